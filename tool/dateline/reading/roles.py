"""The role of each date in a block of prose: event, publication, background, future.

In: the prose of one block, its sentences, the outlets that it may name. Out: a role for a date mention,
the reason in a few words, and the outlets that a publication's date is given to. Where the words near a
date do not tell, it is background, so that silence is the worst that a doubt can cause.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from dateline.reading.attributions import AttributionReader
from dateline.reading.bracket_days import bracketed
from dateline.reading.claim_words import words
from dateline.reading.entries import ENTRY, Entries
from dateline.reading.foreign_roles import ENGLISH, foreign_role, language_of
from dateline.reading.noun_days import (
    befell,
    did_then,
    is_clipped,
    is_fronted,
    is_inserted,
    is_noun_done_to,
    is_of_what_was_done,
    is_reduced_relative,
    is_told_of_thing,
    occurs,
)
from dateline.reading.publications import Publications
from dateline.reading.quotations import quotations
from dateline.reading.right_beside import (
    MAIN,
    RELATIVE,
    counts_within,
    is_background,
    is_of_others,
    is_said_today,
    is_source_line,
    lasted_until,
    right_before,
    told_outright,
)
from dateline.reading.role_reasons import BESIDE, DONE_BEFORE, NO_EARLIER, OF_OTHERS, TOLD, TOLD_TO, UNDERGONE
from dateline.reading.sentences import WORD, Stretch, clause_around, sentences
from dateline.reading.verbs import (
    FUTURE,
    PAST,
    REPORTED,
    finite_past,
    governing,
    has_past,
    is_chosen,
    is_decreed,
    of_what_is_spoken,
    without_insertions,
    without_reporting,
)
from dateline.values.chapters import Block
from dateline.values.claims import Role
from dateline.values.mentions import DateKind, DateMention

_AROUND = 320  # characters of a sentence that are read before and behind a date
_GAPPED = 7  # words at most beside a date whose verb stands in the clause before
_FRONTED = 8  # words before a date that opens its sentence
_ASIDES = ("if", "as", "though", "although")
_SUBORDINATE = re.compile(
    r"\s*(?:which|who|whom|whose|where|when|while|with|as|after|before|because|if|since|although|though)\b"
)
_ELLIPTIC = re.compile(
    r",\s+(?:now|the\s+(?:first|second|third|next|last|latest|final)"
    r"(?:\s+of\s+(?:them|which|these|those)|\s+one)?)\s+on\s+\Z"
)
_OF = re.compile(r"(\w+),?\s+of\s+(?:the\s+)?\Z")
_RESUMED = re.compile(r"[^,;:]{0,60},\s+(?:\w+ly\s+)?(\w+)")
_DATED = re.compile(r"\bdated\s+(?:the\s+)?\Z")
_REPORTS = re.compile(
    r"(?<!\w)(?:said|says|reported|reports|claimed|claims|announced|stated|confirmed|added|wrote|told\s+\w+)\s+(?:[\w’'-]+\s+){1,8}?had\s"
)
_OWNED = re.compile(r"(?<!\w)(?:the|a|an|its|his|her|their|this|that|'s|’s)\s+\Z", re.IGNORECASE)
_IN_NAME = re.compile(
    r"\s+(?!(?:and|or|in|at|to|the|an?|he|she|it|they|we|his|her|its|their|this|that|these|those|some|"
    r"more|about|no|one|two|three|four|five|ten|on|by|from|with|was|were)\b)[a-z]"
)
_HEDGED = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|less\s+than|more\s+than|"
    r"barely|hardly|not|at\s+least|at\s+most|within|up\s+to|not\s+quite|a\s+little)\s+\Z",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|do|does)\b")


class Reading(NamedTuple):
    """The role of a date, why it has it, and the outlets that a publication's date is given to."""

    role: Role
    reason: str
    outlets: tuple[str, ...] = ()


