"""Where the scanner doubts, the chapter's citations are pandoc's own, each with its place."""

from __future__ import annotations

import pytest

from dateline import pandoc
from dateline.reading.markdown import read_chapter
from dateline.reading.settling import cited_groups, settled, unsettled
from dateline.values.text import Source

pytestmark = pytest.mark.pandoc

TEXTS = {
    "raw TeX": r"Text \macro{Baghdad [@a-2020]} and [see @b; -@c, p. 3] \begin{x} @d \end{x} @e [p. 2].",
    "a table drawn with dashes": "  a      b\n ---    ---\n [@f]   `@g`\n\nThen @h and [@f].\n",
    "an HTML block": "<div>\n[@h; @i]\n</div>\n\n<p>@j</p>\n\nEnd [-@k].\n",
    "the same key in and out of what is no text": "\\x{[@a]} [@a] `[@a]` [@a] \\y{@a} @a.\n",
    "no citation at all": "\\begin{table} x@y \\end{table}\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_citations_are_those_of_pandoc(text: str) -> None:
    chapter = read_chapter(Source("c.md", text))
    document = pandoc.read(text)
    found = settled(chapter, document)
    assert found.doubts == ()
    groups = [[(i.key, i.mode, i.prefix, i.suffix) for i in c.items] for c in found.citations]
    pandocs = cited_groups(document)
    assert groups == [[(c.key, c.mode, c.prefix, c.suffix) for c in group] for group in pandocs]
    starts = [item.span.start for item in found.items]
    assert len(set(starts)) == len(starts)
    for item in found.items:
        assert item.key_span.text == item.key
        assert "@" in item.span.text


def test_what_pandoc_cannot_read_becomes_a_problem_at_the_doubt() -> None:
    chapter = read_chapter(Source("c.md", "One.\n\n  a      b\n ---    ---\n  [@a]  c\n"))
    assert chapter.doubts
    problem = unsettled(chapter, "stopped after 10 seconds").problems[-1]
    assert problem.rule == "unsettled-chapter"
    assert problem.span.begin.line == 3
