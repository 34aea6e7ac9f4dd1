"""Plain text into a pandoc document: headings, lists, captions with their source lines, notes.

In: text. Out: pandoc blocks. Paragraphs are single lines, or lines wrapped by hand with blank ones between;
which of the two, the text as a whole tells. A heading is a short line without a full stop that a longer
text follows; its level comes from its number, from underlining or from capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any

from dateline.importing.bare_notes import with_marked_notes
from dateline.importing.captions import ENDS_CITED, SOURCE_LINE, has_finite_verb, is_caption
from dateline.importing.columns import rows_of, table_of
from dateline.importing.line_breaks import OPEN_END, with_meant_breaks
from dateline.importing.notes import HEADS_OF_NOTES
from dateline.importing.printed_pages import as_one_text, with_whole_words
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.source_labels import SOURCE_LABEL
from dateline.reading.typed.source_lists import is_entry, is_head

Blocks = list[dict[str, Any]]


class LineKind(Enum):
    """What a paragraph of the text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together; `level` counts headings from 1, and the depth of items."""

    kind: LineKind
    lines: tuple[str, ...]
    level: int = 1
    gap: bool = False  # a blank line stands before it
    entry: bool = False  # of a list of sources

    @property
    def text(self) -> str:
        """The lines joined by blanks."""
        return " ".join(line.strip() for line in self.lines)


_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•●▪‣◦–—·o])[ \t]+(?=\S)")
_NUMBER = re.compile(r"(?P<indent>[ \t]*)\(?(?P<mark>\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+(?=\S)")
_NOTE = re.compile(
    r"[ \t]*(?:\[\^?(?P<a>\d{1,4})\]:?|(?P<b>[¹²³⁰⁴-⁹]{1,3})|\^(?P<c>\d{1,3})|"
    r"\((?P<d>\d{1,3})\)(?=\s+\S))[ \t]*(?=\S)"
)
_RULE = re.compile(r"[ \t]*([=\-_*~#])(?:[ \t]*\1){2,}[ \t]*$")
_HEAD_NUMBER = re.compile(
    r"(?:(?:chapter|part|section|annex|appendix|kapitel|teil|chapitre|partie)\s+)?(?P<n>(?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5}|[A-Z])[.):]?\s+(?=[^\W\d_“\"‘«])",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(rf"\s*(?:{SOURCE_LABEL}|via)\s*:\s*\S", re.IGNORECASE)
_FULL_STOP = re.compile(r"[.!?;,:…]['\"”’»)\]]*\s*$")
_NOTES_HEAD = re.compile(rf"{HEADS_OF_NOTES}|bibliography", re.IGNORECASE)
_LONG_ASIDE = 300  # characters; what is longer and no source ends a list of sources
_WRAPPED_AT = 130  # columns; longer lines are paragraphs by themselves
_SIGN_FIRST = re.compile(r"[-–—~>=/»|→]+\s")
_REVIEWED = re.compile(r"\s[-–—|]\s(?P<name>[^–—|\n]{2,60}?)\s[-–—|]\s")
_HEAD_WORDS = 22
_HEAD_LINES, _HEAD_WIDTH = 6, 64


def read_plain_text(text: str) -> Blocks:
    """The pandoc blocks of a plain text."""
    lines = as_one_text(text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n"))
    lines = with_marked_notes("\n".join(lines).replace("\f", "\n").split("\n"))
    wrapped = _is_wrapped(lines)
    lines = with_whole_words(with_meant_breaks(lines)) if wrapped else lines
    passages = _with_head_parted(_without_points(list(_passages(lines, wrapped))))
    return _blocks(_outlined(_headed(_captioned(_with_entries(passages)))))


def _with_entries(passages: list[Passage]) -> list[Passage]:
    """The passages, those below the head of a list of sources that are built as such told to be."""
    found: list[Passage] = []
    listed = False
    for passage in passages:
        text = passage.text.strip()
        bare = passage.kind is LineKind.PARAGRAPH
        if len(passage.lines) == 1 and is_head(text):
            listed = True
        elif passage.kind is LineKind.HEADING or (listed and bare and len(text) > _LONG_ASIDE):
            listed = passage.kind is not LineKind.HEADING and is_entry(text, day_first=True)
        entry = listed and bare and not is_head(text) and is_entry(text, day_first=True)
        found.append(replace(passage, entry=True) if entry else passage)
    return found


_POINT = re.compile(r"\s*\((\d{1,3})\)\s")
_REFERRED_TO = re.compile(r"(?<=[^\s(])\s?\((\d{1,3})\)(?=[\s.,;:!?)”\"]|$)")


def _without_points(passages: list[Passage]) -> list[Passage]:
    """The passages; `(2) …` is a point of the text, and a note only where the text refers to one."""
    labels = [_POINT.match(p.text) if p.kind is LineKind.NOTE else None for p in passages]
    points = {m[1] for m in labels if m}
    used = {m[1] for p in passages for m in _REFERRED_TO.finditer(p.text)} if points else set()
    if 2 * len(points & used) > len(points):
        return passages
    found: list[Passage] = []
    in_notes = False
    for passage, label in zip(passages, labels, strict=True):
        in_notes = in_notes or bool(_NOTES_HEAD.fullmatch(passage.text.strip(" :")))
        found.append(replace(passage, kind=LineKind.PARAGRAPH) if label and not in_notes else passage)
    return found


def _with_head_parted(passages: list[Passage]) -> list[Passage]:
    """The passages, short lines at the very beginning each by itself: a title page, not a paragraph."""
    if not passages or passages[0].kind is not LineKind.PARAGRAPH:
        return passages
    lines = [line.strip() for line in passages[0].lines]
    if not 1 < len(lines) <= _HEAD_LINES or any(len(x) > _HEAD_WIDTH or x[-1] in ".,;:" for x in lines):
        return passages
    if has_finite_verb(" ".join(lines)) or ENDS_CITED.search(lines[-1]) or SOURCE_LINE.match(lines[-1]):
        return passages
    head: list[Passage] = []
    for line in lines:
        if head and OPEN_END.search(head[-1].text):
            head[-1] = replace(head[-1], lines=(f"{head[-1].text} {line}",))
        else:
            head.append(Passage(LineKind.PARAGRAPH, (line,), gap=not head))
    return [*head, *passages[1:]]


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether paragraphs are wrapped by hand: most lines with another below them end in mid sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip() and not _starts(b)]
    if not pairs:
        return False
    long = sorted(len(a) for a, _ in pairs)
    if long[int(len(long) * 0.95) if len(long) > 1 else 0] > _WRAPPED_AT:
        return False
    open_ = sum(
        not _FULL_STOP.search(a) or a.rstrip().endswith((",", ";"))
        for a, _ in pairs
        if len(a) > 40 or a.rstrip().endswith(("-", "\u00ad"))
    )
    return open_ * 2 > len(pairs)


def _starts(line: str) -> bool:
    return bool(_BULLET.match(line) or _NOTE.match(line) or SOURCE_LINE.match(line) or _RULE.match(line))


def _passages(lines: Sequence[str], wrapped: bool) -> Iterator[Passage]:
    """Lines put together; what an item or a note begins runs on where lines are wrapped."""
    now: list[str] = []
    kind, level, gap = LineKind.PARAGRAPH, 1, False
    blank = False

    def ended() -> Iterator[Passage]:
        if now:
            yield Passage(kind, tuple(now), level, gap)
            now.clear()

    for line in lines:
        if not line.strip():
            yield from ended()
            blank = True
            continue
        if _RULE.match(line):
            head = len(now) == 1 and kind is LineKind.PARAGRAPH and len(now[0]) < 120
            if head:
                kind, level = LineKind.HEADING, 1 if "=" in line or "#" in line else 2
            yield from ended()
            blank = True
            continue
        started = None if wrapped and _runs_on(now, kind, line) else _start_of(line)
        hangs = _hangs(kind, line)
        runs_on = hangs or (wrapped and (kind is LineKind.NOTE or not SOURCE_LINE.match(line)))
        if now and runs_on and started is None:
            now.append(line)
            continue
        if (
            now
            and started is None
            and SOURCE_LINE.match(line)
            and kind is LineKind.PARAGRAPH
            and not _FULL_STOP.search(now[-1])
        ):
            now.append(line)
            yield from ended()
            continue
        yield from ended()
        gap, blank = blank, False
        kind, level, body = started or (LineKind.PARAGRAPH, 1, line)
        now.append(body)
    yield from ended()


_ARTICLE_O = re.compile(r"o \S")  # Portuguese, not the letter that a list is set with
_HANGING = re.compile(r"[ \t]{2,}\S")  # below a note it goes on with it, wherever its text breaks its lines
_ADDRESS_ALONE = re.compile(r"\s*[<(\[]?(?:https?://|www\.)\S+\s*(?:[(\[][^()\[\]]{4,60}[)\]]\.?)?\s*")


def _hangs(kind: LineKind, line: str) -> bool:
    """Whether a line goes on with a note, or is the address that an item above it is found at."""
    if kind is LineKind.ITEM and _ADDRESS_ALONE.fullmatch(line):
        return True
    return kind is LineKind.NOTE and _HANGING.match(line) is not None


def _runs_on(now: Sequence[str], kind: LineKind, line: str) -> bool:
    """Whether a wrapped line that begins with a number goes on with a sentence: `25. Mai` behind `[AFP,`."""
    if not now or _FULL_STOP.search(now[-1].rstrip().rstrip(",")):
        return False
    if kind is LineKind.PARAGRAPH and _ARTICLE_O.match(line):
        return True
    number = _NUMBER.match(line)
    if number is not None:
        start = number.start("mark")
        return any(date.start == start for date in dates_in(line[:40]))
    return kind is LineKind.PARAGRAPH and _NOTE.match(line) is not None and line.lstrip().startswith("[")


def _start_of(line: str) -> tuple[LineKind, int, str] | None:
    """The kind, depth and text of a line that begins an item, a note or a marked heading."""
    marked = re.match(r"(#{1,6})\s+(?=\S)", line)
    if marked:
        return LineKind.HEADING, len(marked[1]), line[marked.end() :].rstrip("# ")
    if _NOTE.match(line):
        return LineKind.NOTE, 1, line.strip()
    for pattern, kind in ((_BULLET, LineKind.ITEM), (_NUMBER, LineKind.NUMBERED)):
        match = pattern.match(line)
        if match and not (kind is LineKind.ITEM and _is_credit(line)):
            return (
                kind,
                len(match["indent"]) // 2 + 1,
                line[match.end() :] if kind is LineKind.ITEM else line.strip(),
            )
    return None


def _is_credit(line: str) -> bool:
    """`-Reuters 1/24/20`, `— Fars, May 3, 2020`: a source behind a dash, not an item."""
    return bool(
        len(line) < 80
        and dates_in(line)
        and len(line.split()) < 9
        and not re.search(r"\b(?:was|were|is|has|had)\b", line)
    )


def _captioned(passages: Sequence[Passage]) -> list[Passage]:
    """Captions told by the source line below them, or by being one phrase with its source at the end."""
    found: list[Passage] = []
    for passage in passages:
        lines = passage.lines
        if passage.kind is not LineKind.PARAGRAPH or passage.entry or rows_of(lines):
            found.append(passage)
        elif (
            len(lines) > 1
            and SOURCE_LINE.match(lines[-1])
            and dates_in(lines[-1])
            and len(passage.text) < 400
            and not (lines[-1].rstrip().endswith(".") and has_finite_verb(" ".join(lines[:-1])))
        ) or is_caption(passage.text):
            found.append(replace(passage, kind=LineKind.CAPTION))
        else:
            found.append(passage)
    return found


_PHRASE_WORDS = 24  # an item of a list without space between has no more
_OUTLINE_WORDS = 18  # an item of an outline has no more


def _outlined(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, a flat list that is an outline nested: short items below those that end with a colon."""
    found = list(passages)
    n = 0
    while n < len(found):
        last = n
        while last < len(found) and found[last].kind is LineKind.ITEM and (last == n or not found[last].gap):
            last += 1
        if last - n > 3:
            found[n:last] = _nested_outline(found[n:last])
        n = max(last, n + 1)
    return found


