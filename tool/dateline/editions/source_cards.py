"""What a reader of the HTML sees of a source beside its citation, and what the list is filtered by.

In: entries and the registry of outlets. Out: a `SourceCard` for each entry: only what the
bibliography and the registry say, in the words and dates of the edition's language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from dateline.editions.citations import responsible
from dateline.editions.csl_json import translation_of
from dateline.editions.native_dates import in_own_calendar
from dateline.editions.printed_dates import month_of, printed
from dateline.values.bibliography import Entry
from dateline.values.dates import DateValue, EdtfError, parse_edtf
from dateline.values.outlets import Outlet, OutletRegistry


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source, told in a few lines; what is not known is an empty text.

    `month` is `2020-05` and `month_name` how it is printed; `links` are pairs of words and address.
    """

    key: str
    outlet: str
    about: str
    day: str
    own_day: str
    title: str
    translation: str
    annotation: str
    month: str
    month_name: str
    links: tuple[tuple[str, str], ...]


def source_cards(
    entries: Sequence[Entry], outlets: OutletRegistry | None, words: Mapping[str, str], language: str,
    *, annotated: bool = False,
) -> tuple[SourceCard, ...]:  # fmt: skip
    """A card for each entry, in the order given; `annotated` says what each is cited for."""
    cards = tuple(_card(entry, outlets, words, language) for entry in entries)
    return cards if annotated else tuple(replace(card, annotation="") for card in cards)


def _card(
    entry: Entry, outlets: OutletRegistry | None, words: Mapping[str, str], language: str
) -> SourceCard:
    outlet = outlets.find(entry.outlet) if outlets and entry.outlet else None
    month, month_name = month_of(entry.date, language) if entry.date else ("", "")
    return SourceCard(
        key=entry.key,
        outlet=responsible(entry, words["and"]),
        about=". ".join(_about(outlet, words)),
        day=printed(entry.date, language, words) if entry.date else words["undated"],
        own_day=in_own_calendar(entry, outlet, language, words),
        title=entry.get("title"),
        translation=translation_of(entry),
        annotation=entry.get("annotation"),
        month=month,
        month_name=month_name,
        links=tuple(_links(entry, words, language)),
    )


def _about(outlet: Outlet | None, words: Mapping[str, str]) -> list[str]:
    """What kind of outlet it is and whose, as far as the registry says."""
    if outlet is None:
        return []
    parts = (words.get(outlet.kind, outlet.kind), outlet.affiliation)
    return [part[:1].upper() + part[1:] for part in parts if part]


def _links(entry: Entry, words: Mapping[str, str], language: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if _is_web(entry.get("url")):
        found.append((words["read_source"], entry.get("url")))
    if _is_web(entry.get("archiveurl")):
        archived = _date(entry.get("archivedate"))
        day = f" ({printed(archived, language, words)})" if archived else ""
        found.append((words["archived_copy"] + day, entry.get("archiveurl")))
    return found


def _is_web(address: str) -> bool:
    return urlsplit(address).scheme in ("http", "https")


def _date(text: str) -> DateValue | None:
    try:
        return parse_edtf(text) if text else None
    except EdtfError:
        return None
