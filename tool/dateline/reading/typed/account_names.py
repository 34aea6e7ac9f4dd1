"""What accounts are called, where a name stands beside a platform.

In: what stands in quotation marks, or a text. Out: whether it may be an account's name, or is the title of a
post; the names of accounts; whether a name has its platform behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.proper_names import PLATFORM

_TITLE = 3  # words; who writes under a name in quotation marks has fewer


def may_own(name: str) -> bool:
    """Whether a name in quotation marks may be an account's: few words, and not those of a sentence."""
    words = [word for word in name.split() if re.search(r"\w", word)]  # `Severna brigada – info`
    return 0 < len(words) <= _TITLE + 1 and ":" not in name and (len(words) < _TITLE or is_all_named(name))


def is_all_named(name: str) -> bool:
    """Whether its words are set as those of names, or the last is one that papers are called."""
    words = [word for word in name.split() if re.search(r"\w", word)]
    called = name[0].isupper() and folded(words[-1]) in phrases("ends") | phrases("title_ends")
    return called or all(w[0].isupper() or len(w) < 4 or w[0].isdigit() for w in words)


# `Hormuud Eye [YouTube], The film, 18 May 2023`, as EUAA writes
_ON_PLATFORM = compiled(
    "platforms",
    r"(?m)(?:^(?:\[?\^?\d{1,4}[\].:]*\s+)?|;\s)(?P<name>(?-i:[^\W\d_a-z])[^,;:\[\]()\n“”\"]{1,60}?)\s\[%s\],\s",
)


# `the “Border Watch” page on Facebook`, `the group “Mothers of Sumy” on Facebook`
# What an account is called behind its name
ACCOUNT_NOUN = r"(?:page|channel|account|group|feed|community|blog|profile)"
_PAGE_ON = re.compile(
    lettered(
        rf"[“\"«„](?P<name>[^“”\"«»„\n]{{2,50}}?)[”\"»“]\s{ACCOUNT_NOUN}\son\s{PLATFORM}(?![\w-])|"
        rf"\b{ACCOUNT_NOUN},?\s(?:called\s|named\s)?[“\"«„](?P<other>[^“”\"«»„\n]{{2,50}}?)[”\"»“]\son\s{PLATFORM}(?![\w-])|"
        rf"\bthe\s(?P<bare>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ\d][\w’'-]*){{1,3}})\s{ACCOUNT_NOUN}\son\s{PLATFORM}(?![\w-])",
    ),
)


def names_on_platforms(text: str) -> Iterator[str]:
    """The names that open a source and have their platform in square brackets behind them, and those of pages
    that are said to be on one."""
    for match in _ON_PLATFORM.finditer(text):
        yield " ".join(match["name"].split())
    for match in _PAGE_ON.finditer(text):
        name = " ".join((match["name"] or match["other"] or match["bare"]).split())
        if may_own(name) if match["bare"] is None else not is_of_body(name):
            yield name


# `Military Media” Telegram channel`: of the name, as in brackets; `Tasnim's Telegram channel` is Tasnim's
_PLATFORM_BEHIND = re.compile(
    rf"[^\W_].*?(?<!['’]s)(?<!s['’])[”\"»’]?\s+(?:official\s+|news\s+)?{PLATFORM}\s+"
    r"(?:news\s+)?(?:channel|account|page|group|community|profile|feed)",
    re.IGNORECASE,
)


def has_platform_behind(name: str) -> bool:
    """Whether a name of a sentence is that of an account, its platform and the noun behind it."""
    return _PLATFORM_BEHIND.fullmatch(name) is not None
