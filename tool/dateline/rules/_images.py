"""What an image's target is: a file beside the chapter, or something that lies elsewhere."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from dateline.values.chapters import Chapter, Image

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)  # a URI scheme (RFC 3986, 3.1), `//host`
_ATTRIBUTES = re.compile(r"\{([^{}]*)\}")
_DECORATIVE = re.compile(r"""\balt=|\.decorative\b|\brole=["']?(?:presentation|none)\b|\baria-hidden=""")


def local_paths(image: Image, chapter: Chapter) -> tuple[str, ...]:
    """The paths that the image may mean, as findings print them; none where it lies elsewhere."""
    if _ELSEWHERE.match(image.target):
        return ()
    folder = posixpath.dirname(chapter.path)
    names = dict.fromkeys((unquote(image.target), image.target))
    return tuple(posixpath.normpath(posixpath.join(folder, name)) for name in names)


def is_decorative(image: Image) -> bool:
    """Whether its attributes say what stands for it, or that nothing does: `{alt=""}`."""
    text = image.span.source.text
    attributes = _ATTRIBUTES.match(text, image.span.end) or _ATTRIBUTES.search(image.span.text)
    return attributes is not None and _DECORATIVE.search(attributes[1]) is not None
