"""Title pages: what they say goes to report.yaml, and no line of the text goes with it."""

from __future__ import annotations

import pytest

from dateline.importing.title_page import language_of

from .conftest import Bring

pytestmark = pytest.mark.pandoc
BODY = "The ferry stopped on the river in the night, and it was not seen again (Fars, May 4, 2021).\n"
PAGE = "<html><head><title>Rivers | The Institute</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "RIVERS\n\nBriefing paper, 15 February 2021\n\nSummary\n" + BODY,
            ["title: RIVERS", "subtitle: Briefing paper", "date: 2021-02-15", "01-summary.md"],
        ),
        (
            "Rivers\nJune 4, 2019 | Sudan, Qatar | Inquiry No. 87\n\nSummary\n" + BODY,
            ["title: Rivers", "subtitle: Sudan, Qatar – Inquiry No. 87", "date: 2019-06-04", "01-summary.md"],
        ),
        (
            "Rivers\nWritten for the desk by Jane Doe and Tan Wei Jie\n28 July 2021\n\n" + BODY,
            ["title: Rivers", "name: Jane Doe", "name: Tan Wei Jie", "date: 2021-07-28", "01-opening.md"],
        ),
        (
            "Rivers\nSouth River Watch\nMay 1, 2021 – May 14, 2021\n\nSummary\n" + BODY,
            ["title: Rivers", "subtitle: South River Watch", "date: 2021-05-01/2021-05-14", "01-summary.md"],
        ),
        (
            "Rivers\nData till May 23, 2021\n\nSummary\n" + BODY,
            ["title: Rivers", "subtitle: Data till May 23, 2021", "01-summary.md"],
        ),
        (
            # What opens the text stays in it: sentences, a dateline, a first heading.
            "Summary\nOn May 3, 2021 the ferry stopped.\n\n" + BODY,
            ["title: Old", "01-summary.md"],
        ),
    ],
)  # fmt: skip
def test_title_pages_of_texts(text: str, rows: list[str], bring: Bring) -> None:
    imported = bring(text)
    report = imported.files["manuscript/report.yaml"].decode().replace('"', "")
    found = [line.strip().removeprefix("- ") for line in report.splitlines()]
    kept = ("title", "subtitle", "name", "date", "0")
    assert [line for line in found if line.startswith(kept)] == rows
    assert len(imported.read.citations) == 1


def test_the_main_heading_of_a_page_is_its_title(bring: Bring) -> None:
    body = "<h1>The rivers of the north</h1><p>By Jane Doe · Policy brief · 21 January 2022</p>"
    parts = f"<h2>One</h2><p>{BODY}</p><h2>Two</h2><p>It rained.</p>"
    report = bring(PAGE.format(body + parts), "a.html").files["manuscript/report.yaml"].decode()
    assert report.splitlines()[:5] == [
        'title: "The rivers of the north"', 'subtitle: "Policy brief"', "authors:", '  - name: "Jane Doe"',
        "date: 2022-01-21",
    ]  # fmt: skip
    several = bring(PAGE.format(f"<h1>One</h1><p>{BODY}</p><h1>Two</h1><p>It rained.</p>"), "a.html")
    assert 'title: "Rivers | The Institute"' in several.files["manuscript/report.yaml"].decode()
    assert [c.name for c in several.chapters] == ["01-one.md", "02-two.md"]


def test_what_is_of_the_site_stays_behind(bring: Bring) -> None:
    furniture = (
        '<a href="#main">Skip to content</a><ul class="menu"><li>Iran</li></ul>'
        '<div class="cookie-banner">We use cookies (May 1, 2021).</div><div id="top-ticker">Breaking</div>'
    )
    behind = (
        '<ul class="share-links"><li>Tweet</li></ul><aside class="ad">Advertisement</aside>'
        '<div class="related">More: Rivers (May 2, 2021)</div><div id="footer">© 2021</div>'
    )
    text = f'<div class="post has-sidebar"><h1>Rivers</h1><p class="socialism">{BODY * 4}</p></div>'
    (chapter,) = bring(PAGE.format(furniture + text + behind), "a.html").chapters
    assert chapter.text.count("The ferry stopped") == 4
    for word in ("Skip", "Iran", "cookies", "Breaking", "Tweet", "Advertisement", "More:", "©"):
        assert word not in chapter.text


