"""An edition as HTML: one file that needs no network, for a screen of any width, and for print.

In: a `Prepared` edition. Out: the bytes of the page. The text is pandoc's; the page around it is the
edition's template `screen.html.jinja` with `screen.css` and `screen.js`. Without scripts it is whole:
citations lead to the list of sources; scripts show the source at the citation and filter the list.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import partial
from html import escape, unescape

from markupsafe import Markup

from dateline import pandoc
from dateline.editions import guard, tree
from dateline.editions.appendix import SCHEME, Pictures
from dateline.editions.assemble import SOURCES
from dateline.editions.lines import with_whole_names
from dateline.editions.lists import STYLE_SHEET as LISTS
from dateline.editions.prepared import Prepared
from dateline.editions.source_cards import SourceCard, source_cards
from dateline.editions.templating import fill_in
from dateline.editions.tree import Node
from dateline.editions.web_fonts import web_font_rules

TEMPLATE, STYLE_SHEETS, SCRIPT = "screen.html.jinja", (LISTS, "screen.css"), "screen.js"
_OPTIONS = ("--wrap=none", "--mathml", "--no-highlight", "--section-divs", "--shift-heading-level-by=1")
_NOTES = re.compile(r'(<section id="footnotes"[^>]*role="doc-endnotes")>\s*<hr />')
_IMAGES = re.compile(rf'<img src="(?P<address>{SCHEME}[^"]*)"[^>]*? alt="(?P<alt>[^"]*)"[^>]*>')
_SOURCES = re.compile(rf'(<section id="{SOURCES}"[^>]*>\s*<h2[^>]*>.*?</h2>)', re.DOTALL)


def to_html(prepared: Prepared) -> bytes:
    """The page, UTF-8; raises `EditionError`, `PandocError` and `UnresolvedTextError`."""
    edition = prepared.edition
    cards = [asdict(card) for card in _cards(prepared)]
    text = _body(prepared)
    before, sources = _parted(text)
    markup = fill_in(
        edition.folders,
        TEMPLATE,
        {
            **prepared.told,
            "contents": prepared.contents,
            "before": Markup(before),
            "sources": Markup(sources),
            "has_notes": "doc-endnotes" in text,
            "style": Markup(
                "\n".join(
                    [
                        web_font_rules(prepared.scripts),
                        *(_file(prepared, name) for name in STYLE_SHEETS),
                        _colors(prepared),
                    ]
                )
            ),
            "script": Markup(_file(prepared, SCRIPT)),
            "data": _embedded({"cards": cards, "words": dict(prepared.words)}),
        },
    )
    if not prepared.draft:
        told = f"{edition.name} (html)"
        guard.refuse_unresolved(told, guard.html_text(markup), prepared.document, prepared.sources)
    return with_whole_names(markup).encode("utf-8")


def _cards(prepared: Prepared) -> tuple[SourceCard, ...]:
    annotated = bool(prepared.edition.options.get("annotations", False))
    words, language = prepared.words, prepared.title.language
    return source_cards(prepared.sources, prepared.outlets, words, language, annotated=annotated)


def _body(prepared: Prepared) -> str:
    """The text as pandoc writes it, its tables in regions that scroll, its notes with a heading."""

    def scrolling(node: Node) -> Node:
        if node["t"] != "Table":
            return node
        name = tree.plain(node["c"][1][1]).strip() or prepared.words["table_region"]
        pairs = [("role", "region"), ("tabindex", "0"), ("aria-label", name)]
        return {"t": "Div", "c": [["", ["scroll"], [list(pair) for pair in pairs]], [node]]}

    blocks = tree.rewrite(prepared.document["blocks"], scrolling, ("Table",))
    made = pandoc.write({**prepared.document, "meta": {}, "blocks": blocks}, "html5", _OPTIONS)
    text = _IMAGES.sub(partial(_drawn, pictures=prepared.pictures()), made.decode("utf-8"))
    heading = f'<h2 id="notes-heading">{Markup.escape(prepared.words["notes"])}</h2>'
    return _NOTES.sub(rf'\1 aria-labelledby="notes-heading">{heading}', text)


def _drawn(image: re.Match[str], pictures: Pictures) -> str:
    """A drawing of ours within the page, where it has the page's fonts and, in the dark, its colours."""
    drawing = pictures.get(unescape(image["address"]))
    if drawing is None:
        return image[0]
    number = list(pictures).index(unescape(image["address"]))
    svg = drawing.text.partition("?>")[2].strip()
    svg = re.sub(r'aria-label="[^"]*"', lambda _: f'aria-label="{image["alt"]}"', svg, count=1)
    for name, value in drawing.colors.items():
        svg = svg.replace(f'="{value}"', f'="var(--figure-{name}, {value})"')
    svg = re.sub(r'(id="|url\(#|href="#)', rf"\1drawing-{number}-", svg)
    drawn = svg.replace("<svg ", '<svg class="drawing" ', 1)
    name = escape(drawing.title)
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{name}">{drawn}</div>'


def _parted(text: str) -> tuple[str, str]:
    """The text up to the heading of the list of sources, and what follows it: the filter stands between."""
    found = _SOURCES.search(text)
    return (text[: found.end()], text[found.end() :]) if found else (text, "")


def _file(prepared: Prepared, name: str) -> str:
    """A style sheet or script of the edition, fit to stand within HTML (HTML, section 4.12.1.3)."""
    return prepared.edition.folders.require(name).read_text(encoding="utf-8").replace("</", "<\\/")


def _colors(prepared: Prepared) -> str:
    """The house's colours as custom properties; screens in the dark keep the template's."""
    colors = dict(prepared.edition.colors)
    if "accent" in colors:
        colors.setdefault("link", colors["accent"])
    said = "; ".join(f"--{name}: {color}" for name, color in sorted(colors.items()))
    return f":root {{ {said} }}" if said else ""


def _embedded(value: object) -> Markup:
    """JSON that no HTML parser takes for markup (HTML, section 4.12.1.3)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
