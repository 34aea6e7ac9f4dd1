"""Direct formatting becomes styles: in a finished DOCX every look has a name (ECMA-376-1, section 17.7).

pandoc sets emphasis, the alignment of cells and the like on the run or paragraph itself, so that a
change of a style in Word would pass them by. Here each such look becomes a style, made where it is
first wanted, based on the style that stood there. Language and direction stay where they are: they
say what a text is, not how it looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from dateline.editions.scripts import RTL_LANGUAGES
from dateline.editions.tables import size_of
from dateline.editions.word_styles import element, in_order, new_style, w

_RUN_MARKS = {w(tag) for tag in ("rStyle", "lang", "rtl", "cs", "noProof", "webHidden")}
_PARAGRAPH_MARKS = {w(tag) for tag in ("pStyle", "numPr", "bidi", "sectPr", "rPr")}
_LOOKS = {
    "b": "Strong", "i": "Emphasis", "strike": "Strikethrough", "smallCaps": "Small Caps", "u": "Underline",
    "shd": "Highlight", "superscript": "Superscript", "subscript": "Subscript",
    "left": "Left", "center": "Centered", "right": "Right", "both": "Justified",
}  # fmt: skip
_TWINS = {w("bCs"), w("iCs"), w("szCs")}  # the same look for complex scripts
_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"  # Hebrew, Arabic and their kin (Unicode, blocks)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_FROM_RIGHT = re.compile(rf"({_RIGHT}(?:[^A-Za-z\u00c0-\u024f]*{_RIGHT})?)")
BODY = ("Compact", "BodyText", "FirstParagraph")  # what pandoc styles running text as


def style_of(paragraph: etree._Element) -> str:
    """The identifier of a paragraph's style, empty where it has none."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return str(style.get(w("val"))) if style is not None else ""


def set_style(paragraph: etree._Element, style: str) -> None:
    """Give a paragraph another style."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(w("pStyle")):
        properties.remove(old)
    properties.insert(0, element("pStyle", val=style))


class Styles:
    """The styles of a document, by name and by identifier, and those that are made on the way."""

    def __init__(self, root: etree._Element) -> None:
        """Read the root of styles.xml, to which new styles are added."""
        self.root = root
        self._by_id = {s.get(w("styleId"), ""): s for s in root.iterfind(w("style"))}
        self._ids = {self.name(key).casefold(): key for key in self._by_id}

    def name(self, style: str) -> str:
        """What the style with that identifier is called."""
        found = self._by_id[style].find(w("name")) if style in self._by_id else None
        return str(found.get(w("val"))) if found is not None else style

    def find(self, name: str) -> str | None:
        """The identifier of the style of that name."""
        return self._ids.get(name.casefold())

    def variant(
        self, name: str, kind: str, base: str | None,
        paragraph: Iterable[etree._Element] = (), run: Iterable[etree._Element] = (),
    ) -> str:  # fmt: skip
        """The identifier of the style `name`; one that is not there is made of `base` and these."""
        found = self.find(name)
        if found is not None:
            return found
        style = new_style(name, kind, base)
        key = style.get(w("styleId"), "")
        style.append(element("qFormat"))
        for tag, properties in (("pPr", deepcopy(list(paragraph))), ("rPr", deepcopy(list(run)))):
            if properties:
                box = element(tag)
                box.extend(in_order(properties, tag))
                style.append(box)
        self.root.append(style)
        self._by_id[key] = style
        self._ids[name.casefold()] = key
        return key

    def has(self, style: str, path: str) -> bool:
        """Whether a switch, such as `rPr/b`, is on in the style or in one that it is based on."""
        box, _, tag = path.partition("/")
        for _ in range(20):  # a chain of styles that is longer goes round in a circle
            found = self._by_id.get(style)
            if found is None:
                return False
            switch = found.find(f"{w(box)}/{w(tag)}")
            if switch is not None:
                return switch.get(w("val"), "1") not in ("0", "false", "off")
            base = found.find(w("basedOn"))
            style = base.get(w("val"), "") if base is not None else ""
        return False


# --- runs ---------------------------------------------------------------------------------------


def name_runs(root: etree._Element, styles: Styles) -> None:
    """Give every run that is formatted by itself a character style that says so."""
    for properties in root.iter(w("rPr")):
        run = properties.getparent()
        if run is None or run.tag != w("r"):
            continue
        direct = [child for child in properties if child.tag not in _RUN_MARKS]
        for child in direct:
            properties.remove(child)
        if direct and _is_bold_already(run, styles):
            direct = [child for child in direct if child.tag not in (w("b"), w("bCs"))]
        if direct:
            _name_run(properties, direct, styles)
        if not len(properties):
            run.remove(properties)


def _name_run(properties: etree._Element, direct: Sequence[etree._Element], styles: Styles) -> None:
    direct = [_shading(child) if child.tag == w("highlight") else child for child in direct]
    old = properties.find(w("rStyle"))
    base = old.get(w("val")) if old is not None else None
    words = [styles.name(base)] if base else []
    words += [_look(child) for child in direct if child.tag not in _TWINS]
    made = styles.variant(
        " ".join(words), "character", base or styles.find("Default Paragraph Font"), run=direct
    )
    if old is None:
        properties.insert(0, element("rStyle", val=made))
    else:
        old.set(w("val"), made)


def _shading(highlight: etree._Element) -> etree._Element:
    """A highlight, which no style may hold (CT_RPr of a style, 17.7.9.1), as shading of its colour."""
    color = {"yellow": "FFF2A8"}.get(highlight.get(w("val"), ""), "E6E6E6")
    return element("shd", val="clear", color="auto", fill=color)


def _is_bold_already(run: etree._Element, styles: Styles) -> bool:
    """Whether bold in a style would cancel the paragraph's own: both are switches (section 17.7.3)."""
    paragraph = next(run.iterancestors(w("p")), None)
    row = next(run.iterancestors(w("tr")), None)
    if row is not None and _is_head(row):
        return True
    return paragraph is not None and styles.has(style_of(paragraph), "rPr/b")


