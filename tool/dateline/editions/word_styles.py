"""The styles of a DOCX, made from the edition's `docx.toml` (ECMA-376-1, section 17.7).

In: styles.xml as pandoc writes it and a style sheet in TOML. Out: styles.xml in which every style
that the sheet names looks as it says, and stands in the order of elements that the schema wants.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from dateline.editions.edition import Page
from dateline.editions.folders import EditionError
from dateline.editions.scripts import RTL_LANGUAGES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIPS_PER_MM = 1440 / 25.4
_ORDER = {  # of the properties of runs (CT_RPr, 17.3.2.28) and paragraphs (CT_PPrBase, 17.3.1.26)
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign "
        "rtl cs lang"
    ).split(),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl"
    ).split(),
}
_SWITCHES = {"keep_next": "keepNext", "keep_lines": "keepLines", "page_break_before": "pageBreakBefore"}
_SIDES = ("top", "left", "bottom", "right")
_TABS = {"leader_tab": "dot", "right_tab": "none"}
_IDENTIFIERS = {
    "heading": "Heading",
    "toc": "TOC",
    "header": "Header",
    "footer": "Footer",
    "caption": "Caption",
}
_BUILT_IN = re.compile(  # styles of Word itself (17.7.4.9 lists them), which are not custom ones
    r"(?:heading|toc) \d|header|footer|caption|List (?:Bullet|Number|Continue)(?: \d)?|Strong|Emphasis"
    r"|Title|Subtitle|Date|Body Text|Block Text|Bibliography|TOC Heading|Normal|FollowedHyperlink"
)


def w(name: str) -> str:
    """A name of WordprocessingML, as lxml writes it."""
    return f"{{{W}}}{name}"


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MM)


def element(tag: str, /, **values: object) -> etree._Element:
    """An element with attributes of the same namespace."""
    made = etree.Element(w(tag))
    for key, value in values.items():
        made.set(w(key), str(value))
    return made


def in_order(properties: Iterable[etree._Element], box: str) -> list[etree._Element]:
    """Properties of `rPr` or `pPr` in the order that the schema wants."""
    order = _ORDER[box]

    def place(child: etree._Element) -> int:
        name = etree.QName(child).localname
        return order.index(name) if name in order else len(order)

    return sorted(properties, key=place)


class StyleSheet:
    """What `docx.toml` files say: fonts, colours, styles."""

    def __init__(self, layers: Sequence[Path]) -> None:
        """Read the files, later ones laid over earlier ones; raises `EditionError` for a wrong one."""
        self.rtl = False  # whether borders change sides
        self.fonts: dict[str, str] = {}
        self.colors: dict[str, str] = {}
        self.styles: dict[str, dict[str, Any]] = {}
        self.characters: dict[str, dict[str, Any]] = {}
        for path in layers:
            try:
                said = tomllib.loads(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                raise EditionError(f"{path}: not a style sheet for Word: {error}") from error
            self.fonts |= said.get("fonts", {})
            self.colors |= said.get("colors", {})
            for table, mine in (("styles", self.styles), ("char", self.characters)):
                for name, style in said.get(table, {}).items():
                    mine.setdefault(name, {}).update(style)

    def apply(
        self, root: etree._Element, tables: bytes, page: Page, language: str, *, rtl: bool = False
    ) -> None:
        """Give the root of styles.xml this sheet's styles, the table styles `tables`, language, direction."""
        self.rtl = rtl
        self._defaults(root, language)
        try:
            self._apply(root, twips(page.width - page.left - page.right))
        except (KeyError, TypeError, ValueError) as error:
            raise EditionError(f"docx.toml: a style says something that cannot be used: {error!r}") from error
        self._tables(root, tables)
        normal = _style(root, "Normal", "paragraph").find(w("pPr"))
        if rtl and normal is not None:
            normal[:] = in_order([*normal, element("bidi")], "pPr")

    def complete(self, root: etree._Element, tables: bytes, page: Page) -> None:
        """Add to the root of a house's own styles.xml what it lacks, in its own font and colour."""
        names = {
            str(name.get(w("val"))).casefold()
            for style in root.iterfind(w("style"))
            for name in style.iterfind(w("name"))
            if len(style.findall(w("pPr"))) + len(style.findall(w("rPr")))  # else pandoc made it just now
        }
        lacking = StyleSheet([])
        for mine, theirs in ((self.styles, lacking.styles), (self.characters, lacking.characters)):
            for name, said in mine.items():
                if name.casefold() not in names:
                    theirs[name] = {key: value for key, value in said.items() if key not in ("font", "color")}
        lacking.colors = self.colors
        lacking._apply(root, twips(page.width - page.left - page.right))
        there = {style.get(w("styleId")) for style in root.iterfind(w("style"))}
        new = etree.fromstring(tables).findall(w("style"))
        root.extend(style for style in new if style.get(w("styleId")) not in there)

    def space_after(self, name: str) -> float:
        """The space after paragraphs of that style, in points, as the sheet or what it is based on says."""
        for _ in range(10):
            said = self.styles.get(name, {})
            if "after" in said or not said.get("based_on"):
                break
            name = said["based_on"]
        after = said.get("after", 0)
        return float(after) if isinstance(after, (int, float)) else 0.0

    def _apply(self, root: etree._Element, width: int) -> None:
        for name, said in self.styles.items():
            style = _style(root, name, "paragraph")
            self._describe(style, said, width)
            self._linked(root, style, said)
        for name, said in self.characters.items():
            style = _style(root, name, "character")
            _drop(style, "pPr", "rPr")
            style.append(self._run(said))

    def indents(self) -> list[int]:
        """Where the text of each level of a list begins, in twentieths of a point."""
        return [twips(5.5 * (depth + 1)) for depth in range(9)]

    def number(self, root: etree._Element) -> None:
        """Set every level of numbering.xml (17.9) by one measure, bullets in the text's own font."""
        for level in root.iter(w("lvl")):
            kind = level.find(w("numFmt"))
            text = level.find(w("lvlText"))
            if kind is None or text is None:
                continue
            depth = int(level.get(w("ilvl"), "0"))
            bulleted = kind.get(w("val")) == "bullet"
            if bulleted and text.get(w("val"), " ").strip():
                text.set(w("val"), "–" if depth % 2 else "•")
            _drop(level, "pPr", "rPr")
            properties = element("pPr")
            hanging = twips(4 if bulleted else 5.5)
            properties.append(element("ind", left=self.indents()[depth], hanging=hanging))
            level.append(properties)
            level.append(self._run({"font": "serif", "color": "accent"}))

    def _defaults(self, root: etree._Element, language: str) -> None:
        """Document defaults (17.7.5): one font, one language, no space of its own."""
        run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        paragraph = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        if run is None or paragraph is None:
            raise EditionError("the reference document has no document defaults")
        for child in [*run, *paragraph]:
            child.getparent().remove(child)
        run.append(self._fonts("serif"))
        run.append(element("sz", val=21))
        run.append(element("szCs", val=21))
        bidi = language if language.partition("-")[0] in RTL_LANGUAGES else "fa-IR"
        run.append(element("lang", val=language, eastAsia="zh-CN", bidi=bidi))
        paragraph.append(element("spacing", before=0, after=0))

    def _describe(self, style: etree._Element, said: Mapping[str, Any], width: int) -> None:
        _drop(style, "basedOn", "next", "semiHidden", "unhideWhenUsed", "rsid", "pPr", "rPr")
        place = [child.tag for child in style].index(w("name")) + 1
        for tag, key in (("next", "next"), ("basedOn", "based_on")):
            if said.get(key):
                style.insert(place, element(tag, val=identifier(said[key])))
        style.append(self._paragraph(said, width))
        style.append(self._run(said))

    def _paragraph(self, said: Mapping[str, Any], width: int) -> etree._Element:
        """Paragraph properties in the order of CT_PPrBase (17.3.1.26)."""
        made = element("pPr")
        made.extend(_switch(tag, said[key]) for key, tag in _SWITCHES.items() if key in said)
        made.append(element("widowControl"))
        sides = {"left": "right", "right": "left"} if self.rtl else {}  # borders know left, not leading
        borders = [
            (side, said[f"border_{name}"])
            for side in _SIDES
            if f"border_{(name := sides.get(side, side))}" in said
        ]
        if borders:
            box = element("pBdr")
            for side, line in borders:
                color = self._color(line["color"])
                box.append(element(side, val="single", sz=line["size"], space=line["space"], color=color))
            made.append(box)
        if "fill" in said:
            made.append(element("shd", val="clear", color="auto", fill=self._color(said["fill"])))
        leaders = [leader for key, leader in _TABS.items() if said.get(key)]
        if leaders:
            tabs = element("tabs")
            tabs.append(element("tab", val="right", leader=leaders[0], pos=width))
            made.append(tabs)
        if said.get("no_hyphens"):
            made.append(element("suppressAutoHyphens"))
        made.extend(_spacing(said))
        if "align" in said:
            made.append(element("jc", val=said["align"]))
        if "outline" in said:
            made.append(element("outlineLvl", val=said["outline"]))
        return made

    def _run(self, said: Mapping[str, Any]) -> etree._Element:
        """Run properties in the order of CT_RPr (17.3.2.28)."""
        made = element("rPr")
        if "font" in said:
            made.append(self._fonts(said["font"]))
        for key, tags in (("bold", ("b", "bCs")), ("italic", ("i", "iCs"))):
            if key in said:
                made.extend(element(tag) if said[key] else element(tag, val=0) for tag in tags)
        if "color" in said:
            made.append(element("color", val=self._color(said["color"])))
        if "size" in said:
            half_points = round(said["size"] * 2)
            made.append(element("sz", val=half_points))
            made.append(element("szCs", val=half_points))
        if said.get("superscript"):
            made.append(element("vertAlign", val="superscript"))
        return made

    def _fonts(self, name: str) -> etree._Element:
        font = self.fonts.get(name, name)
        complex_script = self.fonts.get(f"{name}_cs", font)
        return element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=complex_script)

    def _color(self, name: str) -> str:
        return self.colors.get(name, name)

    def _linked(self, root: etree._Element, style: etree._Element, said: Mapping[str, Any]) -> None:
        """Give the character style that a paragraph style is linked with the same look."""
        link = style.find(w("link"))
        wanted = link.get(w("val")) if link is not None else None
        for other in root.iterfind(w("style")):
            if wanted and other.get(w("styleId")) == wanted and other.get(w("type")) == "character":
                if wanted == "BodyTextChar":
                    return  # the base of all character styles: it must not carry a look of its own
                _drop(other, "rPr")
                other.append(self._run(said))

    def _tables(self, root: etree._Element, tables: bytes) -> None:
        """Replace pandoc's table style, which is based on a style that does not exist."""
        new = etree.fromstring(tables).findall(w("style"))
        names = {style.get(w("styleId")) for style in new}
        for style in root.findall(w("style")):
            if style.get(w("styleId")) in names:
                root.remove(style)
        root.extend(new)


