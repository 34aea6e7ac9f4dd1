"""Formats made in two processes and in one: equal bytes, equal remarks, equal errors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.editions import ahead, build, drawings, making, pdf, press, screen
from dateline.editions.build import Built, build_editions
from dateline.editions.edition import load_edition
from dateline.editions.folders import EditionError
from dateline.editions.prepared import Prepared
from dateline.values.manuscript import Manuscript
from editions.conftest import EPOCH, HERE

pytestmark = [
    pytest.mark.pandoc,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here"),
]
MAIN = os.getpid()


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


def on(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (ahead, press, making):
        monkeypatch.setattr(module, "processors", lambda: processors)


def built_of(
    sample: Manuscript, folder: Path, formats: Sequence[str] | None = None, names: Sequence[str] = ("full",)
) -> Built:
    editions = [(load_edition(name), formats) for name in names]
    return build_editions(sample, editions, folder, epoch=EPOCH, project_dir=HERE / "sample")


def contents(built: Built) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in built.paths}


def test_two_processes_and_one_give_equal_bytes(
    sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {}
    for processors in (1, 2):
        on(processors, monkeypatch)
        made[processors] = built_of(sample, tmp_path / str(processors), names=("full", "brief"))
    assert contents(made[1]) == contents(made[2])
    assert list(contents(made[1])) == list(contents(made[2]))
    assert made[1].remarks == made[2].remarks


def test_drawings_and_pages_are_made_beside(
    sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(2, monkeypatch)
    here: list[str] = []
    for name, module, function in (
        ("drawing", drawings.appendix, "draw"), ("html", screen, "to_html"), ("docx", making.word, "finish"),
        ("pages", making, "lay_out"),
    ):  # fmt: skip
        kept = getattr(module, function)
        monkeypatch.setattr(
            module, function, lambda *given, kept=kept, name=name: here.append(name) or kept(*given)
        )
    built_of(sample, tmp_path)
    assert sorted(here) == ["docx", "html"]


@pytest.mark.parametrize("formats", [("pdf", "docx"), ("docx",), ("html", "docx")])
@pytest.mark.parametrize(
    "undone",
    [[(drawings, "_plan")], [(drawings.Appendix, "pictures")], [(pdf, "lay_out")], [(pdf, "to_pdf")],
     [(press, "_expected")], [(drawings, "_plan"), (pdf, "to_pdf")]],
    ids=["plans", "drawings", "pages", "pdf", "style sheets", "all"],
)  # fmt: skip
def test_what_another_process_leaves_undone_is_done(
    undone: Sequence[tuple[object, str]],
    formats: tuple[str, ...],
    sample: Manuscript,
    built: Built,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(2, monkeypatch)
    for module, name in undone:
        kept = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *given, kept=kept: os._exit(9) if os.getpid() != MAIN else kept(*given)
        )
    expected = contents(built)
    made = contents(built_of(sample, tmp_path, formats))
    assert [name.rpartition(".")[2] for name in made] == list(formats)
    assert made == {name: expected[name] for name in made}


@pytest.mark.parametrize("processors", [1, 2])
def test_an_error_beside_is_the_same_error_and_nothing_is_written(
    processors: int, sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(processors, monkeypatch)

    def refused(prepared: Prepared) -> bytes:
        raise EditionError("the page has no script")

    monkeypatch.setattr(screen, "to_html", refused)
    with pytest.raises(EditionError, match=r"^the page has no script$"):
        built_of(sample, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_whose_needs_could_not_be_told_is_written_here(
    sample: Manuscript, built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(2, monkeypatch)
    source, asked = making.pdf_source, []

    def failing_once(prepared: Prepared) -> object:
        asked.append(prepared)
        if len(asked) == 1:
            raise MemoryError
        return source(prepared)

    monkeypatch.setattr(making, "pdf_source", failing_once)
    expected = contents(built)
    made = contents(built_of(sample, tmp_path, ["pdf"]))
    assert made == {name: expected[name] for name in made}
    assert len(asked) == 2


@pytest.mark.parametrize("processors", [1, 2])
def test_a_style_sheet_that_cannot_be_read_is_told(
    processors: int, sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(processors, monkeypatch)
    folder = tmp_path / "project" / "templates" / "full"
    folder.mkdir(parents=True)
    (folder / "page.css").write_bytes(b"p { color: red \xff }")
    edition = load_edition("full", tmp_path / "project")
    with pytest.raises(EditionError, match=r"page\.css: not UTF-8: .* at byte 15$"):
        build_editions(sample, [(edition, None)], tmp_path / "out", epoch=EPOCH, project_dir=HERE / "sample")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("processors", [1, 2])
def test_a_wrong_option_of_the_drawings_is_told(
    processors: int, sample: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(processors, monkeypatch)
    edition = load_edition("full")
    wrong = replace(edition, options={**edition.options, "timeline": "yes"})
    with pytest.raises(EditionError, match=r"`options\.timeline` is true or false"):
        build.build_editions(sample, [(wrong, None)], tmp_path, epoch=EPOCH, project_dir=HERE / "sample")
    assert list(tmp_path.iterdir()) == []
