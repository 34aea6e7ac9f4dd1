"""The layout of a bibliography: field order, alignment, one blank line between entries.

In: the text of a .bib file. Out: the same entries laid out alike. What values hold is never touched;
comments, `@string`, `@preamble` and every entry that is broken stay as they are. A remark within an entry
(`% …`, which biber reads past) goes with its field: the one it stands behind, else the one below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.reading.bibtex import read_bibliography
from dateline.values.bibliography import Bibliography, Entry, Field
from dateline.values.text import Source

FIRST = (
    "entrysubtype", "author", "editor", "journaltitle", "journal", "organization", "title", "subtitle",
    "titleaddon", "booktitle", "type", "number", "volume", "pages", "institution", "publisher",
    "howpublished", "location", "address", "date", "year", "month", "day", "eventdate", "nativedate",
    "nativecalendar", "url", "urldate", "archiveurl", "archivedate", "doi", "note", "langid",
)  # fmt: skip
LAST = ("annotation",)
_PLACES = {name: n for n, name in enumerate(FIRST)} | {name: len(FIRST) + 1 for name in LAST}
_WIDTH = 14  # of `nativecalendar`, the longest name that media items have
_HEAD = re.compile(r"@\w*\s*\{\s*")
_BETWEEN = re.compile(r"(?:[\s,]|%[^\r\n]*)*")
_REMARK = re.compile(r"%[^\r\n]*")
_LINKS = ("crossref", "xref")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the file: an entry that can be laid out anew, or text that stays as it is."""

    text: str
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class _Remarks:
    """The remarks of one gap between fields: that behind what ends there, and those on lines of their own."""

    behind: str = ""
    below: tuple[str, ...] = ()

    @classmethod
    def of(cls, gap: str) -> _Remarks:
        """Those in a stretch of blanks, commas and remarks."""
        found = list(_REMARK.finditer(gap))
        first = found[0] if found else None
        behind = first is not None and not re.search(r"[\r\n]", gap[: first.start()])
        texts = [match[0].rstrip() for match in found]
        return cls(texts[0], tuple(texts[1:])) if behind else cls("", tuple(texts))


def render(kind: str, key: str, fields: Sequence[tuple[str, str]], newline: str = "\n") -> str:
    """One entry; each field is a name and its value as BibTeX writes it, delimiters included."""
    width = max(_WIDTH, *(len(name) for name, _ in fields), 0)
    lines = [f"@{kind}{{{key},"]
    lines += [f"  {name:<{width}} = {value}," for name, value in in_order(fields)]
    return newline.join([*lines, "}"])