def _switch(tag: str, on: bool) -> etree._Element:
    """A property that is on by being there; one that is off says so, against its base style."""
    return element(tag) if on else element(tag, val=0)


def _spacing(said: Mapping[str, Any]) -> list[etree._Element]:
    """Space around a paragraph and between its lines, and its indents (17.3.1.33, 17.3.1.12)."""
    made: list[etree._Element] = []
    spacing: dict[str, object] = {key: round(said[key] * 20) for key in ("before", "after") if key in said}
    if "line" in said:
        spacing |= {"line": round(said["line"] * 240), "lineRule": "auto"}
    if spacing:
        made.append(element("spacing", **spacing))
    indents = {key: twips(said[key]) for key in ("left", "right", "hanging") if key in said}
    if indents:
        made.append(element("ind", **indents))
    return made


def identifier(name: str) -> str:
    """The style id of a style's name, as Word and pandoc form it: `heading 1` is `Heading1`."""
    first = name.partition(" ")[0]
    return re.sub(r"\s", "", name.replace(first, _IDENTIFIERS.get(first, first), 1))


def _style(root: etree._Element, name: str, kind: str) -> etree._Element:
    """The style of that name, made where there is none."""
    for style in root.iterfind(w("style")):
        found = style.find(w("name"))
        if found is not None and found.get(w("val"), "").casefold() == name.casefold():
            found.set(w("val"), name)
            return style
    style = new_style(name, kind)
    if not name.startswith("toc"):
        style.append(element("qFormat"))
    root.append(style)
    return style


def new_style(name: str, kind: str, base: str | None = None) -> etree._Element:
    """A style of that name with nothing said of its look; `base` is the identifier of another."""
    style = element("style", type=kind, styleId=identifier(name))
    if not _BUILT_IN.fullmatch(name):
        style.set(w("customStyle"), "1")
    style.append(element("name", val=name))
    if base:
        style.append(element("basedOn", val=base))
    style.append(element("uiPriority", val=39 if name.startswith("toc") else 99))
    return style


def _drop(style: etree._Element, *names: str) -> None:
    for name in names:
        for child in style.findall(w(name)):
            style.remove(child)
