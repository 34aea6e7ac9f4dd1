"""How well dates are read, by TIMEX3 corpora: recall, exact spans and values of calendar dates.

    python benchmarks/timex.py FOLDER… [--misses]

Each FOLDER holds `.tml` files (TimeML 1.2.1) and is scored by itself. Counted are two kinds of
TIMEX3: Y, whose text has a four-digit year, and M, which names a month and gives no year. An
expression is found where a mention overlaps it (recall), exact where the characters are the same but
for an article before or a stop after it (strict), and right where the value is (value): EDTF and
TIMEX3 write it differently, so both are brought to `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-SU` or a
decade; parts of a month or year (TIMEX3 keeps them in `mod`) count as the month or year. A stretch
between two dates counts by its ends, which TIMEX3 marks one by one. Years that the text leaves out
come from the text read before; where that gives none, from the document's own date.

The corpora are not part of this project. TempEval-3 platinum, WikiWars and TBAQ stand in public
repositories; fetch them yourself and mind their licences.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from dateline.reading.prose_dates import find_dates, resolve_relative, resolve_years
from dateline.values.dates import DateInterval, DateValue, PartialDate, parse_edtf
from dateline.values.mentions import DateMention

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.S)
_CREATION = re.compile(r"(<TIMEX3\b[^>]*CREATION_TIME[^>]*>)")
_TIMEX = re.compile(r"<TIMEX3\b(?P<attributes>[^>]*)>|</TIMEX3>|<[^>]+>")
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_BEFORE = re.compile(r"^(?:the|a)\s+", re.I)
_OPEN = re.compile(r"(?<=\d)X+$|(?:-XX)+$")
_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@dataclass(frozen=True)
class Gold:
    start: int
    end: int
    text: str
    value: str

    @property
    def kind(self) -> str:
        if re.search(r"\d{4}", self.text):
            return "Y"
        return "M" if _MONTH.search(self.text) else ""


@dataclass
class Score:
    total: int = 0
    found: int = 0
    exact: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)


def read_tml(path: Path) -> tuple[str, list[Gold], DateValue | None]:
    """The text of a document without its tags, its TIMEX3 elements and its own date."""
    match = _TEXT.search(path.read_text(encoding="utf-8", errors="replace"))
    body = match[1] if match else ""
    pieces: list[str] = []
    gold: list[Gold] = []
    open_at: list[tuple[int, str]] = []
    place = length = 0
    for tag in _TIMEX.finditer(body):
        piece = html.unescape(body[place : tag.start()])
        pieces.append(piece)
        length += len(piece)
        place = tag.end()
        if tag["attributes"] is not None:
            value = _VALUE.search(tag["attributes"])
            open_at.append((length, value[1] if value else ""))
        elif tag[0] == "</TIMEX3>" and open_at:
            start, said = open_at.pop()
            gold.append(Gold(start, length, "".join(pieces)[start:length], said))
    pieces.append(html.unescape(body[place:]))
    gold = [Gold(item.start, item.end, item.text, _OPEN.sub("", item.value)) for item in gold]
    return "".join(pieces), sorted(gold, key=lambda item: item.start), _own_date(path)


def _own_date(path: Path) -> DateValue | None:
    creation = _CREATION.search(path.read_text(encoding="utf-8", errors="replace"))
    said = _VALUE.search(creation[1]) if creation else None
    return parse_edtf(said[1][:10]) if said else None


def timex(value: DateValue | None) -> str:
    """The TIMEX3 value of a point; of a piece of a month, year or decade the whole of it."""
    if value is None:
        return ""
    if isinstance(value, DateInterval):
        return _whole(value)
    year = f"{value.year:04d}"
    if value.year <= 0:
        year = f"BC{1 - value.year:04d}"
    year = year[: len(year) - value.unspecified]
    if value.month is None:
        return year
    if value.month > 12:
        return f"{year}-{_SEASONS[value.month]}"
    return f"{year}-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")


def _whole(value: DateInterval) -> str:
    start, end = value.start, value.end
    if start is None or end is None or start.year != end.year:
        return f"{start.year // 10}" if start and end and start.year // 10 == end.year // 10 else ""
    if start.day is not None:
        return f"{start.year:04d}-{start.month:02d}"
    quarter = {(1, 3): "-Q1", (4, 6): "-Q2", (7, 9): "-Q3", (10, 12): "-Q4", (1, 6): "-H1", (7, 12): "-H2"}
    return f"{start.year:04d}" + quarter.get((start.month or 0, end.month or 0), "")


def points(mention: DateMention) -> list[tuple[int, int, str]]:
    """The mention and, of a stretch, its ends: start, end and TIMEX3 value."""
    whole = [(mention.start, mention.end, timex(mention.value))]
    if len(mention.parts) != 2 or not isinstance(mention.value, DateInterval):
        return whole
    ends: list[PartialDate | None] = [mention.value.start, mention.value.end]
    for part, end in zip(mention.parts, ends, strict=True):
        value: PartialDate | None = end
        if part.window and end is not None:
            value = PartialDate(end.year, part.month)
        whole.append((part.start, part.end, timex(value)))
    return whole


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the article before and the stop after it."""
    said = text[start:end]
    before = _BEFORE.match(said)
    return start + (before.end() if before else 0), start + len(said.rstrip(". \n"))


def score(folder: Path) -> tuple[dict[str, Score], int, float]:
    scores = {"Y": Score(), "M": Score()}
    length, spent = 0, 0.0
    for path in sorted(folder.rglob("*.tml")):
        text, gold, own_date = read_tml(path)
        began = time.perf_counter()
        mentions = resolve_relative(resolve_years(find_dates(text), report_date=own_date))
        spent += time.perf_counter() - began
        length += len(text)
        found = [point for mention in mentions for point in points(mention)]
        for item in gold:
            if item.kind:
                _count(scores[item.kind], item, text, found, path.name)
    return scores, length, spent


def _count(score: Score, gold: Gold, text: str, found: list[tuple[int, int, str]], name: str) -> None:
    over = [point for point in found if point[0] < gold.end and gold.start < point[1]]
    core = _core(text, gold.start, gold.end)
    exact = any(_core(text, start, end) == core for start, end, _ in over)
    right = any(value == gold.value for _, _, value in over)
    score.total += 1
    score.found += bool(over)
    score.exact += exact
    score.right += right
    if not (over and exact and right):
        what = "missed" if not over else "value" if not right else "span"
        here = " ".join(text[max(0, gold.start - 50) : gold.end + 30].split())
        values = [(text[start:end], value) for start, end, value in over]
        score.misses.append(f"{what:7}{name} {gold.kind} {gold.text!r} = {gold.value} {values} | {here}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was not found, exact and right")
    arguments = parser.parse_args()
    print(f"{'corpus':40} {'kind':4} {'n':>5} {'recall':>7} {'strict':>7} {'value':>7}")
    for folder in arguments.folders:
        scores, length, spent = score(folder)
        for kind, result in scores.items():
            rates = [count / max(1, result.total) for count in (result.found, result.exact, result.right)]
            print(
                f"{str(folder)[-40:]:40} {kind:4} {result.total:5} "
                + " ".join(f"{rate:7.3f}" for rate in rates)
            )
            if arguments.misses:
                print(*result.misses, sep="\n")
        print(f"{'':40} {length / 1e6:.2f} MB in {spent:.3f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
