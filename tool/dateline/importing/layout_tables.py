"""Tables that only lay a saved page out: a menu in one cell, all of the report in the next.

In: the tree of a web page. Out: the same tree, such tables and their cells made blocks like any other (HTML
Living Standard, section 4.9.1: tables must not be used as layout aids, as pages of the nineties do).
"""

from __future__ import annotations

from typing import Any

_CELLS = ("td", "th")
_ROWS = ("tr", "tbody", "thead", "tfoot", "col", "colgroup")
_SHARE, _LINKS = 0.5, 0.6  # of the page that the report has, of a menu's text that leads elsewhere
_LEAST = 400  # characters of a report
_BLOCKS = 4


def without_layout_tables(tree: Any) -> None:
    """Make blocks of the tables of which one cell holds most of the page, in paragraphs."""
    whole = _length(tree)
    if whole < _LEAST:
        return
    for table in list(tree.iter("table")):
        cells = [cell for cell in table.iter(*_CELLS) if _table_of(cell) is table]
        if any(_is_report(cell, whole) for cell in cells):
            _unwrap(table, cells)


def _is_report(cell: Any, whole: int) -> bool:
    length = _length(cell)
    told = cell.xpath("count(.//p | .//h1 | .//h2 | .//h3 | .//h4 | .//blockquote | .//br)")
    return length > _SHARE * whole and told >= _BLOCKS


def _unwrap(table: Any, cells: list[Any]) -> None:
    for part in [part for part in table.iter(*_ROWS) if _table_of(part) is table]:
        part.tag = "div"
    for cell in cells:
        if _is_menu(cell):
            cell.drop_tree()
        else:
            cell.tag = "div"
    table.tag = "div"


def _is_menu(cell: Any) -> bool:
    """Whether most of what a cell says are links: then it leads about the site."""
    length = _length(cell)
    return length > 0 and sum(map(_length, cell.iter("a"))) > _LINKS * length


def _table_of(element: Any) -> Any:
    return next(element.iterancestors("table"), None)


def _length(element: Any) -> int:
    return len(" ".join(str(element.text_content()).split()))
