"""Sign-off: what a build leaves behind, when it does nothing, and what `dateline verify` says of a file."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from dateline.cli import cli
from dateline.editions.seal import read_seal
from editions.conftest import EPOCH, HERE

pytestmark = pytest.mark.pandoc
TITLE = "night-trains-of-the-north"


def project_in(folder: Path) -> Path:
    """The sample as a project of its own."""
    (folder / "manuscript").mkdir(parents=True)
    for path in (HERE / "sample").iterdir():
        if path.suffix in (".md", ".yaml", ".png", ".bib"):
            shutil.copy(path, folder / "manuscript")
    (folder / "dateline.toml").write_text('ignore = ["SRC", "CIT", "DAT1", "DAT2", "STR"]\n')
    return folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    folder = project_in(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)


def build(*arguments: str) -> Result:
    result = run("build", *arguments)
    assert result.exit_code == 0, result.output
    return result


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_two_builds_in_two_folders_at_two_times_are_equal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    made: list[dict[str, bytes]] = []
    for name, age in (("here", 0), ("over/there", 1_000_000)):
        folder = project_in(tmp_path / name)
        for path in folder.rglob("*"):
            os.utime(path, (path.stat().st_atime - age, path.stat().st_mtime - age))
        monkeypatch.chdir(folder)
        build()
        made.append({path.name: path.read_bytes() for path in (folder / "build").iterdir()})
    assert made[0] == made[1]
    names = {f"{TITLE}-{e}.{f}" for e in ("full", "notes", "brief") for f in ("pdf", "docx", "html")}
    assert made[0].keys() == names | {"manifest.json", "sources.csv"}


def test_no_temporary_file_outlives_the_command(project: Path, tmp_path: Path) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    command = [sys.executable, "-c", "from dateline.start import begin; begin()", "build", "brief"]
    env = {**os.environ, "TMPDIR": str(passing)}
    done = subprocess.run(command, cwd=project, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len([*(project / "build").iterdir()]) == 5  # three editions, the manifest, the list of sources
    assert not [*passing.iterdir()]


def test_nothing_changed_means_nothing_done(project: Path) -> None:
    build("brief", "--format", "html")
    before = times(project / "build")
    again = build("brief", "--format", "html")
    assert "Nothing has changed" in again.stderr
    assert again.stdout.strip() == f"build/{TITLE}-brief.html"
    assert times(project / "build") == before
    assert "Nothing has changed" not in build("brief", "--format", "html", "--force").stderr


def test_findings_are_printed_before_the_files_built_or_not(project: Path) -> None:
    for _ in range(2):
        shown = build("brief", "--format", "html", "--findings")
        assert "No findings." in shown.stderr
        assert shown.stdout == f"build/{TITLE}-brief.html\n"
    assert "No findings." not in build("brief", "--format", "html", "--force").stderr


def test_an_archive_is_another_build(project: Path) -> None:
    build("brief", "--format", "pdf")
    plain = (project / f"build/{TITLE}-brief.pdf").read_bytes()
    assert "Nothing has changed" not in build("brief", "--format", "pdf", "--pdf-a").stderr
    made = PdfReader(project / f"build/{TITLE}-brief.pdf")
    assert made.trailer["/Root"]["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert run("verify", f"build/{TITLE}-brief.pdf").exit_code == 0
    assert "Nothing has changed" in build("brief", "--format", "pdf", "--pdf-a").stderr
    build("brief", "--format", "pdf")
    assert (project / f"build/{TITLE}-brief.pdf").read_bytes() == plain


CHANGES = {
    "a chapter": lambda p: (p / "manuscript/03-notes.md").write_text("# Other\n\nText.\n"),
    "a picture": lambda p: (p / "manuscript/days.png").write_bytes(b"\x89PNG other"),
    "an entry": lambda p: _write(p / "bibliography/more.bib", "@misc{a, title={A}, date={2020}}\n"),
    "a template": lambda p: _write(p / "templates/brief/screen.css", "p { color: red }"),
    "the configuration": lambda p: (p / "dateline.toml").write_text(
        'ignore = ["SRC", "CIT", "DAT1", "DAT2", "STR", "NAM"]\n'
    ),
    "an output": lambda p: (p / f"build/{TITLE}-brief.html").write_text("touched"),
    "the table": lambda p: (p / "build/sources.csv").unlink(),
    "the manifest": lambda p: (p / "build/manifest.json").write_text("{"),
}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_built(project: Path, change: str) -> None:
    build("brief", "--format", "html")
    CHANGES[change](project)
    assert "Nothing has changed" not in build("brief", "--format", "html").stderr
    assert run("verify", f"build/{TITLE}-brief.html").exit_code == 0


def test_another_time_day_format_or_draft_is_built(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build("brief", "--format", "html")
    for arguments in (["--as-of", "2022-01-01"], ["--draft"], ["--format", "docx"]):
        assert "Nothing has changed" not in build("brief", "--format", "html", *arguments).stderr
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH + 1))
    assert "Nothing has changed" not in build("brief", "--format", "html").stderr
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert "Nothing has changed" in build("brief", "--format", "html").stderr


def test_manifest_lists_outputs_inputs_and_verdict(project: Path) -> None:
    build("brief", "--format", "html")
    build("full", "--format", "html")
    manifest = json.loads((project / "build/manifest.json").read_text())
    assert manifest["editions"].keys() == {"brief", "full"}  # an edition built before is kept
    assert manifest["check"]["errors"] == 0
    assert "manuscript/01-opening.md" in manifest["inputs"]["files"]
    assert manifest["tool"]["weasyprint"]
    assert str(project) not in (project / "build/manifest.json").read_text()


def test_sources_are_a_table(project: Path) -> None:
    build("brief", "--format", "html")
    rows = list(csv.DictReader(io.StringIO((project / "build/sources.csv").read_text(encoding="utf-8"))))
    by_key = {row["key"]: row for row in rows}
    assert len(rows) == 8
    assert by_key["al-qitar-2021-03-02"]["date"] == "2021-03-02/2021-03-04"
    assert by_key["evening-mail-2021-02-15"]["cited"] == "4"
    assert by_key["al-qitar-2021-03-02"]["chapters"] == "01-opening.md; 02-line.md"


@pytest.mark.parametrize("suffix", ["pdf", "docx", "html"])
def test_every_format_carries_the_seal_and_is_verified(project: Path, suffix: str) -> None:
    build("brief", "--format", suffix)
    path = project / f"build/{TITLE}-brief.{suffix}"
    seal = read_seal(path.read_bytes())
    assert seal is not None
    assert seal.is_clean
    assert seal.edition == "brief"
    assert seal.check.entries == 8
    result = run("verify", str(path))
    assert result.exit_code == 0, result.output
    assert f"{path}: verified" in result.stdout
    (project / "manuscript/02-line.md").write_text("# The line {#sec-line}\n\nOther words.\n")
    result = run("verify", str(path))
    assert result.exit_code == 1
    assert "made from other sources" in result.stdout
    assert "changed: manuscript/02-line.md" in result.stdout


def test_a_file_that_was_touched_is_not_verified(project: Path) -> None:
    build("brief", "--format", "html")
    path = project / f"build/{TITLE}-brief.html"
    path.write_text(
        path.read_text(encoding="utf-8").replace("February 15, 2021", "February 16, 2021"), "utf-8"
    )
    result = run("verify", str(path), "--output-format", "json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert not said["holds"]
    assert [finding["holds"] for finding in said["findings"]] == [True, True, False, True]
    (project / "build/manifest.json").unlink()
    assert "no manifest.json" in run("verify", str(path)).stdout


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"PK broken", b"<p>Text", b"\xff\xfe"])
def test_what_is_no_edition_cannot_be_verified(project: Path, content: bytes) -> None:
    (project / "some.html").write_bytes(content)
    result = run("verify", "some.html")
    assert result.exit_code == 2
    assert "no edition" in result.stderr
    assert run("verify", "nowhere.pdf").exit_code == 2


def test_a_draft_is_marked_counted_and_not_verified(project: Path) -> None:
    chapter = project / "manuscript/01-opening.md"
    (project / "dateline.toml").unlink()
    chapter.write_text(chapter.read_text() + "\nNone [@nobody-2020-01-01].\n")
    assert run("build", "brief").exit_code == 1
    assert not (project / "build").exists()
    build("brief", "--draft")
    pdf = PdfReader(project / f"build/{TITLE}-brief.pdf")
    assert "Errors still open: 1." in pdf.pages[0].extract_text()
    assert all("Draft, not for publication" in page.extract_text() for page in pdf.pages)
    with zipfile.ZipFile(project / f"build/{TITLE}-brief.docx") as archive:
        assert "Errors still open: 1." in archive.read("word/document.xml").decode()
        for part in ("word/header1.xml", "word/header2.xml"):
            assert 'string="Draft"' in archive.read(part).decode()  # the mark across the page
    markup = (project / f"build/{TITLE}-brief.html").read_text(encoding="utf-8")
    assert 'class="draft" data-draft="Draft"' in markup
    for suffix in ("pdf", "docx", "html"):
        result = run("verify", f"build/{TITLE}-brief.{suffix}")
        assert result.exit_code == 1
        assert "a draft, with 1 open errors" in result.stdout


def test_a_final_edition_says_what_the_check_found(project: Path) -> None:
    build("brief")
    said = "Citations: 13. Sources: 8. Errors: 0."
    assert said in " ".join(PdfReader(project / f"build/{TITLE}-brief.pdf").pages[-1].extract_text().split())
    with zipfile.ZipFile(project / f"build/{TITLE}-brief.docx") as archive:
        assert said in archive.read("word/document.xml").decode()
    assert said in (project / f"build/{TITLE}-brief.html").read_text(encoding="utf-8")
