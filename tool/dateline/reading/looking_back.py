"""Whether a claim says itself that it speaks of what is past.

In: the prose of a claim, its dates with their roles, its citing sentence. Out: whether it looks back, and
whether it tells of what lasts or is told late. The words stand in claim_words.toml; here is which of them
say nothing of the kind: those that the event itself is told with (`he was sentenced on May 14`), those in a
clause about a thing (`the ship, which is still afloat, …`), counts of years that end with the day (`on May
14, two years after the war`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.reading.claim_words import foreign_words, words
from dateline.reading.foreign_roles import ENGLISH, language_of
from dateline.reading.role_reasons import TOLD
from dateline.reading.sentences import Stretch
from dateline.reading.verbs import is_past_form, one_verb
from dateline.values.claims import ClaimDate, Role

_ABOUT = re.compile(
    r"\b(?:for|over|of|with|into|about|against|after|that|how|when|where|who)\b", re.IGNORECASE
)
_CHARGE = re.compile(
    r"\b(?:for|of|with)\s+(?!(?:the|an?|his|her|its|their|this|that|those|two|three|four|five|\w+ing)\b)[a-z]+(?:\s+and\s+[a-z]+)?"
    r"(?=\s+(?:on|in)\s+\Z)"
)
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where)\b[^,;:.!?]*(?:[,.;:!?]|\Z)|\b(?:a|an)\s+[\w-]+\s+founded\s+by\b"
)
_COUNT_ENDS = re.compile(r"(?:years?|months?|weeks?|decades?)\s+(?:after|before|since)\Z", re.IGNORECASE)
_BESIDE_DAY = re.compile(r"\s*[,(–—]\s*(?:[\w-]+\s+){1,4}\Z")
_THEN_DAY = re.compile(r"\s+[^,.;:\d]{2,60},\s+(?:on|in)\s+(?:the\s+)?\Z")


# Of these words, those that say of what kind a thing is, where its name follows: `a research vessel`.
_KIND = re.compile(
    r"(?:history|archive|survey|poll|audit|review|document|data|book|film|study|research|trial|inquiry|background|memorial)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\s+([a-z]{3,})(?!\w)")
_NO_THING = re.compile(
    r"[a-z]+[^s]s|(?:and|but|for|from|with|that|which|who|has|had|was|were|into|about|after|before|the|its|his|her|their|than|"
    r"report|finding|result|record|footage|material|evidence|paper|panel|court|team|commission|committee|board|ing|record|"
    r"shows|put|set|data|figure|series|work|book|film|project|later|now|then|also|says|still|made|found|gave|took)|[a-z]+ing|[a-z]+ly"
)
_DONE_TO = re.compile(r"\s+(?:was|were)\s+(?:\w+ly\s+)?(\w+)")
_MADE_KNOWN = re.compile(
    r"found|shown|released|published|leaked|obtained|seen|declassified|reviewed|disclosed|unsealed|handed|read|made|filed|based|"
    r"cited|quoted|examined|said|the|an?|not|no|in|on|of|from|about|compiled|completed|finished|given|heard|announced|delivered"
)


@dataclass(frozen=True, slots=True)
class PastReader:
    """One claim: its prose, its dates, where it and its citing sentence stand."""

    prose: str
    dates: Sequence[ClaimDate]
    stretch: Stretch
    citing: Stretch
    sentence_of: Callable[[int], Stretch]

    def looks_back(self) -> bool:
        """Whether the sentences that tell events, or the claim as a whole, speak of what is past.

        In a sentence that tells no event, only words by which all that follows is told (`he recalled`) do.
        """
        found = [
            match
            for stretch in self._told_in()
            for match in words("looking_back").finditer(self.prose, *stretch)
        ]
        if self._is_past([m for m in found if not (self._ends_with_day(m) or self._is_of_thing(m))]):
            return True
        if any(not self._is_of_thing(m) for m in words("recounting").finditer(self.prose, *self.stretch)):
            return True
        language = language_of(self.prose[self.stretch[0] : self.stretch[1]])
        return language != ENGLISH and bool(
            foreign_words("looking_back", language).search(self.prose, *self.stretch)
        )

    def dwells(self) -> bool:
        """Whether the citing sentence tells of what lasts, or of what later sources tell as well."""
        found = words("dwelling").finditer(self._without_asides(), *self.citing)
        return self._is_past([match for match in found if not self._is_of_thing(match)])

    def _is_of_thing(self, match: re.Match[str]) -> bool:
        """Whether a word names what is, not what looks back: `a survey ship`, `two documents were stolen`."""
        behind = self.prose[match.end() : match.end() + 40]
        if lost := _DONE_TO.match(behind):
            return bool(words("event_object").fullmatch(match[0])) and not _MADE_KNOWN.fullmatch(lost[1])
        head = _HEAD.match(behind) if _KIND.fullmatch(match[0]) else None
        return head is not None and not (
            is_past_form(head[1]) or _NO_THING.fullmatch(head[1]) or words("telling").fullmatch(head[1])
        )

    def _told_in(self) -> list[Stretch]:
        """The citing sentence, and those of the claim in which a date stands."""
        places = {self.sentence_of(date.mention.start) for date in self.dates}
        start, end = self.stretch
        inside = {
            (max(start, first), min(end, last)) for first, last in places if last > start and first < end
        }
        return sorted({*inside, self.citing})

    def _without_asides(self) -> str:
        """The prose, the relative clauses of the citing sentence that hold no date blanked."""
        begin, end = self.citing
        told = self.prose[begin:end]
        for aside in _ASIDE.finditer(told):
            if not any(aside.start() <= date.mention.start - begin < aside.end() for date in self.dates):
                told = told[: aside.start()] + " " * (aside.end() - aside.start()) + told[aside.end() :]
        return self.prose[:begin] + told + self.prose[end:]

    def _ends_with_day(self, match: re.Match[str]) -> bool:
        """Whether a count of years ends with a day beside it: `on May 14, two years after the war`."""
        if not _COUNT_ENDS.search(match[0]):
            return False
        for date in self.dates:
            if date.mention.end <= match.start():
                if _BESIDE_DAY.fullmatch(self.prose, date.mention.end, match.start()):
                    return True
            elif _THEN_DAY.fullmatch(self.prose, match.end(), date.mention.start):
                return True
        return False

    def _is_past(self, found: Sequence[re.Match[str]]) -> bool:
        """Whether one of the words found is not that of the one event which the citing sentence tells."""
        first, last = self.citing
        told = [d for d in self.dates if d.citing and d.role is Role.EVENT and d.reason == TOLD]
        if not found or len(told) != 1 or found[0].start() < first:
            return bool(found)
        before = self.prose[first : told[0].mention.start]
        verb = one_verb(self.prose[first:last])
        if not verb:
            return True
        told_at = first + max(0, before.casefold().find(verb))
        return not all(
            (told_at < match.start() and _is_done_to(match[0], before))
            or _is_of_event(match[0], verb, before)
            or self._is_doer(match, told_at)
            for match in found
        )

    def _is_doer(self, match: re.Match[str], verb_at: int) -> bool:
        """Whether a word is the verb's subject: `Investigators arrived on`, `The trial of him opened on`."""
        opens = (
            not self.prose[self.citing[0] : match.start()]
            .strip(' \n"“*_-')
            .casefold()
            .removeprefix("the")
            .strip()
        )
        between = self.prose[match.end() : verb_at]
        agent = words("agents").fullmatch(match[0]) and len(between.split()) <= 2
        thing = words("event_noun").fullmatch(match[0]) and len(between.split()) <= 4
        return match.end() <= verb_at and opens and bool(agent or thing)


def _is_about(before: str) -> bool:
    """Whether a day may be that of what is spoken of: `charged with the fire on`, but not `with arson on`."""
    return bool(_ABOUT.search(_CHARGE.sub(" ", before)))


def _is_done_to(word: str, before: str) -> bool:
    """Whether a word behind the verb is what was done something to: `the jury gave its verdict on May 14`."""
    return bool(words("event_object").fullmatch(word)) and not _is_about(before)


def _is_of_event(word: str, verb: str, before: str) -> bool:
    """Whether a word is that of the event whose verb is given, with what stands before its day."""
    if words("event_kind").fullmatch(word):
        return True
    if _is_about(before):
        return False  # `charged with the fire on May 14`
    if words("event_noun").fullmatch(word):
        return verb == "met" or bool(words("occurring").fullmatch(verb))
    return word == verb and bool(words("event_verb").fullmatch(word))
