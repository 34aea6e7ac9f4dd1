"""What a chapter cites, by pandoc's own word.

In: a chapter whose scanner had doubts, and the document that pandoc made of the same text. Out: the
chapter with pandoc's citations, each with the place where it stands. pandoc's JSON has no places, so
its sequence of citations is laid along the scanner's; what only pandoc sees is sought by its key
between its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from dateline.values.chapters import Chapter, Citation, CitationItem, CitationMode
from dateline.values.problems import Problem
from dateline.values.text import Source, Span

_MODES = {
    "NormalCitation": CitationMode.NORMAL,
    "AuthorInText": CitationMode.AUTHOR_IN_TEXT,
    "SuppressAuthor": CitationMode.SUPPRESS_AUTHOR,
}
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a pandoc document: key, mode, and the plain text around it."""

    key: str
    mode: CitationMode
    prefix: str
    suffix: str


def cited_groups(document: dict[str, Any]) -> tuple[tuple[Cited, ...], ...]:
    """The Cite elements of a document (pandoc-types 1.23), metadata first, in the order of its JSON."""
    nodes = (node for part in (document["meta"], document["blocks"]) for node in _elements(part))
    return tuple(tuple(_cited(one) for one in node["c"][0]) for node in nodes if node["t"] == "Cite")


def _cited(one: dict[str, Any]) -> Cited:
    mode = _MODES[one["citationMode"]["t"]]
    return Cited(one["citationId"], mode, plain(one["citationPrefix"]), plain(one["citationSuffix"]))


def _elements(value: Any) -> Iterator[dict[str, Any]]:
    """Every element, in the order in which the JSON holds them; iterative, for any depth."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            if "t" in one:
                yield one
            waiting += reversed(list(one.values()))


def plain(inlines: Any) -> str:
    """The plain text of inlines, as pandoc's `stringify` has it."""
    if isinstance(inlines, list):
        return "".join(plain(one) for one in inlines)
    if not isinstance(inlines, dict):
        return ""
    kind: str = inlines["t"]
    content: Any = inlines.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math"):
        return str(content[1])
    if kind == "Quoted":
        quotes = _QUOTES[content[0]["t"]]
        return quotes[0] + plain(content[1]) + quotes[1]
    if kind in ("Note", "RawInline"):
        return ""
    return plain(content[1] if kind in ("Link", "Image", "Span", "Cite") else content)


def settled(chapter: Chapter, document: dict[str, Any]) -> Chapter:
    """The chapter with exactly the document's citations, in its order, and no doubts left."""
    groups = cited_groups(document)
    theirs = [cited for group in groups for cited in group]
    ours = chapter.items
    matcher = SequenceMatcher(
        None, [(i.key, i.mode) for i in ours], [(c.key, c.mode) for c in theirs], autojunk=False
    )
    known: dict[int, CitationItem] = {}
    for block in matcher.get_matching_blocks():
        known.update({block.b + n: ours[block.a + n] for n in range(block.size)})
    items = _placed(chapter.source, theirs, known)
    brackets = {item.span.start: citation.span for citation in chapter.citations for item in citation.items}
    citations, at = [], 0
    for group in groups:
        members = tuple(items[at : at + len(group)])
        at += len(group)
        citations.append(Citation(_span_of(members, brackets), members))
    return replace(chapter, citations=tuple(citations), doubts=())


def unsettled(chapter: Chapter, reason: str) -> Chapter:
    """The chapter as the scanner read it, with the problem that pandoc could not say more."""
    doubt = chapter.doubts[0]
    said = reason.partition("\n")[0].rstrip(";")
    message = f"pandoc could not read this chapter: {said}; here stands {doubt.message}"
    help_text = "close every bracket; simplify the passage, or put it in a chapter of its own"
    problem = Problem("unsettled-chapter", doubt.span, message, help_text)
    return replace(chapter, problems=(*chapter.problems, problem))


def _placed(source: Source, theirs: Sequence[Cited], known: dict[int, CitationItem]) -> list[CitationItem]:
    items: list[CitationItem] = []
    taken = {item.span.start for item in known.values()}
    for number, cited in enumerate(theirs):
        ours = known.get(number)
        if ours is not None:
            items.append(replace(ours, prefix=cited.prefix, suffix=cited.suffix))
            continue
        after = items[-1].span.end if items else 0
        spans = _sought(source, cited, after, taken) or _sought(source, cited, 0, taken) or _nowhere(source)
        taken.add(spans[0].start)
        items.append(CitationItem(spans[0], spans[1], cited.key, cited.mode, cited.prefix, cited.suffix))
    return items


def _sought(source: Source, cited: Cited, start: int, taken: set[int]) -> tuple[Span, Span] | None:
    """Where the key stands with its mark, from `start` on and not where another citation stands."""
    key = re.escape(cited.key)
    for match in re.compile(rf"-?@(?:\{{({key})\}}|({key}))").finditer(source.text, start):
        if match.start() not in taken:
            number = 1 if match[1] is not None else 2
            return source.span(*match.span()), source.span(*match.span(number))
    return None


def _nowhere(source: Source) -> tuple[Span, Span]:
    """pandoc built the key out of parts; the finding then speaks of the file."""
    return source.whole(), source.whole()


def _span_of(members: Sequence[CitationItem], brackets: dict[int, Span]) -> Span:
    spans = [brackets.get(item.span.start, item.span) for item in members]
    source = members[0].span.source
    return source.span(min(span.start for span in spans), max(span.end for span in spans))
