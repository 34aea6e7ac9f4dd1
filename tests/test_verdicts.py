"""The rules of the prose: the same findings in one process and in many, from the cache and afresh, and with
the roles of dates read only where something may hang on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.marks import entries_for, read_document
from dateline import cache, verdicts
from dateline.linter import ProseCheck, check
from dateline.reading.claims import ALWAYS
from dateline.reading.manuscript import read_texts
from dateline.rules import _claims
from dateline.values.chapters import Chapter
from dateline.values.dates import PartialDate
from dateline.values.diagnostics import Diagnostic, Finding
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings
from dateline.values.text import Source

WORK = Path(__file__).parent / "corpus" / "work"
SETTINGS = Settings(select=("DAT2",))


def manuscript(texts: dict[str, str], bibliography: str) -> Manuscript:
    chapters = [(Source(path, text), ()) for path, text in texts.items()]
    return read_texts(chapters, [(Source("s.bib", bibliography), ())], PartialDate(2030, 1, 1))


@pytest.fixture(scope="module")
def book() -> Manuscript:
    """All chapters of the working half of the corpus, with their faults."""
    documents = {p.name: read_document(p.read_text(encoding="utf-8")) for p in sorted(WORK.glob("*.md"))}
    entries = {d: entries_for(document.keys, document.text) for d, document in documents.items()}
    return manuscript({n: d.text for n, d in documents.items()}, "\n".join(entries.values()))


@pytest.fixture(scope="module")
def expected(book: Manuscript) -> tuple[Diagnostic, ...]:
    return check(book, SETTINGS)


def test_where_no_doubt_is_there_is_no_finding(
    book: Manuscript, expected: tuple[Diagnostic, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    everything = [(-ALWAYS, -ALWAYS, True)]
    monkeypatch.setattr(_claims._Doubt, "days", lambda *_: asked.append(1) or everything)
    assert len(expected) > 50
    assert check(book, SETTINGS) == expected
    assert asked


@pytest.mark.parametrize("days", [-400, -61, -31, -2, -1, 1, 2, 45, 366])
def test_the_same_holds_where_all_sources_are_of_other_days(
    days: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read_document(sorted(WORK.glob("*.md"))[days % 7].read_text(encoding="utf-8"))
    read = manuscript({"a.md": document.text}, entries_for(document.keys, document.text))
    moved = read_texts(
        [(Source("a.md", document.text), ())],
        [(Source("s.bib", "\n".join(_moved(read, days))), ())],
        PartialDate(2030, 1, 1),
    )
    found = check(moved, SETTINGS)
    monkeypatch.setattr(_claims._Doubt, "days", lambda *_: [(-ALWAYS, -ALWAYS, True)])
    assert check(moved, SETTINGS) == found


def _moved(read: Manuscript, days: int) -> Iterator[str]:
    from dateline.values.dates import from_day_number

    for entry in read.bibliography.entries:
        if isinstance(entry.date, PartialDate) and entry.date.day:
            date = from_day_number(entry.date.earliest + days).edtf()
            yield f"@article{{{entry.key},\n  journaltitle = {{{entry.outlet}}},\n  date = {{{date}}},\n}}\n"


@pytest.fixture
def in_two_processes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(verdicts, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(verdicts, "processors", lambda: 2 if hasattr(os, "fork") else 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


@pytest.mark.usefixtures("in_two_processes")
def test_processes_and_the_cache_change_nothing(book: Manuscript, expected: tuple[Diagnostic, ...]) -> None:
    assert check(book, SETTINGS, verdicts.verdicts) == expected
    assert [name for name in os.listdir(cache.folder()) if name.startswith("verdicts-")]
    assert check(book, SETTINGS, verdicts.verdicts) == expected


@pytest.mark.usefixtures("in_two_processes")
def test_what_a_process_leaves_undone_is_done(
    book: Manuscript, expected: tuple[Diagnostic, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()
    verdict = verdicts._verdict

    def killed(check: ProseCheck, chapter: Chapter) -> verdicts.Verdict:
        if os.getpid() != here:
            os._exit(9)
        return verdict(check, chapter)

    monkeypatch.setattr(verdicts, "_verdict", killed)
    assert check(book, SETTINGS, verdicts.verdicts) == expected


TEXTS = {f"{n}.md": f"On May {n}, 2020, it rained [@irna-2020-05-11].\n" for n in range(10, 20)}
ENTRY = "@article{irna-2020-05-11,\n  journaltitle = {IRNA},\n  date = {2020-05-11},\n}\n"


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The paths of the chapters that are worked out."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found: list[str] = []
    of = ProseCheck.of

    def noted(self: ProseCheck, chapter: Chapter) -> Iterator[tuple[str, Finding]]:
        found.append(chapter.path)
        return of(self, chapter)

    monkeypatch.setattr(ProseCheck, "of", noted)
    return found


def test_one_changed_chapter_costs_one(read_anew: list[str]) -> None:
    first = check(manuscript(TEXTS, ENTRY), SETTINGS, verdicts.verdicts)
    assert sorted(read_anew) == sorted(TEXTS)
    assert {d.span.path for d in first} == {f"{n}.md" for n in range(12, 20)}
    changed = TEXTS | {"14.md": TEXTS["14.md"].replace("May 14", "May 10")}
    read_anew.clear()
    second = check(manuscript(changed, ENTRY), SETTINGS, verdicts.verdicts)
    assert read_anew == ["14.md"]
    assert second == check(manuscript(changed, ENTRY), SETTINGS)
    assert second != first


def test_another_bibliography_settings_or_day_is_another_question(read_anew: list[str]) -> None:
    check(manuscript(TEXTS, ENTRY), SETTINGS, verdicts.verdicts)
    for text, settings in (
        (ENTRY.replace("05-11}", "05-12}"), SETTINGS),
        (ENTRY, Settings(select=("DAT202",))),
    ):
        read_anew.clear()
        found = check(manuscript(TEXTS, text), settings, verdicts.verdicts)
        assert sorted(read_anew) == sorted(TEXTS)
        assert found == check(manuscript(TEXTS, text), settings)
