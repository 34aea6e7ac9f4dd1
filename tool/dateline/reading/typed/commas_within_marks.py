"""Commas that American typesetters put within the marks of a name: `the channel “Delta News,” May 3`.

In: a text. Out: the same, as long, the comma behind the mark, so that the name ends where it does. Only a
noun for what publishes ahead of the marks tells that they hold a name; a title keeps its comma.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled, lettered

_NOUN = (
    r"(?:(?:web\s?)?pages?|channels?|accounts?|groups?|community|communities|blog|feed|podcast|(?:web\s?)?site|portal|newsletter"
    r"|canal|chaîne|compte|página|cuenta|conta|perfil|grupo|groupe|blogue|pagina|canale|gruppo|[\w-]*kanal|[\w-]*seite|[\w-]*gruppe|[\w-]*konto)"
)
_OF = (
    r"(?:\s+(?:of|called|named|known\s+as|run\s+by|d[eu]|del|da|do|di|von|der|des|namens|llamad[oa]"
    r"|chamad[oa]|appelée?))?"
)
_CALLED = compiled(
    "platforms",
    rf"(?<![\w’'-])(?P<noun>{_NOUN})(?:\s+(?:(?:d[eu]|en|on|sur|auf|no)\s+)?(?:%s|X))?{_OF}\s+“(?P<name>[^“”\n]{{1,60}}?),”(?=\s)",
)
# `Kachin News Group “KIA lists fees,” 3 May`: the noun is of a name itself, unless a platform stands ahead
_NAMED_SO = re.compile(lettered(r"(?<![\w’'-])(?P<word>[A-ZÀ-Þ][\w’'-]*)\s+\Z"))
_PLATFORM = compiled("platforms", r"%s|X|The|Official")
_MOST = 6  # words of a name
_MARKS = ",”"


def with_commas_outside(text: str) -> str:
    """The text with such commas behind their marks."""
    if _MARKS not in text:
        return text
    signs = list(text)
    for match in _CALLED.finditer(text):
        if len(match["name"].split()) <= _MOST and not _is_of_name(text, match):
            end = match.end("name")
            signs[end : end + len(_MARKS)] = reversed(_MARKS)
    return "".join(signs)


def _is_of_name(text: str, called: re.Match[str]) -> bool:
    """Whether the noun is the last word of an outlet's name."""
    start = called.start()
    before = _NAMED_SO.search(text, max(0, start - 40), start) if called["noun"][0].isupper() else None
    return before is not None and _PLATFORM.fullmatch(before["word"]) is None
