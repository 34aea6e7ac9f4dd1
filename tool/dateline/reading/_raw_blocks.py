"""Blocks that are no prose: code, metadata, divs, HTML and TeX of pandoc's Markdown.

In: the lines of a text and the number of the first one. Out: the number of the line after the block, the
same number where none begins there; code, metadata, comments and identifiers are noted in the outline. HTML
and TeX whose end only pandoc can tell are doubts (pandoc manual, "Verbatim (code) blocks", "Metadata
blocks", "Divs and Spans", "Raw HTML").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.reading import _syntax as syn
from dateline.reading._lines import Context, Line, blank, chunk_end, list_start

if TYPE_CHECKING:
    from dateline.reading._blocks import BlockReader

_ATTRIBUTES = syn.ATTRIBUTES.pattern
_FENCE = re.compile(
    rf" {{0,3}}(`{{3,}}+|~{{3,}}+) *+(?:({syn.RAW_ATTRIBUTE.pattern})|([^\s`{{}}]++)? *+({_ATTRIBUTES})?) *+$"
)
_FENCE_END = re.compile(r" {0,3}(`++|~++) *+$")
_FENCE_OPEN = re.compile(rf" {{0,3}}(?:`{{3,}}+|~{{3,}}+)[^`{{}}]*+{syn.OPEN_ATTRIBUTES}")
_DIV_OPEN = re.compile(rf":::+[^{{}}]*+{syn.OPEN_ATTRIBUTES}")
_DIV = re.compile(rf":::+ *(?>({_ATTRIBUTES})|([^ {{:][^ ]*|\{{[^ ]*)) *:*+ *$")
_YAML_END = re.compile(r"(?:---|\.\.\.) *$")
_PLAIN_P = re.compile(r"[^<>@\[\]`$\\*_~^]*</p>", re.I)  # words between tags, with nothing behind them
_TEX_ALONE = re.compile(
    r"\\(?:(?:new|clear|cleardouble)page|pagebreak|tableofcontents|listof\w+|appendix) *$"
)
_NO_PARAGRAPH = ("#", ">", "|", "~~~", ":::", "<", "%", "    ")
_TEX_BEGIN = re.compile(r"\\begin *\{([^{}]*)\}")


def fence_end(reader: BlockReader, lines: list[Line], i: int) -> int:
    """The number of the line that ends the fenced code begun at line `i`, -1 where none does."""
    match = _FENCE.match(lines[i][1])
    if match is None:
        if _FENCE_OPEN.match(lines[i][1]) and i + 1 < len(lines) and not blank(lines[i + 1][1]):
            reader.doubt_rest(lines[i][0], "code whose attributes go over lines")
        return -1
    mark = match[1]
    if match[4] and syn.is_quote_open(match[4]):
        reader.doubt_rest(lines[i][0], "code whose attributes go over lines")
    if len(mark) >= reader.unclosed.get(mark[0], len(mark) + 1):
        return -1
    for j in range(i + 1, len(lines)):
        line = lines[j][1]
        if mark in line:
            close = _FENCE_END.match(line)
            if close and close[1][0] == mark[0] and len(close[1]) >= len(mark):
                return j
    reader.unclosed[mark[0]] = len(mark)
    return -1


def fence(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read fenced code ("Fenced code blocks")."""
    end = fence_end(reader, lines, i)
    if end < 0:
        return i
    match = _FENCE.match(lines[i][1])
    if match and match[4]:
        reader.identify(match[4], lines[i][0] + match.start(4))
    reader.outline.code.append((lines[i][0], lines[end][0] + len(lines[end][1])))
    return end + 1


