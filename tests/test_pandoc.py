"""The door to pandoc: sandboxed, limited, with errors that name what went wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline import pandoc

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
