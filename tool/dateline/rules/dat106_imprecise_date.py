"""A daily outlet's item without its day.

What: the registry says that the outlet appears daily, and the date is only a month or a year.
Why: a news item has a day; without it the checks that compare days can say nothing.
Bad:
    The vote was welcomed [@irna-2020-05].

    ~~~ refs.bib
    @article{irna-2020-05,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05},
    }
    ~~~

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    cadence = "daily"
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

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    cadence = "daily"
    ~~~
See: DAT101 missing-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import sound_date
from dateline.values.bibliography import Entry
from dateline.values.dates import Precision, in_words
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT106", "imprecise-date", Severity.NOTE, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the outlet is known to be daily and the day is not given."""
    date = sound_date(entry, manuscript)
    if date is None or entry.date_field is None or manuscript.outlets is None or not entry.is_media:
        return
    outlet = manuscript.outlets.find(entry.outlet)
    if outlet is None or outlet.cadence != "daily" or date.precision is Precision.DAY:
        return
    message = f"`{entry.key}` is dated {in_words(date)} without a day, and {outlet.name} appears daily"
    yield Finding(entry.date_field.value_span, message, help="add the day of the item", key=entry.key)
