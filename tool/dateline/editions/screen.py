"""An edition as HTML: one file that needs no network, for a screen of any width, and for print.

In: a `Prepared` edition. Out: the bytes of the page. The text is pandoc's; the page around it is the
edition's template `screen.html.jinja` with `screen.css`.
"""

from __future__ import annotations

from markupsafe import Markup

import dateline
from dateline import pandoc
from dateline.editions import guard
from dateline.editions.prepared import Prepared
from dateline.editions.templating import fill_in

TEMPLATE, STYLE_SHEET = "screen.html.jinja", "screen.css"
_OPTIONS = ("--wrap=none", "--no-highlight", "--section-divs")


def to_html(prepared: Prepared) -> bytes:
    """The page, UTF-8; raises `EditionError`, `PandocError` and `UnresolvedTextError`."""
    edition = prepared.edition
    body = pandoc.write({**prepared.document, "meta": {}}, "html5", _OPTIONS)
    style = edition.folders.require(STYLE_SHEET).read_text(encoding="utf-8")
    markup = fill_in(
        edition.folders,
        TEMPLATE,
        {
            "title": prepared.title,
            "contents": prepared.contents,
            "body": Markup(body.decode("utf-8")),
            "style": Markup(style.replace("</", "<\\/")),
            "words": prepared.words,
            "options": edition.options,
            "draft": prepared.draft,
            "timestamp": prepared.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "generator": f"Dateline {dateline.__version__}",
        },
    )
    if not prepared.draft:
        guard.refuse_unresolved(f"{edition.name} (html)", guard.html_text(markup))
    return markup.encode("utf-8")
