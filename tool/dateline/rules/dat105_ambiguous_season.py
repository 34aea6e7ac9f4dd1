"""A season that looks like two years.

What: `2020-21` is the spring of 2020 to every program (EDTF, level 1), and the years 2020 and 2021
    to most people.
Why: the source is then dated by three months where two years were meant.
Bad:
    The survey found little support [@office-survey].

    ~~~ refs.bib
    @report{office-survey,
      institution = {Statistical Office},
      date        = {2020-21},
    }
    ~~~
Good:
    The survey found little support [@office-survey].

    ~~~ refs.bib
    @report{office-survey,
      institution = {Statistical Office},
      date        = {2019/2020},
    }
    ~~~
See: DAT103 invalid-date; ISO 8601-2:2019, section 4.8, "Sub-year groupings".
"""

import re
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.values.bibliography import Entry
from dateline.values.dates import DateInterval, in_words
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript

_CONSECUTIVE = re.compile(r"(\d\d)(\d\d)-(2[1-4])[?~%]?")
_MONTHS = {21: ("03", "05"), 22: ("06", "08"), 23: ("09", "11"), 24: ("12", "02")}


@rule("DAT105", "ambiguous-season", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the number of the season is that of the next year."""
    if entry.date is None or entry.date_field is None or isinstance(entry.date, DateInterval):
        return
    match = _CONSECUTIVE.fullmatch(entry.date_field.value)
    if match is None or int(match[3]) != int(match[2]) + 1:
        return
    year, season = entry.date.year, int(match[3])
    first, last = _MONTHS[season]
    months = f"{year}-{first}/{year + 1 if season == 24 else year}-{last}"
    message = f"`{entry.date_field.value}` is {in_words(entry.date)}, not the years {year} and {year + 1}"
    cure = f"write `{months}` for the season, or `{year}/{year + 1}` for the years"
    yield Finding(entry.date_field.value_span, message, help=cure, key=entry.key)
