"""How a list of sources is built, which all of its entries tell together: `Outlet: Title, day`.

In: the entries of a document's lists (`source_lists`), what is known of outlets. Out: the sign that stands
behind the outlet which opens them, and by it where outlet and title of an entry stand, whatever they are
called.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.reading.typed.choosing import ACT, NO_PUBLICATION
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_shapes import READ_BEFORE, UPDATED
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.masking import URL, without_addresses
from dateline.reading.typed.missing_days import SAID_WITHIN
from dateline.reading.typed.name_shapes import is_surname_first
from dateline.reading.typed.note_references import Place
from dateline.reading.typed.note_titles import is_act, is_outlet_for_sure, is_said, without_remark
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.stops import stops

_LEAST, _SHARE = 4, 0.5  # entries that are built alike, from which it is the build of a list
_SURE, _PERSONS = 0.25, 0.3  # of these, the share that outlets must open, and the one that persons may
_WIDTH, _WORDS = 110, 14  # characters and words of an outlet's name, at most


@dataclass(frozen=True, slots=True)
class Entry:
    """The places of an entry's outlet, of its title, if one shows, and of a year ahead of the day.

    `day_leads` says that the day stands ahead of the title.
    """

    outlet: Place
    title: Place | None
    day_leads: bool
    year: Place | None = None
    role: Place | None = None  # `(Author)`


@dataclass(frozen=True, slots=True)
class EntryBuild:
    """The sign behind the outlet that opens the entries; empty where they are not built so."""

    sign: str = ""


_SIGNS = {
    ":": re.compile(r":\s"),
    ",": re.compile(r",\s"),
    "–": re.compile(r"\s[–—-]{1,2}\s"),
    "|": re.compile(r"\s[|•·/]{1,2}\s"),
}
# What stands behind a title beside the day: where the item is found, and when it was read
_FOUND = compiled(
    "accessed",
    rf"[\s,.;:(\[–—|-]*(?:{URL}|(?<![\w])(?:url|doi|link|(?:also\s+)?available\s+(?:at|from|online|here)|online(?:\s+(?:at|unter))?|verfügbar\s+unter|abrufbar\s+unter|disponible\s+(?:en|sur|à)|%s)(?![^\W\d_]))",
)
_AHEAD = re.compile(r"\s*[(\[]?\Z")
_BEHIND_DAY = re.compile(r"[)\]]?[\s:,.;–—|-]+")
_BEFORE_DAY = re.compile(
    rf"[\s,.;:–—|/(\[-]*(?:\b{UPDATED}\s?:?\s*)?(?:\b(?:on|dated|of|vom|from|le|du|de)\s+)?\Z", re.IGNORECASE
)
# `Reuters (Author): Title`, as ecoi.net writes
_ROLE = re.compile(
    r"\s*\((?:co-?)?(?:authors?|autor(?:en|in)?|publishers?|published\s+by|herausgeber|auteur|source|via\s+\w+)\)\s*\Z",
    re.IGNORECASE,
)
# `El Espectador (Bogotá)`; letters and platforms belong to the name
_SEAT = re.compile(
    lettered(
        r"\s+\((?=[^()]*[a-zà-ÿ])(?!Twitter|Facebook|Telegram|Instagram|YouTube|TikTok)[A-ZÀ-Þ][\w\s’',-]+\)\s*\Z"
    )
)
# `AI (Amnesty International)`: as printed
_SPELT_OUT = re.compile(
    lettered(
        r"\s*[A-ZÀ-Þ][A-Za-z]?[A-ZÀ-Þ][\w&-]{0,8}\s\((?:[A-ZÀ-Þ][\w’'&-]*|of|for|and|the|in|on|de|du|des|pour)(?:\s[\w’'&-]+)+\)\s*"
    )
)
_POSTED = compiled("platforms", r"(?P<where>%s|(?-i:X))(?:,|:)\s")
# `HRW - Human Rights Watch: Title`, as ACCORD sets letters ahead of the name
_LETTERS = re.compile(r"(?P<letters>[A-Z][A-Za-z/&+.]{1,9})\s[–—-]\s(?P<name>[^\W_a-z][^:\n]{2,100}):\s")
_NAME = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ\d@#]|[^\W\d_A-Za-zÀ-ÿ]|a[lnstdrz]h?[-\s]|(?:the|el|la|le|les|der|die|das)\s|[a-z]{1,2}[A-Z]|[\w-]+\.[a-z]{2,}\b)"
    )
)
_INITIALS = re.compile(lettered(r"(?:[A-ZÀ-Þ]\.[\s-]?)+(?:\s|\Z)|\b[A-ZÀ-Þ]\.(?:\Z|\s|,)"))
_INITIALS_NEXT = re.compile(lettered(r",\s(?:[A-ZÀ-Þ]\.[\s-]?){1,3}(?:,|\s?(?:and|&|et)\s|\s\()"))
_CHANGED = re.compile(
    rf"\(\s*{UPDATED}\s?:?\s*(?:on\s+)?\Z", re.IGNORECASE
)  # `9 June 2021 (updated 10 June 2021)`
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_NEXT = re.compile(r"\.\s(?:19|20)\d\d[a-z]?\.\s")  # `GAGNON, Marie. 2015. Two quays. Le Soleil`
_OPENS, _CLOSES = re.compile(r"[,.]?\s\(\s*\Z"), re.compile(r"[^()]{0,40}\)")
_BEFORE_QUOTE = re.compile(r"\.\s+(?=[“\"«„‘])")
_QUOTE = re.compile(r"[“\"«„‘»']")


def build_of(text: str, entries: Iterable[Place], outlets: Outlets, *, day_first: bool) -> EntryBuild:
    """The build that most entries have, where mostly outlets open them, and hardly a person."""
    bodies = [text[start:end] for start, end in entries]
    signs = Counter(sign for body in bodies if (sign := _first_sign(body, day_first=day_first)))
    if not signs:
        return EntryBuild()
    sign, count = signs.most_common(1)[0]
    if count < _LEAST or count < _SHARE * len(bodies):
        return EntryBuild()
    sure = persons = read = 0
    for body in bodies:
        entry = _parted(body, sign, day_first=day_first)
        if entry is None:
            continue
        name = " ".join(body[slice(*entry.outlet)].split())
        read += 1
        surely = is_outlet_for_sure(name, _address(body), outlets)
        sure += surely
        persons += not surely and (is_person_like(name) or _INITIALS.search(name) is not None)
    built = sure >= max(2, _SURE * read) and persons <= _PERSONS * read
    return EntryBuild(sign if built else "")


def learn_from_entries(
    text: str, entries: Iterable[Place], build: EntryBuild, outlets: Outlets, *, day_first: bool
) -> None:
    """The names that open entries are outlets elsewhere too; no handle, no name in two parts."""
    for start, end in entries if build.sign else ():
        body = text[start:end]
        entry = entry_of(body, build, outlets, day_first=day_first)
        if entry is not None:
            outlets.learn(" ".join(body[slice(*entry.outlet)].split()))


def entry_of(body: str, build: EntryBuild, outlets: Outlets, *, day_first: bool) -> Entry | None:
    """Where outlet and title of one entry stand; None where it is built otherwise, or is no publication."""
    entry = _parted(body, build.sign, day_first=day_first) if build.sign else None
    if entry is None or _YEAR_NEXT.match(body, entry.outlet[1]):
        return None  # by author and year, whatever the others are
    name = " ".join(body[slice(*entry.outlet)].split())
    title = " ".join(body[slice(*entry.title)].split()) if entry.title else ""
    known = outlets.standing(name) >= Standing.CUED
    if NO_PUBLICATION.match(name) or ACT.match(name) or _INITIALS.search(name):
        return None
    if build.sign == "," and _INITIALS_NEXT.match(body, entry.outlet[1]):
        return None  # `Hossain, Z., The Press and the Lathi`
    if not known and is_surname_first(name):
        return None  # `Ellis-Monro H, ‘Title’, The Guardian`
    if build.sign == "," and entry.title is None:
        return None  # `El Norte, 1 February`, which any line is read as
    if not known and (is_place(name) or (is_person_like(name) and _closes_with_outlet(title, outlets))):
        return None
    if not known and is_turned_person(name):
        return None
    if (not known or outlets.lists_body(name)) and (is_act(title) or NO_PUBLICATION.match(title)):
        return None
    return entry


def is_turned_person(name: str) -> bool:
    """Whether a name is a person's with the surname first: `Landis, Joshua`."""
    surname, comma, given = name.partition(", ")
    return bool(comma) and " " not in surname and is_person_like(f"{given} {surname}")


