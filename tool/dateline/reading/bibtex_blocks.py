"""One BibTeX block by its characters: key, fields and values with their exact places.

In: a text, where a block begins and where the next one does. Out: a `RawEntry` of offsets, with the
first fault of the block and all that can still be read. The grammar is the one that pandoc reads:
`\\{` and `\\}` do not count as braces, `%` comments out the rest of a line between fields.
Everything is iterative and linear, whatever the nesting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_HEAD = re.compile(r"@(\w*)\s*([{(])\s*")
_KEY = re.compile(r"[^\s,{}=\"#%]*")
_BRACE = re.compile(r"(?<!\\)[{}]")
_QUOTE = re.compile(r'(?<!\\)["{}]')
_BLANK = re.compile(r"\s*")
_BETWEEN = re.compile(r"(?:[\s,]+|%[^\n]*)*")  # two commas in a row are no fault to any reader
_NAME = re.compile(r"([^\s\"#%'(),={}@\\]+)\s*=\s*")
_WORD = re.compile(r"[^\s\"#%'(),={}]+")
_FIELD_AHEAD = re.compile(r"\s*(?:,\s*)?([A-Za-z][\w:-]*)\s*=\s*[\"{\d]")
_FIELD_LINE = re.compile(r"^[ \t]*([A-Za-z][\w:-]*)[ \t]*=[ \t]*[\"{\d]", re.M)


class Part(NamedTuple):
    """A piece of a value: quoted or braced text, or a bare word (a number or a `@string` name).

    `start` and `end` leave the delimiters out; `after` is the place behind them.
    """

    bare: bool
    start: int
    end: int
    after: int


class RawField(NamedTuple):
    """A field's name and the offsets of the whole and of its value's parts."""

    name: str
    start: int
    end: int
    parts: tuple[Part, ...]


class Fault(NamedTuple):
    """What is wrong with a block, and where."""

    start: int
    end: int
    message: str
    help: str
    loses: bool  # whether fields may be lost by it


@dataclass(slots=True)
class RawEntry:
    """A block as offsets; `key` is empty where it has none."""

    type: str
    start: int
    end: int
    key: str = ""
    key_start: int = 0
    fields: list[RawField] = field(default_factory=list)
    fault: Fault | None = None


def scan_entry(text: str, start: int, limit: int) -> RawEntry:
    """Read the entry that begins at `start`; the next block begins at `limit`."""
    head = _HEAD.match(text, start, limit)
    if head is None:  # never for what the splitter calls a block
        return RawEntry("", start, start + 1)
    entry = RawEntry(head[1].lower(), start, limit, key_start=head.end())
    scan = _Scan(text, limit, entry, "}" if head[2] == "{" else ")", head.start(2))
    position = scan.key(head.end())
    while position is not None:
        position = scan.field(position)
    return entry


def scan_string(text: str, start: int, limit: int) -> RawField | None:
    """The one definition in a `@string{name = value}`."""
    head = _HEAD.match(text, start, limit)
    if head is None:
        return None
    entry = RawEntry("string", start, limit)
    scan = _Scan(text, limit, entry, "}" if head[2] == "{" else ")", head.start(2))
    scan.field(head.end())
    return entry.fields[0] if entry.fields and not entry.fault else None


def is_closed(text: str, start: int, limit: int) -> bool:
    """Whether the brace or parenthesis that opens the block at `start` is closed before `limit`."""
    head = _HEAD.match(text, start, limit)
    if head is None or head[2] == "(":
        return head is not None and text.find(")", head.end(), limit) >= 0
    return head.start(2) in _pairs(text, head.start(2), limit)


class _Scan:
    """The state of reading one entry: its text, and which brace closes which."""

    def __init__(self, text: str, limit: int, entry: RawEntry, closing: str, opened: int) -> None:
        self.text = text
        self.limit = limit
        self.entry = entry
        self.closing = closing
        self.closers = _pairs(text, opened, limit)
        self.unclosed = closing == "}" and opened not in self.closers
        self.closed_early = False
        self.quotes_fail = False  # once one has no end, none is looked for beyond its line
        self.names: set[str] = set()

    def fault(self, start: int, end: int, message: str, cure: str, loses: bool = False) -> None:
        """Note the first fault; those after it mostly follow from it."""
        if self.entry.fault is None:
            self.entry.fault = Fault(start, end, message, cure, loses)

    def key(self, position: int) -> int | None:
        """Read the key; where the fields begin, None where reading cannot go on."""
        match = _KEY.match(self.text, position, self.limit)
        key = match[0] if match else ""
        if self.closing == ")" and key.endswith(")"):
            key = key[:-1]
        if not key or _NAME.match(self.text, position, self.limit):
            cure = "write a key and a comma before the first field"
            self.fault(self.entry.start, position, f"`@{self.entry.type}` has no key", cure, True)
            return position
        self.entry.key = key
        end = position + len(key)
        after = self._blank(end)
        if after >= self.limit or self.text[after] in (",", self.closing):
            return after
        cure = "write one key, then a comma"
        if _NAME.match(self.text, after, self.limit):
            self.fault(position, end, f"no comma follows the key `{key}`", cure)
            return after
        word = self._word(after)
        self.fault(after, after + len(word), f"`{word}` follows the key `{key}`", cure)
        comma = self.text.find(",", after, self._line_end(after))
        return comma if comma >= 0 else self._next_field_line(after)

    def field(self, position: int) -> int | None:
        """Read the field that begins here, or the entry's end; where the next one begins."""
        between = _BETWEEN.match(self.text, position, self.limit)
        position = between.end() if between else position
        if position >= self.limit:
            self._not_closed()
            return None
        if self.text[position] == self.closing:
            return self._close(position)
        match = _NAME.match(self.text, position, self.limit)
        if match is None:
            word = self._word(position)
            self.fault(
                position, position + len(word), f"`{word}` is no field", "write `name = {value},`", True
            )
            return self._next_field_line(position)
        name = match[1].lower()
        parts = self._value(match.end(), name)
        if name in self.names:
            cure = "keep one of the two"
            self.fault(match.start(1), match.end(1), f"`{name}` stands twice in `{self.entry.key}`", cure)
        self.names.add(name)
        self.entry.fields.append(RawField(name, match.start(), parts[-1].after, tuple(parts)))
        return self._after_value(parts[-1].after, name)

    def _after_value(self, end: int, name: str) -> int | None:
        after = self._blank(end)
        if after >= self.limit or self.text[after] in (",", "%", self.closing):
            return end
        if _NAME.match(self.text, after, self.limit):
            self.fault(end - 1, end, f"no comma follows the value of `{name}`", "add a comma after it")
            return end
        word = self._word(after)
        message = f"`{word}` stands after the closed value of `{name}`"
        self.fault(after, after + len(word), message, "close the value after it, and write a comma", True)
        return self._next_field_line(after)

    def _value(self, position: int, name: str) -> list[Part]:
        """The parts of a value, joined by `#` in the text; at least one."""
        parts = [self._part(position, name)]
        while True:
            sign = self._blank(parts[-1].after)
            if sign >= self.limit or self.text[sign] != "#":
                return parts
            parts.append(self._part(self._blank(sign + 1), name))

    def _part(self, position: int, name: str) -> Part:
        mark = self.text[position] if position < self.limit else ""
        if mark not in ("{", '"') or not mark:
            word = _WORD.match(self.text, position, self.limit)
            end = word.end() if word else position
            if word is None:
                self.fault(position, position, f"`{name}` has no value", "write `{}` or delete the field")
            return Part(True, position, end, end)
        close = self.closers.get(position) if mark == "{" else self._quote_end(position)
        if close is not None and not self._swallows(mark, position + 1, close):
            return Part(False, position + 1, close, close + 1)
        self.unclosed, self.quotes_fail = False, self.quotes_fail or mark == '"'
        cure = f"close it with `{'}' if mark == '{' else mark}`"
        self.fault(position, position + 1, f"the value of `{name}` is never closed", cure, True)
        line_end = self._line_end(position)
        cut = self.text[position + 1 : line_end].rstrip().rstrip(',}"').rstrip()
        return Part(False, position + 1, position + 1 + len(cut), line_end)

    def _swallows(self, mark: str, start: int, end: int) -> bool:
        """Whether a value runs on over the fields after it, for want of its own closing sign."""
        if mark == "{" and not self.unclosed:
            return False
        if _FIELD_LINE.search(self.text, self._line_end(start), end):
            return True
        kept = self.text[start:end].rstrip()
        return mark == "{" and kept.endswith(",") and "\n" in self.text[start + len(kept) : end]

    def _quote_end(self, position: int) -> int | None:
        depth = 0
        limit = self._line_end(position) if self.quotes_fail else self.limit
        for match in _QUOTE.finditer(self.text, position + 1, limit):
            if match[0] != '"':
                depth += 1 if match[0] == "{" else -1
            elif depth <= 0:
                return match.start()
        return None

    def _close(self, position: int) -> int | None:
        ahead = _FIELD_AHEAD.match(self.text, position + 1, self.limit)
        if ahead is None or self.closed_early:
            self.entry.end = position + 1
            return None
        self.closed_early = True
        message = f"`{self.entry.key}` is closed before its field `{ahead[1]}`"
        self.fault(position, position + 1, message, f"remove the surplus `{self.closing}`")
        return position + 1

    def _not_closed(self) -> None:
        entry = self.entry
        entry.end = entry.start + len(self.text[entry.start : self.limit].rstrip())
        named = entry.fields[0].start if entry.fields else entry.end
        end = entry.start + len(self.text[entry.start : named].rstrip(", \t\r\n"))
        what = f"`{entry.key}`" if entry.key else f"`@{entry.type}`"
        cure = f"add `{self.closing}` after its last field"
        self.fault(entry.start, end, f"{what} is never closed", cure, not entry.fields)

    def _next_field_line(self, position: int) -> int | None:
        """Where reading can go on after a fault: the next line that looks like a field."""
        match = _FIELD_LINE.search(self.text, self._line_end(position), self.limit)
        if match:
            return match.start()
        self.entry.end = self.entry.start + len(self.text[self.entry.start : self.limit].rstrip())
        return None

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position, self.limit)
        return self.limit if end < 0 else end

    def _blank(self, position: int) -> int:
        match = _BLANK.match(self.text, position, self.limit)
        return match.end() if match else position

    def _word(self, position: int) -> str:
        return self.text[position : min(position + 40, self._line_end(position))].split()[0]


def _pairs(text: str, start: int, limit: int) -> dict[int, int]:
    """The closing brace of each opening one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text, start, limit):
        place = match.start()
        if text[place] == "{":
            opened.append(place)
        elif opened:
            pairs[opened.pop()] = place
    return pairs
