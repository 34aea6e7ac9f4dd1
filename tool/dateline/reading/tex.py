"""TeX text as plain text: accents composed, braces and commands gone.

In: the value of a BibTeX field. Out: what a reader sees. Values without a backslash, nearly all of
them, never leave the fast path; of the others pylatexenc decodes the accents and commands, each once.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

_MARKUP = re.compile(r"[{}~\\]")
# An accent with its letter; a command by its name alone, for what it sets is kept; an escaped sign.
_PIECE = re.compile(
    r"\\(?:(?P<accent>(?:[\"'`^~=.]|[uvHtcdbrk](?![A-Za-z]))\s*"
    r"(?:\{\s*(?:\\[ij]|[^\W\d_])?\s*\}|\\[ij](?![A-Za-z])|[^\W\d_]))"
    r"|(?P<name>[A-Za-z]+)\*?\s*|(?P<sign>.))",
    re.DOTALL,
)


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
    if "\\" in text:
        text = re.sub(r"\{\\([_%&#~])\}", r"\1", text)  # `a{\_}b`, as Mendeley writes
        text = re.sub(r"\\([_%&#~{}])", r"\1", text)
    return text.strip()


def _decoded(text: str) -> str:
    return _PIECE.sub(_piece, _quoted(text))


# What csquotes and biblatex set in quotation marks, as Better BibTeX writes those of a title; other braces.
_BRACES = re.compile(r"(?P<quote>\\(?:enquote|mkbibquote)\*?\s*\{)|\\.|[{}]", re.DOTALL)
_MARKS = (("“", "”"), ("‘", "’"))


def _quoted(text: str) -> str:
    """The text with quotation marks in the place of `\\enquote{…}`; those within others are single."""
    if "quote" not in text:
        return text
    open_: list[str] = []  # what closes each brace that is open

    def written(match: re.Match[str]) -> str:
        if match["quote"]:
            opening, closing = _MARKS[sum(sign != "}" for sign in open_) % 2]
            open_.append(closing)
            return opening
        if match[0] == "{":
            open_.append("}")
        elif match[0] == "}" and open_:
            return open_.pop()
        return match[0]

    found = _BRACES.sub(written, text)
    return text if any(sign != "}" for sign in open_) else found


def _piece(match: re.Match[str]) -> str:
    sign = match["sign"]
    if sign:
        return sign if sign in "&%$#_{}" else " "
    return _character(match[0].strip())


@lru_cache(maxsize=4096)
def _character(piece: str) -> str:
    """What an accented letter or a command prints; nothing where it only sets what follows."""
    try:
        found = str(_decoder().latex_to_text(piece))
    except Exception:  # pylatexenc names no error of its own for what it cannot read
        return ""
    return "" if "%" in found else found  # the frame it would put around an argument


@cache
def _decoder() -> Any:
    import logging

    from pylatexenc.latex2text import LatexNodes2Text

    # It logs every oddity of a text; the findings are ours to make.
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    return LatexNodes2Text(math_mode="verbatim", keep_comments=True)
