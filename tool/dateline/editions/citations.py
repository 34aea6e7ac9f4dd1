"""Citations of a whole document, resolved once, and the list of the sources that it cites.

citeproc does the work by the rules of a CSL style. Two things no CSL style can say are done here
after it: outlets that share a day share it in print, "(Tasnim; Mehr, February 15, 2020)", and the
list of sources is set by outlet and day.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lxml import etree

from dateline import pandoc
from dateline.editions import tree
from dateline.editions.assemble import SOURCES
from dateline.editions.collation import collation_key
from dateline.editions.csl_json import reference
from dateline.editions.printed_dates import short
from dateline.editions.scripts import marked_script
from dateline.editions.tree import Node
from dateline.values.bibliography import Bibliography, Entry

# Private-use characters that the style puts around the day and around the outlet.
DAY_START, DAY_END, OUTLET_START, OUTLET_END = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKERS = re.compile("[\ue000-\ue003]")
_WHOLE_ITEM = re.compile(
    f"{OUTLET_START}([^\ue000-\ue003]+){OUTLET_END}[,،] {DAY_START}([^\ue000-\ue003]+){DAY_END}"
)
_ARTICLE = re.compile(r"^(?:al|el|the)[-\s]", re.IGNORECASE)
REFERENCE = "ref-"
_ADDRESS = re.compile(r"(https?://\S*?[^\s.,;:!?،؛)\]])([.,;:!?،؛)\]]*)")
_ARABIC_SCRIPT = {"fa", "ar", "ur", "ps", "ckb"}


@dataclass(frozen=True)
class Resolved:
    """A document whose citations are text, the blocks of its list of sources, and the cited keys."""

    document: pandoc.Document
    sources: tuple[Node, ...]
    cited: tuple[str, ...]
    undefined: tuple[str, ...]


def resolve(
    document: pandoc.Document, bibliography: Bibliography, style: Path, words: Mapping[str, str],
    language: str, *, annotated: bool = False,
) -> Resolved:  # fmt: skip
    """The document with its citations resolved by the CSL file `style`.

    `annotated` puts each entry's annotation into the list of sources.

    Keys that no entry has are returned as `undefined`; citeproc prints them as "(key?)".
    Raises `PandocError`.
    """
    keys = cited_keys(document)
    undefined = tuple(key for key in keys if bibliography.get(key) is None)
    entries = [entry for key in keys if (entry := bibliography.get(key)) is not None]
    if not keys:
        return Resolved(document, (), (), ())
    meta = {"link-citations": {"t": "MetaBool", "c": True}, "lang": _text(language)}
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        answer = pandoc.resolve_citations(
            {**document, "meta": meta},
            [reference(entry, annotated=annotated, language=language, words=words) for entry in entries],
            _punctuated(style, language, Path(folder)),
            Path(folder),
        )
    blocks, listed = _split_references(answer["blocks"])
    comma = "، " if short(language) in _ARABIC_SCRIPT else ", "
    blocks = tree.rewrite(blocks, lambda node: _named_in_note(node, comma), ("Cite",))
    blocks = tree.rewrite(blocks, _parted_notes, ("Para", "Plain"))
    blocks = tree.rewrite(blocks, lambda node: _shared_days(node, words["again"]), ("Cite", "Note"))
    blocks = tree.rewrite(blocks, lambda node: _marked_cite(node, language), ("Cite",))
    sources = _list_of_sources(entries, listed, words, language)
    if short(language) != "en" and "quote_open" in words:
        blocks, sources = (
            tree.rewrite(part, lambda node: _quoted(node, words), ("Quoted",)) for part in (blocks, sources)
        )
    resolved = {**document, "blocks": _unmarked(blocks)}
    return Resolved(resolved, tuple(_unmarked(sources)), keys, undefined)


def _punctuated(style: Path, language: str, folder: Path) -> Path:
    """The style with the commas and semicolons of the Arabic script, for languages that are written in it.

    CSL localises terms, quotation marks and dates, but not what stands between the parts of a citation.
    """
    if short(language) not in _ARABIC_SCRIPT:
        return style
    root = etree.parse(style)
    for node in root.iter():
        for name in ("delimiter", "prefix", "suffix"):
            if node.get(name):
                node.set(name, node.get(name, "").replace(",", "،").replace(";", "؛"))
    localised = folder / "style.csl"
    root.write(localised, encoding="utf-8", xml_declaration=True)
    return localised


def cited_keys(document: pandoc.Document) -> tuple[str, ...]:
    """Every key that the document cites, once, in the order of first use."""
    found = [
        item["citationId"]
        for node in tree.nodes(document["blocks"])
        if node["t"] == "Cite"
        for item in node["c"][0]
    ]
    return tuple(dict.fromkeys(found))


def _text(value: str) -> Node:
    return {"t": "MetaInlines", "c": [{"t": "Str", "c": value}]}


def _split_references(blocks: list[Node]) -> tuple[list[Node], dict[str, list[Node]]]:
    """The body, and for each key the blocks that citeproc sets in the list of references."""
    blocks = tree.rewrite(blocks, _unwrapped, ("Span",))
    body = [block for block in blocks if not _has_identifier(block, "refs")]
    listed: dict[str, list[Node]] = {}
    for block in blocks:
        if not _has_identifier(block, "refs"):
            continue
        for entry in block["c"][1]:
            identifier = entry["c"][0][0]
            listed[identifier.removeprefix(REFERENCE)] = _capitalised(entry["c"][1])
    return body, listed


def _unwrapped(node: Node) -> Node | list[Node]:
    """The text of a span by which citeproc keeps the case of "al-Akhbar"; it has served its purpose."""
    found = tree.attributes(node)
    is_wrapper = node["t"] == "Span" and found is not None and found[1] == ("nocase",)
    return list(node["c"][1]) if is_wrapper else node


def _capitalised(blocks: list[Node]) -> list[Node]:
    """The blocks of an entry with a capital at the start: "Spring 2020", "About May 2020"."""
    first = (
        blocks[0]["c"][0] if blocks and blocks[0]["t"] in ("Para", "Plain") and blocks[0]["c"] else {"t": ""}
    )
    if first["t"] != "Str":
        return blocks
    capital = {"t": "Str", "c": first["c"][:1].upper() + first["c"][1:]}
    return [{**blocks[0], "c": [capital, *blocks[0]["c"][1:]]}, *blocks[1:]]


def _has_identifier(block: Node, identifier: str) -> bool:
    return bool(block["t"] == "Div" and block["c"][0][0] == identifier)


def _marked_cite(node: Node, language: str) -> Node:
    """A citation whose foreign outlets are marked as read the other way."""
    return marked_script([node], "", language)[0] if node["t"] == "Cite" else node


def _quoted(node: Node, words: Mapping[str, str]) -> Node | list[Node]:
    """A quotation with the marks of the language; pandoc's writers know those of English alone."""
    if node["t"] != "Quoted" or node["c"][0]["t"] != "DoubleQuote":
        return node
    opening, closing = ({"t": "Str", "c": words[key]} for key in ("quote_open", "quote_close"))
    return [opening, *node["c"][1], closing]


