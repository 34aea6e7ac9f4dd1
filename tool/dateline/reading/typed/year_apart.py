"""References whose year stands apart from their day: `(‘Two shot at ferry’ 2005, The Daily Star, 17 August)`.

In: what stands in brackets, or an entry of a list. Out: its groups, the year behind the title or the author
joined to the day without a year that closes the reference. So cite Australia's refugee tribunals and the
Harvard systems that give a newspaper's day last (Style Manual, AusInfo, 6th edition): `Karim, R. 2005,
‘Crescent mill shut’, New Age, 18 August – Accessed 26 March 2007 – Attachment 2`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_shapes import PAGES
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.masking import LANGUAGE, URL, without_addresses
from dateline.reading.typed.place_names import is_place
from dateline.values.dates import MONTHS, parse_edtf

_QUOTE = r"[‘“\"'«](?P<title>[^\n]{3,240}?)[’”\"'»]"
_YEAR = r"(?P<year>(?:19|20)\d\d)[a-z]?"
_LEAD = r"\s*(?:(?:see|cf\.?|and|also|for\s+\w+\s+see)\s+(?:also:?\s+)?)?"
_TITLE_FIRST = re.compile(rf"{_LEAD}{_QUOTE},?\s+\(?{_YEAR}\)?,\s")
_WHO_FIRST = re.compile(lettered(rf"{_LEAD}(?P<who>[A-ZÀ-Þ][^\d‘“”\"«»;()\n]{{1,110}}?),?\s\(?{_YEAR}\)?,\s"))
_QUOTED = re.compile(rf"\s*{_QUOTE}(?=,)")
# what closes a reference: `– Attachment 2`, `– Accessed 26 March 2007`
_TAIL = compiled(
    "accessed", r"\s[–—-]\s+(?:(?:Attachment|Att\.|Annex(?:ure)?|Exhibit|Folio)\b|%s(?![^\W\d_]))"
)
_ACCESSED = compiled("accessed", r"(?<![\w])%s(?:\s+(?:on|at|the))?\s*:?\s*\Z")
_MONTH = re.compile(rf",\s(?P<month>{'|'.join(MONTHS)})(?=\s*(?:[,;.)–—-]|\Z|http|{URL}))")
_ENDS = re.compile(rf"\s*(?:\Z|[,;:.)\]<(–—-]|{URL})")
_BEHIND_FIELD = re.compile(r",\s(?:\w+day\s)?\Z")
_SOURCE = re.compile(r"(?:source|from|quoting|citing)\s*:?\s+(?P<name>.+)", re.IGNORECASE)
_TOWN = re.compile(r"(?P<name>.*\S)\s\((?P<place>[^()\d]{2,30})\)")
_TALK = re.compile(
    r"(?:e-?mails?|letters?|faxe?s?|telephone|phone|conversation|interview|correspondence|personal\s+communication|advice|submission|statement\s+to)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\S*\d+\S*[/.]\S*\d\S*|[A-Z]{2,}[\w.]*\d[\w.-]*|(?:Vol|vol|No|no|Report\s+No)\.?\s?\d.*"
)
_INITIALS = re.compile(lettered(r",\s(?:[A-ZÀ-Þ]\.?[\s-]?){1,3}(?:\Z|\s(?:&|and)\s)|\bet\s+al\b"))
_LONGEST = 3_000  # characters
_YEAR_HEAD = re.compile(r"\s\(?(?:19|20)\d\d[a-z]?\)?,\s")
_LEARNED = re.compile(r"\bvol\.?\s*\d|\bno\.\s*\d+,\s*pp?\.", re.IGNORECASE)


def years_apart(text: str, *, day_first: bool) -> list[RawGroup]:
    """The groups of a text that is built so; none where no part of it is. Mails and talks are left out."""
    if len(text) > _LONGEST or not _YEAR_HEAD.search(text):
        return []
    blank = without_addresses(text)
    found: list[RawGroup] = []
    built = False
    for start, end in _parts(text):
        head = _TITLE_FIRST.match(text, start, end) or _WHO_FIRST.match(text, start, end)
        day = _day(blank, head.end(), end, head["year"], day_first=day_first) if head else None
        if head is None or day is None:
            continue
        built = True
        group = _Part(text, blank, head, day, end).group(day_first=day_first)
        found += [group] if group else []
    return found if built else []


def _parts(text: str) -> list[tuple[int, int]]:
    """The places between semicolons."""
    cuts = [m.start() for m in re.finditer(r";(?=\s)", text)]
    return list(zip([0, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True))


def _day(blank: str, start: int, end: int, year: str, *, day_first: bool) -> CitedDate | None:
    """The day without a year that stands as a field of its own, put into that year; else a month."""
    for date in dates_in(blank[:end], day_first=day_first):
        if date.start < start or not _BEHIND_FIELD.search(blank, start - 2, date.start):
            continue
        if date.month_day and date.value is None and _ENDS.match(blank, date.end):
            value = parse_edtf(f"{year}-{date.month_day}")
            return replace(date, value=value, month_day=None)
    month = _MONTH.search(blank, start, end)
    if month is None:
        return None
    number = MONTHS.index(month["month"]) + 1
    return CitedDate(*month.span("month"), parse_edtf(f"{year}-{number:02}"))


class _Part:
    """One reference: its head, its day, and the fields between."""

    def __init__(self, text: str, blank: str, head: re.Match[str], day: CitedDate, end: int) -> None:
        self._text, self._blank, self._head, self._day, self._end = text, blank, head, day, end

    def group(self, *, day_first: bool) -> RawGroup | None:
        """The group; None for a mail, a talk, a piece of a learned journal, a person's book."""
        who = self._head.groupdict().get("who")
        quoted = _QUOTED.match(self._text, self._head.end(), self._day.start) if who else None
        title = quoted["title"] if quoted else None if who else self._head["title"]
        begin = quoted.end() if quoted else self._head.end()
        fields = self._fields(begin)
        told = [title or "", *(f.text for f in fields[:1])]
        if any(map(_TALK.match, told)) or _LEARNED.search(self._text, begin, self._end):
            return None
        group = RawGroup(date=self._day, title=title, start=self._head.start(), end=self._end)
        if title is None:
            return self._of_body(group, who or "", fields)
        names = [f for f in fields if not (PAGES.fullmatch(f.text) or _NUMBER.fullmatch(f.text))]
        if not names and who and not _INITIALS.search(who) and not is_person_like(who):
            names = [self._named(who, self._head.start("who"))]
        return self._finished(self._of_outlet(group, names), day_first=day_first) if names else None

    def _of_body(self, group: RawGroup, who: str, fields: list[Named]) -> RawGroup | None:
        """A paper of a body, whose title no quotation marks show; what a person wrote so is a book."""
        if _INITIALS.search(who) or is_person_like(who) or not fields or is_place(who) or is_town(who):
            return None
        if not (_TAIL.search(self._blank, self._day.end, self._end) or is_of_body(who)):
            return None  # `Second round 2004, final day, 3 June`
        titles = [f for f in fields if not (_NUMBER.fullmatch(f.text) or PAGES.fullmatch(f.text))]
        group.title = ", ".join(f.text for f in titles) or fields[0].text
        group.names = [self._named(who, self._head.start("who"))]
        return self._finished(group, day_first=True)

    def _of_outlet(self, group: RawGroup, names: list[Named]) -> RawGroup:
        """The outlet, who carries it, what is said of it: `BBC Monitoring, source: Prothom Alo, Dhaka`."""
        (first, *rest) = names
        if rest and (source := _SOURCE.fullmatch(rest[0].text)):
            begin = rest[0].end - len(source["name"])
            group.via, first, rest = first.text, self._named(source["name"], begin), rest[1:]
        if town := _TOWN.fullmatch(first.text):
            group.places.append(town["place"])
            first = self._named(town["name"], first.start)
        for field in rest:
            language = LANGUAGE.match(field.text)
            (group.qualifiers if language else group.places).append(field.text)
        group.places = [p for p in group.places if is_place(p) or p[:1].isupper()]
        group.names = [first]
        return group

    def _fields(self, begin: int) -> list[Named]:
        fields = re.finditer(r"[^,]*(?:,(?=\d{3}\b)[^,]*)*", self._blank[begin : self._day.start])
        spans = [(begin + m.start(), begin + m.end()) for m in fields if m[0].strip(f" .{URL}")]
        return [self._named(self._text[a:b], a) for a, b in spans]

    def _named(self, text: str, begin: int) -> Named:
        bare = text.lstrip(" ,")
        begin += len(text) - len(bare)
        bare = " ".join(bare.rstrip(" ,").split())
        return Named(bare, begin, begin + len(bare), sure=True)

    def _finished(self, group: RawGroup, *, day_first: bool) -> RawGroup:
        """The group with its address and the day on which that was read."""
        at = self._blank.find(URL, self._day.end, self._end)
        if at >= 0:
            length = len(self._blank[at:]) - len(self._blank[at:].lstrip(URL))
            group.url = self._text[at : at + length].strip("<>")
        behind = dates_in(self._blank[: self._end], day_first=day_first)
        read = [
            d for d in behind if d.start > self._day.end and _ACCESSED.search(self._blank[: d.start][-40:])
        ]
        group.accessed = read[0] if read else None
        return group