def _look(child: etree._Element) -> str:
    """What a property is called in a style's name."""
    tag = etree.QName(child).localname
    value = child.get(w("val"), "")
    return _LOOKS.get(tag) or _LOOKS.get(value) or f"{tag} {value}".strip().capitalize()


def name_languages(root: etree._Element, regions: Mapping[str, str]) -> None:
    """Name languages with their region, as Word does, and those from right to left as such (17.3.2.20)."""
    for language in root.iter(w("lang")):
        said = language.get(w("val"), "")
        name = regions.get(said, said)
        language.set(w("val"), name)
        if name.partition("-")[0] in RTL_LANGUAGES:
            language.set(w("bidi"), name)


def join_runs(root: etree._Element) -> None:
    """Make one run of neighbours that look the same; pandoc writes a run for each word and blank."""
    for run in list(root.iter(w("r"))):
        before = run.getprevious()
        if before is None or before.tag != w("r"):
            continue
        if _look_of_text(before) is None or _look_of_text(before) != _look_of_text(run):
            continue
        words, more = before.find(w("t")), run.find(w("t"))
        parent = run.getparent()
        if words is None or more is None or parent is None:
            continue
        words.text = (words.text or "") + (more.text or "")
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        parent.remove(run)


def _look_of_text(run: etree._Element) -> bytes | None:
    """The properties of a run that holds one text and nothing else."""
    if [child.tag for child in run if child.tag != w("rPr")] != [w("t")]:
        return None
    properties = run.find(w("rPr"))
    return b"" if properties is None else etree.tostring(properties, method="c14n", with_tail=False)


