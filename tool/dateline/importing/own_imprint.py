"""The imprint at the end of a report: `Ibar Media Observatory, Mitrovica, 2 March 2022`.

In: the citations of a document, its text and how it begins. Out: the citations without the line that says
who brought the document out, where and when: at its very end, outside brackets, by a name that the title
page has, or that stands beside a town and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.place_names import is_place
from dateline.values.typed import TypedCitation, TypedKind

_HEAD, _END = 1000, 300  # characters of the title page, and of the end that an imprint may stand in
_SAYS = re.compile(lettered(r"(?<![\w’'-])[a-zß-ÿ]{3,}(?![\w’'-])"))
_BROUGHT_OUT = re.compile(
    r"(?:published|issued|edited|printed|produced|compiled)\s+by\s+(?:the\s+)?\Z", re.IGNORECASE
)
_DASH_BEFORE = re.compile(r"[–—-]\s*\Z")


def without_imprint(citations: Sequence[TypedCitation], text: str, head: str) -> tuple[TypedCitation, ...]:
    """The citations but the imprint; `head` is the file's text with its title page."""
    length, title_page = len(text.rstrip()), folded(head[: min(_HEAD, len(head) // 3)])
    return tuple(
        citation
        for citation in citations
        if not _opens(citation, text)
        and (citation.span.end < length - _END or not _is_imprint(citation, citations, text, title_page))
    )


def _is_imprint(citation: TypedCitation, citations: Sequence[TypedCitation], text: str, head: str) -> bool:
    (group, *others) = citation.groups
    copyright_ = citation.span.text.startswith("©")
    if others or len(group.outlets) != 1 or group.date_span is None or group.title or group.url:
        return False
    if citation.span.text[0] in "([" or (
        citation.kind in (TypedKind.CAPTION, TypedKind.FOOTNOTE) and not copyright_
    ):
        return False
    (name,) = group.outlets
    start = max(citation.span.start, text.find(name, citation.span.start, citation.span.end))
    between = text[start + len(name) : group.date_span.start]
    if group.date_span.start < start or _SAYS.search(between) or Outlets().knows(name):
        return False
    if _BROUGHT_OUT.search(text, max(0, start - 40), start):
        return _GOES_ON.match(text, citation.span.end) is None  # `A film published by X on 3 May shows him`
    if citation.kind is TypedKind.IN_SENTENCE and _is_amid_words(citation, text):
        return False  # of a short report, which names its sources on its first page too
    if folded(name) in head:
        return True
    if any(_is_bare(other) for other in citations if other is not citation):
        return False  # the document cites so
    once = sum(folded(name) == folded(o) for c in citations for g in c.groups for o in g.outlets) == 1
    at_end = not re.search(r"[^\W_]", text[citation.span.end :])
    dashed = _DASH_BEFORE.search(text, max(0, start - 4), start) is not None
    return once and at_end and not (dashed or copyright_) and _names_town(between)


_GOES_ON = re.compile(r",?\s+[a-zß-ÿ]|,\s+\w")


def _is_amid_words(citation: TypedCitation, text: str) -> bool:
    """Whether its line says something before it or behind it: `Speaking on Radio X on 3 May, he said`."""
    start, end = citation.span.start, citation.span.end
    said = _SAYS.search(text, text.rfind("\n", 0, start) + 1, start)
    return said is not None or _GOES_ON.match(text, end) is not None


_OPENING = 300  # characters before the first sentence of a report
# `Congo Basin Watch, Kinshasa / Bangui. Published 18 March 2022`
_PUT_OUT = re.compile(
    r"\b(?:published|posted|issued|released|updated|publié|publicado|veröffentlicht|erschienen)(?:\s+(?:on|le|el|em|am))?\s*:?\s*\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(lettered(r"[a-zß-ÿ]{3,}[.!?]\s"))


def _opens(citation: TypedCitation, text: str) -> bool:
    """Whether it is a line before the first sentence, outside brackets: who brought it out, and when."""
    (group, *others) = citation.groups
    start, end = citation.span.start, citation.span.end
    if others or start > _OPENING or group.date_span is None or not _is_bare(citation):
        return False
    told = _PUT_OUT.search(text, start, group.date_span.start) is not None
    if len(group.outlets) != 1 and not told:
        return False
    alone = "\n" in text[max(0, start - 2) : start] or not text[:start].strip()
    prose_follows = _SENTENCE.search(text, end) is not None
    closes = text[end : end + 2].removeprefix(".")[:1] in ("\n", "") and prose_follows
    return (
        alone
        and closes
        and not _SENTENCE.search(text, 0, start)
        and not any(map(Outlets().knows, group.outlets))
    )


def _is_bare(citation: TypedCitation) -> bool:
    return citation.kind is TypedKind.PARENTHETICAL and citation.span.text.strip()[:1] not in ("(", "[")


def _names_town(between: str) -> bool:
    """Whether a town alone stands between a name and its day."""
    town = between.strip(" ,;|()·–—\n")
    return bool(town) and (is_place(town) or is_town(town))