def _closes_with_outlet(title: str, outlets: Outlets) -> bool:
    """Whether an outlet ends what stands behind a name, which then is its author's."""
    last = re.split(r"[,.]\s|\s[–—|-]\s", title)[-1]
    return last != title and outlets.standing(last) >= Standing.CUED


def _address(body: str) -> str | None:
    blank = without_addresses(body)
    at = blank.find(URL)
    return body[at : at + len(blank[at:]) - len(blank[at:].lstrip(URL))] if at >= 0 else None


def _days(blank: str, *, day_first: bool) -> list[Place]:
    """The places of days, and of words for none, that are not of the item's reading."""
    dates = [
        (d.start, d.end)
        for d in dates_in(blank, day_first=day_first)
        if not READ_BEFORE.search(blank[max(0, d.start - 60) : d.start])
    ]
    first = [d for d in dates if not _CHANGED.search(blank, max(0, d[0] - 40), d[0])]
    return sorted([*(first or dates), *(m.span() for m in SAID_WITHIN.finditer(blank))])


def _begin(blank: str, days: list[Place]) -> tuple[int, bool]:
    """Where the first name may begin, and whether a day stands ahead of it: `[3 May 2019] Reuters: …`."""
    lead = len(blank) - len(blank.lstrip(" \t\n*•–—-"))
    if not days or not _AHEAD.fullmatch(blank, lead, days[0][0]):
        return _behind_letters(blank, lead), False
    behind = _BEHIND_DAY.match(blank, days[0][1])
    return (behind.end(), True) if behind else (lead, False)


