"""A range of days that ends before it begins.

What: the second date of `date`, `eventdate` or `origdate` lies wholly before the first.
Why: one of the two is wrong, and nothing can be held against a stretch of days that is none.
Bad:
    The magazine told it [@jai-2003-03-02].

    ~~~ refs.bib
    @article{jai-2003-03-02,
      entrysubtype = {magazine},
      journaltitle = {JAI},
      date         = {2003-03-02/2003-02-08},
    }
    ~~~
Good:
    The magazine told it [@jai-2003-03-02].

    ~~~ refs.bib
    @article{jai-2003-03-02,
      entrysubtype = {magazine},
      journaltitle = {JAI},
      date         = {2003-03-02/2003-03-08},
    }
    ~~~
See: DAT103 invalid-date; biblatex manual, section 2.3.8, "Date and Time Specifications".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._source_dates import date_in
from dateline.values.bibliography import Entry
from dateline.values.dates import DateInterval, is_reversed
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT104", "reversed-range", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each range whose end is certainly before its start."""
    others = [entry.field(name) for name in ("eventdate", "origdate")]
    for field, date in [(entry.date_field, entry.date), *((f, date_in(f)) for f in others)]:
        if field is None or not isinstance(date, DateInterval) or not is_reversed(date):
            continue
        turned = f"{date.end}/{date.start}"
        fix = None
        if field.value_span.text == field.value and field.name != "year":
            fix = Fix((Edit(field.value_span, turned),), Applicability.DISPLAY)
        message = f"`{field.value}` ends before it begins"
        cure = f"mend one of the two dates, or write `{turned}`"
        yield Finding(field.value_span, message, help=cure, key=entry.key, fix=fix)
