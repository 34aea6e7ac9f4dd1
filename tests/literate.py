"""Literate rule cases: Markdown files with named blocks, and the check that they describe.

    # DAT103 invalid-date
    ## A day that does not exist
    ~~~ chapter.md
    ~~~ refs.bib
    ~~~ settings.toml      as-of, select, whole, files, unlisted, unsettled
    ~~~ diagnostics        one line each, as the concise format prints them

A case without refs.bib has those entries of tests/rules/shared.bib that its chapters cite. Blocks
named *.md are chapters, but for report.yaml and outlets.toml all in the order they stand.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from dateline.linter import check
from dateline.reading.bibtex import read_bibliography
from dateline.reading.manuscript import read_texts
from dateline.reading.settling import unsettled
from dateline.report.concise import line_of
from dateline.values.bibliography import Bibliography
from dateline.values.dates import PartialDate, parse_edtf
from dateline.values.diagnostics import Diagnostic
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings
from dateline.values.text import Source

RULES = Path(__file__).parent / "rules"
_BLOCK = re.compile(r"^(?P<fence>~~~+) (?P<name>\S+)\n(?P<text>.*?)^(?P=fence)$\n?", re.M | re.S)


@dataclass
class Case:
    title: str
    files: dict[str, str]
    expected: str | None = None
    span: tuple[int, int] = (0, 0)  # of the diagnostics' text in the case file
    settings: dict[str, object] = field(default_factory=dict)


def blocks(text: str) -> tuple[str, dict[str, str]]:
    """The text outside the fenced blocks, and the blocks by name."""
    files = {m["name"]: m["text"] for m in _BLOCK.finditer(text)}
    return _BLOCK.sub("", text), files


def read_cases(path: Path) -> tuple[str, list[Case]]:
    """The code that the file's first heading names, and its cases."""
    text = path.read_text(encoding="utf-8")
    code = re.match(r"# (\S+)", text)
    assert code, f"{path} does not begin with `# CODE name`"
    fenced = [m.span() for m in _BLOCK.finditer(text)]
    heads = [m.start() for m in re.finditer(r"^## ", text, re.M)]
    starts = [at for at in heads if not any(start <= at < end for start, end in fenced)] + [len(text)]
    cases = []
    for start, end in pairwise(starts):
        part = text[start:end]
        files = {m["name"]: m["text"] for m in _BLOCK.finditer(part)}
        block = next((m for m in _BLOCK.finditer(part) if m["name"] == "diagnostics"), None)
        assert block, f"{path}: no diagnostics in `{part.splitlines()[0]}`"
        files.pop("diagnostics")
        settings = tomllib.loads(files.pop("settings.toml", ""))
        place = (start + block.start("text"), start + block.end("text"))
        cases.append(Case(part.splitlines()[0][3:], files, block["text"], place, settings))
    return code[1], cases


@cache
def shared() -> Bibliography:
    path = RULES / "shared.bib"
    return read_bibliography([Source("shared.bib", path.read_text(encoding="utf-8"))])


def manuscript_of(files: dict[str, str], settings: dict[str, object] | None = None) -> Manuscript:
    """The manuscript that the blocks describe; as of the end of 2020 unless they say otherwise."""
    settings = settings or {}
    day = parse_edtf(str(settings.get("as-of", "2020-12-31")))
    assert isinstance(day, PartialDate)
    chapters = [(Source(n, t), ()) for n, t in files.items() if n.endswith(".md")]
    bibs = [(Source(n, t), ()) for n, t in files.items() if n.endswith(".bib")]
    one = {n: (Source(n, t), ()) for n, t in files.items() if n in ("outlets.toml", "report.yaml")}
    found = read_texts(chapters, bibs, day, one.get("outlets.toml"), one.get("report.yaml"))
    if not bibs:
        entries = tuple(e for e in shared().entries if e.key in found.cited)
        found = replace(found, bibliography=replace(shared(), entries=entries))
    if "unsettled" in settings:
        chapters_now = tuple(
            unsettled(c, str(settings["unsettled"])) if c.doubts else c for c in found.chapters
        )
        found = replace(found, chapters=chapters_now)
    return replace(
        found,
        files=frozenset(settings.get("files", ())),
        unlisted=tuple(settings.get("unlisted", ())),
        whole=bool(settings.get("whole", True)),
    )


def run(
    files: dict[str, str], settings: dict[str, object] | None = None, rule: str = ""
) -> tuple[Diagnostic, ...]:
    """The diagnostics of the blocks: of one rule, of the selected ones, or of all."""
    settings = settings or {}
    select = tuple(settings.get("select", [rule] if rule else []))
    return check(manuscript_of(files, settings), Settings(select=select))


def printed(diagnostics: tuple[Diagnostic, ...]) -> str:
    """One line a diagnostic, as the concise format has it."""
    return "".join(line_of(d) + "\n" for d in diagnostics)
