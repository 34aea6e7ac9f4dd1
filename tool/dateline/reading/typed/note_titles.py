"""Titles in notes that no quotation marks show: `HRW, Afghanistan: Girls Shut Out, 20 December 2022, https://…`.

In: the text of a note, the places of its italics, what is known of outlets. Out: where the titles stand, each
with the outlet that opens its reference or closes it. Houses that write so are those of EUAA (Writing and
Referencing Guide for Country of Origin Information), Landinfo, ACCORD and the United Kingdom's CPIT.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.apposition import describes_outlet
from dateline.reading.typed.bodies import ends_as_body, is_named_as_body
from dateline.reading.typed.choosing import BODY, NO_PUBLICATION, split
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_shapes import MONITOR
from dateline.reading.typed.glued_titles import glued
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.kinds_of_item import is_said_kind
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.masking import LANGUAGE, QUALIFIER, VIA
from dateline.reading.typed.note_references import OPEN_QUOTED, Place, Reference, bare, references
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import PLATFORM


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title's place, and that of the outlet whose name opens or closes the reference, if that is sure.

    `also` is the place of the body that puts the outlet out.
    """

    start: int
    end: int
    outlet: Place | None = None
    also: Place | None = None


@dataclass(frozen=True, slots=True)
class NoteHabit:
    """The sign behind the outlet that opens the notes ahead of a plain title, empty without a habit; whether
    the outlet closes them."""

    sign: str = ""
    closes: bool = False


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
    most = signs[sign]
    return NoteHabit(
        sign if most >= _LEAST and most >= _MORE * otherwise else "",
        closes=otherwise >= _LEAST and otherwise >= _MORE * most,
    )


def plain_titles(
    text: str, outlets: Outlets, emphasised: Sequence[Place], habit: NoteHabit, *, day_first: bool
) -> tuple[PlainTitle, ...]:
    """The titles of a note that stand without quotation marks; `emphasised` are its italics."""
    found = (
        _Titled(text, reference, outlets, emphasised, habit).title()
        for reference in references(text, day_first=day_first)
    )
    return tuple(
        replace(
            title,
            end=title.start + len(without_remark(text[title.start : title.end])),
            outlet=_less_in(text, title.outlet),
        )
        for title in found
        if title is not None
    )


_IN = re.compile(r"[Ii]n:\s+")


