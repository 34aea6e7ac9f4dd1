"""Notes that cite no press item: books, theses, learned journals, covenants, papers on file.

In: the text of a note, or one of its groups. Out: whether it is of such. A thesis is told by its word, a book
by town, house and year, a learned journal by volume, issue and pages beside a year alone.
"""

from __future__ import annotations

import re

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place


def is_other_paper(body: str) -> bool:
    """Whether a note cites a covenant, or a paper that somebody has on file, or books alone."""
    return bool(_ON_FILE.search(body) or _COVENANT.match(body)) or is_of_books(body)


def is_book(raw: RawGroup, choice: Choice, body: str) -> bool:
    """Whether a year alone is that of a book with its town and house, or of a piece in a learned journal."""
    if raw.date is None or raw.date.is_of_day:
        return False
    told = body[raw.start : raw.end + _IMPRINT_LENGTH]
    if choice.standing < Standing.KNOWN and _LEARNED.search(told):
        return True
    return any(is_town(m["town"]) or is_place(m["town"]) for m in _TOWN_AND_HOUSE.finditer(told))


def is_of_books(body: str) -> bool:
    """Whether a note cites books or theses alone: no day in it, but a year with a house or a university."""
    if not _YEAR.search(body) or "http" in body:
        return False
    housed = any(is_town(m["town"]) or is_place(m["town"]) for m in _TOWN_AND_HOUSE.finditer(body))
    told = housed or bool(_THESIS.search(body) or _IN_HOUSE.search(body))
    return told and not any(date.is_of_day for date in dates_in(body))


_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_THESIS = re.compile(
    r"(?i)\b(?:ph\.?\s?d\.?|doctoral|master[’']?s|MA|MSc)\s+(?:diss|thesis)|\b(?:thesis|dissertation|tesis|thèse|tese|dissertação|diplomarbeit|magisterarbeit)\b"
)
_IN_HOUSE = re.compile(
    r"\([^()]*\b(?:Press|UP|Verlag|Publishers|Publishing|[ÉE]ditions|Books)(?:,?\s(?:[\w.]+\s)?ed)?,?\s(?:1[5-9]|20)\d\d\)"
)
# `Photograph on file with Human Rights Watch`, `Decision 44/2020, on file with Amnesty International`
_ON_FILE = re.compile(
    r"(?i)^(?:(?:[\w’'-]+\s){0,4}(?:photographs?|copy|copies|documents?|records?|videos?|letters?|statements?|lists?|files?)\b[^,;]*\son\s+file\s+with\b"
    r"|[^;“”\"]{0,80}\b(?:decision|judge?ment|order|verdict|indictment|records?|certificate|ruling)\b[^;]{0,80}\son\s+file\s+with\b)"
)
# `International Covenant on Civil and Political Rights, adopted December 16, 1966`
_COVENANT = re.compile(
    r"[^;“”\"\d]{0,120}\b(?:Covenant|Convention|Protocol|Treaty|Charter|Statute|Declaration)\b[^;“”\"]{0,120}?\b(?:adopted|opened\s+for\s+signature|signed|entered\s+into\s+force|done\s+at)\b"
)
_IMPRINT_LENGTH = 60  # characters behind a reference, in which the pages of a journal stand
_TOWN_AND_HOUSE = re.compile(
    lettered(
        r"(?:\A|[.,(]\s?)(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){0,3})\s?:\s[A-ZÀ-Þ][^:;,]{1,50},\s(?:1[5-9]|20)\d\d(?!\d)"
    )
)
# `35(2)`, `vol. 35, no. 2`, `35, no. 2`, `No. 5. P. 44–60`
_LEARNED = re.compile(
    r"(?<!\d)\d{1,3}\s?\(\d{1,3}(?:[-–/]\d+)?\)|\d{1,3}:\d{1,2}\s\((?:19|20)\d\d\)|(?i:\bvol\.?|\bt\.|[^\W\d_],?)\s?\d{1,3},\s(?i:no|nr|n[°º]|issue)s?\.?\s?\d|\b(?:[Nn]o|Nr|№)\.?\s?\d+[.,:]?\s(?:\([^()]*\))?[:,.]?\s?(?:pp?|P|S|С)\.\s?\d+\s?[-–]\s?\d"
)
