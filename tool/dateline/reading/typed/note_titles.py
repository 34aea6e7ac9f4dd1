"""Titles in notes that no quotation marks show: `HRW, Afghanistan: Girls Shut Out, 20 December 2022, https://…`.

In: the text of a note, the places of its italics, what is known of outlets. Out: where the titles stand, each
with the outlet that opens its reference or closes it. Houses that write so are those of EUAA (Writing and
Referencing Guide for Country of Origin Information), Landinfo, ACCORD and the United Kingdom's CPIT.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.apposition import describes_outlet
from dateline.reading.typed.bodies import ends_as_body, is_named_as_body
from dateline.reading.typed.choosing import BODY, NO_PUBLICATION
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_reader import unopened
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.kinds_of_item import is_said_kind
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.masking import LANGUAGE, QUALIFIER, URL, VIA, without_addresses
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import PLATFORM

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title's place, and that of the outlet whose name opens or closes the reference, if that is sure."""

    start: int
    end: int
    outlet: Place | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One source of a note: its fields before the day, the sign behind the first, its address."""

    fields: tuple[Place, ...]
    sign: str
    url: str | None


# Before the day of an item, and behind it.
_BEFORE_DAY = re.compile(r"(?:[\w.]\s\(|[,.;]\s+)(?:(?:on|dated|vom|le|du|de|of)\s+)?\Z")
_BEHIND_DAY = re.compile(rf"\s*(?:\Z|[,;:.)]|[(\[<{URL}])")
_READ = compiled("accessed", r"(?<![\w])%s(?:\s+(?:on|at|the|le|el|am|em|il|den))*\s*:?\s*\Z")
_NEXT = re.compile(rf";|(?<=[\d{URL}])\.\s+(?=[^\W_a-z\d])")
_NO_DAY = re.compile(r"(?<=,\s)(?:n\.?\s?d\.?|undated|s\.\s?d\.|o\.\s?D\.|s/d|s\.\s?f\.)(?=\s*(?:\Z|[,;.]))")
# A field up to a comma or, where it may be the first, a colon; what is in brackets is within it.
_FIELD = re.compile(r"(?:\([^()]*\)|\[[^\[\]]*\]|[^,\[\]()]|[\[\]()])+")
_COLON = re.compile(r":\s")
_OPEN_QUOTED = re.compile(
    r"(?:\A|[,.:(]\s?)[“\"«„»‘']|\b(?:see|cf\.?|read|voir|vgl\.?|siehe|ver|véase|vedi|zob\.)\s+(?:(?:also|auch|aussi)\s+)?[“\"«„]",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)  # a document's notes are asked for the habit of all, then one by one
def references(text: str, *, day_first: bool) -> tuple[Reference, ...]:
    """The sources of a note whose day stands behind a comma, as far as they are parted.

    None where each part shows its title in quotation marks, which is quickly seen.
    """
    if all(_OPEN_QUOTED.search(part) for part in text.split(";")):
        return ()
    return tuple(_references(text, day_first=day_first))


def _references(text: str, *, day_first: bool) -> Iterator[Reference]:
    blank = without_addresses(text)
    every = dates_in(blank, day_first=day_first)
    starts = [d.start for d in every]
    dates = [d for d in every if _is_of_item(blank, d)]
    days = sorted([*((d.start, d.end) for d in dates), *(m.span() for m in _NO_DAY.finditer(blank))])
    begin, n = 0, 0
    while n < len(days):
        start, end = days[n]
        while n + 1 < len(days) and not blank[end : days[n + 1][0]].strip(" ,"):
            n += 1
            start, end = days[n]
        following = _NEXT.search(blank, end)
        stop = following.end() if following else len(blank)
        amid = every[bisect_left(starts, begin) : bisect_left(starts, start)]
        if not any(_is_amid(blank, d, start) for d in amid):
            yield _reference(text, blank, begin, start, stop)
        begin = stop
        while n < len(days) and days[n][0] < stop:
            n += 1


def _is_of_item(text: str, date: CitedDate) -> bool:
    """Whether a date stands by itself between fields, and is not the day on which a page was read."""
    before = text[max(0, date.start - 60) : date.start]
    if _READ.search(before) or not _BEFORE_DAY.search(before):
        return False
    return _BEHIND_DAY.match(text, date.end) is not None


def _is_amid(text: str, date: CitedDate, day: int) -> bool:
    """Whether a date opens a field ahead of the day, with other words behind it: two sources, no title."""
    if date.end >= day or not date.is_of_day or text[max(0, date.start - 2) : date.start] != ", ":
        return False
    return re.search(r"[^\W\d_]{2}", text[date.end : day]) is not None


def _reference(text: str, blank: str, begin: int, day: int, stop: int) -> Reference:
    head = blank[begin:day]
    told, start = unopened(head.strip(), begin + len(head) - len(head.lstrip()))
    end = min(start + len(told.rstrip(" ,.;(")), day)
    fields = [_bare(text, m.span()) for m in _FIELD.finditer(text, start, end)]
    colon = _COLON.search(text, *fields[0]) if fields else None
    if colon is not None:
        fields[:1] = [(fields[0][0], colon.start()), _bare(text, (colon.end(), fields[0][1]))]
    address = re.search(rf"{URL}+", blank[day:stop])
    url = text[day + address.start() : day + address.end()] if address else None
    return Reference(tuple(p for p in fields if p[0] < p[1]), ":" if colon else ",", url)


def _bare(text: str, place: Place) -> Place:
    inner = text[slice(*place)]
    return place[0] + len(inner) - len(inner.lstrip()), place[1] - len(inner) + len(inner.rstrip())


@dataclass(frozen=True, slots=True)
class NoteHabit:
    """The sign behind the outlet that opens the notes ahead of a plain title; empty without a habit."""

    sign: str = ""


_LEAST, _MORE = 3, 3  # sources, from which it is a habit, and how many times those that are built otherwise


def habit_of(text: str, notes: Iterable[Place], outlets: Outlets, *, day_first: bool) -> NoteHabit:
    """How the notes of a document set an outlet before a title that stands without quotation marks."""
    signs: dict[str, int] = {",": 0, ":": 0}
    otherwise = 0
    for start, end in notes:
        body = text[start:end]
        for reference in references(body, day_first=day_first):
            titled = _Titled(body, reference, outlets, (), NoteHabit())
            if not titled.may_be:
                continue
            signs[reference.sign] += titled.opens
            otherwise += titled.closes and not titled.opens
    sign = max(signs, key=lambda s: signs[s])
    return NoteHabit(sign if signs[sign] >= _LEAST and signs[sign] >= _MORE * otherwise else "")


def plain_titles(
    text: str, outlets: Outlets, emphasised: Sequence[Place], habit: NoteHabit, *, day_first: bool
) -> tuple[PlainTitle, ...]:
    """The titles of a note that stand without quotation marks; `emphasised` are its italics."""
    found = (
        _Titled(text, reference, outlets, emphasised, habit).title()
        for reference in references(text, day_first=day_first)
    )
    return tuple(
        replace(title, end=title.start + len(without_remark(text[title.start : title.end])))
        for title in found
        if title is not None
    )


# `Notables agree on terms (in Arabic)`
_ASIDE = re.compile(r"[\s,]*[(\[](?P<said>[^()\[\]]{2,40})[)\]]\s*\Z")


def without_remark(title: str) -> str:
    """A title without what is said in brackets behind it of its language or its kind."""
    while (aside := _ASIDE.search(title)) and is_said(aside["said"]):
        title = title[: aside.start()]
    return title


def is_said(text: str) -> bool:
    """Whether words tell of the language or the kind of an item: `in Arabic`, `video`."""
    bare = re.sub(r"\A(?:in|auf|en)\s+", "", text)
    return bool(LANGUAGE.match(text) or QUALIFIER.match(text) or is_language(bare))


class _Titled:
    """One reference, asked whether a plain title stands in it."""

    def __init__(
        self, text: str, reference: Reference, outlets: Outlets, emphasised: Sequence[Place], habit: NoteHabit
    ) -> None:
        self._text, self._outlets, self._habit = text, outlets, habit
        self._reference = reference
        self._fields = reference.fields
        self._emphasised = emphasised

    def _of(self, place: Place) -> str:
        return " ".join(self._text[slice(*place)].split())

    @property
    def may_be(self) -> bool:
        """Whether two fields and more stand before the day, none of them in quotation marks, no act."""
        if len(self._fields) < 2:
            return False
        whole = self._text[self._fields[0][0] : self._fields[-1][1]]
        fields = [self._of(place) for place in self._fields]
        of_country = self._reference.sign == ":" and is_place(fields[0])  # `Greece: Investigate Pushbacks`
        if _OPEN_QUOTED.search(whole) or PLATFORM.match(fields[-1]):
            return False
        if _is_remark(fields[0]) and not of_country:
            return False
        if NO_PUBLICATION.match(fields[1]) and not self._reference.url:
            return False
        if any((via := VIA.match(f)) and not via["name"].strip() for f in fields):
            return False
        return not any(is_act(f) or _NUMBER.fullmatch(f) or DOMAIN.fullmatch(f) for f in fields)

    @property
    def opens(self) -> bool:
        """Whether the first field is surely an outlet."""
        return is_outlet_for_sure(self._of(self._fields[0]), self._reference.url, self._outlets)

    @property
    def closes(self) -> bool:
        """Whether the last field is surely an outlet."""
        last = self._of(self._fields[-1])
        if len(last.split()) > NAME_WORDS or is_place(last) or is_said_kind(last):
            return False
        return self._outlets.standing(last) >= Standing.CUED or is_of_host(last, self._reference.url)

    def title(self) -> PlainTitle | None:
        """The title, with the outlet if that is sure."""
        if not self.may_be:
            return None
        slanted = self._slanted() or self._before_stop()
        if slanted is not None:
            return slanted
        if self.closes and not (self.opens and self._is_of_habit()):
            return self._before_last()
        if not (self.opens or self._opens_by_habit()):
            return self._of_author()
        posted = len(self._fields) > _PAIR and PLATFORM.match(self._of(self._fields[1])) is not None
        rest = self._without_remarks(1 + posted)
        if rest is None or not reads_as_title(self._of(rest)) or self._goes_on(rest):
            return None
        return PlainTitle(*rest, outlet=(self._fields[0][0], self._fields[posted][1]))

    def _is_of_habit(self) -> bool:
        return bool(self._habit.sign) and self._reference.sign == self._habit.sign

    def _opens_by_habit(self) -> bool:
        first = self._of(self._fields[0])
        most = NAME_WORDS + _HALF * (_HALVES.search(first) is not None)
        named = re.match(r"[^\W_a-z]", first) is not None and len(first.split()) <= most
        if not named or is_person_like(first) or is_place(first):
            return False
        standing = self._outlets.standing(first)
        return self._is_of_habit() and standing >= Standing.TOWN

    def _goes_on(self, rest: Place) -> bool:
        """Whether what follows is of a body's own name, or says where it posts."""
        first, behind = self._of(self._fields[0]), self._of(rest)
        if PLATFORM.match(behind):
            return True
        return (
            BODY.search(first) is not None
            and " and " in behind
            and not _SMALL_WORD.search(_TAIL.sub("", behind))
        )

    def _without_remarks(self, first: int) -> Place | None:
        """From one field to the last that is no remark on the item."""
        fields = list(self._fields[first:])
        while len(fields) > 1 and _is_remark(self._of(fields[-1])):
            fields.pop()
        return (fields[0][0], fields[-1][1]) if fields else None

    def _slanted(self) -> PlainTitle | None:
        """The title in italics: all of a field or of several, behind an outlet or author, or before them."""
        starts, ends = {f[0] for f in self._fields}, {f[1] for f in self._fields}
        for place in self._emphasised:
            start, end = _bare(self._text, place)
            shown = self._text[start:end].rstrip(" ,.")
            end = start + len(shown)
            if start not in starts or end not in ends or self._outlets.knows(shown):
                continue
            leads, closes = start == self._fields[0][0], end == self._fields[-1][1]
            words = shown.split()
            if leads and closes:
                continue
            if len(words) < _WORDS - self.opens and not (self._ends_named() and not closes):
                continue
            named = len(words) <= NAME_WORDS and all(w[:1].isupper() or len(w) < _WORDS for w in words)
            if closes and named and not self.opens and reads_as_title(self._of(self._fields[0])):
                continue  # the outlet is what is in italics
            if leads and (self.opens or not self._ends_named()):
                continue
            first = self._fields[0] if self.opens and closes else None
            return PlainTitle(start, end, first or (None if closes else self._named_last()))
        return None

    def _ends_named(self) -> bool:
        """Whether the last field is written as names are."""
        last = self._of(self._fields[-1])
        words = last.split()
        named = len(words) <= NAME_WORDS and all(w[:1].isupper() or len(w) <= _WORDS for w in words)
        return named and not (is_place(last) or _is_remark(last) or any(c.isdigit() for c in last[1:]))

    def _named_last(self) -> Place | None:
        """The outlet that closes a reference of an author, or of none, behind a title in italics."""
        return self._fields[-1] if self._ends_named() and not self.opens else None

    def _before_stop(self) -> PlainTitle | None:
        """The title between its author and the outlet behind a full stop: `A. Hraško: Pochod. Denník N`."""
        start, end = self._fields[-1]
        stop = self._text.rfind(". ", start, end)
        if stop < 0 or self.opens or self._reference.sign != ":":
            return None
        outlet = _bare(self._text, (stop + 1, end))
        name = self._of(outlet)
        if len(name.split()) > NAME_WORDS or self._outlets.standing(name) < Standing.CUED:
            return None
        return PlainTitle(self._fields[1][0], stop, outlet)

    def _before_last(self) -> PlainTitle | None:
        """The title ahead of the outlet that closes the reference, behind an author or none."""
        outlet = self._fields[-1]
        first = self._of(self._fields[0])
        author = len(self._fields) > _PAIR and (
            is_person_like(first) or self.opens or self._outlets.standing(first) is Standing.PERSON
        )
        if author and self._reference.sign == ":" and not self.opens:
            author = False
        start = self._fields[1 if author else 0][0]
        end = self._fields[-2][1]
        return PlainTitle(start, end, outlet) if reads_as_title(self._text[start:end]) else None

    def _of_author(self) -> PlainTitle | None:
        """The title between a person and a name: `Mohammed Amin, Gold and guns in Darfur, Hawran Eye`."""
        if len(self._fields) <= _PAIR or not is_person_like(self._of(self._fields[0])):
            return None
        middle = (self._fields[1][0], self._fields[-2][1])
        if not self._ends_named() or not reads_as_title(self._of(middle)):
            return None
        return PlainTitle(*middle)