def mark_direction(root: etree._Element, *, rtl: bool) -> None:
    """Mark text in letters that are written from right to left as such (17.3.2.30), wherever it came from.

    In a document from left to right the letters alone are marked, with what stands between them: in a
    whole run so marked, Latin words and stops would change places. In one from right to left (`rtl`)
    the whole run is, but no run in Latin letters alone.
    """
    for run in list(root.iter(w("r"))):
        text = run.find(w("t"))
        if text is None or not text.text:
            continue
        marked = run.find(f"{w('rPr')}/{w('rtl')}") is not None
        if _FROM_RIGHT.search(text.text) is None:
            if rtl and marked and _LATIN.search(text.text):
                _set_direction(run, rtl=False)
        elif rtl or len(run) > 1 + (run.find(w("rPr")) is not None):
            _set_direction(run, rtl=True)
        elif not marked:
            _split_by_direction(run, text.text)


def _split_by_direction(run: etree._Element, text: str) -> None:
    """Put a run for each stretch of one direction in the place of a run of text."""
    for part in _FROM_RIGHT.split(text):
        if not part:
            continue
        new = deepcopy(run)
        words = new.find(w("t"))
        if words is not None:
            words.text = part
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        _set_direction(new, rtl=_FROM_RIGHT.fullmatch(part) is not None)
        run.addprevious(new)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _set_direction(run: etree._Element, *, rtl: bool) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = element("rPr")
        run.insert(0, properties)
    for old in properties.findall(w("rtl")):
        properties.remove(old)
    if rtl:
        properties[:] = in_order([*properties, element("rtl")], "rPr")
    if not len(properties):
        run.remove(properties)


# --- paragraphs ---------------------------------------------------------------------------------


def name_paragraphs(root: etree._Element, styles: Styles, *, rtl: bool = False) -> None:
    """Give every paragraph that is formatted by itself a style that says so.

    In a document from right to left (`rtl`) the styles say so, and paragraphs need not.
    """
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            continue
        if not style_of(paragraph) and properties.find(w("numPr")) is None:
            set_style(paragraph, _running_text(paragraph))
        if rtl:
            for child in properties.findall(w("bidi")):
                properties.remove(child)
        direct = [child for child in properties if child.tag not in _PARAGRAPH_MARKS]
        for child in direct:
            properties.remove(child)
        if direct:
            base = style_of(paragraph) or "BodyText"
            name = " ".join([styles.name(base), *map(_look, direct)])
            set_style(paragraph, styles.variant(name, "paragraph", base, paragraph=direct))


def _running_text(paragraph: etree._Element) -> str:
    """The style of running text, which pandoc leaves out where a direction is given."""
    before = paragraph.getprevious()
    return "FirstParagraph" if before is not None and style_of(before).startswith("Heading") else "BodyText"


def name_table_text(root: etree._Element, styles: Styles, *, width: int, rtl: bool = False) -> None:
    """Give the paragraphs of tables styles of their own; pandoc sets them as list text.

    Rows stay whole on their page, and a table is as wide as the text (`width`, in twentieths of a
    point). In a document from right to left (`rtl`) so are the columns.
    """
    for table in root.iter(w("tbl")):
        _name_cells(table, styles)
    for row in root.iter(w("tr")):
        properties = row.find(w("trPr"))
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.insert(0, element("cantSplit"))
    for properties in root.iter(w("tblPr")):
        _widen(properties, width)
        look = properties.find(w("tblStyle"))
        if rtl and look is not None:
            look.addnext(element("bidiVisual"))


def _name_cells(table: etree._Element, styles: Styles) -> None:
    """Give the paragraphs of a table, but not those of a table within it, the styles for its columns."""
    plain = styles.variant("Table Text", "paragraph", "BodyText")
    head = styles.variant("Table Head", "paragraph", plain, [element("keepNext")])
    size = size_of(len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))).capitalize()
    look = table.find(f"{w('tblPr')}/{w('tblStyle')}")
    if size:
        plain, head = (styles.variant(f"{styles.name(s)} {size}", "paragraph", s) for s in (plain, head))
        if look is not None and look.get(w("val")) == "Table":
            look.set(w("val"), styles.find("Table Wide") or "Table")
    for row in table.iterfind(w("tr")):
        for paragraph in row.iterfind(f"{w('tc')}/{w('p')}"):
            if style_of(paragraph) in ("", *BODY):
                set_style(paragraph, head if _is_head(row) else plain)


