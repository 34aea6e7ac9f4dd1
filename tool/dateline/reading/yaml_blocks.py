"""YAML with places: front matter and report.yaml.

In: a stretch of a source that holds one YAML mapping. Out: its keys with plain values and spans.
Scalars are text but for true, false, null and whole numbers, so `date: 2020-07-15` and `country: NO`
stay what the author wrote (the JSON schema of YAML 1.2, section 10.2, without its floats).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.values.chapters import Setting
from dateline.values.problems import Problem
from dateline.values.text import Source, Span

_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)


@cache
def _loader() -> Any:
    import yaml  # 15 ms, and most chapters have no front matter

    class Loader(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer,
                 yaml.resolver.BaseResolver):  # fmt: skip
        """Composes nodes; no tag of the document can make it build anything."""

        def __init__(self, text: str) -> None:
            yaml.reader.Reader.__init__(self, text)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)
            yaml.composer.Composer.__init__(self)
            yaml.resolver.BaseResolver.__init__(self)

    return Loader


def compose(source: Source, start: int, end: int, rule: str) -> tuple[Any, tuple[Problem, ...]]:
    """The YAML node between two offsets (None where empty or broken), and what is wrong with it."""
    import yaml

    try:
        return _loader()(source.text[start:end]).get_single_node(), ()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(start + (mark.index if mark else 0), end)
        said = (error.problem or error.context or "cannot be read").replace("\n", " ")
    except yaml.reader.ReaderError as error:
        at, said = start + error.position, "a character that YAML does not allow"
    except RecursionError:
        at, said = start, "nested too deeply"
    help_text = "mend the YAML; quote a value that holds `: ` or begins with a mark"
    return None, (Problem(rule, source.span(at), f"this YAML cannot be read: {said}", help_text),)


def node_span(node: Any, source: Source, start: int) -> Span:
    """Where a node of `compose` stands, `start` being the offset its text began at."""
    return source.span(start + node.start_mark.index, start + node.end_mark.index)


def plain(node: Any) -> object:
    """The value of a node: text, number, truth, list or mapping."""
    if node is None:
        return None
    if node.id == "scalar":
        text: str = node.value
        if node.style is None:  # quoted scalars are always text
            if text in _WORDS:
                return _WORDS[text]
            if _INTEGER.fullmatch(text):
                return int(text)
        return text
    if node.id == "sequence":
        return [plain(item) for item in node.value]
    return {str(plain(key)): plain(value) for key, value in node.value}


def read_mapping(
    source: Source, start: int, end: int, rule: str
) -> tuple[tuple[tuple[str, Setting], ...], tuple[Problem, ...]]:
    """The top-level keys of a YAML mapping with values and spans; problems are named `rule`."""
    node, problems = compose(source, start, end, rule)
    if node is None:
        return (), problems
    if node.id != "mapping":
        help_text = "write `key: value` lines"
        found = Problem(rule, node_span(node, source, start), "this YAML block is no mapping", help_text)
        return (), (found,)
    try:
        return tuple(
            (str(plain(key)), Setting(plain(value), node_span(value, source, start)))
            for key, value in node.value
        ), problems
    except RecursionError:  # a mapping that holds itself through an alias
        return (), (Problem(rule, source.span(start, end), "this YAML block refers to itself"),)
