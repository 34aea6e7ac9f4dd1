"""Files that are no report: one message that says what to do, status 2, and nothing written."""

from __future__ import annotations

import errno
import io
import os
import re
import signal
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from dateline.cli import cli
from dateline.importing import ImportingError
from dateline.importing.importer import Imported

from .conftest import Bring

pytestmark = pytest.mark.pandoc

TEXT = "The ferry stopped (Fars, May 4, 2021). It went on (IRNA, May 5, 2021).\n\n"
KEYS = [("fars-2021-05-04",), ("irna-2021-05-05",)]


def archive(**parts: str | bytes) -> bytes:
    """A ZIP file; `word__document_xml` is the part `word/document.xml`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            folder, _, file = name.rpartition("__")
            made.writestr(f"{folder}/{file}".lstrip("/").replace("_", "."), content)
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def encrypted(data: bytes) -> bytes:
    """A ZIP file whose parts say that they are encrypted (APPNOTE.TXT, section 4.4.4, bit 0)."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\1\0")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED_ODT = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE w [<!ENTITY e0 "{"x" * 1000}">{ENTITIES}]><w:document><w:body>&e9;</w:body></w:document>'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.docx", b"", "empty"),
        ("a.pages", b"x", "the formats are .docx, .htm"),
        ("a.docx", b"no archive", "no .docx document (file is not a zip file); open it in a word processor"),
        ("a.docx", word(TEXT)[:-300], "no .docx document"),
        ("a.docx", archive(mimetype="x"), "it has no word/document.xml"),
        ("a.odt", word(TEXT), "it has no content.xml; name it .docx"),
        ("a.docx", archive(word__document_xml="<w:document"), "pandoc cannot read it"),
        ("a.docx", archive(word__document_xml=LAUGHS), "save it anew"),
        ("a.docx", word(), "the document holds no text"),
        ("a.docx", OLE + b"\0" * 600, "locked with a password, or is an old .doc"),
        ("a.docx", encrypted(archive(word__document_xml="x")), "locked with a password; save it without one"),
        ("a.odt", archive(content_xml="x", **{"META-INF__manifest_xml": LOCKED_ODT}), "with a password"),
        ("a.odt", archive(**{"encrypted-package": b"x"}), "locked with a password"),
        ("a.docx", archive(word__document_xml=b" " * 70_000_000), "no report is so large"),
        ("a.odt", archive(content_xml="x"), "pandoc cannot read it"),
        ("a.txt", b"%PDF-1.7 ...", "this is a PDF; save it as .docx"),
        ("a.txt", b"{\\rtf1 text}", "this is RTF; save it as .docx"),
        ("a.txt", b"PK\x03\x04....", "archive"),
        ("a.txt", b"\0\1\2\3" * 200, "this is no text; open it in the program that made it"),
        ("a.html", b"<html><body><script>x()</script></body></html>", "text"),
        ("a.html", b"<div>" * 9_000 + TEXT.encode(), "nested too deep"),
        ("a.html", b"<blockquote>" * 900 + TEXT.encode(), "nested too deep"),
        ("a.md", b"> " * 900 + TEXT.encode(), "nested too deep"),
        ("a.txt", b"word " * 3_000_000, "15 MB; at most 5 MB are read; part the report"),
        ("a.md", b"word " * 3_000_000, "at most 5 MB"),
        ("a.html", b"<p>word " * 3_000_000, "at most 5 MB"),
    ],
    ids=lambda v: v[:40] if isinstance(v, str) else "",
)  # fmt: skip
def test_bad_files_are_refused(name: str, data: bytes, said: str, bring: Bring) -> None:
    with pytest.raises(ImportingError, match=re.escape(said)) as raised:
        bring(data, name)
    assert str(raised.value).startswith(f"{name}: ")


# --- encodings -----------------------------------------------------------------------------------


def told(imported: Imported) -> list[tuple[str, int]]:
    return [(p.name, p.span.begin.line) for p in imported.problems if p.name == "unreadable-text"]


