"""The last look before anything is written: text that shows that a citation was not resolved.

pandoc prints an unknown key as "(key?)" and a lost date as "n.d.", and ends without a word. Keys
that no entry has are refused before anything is made; here only keys of the form outlet-day are
told from prose, since "(really?)" may stand in a sentence.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from lxml import etree

from dateline import pandoc
from dateline.reading.settling import cited_groups
from dateline.values.bibliography import Entry
from dateline.values.chapters import Chapter

_FAULTS = re.compile(
    r"(?<=[(; ])[\w:.#$%&+~/-]+-(?:\d{4}|xxxx|nd)[\w-]*\?(?=[;,)])"  # (key-2020?), (a; key-2020?)
    r"|\(\?+\)|\bn\.\s?d\.|\?\?\?|[\ue000-\ue003]"
)
_TAGS = re.compile(r"<(style|script)\b.*?</\1>|<[^>]+>", re.DOTALL | re.IGNORECASE)
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class UnresolvedTextError(RuntimeError):
    """An output that must not be published, with the places that show why."""

    def __init__(self, output: str, places: tuple[str, ...]) -> None:
        super().__init__(f"{output}: unresolved text is left: {'; '.join(places[:5])}")
        self.places = places


def faults(text: str) -> tuple[str, ...]:
    """Every unresolved citation, lost date or marker in the text, with a little of its context."""
    return tuple(text[max(0, m.start() - 30) : m.end() + 10].strip() for m in _FAULTS.finditer(text))


def html_text(markup: str) -> str:
    """The text of HTML without tags and style sheets."""
    return html.unescape(_TAGS.sub("", markup))


def docx_text(docx: bytes) -> str:
    """The text of a DOCX: its paragraphs, notes, headers and footers (ECMA-376-1, section 17.3.3.31)."""
    parts: list[str] = []
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(archive.read(name))
                parts += [
                    "".join(node.text or "" for node in paragraph.iter(f"{_WORD}t"))
                    for paragraph in root.iter(f"{_WORD}p")
                ]
    return "\n".join(parts)


class OtherCitationsError(RuntimeError):
    """pandoc sees other citations in a chapter than those that were checked."""


def refuse_other_citations(chapter: Chapter, document: pandoc.Document) -> None:
    """Raise `OtherCitationsError`, with both lists, where a document does not hold exactly the
    citations that were checked, in their order."""
    checked = [(item.key, item.mode) for item in chapter.items]
    printed = [(cited.key, cited.mode) for group in cited_groups(document) for cited in group]
    if checked != printed:
        lists = (
            ", ".join(f"{key} ({mode})" for key, mode in cites) or "none" for cites in (checked, printed)
        )
        ours, theirs = lists
        raise OtherCitationsError(
            f"{chapter.path}: the edition would print other citations than those that were checked.\n"
            f"  checked: {ours}\n  pandoc:  {theirs}"
        )


def refuse_unresolved(
    output: str, text: str, document: pandoc.Document | None = None, entries: Iterable[Entry] = ()
) -> None:
    """Raise `UnresolvedTextError` where the text of an output shows a fault.

    What the authors wrote themselves, in the prose of `document` or in the fields of `entries`, is none:
    an old report may say "n.d." of a source.
    """
    if not _FAULTS.search(text):
        return
    own = _own_words(document, entries)
    found = faults(_FAULTS.sub(lambda m: " " if "".join(m[0].split()) in own else m[0], text))
    if found:
        raise UnresolvedTextError(output, found)


def _own_words(document: pandoc.Document | None, entries: Iterable[Entry]) -> str:
    """The text of a document outside its citations, and of the fields of entries, without blanks."""
    words: list[str] = [field.value for entry in entries for field in entry.fields]
    stack: list[Any] = [document["blocks"]] if document else []
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack += reversed(item)
        elif isinstance(item, dict) and item.get("t") not in ("Cite", "RawBlock", "RawInline"):
            content = item.get("c")
            words.append(content if isinstance(content, str) else " ")
            stack.append(content)
    return "".join("".join(words).split())
