"""Full stops in citations: which part fields, and which are of a word cut short.

In: a citation's text with what is masked. Out: the stops that part fields of a note, and whether a
field keeps its last one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.masking import COMMA, DATE

_STOPS = re.compile(r"\.\s+(?=[^\W_]|[\ue010-\ue013@])")
_ABBREVIATED = re.compile(
    lettered(
        r"(?:\b(?:[A-ZÀ-Þ]|No|Nos|no|Nr|pp|p|Dr|Prof|Gen|Col|Lt|Mr|Mrs|Ms|St|Vol|vol|cf|Cf|al|ed|eds|Jr|Sr|Art|art|para|[Ss]ec|Inc|Ltd|Co|c|(?<!\.)ca|n|v|vgl|Vgl|Fin|Intl|INTL|Int|Univ|Dept|Gov|Sup|Cas|Const|Org|Inst|Ctr|Comm|Am|Eur|Sec|Nat’l|e\.g|i\.e|U\.S|U\.K|U\.N))$"
    )
)
# `Afghanistan Intl., 14 March`: before a comma, what is cut short keeps its stop
_CUT_SHORT = re.compile(r"[A-Z].*\s[A-Z][a-z]{1,6}\.$", re.DOTALL)
_ALWAYS = re.compile(
    lettered(r"\b(?:U\.S|[A-ZÀ-Þ]|a\.\s?d|d\.\s?o\.\s?o|Ltd|LTD|Inc|INC|Co|Intl|INTL|Corp|CORP|Bros|BROS)\.$")
)
_LARGE = re.compile(
    rf"[A-Z][A-Z.{COMMA}]+\s(?:[A-Z.{COMMA}&’'-]+\s)*[A-Z][A-Z’'-]+\.$"
)  # `CHI. TRIB. (May 3, 2021)`
_NO_DAY = re.compile(r"[\s,(\[][sSoOnN]\.\s[dDfF](?![^\W_])")  # `Mosaïque FM, s. d.`
_LETTERS = re.compile(r"(?:^|;)\s*(?P<letters>[A-Z]{2,3})\Z")
_ENDS_ON_X = re.compile(lettered(r"(?:[a-zß-ÿ]+\s){1,3}X\.?"))
# `CEOFANB, account on X. “Title”`, `CEOFANB, X. 18 August`: a platform's name, no initial
_ON_X = re.compile(lettered(r"[,(]\s?(?:[a-zß-ÿ]+\s){1,3}X\Z"))
_SOMEBODY_ON_X = re.compile(lettered(r"(?:[A-ZÀ-Þ]{3}|[\w’'-]\s[A-ZÀ-Þ][\w’'-]+),\s(?:[a-zß-ÿ]+\s)?X\Z"))
_THEN_DAY = re.compile(rf"\.\s+(?:{DATE}|\d{{1,2}}[.\s]|[A-Z][a-z]{{2,8}}\s\d)")
_TWO_WORDS = re.compile(lettered(r"[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+,"))


def stops(text: str) -> Iterator[re.Match[str]]:
    """The stops that part fields of a note."""
    for stop in _STOPS.finditer(text):
        if not (
            (_ABBREVIATED.search(text[max(0, stop.start() - 6) : stop.start()]) and not _is_on_x(text, stop))
            or _is_lettered(text, stop)
            or _NO_DAY.match(text, stop.start() - 2)
        ):
            yield stop


def _is_on_x(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop stands behind the platform that is called by one letter."""
    if text[stop.start() - 1 : stop.start()] != "X":
        return False
    before = text[max(0, stop.start() - 40) : stop.start()]
    if _ON_X.search(before):
        return True
    return _SOMEBODY_ON_X.search(before) is not None and _THEN_DAY.match(text, stop.start()) is not None


def is_cut_short(field: str, sign: str) -> bool:
    """Whether the stop that ends a field is of its last word; `sign` is what stands behind the field."""
    if _ENDS_ON_X.fullmatch(field):
        return False  # `account on X.`, `thread on X.`
    if sign == "(" and _LARGE.search(field):
        return True
    return bool(_ALWAYS.search(field) or (sign == "," and _CUT_SHORT.search(field)))


def _is_lettered(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop stands behind letters that begin a name: `SB. Belarus Segodnya`, not `AP. Beirut`."""
    letters = _LETTERS.search(text, max(0, stop.start() - 6), stop.start())
    if letters is None or not _TWO_WORDS.match(text, stop.end()):
        return False
    return folded(letters["letters"]) not in phrases("outlets") | phrases("organisations")
