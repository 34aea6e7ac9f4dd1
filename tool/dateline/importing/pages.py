"""Saved web pages: without scripts, menus and forms, their pictures beside them.

In: HTML. Out: HTML that pandoc reads, and the pictures that were written into it.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any
from urllib.parse import unquote_to_bytes

from dateline.importing.archives import MAX_PICTURE
from dateline.importing.layout_tables import without_layout_tables
from dateline.importing.word_pages import mend

_DATA = re.compile(
    r"data:image/(?P<kind>png|jpe?g|gif|svg\+xml|webp)(?P<how>[^,\"'<>\s]{0,60}),(?P<data>[^\"'<>]*)",
    re.IGNORECASE,
)
_LEAST = 200  # characters; a shorter one is a dot that holds a place
_HELD = "dateline:embedded/"  # before the name of such a picture; no address of the web
# What sites call what is theirs and no part of what was written: the names that content systems give.
_FURNITURE = re.compile(
    r"cookies?|consent|gdpr|shar(?:e|ing|edaddy)|social|advert\w*|ads?|adsbygoogle|sponsor\w*|promo|breadcrumbs?|"
    r"newsletter|subscribe|menu|navbar|ticker|skip|related|footer|foot|sidebar|popup|modal|masthead|topbar|"
    # MediaWiki's, and others that have learnt from it
    r"editsection|noprint|sitenotice|sitesub|catlinks|navbox|toc|magnify|backlink|printfooter",
    re.IGNORECASE,
)
_SKIPS = re.compile(
    r"(?:skip|jump) to (?:(?:main )?content|navigation|search)\b|zum inhalt\b|aller au contenu\b",
    re.IGNORECASE,
)
_DROPPED = (
    "script", "style", "noscript", "template", "nav", "iframe", "form", "button", "svg", "object", "embed",
)  # fmt: skip


def without_pictures(text: str) -> tuple[str, dict[str, bytes]]:
    """The page, pictures written into it named instead, and those pictures by their names."""
    found: dict[str, bytes] = {}

    def named(match: re.Match[str]) -> str:
        if len(match["data"]) < _LEAST:
            return match[0]
        kind = match["kind"].lower().replace("jpeg", "jpg").replace("svg+xml", "svg")
        name = f"{_HELD}picture-{len(found) + 1:02}.{kind}"
        try:
            raw = unquote_to_bytes(match["data"])
            data = base64.b64decode(raw) if "base64" in match["how"].lower() else raw
        except (binascii.Error, ValueError):
            return match[0]
        if len(data) > MAX_PICTURE:
            return match[0]
        found[name] = data
        return name

    return _DATA.sub(named, text), found


def cleaned(text: str) -> bytes:
    """A web page without its scripts, menus and forms."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(
            text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return text.encode()
    mend(tree)
    without_layout_tables(tree)
    menus = "//*[@role='navigation' or @role='search' or @role='banner']"
    _drop(tree.iter(*_DROPPED))
    _drop(tree.xpath(menus))
    whole = len(_text_of(tree))
    marked = _marked(tree)
    _drop(
        e
        for e in tree.iter(etree.Element)
        if _is_furniture(e) and len(_text_of(e)) * 4 < whole and not _holds_notes(e, marked)
    )
    if tree.xpath("//*[@role='main'] | //main | //article"):
        held_by = "ancestor::article" if tree.xpath("//article") else "ancestor::main"
        _drop(e for e in tree.iter("footer") if not (e.xpath("ancestor::article") or _holds_notes(e, marked)))
        _drop(e for e in tree.iter("aside") if not (e.xpath(held_by) or _holds_notes(e, marked)))
    _into_main(tree, marked)
    return bytes(html.tostring(tree, encoding="utf-8"))


def _text_of(element: Any) -> str:
    return " ".join(str(element.text_content()).split())


def _into_main(tree: Any, marked: dict[str, list[Any]]) -> None:
    """Put notes that stand beside the main part at its end: of a page that has one, pandoc reads it alone."""
    from lxml import etree

    mains = tree.xpath("//main | //*[@role='main']")
    if not (mains and marked):
        return
    beside = "not(ancestor-or-self::{0} or descendant::{0})"
    told = " and ".join(beside.format(main) for main in ("main", "*[@role='main']"))
    apart = set(tree.xpath(f"//body//*[{told}]"))
    for element in [e for e in tree.iter(etree.Element) if e in apart and e.getparent() not in apart]:
        if _holds_notes(element, marked):
            mains[0].append(element)


# What leads from the text to a note: `1`, `[12]`, `*`, `†`
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?")


def _marked(tree: Any) -> dict[str, list[Any]]:
    """The links that are marks of notes, by what they point to on the page."""
    found: dict[str, list[Any]] = {}
    for link in tree.iter("a"):
        _, sign, target = str(link.get("href", "")).partition("#")
        if sign and target and _MARK.fullmatch(_text_of(link)):
            found.setdefault(target, []).append(link)
    return found


def _holds_notes(element: Any, marked: dict[str, list[Any]]) -> bool:
    """Whether marks outside an element lead to places in it: its notes, whatever its class."""
    if not marked:
        return False
    within = set(element.iter("a"))
    places = (e.get(name) for e in element.iterdescendants() for name in ("id", "name"))
    return any(link not in within for place in places if place for link in marked.get(place, ()))


def _is_furniture(element: Any) -> bool:
    """Whether an element is of the site: by a word of its class or identifier, or as a link past the menu."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if any(_FURNITURE.fullmatch(word) for word in re.split(r"[\s_-]+", named)):
        return element.tag not in ("html", "body", "main", "article") and element.find(".//h1") is None
    return element.tag == "a" and bool(_SKIPS.match(_text_of(element)))


def _drop(elements: Any) -> None:
    """Take elements out of their tree; the text behind each stays."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()
