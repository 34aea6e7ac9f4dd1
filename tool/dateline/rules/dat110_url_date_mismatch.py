"""An address that holds another day than its entry.

What: a whole day in `url`, as `/2020/05/11/`, `/20200511`, `-2020-05-11-`, or in the Solar Hijri
    calendar `/1399/02/22/`, lies two days or more from the date. A single day apart is left alone:
    it is the difference of time zones. Books, which are put on line long after, are left alone.
Why: news sites put the day of publication into the address; where the two differ, the date was
    mistyped, or the address is another article's.
Bad:
    The vote was welcomed [@tasnim-2020-05-11].

    ~~~ refs.bib
    @article{tasnim-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {Tasnim},
      date         = {2020-05-11},
      url          = {https://www.tasnimnews.com/en/news/2020/06/11/2264000/the-vote},
    }
    ~~~
Good:
    The vote was welcomed [@tasnim-2020-05-11].

    ~~~ refs.bib
    @article{tasnim-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {Tasnim},
      date         = {2020-05-11},
      url          = {https://www.tasnimnews.com/fa/news/1399/02/22/2264000/the-vote},
    }
    ~~~
See: DAT109 key-date-mismatch, DAT113 archive-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import distance, is_old_type, sound_date
from dateline.rules._url_dates import url_contradiction
from dateline.values.bibliography import Entry
from dateline.values.dates import days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT110", "url-date-mismatch", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where every day in the address is two days or more from the date."""
    date, address = sound_date(entry, manuscript), entry.field("url")
    if date is None or address is None or entry.date_field is None or is_old_type(entry):
        return
    found = url_contradiction(address.value, date)
    if found is None:
        return
    words, day = found
    days = distance(days_between(day, date))
    yield Finding(
        address.value_span,
        f"the address says {in_words(day)} (`{words}`), the entry is dated {in_words(date)}: {days} apart",
        help="mend the date, or the address",
        key=entry.key,
        related=(Related(entry.date_field.value_span, "the date of the entry"),),
    )
