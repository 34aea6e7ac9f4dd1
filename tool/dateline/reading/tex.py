"""TeX text as plain text: accents composed, braces and commands gone.

In: the value of a BibTeX field. Out: what a reader sees. Values without a backslash, nearly all of
them, never leave the fast path; the others go through pylatexenc.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_MARKUP = re.compile(r"[{}~\\]")
_BARE_PERCENT = re.compile(r"(?<!\\)%")
_COMMAND = re.compile(r"\\([A-Za-z]+\s*|.)", re.S)
_LONGEST = 20_000  # characters; pylatexenc is slow on longer ones


def plain(text: str) -> str:
    """The text as it reads in print; white space is folded."""
    if _MARKUP.search(text):
        if "\\" in text:
            text = _decoded(text)
        text = text.translate(_GROUPS)
    return " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text else text.strip()


_GROUPS = str.maketrans({"{": None, "}": None, "~": " "})


def verbatim(text: str) -> str:
    """A URL or other field that BibLaTeX takes as it stands, but for TeX's escaped signs.

    (biblatex manual, section 2.2.1, `uri` and `verbatim`; Zotero and JabRef escape `_`, `%`, `&`.)
    """
    text = re.sub(r"\\([_%&#~{}])", r"\1", text) if "\\" in text else text
    return text.strip()


def _decoded(text: str) -> str:
    depth = max(text.count("{"), text.count("["))
    if len(text) <= _LONGEST and depth < 100:
        try:
            return str(_decoder().latex_to_text(_BARE_PERCENT.sub(r"\\%", text)))
        except Exception:  # pylatexenc names no error of its own for what it cannot read
            pass
    return _COMMAND.sub(lambda m: m[1] if m[1] in "&%$#_{}" else "", text)


@cache
def _decoder() -> Any:
    import logging

    from pylatexenc.latex2text import LatexNodes2Text

    # It logs every oddity of a text; the findings are ours to make.
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    return LatexNodes2Text(math_mode="verbatim", keep_comments=True)
