"""A year of the Solar Hijri or Hijri calendar in a Gregorian field.

What: the date of a media item is of a year like 1399 or 1441. Books and manuscripts of those years
    are left alone.
Why: pandoc prints "(IRNA 1399)", 621 years off, without a word; every comparison of dates is wrong.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {1399-02-22},
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
See: DAT115 calendar-mismatch, DAT103 invalid-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import native_date
from dateline.values.bibliography import Entry
from dateline.values.dates import in_words
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT114", "non-gregorian-date", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the year is of another calendar, with the Gregorian date."""
    native, field = native_date(entry, manuscript), entry.date_field
    if native is None or field is None:
        return
    about = ", give or take two days" if native.calendar == "Hijri" else ""
    meant = f"in the Gregorian calendar it is {in_words(native.value)}{about}"
    cure = f"{meant}: write `date = {{{native.value}}}`, and keep `{field.value}` as `nativedate`"
    fix = None
    if field.name == "date":
        fix = Fix((Edit(field.value_span, native.value.edtf()),), Applicability.DISPLAY)
    message = f"`{field.value}` is a date of the {native.calendar} calendar"
    yield Finding(field.value_span, message, help=cure, key=entry.key, fix=fix)