def _behind_letters(blank: str, begin: int) -> int:
    """Where a name begins behind the letters that shorten it: they follow each other in it."""
    match = _LETTERS.match(blank, begin)
    if match is None:
        return begin
    letters = iter(match["name"].casefold())
    return (
        match.start("name")
        if all(c in letters for c in match["letters"].casefold() if c.isalpha())
        else begin
    )


def _parting(blank: str, sign: str, begin: int, days: list[Place]) -> Place | None:
    """Where the first sign stands that may part outlet and title."""
    if sign == "(":
        for start, end in days:
            opened = _OPENS.search(blank, begin, start)
            closed = _CLOSES.match(blank, end)
            if opened and closed:
                return opened.start(), closed.end()
        return None
    if sign == ".":
        quoted = _BEFORE_QUOTE.search(blank, begin)
        stop = next((m for m in stops(blank) if m.start() > begin), None)
        found = min((m for m in (quoted, stop) if m), key=re.Match.start, default=None)
        return found.span() if found else None
    found = _SIGNS[sign].search(blank, begin)
    return found.span() if found else None


def _first_sign(body: str, *, day_first: bool) -> str | None:
    """The sign of the build that an entry has by itself: the first of all."""
    blank = without_addresses(body)
    days = _days(blank, day_first=day_first)
    begin, _ = _begin(blank, days)
    if not days or _QUOTE.match(blank, begin):
        return None
    places = {s: p for s in (*_SIGNS, ".", "(") if (p := _parting(blank, s, begin, days))}
    return min(places, key=lambda s: places[s][0]) if places else None


def _parted(body: str, sign: str, *, day_first: bool) -> Entry | None:
    """The parts of an entry that is built with a sign."""
    blank = without_addresses(body)
    days = _days(blank, day_first=day_first)
    begin, leads = _begin(blank, days)
    parting = _parting(blank, sign, begin, days)
    if not days or parting is None or _QUOTE.match(blank, begin):
        return None
    start, end = parting
    if sign == "," and (posted := _POSTED.match(blank, end)):  # `Asamblea Nacional, Telegram, Title, day`
        start, end = posted.end("where"), posted.end()
    head = _ROLE.sub("", blank[begin:start])
    head = (head if _SPELT_OUT.fullmatch(head) else _SEAT.sub("", head)).rstrip(" *_")
    outlet = (begin, begin + len(head))
    day = next((d for d in reversed(days) if d[0] >= start), None) if not leads else None
    if day is None and not leads:
        return None
    within = day is not None and day[0] < end  # `Outlet (day): Title`
    year = next((d for d in days if start < d[0] < end), None) if sign == "(" and not within else None
    if year and not _YEAR.fullmatch(blank, *year):
        return None  # two days
    if not _may_be_name(head) or any(begin <= d[0] < start for d in days):
        return None
    last = len(blank) if day is None or within else day[0]
    if ";" in blank[start : last if day else len(blank)]:
        return None
    role = _ROLE.search(blank, outlet[1], start)
    return Entry(
        outlet, _title(blank, end, last), leads or within, year, (outlet[1], start) if role else None
    )


_CLOSING = {"“": "”", '"': '"', "«": "»", "»": "«", "„": "“”", "‘": "’", "'": "'"}


def _may_be_name(name: str) -> bool:
    return 1 < len(name) <= _WIDTH and len(name.split()) <= _WORDS and _NAME.match(name) is not None


def _title(blank: str, begin: int, last: int) -> Place | None:
    """The title between outlet and day, or behind both, without remarks and without where it is found."""
    begin += len(blank[begin:last]) - len(blank[begin:last].lstrip(" .,:;–—|*_"))
    found = _FOUND.search(blank, begin, last)
    last = found.start() if found else last
    told = _BEFORE_DAY.sub("", blank[begin:last]).rstrip(" *_")
    told = without_remark(told).rstrip(" *_.,") if told != without_remark(told) else told
    if len(told) < 2 or _is_quoted(told) or is_said(told) or PLATFORM.fullmatch(told):
        return None
    return begin, begin + len(told)


# `‘Six-monthly report’ (page 14)`
_PART_CITED = re.compile(r"(?<=[’'”\"»])\s\([^()]{2,60}\)\Z")


def _is_quoted(title: str) -> bool:
    """Whether a title is all in quotation marks, which show it."""
    told = _PART_CITED.sub("", title.rstrip(".,"))
    return bool(_QUOTE.match(told)) and told[-1:] in _CLOSING.get(told[0], "") and told.count(told[-1]) <= 2
