"""A key that says another day than its entry.

What: keys end in the day of the source (`irna-2020-05-11`, then `a`, `b`, …; an interval's first
    day; `-nd` without a date; `-xxxx-05-13` without a year), and this one's is not the entry's. Keys
    of another form are left alone.
Why: an author cites by the key, so what stands in the chapter then has another date in print.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-12},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11/2020-05-13},
    }
    ~~~
See: DAT110 url-date-mismatch, DAT101 missing-date.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import key_parts
from dateline.rules._source_dates import first_day, is_after_report, is_future, key_contradiction
from dateline.rules._url_dates import url_contradiction
from dateline.values.bibliography import Entry
from dateline.values.dates import in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT109", "key-date-mismatch", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the date cannot be that of the key, with what the address says."""
    says = key_contradiction(entry, manuscript)
    parts = key_parts(entry.key)
    if says is None or parts is None or entry.date is None or entry.date_field is None:
        return
    if is_future(entry.date, manuscript) or is_after_report(entry.date, manuscript):
        return  # future-date and date-after-report name the key as a second place
    related = [Related(entry.key_span, f"the key {says}")]
    address = entry.field("url")
    other = url_contradiction(address.value, entry.date) if address else None
    if address and other:
        related.append(Related(address.value_span, f"the address says {in_words(other[1])}"))
    day = first_day(entry.date)
    yield Finding(
        entry.date_field.value_span,
        f"the key `{entry.key}` {says}, the entry is dated {in_words(entry.date)}",
        help=f"mend the date, or make the key `{parts.outlet}-{day.edtf()[:10]}`" if day else "mend the key",
        key=entry.key,
        related=tuple(related),
    )
