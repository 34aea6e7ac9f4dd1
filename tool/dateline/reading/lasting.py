"""What was so since a day, by it, as of it, until it: no source of before that day can say so.

In: the parts of a sentence before and behind a date. Out: whether they tell that something had begun, come
about or gone on by then. How much later a source says so, nobody can tell from these words.
"""

from __future__ import annotations

import re

from dateline.reading.claim_words import words
from dateline.reading.verbs import has_past

_OF_DAY = r"(?:(?:morning|evening|night|afternoon|start|end|beginning|middle|close)\s+of\s+)?"
_SINCE = re.compile(
    rf"\b(?:ever\s+)?since\s+(?:(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){{1,6}}?(?:of|on)\s+)?(?:the\s+)?{_OF_DAY}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\W*(?:and\s+|but\s+)?from\s+(?:the\s+)?", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:on|onwards?)\b")
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BY_THEN = re.compile(rf"\W*(?:and\s+|but\s+)?(?:by|as\s+of|as\s+at)\s+(?:the\s+)?{_OF_DAY}", re.IGNORECASE)
_HAD_BY = re.compile(  # `nobody had found her by`, but not `had been told to leave by`
    r"\bhad\s+(?!to\b|promised|agreed|pledged|vowed|hoped|planned|asked|until)(?:(?!to\b|that\b)[\w’'-]+\s+){1,7}?by\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_AS_OF = re.compile(rf"\W*(?:and\s+|but\s+)?as\s+(?:of|at)\s+(?:the\s+)?{_OF_DAY}", re.IGNORECASE)
_STOPPED = re.compile(r"[;:]|,\s+(?:and|but|when|which|who|according|as)\b")
_WHEN = re.compile(r"\s*,\s+when\s+([^;:]+)")
_BEGUN = re.compile(r"\b(?:has|have|had|was|were|is|are)\b(?!\s+(?:to|about\s+to|due|set)\b)", re.IGNORECASE)
_BREAK = re.compile(
    r"[;:]|,\s+(?:who|which|whose|where|when|while|although|though|because|if|as)\b|\b(?:who|which|that|whose|where)\b"
)
# `the mayor, held since May 14, was tried`: what the mayor is, not what is told of him
_INSERTED = re.compile(
    r",\s+(?:\w+ly\s+)?(?:\w{2,}ed|held|shut|lost|gone|stuck|kept|out|in|on|at|under|without)\b[^,;:]*\Z"
)
_WENT_ON = re.compile(
    r"\b(?:took|lasted|continued|went\s+on|dragged\s+on|raged|held\s+out|stayed|kept|lay|stood|waited|survived|burned|burnt|"
    r"ran|ruled|served|governed|lived|worked|remained|did\s+not\s+end|persisted|hid|sheltered|slept|fought)\b"
)


def so_since(lead: str, after: str) -> bool:
    """`Nobody has crossed since May 14`, `Since May 14 it has been shut`: it was shut on that day."""
    found = _SINCE.search(lead)
    if found is None or _unsettled(lead[-160:]):
        return False
    clause = _BREAK.split(lead[: found.start()])[-1]
    if clause.strip(' ,"“—–-*_'):
        return bool(_BEGUN.search(clause)) and not _INSERTED.search(clause)
    told = _STOPPED.split(after, maxsplit=1)[0]
    if not lead[: found.start()].strip(' ,"“—–-*_') and not _unsettled(told):
        return bool(_BEGUN.search(told)) or has_past(told)
    return False


def come_by(lead: str, after: str) -> bool:
    """`By May 14 nine had come`, `As of May 14, 300 houses stood under water`: what was so on the day."""
    if _HAD_BY.search(lead) and not _unsettled(lead):
        return True
    if _FROM.fullmatch(lead) and _ONWARDS.match(after):
        told = _STOPPED.split(after, maxsplit=1)[0]
        return has_past(told) and not _unsettled(told)
    if not _BY_THEN.fullmatch(lead):
        return False
    told = _STOPPED.split(after, maxsplit=1)[0]
    if _unsettled(told) or words("planning").search(told) or words("committing").search(told):
        return False
    if _AS_OF.fullmatch(lead):
        return has_past(told) or bool(re.search(r"\b(?:has|have|had)\b", told))
    return bool(words("pluperfect").search(told)) or (has_past(told) and not re.search(r"\bto\b", told))


def ended_then(lead: str, after: str) -> bool:
    """`Until May 14, when a drone hit it`: on that day it did."""
    then = _WHEN.match(after) if _UNTIL.search(lead) else None
    return bool(then and has_past(then[1]) and not words("future").search(then[1]))


def went_on_until(lead: str) -> bool:
    """`The siege lasted until May 14`: that day had come."""
    if not _UNTIL.search(lead):
        return False
    clause = _BREAK.split(lead[-160:])[-1]
    return bool(_WENT_ON.search(clause)) and not _unsettled(clause)


def _unsettled(text: str) -> bool:
    """Whether words speak of what is planned, possible or asked for."""
    return any(words(name).search(text) for name in ("future", "modal", "conditional"))
