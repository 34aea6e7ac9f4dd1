"""Cases as data: tests/reading/markdown/*.md hold chapters and what is read from them.

Under each `##` stands a block `chapter.md`, then blocks named after what is expected: citations,
blocks, headings, links, images, notes, identifiers, lost, suppressions, front matter, prose,
problems, doubts. Places are line:column, as people count. `--accept` rewrites what is expected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.reading.markdown import read_chapter
from dateline.values.chapters import Chapter
from dateline.values.text import Source, Span

CASES = Path(__file__).parent / "markdown"
_BLOCK = re.compile(r"^~~~~~ (?P<name>[a-z. ]+)\n(?P<text>.*?)^~~~~~$", re.M | re.S)


@dataclass(frozen=True)
class Case:
    path: Path
    title: str
    chapter: str
    wanted: tuple[tuple[str, str, tuple[int, int]], ...]  # name, text, where it stands in the file


def read_cases(path: Path) -> Iterator[Case]:
    text = path.read_text(encoding="utf-8")
    titles = list(re.finditer(r"^## (.*)\n\n~~~~~ chapter", text, re.M))
    for title, end in pairwise([*titles, None]):
        assert title is not None
        part = list(_BLOCK.finditer(text, title.start(), end.start() if end else len(text)))
        wanted = tuple((m["name"], m["text"], m.span("text")) for m in part[1:])
        yield Case(path, title[1], part[0]["text"], wanted)


def _at(span: Span) -> str:
    return f"{span.begin.line}:{span.begin.column}-{span.finish.line}:{span.finish.column}"


def _citations(chapter: Chapter) -> Iterator[str]:
    for citation in chapter.citations:
        yield f"{_at(citation.span)}"
        for item in citation.items:
            yield f"  {_at(item.span)} {item.mode} {item.key} {item.prefix!r} {item.suffix!r}"


def _notes(chapter: Chapter) -> Iterator[str]:
    for reference in chapter.note_references:
        yield f"{_at(reference.span)} [^{reference.label}]"
    for note in chapter.note_definitions:
        yield f"{_at(note.span)} [^{note.label}]: {note.label_span.text!r}"


def _suppressions(chapter: Chapter) -> Iterator[str]:
    for one in chapter.suppressions:
        yield f"{_at(one.span)} {', '.join(one.rules)}: {one.reason} -> {one.covers.text[:40]!r}"


RENDERERS: dict[str, Callable[[Chapter], Iterator[str]]] = {
    "citations": _citations,
    "blocks": lambda c: (
        f"{b.kind}{'' if b.note is None else f' [^{b.note}]'}: {b.span.text!r}" for b in c.blocks
    ),
    "headings": lambda c: (
        f"{_at(h.span)} {h.level} {h.text!r} #{h.identifier} {' '.join(h.classes)}".rstrip()
        for h in c.headings
    ),
    "links": lambda c: (f"{_at(one.span)} {one.text!r} -> {one.target!r}" for one in c.links),
    "images": lambda c: (f"{_at(one.span)} {one.alt!r} -> {one.target!r}" for one in c.images),
    "notes": _notes,
    "identifiers": lambda c: (f"{_at(span)} {name}" for name, span in c.identifiers),
    "lost": lambda c: (f"{_at(x.span)} {x.reason} {x.key}" for x in c.lost_citations),
    "suppressions": _suppressions,
    "front matter": lambda c: (f"{_at(s.span)} {name} {s.value!r}" for name, s in c.front_matter),
    "prose": lambda c: (f"|{line}" for line in c.prose.splitlines()),
    "problems": lambda c: (f"{_at(p.span)} {p.rule} {p.message}" for p in c.problems),
    "doubts": lambda c: (f"{_at(d.span)} {d.message}" for d in c.doubts),
}


def render(case: Case, name: str) -> str:
    chapter = read_chapter(Source("chapter.md", case.chapter))
    return "".join(f"{line}\n" for line in RENDERERS[name](chapter))


ALL = [case for path in sorted(CASES.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.path.stem}-{case.title}")
def test_case(case: Case, accept: bool) -> None:
    found = {name: render(case, name) for name, _, _ in case.wanted}
    if accept:
        text = case.path.read_text(encoding="utf-8")
        fresh = next(one for one in read_cases(case.path) if one.title == case.title)
        for name, _, (start, end) in reversed(fresh.wanted):
            text = text[:start] + found[name] + text[end:]
        case.path.write_text(text, encoding="utf-8")
    else:
        assert found == {name: text for name, text, _ in case.wanted}
