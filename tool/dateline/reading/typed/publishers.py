"""Sites and who publishes them: `“Two Piers,” Axios (Axios, April 4, 2018), https://…`.

In: a pair of brackets and their text. Out: whether they stand behind a title and a site, ahead of the
address; names without the town of their publisher. So Zotero and its kin write web pages in the notes of the
Chicago Manual of Style (17th edition, 14.205-14.210) where a publisher is recorded.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from dateline.reading.typed.containers import is_one_name
from dateline.reading.typed.digits_in_names import is_listed
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.place_names import is_place

_TITLE_AND_SITE = re.compile(
    lettered(r"[,.?!]?[”\"’]{1,2},?\s(?:ed\.\s[^,“”\"()\n]{3,60},\s)?[A-ZÀ-Þ\w][^“”\"()\n]{1,80}\s\Z")
)
_ADDRESS = re.compile(r",\s<?https?://")
_TOWN_AHEAD = re.compile(lettered(r"(?P<town>[A-ZÀ-Þ][\w’. -]{2,30}):\s(?=[A-ZÀ-Þ])"))
_CAPITAL = re.compile(r"Washington,?\sD\.?\s?C\.?")
_REACH = 140  # characters


def stands_behind_site(text: str, start: int, end: int) -> bool:
    """Whether brackets from `start` to `end` stand between a site behind its title and an address."""
    return (
        _ADDRESS.match(text, end) is not None
        and _TITLE_AND_SITE.search(text, max(0, start - _REACH), start) is not None
    )


def part_towns(groups: list[RawGroup], text: str) -> None:
    """Take the town before a publisher for the place: `(London: Chatham House, 3 June 2018)`.

    A listed outlet that has it in its name keeps it, unless the `text` sets countries ahead of others too.
    """
    for group in groups:
        for n, name in enumerate(group.names):
            match = _TOWN_AHEAD.match(name.text) if group.date else None
            if match is None or not (is_place(match["town"]) or _CAPITAL.fullmatch(match["town"])):
                continue
            if is_listed(name.text) and not _leads_with_places(text):
                continue  # `Turkmenistan: Golden Age`
            group.places.append(match["town"])
            start = name.start + match.end()
            group.names[n] = replace(name, text=name.text[match.end() :], start=start)


@lru_cache(maxsize=8)
def _leads_with_places(text: str) -> bool:
    """Whether the sources of a text have their country ahead: `(Iran: Press TV, 23 June 2021)`."""
    return any(is_place(m["place"]) and not is_listed(m["all"]) for m in _PLACE_AHEAD.finditer(text))


# the name up to its comma, the country first
_PLACE_AHEAD = re.compile(
    lettered(r"[(\[;]\s*(?P<all>(?P<place>[A-ZÀ-Þ][\w’. -]{2,30}):\s(?=[A-ZÀ-Þ])[^,;:()\[\]]{2,60}),\s")
)


def without_sites(groups: list[RawGroup], body: str) -> list[RawGroup]:
    """The groups of a note, a site dropped where its publisher of another name stands in brackets behind it.

    `“Two Piers,” CNN (CNN, April 13, 2018), https://…` names one outlet.
    """
    for group in groups:
        for site, publisher in list(pairwise(group.names)):
            close = body.find(")", publisher.end) + 1
            opened = body[site.end : publisher.start] == " ("
            if opened and close and stands_behind_site(body, site.end + 1, close):
                group.names.remove(publisher if is_one_name(site.text, publisher.text) else site)
    return groups
