"""Plain text of inlines, as pandoc's `stringify` gives it, and the identifiers made of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

# pandoc's default abbreviations: the space after one does not break
_ABBREVIATIONS = frozenset(
    [
        "aet.",
        "aetat.",
        "al.",
        "Apr.",
        "Aug.",
        "bk.",
        "Bros.",
        "c.",
        "Capt.",
        "cf.",
        "ch.",
        "chap.",
        "chs.",
        "Co.",
        "col.",
        "Corp.",
        "cp.",
        "d.",
        "Dec.",
        "Dr.",
        "e.g.",
        "ed.",
        "eds.",
        "esp.",
        "f.",
        "fasc.",
        "Feb.",
        "ff.",
        "fig.",
        "fl.",
        "fol.",
        "fols.",
        "Fr.",
        "Gen.",
        "Gov.",
        "Hon.",
        "i.e.",
        "ill.",
        "Inc.",
        "incl.",
        "Jan.",
        "Jr.",
        "Jul.",
        "Jun.",
        "Ltd.",
        "M.A.",
        "M.D.",
        "Mar.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "n.",
        "n.b.",
        "nn.",
        "No.",
        "Nov.",
        "Oct.",
        "p.",
        "Ph.D.",
        "pp.",
        "Pres.",
        "Prof.",
        "pt.",
        "q.v.",
        "Rep.",
        "Rev.",
        "s.v.",
        "s.vv.",
        "saec.",
        "sec.",
        "Sen.",
        "Sep.",
        "Sept.",
        "Sgt.",
        "Sr.",
        "St.",
        "univ.",
        "viz.",
        "vol.",
        "vs.",
    ]
)
_MARKUP = re.compile(
    r"\\(?P<escaped>[^\w\s]| |_)"
    r"|(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)"
    r"|(?P<note>\[\^[^\s\[\]^]+\]|\^\[[^\[\]]*\])"
    r"|(?P<cited>\[[^\[\]]*@[^\[\]]*\])(?![({])|(?P<suppressed>(?<![^\W_])-(?=@[\w{]))"
    r"|!?\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)"
    r"|(?P<tag></?[A-Za-z][^<>]*>|<!--.*?-->)|<(?P<link>[^\s<>]+)>"
    r"|(?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)"
    r"|(?P<brace>\{[^{}]*\})(?<=\}) *"
    r"|(?P<dots>\.\.\.)|(?P<dashes>---?)|(?P<quote>[\"'])|(?P<mark>\*+|~~|(?<![^\W_])(?<![@_])_+|_++(?![^\W_]))",
    re.DOTALL,
)
_MARKS = re.compile(r"[\\`\[<&{\"'*_~]|\.\.\.|--|-@")


def plain(text: str) -> str:
    """The text of inlines without their markup, with smart quotes, dashes and dots; trimmed."""
    if _MARKS.search(text):
        text = _unmark(text)
    return _space(text.strip(" \n"))


def _space(text: str) -> str:
    """Every run of spaces and line ends as one space; a hard one after an abbreviation."""
    if "." in text and " " in text:
        text = re.sub(r"(?<![\w.@])([\w.]*\.)( +)(?!-?@|\[)", _hard, text)
    return text if " " in text and "\n" not in text and "  " not in text else re.sub(r"[ \n]+", " ", text)


def _hard(match: re.Match[str]) -> str:
    return f"{match[1]}\xa0" if match[1] in _ABBREVIATIONS else match[0]


_PLAIN: dict[str, Callable[[re.Match[str]], str]] = {
    "escaped": lambda match: "\xa0" if match["escaped"] == " " else match["escaped"],
    "label": lambda match: _unmark(match["label"]),
    "cited": lambda match: match[0],
    "entity": lambda match: html.unescape(match[0]),
    "dots": lambda match: "…",
    "dashes": lambda match: "—" if len(match[0]) == 3 else "–",
    "link": lambda match: match["link"],
}


def _unmark(text: str) -> str:
    opened: list[str] = []

    def change(match: re.Match[str]) -> str:
        kind = match.lastgroup or ""
        if match["code"] is not None and kind != "escaped":
            return match["code"].strip()
        if kind == "quote":
            return _curl(text, match, opened)
        before = text[match.start() - 1 : match.start()]
        if kind == "brace":
            return "" if before and before in "]`)" else match[0]
        if kind == "mark":
            return match[0] if not (before + text[match.end() : match.end() + 1]).strip() else ""
        return _PLAIN[kind](match) if kind in _PLAIN else ""

    return _MARKUP.sub(change, text)


def _curl(text: str, match: re.Match[str], opened: list[str]) -> str:
    sign, at = match[0], match.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    starts = not (before.isalnum() or before == ".") and not after.isspace() and sign not in opened
    starts = starts and not (sign == after == "'")  # quotes of nothing are none
    if starts:
        if text.find(sign, at + 1) > 0:
            opened.append(sign)
            return "“" if sign == '"' else "‘"
        return "“" if sign == '"' else "’"
    if sign in opened:
        if sign == "'" and after.isalnum():
            return "’"
        opened.remove(sign)
    return "”" if sign == '"' else "’"


def identifier(text: str) -> str:
    """The identifier that pandoc makes of a heading's text ("Extension: auto_identifiers")."""
    kept = "".join(c for c in text.lower() if c.isspace() or c.isalnum() or c in "_-.")
    joined = "-".join(kept.split())
    first = next((i for i, c in enumerate(joined) if c.isalpha()), len(joined))
    return joined[first:] or "section"


def unique(base: str, taken: set[str], numbers: dict[str, int]) -> str:
    """`base`, or `base-1`, `base-2`, … where it is taken; `numbers` remembers the last one tried."""
    if base not in taken:
        return base
    number = numbers.get(base, 0) + 1
    while f"{base}-{number}" in taken:
        number += 1
    numbers[base] = number
    return f"{base}-{number}"