def in_order(fields: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The fields in the order of the house; unknown ones keep theirs, before the annotation."""
    return sorted(fields, key=lambda field: _place(field[0]))


def _place(name: str) -> int:
    return _PLACES.get(name, len(FIRST))


def laid_out(source: Source, *, sort: bool = False) -> str:
    """The text of the file in the house layout; `sort` orders neighbouring entries by key.

    An entry is sorted only among those that nothing but blank lines part. A second run changes
    nothing. Where the new text would not read as the same entries, the old one is returned.
    """
    before = read_bibliography([source], inherit=False)
    newline = "\r\n" if "\r\n" in source.text else "\n"
    pieces = _pieces(source, before, newline)
    if sort:
        pieces = _sorted(pieces, _parents(before))
    text = _joined(pieces, newline)
    return (
        text if _same(before, read_bibliography([replace(source, text=text)], inherit=False)) else source.text
    )


def _pieces(source: Source, bibliography: Bibliography, newline: str) -> list[_Piece]:
    """The file as laid-out entries and what stands between them."""
    pieces: list[_Piece] = []
    end = 0
    for entry in sorted(bibliography.entries, key=lambda e: e.span.start):
        text = _entry_text(entry, bibliography, newline)
        if text is None or entry.span.start < end:
            continue
        pieces += [_Piece(source.text[end : entry.span.start]), _Piece(text, entry)]
        end = entry.span.end
    return [*pieces, _Piece(source.text[end:])]


def _entry_text(entry: Entry, bibliography: Bibliography, newline: str) -> str | None:
    """The entry laid out, None where it has to stay as it is."""
    own = [f for f in entry.fields if entry.span.contains(f.span)]
    head = _HEAD.match(entry.span.text)
    if entry.broken or head is None or entry.span.start + head.end() != entry.key_span.start:
        return None
    if any(entry.span.contains(problem.span) for problem in bibliography.problems):
        return None
    text = entry.span.source.text
    ends = [entry.key_span.end, *(field.span.end for field in own)]
    starts = [*(field.span.start for field in own), entry.span.end - 1]
    gaps = list(zip(ends, starts, strict=True))
    if not all(_BETWEEN.fullmatch(text, *gap) for gap in gaps):
        return None
    values = _as_written(own)
    if not any("%" in text[start:end] for start, end in gaps):
        return render(entry.type, entry.key, values, newline)
    remarks = [_Remarks.of(text[start:end]) for start, end in gaps]
    laid = _with_remarks(render(entry.type, entry.key, values, newline), values, remarks, newline)
    alone = read_bibliography([Source(entry.span.path, laid)], inherit=False).entries
    same = (
        len(alone) == 1 and not alone[0].broken and (alone[0].type, alone[0].key) == (entry.type, entry.key)
    )
    return laid if same and sorted(_as_written(alone[0].fields)) == sorted(values) else None


def _as_written(fields: Sequence[Field]) -> list[tuple[str, str]]:
    """Each field's name, and its value as the file has it."""
    return [(field.name, field.span.text.partition("=")[2].strip()) for field in fields]


def _with_remarks(
    laid: str, fields: Sequence[tuple[str, str]], remarks: Sequence[_Remarks], newline: str
) -> str:
    """An entry that is laid out, with its remarks; `remarks` are those before each field and at the end."""
    head, _, body = laid.partition(newline)
    lines = [_joined_by_blank(head, remarks[0].behind)]
    numbers = sorted(range(len(fields)), key=lambda n: _place(fields[n][0]))
    at = 0
    for number in numbers:
        value = fields[number][1]
        end = body.index(value + ",", body.index("= ", at)) + len(value) + 1
        lines += [f"  {remark}" for remark in remarks[number].below]
        lines.append(_joined_by_blank(body[at:end], remarks[number + 1].behind))
        at = end + len(newline)
    lines += [f"  {remark}" for remark in remarks[-1].below]
    return newline.join([*lines, "}"])


def _joined_by_blank(line: str, remark: str) -> str:
    return f"{line} {remark}" if remark else line


def _parents(bibliography: Bibliography) -> frozenset[str]:
    """The keys that other entries name in `crossref`; BibTeX asks for those to stand behind them."""
    return frozenset(entry.get(name).casefold() for entry in bibliography.entries for name in _LINKS)


def _sorted(pieces: Sequence[_Piece], parents: frozenset[str]) -> list[_Piece]:
    """Each run of entries with nothing but blanks between them, by key, those that others name in
    `crossref` last; equal keys keep their order."""

    def place(piece: _Piece) -> tuple[bool, str, str]:
        key = piece.entry.key if piece.entry else ""
        return key.casefold() in parents, key.casefold(), key

    runs: list[list[_Piece]] = [[]]
    rest: list[_Piece] = []
    for piece in pieces:
        if piece.entry is not None:
            runs[-1].append(piece)
        elif piece.text.strip() or not runs[-1]:
            rest.append(piece)
            runs.append([])
    result: list[_Piece] = []
    for between, run in zip(rest, runs[1:], strict=True):
        result += [between, *sorted(run, key=place)]
    return result


def _joined(pieces: Sequence[_Piece], newline: str) -> str:
    """One text: a blank line between entries; other text keeps its own lines."""
    out: list[str] = []
    for piece in pieces:
        if piece.entry is None and not piece.text.strip():
            continue
        if piece.entry is not None and out and out[-1].endswith("}"):
            out.append(newline * 2)
        out.append(piece.text)
    text = "".join(out)
    return text.rstrip() + newline if _ends_with_entry(pieces) else text


def _ends_with_entry(pieces: Sequence[_Piece]) -> bool:
    kept = [p for p in pieces if p.entry is not None or p.text.strip()]
    return bool(kept) and kept[-1].entry is not None


def _same(before: Bibliography, after: Bibliography) -> bool:
    """Whether both hold the same entries with the same values, in whatever order."""
    return sorted(map(_content, before.entries)) == sorted(map(_content, after.entries)) and (
        [p.message for p in before.problems] == [p.message for p in after.problems]
    )


def _content(entry: Entry) -> tuple[str, ...]:
    return (entry.type, entry.key, *sorted(f"{f.name}={f.value}" for f in entry.fields))
