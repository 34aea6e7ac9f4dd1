"""What word processors put into their files: tracked changes, comments, fields, boxes, contents, pictures."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from dateline.pandoc import run

from .conftest import Bring

pytestmark = pytest.mark.pandoc

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.{place}"'
    for prefix, place in {
        "w": "openxmlformats.org/wordprocessingml/2006/main",
        "mc": "openxmlformats.org/markup-compatibility/2006",
        "wps": "microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "openxmlformats.org/drawingml/2006/main",
    }.items()
)
IN_BOX = (
    "<w:txbxContent><w:p><w:r><w:t>The box is full (Mehr, May 6, 2021).</w:t></w:r></w:p></w:txbxContent>"
)
BOX = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>
<wp:docPr id="9" name="Box"/><a:graphic><a:graphicData uri=""><wps:wsp><wps:txbx>{IN_BOX}</wps:txbx></wps:wsp>
</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>{IN_BOX}</w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def append(paragraph: Any, *parts: str) -> None:
    """Put raw parts of WordprocessingML at the end of a paragraph."""
    for part in parts:
        name, bracket, rest = part.partition(">" if part.find(">") < part.find(" ") else " ")
        paragraph._p.append(parse_xml(f"{name} {NAMESPACES}{bracket}{rest}"))


def field(instruction: str, shown: str) -> list[str]:
    mark = '<w:r ><w:fldChar w:fldCharType="{}"/></w:r>'
    return [
        mark.format("begin"),
        f'<w:r ><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>',
        mark.format("separate"),
        f"<w:r ><w:t>{shown}</w:t></w:r>",
        mark.format("end"),
    ]


def picture(colour: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(b"\0" + colour))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + rows + chunk(b"IEND", b"")


def saved(document: Any, **renamed: str) -> bytes:
    """The document's bytes, parts of `word/media` under other names."""
    first, out = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as before, zipfile.ZipFile(out, "w") as after:
        for info in before.infolist():
            data, name = before.read(info), info.filename
            for old, new in renamed.items():
                name = name.replace(f"media/{old}.png", f"media/{new}")
                if name.endswith(".rels"):
                    data = data.replace(f"media/{old}.png".encode(), f"media/{new}".encode())
            after.writestr(name, data)
    return out.getvalue()


def test_changes_are_taken_as_made_and_comments_left_out(bring: Bring) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The ferry ")
    append(
        paragraph,
        '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">stopped </w:t></w:r></w:ins>',
        '<w:del w:id="2" w:author="A"><w:r><w:delText>sank (IRNA, May 1, 2021) </w:delText></w:r></w:del>',
    )
    paragraph.add_run("at noon (Fars, May ")
    paragraph.add_run("4").bold = True
    paragraph.add_run(", 2021).")
    document.add_comment(paragraph.runs[0], text="Was it? (Tasnim, May 9, 2021)", author="Ed")
    (chapter,) = bring(saved(document), "a.docx").chapters
    assert chapter.text == "The ferry stopped at noon [@fars-2021-05-04].\n"


def test_fields_show_what_they_showed(bring: Bring) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("See ")
    append(paragraph, *field('HYPERLINK "https://fars.example/4"', "the page"))
    paragraph.add_run(" (IRNA, May 5, 2021), on page ")
    append(paragraph, *field("PAGEREF _x \\h", "7"))
    paragraph.add_run(".")
    (chapter,) = bring(saved(document), "a.docx").chapters
    assert chapter.text == "See [the page](https://fars.example/4) [@irna-2021-05-05], on page 7.\n"


def test_a_table_of_contents_stays_behind(bring: Bring) -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Contents", style="TOC Heading")
    document.add_paragraph("The ferry\t1", style="toc 1")
    document.add_heading("The ferry", 1)
    document.add_paragraph("It stopped (Fars, May 4, 2021).")
    (chapter,) = bring(saved(document), "a.docx").chapters
    assert chapter.text == "# The ferry\n\nIt stopped [@fars-2021-05-04].\n"


def test_the_words_of_a_box_stand_behind_their_paragraph(bring: Bring) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Before the box. ")
    append(paragraph, BOX)
    paragraph.add_run("Behind it.")
    (chapter,) = bring(saved(document), "a.docx").chapters
    assert chapter.text == "Before the box. Behind it.\n\nThe box is full [@mehr-2021-05-06].\n"


