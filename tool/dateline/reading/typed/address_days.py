"""Days in numbers that an address tells the order of: `08/05/14` beside `…/2014/05/08/…` is of May.

In: a date, as it is printed, and the address beside it. Out: the date, day and month turned round where the
address says so. A paper may put an item on its site a day before or after it prints it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.dates import CitedDate
from dateline.values.dates import DateValue, EdtfError, days_between, parse_edtf

_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d)?\d\d")
_IN_ADDRESS = re.compile(
    r"[/=-](?P<year>(?:19|20)\d\d)([/-]?)(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_NEAR = 1  # days


def by_address(cited: CitedDate, printed: str, address: str) -> CitedDate:
    """The date as the address has it, of the two days that it may be."""
    shown = _IN_ADDRESS.search(address)
    told = _day("-".join(shown.group("year", "month", "day"))) if shown else None
    both = both_days(cited.value, printed) if told else None
    if told is None or both is None:
        return cited
    read, turned = (abs(days_between(told, day)) <= _NEAR for day in both)
    return replace(cited, value=both[1]) if turned and not read else cited


def is_in_numbers(printed: str) -> bool:
    """Whether a day is printed in numbers, its year behind it."""
    return _NUMERIC.fullmatch(printed.strip()) is not None


def both_days(value: DateValue | None, printed: str) -> tuple[DateValue, DateValue] | None:
    """The day that a date in numbers is read as, and the one with month and day turned round; None where it
    can be but one."""
    parts = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value.edtf() if value else "")
    if value is None or parts is None or not is_in_numbers(printed) or int(parts[3]) > _MONTHS:
        return None
    return value, parse_edtf(f"{parts[1]}-{parts[3]}-{parts[2]}")


_MONTHS = 12  # a higher number is a day's


def _day(text: str) -> DateValue | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None
