"""A keyed document into chapters: one file a main heading.

In: a pandoc document. Out: `ChapterText`s, Markdown as pandoc writes it, and the text of report.yaml.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.bibliographies.drafts import slug
from dateline.importing.escaping import escaped
from dateline.importing.flat import Blocks, plain
from dateline.importing.title_page import FrontMatter
from dateline.pandoc import write

MARKDOWN = (
    "markdown-smart-raw_html-raw_attribute-raw_tex-native_divs-native_spans-link_attributes-simple_tables-multiline_tables"
    "-grid_tables+pipe_tables-tex_math_dollars-header_attributes-auto_identifiers-implicit_figures+implicit_figures"
)


@dataclass(frozen=True)
class Part:
    """A chapter before it is written: its heading and its blocks; `first` and `last` count the document's
    blocks."""

    title: str
    blocks: Blocks = field(repr=False)


@dataclass(frozen=True)
class ChapterText:
    """A chapter as a file."""

    name: str
    title: str
    text: str = field(repr=False)


def parts(blocks: Blocks) -> list[Part]:
    """The chapters: parted at the highest level of heading."""
    heads = [b for b in blocks if b["t"] == "Header"]
    top = min((b["c"][0] for b in heads), default=1)
    found: list[Part] = []
    now: Blocks = []
    title = ""
    for block in blocks:
        if block["t"] == "Header":
            if block["c"][0] <= top:
                if now:
                    found.append(Part(title, now))
                now, title = [], plain(block["c"][2]).strip()
            block = {"t": "Header", "c": [block["c"][0] - top + 1, block["c"][1], block["c"][2]]}
        now.append(block)
    if now:
        found.append(Part(title, now))
    return found


_MARK = "\ue0f0"  # stands at the head of each chapter's heading while all are written at once
_HEAD = re.compile(rf"^#+ {_MARK}", re.MULTILINE)  # one of a lower level may open the report
_BETWEEN_LISTS = re.compile(r"(?<=\n\n)( *)&nbsp;(?=\n\n)")  # pandoc writes a blank paragraph
_DEFINITION = re.compile(r"^\[\^(\d+)\]: ", re.MULTILINE)
_REFERENCE = re.compile(r"(?<!\\)\[\^(\d+)\]")


def written(found: Sequence[Part], meta_api: list[int]) -> list[ChapterText]:
    """The chapters as Markdown files, numbered, each with its own notes. Raises `PandocError`."""
    blocks = [block for part in found for block in _marked(_without_note_divs(part.blocks))]
    document = {"pandoc-api-version": meta_api, "meta": {}, "blocks": escaped(blocks)}
    options = ["--wrap=none", "--markdown-headings=atx", "--reference-location=document"]
    text = _BETWEEN_LISTS.sub(r"\1<!-- -->", write(document, MARKDOWN, options).decode("utf-8"))
    body, notes = _parted(text)
    pieces = _HEAD.split(body)
    texts = [f"# {piece}" for piece in pieces[1:]]
    if found and found[0].blocks[0]["t"] != "Header":
        texts.insert(0, pieces[0])
    width = 3 if len(found) > 99 else 2
    return [
        ChapterText(f"{number:0{width}}-{_file_name(part.title)}.md", part.title, _with_notes(text, notes))
        for number, (part, text) in enumerate(zip(found, texts, strict=True), 1)
    ]


def _marked(blocks: Blocks) -> Blocks:
    """A chapter's blocks with the mark in its heading."""
    first = blocks[0]
    if first["t"] != "Header":
        return blocks
    level, attributes, text = first["c"]
    return [{"t": "Header", "c": [level, attributes, [{"t": "Str", "c": _MARK}, *text]]}, *blocks[1:]]


def _parted(text: str) -> tuple[str, dict[str, str]]:
    """The body, and the text of each note by its label; pandoc sets all notes at the end."""
    first = _DEFINITION.search(text)
    if first is None:
        return text, {}
    pieces = _DEFINITION.split(text[first.start() :])
    return text[: first.start()], dict(zip(pieces[1::2], pieces[2::2], strict=True))


def _with_notes(text: str, notes: dict[str, str]) -> str:
    """A chapter with the notes that it refers to, numbered from 1."""
    labels = list(dict.fromkeys(label for label in _REFERENCE.findall(text) if label in notes))
    numbers = {label: number for number, label in enumerate(labels, 1)}
    body = _REFERENCE.sub(lambda m: f"[^{numbers[m[1]]}]" if m[1] in numbers else m[0], text).rstrip("\n")
    definitions = [f"[^{numbers[label]}]: {notes[label].strip()}" for label in labels]
    return "\n\n".join([body, *definitions]) + "\n"


def _file_name(title: str) -> str:
    return "-".join(slug(title).split("-")[:7]) or "opening"


def _without_note_divs(blocks: Blocks) -> Blocks:
    """The blocks, those of notes without markers as ordinary paragraphs."""
    return [new for b in blocks for new in (b["c"][1] if b["t"] == "Div" and "note" in b["c"][0][1] else [b])]


def report_yaml(matter: FrontMatter, title: str, chapters: Sequence[ChapterText]) -> str:
    """manuscript/report.yaml; every text quoted, so that it reads back as it is."""

    def quoted(text: str) -> str:
        return json.dumps(" ".join(text.split()), ensure_ascii=False)

    lines = [f"title: {quoted(matter.title or title)}"]
    if matter.subtitle:
        lines.append(f"subtitle: {quoted(matter.subtitle)}")
    if matter.authors:
        lines += ["authors:", *(f"  - name: {quoted(name)}" for name in matter.authors)]
    if matter.date is not None:
        lines.append(f"date: {matter.date.edtf()}")
    lines.append(f"language: {matter.language or 'en'}")
    lines += ["chapters:", *(f"  - {chapter.name}" for chapter in chapters)]
    return "\n".join(lines) + "\n"
