"""Links and pictures of pandoc's Markdown: their text is read, their targets are not.

In: a reader of inlines, and where a link's brackets and target begin and end. Out: where reading goes on;
links and images are found with their targets, a picture's description as its text (pandoc manual, "Links",
"Images").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._plain import plain
from dateline.values.chapters import Image, Link

if TYPE_CHECKING:
    from dateline.reading._inlines import InlineReader


def link(
    reader: InlineReader, here: int, closed: int, after: int, target: str, end: int, is_image: bool
) -> int:
    """A link or picture: its text is read, its target is not."""
    text = reader.text
    _doubt_target(reader, here, closed, after, target)
    if text.count('"', here, closed) % 2 and text.find("@", here, closed) >= 0:
        reader.doubt(here, "quotes that cross a bracket")
    found = syn.ATTRIBUTES.match(text, after, end)
    if found is not None:
        reader.identify(after, found.end())
        after = found.end()
    if reader.linked and not is_image and text.find("@", closed, after) >= 0:
        reader.doubt(here, "a link inside of a link")
    span = reader.span(here - is_image, after)
    label, target = plain(text[here + 1 : closed]), " ".join(target.split())
    if is_image:
        reader.found.images.append(Image(span, target, label))
        reader.chunk(here + 1, closed, after)
        reader.blank(here - 1, after)
        return after
    reader.found.links.append(Link(span, target, label))
    reader.linked += 1
    reader.blank(here, here + 1)
    reader.chunk(here + 1, closed, after)
    reader.blank(closed, after)
    reader.linked -= 1
    return after


def _doubt_target(reader: InlineReader, here: int, closed: int, after: int, target: str) -> None:
    is_odd = reader.text[closed + 2 : closed + 3] != "<" and any(sign in target for sign in "`$<")
    if is_odd or target.startswith("data:") or reader.text.find("`", closed, after) >= 0:
        reader.doubt(here, "a link target of an odd form")


def figure(reader: InlineReader, start: int, end: int) -> bool:
    """A paragraph that is one picture: its description is a caption ("implicit_figures")."""
    text = reader.text
    closed = reader.opaque.close(start + 1, end)
    if closed is None:
        return False
    address, after = _figure_target(reader, start, closed, end)
    if after < 0:
        return False
    found = syn.ATTRIBUTES.match(text, after, end)
    last = found.end() if found else after
    if text[last:end].strip() or not text[start + 2 : closed].strip():
        return False
    if found:
        reader.identify(after, last)
    reader.found.captions.add(reader.number)
    _doubt_target(reader, start, closed, after, address)
    reader.found.images.append(Image(reader.span(start, last), address, plain(text[start + 2 : closed])))
    reader.blank(start, start + 2)
    before = len(reader.events)
    reader.chunk(start + 2, closed, last)
    reader.blank(closed, last)
    # pandoc's Figure holds the text twice: as its caption and, without `alt=`, as the picture's description
    if not (found and "alt" in syn.attributes(found[0])[2]):
        reader.events += reader.events[before:]
    return True


def _figure_target(reader: InlineReader, start: int, closed: int, end: int) -> tuple[str, int]:
    """The target of the picture that begins at `start`, with where it or its label ends; -1 for none."""
    text = reader.text
    target = syn.TARGET.match(text, closed + 1, end)
    if target is not None:
        return " ".join((target[1] or target[2] or "").split()), target.end()
    second = reader.opaque.close(closed + 1, end) if text.startswith("[", closed + 1) else None
    label = syn.label_key(text[closed + 2 : second]) if second is not None else ""
    label = label or syn.label_key(text[start + 2 : closed])
    after = closed + 1 if second is None else second + 1
    return (reader.labels[label], after) if label in reader.labels else ("", -1)
