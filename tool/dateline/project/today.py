"""What day counts as today, and the time of a build: flags, SOURCE_DATE_EPOCH, the clock."""

from __future__ import annotations

import os
import time

from dateline.project import ProjectError
from dateline.values.dates import EdtfError, PartialDate, from_day_number, parse_edtf
from dateline.values.report import Report

_UNIX_EPOCH = 719163  # day number of 1970-01-01


def as_of(flag: str | None, report: Report | None) -> PartialDate:
    """The day that counts as today: the flag, else the later of the report's own date and the
    build's time (SOURCE_DATE_EPOCH, or the clock). Raises `ProjectError` for a flag that is no day."""
    if flag is not None:
        try:
            day = parse_edtf(flag)
        except EdtfError as error:
            raise ProjectError(f"--as-of {flag!r}: {error}") from None
        if not isinstance(day, PartialDate) or day.day is None:
            raise ProjectError(f"--as-of {flag!r}: give a day as YYYY-MM-DD")
        return day
    today = _UNIX_EPOCH + epoch() // 86400
    latest = report.date.latest if report and report.date else None
    return from_day_number(max(today, latest) if latest is not None else today)


def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH where it is set, else the clock. Raises `ProjectError`."""
    given = given_epoch()
    return int(time.time()) if given is None else given


def given_epoch() -> int | None:
    """SOURCE_DATE_EPOCH, where it is set. Raises `ProjectError` for one that is no number."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    try:
        return max(0, int(given))
    except ValueError:
        raise ProjectError(f"SOURCE_DATE_EPOCH is {given!r}, not a whole number of seconds") from None
