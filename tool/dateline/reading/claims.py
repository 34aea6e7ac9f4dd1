"""Claims: the prose that each citation answers for, and the role of every date in it.

In: a chapter, the date mentions of its prose, and the names of outlets. Out: one `Claim` a citation, in
document order. What counts as an event, a publication, background or future is told by the words of
claim_words.toml near the date; where they do not tell, the date is background, so that silence is
the worst that a doubt can cause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.reading.publications import (
    CARRIED,
    IN_TEXT,
    NamedStretch,
    Publications,
    folded,
    word_list,
    words,
)
from dateline.reading.sentences import Stretch, clause_around, sentences
from dateline.values.claims import Claim, ClaimDate, Role
from dateline.values.dates import Precision
from dateline.values.mentions import DateKind, DateMention
from dateline.values.model import Block, BlockKind, Chapter, Citation, CitationMode
from dateline.values.text import Span

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|»[^«]*«|„[^“”]*[“”]|\"[^\"\n]*(?:\n[^\"\n]+)*\"")
_RELATIVE = frozenset(("which", "who", "whose", "whom", "where"))
_SUBORDINATE = re.compile(
    r"\s*(?:which|who|whom|whose|where|when|while|with|as|after|before|because|if|since|although|though)\b"
)
_GAPPED = 7  # words at most beside a date whose verb stands in the clause before
_FRONTED = 8  # words before a date that opens its sentence
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@cache
def _right_before(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"{words(name).pattern}\s+(?:the\s+|about\s+|around\s+|at\s+least\s+)?(?:year\s+|month\s+of\s+)?\Z",
        re.IGNORECASE,
    )


def read_claims(
    chapter: Chapter, mentions: Sequence[DateMention], publications: Publications
) -> tuple[Claim, ...]:
    """The claims of a chapter; `mentions` are all date mentions of its prose, in order."""
    reader = _Reader(chapter, mentions, publications)
    return tuple(claim for block in chapter.blocks for claim in reader.claims_of(block))


@dataclass(frozen=True, slots=True)
class _Marker:
    """A citation or a note's marker: where it begins and ends in the block, and what it cites there."""

    start: int
    end: int
    citations: tuple[Citation, ...]
    points: bool = False


@dataclass(frozen=True, slots=True)
class _Attribution:
    """A date given to a publication, with the outlets named beside it and how far it holds."""

    date: ClaimDate
    sentence: Stretch
    until: int