def test_mixed_encodings_are_read_and_told(bring: Bring) -> None:
    data = "Déjà vu (Fars, May 4, 2021).\n\n".encode() + "Café (IRNA, May 5, 2021).".encode("cp1252")
    imported = bring(data)
    assert [k.keys for k in imported.read.citations] == KEYS
    assert told(imported) == [("unreadable-text", 3)]
    assert "Café" in imported.chapters[0].text
    assert "Déjà" in imported.chapters[0].text


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "utf-8-sig"], ids=str
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_old_encodings_are_read(encoding: str, name: str, bring: Bring) -> None:
    accented = TEXT.replace("ferry", "café à Orléans")
    imported = bring((f"<p>{accented}</p>" if name == "a.html" else accented).encode(encoding), name)
    assert [k.keys for k in imported.read.citations] == KEYS
    assert "café à Orléans" in imported.chapters[0].text
    assert told(imported) == ([] if encoding == "utf-8-sig" else [("unreadable-text", 1)])


def test_a_page_is_read_in_the_encoding_it_names(bring: Bring) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    imported = bring(f"<html><head>{head}</head><body><p>Новости. {TEXT}</p>".encode("cp1251"), "a.html")
    assert "Новости" in imported.chapters[0].text
    assert told(imported) == []
    unknown = bring(f'<meta charset="x-none"><p>Café. {TEXT}'.encode("cp1252"), "a.html")
    assert "Café" in unknown.chapters[0].text
    saved_anew = bring(f'<meta charset="iso-8859-1"><p>Café. {TEXT}'.encode(), "a.html")
    assert "Café" in saved_anew.chapters[0].text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_zeros_and_signs_of_control_become_blanks_and_are_told(name: str, bring: Bring) -> None:
    imported = bring(TEXT + "A\0B and \x1b[1mC (Fars, May 6, 2021).", name)
    assert len(imported.read.citations) == 3
    assert "A B" in imported.chapters[0].text
    assert len(told(imported)) == 1
    assert not any(sign in imported.chapters[0].text for sign in "\0\x1b")


# --- pages ---------------------------------------------------------------------------------------


def test_nothing_of_a_page_acts_or_leads_out_of_its_folder(bring: Bring) -> None:
    page = f"""<html><head><script>alert(1)</script><style>p {{}}</style></head>
    <body onload="x()"><h1>Rivers</h1>
    <p onclick="y()">{TEXT}<script>document.write("z")</script></p><a href="javascript:alert(2)">go</a>
    <iframe src="file:///etc/passwd"></iframe><img src="file:///etc/passwd"><img src="../../../etc/passwd">
    <img src="http://x.example/y.png"><svg onload="z()"></svg><object data="a.swf"></object></body></html>"""
    imported = bring(page, "a.html")
    written = b"".join(imported.files.values()).decode()
    assert not re.search(r"script|alert|onload|onclick|<|iframe|svg|root:", written)
    assert [k.keys for k in imported.read.citations] == KEYS


def test_a_page_nested_as_web_builders_do_keeps_its_words(bring: Bring) -> None:
    imported = bring("<div>" * 300 + f"<p>{TEXT}</p>" + "</div>" * 300 + "<p>Behind.</p>", "a.html")
    assert [k.keys for k in imported.read.citations] == KEYS
    assert "Behind." in imported.chapters[-1].text


def test_pictures_within_a_page_do_not_count_as_text(bring: Bring) -> None:
    import base64

    picture = bytes(range(256)) * 40_000  # ten megabytes
    page = f'<p>{TEXT}</p><img alt="x" src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
    imported = bring(page, "a.html")
    assert imported.files["manuscript/images/picture-01.png"] == picture
    assert "![x](images/picture-01.png)" in imported.chapters[0].text


