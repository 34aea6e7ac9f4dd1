"""Learned journals and yearbooks, which come out by volumes and years and have no day.

In: one group of a note and the note's text. Out: whether it is of such.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.groups import RawGroup

# `vol. 24, no. 3`, `Cato Journal 24, no. 3`, `tome 9, n° 2`
_VOLUME_AND_ISSUE = re.compile(
    r"(?i)(?:\b(?:vol(?:ume)?|tome?|bd|band|jg)\.?\s?|[^\W\d_],?\s)\d{1,3}\s?[,:]\s?(?:no|nr|n\s?[°º]|n\.\s?[°º]|núm|num|issue|heft|h|fasc)s?\.?\s?[°º]?\s?\d"
)
# `African Affairs, volume 119, pages 3 to 24, 2020`: nothing else is written out so
_WRITTEN_OUT = re.compile(r"(?i)\bvolume\s\d{1,3},\s(?:(?:issue|number)\s\d{1,3},\s)?pages?\s\d")
_LEARNED = re.compile(
    r"\b(?:Journal|Review|Quarterly|Studies|Survey|Annals|Cahiers|Transactions|Proceedings|Revue|Revista|Rivista|Zeitschrift)\b"
)
_BY_YEAR = re.compile(
    r"\b(?:[Yy]ear\s?[Bb]ook|[Ff]act\s?[Bb]ook|[Aa]lmanac|[Hh]andbook|Statistical\s+Abstract|Jahrbuch|Annuaire|Anuario|Annuario|Anuário)\b"
    r"(?:\s+(?:of|de|des|der|di|do)\s[^,;.“”\"]{3,60}?)?,?\s\(?(?:19|20)\d\d(?!\d)"
)
_BEHIND = 60  # characters behind a group, in which its volume may stand


def is_of_volumes(raw: RawGroup, body: str) -> bool:
    """Whether a group without a day is of a yearbook, or of a learned journal by its volume and issue."""
    if raw.date is not None and not _is_of_year(raw.date):
        return False
    told = body[raw.start : raw.end + _BEHIND].partition(";")[0]
    if _BY_YEAR.search(told) or (raw.date is not None and _WRITTEN_OUT.search(told)):
        return True
    named = any(_LEARNED.search(name.text) for name in raw.names)
    return raw.date is not None and named and _VOLUME_AND_ISSUE.search(told) is not None


def _is_of_year(date: CitedDate) -> bool:
    """Whether a date is a year or a season of one."""
    return not date.is_of_day or date.is_of_season
