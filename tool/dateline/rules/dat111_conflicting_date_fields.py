"""Two date fields that contradict each other.

What: `year`, `month` or `day` stands beside `date` and says another day.
Why: biber takes one, older styles the other, so the same entry has two dates in print.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      year         = {2019},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      year         = {2020},
      month        = may,
    }
    ~~~
See: DAT109 key-date-mismatch; biblatex manual, section 2.3.9, "Months and Journal Issues".
"""

from collections.abc import Iterator

from dateline.reading.bibtex_dates import entry_date
from dateline.rules import Scope, rule
from dateline.rules._source_dates import native_date
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import DateInterval, DateValue, PartialDate, days_between, in_words
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT111", "conflicting-date-fields", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where `date` and the older fields cannot mean the same day."""
    date, field, year = entry.date, entry.date_field, entry.field("year")
    if date is None or field is None or field.name != "date" or native_date(entry, manuscript):
        return
    named = {f.name: f for f in (year, entry.field("month"), entry.field("day")) if f}
    if year is None and isinstance(date, PartialDate):
        # A month alone is of the year that `date` gives.
        named["year"] = Field("year", f"{date.year:04d}", field.span, field.value_span)
    other, _, problem = entry_date(named)
    if other is None or problem or days_between(other, date) == 0:
        return
    odd = _odd_one(date, other, named) or field
    edit = Fix((Edit(odd.span, ""),), Applicability.DISPLAY)
    yield Finding(
        odd.value_span,
        f"`{odd.name}` says {in_words(other)}, `date` says {in_words(date)}",
        help=f"delete `{odd.name}`, once you know that `date` is right",
        key=entry.key,
        fix=edit if odd is not field else None,
        related=(Related(field.value_span, "`date` is here"),),
    )


def _odd_one(date: DateValue, other: DateValue, named: dict[str, Field]) -> Field | None:
    """The first of year, month and day that differs."""
    if isinstance(date, DateInterval) or isinstance(other, DateInterval) or date.year != other.year:
        return named.get("year")
    return named.get("month" if date.month != other.month else "day") or named.get("month")
