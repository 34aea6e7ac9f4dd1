"""Lists of a DOCX in the list styles that Word's own buttons use (ECMA-376-1, section 17.9).

Bullets belong to their style, so that such a paragraph needs no numbering of its own; a numbered list keeps
its own, since each begins anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from dateline.editions.word_formatting import BODY, Styles, set_style, style_of
from dateline.editions.word_styles import element, in_order, w

_DEEPEST = 5  # levels for which Word has list styles


class Lists:
    """The lists of a document, while they are given their styles."""

    def __init__(
        self, numbering: etree._Element, styles: Styles, indents: Sequence[int], space: float
    ) -> None:
        """`numbering` is the root of numbering.xml, `indents` the indent of each level in twentieths of a
        point, `space` what stands after a list, in points."""
        self.styles = styles
        self.indents = indents
        self.space = element("spacing", after=round(space * 20))
        kinds = {
            (a.get(w("abstractNumId")), level.get(w("ilvl"))): _kind(level)
            for a in numbering.iter(w("abstractNum"))
            for level in a.iter(w("lvl"))
        }
        self._abstract = {
            num.get(w("numId")): reference.get(w("val"))
            for num in numbering.iterfind(w("num"))
            if (reference := num.find(w("abstractNumId"))) is not None
        }
        self._kinds = kinds
        self.bullets = self._own_bullets(numbering)

    def _own_bullets(self, numbering: etree._Element) -> int:
        """One bulleted list, whose levels are those of the bullet styles."""
        source = next((a for a in numbering.iter(w("abstractNum")) if _is_bulleted(a)), None)
        numbers = [int(num.get(w("numId"), "0")) for num in numbering.iterfind(w("num"))]
        if source is None:
            return 0
        made = etree.fromstring(etree.tostring(source))
        made.set(w("abstractNumId"), "1")
        for child in made.iterfind(w("nsid")):
            child.set(w("val"), "0000A001")
        for level in made.iter(w("lvl")):
            depth = int(level.get(w("ilvl"), "0")) + 1
            kind = level.find(w("numFmt"))
            if depth <= _DEEPEST and kind is not None:
                kind.addnext(element("pStyle", val=self._level_style("List Bullet", depth)))
        source.addprevious(made)
        number = max(numbers, default=0) + 1
        last = element("num", numId=number)
        last.append(element("abstractNumId", val=1))
        numbering.append(last)
        for depth in range(1, _DEEPEST + 1):
            self._link(self._level_style("List Bullet", depth), number, depth - 1)
        return number

    def _link(self, style: str, number: int, level: int) -> None:
        found = next(s for s in self.styles.root.iterfind(w("style")) if s.get(w("styleId")) == style)
        box = found.find(w("pPr"))
        if box is None:
            box = element("pPr")
            found.append(box)
        reference = element("numPr")
        if level:
            reference.append(element("ilvl", val=level))
        reference.append(element("numId", val=number))
        box[:] = in_order([*box, reference], "pPr")

    def _level_style(self, name: str, depth: int) -> str:
        """`List Bullet 2` for the second level, made of `List Bullet`, as Word names them."""
        first = self.styles.find(name) or self.styles.variant(name, "paragraph", "BodyText")
        if depth == 1:
            return first
        indent = [element("ind", left=self.indents[depth - 1])] if name == "List Continue" else []
        return self.styles.variant(f"{name} {depth}", "paragraph", first, indent)

    def name(self, root: etree._Element) -> None:
        """Give every paragraph of a list its style; bullets then need no numbering of their own."""
        spoken_for: list[etree._Element] = []
        for paragraph in root.iter(w("p")):
            reference = paragraph.find(f"{w('pPr')}/{w('numPr')}")
            level, number = (
                (reference.find(w(tag)) for tag in ("ilvl", "numId"))
                if reference is not None
                else (None, None)
            )
            if reference is None or level is None or number is None:
                continue
            depth = int(level.get(w("val"), "0"))
            kind = self._kinds.get((self._abstract.get(number.get(w("val"))), str(depth)), "List Number")
            if style_of(paragraph) not in ("", *BODY):
                if kind == "List Continue":
                    self._move_in(paragraph, depth)
                    spoken_for.append(reference)
                continue
            style = self._level_style(kind, min(depth + 1, _DEEPEST))
            if style_of(paragraph) != "Compact" or not is_listed(paragraph.getnext()):
                name = f"{self.styles.name(style)} Spaced"
                style = self.styles.variant(name, "paragraph", style, [self.space])
            set_style(paragraph, style)
            if kind == "List Continue" or (kind == "List Bullet" and depth < _DEEPEST):
                spoken_for.append(reference)
        for reference in spoken_for:
            box = reference.getparent()
            if box is not None:
                box.remove(reference)

    def _move_in(self, paragraph: etree._Element, depth: int) -> None:
        """A quotation or the like within an item stands as far in as the item."""
        base = style_of(paragraph)
        indent = element("ind", left=self.indents[depth + 1])
        name = f"{self.styles.name(base)} {depth + 2}"
        set_style(paragraph, self.styles.variant(name, "paragraph", base, [indent]))


def is_listed(paragraph: etree._Element | None) -> bool:
    """Whether a paragraph is an item of a list."""
    return paragraph is not None and paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None


def _kind(level: etree._Element) -> str:
    """The list style for a level of a numbering; pandoc's blank bullets carry on an item."""
    form, text = level.find(w("numFmt")), level.find(w("lvlText"))
    if form is None or form.get(w("val")) != "bullet":
        return "List Number"
    return "List Bullet" if text is not None and text.get(w("val"), "").strip() else "List Continue"


def _is_bulleted(abstract: etree._Element) -> bool:
    first = abstract.find(w("lvl"))
    return first is not None and _kind(first) == "List Bullet"
