"""Whose publication a date is of, where the sentence before may have to tell.

In: the prose of one block and its sentences. Out: for a date, the outlets that its sentence gives it to, with
`it`, `the paper`, `the agency`, `he` and `the report` taken for what the sentence before speaks of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from dateline.reading.publication_phrases import IN_TEXT, NAMED
from dateline.reading.publications import (
    CARRIED,
    NAMED_BEFORE,
    PERSON_BEFORE,
    REPORT_BEFORE,
    NamedStretch,
    Publications,
)
from dateline.reading.sentences import WORD, Stretch
from dateline.values.dates import Precision
from dateline.values.mentions import DateMention

_AROUND = 320  # characters of the sentence before that are read
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_WORDS = re.compile(r"\w{3}")
_EVENT_COLUMN = re.compile(
    r"event|incident|occurr|happen|attack|raid|strike|kill|died|death|arriv|sail|depart|effect", re.I
)
_PUBLISHED_COLUMN = re.compile(
    r"publi|print|issue|air|broadcast|post|report|dispatch|article|item|dated|edition", re.I
)
_OPENING_WORDS = 2  # `And Tasnim? It said …`, `What did Tasnim say?`
_QUOTING = re.compile(r"\b(?:cit(?:ed|ing)|quot(?:ed|ing)|obtained|seen|saw|reviewed|leaked|according)\b")


class AttributionReader:
    """Reads which outlets the dates of one block are given to; `folded` is as publications read it."""

    def __init__(
        self,
        prose: str,
        folded: str,
        sentences: Sequence[Stretch],
        publications: Publications,
        row: Sequence[Stretch] = (),
    ) -> None:
        """Of the sentences of one block; `row` are the cells of a table's row, up to the block's own."""
        self.prose = prose
        self.folded = folded
        self.sentences = sentences
        self.sentence_starts = [sentence[0] for sentence in sentences]
        self.publications = publications
        self.row = row
        self._named: dict[Stretch, NamedStretch] = {}

    def told_to(self, mention: DateMention, sentence: Stretch) -> tuple[str, ...]:
        """The outlets to which the sentence says something was told on the mention's day."""
        if mention.value is None or mention.value.precision < Precision.DAY:
            return ()
        first = self.prose.rfind(";", sentence[0], mention.start) + 1 or sentence[0]
        return self.publications.told_to(
            self._stretch(sentence),
            first - sentence[0],
            (mention.start - sentence[0], mention.end - sentence[0]),
        )

    def publication(self, mention: DateMention, sentence: Stretch) -> tuple[str, ...] | None:
        """The outlets whose publication the mention dates (empty: not said whose), None for no such."""
        if mention.value is None or mention.value.precision < Precision.DAY:
            return None
        begin = sentence[0]
        first = self.prose.rfind(";", begin, mention.start) + 1 or begin
        last = self.prose.find(";", mention.end, sentence[1])
        article = _ARTICLE.match(mention.text)
        named = self._stretch(sentence)
        given = self.publications.given(
            named,
            first - begin,
            (mention.start + (article.end() if article else 0) - begin, mention.end - begin),
            (last if last >= 0 else sentence[1]) - begin,
        )
        if given is None:
            return None
        if given and given[0] in _CARRIERS:
            before = self._before(sentence)
            fits = before is not None and _CARRIERS[given[0]](self.publications, before)
            return (_names(before) or None) if fits else None
        if len(given) > 1:
            return _before_contrast(named, mention.end - begin, given)
        return given if given or IN_TEXT in named.text else _names(self._before(sentence))

    def of_row(self, mention: DateMention, header: str) -> tuple[str, ...]:
        """The outlet with a cell of its own, where the date has one too and the row is of a publication."""
        if mention.value is None or mention.value.precision < Precision.DAY or _EVENT_COLUMN.search(header):
            return ()
        dated = next((n for n, cell in enumerate(self.row) if cell[0] <= mention.start < cell[1]), None)
        if dated is None or _WORDS.search(self._without(self.row[dated], mention)):
            return ()
        for place, cell in enumerate(self.row):
            stretch = self._stretch(cell)
            alone = len(stretch.places) == 1 and not _WORDS.search(stretch.text.replace(NAMED, ""))
            if alone and (place < dated or (dated, place) == (0, 1) or _PUBLISHED_COLUMN.search(header)):
                return (stretch.places[0][2],)
        return ()

    def _without(self, cell: Stretch, mention: DateMention) -> str:
        return self.prose[cell[0] : mention.start] + self.prose[mention.end : cell[1]]

    def _before(self, sentence: Stretch) -> NamedStretch | None:
        """The sentence before, as far as it is read."""
        place = bisect_right(self.sentence_starts, sentence[0]) - 2
        if place < 0:
            return self._stretch(self.row[0]) if self.row else None
        begin, end = self.sentences[place]
        return self._stretch((max(begin, end - _AROUND), end))

    def _stretch(self, sentence: Stretch) -> NamedStretch:
        """The sentence with the outlets' names marked in it; made once, where a date asks for it."""
        if sentence not in self._named:
            self._named[sentence] = self.publications.stretch(
                self.folded[sentence[0] : sentence[1]], self.prose[sentence[0] : sentence[1]]
            )
        return self._named[sentence]


# `Radio Dari gave its broadcast of 4 May to it, while Nahar, from exile, printed a list`
_CONTRAST = re.compile(r"(?:;|,[\"”’]?\s+(?:while|whereas|but))\s")


def _before_contrast(named: NamedStretch, end: int, given: tuple[str, ...]) -> tuple[str, ...]:
    """Of the outlets given, those that no contrast parts from the date that ends there, if any is left."""
    turn = _CONTRAST.search(named.text, end)
    kept = {name for first, _, name in named.places if turn is None or first < turn.start()}
    return tuple(name for name in given if name in kept) or given


def _names(before: NamedStretch | None) -> tuple[str, ...]:
    return () if before is None else tuple(dict.fromkeys(name for _, _, name in before.places))


def _opens(before: NamedStretch) -> bool:
    """Whether an outlet is what a sentence begins with."""
    return bool(before.places) and len(WORD.findall(before.text[: before.places[0][0]])) <= _OPENING_WORDS


# What must be so of the sentence before, where `it`, `the agency`, `he`, `the report` goes on with it.
_CARRIERS: dict[str, Callable[[Publications, NamedStretch], bool]] = {
    CARRIED: lambda _, before: _opens(before),
    NAMED_BEFORE: lambda publications, before: not publications.has_other_house(before),
    PERSON_BEFORE: lambda publications, before: publications.has_writer(before),
    REPORT_BEFORE: lambda _, before: _opens(before) and not _QUOTING.search(before.text),
}
