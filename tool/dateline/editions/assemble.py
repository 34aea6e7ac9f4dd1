"""Chapters become one pandoc document, in the report's order.

Each chapter is read by a pandoc of its own, so a footnote's or a link's label holds within its
chapter; identifiers are then made unique over the book. Raw HTML and TeX is dropped (a published
file holds no markup that its writer did not make), pictures are taken into the document as data,
and a cited key that is an identifier becomes a link: "Figure 2".
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from dateline import pandoc
from dateline.editions import tree
from dateline.editions.folders import EditionError
from dateline.editions.lists import marked_lists
from dateline.editions.printed_dates import digits
from dateline.editions.tree import Node
from dateline.values.chapters import Chapter

CROSS_REFERENCE = "cross-reference"
_CAPTION = "caption"  # the class of a division that is one, as `dateline import` writes it
SHORT = "short"  # the class of a chapter that gets no page of its own
SOURCES = "sources"  # the identifier of the list of sources
_LABELS = {"Figure": "figure", "Table": "table"}
_KEPT_ATTRIBUTES = {"lang", "dir", "width", "height", "alt", "start", "custom-style"}
_SAFE_SCHEMES = {"", "http", "https", "mailto", "tel", "doi"}
_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
             ".svg": "image/svg+xml", ".webp": "image/webp"}  # fmt: skip
_LARGEST_PICTURE = 30_000_000
_LONGEST_NAME = 80  # characters of a file's name, four bytes each at most; file systems bear 255


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person should know about a build that went through."""

    place: str
    message: str


@dataclass(frozen=True)
class Assembled:
    """One document of all chapters, and what had to be left out of it."""

    document: pandoc.Document
    remarks: tuple[Remark, ...]


def read_chapters(chapters: Sequence[Chapter], workers: int = 4) -> tuple[pandoc.Document, ...]:
    """Each chapter's own document; raises `EditionError` naming the chapter that pandoc refused."""

    def read(chapter: Chapter) -> pandoc.Document:
        try:
            return pandoc.read(chapter.source.text)
        except pandoc.PandocError as error:
            raise EditionError(f"{chapter.path}: {error}") from error

    with ThreadPoolExecutor(max_workers=workers) as pool:
        return tuple(pool.map(read, chapters))


def assemble(
    chapters: Sequence[Chapter],
    documents: Sequence[pandoc.Document],
    words: Mapping[str, str],
    language: str,
    root: Path,
    appendices: Iterable[str] = (),
    elsewhere: Callable[[], Mapping[str, str]] = dict,
    added: Sequence[Node] = (),
    *,
    sources: Container[str] = (),
    draft: bool = False,
) -> Assembled:
    """The chapters as one document, with the blocks `added` after them, which are ours.

    `root` is the folder that pictures may come from; `appendices` are the paths of chapters that
    are appendices. `elsewhere` tells, where it has to be asked, what identifiers of the report's
    other chapters are called. A key of one of the `sources` is a citation even where a heading has it
    for an identifier, as one that is nothing but that citation has. Raises `EditionError` for a picture
    that cannot be read; a `draft` says in its place that it is missing.
    """
    remarks: list[Remark] = []
    taken: set[str] = set()
    blocks: list[Node] = []
    wanted = frozenset(appendices)
    for chapter, document in zip(chapters, documents, strict=True):
        cleaned = _without_raw(document["blocks"], chapter.path, remarks)
        lost = _missing_picture(words, remarks) if draft else None
        cleaned = _with_pictures(cleaned, Path(chapter.path).parent, root, chapter.path, lost)
        cleaned = tree.rewrite(_with_whole_captions(cleaned), _as_caption, ("Div",))
        cleaned = _unique_identifiers(cleaned, taken)
        blocks += _marked_appendix(cleaned) if chapter.path in wanted else cleaned
    blocks = marked_lists(blocks)
    blocks += _unique_identifiers(list(added), taken)
    blocks, names = _numbered(blocks, words, language)
    names = {name: called for name, called in names.items() if name not in sources}
    missing = [key for key in _cited(blocks) if key not in names]
    outside = elsewhere() if any(map(_is_cross_reference, missing)) else {}
    remarks += [
        Remark(key, f"{outside[key]} is referred to, but is no part of this edition")
        for key in missing
        if key in outside
    ]
    blocks = tree.rewrite(blocks, _reference_resolver(names, outside), ("Cite",))
    version = documents[0]["pandoc-api-version"] if documents else [1, 23]
    return Assembled({"pandoc-api-version": version, "meta": {}, "blocks": blocks}, tuple(remarks))