def _nested_outline(items: Sequence[Passage]) -> list[Passage]:
    ends = [item.text.rstrip().endswith(":") for item in items]
    short = all(
        len(item.text.split()) <= _OUTLINE_WORDS or end for item, end in zip(items, ends, strict=True)
    )
    if not short or sum(ends) < 2 or len({item.level for item in items}) > 1:
        return list(items)
    found: list[Passage] = []
    for n, (item, end) in enumerate(zip(items, ends, strict=True)):
        if n == 0 and end and ends[1]:
            found.append(replace(item, kind=LineKind.PARAGRAPH))
        else:
            found.append(item if end else replace(item, level=item.level + 1))
    return found


def headings_among(passages: Sequence[Passage]) -> list[int]:
    """For each passage the level of the heading that it is, 0 where it is none."""
    return [p.level if p.kind is LineKind.HEADING else 0 for p in _headed(passages)]


def _headed(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, headings among them told and given their levels."""
    found = list(passages)
    in_notes = False
    for n, passage in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if passage.kind is LineKind.HEADING:
            in_notes = bool(_NOTES_HEAD.fullmatch(passage.text.strip(" :")))
        elif in_notes and passage.kind is LineKind.NUMBERED:
            found[n] = replace(passage, kind=LineKind.NOTE)
        elif _is_heading(passage, following, found[n - 1] if n else None):
            found[n] = replace(passage, kind=LineKind.HEADING, level=0)
            in_notes = bool(_NOTES_HEAD.fullmatch(passage.text.strip(" :")))
    return _levelled(found)


def _is_heading(passage: Passage, following: Passage | None, before: Passage | None) -> bool:
    text = passage.text.strip()
    if passage.entry or (
        passage.kind not in (LineKind.PARAGRAPH, LineKind.NUMBERED)
        or len(passage.lines) > 1
        or following is None
    ):
        return False
    if (_SOURCE_LABEL.match(text) and dates_in(text)) or _SENTENCE_AND_DASH.search(text):
        return False
    if len(text.split()) > _HEAD_WORDS or len(text) > 160 or not re.search(r"[^\W\d_]{2}", text):
        return False
    if re.search(r"[.;,:…]['\"”’)]?$", text) and not re.search(r"\b(?:[A-Z]\.){2,}$", text):
        return _NOTES_HEAD.fullmatch(text.strip(" :")) is not None
    if (cited := ENDS_CITED.search(text)) and _names_outlet(cited[0]):
        return False
    dated = dates_in(text)
    number = _HEAD_NUMBER.match(text)
    body = text[number.end() :] if number else text
    if dated and (
        ENDS_CITED.search(text)
        or _is_source(text, dated)
        or re.search(r"[.!?][\"”’)]?\s+\S", body)
        or (re.search(r"\s[-–—|]\s*\S+.*$", body[-60:]) and dated[-1].end >= len(text) - 1)
    ):
        return False
    if (
        following.kind is LineKind.CAPTION
        and len(following.lines) == 1
        and SOURCE_LINE.match(following.lines[0])
    ):
        return False
    first = re.sub(r"^[\W\d_]+", "", text)[:1]
    if first.islower() and not re.match(r"a[lnstdrz]-", text):
        return False
    if passage.kind is LineKind.NUMBERED:
        lone = (
            before is None
            or before.kind is not LineKind.NUMBERED
            or before.gap
            or (passage.gap and not _is_next(before, passage))
        ) and following.kind is not LineKind.NUMBERED
        return lone and len(text.split()) <= 14
    return True


_SENTENCE_AND_DASH = re.compile(
    r"\w[.!?][\"”’»)]{0,2}\s+[–—]\s+\S|\w[\"”’»][.!?]\s+[–—]\s+\S|[.!?][\"”’'»]{1,3}\s+\[[^\[\]]+\]\Z"
)  # with its source; `“It is over.” [Haaretz]`


def _is_next(before: Passage, passage: Passage) -> bool:
    """Whether a numbered passage goes on with the list of the one before."""
    first, second = _NUMBER.match(before.lines[0]), _NUMBER.match(passage.lines[0])
    return bool(first and second and _goes_on(first, second, 1)) or not (first and first["mark"].isdigit())


def _is_source(text: str, dated: Sequence[CitedDate]) -> bool:
    """Whether a line is a sign, an outlet and its day, `— Sabah, 3 May 2024` below what it answers for, or
    one of a press review."""
    reviewed = _REVIEWED.match(text, dated[0].end) if not dated[0].start and dated[0].is_of_day else None
    if reviewed is not None and Outlets().knows(reviewed["name"]):
        return True  # `12 May 2024 – Reuters – Aid lorries held at the crossing`
    sign = _SIGN_FIRST.match(text) if dated[-1].end >= len(text) - 1 else None
    return sign is not None and _names_outlet(text[sign.end() : dated[0].start].rstrip(" ,"))


def _names_outlet(bracket: str) -> bool:
    """Whether brackets at the end hold a known outlet's name: `Survivors at Kismayo jetty (Jubaland TV)`."""
    name = bracket.strip(" ()[].")
    return name.upper() != name and Outlets().standing(name) >= Standing.CUED


def _levelled(passages: list[Passage]) -> list[Passage]:
    """The levels of headings that have none yet: by number, else capitals above the others."""
    heads = [p for p in passages if p.kind is LineKind.HEADING and p.level == 0]
    numbered = [m for p in heads if (m := _HEAD_NUMBER.match(p.text))]
    capitals = [p for p in heads if p.text.isupper()]
    mixed = bool(capitals) and len(capitals) < len(heads)
    by_number = len(numbered) > 1

    def level(passage: Passage) -> int:
        number = _HEAD_NUMBER.match(passage.text) if by_number else None
        if number:
            dots = number["n"].count(".")
            return dots + 1
        if mixed and not by_number:
            return 1 if passage.text.isupper() else 2
        return 1

    return [
        replace(p, level=level(p)) if p.kind is LineKind.HEADING and p.level == 0 else p for p in passages
    ]


# --- into pandoc's document ----------------------------------------------------------------------


_SPACE, _BREAK = {"t": "Space"}, {"t": "SoftBreak"}  # one for all of a text; nobody writes into them


def inlines(text: str) -> list[dict[str, Any]]:
    """A text as pandoc's inlines, its line ends as soft breaks."""
    found: list[dict[str, Any]] = []
    for piece in re.findall(r"\n|[^\S\n]+|\S+", text.strip()):
        if piece == "\n":
            found.append(_BREAK)
        elif piece.isspace():
            found.append(_SPACE)
        else:
            found.append({"t": "Str", "c": piece})
    return found


def _blocks(passages: Sequence[Passage]) -> Blocks:
    found: Blocks = []
    n = 0
    while n < len(passages):
        passage = passages[n]
        if passage.kind in (LineKind.ITEM, LineKind.NUMBERED):
            last = n
            while last < len(passages) and passages[last].kind is passage.kind:
                last += 1
            found += _list(passages[n:last])
            n = last
            continue
        found.append(_block(passage))
        n += 1
    return found


def _block(passage: Passage) -> dict[str, Any]:
    text = "\n".join(line.strip() for line in passage.lines)
    if passage.kind is LineKind.HEADING:
        return {"t": "Header", "c": [passage.level, ["", [], []], inlines(passage.text)]}
    table = table_of(passage.lines, inlines) if passage.kind is LineKind.PARAGRAPH else None
    if table is not None:
        return table
    para = {"t": "Para", "c": inlines(text)}
    if passage.kind in (LineKind.CAPTION, LineKind.NOTE):
        return {"t": "Div", "c": [["", [], [["dateline-role", passage.kind.value]]], [para]]}
    return para


def _list(items: Sequence[Passage]) -> Blocks:
    """A list; numbered ones keep their own numbers as text, since an old report may refer to them."""
    if items[0].kind is LineKind.NUMBERED:
        return _numbered(items)
    return [{"t": "BulletList", "c": _nested(items)}]


def _nested(items: Sequence[Passage], tight: bool | None = None) -> list[Blocks]:
    """The items with those below them; `tight` ones are phrases that no space need part."""
    if tight is None:
        tight = all(len(item.text.split()) <= _PHRASE_WORDS and not item.gap for item in items[1:]) and (
            len(items[0].text.split()) <= _PHRASE_WORDS
        )
    found: list[Blocks] = []
    n = 0
    base = items[0].level
    while n < len(items):
        last = n + 1
        while last < len(items) and items[last].level > base:
            last += 1
        text = "\n".join(line.strip() for line in items[n].lines)
        content: Blocks = [{"t": "Plain" if tight else "Para", "c": inlines(text)}]
        if last > n + 1:
            content.append({"t": "BulletList", "c": _nested(items[n + 1 : last], tight)})
        found.append(content)
        n = last
    return found


def _numbered(items: Sequence[Passage]) -> Blocks:
    """Numbered items: each run whose numbers go on by one as a list, others as paragraphs."""
    texts = ["\n".join(line.strip() for line in item.lines) for item in items]
    marks = [m for m in map(_NUMBER.match, texts) if m]
    if len(marks) < len(texts):
        return [{"t": "Para", "c": inlines(text)} for text in texts]
    found: Blocks = []
    n = 0
    while n < len(marks):
        last = n + 1
        while last < len(marks) and _goes_on(marks[n], marks[last], last - n):
            last += 1
        style = _style(marks[n:last])
        if style is None or (last == n + 1 < len(marks)) or (last == n + 1 and n):
            found.append({"t": "Para", "c": inlines(texts[n])})
            n += 1
            continue
        content = [[{"t": "Para", "c": inlines(mark.string[mark.end() :])}] for mark in marks[n:last]]
        attributes = [style[0], {"t": style[1]}, {"t": _delimiter(marks[n])}]
        found.append({"t": "OrderedList", "c": [attributes, content]})
        n = last
    return found


def _goes_on(first: re.Match[str], mark: re.Match[str], count: int) -> bool:
    """Whether a number is the one `count` places behind the first of its list."""
    if _delimiter(mark) != _delimiter(first):
        return False
    a, b = first["mark"], mark["mark"]
    if a.isdigit():
        return b.isdigit() and int(b) == int(a) + count
    return a in (_ROMAN[0], _LETTERS[0]) and b in (*_ROMAN[count : count + 1], _LETTERS[count : count + 1])


def _delimiter(mark: re.Match[str]) -> str:
    """How a number is set off, as pandoc's `ListNumberDelim` calls it."""
    printed = mark[0].strip()
    return "TwoParens" if printed.startswith("(") else "OneParen" if printed.endswith(")") else "Period"


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _style(marks: Sequence[re.Match[str]]) -> tuple[int, str] | None:
    """The first number of a list and the style of its numbers, as pandoc's `ListAttributes` have them."""
    first = marks[0]["mark"]
    if first.isdigit():
        return int(first), "Decimal"
    if len(marks) < 2:
        return None
    return 1, "LowerRoman" if first == marks[1]["mark"][0] == _ROMAN[0] else "LowerAlpha"
