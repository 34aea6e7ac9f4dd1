"""The nearest known word, key or entry to one that is unknown; what several rules suggest from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dateline.values.bibliography import Bibliography, Entry
from dateline.values.dates import DateValue, EdtfError, days_between, in_words, parse_edtf

_KEY = re.compile(r"(?P<outlet>.+?)-(?P<date>\d{4}(?:-\d\d){0,2}|xxxx-\d\d-\d\d|nd)(?P<letter>[a-z]?)", re.I)
_CLOSE = 31  # days within which another item of the outlet may be the one that was meant


def nearest_word(word: str, known: Iterable[str], cutoff: float = 70.0) -> str | None:
    """The known word most like `word` (rapidfuzz ratio of 0 to 100, at least `cutoff`), or None."""
    from rapidfuzz import fuzz, process  # loaded only where something is wrong

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=cutoff)
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class KeyParts:
    """A key of the form `outlet-slug-YYYY-MM-DD`, taken apart; `letter` is empty for the only one."""

    outlet: str
    date: str
    letter: str

    @property
    def day(self) -> DateValue | None:
        """The date as a value, None where the key gives no year or no real day."""
        try:
            return parse_edtf(self.date)
        except EdtfError:
            return None


@lru_cache(maxsize=4096)
def key_parts(key: str) -> KeyParts | None:
    """The parts of a key that says outlet and date; None for keys of another form."""
    match = _KEY.fullmatch(key)
    return KeyParts(match["outlet"].casefold(), match["date"].casefold(), match["letter"]) if match else None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Entries that an unknown key may mean, likeliest first, and what to say of them.

    `same_day` is True where the key and the entry agree on the date, so that taking the entry
    changes no date that the author gave.
    """

    entries: tuple[Entry, ...]
    help: str
    same_day: bool

    @property
    def only(self) -> Entry | None:
        """The entry, where it is the only one."""
        return self.entries[0] if len(self.entries) == 1 else None


def nearest_entry(key: str, bibliography: Bibliography) -> Suggestion | None:
    """What the unknown `key` most likely means: by outlet and date, else by spelling."""
    parts = key_parts(key)
    by_date = _of_the_day(parts, bibliography) or _of_the_outlet(parts, bibliography) if parts else None
    if by_date is not None:
        return by_date
    near = nearest_word(key, bibliography.by_key, cutoff=80.0)
    if near is None:
        return None
    other = key_parts(near)
    same_day = (parts.date if parts else None) == (other.date if other else None)
    same_day = same_day and re.findall(r"\d+", key) == re.findall(r"\d+", near)
    return Suggestion((bibliography.by_key[near],), f"did you mean `{near}`?", same_day)


def _of_the_day(parts: KeyParts, bibliography: Bibliography) -> Suggestion | None:
    """Items of that day whose outlet is spelt alike, or that differ in the letter only."""
    found: dict[str, list[Entry]] = {}
    for key, entry in bibliography.by_key.items():
        other = key_parts(key)
        if other and other.date == parts.date:
            found.setdefault(other.outlet, []).append(entry)
    outlet = parts.outlet if parts.outlet in found else nearest_word(parts.outlet, found)
    if outlet is None:  # `tasnim-news` for `tasnim`
        ours = parts.outlet
        outlet = next((o for o in found if ours.startswith(o + "-") or o.startswith(ours + "-")), None)
    if outlet is None:
        return None
    entries = tuple(found[outlet])
    names = " or ".join(f"`{entry.key}`" for entry in entries)
    return Suggestion(entries, f"did you mean {names}?", same_day=True)


def _of_the_outlet(parts: KeyParts, bibliography: Bibliography) -> Suggestion | None:
    """The item of the same outlet that is nearest in time."""
    day = parts.day
    if day is None:
        return None
    dated: list[tuple[int, Entry, DateValue]] = []
    for key, entry in bibliography.by_key.items():
        other = key_parts(key)
        date = (entry.date or other.day) if other and other.outlet == parts.outlet else None
        if date is not None:
            dated.append((abs(days_between(day, date)), entry, date))
    if not dated:
        return None
    distance = min(d for d, _, _ in dated)
    nearest = [(entry, date) for d, entry, date in dated if d == distance]
    entry, date = nearest[0]
    name = entry.outlet or parts.outlet
    when = f"is dated {in_words(date)}"
    if distance > _CLOSE:
        return Suggestion((), f"the nearest {name} item, `{entry.key}`, {when}", same_day=False)
    names = " or ".join(f"`{e.key}`" for e, _ in nearest)
    help_text = f"did you mean {names}? the nearest {name} item {when}"
    return Suggestion(tuple(e for e, _ in nearest), help_text, same_day=False)
