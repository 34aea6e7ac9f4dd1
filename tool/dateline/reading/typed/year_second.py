"""Lists whose year stands right behind who published, and the day last: `AFP. 2015a. ‘A.’ 9 August.`

In: the text of a document, one entry of its list. Out: the entry's group, its day put together of both; for
names with their years (`AFP, 2015a`), whether what they date was published. So write the Small Arms Survey
and the houses that cite newspapers by author and date (Chicago Manual of Style, 17th edition, section 15.49):
books, learned articles and papers of the United Nations stand in the same list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.reading.typed.choosing import NO_PUBLICATION
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.field_shapes import PAGES, READ_BEFORE
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.masking import LANGUAGE, QUALIFIER, URL, without_addresses
from dateline.reading.typed.note_titles import is_act
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.un_papers import has_symbol
from dateline.values.dates import MONTHS, parse_edtf

_LEAST = 3  # entries that are built so, from which a list is
_LONGEST = 600  # characters of an entry
_SAME = r"[—–_-]{1,6}"
_WHO = rf"(?P<who>{_SAME}|(?:[^\W_a-z]|[a-z]{{1,4}}[A-Z\d])[^\n‘“\"«„;()]{{1,110}}?)"
_HEAD = re.compile(
    rf"{_WHO}(?:\s\((?P<aside>[^()\n\d]{{2,70}})\))?"
    r"(?:[.,]?\s(?P<year>(?:19|20)\d\d)(?P<letter>[a-z]?)[.,:]|[.,]?\s\((?P<year2>(?:19|20)\d\d)(?P<letter2>[a-z]?)\)[.,:]?)\s+(?=\S)"
)
_LINE = re.compile(r"(?m)^[ \t*•-]{0,4}(?=\S)")
_QUOTED = re.compile(
    r"(?P<open>[‘“\"«„'])(?P<title>[^\n]{2,240}?)(?P<stop>[.,]?)[’”\"»“'](?P<behind>[.,]?)(?=\s|\Z)"
)
_MONTH = re.compile(rf"(?<=[.,]\s)(?P<month>{'|'.join(MONTHS)})(?=[.,;]|\s*\Z|\s[<(])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIELD = re.compile(r"(?:[^.,]|[.,](?!\s|\Z))+")
_BEFORE_DAY, _BEHIND_DAY = re.compile(r"(?:[.,”’\"»?!)]\s+|\A)\Z"), re.compile(r"\s*(?:\Z|[.,;(<\[])")
_PERSON = re.compile(
    lettered(
        r"(?:(?:[a-z]{2,3}|[A-ZÀ-Þ][\w’'-]+)\s)?[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}"
    )
    + r"(?:(?:,|\s(?:and|et|&)|,\s(?:and|&))\s.*)?|.*\bet\sal\.?|.*,\s(?:eds?|ed\.|eds\.)\.?"
)
_PUBLISHER = re.compile(
    lettered(r"\.\s[A-ZÀ-Þ][\w’'.-]+(?:[\s,]+[A-ZÀ-Þ][\w’'.-]*){0,4}:\s[A-ZÀ-Þ][^.\n]{1,80}\.?\s*\Z")
)
_LEARNED = re.compile(r"\b[Vv]ol\.?\s*\d|\b[Nn]o\.\s*\d|\b\d+\(\d+\)")
_PAGED = re.compile(r"\bpp\.\s*\d")
_NUMBER = re.compile(r"(?i)(?:vol|no|nos|nr|issue|iss|pp?)\b\.?\s?(?:\d.*)?|\d+(?:\s?\(\d+\))?")
_TOWN = re.compile(r"(?P<name>.*\S)\s\((?P<town>[^()\d]{2,30})\)")
_TALK = re.compile(
    r"(?i)(?:(?:author|telephone|phone|skype|personal|written|email)s?[’']?\s)?(?:interview|correspondence|communication|e-?mail|letter|conversation)s?\b"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry: who opens it, where, and what was read behind its year."""

    who: str
    start: int
    aside: str | None
    year: str
    letter: str
    group: RawGroup | None  # None where it was not published by an outlet or a body
    day: bool
    apart: bool  # whether the day has no year by itself
    other: bool  # whether it has a document's symbol or a publisher in a town


@dataclass(frozen=True, slots=True)
class _Register:
    """By name and year, whether an outlet or a body published it; by place, who stands above a dash."""

    entries: dict[tuple[str, str], bool]
    same: dict[int, tuple[str, str | None]]