def _less_in(text: str, outlet: Place | None) -> Place | None:
    """The place of an outlet without what leads to it: `In: Agence Nigérienne de Presse`."""
    led = _IN.match(text, *outlet) if outlet else None
    return (led.end(), outlet[1]) if led and outlet else outlet


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
        if OPEN_QUOTED.search(whole) or PLATFORM.match(fields[-1]):
            return False
        if _is_remark(fields[0]) and not of_country:
            return False
        if NO_PUBLICATION.match(fields[1]) and not self._reference.url:
            return False
        joined = split(fields[-1], self._outlets)
        if len(joined) > 1 and any(map(self._outlets.knows, joined)):
            return False  # `AFP, Kayhan and Infos Plus`
        if any(((via := VIA.match(f)) and not via["name"].strip()) or MONITOR.fullmatch(f) for f in fields):
            return False
        return not any(is_act(f) or _NUMBER.fullmatch(f) or DOMAIN.fullmatch(f) for f in fields)

    @property
    def opens(self) -> bool:
        """Whether the first field is surely an outlet."""
        return is_outlet_for_sure(self._of(self._fields[0]), self._reference.url, self._outlets)

    @property
    def closes(self) -> bool:
        """Whether the last field is surely an outlet."""
        if not self._fields:
            return False
        last = self._of(self._fields[-1])
        body = len(last.split()) <= BODY_WORDS and is_named_as_body(last) and not self.opens
        if (len(last.split()) > NAME_WORDS and not body) or is_place(last) or is_said_kind(last):
            return False
        standing = self._outlets.standing(last)
        return standing >= Standing.CUED or is_of_host(last, self._reference.url) or body

    def title(self) -> PlainTitle | None:
        """The title, with the outlet if that is sure."""
        parts = glued(self._text, self._reference, self._outlets)
        if parts and (not self.closes or len(self._of(self._fields[-1]).split()) > NAME_WORDS):
            return PlainTitle(*self._less_author(parts[0]), outlet=parts[1])
        if not self.may_be:
            return None
        shown = self._slanted() or self._before_stop() or self._of_series()
        if shown is not None:
            return shown
        if self.closes and not (self.opens and self._is_of_habit()):
            return self._before_last()
        if not (self.opens or self._opens_by_habit()):
            return self._before_last() if self._closes_by_habit() else self._of_author()
        posted = len(self._fields) > _PAIR and PLATFORM.match(self._of(self._fields[1])) is not None
        rest = self._without_remarks(1 + posted)
        if rest is None or self._goes_on(rest):
            return None
        yearly = self.opens and _YEARLY.fullmatch(self._of(rest)) is not None
        if not (yearly or reads_as_title(self._of(rest))):
            return None
        return PlainTitle(*rest, outlet=(self._fields[0][0], self._fields[posted][1]))

    def _of_series(self) -> PlainTitle | None:
        """The number of a series, behind the letters of who puts it out: `IFReDI, Fisheries Outlook 2020`."""
        if len(self._fields) != _PAIR or self._reference.sign != ",":
            return None
        first, rest = (self._of(place) for place in self._fields)
        led = _LETTERS.fullmatch(first) and not is_place(first) and not NO_PUBLICATION.match(first)
        return PlainTitle(*self._fields[1], outlet=self._fields[0]) if led and _NUMBERED.match(rest) else None

    def _less_author(self, title: Place) -> Place:
        """The title without who wrote it: `Ana Marić, Turbines Alarm The Valley`."""
        first = self._of(self._fields[0])
        author = len(self._fields) > 1 and self._reference.sign == "," and is_person_like(first)
        return (self._fields[1][0], title[1]) if author and self._fields[1][0] < title[1] else title

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

    def _closes_by_habit(self) -> bool:
        last = self._of(self._fields[-1])
        if not self._habit.closes or not self._ends_named() or is_person_like(last):
            return False
        return self._outlets.standing(last) >= Standing.PERSON

    def _goes_on(self, rest: Place) -> bool:
        """Whether what follows is of a body's own name, or says where it posts."""
        first, behind = self._of(self._fields[0]), self._of(rest)
        if PLATFORM.match(behind) or _READ.match(behind):
            return True  # `MarineTraffic, accessed 20 January 2021; Vijesti, …`
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
            start, end = bare(self._text, place)
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
        outlet = bare(self._text, (stop + 1, end))
        name = self._of(outlet)
        if len(name.split()) > NAME_WORDS or self._outlets.standing(name) < Standing.CUED:
            return None
        return PlainTitle(self._fields[1][0], stop, outlet)

    def _before_last(self) -> PlainTitle | None:
        """The title ahead of the outlet that closes the reference, behind an author or none."""
        outlet = self._fields[-1]
        first = self._of(self._fields[0])
        author = len(self._fields) > _PAIR and (
            is_person_like(first)
            or _INITIAL_FIRST.fullmatch(first) is not None
            or self.opens
            or self._outlets.standing(first) is Standing.PERSON
        )
        if author and self._reference.sign == ":" and not self.opens:
            author = False
        begin = 1 if author else 0
        rest = self._fields[begin:-1]
        also = rest[-1] if len(rest) > 1 and self._puts_out(rest[-1]) else None
        place = (rest[0][0], rest[-2 if also else -1][1])
        if not self._may_be_title(place) or self._is_body(place):
            return None
        return PlainTitle(*place, outlet, also)

    def _may_be_title(self, place: Place) -> bool:
        """Whether it reads as a title, or has words enough where the notes are built so."""
        told = self._of(place)
        by_habit = self._habit.closes and len(told.split()) > _PAIR and not is_person_like(told)
        return reads_as_title(self._text[slice(*place)]) or (by_habit and not _is_remark(told))

    def _puts_out(self, place: Place) -> bool:
        """Whether a body stands ahead of what it puts out: `Hudson Institute, Current Trends`."""
        name = self._of(place)
        sure = self._outlets.standing(name) >= Standing.CUED and is_named_as_body(name)
        return sure and len(name.split()) <= NAME_WORDS and not is_person_like(name)

    def _is_body(self, place: Place) -> bool:
        """Whether a body's name is all that stands ahead of the outlet."""
        name = self._of(place)
        alone = len(self._fields) == _PAIR and is_named_as_body(name)
        return alone and (BODY.search(name) is not None or ends_as_body(name))

    def _of_author(self) -> PlainTitle | None:
        """The title between a person and a name: `Mohammed Amin, Gold and guns in Darfur, Hawran Eye`."""
        if len(self._fields) <= _PAIR or not is_person_like(self._of(self._fields[0])):
            return None
        middle = (self._fields[1][0], self._fields[-2][1])
        if not self._ends_named() or not reads_as_title(self._of(middle)):
            return None
        return PlainTitle(*middle)


# `F. William Orme`, `Vrba et al.`
_INITIAL_FIRST = re.compile(
    lettered(r"(?:[A-ZÀ-Þ]\.\s?){1,3}(?:[A-ZÀ-Þ][\w’'-]+\s?){1,3}|[^,]{3,60}\set\sal\.?")
)
_READ = compiled("accessed", r"^%s(?!\w)")
_LETTERS = re.compile(lettered(r"(?!Ma?c[A-Z])(?=.*[A-ZÀ-Þ].*[A-ZÀ-Þ])[A-ZÀ-Þ][A-Za-zÀ-ÿ&/-]{1,9}"))
_NUMBERED = re.compile(
    lettered(
        r"[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'&-]+){0,6}\s(?:(?:19|20)\d\d(?:[–/-]\d{2,4})?|(?:[Nn]o\.?\s?|[Nn]r\.?\s?|[Nn]°\s?|#)?\d{1,3})\Z"
    )
)
# `Third Annual Report 2016`, `Yearbook, 2014/15`: a title by the year that it covers
_YEARLY = re.compile(lettered(r"[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'&-]+){0,6}?,?\s(?:19|20)\d\d(?:[/–-]\d{2,4})?"))
_WORDS = 3  # of a title, at least
NAME_WORDS, BODY_WORDS = 5, 9  # words of an outlet's name, and of a body's, at most
_TAIL = re.compile(r",\s+[^\W_a-z][^,]*\Z")  # `…, Bulletin`
_HALF = 5  # words more, where a name stands in two forms
_PAIR = 2
_SENTENCE = 5  # words written large, from which they are a title
_SAYS = re.compile(r"[:?!“”«»„‘]|\s[–—-]\s|\w\s\[")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2e80-\uffef]{2}")
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
