"""Inlines of pandoc's Markdown: citations, notes, links and the markup around prose.

In: the leaves of an `Outline`. Out: what they hold, as values and lists of stretches. Each sign is
looked at once; a bracket's end is found once for a whole leaf. Where pandoc's own reading hangs on
more than that (emphasis or quotes that cross a bracket, raw TeX, …) the leaf is a doubt, if it
could hold a citation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.reading import _syntax as syn
from dateline.reading._chunks import Chunks
from dateline.reading._emphasis import Emphasis
from dateline.reading._groups import Part, PartReader, after_label, mark_of
from dateline.reading._opaque import Opaque, entity_end
from dateline.reading._outline import Leaf, Outline
from dateline.reading._plain import plain
from dateline.reading._positions import Clean
from dateline.values.model import (
    Block,
    BlockKind,
    Citation,
    CitationItem,
    CitationMode,
    Image,
    Link,
    LostCitation,
    NoteReference,
)

_DEEPEST = 20  # brackets inside brackets

_SIGN = re.compile(r"[\[@\\`*_<$^~&]")
# Text of a prefix or suffix in which nothing but words and spaces stands: no sign that could begin
# an inline of another kind. An apostrophe must stand after a letter or digit, but not that of a key.
_WORD = r"(?:[^\[\]\\`*_$<\"'^~&@;]|(?<=[^\W_])['_])"
_CITED = rf"{_WORD}*?(?<![\w.\-])-?@(?!{syn.KEY}'){syn.KEY}{_WORD}*+"
_OPENS_TAG = re.compile(r"<[A-Za-z/!?]")
_QUOTING = re.compile(r"(?:[\"*~]|(?<!\w)['_])[^\"*~]*\[")
_GROUP = re.compile(rf"\[{_CITED}(?:;{_CITED})*+\](?![\[({{])")
_PART = re.compile(rf"([^@;]*?)(-?)@({syn.KEY})([^;\]]*)[;\]]")
_LOCATOR = re.compile(rf" *\n? *\[(?!\^)({_WORD}*+)\](?![\[({{]|-?@)")
_SPACED_BRACKET = re.compile(r" *\n? *(?=\[)")
_LOOSE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_SCRIPT = re.compile(r"\^[^\s^]++\^|~[^\s~]++~")
_IN_CODE = re.compile(rf"(?<![\w.])-?@({syn.KEY})")
_MAIL_END = re.compile(r"[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}$")
_HTML_ID = re.compile(r"\s(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")
_SOLID = re.compile(r"\S")

_NORMAL, _TEXTUAL, _SUPPRESSED = (
    CitationMode.NORMAL,
    CitationMode.AUTHOR_IN_TEXT,
    CitationMode.SUPPRESS_AUTHOR,
)


@dataclass
class Found:
    """What the leaves of a text hold; `flows` are the citations and note labels of each flow."""

    flows: dict[int, list[Citation | str]] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    note_references: list[NoteReference] = field(default_factory=list)
    identifiers: list[tuple[str, int, int]] = field(default_factory=list)
    lost: list[LostCitation] = field(default_factory=list)
    comments: list[tuple[int, int, int, bool]] = field(default_factory=list)  # with leaf, and if alone
    doubts: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)  # inline ones
    captions: set[int] = field(default_factory=set)  # numbers of leaves that are one picture
    empty: set[int] = field(default_factory=set)  # numbers of leaves that hold only comments


class InlineReader:
    """Reads the inlines of leaves; `view` is the clean text with the marks of quotes blanked out."""

    def __init__(self, clean: Clean, view: str, outline: Outline) -> None:
        self.found = Found()
        self._text = view
        self._span = clean.span
        self._examples = outline.examples
        self._labels = outline.references  # labels of definitions and headings, with their targets
        self._chunks = Chunks(view, outline.labels)
        self._notes = syn.Notes(view)
        self._number = 0
        self._leaf = Leaf(0, 0, BlockKind.PARAGRAPH, None, 0)
        self._events: list[Citation | str] = []
        self._cited = False  # whether the leaf could hold a citation
        self._doubted: set[str] = set()  # reasons given for the leaf
        self._opaque = Opaque(view, 0, 0)
        self._emphasis = Emphasis(self._opaque)
        self._floor = 0  # the end of the inline before
        self._linked = self._depth = 0  # link texts and brackets that we are in

    def read(self, number: int, leaf: Leaf) -> None:
        """Read one leaf; `number` is its place in the outline."""
        start, end = leaf.start, leaf.end
        self._events = self.found.flows.setdefault(leaf.flow, [])
        if _SIGN.search(self._text, start, end) is None:
            return
        self._number, self._leaf = number, leaf
        self._cited = self._text.find("@", start, end) >= 0
        self._doubted = set()
        self._opaque = Opaque(self._text, start, end)
        self._chunks.enter(start)
        if leaf.alone and self._text.startswith("![", start) and self._figure(start, end):
            return
        self._inlines(start, end)

    def _inlines(self, start: int, end: int) -> None:
        if self._depth > _DEEPEST:
            self._doubt(start, "brackets nested too deeply")
            return
        self._depth += 1
        outer, self._emphasis = self._emphasis, Emphasis(self._opaque)
        text, search = self._text, _SIGN.search
        at = start
        while (match := search(text, at, end)) is not None:
            here = match.start()
            sign = text[here]
            if sign == "[":
                group = _GROUP.match(text, here, end)
                if group is None or (here > at and text[here - 1] in "!]"):
                    at = self._bracket(here, end, at)
                else:
                    at = group.end()
                    self._simple_group(here, at)
            elif sign == "@":
                at = self._mention(here, end, at)
            else:
                self._floor = at
                at = _READERS[sign](self, here, end)
        self._emphasis = outer
        self._depth -= 1

    def _chunk(self, start: int, end: int, after: int) -> None:
        """The inlines of a link, span or note; what belongs to it beside them ends at `after`."""
        if self._cited and self._chunks.may_glue(start, end):
            self._doubt(start, "a key at the start of a link, span or note, right after another")
        self._chunks.level += 1
        self._inlines(start, end)
        self._chunks.level -= 1
        self._chunks.leave(start, end, after)

    def _blank(self, start: int, end: int) -> None:
        self.found.blanks.append((start, end))

    def _doubt(self, at: int, reason: str, markers: bool = False) -> None:
        """Only pandoc can settle this leaf; said where it could hold a citation.

        `markers` says that a note's marker too may be lost, and the note with it.
        """
        if reason in self._doubted:
            return
        if self._cited or (markers and self._notes.marked(at, self._leaf.end)):
            self._doubted.add(reason)
            self.found.doubts.append((at, at + 1, reason))

    # --- citations -----------------------------------------------------------------------------

    def _cite(self, start: int, end: int, items: list[CitationItem]) -> None:
        if self._examples and any(item.key in self._examples for item in items):
            self._doubt(start, "a reference to a numbered example")
        self._events.append(Citation(self._span(start, end), tuple(items)))
        self._blank(start, end)

    def _simple_group(self, start: int, end: int) -> None:
        """A group in which only words stand around the keys."""
        items = []
        span = self._span
        for match in _PART.finditer(self._text, start + 1, end):
            prefix, mark, key, suffix = match.groups()
            key_start, key_end = match.span(3)
            mode = _SUPPRESSED if mark else _NORMAL
            prefix, suffix = prefix and plain(prefix), suffix and _suffix(suffix)
            whole = span(match.start(2), key_end)
            items.append(CitationItem(whole, span(key_start, key_end), key, mode, prefix, suffix))
        self._cite(start, end, items)

    def _mention(self, at: int, end: int, floor: int) -> int:
        """A key outside of brackets: an author-in-text citation, or text that only looks like one."""
        text = self._text
        match = syn.KEY_AT.match(text, at + 1, end)
        if match is None:
            if text.startswith(("{{", "{}"), at + 1):
                self._doubt(at, "a key in odd braces")
            return after_label(text, at, end)
        braced = match[1] is None
        mark, glued = mark_of(text, at, floor, self._emphasis.closed_at)
        behind = text[mark - 1] if mark > self._leaf.start else ""
        opened = mark == self._emphasis.opened_at and text.find('"', self._leaf.start, mark) < 0
        if (behind in ("_", "*") and not opened) or (self._emphasis.tangled and behind == "-"):
            self._doubt(at, "a key right after emphasis")
        if behind == "@":
            self._doubt(at, "a key behind another `@`")
        if glued:
            if not braced:
                self._lose_glued(at, match.end(), floor)
            return after_label(text, at, end)
        if braced and any(sign in match[0] for sign in "[]`$<"):
            self._doubt(at, "a key that holds a bracket or code")
        start, stop = match.start() + braced, match.end() - braced
        mode = _TEXTUAL if mark == at else _SUPPRESSED
        item = CitationItem(
            self._span(mark, match.end()), self._span(start, stop), text[start:stop], mode
        )  # fmt: skip
        return self._with_locator(mark, match.end(), end, item)

    def _lose_glued(self, at: int, key_end: int, floor: int) -> None:
        text = self._text
        start = at
        while start > floor and (text[start - 1].isalnum() or text[start - 1] in "._-+"):
            start -= 1
        key = text[at + 1 : key_end]
        if not _MAIL_END.match(key):
            self.found.lost.append(LostCitation(self._span(start, key_end), key, "glued"))

    def lose_in_code(self, start: int, end: int) -> None:
        """Note what looks like citations in code."""
        for match in _IN_CODE.finditer(self._text, start, end):
            span = self._span(match.start(), match.end())
            self.found.lost.append(LostCitation(span, match[1], "code"))

    def _with_locator(self, start: int, at: int, end: int, item: CitationItem) -> int:
        """An author-in-text citation and the brackets after it, if they belong to it (`textualCite`)."""
        text = self._text
        if at < end and text[at] in " \n[":
            match = _LOCATOR.match(text, at, end)
            if match is not None and not (self._labels and syn.label_key(match[1]) in self._labels):
                self._cite(start, match.end(), [_with_suffix(item, _suffix(match[1]))])
                return match.end()
            spaced = _SPACED_BRACKET.match(text, at, end)
            if spaced is not None:
                return self._with_bracket(start, at, spaced.end(), end, item)
        self._cite(start, at, [item])
        return at

    def _with_bracket(self, start: int, at: int, opened: int, end: int, item: CitationItem) -> int:
        """The same, where more than words stands in the brackets."""
        text = self._text
        closed = self._opaque.close(opened, end)
        label = syn.label_key(text[opened + 1 : closed]) if closed and self._labels else ""
        if closed and label in self._labels:
            self._cite(start, at, [item])
            return self._link(opened, closed, closed + 1, self._labels[label], end, False)
        parts = self._parts(opened, closed) if closed and not text.startswith("[^", opened) else None
        if not closed or not parts or any(part.key is None for part in parts[1:]):
            self._cite(start, at, [item])
            return at
        first = parts[0]
        is_bound = self._binds(closed, end) if first.key else text[closed + 1 : closed + 2] in ("[", "(", "{")
        if is_bound and closed + 1 < end:
            self._cite(start, at, [item])
            return at
        if first.key is None:  # `bareloc`: what stands before the first semicolon is the suffix
            item = _with_suffix(item, _suffix(text[first.start : first.end]))
        self._cite_parts(start, closed + 1, [item], parts)
        return closed + 1

    def _cite_parts(self, start: int, end: int, items: list[CitationItem], parts: list[Part]) -> None:
        """A citation of `items` and of the keys of parts, then what stands around the keys."""
        items += [self._part_item(part) for part in parts if part.key]
        self._cite(start, end, items)
        for part in parts:
            if part.key is None:
                self._inlines(part.start, part.end)
            else:
                self._inlines(part.start, part.key[0])
                self._inlines(part.key[2] + (self._text[part.key[1] - 1] == "{"), part.end)

    def _part_item(self, part: Part) -> CitationItem:
        text = self._text
        assert part.key is not None
        mark, start, stop = part.key
        braced = text[start - 1] == "{"
        mode = _NORMAL if mark == start - 1 - braced else _SUPPRESSED
        prefix, suffix = plain(text[part.start : mark]), _suffix(text[stop + braced : part.end])
        whole = self._span(mark, stop + braced)
        return CitationItem(whole, self._span(start, stop), text[start:stop], mode, prefix, suffix)

    def _parts(self, opened: int, closed: int) -> list[Part] | None:
        """The parts of a bracket between its semicolons; None where it is no group for sure."""
        if self._linked and self._text.find("[", opened + 1, closed) >= 0:
            self._doubt(opened, "brackets inside of brackets inside of a link")
        parts = PartReader(self._opaque, self._emphasis, self._doubt, opened + 1, closed).read()
        if parts is None or parts[-1].key is None:
            self._doubt_end(opened, closed)
        return parts

    def _doubt_end(self, opened: int, closed: int) -> None:
        """A bracket without a key may be a citation that ends only at a later `]`.

        So it is where a key follows it at once, or where emphasis or quotes hold its `]`.
        """
        if not self._cited or self._opaque.last("@") < closed or self._opaque.last("]") < closed + 2:
            return
        inner = self._text[opened + 1 : closed]
        is_open = any(inner.count(mark) % 2 for mark in ("*", "**", '"', "~~")) or " '" in f" {inner}"
        is_open = is_open or len(_LOOSE_UNDERSCORE.findall(inner)) % 2 == 1
        is_open = is_open or ("[" in inner and any(sign in inner for sign in "*_~"))
        if is_open or self._text.startswith(("@", "-@"), closed + 1):
            self._doubt(closed, "a bracket that may end later")

    # --- brackets --------------------------------------------------------------------------------

    def _bracket(self, here: int, end: int, floor: int) -> int:
        """What begins at `[`: a note's marker, a group, a span, a link, a picture, or just a bracket."""
        text = self._text
        marker = syn.NOTE_MARKER.match(text, here, end)
        if marker is not None:
            return self._marker(marker)
        closed = self._opaque.close(here, end)
        if closed is None:
            return here + 1
        if self._linked and text.find("@", here, closed) >= 0 and text.find("[", here + 1, closed) >= 0:
            self._doubt(here, "brackets inside of brackets inside of a link")
        if _OPENS_TAG.search(text, here, closed) and text.find("@", here, closed) >= 0:
            self._doubt(here, "a tag in brackets with a key")
        is_image = here > floor and text[here - 1] == "!"
        after = closed + 1
        reader = _FOLLOWED.get(text[after]) if after < end else None
        following = reader(self, here, closed, end, is_image) if reader else 0
        return following or self._plain_bracket(here, closed, end, is_image)

    def _before_target(self, here: int, closed: int, end: int, is_image: bool) -> int:
        """A bracket with `(` right after it: a link or picture, 0 where that is no target."""
        target = syn.TARGET.match(self._text, closed + 1, end)
        if target is not None:
            return self._link(here, closed, target.end(), target[1] or target[2] or "", end, is_image)
        if self._opaque.last(")") > closed:
            self._doubt(closed + 1, "a link target of an odd form")
        return 0

    def _before_attributes(self, here: int, closed: int, end: int, is_image: bool) -> int:
        """A bracket with `{` right after it: a span ("bracketed_spans"), 0 where those are no attributes."""
        found = syn.ATTRIBUTES.match(self._text, closed + 1, end)
        if found is None:
            return 0
        if not is_image:
            self._identify(closed + 1, found.end())
            self._blank(here, here + 1)
            self._chunk(here + 1, closed, found.end())
            self._blank(closed, found.end())
            return found.end()
        if syn.label_key(self._text[here + 1 : closed]) in self._labels:
            return 0
        self._inlines(here, closed + 1)
        return found.end()

    def _before_label(self, here: int, closed: int, end: int, is_image: bool) -> int:
        """A bracket with another right after it: a link whose label may be defined, or two texts."""
        text, second = self._text, closed + 1
        last = self._opaque.close(second, end)
        if last is None or syn.NOTE_MARKER.match(text, second, end):
            return 0
        label, own = text[second + 1 : last], syn.label_key(text[here + 1 : closed])
        if "@" in label and own in self._labels:
            self._doubt(here, "a link before a citation")
        key = syn.label_key(label) or own
        if key in self._labels:
            after = self._link(here, closed, last + 1, self._labels[key], end, is_image)
            self._chunks.leave(second + 1, last, after)
            return after
        # No such label: both are read as texts of their own, so nothing follows the second bracket.
        self._inlines(here + (not is_image), closed + is_image)
        self._inlines(second, last + 1)
        return last + 1

    def _binds(self, closed: int, end: int) -> bool:
        """Whether what follows a bracket makes it a link's or a span's text, so no group."""
        text, after = self._text, closed + 1
        follows = text[after] if after < end else ""
        if follows == "(":
            return syn.TARGET.match(text, after, end) is not None
        if follows == "{":
            return syn.ATTRIBUTES.match(text, after, end) is not None
        if follows == "[" and syn.NOTE_MARKER.match(text, after, end) is None:
            return self._opaque.close(after, end) is not None
        return False

    def _plain_bracket(self, here: int, closed: int, end: int, is_image: bool) -> int:
        text = self._text
        after = closed + 1
        if text.find("@", here, closed) >= 0 and not self._binds(closed, end):
            if text.find("[", here + 1, closed) >= 0 and _QUOTING.search(text, here, closed):
                self._doubt(here, "brackets in quotes or emphasis in brackets with a key")
            parts = self._parts(here, closed)
            if parts is not None and all(part.key for part in parts):
                self._cite_parts(here, after, [], parts)
                if is_image:  # it was read as a picture's description first
                    self._chunks.leave(here + 1, closed, after)
                return after
        if self._labels:
            key = syn.label_key(text[here + 1 : closed])
            if key in self._labels:
                return self._link(here, closed, after, self._labels[key], end, is_image)
        self._doubt_end(here, closed)
        self._inlines(here + 1, closed)
        self._chunks.leave(here + 1, closed, after)
        return after

    def _identify(self, start: int, end: int) -> None:
        name = syn.attributes(self._text[start:end])[0]
        if name:
            self.found.identifiers.append((name, start, end))

    def _link(self, here: int, closed: int, after: int, target: str, end: int, is_image: bool) -> int:
        """A link or picture: its text is read, its target is not."""
        text = self._text
        if self._linked and not is_image and text.find("@", closed, after) >= 0:
            self._doubt(here, "a link inside of a link")
        is_odd = text[closed + 2 : closed + 3] != "<" and any(sign in target for sign in "`$<")
        if is_odd or text.find("`", closed, after) >= 0:
            self._doubt(here, "a link target of an odd form")
        if text.count('"', here, closed) % 2 and text.find("@", here, closed) >= 0:
            self._doubt(here, "quotes that cross a bracket")
        found = syn.ATTRIBUTES.match(text, after, end)
        if found is not None:
            self._identify(after, found.end())
            after = found.end()
        span = self._span(here - is_image, after)
        label, target = plain(text[here + 1 : closed]), " ".join(target.split())
        if is_image:
            self.found.images.append(Image(span, target, label))
            self._chunk(here + 1, closed, after)
            self._blank(here - 1, after)
            return after
        self.found.links.append(Link(span, target, label))
        self._linked += 1
        self._blank(here, here + 1)
        self._chunk(here + 1, closed, after)
        self._blank(closed, after)
        self._linked -= 1
        return after

    def _figure(self, start: int, end: int) -> bool:
        """A paragraph that is one picture: its description is a caption ("implicit_figures")."""
        text = self._text
        closed = self._opaque.close(start + 1, end)
        if closed is None:
            return False
        target = syn.TARGET.match(text, closed + 1, end)
        if target is None:
            return False
        found = syn.ATTRIBUTES.match(text, target.end(), end)
        last = found.end() if found else target.end()
        if text[last:end].strip() or not text[start + 2 : closed].strip():
            return False
        if found:
            self._identify(target.end(), last)
        self.found.captions.add(self._number)
        address = " ".join((target[1] or target[2] or "").split())
        self.found.images.append(Image(self._span(start, last), address, plain(text[start + 2 : closed])))
        self._blank(start, start + 2)
        before = len(self._events)
        self._chunk(start + 2, closed, last)
        self._blank(closed, last)
        # pandoc's Figure holds the text twice: as its caption and as the picture's description
        self._events += self._events[before:]
        return True

    def _marker(self, match: re.Match[str]) -> int:
        if "@" in match[1] or self._text.startswith(("@", "-@"), match.end()):
            self._doubt(match.start(), "a key in or at a note's marker")
        span = self._span(match.start(), match.end())
        self.found.note_references.append(NoteReference(span, match[1]))
        self._events.append(match[1])
        self._blank(match.start(), match.end())
        return match.end()

    # --- the other signs -------------------------------------------------------------------------

    def _escape(self, here: int, end: int) -> int:
        text = self._text
        sign = text[here + 1 : here + 2] if here + 1 < end else ""
        if sign == "@":
            match = syn.KEY_AT.match(text, here + 2, end)
            if match and match[1]:
                self.found.lost.append(LostCitation(self._span(here, match.end()), match[1], "escaped"))
        command = syn.TEX_COMMAND.match(text, here, end)
        if command is None and (command := syn.TEX.match(text, here, end)) is not None:
            self._doubt(here, "raw TeX")
        if command is not None:
            self._blank(here, command.end())
            return command.end()
        self._blank(here, here + 1)
        return here + 2 if not sign.isalnum() else here + 1

    def _code(self, here: int, end: int) -> int:
        text = self._text
        ticks, after = self._opaque.code_end(here, end)
        if not after:
            return ticks
        if text.find("@", here, after) >= 0:
            self.lose_in_code(here, after)
        found = syn.CODE_ATTRIBUTES.match(text, after, end)
        if found is not None:
            self._identify(after, found.end())
            after = found.end()
        self._blank(here, after)
        return after

    def _math(self, here: int, end: int) -> int:
        after = self._opaque.math_end(here, end)
        if not after:
            return here + 1
        if "\\text" in self._text[here:after]:
            self._doubt(here, "text in math")
        self._blank(here, after)
        return after

    def _angle(self, here: int, end: int) -> int:
        """A comment, an autolink, a tag, or just a sign."""
        text = self._text
        if text.startswith(syn.COMMENT_OPEN, here):
            return self._comment(here, end)
        match = syn.URI_LINK.match(text, here, end) or syn.EMAIL_LINK.match(text, here, end)
        if match is None:
            return self._tag(here, end)
        prefix = "mailto:" if match.re is syn.EMAIL_LINK else ""
        self.found.links.append(Link(self._span(here, match.end()), prefix + match[1], match[1]))
        self._blank(here, match.end())
        return match.end()

    def _comment(self, here: int, end: int) -> int:
        text, leaf = self._text, self._leaf
        after = self._opaque.comment_end(here, end)
        if text.startswith((">", "-"), here + 4):
            self._doubt(here, "a comment of an odd form")
        if not after:
            self._doubt(here, "a comment without an end")
            return here + 4
        alone = _SOLID.search(text, leaf.start, here) is None and _SOLID.search(text, after, leaf.end) is None
        if alone:
            self.found.empty.add(self._number)
        self.found.comments.append((here, after, self._number, alone))
        self._blank(here, after)
        return after

    def _tag(self, here: int, end: int) -> int:
        text = self._text
        match = syn.TAG.match(text, here, end)
        if match is None:
            if text[here + 1 : here + 2].isalpha() or text[here + 1 : here + 2] in ("/", "!", "?"):
                self._doubt(here, "an angle bracket that may begin a tag")
            return here + 1
        name = (match[1] or match[2]).lower()
        if name in syn.BLOCK_TAGS or name in syn.EITHER_TAGS:
            self._doubt(here, "an HTML block", markers=True)
        found = _HTML_ID.search(match[3]) if match[3] else None
        if found is not None:
            self.found.identifiers.append((found[1], here, match.end()))
        self._blank(here, match.end())
        return match.end()

    def _script(self, here: int, end: int) -> int:
        """An inline note `^[…]`, or a superscript, subscript or struck-out text."""
        text = self._text
        if text.startswith("^[", here):
            closed = self._opaque.close(here + 1, end)
            if closed is not None and not (
                text[closed + 1 : closed + 2] in ("(", "[") or syn.ATTRIBUTES.match(text, closed + 1, end)
            ):
                return self._inline_note(here, closed)
        if text.startswith("~~", here):
            self._blank(here, here + 2)
            return here + 2
        match = _SCRIPT.match(text, here, end)
        if match is not None:
            last = match.end() - 1
            is_plain = _SIGN.search(text, here + 1, last) is None
            goes_on = not is_plain and text.startswith(("[", "^"), last + 1)
            if goes_on or any(sign in match[0] for sign in "@[]"):
                self._doubt(here, "a superscript or subscript with brackets or keys", markers=True)
            self._blank(here, here + 1)
            self._blank(last, last + 1)
            self._chunks.leave(here + 1, last, last + 1)
            if is_plain:
                return match.end()
        return here + 2 if text.startswith("^^", here) else here + 1

    def _inline_note(self, here: int, closed: int) -> int:
        self._blank(here, here + 2)
        self.found.notes.append(Block(self._span(here + 2, closed), BlockKind.NOTE, ""))
        self._chunk(here + 2, closed, closed + 1)
        self._blank(closed, closed + 1)
        return closed + 1

    def _stress(self, here: int, end: int) -> int:
        """Signs of emphasis: they do not change what is cited, but they are no prose."""
        text = self._text
        sign = text[here]
        after = here + 1
        while after < end and text[after] == sign:
            after += 1
        before = text[here - 1] if here > self._floor else " "
        behind = text[after] if after < end else "\n"
        self._emphasis.run(here, after, before, behind)
        is_word = sign == "_" and before.isalnum() and behind.isalnum()
        if not is_word and not (before.isspace() and behind.isspace()):
            self._blank(here, after)
        return after

    def _entity(self, here: int, end: int) -> int:
        after = entity_end(self._text, here, end)
        if after > here + 1:
            self._blank(here, after)
        return after


def _suffix(text: str) -> str:
    """What stands after a key, plain; a space that it begins with is kept, as pandoc keeps it."""
    body = plain(text)
    return f" {body}" if body and text[0] in " \n" else body


def _with_suffix(item: CitationItem, suffix: str) -> CitationItem:
    return CitationItem(item.span, item.key_span, item.key, item.mode, item.prefix, suffix)


_READERS: dict[str, Callable[[InlineReader, int, int], int]] = {
    "\\": InlineReader._escape,
    "`": InlineReader._code,
    "$": InlineReader._math,
    "<": InlineReader._angle,
    "^": InlineReader._script,
    "~": InlineReader._script,
    "*": InlineReader._stress,
    "_": InlineReader._stress,
    "&": InlineReader._entity,
}
_FOLLOWED: dict[str, Callable[[InlineReader, int, int, int, bool], int]] = {
    "(": InlineReader._before_target,
    "{": InlineReader._before_attributes,
    "[": InlineReader._before_label,
}
