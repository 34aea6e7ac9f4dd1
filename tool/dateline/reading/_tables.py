"""Tables, their captions and line blocks of pandoc's Markdown.

In: the lines of a text and the number of the first one. Out: the number of the line after the block, the
same number where none begins there; its cells and its caption become leaves. Pipe tables are read as pandoc
reads them; what may be a table drawn with dashes is a doubt (pandoc manual, "Tables" and "Line blocks").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._lines import Context, Line, blank, chunk_end, list_start
from dateline.values.chapters import BlockKind

if TYPE_CHECKING:
    from dateline.reading._blocks import BlockReader

_PIPE_BREAK = re.compile(r" {0,3}(?:(\|) *)?:?-++:? *((?:[|+] *:?-++:? *)*)(\|?) *$")
_DASHES = re.compile(r" {0,3}-++(?: ++-++)*+ *+$")
_COLUMNS = re.compile(r" {0,3}-++(?: ++-++)++ *+$| {1,3}-++ *+$")
_GRID = re.compile(r" {0,3}\+(?:[\-=:]++\+)++ *+$")
_CAPTION = re.compile(r" {0,3}(?::(?![!-#%-*,-/:;?@\[-\]_{}])|[Tt]able:)")
_OPENING = re.compile(r"[$`<]")
_MATH_START = re.compile(r"\$(?!\s)")
_MATH_END = re.compile(r"(?<!\s)\$(?!\d)")
_CELL_SIGN = re.compile(r"[|\\`$<]")


def table(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read the table at line `i`, with a caption before or after it ("Tables")."""
    line = lines[i][1]
    start = i
    if _CAPTION.match(line):
        start = caption(reader, lines, i, context)
        if not start:
            _doubt_below(reader, lines, i)
            return i
        _caption_leaf(reader, lines, i, _caption_end(reader, lines, i, context), context)
        _doubt_dashes(reader, lines, start)
    end = _table_end(lines, start)
    if end <= start:
        return i
    k = end
    while k < len(lines) and blank(lines[k][1]):
        k += 1
    last = _caption_end(reader, lines, k, context) if start == i else 0
    if last:
        _caption_leaf(reader, lines, k, last, context)
    if not _pipe_table(reader, lines, start, end, context):
        reader.doubt(lines, start, _doubted(lines, start, end, last), "a table drawn with dashes")
        for offset, text in lines[start:end]:
            if text.strip(" -=+:|"):
                reader.leaf(offset, offset + len(text), context, BlockKind.TABLE_CELL)
    return last or end


def _doubted(lines: list[Line], start: int, end: int, last: int) -> int:
    """Where the doubt about a table ends: if it is none, its caption is none, and a lone dash is an item."""
    if start + 1 < end and list_start(lines[start + 1][1]):
        return len(lines)
    return last if last and _GRID.match(lines[start][1]) else end


