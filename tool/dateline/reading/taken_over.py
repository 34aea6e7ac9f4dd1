"""Events of a sentence before, and whether the sentence that cites goes on with them.

In: a claim's prose, the sentence and the place of an event, the citing sentence. Out: whether the two tell
of one scene. `The police raided the house on May 14. Nine were arrested` do; a bracket behind a name, what
the authors did themselves, what had been before and another place do not: there nobody can
tell which day the source speaks of.
"""

from __future__ import annotations

import re

from dateline.reading.bracket_days import bracket_around
from dateline.reading.claim_words import words
from dateline.reading.foreign_roles import ENGLISH, language_of
from dateline.reading.sentences import Stretch
from dateline.reading.verbs import has_past

# Who reports tells what they did themselves: no source is cited for it.
_OWN = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|I(?=\s+[a-z]))\b")
_ELSEWHERE = re.compile(
    r"\W*(?:In|At|Near|Across|Around|From|Outside|Inside|Off|Along|Beyond)\s+(?:(?:the|neighbou?ring|nearby)\s+)?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Ramadan|Muharram)\b)[A-Z][\w’'-]+"
)
_ANOTHER_TIME = re.compile(
    r"\b(?:still|nowadays|years\s+old|these\s+days|to\s+date|so\s+far|that\s+(?:spring|summer|autumn|fall|winter|season)|"
    r"last\s+(?:spring|summer|autumn|fall|winter|year|month|week|season)|(?:a|one)\s+(?:year|month)\s+(?:earlier|ago|later))\b"
)
_LATER_ON = re.compile(
    r"\b(?:[Ss]ince\s+then|[Ee]ver\s+since|[Ww]hat\s+followed|years\s+later|months\s+later)\b"
)
_PRESS = re.compile(
    r"\b(?:Zeitung|Tageszeitung|Blatt|Sender|Agentur|Portal|Magazin|journal|quotidien|hebdomadaire|agence|chaîne|radio)\b"
)
_CLIPPED = re.compile(r"[^.;:]{1,40}:\s")  # `The welders: gone`
_HAD = re.compile(r"\W*(?:He|She|It|They)\s+had\b")  # `She had lain off Kalamata`: before it
# `The bishopric had asked the faithful not to pass it on`, `The cut had been announced weeks before`
_HAD_SAID = re.compile(
    r"\W*(?!(?:Its|His|Her|Their)\b)(?:The|An?|Both|Some|Most|Many|[A-Z][\w’'-]+)(?:\s+(?!who\b|which\b|that\b|and\b|but\b)[\w’'-]+){0,7}?"
    r"\s+had\s+(?:(?:not|never|already|long|once|only|also|\w+ly)\s+)?(?:been\s+)?(?P<said>[a-z]+)\b"
)
_CONCEDED = re.compile(r",\s+(?:if|though|although|albeit)\s+(?:not|never|only)\b[^,]*,")
_FAR = 400  # characters between the two beyond which a sentence goes on with something else


def goes_on(prose: str, event: Stretch, told: Stretch, citing: Stretch) -> bool:
    """Whether a citing sentence goes on with an event whose date stands in another sentence before it."""
    begin, end = told
    if citing[0] - end > _FAR or _OWN.search(prose, begin, end):
        return False
    if bracket_around(prose, told, event) is not None:
        return False
    sentence = prose[citing[0] : citing[1]]
    if (
        _LATER_ON.search(prose, end, citing[1])
        or _ELSEWHERE.match(sentence)
        or _ANOTHER_TIME.search(sentence)
    ):
        return False
    if language_of(sentence) != ENGLISH:
        return not _PRESS.search(prose, begin, event[0])
    return not (_HAD.match(sentence) or _had_said(sentence))


def _had_said(sentence: str) -> bool:
    """Whether a sentence tells no more than what somebody had said before."""
    found = _HAD_SAID.match(sentence)
    if found is None or not any(words(name).fullmatch(found["said"]) for name in ("publishing", "telling")):
        return False
    return not has_past(_CONCEDED.sub(" ", sentence[found.end() :]))


def tells_on(prose: str, citing: Stretch) -> bool:
    """Whether a citing sentence tells of the past at all: `Drivers sleep in lorries` may last."""
    sentence = prose[citing[0] : citing[1]]
    return language_of(sentence) != ENGLISH or has_past(sentence) or bool(_CLIPPED.match(sentence))
