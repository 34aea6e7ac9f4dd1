"""manuscript/report.yaml to a `Report`.

In: the YAML's source. Out: title, authors, date and the chapters in order, with the places that
findings point to. A key of the wrong kind is a problem of rule `broken-front-matter`; unknown keys
are kept for the editions in `extra`.
"""

from __future__ import annotations

import posixpath
from typing import Any

from dateline.reading.yaml_blocks import compose, node_span, plain
from dateline.values.chapters import Setting
from dateline.values.dates import DateValue, EdtfError, parse_edtf
from dateline.values.problems import Problem
from dateline.values.report import Author, Listing, Report
from dateline.values.text import Source, Span

RULE = "broken-front-matter"
_TEXT_KEYS = ("title", "subtitle", "publisher", "language", "description", "notice")


def read_report(source: Source) -> Report:
    """The report's metadata; what cannot be used stands in its `problems`."""
    node, problems = compose(source, 0, len(source.text), RULE)
    if node is None:
        return Report(source, problems=problems)
    if node.id != "mapping":
        return Report(source, problems=(_problem(source.whole(), "report.yaml is no mapping"),))
    return _Reader(source, node).report()


def _problem(span: Span, message: str, help_text: str | None = None) -> Problem:
    return Problem(RULE, span, message, help_text)


class _Reader:
    """Takes the keys of one mapping apart and gathers what is wrong with them."""

    def __init__(self, source: Source, node: Any) -> None:
        self.source = source
        self.nodes: dict[str, Any] = {str(plain(key)): value for key, value in node.value}
        self.problems: list[Problem] = []

    def span(self, node: Any) -> Span:
        return node_span(node, self.source, 0)

    def report(self) -> Report:
        texts = {key: self.text(key) for key in _TEXT_KEYS}
        date, date_span = self.date()
        known = {*_TEXT_KEYS, "authors", "date", "chapters", "bibliography"}
        extra = tuple(
            (key, Setting(plain(node), self.span(node)))
            for key, node in self.nodes.items()
            if key not in known
        )
        return Report(
            self.source,
            title=texts["title"],
            subtitle=texts["subtitle"],
            publisher=texts["publisher"],
            language=texts["language"] or "en",
            description=texts["description"],
            notice=texts["notice"],
            authors=self.authors(),
            date=date,
            date_span=date_span,
            chapters=self.chapters(),
            bibliography=self.strings("bibliography"),
            extra=extra,
            problems=tuple(self.problems),
        )

    def wrong(self, node: Any, key: str, wanted: str) -> None:
        self.problems.append(_problem(self.span(node), f"`{key}` is not {wanted}"))

    def text(self, key: str) -> str:
        node = self.nodes.get(key)
        if node is None:
            return ""
        if node.id != "scalar":
            self.wrong(node, key, "a text")
            return ""
        return str(node.value).strip()

    def strings(self, key: str) -> tuple[str, ...]:
        node = self.nodes.get(key)
        if node is None:
            return ()
        value = plain(node)
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.wrong(node, key, "a text or a list of texts")
        return ()

    def date(self) -> tuple[DateValue | None, Span | None]:
        node = self.nodes.get("date")
        if node is None:
            return None, None
        try:
            return parse_edtf(self.text("date")), self.span(node)
        except EdtfError as error:
            help_text = "write it as EDTF: `2020-07-15`, or `2020-07` where the day is not known"
            self.problems.append(
                _problem(self.span(node), f"the report's date cannot be read: {error}", help_text)
            )
            return None, self.span(node)

    def authors(self) -> tuple[Author, ...]:
        node = self.nodes.get("authors", self.nodes.get("author"))
        if node is None:
            return ()
        found: list[Author] = []
        for item in node.value if node.id == "sequence" else [node]:
            value = plain(item)
            if isinstance(value, str):
                found.append(Author(value))
            elif isinstance(value, dict) and isinstance(value.get("name"), str):
                found.append(Author(value["name"], str(value.get("affiliation") or "")))
            else:
                self.wrong(item, "authors", "a list of names, or of `name` and `affiliation`")
        return tuple(found)

    def chapters(self) -> tuple[Listing, ...]:
        node = self.nodes.get("chapters")
        if node is None:
            return ()
        if node.id != "sequence":
            self.wrong(node, "chapters", "a list of files")
            return ()
        return tuple(listing for item in node.value if (listing := self.listing(item)))

    def listing(self, node: Any) -> Listing | None:
        value = plain(node)
        if isinstance(value, str):
            value = {"file": value}
        if not isinstance(value, dict) or not isinstance(value.get("file"), str):
            self.wrong(node, "chapters", "a list of file names, or of mappings with `file`")
            return None
        file = value["file"]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.source.path), file))
        return Listing(
            file, path, self.span(node), str(value.get("title") or ""), value.get("appendix") is True
        )