def names_of(documents: Sequence[pandoc.Document], words: Mapping[str, str], language: str) -> dict[str, str]:
    """What identifiers of the whole report are called: "Figure 2", "“The political arena”"."""
    return _numbered([block for document in documents for block in document["blocks"]], words, language)[1]


def _cited(blocks: list[Node]) -> list[str]:
    found = [i["citationId"] for node in tree.nodes(blocks) if node["t"] == "Cite" for i in node["c"][0]]
    return list(dict.fromkeys(found))


def _is_cross_reference(key: str) -> bool:
    return key.startswith(("fig-", "tbl-", "sec-", "eq-"))


def _without_raw(blocks: list[Node], path: str, remarks: list[Remark]) -> list[Node]:
    """The blocks without raw markup, dangerous links and attributes that are not for print."""

    def clean(node: Node) -> Node | list[Node]:
        if node["t"] in ("RawBlock", "RawInline"):
            text = node["c"][1].strip()
            if not (text.startswith("<!--") and text.endswith("-->")):
                remarks.append(Remark(path, f"raw {node['c'][0]} left out: {text[:60]}"))
            return []
        if node["t"] == "Link" and urlsplit(node["c"][2][0]).scheme.lower() not in _SAFE_SCHEMES:
            remarks.append(Remark(path, f"link left out: {node['c'][2][0][:60]}"))
            return list(node["c"][1])
        found = tree.attributes(node)
        if found is None or not found[2]:
            return node
        kept = tuple((name, value) for name, value in found[2] if name in _KEPT_ATTRIBUTES)
        return tree.with_attributes(node, (found[0], found[1], kept))

    cleaned = tree.rewrite(blocks, clean, tree.WITH_ATTRIBUTES | {"RawBlock", "RawInline"})
    return [block for block in cleaned if not (block["t"] in ("Para", "Plain") and not block["c"])]


def _missing_picture(
    words: Mapping[str, str], remarks: list[Remark]
) -> Callable[[str, EditionError], list[Node]]:
    """What a draft prints where a picture cannot be read."""

    def told(target: str, error: EditionError) -> list[Node]:
        place, _, message = str(error).partition(": ")
        remarks.append(Remark(place, message))
        return [{"t": "Strong", "c": tree.string(words["picture_missing"].format(name=target))}]

    return told


def _with_pictures(
    blocks: list[Node], folder: Path, root: Path, path: str,
    lost: Callable[[str, EditionError], list[Node]] | None = None,
) -> list[Node]:  # fmt: skip
    """The blocks with their pictures in them; `lost` makes what stands for one that cannot be read."""

    def embed(node: Node) -> Node | list[Node]:
        if node["t"] != "Image":
            return node
        marks, text, (target, title) = node["c"]
        try:
            data = _data_uri(target, folder, root, path)
        except EditionError as error:
            if lost is None:
                raise
            return lost(target, error)
        return {"t": "Image", "c": [marks, text, [data, title]]}

    rewritten: list[Node] = tree.rewrite(blocks, embed, ("Image",))
    return rewritten


def _data_uri(target: str, folder: Path, root: Path, path: str) -> str:
    """The picture as a `data:` URI (RFC 2397); only files below `root` are opened."""
    if urlsplit(target).scheme not in ("", "file") or target.startswith("//"):
        raise EditionError(f"{path}: the picture {target[:80]} is not a file of this project")
    file = (folder / unquote(target)).resolve()
    kind = _PICTURES.get(file.suffix.lower())
    if kind is None or not file.is_relative_to(root.resolve()):
        raise EditionError(f"{path}: the picture {target[:80]} is not a picture file of this project")
    return picture_uri(file, f"{path}: the picture {target}")


