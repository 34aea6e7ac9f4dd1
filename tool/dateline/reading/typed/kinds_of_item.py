"""What kind of item a body put out, behind its name: `Bishops’ Conference, pastoral letter, 11 February`.

In: a field of a citation and the name before it. Out: whether it is such a kind, or the office of the body
that speaks to the press and is of its name (`Ministry of Defence, press service`).
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_named_as_body
from dateline.reading.typed.lexicon import compiled, pattern
from dateline.reading.typed.platforms import ITEM

_KIND = re.compile(rf"(?:{pattern('kinds_of_item')})")
# What persons give as well: of a body alone a kind of item.
_ADDRESS = re.compile(rf"(?:{pattern('kinds_of_address')})")
# `no. 14/22`, or without a word `A-58-2022`
_NUMBERED = re.compile(
    r"\s+(?:(?:[Nn]o\.?|[Nn][º°]|[Nn]r\.?|№|#)\s?\d[\w/-]*|(?:[A-Z]{1,5}[-/])?\d+(?:[-/][\dA-Z]+){0,3})$"
)
_LETTERS = re.compile(r"[A-Z]{3,8}")  # `OTRAF, déclaration`: no person's name
_POSTED = compiled(
    "platforms",
    rf"(?:an?\s+)?{ITEM}\s+(?:on|in|via|auf|sur|en|no|su)\s+(?:(?:an?|its|the)\s+)?(?:%s|(?-i:{pattern('platforms_behind')}))(?:\s+(?:page|channel|group|account))?",
)  # `statement on Facebook`
_OFFICE = re.compile(rf"(?:the\s+|its\s+)?(?:{pattern('press_offices')})", re.IGNORECASE)


# What only somebody has who publishes: `(BROZ, blog, 27.03.2023)`
OF_PRESS = re.compile(
    r"(?i)(?:(?:video\s*)?blog(?:\s*(?:post|entry))?|vlog|(?:audio\s+)?podcast(?:\s+(?:audio|episode|series))?|newsletter|editorial|op-?ed|obituary|letters?\s+to\s+(?:the\s+)?editors?|readers?[’']?s?\s+letters?|leserbriefe?|leitartikel|(?:front|back)\s*page|(?:print|online|morning|evening|weekend|international|english|arabic|persian|french|sunday)\s+edition|"
    r"(?:evening|morning|main)\s+(?:news|bulletin)|edición|édition|ausgabe|(?:print|online)-?ausgabe|"
    r"(?:billet|note|article)\s+de\s+blog(?:ue)?|(?:entrada|nota)\s+de(?:l)?\s+blog|(?:postagem|artigo)\s+(?:d[eo]|no)\s+blogue?|Blog-?(?:[Bb]eitrag|[Ee]intrag)"
    r")"
)


def is_kind(field: str, name: str) -> bool:
    """Whether a field behind a name says what kind of item is cited, its number aside."""
    return bool(
        _is_of_kind(field)
        or is_posted(field)
        or (_ADDRESS.fullmatch(field) and (is_named_as_body(name) or _LETTERS.fullmatch(name)))
    )


def is_posted(field: str) -> bool:
    """Whether a field says what was posted where."""
    return _POSTED.fullmatch(field) is not None


def _is_of_kind(field: str) -> bool:
    return any(_KIND.fullmatch(said) for said in (field, _NUMBERED.sub("", field)))


def is_said_kind(remark: str) -> bool:
    """Whether a remark is one of these kinds, whatever stands before it."""
    return bool(_is_of_kind(remark) or _ADDRESS.fullmatch(remark))


def is_numbered_kind(remark: str) -> bool:
    """Whether a remark is one of these kinds with its number, as only who puts them out in series gives."""
    bare = _NUMBERED.sub("", remark)
    return bare != remark and is_said_kind(bare)


def is_press_office(field: str) -> bool:
    """Whether a field is the office by which a body speaks to the press."""
    return _OFFICE.fullmatch(field) is not None
