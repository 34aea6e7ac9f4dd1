"""The house style of a document's brackets: how it writes an outlet and its day.

In: a text. Out: the form that its dated brackets have, where nearly all have one, and whether a bracket is of
that form: `(Nordlys 30.3.2022)` in a document that cites so, `(Nuuk, 12 May 2011)` not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dateline.reading.typed.source_labels import SOURCE_LABEL

_BRACKETS = re.compile(r"(?P<sign>[(\[])(?P<inner>(?:[^()\[\]\n]|\n(?!\s*\n)){4,120})[)\]]")
_ENDS_DATED = re.compile(
    r"(?:\d{1,3}\s)?[^\W\d_].*?(?P<comma>,?)\s(?:(?P<numeric>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\.?)|(?:\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,}\.?|[^\W\d_]{3,}\.?\s\d{1,2},?)(?:\s(?:del?\s)?\d{4})?)",
    re.DOTALL,
)
# `(see 4:20 p.m. May 3, 1994)`: to another entry of a chronicle
_REFERS = re.compile(
    r"\s*(?:see|cf\.|siehe|vgl\.|voir|véase)\s+(?:also\s+|between\s+|shortly\s+|before\s+|after\s+|around\s+)*\(?(?:\d|[^\W\d_]{3,9}\s\d)",
    re.IGNORECASE,
)
_LEAST, _MOST_OF = 8, 0.8  # brackets, and the share of them, by which a form is the house's


@dataclass(frozen=True, slots=True)
class Form:
    """How a bracket is written: its sign, whether a comma stands before the day, and that in numbers."""

    square: bool
    comma: bool
    numeric: bool


def form_of(bracketed: str) -> Form | None:
    """The form of a text in brackets, of the last of its parts that ends with a day; None where none does."""
    if _REFERS.match(bracketed, 1):
        return None
    for part in reversed(bracketed[1:-1].split(";")):
        if match := _ENDS_DATED.fullmatch(part.strip()):
            return Form(bracketed[0] == "[", bool(match["comma"]), match["numeric"] is not None)
    return None


@lru_cache(maxsize=8)
def house_form(text: str) -> Form | None:
    """The form that nearly all dated brackets of the text have."""
    forms = Counter(filter(None, (form_of(match[0]) for match in _BRACKETS.finditer(text))))
    if not forms:
        return None
    (form, often), *_ = forms.most_common(1)
    return form if often >= _LEAST and often >= _MOST_OF * sum(forms.values()) else None


def is_foreign(text: str, bracketed: str) -> bool:
    """Whether a bracket is round where those of the house are square, or differs in its comma and in how
    it writes the day."""
    house, form = house_form(text), form_of(bracketed)
    if house is None or form is None:
        return False
    return (house.square and not form.square) or (form.comma != house.comma and form.numeric != house.numeric)


def is_of_house(text: str, bracketed: str) -> bool:
    """Whether a bracket has the form that nearly all have, and one that places and days of acts have not.

    That is in square brackets, or without a comma before a day in numbers.
    """
    form = form_of(bracketed)
    return (
        form is not None and form == house_form(text) and (form.square or (form.numeric and not form.comma))
    )


def is_usual(text: str, bracketed: str) -> bool:
    """Whether a bracket has the form that nearly all of the text have."""
    form = form_of(bracketed)
    return form is not None and form == house_form(text)


@lru_cache(maxsize=8)
def cites_in_sentences(text: str) -> bool:
    """Whether a long text names its sources in its sentences: hardly a bracket holds a name with a day."""
    forms = sum(form_of(match[0]) is not None for match in _BRACKETS.finditer(text))
    return forms <= _HARDLY and len(_YEARS.findall(text)) >= _MANY_YEARS


_HARDLY, _MANY_YEARS = 2, 20
_YEARS = re.compile(r"\d\s[^\W\d_]+\s(?:19|20)\d\d(?!\d)|[^\W\d_]\s\d{1,2},\s(?:19|20)\d\d(?!\d)")
_WITH_COMMA = re.compile(r"\[[^\[\]\n]{2,80},\s[^\[\]]{0,40}\d[^\[\]\n]{0,20}\]")


@lru_cache(maxsize=8)
def squares_of(text: str) -> int:
    """How many sources stand with their day in square brackets, behind a comma or in numbers without one."""
    bare = (form_of(match[0]) for match in _BRACKETS.finditer(text))
    return len(_WITH_COMMA.findall(text)) + sum(
        form is not None and form.square and form.numeric and not form.comma for form in bare
    )


@lru_cache(maxsize=8)
def writes_short_squares(text: str) -> bool:
    """Whether the sources stand in square brackets with days in numbers: a year may be missing there."""
    forms = [form for match in _BRACKETS.finditer(text) if (form := form_of(match[0])) is not None]
    short = sum(form.square and form.numeric for form in forms)
    return short >= _LEAST and short >= _HALF * len(forms)


_HALF = 0.5


_SENTENCE_OVER = re.compile(r"[.!?…][”\"’»]?\s+\Z")
_BRACKET_BEFORE = re.compile(r"[(\[][^()\[\]]{4,120}[)\]]\s+\Z")
_IN_A_ROW = 5  # brackets behind one sentence


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence is over where a bracket begins, or the first of several in a row."""
    for _ in range(_IN_A_ROW):
        before = _BRACKET_BEFORE.search(text, max(start, end - 130), end)
        if before is None:
            break
        end = before.start()
    return _SENTENCE_OVER.search(text, max(start, end - 8), end) is not None