def picture_uri(file: Path, name: str) -> str:
    """A picture file as a `data:` URI; raises `EditionError`, which calls it `name`."""
    kind = _PICTURES.get(file.suffix.lower())
    if kind is None:
        raise EditionError(f"{name} is no picture: known are {', '.join(_PICTURES)}")
    try:
        if file.stat().st_size > _LARGEST_PICTURE:
            raise EditionError(f"{name} is larger than {_LARGEST_PICTURE:,} bytes")
        content = file.read_bytes()
    except OSError as error:
        raise EditionError(f"{name} cannot be read: {error.strerror}") from error
    _refuse_damaged(content, kind, name)
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"


def _refuse_damaged(content: bytes, kind: str, name: str) -> None:
    """Raise `EditionError` for a picture that engines would stumble over, or leave out without a word."""
    from PIL import Image  # late: most chapters have no pictures

    try:
        if kind == "image/svg+xml":
            etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        else:
            with Image.open(BytesIO(content)) as picture:
                picture.verify()
    except Exception as error:  # Pillow raises whatever its readers raise
        raise EditionError(f"{name} is damaged: {error}") from error


def _unique_identifiers(blocks: list[Node], taken: set[str]) -> list[Node]:
    """The blocks with identifiers that no chapter before has; their own links follow.

    A second `summary` becomes `summary-1`, as pandoc names repeated headings of one file.
    """
    renamed: dict[str, str] = {}
    for node in tree.nodes(blocks):
        found = tree.attributes(node)
        if found is None or not found[0] or found[0] in renamed:
            continue
        name, number = found[0], 0
        while name in taken:
            number += 1
            name = f"{found[0]}-{number}"
        taken.add(name)
        renamed[found[0]] = name
    if all(old == new for old, new in renamed.items()):
        return blocks

    def rename(node: Node) -> Node:
        if node["t"] == "Link" and node["c"][2][0].startswith("#"):
            marks, text, (target, title) = node["c"]
            return {"t": "Link", "c": [marks, text, ["#" + renamed.get(target[1:], target[1:]), title]]}
        if node["t"] == "Cite":
            items = [{**i, "citationId": renamed.get(i["citationId"], i["citationId"])} for i in node["c"][0]]
            return {"t": "Cite", "c": [items, node["c"][1]]}
        found = tree.attributes(node)
        if found is None or found[0] not in renamed:
            return node
        return tree.with_attributes(node, (renamed[found[0]], *found[1:]))

    rewritten: list[Node] = tree.rewrite(blocks, rename, tree.WITH_ATTRIBUTES | {"Cite"})
    return rewritten


def _marked_appendix(blocks: list[Node]) -> list[Node]:
    """The blocks with the class `appendix` on their headings."""

    def mark(node: Node) -> Node:
        found = tree.attributes(node)
        if node["t"] != "Header" or found is None:
            return node
        return tree.with_attributes(node, (found[0], (*found[1], "appendix"), found[2]))

    marked: list[Node] = tree.rewrite(blocks, mark, ("Header",))
    return marked


def _with_whole_captions(blocks: list[Node]) -> list[Node]:
    """The blocks with a `caption` Div right below a figure taken into the figure's own caption.

    Imported reports have one where a source stands on a line of its own below what the picture shows.
    """
    found: list[Node] = []
    for block in blocks:
        before = found[-1] if found else None
        if before is not None and before["t"] == "Figure" and before["c"][1][1] and _is_caption(block):
            marks, (short, caption), body = before["c"]
            *others, last = caption
            inlines = [*last["c"]]
            for line in block["c"][1]:
                inlines += [{"t": "LineBreak"}, *line["c"]]
            found[-1] = {"t": "Figure", "c": [marks, [short, [*others, {**last, "c": inlines}]], body]}
        else:
            found.append(block)
    return found


