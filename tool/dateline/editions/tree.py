"""Small tools for pandoc's document tree (pandoc-types 1.23, JSON form: `{"t": …, "c": …}`).

All functions are pure: a tree that goes in is never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

Node = dict[str, Any]
Attributes = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]

_ATTRIBUTE_PLACE = {"Header": 1, "Table": 0, "Figure": 0, "Div": 0, "Span": 0, "Link": 0, "Image": 0,
                    "Code": 0, "CodeBlock": 0}  # fmt: skip


WITH_ATTRIBUTES = frozenset(_ATTRIBUTE_PLACE)
"""The kinds of nodes that can carry attributes."""


def rewrite(tree: Any, change: Callable[[Node], Any], kinds: Collection[str] | None = None) -> Any:
    """The tree with every node replaced by what `change` makes of it, inner nodes first.

    `change` returns a node, or a list of nodes to stand in its place (an empty list drops it); where `kinds`
    are named, only nodes of these are asked about. What nothing was changed in is not copied.
    """
    if type(tree) is list:
        return _rewritten_list(tree, change, kinds)
    return _rewritten(tree, change, kinds) if type(tree) is dict else tree


def _rewritten(item: dict[str, Any], change: Callable[[Node], Any], kinds: Collection[str] | None) -> Any:
    name = item.get("t")
    if name is None:
        made = {key: rewrite(value, change, kinds) for key, value in item.items()}
        return item if all(made[key] is value for key, value in item.items()) else made
    content = item.get("c")
    if type(content) is list:
        new = _rewritten_list(content, change, kinds)
        if new is not content:
            item = {**item, "c": new}
    return change(item) if kinds is None or name in kinds else item


def _rewritten_list(
    items: list[Any], change: Callable[[Node], Any], kinds: Collection[str] | None
) -> list[Any]:
    out: list[Any] | None = None  # made at the first change
    for place, item in enumerate(items):
        new = item
        if type(item) is dict:
            new = _rewritten(item, change, kinds)
        elif type(item) is list:
            new = _rewritten_list(item, change, kinds)
        if new is item and out is None:
            continue
        if out is None:
            out = items[:place]
        if type(new) is list and type(item) is dict and "t" in item:
            out.extend(new)
        else:
            out.append(new)
    return items if out is None else out


def nodes(tree: Any) -> Iterator[Node]:
    """Every node of the tree in document order, outer ones first."""
    stack = [tree]
    while stack:
        item = stack.pop()
        if type(item) is list:
            stack += item[::-1]
        elif type(item) is dict:
            if "t" not in item:
                stack += reversed(item.values())
                continue
            yield item
            content = item.get("c")
            if type(content) is list or type(content) is dict:
                stack.append(content)


def attributes(node: Node) -> Attributes | None:
    """Identifier, classes and pairs of a node that can carry them, else None."""
    place = _ATTRIBUTE_PLACE.get(node["t"])
    if place is None:
        return None
    identifier, classes, pairs = node["c"][place]
    return identifier, tuple(classes), tuple((k, v) for k, v in pairs)


def with_attributes(node: Node, new: Attributes) -> Node:
    """The node with other attributes."""
    content = list(node["c"])
    content[_ATTRIBUTE_PLACE[node["t"]]] = [new[0], list(new[1]), [list(pair) for pair in new[2]]]
    return {**node, "c": content}


def plain(tree: Any) -> str:
    """The text of a tree as a reader sees it, blanks and line breaks as one blank."""
    out: list[str] = []
    for node in _shown(tree):
        kind = node["t"]
        if kind == "Str":
            out.append(node["c"])
        elif kind in ("Code", "Math", "CodeBlock"):
            out.append(node["c"][1])
        elif kind in ("Space", "SoftBreak", "LineBreak", "Para", "Plain", "Header"):
            out.append(" ")
        elif kind == "Quoted":
            opening, closing = ("‘", "’") if node["c"][0]["t"] == "SingleQuote" else ("“", "”")
            out.append(f"{opening}{plain(node['c'][1])}{closing}")
    return " ".join("".join(out).split()) if len(out) > 1 else "".join(out)


def _shown(tree: Any) -> Iterator[Node]:
    """Nodes that carry text; a quotation is yielded whole, notes and citation data not at all."""
    if isinstance(tree, list):
        for item in tree:
            yield from _shown(item)
    elif isinstance(tree, dict):
        kind = tree.get("t")
        if kind is not None:
            yield tree
        if kind == "Cite":
            yield from _shown(tree["c"][1])
        elif kind not in ("Note", "Quoted", "Code", "Math", "CodeBlock", "Str"):
            for value in tree.values():
                yield from _shown(value)


def string(text: str) -> list[Node]:
    """Inlines for plain text."""
    out: list[Node] = []
    for index, word in enumerate(text.split(" ")):
        if index:
            out.append({"t": "Space"})
        if word:
            out.append({"t": "Str", "c": word})
    return out


def link(text: Sequence[Node], target: str, classes: Sequence[str] = ()) -> Node:
    """A link."""
    return {"t": "Link", "c": [["", list(classes), []], list(text), [target, ""]]}


def span(content: Sequence[Node], identifier: str = "", classes: Sequence[str] = ()) -> Node:
    """A span of inlines."""
    return {"t": "Span", "c": [[identifier, list(classes), []], list(content)]}


def paragraph(content: Sequence[Node]) -> Node:
    """A paragraph."""
    return {"t": "Para", "c": list(content)}


def header(level: int, identifier: str, content: Sequence[Node], classes: Sequence[str] = ()) -> Node:
    """A heading."""
    return {"t": "Header", "c": [level, [identifier, list(classes), []], list(content)]}


def div(blocks: Sequence[Node], identifier: str = "", classes: Sequence[str] = (), style: str = "") -> Node:
    """A division; `style` names the paragraph style that the DOCX writer gives its paragraphs."""
    pairs = [["custom-style", style]] if style else []
    return {"t": "Div", "c": [[identifier, list(classes), pairs], list(blocks)]}