_WORDS = 3  # of a title, at least
NAME_WORDS = 5  # words of an outlet's name, at most
_TAIL = re.compile(r",\s+[^\W_a-z][^,]*\Z")  # `…, Bulletin`
_HALF = 5  # words more, where a name stands in two forms
_PAIR = 2
_SENTENCE = 5  # words written large, from which they are a title
_SAYS = re.compile(r"[:?!“”«»„‘]|\s[–—-]\s|\w\s\[")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2e80-\uffef]{2}")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_SMALL_WORD = re.compile(lettered(r"(?<![\w’'-])[a-zß-ÿ][a-zà-ÿ’'-]{3,}"))
_SMALL_IN_NAMES = frozenset("della dello delle degli dell'".split())
_ACT = re.compile(
    r"(?:.*\b)?(?:[Rr]esolution|[Cc]ode|[Cc]onstitution|[Cc]onvention|[Jj]udge?ment|[Dd]irective|[Dd]ecree|Act|Law|Regulations?|v\.?|[Cc]ontract|[Aa]greement|[Ii]nvoice|[Tt]ender|"
    r"Gesetz|Urteil|Beschluss|Arrêt|Décret|Ley|Decreto|Sentencia)\b(?:\s+(?:of|No\.?|\d|on|de|vom|with|between)\b.*)?"
)
# The number of an official document by itself: `COM(2021) 803`, `A/HRC/39/17`
_NUMBER = re.compile(r"[A-Z]+\s?\(\d{4}\)\s?\d+|[A-Z]{1,3}(?:/[A-Z\d.-]+){2,}|Doc\.\s*\S*\d\S*")
_TALK = re.compile(
    r"(?i)(?:[\w’'-]+\s+){0,3}?(?:interviews?|conversations?|correspondence|e-?mails?|entretiens?|entrevistas?|intervist[ae]|gespräche?|gesprekken?|rozmow[ay]|razgovori?|intervju|görüşme)\b"
)


def is_act(field: str) -> bool:
    """Whether a field is an act of law, a case, a talk: nothing that has a title."""
    return _ACT.fullmatch(field) is not None or _TALK.match(field) is not None


def reads_as_title(text: str) -> bool:
    """Whether words say something, as titles do and names of outlets do not."""
    words = text.split()
    if _OTHER_SCRIPT.search(text) and len(words) > 1:
        return True
    if len(words) < _WORDS or _is_remark(text):
        return len(words) > 1 and _SAYS.search(text) is not None
    small = [w for w in _SMALL_WORD.findall(text) if w not in _SMALL_IN_NAMES]
    return bool(_SAYS.search(text) or small or len(words) >= _SENTENCE)


def _is_remark(text: str) -> bool:
    """Whether a field says of which kind the item is, in which language it is, where it comes from."""
    return bool(
        QUALIFIER.match(text)
        or is_said_kind(text)
        or describes_outlet(text)
        or _POSTED.match(text)
        or without_item(f"x, {text}")[1] is not None
        or LANGUAGE.match(text)
        or is_language(text)
        or is_place(text)
    )


def is_outlet_for_sure(name: str, url: str | None, outlets: Outlets) -> bool:
    """Whether a name that opens a reference is an outlet or a body that publishes, by itself or its address.

    `RFE/RL – Radio Free Europe/Radio Liberty` is one by either half.
    """
    halves = (name, *_HALVES.split(name)) if _HALVES.search(name) else (name,)
    return not is_place(name) and any(
        outlets.standing(half) >= Standing.CUED
        or folded(half) in phrases("organisations")
        or is_named_as_body(half)
        or ends_as_body(half)
        or is_of_host(half, url)
        for half in halves
    )


_HALVES = re.compile(r"\s[–—-]\s")


_POSTED = re.compile(
    r"(?:re)?(?:post|tweet|message|thread|video|comment|statement)s?\s+(?:on|in|via)\s+[^\W_a-z]"
)
_SHORTEST = 3


def is_of_host(name: str, url: str | None) -> bool:
    """Whether an address is that of a name: it holds its letters, all of its words or one that is long."""
    if url is None:
        return False
    host = re.sub(r"^<?(?:https?://)?(?:www\.)?", "", url).split("/")[0].casefold()
    bare = re.sub(r"[^a-z0-9]", "", host)
    words = re.findall(r"[a-z0-9]+", folded(name))
    joined = "".join(words)
    if not joined or len(words) > NAME_WORDS:
        return False
    if len(joined) >= _SHORTEST and joined in bare:
        return True
    initials = "".join(w[0] for w in words)
    if len(initials) >= _SHORTEST and host.split(".")[0] == initials:
        return True
    return any(len(w) > _SENTENCE and w in bare for w in words)
