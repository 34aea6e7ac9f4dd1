"""Citations of pandoc's Markdown: groups in brackets, keys in the text, and what stands around them.

In: a reader of inlines, and the place of an `@` or of a bracket that holds one. Out: where reading goes on;
citations become events of the reader's flow, their prefixes and suffixes plain. Text that only looks like a
citation is noted as lost (pandoc manual, "Citation syntax"; `cite`, `textualCite` and `normalCite` of
pandoc's reader).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._groups import Part, PartReader, after_label, mark_of
from dateline.reading._links import link
from dateline.reading._plain import plain
from dateline.values.chapters import Citation, CitationItem, CitationMode, LostCitation

if TYPE_CHECKING:
    from dateline.reading._inlines import InlineReader

# Text of a prefix or suffix in which nothing but words and spaces stands: no sign that could begin
# an inline of another kind. An apostrophe must stand after a letter or digit, but not that of a key.
_WORD = r"(?:[^\[\]\\`*_$<\"'^~&@;]|(?<=[^\W_])['_])"
_CITED = rf"{_WORD}*?(?<![\w.\-])-?@(?!{syn.KEY}'){syn.KEY}{_WORD}*+"
GROUP = re.compile(rf"\[{_CITED}(?:;{_CITED})*+\](?![\[({{])")
_PART = re.compile(rf"([^@;]*?)(-?)@({syn.KEY})([^;\]]*)[;\]]")
_LOCATOR = re.compile(rf" *\n? *\[(?!\^)({_WORD}*+)\](?![\[({{]|-?@)")
_SPACED_BRACKET = re.compile(r" *\n? *(?=\[)")
_LOOSE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_OPENS_TAG = re.compile(r"<[A-Za-z/!?]")
_QUOTE_START = re.compile(r"(?<![^\W_])'(?=\S)")
_QUOTE_END = re.compile(r"(?<=[^\s'])'(?![^\W_])")
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_IN_CODE = re.compile(rf"(?<![\w.])-?@({syn.KEY})")
_MAIL_END = re.compile(r"[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}$")

_NORMAL, _TEXTUAL, _SUPPRESSED = (
    CitationMode.NORMAL,
    CitationMode.AUTHOR_IN_TEXT,
    CitationMode.SUPPRESS_AUTHOR,
)


def simple_group(reader: InlineReader, start: int, end: int) -> None:
    """A group in which only words stand around the keys."""
    items = []
    span = reader.span
    for match in _PART.finditer(reader.text, start + 1, end):
        prefix, mark, key, suffix = match.groups()
        key_start, key_end = match.span(3)
        mode = _SUPPRESSED if mark else _NORMAL
        prefix, suffix = prefix and plain(prefix), suffix and _suffix(suffix)
        whole = span(match.start(2), key_end)
        items.append(CitationItem(whole, span(key_start, key_end), key, mode, prefix, suffix))
    _cite(reader, start, end, items)


def mention(reader: InlineReader, at: int, end: int, floor: int) -> int:
    """A key outside of brackets: an author-in-text citation, or text that only looks like one."""
    text = reader.text
    match = syn.KEY_AT.match(text, at + 1, end)
    if match is None:
        if text.startswith("{", at + 1) and reader.opaque.last("}") > at:
            reader.doubt(at, "a key in odd braces")
        return after_label(text, at, end)
    braced = match[1] is None
    mark, glued = mark_of(text, at, floor, reader.emphasis.closed_at)
    behind = text[mark - 1] if mark > reader.leaf.start else ""
    opened = mark == reader.emphasis.opened_at and text.find('"', reader.leaf.start, mark) < 0
    if (behind in ("_", "*") and not opened) or (reader.emphasis.tangled and behind == "-"):
        reader.doubt(at, "a key right after emphasis")
    if behind == "@":
        reader.doubt(at, "a key behind another `@`")
    if glued:
        if not braced:
            _lose_glued(reader, at, match.end(), floor)
        return after_label(text, at, end)
    start, stop = match.start() + braced, match.end() - braced
    mode = _TEXTUAL if mark == at else _SUPPRESSED
    whole = reader.span(mark, match.end())
    item = CitationItem(whole, reader.span(start, stop), text[start:stop], mode)
    return _with_locator(reader, mark, match.end(), end, item)


def _lose_glued(reader: InlineReader, at: int, key_end: int, floor: int) -> None:
    """Note a key that a word is glued to, unless it is the end of an address of mail."""
    text = reader.text
    start = at
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in "._-+"):
        start -= 1
    key = text[at + 1 : key_end]
    if not _MAIL_END.match(key):
        reader.found.lost.append(LostCitation(reader.span(start, key_end), key, "glued"))


def lose_in_code(reader: InlineReader, start: int, end: int) -> None:
    """Note what looks like citations in code."""
    for match in _IN_CODE.finditer(reader.text, start, end):
        span = reader.span(match.start(), match.end())
        reader.found.lost.append(LostCitation(span, match[1], "code"))


def _with_locator(reader: InlineReader, start: int, at: int, end: int, item: CitationItem) -> int:
    """An author-in-text citation and the brackets after it, if they belong to it (`textualCite`)."""
    text = reader.text
    if at < end and text[at] in " \n[":
        match = _LOCATOR.match(text, at, end)
        if match is not None and not (reader.labels and syn.label_key(match[1]) in reader.labels):
            _cite(reader, start, match.end(), [_with_suffix(item, _suffix(match[1]))])
            return match.end()
        spaced = _SPACED_BRACKET.match(text, at, end)
        if spaced is not None:
            return _with_bracket(reader, start, at, spaced.end(), end, item)
    _cite(reader, start, at, [item])
    return at


def _with_bracket(
    reader: InlineReader, start: int, at: int, opened: int, end: int, item: CitationItem
) -> int:
    """The same, where more than words stands in the brackets."""
    text = reader.text
    closed = reader.opaque.close(opened, end)
    label = syn.label_key(text[opened + 1 : closed]) if closed and reader.labels else ""
    if closed and label in reader.labels:
        _cite(reader, start, at, [item])
        return link(reader, opened, closed, closed + 1, reader.labels[label], end, False)
    parts = parts_of(reader, opened, closed) if closed and not text.startswith("[^", opened) else None
    if not closed or not parts or any(part.key is None for part in parts[1:]):
        _cite(reader, start, at, [item])
        return at
    first = parts[0]
    is_bound = binds(reader, closed, end) if first.key else text[closed + 1 : closed + 2] in ("[", "(", "{")
    if is_bound and closed + 1 < end:
        _cite(reader, start, at, [item])
        return at
    if first.key is None:  # `bareloc`: what stands before the first semicolon is the suffix
        item = _with_suffix(item, _suffix(text[first.start : first.end]))
    cite_parts(reader, start, closed + 1, [item], parts)
    return closed + 1


def cite_parts(
    reader: InlineReader, start: int, end: int, items: list[CitationItem], parts: list[Part]
) -> None:
    """A citation of `items` and of the keys of parts, then what stands around the keys."""
    items += [_part_item(reader, part) for part in parts if part.key]
    _cite(reader, start, end, items)
    for part in parts:
        if part.key is None:
            reader.inlines(part.start, part.end)
        else:
            reader.inlines(part.start, part.key[0])
            reader.inlines(part.key[2] + (reader.text[part.key[1] - 1] == "{"), part.end)


def _cite(reader: InlineReader, start: int, end: int, items: list[CitationItem]) -> None:
    """Note a citation."""
    if reader.examples and any(item.key in reader.examples for item in items):
        reader.doubt(start, "a reference to a numbered example")
    reader.events.append(Citation(reader.span(start, end), tuple(items)))
    reader.blank(start, end)


def _part_item(reader: InlineReader, part: Part) -> CitationItem:
    """The item of a part that has a key."""
    text = reader.text
    assert part.key is not None
    mark, start, stop = part.key
    braced = text[start - 1] == "{"
    mode = _NORMAL if mark == start - 1 - braced else _SUPPRESSED
    prefix, suffix = plain(text[part.start : mark]), _suffix(text[stop + braced : part.end])
    whole = reader.span(mark, stop + braced)
    return CitationItem(whole, reader.span(start, stop), text[start:stop], mode, prefix, suffix)


def parts_of(reader: InlineReader, opened: int, closed: int) -> list[Part] | None:
    """The parts of a bracket between its semicolons; None where it is no group for sure."""
    if reader.linked and reader.text.find("[", opened + 1, closed) >= 0:
        reader.doubt(opened, "brackets inside of brackets inside of a link")
    if _OPENS_TAG.search(reader.text, opened, closed) and reader.text.find("@", opened, closed) >= 0:
        reader.doubt(opened, "a tag in brackets with a key")
    parts = PartReader(reader.opaque, reader.emphasis, reader.doubt, opened + 1, closed).read()
    if parts is None and reader.opaque.last("]") > closed:
        reader.doubt(closed, "a bracket that may end later")
    elif parts is None or parts[-1].key is None:
        doubt_end(reader, opened, closed)
    return parts


def doubt_end(reader: InlineReader, opened: int, closed: int) -> None:
    """A bracket without a key may be a citation that ends only at a later `]`.

    So it is where a key follows it at once, or where emphasis or quotes hold its `]`.
    """
    if not reader.cited or reader.opaque.last("@") < closed or reader.opaque.last("]") < closed + 2:
        return
    inner = _ESCAPED.sub("", reader.text[opened + 1 : closed])
    is_open = any(inner.count(mark) % 2 for mark in ("*", "**", '"', "~~"))
    is_open = is_open or len(_QUOTE_START.findall(inner)) > len(_QUOTE_END.findall(inner))
    is_open = is_open or len(_LOOSE_UNDERSCORE.findall(inner)) % 2 == 1
    is_open = is_open or ("[" in inner and any(sign in inner for sign in "*_~"))
    if is_open or reader.text.startswith(("@", "-@"), closed + 1):
        reader.doubt(closed, "a bracket that may end later")


def binds(reader: InlineReader, closed: int, end: int) -> bool:
    """Whether what follows a bracket makes it a link's or a span's text, so no group."""
    text, after = reader.text, closed + 1
    follows = text[after] if after < end else ""
    if follows == "(":
        is_target = syn.TARGET.match(text, after, end) is not None
        if not is_target and reader.opaque.last(")") > after:
            reader.doubt(after, "a link target of an odd form")
        return is_target
    if follows == "{":
        return syn.ATTRIBUTES.match(text, after, end) is not None
    if follows == "[" and syn.NOTE_MARKER.match(text, after, end) is None:
        return reader.opaque.close(after, end) is not None
    return False


def _suffix(text: str) -> str:
    """What stands after a key, plain; a space that it begins with is kept, as pandoc keeps it."""
    body = plain(text)
    return f" {body}" if body and text[0] in " \n" else body


def _with_suffix(item: CitationItem, suffix: str) -> CitationItem:
    """The same item with what stands in the brackets after it."""
    return CitationItem(item.span, item.key_span, item.key, item.mode, item.prefix, suffix)
