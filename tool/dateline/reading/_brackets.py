"""Brackets of pandoc's Markdown: note markers, groups of citations, spans, links and pictures.

In: a reader of inlines, and the place of a `[`. Out: where reading goes on. What stands in a bracket and
right after it tells what it is (pandoc manual, "Footnotes", "Divs and Spans", "Links", "Images", "Citation
syntax"); what is none of these is text, whose inlines are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._citations import binds, cite_parts, doubt_end, parts_of
from dateline.reading._links import link
from dateline.values.chapters import NoteReference

if TYPE_CHECKING:
    from dateline.reading._inlines import InlineReader

_OPENS_TAG = re.compile(r"<[A-Za-z/!?]")
_QUOTING = re.compile(r"(?:[\"*~]|(?<!\w)['_])[^\"*~]*\[")


def bracket(reader: InlineReader, here: int, end: int, floor: int) -> int:
    """What begins at `[`: a note's marker, a group, a span, a link, a picture, or just a bracket."""
    text = reader.text
    marker = syn.NOTE_MARKER.match(text, here, end)
    if marker is not None:
        return _marker(reader, marker)
    closed = reader.opaque.close(here, end)
    if closed is None:
        return here + 1
    if reader.linked and text.find("@", here, closed) >= 0 and text.find("[", here + 1, closed) >= 0:
        reader.doubt(here, "brackets inside of brackets inside of a link")
    if _OPENS_TAG.search(text, here, closed) and text.find("@", here, closed) >= 0:
        reader.doubt(here, "a tag in brackets with a key")
    if text.startswith("^", here + 1) and reader.opaque.last("@") > here:
        reader.doubt(here, "a key in or at a note's marker")
    is_image = here > floor and text[here - 1] == "!"
    after = closed + 1
    reads = _FOLLOWED.get(text[after]) if after < end else None
    following = reads(reader, here, closed, end, is_image) if reads else 0
    return following or _plain_bracket(reader, here, closed, end, is_image)


def _marker(reader: InlineReader, match: re.Match[str]) -> int:
    """A note's marker ("Extension: footnotes")."""
    if "@" in match[1] or reader.text.startswith(("@", "-@"), match.end()):
        reader.doubt(match.start(), "a key in or at a note's marker")
    span = reader.span(match.start(), match.end())
    reader.found.note_references.append(NoteReference(span, match[1]))
    reader.events.append(match[1])
    reader.blank(match.start(), match.end())
    return match.end()


def _before_target(reader: InlineReader, here: int, closed: int, end: int, is_image: bool) -> int:
    """A bracket with `(` right after it: a link or picture, 0 where that is no target."""
    target = syn.TARGET.match(reader.text, closed + 1, end)
    if target is not None:
        doubt_end(reader, here, closed)
        return link(reader, here, closed, target.end(), target[1] or target[2] or "", end, is_image)
    if reader.opaque.last(")") > closed:
        reader.doubt(closed + 1, "a link target of an odd form", markers=True)
    return 0


def _before_attributes(reader: InlineReader, here: int, closed: int, end: int, is_image: bool) -> int:
    """A bracket with `{` right after it: a span ("bracketed_spans"), 0 where those are no attributes."""
    found = syn.ATTRIBUTES.match(reader.text, closed + 1, end)
    if found is None:
        return 0
    doubt_end(reader, here, closed)
    if not is_image:
        reader.identify(closed + 1, found.end())
        reader.blank(here, here + 1)
        reader.chunk(here + 1, closed, found.end())
        reader.blank(closed, found.end())
        return found.end()
    if syn.label_key(reader.text[here + 1 : closed]) in reader.labels:
        return 0
    reader.inlines(here, closed + 1)
    return found.end()


def _before_label(reader: InlineReader, here: int, closed: int, end: int, is_image: bool) -> int:
    """A bracket with another right after it: a link whose label may be defined, or two texts."""
    text, second = reader.text, closed + 1
    last = reader.opaque.close(second, end)
    if last is None or syn.NOTE_MARKER.match(text, second, end):
        return 0
    label, own = text[second + 1 : last], syn.label_key(text[here + 1 : closed])
    if "@" in label and own in reader.labels:
        reader.doubt(here, "a link before a citation")
    key = syn.label_key(label) or own
    if key in reader.labels:
        after = link(reader, here, closed, last + 1, reader.labels[key], end, is_image)
        reader.chunks.leave(second + 1, last, after)
        return after
    doubt_end(reader, here, closed)
    if reader.linked and text.startswith(("(", "["), last + 1):
        reader.doubt(here, "brackets inside of brackets inside of a link")
    if text.startswith("{", last + 1):
        reader.doubt(last, "attributes behind two brackets")
    # No such label: both are read as texts of their own, so nothing follows the second bracket.
    reader.inlines(here + (not is_image), closed + is_image)
    reader.inlines(second, last + 1)
    return last + 1


def _plain_bracket(reader: InlineReader, here: int, closed: int, end: int, is_image: bool) -> int:
    """A bracket that nothing binds: a group, a link whose label is defined, or text."""
    text = reader.text
    after = closed + 1
    if text.find("@", here, closed) >= 0 and not binds(reader, closed, end):
        if text.find("[", here + 1, closed) >= 0 and _QUOTING.search(text, here, closed):
            reader.doubt(here, "brackets in quotes or emphasis in brackets with a key")
        parts = parts_of(reader, here, closed)
        if parts is not None and all(part.key for part in parts):
            cite_parts(reader, here, after, [], parts)
            if is_image:  # it was read as a picture's description first
                reader.chunks.leave(here + 1, closed, after)
            return after
    if reader.labels:
        key = syn.label_key(text[here + 1 : closed])
        if key in reader.labels:
            return link(reader, here, closed, after, reader.labels[key], end, is_image)
    doubt_end(reader, here, closed)
    reader.inlines(here + 1, closed)
    reader.chunks.leave(here + 1, closed, after)
    return after


_FOLLOWED: dict[str, Callable[[InlineReader, int, int, int, bool], int]] = {
    "(": _before_target,
    "{": _before_attributes,
    "[": _before_label,
}
