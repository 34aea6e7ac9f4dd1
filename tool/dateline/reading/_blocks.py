"""Blocks of pandoc's Markdown: which stretches of a text hold inlines, and as what.

In: the clean text of a chapter. Out: an `Outline`: its leaves (paragraphs, headings, cells, …) in the
order of pandoc's document, its definitions, its code, and what only pandoc can settle. Paragraphs and
headings are read here (pandoc manual, "Paragraphs" and "Headings"); every other block has a reader in
`_containers`, `_tables` or `_raw_blocks`, which the sign that a line begins with finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.reading import _syntax as syn
from dateline.reading._containers import bullets, numbered_or_defined, quote
from dateline.reading._lines import Context, Line, blank, chunk_end, list_start
from dateline.reading._outline import METADATA, Leaf, Outline
from dateline.reading._raw_blocks import (
    div,
    fence,
    fence_end,
    html,
    indented_code,
    metadata,
    rule,
    tex,
    title_block,
)
from dateline.reading._tables import dashed, doubt_rows, line_block, table
from dateline.values.chapters import BlockKind

_LONGEST_RUN = 20  # of backticks; what begins code in a longer one, no author means
_DEEPEST = 40  # containers inside containers; an author has no use for more

_ATX = re.compile(r"(#++)(?![.)])(?: |$)")
_OPEN_COMMAND = re.compile(
    r"\\[A-Za-z]+\*?(?:\{[^{}]*\}|\[[^\[\]]*\])*(?:\[[^\]]*|\{[^}]*)\Z|\\[A-Za-z]\s*\Z|\$[^$]*\\\Z"
)
_OPENING = re.compile(r"[$<]|\]\(|\[ *\Z")
_MAY_HOLD = re.compile(r"[{*_~^\[<$`\"'\\]")  # what may make a heading's attributes text
_IN_HEADING = re.compile(r"[\[@`$<{]")

_STOPS = "`:<"  # what may end a paragraph without a blank line
_SIGNS = frozenset("`~-*+_<:#>|\\[ (@Tt0123456789")
_SECOND = frozenset("=-:~|+ ")  # what may make a block's first line more than a paragraph's

_Reader = Callable[["BlockReader", list[Line], int, Context], int]
"""Reads the block that begins at a line: the number of the line after it, the same where none begins."""

# In the order in which pandoc tries blocks (`block` of its reader); headings and tables come between.
_EARLY: dict[str, tuple[_Reader, ...]] = {
    "`": (fence,),
    "~": (fence,),
    "-": (metadata, bullets),
    "*": (bullets,),
    "+": (bullets,),
    ":": (div,),
}
_LATE: dict[str, tuple[_Reader, ...]] = {
    "\\": (tex,),
    "|": (line_block,),
    ">": (quote,),
    "-": (rule,),
    "*": (rule,),
    "_": (rule,),
}


class BlockReader:
    """Reads the blocks of one text into its `outline`.

    `is_mapping` says whether the YAML between two offsets is a mapping; only then does pandoc take
    it for metadata. The readers of blocks keep here what is open (`divs`, `tags`) and what they know
    of the lines to come (`unclosed`, `dashed_to`).
    """

    def __init__(self, text: str, is_mapping: Callable[[int, int], bool]) -> None:
        self.text = text
        self.outline = Outline()
        self.is_mapping = is_mapping
        self._has_comments = syn.COMMENT_OPEN in text
        self.divs = 0  # fenced divs that are open
        self.tags = 0  # <div> elements that are open
        self.unclosed: dict[str, int] = {}  # for each fence's sign, the shortest that has no end
        self._notes = syn.Notes(text)
        self._is_open = False  # whether the rest of the text is doubted
        self._chunks: dict[str, int] = {}  # the end of the last chunk doubted, for each reason
        self.cites = "@" in text
        self.dashed_to = 0  # the end of the last lines that may be a table drawn with dashes

    def read(self) -> Outline:
        """The outline of the whole text."""
        lines: list[Line] = []
        at = 0
        for line in self.text.split("\n"):
            lines.append((at, line))
            at += len(line) + 1
        lines.append((len(self.text), ""))
        self.blocks(lines[title_block(self, lines) :], Context())
        return self.outline

    def read_value(self, lines: list[Line]) -> None:
        """Read a value of the metadata, which pandoc takes for Markdown, for blocks if a line ends it."""
        inlines = lines[-1][1] != ""
        self.blocks(lines, Context(flow=METADATA, depth=1, inlines=inlines))

    def blocks(self, lines: list[Line], context: Context) -> None:
        """Read the blocks of these lines, which are all that their container holds."""
        divs, tags, unclosed = self.divs, self.tags, self.unclosed
        self.unclosed = {}
        i, count = 0, len(lines)
        while i < count:
            line = lines[i][1]
            if not line or blank(line):
                i += 1
                continue
            second = lines[i + 1][1] if i + 1 < count else ""
            if not second or blank(second):  # a term may have its definition behind a blank line
                third = lines[i + 2][1] if i + 2 < count else ""
                odd = third.lstrip(" ")[:1] in (":", "~")
            else:
                odd = second[0] in _SECOND
            if odd or line[0] in _SIGNS or list_start(line):
                following = self._special(lines, i, context, second)
                if following > i:
                    i = following
                    continue
            i = self._paragraph(lines, i, context)
        self.divs, self.tags, self.unclosed = divs, tags, unclosed

    def _special(self, lines: list[Line], i: int, context: Context, second: str) -> int:
        """Read the block at line `i` if it is more than a paragraph; the next line's number, else `i`."""
        if context.depth > _DEEPEST:
            self.doubt(lines, i, len(lines), "containers nested too deeply")
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
            yield dashed
        if second[:1] in ("=", "-") and syn.SETEXT.match(second):
            yield BlockReader._setext
            return
        if indent == 0 and sign in "#<":
            yield BlockReader._atx if sign == "#" else html
        if indent >= 4:
            yield indented_code
            return
        yield table
        yield from _LATE.get(sign, ())
        yield numbered_or_defined

    def doubt(self, lines: list[Line], i: int, j: int, reason: str, *, always: bool = False) -> None:
        """Note that lines `i` to `j` need pandoc, where they could hold a citation, or a note's marker."""
        start, end = lines[i][0], lines[j - 1][0] + len(lines[j - 1][1])
        if always or self.text.find("@", start, end) >= 0 or self._notes.marked(start, end):
            self.outline.doubts.append((start, end, reason))

    def doubt_chunk(self, lines: list[Line], i: int, reason: str) -> None:
        """Note that what begins at line `i` may go on to the next blank line, looked at once only."""
        if lines[i][0] >= self._chunks.get(reason, 0):
            j = chunk_end(lines, i + 1)
            self._chunks[reason] = lines[j - 1][0] + 1
            self.doubt(lines, i, j, reason)

    def doubt_rest(self, start: int, reason: str) -> None:
        """Note that what begins at `start` may go on over all that follows."""
        if not self._is_open:
            self._is_open = True
            self.doubt([(start, self.text[start:])], 0, 1, reason)

    def leaf(self, start: int, end: int, context: Context, kind: BlockKind | None = None) -> None:
        """Note a stretch that holds inlines; in a note it is the note's, whatever its kind."""
        chosen = BlockKind.NOTE if context.note is not None else (kind or context.kind)
        self.outline.leaves.append(Leaf(start, end, chosen, context.note, context.flow))

    def identify(self, attributes: str, offset: int) -> None:
        """Note the identifier that attributes at this offset give, if they give one."""
        name = syn.attributes(attributes)[0]
        if name:
            self.outline.identifiers.append((name, offset, offset + len(attributes)))

    def ends(self, lines: list[Line], i: int, j: int, context: Context) -> bool:
        """Whether line `j`, not blank, ends the paragraph begun at line `i` (`endline`)."""
        line = lines[j][1]
        if self.stops(lines, j):
            return not self._is_in_code(lines, i, j)
        return context.listed and list_start(line)

    def stops(self, lines: list[Line], j: int) -> bool:
        """Whether line `j` ends what is open, or begins fenced code."""
        line = lines[j][1]
        return line[0] in _STOPS and (
            self.closes(line) or (line[0] == "`" and fence_end(self, lines, j) >= 0)
        )

    def _is_in_code(self, lines: list[Line], i: int, j: int) -> bool:
        """Whether line `j` lies inside of code that the paragraph begun at line `i` holds."""
        text = self.text
        found = syn.TICKS.finditer(text, lines[i][0], lines[j][0])
        runs = [len(run[0]) - _is_escaped(text, run.start()) for run in found]
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
        while j < len(lines) and not blank(lines[j][1]):
            if any(len(run[0]) == length for run in syn.TICKS.finditer(lines[j][1])):
                return True
            j += 1
        return False

    def closes(self, line: str) -> bool:
        """Whether a line that is not blank ends the fenced div or the <div> that is open."""
        if line[0] == ":":
            return self.divs > 0 and syn.DIV_END.match(line) is not None
        return line[0] == "<" and self.tags > 0 and line[:5].lower() == "</div"

    def _paragraph(self, lines: list[Line], i: int, context: Context) -> int:
        j, count = i + 1, len(lines)
        listed = context.listed
        while True:
            while j < count:
                line = lines[j][1]
                if not line or blank(line):
                    break
                if (listed or line[0] in _STOPS) and self.ends(lines, i, j, context):
                    break
                j += 1
            start = lines[i][0]
            end = lines[j - 1][0] + len(lines[j - 1][1])
            far = self._comment_beyond(lines, start, end, j) if self._has_comments else 0
            if not far:
                break
            j = far
        first = lines[i][1]
        if "|" in first:
            doubt_rows(self, lines, i, j)
        if j < count and not blank(lines[j][1]):
            self.doubt_open(lines, i, j, start, end)
        if not self._is_open and self.text.find("\\", start, end) >= 0:
            self._doubt_command(start, end)
        start += len(first) - len(first.lstrip(" "))
        leaf = Leaf(start, end, context.kind, context.note, context.flow, alone=not context.inlines)
        self.outline.leaves.append(leaf)
        return j

    def doubt_open(self, lines: list[Line], i: int, j: int, start: int, end: int) -> None:
        """Math, a link or a tag that the paragraph leaves open may go on behind the line that ends it."""
        if not _OPENING.search(self.text, start, end):
            return
        text = self.text[start:end]
        is_open = text.rfind("<") > text.rfind(">") or text.rfind("](") > text.rfind(")")
        if is_open or text.count("$") % 2 or text.count("$$") % 2 or text.rstrip(" ").endswith("["):
            k = len(lines) if text.count("$$") % 2 else chunk_end(lines, j)
            self.doubt(lines, i, k, "a paragraph that ends before its math, tag or link does")

    def _doubt_command(self, start: int, end: int) -> None:
        """What a TeX command at the paragraph's end takes in may go on over all that follows."""
        if _OPEN_COMMAND.search(self.text, start, end):
            self.doubt_rest(start, "raw TeX")

    def _comment_beyond(self, lines: list[Line], start: int, end: int, j: int) -> int:
        """The line after the one that ends a comment which the paragraph leaves open, else 0."""
        opened = self.text.rfind(syn.COMMENT_OPEN, start, end)
        if opened < 0 or self.text.find(syn.COMMENT_CLOSE, opened + 4, end) >= 0:
            return 0
        for k in range(j, len(lines)):
            if syn.COMMENT_CLOSE in lines[k][1]:
                self.doubt(
                    lines, j - 1, k + 1, "a comment that goes over paragraphs", always="`" in self.text
                )
                return k + 1
        self._has_comments = False  # no later one can end either
        return 0

    def _heading(self, start: int, end: int, level: int, context: Context) -> None:
        text = self.text
        body = text[start:end].rstrip(" ")
        found = ""
        brace = syn.own_attributes(body)
        opened = body.find("{") if body.endswith("}") else -1
        if opened >= 0 and "@" in body[opened:] and _MAY_HOLD.search(body[:brace]):
            self.outline.doubts.append((start, end, "a heading whose attributes hold a key"))
        if brace >= 0:
            found = body[brace:]
            body = body[:brace].rstrip(" ")
        if level and text[start - 1 : start] in "# ":  # only headings with signs may end with them
            closed = body.rstrip("#")
            body = closed.rstrip(" ") if not closed.endswith("\\") else body
        kind = BlockKind.HEADING
        leaf = Leaf(start, start + len(body), kind, context.note, context.flow, abs(level), found)
        self.outline.leaves.append(leaf)

    def _setext(self, lines: list[Line], i: int, context: Context) -> int:
        offset, line = lines[i]
        lead = len(line) - len(line.lstrip(" "))
        level = 1 if lines[i + 1][1][0] == "=" else 2
        self._doubt_heading(lines, i, i + 2)
        if line.startswith("<"):  # a tag that makes a block is no heading's text
            self.doubt(lines, i, len(lines), "an HTML block")
        self._heading(offset + lead, offset + len(line), level, context)
        return i + 2

    def _atx(self, lines: list[Line], i: int, context: Context) -> int:
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
        if j < len(lines) and _IN_HEADING.search(lines[i][1]) and not blank(lines[j][1]):
            self.doubt_chunk(lines, i, "a citation in a heading with text right after it")


def _is_escaped(text: str, at: int) -> bool:
    """Whether a backslash escapes the sign at `at`."""
    before = text[max(0, at - 9) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