def open_document(body: str) -> bytes:
    """An ODT file with that body, a picture in it."""
    first, out = run(["--from", "markdown", "--to", "odt", "--output", "-"], b"x"), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(first)) as before, zipfile.ZipFile(out, "w") as after:
        for info in before.infolist():
            data = before.read(info)
            if info.filename == "content.xml":
                whole = f"<office:text>{body}</office:text>".encode()
                data = re.sub(rb"<office:text>.*</office:text>", whole, data, flags=re.DOTALL)
            after.writestr(info.filename, data)
        after.writestr("Pictures/a.png", picture(b"\xff\0\0"))
    return out.getvalue()


@pytest.mark.parametrize(
    "box",
    [
        '<draw:frame draw:name="F"><draw:text-box>{}</draw:text-box></draw:frame>',
        '<draw:custom-shape draw:name="S">{}</draw:custom-shape>',
        '<draw:g><draw:custom-shape draw:name="S">{}</draw:custom-shape></draw:g>',
    ],
)
def test_the_words_of_frames_and_shapes_stand_behind_their_paragraph(box: str, bring: Bring) -> None:
    inner = "<text:p>The box is full (Mehr, May 6, 2021).</text:p><text:p>More.</text:p>"
    data = open_document(
        f"<text:p>Before it. {box.format(inner)}Behind it.</text:p><text:p>The end.</text:p>"
    )
    (chapter,) = bring(data, "a.odt").chapters
    assert chapter.text == (
        "Before it. Behind it.\n\nThe box is full [@mehr-2021-05-06].\n\nMore.\n\nThe end.\n"
    )


IMAGE = '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>'
CAPTION = "The ferry (Fars, May 4, 2021)"


@pytest.mark.parametrize(
    "inner",
    [f"<text:p>{IMAGE}{CAPTION}</text:p>", f"<text:p>{IMAGE}</text:p><text:p>{CAPTION}</text:p>"],
    ids=["beside the picture", "a paragraph of its own"],
)
def test_a_picture_in_a_frame_keeps_its_caption(inner: str, bring: Bring) -> None:
    frame = f"<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame>"
    imported = bring(open_document(f"<text:p>{frame}</text:p><text:p>The end.</text:p>"), "a.odt")
    text = imported.chapters[0].text
    assert "images/a.png" in text
    assert "The ferry [@fars-2021-05-04]" in text


def test_pictures_with_odd_names_come_along(bring: Bring) -> None:
    document = docx.Document()
    for colour in (b"\xff\0\0", b"\0\xff\0"):
        document.add_picture(io.BytesIO(picture(colour)))
    document.add_paragraph("The ferry (Fars, May 4, 2021)", style="Caption")
    data = saved(document, image1="Bild 1 (Kopie)%20é.png", image2="..png")
    imported = bring(data, "a.docx")
    names = [name for name in imported.files if name.startswith("manuscript/images/")]
    assert len(names) == 2
    assert {imported.files[name] for name in names} == {picture(b"\xff\0\0"), picture(b"\0\xff\0")}
    for name in names:
        assert f"]({name.removeprefix('manuscript/')})" in imported.chapters[0].text
        assert not set(name) & set(" ()%\\")


def test_lists_that_only_the_file_parts_are_one(bring: Bring) -> None:
    page = "<p>It (Fars, May 4, 2021).</p><ul><li>A</li></ul><ul><li>B</li></ul><p>The end.</p>"
    text = bring(page, "a.html").chapters[0].text
    assert "- A\n- B\n\nThe end." in text, text
    page = "<p>It (Fars, May 4, 2021).</p><ol><li>A</li></ol><ol start=2><li>B</li></ol><ol><li>C</li></ol>"
    text = bring(page, "a.html").chapters[0].text
    assert re.search(r"1\.  A\n2\.  B\n", text), text
    assert re.search(r"^1\.  C", text, re.MULTILINE), text


@pytest.mark.parametrize(
    ("rows", "headed"),
    [
        ([["Week", "Dead"], ["May 1", "9"], ["May 8", "17"]], True),
        ([["Week", "Source"], ["first", "Fars, May 4, 2021"]], True),
        ([["One stage", "Mehr, May 6, 2021"], ["Another", "Mehr, May 7, 2021"]], False),
        ([["Fars", "agency"], ["Kayhan", "paper"]], False),
        ([["Week", ""], ["May 1", "9"]], False),
        ([["Week", "Dead"]], False),
    ],
)
def test_a_first_row_of_words_above_figures_heads_its_table(
    rows: list[list[str]], headed: bool, bring: Bring
) -> None:
    made = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    text = bring(f"<p>It stopped (Fars, May 4, 2021).</p><table>{made}</table>", "a.html").chapters[0].text
    first = next(line for line in text.splitlines() if line.startswith("|"))
    assert (rows[0][0] in first) is headed, text
