"""Word documents made of a chapter, and their XML asked for its parts, its words and their styles."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from lxml import etree

from dateline.editions import word_formatting
from dateline.editions.build import build_edition
from dateline.editions.edition import load_edition
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE
from editions.loading import chapter_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def part(docx: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(docx.read(f"word/{name}.xml"))


def texts(docx: zipfile.ZipFile) -> list[etree._Element]:
    return [
        part(docx, name) for name in ("document", "footnotes", "header1", "header2", "footer1", "footer2")
    ]


def style_of(paragraph: etree._Element) -> str:
    return word_formatting.style_of(paragraph)


def words(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(f"{W}t"))


def paragraph_of(docx: zipfile.ZipFile, text: str) -> etree._Element:
    return next(p for p in part(docx, "document").iter(f"{W}p") if text in words(p))


def run_style(docx: zipfile.ZipFile, text: str) -> str | None:
    for run in part(docx, "document").iter(f"{W}r"):
        if words(run) == text:
            style = run.find(f"{W}rPr/{W}rStyle")
            return None if style is None else style.get(f"{W}val")
    raise AssertionError(f"no run {text!r}")


def base_of(docx: zipfile.ZipFile, style: str) -> etree._Element:
    return next(s for s in part(docx, "styles").iter(f"{W}style") if s.get(f"{W}styleId") == style)


def edition_of(sample: Manuscript, text: str, folder: Path, *, language: str = "en") -> zipfile.ZipFile:
    assert sample.report is not None
    chapters = (chapter_of("sample/01-opening.md", text), *sample.chapters[1:])
    report = replace(sample.report, language=language)
    manuscript = replace(sample, chapters=chapters, report=report)
    edition = replace(load_edition("full"), chapters=1)
    made = build_edition(
        manuscript, edition, folder, epoch=EPOCH, project_dir=HERE / "sample", formats=["docx"]
    )
    return zipfile.ZipFile(made.paths[0])