def is_year_second(text: str) -> bool:
    """Whether the lists of a document are built so."""
    return bool(_register(text).entries)


def year_second(text: str, start: int, body: str) -> list[RawGroup] | None:
    """The group of an entry that begins at a place of the document, empty where it is no publication.

    None where it is built otherwise, or has no day.
    """
    entry = _entry(body, 0, len(body))
    if entry is None or not is_year_second(text):
        return None
    again = not entry.who.strip("—–_-")
    if entry.group is None:
        return [] if entry.day or again or _PERSON.fullmatch(entry.who) else None
    if not again:
        return [entry.group] if entry.apart else None  # else `author_first` reads it
    who, aside = _register(text).same.get(start, ("", None))
    return [_by(entry.group, who, aside)] if who else None


def published_in(text: str, name: str, year: str) -> bool | None:
    """Whether the list has what a name and a year (`2015a`) cite as published; None if it does not have it.

    A year without its letter is found under any letter.
    """
    return _register(text).entries.get((folded(name), year))


_CITED = re.compile(
    r"\s*(?P<name>[^;()]{2,110}?),?\s\(?(?P<year>(?:19|20)\d\d)(?P<letter>[a-z]?)\)?[^;()]{0,12}"
)


def by_list(line: str, text: str) -> str:
    """A source line as long as it was, without letters behind years: `Daily Graphic (2014a)`.

    What the list does not have as published is left out.
    """
    if not is_year_second(text):
        return line
    found = ""
    for part in re.split(r"(?<=;)", line):
        cited = _CITED.fullmatch(part.rstrip("; "))
        if cited and not published_in(text, cited["name"], cited["year"]):
            found += " " * len(part)
        elif cited:
            at = cited.end("year")
            behind = part[cited.end("letter") :]
            found += part[:at] + behind[:1] + " " * len(cited["letter"]) + behind[1:]
        else:
            found += part
    return found


@lru_cache(maxsize=4)
def _register(text: str) -> _Register:
    """What the lists of a document have."""
    found: dict[tuple[str, str], bool] = {}
    same: dict[int, tuple[str, str | None]] = {}
    who, aside, dated = "", None, 0
    for line in _LINE.finditer(text):
        end = text.find("\n\n", line.end())
        entry = _entry(text, line.end(), min(end if end >= 0 else len(text), line.end() + _LONGEST))
        if entry is None:
            continue
        if entry.who.strip("—–_-"):
            who, aside = entry.who, entry.aside
        else:
            same[line.end()] = who, aside
        dated += entry.day
        person = _PERSON.fullmatch(who) is not None
        told = entry.group is not None and not person
        if not (told or person or entry.day or entry.other):
            continue  # a paper of a body, whose day is not told
        for name in _called(who, aside):
            for year in {entry.year, entry.year + entry.letter}:
                found[folded(name), year] = found.get((folded(name), year), False) or told
    return _Register(found if dated >= _LEAST else {}, same)


def _called(who: str, aside: str | None) -> Iterator[str]:
    """The names that the text may cite an entry by."""
    yield who
    if aside and not (is_place(aside) or is_town(aside)):
        yield aside
    surname, comma, _ = who.partition(",")
    if comma and _PERSON.fullmatch(who):
        yield surname


def _by(group: RawGroup, who: str, aside: str | None) -> RawGroup:
    """The group of an entry that is by who stands above, where its outlet is no paper that has it."""
    (name, *others) = group.names
    if name.start:  # behind the title
        return group
    shown, places = _shown(who, aside)
    return replace(group, names=[replace(name, text=shown), *others], places=[*group.places, *places])


def _shown(who: str, aside: str | None) -> tuple[str, list[str]]:
    """A name as it is printed, and the town in brackets behind it."""
    if aside is None:
        return who, []
    return (who, [aside]) if is_place(aside) or is_town(aside) else (f"{who} ({aside})", [])


def _entry(text: str, start: int, end: int) -> _Entry | None:
    head = _HEAD.match(text, start, end)
    if head is None:
        return None
    year, letter = head["year"] or head["year2"], head["letter"] or head["letter2"] or ""
    rest = text[head.end() : end]
    blank = without_addresses(rest)
    quoted = _QUOTED.match(blank)
    begin = quoted.end() if quoted else _title_end(blank)
    date = _day(blank, begin, year)
    group = None
    if date is not None:
        group = _Rest(head, rest, blank, (quoted, begin), date).group(head.end() - start)
    apart = date is not None and _YEAR.search(rest, date.start, date.end) is None
    other = date is None and (has_symbol(rest) or _PUBLISHER.search(rest) is not None)
    return _Entry(
        head["who"].strip(), start, head["aside"], year, letter, group, date is not None, apart, other
    )