class _Reader:
    """Takes one chapter apart."""

    def __init__(self, chapter: Chapter, mentions: Sequence[DateMention], publications: Publications) -> None:
        self.chapter = chapter
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.publications = publications
        self.notes: dict[str, list[Block]] = {}
        for block in chapter.blocks:
            if block.note:
                self.notes.setdefault(block.note, []).append(block)
        self.citations = sorted(chapter.citations, key=lambda c: c.span.start)
        self.citation_starts = [c.span.start for c in self.citations]
        self.inline = [block for block in chapter.blocks if block.note == ""]
        self.inline_starts = [block.span.start for block in self.inline]
        self.references = sorted(chapter.note_references, key=lambda r: r.span.start)
        self.reference_starts = [r.span.start for r in self.references]
        self.outer = _blanked(chapter.prose, self.inline)
        in_text = [
            c.span for c in self.citations if any(i.mode is CitationMode.AUTHOR_IN_TEXT for i in c.items)
        ]
        self.folded = _with_subjects(folded(chapter.prose), in_text)
        self.folded_outer = _with_subjects(folded(self.outer), in_text)

    def claims_of(self, block: Block) -> Iterator[Claim]:
        """The claims of one block, in order."""
        if block.kind is BlockKind.HEADING or (block.note and self.is_bare(block)):
            return  # the marker of a bare note speaks for it
        inner = self.inner_notes(block)
        markers = self.markers(block, inner)
        if not any(marker.citations for marker in markers):
            return
        prose = self.chapter.prose if block.note == "" else self.outer
        if _is_pointing(prose, block) and block.note is not None:
            return
        yield from _BlockReader(self, block, prose, markers).claims()

    def inner_notes(self, block: Block) -> list[Block]:
        """The inline notes within a block that is none itself."""
        if block.note == "":
            return []
        first = bisect_left(self.inline_starts, block.span.start)
        return self.inline[first : bisect_left(self.inline_starts, block.span.end)]

    def is_bare(self, block: Block) -> bool:
        """Whether a note holds citations and no words of its own."""
        return not _WORD.search(self.chapter.prose, block.span.start, block.span.end)

    def between(self, start: int, end: int) -> list[Citation]:
        first = bisect_left(self.citation_starts, start)
        return self.citations[first : bisect_left(self.citation_starts, end)]

    def dates_between(self, start: int, end: int) -> Sequence[DateMention]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def markers(self, block: Block, inner: Sequence[Block]) -> list[_Marker]:
        """Everything that ends a claim in the block, in order."""
        start, end = block.span.start, block.span.end
        found = [
            _Marker(citation.span.start, citation.span.end, (citation,))
            for citation in self.between(start, end)
            if not any(note.span.contains(citation.span) for note in inner)
        ]
        for note in inner:
            cited = self.between(note.span.start, note.span.end) if self.is_bare(note) else []
            found.append(_Marker(note.span.start, note.span.end, tuple(cited)))
        first = bisect_left(self.reference_starts, start)
        for reference in self.references[first : bisect_left(self.reference_starts, end)]:
            bodies = self.notes.get(reference.label, [])
            bare = bool(bodies) and all(self.is_bare(body) for body in bodies)
            cited = (
                [c for body in bodies for c in self.between(body.span.start, body.span.end)] if bare else []
            )
            found.append(_Marker(reference.span.start, reference.span.end, tuple(cited)))
        return sorted(found, key=lambda marker: marker.start)


def _with_subjects(prose: str, spans: Sequence[Span]) -> str:
    """Folded prose with marks where a citation is the subject that says something."""
    parts, done = [], 0
    for span in spans:
        parts += [prose[done : span.start], IN_TEXT * (span.end - span.start)]
        done = span.end
    return "".join([*parts, prose[done:]])


def _blanked(prose: str, blocks: Sequence[Block]) -> str:
    """The prose with the blocks blanked out."""
    parts, done = [], 0
    for block in blocks:
        start, end = max(done, block.span.start), block.span.end
        if start < end:
            parts += [prose[done:start], " " * (end - start)]
            done = end
    return "".join([*parts, prose[done:]])


def _is_pointing(prose: str, block: Block) -> bool:
    text = prose[block.span.start : block.span.end].lstrip(" \n\t[^]:")
    return bool(words("pointing").match(text))