def may_have_lost_outlet(text: str, start: int, bracket: int) -> bool:
    """Whether a day alone in the bracket at `bracket` stands as the sources of the document do: in square
    brackets behind a full stop, or ahead of a comma where days lead. `start` is that of its paragraph."""
    if _LEADS_TO_NONE.match(text, bracket):
        return _days_that_lead(text) >= _SOME_LINES
    form = house_form(text) if text[bracket] == "[" else None
    return form is not None and form.square and ends_sentence(text, start, bracket)


_DAY = (
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:er|\.)?\s(?:de\s)?[^\W\d_]{3,}\.?(?:\s(?:del?\s)?\d{4})?|"
    r"[^\W\d_]{3,}\.?\s\d{1,2}(?:,\s\d{4})?)"
)
_LEADS_TO_NONE = re.compile(rf"[(\[]\s*{_DAY}\s*,\s*[)\]]")  # `(16 September 2022,)`
_LEADS_TO_NAME = re.compile(rf"[(\[]\s*{_DAY},\s(?:[^\W_a-z]|[a-z][^()\[\]\s]*[.A-Z])")


@lru_cache(maxsize=8)
def _days_that_lead(text: str) -> int:
    """How many brackets have their day ahead of a name: `(16 September 2022, HCH)`."""
    return len(_LEADS_TO_NAME.findall(text))


_SOURCE_LINE = re.compile(rf"(?:^|\n)\s*{SOURCE_LABEL}\s*:[^\n]*\d", re.IGNORECASE)
_LINES = 6  # source lines, from which a document is held to cite so


@lru_cache(maxsize=8)
def cites_on_lines(text: str) -> bool:
    """Whether sources stand on lines of their own, and hardly a bracket ends with a day beside them."""
    lines = len(_SOURCE_LINE.findall(text))
    return lines >= _LINES and lines > 4 * sum(
        form_of(match[0]) is not None for match in _BRACKETS.finditer(text)
    )


@lru_cache(maxsize=8)
def has_source_lines(text: str) -> bool:
    """Whether it is a habit of the document to date its sources on lines of their own."""
    return len(_SOURCE_LINE.findall(text)) >= _SOME_LINES


_SOME_LINES = 4
_LINE = re.compile(rf"\n[ \t*_>-]*{SOURCE_LABEL}\s*:", re.IGNORECASE)
_OF_PICTURE = re.compile(
    r"[\s*_\[]*(?:fig(?:ure)?|table|map|photo(?:graph)?|picture|chart|graph|image|abb(?:ildung)?|tab(?:elle)?|karte|"
    r"carte|foto|tabla|mapa)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…][”\"’»)*_]{0,4}\Z")
_PROSE = 700  # characters before a line that are looked at
_GAP = 2  # line ends between the two
_WORDS = 5  # of a paragraph, at least
_ITEMS = 2  # source lines behind prose, from which a document is held to cite its paragraphs so


def answers_for_prose(text: str, start: int) -> bool:
    """Whether a source line is that of the paragraph above it, as in lists of incidents, of no picture."""
    return _is_behind_prose(text, start) and _lines_behind_prose(text) >= _ITEMS


def _is_behind_prose(text: str, start: int) -> bool:
    above = text[max(0, start - _PROSE) : start].rstrip(" \t\n*_>-")
    if text.count("\n", max(0, start - _PROSE) + len(above), start) > _GAP or not _STOP.search(above[-6:]):
        return False
    paragraph = above[above.rfind("\n\n") + 1 :]
    return len(paragraph.split()) >= _WORDS and _OF_PICTURE.match(paragraph) is None


@lru_cache(maxsize=8)
def _lines_behind_prose(text: str) -> int:
    """How many source lines stand below a paragraph that ends with a full stop."""
    return sum(_is_behind_prose(text, match.start() + 1) for match in _LINE.finditer(text))
