"""Texts taken out of a printed page, as `pdftotext` does: running heads, page numbers, divided words.

In: the lines of a plain text; a form feed begins a page. Out: the lines of one text without pages. Nothing is
taken off but what stands at the edges of several pages, and numbers that count them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_NUMBER = re.compile(
    r"\s*(?:[-–—|]\s*|(?:page|seite|página|pagina|p\.|s\.)\s*)?(?P<n>\d{1,4})(?:\s*(?:of|/|von|sur|de|di|\|)\s*\d{1,4})?"
    r"(?:\s*[-–—|])?\s*",
    re.IGNORECASE,
)
_EDGE = 3  # lines at the head and the foot of a page among which its furniture is
_SHARE = 0.4  # of the pages, on which a running head stands; left and right ones differ
_ENDS = re.compile(r"[.!?:;…]['\"”’»)\]]*\s*$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIVIDED = re.compile(r"(?P<first>[^\W\d_]+)(?P<sign>[-\u00ad\u2010])$")
_REST = re.compile(r"\s*(?P<rest>[^\W\d_]+)(?P<behind>\S*)\s*")
# What stands before a hyphen that is the word's own, though it is no word by itself.
_PREFIXES = frozenset(
    "anti pro non pre post self semi ex co vice neo inter intra multi sub re well so cross half mid ultra "
    "pan counter quasi pseudo al el ul abd abu ibn bin".split()
)


def as_one_text(lines: Sequence[str]) -> list[str]:
    """The lines without what belongs to the pages they were printed on."""
    pages = _pages(lines)
    if len(pages) < 2:
        return list(lines)
    furniture = _furniture(pages)
    found: list[str] = []
    notes: list[str] = []
    for number, page in enumerate(pages):
        count = sum(not line for line in notes)
        kept, of_page = _without_notes(_without(page, furniture, first=number == 0), count)
        notes += of_page
        if found and kept:
            found += [] if _goes_on(found[-1], kept[0]) else [""]
        found += kept
    return [*found, *notes]


def _pages(lines: Sequence[str]) -> list[list[str]]:
    """The lines of each page: parted by form feeds, else below lines that hold the next number of a page."""
    if any("\f" in line for line in lines):
        return [page.split("\n") for page in "\n".join(lines).rstrip("\f\n").split("\f")]
    feet = list(_numbered_feet(lines))
    if len(feet) < 2:
        return [list(lines)]
    cuts = [0, *(n + 1 for n in feet), len(lines)]
    pages = [list(lines[a:b]) for a, b in pairwise(cuts)]
    return [page for page in pages if any(map(str.strip, page))]


def _numbered_feet(lines: Sequence[str]) -> Iterator[int]:
    """Lines that hold nothing but a number, each the next, with a blank line above."""
    expected: int | None = None
    for n, line in enumerate(lines):
        match = _NUMBER.fullmatch(line) if line.strip() else None
        alone = n > 0 and not lines[n - 1].strip()
        if match and alone and (expected is None or int(match["n"]) == expected):
            expected = int(match["n"]) + 1
            yield n


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()


def _edges(page: Sequence[str]) -> list[int]:
    """The places of the first and last lines of a page that are not blank."""
    told = [n for n, line in enumerate(page) if line.strip()]
    return sorted({*told[:_EDGE], *told[-_EDGE:]})


def _furniture(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The shapes of lines that stand at the edges of many pages, and of the numbers of pages."""
    shapes: Counter[str] = Counter()
    for page in pages:
        shapes.update({_shape(page[n]) for n in _edges(page)})
    least = max(2, round(len(pages) * _SHARE))
    return frozenset(shape for shape, count in shapes.items() if count >= least and re.search(r"\w|#", shape))


