"""Whose a text is: `© Observatoire Caraïbe 2009-2021 · Mentions légales`, `(c) 2021 X. All rights reserved`.

In: a document's text and what is known of outlets. Out: the text, blank where such a line stands; who holds
the rights in the years is no source. `© AFP, 12 May 2021` credits a picture and stays, and so does a known
outlet with the year of its picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import without
from dateline.reading.typed.outlets import Outlets

_SIGN = (
    r"(?:©|(?<![\w(])(?:[Cc]opyright\s*(?:©|\([cC]\))|(?:Copyright|COPYRIGHT)(?![\w:]))"
    r"|(?:(?<=\n)|\A)[\s>*_]*\([cC]\))"
)
_YEAR = r"(?:19|20)\d\d"
_YEARS = rf"(?P<span>{_YEAR}\s?[-–—/]\s?(?:{_YEAR}|\d\d)(?!\d)|{_YEAR}(?:,\s?{_YEAR})+)|{_YEAR}(?!\d|[-./]\d)"
# The years lead: `Copyright 2009–2021 X`, `© 2021 X`
_LED = re.compile(rf"{_SIGN}[\s:]*(?:by\s)?(?:{_YEARS})[^\n()\[\]]{{0,160}}")
# Or the name does: `© X, 2009-2021`, `© X 2021`
_JOINT = r"(?:of|for|the|and|de[rs]?|du|l[ae]s?|et|y|e|und|für|del|do|da)"
_NAME = (
    r"(?P<name>(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'&.-]*"
    rf"(?:\s(?:[A-ZÀ-Þ&–-][\w’'&.-]*|[dl][’'][A-ZÀ-Þ][\w-]*|{_JOINT}(?=\s))){{0,8}})"
)
_NAMED = re.compile(
    lettered(
        rf"{_SIGN}\s*(?:by\s)?{_NAME},?\s+(?P<day>(?:\d{{1,2}}(?:er)?\.?\s)?[A-ZÀ-Þa-zà-ÿ]{{3,10}}\.?\s(?:\d{{1,2}},\s)?)?"
        rf"(?:{_YEARS})(?P<rest>[^\n()\[\]]{{0,160}})"
    )
)
_RIGHTS = re.compile(
    r"\b(?:(?:all|some|no)\s+rights\s+reserved|tous\s+droits|alle\s+rechte|(?:todos|reservados)\s+(?:los|os)\s+d(?:erechos|ireitos)|tutti\s+i\s+diritti|reproduction\s+(?:interdite|prohibited)|"
    r"mentions\s+légales|impressum|datenschutz|aviso\s+legal|note\s+legali|legal\s+notice|privacy|terms\s+(?:of\s+use|and\s+conditions)|powered\s+by|disclaimer|imprint|cookies?)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s.·|*_]*\Z")


def without_copyright(text: str, outlets: Outlets) -> str:
    """The text, of equal length, without the lines that say who has the rights in it."""
    if not _HINT.search(text):
        return text
    return without(text, _joined(sorted([*_of_years(text), *_of_names(text, outlets)])))


_HINT = re.compile(r"©|[Cc]opyright|COPYRIGHT|\([cC]\)\s")


def _of_years(text: str) -> Iterator[tuple[int, int]]:
    for match in _LED.finditer(text):
        yield match.span()


def _of_names(text: str, outlets: Outlets) -> Iterator[tuple[int, int]]:
    """Lines whose years stand behind the name: those of a span of years or of reserved rights; a year alone
    where no known outlet has it."""
    for match in _NAMED.finditer(text):
        claimed = match["span"] is not None or _RIGHTS.search(match["rest"]) is not None
        known = outlets.knows(match["name"].strip(" ,"))
        closes = _ENDS.match(match["rest"]) is not None
        if (claimed and not (known and match["day"])) or (closes and not known and not match["day"]):
            yield match.span()


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, in order, without those that begin within another."""
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
