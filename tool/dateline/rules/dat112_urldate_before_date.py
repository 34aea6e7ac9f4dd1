"""A page that was read before it was published.

What: `urldate`, the day the page was read, lies more than a day before `date`.
Why: one of the two is mistyped; often the two fields were exchanged.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @online{irna-2020-05-11,
      organization = {IRNA},
      date         = {2020-05-11},
      url          = {https://en.irna.ir/news/83780110},
      urldate      = {2020-04-12},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @online{irna-2020-05-11,
      organization = {IRNA},
      date         = {2020-05-11},
      url          = {https://en.irna.ir/news/83780110},
      urldate      = {2020-07-12},
    }
    ~~~
See: DAT107 future-date, DAT113 archive-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import date_in, distance, sound_date
from dateline.values.bibliography import Entry
from dateline.values.dates import Verdict, days_between, in_words, is_before
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT112", "urldate-before-date", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the page was certainly read more than a day before its date."""
    date, field = sound_date(entry, manuscript), entry.field("urldate")
    read = date_in(field)
    if date is None or field is None or read is None or entry.date_field is None:
        return
    if is_before(read, date, slack=1) is not Verdict.YES:
        return
    days = distance(days_between(read, date))
    yield Finding(
        field.value_span,
        f"`{entry.key}` was read on {in_words(read)}, {days} before its date, {in_words(date)}",
        help="mend one of the two, or exchange them",
        key=entry.key,
        related=(Related(entry.date_field.value_span, "the date of the entry"),),
    )