def _without(page: Sequence[str], furniture: frozenset[str], *, first: bool) -> list[str]:
    """A page's lines without its furniture; the head of the first page is that of the report."""
    told = [n for n, line in enumerate(page) if line.strip()]
    numbers = {n for n in _edges(page) if _NUMBER.fullmatch(page[n])}
    heads = set(told[:_EDGE]) if first else set()
    off = {n for n in _edges(page) if _shape(page[n]) in furniture and n not in heads}
    gone = off | {n for n in numbers if n in told[-1:] or (n in told[:1] and not first) or n in off}
    kept = [line for n, line in enumerate(page) if n not in gone]
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _without_notes(page: list[str], count: int) -> tuple[list[str], list[str]]:
    """A page with the markers of its notes in brackets, and those notes: `1 See …` at its foot.

    A raised number is one like others once the text is taken out. So a note is taken for one only where it
    has the next number of all notes, and the page exactly one place that can be its marker. `count` are those
    before.
    """
    first = next((n for n, line in enumerate(page) if n and _opens_note(line, count + 1)), None)
    if first is None or page[first - 1].strip():
        return page, []
    body, notes = "\n".join(page[:first]).rstrip(), list[str]()
    for above, line in pairwise(page[first - 1 :]):
        number = count + len(notes) + 1
        if _opens_note(line, number):
            places = list(re.finditer(_MARKER.format(number), body))
            if len(places) != 1:
                return page, []
            body = f"{body[: places[0].start()]}[{number}]{body[places[0].end() :]}"
            notes.append(f"[{number}] {line.split(maxsplit=1)[1]}")
        elif line.strip():
            if not above.strip():
                return page, []  # the text goes on below, so what looks like a note is a part of it
            notes[-1] += f"\n{line}"
    return body.split("\n"), [line for note in notes for line in ["", *note.split("\n")]]


# Behind a full stop or closing quotation marks, or right behind a word.
_MARKER = r"(?:(?<=[.!?,;:”\"’)])\s?|(?<=[^\W\d_])){}(?=\s+[^\Wa-z\d_]|[ \n]+[^\W\d_]|[.,;:]|\s*$)"


def _opens_note(line: str, number: int) -> bool:
    return bool(re.match(rf"\s{{0,4}}{number}\s+[^\W\d_]|\s{{0,4}}{number}\s+[“\"‘«(]", line))


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on from the foot of one page to the head of the next."""
    return not _ENDS.search(before) and after.lstrip()[:1].islower()


def with_whole_words(lines: Sequence[str]) -> list[str]:
    """The lines, words that were divided at their ends whole again; call it for wrapped texts alone.

    A hyphen stays where the text has the word with it elsewhere, where it stands before a capital, or where
    both of its sides are words of the text.
    """
    found = list(lines)
    breaks = [
        n for n in range(len(found) - 1) if _DIVIDED.search(found[n].rstrip()) and _REST.match(found[n + 1])
    ]
    if not breaks:
        return found
    words = _Words(found)
    for n in breaks:
        first, rest = _DIVIDED.search(found[n].rstrip()), _REST.match(found[n + 1])
        if first is None or rest is None:
            continue  # the line below was nothing but the end of the word above
        hyphen = "" if words.is_divided(first["first"], first["sign"], rest["rest"]) else "-"
        found[n] = f"{found[n].rstrip()[: first.start('sign')]}{hyphen}{rest['rest']}{rest['behind']}"
        indent = found[n + 1][: len(found[n + 1]) - len(found[n + 1].lstrip())]
        found[n + 1] = indent + found[n + 1][rest.end() :]
    return [line for n, line in enumerate(found) if line.strip() or not lines[n].strip()]


class _Words:
    """The words of a text, those at the ends of its lines aside where they may be parts."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._known: Counter[str] = Counter()
        for before, line in zip(["", *lines], lines, strict=False):
            text = _DIVIDED.sub("", line.rstrip())
            if _DIVIDED.search(before.rstrip()) and (rest := _REST.match(text)):
                text = text[rest.end() :]
            self._known.update(word.casefold() for word in _WORD.findall(text))
        self._parts = {part for word in self._known for part in word.split("-")}

    def is_divided(self, first: str, sign: str, rest: str) -> bool:
        """Whether the hyphen between two parts is that of the line's end."""
        a, b = first.casefold(), rest.casefold()
        if sign == "\u00ad" or a + b in self._known:
            return True
        if not rest[0].islower() or f"{a}-{b}" in self._known:
            return False
        return not (b in self._parts and (a in self._parts or a in _PREFIXES))
