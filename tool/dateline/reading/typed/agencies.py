"""What an agency wrote and another printed: `AFP, ‘Emergency in three provinces’, France 24, 18 June 2022`.

In: one group of a note, what is known of outlets. Out: the group with the agency as its outlet, and who
printed it as the one that carries it, as where words say so (`AFP, “Emergency”, 18 June, via France 24`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.containers import is_same_house
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.outlets import Outlets

_AGENCY_AND_PRINTER = 2
_SOMEBODY = re.compile(r"(?:the|an?|his|her|its)\s[a-z][\w’'-]*(?:\s[\w’'-]+){0,5}")  # `the keeper`


def printed_elsewhere(raw: RawGroup, outlets: Outlets) -> RawGroup:
    """The group; where a title stands between an agency and a known outlet, the agency's.

    Where only a person stands before who quotes, theirs: `“No,” Ann Low, as quoted by Vlast, 3 May 2020`.
    """
    if raw.via and raw.title and raw.names and outlets.knows(raw.via):
        said = [name for name in raw.names if not _SOMEBODY.fullmatch(name.text)]
        if all(is_person_like(n.text) and not outlets.knows(n.text) for n in said):
            last = raw.names[-1]
            return replace(raw, names=[Named(raw.via, last.end, last.end, True)], via=None)
    if raw.via or not raw.title or raw.date is None or not raw.date.is_of_day:
        return raw
    if len(raw.names) != _AGENCY_AND_PRINTER:
        return raw
    agency, printer = raw.names
    wired = folded(agency.text.removeprefix("The ")) in phrases("wire_services")
    if not wired or agency.after_title or not printer.after_title or printer.apart:
        return raw
    if not outlets.knows(printer.text) or is_same_house(agency.text, printer.text):
        return raw
    return replace(raw, names=[agency], via=printer.text)
