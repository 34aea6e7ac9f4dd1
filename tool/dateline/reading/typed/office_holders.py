"""Who said something, by his office: `senior party figure Ann Low`, `Ann Low, head of the union`.

In: the fields of a group in brackets. Out: whether a field tells no more than that; the fields without those
that tell what somebody ahead is.
"""

from __future__ import annotations

import re

from dateline.reading.typed.groups import Named
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.platforms import PLATFORM

_HOLDS = (
    r"(?:mayor|minister|president|premier|spokes(?:man|woman|person)|director|head|leader|commander|"
    r"secretary(?:[\s-]general)?|chair(?:man|woman)?|figure|official|officer|governor|deputy|member|ambassador|"
    r"general|colonel|brigadier|chief|imam|sheikh|ayatollah|cleric|analyst|lawyer|source|activist|lawmaker|MP|"
    r"adviser|advisor|envoy|resident|eyewitness|witness)"
)
_OF_WHAT = r"(?:\s(?:of|for|in)\s(?:the\s)?(?:[\w’'-]+\s){0,3}?[\w’'-]+)?"
_WHO = r"(?:\s[A-ZÀ-Þ][\w’'-]*|\sa[ln]-[\w’'-]+){0,3}"
_HOLDER = re.compile(
    lettered(rf"(?:(?:[Aa]n?|[Tt]he)\s)?(?:[\w’'-]+\s){{0,3}}?(?i:{_HOLDS})s?{_OF_WHAT}{_WHO}")
)


def is_office(field: str) -> bool:
    """Whether a field tells who said something by his office, and no doing."""
    return _HOLDER.fullmatch(field) is not None


def without_offices(names: list[Named]) -> list[Named]:
    """The names without what somebody ahead is, an outlet behind: `Ann Low, head of the union, Reuters`."""
    return [
        name
        for n, name in enumerate(names)
        if not (
            n < len(names) - 1
            and not PLATFORM.match(names[n + 1].text)
            and not (name.apart or names[n + 1].apart)
            and name.text[0].islower()
            and is_office(name.text)
        )
    ]
