"""A source of a day that is still to come.

What: the whole of the entry's date lies after the day that counts as today (`--as-of`).
Why: nobody can have read it; the year or the month is mistyped.
Bad:
    The vote was welcomed [@irna-2099-05-11].

    ~~~ refs.bib
    @article{irna-2099-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2099-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
    }
    ~~~
See: DAT108 date-after-report.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import distance, is_future, what_the_key_says
from dateline.values.bibliography import Entry
from dateline.values.dates import days_between, in_words
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT107", "future-date", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the date is certainly later than today."""
    if entry.date is None or entry.date_field is None or not is_future(entry.date, manuscript):
        return
    today = manuscript.as_of
    days = distance(days_between(today, entry.date))
    message = f"`{entry.key}` is dated {in_words(entry.date)}, {days} after {in_words(today)}"
    cure = f"mend the date; what lies after {in_words(today)} cannot have been read"
    related = what_the_key_says(entry, manuscript)
    yield Finding(entry.date_field.value_span, message, help=cure, key=entry.key, related=related)
