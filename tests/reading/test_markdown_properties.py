"""What holds of every text: reading never raises, places hold what they say, cost is linear."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.reading.markdown import read_chapter
from dateline.values.chapters import Chapter
from dateline.values.text import Source, Span

_PIECES = (
    "@irna-2020-05-11", "[@a]", "[", "]", "(", ")", "{", "}", "@", "-@", "*", "**", "_", "`", "```", "~~~", "~", "^",
    "^[", "[^1]", "[^1]: ", "$", "\\", "<", ">", "<!--", "-->", "<div>", "</div>", "> ", "- ", "1. ", "(@x) ", "# ",
    "===", "---", "---\na: '@b'\n---\n", "|", "|---|", "+---+", ": ", ":::", "::: {#i}", "    ", "\t", "\r\n", "\r",
    "\n", "\n\n", " ", "word", "May 11, 2020", "خبر", "\u200c", "😀", "\x00", "\ufeff", "&amp;", "'", '"', "...", ";",
    "![a](b)", "[x]: y", "[x]", "{.c #i}", "https://x.org/@a", "<!-- dateline: allow DAT203 because so -->", "%", "e.g. ",
)  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=40).map("".join)


def _spans(chapter: Chapter) -> Iterator[Span]:
    for citation in chapter.citations:
        yield citation.span
        for item in citation.items:
            yield item.span
            yield item.key_span
    for values in (chapter.blocks, chapter.headings, chapter.images, chapter.links, chapter.note_references):
        yield from (value.span for value in values)
    for definition in chapter.note_definitions:
        yield definition.span
        yield definition.label_span
    for suppression in chapter.suppressions:
        yield suppression.span
        yield suppression.covers
    yield from (span for _, span in chapter.identifiers)
    yield from (one.span for one in (*chapter.lost_citations, *chapter.doubts, *chapter.problems))
    yield from (setting.span for _, setting in chapter.front_matter)


@settings(max_examples=400, deadline=None)
@example("# [@a]\r\n\r\n> b\t[@c\r\n> , p. 3]\r\n")
@example("\t- [@a]\n\t\t@b\n")
@example("---\r\nnocite: '@a'\r\n---\r\n\r\n\t@b\t@c\r\n")
@given(_TEXTS)
def test_reading(text: str) -> None:
    chapter = read_chapter(Source("chapter.md", text))
    assert len(chapter.prose) == len(text)
    assert [i for i, c in enumerate(chapter.prose) if c in "\r\n"] == [
        i for i, c in enumerate(text) if c in "\r\n"
    ]
    assert all(p in (c, " ") for p, c in zip(chapter.prose, text, strict=True))
    for span in _spans(chapter):
        assert 0 <= span.start <= span.end <= len(text)
    for citation in chapter.citations:
        for item in citation.items:
            assert item.key_span.text.replace("\r", "") == item.key
            assert citation.span.contains(item.span)
            assert item.span.contains(item.key_span)
    for reference in chapter.note_references:
        assert reference.span.text.replace("\r", "") == f"[^{reference.label}]"
    for block in chapter.blocks:
        assert block.span.text.strip(" \t\r\n\f")


@settings(max_examples=200, deadline=None)
@given(_TEXTS.filter(lambda text: "\r" not in text))
def test_line_ends_change_nothing(text: str) -> None:
    unix = read_chapter(Source("chapter.md", text))
    dos = read_chapter(Source("chapter.md", text.replace("\n", "\r\n")))
    keys = [(item.key, item.mode, item.prefix, item.suffix) for item in unix.items]
    assert keys == [(item.key, item.mode, item.prefix, item.suffix) for item in dos.items]
    assert [item.span.begin for item in unix.items] == [item.span.begin for item in dos.items]
    assert unix.prose == dos.prose.replace("\r\n", "\n")


def test_problems_of_decoding_come_first() -> None:
    from dateline.values.problems import Problem

    source = Source("chapter.md", "---\na: [\n---\n")
    problem = Problem("unreadable-text", source.whole(), "not UTF-8")
    chapter = read_chapter(source, (problem,))
    assert [p.rule for p in chapter.problems] == ["unreadable-text", "broken-front-matter"]


# --- cost -------------------------------------------------------------------------------------------

_HOSTILE = (
    "[", "]", "@", "`", "*", "_", "<", "^[", "[^a]: ", "![", "[@a", "[@a; ", "@a [", "$", "$$", "$a ", "<!--", "-->",
    "<a ", '<a b="', "> ", ">", "- ", "1. ", "a) ", "#", "\n# a", "\n- a", "\n1. a\n", "```\n", "~~~\n", "`` ` ", "\\",
    "\\a", "{", "@{", "[a]{#a ", "[a](", "[a](<", '[a](b "c', "](", "[a][b]", "[a]: b\n", "[^1]", "[^1]: x\n\n    y\n\n",
    "|", "| a |\n|---|\n", "|-", "---\n", "--- ---\n", ": a\n", "a\n: b\n", ":::\n", "::: a\n", "<div>\n", "<pre>\n", "'",
    '"a', "'a", "*a ", "**a*", "~", "~a", "^a", "&", "\t", "\r\n\t", "a@b ", "-@", "https://a/@b ", "\n\n", "  \n", "[a [",
    "[[a]]", "[@a]", "(@a) ", "+---+\n", "\n\n    a", "- a\n\n", "> - ", "\\begin{a}\n", "\\foo{", "www.", "[*a", '["a', "*[",
    "# *{@a}\n", "$$\n-\n", "<hr>\n    a\n", ":\n\n-\n", ": a\n\n---\n", "@{a{", "](a[", "~~~ {.c k=\"\n", "::: {k=\"a b\" ", "<b k=\"\n\n",
    "| $a\n", "|-\n|$a\n", "[a]: \"\n", "[*](u) @a ]", "^`a^", "\\a{}\n- b\n",
)  # fmt: skip


def _calls(text: str) -> int:
    """How many calls of functions, ours and Python's own, reading a text takes."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(trace)
    try:
        read_chapter(Source("chapter.md", text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", _HOSTILE)
def test_calls_grow_as_the_text_does(piece: str) -> None:
    small, large = (_calls(piece * (size // len(piece))) for size in (3000, 12000))
    assert large < 4.6 * small + 2000


@pytest.mark.parametrize("piece", _HOSTILE)
def test_a_long_hostile_text_is_read_at_once(piece: str) -> None:
    """Calls do not show a search that begins anew each time, so processor time must: 0.1 s is usual."""
    from time import process_time

    text = piece * (150_000 // len(piece))
    begun = process_time()
    read_chapter(Source("chapter.md", text))
    assert process_time() - begun < 5