class RoleReader:
    """Reads the roles of the dates of one block.

    `folded` is the prose folded as publications read it, `header` the head of the table's column that a
    date alone in its cell stands in; for the row of a table, `block` is the row. `row` are the cells of the
    row that a block of a table stands in, up to it.
    """

    def __init__(
        self,
        block: Block,
        prose: str,
        folded: str,
        publications: Publications,
        header: str | None = None,
        row: Sequence[Stretch] = (),
    ) -> None:
        self.block = block
        self.prose = prose
        self.folded = folded
        self.header = header
        self.publications = publications
        self.start, self.end = block.span.start, block.span.end
        self.sentences = sentences(prose, self.start, self.end)
        self.sentence_starts = [sentence[0] for sentence in self.sentences]
        self.entries = Entries(block, prose, header, row)
        self.attributions = AttributionReader(prose, folded, self.sentences, publications, row)

    @cached_property
    def _quotes(self) -> list[Stretch]:
        return list(quotations(self.prose, self.start, self.end))

    def sentence_of(self, offset: int) -> Stretch:
        """The sentence that holds the offset; a marker after a full stop belongs to the one it closes."""
        place = bisect_right(self.sentence_starts, offset) - 1
        while place > 0 and not self.prose[self.sentences[place][0] : offset].strip():
            place -= 1
        return self.sentences[place] if place >= 0 else (self.start, self.end)

    def reading(self, mention: DateMention) -> Reading:
        """What the mention dates, why, and the outlets it is given to."""
        sentence = self._near(mention)
        if self._is_quoted(mention.start):
            return Reading(Role.BACKGROUND, "quoted")
        outlets = self.attributions.publication(mention, sentence)
        if outlets is not None:
            return Reading(Role.PUBLICATION, "publication", outlets)
        if self.header is not None and (named := self.attributions.of_row(mention, self.header)):
            return Reading(Role.PUBLICATION, "publication", named)
        told = self.attributions.told_to(mention, sentence)
        if told:
            return Reading(Role.PUBLICATION, TOLD_TO, told)
        language = language_of(self.prose[sentence[0] : sentence[1]], mention.text)
        if language == ENGLISH:
            role, reason = self._told(mention, sentence)
        else:
            start, end = self._outside_parentheses(mention)
            before, behind = self.prose[sentence[0] : start], self.prose[end : sentence[1]]
            role, reason = foreign_role(language, before, behind)
            reason = NO_EARLIER if reason == "since" else reason
        if role is not Role.EVENT:
            return Reading(role, reason)
        if self.header is not None and reason == TOLD:
            reason = BESIDE  # a table lists what is long past as well
        if mention.kind is DateKind.RELATIVE:
            before = self.prose[sentence[0] : mention.start]
            hedged = _HEDGED.search(before) or counts_within(before)
            return Reading(Role.RELATIVE, "hedged" if hedged else reason)
        return Reading(role, reason)

    def is_publication(self, mention: DateMention) -> bool:
        """Whether its role is that of a publication, which costs far less to tell than which other it is."""
        if self._is_quoted(mention.start):
            return False
        sentence = self._near(mention)
        return self.attributions.publication(mention, sentence) is not None or bool(
            self.attributions.told_to(mention, sentence)
            or (self.header is not None and self.attributions.of_row(mention, self.header))
        )

    def _near(self, mention: DateMention) -> Stretch:
        """Its sentence, as far as it is read: a date has nothing to do with words a page away."""
        whole = self.sentence_of(mention.start)
        return max(whole[0], mention.start - _AROUND), min(whole[1], mention.end + _AROUND)

    def _is_quoted(self, offset: int) -> bool:
        place = bisect_right(self._quotes, (offset, self.end)) - 1
        return place >= 0 and offset < self._quotes[place][1]

    # --- events ---

    def _told(self, mention: DateMention, sentence: Stretch) -> tuple[Role, str]:
        """Event, background or future, by the words before the date and in its clause."""
        start, end = self._outside_parentheses(mention)
        if beside := bracketed(self.prose, sentence, (mention.start, mention.end)):
            return beside
        if is_of_others(self.prose[sentence[0] : start]):
            return Role.BACKGROUND, OF_OTHERS
        if self.entries.is_dateline(mention) or is_source_line(
            self.prose[sentence[0] : start], self.prose[end : sentence[1]]
        ):
            return Role.BACKGROUND, "the day of what is written"
        return self._told_beside(mention, sentence, (start, end))

    def _told_beside(self, mention: DateMention, sentence: Stretch, place: Stretch) -> tuple[Role, str]:
        """Event, background or future, by the words right before the date, or in its clause."""
        start, end = place
        lead, behind = self.prose[sentence[0] : start], self.prose[end : sentence[1]]
        if lasted := lasted_until(lead, behind):
            return Role.EVENT, lasted
        if is_background(mention, lead, behind):
            return Role.BACKGROUND, "background"
        if right_before("not_until").search(lead[-80:]):
            return Role.EVENT, TOLD
        if right_before("future_before").search(lead) and len(mention.parts) < 2:
            return Role.FUTURE, "until, by or before"
        if len(mention.parts) > 1 and is_decreed(lead):
            return Role.FUTURE, "a stretch that is set"
        if _DATED.search(lead):
            return Role.BACKGROUND, "the day of a paper"
        if not mention.hedge and self._is_name(lead, self.prose[mention.end : mention.end + 40]):
            if befell(lead, self.prose[mention.end : sentence[1]]):
                return Role.EVENT, BESIDE
            return Role.BACKGROUND, "part of a name"
        if is_chosen(lead[-60:], self.prose[end : end + 40]):
            return Role.FUTURE, "a day that is set"
        return self._told_by_clause(mention, sentence, (start, end))

    def _told_by_clause(self, mention: DateMention, sentence: Stretch, place: Stretch) -> tuple[Role, str]:
        """Event, background or future, by the verbs of the clause that holds the date."""
        start, end = place
        (first, last, opener), aside = self._main_clause(sentence, place)
        before = without_insertions(self.prose[first : aside[0]] + self.prose[aside[1] : start])
        after = without_reporting(before, self.prose[end:last])
        lead = self.prose[sentence[0] : start]
        if outright := told_outright(opener, (lead, before), self.prose[end:last]):
            return Role.EVENT, outright
        whole = self.prose[end : sentence[1]]
        if is_fronted(lead, whole):
            return Role.EVENT, UNDERGONE
        # `decreed in May and taken back after the deaths, was`: an insertion may outlast the clause
        inserted = after if "," in self.prose[end:last] else whole
        if reason := self._why_background(mention, before, (after, inserted)):
            undergone = reason == DONE_BEFORE and opener in MAIN and did_then(before, inserted)
            return (Role.EVENT, UNDERGONE) if undergone else (Role.BACKGROUND, reason)
        if words("conditional").search(before) or words("timetable").search(before):
            return Role.FUTURE, FUTURE
        if opener in MAIN and is_told_of_thing(before, after):
            return Role.EVENT, NO_EARLIER
        if reason := self._why_subordinate(opener, (sentence[0], first), before, after):
            return Role.BACKGROUND, reason
        if noted := self._noted(mention, sentence[0], after):
            return Role.EVENT, noted
        reported = opener == "that" or (not opener and bool(_REPORTS.search(before)))
        verb = governing(before, after, reported=reported) or self._verb_elsewhere(
            sentence, (first, start, end), opener, after
        )
        if verb in (PAST, REPORTED):
            told = verb == PAST and opener in MAIN and not (is_noun_done_to(before) or is_said_today(before))
            return Role.EVENT, TOLD if told else BESIDE
        if verb:
            return (Role.FUTURE if verb == FUTURE else Role.BACKGROUND), verb
        return self.entries.without_a_verb(mention)

    def _noted(self, mention: DateMention, sentence: int, after: str) -> str:
        """Why a date is that of a note, which has no verb of its own; empty where it is of none."""
        if is_clipped(self.prose[sentence : mention.start], after):
            return TOLD
        entry = self.entries.is_entry(mention, sentence) and not words("future").search(after)
        return ENTRY if entry else ""

    def _main_clause(self, sentence: Stretch, place: Stretch) -> tuple[tuple[int, int, str], Stretch]:
        """The clause of a date and its opener, past what commas enclose before it; what they enclose."""
        start, end = place
        first, last, opener = clause_around(self.prose, sentence, start, end)
        aside = start, start
        if opener in RELATIVE or opener == "that":
            first, opener = self._behind_relative((first, start, end, sentence[1]), opener)
        elif opener in _ASIDES:
            first, opener, aside = self._around_aside(sentence, first, start, opener)
        return (first, last, opener), aside

    def _why_background(self, mention: DateMention, before: str, behind: tuple[str, str]) -> str:
        """Why a date belongs to something that is only spoken of; empty where it does not.

        `behind` is what follows the date: in its clause, and up to the end of what may be inserted there.
        """
        if _ELLIPTIC.search(before):
            return "an aside"
        if (
            self.prose[mention.start - 1 : mention.start] == "("
            and words("scheduled").search(before[-40:])
            and not words("telling").search(before)
        ):
            return "the days of what is spoken of"
        if is_inserted(before, behind[1]):
            return DONE_BEFORE
        return of_what_is_spoken(before, behind[0])

    def _why_subordinate(self, opener: str, lead: Stretch, before: str, after: str) -> str:
        """Why a clause does not tell what happened; empty where it may."""
        if opener in ("if", "unless", "once"):
            return "conditional"
        if occurs(before, self.prose[lead[0] : lead[1]]):
            return ""  # `The strike, which began on May 14, lasted a week`
        if (
            self._is_relative_clause(opener, lead)
            or is_reduced_relative(before, after)
            or is_of_what_was_done(before, after)
        ):
            return "relative clause"
        return "before the event" if opener == "since" else ""

    def _verb_elsewhere(
        self, sentence: Stretch, places: tuple[int, int, int], opener: str, after: str
    ) -> str:
        """The verb of a date whose own clause has none."""
        first, start, end = places
        lead = self.prose[sentence[0] : start]
        own = len(self.prose[first:start].split()) + len(after.split())
        # `They were held: one on May 3`; `the base was hit on May 3, and the port on May 9`
        gapped = lead[: first - sentence[0]].rstrip().endswith(":") or (opener in MAIN and own <= _GAPPED)
        if gapped and (verb := governing(lead, "")):
            return verb
        if not opener and self._is_told_further_on(self.prose[first:start], end, sentence):
            return PAST
        return ""

    def _behind_relative(self, places: tuple[int, int, int, int], opener: str) -> tuple[int, str]:
        """Where the main clause goes on behind a relative one that a comma or its own verb closes."""
        first, start, end, last = places
        inner = self.prose[first:start]
        comma = inner.rfind(",")
        enclosed = opener != "that" and self.prose[
            max(0, first - 12) : first - len(opener)
        ].rstrip().endswith(",")
        closed = has_past(inner[:comma]) or bool(_PRESENT.search(inner[:comma]))
        if not closed and enclosed and has_past(inner[comma:]):
            resumed = _RESUMED.match(self.prose, end, last)  # the verb that the clause stands before
            closed = resumed is None or not has_past(resumed[1])
        if comma >= 0 and closed:
            return first + comma + 1, ""
        for one, other in pairwise(finite_past(inner)):  # `was to be held` is one verb
            if one.group() not in ("was", "were", "had") or len(inner[one.end() : other.start()].split()) > 2:
                return first + other.start(), ""
        return first, opener

    def _around_aside(
        self, sentence: Stretch, first: int, start: int, opener: str
    ) -> tuple[int, str, Stretch]:
        """The clause that goes on behind `, if one trusts the hospital,`: its begin and opener, the aside."""
        comma = self.prose.find(",", first, start)
        opening = max(first - len(opener) - 3, sentence[0])
        place = self.prose.find(",", opening, first)
        if comma < 0 or place < 0:
            return first, opener, (start, start)
        outer, _, before = clause_around(self.prose, (sentence[0], place), place, place)
        return outer, before if before in MAIN else "", (place, comma + 1)

    def _is_told_further_on(self, before: str, start: int, sentence: Stretch) -> bool:
        """Whether the main clause of a date goes on behind an insertion: `On May 3 X, who …, left`."""
        if len(before.split()) > _FRONTED:
            return False
        for part in without_reporting(before, self.prose[start : sentence[1]]).split(",")[1:]:
            if _SUBORDINATE.match(part):
                continue
            if words("future").search(part):
                return False
            if has_past(part):
                return True
        return False

    def _outside_parentheses(self, mention: DateMention) -> Stretch:
        """The mention, or the parentheses that hold nothing but it."""
        begin = max(self.start, mention.start - 4)
        opened = re.search(r"[(\[]\s*\Z", self.prose[begin : mention.start])
        closed = re.match(r"\s*[)\]]", self.prose[mention.end : min(self.end, mention.end + 4)])
        if opened and closed:
            return begin + opened.start(), mention.end + closed.end()
        return mention.start, mention.end

    def _is_name(self, before: str, after: str) -> bool:
        """`the vote of 12 April`, `the April 12 vote`: the date names the thing, and dates nothing here."""
        if of := _OF.search(before):
            return not words("part_of_day").fullmatch(of[1])
        return bool(_OWNED.search(before) and _IN_NAME.match(after))

    def _is_relative_clause(self, opener: str, lead: Stretch) -> bool:
        if opener in RELATIVE:
            return True
        if opener != "that":
            return False
        near = WORD.findall(self.prose[max(lead[0], lead[1] - 60) : lead[1]])[-6:-1]
        return not any(words(name).fullmatch(word) for word in near for name in ("telling", "knowing"))
