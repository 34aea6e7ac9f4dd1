"""The claims of one block: the stretch of prose that each of its citations answers for, with its dates.

In: a reader of the roles in a block, its markers and the dates that it mentions. Out: one `Claim` a citation,
in order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.reading.claim_words import words
from dateline.reading.entries import ENTRY
from dateline.reading.foreign_roles import ENGLISH, language_of
from dateline.reading.looking_back import PastReader
from dateline.reading.role_reasons import BESIDE, NO_EARLIER, TOLD, TOLD_FURTHER
from dateline.reading.roles import RoleReader
from dateline.reading.sentences import WORD, Stretch
from dateline.reading.taken_over import goes_on, tells_on
from dateline.values.chapters import Citation, CitationMode
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.mentions import DateMention
from dateline.values.text import Source, Span

_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!\A)\b[A-Z][\w’'-]{3,}")
# What is told before the name of an outlet whose words the sentence gives: `he told Nahar`, `in the Nahar`
_RELAYS = re.compile(
    r"\b(?:according|as|told|tells|telling|interview\w*|sa(?:id|ys|ying)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:s|ed|ing)|"
    r"publish\w+|print(?:s|ed)|wr(?:ote|itten|ites|iting)|appear\w+|carri\w+|spoke|speaking|statement|post(?:ed|s)|per)\b|"
    r"\b(?:[Ii]n|[Vv]ia|[Oo]n)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,5}\Z"
)
# What a sentence behind tells of later days, or of another item: `two days later the clip had gone`
_GOES_ON = re.compile(
    r"\b(?:later|afterwards?|since(?:\s+then)?|soon|eventually|by\s+then|by\s+the\s+(?:end|middle|close)|within\s+(?:days|hours|an?\s|the\s)|"
    r"the\s+(?:next|following)\s+(?:day|morning|evening|week)|(?:the|that)\s+same\s+(?:agency|paper|newspaper|daily|weekly|station|channel|"
    r"site|website|outlet|source|account|broadcaster))\b",
    re.IGNORECASE,
)
# `Nahar printed a list; it was taken down on May 14`, `…, and Reuters sent it round the world on May 14`
_TURNS = re.compile(
    r";|,\s+(?:and|but|while|whereas|though)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}(?=[a-z]+\b)"
)
# `Nahar [-@k], which took it down on the next day`: what is told there befell the item
_TAKES_BACK = re.compile(
    r"\W*(?:which|who|and|but)\s+(?:\w+ly\s+|later\s+|soon\s+|then\s+)?"
    r"(?:(?:withdr|retract|correct|amend|revis|delet|remov|repudiat|disown|pull)\w+|took)\s+(?:it|them|this|that|the)\b"
)
# `Flights stopped, OCHA said [-@k], and were resumed on`: what came behind what it told
_RESUMES = re.compile(
    r"\s*,\s+(?:and|but)\s+(?:(?:then|later|soon|also|so|yet)\s+)?(?!(?:that|the|an?|it|he|she|they)\b)[a-z]"
)
_SAID_LAST = re.compile(r",\s+[^,;:]{2,60}\Z")
_BESIDE = 90  # characters of its sentence beside a citation
_CARRIED_ON = 12  # sentences at most that carry a publication on


@dataclass(frozen=True, slots=True)
class Marker:
    """A citation or a note's marker: where it begins and ends in the block, and what it cites there."""

    start: int
    end: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class _Attribution:
    """A date given to a publication, with the outlets named beside it and how far it holds."""

    date: ClaimDate
    sentence: Stretch
    until: int


def _is_saying(word: str) -> bool:
    return bool(words("publishing").fullmatch(word) or words("telling").fullmatch(word))