class _BlockReader:
    """Takes one block apart: sentences, markers, dates with roles, and the claims they make."""

    def __init__(self, reader: _Reader, block: Block, prose: str, markers: Sequence[_Marker]) -> None:
        self.reader = reader
        self.block = block
        self.prose = prose
        self.folded = reader.folded if prose is reader.chapter.prose else reader.folded_outer
        self.markers = markers
        self.source = reader.chapter.source
        self.named: dict[Stretch, NamedStretch] = {}
        self.sentences = sentences(prose, block.span.start, block.span.end)
        self.quotes = [m.span() for m in _QUOTED.finditer(prose, block.span.start, block.span.end)]
        dates = reader.dates_between(block.span.start, block.span.end)
        self.dates = [self.dated(mention) for mention in dates if not self.is_blank(mention)]
        self.attributions = [self.attribution(date) for date in self.dates if date.role is Role.PUBLICATION]

    def is_blank(self, mention: DateMention) -> bool:
        return not self.prose[mention.start : mention.end].strip()

    # --- claims ---

    def claims(self) -> Iterator[Claim]:
        """One claim a citation. An in-text citation takes the rest of its sentence with it."""
        taken = self.block.span.start
        for marker in self.markers:
            sentence = self.sentence_of(marker.start)
            in_text = bool(marker.citations) and self.answers_for_the_rest(marker, sentence)
            if in_text:
                start, end = max(taken, sentence[0]), self.next_marker(marker.end, sentence[1])
            else:
                start, end = taken, marker.start
            for citation in marker.citations:
                citing = sentence if in_text else self.last_sentence(start, end)
                yield self.claim(marker, citation, (start, end), citing)
            taken = max(taken, end if in_text else marker.end)

    def claim(self, marker: _Marker, citation: Citation, stretch: Stretch, citing: Stretch) -> Claim:
        start, end = stretch
        first = max(start, citing[0])
        dates = [self.placed(d, first) for d in self.dates if start <= d.mention.start < end]
        dates += self.carried(marker, start, end)
        text = self.prose[start:end]
        return Claim(
            span=self.source.span(start + len(text) - len(text.lstrip()), end),
            citing=self.source.span(first, min(end, citing[1])),
            citation=citation,
            dates=tuple(sorted(dates, key=lambda d: d.mention.start)),
            looks_back=bool(words("looking_back").search(text)),
            commemorates=bool(words("anniversary").search(text)),
            dwells=bool(words("dwelling").search(self.prose, first, min(end, citing[1]))),
        )

    def carried(self, marker: _Marker, start: int, end: int) -> list[ClaimDate]:
        """Dates given to publications before the claim that still hold at the citation."""
        return [
            self.placed(a.date, end)
            for a in self.attributions
            if not start <= a.date.mention.start < end and a.sentence[0] <= marker.start < a.until
        ]

    def placed(self, date: ClaimDate, first: int) -> ClaimDate:
        citing = date.mention.start >= first or (date.reason == _ENTRY and self.is_beside(date, first))
        return date if date.citing == citing else ClaimDate(
            date.mention, date.span, date.role, citing, date.reason, date.outlets
        )  # fmt: skip

    def is_beside(self, date: ClaimDate, first: int) -> bool:
        """Whether nothing but punctuation stands between a date and the citing sentence."""
        return not _WORD.search(self.prose, date.mention.end, first)

    def sentence_of(self, offset: int) -> Stretch:
        """The sentence that holds the offset; a marker after a full stop belongs to the one it closes."""
        found = (self.block.span.start, self.block.span.end)
        for sentence in self.sentences:
            if sentence[0] <= offset:
                blank_before = not self.prose[sentence[0] : offset].strip()
                if not blank_before or sentence is self.sentences[0]:
                    found = sentence
        return found

    def last_sentence(self, start: int, end: int) -> Stretch:
        """The last sentence with words in a stretch."""
        found = (start, end)
        for sentence in self.sentences:
            first, last = max(start, sentence[0]), min(end, sentence[1])
            if first < last and _WORD.search(self.prose, first, last):
                found = sentence
        return found

    def next_marker(self, start: int, end: int) -> int:
        return min([marker.start for marker in self.markers if marker.start >= start] + [end])

    def answers_for_the_rest(self, marker: _Marker, sentence: Stretch) -> bool:
        """Whether the citation stands as, or right behind, the one that says what follows."""
        rest = self.prose[marker.end : sentence[1]]
        if not _WORD.search(rest):
            return False
        modes = {item.mode for citation in marker.citations for item in citation.items}
        if modes == {CitationMode.AUTHOR_IN_TEXT}:
            return True
        following = _WORD.findall(rest[:60])[:3]
        says = any(words("publishing").fullmatch(w) or words("telling").fullmatch(w) for w in following)
        before = self.folded[max(sentence[0], marker.start - 60) : marker.start]
        named = bool(self.reader.publications.stretch(before).places)
        return says and (named or modes == {CitationMode.SUPPRESS_AUTHOR})

    # --- roles ---

    def dated(self, mention: DateMention) -> ClaimDate:
        role, reason, outlets = self.role(mention)
        return ClaimDate(mention, self.source.span(mention.start, mention.end), role, False, reason, outlets)

    def role(self, mention: DateMention) -> tuple[Role, str, tuple[str, ...]]:
        """What the mention dates, why, and the outlets it is given to."""
        sentence = self.sentence_of(mention.start)
        if any(start <= mention.start < end for start, end in self.quotes):
            return Role.BACKGROUND, "quoted", ()
        publication = self.publication(mention, sentence)
        if publication is not None:
            return Role.PUBLICATION, "publication", publication
        role, reason = self.told(mention, sentence)
        if mention.kind is DateKind.RELATIVE and role is Role.EVENT:
            hedged = _HEDGED.search(self.prose[sentence[0] : mention.start])
            return Role.RELATIVE, "hedged" if hedged else reason, ()
        return role, reason, ()

    def told(self, mention: DateMention, sentence: Stretch) -> tuple[Role, str]:
        """Event, background or future, by the words before the date and in its clause."""
        start, end = self.outside_parentheses(mention)
        lead = self.prose[sentence[0] : start]
        if _right_before("background_before").search(lead):
            return Role.BACKGROUND, "background"
        if words("future_before_not").search(lead[-12:]):
            return Role.EVENT, "told in the past"
        if _right_before("future_before").search(lead) and len(mention.parts) < 2:
            return Role.FUTURE, "until, by or before"
        if self.is_name(lead, self.prose[mention.end : mention.end + 40]):
            return Role.BACKGROUND, "part of a name"
        if _is_chosen(lead[-60:], self.prose[end : end + 40]):
            return Role.FUTURE, "a day that is set"
        return self.told_by_clause(mention, sentence, (start, end))

    def told_by_clause(self, mention: DateMention, sentence: Stretch, place: Stretch) -> tuple[Role, str]:
        """Event, background or future, by the verbs of the clause that holds the date."""
        start, end = place
        first, last, opener = clause_around(self.prose, sentence, start, end)
        if opener in _RELATIVE or opener == "that":
            first, opener = self.behind_relative(first, start, opener)
        before = _without_insertions(self.prose[first:start])
        after = _without_reporting(self.prose[end:last])
        if role := self.told_beside(mention, before, after):
            return role
        if words("conditional").search(before) or words("timetable").search(before):
            return Role.FUTURE, "planned"
        if opener in ("if", "unless", "once"):
            return Role.BACKGROUND, "conditional"
        if self.is_relative_clause(opener, first, sentence) or _is_reduced_relative(before, after):
            return Role.BACKGROUND, "relative clause"
        if opener == "since":
            return Role.BACKGROUND, "before the event"
        if self.is_chronicle_entry(mention) and not words("future").search(after):
            return Role.EVENT, _ENTRY
        verb = _governing(before, after)
        if not verb and self.prose[sentence[0] : first].rstrip().endswith(":"):
            verb = _governing(self.prose[sentence[0] : start], "")
        if not verb and opener in _MAIN and len(before.split()) + len(after.split()) <= _GAPPED:
            verb = _governing(
                self.prose[sentence[0] : start], ""
            )  # `the base on May 3, and the port on May 9`
        if not verb and not opener and self.is_told_further_on(before, end, sentence):
            verb = _PAST
        if verb == _PAST:
            return Role.EVENT, "told in the past" if opener in _MAIN else "told beside"
        if verb:
            return (Role.FUTURE if verb == _FUTURE else Role.BACKGROUND), verb
        return self.told_without_a_verb(mention)

    def told_without_a_verb(self, mention: DateMention) -> tuple[Role, str]:
        """What a day is in a caption, or in an item of a list, that has no verb in the past."""
        start, end = self.block.span.start, self.block.span.end
        text = self.prose[start:end]
        whole = mention.value is not None and mention.value.precision is Precision.DAY
        if not whole or words("future").search(text):
            return Role.BACKGROUND, "no past verb"
        behind = not _WORD.search(self.prose, mention.end, end)
        if self.block.kind is BlockKind.CAPTION:
            return Role.EVENT, "taken on the day"
        if words("scheduled").search(text):
            return Role.BACKGROUND, "no past verb"
        if (
            self.block.kind is BlockKind.LIST_ITEM
            and behind
            and _ENDING.search(self.prose[start : mention.start])
        ):
            return Role.EVENT, _ENTRY
        return Role.BACKGROUND, "no past verb"

    def told_beside(self, mention: DateMention, before: str, after: str) -> tuple[Role, str] | None:
        """What the words right beside the date decide, whatever else its clause holds."""
        if _beside()["said on"].search(before[-60:]) or _RECENT.search(before[-40:]):
            return Role.EVENT, "told in the past"
        if _ELLIPTIC.search(before):
            return Role.BACKGROUND, "an aside"
        spoken = _of_what_is_spoken(before, after)
        if spoken:
            return Role.BACKGROUND, spoken
        inner = self.prose[mention.start - 1 : mention.start] == "("
        if inner and words("scheduled").search(before[-40:]):
            return Role.BACKGROUND, "the days of what is spoken of"
        return None

    def behind_relative(self, first: int, start: int, opener: str) -> tuple[int, str]:
        """Where the main clause goes on behind a relative one that a comma or its own verb closes."""
        inner = self.prose[first:start]
        comma = inner.rfind(",")
        if comma >= 0 and (
            _has_past(inner[:comma]) or re.search(r"\b(?:is|are|has|have|do|does)\b", inner[:comma])
        ):
            return first + comma + 1, ""
        verbs = list(_finite_past(inner))
        for one, other in pairwise(verbs):  # `was to be held` is one verb
            if one.group() not in ("was", "were", "had") or len(inner[one.end() : other.start()].split()) > 2:
                return first + other.start(), ""
        return first, opener

    def is_told_further_on(self, before: str, start: int, sentence: Stretch) -> bool:
        """Whether the main clause of a date goes on behind an insertion: `On May 3 X, who …, left`."""
        if len(before.split()) > _FRONTED:
            return False
        for part in _without_reporting(self.prose[start : sentence[1]]).split(",")[1:]:
            if _SUBORDINATE.match(part):
                continue
            if words("future").search(part):
                return False
            if _has_past(part):
                return True
        return False

    def outside_parentheses(self, mention: DateMention) -> Stretch:
        """The mention, or the parentheses that hold nothing but it."""
        before = self.prose[self.block.span.start : mention.start]
        after = self.prose[mention.end : self.block.span.end]
        opened, closed = re.search(r"\(\s*\Z", before), re.match(r"\s*\)", after)
        if opened and closed:
            return self.block.span.start + opened.start(), mention.end + closed.end()
        return mention.start, mention.end

    def is_name(self, before: str, after: str) -> bool:
        """`the vote of 12 April`, `the April 12 vote`: the date names the thing, and dates nothing here."""
        of = re.search(r"(\w+)\s+of\s+(?:the\s+)?\Z", before)
        if of:
            return not words("part_of_day").fullmatch(of[1])
        article = re.search(
            r"(?<!\w)(?:the|a|an|its|his|her|their|this|that|'s|’s)\s+\Z", before, re.IGNORECASE
        )
        return bool(article and _IN_NAME.match(after))

    def is_relative_clause(self, opener: str, first: int, sentence: Stretch) -> bool:
        if opener in _RELATIVE:
            return True
        if opener != "that":
            return False
        before = self.prose[sentence[0] : first]
        near = _WORD.findall(before[-60:])[-6:-1]
        return not any(words("telling").fullmatch(word) for word in near)

    def is_chronicle_entry(self, mention: DateMention) -> bool:
        """Whether the date opens a line that it dates: `May 3: …`, `3 May, Basra – …`, `- On May 3 …`."""
        before = self.prose[self.block.span.start : mention.start]
        if len(before) > 12 or not _OPENING.fullmatch(before):
            return False
        if self.block.kind is BlockKind.LIST_ITEM and "n" in before.casefold():
            return True
        return bool(not _WORD.search(before) and _ENTRY_MARK.match(self.prose, mention.end))

    # --- publications ---

    def publication(self, mention: DateMention, sentence: Stretch) -> tuple[str, ...] | None:
        """The outlets whose publication the mention dates (empty: not said whose), None for no such."""
        if mention.value is None or mention.value.precision < Precision.DAY:
            return None
        first = self.prose.rfind(";", sentence[0], mention.start) + 1 or sentence[0]
        last = self.prose.find(";", mention.end, sentence[1])
        named, begin = self.named_stretch(sentence), sentence[0]
        article = _ARTICLE.match(mention.text)
        given = self.reader.publications.given(
            named,
            first - begin,
            (mention.start + (article.end() if article else 0) - begin, mention.end - begin),
            (last if last >= 0 else sentence[1]) - begin,
        )
        if given == (CARRIED,):
            return self.named_before(sentence, opening=True) or None
        return given if given is None or given or IN_TEXT in named.text else self.named_before(sentence)

    def named_before(self, sentence: Stretch, opening: bool = False) -> tuple[str, ...]:
        """The outlets of the sentence before, which `the paper` goes on with; `it`, if one opens that."""
        place = self.sentences.index(sentence) if sentence in self.sentences else 0
        if not place:
            return ()
        before = self.named_stretch(self.sentences[place - 1])
        lead = before.text[: before.places[0][0]] if before.places else ""
        if opening and _WORD.search(lead):
            return ()
        return tuple(dict.fromkeys(name for _, _, name in before.places))

    def named_stretch(self, sentence: Stretch) -> NamedStretch:
        """The sentence with the outlets' names marked in it; made once, where a date asks for it."""
        if sentence not in self.named:
            self.named[sentence] = self.reader.publications.stretch(self.folded[sentence[0] : sentence[1]])
        return self.named[sentence]

    def attribution(self, date: ClaimDate) -> _Attribution:
        """How far a publication's date holds: its sentence, and those that carry it on."""
        sentence = self.sentence_of(date.mention.start)
        names = set(
            re.findall(r"(?<![.!?“\"]\s)(?<!\A)\b[A-Z][\w’'-]{3,}", self.prose[sentence[0] : sentence[1]])
        )
        until = sentence[1]
        for following in (
            self.sentences[self.sentences.index(sentence) + 1 :] if sentence in self.sentences else []
        ):
            head = self.prose[following[0] : following[1]].lstrip(' \n\t“"')
            first = set(_WORD.findall(head)[:2])
            dated = any(following[0] <= d.mention.start < following[1] and d.role in (
                Role.PUBLICATION, Role.EVENT) for d in self.dates)  # fmt: skip
            if dated or not (words("carrying").match(head) or first & names):
                break
            until = following[1]
        return _Attribution(date, sentence, max(until, self.marker_behind(until)))

    def marker_behind(self, offset: int) -> int:
        """Past a marker that stands right behind a sentence's end, which it still belongs to."""
        for marker in self.markers:
            if marker.start >= offset and not self.prose[offset : marker.start].strip(" .\n\t"):
                return marker.end
        return offset


