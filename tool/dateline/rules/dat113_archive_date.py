"""An archived copy whose day cannot be right.

What: the stamp in a Wayback address is not 14 digits of a real time, lies in the future or before
    the archive began (1996), differs from `archivedate` by more than a day, or it, or `archivedate`,
    lies more than a day before `date`.
Why: a copy cannot be older than what it copies; an unwhole stamp opens whatever copy is nearest.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @online{irna-2020-05-11,
      organization = {IRNA},
      date         = {2020-05-11},
      url          = {https://en.irna.ir/news/83780110},
      archiveurl   = {https://web.archive.org/web/20190512101500/https://en.irna.ir/news/83780110},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @online{irna-2020-05-11,
      organization = {IRNA},
      date         = {2020-05-11},
      url          = {https://en.irna.ir/news/83780110},
      archiveurl   = {https://web.archive.org/web/20200512101500/https://en.irna.ir/news/83780110},
      archivedate  = {2020-05-12},
    }
    ~~~
See: DAT112 urldate-before-date, DAT110 url-date-mismatch; Wikipedia, "Category:CS1 errors: archive-url".
"""

import re
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import date_in, distance, sound_date
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import DateValue, EdtfError, Verdict, days_between, in_words, is_before, parse_edtf
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_STAMP = re.compile(r"https?://(?:web\.)?archive\.org/web/(?P<stamp>[^/]*)/", re.IGNORECASE)
_WHOLE = re.compile(r"(\d{4})(\d\d)(\d\d)([01]\d|2[0-3])[0-5]\d[0-5]\d(?:[a-z]{2}_)?")
_FIRST_YEAR = 1996


@rule("DAT113", "archive-date", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield at most one finding: of the stamp, else of `archivedate`."""
    field = next(
        (f for f in (entry.field("archiveurl"), entry.field("url")) if f and _STAMP.match(f.value)), None
    )
    told = entry.field("archivedate")
    match = _STAMP.match(field.value) if field else None
    day = date_in(told)
    if field and match:
        taken, fault = _stamp(match["stamp"], manuscript)
        if fault:
            cure = "copy the address of one capture: its stamp has 14 digits"
            yield Finding(field.value_span, fault, help=cure, key=entry.key)
            return
        if taken and day and told and abs(days_between(taken, day)) > 1:
            message = f"`archivedate` is {in_words(day)}, the copy is of {in_words(taken)}"
            stands = (Related(field.value_span, "the address of the copy"),)
            cure = "take the day of the copy"
            yield Finding(told.value_span, message, help=cure, key=entry.key, related=stands)
            return
        day, told = taken, field
    yield from _too_early(entry, told, day, manuscript)


def _stamp(text: str, manuscript: Manuscript) -> tuple[DateValue | None, str | None]:
    """The day of a stamp, or what is wrong with it."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None, f"the stamp `{text}` of the archived copy is not 14 digits of a time"
    try:
        day = parse_edtf("-".join(match.groups()[:3]))
    except EdtfError as error:
        return None, f"the stamp `{text}` of the archived copy is no time: {error}"
    if int(match[1]) < _FIRST_YEAR:
        return None, f"the stamp `{text}` of the archived copy is older than the archive"
    if is_before(manuscript.as_of, day, slack=1) is Verdict.YES:
        return None, f"the stamp `{text}` of the archived copy lies in the future"
    return day, None


def _too_early(
    entry: Entry, field: Field | None, day: DateValue | None, manuscript: Manuscript
) -> Iterator[Finding]:
    date = sound_date(entry, manuscript)
    if field is None or day is None or date is None or entry.date_field is None:
        return
    if is_before(day, date, slack=1) is not Verdict.YES:
        return
    days = distance(days_between(day, date))
    message = f"the copy of {in_words(day)} is {days} older than `{entry.key}`, dated {in_words(date)}"
    stands = (Related(entry.date_field.value_span, "the date of the entry"),)
    cure = "mend the date, or take a copy of this article"
    yield Finding(field.value_span, message, help=cure, key=entry.key, related=stands)