# --- what stands in the way ----------------------------------------------------------------------


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `dateline import` in a folder that holds `old.txt`."""
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(TEXT, encoding="utf-8")

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(cli, ["import", *arguments], prog_name="dateline")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke


def tree(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): p.read_text(encoding="utf-8", errors="replace") if p.is_file() else ""
        for p in sorted(folder.rglob("*"))
    }


def test_what_cannot_be_opened(run: Callable[..., Result], tmp_path: Path) -> None:
    Path("folder.docx").mkdir()
    Path("one.txt").symlink_to("two.txt")
    Path("two.txt").symlink_to("one.txt")
    for name, said in {
        "missing.txt": "cannot open `missing.txt`: no such file or directory",
        "folder.docx": "folder.docx: this is a folder; name the report's file",
        "one.txt": "cannot open `one.txt`: too many levels of symbolic links",
        "": "name the report's file",
        "x" * 300: "file name too long",
    }.items():
        result = run(name)
        assert (result.exit_code, said in result.stderr) == (2, True), result.stderr


def test_what_may_not_be_read(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refused(path: Path, *rest: object, **more: object) -> object:
        if path.name == "old.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        return opened(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    result = run("old.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "dateline: error: cannot open `old.txt`: permission denied\n",
    )


def test_a_large_file_is_refused_unread(run: Callable[..., Result]) -> None:
    for name in ("big.txt", "big.docx", "big.html"):
        with Path(name).open("wb") as file:
            file.truncate(3_000_000_000)
        result = run(name)
        assert (result.exit_code, "MB are read" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("there", "content", "said"),
    [
        ("new", b"x", "new/manuscript: not a directory"),
        ("new/manuscript/01-opening.md", b"mine", "is there already; name another --output-dir"),
        ("new/manuscript/09-old.md", b"mine", "is there already"),
        ("new/manuscript/report.yaml", b"title: mine", "is there already"),
        ("new/bibliography/outlets.toml", b"a = [", "outlets.toml:1: "),
        ("new/bibliography/sources.bib", b"\xff\xfe\xff", "cannot be read"),
        ("new/bibliography/sources.bib/x", b"", "is a directory"),
    ],
)  # fmt: skip
def test_what_is_there_stays(
    there: str, content: bytes, said: str, run: Callable[..., Result], tmp_path: Path
) -> None:
    Path(there).parent.mkdir(parents=True, exist_ok=True)
    Path(there).write_bytes(content)
    before = tree(tmp_path)
    result = run("old.txt", "--output-dir", "new")
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert tree(tmp_path) == before


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EDQUOT], ids=errno.errorcode.get)
@pytest.mark.parametrize("at", [1, 3])
def test_a_full_or_locked_disk_leaves_all_as_it_was(
    code: int, at: int, run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(tmp_path)
    replace, moved = os.replace, []

    def failing(source: str, target: str) -> None:
        moved.append(target)
        if len(moved) == at:
            raise OSError(code, os.strerror(code), os.fspath(target))
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing)
        result = run("old.txt", "--output-dir", "new")
    assert (result.exit_code, os.strerror(code).lower() in result.stderr) == (2, True)
    assert tree(tmp_path) == before
    assert run("old.txt", "--output-dir", "new").exit_code == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
def test_an_import_that_is_interrupted_leaves_nothing(
    number: signal.Signals, run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(tmp_path)
    replace, moved = os.replace, []

    def interrupted(source: str, target: str) -> None:
        replace(source, target)
        moved.append(target)
        if len(moved) == 2:
            os.kill(os.getpid(), number)

    monkeypatch.setattr(os, "replace", interrupted)
    # A shell that runs the tests in the background has SIGINT ignored.
    handlers = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
    former = signal.signal(number, handlers[number])
    try:
        assert run("old.txt", "--output-dir", "new").exit_code != 0
    finally:
        signal.signal(number, former)
    assert tree(tmp_path) == before


def test_front_matter_that_is_no_yaml_is_read_as_text_and_told(bring: Bring) -> None:
    heading = """---
title: "The Judge Came": Evictions in the Valley
author: O'Neill: staff
date: 2021-08-30
---

# The valley

"""
    imported = bring(heading + TEXT, "old.md")
    assert "The Judge Came" in imported.files["manuscript/report.yaml"].decode()
    assert "O’Neill: staff" in imported.files["manuscript/report.yaml"].decode()
    told = [p.span.begin.line for p in imported.problems if p.name == "broken-front-matter"]
    assert told == [2, 3]
    assert [k.keys for k in imported.read.citations] == KEYS


def test_front_matter_that_nothing_mends_is_refused(bring: Bring) -> None:
    with pytest.raises(ImportingError, match="pandoc cannot read it"):
        bring("---\ntitle: The river\n- a\n---\n\n" + TEXT, "old.md")
