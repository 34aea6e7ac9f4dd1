"""Pages in brackets of whom the sentence names: `The Chamber asked for a subsidy (its website, 12 April)`.

In: the name in a bracket, the text before it. Out: whether it is such a page, which is cited as printed.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled, lettered

_PAGE = compiled(
    "platforms",
    r"(?:(?:its|their|his|her)\s+(?:(?:own|official|old|new|former|verified|personal|public)\s+){0,2}(?:(?:web\s?site|web\s+site|home\s?page|site|blog|newsletter)|(?:%s|(?-i:X))(?:\s+(?:page|account|channel|feed|profile|group))?)"
    r"|(?:son|leur|sa)\s+(?:site(?:\s+(?:web|internet|officiel))?|(?:page|chaîne|compte)\s+(?:officielle?\s+)?%s)"
    r"|su\s+(?:sitio(?:\s+(?:web|oficial))?|p[áa]gina(?:\s+(?:web|oficial))?|(?:cuenta|p[áa]gina|canal)\s+(?:oficial\s+)?(?:de|en)\s+%s)"
    r"|(?:seine|ihre)\s+(?:Web-?[Ss]ite|Home-?page|Internet-?seite|Webseite|%s-(?:Seite|Kanal|Konto)))",
)
# who may have one: a name within the sentence, or one of two words that opens it
_NAMED = re.compile(
    lettered(
        r"(?<=[a-zß-ÿ,“\"«„] )(?:[“\"«„]\s?)?(?!I\b)[A-ZÀ-Þ][\w’'-]+|\b[A-Z]{2,}\b"
        r"|\b[A-ZÀ-Þ][\w’'-]+\s(?:(?:of|for|de|du|del|der)\s(?:the\s)?)?[A-ZÀ-Þ][\w’'-]+"
    )
)
_STOP = re.compile(r"[.!?…][”\"’»)]*\s+(?=[^\W\d_a-z])")
_REACH = 300  # characters


def is_own_site(name: str, before: str) -> bool:
    """Whether a bracket behind `before` names the page of somebody whom its sentence names."""
    if _PAGE.fullmatch(name) is None:
        return False
    *_, sentence = _STOP.split(before[-_REACH:])
    return _NAMED.search(sentence) is not None
