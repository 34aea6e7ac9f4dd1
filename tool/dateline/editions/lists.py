"""Lists of a document as an edition numbers and marks them.

pandoc's writers leave out the brackets of "(1)" in HTML, and make of an open task a box to be ticked. Here
each ordered list that is not numbered "1." stands in a division whose classes say how, for style sheets
(CSS Counter Styles 3, section 3); and a task's box is a letter of its text, the same in every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.editions import tree
from dateline.editions.tree import Node

STYLE_SHEET = "lists.css"  # in which the classes have their look, for pages and screens
TASKS = "tasks"  # the class of a division that holds a list of tasks
_BOXES = {"☐": "☐", "☒": "☑"}  # pandoc's, and those that our fonts have
_STYLES = {
    "LowerAlpha": "lower-alpha", "UpperAlpha": "upper-alpha",
    "LowerRoman": "lower-roman", "UpperRoman": "upper-roman", "Decimal": "decimal",
}  # fmt: skip
_DELIMITERS = {"OneParen": "one-paren", "TwoParens": "two-parens"}
_START = re.compile(r'<ol(?: [a-z]+="[^"]*")*? start="(-?\d+)"')
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def marked_lists(blocks: list[Node]) -> list[Node]:
    """The blocks with their lists of tasks, and those numbered otherwise than "1.", in divisions."""
    marked: list[Node] = tree.rewrite(blocks, _marked, ("BulletList", "OrderedList"))
    return marked


def _marked(node: Node) -> Node:
    if node["t"] == "BulletList":
        if not all(map(_is_task, node["c"])):
            return node
        return tree.div([{"t": "BulletList", "c": list(map(_with_own_box, node["c"]))}], classes=[TASKS])
    _, style, delimiter = node["c"][0]
    kind, brackets = _STYLES.get(style["t"], "decimal"), _DELIMITERS.get(delimiter["t"])
    if kind == "decimal" and brackets is None:
        return node
    return tree.div([node], classes=[kind, *([brackets] if brackets else [])])


def _is_task(item: list[Node]) -> bool:
    return _box(item) in _BOXES


def _box(item: list[Node]) -> str:
    """The first word of an item, where it begins with text."""
    first: Any = item[0]["c"] if item and item[0]["t"] in ("Plain", "Para") else []
    starts = len(first) > 1 and first[0]["t"] == "Str" and first[1]["t"] == "Space"
    return str(first[0]["c"]) if starts else ""


def _with_own_box(item: list[Node]) -> list[Node]:
    first, *others = item
    box = tree.span(tree.string(_BOXES[_box(item)]))  # in which pandoc's writers do not look for it
    return [{**first, "c": [box, *first["c"][1:]]}, *others]


def counted(markup: str) -> str:
    """HTML whose lists begin with the number that they name: WeasyPrint (70) asks style sheets alone.

    As the style sheet of CSS Lists 3 has it (appendix A).
    """
    return _START.sub(r'\g<0> style="counter-reset: list-item \1; counter-increment: list-item -1"', markup)


def marked_items(node: Node) -> Iterator[tuple[str, list[Node]]]:
    """The items of a list, each with what stands before it: a dash, its number, or nothing before a box."""
    if node["t"] == "BulletList":
        yield from (("" if _has_box(item) else "–", item) for item in node["c"])
        return
    attributes, items = node["c"]
    yield from ((item_mark(number, attributes), item) for number, item in enumerate(items, attributes[0]))


def _has_box(item: list[Node]) -> bool:
    return tree.plain(item[:1]).partition(" ")[0] in _BOXES.values()


def item_mark(number: int, attributes: list[Any]) -> str:
    """What stands before the item of that number in a list of those attributes: `2.`, `b)`, `(iv)`."""
    _, style, delimiter = attributes
    kind = _STYLES.get(style["t"], "decimal")
    said = str(number) if kind == "decimal" or number < 1 else _letters(number, kind)
    return {"OneParen": f"{said})", "TwoParens": f"({said})"}.get(delimiter["t"], f"{said}.")


def _letters(number: int, kind: str) -> str:
    said = _roman(number) if kind.endswith("roman") else _alphabetic(number)
    return said.upper() if kind.startswith("upper") else said


def _alphabetic(number: int) -> str:
    said = ""
    while number:
        number, place = divmod(number - 1, 26)
        said = "abcdefghijklmnopqrstuvwxyz"[place] + said
    return said


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        said += letters * times
    return said
