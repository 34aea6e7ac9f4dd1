"""Blocks of pandoc's Markdown: which stretches of a text hold inlines, and as what.

In: the clean text of a chapter. Out: an `Outline`: its leaves (paragraphs, headings, cells, …) in the
order of pandoc's document, its definitions, its code, and what only pandoc can settle. Containers
(lists, quotes, notes, divs) are read as pandoc reads them: their lines are taken out, and blocks are
sought in those (`rawListItem`, `emailBlockQuote` and `noteBlock` of its reader).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from dateline.reading import _syntax as syn
from dateline.reading._outline import METADATA, Definition, Leaf, Outline
from dateline.values.model import BlockKind

Line = tuple[int, str]  # where its text begins in the clean text, and the text without its prefix

_LONGEST_RUN = 20  # of backticks; what begins code in a longer one, no author means
_DEEPEST = 40  # containers inside containers; an author has no use for more

_ATTR = syn.ATTRIBUTES.pattern
_FENCE = re.compile(
    rf" {{0,3}}(`{{3,}}+|~{{3,}}+) *+(?:({syn.RAW_ATTRIBUTE.pattern})|([^\s`{{}}]++)? *+({_ATTR})?) *+$"
)
_FENCE_END = re.compile(r" {0,3}(`++|~++) *+$")
_DIV = re.compile(rf":::+ *(?:({_ATTR})|([^\s{{:]\S*|\{{\S*)) *:*+ *$")
_SETEXT = re.compile(r"[=\-]++ *+$")
_ATX = re.compile(r"(#++)(?![.)])(?: |$)")
_YAML_END = re.compile(r"(?:---|\.\.\.) *$")
_QUOTE = re.compile(r" {0,3}> ?")
_NOTE = re.compile(rf" {{0,3}}{syn.NOTE_MARKER.pattern}:")
_NOTE_START = re.compile(rf" {{0,3}}{syn.NOTE_MARKER.pattern}")
_TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
_REFERENCE = re.compile(rf" {{0,3}}(?!{syn.NOTE_MARKER.pattern})\[((?:[^\[\]\\]|\\.)*+)\]: *+(.*)$")
_BARE_KEYS = re.compile(rf"-?@{syn.KEY}(?:; ?-?@{syn.KEY})*+")
_DESTINATION = re.compile(
    rf"(?:<([^<>]*+)>|((?:[^\s\"'(\[{{]\S*+(?: ++(?![\"'(\[{{ ]|$)\S++)*+)?+)) *+({_TITLE})? *+({_ATTR})? *+$"
)
_TITLE_LINE = re.compile(rf" *+(?:{_TITLE})? *+(?:{_ATTR})? *+$")
_PIPE_BREAK = re.compile(r" {0,3}(\|?) *:?-++:? *((?:[|+] *:?-++:? *)*)(\|?) *$")
_DASHES = re.compile(r" {0,3}-++(?: ++-++)*+ *+$")
_COLUMNS = re.compile(r" {0,3}-++(?: ++-++)++ *+$| {1,3}-++ *+$")
_GRID = re.compile(r" {0,3}\+(?:[\-=:]++\+)++ *+$")
_CAPTION = re.compile(r" {0,3}(?::(?![!-#%-*,-/:;?@\[-\]_{}])|[Tt]able:)")
_CELL_SIGN = re.compile(r"[|\\`$<]")
_TICKS = re.compile(r"`+")
_ITEM = re.compile(f"{syn.BULLET.pattern}|{syn.NUMBER.pattern}|{syn.DEFINITION.pattern}")
_OPENING = re.compile(r"[$<]|\]\(")
_IN_HEADING = re.compile(r"[\[@`$<]")
_TEX_ALONE = re.compile(
    r"\\(?:(?:new|clear|cleardouble)page|pagebreak|tableofcontents|listof\w+|appendix) *$"
)
_TEX_BEGIN = re.compile(r"\\begin *\{([^{}]*)\}")

_STOPS = "`:<"  # what may end a paragraph without a blank line
_SIGNS = frozenset("`~-*+_<:#>|\\[ (@Tt0123456789")
_SECOND = frozenset("=-:~|+ ")  # what may make a block's first line more than a paragraph's


_PLAIN_P = re.compile(r"[^<>@\[\]`$\\*_~^]*</p>", re.I)  # words between tags, with nothing behind them


class _Context(NamedTuple):
    kind: BlockKind = BlockKind.PARAGRAPH
    note: str | None = None
    flow: int = 0
    listed: bool = False
    depth: int = 0
    inlines: bool = False  # a text of the metadata that is no block


def _blank(line: str) -> bool:
    return not line or (line[0] == " " and not line.strip(" "))


def _lstrip(line: Line, most: int) -> Line:
    """The line without up to `most` leading spaces."""
    offset, text = line
    count = min(len(text) - len(text.lstrip(" ")), most)
    return (offset + count, text[count:]) if count else line


def list_start(line: str) -> bool:
    """Whether a line begins an item of any list (`listStart` of pandoc's reader)."""
    match = _ITEM.match(line)
    if match is None:
        return False
    if match[2]:
        return _is_number(match[2], line[match.end(2) :])
    return line.lstrip(" ")[0] in ":~" or not syn.RULE.match(line)


def _is_number(marker: str, rest: str) -> bool:
    """Whether `marker` numbers an item: romans must be romans, `A.` needs two spaces."""
    word = marker.strip("().")
    if len(word) > 1 and word[0].isalpha() and not syn.ROMAN.match(word.lower()):
        return False
    is_initial = len(marker) == 2 and marker[1] == "." and "A" <= word <= "Z"
    return not (is_initial and rest and not rest.startswith("  ") and rest != " ")


def _style(marker: str) -> tuple[str, str]:
    """The numbering and the delimiters of a marker, as pandoc tells lists apart."""
    word = marker.strip("().")
    delimiter = "(" if marker[0] == "(" else marker[-1]
    if word[:1] == "@" or word == "#":
        return word[:1], delimiter
    if word.isdigit():
        return "1", delimiter
    if word in "iI" or len(word) > 1:
        return "i" if word.islower() else "I", delimiter
    return "a" if word.islower() else "A", delimiter


def _continues(style: tuple[str, str], marker: str) -> bool:
    word = marker.strip("().")
    if style[1] != ("(" if marker[0] == "(" else marker[-1]):
        return False
    if word == "#":
        return True
    kind = style[0]
    if kind in "1#":
        return word.isdigit()
    if kind == "@":
        return word.startswith("@")
    if kind in "iI":
        same_case = word.islower() if kind == "i" else word.isupper()
        return same_case and syn.ROMAN.match(word.lower()) is not None
    return len(word) == 1 and word.isalpha() and (word.islower() if kind == "a" else word.isupper())


def cells(line: Line) -> list[tuple[int, int]] | None:
    """The cells of a pipe table's row, trimmed; None where the line is no row."""
    offset, text = line
    if "|" not in text:
        return None
    body = text.strip(" ")
    at = text.index(body)
    opened = body.startswith("|")
    if opened:
        at += 1
    ends = len(text.rstrip(" "))
    found: list[tuple[int, int]] = []
    while at <= ends:
        stop = _cell_end(text, at, ends)
        found.append((at, stop))
        at = stop + 1
    closed = ends > 0 and len(found) > 1 and found[-1][0] == found[-1][1]
    if closed:
        found.pop()
    if len(found) == 1 and not (opened or closed):
        return None
    trimmed = []
    for start, stop in found:
        part = text[start:stop]
        lead = len(part) - len(part.lstrip(" "))
        trimmed.append((offset + start + lead, offset + max(start + lead, start + len(part.rstrip(" ")))))
    return trimmed


def _cell_end(text: str, at: int, end: int) -> int:
    """Where the cell that begins at `at` ends: pipes in code, math and escapes are its own."""
    while True:
        match = _CELL_SIGN.search(text, at, end)
        if match is None:
            return end
        here = match.start()
        sign = text[here]
        if sign == "|":
            return here
        at = here + 2 if sign == "\\" else here + 1
        if sign == "`":
            runs = _TICKS.finditer(text, here, end)
            first = len(next(runs)[0])
            at = next((run.end() for run in runs if len(run[0]) == first), here + first)
        elif sign == "$":
            close = text.find("$", here + 1, end)
            pipe = text.find("|", here + 1, end)
            if 0 <= pipe < close:
                math = syn.MATH.match(text, here, end)
                at = math.end() if math else here + 1
        elif sign == "<":
            tag = syn.TAG.match(text, here, end)
            at = tag.end() if tag else here + 1


def _leaves_code_open(text: str) -> bool:
    """Whether a run of backticks finds no other of its length in a line."""
    opened = 0
    for run in _TICKS.finditer(text):
        length = run.end() - run.start()
        opened = length if not opened else 0 if opened == length else opened
    return opened > 0


def _has_own(text: str, brace: int) -> bool:
    """Whether attributes at `brace` belong to the span, code or link that ends right before them."""
    before = text[brace - 1 : brace]
    return before in ("]", "`") or (before == ")" and "](" in text)


class BlockReader:
    """Reads the blocks of one text into its `outline`.

    `is_mapping` says whether the YAML between two offsets is a mapping; only then does pandoc take
    it for metadata.
    """

    def __init__(self, text: str, is_mapping: Callable[[int, int], bool]) -> None:
        self.text = text
        self.outline = Outline()
        self._is_mapping = is_mapping
        self._has_comments = syn.COMMENT_OPEN in text
        self._divs = 0  # fenced divs that are open
        self._tags = 0  # <div> elements that are open
        self._unclosed: dict[str, int] = {}  # for each fence's sign, the shortest that has no end
        self._flows = 0
        self._notes = syn.Notes(text)
        self._dashed_to = 0  # the end of the last lines that may be a table drawn with dashes

    def read(self) -> Outline:
        """The outline of the whole text."""
        lines: list[Line] = []
        at = 0
        for line in self.text.split("\n"):
            lines.append((at, line))
            at += len(line) + 1
        lines.append((len(self.text), ""))
        self._blocks(lines[self._title_block(lines) :], _Context())
        return self.outline

    def read_value(self, lines: list[Line]) -> None:
        """Read a value of the metadata, which pandoc takes for Markdown, for blocks if a line ends it."""
        inlines = lines[-1][1] != ""
        self._blocks(lines, _Context(flow=METADATA, depth=1, inlines=inlines))

    # --- the chain of blocks -------------------------------------------------------------------

    def _blocks(self, lines: list[Line], context: _Context) -> None:
        divs, tags, unclosed = self._divs, self._tags, self._unclosed
        self._unclosed = {}
        i, count = 0, len(lines)
        while i < count:
            line = lines[i][1]
            if not line or _blank(line):
                i += 1
                continue
            second = lines[i + 1][1] if i + 1 < count else ""
            if not second or _blank(second):  # a term may have its definition behind a blank line
                third = lines[i + 2][1] if i + 2 < count else ""
                odd = third.lstrip(" ")[:1] in (":", "~")
            else:
                odd = second[0] in _SECOND
            if odd or line[0] in _SIGNS or (_ITEM.match(line) and list_start(line)):
                following = self._special(lines, i, context, second)
                if following > i:
                    i = following
                    continue
            i = self._paragraph(lines, i, context)
        self._divs, self._tags, self._unclosed = divs, tags, unclosed

    def _special(self, lines: list[Line], i: int, context: _Context, second: str) -> int:
        """Read the block at line `i` if it is more than a paragraph; the next line's number, else `i`."""
        if context.depth > _DEEPEST:
            self._doubt(lines, i, len(lines), "containers nested too deeply")
            return i
        line = lines[i][1]
        indent = len(line) - len(line.lstrip(" "))
        for reader in self._readers(indent, line[indent], second):
            following = reader(self, lines, i, context)
            if following > i:
                return following
        return i

    def _readers(self, indent: int, sign: str, second: str) -> Iterator[_Reader]:
        """What a line may begin, in the order in which pandoc tries it."""
        if indent < 4:
            yield from _EARLY.get(sign, ())
        if "-" in (sign, second.lstrip(" ")[:1]):
            yield BlockReader._dashed
        if second[:1] in ("=", "-") and _SETEXT.match(second):
            yield BlockReader._setext
            return
        if indent == 0 and sign in "#<":
            yield BlockReader._atx if sign == "#" else BlockReader._html
        if indent >= 4:
            yield lambda reader, lines, i, context: reader._indented_code(lines, i)
            return
        yield BlockReader._table
        yield from _LATE.get(sign, ())
        yield BlockReader._numbered_or_defined

    def _numbered_or_defined(self, lines: list[Line], i: int, context: _Context) -> int:
        following = self._numbered(lines, i, context)
        if following == i:
            following = self._definitions(lines, i, context)
        if following == i and lines[i][1].lstrip(" ")[0] == "[":
            following = self._note(lines, i, context)
            if following == i:
                following = self._reference(lines, i)
        return following

    def _doubt(self, lines: list[Line], i: int, j: int, reason: str, *, always: bool = False) -> None:
        """Note that lines `i` to `j` need pandoc, where they could hold a citation, or a note's marker."""
        start, end = lines[i][0], lines[j - 1][0] + len(lines[j - 1][1])
        if always or self.text.find("@", start, end) >= 0 or self._notes.marked(start, end):
            self.outline.doubts.append((start, end, reason))

    def _leaf(self, start: int, end: int, context: _Context, kind: BlockKind | None = None) -> None:
        chosen = BlockKind.NOTE if context.note is not None else (kind or context.kind)
        self.outline.leaves.append(Leaf(start, end, chosen, context.note, context.flow))

    # --- paragraphs and headings -----------------------------------------------------------------

    def _ends(self, lines: list[Line], i: int, j: int, context: _Context) -> bool:
        """Whether line `j`, not blank, ends the paragraph begun at line `i` (`endline`)."""
        line = lines[j][1]
        sign = line[0]
        if sign in _STOPS and (self._closes(line) or (sign == "`" and self._fence_end(lines, j) >= 0)):
            return not self._is_in_code(lines, i, j)
        return context.listed and list_start(line)

    def _is_in_code(self, lines: list[Line], i: int, j: int) -> bool:
        """Whether line `j` lies inside of code that the paragraph begun at line `i` holds."""
        runs = [len(run[0]) for run in _TICKS.finditer(self.text, lines[i][0], lines[j][0])]
        k = 0
        while k < len(runs):
            k += 1
            for length in range(min(runs[k - 1], _LONGEST_RUN), 0, -1):
                if length in runs[k:]:
                    k = runs.index(length, k) + 1
                    break
                if self._has_run(lines, j, length):
                    return True
        return False

    def _has_run(self, lines: list[Line], j: int, length: int) -> bool:
        """Whether a run of so many backticks stands in line `j` or the lines of its paragraph after it."""
        while j < len(lines) and not _blank(lines[j][1]):
            if any(len(run[0]) == length for run in _TICKS.finditer(lines[j][1])):
                return True
            j += 1
        return False

    def _closes(self, line: str) -> bool:
        if line[0] == ":":
            return self._divs > 0 and syn.DIV_END.match(line) is not None
        return line[0] == "<" and self._tags > 0 and line[:5].lower() == "</div"

    def _paragraph(self, lines: list[Line], i: int, context: _Context) -> int:
        j, count = i + 1, len(lines)
        listed = context.listed
        while True:
            while j < count:
                line = lines[j][1]
                if not line or _blank(line):
                    break
                if (listed or line[0] in _STOPS) and self._ends(lines, i, j, context):
                    break
                j += 1
            start = lines[i][0]
            end = lines[j - 1][0] + len(lines[j - 1][1])
            far = self._comment_beyond(lines, start, end, j) if self._has_comments else 0
            if not far:
                break
            j = far
        first = lines[i][1]
        if j < count and not _blank(lines[j][1]):
            self._doubt_open(lines, i, j, start, end)
        start += len(first) - len(first.lstrip(" "))
        leaf = Leaf(start, end, context.kind, context.note, context.flow, alone=not context.inlines)
        self.outline.leaves.append(leaf)
        return j

    def _doubt_open(self, lines: list[Line], i: int, j: int, start: int, end: int) -> None:
        """Math, a link or a tag that the paragraph leaves open may go on behind the line that ends it."""
        if not _OPENING.search(self.text, start, end):
            return
        text = self.text[start:end]
        is_open = text.rfind("<") > text.rfind(">") or text.rfind("](") > text.rfind(")")
        if is_open or text.count("$") % 2:
            k = self._chunk_end(lines, j)
            self._doubt(lines, i, k, "a paragraph that ends before its math, tag or link does")

    def _comment_beyond(self, lines: list[Line], start: int, end: int, j: int) -> int:
        """The line after the one that ends a comment which the paragraph leaves open, else 0."""
        opened = self.text.rfind(syn.COMMENT_OPEN, start, end)
        if opened < 0 or self.text.find(syn.COMMENT_CLOSE, opened + 4, end) >= 0:
            return 0
        for k in range(j, len(lines)):
            if syn.COMMENT_CLOSE in lines[k][1]:
                self._doubt(
                    lines, j - 1, k + 1, "a comment that goes over paragraphs", always="`" in self.text
                )
                return k + 1
        self._has_comments = False  # no later one can end either
        return 0

    def _heading(self, start: int, end: int, level: int, context: _Context) -> None:
        text = self.text
        body = text[start:end].rstrip(" ")
        found = ""
        if body.endswith("}"):
            brace = body.rfind("{")
            if brace >= 0 and syn.ATTRIBUTES.fullmatch(body, brace) and not _has_own(body, brace):
                found = body[brace:]
                body = body[:brace].rstrip(" ")
        if level and text[start - 1 : start] in "# ":  # only headings with signs may end with them
            closed = body.rstrip("#")
            body = closed.rstrip(" ") if not closed.endswith("\\") else body
        kind = BlockKind.HEADING
        leaf = Leaf(start, start + len(body), kind, context.note, context.flow, abs(level), found)
        self.outline.leaves.append(leaf)

    def _setext(self, lines: list[Line], i: int, context: _Context) -> int:
        offset, line = lines[i]
        lead = len(line) - len(line.lstrip(" "))
        level = 1 if lines[i + 1][1][0] == "=" else 2
        self._doubt_heading(lines, i, i + 2)
        if line.startswith("<"):  # a tag that makes a block is no heading's text
            self._doubt(lines, i, len(lines), "an HTML block")
        self._heading(offset + lead, offset + len(line), level, context)
        return i + 2

    def _atx(self, lines: list[Line], i: int, context: _Context) -> int:
        offset, line = lines[i]
        match = _ATX.match(line)
        if match is None:
            return i
        rest = line[match.end(1) :]
        lead = match.end(1) + len(rest) - len(rest.lstrip(" "))
        self._doubt_heading(lines, i, i + 1)
        self._heading(offset + lead, offset + len(line), len(match[1]), context)
        return i + 1

    def _doubt_heading(self, lines: list[Line], i: int, j: int) -> None:
        """A citation may go on in the line after a heading, where no blank line stands between."""
        if j < len(lines) and _IN_HEADING.search(lines[i][1]) and not _blank(lines[j][1]):
            self._doubt(lines, i, j + 1, "a citation in a heading with text right after it")

    def _rule(self, lines: list[Line], i: int, context: _Context) -> int:
        return i + 1 if syn.RULE.match(lines[i][1]) else i

    # --- code, metadata, divs, raw blocks --------------------------------------------------------

    def _fence_end(self, lines: list[Line], i: int) -> int:
        """The number of the line that ends the fenced code begun at line `i`, -1 where none does."""
        match = _FENCE.match(lines[i][1])
        if match is None:
            return -1
        mark = match[1]
        if len(mark) >= self._unclosed.get(mark[0], len(mark) + 1):
            return -1
        for j in range(i + 1, len(lines)):
            line = lines[j][1]
            if mark in line:
                close = _FENCE_END.match(line)
                if close and close[1][0] == mark[0] and len(close[1]) >= len(mark):
                    return j
        self._unclosed[mark[0]] = len(mark)
        return -1

    def _fence(self, lines: list[Line], i: int, context: _Context) -> int:
        end = self._fence_end(lines, i)
        if end < 0:
            return i
        match = _FENCE.match(lines[i][1])
        if match and match[4]:
            self._identifier(match[4], lines[i][0] + match.start(4))
        self.outline.code.append((lines[i][0], lines[end][0] + len(lines[end][1])))
        return end + 1

    def _identifier(self, attributes: str, offset: int) -> None:
        name = syn.attributes(attributes)[0]
        if name:
            self.outline.identifiers.append((name, offset, offset + len(attributes)))

    def _indented_code(self, lines: list[Line], i: int) -> int:
        j = k = i
        while j < len(lines):
            line = lines[j][1]
            if line.startswith("    ") and not _blank(line):
                k = j
            elif not _blank(line):
                break
            j += 1
        self.outline.code.append((lines[i][0], lines[k][0] + len(lines[k][1])))
        return k + 1

    def _yaml(self, lines: list[Line], i: int, context: _Context) -> int:
        line = lines[i][1]
        if line.rstrip(" ") != "---" or i + 1 >= len(lines) or _blank(lines[i + 1][1]):
            return i
        for j in range(i + 1, len(lines)):
            if lines[j][1][:1] in "-." and _YAML_END.match(lines[j][1]):
                start, end = lines[i + 1][0], lines[j][0]
                if context.depth:
                    self._doubt(lines, i, j + 1, "metadata inside of a block", always=True)
                    return i
                if not self._is_mapping(start, end):
                    return i
                self.outline.yaml.append((start, end))
                return j + 1
        return i

    def _title_block(self, lines: list[Line]) -> int:
        """The number of the first line after a title block ("Extension: pandoc_title_block")."""
        i = 0
        for _ in range(3):
            if i >= len(lines) or not lines[i][1].startswith("%"):
                break
            i += 1
            while i < len(lines) and lines[i][1].startswith(" ") and not _blank(lines[i][1]):
                i += 1
        if i:
            self._doubt(lines, 0, i, "a title block")
        return i

    def _div(self, lines: list[Line], i: int, context: _Context) -> int:
        offset, line = lines[i]
        if not line.startswith(":::"):
            return i
        if self._divs and syn.DIV_END.match(line):
            self._divs -= 1
            return i + 1
        match = _DIV.match(line)
        if match is None:
            return i
        if i + 1 < len(lines) and _SETEXT.match(lines[i + 1][1]):
            self._doubt(
                lines, i, len(lines), "a fenced div over a line of dashes"
            )  # unclosed it is a heading
        if match[1]:
            self._identifier(match[1], offset + match.start(1))
        self._divs += 1
        return i + 1

    def _html(self, lines: list[Line], i: int, context: _Context) -> int:
        offset, line = lines[i]
        if line.startswith(syn.COMMENT_OPEN):
            return self._comment(lines, i)
        match = syn.TAG.match(self.text, offset)
        if match is None:
            return i
        name = (match[1] or match[2]).lower()
        if name not in syn.BLOCK_TAGS and name not in syn.EITHER_TAGS:
            return i
        inside = match.end() <= offset + len(line)
        rest = line[match.end() - offset :].strip(" ") if inside else "?"
        if name == "div" and not rest:
            return self._html_div(lines, i, match)
        if name == "div" and match[2] and rest.lower() == "</div>":  # `<div id="refs"></div>`
            self._identify_div(match)
            return i + 1
        if name in ("hr", "br") and not rest:
            return i + 1
        if name == "p" and match[2] and _PLAIN_P.fullmatch(rest):
            self._leaf(match.end(), match.end() + rest.index("</"), context)
            return i + 1
        if name in syn.VERBATIM_TAGS and match[2]:
            end = self._verbatim_end(lines, i, name)
            if end >= 0:
                self._doubt(lines, i, end + 1, "an HTML block")
                self.outline.code.append((offset, lines[end][0] + len(lines[end][1])))
                return end + 1
        self._doubt(lines, i, len(lines), "an HTML block")
        return i

    def _html_div(self, lines: list[Line], i: int, match: re.Match[str]) -> int:
        if match[1]:
            if not self._tags:
                self._doubt(lines, i, len(lines), "an HTML block")
                return i
            self._tags -= 1
        else:
            self._tags += 1
            self._identify_div(match)
        return i + 1

    def _identify_div(self, match: re.Match[str]) -> None:
        name = re.search(r"\bid\s*=\s*[\"']?([^\s\"'>]+)", match[0])
        if name:
            self.outline.identifiers.append((name[1], match.start(), match.end()))

    def _verbatim_end(self, lines: list[Line], i: int, name: str) -> int:
        for j in range(i, len(lines)):
            at = lines[j][1].lower().find(f"</{name}")
            if at >= 0:
                return j if lines[j][1].rstrip(" ").endswith(">") else -1
        return -1

    def _comment(self, lines: list[Line], i: int) -> int:
        start = lines[i][0]
        if lines[i][1].startswith((">", "-"), 4):
            return i  # HTML ends such a comment at once, pandoc does not take it for one
        for j in range(i, len(lines)):
            offset, line = lines[j]
            at = line.find(syn.COMMENT_CLOSE, 4 if j == i else 0)
            if at >= 0:
                self.outline.comments.append((start, offset + at + 3, len(self.outline.leaves)))
                rest = line[at + 3 :]
                lead = at + 3 + len(rest) - len(rest.lstrip(" "))
                if lead >= len(line):
                    return j + 1
                lines[j] = (offset + lead, line[lead:])  # what follows is a block of its own
                return j
        return i

    def _tex(self, lines: list[Line], i: int, context: _Context) -> int:
        line = lines[i][1]
        if _TEX_ALONE.match(line):
            if i + 1 < len(lines) and lines[i + 1][1].lstrip().startswith(("[", "{")):
                self._doubt(lines, i, i + 2, "raw TeX")  # whose arguments they may be
            return i + 1
        match = _TEX_BEGIN.match(line)
        if match:
            close = f"\\end{{{match[1]}}}"
            for j in range(i, len(lines)):
                if close in lines[j][1]:
                    self._doubt(lines, i, self._chunk_end(lines, j), "raw TeX")
                    return j + 1
        elif line.count("{") > line.count("}") or line.startswith("\\start"):
            self._doubt(lines, i, len(lines), "raw TeX")
        return i

    # --- containers ------------------------------------------------------------------------------

    def _quote(self, lines: list[Line], i: int, context: _Context) -> int:
        inner: list[Line] = []
        j = i
        while j < len(lines):
            offset, line = lines[j]
            if not line or _blank(line):
                break
            match = _QUOTE.match(line)
            if match:
                self.outline.masks.append((offset, offset + match.end()))
                inner.append((offset + match.end(), line[match.end() :]))
            elif line.lstrip(" ").startswith(">") or self._ends(lines, i, j, context):
                break
            else:
                inner.append(_lstrip(lines[j], len(line)))
            j += 1
        kind = BlockKind.NOTE if context.note is not None else BlockKind.QUOTE
        inner.append((lines[j - 1][0], ""))
        self._blocks(inner, context._replace(kind=kind, depth=context.depth + 1))
        return j

    def _bullets(self, lines: list[Line], i: int, context: _Context) -> int:
        def width(line: str) -> int:
            match = syn.BULLET.match(line)
            return _content(line, match) if match and not syn.RULE.match(line) else 0

        return self._items(lines, i, context, width)

    def _numbered(self, lines: list[Line], i: int, context: _Context) -> int:
        match = syn.NUMBER.match(lines[i][1])
        if match is None or not _is_number(match[2], lines[i][1][match.end(2) :]):
            return i
        word = match[2].strip("().")
        style = _style(match[2])
        if word.startswith("@"):
            self._doubt(lines, i, i + 1, "an example list", always=context.listed)

        def width(line: str) -> int:
            found = syn.NUMBER.match(line)
            if not found or not _is_number(found[2], line[found.end(2) :]):
                return 0
            if not _continues(style, found[2]):
                return 0
            if style[0] == "@":
                self.outline.examples.add(found[2].strip("().")[1:])
            return _content(line, found)

        return self._items(lines, i, context, width, four=style[0] == "@")

    def _definitions(self, lines: list[Line], i: int, context: _Context) -> int:
        """Read a definition list whose first term is line `i` ("Definition lists")."""
        j = i + 1
        if j < len(lines) and _blank(lines[j][1]):
            j += 1
            if j < len(lines) and self._caption(lines, j, context):
                return i

        def width(line: str) -> int:
            match = syn.DEFINITION.match(line)
            return _content(line, match) if match else 0

        item = context._replace(kind=BlockKind.LIST_ITEM)
        while j < len(lines) and width(lines[j][1]):
            offset, line = lines[i]
            lead = len(line) - len(line.lstrip(" "))
            self._leaf(offset + lead, offset + len(line), item)
            i = self._items(lines, j, context, width)
            while i < len(lines) and _blank(lines[i][1]):
                i += 1
            j = i + 1
            while j < len(lines) and _blank(lines[j][1]):
                j += 1
        return i

    def _items(
        self, lines: list[Line], i: int, context: _Context, width: Callable[[str], int], four: bool = False
    ) -> int:
        """Read the items of one list; `width` gives a marker's width, 0 where a line begins none."""
        kind = BlockKind.NOTE if context.note is not None else BlockKind.LIST_ITEM
        inner = context._replace(kind=kind, listed=True, depth=context.depth + 1)
        while i < len(lines):
            offset, line = lines[i]
            lead = width(line)
            if not lead:
                break
            item = [(offset + lead, line[lead:])]
            i = self._item_lines(lines, i + 1, 4 if four else lead, item)
            self._blocks(item, inner)
        return i

    def _item_lines(self, lines: list[Line], i: int, indent: int, item: list[Line]) -> int:
        """Add the lines after an item's first one that belong to it (`rawListItem`, `listContinuation`)."""
        count = len(lines)
        pad = " " * indent
        while i < count:
            line = lines[i][1]
            if not line or _blank(line) or self._closes(line) or list_start(line):
                break
            if line[0] in " `~" and (
                (line.startswith(pad) and list_start(line.lstrip(" "))) or self._fence_end(lines, i) >= 0
            ):
                break
            item.append(_lstrip(lines[i], indent) if line.startswith(pad) else lines[i])
            i += 1
        i = _take_blanks(lines, i, item)
        while i < count and lines[i][1].startswith(pad) and not self._closes(lines[i][1]):
            item.append(_lstrip(lines[i], indent))
            i += 1
            while i < count:
                line = lines[i][1]
                if not line or _blank(line) or self._closes(line):
                    break
                if not line.startswith(pad) and list_start(line):
                    break
                item.append(_lstrip(lines[i], indent) if line.startswith(pad) else lines[i])
                i += 1
            i = _take_blanks(lines, i, item)
        return i

    def _note(self, lines: list[Line], i: int, context: _Context) -> int:
        """Read a footnote's definition ("Extension: footnotes")."""
        offset, line = lines[i]
        match = _NOTE.match(line)
        if match is None:
            return i
        j = i
        first = (offset + match.end(), line[match.end() :])
        if _blank(first[1]):
            j += 1
            first = lines[j] if j < len(lines) else (first[0], "")
        inner = [_lstrip(first, 4) if first[1].startswith("    ") else first]
        j += 1
        while True:
            while j < len(lines) and self._goes_on(lines[j][1]):
                inner.append(_lstrip(lines[j], 4) if lines[j][1].startswith("    ") else lines[j])
                j += 1
            if j < len(lines) and lines[j][1].startswith("<"):  # pandoc lets the note go on over the tag
                self._doubt(lines, i, len(lines), "a tag that ends a note")
            k = j
            while k < len(lines) and _blank(lines[k][1]):
                k += 1
            if k == j or k >= len(lines) or not lines[k][1].startswith("    "):
                break
            inner += [(lines[j][0], ""), _lstrip(lines[k], 4)]
            j = k + 1
        self._flows += 1
        flow = self._flows
        last = inner[-1]
        label_start = offset + match.start(1) - 2
        definition = Definition(
            label_start,
            max(offset + match.end(), last[0] + len(last[1])),
            offset + match.end(),
            match[1],
            flow,
        )
        self.outline.definitions.append(definition)
        inner.append((last[0], ""))
        self._blocks(inner, _Context(BlockKind.NOTE, match[1], flow, context.listed, context.depth + 1))
        return j

    def _goes_on(self, line: str) -> bool:
        return not (not line or _blank(line) or self._closes(line) or _NOTE_START.match(line))

    def _reference(self, lines: list[Line], i: int) -> int:
        """Read a link's definition ("Reference links")."""
        offset, line = lines[i]
        match = _REFERENCE.match(line)
        if match is None:
            return i
        if _BARE_KEYS.fullmatch(match[2]):  # what is surely a group is no label (`reference`)
            return i
        if "@" in match[2]:
            self._doubt(lines, i, i + 1, "a link definition with a citation")
            return i
        rest = match[3]
        j = i
        if not rest and i + 1 < len(lines) and not _blank(lines[i + 1][1]):
            j += 1
            rest = lines[j][1].strip(" ")
        found = _DESTINATION.match(rest)
        if found is None:
            self._doubt(lines, i, j + 1, "a link definition of an odd form")
            return i
        if not found[3] and not found[4] and j + 1 < len(lines):
            after = lines[j + 1][1]
            if not _blank(after) and _TITLE_LINE.match(after):
                j += 1
        target = found[1] if found[1] is not None else found[2]
        self.outline.references.setdefault(syn.label_key(match[2]), target)
        last = lines[j][0] + len(lines[j][1])
        self.outline.labels.append((offset + match.start(2), offset + match.end(2), last))
        return j + 1

    # --- tables and line blocks ------------------------------------------------------------------

    def _table(self, lines: list[Line], i: int, context: _Context) -> int:
        """Read the table at line `i`, with a caption before or after it ("Tables")."""
        line = lines[i][1]
        start = i
        if _CAPTION.match(line):
            start = self._caption(lines, i, context)
            if not start:
                return i
            self._caption_leaf(lines, i, self._caption_end(lines, i, context), context)
            self._doubt_dashes(lines, start)
        end = self._table_end(lines, start)
        if end <= start:
            return i
        k = end
        while k < len(lines) and _blank(lines[k][1]):
            k += 1
        last = self._caption_end(lines, k, context) if start == i else 0
        if last:
            self._caption_leaf(lines, k, last, context)
        if self._pipe_table(lines, start, end, context) is False:
            self._doubt(lines, start, end, "a table drawn with dashes")
            for offset, text in lines[start:end]:
                if text.strip(" -=+:|"):
                    self._leaf(offset, offset + len(text), context, BlockKind.TABLE_CELL)
        return last or end

    def _caption(self, lines: list[Line], i: int, context: _Context) -> int:
        """The number of the line where the table begins whose caption line `i` begins, else 0."""
        j = self._caption_end(lines, i, context)
        while j and j < len(lines) and _blank(lines[j][1]):
            j += 1
        return j if 0 < j < len(lines) and self._table_end(lines, j) > j else 0

    def _caption_end(self, lines: list[Line], i: int, context: _Context) -> int:
        """The number of the blank line after the caption that line `i` begins; 0 where it begins none."""
        if i >= len(lines) or not _CAPTION.match(lines[i][1]):
            return 0
        j = i + 1
        while j < len(lines) and not _blank(lines[j][1]) and not self._ends(lines, i, j, context):
            j += 1
        if j == len(lines):
            self._doubt(lines, i, j, "a caption at the end of a list's item")
        goes_on = j < len(lines) and not _blank(lines[j][1])
        if any(line.rstrip().endswith("}") for _, line in lines[i : j - 1 + goes_on]):
            self._doubt(lines, i, j, "a caption that goes on behind attributes")
        if goes_on:
            self._doubt_open(lines, i, j, lines[i][0], lines[j - 1][0] + len(lines[j - 1][1]))
        # where the last item of a tight list ends, nothing ends the caption, so there is none
        return j if j < len(lines) else 0

    def _caption_leaf(self, lines: list[Line], i: int, j: int, context: _Context) -> None:
        match = _CAPTION.match(lines[i][1])
        start = lines[i][0] + (match.end() if match else 0)
        while self.text.startswith(" ", start):
            start += 1
        end = lines[j - 1][0] + len(lines[j - 1][1].rstrip(" "))
        text = self.text[start:end]
        brace = text.rfind("{") if text.endswith("}") else -1
        if brace >= 0 and syn.ATTRIBUTES.fullmatch(text, brace) and not _has_own(text, brace):
            self._identifier(text[brace:], start + brace)
            end = start + brace
        self._leaf(start, end, context, BlockKind.CAPTION)

    def _table_end(self, lines: list[Line], i: int) -> int:
        """The number of the line after the table that begins at line `i`; `i` where none does."""
        line = lines[i][1]
        second = lines[i + 1][1] if i + 1 < len(lines) else ""
        if "|" in line and self._is_pipe(line, second, lines[i]):
            j = i + 2
            while j < len(lines) and cells(lines[j]) is not None:
                j += 1
            return j
        if not second or _blank(second):
            return i
        if _GRID.match(line) or _COLUMNS.match(second):
            return self._chunk_end(lines, i)
        if _DASHES.match(line):
            for j in range(i + 1, len(lines)):
                if _DASHES.match(lines[j][1]) and (j + 1 >= len(lines) or _blank(lines[j + 1][1])):
                    return j + 1
        return i

    def _dashed(self, lines: list[Line], i: int, context: _Context) -> int:
        self._doubt_dashes(lines, i)
        return i

    def _doubt_dashes(self, lines: list[Line], i: int) -> None:
        """Doubt the lines that pandoc may take for a table, however little they look like one ("Tables")."""
        line, second = lines[i][1], lines[i + 1][1] if i + 1 < len(lines) else ""
        if lines[i][0] < self._dashed_to or not second or _blank(second):
            return
        if _DASHES.match(line):
            until = next((j for j in range(i + 1, len(lines)) if _DASHES.match(lines[j][1])), i)
        elif _DASHES.match(second) and (line.startswith("    ") or "|" in line):
            until = i + 1
        else:
            return
        end = self._chunk_end(lines, until)
        if until == i + 1 and _DASHES.match(line):  # an empty head: the rows may stand behind a blank line
            while end < len(lines) and _blank(lines[end][1]):
                end += 1
            end = self._chunk_end(lines, end)
        self._dashed_to = lines[end - 1][0] + 1
        self._doubt(lines, i, end, "a table drawn with dashes")

    def _is_pipe(self, line: str, second: str, first: Line) -> bool:
        match = _PIPE_BREAK.match(second)
        if match is None or not (match[1] or match[2] or match[3]):
            return False
        return cells(first) is not None

    def _chunk_end(self, lines: list[Line], i: int) -> int:
        while i < len(lines) and not _blank(lines[i][1]):
            i += 1
        return i

    def _pipe_table(self, lines: list[Line], start: int, end: int, context: _Context) -> bool:
        if end - start < 2 or not _PIPE_BREAK.match(lines[start + 1][1]) or "|" not in lines[start][1]:
            return False
        columns = len(re.findall(r"-+", lines[start + 1][1]))
        for j in (start, *range(start + 2, end)):
            row = lines[j][1]
            if ("`" in row and _leaves_code_open(row)) or (row.count("$") % 2 and "@" in row):
                until = min(end + 2, len(lines))
                self._doubt(lines, start, until, "code or math that is open in a row of a table")
            row = cells(lines[j])
            if row is None:
                continue
            for first, last in row[:columns]:
                if last > first:
                    self._leaf(first, last, context, BlockKind.TABLE_CELL)
        return True

    def _line_block(self, lines: list[Line], i: int, context: _Context) -> int:
        """Read lines that begin with `| ` ("Line blocks")."""
        j = i
        while j < len(lines):
            offset, line = lines[j]
            is_empty = line.rstrip(" ") == "|"
            if not line.startswith("| ") and not is_empty:
                break
            start, end = offset + len(line) - len(line[1:].lstrip(" ")), offset + len(line)
            j += 1
            while not is_empty and j < len(lines) and lines[j][1].startswith(" "):
                end = lines[j][0] + len(lines[j][1])
                j += 1
            if line.strip(" |"):
                self._leaf(start, end, context)
        return j


def _content(line: str, match: re.Match[str]) -> int:
    """Where an item's text begins after its marker: up to four spaces belong to the marker."""
    end = match.end()
    if not line.startswith(" ", end - 1):
        return end
    spaces = len(line) - end - len(line[end:].lstrip(" "))
    return end + spaces if spaces <= 3 else end


def _take_blanks(lines: list[Line], i: int, item: list[Line]) -> int:
    while i < len(lines) and _blank(lines[i][1]):
        item.append((lines[i][0], ""))
        i += 1
    return i


_Reader = Callable[[BlockReader, list[Line], int, _Context], int]
# In the order in which pandoc tries blocks (`block` of its reader); headings and tables come between.
_EARLY: dict[str, tuple[_Reader, ...]] = {
    "`": (BlockReader._fence,),
    "~": (BlockReader._fence,),
    "-": (BlockReader._yaml, BlockReader._bullets),
    "*": (BlockReader._bullets,),
    "+": (BlockReader._bullets,),
    ":": (BlockReader._div,),
}
_LATE: dict[str, tuple[_Reader, ...]] = {
    "\\": (BlockReader._tex,),
    "|": (BlockReader._line_block,),
    ">": (BlockReader._quote,),
    "-": (BlockReader._rule,),
    "*": (BlockReader._rule,),
    "_": (BlockReader._rule,),
}
