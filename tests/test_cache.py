"""The cache: the same answers with it and without, whatever changes, breaks or runs at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline import answers, cache, cli, start

HEAVY = {
    "click",
    "yaml",
    "bibtexparser",
    "pypandoc",
    "weasyprint",
    "jinja2",
    "babel",
    "rapidfuzz",
    "dateline.linter",
}
CHAPTER = "# One\n\nOn May 11, 2020, it rained [@irna-2020-05-11].\n\n![A map](map.png)\n"
ENTRY = """@article{irna-2020-05-11,
  entrysubtype = {newspaper},
  journaltitle = {IRNA},
  date         = {2020-05-11},
}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the working directory, an empty cache, and a day that stays."""
    root = tmp_path / "outer" / "project"
    for path, text in (
        ("manuscript/01.md", CHAPTER),
        ("bibliography/sources.bib", ENTRY),
        ("dateline.toml", ""),
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return root


def kept() -> list[Path]:
    """What the cache keeps of answers; compiled patterns stand in a folder of their own beside them, where
    none may be written beside the code.
    """
    folder = Path(cache.folder())
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []


Answer = tuple[str, str, object]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def run(*arguments: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["dateline", *arguments])
        monkeypatch.setattr(answers, "asked", None)
        with pytest.raises(SystemExit) as ended:
            start.main()
        return (*capsys.readouterr(), ended.value.code)

    return run


@pytest.fixture
def told_again(ask: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Asks where only the cache may answer."""

    def refuse() -> None:
        raise AssertionError("the command line was run")

    def run(*arguments: str) -> Answer:
        with monkeypatch.context() as patched:
            patched.setattr(cli, "main", refuse)
            return ask(*arguments)

    return run


QUESTIONS = [
    ("check",),
    ("check", "--output-format", "json"),
    ("check", "--fail-on", "note", "--select", "STR"),
    ("check", "manuscript/01.md", "--bib", "bibliography/sources.bib", "--statistics"),
    ("inspect", "citations", "--output-format", "json"),
    ("inspect", "claims"),
]


@pytest.mark.parametrize("arguments", QUESTIONS, ids=" ".join)
def test_what_is_told_again_is_what_was_told(
    project: Path, ask: Callable[..., Answer], told_again: Callable[..., Answer], arguments: tuple[str, ...]
) -> None:
    first = ask(*arguments)
    assert first == told_again(*arguments) == ask(*arguments, "--no-cache")


def write(path: str, text: str) -> Callable[[], object]:
    def change() -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")

    return change


def same_size_and_time() -> None:
    path = Path("manuscript/01.md")
    state = path.stat()
    path.write_text(CHAPTER.replace("@irna-2020-05-11", "@irna-2020-05-12"), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size


CHANGES = {
    "a chapter": write("manuscript/01.md", CHAPTER + "\nMore [@unknown-2020].\n"),
    "a chapter of the same size and time": same_size_and_time,
    "a chapter more": write("manuscript/02.md", "Two [@unknown-2020].\n"),
    "a chapter less": lambda: (write("manuscript/02.md", "Two.\n")(), Path("manuscript/01.md").unlink()),
    "an entry": write("bibliography/sources.bib", ENTRY.replace("2020-05-11}", "2020-05-10}")),
    "a bibliography more": write("bibliography/more.bib", ENTRY),
    "the registry": write("bibliography/outlets.toml", '[isna]\nname = "ISNA"\n'),
    "the report": write("manuscript/report.yaml", "title: T\ndate: 2020-01-01\nchapters:\n  - 01.md\n"),
    "the configuration": write("dateline.toml", 'ignore = ["STR"]\n'),
    "an image": write("manuscript/map.png", "png"),
    "the front matter": write("manuscript/01.md", "---\nbibliography: other.bib\n---\n" + CHAPTER),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_change_is_seen(project: Path, ask: Callable[..., Answer], change: Callable[[], object]) -> None:
    options = ("check", "--output-format", "concise", "--fail-on", "note")
    before = ask(*options)
    change()
    after = ask(*options)
    assert after == ask(*options, "--no-cache")
    assert after != before


def test_the_day_and_the_environment_are_part_of_the_question(
    project: Path, ask: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "DAT107" not in ask("check")[0]
    assert "DAT107" in ask("check", "--as-of", "2020-01-01")[0]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "DAT107" in ask("check")[0]
    monkeypatch.setenv("DATELINE_CHECK_IGNORE", "DAT107")
    assert "DAT107" not in ask("check")[0]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in ask("check")[0]


@pytest.mark.parametrize(
    "options", [("--fix",), ("--diff",), ("--output-file", "out.txt"), ("--no-cache",)], ids=" ".join
)
def test_what_writes_or_is_told_so_is_not_kept(
    project: Path, ask: Callable[..., Answer], options: tuple[str, ...]
) -> None:
    ask("check", *options)
    assert not [path for path in kept() if path.name.startswith("answer") or options == ("--no-cache",)]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut short": lambda data: data[: len(data) // 2],
    "a bit turned": lambda data: data[:-9] + bytes([data[-9] ^ 4]) + data[-8:],
    "other bytes": lambda data: os.urandom(len(data)),
    "another value": lambda data: b"%b" % cache.digest(b"N").encode() + b"N",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_damage_is_not_believed(
    project: Path, ask: Callable[..., Answer], damage: Callable[[bytes], bytes]
) -> None:
    first = ask("check")
    assert kept()
    for path in kept():
        path.write_bytes(damage(path.read_bytes()))
    assert ask("check") == first


def test_a_cache_that_cannot_be_is_none(
    project: Path, ask: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask("check", "--no-cache")
    (tmp_path / "closed").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "closed"))
    assert ask("check") == ask("check") == first


def test_the_oldest_answers_go(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 3)
    for number in range(6):
        cache.put(f"answer-{number}", number)
        os.utime(os.path.join(cache.folder(), f"answer-{number}"), (number, number))
    assert len(os.listdir(cache.folder())) == 4
    assert cache.get("answer-5") == 5
    assert cache.get("answer-0") is None


BEGIN = "import sys; from dateline.start import main; sys.argv[0] = 'dateline'; main()"


def test_runs_at_the_same_time_agree(project: Path) -> None:
    command = [sys.executable, "-c", BEGIN, "check", "--output-format", "json", "--exit-zero"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    said = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0] * 4
    assert len(set(said)) == 1
    assert not [name for name in os.listdir(cache.folder()) if name.endswith(".tmp")]


def test_a_check_loads_nothing_heavy(project: Path) -> None:
    listing = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "from dateline.start import main; sys.argv[0] = 'dateline'; main()"
    )
    command = [sys.executable, "-c", listing, "check"]
    cold, warm = (
        set(subprocess.run(command, capture_output=True, text=True, check=False).stderr.split()) for _ in "12"
    )
    assert "dateline.linter" in cold
    assert "dateline.start" in warm
    assert cold & {"pypandoc", "weasyprint", "jinja2", "babel", "docx", "lxml"} == set()
    assert warm & HEAVY == set()
