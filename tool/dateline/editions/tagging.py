"""The tag tree of a PDF, mended where the engine's does not yet meet PDF/UA-1 (ISO 14289-1).

In: the objects of a PDF that is about to be written (pydyf's dictionaries and arrays, by number). Out: the
same objects, changed in place. What a tag may hold is said in ISO 32000-1, section 14.8.4; each function
names the clause of ISO 14289-1 that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = dict[str, Any]
"""A structure element: `S` its tag, `P` its parent, `K` its kids (references, or numbers of content)."""


class TagTree:
    """The structure elements of a PDF, found by their references."""

    def __init__(self, pdf: Any) -> None:
        """`pdf` is a pydyf.PDF whose catalog has a StructTreeRoot."""
        self._pdf = pdf
        self.root: Element = self.at(pdf.catalog["StructTreeRoot"])

    def at(self, reference: bytes) -> Any:
        """The object that a reference such as `12 0 R` names."""
        return self._pdf.objects[int(reference.split()[0])]

    def kids(self, element: Element) -> Iterator[tuple[bytes, Any]]:
        """The kids of an element that are objects, with their references."""
        for kid in element["K"]:
            if isinstance(kid, bytes):
                yield kid, self.at(kid)

    def elements(self) -> Iterator[tuple[Element, tuple[Element, ...]]]:
        """Every structure element in reading order, with those around it, outermost first."""
        stack: list[tuple[Element, tuple[Element, ...]]] = [(self.root, ())]
        while stack:
            element, around = stack.pop()
            if "S" in element:
                yield element, around
            inside = (*around, element) if "S" in element else around
            stack += reversed([(kid, inside) for _, kid in self.kids(element) if "K" in kid])

    def pages(self) -> Iterator[tuple[Any, int]]:
        """Every page, and its number in the index of marked content."""
        for reference in self._pdf.page_references:
            page = self.at(reference)
            yield page, page["StructParents"]

    def add(self, tag: str, parent: Element) -> Any:
        """A new element without kids; it is for the caller to put it among its parent's."""
        element = type(parent)({"Type": "/StructElem", "S": tag, "K": type(parent["K"])([])})
        if "Pg" in parent:
            element["Pg"] = parent["Pg"]
        element["P"] = parent.reference  # type: ignore[attr-defined]
        self._pdf.add_object(element)
        return element

    def drop_annotation(self, page: Element, annotation: Any) -> None:
        """Take a link's area away from its page and from the index; nothing names it any more."""
        page["Annots"].remove(annotation.reference)
        numbers = self.at(self.root["ParentTree"])["Nums"]
        place = _place_of(numbers, annotation["StructParent"])
        del numbers[place : place + 2]

    def give_annotation(self, annotation: Element, owner: Any) -> None:
        """Say in the index that the annotation belongs to `owner`."""
        numbers = self.at(self.root["ParentTree"])["Nums"]
        numbers[_place_of(numbers, annotation["StructParent"]) + 1] = owner.reference


def mend(pdf: Any) -> None:
    """Mend every known fault of the tag tree."""
    tree = TagTree(pdf)
    for change in (_leaders, _links, _pictures_as_links, _list_items, _headings, _notes):
        change(tree)
    _furniture(tree)  # last: what no element holds any more is furniture
    _print_flags(tree)


def _place_of(numbers: list[Any], key: int) -> int:
    """Where a key stands in a number tree's flat list; keys rise by steps of at least one."""
    low, high = 0, len(numbers) // 2
    while low < high:
        middle = (low + high) // 2
        if numbers[2 * middle] < key:
            low = middle + 1
        else:
            high = middle
    return 2 * low


def _links(tree: TagTree) -> None:
    """Give the area of a link to the Link itself, not to the emphasis or the picture within it (7.18.5).

    A Link and the elements in it all carry areas of their own; one of each line is enough.
    """
    for element, around in list(tree.elements()):
        link = next((outer for outer in reversed(around) if outer["S"] == "/Link"), None)
        if link is None:
            continue
        for reference, kid in list(tree.kids(element)):
            if kid.get("Type") != "/OBJR":
                continue
            annotation = tree.at(kid["Obj"])
            element["K"].remove(reference)
            if any(other.get("Type") == "/OBJR" for _, other in tree.kids(link)):
                tree.drop_annotation(tree.at(kid["Pg"]), annotation)
            else:
                link["K"].append(reference)
                tree.give_annotation(annotation, link)


def _pictures_as_links(tree: TagTree) -> None:
    """Let a link that is a picture and nothing else be called what the picture is called (7.18.5)."""
    for link, _ in tree.elements():
        inside = [kid for _, kid in tree.kids(link) if "S" in kid] if link["S"] == "/Link" else []
        named = next((kid["Alt"] for kid in inside if kid["S"] == "/Figure" and "Alt" in kid), None)
        if named is not None and not any(isinstance(kid, int) for kid in link["K"]):
            link["Alt"] = named


