"""Marks of the labelled corpus: dates with their values, faults and traps, taken out of the text.

    on ⟦May 11, 2020→2020-05-11⟧         a date with its EDTF value; `~` before the value: the year comes
                                         from the context; `^`: counted from another date; `!`: no such day
    [@tasnim-2020-05-14]⟪fault: year-typo error⟫    a rule of the prose against its sources should report
    [@tasnim-2020-05-14]⟪trap: planned⟫             looks like a fault, and is none

In: the text of a document. Out: `Document`: the clean text and the labels, their offsets into it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.values.dates import DateValue, EdtfError, parse_edtf

KINDS = {"": "absolute", "~": "context", "^": "relative"}
SEVERITIES = ("error", "warning", "note")
# What each rule speaks of: a date alone, a citation, or either.
RULES = {
    "attributed-date-mismatch": "citation",
    "source-before-event": "citation",
    "long-lag": "citation",
    "year-typo": "citation",
    "relative-date-mismatch": "either",
    "impossible-date": "date",
    "weekday-mismatch": "date",
}

# EDTF level 2 names quarters and halves of a year by numbers; they are read as their months.
_PARTS_OF_YEARS = {"33": "01/03", "34": "04/06", "35": "07/09", "36": "10/12", "40": "01/06", "41": "07/12"}
_PART_OF_YEAR = re.compile(r"(\d{4})-(3[3-6]|4[01])")

_MARK = re.compile(r"⟦(?P<date>[^⟦⟧]*)⟧|⟪(?P<note>[^⟪⟫]*)⟫")
_FAULT = re.compile(r"fault: (?P<rule>[a-z-]+) (?P<severity>[a-z]+)")
_TRAP = re.compile(r"trap: (?P<reason>\S.*)")
_KEY = re.compile(r"(?<![\w@])-?@(?:\{(?P<braced>[^{}]+)\}|(?P<plain>\w(?:[\w:.#$%&+?<>~/-]*\w)?))")
_GROUP = re.compile(r"\[[^\[\]]*@[^\[\]]*\]\Z")
_IN_TEXT = re.compile(r"(?<![\w@])-?@(?:\{[^{}]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?: \[[^\[\]@]*\])?\Z")
_FRONT_MATTER = re.compile(r"---\n(?P<body>.*?)^---$", re.M | re.S)
_SETTING = re.compile(r"^(?P<name>[\w-]+):[ \t]*(?P<value>.*?)[ \t]*$", re.M)


class MarkError(ValueError):
    """A mark that cannot be read; the message says where it stands and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class DateLabel:
    """A date expression; `edtf` is None where the text names a day that does not exist."""

    start: int
    end: int
    text: str
    edtf: str | None
    kind: str

    @property
    def value(self) -> DateValue | None:
        """The EDTF value, read."""
        return None if self.edtf is None else parse_edtf(self.edtf)


@dataclass(frozen=True, slots=True)
class FaultLabel:
    """A fault at a citation (`keys` are what it cites) or at a date (`keys` is empty)."""

    start: int
    end: int
    keys: tuple[str, ...]
    rule: str
    severity: str