class BlockReader:
    """Takes one block apart: markers, dates with roles, and the claims they make.

    `typed_outlets` gives the outlets of the citation typed by hand that a date stands in.
    """

    def __init__(
        self,
        source: Source,
        roles: RoleReader,
        markers: Sequence[Marker],
        mentions: Sequence[DateMention],
        typed_outlets: Callable[[DateMention], tuple[str, ...]],
    ) -> None:
        self.roles = roles
        self.typed_outlets = typed_outlets
        self.prose = roles.prose
        self.markers = markers
        self.marker_starts = [marker.start for marker in markers]
        self.source = source
        self.dates = [self.dated(m) for m in mentions if self.prose[m.start : m.end].strip()]
        self.date_starts = [date.mention.start for date in self.dates]
        self.attributions = [self.attribution(date) for date in self.dates if date.role is Role.PUBLICATION]
        self.until = {a.date.mention.start: a.until for a in self.attributions}
        self.wordless = (0, -1)  # a stretch up to a sentence's end that holds no word
        self.attribution_starts = [a.sentence[0] for a in self.attributions]

    def dated(self, mention: DateMention) -> ClaimDate:
        """The mention with its role."""
        role, reason, outlets = self.roles.reading(mention)
        if role is Role.EVENT and (typed := self.typed_outlets(mention)):
            role, reason, outlets = Role.PUBLICATION, "typed by hand", typed
        if role is Role.EVENT and reason == NO_EARLIER:
            role = (
                Role.BACKGROUND
            )  # "since 2003" tells nothing of that day, but that a source is not of before
        return ClaimDate(mention, self.source.span(mention.start, mention.end), role, False, reason, outlets)

    def between(self, start: int, end: int) -> Sequence[ClaimDate]:
        """The dates that begin in a stretch."""
        return self.dates[bisect_left(self.date_starts, start) : bisect_left(self.date_starts, end)]

    def claims(self, begin: int) -> Iterator[Claim]:
        """One claim a citation from `begin` on; an in-text one takes the rest of its sentence with it."""
        taken = self.roles.start
        for marker in self.markers:
            sentence = self.roles.sentence_of(marker.start)
            in_text = bool(marker.citations) and self.answers_for_the_rest(marker, sentence)
            if in_text:
                rest = self.next_marker(marker.end, sentence[1])
                start, end = max(taken, sentence[0]), self.own_clause(marker.end, rest)
            else:
                start, end = taken, marker.start
            spoken_of = not in_text and self.is_spoken_of(marker, sentence)
            for citation in marker.citations if marker.start >= begin else ():
                citing = sentence if in_text else self.last_sentence(start, end)
                yield replace(self.claim(marker, citation, (start, end), citing), points=spoken_of)
            # What a later clause tells by itself is nobody's: no citation behind it answers for it either.
            taken = max(taken, self.next_marker(marker.end, sentence[1]) if in_text else marker.end)

    def claim(self, marker: Marker, citation: Citation, stretch: Stretch, citing: Stretch) -> Claim:
        """The claim of one citation over a stretch of prose."""
        start, end = stretch
        first = max(start, citing[0])
        told = self.between(start, end)
        words_on = _GOES_ON.finditer(self.prose, start, marker.start) if told else ()
        further = max((match.start() for match in words_on), default=-1)
        sentence = first, min(end, citing[1])
        dates = [self.taken_over(self.held(self.placed(d, first), further), sentence, marker) for d in told]
        dates += self.carried(marker, start, end)
        if not dates:
            return Claim(self.span(start, end), self.source.span(first, min(end, citing[1])), citation, ())
        past = PastReader(
            self.prose, dates, (start, end), (first, min(end, citing[1])), self.roles.sentence_of
        )
        return Claim(
            span=self.span(start, end),
            citing=self.source.span(first, min(end, citing[1])),
            citation=citation,
            dates=tuple(sorted(dates, key=lambda d: d.mention.start)),
            looks_back=past.looks_back(),
            commemorates=bool(words("anniversary").search(self.prose, start, end)),
            dwells=past.dwells(),
        )

    def span(self, start: int, end: int) -> Span:
        """A stretch without the blanks and stops that the claim before left at its beginning."""
        text = self.prose[start:end]
        return self.source.span(start + len(text) - len(text.lstrip(" \t\n.,;:!?")), end)

    def carried(self, marker: Marker, start: int, end: int) -> list[ClaimDate]:
        """Dates given to publications before the claim that still hold at the citation."""
        last = bisect_right(self.attribution_starts, marker.start)
        taken_back = _TAKES_BACK.match(self.prose, marker.end)
        return [
            self.placed(a.date, end)
            for a in self.attributions[max(0, last - _CARRIED_ON) : last]
            if not start <= a.date.mention.start < end
            and marker.start < a.until
            and (
                a.date.mention.start < marker.start
                or (not taken_back and self.prose[a.sentence[0] : marker.start].strip(" .\n\t"))
            )
        ]

    def held(self, date: ClaimDate, further: int) -> ClaimDate:
        """The date; that of a publication has a reason of its own where later things are told behind it.

        `further` is where the last of such words before the citation stands.
        """
        if date.role is not Role.PUBLICATION or date.citing:
            return date
        goes_on = self.roles.sentence_of(date.mention.start)[1] <= further
        return replace(date, reason=TOLD_FURTHER) if goes_on else date

    def taken_over(self, date: ClaimDate, citing: Stretch, marker: Marker) -> ClaimDate:
        """The date; background where the citing sentence leaves behind what an earlier one tells of the day.

        So it does with `the paper` of a sentence before, unless it carries that on.
        """
        if date.citing or date.role not in (Role.EVENT, Role.RELATIVE, Role.PUBLICATION):
            return date
        if date.role is Role.PUBLICATION:
            held = date.outlets or marker.start < self.until.get(date.mention.start, 0)
            return date if held else replace(date, role=Role.BACKGROUND, reason="left behind")
        place = date.mention.start, date.mention.end
        if not goes_on(self.prose, place, self.roles.sentence_of(place[0]), citing):
            return replace(date, role=Role.BACKGROUND, reason="left behind")
        return date if date.reason != TOLD or tells_on(self.prose, citing) else replace(date, reason=BESIDE)

    def placed(self, date: ClaimDate, first: int) -> ClaimDate:
        """The date, told whether it stands in the citing sentence, which begins at `first`."""
        citing = date.mention.start >= first or (
            date.reason == ENTRY and not WORD.search(self.prose, date.mention.end, first)
        )
        return date if date.citing == citing else replace(date, citing=citing)

    def last_sentence(self, start: int, end: int) -> Stretch:
        """The last sentence with words in a stretch."""
        starts, listed = self.roles.sentence_starts, self.roles.sentences
        for place in range(bisect_left(starts, end) - 1, -1, -1):
            first, last = max(start, listed[place][0]), min(end, listed[place][1])
            if last <= start:
                break
            if WORD.search(self.prose, first, last):
                return listed[place]
        return start, end

    def next_marker(self, start: int, end: int) -> int:
        """Where the next marker begins, `end` at the latest."""
        place = bisect_left(self.marker_starts, start)
        return min(end, self.marker_starts[place]) if place < len(self.markers) else end

    def own_clause(self, start: int, end: int) -> int:
        """Where a sentence turns, behind what an outlet tells, to what somebody else did."""
        turn = _TURNS.search(self.prose, start, end)
        return turn.start() if turn is not None and self.between(turn.start(), end) else end

    def answers_for_the_rest(self, marker: Marker, sentence: Stretch) -> bool:
        """Whether the citation stands as, or right behind, the one that says what follows."""
        if self.wordless[0] <= marker.end and sentence[1] == self.wordless[1]:
            return False  # so a row of markers is looked through once
        if not WORD.search(self.prose, marker.end, sentence[1]):
            self.wordless = marker.end, sentence[1]
            return False
        if _TAKES_BACK.match(self.prose, marker.end, sentence[1]):
            return False
        modes = {item.mode for citation in marker.citations for item in citation.items}
        if modes == {CitationMode.AUTHOR_IN_TEXT}:
            return True
        following = WORD.findall(self.prose, marker.end, min(sentence[1], marker.end + 60))[:3]
        says = following[:1] != ["and"] and any(_is_saying(word) for word in following)
        if modes == {CitationMode.SUPPRESS_AUTHOR}:
            return says
        first = max(sentence[0], marker.start - 60)
        before, written = self.roles.folded[first : marker.start], self.prose[first : marker.start]
        named = self.roles.publications.stretch(before, written).places
        between = WORD.findall(before, named[-1][1]) if named else []
        if _SAID_LAST.search(written) and _RESUMES.match(self.prose, marker.end, sentence[1]):
            return False
        # `IRNA [@irna] reported that`, `IRNA reported [@irna] that`: nothing else stands between
        return bool(named) and len(between) <= 2 and (says or any(_is_saying(word) for word in between))

    def is_spoken_of(self, marker: Marker, sentence: Stretch) -> bool:
        """Whether the sentence tells of the item itself: `on May 14 he denied the report of Nahar [-@k]`.

        What befalls it, befalls it after its day.
        """
        modes = {item.mode for citation in marker.citations for item in citation.items}
        if modes != {CitationMode.SUPPRESS_AUTHOR}:
            return False
        if language_of(self.prose[sentence[0] : sentence[1]], "") != ENGLISH:
            return False
        before = self.prose[max(sentence[0], marker.start - _BESIDE) : marker.start]
        following = WORD.findall(self.prose, marker.end, min(sentence[1], marker.end + _BESIDE))
        return _RELAYS.search(before) is None and not any(_is_saying(word) for word in following)

    def attribution(self, date: ClaimDate) -> _Attribution:
        """How far a publication's date holds: its sentence, and those that carry it on."""
        sentence = self.roles.sentence_of(date.mention.start)
        names = set(_NAME.findall(self.prose[sentence[0] : min(sentence[1], sentence[0] + 800)]))
        until = sentence[1]
        place = bisect_right(self.roles.sentence_starts, sentence[0])
        for following in self.roles.sentences[place : place + _CARRIED_ON]:
            head = self.prose[following[0] : following[0] + 80].lstrip(' \n\t“"')
            first = set(WORD.findall(head)[:2])
            dated = any(d.role in (Role.PUBLICATION, Role.EVENT) for d in self.between(*following))
            if dated or not (words("carrying").match(head) or first & names):
                break
            until = following[1]
        return _Attribution(date, sentence, max(until, self.marker_behind(until)))

    def marker_behind(self, offset: int) -> int:
        """Past a marker that stands right behind a sentence's end, which it still belongs to."""
        place = bisect_left(self.marker_starts, offset)
        if place < len(self.markers) and not self.prose[offset : self.marker_starts[place]].strip(" .\n\t"):
            return self.markers[place].end
        return offset
