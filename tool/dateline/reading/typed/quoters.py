"""Whether who quotes a source is an outlet too: `Fars, 3 May 2020, quoted by Zaman, 5 May 2020`.

In: a group of who quotes, and what was chosen of its names. Out: whether it is cited with its day.
"""

from __future__ import annotations

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.outlets import Standing


def may_quote(group: RawGroup, choice: Choice) -> bool:
    """Whether a group of who quotes another is a citation; persons, towns and learned authors are none."""
    if not group.quotes or choice.standing is Standing.KNOWN:
        return True
    value = group.date.value if group.date else None
    if value is not None and len(value.edtf()) == _YEAR:
        return False  # `cited in Doe, Ships and Men, 2021`
    if choice.standing is Standing.CUED:
        return True
    of_day = group.date is not None and (group.date.is_of_day or group.date.problem is not None)
    named = choice.standing >= Standing.PERSON and not any(map(is_person_like, choice.outlets))
    return bool(choice.outlets) and named and of_day


_YEAR = 4  # characters of a year alone
