"""References whose day stands in brackets behind their author: `Quispe, R. (2022, April 3). Huancayo. Correo`

In: the text of a note, the places of its italics, what is known of outlets. Out: where its author, title and
outlet stand. The forms are those of the Publication Manual of the American Psychological Association (7th
edition, section 9.5), of Wikipedia's Citation Style 1, of Harvard's many houses and of Landinfo.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.reading.typed.addresses import HANDLE
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.masking import LANGUAGE, QUALIFIER, URL, first_quoted, without_addresses
from dateline.reading.typed.missing_days import is_word_for_none
from dateline.reading.typed.note_references import Place
from dateline.reading.typed.note_titles import (
    NAME_WORDS,
    is_act,
    is_outlet_for_sure,
    reads_as_title,
)
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.stops import stops


@dataclass(frozen=True, slots=True)
class AuthorFirst:
    """The places of the outlet and of the title, where they stand, and that of an author who is no outlet."""

    outlet: Place | None
    title: Place | None = None
    author: Place | None = None
    year: Place | None = None  # where it stands apart from the day: `Reuters (2021) ‘Title’, 4 November`


_FORM = re.compile(
    r"(?P<who>(?:[^\W\d_][\w’'-]+,\s[^\W\d_a-z][\w.\s’'-]{0,30};\s(?:&\s)?){0,6}[^()\[\]“”\"«»„‘;]{2,160}?(?P<called>\s?[\[(][^()\[\]\d]{1,40}[\])])?)[.,]?\s+\((?P<date>[^()]{3,40})\)(?P<sign>[.,:]?)\s+"
)
# `Dabanga (2021) ‘Kassala traders strike’, 19 October`, `Reuters. 2021. “Title.” November 4`
_BY_YEAR = re.compile(
    r"(?P<who>[^“”\"«»„‘;]{2,160}?)(?P<called>)(?:[.,]?\s+(?P<date>(?:19|20)\d\d)[a-z]?(?P<sign>\.|,(?=\s[‘“'\"«]))|,?\s\((?P<year>(?:19|20)\d\d)[a-z]?\)[.,:]?)\s+"
)
# `Provea. 6 July 2021. “Farmers Held.” [Accessed …]`, as the Immigration and Refugee Board of Canada lists
_BY_DAY = re.compile(
    r"(?P<who>[^“”\"«»„‘;]{2,160}?)(?P<called>)\.\s+(?P<date>(?:\d{1,2}(?:[–-]\d{1,2})?\s+[^\W\d_]{3,10}\.?\s+|[^\W\d_]{3,10}\.?\s+(?:\d{1,2},\s+)?)(?:19|20)\d\d|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})(?P<sign>\.)\s+"
)
_WRITER = re.compile(r"(?P<name>[^“”\"«»„‘;,.]{3,60})\.\s+(?=[“\"«„])")
_DAY_LAST = re.compile(r"[.,’”\"»]\s+\Z"), re.compile(r"\s*(?:\Z|[.,;:(<]|\[)")
_INITIALS = re.compile(lettered(r",\s(?:[A-ZÀ-Þ]\.[\s-]?)+|\s[A-ZÀ-Þ]{1,3}(?=$|,)|\bet\s+al\b"))
_READ = compiled("accessed", r"^%s(?!\w)")
_PUBLISHER = re.compile(r"\b(?:University\s+Press|UP|Verlag|Publish(?:ers|ing)|[ÉE]ditions|Books)\b")
_CANDIDATE = re.compile(rf"[\s.,]*(?P<name>[^.,;:()\[\]<>{URL}]+(?:\.\w+)*)")
_TITLE_ENDS = re.compile(r"[?!]\s+(?=[^\W_a-z])")


def author_first(
    text: str, outlets: Outlets, emphasised: Sequence[Place], *, day_first: bool
) -> AuthorFirst | None:
    """The parts of a note that begins so; None for any other."""
    blank = without_addresses(text)
    match = _FORM.match(text)
    if match is not None and _is_day(match["date"], day_first=day_first):
        signed = match["sign"] in (".", ":") or first_quoted(text, match.end()) is not None
        told = signed and not is_act(match["who"])
        return _Rest(blank, match, outlets, emphasised).parts() if told else None
    by_day = _BY_DAY.match(text)
    if by_day and (found := _by_day(blank, by_day, outlets, day_first=day_first)):
        return found
    match = _BY_YEAR.match(text)
    if match is None:
        return _title_first(blank, outlets, emphasised, day_first=day_first)
    if is_act(match["who"]) or any(d.is_of_day for d in dates_in(text[: match.end()], day_first=day_first)):
        return None
    day = _day_behind(blank, match.end(), day_first=day_first)
    if day is None:
        return None  # a book, a year's report
    found = _Rest(blank[:day], match, outlets, emphasised).parts()
    year = match.span("date" if match["date"] else "year")
    return replace(found, year=year) if found else None


def _by_day(blank: str, match: re.Match[str], outlets: Outlets, *, day_first: bool) -> AuthorFirst | None:
    """The parts where the day stands between stops, ahead of a title in quotation marks or of its author."""
    writer = _WRITER.match(blank, match.end())
    begin = writer.end() if writer else match.end()
    if first_quoted(blank, begin) is None or not _is_day(match["date"], day_first=day_first):
        return None
    if is_act(match["who"]) or (writer and not is_person_like(writer["name"])):
        return None
    if writer is None:
        return _Rest(blank, match, outlets, ()).parts()
    return AuthorFirst(match.span("who"), author=writer.span("name"))


# `‘Two wells run dry’ 2020, Hodeidah Post, 6 May`
_TITLE_YEAR = re.compile(r"(?P<who>)\s\(?(?P<year>(?:19|20)\d\d)[a-z]?\)?[,.]\s+")


def _title_first(
    blank: str, outlets: Outlets, emphasised: Sequence[Place], *, day_first: bool
) -> AuthorFirst | None:
    """The outlet behind a title and its year."""
    quoted = first_quoted(blank, 0)
    match = _TITLE_YEAR.match(blank, quoted[1]) if quoted else None
    day = _day_behind(blank, match.end(), day_first=day_first) if match else None
    if match is None or day is None:
        return None
    named = _Rest(blank[:day], match, outlets, emphasised).named(match.end())
    return AuthorFirst(named, year=match.span("year")) if named else None


def _day_behind(text: str, begin: int, *, day_first: bool) -> int | None:
    """Where the day stands that closes such a reference, ahead of its address and of what else is said."""
    for date in dates_in(text, day_first=day_first):
        before = date.start >= begin and _DAY_LAST[0].search(text, date.start - 4, date.start)
        if before and date.is_of_day and _DAY_LAST[1].match(text, date.end):
            return date.start
    return None


def _is_day(inner: str, *, day_first: bool) -> bool:
    """Whether brackets hold nothing but a day or a month with its year, or say that there is none."""
    if is_word_for_none(inner.strip()):
        return True
    dates = dates_in(f"({inner})", day_first=day_first)
    return len(dates) == 1 and dates[0].is_of_day and dates[0].end - dates[0].start >= len(inner.strip())


class _Rest:
    """What stands behind the day, and who before it."""

    def __init__(
        self, blank: str, match: re.Match[str], outlets: Outlets, emphasised: Sequence[Place]
    ) -> None:
        self._blank, self._match, self._outlets, self._emphasised = blank, match, outlets, emphasised
        self._url = URL in blank

    def _of(self, place: Place) -> str:
        return " ".join(self._blank[slice(*place)].split())

    def parts(self) -> AuthorFirst | None:
        """Author, title and outlet."""
        who, begin = self._match.span("who"), self._match.end()
        handle = HANDLE.search(self._blank, *who)
        quoted = first_quoted(self._blank, begin)
        title = None if quoted else self._plain_title(begin)
        if not (quoted or title):
            return None
        behind = quoted[1] if quoted else title[1] if title else begin
        if handle is not None and self._is_called_with_handle(who, handle):
            return AuthorFirst(who, title)
        if handle is not None:
            return AuthorFirst(handle.span(), title, (who[0], handle.start()))
        named = self.named(behind)
        if self._is_sure(who):
            printed = named is not None and self._outlets.knows(self._blank[slice(*named)])
            if named is None or not printed:
                return AuthorFirst(who, title)
            wired = quoted is not None and folded(self._of(who)) in phrases("wire_services")
            return AuthorFirst(named, title, None if wired else who)  # the paper carries what an agency wrote
        if named is not None:
            return AuthorFirst(named, title, who)
        if self._is_author(who):
            return AuthorFirst(None, title, who) if title and self._url else None
        if title and reads_as_title(self._of(who)) and self._may_be_outlet(title):
            return AuthorFirst(title, who)  # `Two villages, one road. (2021, May 4). Isfara Observer.`
        return AuthorFirst(who, title) if self._may_be_outlet(who) else None

    def _is_called_with_handle(self, who: Place, handle: re.Match[str]) -> bool:
        """Whether brackets add the handle to a name that is no person's: `Iraqi News Agency [@INA__NEWS]`."""
        name = self._blank[who[0] : handle.start()].rstrip("[( ")
        squared = self._blank[handle.start() - 1 : handle.start()] == "["
        return squared and bool(name) and not self._is_author((who[0], who[0] + len(name)))

    def _is_sure(self, place: Place) -> bool:
        name = self._of(place)
        both = re.fullmatch(r"(.+?)\s\(([^()]+)\)", name)
        return any(
            is_outlet_for_sure(part, None, self._outlets) for part in (both.groups() if both else [name])
        )

    def _plain_title(self, begin: int) -> Place | None:
        """A title in italics, or up to the stop, the question mark or the address behind it."""
        for start, end in self._emphasised:
            if start == begin:
                return start, start + len(self._blank[start:end].rstrip(" .,"))
        ends = [m.start() for m in stops(self._blank) if m.start() > begin]
        ends += [m.start() + 1 for m in _TITLE_ENDS.finditer(self._blank, begin)]
        ends += [self._blank.find(URL, begin) if self._url else len(self._blank)]
        end = begin + len(self._blank[begin : min(ends)].rstrip(" .,<("))
        return (begin, end) if end > begin else None

    def named(self, behind: int) -> Place | None:
        """The outlet behind the title."""
        match = _CANDIDATE.match(self._blank, behind)
        if match is None:
            return None
        place = match.start("name"), match.start("name") + len(match["name"].rstrip())
        return place if self._may_be_outlet(place) else None

    def _may_be_outlet(self, place: Place) -> bool:
        name = self._of(place)
        if not re.match(r"[^\W_a-z]", name) or len(name.split()) > NAME_WORDS + 1:
            return False
        if self._outlets.knows(name):
            return True
        told = _READ.match(name) or LANGUAGE.match(name) or QUALIFIER.match(name) or PLATFORM.match(name)
        other = told or is_place(name) or _PUBLISHER.search(name) or is_act(name)
        return not other and self._outlets.standing(name) not in (Standing.NEVER, Standing.PROSE)

    def _is_author(self, who: Place) -> bool:
        """Whether persons stand before the day: with initials, surname first, or called so."""
        name = self._of(who)
        surname, _, given = name.partition(", ")
        turned = bool(given) and len(given.split()) <= 3 and is_person_like(f"{given} {surname}")
        return _INITIALS.search(name) is not None or turned or is_person_like(name)