def _list_items(tree: TagTree) -> None:
    """Put what an item of a list holds besides its mark into one LBody (7.2, ISO 32000-1 table 336)."""
    for item, _ in list(tree.elements()):
        if item["S"] != "/LI":
            continue
        kids = list(tree.kids(item))
        if not item["K"]:  # it would have begun on a page that had no room for it
            tree.at(item["P"])["K"].remove(item.reference)  # type: ignore[attr-defined]
            continue
        if all(kid.get("S") in ("/Lbl", "/LBody") for _, kid in kids):
            continue
        body = next((kid for _, kid in kids if kid["S"] == "/LBody"), None) or tree.add("/LBody", item)
        inside: list[bytes | int] = []
        for reference, kid in kids:
            if kid is body:
                inside += body["K"]
            elif kid["S"] != "/Lbl":
                kid["P"] = body.reference
                inside.append(reference)
        body["K"][:] = inside
        item["K"][:] = [*(reference for reference, kid in kids if kid["S"] == "/Lbl"), body.reference]


def _headings(tree: TagTree) -> None:
    """Leave out no level of the headings: below an H2 that stands within an H1 follows an H3 (7.4.2)."""
    open_levels: list[str] = []
    for element, _ in tree.elements():
        tag = element["S"]
        if len(tag) == 3 and tag[:2] == "/H" and tag[2].isdigit():
            while open_levels and open_levels[-1] >= tag:
                open_levels.pop()
            open_levels.append(tag)
            element["S"] = f"/H{len(open_levels)}"


def _leaders(tree: TagTree) -> None:
    """Take the dots between a heading and its page number out of the tree, so that nobody hears them.

    A Link within a Link is what a style sheet adds to it (`::after`); dots come as many marked contents.
    """
    for element, around in list(tree.elements()):
        if element["S"] == "/Link" and any(outer["S"] == "/Link" for outer in around):
            element["S"] = "/Span"
            if sum(isinstance(kid, int) for kid in element["K"]) > 1:
                _without_areas(tree, element)
                around[-1]["K"].remove(element.reference)  # type: ignore[attr-defined]


def _without_areas(tree: TagTree, element: Element) -> None:
    for reference, kid in list(tree.kids(element)):
        if kid.get("Type") == "/OBJR":
            element["K"].remove(reference)
            tree.drop_annotation(tree.at(kid["Pg"]), tree.at(kid["Obj"]))


def _notes(tree: TagTree) -> None:
    """Tag the notes at the foot of a page as Note, each with its own name, their numbers as Lbl (7.9)."""
    number = 0
    for _, document in tree.kids(tree.root):
        for _, area in tree.kids(document):
            notes = [note for _, note in tree.kids(area)] if area.get("S") == "/NonStruct" else []
            marks = [_mark_of(note, tree) for note in notes]
            if not any(marks) or not all(note.get("S") == "/Span" for note in notes):
                continue
            for note, mark in zip(notes, marks, strict=True):
                number += 1
                note["S"], note["ID"] = "/Note", f"(note-{number})"
                if mark is not None:  # the rest of a note that began on the page before has none
                    mark["S"] = "/Lbl"


def _mark_of(note: Element, tree: TagTree) -> Element | None:
    """The element with the note's number: the first of the first, where it stands for nothing else."""
    inner: Element | None = note
    while inner is not None and inner.get("S") == "/Span":
        inner = next((kid for _, kid in tree.kids(inner) if "S" in kid), None)
    return inner if inner is not None and inner.get("S") == "/NonStruct" else None


def _furniture(tree: TagTree) -> None:
    """Mark as an artefact what is in no element of the tree: running heads, page numbers, dots (7.1).

    The engine gives it elements that nothing holds, which leaves it to the reader what to make of them.
    """
    held = {id(element) for element, _ in tree.elements()}
    numbers = tree.at(tree.root["ParentTree"])["Nums"]
    for page, place in tree.pages():
        owners = numbers[_place_of(numbers, place) + 1]
        loose = {i for i, owner in enumerate(owners) if id(tree.at(owner)) not in held}
        if not loose:
            continue
        for number in loose:
            owners[number] = b"null"
        stream = tree.at(page["Contents"]).stream
        for i, part in enumerate(stream):
            if isinstance(part, dict) and part.get("MCID") in loose:
                stream[i - 1] = "/Artifact"
                stream[i] = type(part)({"Type": "/Pagination"})


def _print_flags(tree: TagTree) -> None:
    """Let areas be there in print as on the screen (7.18.1; ISO 32000-1 table 165, bit 3)."""
    for page, _ in tree.pages():
        for reference in page.get("Annots", ()):
            tree.at(reference)["F"] = 4
