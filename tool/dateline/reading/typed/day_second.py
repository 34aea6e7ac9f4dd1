"""Lists whose day stands right behind who published: `Liberté [Lomé]. 13 February 2012. “Burnt at 19.”`

In: the text of a document, one entry of its list. Out: the entry's group, and for names with their days,
whether what they date was published. So write the Responses of the Immigration and Refugee Board of Canada,
where a letter, a talk and a law stand in the same list, and the text cites `(Liberté 13 Feb. 2012, 2)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.typed.choosing import NO_PUBLICATION
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.letters_second import lettered_entry, lettered_register
from dateline.reading.typed.lexicon import compiled, folded, lettered
from dateline.reading.typed.masking import URL, without_addresses
from dateline.reading.typed.missing_days import is_word_for_none
from dateline.reading.typed.note_titles import is_act
from dateline.reading.typed.un_papers import has_symbol_of_act
from dateline.values.dates import parse_edtf

_REST = 400  # characters of an entry
_LEAST = 3  # entries that are built so, from which a list is
_WHO = r"(?P<who>_{2,}|(?:[^\W_a-z]|[a-z]{1,4}[A-Z])(?:[^.\n“\"«„;]|\.(?=\S)){1,120}?)"
_ENTRY = re.compile(
    rf"{_WHO}(?<!\d)(?P<town>\s\[[^\[\]\d\n]{{2,40}}\])?\.\s+(?P<day>(?:[^\s.,;“\"]+\s){{0,3}}(?:19|20)\d\d[a-z]?|[Nn]\.\s?[dD])\.(?=\s|\Z)"
)
_LINE = re.compile(r"(?m)^[ \t*•-]{0,4}(?=\S)")
_PERSON = re.compile(
    lettered(r"[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}(?:\s(?:and|et|&)\s.*)?")
)
_SHORT = re.compile(r"(?P<name>.*\S)\s\((?P<short>[^()]{2,20})\)")
_QUOTED = re.compile(
    r"\s*(?:[^“”\"«»„<\n]{0,80}?\.\s)?[“\"«„](?P<title>[^\n]{2,240}?)[.,]?[”\"»“](?=[\s.<(\[]|\Z)"
)
_READ = compiled("accessed", r"\[%s(?:\s+(?:on|le))?\s+(?P<day>[^\[\]]{4,30})\]")
# `Resolution 2151 (2014)`, `Proclamation No. 178/2014`, `Convention on the Rights of the Child`
_NUMBERED_ACT = re.compile(
    r"(?:Resolution|Proclamation|Decree|Law|Act|Ordinance|Order|Decision|Regulation|Directive|(?:Legal|Government)\sNotice|Loi|Décret|Ordonnance|Arrêté|Décision|Règlement|Ley|Lei|Decreto|Gesetz|Verordnung)"
    r"\s(?:[A-Z]{1,6}[\s/]|[Nn]o\.?\s?|[Nn][°º]\.?\s?|[Nn]r\.?\s?){0,2}[A-Z/-]{0,9}\d"
)
_TREATY = re.compile(
    r"(?:[A-Z][\w-]+\s){0,4}(?:Convention|Covenant|Protocol|Treaty|Charter)\s(?:[Oo]n|[Rr]elating|[Aa]gainst|[Tt]o|[Ff]or|[Oo]f)\b"
)
_STOP = re.compile(r"(?<!\bNo)(?<!\bNr)\.\s+")
_BEHIND_TITLE = re.compile(r"\s*[<(\[]|\s(?:https?://|www\.)")
_TALK = re.compile(
    r"(?i)\s*(?:[\w-]+\s+){0,2}?(?:interview|correspondence|e-?mail|letter|communication|conversation|entretien|entrevue|correspondance|communication\s+écrite)\b"
)


@dataclass(frozen=True, slots=True)
class _Head:
    who: str
    start: int  # of the name
    town: str | None
    date: CitedDate | None
    end: int  # behind the stop of the day


def is_day_second(text: str) -> bool:
    """Whether the lists of a document are built so."""
    return bool(_register(text))


def day_second(body: str, before: str | None = None) -> list[RawGroup] | None:
    """The group of an entry, empty where it is no publication; None where it is built otherwise."""
    head = _head(body, 0)
    if head is None:
        return lettered_entry(body)
    rest = body[head.end :]
    if not _is_published(head, rest):
        return []
    blank = without_addresses(body)
    quoted, read, at = _QUOTED.match(rest), _READ.search(body), blank.find(URL)
    length = len(blank[at:]) - len(blank[at:].lstrip(URL)) if at >= 0 else 0
    read_on = dates_in(read["day"], day_first=True) if read else ()
    name = before or head.who
    return [
        RawGroup(
            names=[Named(name, head.start, head.start + len(head.who), sure=True)],
            date=head.date,
            title=quoted["title"] if quoted else None,
            url=body[at : at + length].strip("<>") if length else None,
            accessed=read_on[0] if read_on else None,
            qualifiers=[] if head.date else ["n.d."],
            places=[head.town] if head.town else [],
            end=len(body),
        )
    ]


def published(text: str, name: str, day: str) -> bool | None:
    """Whether the list of a document has what a name dates as published; None where it does not have it."""
    return _register(text).get((folded(name), day))


def published_on(text: str, day: str) -> tuple[str, ...]:
    """The names that have something published on a day in the list of a document."""
    return _days(text).get(day, ())


def same_again(text: str, start: int) -> str | None:
    """Who stands above `_____` in a list."""
    found = None
    for line in _LINE.finditer(text, max(0, start - 6_000), start):
        head = _head(text, line.end())
        found = head.who if head and not head.who.startswith("__") else found
    return found


def _head(text: str, start: int) -> _Head | None:
    match = _ENTRY.match(text, start)
    if match is None:
        return None
    told = match["day"]
    day = None
    if not is_word_for_none(f"{told}."):
        day = _day(text, *match.span("day"))
        if day is None:
            return None
    town = match["town"].strip(" []") if match["town"] else None
    return _Head(match["who"], match.start("who"), town, day, match.end())


def _day(text: str, start: int, end: int) -> CitedDate | None:
    told = text[start:end]
    if re.fullmatch(r"(?:19|20)\d\d[a-z]?", told):
        rest = dates_in(text[end : end + _REST], day_first=True)
        if any(d.month_day and d.value is None for d in rest):
            return None  # `Reuters. 2021. ‘Gunmen Kill Mayor.’ 4 November`
        return CitedDate(start, start + 4, parse_edtf(told[:4]))
    dates = dates_in(f"{told},", day_first=True)
    if len(dates) != 1 or dates[0].start or dates[0].value is None:
        return None
    return CitedDate(start, end, dates[0].value)


def _is_published(head: _Head, rest: str) -> bool:
    told = rest.lstrip(' “"«„')
    if _TALK.match(rest) or is_act(told[:80]) or NO_PUBLICATION.match(told) or has_symbol_of_act(rest):
        return False
    if any(map(_is_of_law, _sentences(rest))):
        return False
    day = head.date.is_of_day if head.date else False
    return day or not (_PERSON.fullmatch(head.who) or not _QUOTED.match(rest))


def _sentences(rest: str) -> list[str]:
    """The sentences, two at most, that stand ahead of an address or brackets: body or author, title."""
    end = _BEHIND_TITLE.search(rest)
    told = rest[: end.start() if end else _REST]
    return [sentence.strip(" .*_") for sentence in _STOP.split(told)[:2]]


def _is_of_law(told: str) -> bool:
    """Whether a sentence is an act by its number, a treaty or, without quotation marks, a law."""
    bare = told.strip('“”"«»„. ')
    quoted = bare != told
    if _NUMBERED_ACT.match(bare):
        return True
    return not quoted and ":" not in bare and (is_act(bare) or _TREATY.match(bare) is not None)


@lru_cache(maxsize=4)
def _register(text: str) -> dict[tuple[str, str], bool]:
    """What the list of a document has, by each name that it may be cited by, and its day."""
    found: dict[tuple[str, str], bool] = {}
    who, entries = "", 0
    for line in _LINE.finditer(text):
        head = _head(text, line.end())
        if head is None:
            continue
        entries += head.date is not None and head.date.is_of_day
        who = who if head.who.startswith("__") else head.who
        end = text.find("\n", head.end)
        told = _is_published(head, text[head.end : end if end >= 0 else len(text)])
        day = head.date.value.edtf() if head.date and head.date.value else ""
        for name in _called(who):
            found[folded(name), day] = told or found.get((folded(name), day), False)
    return {**lettered_register(text), **(found if entries >= _LEAST else {})}


@lru_cache(maxsize=4)
def _days(text: str) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for (name, day), told in _register(text).items():
        if told:
            names[day] = (*names.get(day, ()), name)
    return names


def _called(who: str) -> list[str]:
    """The names that the text may cite an entry by: all of it, its letters, its first words."""
    short = _SHORT.fullmatch(who)
    names = [short["name"], short["short"]] if short else [who]
    first = re.split(r",\s|\s(?:of|de|at)\s(?=[a-z])", names[0])[0]
    return [*names, who, first]
