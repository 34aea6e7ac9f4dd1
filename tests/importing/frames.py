"""Frames of citations: passages with slots for outlets and dates, filled the same way each time.

In: a file of `tests/corpus/frames/`, whose README tells the form. Out: Markdown documents and their labels,
in the form that `benchmarks/score_import.py` takes.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "corpus" / "frames"

_SLOT = re.compile(r"\{([A-Za-z]+)(\d?)([a-z]?)(?::([a-z]+))?(?:=([^{}]*))?\}")
_MARK = re.compile(r"\[\[([pscf]): (.*?)\]\](?!\])", re.DOTALL)
_NUMBERED = re.compile(r"^(?!\[\^)\W{0,2}\d{1,3}\b(?![./-]\d)\W", re.MULTILINE)
_KINDS = {"p": "parenthetical", "s": "in-sentence", "c": "caption", "f": "footnote"}
_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
_SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_BETWEEN = (
    "Life in the district went on as before, and the market filled every morning.",
    "The report looks at the region and at what its people had to say about it.",
    "Little was known about the owners, who seldom spoke to anybody from outside.",
    "The rains came late again.",
)

Label = dict[str, Any]


@dataclass(frozen=True)
class Frame:
    """A passage with its slots, and where it stands."""

    file: str
    name: str
    text: str

    @property
    def numbered(self) -> bool:
        """Whether it holds notes or lines numbered by hand, which would lose their sense beside others."""
        return bool(_NUMBERED.search(self.text))


def frames() -> Iterator[Frame]:
    """Every frame, by file and as they stand."""
    for path in sorted(FOLDER.glob("*.txt")):
        if path.name == "misses.txt":
            continue
        for part in re.split(r"^%%% *", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, body = part.partition("\n")
            lines = body.strip("\n").split("\n")
            while lines[0].startswith("open:"):
                del lines[0]
            yield Frame(path.stem, name.strip(), "\n".join(lines))


def document(frame: Frame, times: int) -> tuple[str, list[Label]]:
    """A report in which the frame stands so many times, filled anew each time, and its labels."""
    house = random.Random(frame.name).choice(["mdy", "dmy"])
    filling = _Filling(random.Random(f"{frame.name} {times}"), house)
    text = f"# Water and power in the north\n\n{_BETWEEN[0]} {_BETWEEN[1]}\n\n"
    labels: list[Label] = []
    for number in range(times):
        passage, cited = filling.of(frame.text)
        if times > 1:  # the marks of notes differ
            passage = re.sub(r"\[\^(\w+)\]", rf"[^\g<1>{'abc'[number]}]", passage)
        for label in cited:
            line = label.pop("line") + text.count("\n") + 1
            labels.append(label if label["kind"] == "footnote" else {**label, "line": line})
        text += f"{passage}\n\n{_BETWEEN[number % len(_BETWEEN)]}\n\n"
    return text, labels


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))


class _Filling:
    """Fills the slots of passages; no outlet or person twice where there are enough of them."""

    def __init__(self, chance: random.Random, house: str) -> None:
        self._chance = chance
        self._house = house
        self._used: set[str] = set()
        self._values: dict[tuple[str, str, str], tuple[str, str]] = {}

    def of(self, passage: str) -> tuple[str, list[Label]]:
        """The passage filled, and the labels of what it marks; their lines count from nought."""
        self._used, self._values = set(), {}
        text, done = "", 0
        labels: list[Label] = []
        for mark in _MARK.finditer(passage):
            text += _SLOT.sub(self._fill, passage[done : mark.start()])
            printed = _SLOT.sub(self._fill, mark[2])
            labels.append(
                {
                    "text": _as_seen(printed),
                    "kind": _KINDS[mark[1]],
                    "groups": self._groups(mark[2]),
                    "line": text.count("\n"),
                }
            )
            text += printed
            done = mark.end()
        return text + _SLOT.sub(self._fill, passage[done:]), labels

    def _groups(self, marked: str) -> list[dict[str, Any]]:
        groups: dict[str, dict[str, Any]] = {}
        for name, number, letter, *_ in (slot.groups() for slot in _SLOT.finditer(marked)):
            if name not in ("O", "D", "M"):
                continue
            value = self._values[name, number, letter][1]
            group = groups.setdefault(number, {"outlets": []})
            if name == "O" and value not in group["outlets"]:
                group["outlets"].append(value)
            elif name in ("D", "M") and value:
                group["date" if name == "D" else "month_day"] = value
        outlets: list[str] = []
        for group in groups.values():  # a second day of the same outlet
            group["outlets"] = outlets = group["outlets"] or list(outlets)
        return list(groups.values())

    def _fill(self, slot: re.Match[str]) -> str:
        name, number, letter, sort, literal = slot.groups()
        key = (name, number, letter)
        if key not in self._values:
            self._values[key] = self._value(name, sort, literal)
        return self._values[key][0]

    def _value(self, name: str, sort: str | None, literal: str | None) -> tuple[str, str]:
        """What is printed for a slot, and what a label says of it."""
        if name in ("O", "X"):
            text = literal or self._pick(_words()[sort or "any"])
            return text, text
        if name in ("D", "T", "M"):
            if literal:
                printed, _, value = literal.partition("|")
                return printed, value
            if name == "M":
                return self._month_and_day(sort or {"mdy": "md", "dmy": "dm"}[self._house])
            return self._day(sort or self._house)
        if name == "url":
            return f"https://www.example.org/news/{self._chance.randint(1000, 99999)}", ""
        text = self._pick(_words()["person" if name == "surname" else name])
        return (text.split()[-1] if name == "surname" else text), ""

    def _pick(self, words: list[str]) -> str:
        left = [word for word in words if word not in self._used] or words
        word = self._chance.choice(left)
        self._used.add(word)
        return word

    def _day(self, form: str) -> tuple[str, str]:
        year, month = self._chance.randint(2017, 2022), self._chance.randint(1, 12)
        day = self._chance.randint(13 if form == "slash" else 1, 28)
        name, short = _MONTHS[month - 1], _SHORT[month - 1]
        iso = f"{year}-{month:02}-{day:02}"
        return {
            "mdy": (f"{name} {day}, {year}", iso),
            "dmy": (f"{day} {name} {year}", iso),
            "iso": (iso, iso),
            "dots": (f"{day:02}.{month:02}.{year}", iso),
            "slash": (f"{day:02}/{month:02}/{year}", iso),
            "abbr": (f"{day} {short} {year}", iso),
            "my": (f"{name} {year}", iso[:7]),
            "y": (str(year), iso[:4]),
        }[form]

    def _month_and_day(self, form: str) -> tuple[str, str]:
        month, day = self._chance.randint(1, 12), self._chance.randint(1, 28)
        name = _MONTHS[month - 1]
        return {"dm": f"{day} {name}", "md": f"{name} {day}"}[form], f"{month:02}-{day:02}"


def _as_seen(printed: str) -> str:
    """The text of a mark as the reader sees it, without links and emphasis."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", printed)
    return " ".join(re.sub(r"(?<!\w)[*_]+|[*_]+(?!\w)", "", text).split())