def _is_caption(block: Node) -> bool:
    return (
        block["t"] == "Div"
        and _CAPTION in block["c"][0][1]
        and all(inner["t"] in ("Para", "Plain") for inner in block["c"][1])
    )


def _as_caption(node: Node) -> Node:
    """A `caption` Div that no figure has, in the style of captions."""
    identifier, classes, pairs = node["c"][0]
    if _CAPTION not in classes or any(name == "custom-style" for name, _ in pairs):
        return node
    return tree.with_attributes(
        node, (identifier, tuple(classes), (*map(tuple, pairs), ("custom-style", "Image Caption")))
    )


def _numbered(
    blocks: list[Node], words: Mapping[str, str], language: str
) -> tuple[list[Node], dict[str, str]]:
    """The blocks with figures and tables numbered in their captions, and what each is called."""
    names: dict[str, str] = {}
    counts = {"figure": 0, "table": 0}

    def number(node: Node) -> Node:
        found = tree.attributes(node)
        kind = _LABELS.get(node["t"])
        if kind and found and node["c"][1][1]:
            counts[kind] += 1
            label = words[kind].format(number=digits(str(counts[kind]), language))
            names[found[0]] = label
            return _with_label(node, words["caption"].format(label=label))
        if node["t"] == "Header" and found:
            names[found[0]] = words["section"].format(title=tree.plain(node["c"][2]))
        return node

    labelled: list[Node] = tree.rewrite(blocks, number, (*_LABELS, "Header"))
    names.pop("", None)
    return labelled, names


def _with_label(node: Node, label: str) -> Node:
    """A figure or table whose caption begins with its label, in a span of class `label`."""
    marks, (short, caption), *rest = node["c"]
    first, *others = caption
    inlines = [tree.span(tree.string(label), classes=["label"]), {"t": "Space"}, *first["c"]]
    return {"t": node["t"], "c": [marks, [short, [{**first, "c": inlines}, *others]], *rest]}


def _reference_resolver(
    names: Mapping[str, str], outside: Mapping[str, str]
) -> Callable[[Node], Node | list[Node]]:
    """A change that makes cross-references of cites: links, or plain words for what is `outside`."""

    def resolve(node: Node) -> Node | list[Node]:
        if node["t"] != "Cite":
            return node
        keys = [item["citationId"] for item in node["c"][0]]
        if not any(key in names or key in outside for key in keys):
            return node
        out: list[Node] = []
        for item, key in zip(node["c"][0], keys, strict=True):
            out += tree.string(", ") if out else []
            out += [*item["citationPrefix"], {"t": "Space"}] if item["citationPrefix"] else []
            if key in names:
                out.append(tree.link(tree.string(names[key]), f"#{key}", [CROSS_REFERENCE]))
            elif key in outside:
                out += tree.string(outside[key])
            else:
                out.append({"t": "Cite", "c": [[item], [{"t": "Str", "c": f"@{key}"}]]})
            out += item["citationSuffix"]
        return out

    return resolve


def mark_short_chapters(blocks: list[Node], words: int) -> list[Node]:
    """The blocks with the class `short` on every level-1 heading that fewer than `words` words follow.

    A page of its own would look empty; style sheets let such a chapter follow on. The first chapter
    and the list of sources are left alone.
    """
    starts = [i for i, node in enumerate(blocks) if node["t"] == "Header" and node["c"][0] == 1]
    marked = list(blocks)
    for start, end in pairwise([*starts[1:], len(blocks)]):
        heading = blocks[start]
        identifier, classes, pairs = tree.attributes(heading) or ("", (), ())
        if len(tree.plain(blocks[start + 1 : end]).split()) < words and identifier != SOURCES:
            marked[start] = tree.with_attributes(heading, (identifier, (*classes, SHORT), pairs))
    return marked


def slug(title: str) -> str:
    """A file name made of a title: lower case letters and digits with hyphens between, whole words of it."""
    name = re.sub(r"[\W_]+", "-", re.sub("['’]", "", title.casefold())).strip("-") or "report"
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
    return name