_ENTRY = "entry of a chronology"
_OPENING = re.compile(r"\W*(?:on\s+)?(?:the\s+)?", re.IGNORECASE)
_ENTRY_MARK = re.compile(r"\s*(?:[:–—.-]|,\s+[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?\s*[:–—])")
_ENDING = re.compile(r"[,(–—]\s*(?:on\s+)?\Z")
_PAST, _FUTURE, _COULD, _HAD = "past", "planned", "conditional", "before the event"
_MAIN = ("", "and", "but", ";", ":", "so", "yet", "or", "nor", "—", "–", "-")
_INSERTED = re.compile(
    r",\s+(?:\w+ly\s+)?(?:\w{2,}ed|born|built|begun|bought|chosen|given|held|known|led|made|seen|sold|set|struck|taken|told|"
    r"won|written|accompanied)\s[^,;:]{2,120},"
)
_SAID_ASIDE = re.compile(
    r",\s+(?:as\s+)?[^,;:]{2,40}\s(?:said|say|says|reported|wrote|noted|added|put\s+it|told)\s*,"
)
_ELLIPTIC = re.compile(
    r",\s+(?:now|the\s+(?:first|second|third|next|last|latest|final)(?:\s+of\s+(?:them|which|these|those)|\s+one)?)"
    r"\s+on\s+\Z"
)
_IN_NAME = re.compile(
    r"\s+(?!(?:and|or|in|at|to|the|an?|he|she|it|they|we|his|her|its|their|this|that|these|those|some|"
    r"more|about|no|one|two|three|four|five|ten|on|by|from|with|was|were)\b)[a-z]"
)
_HEDGED = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|less\s+than|more\s+than|barely|hardly|"
    r"at\s+least|at\s+most|within|up\s+to|not\s+quite|a\s+little)\s+\Z",
    re.IGNORECASE,
)
_RECENT = re.compile(r"\b(?:most\s+recently|last|for\s+the\s+last\s+time)\s+(?:on|in)\s+\Z")
_COUNTED = re.compile(
    r"\s*,?\s+(?:unanimously|by\s+(?:a\s+majority|acclamation|\S+\s+(?:votes?|hands|to)))\b"
)
_ON = r"\s+(?:on|in)\s+(?:the\s+)?\Z"


