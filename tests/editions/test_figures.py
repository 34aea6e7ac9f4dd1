"""The figures of an edition: equal at every call, told in words, in every format."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from dateline.editions import appendix, tree
from dateline.editions.build import Built, build_edition, prepare
from dateline.editions.edition import load_edition
from dateline.editions.figure_rows import sizes
from dateline.editions.figure_style import FigureStyle
from dateline.editions.folders import EditionError
from dateline.editions.month_line import months
from dateline.editions.outlets_figure import LAGS, by_outlet, lag_class
from dateline.editions.timeline_figure import in_words, timeline
from dateline.timeline.groups import Window, groups
from dateline.timeline.moments import Moment, moments
from dateline.values.bibliography import Bibliography
from dateline.values.chapters import CitationItem, CitationMode
from dateline.values.dates import from_day_number, parse_edtf
from dateline.values.manuscript import Manuscript
from dateline.values.text import Source
from editions.conftest import EPOCH, HERE, path_of

pytestmark = pytest.mark.pandoc
SVG = "{http://www.w3.org/2000/svg}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


@pytest.fixture(scope="module")
def style(sample: Manuscript) -> FigureStyle:
    return FigureStyle.of(load_edition("full"), sample)


def moment(key: str, day: str, outlet: str, event: str = "") -> Moment:
    source = Source("a.md", key)
    item = CitationItem(source.span(0, len(key)), source.span(0, len(key)), key, CitationMode.NORMAL)
    told = parse_edtf(event) if event else None
    return Moment(item, outlet, "", parse_edtf(day), told, 1 if told else None)


def test_a_drawing_is_equal_at_every_call(sample: Manuscript, style: FigureStyle) -> None:
    found = moments(sample)
    drawn = (timeline(found, "outlet", style, "T", "D"), by_outlet(found, style, "T", "D"))
    first = "".join(drawing.text + drawing.outlined for drawing in drawn)
    code = (
        "from pathlib import Path\n"
        "from dateline.editions.edition import load_edition\n"
        "from dateline.editions.figure_style import FigureStyle\n"
        "from dateline.editions.outlets_figure import by_outlet\n"
        "from dateline.editions.timeline_figure import timeline\n"
        "from dateline.timeline.moments import moments\n"
        "from editions.loading import load_manuscript\n"
        "m = load_manuscript(Path('sample'), Path('sample/sources.bib')); f = moments(m)\n"
        "s = FigureStyle.of(load_edition('full'), m)\n"
        "d = (timeline(f, 'outlet', s, 'T', 'D'), by_outlet(f, s, 'T', 'D'))\n"
        "print(''.join(x.text + x.outlined for x in d), end='')\n"
    )
    again = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HERE,
        env={**os.environ, "PYTHONPATH": str(HERE.parent), "PYTHONHASHSEED": "7"},
    )  # fmt: skip
    assert again.stdout == first


def test_a_drawing_says_what_it_is_and_asks_for_nothing(sample: Manuscript, style: FigureStyle) -> None:
    drawing = timeline(moments(sample), "outlet", style, "A <title>", "Told & described")
    for drawn in (drawing.text, drawing.outlined):
        root = etree.fromstring(drawn.encode())
        assert root.get("role") == "img"
        assert root.get("aria-label") == root.findtext(f"{SVG}title") == "A <title>"
        assert root.findtext(f"{SVG}desc") == "Told & described"
        asked = re.findall(r'(?:href="#|url\(#)([^")]*)', drawn)
        assert asked
        assert set(asked) <= {node.get("id") for node in root.iter()}
        assert len(re.findall("href=", drawn)) == len(re.findall('href="#', drawn))
    assert not list(root.iter(f"{SVG}text"))  # letters are outlines: no font is asked for


def test_the_letters_of_a_drawing_are_text_in_the_font_of_the_edition(
    sample: Manuscript, style: FigureStyle
) -> None:
    drawn = timeline(moments(sample), "outlet", style, "T", "D").text
    root = etree.fromstring(drawn.encode())
    words = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert {"Sources", "Events", "al-Qitar"} <= set(words)
    assert str(root.get("font-family")).startswith("'Source Sans 3', ")
    assert "style=" not in drawn
    assert len(drawn) < 20_000


@pytest.mark.parametrize("by", ["outlet", "affiliation", "month"])
@pytest.mark.parametrize(
    "found",
    [
        [],
        [moment("a", "2020-05-01", "IRNA")],
        [moment("a", "0001-01-01", "IRNA"), moment("b", "9999-12-31", "Fars", "9998-01-01")],
        [moment(f"k{i}", f"20{i:02d}-05-01", f"Outlet $ {i}", f"20{i:02d}-04-01") for i in range(60)],
        [moment("a", "2020-05-01", "خبرگزاری فارس", "2020-04-01"), moment("b", "2020-05-09", "共同通信社")],
        [moment("a", "2020", "<b>&"), moment("b", "2020-05", "x" * 200, "2020-06-01/2020-06-03")],
    ],
    ids=["nothing", "one", "ages", "many", "scripts", "odd"],
)
def test_any_sources_can_be_drawn(found: list[Moment], by: str, style: FigureStyle) -> None:
    for drawing in (
        timeline(found, by, style, "T", in_words(found, style)),
        by_outlet(found, style, "T", ""),
    ):
        root = etree.fromstring(drawing.text.encode())
        assert root.items()[:3] == etree.fromstring(drawing.outlined.encode()).items()[:3]
        width, height = (float(root.get(side, "0").removesuffix("pt")) for side in ("width", "height"))
        assert abs(width / 72 * 25.4 - style.width) < 1
        assert height / 72 * 25.4 < 200


def test_the_line_of_days_leaves_out_outlets_without_days(style: FigureStyle) -> None:
    found = [
        *(moment(f"a{day}", f"2020-05-0{day}", "Post") for day in range(1, 5)),
        moment("b", "2020", "Files"),
    ]
    shown, bars = timeline(found, "outlet", style, "T", "D"), by_outlet(found, style, "T", "D")
    assert "Post" in shown.text
    assert "Files" not in shown.text
    assert "Files" in bars.text
    (timeline_size, _) = sizes(found, style)
    assert timeline_size[1] == sizes(found[:4], style)[0][1]


def test_lags_are_printed_with_a_minus(sample: Manuscript) -> None:
    early = replace(moment("a", "2020-05-01", "Post", "2020-05-03"), lag=-2)
    group = groups([early], "outlet")[0]
    cells = appendix._cells(group, load_edition("full").words_for("en"), "en")
    assert tree.plain(cells[-1]) == "\u22122"


def test_months_are_those_of_the_edition() -> None:
    first, last = (parse_edtf(day).earliest for day in ("2020-02-10", "2020-06-30"))
    assert first is not None
    assert last is not None
    english, persian = (months(Window(first, last), language) for language in ("en", "fa"))
    assert [month.name for month in english] == ["Mar\n2020", "Apr", "May", "Jun"]
    assert [month.name for month in persian] == ["اسفند\n۱۳۹۸", "فروردین\n۱۳۹۹", "اردیبهشت", "خرداد", "تیر"]
    assert [from_day_number(month.day).edtf() for month in persian][1] == "2020-03-20"
    assert months(Window(first, first), "xx")[0].name == "Feb\n2020"


def test_figures_have_the_colours_of_the_edition(sample: Manuscript) -> None:
    edition = replace(load_edition("full"), colors={"accent": "#7a1f2b"})
    drawn = timeline(moments(sample), "outlet", FigureStyle.of(edition, sample), "T", "").text
    assert "#7a1f2b" in drawn
    assert "#0f4c5c" not in drawn


@pytest.mark.parametrize(
    ("lags", "expected"), [([], "none"), ([0], "soon"), ([-1], "soon"), ([40, 3], "week"), ([8], "later")]
)
def test_lags_have_classes(lags: list[int], expected: str) -> None:
    assert lag_class(lags) == expected


def test_the_appendix_stands_in_every_format(built: Built) -> None:
    text = " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(path_of(built, "-full.pdf")).pages
    )
    html = path_of(built, "-full.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(path_of(built, "-full.docx")) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
        media = [name for name in archive.namelist() if name.endswith(".svg")]
    words = "".join(node.text or "" for node in document.iter(f"{W}t"))
    for shown in (text, html, words):
        assert "Timeline of the sources" in shown
        assert "Sources and events by day, and by outlet" in shown
        assert "al-Qitar" in shown
    assert len(media) == 2
    pictures = re.findall(r'<svg class="drawing" [^>]*aria-label="([^"]+)"', html)
    assert len(pictures) == 2
    assert pictures[0].startswith("Timeline from ")
    assert "var(--figure-accent, #" in html
    identifiers = re.findall(r'\sid="([^"]*)"', html)
    assert len(identifiers) == len(set(identifiers))


def test_figures_of_the_appendix_are_counted_on(sample: Manuscript) -> None:
    prepared, _ = prepare(sample, load_edition("full"), {}, epoch=EPOCH, root=HERE / "sample")
    text = str(prepared.document["blocks"])
    for label in ("Figure 1.", "Figure 2.", "Figure 3.", "Table 1.", "Table 2."):
        number = label.split()[1]
        assert number in text
    titles = [line.text for line in prepared.headings if line.level == 1]
    assert titles[-2:] == ["Timeline of the sources", "Sources"]


def test_too_few_sources_make_no_appendix(sample: Manuscript, tmp_path: Path) -> None:
    bare = replace(sample, bibliography=Bibliography())
    assert appendix.draw(bare, load_edition("full"), tuple(c.path for c in bare.chapters)) is None
    unasked = replace(load_edition("full"), options={})
    assert appendix.draw(sample, unasked, tuple(c.path for c in sample.chapters)) is None


def test_a_wrong_option_is_explained(sample: Manuscript, tmp_path: Path) -> None:
    edition = replace(load_edition("full"), options={"timeline": "yes"})
    with pytest.raises(EditionError, match="true or false"):
        build_edition(sample, edition, tmp_path, epoch=EPOCH, project_dir=HERE / "sample")


def test_drawing_is_not_loaded_before_it_is_wanted() -> None:
    code = "import sys, dateline.cli, dateline.editions.build; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert LAGS == ("soon", "week", "later", "none")
