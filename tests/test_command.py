"""The command line against transcripts in tests/command/, in the manner of pandoc's command tests.

A file holds cases under `## ` headings. Blocks `~~~ NAME` are files; a block `~~~ transcript` holds
`% dateline …` lines, each followed by what it prints: standard output as it is, standard error behind
`2> `, and `=> N` for a status other than 0. `% cat FILE` shows a file, `% stdin FILE dateline …`
feeds one. `--accept` rewrites the transcripts.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import cli

FOLDER = Path(__file__).parent / "command"
BLOCK = re.compile(r"^(~~~+) (\S+)\n(.*?)^\1$\n?", re.M | re.S)


def cases() -> list[tuple[Path, str]]:
    found = []
    for path in sorted(FOLDER.glob("*.md")):
        found += [(path, title) for title in re.findall(r"^## (.*)$", path.read_text(encoding="utf-8"), re.M)]
    return found


def section(text: str, title: str) -> tuple[int, int]:
    start = re.search(rf"^## {re.escape(title)}$", text, re.M)
    assert start
    end = re.compile(r"^## ", re.M).search(text, start.end())
    return start.start(), end.start() if end else len(text)


def perform(line: str) -> str:
    """What one line of a transcript prints, in the transcript's own form."""
    words = shlex.split(line)
    if words[0] == "cat":
        return Path(words[1]).read_text(encoding="utf-8")
    given = None
    if words[0] == "stdin":
        given, words = Path(words[1]).read_bytes(), words[2:]
    assert words[0] == "dateline"
    result = CliRunner().invoke(cli, words[1:], input=given, prog_name="dateline")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    lines = result.stdout.splitlines() + [f"2> {said}" for said in result.stderr.splitlines()]
    lines += [f"=> {result.exit_code}"] if result.exit_code else []
    return "".join(line + "\n" for line in lines)


@pytest.mark.parametrize(("path", "title"), cases(), ids=lambda v: v.stem if isinstance(v, Path) else v)
def test_transcript(
    path: Path, title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1609372800")  # 31 December 2020
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    text = path.read_text(encoding="utf-8")
    start, end = section(text, title)
    block = None
    for match in BLOCK.finditer(text, start, end):
        if match[2] == "transcript":
            block = match
            continue
        file = tmp_path / match[2]
        file.parent.mkdir(parents=True, exist_ok=True)
        content = match[3]
        raw = re.fullmatch(r"hex: ([0-9a-f ]+)\n", content)
        file.write_bytes(bytes.fromhex(raw[1]) if raw else content.encode())
    assert block, f"{path.name}: `{title}` has no transcript"
    got = "".join(f"% {line}\n{perform(line)}" for line in re.findall(r"^% (.*)$", block[3], re.M))
    got = got.replace(os.fspath(tmp_path), "TMP")
    if accept and got != block[3]:
        fresh = path.read_text(encoding="utf-8")
        start, end = section(fresh, title)
        part = fresh[start:end].replace(block[3], got)
        path.write_text(fresh[:start] + part + fresh[end:], encoding="utf-8")
        return
    assert got == block[3]