def indented_code(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read code that is indented by four spaces ("Indented code blocks")."""
    j = k = i
    while j < len(lines):
        line = lines[j][1]
        if line.startswith("    ") and not blank(line):
            k = j
        elif not blank(line):
            break
        j += 1
    reader.outline.code.append((lines[i][0], lines[k][0] + len(lines[k][1])))
    return k + 1


def metadata(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a block of metadata ("Extension: yaml_metadata_block")."""
    line = lines[i][1]
    if line.rstrip(" ") != "---" or i + 1 >= len(lines) or blank(lines[i + 1][1]):
        return i
    for j in range(i + 1, len(lines)):
        if lines[j][1][:1] in "-." and _YAML_END.match(lines[j][1]):
            start, end = lines[i + 1][0], lines[j][0]
            if context.depth:
                reader.doubt(lines, i, j + 1, "metadata inside of a block", always=True)
                return i
            if not reader.is_mapping(start, end):
                return i
            reader.outline.yaml.append((start, end))
            return j + 1
    return i


def title_block(reader: BlockReader, lines: list[Line]) -> int:
    """The number of the first line after a title block ("Extension: pandoc_title_block")."""
    i = 0
    for _ in range(3):
        if i >= len(lines) or not lines[i][1].startswith("%"):
            break
        i += 1
        while i < len(lines) and lines[i][1].startswith(" ") and not blank(lines[i][1]):
            i += 1
    if i:
        reader.doubt(lines, 0, i, "a title block")
    return i


def div(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a line that begins or ends a fenced div ("Extension: fenced_divs")."""
    offset, line = lines[i]
    if not line.startswith(":::"):
        return i
    if reader.divs and syn.DIV_END.match(line):
        reader.divs -= 1
        return i + 1
    match = _DIV.match(line)
    is_open = _DIV_OPEN.match(line) or (match and match[1] and syn.is_quote_open(match[1]))
    if is_open and i + 1 < len(lines) and not blank(lines[i + 1][1]):
        reader.doubt_rest(offset, "a fenced div whose attributes go over lines")
    if match is None:
        is_odd = "{" not in line and not syn.DIV_END.match(line)
        reader.doubt(lines, i, i + 1, "a fenced div of an odd form", always=is_odd and reader.cites)
        return i
    if i + 1 < len(lines) and syn.SETEXT.match(lines[i + 1][1]):
        reader.doubt(lines, i, len(lines), "a fenced div over a line of dashes")  # unclosed it is a heading
    if match[1]:
        reader.identify(match[1], offset + match.start(1))
    reader.divs += 1
    return i + 1


def html(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a tag, an element or a comment that begins a line ("Raw HTML", "Extension: native_divs")."""
    offset, line = lines[i]
    if line.startswith(syn.COMMENT_OPEN):
        return _comment(reader, lines, i)
    match = syn.TAG.match(reader.text, offset)
    if match is None:
        if line.startswith(("<?", "<!")):
            reader.doubt_chunk(lines, i, "an HTML block")
        return i
    name = (match[1] or match[2]).lower()
    if name not in syn.BLOCK_TAGS and name not in syn.EITHER_TAGS:
        return i
    inside = match.end() <= offset + len(line)
    rest = line[match.end() - offset :].strip(" ") if inside else "?"
    following = _simple_element(reader, lines, i, context, match, name, rest)
    if following > i:
        return following
    if name in syn.VERBATIM_TAGS and match[2]:
        end = _verbatim_end(lines, i, name)
        if end >= 0:
            reader.doubt(lines, i, end + 1, "an HTML block")
            reader.outline.code.append((offset, lines[end][0] + len(lines[end][1])))
            return end + 1
    reader.doubt(lines, i, len(lines), "an HTML block")
    return i


def _simple_element(
    reader: BlockReader,
    lines: list[Line],
    i: int,
    context: Context,
    match: re.Match[str],
    name: str,
    rest: str,
) -> int:
    """Read a line of one element whose end is plain to see; `rest` is what stands behind its first tag."""
    if name == "div" and not rest:
        return _html_div(reader, lines, i, match)
    if name == "div" and match[2] and rest.lower() == "</div>":  # `<div id="refs"></div>`
        _identify_div(reader, match)
        return i + 1
    if name in ("hr", "br") and not rest:
        if i + 1 < len(lines) and lines[i + 1][1].startswith("    "):
            reader.doubt_chunk(lines, i, "an HTML block")
        return i + 1
    if name == "p" and match[2] and _PLAIN_P.fullmatch(rest):
        reader.leaf(match.end(), match.end() + rest.index("</"), context)
        return i + 1
    return i


def _html_div(reader: BlockReader, lines: list[Line], i: int, match: re.Match[str]) -> int:
    """Read a line that is a tag of <div> alone."""
    if match[1]:
        if not reader.tags:
            reader.doubt(lines, i, len(lines), "an HTML block")
            return i
        reader.tags -= 1
    else:
        reader.tags += 1
        _identify_div(reader, match)
    return i + 1


def _identify_div(reader: BlockReader, match: re.Match[str]) -> None:
    name = re.search(r"\bid\s*=\s*[\"']?([^\s\"'>]+)", match[0])
    if name:
        reader.outline.identifiers.append((name[1], match.start(), match.end()))


def _verbatim_end(lines: list[Line], i: int, name: str) -> int:
    """The number of the line that ends with the end of an element, -1 where more follows or none does."""
    for j in range(i, len(lines)):
        at = lines[j][1].lower().find(f"</{name}")
        if at >= 0:
            return j if lines[j][1].rstrip(" ").endswith(">") else -1
    return -1


def _comment(reader: BlockReader, lines: list[Line], i: int) -> int:
    """Read a comment; the number of the line in which it ends where text follows, which is left there."""
    start = lines[i][0]
    if lines[i][1].startswith((">", "-"), 4):
        return i  # HTML ends such a comment at once, pandoc does not take it for one
    for j in range(i, len(lines)):
        offset, line = lines[j]
        at = line.find(syn.COMMENT_CLOSE, 4 if j == i else 0)
        if at >= 0:
            if syn.COMMENT_BREAK.search(reader.text, start + 4, offset + at):
                reader.doubt(lines, i, j + 1, "a comment of an odd form")
            reader.outline.comments.append((start, offset + at + 3, len(reader.outline.leaves)))
            rest = line[at + 3 :]
            lead = at + 3 + len(rest) - len(rest.lstrip(" "))
            if lead >= len(line):
                return j + 1
            lines[j] = (offset + lead, line[lead:])  # what follows is a block of its own
            return j
    return i


def rule(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a line across the page ("Horizontal rules")."""
    return i + 1 if syn.RULE.match(lines[i][1]) else i


def tex(reader: BlockReader, lines: list[Line], i: int, context: Context) -> int:
    """Read a command or an environment of TeX ("Extension: raw_tex")."""
    line = lines[i][1]
    if _TEX_ALONE.match(line):
        if i + 1 < len(lines) and lines[i + 1][1].lstrip().startswith(("[", "{")):
            reader.doubt(lines, i, i + 2, "raw TeX")  # whose arguments they may be
        return i + 1
    match = _TEX_BEGIN.match(line)
    if match:
        close = f"\\end{{{match[1]}}}"
        for j in range(i, len(lines)):
            if close in lines[j][1]:
                reader.doubt(lines, i, chunk_end(lines, j), "raw TeX")
                return j + 1
    elif line.count("{") > line.count("}") or line.startswith("\\start"):
        reader.doubt(lines, i, len(lines), "raw TeX")
    elif syn.TEX_COMMAND.fullmatch(line.rstrip(" ")) and i + 1 < len(lines):
        following = lines[i + 1][1]
        if following.startswith(_NO_PARAGRAPH) or list_start(following):  # a block of its own, perhaps
            reader.doubt_chunk(lines, i, "raw TeX")
    return i
