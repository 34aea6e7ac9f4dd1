"""Words of a right-to-left script within a text of another, marked so that they are set and read rightly.

A mark says the direction (HTML `dir`, Word `w:rtl`) and, where it is known, the language (BCP 47), by
which screen readers choose a voice and fonts their letters.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.editions import tree
from dateline.editions.tree import Node

# Arabic, its supplements and presentation forms; Hebrew (Unicode, blocks of the Basic Multilingual Plane).
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_WORD = re.compile(f"[{_LETTERS}]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]")
_LANGUAGES = {
    "persian": "fa",
    "farsi": "fa",
    "arabic": "ar",
    "hebrew": "he",
    "urdu": "ur",
    "pashto": "ps",
    "kurdish": "ckb",
}
_OPENING, _CLOSING = "«“‘([", "،؛,;»”’)]"  # at these a run ends, for they belong to the text around it
_RIGHT_TO_LEFT_MARK, _LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"
_NUMBER_NEXT = re.compile(r"[\W_]*\d")
_NUMBER = re.compile(r"[\d.,:/%–-]*\d[\d.,:/%–-]*")
RTL_LANGUAGES = {"ar", "fa", "he", "ur", "ckb", "ps", "yi"}


def has_arabic_script(text: str) -> bool:
    """Whether letters of the Arabic script are in the text."""
    return re.search("[\u0600-\u06ff\u0750-\u077f]", text) is not None


def language_code(langid: str) -> str:
    """The BCP 47 code of what BibLaTeX's `langid` says, as far as it is of a right-to-left language."""
    plain = langid.strip().casefold()
    return _LANGUAGES.get(plain, plain if plain.partition("-")[0] in RTL_LANGUAGES else "")


def marked_script(blocks: list[Node], langid: str, language: str) -> list[Node]:
    """The blocks with each run of words that are read the other way in a span of their own.

    `language` is the text's, `langid` that of the words where it is known. In a text from right to left
    the runs are those of Latin letters; punctuation at their ends belongs to the text around them.
    """
    rtl = language.partition("-")[0].lower() in RTL_LANGUAGES
    pairs = [["dir", "ltr" if rtl else "rtl"]]
    code = language_code(langid)
    if code and not rtl:
        pairs.append(["lang", code])
    word = _LATIN_WORD if rtl else _WORD

    def mark(node: Node) -> Node:
        content: Any = node.get("c")
        if node["t"] in ("Para", "Plain", "Emph", "Strong"):
            return {**node, "c": _runs(content, word, pairs)}
        if node["t"] in ("Quoted", "Link", "Cite", "Span"):
            made = _runs(content[1], word, pairs, numbers=node["t"] == "Quoted")
            return {**node, "c": [content[0], made, *content[2:]]}
        return node

    marked: list[Node] = tree.rewrite(blocks, mark)
    return marked


def _runs(
    inlines: list[Node], word: re.Pattern[str], pairs: list[list[str]], *, numbers: bool = False
) -> list[Node]:
    """The inlines with neighbouring words that the pattern finds, and what stands between them, in spans.

    Numbers between such words are read with them; in a title (`numbers`) those behind them too.
    """
    out: list[Node] = []
    place = 0
    while place < len(inlines):
        end = place
        for here in range(place, len(inlines)):
            if inlines[here]["t"] == "Str" and word.search(inlines[here]["c"]):
                if end > place and inlines[here]["c"][0] in _OPENING:
                    break
                end = here + 1
                if inlines[here]["c"][-1] in _CLOSING:
                    break
            elif end == place or not (inlines[here]["t"] == "Space" or _is_number(inlines[here])):
                break
            elif numbers and inlines[here]["t"] == "Str":
                end = here + 1
        if end == place:
            out.append(inlines[place])
            place += 1
        else:
            out += _spanned(inlines[place:end], word, pairs, tree.plain(inlines[end : end + 3]))
            place = end
    return out


def _is_number(inline: Node) -> bool:
    """Whether it is a number, which within words of the other direction is read with them."""
    return inline["t"] == "Str" and _NUMBER.fullmatch(inline["c"]) is not None


def _spanned(run: list[Node], word: re.Pattern[str], pairs: list[list[str]], following: str) -> list[Node]:
    """A run in a span, but for what stands before its first letter and behind its last letter or digit."""
    first, last = run[0]["c"], run[-1]["c"]
    start = next(place for place, letter in enumerate(first) if word.search(letter))
    stop = max(place for place, letter in enumerate(last) if word.search(letter) or letter.isdigit()) + 1
    before, after = first[:start], last[stop:]
    words = [*run[:-1], {"t": "Str", "c": last[:stop]}]
    words[0] = {"t": "Str", "c": words[0]["c"][start:]}
    span = {"t": "Span", "c": [["", [], pairs], words]}
    if ["dir", "ltr"] in pairs:  # or else digits that follow would be read with these words (UAX 9, W7)
        after = f"{_RIGHT_TO_LEFT_MARK}{after}"
    elif _NUMBER_NEXT.match(after + following):  # likewise, where nothing isolates the words (W2)
        after = f"{_LEFT_TO_RIGHT_MARK}{after}"
    return [
        *([{"t": "Str", "c": before}] if before else []), span, *([{"t": "Str", "c": after}] if after else [])
    ]  # fmt: skip
