"""Names that notes set alone with a day: `Mashriq, 14 October 2017; The News, 15 October 2017.`

In: a text, the places of its notes, what is known of outlets. Out: such names added to `Outlets`, so that
the prose may cite them as `Mashriq (2 December 2017)`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.gazetteer import is_village
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.proper_names import NAME, bare_name, is_opener, may_be_named

_DAY = r"(?P<day>\d{1,2}[./\s-](?:\d|[^\W\d_])[^,;.\n]{2,16}|[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4})"
_ALONE = rf"(?:^|;\s)\s*(?P<name>{NAME})(?:,\s+{NAME})?,\s+{_DAY}(?=\s*(?:;\s|\.?\s*$))"


def learn_dated_in_notes(text: str, notes: Iterable[tuple[int, int]], outlets: Outlets) -> None:
    """Learn those beside a known outlet, on two days or, if no village is called so, dated in the prose."""
    form = re.compile(_ALONE)
    days: dict[str, set[str]] = defaultdict(set)
    for start, end in notes:
        found = [(bare_name(m["name"]), m["day"]) for m in form.finditer(text[start:end].strip())]
        fresh = [(name, day) for name, day in found if name and _may_be_learnt(name, outlets)]
        beside = any(outlets.knows(name) for name, _ in found if name)
        for name, day in fresh:
            days[name].add(day)
            if beside or len(days[name]) > 1 or (not is_village(name) and _has_its_day(name, text)):
                outlets.learn(name)


def _may_be_learnt(name: str, outlets: Outlets) -> bool:
    """Whether nothing but its place tells of a name: it is no person's, no town's, no body's."""
    plain = outlets.standing(name) is Standing.PLAIN and may_be_named(name) and not is_opener(name)
    return plain and not (is_person_like(name) or outlets.lists_body(name) or is_of_body(name))


def _has_its_day(name: str, text: str) -> bool:
    """Whether the prose has the name with a day in brackets, and not as a place: `in Kitsa (3 May 2019)`."""
    form = rf"(?<![\w(\[’'-]){re.escape(name)}\s\((?=[^()]*\d)[^()]{{4,24}}\)"
    match = re.search(form, text)
    return match is not None and _WHERE.search(text, max(0, match.start() - 12), match.start()) is None


_WHERE = re.compile(r"\b(?:in|at|near|outside|around)\s(?:the\s)?\Z", re.IGNORECASE)
