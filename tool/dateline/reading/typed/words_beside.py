"""Outlets of a note that words beside their names tell: to whom it was said, who counted, who sent it.

In: a group of a note or a name in it, what is known of outlets. Out: a `Choice`, a handle, or the name alone;
None where no such words stand there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.choosing import NONE, Choice
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.kinds_of_item import OF_PRESS
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.names_in_fields import last_named
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.platforms import PLATFORM

# `the keeper told the BBC`, `speaking to Al Jazeera`
_TELLS = re.compile(
    r"(?:[^\W\d_][^,;]*?\s)??(?:told|telling|(?:spoke|speaking|talking|talked|confirmed|confirming|complained|complaining)\s(?:to|with))\s(?:the\s)?(?P<name>[^\W\d_a-z].*)"
)


def told_to(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The outlet to which somebody said what stands in quotation marks; none where it is a court, a body.

    `“There was no order,” the keeper, Hamid Safi, told Al Jazeera on 8 April 2021.`
    """
    last = group.names[-1] if group.names else None
    told = _TELLS.fullmatch(last.text) if last is not None and last.after_title and group.date else None
    if last is None or told is None or outlets.knows(last.text):
        return None
    start = last.start + told.start("name")
    name = last_named(replace(last, text=told["name"], start=start), outlets).text
    press = outlets.standing(name) >= Standing.CUED and not outlets.lists_body(name)
    return Choice((name,), Standing.CUED) if press else NONE


_PERSON_WITH_HANDLE = re.compile(r"(?P<who>[^()]+?)\s[(\ue014](?P<handle>@\w+)[)\ue015]")


def handle_of_person(names: list[Named], outlets: Outlets) -> str | None:
    """The handle in brackets behind a person, whose page it is: `Ann Low (@annlow), “Title,” Twitter`."""
    first = _PERSON_WITH_HANDLE.fullmatch(names[0].text) if names else None
    if first is None or not all(PLATFORM.match(name.text) for name in names[1:]):
        return None
    person = outlets.standing(first["who"]) is Standing.PERSON or is_person_like(first["who"])
    body = is_of_body(first["who"]) or _TOWN_HALL.search(first["who"]) is not None
    return first["handle"] if person and not body else None


# `Murzuq Municipality (@MurzuqMunicipality)`: a body, which keeps its name
_TOWN_HALL = re.compile(
    r"\b(?:Municipality|Prefecture|Governorate|Province|Commune|Diocese|City|Town Hall)\b"
)


# `Kayhan gave fourteen dead on 26 December 2017; Hetq had eleven`: outlets that a note sets side by side
_COUNTS = re.compile(
    lettered(
        r"(?P<name>(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'&-]*(?:\s(?:[A-ZÀ-Þ][\w’'&-]*|al-[A-ZÀ-Þ]\w*|of|e|de|and)){0,4})\s"
        r"(?:(?:gave|gives|counted|counts|reported|reports|said|says|wrote|writes|spoke\sof|speaks\sof|estimated|listed|named|cited|claimed|confirmed|denied)\s|(?:only|just)\s(?=\w)|"
        r"(?:had|has|put|puts|printed|ran|carried)\s(?:only\s|just\s|the\s(?:number|figure|toll|dead|loss|same|sum|cost|total|story|text|names?|list)\b|it\s|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|a\shundred|no|none)\b))"
    )
)


def who_counts(name: Named) -> Named | None:
    """The name ahead of what it is said to have counted or written."""
    counts = _COUNTS.match(name.text)
    return replace(name, text=counts["name"], end=name.start + counts.end("name")) if counts else None


_CALLED = re.compile(
    lettered(r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:of|the|for|and|on|in|de|du|da|do|[A-ZÀ-Þ][\w’'-]*)){0,4}")
)


def of_podcast(group: RawGroup) -> Choice | None:
    """The name alone behind a title, whatever it is called: `“Episode 14,” The Border Post, podcast`."""
    behind = [n for n in group.names if n.after_title]
    said = any(OF_PRESS.fullmatch(remark) for remark in group.qualifiers)
    if not said or len(behind) != 1 or not _CALLED.fullmatch(behind[0].text):
        return None
    return Choice((behind[0].text,), Standing.PLAIN)
