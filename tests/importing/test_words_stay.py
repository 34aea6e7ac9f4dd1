"""Whatever a report is made of, an import changes no word of its prose but the citations, in any format."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dateline.importing.importer import Existing, Imported, import_report
from dateline.pandoc import run

from .conftest import Bring

pytestmark = pytest.mark.pandoc

WORDS = st.sampled_from(
    "river ferry مرکب café 5,300 (about 33%) “quoted” it’s O'Neill—so 3/4 a_b x*y <tag> [sic] #7 @jzarif $5 "
    "5€ straße 1st. C-130 http://a.example/x?y=1&z=2 … №4 \\\\ | ~ ^up `code`".split(" ")
)
CITED = st.sampled_from(
    [" (Fars, May 4, 2021)", " (IRNA; Tasnim, May 5, 2021)", " (Mehr, 6 May 2021; Fars, 7 May 2021)", "", ""]
)
NAMED = st.sampled_from(
    ["Khabar Online (May 7, 2021) argued that ", "On May 8, 2021 Fars reported that ", "", ""]
)
SENTENCE = st.tuples(NAMED, st.lists(WORDS, min_size=2, max_size=9), CITED).map(
    lambda parts: f"{parts[0]}the {' '.join(parts[1])} ended{parts[2]}."
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)


def escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>$^~@#|{}])", r"\\\1", text)


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A block in Markdown."""
    text = escaped(draw(PARAGRAPH))
    kind = draw(st.sampled_from(["text", "text", "list", "numbers", "quote", "note", "table", "emphasis"]))
    if kind == "note":
        label = f"n{draw(st.integers(0, 10**9))}"
        return f"{text}[^{label}]\n\n[^{label}]: {escaped(draw(PARAGRAPH))}"
    if kind == "table":
        return f"| one | two |\n|-----|-----|\n| {text} | {escaped(draw(SENTENCE))} |"
    if kind == "emphasis":
        return f"*{escaped(draw(SENTENCE))}* {text} **{escaped(draw(SENTENCE))}**"
    first = {"list": "- ", "numbers": "1. ", "quote": "> "}.get(kind, "")
    return f"{first}{text}"


DOCUMENT = st.lists(blocks(), min_size=1, max_size=5).map(
    lambda found: "\n\n".join(
        f"# Part {n}\n\n{block}" if n % 2 else block for n, block in enumerate(found, 1)
    )
)


def words(text: str) -> list[str]:
    return sorted(re.findall(r"[^\W_]+", text))


def as_printed(imported: Imported) -> str:
    """What a reader sees of the chapters, keys left out."""
    reader = ["--from", "markdown-smart", "--to", "plain-smart", "--wrap=none"]
    keyless = (re.sub(r"\s?\[-?@[\w-]+(?:; -?@[\w-]+)*\]", " ", c.text) for c in imported.chapters)
    return "\n".join(run(reader, text.encode()).decode() for text in keyless)


def without_citations(imported: Imported) -> str:
    """The text that was read, what became a key left out."""
    source = imported.read.citations[0].citation.span.source.text if imported.read.citations else None
    if source is None:
        return ""
    kept, done = [], 0
    cuts = [(k.citation.cut.start, k.citation.cut.end) for k in imported.read.citations if k.keys]
    for start, end in sorted(cuts):
        kept.append(source[done:start])
        done = end
    return " ".join([*kept, source[done:]])


@pytest.mark.parametrize("suffix", ["md", "html", "docx", "odt", "txt"])
@settings(max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(document=DOCUMENT)
def test_no_word_of_the_prose_changes(suffix: str, document: str) -> None:
    document = f"{document}\n\nThe end came (Fars, May 9, 2021).\n"
    if suffix == "md":
        data = document.encode()
    else:
        writer = {"txt": "plain"}.get(suffix, suffix)
        output = ["--output", "-"] if suffix in ("docx", "odt") else []
        read = ["--from", "markdown-smart", "--to", f"{writer}-smart" if suffix == "txt" else writer]
        data = run([*read, "--wrap=none", *output], document.encode())
    imported = import_report(f"a.{suffix}", f".{suffix}", data, Existing())
    # Numbers aside: those of notes and of items are the new document's own.
    before, after = words(without_citations(imported)), words(as_printed(imported))
    assert [w for w in after if not w.isdigit()] == [w for w in before if not w.isdigit()]
    plain = run(
        ["--from", "markdown-smart", "--to", "plain-smart", "--wrap=none"], document.encode()
    ).decode()
    printed = {w for w in words(plain) if w.isalpha() and w.islower() and len(w) > 3}
    assert printed <= set(before)


@pytest.mark.parametrize("picture", ["lost.png", "data:image/png;base64,aGVsbG8="])
def test_a_credit_beside_the_picture_of_a_page_stays(picture: str, bring: Bring) -> None:
    inner = f'<img src="{picture}" alt="A"><figcaption>The ferry.</figcaption><p>Photo: Fars, 4 May 2021</p>'
    text = bring(f"<p>So.</p><figure>{inner}</figure><p>The end.</p>", "a.html").chapters[0].text
    assert text.count("The ferry.") == 1
    assert "[@fars-2021-05-04]" in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"It lay in C:\Users\foo (Fars, May 4, 2021).", r"It lay in C:\\Users\\foo [@fars-2021-05-04]."),
        ("It cost $5m–6$ (Fars, May 4, 2021).", r"It cost \$5m–6\$ [@fars-2021-05-04]."),
        ("It cost $5 and $6 (Fars, May 4, 2021).", "It cost $5 and $6 [@fars-2021-05-04]."),
        ("The page says &amp; (Fars, May 4, 2021).", r"The page says \&amp; [@fars-2021-05-04]."),
    ],
)
def test_signs_that_the_edition_would_take_for_markup(text: str, written: str, bring: Bring) -> None:
    (chapter,) = bring(text).chapters
    assert chapter.text == f"{written}\n"
    cited = text.replace("(Fars, May 4, 2021)", "[@fars-2021-05-04]")
    reader = ["--from", "markdown-smart", "--to", "plain-smart", "--wrap=none"]
    assert run(reader, chapter.text.encode()).decode() == f"{cited}\n"


def test_what_markdown_alone_can_say_stays(bring: Bring) -> None:
    report = r"""---
title: Silos
abstract: |
  What the *press* said (Fars, May 3, 2021).
---

# One

The formula $p_t = \alpha$ and $$x$$ and [Small Caps]{.smallcaps} stay.

\newpage

The code `print("(Fars, May 5, 2021)")` is code (Fars, May 4, 2021).
"""
    abstract, chapter = bring(report, "a.md").chapters
    assert abstract.text == "# Abstract\n\nWhat the *press* said [@fars-2021-05-03].\n"
    assert chapter.text == (
        "# One\n\nThe formula $p_t = \\alpha$ and $$x$$ and [Small Caps]{.smallcaps} stay.\n\n"
        'The code `print("(Fars, May 5, 2021)")` is code [@fars-2021-05-04].\n'
    )
