"""Days in numbers that an address tells the order of: `08/05/14` beside `…/2014/05/08/…` is of May.

In: a date, as it is printed, and the address beside it. Out: the date, day and month turned round where the
address says so. A paper may put an item on its site a day before or after it prints it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateline.reading.typed.dates import CitedDate
from dateline.values.dates import parse_edtf

_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d)?\d\d")
_IN_ADDRESS = re.compile(
    r"[/=-](?P<year>(?:19|20)\d\d)([/-]?)(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_NEAR = 1  # days


def by_address(cited: CitedDate, printed: str, address: str) -> CitedDate:
    """The date as the address has it, of the two days that it may be."""
    shown = _IN_ADDRESS.search(address)
    if shown is None or not _NUMERIC.fullmatch(printed.strip()):
        return cited
    told = _day(*map(int, shown.group("year", "month", "day")))
    parts = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cited.value.edtf() if cited.value else "")
    if told is None or parts is None:
        return cited
    year, month, day = map(int, parts.groups())
    read, turned = _day(year, month, day), _day(year, day, month)
    if (
        read is None
        or turned is None
        or abs((read - told).days) <= _NEAR
        or abs((turned - told).days) > _NEAR
    ):
        return cited
    return replace(cited, value=parse_edtf(turned.isoformat()))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
