"""A source without a date.

What: an entry has neither `date` nor `year`. A note only where the key says so (`-nd`), where
    `pubstate` or the year says that it is still to come, and for a page that changes (`@online`
    with the day it was read, `urldate`).
Why: the reader sees "n.d.", and nothing that is said of when it happened can be checked.
Bad:
    The vote was welcomed [@irna-vote].

    ~~~ refs.bib
    @article{irna-vote,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Parliament votes},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Parliament votes},
      date         = {2020-05-11},
    }
    ~~~
See: DAT102 missing-year, DAT103 invalid-date; biblatex manual, section 2.3.8, "Date and Time
    Specifications".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import key_parts
from dateline.rules._source_dates import UNDATED_TYPES
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT101", "missing-date", Severity.ERROR, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the entry gives no date at all."""
    if entry.date or entry.date_problem or entry.broken or entry.type in UNDATED_TYPES:
        return
    parts = key_parts(entry.key)
    if parts and parts.date.startswith("xxxx"):
        return  # missing-year speaks
    message = f"`{entry.key}` has no date"
    place = entry.key_span
    cure = "add `date = {YYYY-MM-DD}`; where it has none, end the key with `-nd`"
    severity = None
    if entry.date_field:
        message = f"`{entry.key}` has `{entry.date_field.value}` for a date"
        place = entry.date_field.value_span
        severity = Severity.NOTE
    elif (parts and parts.date == "nd") or entry.get("pubstate"):
        severity, cure = Severity.NOTE, "add `date` once it is known"
    elif entry.type == "online" and entry.get("urldate"):
        severity, cure = Severity.NOTE, "add `date`, unless the page changes without saying when"
    yield Finding(place, message, help=cure, key=entry.key, severity=severity)