def _governing(before: str, after: str) -> str:
    """The kind of verb that governs a date: the last one before it, else the first one behind it."""
    marks = list(_marks(before, ("future", "planning", "modal", "present", "pluperfect")))
    if not _COUNTED.match(after):  # `voted to hold elections on`: the day of what was decided
        marks += [(match.end(), 1, _FUTURE) for match in _beside()["ordered"].finditer(before)]
    if marks:
        found = max(marks)[2]
        return _FUTURE if found == _PAST and words("future").search(after[:20]) else found
    marks = list(_marks(after, ("future", "modal", "present", "pluperfect")))
    return min(marks, key=lambda mark: (mark[0], -mark[1]))[2] if marks else ""


_KINDS = {
    "present": "told in the present",
    "future": _FUTURE,
    "planning": _FUTURE,
    "modal": _COULD,
    "pluperfect": _HAD,
}


def _marks(clause: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The verbs of a clause: where each begins, whether it is more than past, and its kind."""
    for match in _finite_past(clause):
        yield match.start(), 0, _PAST
    for name in names:
        for match in words(name).finditer(clause):
            yield match.start(), 1, _KINDS[name]
            if name == "pluperfect":  # its participle is no verb of its own
                yield match.end() - len(match.group().split()[-1]), 1, _HAD


def _without_insertions(before: str) -> str:
    """The part of a clause before a date without `, issued in 2015,`: what is inserted tells nothing."""
    return _SAID_ASIDE.sub(" ", _INSERTED.sub(" ", before)) if before.count(",") > 1 else before


@cache
def _beside() -> dict[str, re.Pattern[str]]:
    """The patterns of what stands right beside a date, made of the lists of words."""
    planned, thing = words("scheduled").pattern, words("announcing").pattern
    noun = rf"{planned}(?:\s+(?!was\b|were\b|had\b)\w+){{0,3}}?"
    return {
        "of what": re.compile(
            rf"\b(?:for|before|ahead\s+of|about|over|against|boycott\s+of|campaign\s+for|to)\s+(?:the\s+|its\s+|an?\s+)?"
            rf"(?:\w+\s+){{0,2}}?{noun}{_ON}",
            re.I,
        ),
        "announced": re.compile(rf"{thing}\s+(?:\S+\s+){{0,4}}?{noun}{_ON}", re.I),
        "noun": re.compile(rf"{noun}{_ON}", re.I),
        "decided": re.compile(
            rf"\s*,?\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?{words('decided').pattern}",
            re.I,
        ),
        "ordered": re.compile(
            rf"{words('committing').pattern}(?:\s+[\w’'-]+){{0,5}}?\s+to\s+(?:\w+ly\s+)?[a-z]+\b|"
            r"\b(?:warn\w*|fears?|threat|risk|danger|chance|prospect|possibility|hopes?)\s+of\s+(?:[\w’'-]+\s+){1,6}?(?:on|in)\s*\Z",
            re.I,
        ),
        "chosen": re.compile(rf"{words('setting').pattern}\s+(?:\w+day,?\s+)?\Z|\bdate,\s+\Z", re.I),
        "as the day": re.compile(
            r"\s*,?\s+(?:as\s+(?:the\s+|its\s+|a\s+)?(?:\w+\s+)?(?:day|date|deadline)\b|"
            r"(?:was|were|has\s+been)\s+(?:chosen|picked|set|fixed|named|agreed)\b)",
            re.I,
        ),
        "said on": re.compile(
            rf"(?:{words('telling').pattern}|told(?:\s+(?!to\b)[\w’']+){{1,3}}),?\s+on\s+\Z", re.I
        ),
    }


def _of_what_is_spoken(before: str, after: str) -> str:
    """Why a date is that of a meeting or a vote that is only spoken of; empty where it is not."""
    patterns = _beside()
    tail = before[-120:]
    if patterns["of what"].search(tail) or patterns["announced"].search(tail):
        return "the day of what is spoken of"
    if patterns["noun"].search(tail) and patterns["decided"].match(after):
        return "the day of what is decided"
    return ""


def _is_chosen(before: str, after: str) -> bool:
    """`fixed June 3 for judgment`, `June 3 was chosen as the day`."""
    return bool(_beside()["chosen"].search(before) or _beside()["as the day"].match(after))


_INVERTED = re.compile(
    r",\s+(?:says?|said|reported|wrote|noted|conceded|added|claimed|warned|announced|admitted|stated|argued|insisted|explained|recalled)"
    r"\s+[^,;:.]{2,60}(?=[,.]|\s*\Z)"
)
_REPORTING = re.compile(
    r",\s+(?:the\s+)?[\w*’' -]{2,60}?\s+(?:says?|said|reported|wrote|noted|conceded|reminded|added|claimed|"
    r"warned|announced|admitted|observed|stated|argued|told|predicted|insisted|promised|vowed|explained|"
    r"recalled|thought|hoped)\b.*\Z",
    re.S,
)


def _without_reporting(after: str) -> str:
    """The clause behind a date without `, the mayor conceded`: its past tense is not the date's."""
    return _REPORTING.sub("", _INVERTED.sub("", after))


_PARTICIPLE = re.compile(
    r"\w\s+(?:\w+ed|made|held|built|taken|written|found|shot|given|drawn|begun|sent|sold|bought|paid|lost|won|struck|laid|cast)"
    r"(?:\s+\w+)?\s+(?:on|in|during)\s+(?:the\s+)?\Z"
)


def _is_reduced_relative(before: str, after: str) -> bool:
    """`A cast made in May 2017 was shown`: the date dates the cast, the verb behind it something else."""
    if not _PARTICIPLE.search(before) or re.search(
        r"(?<!\w)(?:was|were|been|is|are)\s+(?:\w+\s+)?\w+(?:\s+\w+)?\s+(?:on|in|during)\s+(?:the\s+)?\Z",
        before,
    ):
        return False
    head = re.match(r"\s*,?\s*(?:\w+ly\s+)?(\w+)", after)
    return bool(
        head
        and not head[1].startswith("un")
        and (_has_past(head[1]) or head[1] in ("is", "are", "has", "have"))
    )


_NO_FINITE = frozenset("the a an of with has have for its their is are be been being not and-or".split())


def _finite_past(clause: str) -> Iterator[re.Match[str]]:
    """Finite verbs in the past, as far as their form shows them."""
    for match in _PAST_WORD.finditer(clause):
        word = match.group().casefold()
        if word not in _past() and not (word.endswith("ed") and len(word) > 3):
            continue
        if word not in _past() and _NOT_FINITE.match(clause, match.end()):
            continue
        before = clause[: match.start()].rsplit(None, 1)
        if not before or before[-1].casefold() not in _NO_FINITE:
            yield match


_NOT_FINITE = re.compile(r"\s+(?:by|to\s+be)\b")
_PAST_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-])")


@cache
def _past() -> frozenset[str]:
    return word_list("past")


def _has_past(clause: str) -> bool:
    """Whether a clause has a finite verb in the past."""
    return next(_finite_past(clause), None) is not None
