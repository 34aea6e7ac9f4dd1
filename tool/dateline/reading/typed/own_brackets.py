"""Bodies whose word a report dates as it dates that of its papers: `MSF [2024-08-15] said that it was shut`.

In: a sentence and a day alone in brackets, the document. Out: the body right before the brackets that says
something, or whose statement they date. Only where the document sets the days of known outlets in such
brackets: there they mean a source, while elsewhere the day may be that of what the body did.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.large_pieces import OWNER, owner_of
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.link_parts import ADVERB, words
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.outlets import Outlets

_HABIT, _KINDS = 5, 3  # known outlets with their days in brackets, from which it is one; how many of them
_DATED = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:[A-ZÀ-Þ\d]|a[lnstdrz]-)[\w’'-]*){0,3})\s"
        r"(?P<sign>[(\[])(?=[^()\[\]\n]{0,12}\d)[^()\[\],;\n]{4,20}(?:,\s\d{4})?[)\]]"
    )
)
_CLOSING = {"[": "]", "(": ")"}
_REACH = 160  # characters before a day that are looked at
_STATEMENT = (
    r"(?:(?:press|public|joint|written|short|video|brief)\s+)*"
    r"(?:statement|communiqué|notice|message|appeal|circular|press\s+(?:release|note)|release|report|bulletin|update|declaration)s?"
)


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The body before its day, its statement, a statement and its body, a statement of who stands behind."""
    return (
        re.compile(rf"(?<![\w’'-]){OWNER}(?:\s+\([^()]{{1,20}}\))?\s+[(\[]\Z"),
        re.compile(rf"(?<![\w’'-])(?:{OWNER}['’]s?\s+(?:[a-z-]+\s+){{0,2}}?{_STATEMENT})\s+[(\[]\Z"),
        re.compile(rf"\b{_STATEMENT}\s+(?:of|by|from)\s+(?:the\s+)?{OWNER}\s+[(\[]\Z"),
        re.compile(
            rf"(?:\A|[;:,–—]\s)\W*[Ii]n\s+(?:an?|its|the)\s+(?:[a-z-]+\s+){{0,2}}?{_STATEMENT}\s+[(\[]\Z"
        ),
    )


@cache
def tells() -> re.Pattern[str]:
    """Brackets' end in folded text, and that who stands ahead of them says something."""
    verbs = "|".join(words(name) for name in ("prints", "reports", "says", "says_too", "finds"))
    return re.compile(
        rf"[)\]],?\s+{ADVERB}(?:{verbs}|(?:gives|puts|speaks|names|counts?|counted|asks|denie[sd])\b)|[)\]]:\s"
    )


def of_brackets(sentence: Named, date: CitedDate, text: str) -> Place | None:
    """The body whose word, or whose statement, is of that day."""
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    closing = sentence.text[date.end : date.end + 1]
    if not closing or closing != _CLOSING.get(before[-1:]) or not sets_days_so(text, before[-1]):
        return None
    says, its, by, in_its = _forms()
    outlets = Outlets(ask_gazetteer=True)
    if in_its.search(before):
        named = _THEN.match(sentence.text, date.end + 1)
        return owner_of(named, 0, outlets) if named else None
    told = tells().match(sentence.marked, date.end)
    match = its.search(before) or by.search(before) or (says.search(before) if told else None)
    return owner_of(match, begin, outlets) if match else None


_THEN = re.compile(rf",?\s+(?:the\s+)?{OWNER}(?:\s+\([^()]{{1,20}}\))?\s+[a-z]")


@lru_cache(maxsize=16)
def sets_days_so(text: str, sign: str) -> bool:
    """Whether the document sets the days of known outlets alone in such brackets behind them."""
    outlets = Outlets(ask_gazetteer=True)
    known = [m["name"] for m in _DATED.finditer(text) if m["sign"] == sign and outlets.knows(m["name"])]
    return len(known) >= _HABIT and len(set(known)) >= _KINDS
