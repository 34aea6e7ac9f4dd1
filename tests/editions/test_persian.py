"""A short report in Persian: set from the right, with Solar Hijri days, in all three formats."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from dateline.editions.build import Built, build_editions
from dateline.editions.collation import collation_key
from dateline.editions.edition import load_edition
from editions.conftest import EPOCH, HERE, path_of
from editions.loading import load_manuscript

pytestmark = pytest.mark.pandoc


@pytest.fixture(scope="module")
def persian(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        manuscript = load_manuscript(Path("persian"), Path("persian/sources.bib"))
        editions = [(load_edition("full"), None), (load_edition("notes"), ["html"])]
        folder = tmp_path_factory.mktemp("persian")
        return build_editions(manuscript, editions, folder, epoch=EPOCH, project_dir=HERE / "persian")


def page(built: Built, ending: str = "-full.html") -> html.HtmlElement:
    return html.document_fromstring(path_of(built, ending).read_text(encoding="utf-8"))


def test_citations_are_printed_in_persian(persian: Built) -> None:
    cited = [" ".join(c.text_content().split()) for c in page(persian).find_class("citation")]
    assert "(Northern Post\u200f، ۲۸ بهمن ۱۳۹۹)" in cited  # or the day would be read with the outlet
    assert [text.replace("\u200f", "") for text in cited] == [
        "(راه؛ شمال، ۲۷ بهمن ۱۳۹۹)",
        "قطار (۱۲ تا ۱۴ اسفند ۱۳۹۹)",
        "(Northern Post، ۲۸ بهمن ۱۳۹۹)",
        "(کانال خط، بهار ۲۰۲۱ میلادی)",
        "(جدول‌ها، بازدید در ۳۰ اردیبهشت ۱۴۰۰)",
        "(برگ، حدود مارس ۲۰۲۱ میلادی)",
    ]


def test_notes_are_printed_in_persian(persian: Built) -> None:
    notes = page(persian, "-notes.html").xpath("//section[@id='footnotes']/ol/li")
    assert [" ".join(note.text_content().split()).rstrip("↩︎") for note in notes][:2] == [
        "راه، «آخرین قطار شب»، ۲۷ بهمن ۱۳۹۹؛ شمال، ۲۷ بهمن ۱۳۹۹.",
        "قطار، ۱۲ تا ۱۴ اسفند ۱۳۹۹.",
    ]


def test_sources_tell_translation_and_archive(persian: Built) -> None:
    paragraphs = page(persian).xpath("//div[@class='sources']//p")
    listed = [" ".join(p.text_content().replace("\u200f", "").split()) for p in paragraphs]
    assert "۲۸ بهمن ۱۳۹۹. «The last night train» [آخرین قطار شبانه]." in listed
    assert (
        "۲۷ بهمن ۱۳۹۹. «آخرین قطار شب.» https://example.org/1399/11/27/night-train. "
        "نسخهٔ بایگانی (۲۸ بهمن ۱۳۹۹): https://archive.example.org/20210216/night-train."
    ) in listed
    foreign = page(persian).xpath("//div[@class='sources']//span[@dir='ltr']")
    assert "The last night train" in [span.text_content() for span in foreign]


def test_sources_stand_in_the_order_of_the_alphabet(persian: Built) -> None:
    outlets = [p.text_content() for p in page(persian).xpath("//div[@class='outlet']/p")]
    assert outlets == ["برگ", "جدول‌ها", "راه", "شمال", "قطار", "کانال خط", "Northern Post"]


@pytest.mark.parametrize(
    "names",
    [
        [
            "آب",
            "بهار",
            "پارس",
            "تهران",
            "چراغ",
            "حال",
            "ژاله",
            "کیهان",
            "گام",
            "مهر",
            "نور",
            "ورزش",
            "همشهری",
            "یاد",
            "BBC",
        ],
        ["كار", "کیهان", "گام"],  # an Arabic keyboard's kaf
    ],
)
def test_persian_letters_have_their_own_order(names: list[str]) -> None:
    alphabet = load_edition("full").words_for("fa")["alphabet"]
    keys = [collation_key(name, alphabet) for name in names]
    assert keys == sorted(set(keys))


def test_accents_do_not_count_in_the_order() -> None:
    names = ["20 minutes", "Echo", "Élan", "Etat", "Zeit"]
    keys = [collation_key(name) for name in names]
    assert keys == sorted(set(keys))


def test_numbers_are_written_in_persian(persian: Built) -> None:
    root = page(persian)
    labels = [label.text_content() for label in root.find_class("label")]
    assert labels == ["جدول ۱.", "شکل ۱.", "شکل ۲.", "جدول ۲."]
    with zipfile.ZipFile(path_of(persian, "-full.docx")) as archive:
        document = html.fromstring(archive.read("word/document.xml"))
    texts = [node.text for node in document.iter("{*}t", "w:t")]
    assert "۳" in texts  # a page, in the contents
    contents = PdfReader(path_of(persian, "-full.pdf")).pages[1].extract_text()
    assert "...." in contents.replace(" ", "")
    assert "۳" in contents


def test_every_format_runs_from_the_right(persian: Built) -> None:
    root = page(persian)
    assert (root.get("lang"), root.get("dir")) == ("fa", "rtl")
    assert "قطارهای شبانهٔ شمال" in root.findtext(".//h1", "")
    with zipfile.ZipFile(path_of(persian, "-full.docx")) as archive:
        document = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert "۲۷ بهمن ۱۳۹۹" in document
    assert "<w:bidi" in document + styles
    assert 'w:cs="Amiri"' in styles
    pdf = PdfReader(path_of(persian, "-full.pdf"))
    assert pdf.trailer["/Root"]["/Lang"] == "fa"
    fonts = {str(f.get_object()["/BaseFont"]) for p in pdf.pages for f in p["/Resources"]["/Font"].values()}
    assert any("Amiri" in name for name in fonts)
    assert any("IBM-Plex-Sans-Arabic" in name.replace("IBMPlex", "IBM-Plex-") for name in fonts), fonts
    assert not any("DejaVu" in name or "Noto" in name for name in fonts), fonts
