"""A day in two calendars that are not the same day.

What: `nativedate`, the day as the outlet prints it, or a Solar Hijri or Hijri day in a note field,
    converts to another day than `date`. Hijri days may differ by two, for the new moon is sighted.
Why: one of the two was mistyped or miscounted.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype   = {newspaper},
      journaltitle   = {IRNA},
      date           = {2020-05-11},
      nativedate     = {1399-02-21},
      nativecalendar = {persian},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype   = {newspaper},
      journaltitle   = {IRNA},
      date           = {2020-05-11},
      nativedate     = {1399-02-22},
      nativecalendar = {persian},
    }
    ~~~
See: DAT114 non-gregorian-date, DAT110 url-date-mismatch.
"""

import re
from collections.abc import Iterator

from dateline.reading.calendars import (
    HIJRI_SLACK,
    HIJRI_YEARS,
    hijri,
    native_days,
    solar_hijri,
    western_digits,
)
from dateline.rules import Scope, rule
from dateline.rules._source_dates import distance, sound_date
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import DateValue, days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_NUMERIC = re.compile(r"(1[2-5]\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_LUNAR = re.compile(r"islamic|lunar|qamari|umm|^hijri", re.IGNORECASE)
_SOLAR = re.compile(r"persian|jalali|solar|shamsi", re.IGNORECASE)
_NOTES = ("note", "addendum", "titleaddon")
_OTHER_WORDS = 4  # with more of them a note tells of something, and its day may be that thing's
_NEAR = 366  # days; a day in a note that lies farther off is not meant to be the same


@rule("DAT115", "calendar-mismatch", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the native date, or the only one in a note, is another day."""
    date, field = sound_date(entry, manuscript), entry.field("nativedate")
    if date is None:
        return
    if field:
        try:
            value, slack = _native(field.value, entry.get("nativecalendar"))
        except ValueError as error:
            yield Finding(field.value_span, f"`{field.value}` is no day: {error}", key=entry.key)
            return
        if value and abs(days_between(value, date)) > slack:
            yield _finding(entry, field, field.value, value, date)
        return
    for note in (entry.field(name) for name in _NOTES):
        days = native_days(note.value) if note else []
        if note is None or len(days) != 1:
            continue
        words, slack, day = days[0]
        apart = abs(days_between(day, date))
        if slack < apart <= _NEAR and len(note.value.replace(words, "").split()) <= _OTHER_WORDS:
            yield _finding(entry, note, words, day, date)
            return


def _native(text: str, calendar: str) -> tuple[DateValue | None, int]:
    """The Gregorian value of a native date, None where it is words, and the days it may be off."""
    match = _NUMERIC.fullmatch(western_digits(text).strip())
    if match is None:
        days = native_days(text)
        return (days[0][2], days[0][1]) if len(days) == 1 else (None, 0)
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    lunar = bool(_LUNAR.search(calendar)) and not _SOLAR.search(calendar)
    if lunar or (not calendar and year in HIJRI_YEARS):
        return hijri(year, month, day), HIJRI_SLACK
    return solar_hijri(year, month, day), 0


def _finding(entry: Entry, field: Field, words: str, value: DateValue, date: DateValue) -> Finding:
    days = distance(days_between(value, date))
    message = f"`{words}` is {in_words(value)}, the entry is dated {in_words(date)}: {days} apart"
    stands = (Related(entry.date_field.value_span, "the date of the entry"),) if entry.date_field else ()
    return Finding(field.value_span, message, help="mend one of the two", key=entry.key, related=stands)
