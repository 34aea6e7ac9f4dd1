"""Fields and bookmarks of a DOCX: captions that count, references that follow, contents (ECMA-376-1, 17.16).

pandoc writes numbers as text and references as links. Here a caption's number is a SEQ field
(section 17.16.5.56) and a reference to it, or to a heading, a REF field (17.16.5.51), so that Word
counts anew where a figure is put in. The results stand in the fields already: nothing needs updating.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile
from typing import TYPE_CHECKING

from dateline.editions.folders import EditionError
from dateline.editions.prepared import HeadingLine
from dateline.editions.word_formatting import Styles, set_style, style_of
from dateline.editions.word_styles import element, w

if TYPE_CHECKING:
    from lxml import etree

_CAPTIONS = ("ImageCaption", "TableCaption")  # as pandoc styles them
_NUMBER = re.compile(r"\d+")
_LONGEST_NAME = 40  # of a bookmark in Word
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: `bookmark` surrounds the heading."""

    level: int
    text: str
    bookmark: str
    page: int


@dataclass(frozen=True, slots=True)
class _Target:
    """What a reference leads to: a bookmark and the text that it surrounds."""

    bookmark: str
    text: str


def text_of(node: etree._Element) -> str:
    """The text of a paragraph or run."""
    return "".join(part.text or "" for part in node.iter(w("t")))


def run_of(text: str, style: str | None = None) -> etree._Element:
    """A run of text in a character style."""
    run = _empty_run(style)
    words = element("t")
    words.set(_SPACE, "preserve")
    words.text = text
    run.append(words)
    return run


def field(code: str, result: str, style: str | None = None) -> list[etree._Element]:
    """The runs of a complex field (17.16.18) with its result."""
    runs = [_empty_run(style) for _ in range(4)]
    for run, kind in ((runs[0], "begin"), (runs[2], "separate"), (runs[3], "end")):
        run.append(element("fldChar", fldCharType=kind))
    words = element("instrText")
    words.set(_SPACE, "preserve")
    words.text = f" {code} "
    runs[1].append(words)
    return [*runs[:3], run_of(result, style), runs[3]]


def _empty_run(style: str | None) -> etree._Element:
    run = element("r")
    if style:
        properties = element("rPr")
        properties.append(element("rStyle", val=style))
        run.append(properties)
    return run


def replace_node(node: etree._Element, by: Sequence[etree._Element]) -> None:
    """Put nodes in the place of one."""
    for new in by:
        node.addprevious(new)
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


