"""A source that is later than the report that cites it.

What: the whole of the entry's date lies after the `date` of report.yaml.
Why: either the source is misdated, or the report no longer has the date it says.
Bad:
    The vote was welcomed [@irna-2020-08-11].

    ~~~ refs.bib
    @article{irna-2020-08-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-08-11},
    }
    ~~~

    ~~~ report.yaml
    title: The vote
    date: 2020-07-15
    chapters:
      - chapter.md
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

    ~~~ report.yaml
    title: The vote
    date: 2020-07-15
    chapters:
      - chapter.md
    ~~~
See: DAT107 future-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import distance, is_after_report, is_future, what_the_key_says
from dateline.values.bibliography import Entry
from dateline.values.dates import days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT108", "date-after-report", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the date is certainly later than the report's, and not even come."""
    report, date = manuscript.report, entry.date
    if report is None or report.date is None or date is None or entry.date_field is None:
        return
    if is_future(date, manuscript) or not is_after_report(date, manuscript):
        return
    days = distance(days_between(report.date, date))
    stands: tuple[Related, ...] = ()
    if report.date_span:
        stands = (Related(report.date_span, f"the report is of {in_words(report.date)}"),)
    yield Finding(
        entry.date_field.value_span,
        f"`{entry.key}` is dated {in_words(date)}, {days} after the report",
        help="mend the date of the source, or that of the report",
        key=entry.key,
        related=what_the_key_says(entry, manuscript) + stands,
    )
