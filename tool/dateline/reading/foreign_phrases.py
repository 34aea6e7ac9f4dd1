"""How French and German sentences give a day to an outlet: `selon Le Monde du`, `schrieb die taz am`.

In: the part of a folded sentence before a date, and the part behind it, outlets marked. Out: where the
outlet's name stands. The words stand in foreign_words.toml, folded as the sentence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.claim_words import foreign_words
from dateline.reading.press_clauses import Phrase
from dateline.reading.publication_phrases import NAME

_BRINGS = re.compile(
    r"\b(?:le|du|am|vom)\s+"
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+tag),?\s+(?:de[nm]\s+)?)?\Z"
)
_FEW = r"(?:\s+(?!qui\b|que\b|dass\b|die\b|der\b)[\w’'-]+){0,4}?"
_THE = r"(?:(?:la|le|les|die|der|das|den|dem|l)[\s'’]+)?(?:(?!que\b|qui\b|dass\b)\w+\s+){0,2}?"
_ASIDE = r"(?:,[^,;:]{1,80},)?"
_OF, _ON = r"(?:du|date\s+du|\w+e?\s+le)", r"(?:le|des\s+le)"
_OPENS = r"(?:\A|[;,]\s)\W*"
_IN_ITS = r"\b(?:dans|sur|en|a)\s+(?:son|sa|leur|une?|la|le|l['’])\s*(?:\w+\s+)?"
_IN_IHRER = r"\bin\s+(?:ihrer|seiner|ihrem|seinem|einem|einer|der|dem)\s+(?:\w+\s+)?"


def is_foreign_day(before: str) -> bool:
    """Whether a word of French or German brings a date in: the cheap sign of such a phrase."""
    return _BRINGS.search(before) is not None


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


class ForeignPhrases:
    """The phrases, as patterns over what stands before a date, or behind it."""

    def __init__(self) -> None:
        says, sheets = foreign_words("says", "fr").pattern, foreign_words("sheets", "fr").pattern
        sagt, blatt = foreign_words("says", "de").pattern, foreign_words("sheets", "de").pattern
        self.before = _compiled(
            rf"({NAME}),?\s+(?:du|date\s+du|en\s+date\s+du|vom)\s+(?:\w+tag,?\s+)?\Z",
            rf"({NAME}){_ASIDE}\s+(?:l['’])?{says}{_FEW},?\s+{_ON}\s+\Z",
            rf"{says}\s+{_THE}({NAME}),?\s+{_ON}\s+\Z",
            r"\b(?:selon|d['’]apres|dans|sur|chez|(?:publie|diffuse|revele|rapporte|annonce|cite|relaye)\w*\s+par)"
            rf"\s+{_THE}({NAME}),?\s+(?:le|en\s+date\s+du)\s+\Z",
            rf"({NAME})[^;:]{{0,50}}?\b{sheets}\s+(?:\w+\s+){{0,3}}?{_OF}\s+\Z",
            rf"\b{sheets}\s+(?:\w+\s+)?(?:de|du|dans|a|sur)\s+{_THE}({NAME}),?\s+(?:{_OF}|le)\s+\Z",
            rf"({NAME}){_ASIDE}\s+{sagt}{_FEW}\s+am\s+(?:\w+tag,?\s+)?\Z",
            rf"(?:{sagt}|\b(?:so|laut|stand|hiess\s+es))\s+(?:in\s+)?{_THE}({NAME})(?:\s+(?:noch|schon|bereits))?\s+am\s+\Z",
            rf"({NAME})[^;:]{{0,50}}?\b{blatt}\s+vom\s+(?:\w+tag,?\s+)?\Z",
            rf"\b{blatt}\s+(?:der|des|in\s+der|im)\s+{_THE}({NAME}),?\s+(?:vom|am)\s+\Z",
        )
        # `wie die taz am 4. Mai berichtete`, `RFI, le 4 mai, évoquait`
        self.around = (
            _compiled(
                rf"({NAME}),?(?:\s+(?:die|das|der))?(?:\s+(?:schon|bereits|noch))?\s+am\s+\Z",
                rf"(?:\s+(?!die\b|der\b)\w+){{0,5}}?\s+{sagt}",
            ),
            _compiled(rf"({NAME}),\s+le\s+\Z", rf"\s*,\s+{says}"),
        )
        # `Le 4 mai, Le Pays titrait`, `Am 4. Mai meldete die taz`, `In ihrer Ausgabe vom 4. Mai …`
        self.fronted = (
            _compiled(rf"{_OPENS}{_ON}\s+\Z", rf"\s*,?\s+{_THE}({NAME}){_ASIDE}\s+{says}"),
            _compiled(rf"{_OPENS}(?:(?:schon|bereits|erst|noch)\s+)?am\s+\Z", rf"\s+{sagt}\s+{_THE}({NAME})"),
            _compiled(rf"{_IN_ITS}{sheets}\s+(?:\w+\s+)?{_OF}\s+\Z", rf"\s*,\s+{_THE}({NAME})"),
            _compiled(rf"{_IN_IHRER}{blatt}\s+vom\s+\Z", rf"\s+\w+\s+{_THE}({NAME})"),
        )

    def found(self, tail: str, after: str) -> Iterator[tuple[Phrase, bool]]:
        """The phrases, and whether the outlet's name stands behind the date."""
        for pattern in self.before:
            if match := pattern.search(tail):
                yield Phrase(match.start(1)), False
        for before, behind in self.around:
            if (match := before.search(tail)) and behind.match(after):
                yield Phrase(match.start(1)), False
        for before, behind in self.fronted:
            if before.search(tail) and (match := behind.match(after)):
                yield Phrase(match.end(1)), True


@cache
def foreign_phrases() -> ForeignPhrases:
    """The phrases of both languages, compiled once."""
    return ForeignPhrases()