class Bookmarks:
    """The bookmarks of a document: those that pandoc set, and those that fields want."""

    def __init__(self, root: etree._Element, others: Sequence[etree._Element] = ()) -> None:
        """`root` is the document's; `others` are parts, such as notes, whose links lead into it."""
        self.root = root
        self.parts = [root, *others]
        self.targets: dict[str, _Target] = {}
        self._count = 0

    def surround(self, first: etree._Element, last: etree._Element, name: str) -> None:
        """Put a bookmark around siblings."""
        first.addprevious(element("bookmarkStart", id=name, name=name))  # numbers are given in the end
        last.addnext(element("bookmarkEnd", id=name))

    def add(self, first: etree._Element, last: etree._Element, text: str) -> _Target:
        """A bookmark such as Word makes for a reference: hidden, by its underline, and numbered."""
        self._count += 1
        target = _Target(f"_Ref{self._count:09d}", text)
        self.surround(first, last, target.bookmark)
        return target

    def owners(self) -> Iterator[tuple[str, etree._Element]]:
        """Each name that pandoc marked, with the paragraph that it begins at."""
        for start in self.root.iter(w("bookmarkStart")):
            parent = start.getparent()
            if parent is not None and parent.tag == w("p"):
                continue
            found = start.getnext()
            while found is not None and found.tag in (w("bookmarkStart"), w("bookmarkEnd")):
                found = found.getnext()
            paragraph = found if found is None or found.tag == w("p") else next(found.iter(w("p")), None)
            if paragraph is not None:
                yield start.get(w("name"), ""), paragraph

    def wanted(self) -> set[str]:
        """The names that links lead to."""
        links = [link for part in self.parts for link in part.iter(w("hyperlink"))]
        return {link.get(w("anchor"), "") for link in links}

    def _referred(self) -> set[str]:
        """The names that REF fields name."""
        codes = (code.text or "" for part in self.parts for code in part.iter(w("instrText")))
        return {code.split()[1] for code in codes if code.split()[:1] == ["REF"]}

    def settle(self) -> None:
        """Keep the bookmarks that something leads to, in their paragraphs, under names that Word allows."""
        self._into_paragraphs(self.wanted())
        names = self._allowed_names()
        for part in self.parts:
            for link in part.iter(w("hyperlink")):
                anchor = link.get(w("anchor"))
                if anchor is not None:
                    link.set(w("anchor"), names.get(anchor, anchor))
        self._number()

    def _into_paragraphs(self, wanted: set[str]) -> None:
        held = [(name, paragraph) for name, paragraph in self.owners() if name in wanted]
        for mark in list(self.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            parent = mark.getparent()
            inner = parent is not None and parent.tag in (w("p"), w("hyperlink"))
            if parent is not None and not inner:
                parent.remove(mark)
        self._drop_unused_inner(wanted)
        for name, paragraph in held:
            content = [child for child in paragraph if child.tag != w("pPr")]
            if content:
                self.surround(content[0], content[-1], name)

    def _drop_unused_inner(self, wanted: set[str]) -> None:
        referred = self._referred()
        for start in list(self.root.iter(w("bookmarkStart"))):
            name = start.get(w("name"), "")
            if name in wanted or name.startswith("_Toc") or name in referred:
                continue
            end = next(
                (e for e in self.root.iter(w("bookmarkEnd")) if e.get(w("id")) == start.get(w("id"))), None
            )
            for mark in (start, end):
                holder = mark.getparent() if mark is not None else None
                if mark is not None and holder is not None:
                    holder.remove(mark)

    def _allowed_names(self) -> dict[str, str]:
        """Names of letters, digits and underlines, at most 40, equal in no case (as Word's dialog asks)."""
        names: dict[str, str] = {}
        taken: set[str] = set()
        for start in self.root.iter(w("bookmarkStart")):
            old = start.get(w("name"), "")
            name = re.sub(r"\W", "_", old)
            name = name if name[:1].isalpha() or name.startswith("_") else f"b_{name}"
            if len(name) > _LONGEST_NAME or name.casefold() in taken:
                mark = sha256(old.encode()).hexdigest()[:8]
                name = f"{name[: _LONGEST_NAME - 9]}_{mark}"
            taken.add(name.casefold())
            names[old] = name
            start.set(w("name"), name)
        return names

    def _number(self) -> None:
        """Give each bookmark a number, the same at its start and end."""
        numbers: dict[str, str] = {}
        for mark in self.root.iter(w("bookmarkStart"), w("bookmarkEnd")):
            old = mark.get(w("id"), "")
            mark.set(w("id"), numbers.setdefault(old, str(len(numbers) + 1)))


# --- captions -----------------------------------------------------------------------------------


def number_captions(bookmarks: Bookmarks, styles: Styles) -> None:
    """Make a caption's number a SEQ field, and note what references to it lead to."""
    found: dict[etree._Element, _Target] = {}
    for paragraph in bookmarks.root.iter(w("p")):
        style = style_of(paragraph)
        if style not in _CAPTIONS:
            continue
        if style == "ImageCaption":
            set_style(paragraph, styles.find("caption") or style)  # which Word lists figures by
        target = _number_caption(paragraph, bookmarks)
        if target is not None:
            found[paragraph] = target
            figure = paragraph.getprevious()
            if style == "ImageCaption" and figure is not None and style_of(figure) == "CaptionedFigure":
                found[figure] = target
    for name, paragraph in bookmarks.owners():
        if paragraph in found:
            bookmarks.targets[name] = found[paragraph]


def _number_caption(paragraph: etree._Element, bookmarks: Bookmarks) -> _Target | None:
    labels = [run for run in paragraph.iterfind(w("r")) if _character_style(run) == "Label"]
    whole = "".join(map(text_of, labels))
    number = _NUMBER.search(whole)
    if number is None:
        return None
    before, after = whole[: number.start()], whole[number.end() :]
    word = re.sub(r"\W+", "_", before.strip()) or "Figure"
    runs = [run_of(before, "Label")] if before else []
    runs += field(f"SEQ {word} \\* ARABIC", number[0], "Label")
    rest = [run_of(after, "Label")] if after else []
    for run in labels[1:]:
        paragraph.remove(run)
    replace_node(labels[0], [*runs, *rest])
    return bookmarks.add(runs[0], runs[-1], f"{before}{number[0]}")


def _character_style(run: etree._Element) -> str:
    style = run.find(f"{w('rPr')}/{w('rStyle')}")
    return str(style.get(w("val"))) if style is not None else ""


# --- headings -----------------------------------------------------------------------------------


def mark_headings(
    bookmarks: Bookmarks, styles: Styles, headings: Sequence[HeadingLine], pages: Mapping[str, int]
) -> list[ContentsLine]:
    """Put Word's own kind of bookmark (`_Toc000000001`) around every heading, for the contents.

    Raises `EditionError` where the document has other headings than those that went in.
    """
    found = [p for p in bookmarks.root.iter(w("p")) if style_of(p).startswith("Heading")]
    if len(found) != len(headings):
        raise EditionError(f"{len(headings)} headings went to Word and {len(found)} came back")
    names: dict[etree._Element, list[str]] = {}
    for name, paragraph in bookmarks.owners():
        names.setdefault(paragraph, []).append(name)
    lines: list[ContentsLine] = []
    page = 1
    for count, (paragraph, heading) in enumerate(zip(found, headings, strict=True), 1):
        content = [child for child in paragraph if child.tag != w("pPr")]
        if not content:
            continue
        mark = f"_Toc{count:09d}"
        bookmarks.surround(content[0], content[-1], mark)
        page = pages.get(heading.identifier, page)
        lines.append(ContentsLine(heading.level, heading.text, mark, page))
        if heading.short:
            _follow_on(paragraph, styles)
            _keep_together(paragraph, styles)
        wanted = [name for name in names.get(paragraph, []) if name in bookmarks.wanted()]
        if wanted and next(paragraph.iter(w("footnoteReference")), None) is None:
            target = bookmarks.add(content[0], content[-1], text_of(paragraph))
            bookmarks.targets |= dict.fromkeys(wanted, target)
    return lines


def _follow_on(heading: etree._Element, styles: Styles) -> None:
    """Let a heading that would begin a page stand where it comes to, by a style of its own."""
    base = style_of(heading)
    if styles.has(base, "pPr/pageBreakBefore"):
        name = f"{styles.name(base)} Following".capitalize()
        changes = [element("pageBreakBefore", val=0), element("spacing", before=560)]
        set_style(heading, styles.variant(name, "paragraph", base, changes))


def _keep_together(heading: etree._Element, styles: Styles) -> None:
    """Hold the paragraphs of a short chapter together, by styles of their own."""
    following = list(takewhile(_is_text, heading.itersiblings()))
    for paragraph in following[:-1]:
        base = style_of(paragraph)
        name = f"{styles.name(base)} Kept"
        set_style(paragraph, styles.variant(name, "paragraph", base, [element("keepNext")]))


def _is_text(node: etree._Element) -> bool:
    return node.tag == w("p") and not style_of(node).startswith("Heading")


# --- references ---------------------------------------------------------------------------------


def refer(bookmarks: Bookmarks, style: str) -> None:
    """Make REF fields of the links in the character style `style`, wherever what they lead to is known."""
    for part in bookmarks.parts:
        for link in list(part.iter(w("hyperlink"))):
            if any(_character_style(run) == style for run in link.iterfind(w("r"))):
                target = bookmarks.targets.get(link.get(w("anchor"), ""))
                text = text_of(link)
                if target is None or not target.text or target.text not in text:
                    continue
                before, _, after = text.partition(target.text)
                runs = [run_of(before)] if before else []
                runs += field(f"REF {target.bookmark} \\h \\* MERGEFORMAT", target.text, style)
                runs += [run_of(after)] if after else []
                replace_node(link, runs)
