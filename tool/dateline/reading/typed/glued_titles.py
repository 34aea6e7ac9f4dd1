"""Titles that nothing parts from their outlet: `Rivers For Sale: Who Owns The Drina Balkan Watch, May 3`.

In: the texts of notes, what is known of outlets. Out: where title and outlet of such a note stand. Pages that
lose their quotation marks and italics leave them so. An outlet is told by being known, or by closing several
titles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from dateline.reading.typed.issued_by import pointed_at
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.masking import VIA
from dateline.reading.typed.note_references import Place, Reference, references
from dateline.reading.typed.outlets import Outlets, Standing

_WORD = re.compile(r"\S+")
_NAMED = re.compile(
    lettered(r"[A-ZÀ-Þ][\w’'.&-]*(?:\s(?:(?:of|for|on|the|and|de|du|del|der)\s){0,2}[A-ZÀ-Þ][\w’'.&-]*){1,5}")
)
_SHOWN = re.compile(r"[“”\"«»„]")
_LEAST = 3  # titles that end alike
_TITLE, _NAME = 4, 7  # words of a title at least, of a name at most
_CLOSED = (",", ";", ":", ".", "–", "—", "-", "|")  # what parts a name from what stands before it


def learn_glued(text: str, notes: Iterable[Place], outlets: Outlets, *, day_first: bool) -> None:
    """Learn the names that close several titles of the notes, without a sign before them."""
    ends: dict[str, set[str]] = defaultdict(set)
    for start, end in notes:
        body = text[start:end]
        for reference in references(body, day_first=day_first):
            words = _told(body, reference).split()
            for count in (2, 3):
                name = " ".join(words[-count:])
                if _may_part(words, count) and _NAMED.fullmatch(name):
                    ends[name].add(" ".join(words[:-count]))
    often = {name: titles for name, titles in ends.items() if len(titles) >= _LEAST}
    for name, titles in often.items():
        longer = (n for n in often if n != name and n.endswith(f" {name}"))
        if not any(len(often[n]) == len(titles) for n in longer):
            outlets.learn(name)


def glued(text: str, reference: Reference, outlets: Outlets) -> tuple[Place, Place] | None:
    """The places of title and outlet, where the fields before a day are both and nothing parts them."""
    told = _told(text, reference)
    if not told or _SHOWN.search(told) or outlets.knows(told) or VIA.match(told):
        return None
    if told[0].islower() and pointed_at(told):
        return None  # `o editorial de O Estado de S. Paulo`
    first = text[slice(*reference.fields[0])]
    if len(reference.fields) > 1 and outlets.standing(first) >= Standing.CUED:
        return None
    start = reference.fields[0][0]
    words = list(_WORD.finditer(told))
    for count in range(min(_NAME, len(words) - _TITLE), 1, -1):
        name = told[words[-count].start() :]
        if not _is_known(name, outlets):
            continue
        if words[-count - 1][0].endswith(_CLOSED):
            return None  # `In: Agence Nigérienne de Presse`, of which `Nigérienne de Presse` is known too
        if _may_part([w[0] for w in words], count):
            end = start + words[-count - 1].end()
            return (start, end), (start + words[-count].start(), start + len(told))
    return None


def _told(text: str, reference: Reference) -> str:
    """The words before the day."""
    return text[reference.fields[0][0] : reference.fields[-1][1]] if reference.fields else ""


def _may_part(words: list[str], count: int) -> bool:
    """Whether words enough stand before the last of them, the last of these neither closed nor small."""
    if len(words) < _TITLE + count:
        return False
    before = words[-count - 1]
    return not before.endswith(_CLOSED) and not before.islower()


def _is_known(name: str, outlets: Outlets) -> bool:
    if not _NAMED.fullmatch(name):
        return False
    plain = folded(name)
    listed = outlets.lists(plain) or outlets.lists_body(name) or plain in phrases("organisations")
    return plain in outlets.known or listed
