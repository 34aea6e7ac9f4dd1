"""The signs of inlines other than brackets and keys: code, math, escapes, tags, scripts, emphasis.

In: a reader of inlines, the place of a sign, and where its stretch ends. Out: where reading goes on.
Markup is blanked out of the prose; keys in code and escaped ones are noted as lost (pandoc manual, "Inline
formatting", "Backslash escapes", "Math", "Raw HTML", "Automatic links", "Extension: inline_notes").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._citations import lose_in_code
from dateline.reading._opaque import entity_end
from dateline.values.chapters import Block, BlockKind, Link, LostCitation

if TYPE_CHECKING:
    from dateline.reading._inlines import InlineReader

SIGN = re.compile(r"[\[@\\`*_<$^~&]")  # what an inline begins with; `[` and `@` have modules of their own
_HTML_ID = re.compile(r"\s(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")
_SOLID = re.compile(r"\S")


def _escape(reader: InlineReader, here: int, end: int) -> int:
    """An escaped sign or a command of TeX ("Backslash escapes", "Extension: raw_tex")."""
    text = reader.text
    sign = text[here + 1 : here + 2] if here + 1 < end else ""
    if sign == "@":
        match = syn.KEY_AT.match(text, here + 2, end)
        if match and match[1]:
            reader.found.lost.append(LostCitation(reader.span(here, match.end()), match[1], "escaped"))
    command = syn.TEX_COMMAND.match(text, here, end)
    if command is None and (command := syn.TEX.match(text, here, end)) is not None:
        reader.doubt(here, "raw TeX", markers=True)
    if command is not None:
        reader.blank(here, command.end())
        return command.end()
    reader.blank(here, here + 1)
    return here + 2 if not sign.isalnum() else here + 1


def _code(reader: InlineReader, here: int, end: int) -> int:
    """Code ("Verbatim")."""
    text = reader.text
    ticks, after = reader.opaque.code_end(here, end)
    if not after:
        return ticks
    if text.find("@", here, after) >= 0:
        lose_in_code(reader, here, after)
    found = syn.CODE_ATTRIBUTES.match(text, after, end)
    if found is not None:
        reader.identify(after, found.end())
        after = found.end()
    reader.blank(here, after)
    return after


def _math(reader: InlineReader, here: int, end: int) -> int:
    """Math ("Extension: tex_math_dollars")."""
    after = reader.opaque.math_end(here, end)
    if not after:
        return here + 1
    if reader.text.startswith("$$$", here):
        reader.doubt(here, "a run of dollar signs")
    if "\\text" in reader.text[here:after]:
        reader.doubt(here, "text in math")
    reader.blank(here, after)
    return after


def _angle(reader: InlineReader, here: int, end: int) -> int:
    """A comment, an autolink, a tag, or just a sign."""
    text = reader.text
    if text.startswith(syn.COMMENT_OPEN, here):
        return _comment(reader, here, end)
    match = syn.URI_LINK.match(text, here, end) or syn.EMAIL_LINK.match(text, here, end)
    if match is None:
        return _tag(reader, here, end)
    if "[" in match[0] or "]" in match[0]:
        reader.doubt(here, "a link target of an odd form")
    prefix = "mailto:" if match.re is syn.EMAIL_LINK else ""
    reader.found.links.append(Link(reader.span(here, match.end()), prefix + match[1], match[1]))
    reader.blank(here, match.end())
    return match.end()


def _comment(reader: InlineReader, here: int, end: int) -> int:
    """A comment; where it stands alone, its leaf is empty."""
    text, leaf = reader.text, reader.leaf
    after = reader.opaque.comment_end(here, end)
    if text.startswith((">", "-"), here + 4) or syn.COMMENT_BREAK.search(
        text, here + 4, max(after - 3, here)
    ):
        reader.doubt(here, "a comment of an odd form")
    if not after:
        reader.doubt(here, "a comment without an end")
        return here + 4
    alone = _SOLID.search(text, leaf.start, here) is None and _SOLID.search(text, after, leaf.end) is None
    if alone:
        reader.found.empty.add(reader.number)
    reader.found.comments.append((here, after, reader.number, alone))
    reader.blank(here, after)
    return after


def _tag(reader: InlineReader, here: int, end: int) -> int:
    """A tag ("Raw HTML")."""
    text = reader.text
    match = syn.TAG.match(text, here, end)
    if match is None:
        if text[here + 1 : here + 2].isalpha() or text[here + 1 : here + 2] in ("/", "!", "?"):
            reader.doubt(here, "an angle bracket that may begin a tag", markers=True)
            close = text.find(">", here, reader.leaf.end)
            if close < 0 or any(text.count(quote, here, close) % 2 for quote in "\"'"):
                reader.doubt_rest(here, "a tag that may end in a later paragraph")
        return here + 1
    if match[0].endswith("/>") and match[0].count(">") > 1:
        reader.doubt(here, "a tag with an angle bracket in a value", markers=True)
    name = (match[1] or match[2]).lower()
    if name in syn.BLOCK_TAGS or name in syn.EITHER_TAGS:
        reader.doubt(here, "an HTML block", markers=True)
        if name in syn.VERBATIM_TAGS or (name in syn.BLOCK_TAGS and here == reader.leaf.start):
            reader.doubt_rest(here, "an HTML block")
    found = _HTML_ID.search(match[3]) if match[3] else None
    if found is not None:
        reader.found.identifiers.append((found[1], here, match.end()))
    reader.blank(here, match.end())
    return match.end()


def _script(reader: InlineReader, here: int, end: int) -> int:
    """An inline note `^[…]`, or a superscript, subscript or struck-out text."""
    text = reader.text
    if text.startswith("^[", here):
        closed = reader.opaque.close(here + 1, end)
        if closed is not None and not (
            text[closed + 1 : closed + 2] in ("(", "[") or syn.ATTRIBUTES.match(text, closed + 1, end)
        ):
            return _inline_note(reader, here, closed)
    if text.startswith("~~", here):
        reader.blank(here, here + 2)
        return here + 2
    match = syn.SCRIPT.match(text, here, end)
    if match is not None:
        last = match.end() - 1
        if "&" in match[0] and "@" in unescape(match[0]):  # what they hold is read once more
            reader.found.doubts.append((here, last, "a key of character references"))
        is_plain = SIGN.search(text, here + 1, last) is None
        goes_on = not is_plain and text.startswith(("[", "^"), last + 1)
        if goes_on or any(sign in match[0] for sign in "@[]`$<"):
            reader.doubt(here, "a superscript or subscript with brackets or keys", markers=True)
        reader.blank(here, here + 1)
        reader.blank(last, last + 1)
        reader.chunks.leave(here + 1, last, last + 1)
        if not is_plain:
            reader.inlines(here + 1, last)
        return match.end()
    return here + 2 if text.startswith("^^", here) else here + 1


def _inline_note(reader: InlineReader, here: int, closed: int) -> int:
    """A note in the text ("Extension: inline_notes")."""
    reader.blank(here, here + 2)
    reader.found.notes.append(Block(reader.span(here + 2, closed), BlockKind.NOTE, ""))
    reader.chunk(here + 2, closed, closed + 1)
    reader.blank(closed, closed + 1)
    return closed + 1


def _stress(reader: InlineReader, here: int, end: int) -> int:
    """Signs of emphasis: they do not change what is cited, but they are no prose."""
    text = reader.text
    sign = text[here]
    after = here + 1
    while after < end and text[after] == sign:
        after += 1
    before = text[here - 1] if here > reader.floor else " "
    behind = text[after] if after < end else "\n"
    reader.emphasis.run(here, after, before, behind)
    is_word = sign == "_" and before.isalnum() and behind.isalnum()
    if not is_word and not (before.isspace() and behind.isspace()):
        reader.blank(here, after)
    return after


def _entity(reader: InlineReader, here: int, end: int) -> int:
    """A character reference, such as `&amp;`."""
    after = entity_end(reader.text, here, end)
    if after > here + 1:
        reader.blank(here, after)
    return after


READERS: dict[str, Callable[[InlineReader, int, int], int]] = {
    "\\": _escape,
    "`": _code,
    "$": _math,
    "<": _angle,
    "^": _script,
    "~": _script,
    "*": _stress,
    "_": _stress,
    "&": _entity,
}