# --- notes ---------------------------------------------------------------------------------------


def _named_in_note(node: Node, comma: str) -> Node:
    """An author-in-text Cite of a note style whose note says the outlet too, not its day alone.

    citeproc sets "Khabar Online" in the text and "May 24, 2020." in the note; a reader who looks at
    the foot of the page, or finds the note in a list, then would not know whose day it is.
    """
    if node["t"] != "Cite" or node["c"][0][0]["citationMode"]["t"] != "AuthorInText":
        return node
    items, inlines = node["c"]
    place = next((i for i, inline in enumerate(inlines) if inline["t"] == "Note"), None)
    if place is None:
        return node
    name = [inline for inline in inlines[:place] if inline["t"] in ("Str", "Space")]
    note = inlines[place]
    first, *others = note["c"]
    start = next((i for i, inline in enumerate(first.get("c", [])) if _is_item(inline)), None)
    if start is None:
        return node
    marks, text, target = first["c"][start]["c"]
    item = {"t": "Link", "c": [marks, [*name, *tree.string(comma), *text], target]}
    named = {**first, "c": [*first["c"][:start], item, *first["c"][start + 1 :]]}
    new = [*inlines[:place], {"t": "Note", "c": [named, *others]}, *inlines[place + 1 :]]
    return {"t": "Cite", "c": [items, new]}


def _parted_notes(node: Node) -> Node:
    """A block in which a raised comma stands between two marks of notes, so that 9 and 10 are not 910."""
    if node["t"] not in ("Para", "Plain"):
        return node
    out: list[Node] = []
    for inline in node["c"]:
        if out and _ends_with_note(out[-1]) and _starts_with_note(inline):
            out.append({"t": "Superscript", "c": tree.string(",")})
        out.append(inline)
    return {**node, "c": out}


def _ends_with_note(inline: Node) -> bool:
    return inline["t"] == "Note" or (
        inline["t"] == "Cite" and any(n["t"] == "Note" for n in inline["c"][1][-1:])
    )


def _starts_with_note(inline: Node) -> bool:
    return inline["t"] == "Note" or (
        inline["t"] == "Cite" and any(n["t"] == "Note" for n in inline["c"][1][:1])
    )


# --- days that are shared -----------------------------------------------------------------------


