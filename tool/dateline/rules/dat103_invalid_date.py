"""A date that does not exist, or that no program reads.

What: `date`, `year`/`month`/`day`, or one of `eventdate`, `origdate`, `urldate` and `archivedate`
    holds February 30, a month 13, slashes, dots, or words.
Why: pandoc prints "February 30" as it stands, takes month 13 for a season, and turns `2020/05/11`
    into "n.d.", each without a word of warning.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020/05/11},
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
See: DAT101 missing-date, DAT114 non-gregorian-date; biblatex manual, section 2.3.8, "Date and Time
    Specifications".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._date_forms import cure_for, right_form
from dateline.rules._source_dates import UNDATED_TYPES, native_date
from dateline.values.bibliography import Entry, Field
from dateline.values.dates import EdtfError, parse_edtf
from dateline.values.diagnostics import Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript

_OTHERS = ("eventdate", "origdate", "urldate", "archivedate")


@rule("DAT103", "invalid-date", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each date field that gives no date."""
    if entry.type in UNDATED_TYPES:
        return
    if entry.date_problem and entry.date_field and not native_date(entry, manuscript):
        yield _finding(entry, _faulty(entry, entry.date_field, entry.date_problem), entry.date_problem)
    for field in (entry.field(name) for name in _OTHERS):
        if field is None:
            continue
        try:
            parse_edtf(field.value)
        except EdtfError as error:
            yield _finding(entry, field, str(error))


def _faulty(entry: Entry, field: Field, problem: str) -> Field:
    """Of `year`, `month` and `day`, the one that the problem is of."""
    if field.name == "date":
        return field
    if "no month" in problem:
        return entry.field("month") or field
    return entry.field("day", "month") or field if " days, not " in problem else field


def _finding(entry: Entry, field: Field, problem: str) -> Finding:
    message = f"`{field.value}` is no date: {problem}"
    if "date of the form" in problem:
        message = f"`{field.value}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD"
    elif problem.startswith("`"):
        message = problem
    form = right_form(field.value) if field.name.endswith("date") else None
    if form is None:
        return Finding(field.value_span, message, help=cure_for(field.value), key=entry.key)
    # The same day in the right form changes no date, so it may be written without being asked.
    plain = field.value_span.text == field.value
    fix = Fix((Edit(field.value_span, form.edtf),), form.applicability) if plain else None
    return Finding(field.value_span, message, help=f"write `{form.edtf}`", key=entry.key, fix=fix)
