"""Lists that set letters ahead of a name and its day behind it: `DW - Deutsche Welle (4.3.2021): Titel, URL`.

In: the text of a document, one entry of its list. Out: the entry's group, and for letters or names with their
days, whether what they date was published. So do the country files of the Austrian Staatendokumentation,
which cite `(DW 4.3.2021; vgl. ICG 1.2021, S. 4)` and list talks, mails and papers of the United Nations too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.typed.choosing import NO_PUBLICATION
from dateline.reading.typed.courts import are_courts
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import compiled, folded, lettered
from dateline.reading.typed.masking import URL, without_addresses
from dateline.reading.typed.missing_days import is_word_for_none
from dateline.reading.typed.note_titles import is_act
from dateline.reading.typed.un_papers import has_symbol
from dateline.values.dates import parse_edtf

_LEAST = 3  # entries that are built so, with letters ahead, from which a list is
_ENTRY = re.compile(
    r"(?:(?P<short>[^\W_](?:[^\n():;“”\"„]){0,30}?[^\W_.]?\.?)\s[-–—]\s)?(?P<name>[^\W_](?:[^\n()\[\];“”\"„]|\n(?=\S)){1,140}?)"
    r"(?:\s\[(?P<country>[^\[\]\d\n]{2,40})\](?P<unit>,\s[^\n()\[\];]{2,60}?)?)?,?\s\((?P<day>[^()\n]{3,24})\)"
    r"(?:\s?:|(?P<author>,\s[^\n:“”\"„]{3,80}(?:\((?:Autor(?:in|en)?|Hrsg\.?|Author|ed\.?)\))\s?:))\s+"
)
_LINE = re.compile(r"(?m)^[ \t]{0,8}(?:[•●▪■◦‣*–—-]\s{1,4})?(?=[^\W_])")
_REST = 600  # characters behind the day, in which an entry ends
_NEXT_ENTRY = re.compile(r"\n[ \t]*(?:\n|[•●▪■◦‣*–—-]\s|[A-ZÄÖÜ][^\n():]{0,60}\s[-–—]\s)")
_TITLE_ENDS = compiled(
    "accessed",
    rf",?\s*(?:[<(\[]?{URL}|,\s(?:%s(?![^\W\d_])|(?:via|zit(?:iert|\.)\s?(?:nach|n\.))\s|liegt\s|kostenpflichtig|abgefragt|nicht\s(?:mehr\s)?(?:online|verfügbar)|ohne\sURL|\[?Login\b|Archiv\s)|\Z)",
)
_READ = compiled("accessed", r"(?<!\w)%s\s+(?P<day>\d[^,;()\[\]]{5,22})")
_VIA = re.compile(
    r",\s(?:via|zit(?:iert|\.)\s?(?:nach|n\.)|abgedruckt\sin)\s(?P<via>[^\W_a-z][^,;()\n]{1,60})"
)
_TALK = re.compile(
    r"(?i)\b(?:(?:e-?)?mail(?:s|verkehr|-?auskunft)?|auskunft\s(?:des|der|per|via|vom|von|an)|telefon\w*|interviews?\s(?:mit|durch)|interview\b(?!\s?:)|gespräch\w*|schriftverkehr|korrespondenz|persönliche\s(?:mitteilung|auskunft)|mündliche\s\w+)(?![\w-])"
)
# Who is asked, and publishes nothing: `VB - Verbindungsbeamter des BMI in Tiflis`
_ASKED = re.compile(
    r"(?:Verbindungsbeamt|Vertrauensan|Vertrauensärzt|Rechtsanw[aä]lt|Kontaktperson|Lokal(?:er|e)\s|Expert[ei]|Mitarbeiter|Wissenschaftl|Professor|Univ\.-?Prof|Gewährs|Privatperson|Analyst)"
)
# `Landis, Joshua`; no `New York Times, The`
_PERSON = re.compile(
    lettered(
        r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s(?!(?:The|Der|Die|Das|El|La|Le|Les|Los|Il|O|A|De)\Z)[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,2}(?:(?:\s?/\s?|;\s).*)?"
    )
)


@dataclass(frozen=True, slots=True)
class _Head:
    short: str  # empty where no letters stand ahead
    name: str
    start: int  # of the name
    country: str | None
    date: CitedDate | None
    end: int  # behind the colon


def lettered_entry(body: str) -> list[RawGroup] | None:
    """The group of an entry, empty where it is no publication; None where it is built otherwise."""
    head = _head(body, 0)
    if head is None or not (head.short or _PERSON.fullmatch(head.name)):
        return None
    rest = body[head.end :]
    if not _is_published(head, rest):
        return []
    blank = without_addresses(body)
    ends, read, via = _TITLE_ENDS.search(blank, head.end), _READ.search(blank, head.end), _VIA.search(rest)
    at = blank.find(URL, head.end)
    length = len(blank[at:]) - len(blank[at:].lstrip(URL)) if at >= 0 else 0
    read_on = dates_in(read["day"], day_first=True) if read else ()
    title = " ".join(body[head.end : ends.start() if ends else len(body)].split())
    return [
        RawGroup(
            names=[Named(head.name, head.start, head.start + len(head.name), sure=True)],
            date=head.date,
            title=title or None,
            url=body[at : at + length].strip("<>") if length else None,
            accessed=read_on[0] if read_on else None,
            via=via["via"].strip() if via else None,
            qualifiers=[] if head.date else ["n.d."],
            places=[head.country] if head.country else [],
            end=len(body),
        )
    ]


def is_lettered_entry(text: str) -> bool:
    """Whether a paragraph begins as such an entry does."""
    head = _head(text, 0)
    return head is not None and bool(head.short)


@lru_cache(maxsize=4)
def lettered_register(text: str) -> dict[tuple[str, str], bool]:
    """What such a list has, by each name that it may be cited by, folded, and its day."""
    found: dict[tuple[str, str], bool] = {}
    entries = 0
    for line in _LINE.finditer(text):
        head = _head(text, line.end())
        if head is None:
            continue
        entries += head.date is not None and head.date.is_of_day and bool(head.short)
        ends = _NEXT_ENTRY.search(text, head.end, head.end + _REST)
        told = _is_published(head, text[head.end : ends.start() if ends else head.end + _REST])
        day = head.date.value.edtf() if head.date and head.date.value else ""
        for name in filter(None, (head.short, head.short.split(",")[0], head.name, _turned(head.name))):
            found[folded(name), day] = told or found.get((folded(name), day), False)
    return found if entries >= _LEAST else {}


def _head(text: str, start: int) -> _Head | None:
    match = _ENTRY.match(text, start)
    if match is None or not any(map(str.isupper, match["short"] or match["name"])):
        return None
    day = None
    if not is_word_for_none(match["day"].strip()):
        day = _day(match["day"].strip(), match.start("day"))
        if day is None:
            return None
    name = " ".join(match["name"].split())
    return _Head(match["short"] or "", name, match.start("name"), match["country"], day, match.end())


def _day(told: str, start: int) -> CitedDate | None:
    """A day as these lists write it, maybe with a letter: `2.3.2021a`, `1.2021`, `2020`, `4. März 2021`."""
    if re.fullmatch(r"(?:19|20)\d\d[a-z]?", told):
        return CitedDate(start, start + len(told), parse_edtf(told[:4]))
    dates = dates_in(f"Name ({told})", day_first=True)
    whole = len(dates) == 1 and dates[0].end - dates[0].start == len(told)
    return CitedDate(start, start + len(told), dates[0].value) if whole and dates[0].value else None


def _is_published(head: _Head, rest: str) -> bool:
    told = rest.lstrip(' “"„')
    if _ASKED.match(head.name) or _TALK.search(rest) or has_symbol(rest) or are_courts([head.name]):
        return False
    return not (is_act(told[:80]) or NO_PUBLICATION.match(told) or _PERSON.fullmatch(head.name))


def _turned(name: str) -> str:
    """A name whose article or given name stands behind a comma: `New York Times, The`."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and len(first.split()) == 1 else name
