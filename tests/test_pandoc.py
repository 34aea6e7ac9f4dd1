"""The door to pandoc: sandboxed, limited, with errors that name what went wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline import pandoc
from dateline.editions.prepared import inline_notes

pytestmark = pytest.mark.pandoc


def test_text_becomes_a_document_and_text_again() -> None:
    document = pandoc.read("Ḥashd “al-Shaabi” [@k]\n")
    assert document["pandoc-api-version"][0] == 1
    assert pandoc.write(document, "plain").decode() == "Ḥashd “al-Shaabi” [@k]\n"


def test_version_is_new_enough() -> None:
    assert pandoc.version() >= pandoc.MINIMUM


def test_old_pandoc_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "version", lambda path: (3, 1, 5))
    pandoc.find_pandoc.cache_clear()
    with pytest.raises(pandoc.PandocError, match=r"too old: 3\.1\.6 or later is needed"):
        pandoc.find_pandoc()
    pandoc.find_pandoc.cache_clear()


def test_slow_text_is_stopped() -> None:
    with pytest.raises(pandoc.PandocError, match="took too long") as caught:
        pandoc.read("[" * 40, time_limit=0.5)
    assert caught.value.name == "took too long"


def test_exit_codes_have_names() -> None:
    with pytest.raises(pandoc.PandocError, match="unknown reader") as caught:
        pandoc.read("x", "nosuchformat")
    assert caught.value.code == 21


def test_no_file_is_read_that_is_not_named(tmp_path: Path) -> None:
    secret = tmp_path / "secret.tex"
    secret.write_text("SECRET")
    document = pandoc.read(f"\\input{{{secret}}}", "latex")
    assert "SECRET" not in json.dumps(document)
    html = pandoc.write(
        pandoc.read(f"![]({secret})"), "html", ["--embed-resources", "--standalone", "--metadata=title:x"]
    )
    assert b"SECRET" not in html


def test_user_data_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C")
    assert pandoc.write(pandoc.read("é"), "plain").decode() == "é\n"


def test_same_epoch_same_bytes() -> None:
    document = pandoc.read("# A\n\nText.")
    assert pandoc.write(document, "docx", epoch=1) == pandoc.write(document, "docx", epoch=1)


def test_many_texts_are_read_as_each_alone() -> None:
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("editions/*/*.md"))
    ]
    texts += [
        "[^n] [l]\n\n[^n]: one\n\n[l]: https://a\n",
        "[^n] [l]\n\n[^n]: two\n",
        "",
        "---\nlang: fa\n---\n\nا\n",
    ]
    assert all(map(pandoc.Reading.can_read, texts))
    with pandoc.Reading(texts) as reading:
        assert reading.documents() == [pandoc.read(text) for text in texts]


@pytest.mark.parametrize("text", ["a\r\nb", "    \tcode", "\ufefftext"])
def test_what_pandoc_mends_in_whole_inputs_is_read_alone(text: str) -> None:
    assert not pandoc.Reading.can_read(text)


def test_many_texts_are_stopped_by_one_that_is_slow() -> None:
    with (
        pandoc.Reading(["text", "[" * 40]) as reading,
        pytest.raises(pandoc.PandocError, match="took too long"),
    ):
        reading.documents(time_limit=0.5)
    assert reading._process.returncode is not None


def test_many_texts_read_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("SECRET")
    with pandoc.Reading(
        [f"\\include{{{secret}}} ![]({secret})\n\n``` {{include={secret}}}\n```\n"]
    ) as reading:
        assert "SECRET" not in json.dumps(reading.documents())


def test_long_documents_are_written_side_by_side_with_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parent / "editions" / "everything" / "manuscript"
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md")))
    kinds = (
        "`x`{=latex}\n\n```{=latex}\n\\x\n```\n\n```{=html}\n<br>\n```\n\n::: d\n:::\n\n- a\n\n    b\n\n---\n"
    )
    document = pandoc.read(f"{kinds}{text}\n\n{kinds}")
    document["blocks"] = inline_notes(document["blocks"])
    whole = pandoc.write(document, "html5", ["--wrap=none"])
    started = []
    run = pandoc.run
    monkeypatch.setattr(pandoc, "run", lambda *given, **named: started.append(given) or run(*given, **named))
    for count in (2, 3, 20):
        monkeypatch.setattr(pandoc, "processors", lambda count=count: count)
        monkeypatch.setattr(pandoc, "_LEAST", 1)
        assert pandoc.write_side_by_side(document, "html5", ["--wrap=none"]) == whole
        assert len(started) > count / 2  # blocks of uneven length make fewer
        started.clear()
    nothing = {**document, "blocks": []}
    assert pandoc.write_side_by_side(nothing, "html5") == pandoc.write(nothing, "html5")
