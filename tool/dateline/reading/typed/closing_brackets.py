"""References that close with outlet and day in brackets: `Low, Ann. Two Boats. (Lagos Star, May 2016)`.

In: the text of a note, what is known of outlets. Out: the groups of its references that are built so, and the
text of equal length without them. A book's publisher and year stand so too.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import URL, without, without_addresses
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

_CLOSE = re.compile(
    rf"(?<=[.?!…”\"])\s\((?P<inner>[^()\n]{{6,90}})\)[.,]?(?:\s*[\[<(]?\s?(?P<url>{URL}+)\s?[\]>)]?)?(?=\s*(?:[;.\[]|\Z))"
)
_PARTS = re.compile(r"[;\]]\s+(?=[^\W_a-z]|[“\"«])")
_AUTHOR = re.compile(
    lettered(
        r"(?P<who>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}(?:,?\s(?:and|&|et\sal)\b[^.]{0,60})?)\.\s+(?=\S)"
    )
)
_PUBLISHER = re.compile(r"\b(?:Press|Books|Verlag|Publish(?:ers|ing)|Éditions|Editions|Editorial)$")
_SHORT = 2  # words of a title


def closing_brackets(text: str, outlets: Outlets, *, day_first: bool) -> tuple[list[RawGroup], str]:
    """The groups that are built so, in order, and the text with blanks in their places."""
    if "(" not in text:
        return [], text
    blank = without_addresses(text)
    found: list[RawGroup] = []
    done = 0
    for match in _CLOSE.finditer(blank):
        start = max((m.end() for m in _PARTS.finditer(blank, done, match.start())), default=done)
        start += len(blank[start : match.start()]) - len(blank[start : match.start()].lstrip(" ;.]"))
        named = _named(text, match, outlets, day_first=day_first)
        if named is not None and (title := _title(blank, start, match, named[0].text)):
            name, date = named
            url = text[slice(*match.span("url"))].strip("<>") if match["url"] else None
            found.append(
                RawGroup(
                    names=[name], date=date, title=title, url=url, start=start, end=match.end(), dates=[date]
                )
            )
        done = match.end()
    return found, without(text, [(group.start, group.end) for group in found])


def _named(
    text: str, match: re.Match[str], outlets: Outlets, *, day_first: bool
) -> tuple[Named, CitedDate] | None:
    """The outlet and its day, in either order, where nothing else stands in the brackets."""
    inner, begin = match["inner"], match.start("inner")
    dates = dates_in(f"{inner})", day_first=day_first)
    if len(dates) != 1 or not dates[0].is_of_day or dates[0].value is None:
        return None
    first, last = dates[0].start, dates[0].end
    before, behind = inner[:first].rstrip(" "), inner[last:]
    if before and behind.strip():
        return None
    told = before.removesuffix(",") if before else behind.removeprefix(",").strip()
    if (before and not before.endswith(",")) or (not before and not behind.startswith(",")):
        return None
    at = begin + inner.index(told)
    known = outlets.knows(told) or _is_host(told, text[slice(*match.span("url"))] if match["url"] else "")
    if re.search(r"[,:;]", told) or not told or (not known and (is_place(told) or is_person_like(told))):
        return None
    if (outlets.standing(told) < Standing.PERSON and not known) or (_PUBLISHER.search(told) and not known):
        return None
    return Named(told, at, at + len(told), sure=True), CitedDate(begin + first, begin + last, dates[0].value)


def _is_host(name: str, address: str) -> bool:
    """Whether a site is called as the outlet: `The Canary`, at `www.thecanary.co`."""
    host = re.sub(r"^<?https?://(?:www\.)?", "", address).split("/")[0]
    letters = re.sub(r"[^a-z]", "", name.casefold())
    return len(letters) > _LETTERS and letters in re.sub(r"[^a-z]", "", host.casefold())


_LETTERS = 3


def _title(blank: str, start: int, match: re.Match[str], name: str) -> str | None:
    """The title before the brackets: behind an author, behind the outlet itself, or ahead of an address."""
    lead = " ".join(blank[start : match.start()].split())
    author = _AUTHOR.match(lead)
    title = lead
    if author is not None:
        title = lead[author.end() :]
    elif lead.startswith(f"{name}. "):
        title = lead[len(name) + 2 :]
    elif not match["url"] or URL in lead:
        return None
    title = title.strip(' “”"').removesuffix(".")
    return title if len(title.split()) >= _SHORT and URL not in title else None
