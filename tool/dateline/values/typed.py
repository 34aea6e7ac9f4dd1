"""Citations that were typed by hand, as values.

In: nothing. Out: `TypedCitation`s of `TypedGroup`s: outlets, as printed, under one date.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.values.dates import DateValue
from dateline.values.text import Span


class TypedKind(StrEnum):
    """Where such a citation stands."""

    PARENTHETICAL = "parenthetical"
    IN_SENTENCE = "in-sentence"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class TypedGroup:
    """Outlets under one date.

    `date` is None where none is printed, where it cannot be (`date_problem` says why) and where its year
    is missing: `month_day` then is `MM-DD` (`MM` of a month, two joined by a slash of a range).
    `date_span` is where the date stands. `via` is the outlet that quotes, `place` the country or town
    printed beside the outlet, `qualifier` what else is said of the item ("in Persian").
    """

    outlets: tuple[str, ...]
    date: DateValue | None
    date_span: Span | None
    date_problem: str | None = None
    month_day: str | None = None
    via: str | None = None
    place: str | None = None
    title: str | None = None
    url: str | None = None
    accessed: DateValue | None = None
    qualifier: str | None = None

    @property
    def missing_year(self) -> bool:
        """Whether a day or month is printed without its year."""
        return self.month_day is not None


@dataclass(frozen=True, slots=True)
class TypedCitation:
    """One citation typed by hand.

    `span` is what a reader takes for it: with its parentheses, from outlet to date in a sentence, the
    whole of a note that is nothing else. `cut` is the part of it in whose place a key can stand, the
    words of the sentence kept; it is empty where the sentence needs all of its words.
    """

    span: Span
    cut: Span
    kind: TypedKind
    groups: tuple[TypedGroup, ...]