def _widen(properties: etree._Element, width: int) -> None:
    """Let a table take the width of the text, less the indent that it has within a list, and its columns
    their shares of that; pandoc measures them by a page of its own."""
    said, indent = properties.find(w("tblW")), properties.find(w("tblInd"))
    table = properties.getparent()
    if said is None or table is None or said.get(w("type")) not in ("auto", "pct"):
        return
    if said.get(w("type")) == "auto":
        taken = int(indent.get(w("w"), "0")) if indent is not None else 0
        said.set(w("type"), "pct")
        said.set(w("w"), str(round(5000 * max(width - taken, width // 4) / width)))
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    shares = [int(column.get(w("w"), "0")) for column in columns]
    whole = width * int(said.get(w("w"), "5000")) / 5000
    sizes = [round(whole * share / max(sum(shares), 1)) for share in shares]
    for column, size in zip(columns, sizes, strict=True):
        column.set(w("w"), str(size))
    if properties.find(w("tblLayout")) is not None:
        for row in table.iterfind(w("tr")):
            _size_cells(row, sizes)


def _size_cells(row: etree._Element, sizes: Sequence[int]) -> None:
    """Say in each cell of a table with fixed columns how wide it is (17.4.71), which Word goes by."""
    place = 0
    for cell in row.iterfind(w("tc")):
        box = cell.find(w("tcPr"))
        if box is None:
            box = element("tcPr")
            cell.insert(0, box)
        spanned = box.find(w("gridSpan"))
        count = int(spanned.get(w("val"), "1")) if spanned is not None else 1
        for old in box.findall(w("tcW")):
            box.remove(old)
        box.insert(0, element("tcW", w=sum(sizes[place : place + count]), type="dxa"))
        place += count


def _is_head(row: etree._Element) -> bool:
    """Whether a row is repeated at the head of each page."""
    return row.find(f"{w('trPr')}/{w('tblHeader')}") is not None


def name_note_text(notes: etree._Element, styles: Styles) -> None:
    """Give what a note holds besides its first paragraph the size of notes; pandoc sets it as text."""
    plain = styles.variant("Footnote Text", "paragraph", "Normal")
    for paragraph in notes.iter(w("p")):
        if style_of(paragraph) in BODY:
            item = paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None
            set_style(paragraph, styles.variant("Footnote List", "paragraph", plain) if item else plain)


def space_after_tables(root: etree._Element, styles: Styles, points: float) -> None:
    """A style with space above for running text, lists among it, that follows a table."""
    space = element("spacing", before=round(points * 20))
    for table in root.iter(w("tbl")):
        after = table.getnext()
        while after is not None and after.tag in (w("bookmarkStart"), w("bookmarkEnd")):
            after = after.getnext()
        style = style_of(after) if after is not None else ""
        if after is not None and style.startswith(("BodyText", "FirstParagraph", "List", "BlockText")):
            base = "BodyText" if style == "FirstParagraph" else style
            set_style(after, styles.variant(f"{styles.name(base)} After Table", "paragraph", base, [space]))


def name_rules(root: etree._Element, styles: Styles) -> None:
    """Make horizontal rules, which pandoc draws, borders of a style."""
    for rule in list(root.iter("{urn:schemas-microsoft-com:vml}rect")):
        run = next(rule.iterancestors(w("r")), None)
        paragraph = next(rule.iterancestors(w("p")), None)
        if run is not None and paragraph is not None:
            paragraph.remove(run)
            line = element("pBdr")
            line.append(element("bottom", val="single", sz=4, space=1, color="auto"))
            set_style(paragraph, styles.variant("Horizontal Rule", "paragraph", "BodyText", [line]))