def test_what_stands_beside_the_text_stays_where_no_article_is_marked(bring: Bring) -> None:
    beside = "<aside><p>What to watch: the ferry, the river and the rain of the next weeks.</p></aside>"
    page = PAGE.format(f"<main><h1>Rivers</h1><p>{BODY * 4}</p>{beside}</main>{beside}")
    (chapter,) = bring(page, "a.html").chapters
    assert chapter.text.count("What to watch") == 1
    article = PAGE.format(f"<main><article><h1>Rivers</h1><p>{BODY * 4}</p></article>{beside}</main>")
    (chapter,) = bring(article, "a.html").chapters
    assert "What to watch" not in chapter.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry of the village was not seen again, and the mayor has been told by his men.", "en"),
        ("Le bac n’a pas été revu depuis, et les hommes du maire ont cherché dans le fleuve.", "fr"),
        ("Die Fähre wurde nicht mehr gesehen, und der Bürgermeister ist mit dem Auto gefahren.", "de"),
        ("El barco no se vio más en el río, y los hombres del alcalde fueron con él a la ciudad.", "es"),
        ("کشتی دیگر در رودخانه دیده نشد و گروهی از مردم پس از آن به شهر رفتند", "fa"),
        ("لم تشاهد العبارة مرة أخرى في النهر وذهب رجال المدينة إلى هناك", "ar"),
        ("Паром больше не видели на реке", "ru"),
        ("Fars", "en"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_language_that_a_document_names_stays(bring: Bring) -> None:
    report = (
        bring(f"---\nlang: de\n---\n\n# Rivers\n\n{BODY}", "a.md").files["manuscript/report.yaml"].decode()
    )
    assert "language: de" in report


def test_language_tags_are_written_as_others_write_them(bring: Bring) -> None:
    page = f'<html lang="EN-US"><body><p>{BODY}</p></body></html>'
    assert "language: en-US" in bring(page, "a.html").files["manuscript/report.yaml"].decode()


def test_short_lists_are_tight_and_long_ones_loose(bring: Bring) -> None:
    (chapter,) = bring(f"Places:\n- Basra\n- Mosul\n\n{BODY}").chapters
    assert "- Basra\n- Mosul\n" in chapter.text
    long = "The river " + "rose and " * 30 + "fell"
    (chapter,) = bring(f"{BODY}\n- {long}\n- {long} (Fars, May 4, 2021).\n").chapters
    assert f"- {long}\n\n- {long}" in chapter.text


def test_a_source_below_a_break_makes_a_caption(bring: Bring) -> None:
    (chapter,) = bring(
        f"# A\n\n{BODY}\nA girl at the post\\\nSource: SANA, September 9, 2019\n", "a.md"
    ).chapters
    assert "::: caption\nA girl at the post\\\nSource: [@sana-2019-09-09]\n:::" in chapter.text


def test_a_centred_head_is_no_paragraph(bring: Bring) -> None:
    head = "     THE LOWER RIVERS MONITOR\n  Two weeks in the northern Gulf\n No. 88 -- 14 November 2021\n"
    body = (
        "The ferry stopped on the river in the night, and it was not seen again by\n"
        "any of the men who had come to the landing stage to look for it, nor by the\n"
        "mayor of the village, who had been told of it by the men of the other bank\n"
        "(Fars, May 4, 2021).\n\n"
    )
    imported = bring(f"{head}\n{body * 3}")
    report = imported.files["manuscript/report.yaml"].decode()
    assert 'title: "THE LOWER RIVERS MONITOR"' in report
    assert "date: 2021-11-14" in report
    assert imported.chapters[0].text.startswith("The ferry stopped")


def test_what_leads_back_from_a_note_stays_behind(bring: Bring) -> None:
    page = (
        '<p>It stopped.<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup></p>'
        '<section class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>My translation '
        '(Fars, May 4, 2021). <a href="#fnref:1" role="doc-backlink">↩</a></p></li></ol></section>'
    )
    (chapter,) = bring(PAGE.format(page), "a.html").chapters
    assert chapter.text == "It stopped.[^1]\n\n[^1]: My translation [@fars-2021-05-04].\n"
