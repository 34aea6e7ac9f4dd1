"""Where a sentence may give a date to a publication: the stretch of words around the date that does so.

In: the part of a folded sentence before a date, and that behind it. Out: pairs of places: from where in the
part before, and as far as where in that behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.claim_words import words
from dateline.reading.press_clauses import acts_next, acts_on
from dateline.reading.publication_phrases import NAME, phrases

ALONE = -1  # reach of a reading that gives the date to the outlet that it begins with, and to no other
LOOK = 200  # characters before a date in which a publication is sought
_CLOSED = re.compile(r"\s*(?:[:,;.)/|]|\Z)")
_OPENS_SPEECH = re.compile(r"\s*:")
_CLOSED_INSIDE = re.compile(r"\s*[,;)]")
_ARTICLE = re.compile(rf"(?:\b(?:a|an|the|its|their)|{NAME}['’]s?)\s+\Z")
_OWNER = re.compile(rf"{NAME}['’]s?\s+\Z")
_THE = re.compile(r"\bthe\s+\Z")
_DATED = re.compile(r"\bdated\s+\Z")
OF_OUTLET = re.compile(rf"\s+(?:of|in|by|from|with)\s+{NAME}")
_NAME_NEXT = re.compile(rf"\s+{NAME}")
_LAST_WORD = re.compile(r"([\w-]+)\Z")
_NO_OUTLET = re.compile(
    r"(?:house|kremlin|palace|parliament|knesset|congress|senate|council|court|nations|assembly|bundestag|"
    r"government|embassy|ministry|university|office)\Z",
    re.IGNORECASE,
)


class PublicationPlaces:
    """Finds the places by the patterns of `publication_phrases`, and by what an outlet does in its clause."""

    def __init__(self) -> None:
        self._phrases = phrases()

    def dated(self, before: str, after: str) -> Iterator[tuple[int, int]]:
        """From where in the part before, and as far as where in that behind, words date a publication."""
        here = len(before)
        skipped = max(0, here - LOOK)
        tail = before[skipped:]
        if self._phrases.printed_on.search(tail) and (behind := self._phrases.by_next.match(after)):
            yield here, behind.end()
        for start in self._phrases.starts.finditer(tail):
            if self._phrases.tail.match(tail, start.start()):
                yield skipped + start.start(), 0
        if (found := self._phrases.in_print.search(tail)) and not _NO_OUTLET.search(found[1]):
            yield skipped + found.start(1), 0
        if (found := self._phrases.gapped.search(tail)) and self._phrases.said_before.search(
            tail, 0, found.start()
        ):
            yield skipped + found.start(), 0  # `Fars wrote of nine, and Tasnim, on May 11, of forty`
        said = self._phrases.then_on.search(tail) and self._phrases.said_before.search(tail)
        if said and (behind := self._phrases.by_next.match(after)):
            yield here, behind.end()  # `by Fars first, then, on May 11, by Tasnim`
        for pattern, next_to in (
            (self._phrases.subject_on, self._phrases.says_next),
            (self._phrases.heads, _CLOSED),
            (self._phrases.in_brackets, _CLOSED_INSIDE),
            (self._phrases.heads, _OPENS_SPEECH),
            (self._phrases.beside, _CLOSED),
            (self._phrases.quoted_beside, _CLOSED_INSIDE),
        ):
            if (found := pattern.search(tail)) and next_to.match(after):
                yield skipped + found.start(), 0
        if (found := self._phrases.subject_on.search(tail)) and acts_on(after):
            yield skipped + found.start(), ALONE
        yield from self._named_behind(tail, after, here)

    def _named_behind(self, tail: str, after: str, here: int) -> Iterator[tuple[int, int]]:
        """The readings of a publication named behind its date: `a May 5 report`, `On May 5 it said`."""
        if (found := _ARTICLE.search(tail)) and (behind := self._phrases.noun_next.match(after)):
            of_outlet = OF_OUTLET.match(after, behind.end())
            yield here - len(found[0]), (of_outlet or behind).end()
        if (found := _OWNER.search(tail)) and (behind := self._phrases.medium_next.match(after)):
            yield here - len(found[0]), behind.end()
        if behind := self._phrases.when_it_said.match(after):
            yield here, behind.end()
        if behind := self._phrases.days_own.match(after):
            yield here, behind.end()  # `in May 5's Kayhan`
        for lead, next_to in (
            (_THE, _NAME_NEXT),  # `in the May 5 Kayhan`
            (_DATED, self._phrases.article_behind),
            (self._phrases.in_sheet, self._phrases.sheet_of),
        ):
            if lead.search(tail) and (behind := next_to.match(after)):
                yield here, behind.end()
        if self._phrases.lead.search(tail):
            yield from self._fronted(tail, after, here)

    def _fronted(self, tail: str, after: str, here: int) -> Iterator[tuple[int, int]]:
        """Those of a date that opens its clause: `On May 5 it said`, `On May 5 nine were named by Tasnim`."""
        if (behind := self._phrases.in_it.match(after)) and not _NO_OUTLET.search(behind[1]):
            yield here, behind.end()
        if behind := self._phrases.told.match(after) or self._phrases.it_says.match(after):
            yield here, behind.end()
        elif reach := acts_next(after):
            yield here, reach
        elif behind := next(
            filter(
                None,
                (p.match(after) for p in (self._phrases.done_by, self._phrases.saw, self._phrases.read_in)),
            ),
            None,
        ):
            yield here, behind.end()
        if not tail.strip(' \t\n-*+•"“') and (behind := self._phrases.heads_entry.match(after)):
            yield here, behind.end()

    def in_parentheses(self, lead: str) -> Iterator[tuple[int, int]]:
        """Where a date alone in parentheses stands behind an outlet, its article, or a saying of it."""
        skipped = max(0, len(lead) - LOOK)
        tail = lead[skipped:]
        for pattern in (
            self._phrases.ends_named,
            self._phrases.ends_noun,
            self._phrases.shown,
            self._phrases.ends_own,
        ):
            if found := pattern.search(tail):
                yield skipped + found.start(), 0
        last = _LAST_WORD.search(tail)
        says = last and (words("telling").fullmatch(last[1]) or words("publishing").fullmatch(last[1]))
        if says and (noun := words("publication").search(lead)):
            yield noun.start(), 0
