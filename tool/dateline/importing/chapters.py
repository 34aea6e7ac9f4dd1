"""A keyed document into chapters: one file a main heading, with what the title page says.

In: a pandoc document. Out: `FrontMatter` and `ChapterText`s, Markdown as pandoc writes it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.bibliographies.drafts import slug
from dateline.importing.flat import Blocks, plain
from dateline.pandoc import write
from dateline.reading.typed.dates import dates_in
from dateline.values.dates import DateValue

MARKDOWN = (
    "markdown-smart-raw_html-raw_attribute-raw_tex-native_divs-native_spans-link_attributes-simple_tables-multiline_tables"
    "-grid_tables+pipe_tables-tex_math_dollars-header_attributes-auto_identifiers-implicit_figures+implicit_figures"
)
_AUTHOR = re.compile(
    r"(?:by|von|par|author|authors|written by)\s*:?\s+(?P<by>.+)|(?P<name>(?:Dr|Prof|Mr|Ms|Mrs|Col|Lt|"
    r"Gen|Maj)\.?\s+.+)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)(?:\s+(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)){1,3}(?:\s*(?:,|and|&)\s*(?:[A-ZÀ-Þ][\w’'-]+\s*){2,3})*"
)


@dataclass(frozen=True)
class FrontMatter:
    """What report.yaml says of an old report; empty where the report does not."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: DateValue | None = None
    language: str = ""


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


def front_matter(meta: dict[str, Any], blocks: Blocks) -> tuple[FrontMatter, Blocks]:
    """The title page, from the document's metadata and its first lines, and the blocks without those
    lines."""
    matter = _from_meta(meta)
    lead = _title_lines(blocks, matter)
    for block in blocks[:lead]:
        matter = _with_line(matter, plain(block["c"][2] if block["t"] == "Header" else block["c"]).strip())
    return matter, blocks[lead:]


def _from_meta(meta: dict[str, Any]) -> FrontMatter:
    date = next(iter(_texts(meta.get("date"))), "")
    found = dates_in(date)
    return FrontMatter(
        title=next(iter(_texts(meta.get("title"))), ""),
        subtitle=next(iter(_texts(meta.get("subtitle"))), ""),
        authors=tuple(_texts(meta.get("author")) or _texts(meta.get("authors"))),
        date=found[0].value if found else None,
        language=next(iter(_texts(meta.get("lang"))), ""),
    )


def _texts(value: Any) -> list[str]:
    """The texts of a metadata value."""
    if not value:
        return []
    kind, content = value["t"], value["c"]
    if kind == "MetaInlines":
        return [plain(content).strip()]
    if kind == "MetaString":
        return [content.strip()]
    if kind == "MetaBlocks":
        return [" ".join(plain(b["c"]) for b in content if b["t"] in ("Para", "Plain")).strip()]
    if kind == "MetaList":
        return [text for item in content for text in _texts(item)]
    return []


def _title_lines(blocks: Blocks, matter: FrontMatter) -> int:
    """How many blocks at the start are of the title page: headings before the first chapter's, a byline, a
    date."""
    count = 0
    for block in blocks[:8]:
        if not (block["t"] == "Header" or (block["t"] in ("Para", "Plain") and _is_short(block))):
            break
        if block["t"] == "Header" and plain(block["c"][2]).strip() == "":
            break
        count += 1
    heads = [b for b in blocks if b["t"] == "Header"]
    lead = blocks[:count]
    if not lead:
        return 0
    top = min((b["c"][0] for b in heads), default=1)
    lone = (
        lead[0]["t"] == "Header"
        and lead[0]["c"][0] == top
        and sum(b["c"][0] == top for b in heads) == 1
        and len(heads) > 1
    )
    same = lead[0]["t"] == "Header" and matter.title and plain(lead[0]["c"][2]).strip() == matter.title
    while count and lead[count - 1]["t"] != "Header" and not _is_title_line(lead[count - 1]):
        count -= 1
    # The last heading before the text is the first chapter's.
    last = count - 1
    if last >= 0 and lead[last]["t"] == "Header" and not (last == 0 and (lone or same)):
        count = last
    rows = lead[:count]
    if not rows or (
        not (lone or same) and rows[0]["t"] != "Header" and not any(_is_title_line(b) for b in rows)
    ):
        return 0
    return count


def _is_short(block: dict[str, Any]) -> bool:
    text = plain(block["c"]).strip()
    return 0 < len(text.split()) <= 14 and not re.search(r"[.!?:;]$", text) and "(" not in text


def _is_title_line(block: dict[str, Any]) -> bool:
    if block["t"] == "Header":
        return True
    text = plain(block["c"]).strip()
    return _only_date(text) is not None or bool(_AUTHOR.fullmatch(text) or _PERSON.fullmatch(text))


def _only_date(text: str) -> DateValue | None:
    found = dates_in(text)
    if len(found) != 1:
        return None
    rest = (text[: found[0].start] + text[found[0].end :]).strip(" ,.|–—-")
    return (
        found[0].value
        if not re.search(
            r"[^\W\d_]{3}", re.sub(r"(?i)\b(?:published|updated|date|on|as of|report of)\b", "", rest)
        )
        else None
    )


def _with_line(matter: FrontMatter, text: str) -> FrontMatter:
    """The title page with one more of its lines."""
    date = _only_date(text)
    author = _AUTHOR.fullmatch(text)
    if date is not None:
        return replace(matter, date=matter.date or date)
    if text == matter.title:
        return matter
    if author or (matter.title and _PERSON.fullmatch(text) and not matter.authors):
        name = (author and (author["by"] or author["name"])) or text
        return matter if name in matter.authors else replace(matter, authors=(*matter.authors, name.strip()))
    if not matter.title:
        return replace(matter, title=text)
    return replace(matter, subtitle=f"{matter.subtitle} – {text}" if matter.subtitle else text)


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
_DEFINITION = re.compile(r"^\[\^(\d+)\]: ", re.MULTILINE)
_REFERENCE = re.compile(r"(?<!\\)\[\^(\d+)\]")


def written(found: Sequence[Part], meta_api: list[int]) -> list[ChapterText]:
    """The chapters as Markdown files, numbered, each with its own notes. Raises `PandocError`."""
    blocks = [block for part in found for block in _marked(_without_note_divs(part.blocks))]
    document = {"pandoc-api-version": meta_api, "meta": {}, "blocks": blocks}
    options = ["--wrap=none", "--markdown-headings=atx", "--reference-location=document"]
    body, notes = _parted(write(document, MARKDOWN, options).decode("utf-8"))
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
