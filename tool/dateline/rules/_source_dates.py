"""What the rules on an entry's own date share: which date is meant, and whether another rule doubts it.

One fault gives one finding: a date that is of another calendar, reversed, in the future or at odds
with its key is reported once, and the rules that compare it with other dates hold their tongue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.calendars import HIJRI_YEARS, SOLAR_HIJRI_YEARS, hijri, solar_hijri, western_digits
from dateline.rules._nearest import key_parts
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import (
    DateInterval,
    DateValue,
    EdtfError,
    PartialDate,
    days_between,
    in_words,
    is_reversed,
    parse_edtf,
)
from dateline.values.diagnostics import Related
from dateline.values.manuscript import Manuscript

UNDATED_TYPES = frozenset({"set", "xdata", "comment"})  # they hold no date of their own
_OLD_TYPES = re.compile(r"(mv)?(book|collection|reference|proceedings)|in\w+|bookinbook|suppbook|\w*thesis")
_NATIVE = re.compile(r"(1[34]\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class NativeDate:
    """A date of a Hijri calendar in a Gregorian field, and the Gregorian date that it means."""

    calendar: str
    value: DateValue


def native_date(entry: Entry, manuscript: Manuscript) -> NativeDate | None:
    """The date of another calendar that stands in the entry's date, if one does.

    A book or a manuscript of 1402 is left alone: no newspaper, agency or site is of that age.
    """
    field = entry.date_field
    if field is None:
        return None
    text = western_digits(field.value)
    if field.name == "year":
        text = "-".join(p for p in (text, entry.get("month"), entry.get("day")) if p)
    found = _native_value(text)
    return found if found is not None and _is_of_our_time(entry, manuscript) else None


def _native_value(text: str) -> NativeDate | None:
    """A date, or a stretch between two, of a Hijri calendar; None where the text is none."""
    match = _NATIVE.fullmatch(text)
    if match:
        return _converted(match)
    if "/" not in text:
        return None
    ends = [_NATIVE.fullmatch(end.strip()) for end in text.split("/")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    start, end = _converted(ends[0]), _converted(ends[1])
    if start is None or end is None or start.calendar != end.calendar:
        return None
    first, last = _end(start.value, 0), _end(end.value, 1)
    return NativeDate(start.calendar, DateInterval(first, last)) if first and last else None


def _end(value: DateValue, number: int) -> PartialDate | None:
    return (value.start, value.end)[number] if isinstance(value, DateInterval) else value


def _converted(match: re.Match[str]) -> NativeDate | None:
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    try:
        if year in SOLAR_HIJRI_YEARS:
            return NativeDate("Solar Hijri", solar_hijri(year, month, day))
        if year in HIJRI_YEARS:
            return NativeDate("Hijri", hijri(year, month, day))
    except ValueError:
        pass
    return None


def _is_of_our_time(entry: Entry, manuscript: Manuscript) -> bool:
    if entry.is_media or entry.type in ("article", "report", "video", "audio"):
        return True
    if manuscript.outlets and manuscript.outlets.find(entry.outlet):
        return True
    return not is_old_type(entry) and bool(entry.get("urldate") and entry.outlet)


def is_old_type(entry: Entry) -> bool:
    """Whether it is a book, a part of one or a thesis, which can be of any age."""
    return _OLD_TYPES.fullmatch(entry.type) is not None


def first_day(value: DateValue) -> PartialDate | None:
    """The date that a key gives: that of an interval is its start."""
    return _end(value, 0)


def key_contradiction(entry: Entry, manuscript: Manuscript) -> str | None:
    """What the key says where that cannot be the entry's date; a key of another form says nothing."""
    parts = key_parts(entry.key)
    if entry.date is None or parts is None or native_date(entry, manuscript) or is_reversed(entry.date):
        return None
    start = first_day(entry.date)
    if start is None or parts.date.isdigit():  # a bare year may be the year that a report is about
        return None
    if parts.date == "nd":
        return "says that there is no date"
    if parts.date.startswith("xxxx"):
        same = start.month is None or start.edtf()[4:10] == parts.date[4:][: len(start.edtf()[4:10])]
        return None if same else f"says the {parts.date[5:]} of an unknown year"
    if parts.day is None:
        return f"says `{parts.date}`, a day that does not exist"
    return f"says {in_words(parts.day)}" if days_between(parts.day, start) else None


def what_the_key_says(entry: Entry, manuscript: Manuscript) -> tuple[Related, ...]:
    """The key as a second place, where it contradicts a date that another rule reports."""
    says = key_contradiction(entry, manuscript)
    return (Related(entry.key_span, f"the key {says}"),) if says else ()


def is_future(value: DateValue, manuscript: Manuscript) -> bool:
    """Whether a date certainly lies after the day that counts as today."""
    return value.earliest is not None and value.earliest > manuscript.as_of.latest


def is_after_report(value: DateValue, manuscript: Manuscript) -> bool:
    """Whether a date certainly lies after the report's own."""
    report = manuscript.report_date
    if report is None or report.latest is None or value.earliest is None:
        return False
    return value.earliest > report.latest


_sound: tuple[Manuscript | None, dict[int, tuple[Entry, DateValue | None]]] = (None, {})


def sound_date(entry: Entry, manuscript: Manuscript) -> DateValue | None:
    """The entry's date, unless another rule already says that it is wrong."""
    global _sound
    if _sound[0] is not manuscript:  # a dozen rules ask for the same entries, one after the other
        _sound = (manuscript, {})
    known = _sound[1].get(id(entry))
    if known is None or known[0] is not entry:
        known = _sound[1][id(entry)] = (entry, _sound_date(entry, manuscript))
    return known[1]


def _sound_date(entry: Entry, manuscript: Manuscript) -> DateValue | None:
    date = entry.date
    if date is None or is_reversed(date) or native_date(entry, manuscript):
        return None
    if is_future(date, manuscript) or is_after_report(date, manuscript):
        return None
    return None if key_contradiction(entry, manuscript) else date


def date_in(field: Field | None) -> DateValue | None:
    """The date in another field of the entry, None where there is none that can be read."""
    if field is None:
        return None
    try:
        return parse_edtf(western_digits(field.value))
    except EdtfError:
        return None


def distance(days: int) -> str:
    """A number of days in words."""
    return "1 day" if abs(days) == 1 else f"{abs(days):,} days"
