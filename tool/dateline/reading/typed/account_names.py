"""What accounts are called, where a name in quotation marks stands beside a platform.

In: what stands in the quotation marks. Out: whether it may be an account's name, or is the title of a post.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import folded, phrases

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
