"""Dates in prose.

In: prose with its markup blanked out, so that offsets are those of the source; the report's date,
the dates of sources that stand in it. Out: `DateMention`s with EDTF values, never finer than what
the text says. Everything here is pure; a language is data (prose/languages).
"""

from __future__ import annotations

from dateline.reading.prose.expressions import mentions_in
from dateline.values.mentions import DateMention


def find_dates(
    prose: str, start: int = 0, end: int | None = None, *, day_first: bool | None = None
) -> tuple[DateMention, ...]:
    """Every date expression in `prose[start:end]`, in order.

    Those that leave out the year have no value yet (`resolve_years`), nor have relative ones
    (`resolve_relative`). `11/5/2020` is read only where `day_first` says how the report writes it.
    """
    stretch = prose if start == 0 and end is None else prose[start:end]
    return tuple(mentions_in(stretch, start, day_first))


__all__ = ["find_dates"]