def _shared_days(node: Node, again: str) -> Node:
    """A Cite in which outlets that stand side by side and share a day print it once."""
    if node["t"] == "Cite":
        return {"t": "Cite", "c": [node["c"][0], share_days(node["c"][1], again)]}
    if node["t"] == "Note":  # a note style sets the citation in a note of its own
        return {"t": "Note", "c": [_shared_in_block(block, again) for block in node["c"]]}
    return node


def _shared_in_block(block: Node, again: str) -> Node:
    return {**block, "c": share_days(block["c"], again)} if block["t"] in ("Para", "Plain") else block


def share_days(inlines: Sequence[Node], again: str) -> list[Node]:
    """The inlines of one citation with each day printed once for the outlets that share it.

    A day goes where the next item repeats it and nothing but "; " stands between the two: no
    locator, no words of the author's. A second item of the same outlet and day reads as `again`.
    """
    out = list(inlines)
    places = [i for i, node in enumerate(out) if _is_item(node)]
    items = {i: _WHOLE_ITEM.fullmatch(_characters(out[i]["c"][1])) for i in places}
    repeated: set[int] = set()
    for here, following in pairwise(places):
        first, second = items[here], items[following]
        if first is None or second is None or _characters(out[here + 1 : following]) not in ("; ", "؛ "):
            continue
        if first.groups() == second.groups():
            out[following] = _with_text(out[following], again)
            repeated.add(following)
        elif first[2] == second[2] and here not in repeated:
            out[here] = _with_text(out[here], first[1])
    return out


def _is_item(node: Node) -> bool:
    return bool(node["t"] == "Link" and node["c"][2][0].startswith(f"#{REFERENCE}"))


def _characters(inlines: Sequence[Node]) -> str:
    """The exact characters of plain inlines; other nodes become a character that matches nothing."""
    return "".join(
        n["c"] if n["t"] == "Str" else " " if n["t"] in ("Space", "SoftBreak") else "\0" for n in inlines
    )


def _with_text(item: Node, text: str) -> Node:
    marks, _, target = item["c"]
    return {"t": "Link", "c": [marks, tree.string(text), target]}


def _unmarked(blocks: list[Node]) -> list[Node]:
    """The blocks without the marker characters."""

    def clean(node: Node) -> Node:
        return {"t": "Str", "c": _MARKERS.sub("", node["c"])} if node["t"] == "Str" else node

    cleaned: list[Node] = tree.rewrite(blocks, clean, ("Str",))
    return cleaned


# --- the list of sources ------------------------------------------------------------------------


def _list_of_sources(
    entries: Sequence[Entry], listed: Mapping[str, list[Node]], words: Mapping[str, str], language: str
) -> list[Node]:
    """A heading and, for each outlet, its name and its items by day."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(responsible(entry, words["and"]), []).append(entry)
    blocks: list[Node] = []
    alphabet = words.get("alphabet", "")
    for name in sorted(groups, key=lambda name: (collation_key(_ARTICLE.sub("", name), alphabet), name)):
        inside = [tree.div([tree.paragraph(tree.string(name))], classes=["outlet"], style="Source Outlet")]
        for entry in sorted(groups[name], key=_by_day):
            content = tree.rewrite(listed.get(entry.key, []), _linked, ("Para", "Plain"))
            content = marked_script(content, entry.get("langid"), language)
            inside.append(tree.div(content, REFERENCE + entry.key, ["source"], style="Bibliography"))
        blocks.append(tree.div(inside, classes=["outlet-sources"]))
    heading = tree.header(1, SOURCES, tree.string(words["sources"]), ["sources-heading"])
    return [heading, tree.div(blocks, classes=["sources"])]


def _linked(node: Node) -> Node:
    """A block or span whose bare addresses are links; citeproc makes one of the entry's own address alone."""
    if node["t"] in ("Para", "Plain"):
        return {**node, "c": [part for inline in node["c"] for part in _as_link(inline)]}
    return node


def _as_link(inline: Node) -> list[Node]:
    found = _ADDRESS.fullmatch(inline["c"]) if inline["t"] == "Str" else None
    if found is None:
        return [inline]
    link = tree.link([{"t": "Str", "c": found[1]}], found[1])
    return [link, {"t": "Str", "c": found[2]}] if found[2] else [link]


def _by_day(entry: Entry) -> tuple[bool, int, str]:
    first = entry.date.earliest if entry.date else None
    return first is None, first or 0, entry.key


def responsible(entry: Entry, conjunction: str) -> str:
    """Who answers for a source, as the list of sources names it: the outlet, or the authors."""
    names = [
        name.get("literal") or f"{name['family']}, {name['given']}".rstrip(", ")
        for name in reference(entry).get("author", [])
    ]
    return f" {conjunction} ".join(names)