def caption(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """The number of the line where the table begins whose caption line `i` begins, else 0."""
    j = _caption_end(reader, lines, i, context)
    while j and j < len(lines) and blank(lines[j][1]):
        j += 1
    return j if 0 < j < len(lines) and _table_end(lines, j) > j else 0


def _caption_end(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """The number of the blank line after the caption that line `i` begins; 0 where it begins none."""
    if i >= len(lines) or not _CAPTION.match(lines[i][1]):
        return 0
    j = i + 1
    while j < len(lines) and not blank(lines[j][1]) and not reader.ends(lines, i, j, context):
        j += 1
    opened = next((k for k in range(i, j) if syn.COMMENT_OPEN in lines[k][1]), j)
    if opened < j and not any(syn.COMMENT_CLOSE in line for _, line in lines[opened:j]):
        reader.doubt_rest(lines[opened][0], "a comment that goes over paragraphs")
    if j == len(lines):
        reader.doubt(lines, i, j, "a caption at the end of a list's item")
    goes_on = j < len(lines) and not blank(lines[j][1])
    if any(line.rstrip().endswith("}") for _, line in lines[i : j - 1 + goes_on]):
        reader.doubt(lines, i, j, "a caption that goes on behind attributes")
    if goes_on:
        reader.doubt_open(lines, i, j, lines[i][0], lines[j - 1][0] + len(lines[j - 1][1]))
    # where the last item of a tight list ends, nothing ends the caption, so there is none
    return j if j < len(lines) else 0


def _caption_leaf(reader: BlockReader, lines: list[Line], i: int, j: int, context: Context) -> None:
    """Note the caption in lines `i` to `j`, without the attributes that it ends with."""
    match = _CAPTION.match(lines[i][1])
    start = lines[i][0] + (match.end() if match else 0)
    while reader.text.startswith(" ", start):
        start += 1
    end = lines[j - 1][0] + len(lines[j - 1][1].rstrip(" "))
    text = reader.text[start:end]
    brace = syn.own_attributes(text)
    if brace >= 0:
        reader.identify(text[brace:], start + brace)
        end = start + brace
    reader.leaf(start, end, context, BlockKind.CAPTION)


def _table_end(lines: list[Line], i: int) -> int:
    """The number of the line after the table that begins at line `i`; `i` where none does."""
    line = lines[i][1]
    second = lines[i + 1][1] if i + 1 < len(lines) else ""
    if "|" in line and _is_pipe(lines[i], second):
        j = i + 2
        while j < len(lines) and cells(lines[j]) is not None:
            j += 1
        return j
    if not second or blank(second):
        return i
    if _GRID.match(line) or _COLUMNS.match(second):
        return chunk_end(lines, i)
    if _DASHES.match(line):
        for j in range(i + 1, len(lines)):
            if _DASHES.match(lines[j][1]) and (j + 1 >= len(lines) or blank(lines[j + 1][1])):
                return j + 1
    return i


def dashed(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Doubt the lines that may be a table drawn with dashes, and read nothing ("Tables")."""
    _doubt_dashes(reader, lines, i)
    return i


def _doubt_dashes(reader: BlockReader, lines: list[Line], i: int) -> None:
    """Doubt the lines that pandoc may take for a table, however little they look like one ("Tables")."""
    line, second = lines[i][1], lines[i + 1][1] if i + 1 < len(lines) else ""
    if lines[i][0] < reader.dashed_to or not second or blank(second):
        return
    if _DASHES.match(line):
        until = next((j for j in range(i + 1, len(lines)) if _DASHES.match(lines[j][1])), i)
    elif _DASHES.match(second) and (line.startswith("    ") or "|" in line):
        until = i + 1
    else:
        return
    end = chunk_end(lines, until)
    if until == i + 1 and _DASHES.match(line):  # an empty head: the rows may stand behind a blank line
        while end < len(lines) and blank(lines[end][1]):
            end += 1
        end = chunk_end(lines, end)
    reader.dashed_to = lines[end - 1][0] + 1
    reader.doubt(lines, i, end, "a table drawn with dashes")


def _doubt_below(reader: BlockReader, lines: list[Line], i: int) -> None:
    """Doubt lines that may be a table because what looks like its caption stands before them."""
    j = chunk_end(lines, i)
    while j < len(lines) and blank(lines[j][1]):
        j += 1
    if j < len(lines) and _DASHES.match(lines[j][1]):
        _doubt_dashes(reader, lines, j)


def _is_pipe(first: Line, second: str) -> bool:
    """Whether two lines are the head of a pipe table and what parts it from the rows."""
    match = _PIPE_BREAK.match(second)
    return match is not None and bool(match[1] or match[2] or match[3]) and cells(first) is not None


def _pipe_table(reader: BlockReader, lines: list[Line], start: int, end: int, context: Context) -> bool:
    """Read the cells of a pipe table; whether the lines from `start` to `end` are one."""
    if end - start < 2 or not _PIPE_BREAK.match(lines[start + 1][1]) or "|" not in lines[start][1]:
        return False
    closed = _last_math(reader, lines, start, end)
    columns = len(re.findall(r"-+", lines[start + 1][1]))
    for j in (start, *range(start + 2, end)):
        row = lines[j][1]
        is_open = "`" in row and _leaves_code_open(row)
        is_open = is_open or ("\\" in row and row.count("{") > row.count("}"))
        start_of_math = _MATH_START.search(row) if closed > lines[j][0] else None
        if start_of_math and closed > lines[j][0] + start_of_math.start():
            is_open = is_open or row.count("$") % 2 == 1 or closed > lines[j][0] + len(row)
        if is_open:
            until = min(end + 2, len(lines))
            reader.doubt(lines, start, until, "code or math that is open in a row of a table")
        for first, last in (cells(lines[j]) or ())[:columns]:
            if last > first:
                reader.leaf(first, last, context, BlockKind.TABLE_CELL)
    return True


def doubt_rows(reader: BlockReader, lines: list[Line], i: int, j: int) -> None:
    """Doubt lines `i` to `j` where the first may be a table's head whose math or code goes over lines."""
    if _OPENING.search(lines[i][1]) and any(_PIPE_BREAK.match(line) for _, line in lines[i + 1 : j]):
        reader.doubt(lines, i, j, "code or math that is open in a row of a table")


def _last_math(reader: BlockReader, lines: list[Line], start: int, end: int) -> int:
    """Where math may end last in the table of these lines or the text right after it; -1 where nowhere."""
    last = lines[end - 1][0] + len(lines[end - 1][1])
    if reader.text.find("$", lines[start][0], last) < 0:
        return -1
    offset, line = lines[chunk_end(lines, end) - 1]
    found = _MATH_END.finditer(reader.text, lines[start][0], offset + len(line))
    return max((match.start() for match in found), default=-1)


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
            runs = syn.TICKS.finditer(text, here, end)
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
    for run in syn.TICKS.finditer(text):
        length = run.end() - run.start()
        opened = length if not opened else 0 if opened == length else opened
    return opened > 0


def line_block(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read lines that begin with `| ` ("Line blocks")."""
    j = i
    if lines[i][1].startswith("|"):
        doubt_rows(reader, lines, i, chunk_end(lines, i))
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
        if reader.text[start:end].strip(" |\n"):
            reader.leaf(start, end, context)
    return j
