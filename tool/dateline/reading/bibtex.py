"""BibTeX and BibLaTeX files to a `Bibliography`.

In: the sources. Out: every entry that can be read, in file order, duplicates included, each field
with its exact place; what is broken becomes a `Problem` and costs no other entry. bibtexparser finds
the blocks, `bibtex_blocks` reads each. Field names, the inheritance of `xdata` and `crossref`, and
the precedence of `date` over `year` are those of the biblatex manual (sections 2.2, 2.3.8, 2.4.1).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dateline.reading.bibtex_blocks import Part, RawEntry, RawField, is_closed, scan_entry, scan_string
from dateline.reading.bibtex_dates import entry_date
from dateline.reading.tex import plain, verbatim
from dateline.values.bibliography import Bibliography, Entry, Field
from dateline.values.problems import Problem
from dateline.values.text import Source

_LONGEST_VALUE = 64 * 1024  # characters of one value after its @string names are put in
_LEAST_BUDGET = 4 * 1024 * 1024  # characters that a whole file may grow by, at the least

_VERBATIM = {"url", "archiveurl", "urlraw", "doi", "eprint", "file", "pdf"}
_TYPES = (
    "article|book|booklet|collection|conference|dataset|inbook|incollection|inproceedings|manual|"
    "mastersthesis|misc|mvbook|online|periodical|phdthesis|proceedings|report|set|techreport|thesis|"
    "unpublished|video|audio|movie|legislation|xdata"
)
_DATES = {"date", "eventdate", "origdate", "urldate", "archivedate", "nativedate"}
_HEAD = re.compile(r"@\w*[ \t]*[{(]")
_PLAUSIBLE = re.compile(
    r"@(?:(?:string|comment|preamble)[ \t]*[{(]|\w+\s*[{(]\s*[^\s,{}()=]+\s*,|(?:" + _TYPES + r")\s*[{(])",
    re.IGNORECASE,
)
_NO_BLOCK = re.compile(
    r"^[ \t]*(?:(?P<type>" + _TYPES + r")[ \t]*\{|@(?P<open>" + _TYPES + r")[ \t]+)"
    r"[ \t]*[^\s,{}=\"]+[ \t]*,[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)

# What a child takes from the entry that it names in `crossref`; titles change their names on the way.
_CROSSREF_FIELDS = frozenset(
    {"date", "year", "month", "day", "journaltitle", "journal", "journalsubtitle", "issuetitle"}
    | {"volume", "number", "series", "editor", "publisher", "organization", "institution"}
    | {"location", "address", "isbn", "issn", "entrysubtype", "langid", "language"}
)


def read_bibliography(sources: Iterable[Source], *, inherit: bool = True) -> Bibliography:
    """The bibliography of all the sources; never raises.

    Without `inherit`, every entry has the fields that it writes itself, and `@xdata` is one as well.
    """
    sources = tuple(sources)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for source in sources:
        reading = _Reading(source)
        reading.read()
        entries += reading.entries
        problems += reading.problems
    return Bibliography(sources, tuple(_inherit(entries) if inherit else entries), tuple(problems))


@dataclass
class _Reading:
    """One file as it is read: its strings so far, and the characters it may still grow by."""

    source: Source
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    strings: dict[str, str] = field(default_factory=dict)
    budget: int = 0
    overrun: bool = False

    def read(self) -> None:
        text = self.source.text
        self.budget = max(_LEAST_BUDGET, 16 * len(text))
        starts = _block_starts(text)
        end = 0
        for start, limit in pairwise([*starts, len(text)]):
            if start < end:
                continue
            self._between(end, start)
            end = self._block(start, limit)
        self._between(end, len(text))

    def _block(self, start: int, limit: int) -> int:
        """Read one block; where it ends."""
        head = _HEAD.match(self.source.text, start)
        kind = head[0][1:-1].strip().lower() if head else "comment"
        if kind in ("comment", "preamble", "string"):
            if not is_closed(self.source.text, start, limit):
                self._broken(start, limit, f"the `@{kind}` is never closed", "close it with `}`")
            elif kind == "string":
                self._string(start, limit)
            return limit
        raw = scan_entry(self.source.text, start, limit)
        if raw.fault:
            span = self.source.span(raw.fault.start, raw.fault.end)
            self.problems.append(Problem("broken-entry", span, raw.fault.message, raw.fault.help))
        if raw.key:
            self.entries.append(self._entry(raw))
        return raw.end

    def _between(self, start: int, end: int) -> None:
        """Report what lies between two blocks and was meant as an entry."""
        if end - start < 8:
            return
        for match in _NO_BLOCK.finditer(self.source.text, start, end):
            span = self.source.span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end())
            if match["type"]:
                message = f"`{match['type']}` has no `@` before it, so the entry is not read"
                cure = f"write `@{match['type']}`"
            else:
                message = f"`@{match['open']}` has no `{{` after it, so the entry is not read"
                cure = f"write `@{match['open']}{{`"
            self.problems.append(Problem("broken-entry", span, message, cure))

    def _broken(self, start: int, limit: int, message: str, cure: str) -> None:
        line = self.source.text.find("\n", start, limit)
        span = self.source.span(start, limit if line < 0 else line)
        self.problems.append(Problem("broken-entry", span, message, cure))

    def _string(self, start: int, limit: int) -> None:
        defined = scan_string(self.source.text, start, limit)
        if defined is None:
            self._broken(start, limit, "the `@string` cannot be read", "write `@string{name = {text}}`")
            return
        span = self.source.span(defined.start, defined.end)
        self.strings[defined.name] = self._joined(defined.parts, defined.name, (span.start, span.end))

    def _entry(self, raw: RawEntry) -> Entry:
        span = self.source.span
        fields = tuple(self._field(f) for f in raw.fields)
        date, date_field, problem = entry_date({f.name: f for f in reversed(fields) if f.value})
        key_span = span(raw.key_start, raw.key_start + len(raw.key))
        broken = raw.fault is not None and raw.fault.loses
        return Entry(
            span(raw.start, raw.end), key_span, raw.type, raw.key, fields, date, date_field, problem, broken
        )

    def _field(self, raw: RawField) -> Field:
        source, first, last = self.source, raw.parts[0], raw.parts[-1]
        if first is last:
            value_span = source.span(first.start, first.end)
        else:
            value_span = source.span(first.start if first.bare else first.start - 1, last.after)
        if first is last and not first.bare:
            value = source.text[first.start : first.end]
        else:
            value = self._joined(raw.parts, raw.name, (raw.start, raw.end))
        if raw.name in _DATES:  # where `~` is EDTF's sign for about
            value = value.strip("{} \t\r\n")
        else:
            value = verbatim(value) if raw.name in _VERBATIM else plain(value)
        return Field(raw.name, value, source.span(raw.start, raw.end), value_span)

    def _joined(self, parts: tuple[Part, ...], name: str, place: tuple[int, int]) -> str:
        """The parts as one text, each `@string` name put in; empty where that grows without bound."""
        pieces: list[str] = []
        length = 0
        for part in parts:
            piece = self.source.text[part.start : part.end]
            if part.bare:
                piece = self.strings.get(piece.lower(), piece)
                self.budget -= len(piece)
            length += len(piece)
            if (length > _LONGEST_VALUE and len(parts) > 1) or self.budget < 0:
                self._expands(name, place)
                return ""
            pieces.append(piece)
        return "".join(pieces)

    def _expands(self, name: str, place: tuple[int, int]) -> None:
        if self.overrun:
            return
        self.overrun = True
        limit = f"{_LONGEST_VALUE // 1024} kB" if self.budget >= 0 else "all bounds of the file"
        message = f"`{name}` grows beyond {limit} once its strings are put in"
        cure = "write the text out where it is used, or shorten the `@string` that it is made of"
        self.problems.append(Problem("expanding-string", self.source.span(*place), message, cure))


# An entry as tools write it: values in braces nested once at most, without `@` or backslash.
_ORDINARY = re.compile(
    r"@(?!(?:string|comment|preamble)\{)[A-Za-z]++\{[^\s,{}()=\"@%\\#']++,\s*+"
    r"(?:[A-Za-z][\w-]*+\s*+=\s*+\{(?:[^{}@\\]++|\{[^{}@\\]*+\})*+\}\s*+(?:,\s*+|(?=\})))*+\}\s*+",
    re.IGNORECASE,
)


def _ordinary_starts(text: str) -> list[int] | None:
    """Where the entries begin in a file that holds nothing but ordinary ones; None for any other file.

    There the braces alone tell, and bibtexparser would find the same; a test holds the two together.
    """
    place = len(text) - len(text.lstrip())
    starts: list[int] = []
    while place < len(text):
        entry = _ORDINARY.match(text, place)
        if entry is None:
            return None
        starts.append(place)
        place = entry.end()
    return starts


def _block_starts(text: str) -> list[int]:
    """Where the blocks begin: without bibtexparser where it is not needed to tell."""
    starts = _ordinary_starts(text)
    return _starts_by_bibtexparser(text) if starts is None else starts


def _starts_by_bibtexparser(text: str) -> list[int]:
    """Where the blocks begin, by bibtexparser; by lines that begin with `@type{` where it fails.

    A block that only seems to begin, within a value that holds a line like `@handle (…)`, is left
    out: bibtexparser gives up the entry around it, and its text does not look like an entry.
    """
    import logging

    from bibtexparser.model import DuplicateFieldKeyBlock, ImplicitComment, ParsingFailedBlock
    from bibtexparser.splitter import Splitter

    # What it would log, the findings say.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)
    try:
        blocks = Splitter(text).split().blocks
    except Exception:  # an invalid state of the splitter; it asks for a bug report
        return [m.start() for m in _PLAUSIBLE.finditer(text) if text[m.start() - 1 : m.start()] in ("", "\n")]
    starts: list[int] = []
    lines = [0, *(m.end() for m in re.finditer("\n", text))]
    place, failed = -1, False
    for block in blocks:
        if isinstance(block, ImplicitComment) or block.start_line is None:
            continue
        place = text.find(str(block.raw), max(place + 1, lines[block.start_line]))
        if place < 0:  # never so far; without its place it cannot be read
            break
        line = lines[bisect_right(lines, place) - 1]
        # Behind a `%` at the start of its line a block is a comment, to pandoc and to biber.
        commented = text[line : min(place, line + 80)].lstrip().startswith("%")
        if commented or (failed and not _PLAUSIBLE.match(text, place)):
            continue
        starts.append(place)
        failed = isinstance(block, ParsingFailedBlock) and not isinstance(block, DuplicateFieldKeyBlock)
    return starts


def _inherit(entries: list[Entry]) -> Iterator[Entry]:
    """Entries with the fields of those that they name in `xdata` or `crossref`, one step each."""
    if not any(f.name in ("xdata", "crossref") for e in entries for f in e.fields):
        yield from entries
        return
    by_key = {entry.key: entry for entry in reversed(entries)}
    for entry in entries:
        if entry.type != "xdata":
            yield _heir(entry, by_key)


def _heir(entry: Entry, by_key: dict[str, Entry]) -> Entry:
    own = {f.name for f in entry.fields}
    if own & {"date", "year"}:
        own |= {"date", "year", "month", "day"}
    gained: list[Field] = []
    for name in ("xdata", "crossref"):
        for key in entry.get(name).split(","):
            parent = by_key.get(key.strip())
            for f in parent.fields if parent and parent is not entry else ():
                if f.name not in own and (name == "xdata" or f.name in _CROSSREF_FIELDS):
                    own.add(f.name)
                    gained.append(f)
    if not gained:
        return entry
    fields = entry.fields + tuple(gained)
    date, date_field, problem = entry_date({f.name: f for f in reversed(fields) if f.value})
    return replace(entry, fields=fields, date=date, date_field=date_field, date_problem=problem)
