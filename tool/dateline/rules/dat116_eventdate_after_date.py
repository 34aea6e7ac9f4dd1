"""An event that is later than the source that tells of it.

What: `eventdate` lies more than a day after `date`. Conferences and their papers, which may be
    announced or printed before, are left alone.
Why: a source cannot tell of what has not happened yet; one of the two days is wrong.
Bad:
    The call was told at once [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      eventdate    = {2020-06-11},
    }
    ~~~
Good:
    The call was told at once [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      eventdate    = {2020-05-10},
    }
    ~~~
See: DAT202 source-before-event, for the same in the prose; DAT107 future-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import date_in, distance, sound_date
from dateline.values.bibliography import Entry
from dateline.values.dates import Verdict, days_between, in_words, is_before
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_ANNOUNCED = ("proceedings", "inproceedings", "conference", "unpublished", "mvproceedings")


@rule("DAT116", "eventdate-after-date", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the event is certainly later than the source, time zones aside."""
    date, field = sound_date(entry, manuscript), entry.field("eventdate")
    event = date_in(field)
    if date is None or field is None or event is None or entry.type in _ANNOUNCED or entry.date_field is None:
        return
    if is_before(date, event, slack=1) is not Verdict.YES:
        return
    days = distance(days_between(date, event))
    yield Finding(
        field.value_span,
        f"the event of {in_words(event)} is {days} later than its source, dated {in_words(date)}",
        help="mend `eventdate` or `date`",
        key=entry.key,
        related=(Related(entry.date_field.value_span, "the date of the entry"),),
    )
