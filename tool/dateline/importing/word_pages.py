"""Pages that Word saved: lists, captions and quotations that only their looks tell.

In: the tree of a web page. Out: the same, rewritten in place. Word writes an item as a paragraph that opens
with its mark and a row of hard spaces in a font of 7 points, and names its styles in classes (`MsoCaption`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_GAP_STYLE = re.compile(r"font:\s*7\.0pt", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:(?P<digit>\d{1,3})|(?P<roman>i)|(?P<letter>a))[.)]")  # what opens a list
_LATER = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]")
_BULLET = re.compile(
    r"[·•●○▪■◦–—§Øüo\uf0b7\uf0a7\uf0d8\uf0fc*-]"
)  # those of the fonts Symbol and Wingdings too
_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)", re.IGNORECASE)
_MARGIN = re.compile(r"margin-left:\s*([\d.]+)(in|cm|pt)", re.IGNORECASE)
_POINTS = {"in": 72.0, "cm": 28.35, "pt": 1.0}
_STEP = 18.0  # points; Word indents a level by 36
_STYLES = {
    "msocaption": "div",
    "msoquote": "blockquote",
    "msointensequote": "blockquote",
    "msoblocktext": "blockquote",
}


@dataclass
class _Item:
    """A paragraph that is an item: its mark, how far it is indented."""

    paragraph: Any = field(repr=False)
    mark: str
    indent: float


def mend(tree: Any) -> None:
    """Make lists, captions and quotations of what looks so, and take contents tables out."""
    items = [item for item in map(_item, tree.iter("p")) if item is not None]
    for run in _runs(items):
        _build(run)
    for span in [e for e in tree.iter("span") if _is_gap(e)]:
        span.text = " "
    for paragraph in list(tree.iter("p")):
        style = (paragraph.get("class") or "").casefold()
        if style.startswith("msotoc"):
            paragraph.drop_tree()
        elif style in _STYLES:
            holder = paragraph.makeelement(
                _STYLES[style], {"class": "caption"} if style == "msocaption" else {}
            )
            holder.tail, paragraph.tail = paragraph.tail, None
            paragraph.getparent().replace(paragraph, holder)
            holder.append(paragraph)


def _is_gap(element: Any) -> bool:
    return bool(_GAP_STYLE.search(element.get("style") or "")) and not str(element.text_content()).strip()


def _item(paragraph: Any) -> _Item | None:
    """The item that a paragraph of Word's is; its mark is taken out."""
    style = paragraph.get("style") or ""
    if not (paragraph.get("class") or "").startswith("Mso"):
        return None
    gap = next((e for e in paragraph.iter("span") if _is_gap(e)), None)
    if gap is None:
        return None
    before = _before(paragraph, gap)
    mark = "".join(text for _, _, text in before).strip()
    if not (_BULLET.fullmatch(mark) or _LATER.fullmatch(mark)):
        return None
    for element, name, _ in before:
        setattr(element, name, None)
    gap.drop_tree()
    level, margin = _LEVEL.search(style), _MARGIN.search(style)
    indent = (
        float(level[1]) * 36 if level else float(margin[1]) * _POINTS[margin[2].lower()] if margin else 36.0
    )
    return _Item(paragraph, mark, indent)


def _before(paragraph: Any, gap: Any) -> list[tuple[Any, str, str]]:
    """The texts before an element: whose they are, whether its `text` or its `tail`."""
    around = set(gap.iterancestors())
    found: list[tuple[Any, str, str]] = []
    for element in paragraph.iter():
        if element is gap:
            break
        found.append((element, "text", element.text or ""))
        if element is not paragraph and element not in around:
            found.append((element, "tail", element.tail or ""))
    return found


def _runs(items: Iterable[_Item]) -> list[list[_Item]]:
    """Items whose paragraphs follow each other."""
    found: list[list[_Item]] = []
    for item in items:
        last = found[-1][-1].paragraph if found else None
        if last is not None and item.paragraph.getprevious() is last and not (last.tail or "").strip():
            found[-1].append(item)
        else:
            found.append([item])
    return found


def _build(run: list[_Item]) -> None:
    """A run of items as lists within lists, in the place of its first paragraph."""
    above: Any = None  # the last list of the first level
    open_: list[tuple[float, Any, bool]] = []  # indent, list, whether it is numbered
    for item in run:
        numbered = not _BULLET.fullmatch(item.mark)
        while len(open_) > 1 and item.indent < open_[-1][0] - _STEP:
            open_.pop()
        if not open_ or item.indent > open_[-1][0] + _STEP:
            holder = open_[-1][1][-1] if open_ else None
        elif open_[-1][2] != numbered:
            open_.pop()
            holder = open_[-1][1][-1] if open_ else None
        else:
            holder = open_[-1][1]
        if holder is None or holder.tag == "li":
            made = item.paragraph.makeelement("ol" if numbered else "ul", _attributes(item.mark))
            if holder is not None:
                holder.append(made)
            elif above is None:
                item.paragraph.addprevious(made)
            else:
                above.addnext(made)
            above = made if holder is None else above
            open_.append((item.indent, made, numbered))
            holder = made
        holder.append(_as_item(item.paragraph))


def _as_item(paragraph: Any) -> Any:
    item = paragraph.makeelement("li", {})
    tail, paragraph.tail = paragraph.tail, None
    paragraph.getparent().remove(paragraph)
    paragraph.tag = "span"
    paragraph.attrib.clear()
    item.append(paragraph)
    item.tail = tail
    return item


def _attributes(mark: str) -> dict[str, str]:
    number = _NUMBER.fullmatch(mark)
    if number is None:
        return {}
    if number["digit"]:
        return {"start": number["digit"]}
    return {"type": "i" if number["roman"] else "a"}
