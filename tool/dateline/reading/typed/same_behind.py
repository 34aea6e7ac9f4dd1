"""The source before, in short, behind a semicolon: `Interfax, „A“, 15.3.2019; dies., „B“, 18.3.2019`.

In: the text of a citation. Out: the same, as long, blank where such a word stands, so that what follows is of
the source before. Behind an author it is the author again, and no outlet:
`Weber, „A“, Die Zeit, 3.5.2019; dies., „B“`.
"""

from __future__ import annotations

import re

_SAME = (
    r"(?:dies(?:elbe)?|ders(?:elbe)?|dass(?:elbe)?|ebd|ebenda|ibid(?:em)?|[ií]dem|id|la\smême|le\smême|el\smismo|la\smisma|[oa]\smesm[oa]|"
    r"(?:the\s)?same(?:\s(?:(?:news)?paper|daily|weekly|magazine|agency|channel|account|site|page|station))?)"
)
_QUOTED = r"[„“«\"‘»]"
# a title or a day follows, no other name
_BEHIND = re.compile(
    rf";\s(?P<same>{_SAME}\.?,?\s)(?={_QUOTED}|\d{{1,4}}[./-]\d|(?:on\s|vom\s|le\s|du\s|el\s|del\s)?\d{{1,2}}\.?(?:er)?\s(?:de\s)?[^\W\d_]{{3}}|[A-Z][a-z]{{2,8}}\.?\s\d)",
    re.IGNORECASE,
)
_AUTHORED = re.compile(
    r"(?:\A|;)\s*[^;„“«\"‘]{2,80},\s(?:„[^“”]+[“”]|“[^”]+”|«[^»]+»|\"[^\"]+\"|‘[^’]+’)(?:\s\([^()]*\))?,?\s(?:in:?\s)?(?![^\W\d_]{2,9}\.?\s\d)[^\W\d_][^;]*\Z"
)
_LAST_PART = 400  # characters
_AT = re.compile(rf";\s{_SAME}\.?,?\s+\Z", re.IGNORECASE)


def without_same(text: str) -> str:
    """The text, blank where the source before is named in short."""
    found = list(_BEHIND.finditer(text)) if ";" in text else []
    for match in found:
        ahead = text[: match.start()].rpartition(";")[2][-_LAST_PART:]
        if not _AUTHORED.search(f";{ahead}"):
            start, end = match.span("same")
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_same(text: str, start: int) -> bool:
    """Whether what begins there is of the source before, which is named in short right ahead of it."""
    return _AT.search(text, max(0, start - _REACH), start) is not None


_REACH = 30  # characters