@dataclass(frozen=True, slots=True)
class TrapLabel:
    """What looks like a fault at a citation or a date, and why it is none."""

    start: int
    end: int
    keys: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document without its marks; the offsets of all labels are offsets into `text`."""

    text: str
    dates: tuple[DateLabel, ...]
    faults: tuple[FaultLabel, ...]
    traps: tuple[TrapLabel, ...]
    metadata: tuple[tuple[str, str], ...]

    def setting(self, name: str) -> str:
        """A value of the front matter; empty where it gives none."""
        return dict(self.metadata).get(name, "")

    @property
    def date(self) -> DateValue:
        """The report's own date."""
        return parse_edtf(self.setting("date"))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that it cites, each once, in the order of the text."""
        return tuple(dict.fromkeys(keys_of(self.text)))


def keys_of(text: str) -> Iterator[str]:
    """The citation keys in a stretch of clean text."""
    for match in _KEY.finditer(text):
        yield match["braced"] or match["plain"]


def read_document(text: str) -> Document:
    """The document that the marked text stands for. Raises `MarkError`."""
    clean = ""
    dates: list[DateLabel] = []
    faults: list[FaultLabel] = []
    traps: list[TrapLabel] = []
    last = 0
    anchor: tuple[int, int, tuple[str, ...]] | None = None  # what a fault or trap that follows speaks of
    for match in _MARK.finditer(text):
        between = text[last : match.start()]
        _refuse_strays(between, text, last)
        last = match.end()
        clean += between
        where = _place(text, match.start())
        if match["date"] is not None:
            label = _date(match["date"], len(clean), where)
            dates.append(label)
            clean += label.text
            anchor = (label.start, label.end, ())
            continue
        if between or anchor is None:
            anchor = _citation(clean, where)
        start, end, keys = anchor
        if fault := _FAULT.fullmatch(match["note"]):
            _refuse_fault(fault["rule"], fault["severity"], keys, where)
            faults.append(FaultLabel(start, end, keys, fault["rule"], fault["severity"]))
        elif trap := _TRAP.fullmatch(match["note"]):
            traps.append(TrapLabel(start, end, keys, trap["reason"].strip()))
        else:
            raise MarkError(f"{where}: a mark reads neither `fault: RULE SEVERITY` nor `trap: REASON`")
    _refuse_strays(text[last:], text, last)
    clean += text[last:]
    return Document(clean, tuple(dates), tuple(faults), tuple(traps), _metadata(clean))


def _place(text: str, offset: int) -> str:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    line = bisect_right(starts, offset)
    return f"line {line}, column {offset - starts[line - 1] + 1}"


def _refuse_strays(stretch: str, text: str, offset: int) -> None:
    stray = re.search("[⟦⟧⟪⟫]", stretch)
    if stray:
        raise MarkError(f"{_place(text, offset + stray.start())}: a `{stray[0]}` without its partner")


def _date(mark: str, start: int, where: str) -> DateLabel:
    words, arrow, value = mark.partition("→")
    if not arrow or not words.strip() or not value.strip():
        raise MarkError(f"{where}: a date mark is not `⟦text→value⟧`")
    if words != words.strip() or "→" in value:
        raise MarkError(f"{where}: a date mark has a blank at its edge, or two arrows")
    sign = value[0] if value[0] in "~^" else ""
    value = value[len(sign) :]
    if part := _PART_OF_YEAR.fullmatch(value):
        first, _, last = _PARTS_OF_YEARS[part[2]].partition("/")
        value = f"{part[1]}-{first}/{part[1]}-{last}"
    edtf: str | None = None
    if value != "!":
        try:
            edtf = parse_edtf(value).edtf()
        except EdtfError as error:
            raise MarkError(f"{where}: {error}") from None
        if edtf != value:
            raise MarkError(f"{where}: `{value}` is written `{edtf}`")
    return DateLabel(start, start + len(words), words, edtf, KINDS[sign])


def _citation(clean: str, where: str) -> tuple[int, int, tuple[str, ...]]:
    found = _GROUP.search(clean) or _IN_TEXT.search(clean)
    if found is None:
        raise MarkError(f"{where}: a fault or trap does not stand directly after a citation or a date")
    return found.start(), found.end(), tuple(keys_of(found[0]))


def _refuse_fault(rule: str, severity: str, keys: tuple[str, ...], where: str) -> None:
    if rule not in RULES:
        raise MarkError(f"{where}: there is no rule `{rule}`")
    if severity not in SEVERITIES:
        raise MarkError(f"{where}: there is no severity `{severity}`")
    if RULES[rule] == ("date" if keys else "citation"):
        raise MarkError(f"{where}: `{rule}` is a fault of a {RULES[rule]}")


def _metadata(clean: str) -> tuple[tuple[str, str], ...]:
    front = _FRONT_MATTER.match(clean)
    if front is None:
        return ()
    return tuple((m["name"], m["value"].strip("\"'")) for m in _SETTING.finditer(front["body"]))


# --- entries from keys ------------------------------------------------------------------------

_DATED_KEY = re.compile(
    r"(?P<outlet>.+?)-(?:nd|xxxx-\d\d-\d\d|(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?))(?P<letter>[a-z]?)"
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FOLD = str.maketrans({"ß": "ss", "ø": "o", "ı": "i", "ł": "l", "æ": "ae", "’": "'"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LONGEST_NAME = 7  # words


def entries_for(keys: Iterable[str], prose: str = "") -> str:
    """BibTeX entries for the keys: outlet and date are what each key says.

    An outlet is spelled as `prose` prints it, where it does. Raises `ValueError` for other keys.
    """
    printed = _printed_names(prose)
    return "\n".join(_entry(key, printed) for key in dict.fromkeys(keys))


def _entry(key: str, printed: dict[str, str]) -> str:
    match = _DATED_KEY.fullmatch(key)
    if match is None:
        raise ValueError(f"the key `{key}` does not end in a date or -nd")
    outlet = printed.get(match["outlet"]) or _name(match["outlet"])
    if match["date"] is None:
        return f"@online{{{key},\n  organization = {{{outlet}}},\n}}\n"
    return (
        f"@article{{{key},\n  entrysubtype = {{newspaper}},\n"
        f"  journaltitle = {{{outlet}}},\n  date = {{{match['date']}}},\n}}\n"
    )


def _name(slug: str) -> str:
    """A slug as a name; words of three letters at most, or without a vowel, are taken for acronyms."""
    words = slug.split("-")
    return " ".join(
        w.upper() if not re.search("[aeiouy]", w) or (len(words) == 1 and len(w) <= 3) else w.capitalize()
        for w in words
    )


def _slugs(name: str) -> set[str]:
    """How keys may write a name: umlauts as `u` or `ue`, apostrophes and full stops cut or as `-`."""
    found = set()
    for text in (name.lower(), name.lower().translate(_UMLAUTS)):
        plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        plain = plain.translate(_FOLD)
        for folded in (plain, re.sub("['.]", "", plain)):
            found.add(re.sub(r"[^a-z0-9]+", "-", folded).strip("-"))
    return found


def _printed_names(prose: str) -> dict[str, str]:
    """Runs of words of the prose that begin with a capital, or are set in italics, by their slugs."""
    names: dict[str, str] = {}
    words = list(_WORD.finditer(prose))
    for index, first in enumerate(words):
        if not (first[0][0].isupper() or first[0][0].isdigit()):
            continue
        for last in words[index : index + _LONGEST_NAME]:
            name = prose[first.start() : last.end()]
            if re.search(r"[^\w\s'’.&-]", name):
                break
            for slug in _slugs(name):
                names.setdefault(slug, " ".join(name.split()))
    return names