def _title_end(blank: str) -> int:
    stop = re.search(r"[.?!](?=\s|\Z)", blank)
    return stop.end() if stop else len(blank)


def _day(blank: str, begin: int, year: str) -> CitedDate | None:
    """The day that closes an entry, put into the year; else its month."""
    for date in dates_in(blank, day_first=True):
        if date.start < begin or READ_BEFORE.search(blank[max(0, date.start - 60) : date.start]):
            continue
        if not (_BEFORE_DAY.search(blank, 0, date.start) and _BEHIND_DAY.match(blank, date.end)):
            continue
        if date.value is not None and date.is_of_day:
            return date
        if date.month_day and date.is_of_day:
            days = "/".join(f"{year}-{part}" for part in date.month_day.split("/"))
            return replace(date, value=parse_edtf(days), month_day=None)
    month = _MONTH.search(blank, begin)
    if month is None:
        return None
    number = MONTHS.index(month["month"]) + 1
    return CitedDate(*month.span("month"), parse_edtf(f"{year}-{number:02}"))


class _Rest:
    """What stands behind the year of an entry that has a day."""

    def __init__(
        self,
        head: re.Match[str],
        rest: str,
        blank: str,
        title: tuple[re.Match[str] | None, int],
        date: CitedDate,
    ) -> None:
        self._head, self._rest, self._blank, self._date = head, rest, blank, date
        self._quoted, self._begin = title

    def group(self, offset: int) -> RawGroup | None:
        """The group, `offset` characters behind the beginning of the entry; None for what is no press."""
        who = self._head["who"].strip()
        title = self._quoted["title"] if self._quoted else self._rest[: self._begin].rstrip(" .")
        if has_symbol(self._rest) or _TALK.match(title) or is_act(title) or NO_PUBLICATION.match(title):
            return None
        fields = [
            (m[0].strip(), m.start()) for m in _FIELD.finditer(self._blank, self._begin, self._date.start)
        ]
        fields = [(f, at) for f, at in fields if f and f[0] != URL]
        person = _PERSON.fullmatch(who) is not None
        if person and _PAGED.search(self._rest) and _LEARNED.search(self._rest):
            return None
        group = RawGroup(date=_moved(self._date, offset), title=title, end=offset + len(self._rest))
        named = self._sorted(group, fields)
        if person and not named:
            return None
        if named and (person or not who.strip("—–_-")):
            group.names = [_behind(named[0], offset)]
            if town := _TOWN.fullmatch(named[0][0]):
                group.names = [replace(group.names[0], text=town["name"])]
                group.places.append(town["town"])
        elif named and folded(named[0][0]) in phrases("outlets"):
            group.names = [_behind(named[0], offset)]
            if folded(who) in phrases("wire_services"):
                group.names, group.via = [Named(who, 0, len(who), sure=True)], named[0][0]
        else:
            shown, group.places[:0] = _shown(who, self._head["aside"])
            group.names = [Named(shown, 0, len(who), sure=True)]
            group.qualifiers += [name for name, _ in named]
        at = self._blank.find(URL)
        if at >= 0:
            length = len(self._blank[at:]) - len(self._blank[at:].lstrip(URL))
            group.url = self._rest[at : at + length].strip("<>")
        group.accessed = self._read_on(offset)
        return group

    def _sorted(self, group: RawGroup, fields: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """The fields between title and day that may be names; remarks and places go into the group."""
        named: list[tuple[str, int]] = []
        for field, at in fields:
            if _NUMBER.fullmatch(field) or PAGES.fullmatch(field):
                continue
            if LANGUAGE.match(field) or QUALIFIER.match(field):
                group.qualifiers.append(field)
            elif is_place(field) or (is_town(field) and named):
                group.places.append(field)
            else:
                named.append((field, at))
        return named

    def _read_on(self, offset: int) -> CitedDate | None:
        for date in dates_in(self._blank, day_first=True):
            if date.start > self._date.end and READ_BEFORE.search(
                self._blank[max(0, date.start - 60) : date.start]
            ):
                return _moved(date, offset)
        return None


def _behind(field: tuple[str, int], offset: int) -> Named:
    """The name that a field is, behind the title."""
    name, at = field
    return Named(name, offset + at, offset + at + len(name), sure=True)


def _moved(date: CitedDate, offset: int) -> CitedDate:
    return replace(date, start=date.start + offset, end=date.end + offset)
