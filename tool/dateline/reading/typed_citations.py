"""Citations that were typed by hand: `(Fars, January 4, 2020)`, `(Tasnim; Mehr, February 15, 2020)`.

In: a stretch of text. Out: `TypedCitation`s: groups of outlets under one date, as the genre prints
them. What stands before a date is taken for an outlet here; whether it is one, and no place or
person, only a registry or a bibliography can tell, so the caller decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.values.dates import MONTHS, DateValue, EdtfError, parse_edtf
from dateline.values.text import Source, Span


class TypedKind(StrEnum):
    """Where such a citation stands."""

    PARENTHETICAL = "parenthetical"
    IN_SENTENCE = "in-sentence"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class TypedGroup:
    """Outlets, as printed, under one date; an impossible date gives None and says why."""

    outlets: tuple[str, ...]
    date: DateValue | None
    date_span: Span
    date_problem: str | None = None


@dataclass(frozen=True, slots=True)
class TypedCitation:
    """One citation typed by hand; `span` includes its parentheses."""

    span: Span
    kind: TypedKind
    groups: tuple[TypedGroup, ...]


_MONTH_NUMBER = {
    form.casefold(): number
    for number, name in enumerate(MONTHS, 1)
    for form in (name, name[:3], "Sept" if number == 9 else name[:4])
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_DATES = tuple(
    re.compile(rf"{form}\s*\Z", re.I | re.ASCII)
    for form in (
        rf"{_MONTH}\s+{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"\b{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
    )
)
_PARENTHESES = re.compile(r"\(([^()]{8,400})\)")
# An outlet's name has no comma, colon, quotation or brackets in it, and begins with a letter.
_NAME = re.compile(r"""(?:the\s+|@)?[^\W\d_][^,;:!?()\[\]"“”]{1,79}""")


def find_typed_citations(source: Source, text: str, start: int, end: int) -> tuple[TypedCitation, ...]:
    """The typed citations of `text[start:end]`, whose offsets are those of the source.

    `text` is the source's own, or one of equal length with markup blanked out.
    """
    return tuple(_citations(source, text, start, end))


def _citations(source: Source, text: str, start: int, end: int) -> Iterator[TypedCitation]:
    for match in _PARENTHESES.finditer(text, start, end):
        groups = _groups(source, match[1], match.start(1))
        if groups:
            yield TypedCitation(source.span(match.start(), match.end()), TypedKind.PARENTHETICAL, groups)


def _groups(source: Source, inner: str, offset: int) -> tuple[TypedGroup, ...]:
    """The groups of one parenthesis; none where any part of it is something else."""
    groups: list[TypedGroup] = []
    waiting: list[str] = []
    for part in re.finditer(r"[^;]+", inner):
        name, dated = _split_date(part[0])
        name = " ".join(name.split())
        if not _NAME.fullmatch(name):
            return ()
        waiting.append(name)
        if dated is not None:
            at = offset + part.start()
            date, problem = _date_value(dated)
            span = source.span(at + dated.start(), at + dated.start() + len(dated[0].rstrip()))
            groups.append(TypedGroup(tuple(waiting), date, span, problem))
            waiting = []
    return () if waiting else tuple(groups)


def _split_date(part: str) -> tuple[str, re.Match[str] | None]:
    """What stands before the comma, and the date after it; the whole part where it has no date."""
    for form in _DATES:
        match = form.search(part)
        before = part[: match.start()].rstrip() if match else ""
        if match and before.endswith(","):
            return before[:-1], match
    return part, None


def _date_value(match: re.Match[str]) -> tuple[DateValue | None, str | None]:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTH_NUMBER[month.casefold().rstrip(".")]
    try:
        return parse_edtf(f"{match['year']}-{number:02d}-{int(match['day']):02d}"), None
    except EdtfError as error:
        return None, str(error)
