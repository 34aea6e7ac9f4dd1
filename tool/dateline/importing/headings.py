"""Headings among the passages of a text, and their levels.

In: passages. Out: the same, those told to be headings that are short, without a full stop and followed by a
longer text; the level comes from their number, from underlining or from capitals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.importing.captions import ENDS_CITED, SOURCE_LINE
from dateline.importing.list_numbers import NUMBER, goes_on
from dateline.importing.notes import HEADS_OF_NOTES
from dateline.importing.passages import LineKind, Passage
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.masking import QUALIFIER
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.source_labels import SOURCE_LABEL
from dateline.reading.typed.source_lines import day_of, source_line

_HEAD_NUMBER = re.compile(
    r"(?:(?:chapter|part|section|annex|appendix|kapitel|teil|chapitre|partie)\s+)?(?P<n>(?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5}|[A-Z])[.):]?\s+(?=[^\W\d_“\"‘«])",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(rf"\s*(?:{SOURCE_LABEL}|via)\s*:\s*\S", re.IGNORECASE)
NOTES_HEAD = re.compile(rf"{HEADS_OF_NOTES}|bibliography", re.IGNORECASE)
_SIGN_FIRST = re.compile(r"[-–—~>=/»|→]+\s")
_REVIEWED = re.compile(r"\s[-–—|]\s(?P<name>[^–—|\n]{2,60}?)\s[-–—|]\s")
_HEAD_WORDS = 22


def headings_among(passages: Sequence[Passage]) -> list[int]:
    """For each passage the level of the heading that it is, 0 where it is none."""
    return [p.level if p.kind is LineKind.HEADING else 0 for p in with_headings(passages)]


def with_headings(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, headings among them told and given their levels."""
    found = list(passages)
    in_notes = False
    for n, passage in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if passage.kind is LineKind.HEADING:
            in_notes = bool(NOTES_HEAD.fullmatch(passage.text.strip(" :")))
        elif in_notes and passage.kind is LineKind.NUMBERED:
            found[n] = replace(passage, kind=LineKind.NOTE)
        elif _is_heading(passage, following, found[n - 1] if n else None):
            found[n] = replace(passage, kind=LineKind.HEADING, level=0)
            in_notes = bool(NOTES_HEAD.fullmatch(passage.text.strip(" :")))
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
    if _ALL_IN_BRACKETS.fullmatch(text):
        return False
    if len(text.split()) > _HEAD_WORDS or len(text) > 160 or not re.search(r"[^\W\d_]{2}", text):
        return False
    if re.search(r"[.;,:…]['\"”’)]?$", text) and not re.search(r"\b(?:[A-Z]\.){2,}$", text):
        return NOTES_HEAD.fullmatch(text.strip(" :")) is not None
    if (cited := ENDS_CITED.search(text)) and _names_outlet(cited[0]):
        return False
    dated = dates_in(text)
    if _is_cited(text, dated) or _is_name_and_day(text) or _signs_quotation(passage, before, dated):
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
    return passage.kind is not LineKind.NUMBERED or _stands_alone(passage, following, before)


def _is_cited(text: str, dated: Sequence[CitedDate]) -> bool:
    """Whether a line with days in it is a sentence or a title with its source, or a source itself."""
    number = _HEAD_NUMBER.match(text)
    body = text[number.end() :] if number else text
    return bool(dated) and bool(
        ENDS_CITED.search(text)
        or _is_source(text, dated)
        or re.search(r"[.!?][\"”’)]?\s+\S", body)
        or (re.search(r"(?:\s[-–—|]\s*|^[-–—]{1,2})\S+.*$", body[-60:]) and dated[-1].end >= len(text) - 1)
    )


def _is_name_and_day(text: str) -> bool:
    """`N1, 10 March 2019`, `Krajina, Bihac, 14 March 2019` below a title: a source or a dateline."""
    line = source_line(text)
    day = day_of(line) if line is not None else None
    return day is not None and day.value is not None and day.is_of_day


def _signs_quotation(passage: Passage, before: Passage | None, dated: Sequence[CitedDate]) -> bool:
    """Whether a line that ends with a day says whose the quotation above it is: `Rina Gold, JHY, 4.6.14`."""
    if before is None or not dated or not dated[-1].is_of_day or not ENDS_QUOTED.search(before.text):
        return False
    text = passage.text
    parted = not passage.gap or _PARTED.search(text, 0, dated[-1].start) is not None
    return parted and _SAID_LAST.match(text, dated[-1].end) is not None


ENDS_QUOTED = re.compile(r"[”“\"»«][.…]?[)\]]?\s*\Z")
_PARTED = re.compile(r"[,|(–—]\s*\Z|,\s[^,]{2,40}\s\Z")
_SAID_LAST = re.compile(
    r"[)\]]?(?:,?\s(?:(?:S|p+)\.\s?\d[\d–-]*|[(\[][^()\[\]]{2,30}[)\]]|[^\W\d_]+\s[^\W\d_]+))?\s*\Z"
)
_NUMBERED_WORDS = 14  # a numbered heading has no more


def _stands_alone(passage: Passage, following: Passage, before: Passage | None) -> bool:
    """Whether a short numbered line is no item of a list."""
    lone = (
        before is None
        or before.kind is not LineKind.NUMBERED
        or before.gap
        or (passage.gap and not _is_next(before, passage))
    ) and following.kind is not LineKind.NUMBERED
    return lone and len(passage.text.split()) <= _NUMBERED_WORDS


_ALL_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")  # `[RFI]`, below the sentence that it answers for
_SENTENCE_AND_DASH = re.compile(
    r"\w[.!?][\"”’»)]{0,2}\s+[–—]\s+\S|\w[\"”’»][.!?]\s+[–—]\s+\S|[.!?][\"”’'»]{1,3}\s+\[[^\[\]]+\]\Z"
)  # with its source; `“It is over.” [Haaretz]`


def _is_next(before: Passage, passage: Passage) -> bool:
    """Whether a numbered passage goes on with the list of the one before."""
    first, second = NUMBER.match(before.lines[0]), NUMBER.match(passage.lines[0])
    return bool(first and second and goes_on(first, second, 1)) or not (first and first["mark"].isdigit())


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
    whole = bracket.strip(" ()[].")
    name, _, remark = whole.partition(",")
    if not QUALIFIER.match(remark.strip()):
        name = whole  # of `(Zagros TV, date of original photo unknown)` the first alone
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
