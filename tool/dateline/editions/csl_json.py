"""Entries as CSL JSON, the form in which citeproc takes references.

In: `Entry` values. Out: items of the CSL-JSON schema (citation-style-language/schema,
csl-data.json). A media item gets its outlet as a literal author, so that `@key` prints
"Khabar Online (May 24, 2020)". No entry is refused: what is not known is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.editions.printed_dates import month_and_day, printed, short
from dateline.reading.langids import tag_of
from dateline.values.bibliography import Entry
from dateline.values.dates import (
    DateInterval,
    DateValue,
    EdtfError,
    PartialDate,
    in_words,
    parse_edtf,
)

_TYPES = {
    "article": "article-journal", "online": "webpage", "report": "report", "techreport": "report",
    "book": "book", "incollection": "chapter", "inbook": "chapter", "inproceedings": "paper-conference",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "video": "motion_picture",
    "audio": "song", "legislation": "legislation", "jurisdiction": "legal_case", "misc": "document",
    "unpublished": "manuscript", "manual": "report",
}  # fmt: skip
_UNKNOWN_YEAR = re.compile(r"-xxxx(?:-(\d\d))?(?:-(\d\d))?[a-z]?$")
_PARTICLES = {
    "von",
    "van",
    "de",
    "der",
    "den",
    "del",
    "della",
    "di",
    "da",
    "du",
    "la",
    "le",
    "ibn",
    "bin",
    "al",
}


def reference(
    entry: Entry, *, annotated: bool = False, language: str = "en", words: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The CSL JSON item of one entry; `annotated` takes its annotation along.

    `language` is the edition's, `words` its words: dates that CSL has no parts for are given in them.
    """
    say = _speaker(language, words)
    item: dict[str, Any] = {"id": entry.key, "type": _type(entry)}
    authors = _authors(entry)
    if authors:
        item["author"] = authors
    issued = _issued(entry, say, language, words)
    if issued:
        item["issued"] = issued
    _titles(entry, item)
    for name, variable in (
        ("url", "URL"), ("doi", "DOI"), ("pages", "page"), ("volume", "volume"), ("number", "number"),
        ("location", "publisher-place"), ("address", "publisher-place"),
        ("archiveurl", "archive_location"), ("type", "genre"),
    ):  # fmt: skip
        value = entry.get(name)
        if value:
            item.setdefault(variable, value)
    if langid := entry.get("langid"):
        item.setdefault("language", tag_of(langid))
    if annotated and entry.get("annotation"):
        item["annote"] = entry.get("annotation").rstrip(".")
    if item.get("archive_location"):
        item["archive"] = _archived(entry, say, words)
    _containers(entry, item)
    accessed = _date_of(entry.get("urldate"), say)
    if accessed and not item.get("issued"):
        item["accessed"] = accessed
    return item


def _titles(entry: Entry, item: dict[str, Any]) -> None:
    """The title, and that of the original where one of the two is a translation.

    For CSL the `title` is what a reader of the edition can read, `original-title` what was printed.
    """
    title = entry.get("title")
    subtitle = entry.get("subtitle")
    if title:
        item["title"] = f"{title}: {subtitle}" if subtitle else title
    original, translation = entry.get("origtitle"), translation_of(entry)
    if translation and title:
        item["original-title"], item["title"] = item["title"], translation
    elif original:
        item["original-title"] = original


def translation_of(entry: Entry) -> str:
    """The title in the report's language: `titletranslation`, or `usere` as biblatex-chicago has it."""
    return entry.get("titletranslation", "usere")


@dataclass(frozen=True, slots=True)
class Say:
    """What prints a date in words, `always` or only where CSL has no parts for it."""

    words: Callable[[DateValue], str]
    always: bool = False


def _american(value: DateValue) -> str:
    return _interval_in_words(value) if isinstance(value, DateInterval) else in_words(value)


_AMERICAN = Say(_american)


def _speaker(language: str, words: Mapping[str, str] | None) -> Say:
    """What prints dates in that language; in English citeproc prints what it has parts for."""
    if words is None or language.lower() in ("en", "en-us"):
        return _AMERICAN
    return Say(lambda value: printed(value, language, words), always=short(language) != "en")


def _archived(entry: Entry, say: Say, words: Mapping[str, str] | None) -> str:
    """`Archived copy (May 12, 2020)`, without the day where it is not known."""
    try:
        day = parse_edtf(entry.get("archivedate")) if entry.get("archivedate") else None
    except EdtfError:
        day = None
    copy = (words or {}).get("archived_copy", "Archived copy")
    return f"{copy} ({say.words(day)})" if day else copy


def _type(entry: Entry) -> str:
    if entry.type == "article" and entry.get("entrysubtype"):
        return "article-newspaper"
    return _TYPES.get(entry.type, "document")


def _containers(entry: Entry, item: dict[str, Any]) -> None:
    """Where a source that has an author of its own was published."""
    if entry.is_media:
        return  # the outlet is its author already
    container = entry.get("journaltitle", "journal", "booktitle")
    publisher = entry.get("publisher", "institution", "organization", "school", "howpublished")
    if container:
        item["container-title"] = container
    if publisher and [{"literal": publisher}] != item.get("author"):
        item["publisher"] = publisher


def _authors(entry: Entry) -> list[dict[str, str]]:
    if entry.is_media and entry.outlet:
        return [{"literal": entry.outlet}]
    names = [_name(part) for part in _written_names(entry)]
    if not names and entry.outlet:
        return [{"literal": entry.outlet}]
    return names or [{"literal": entry.get("title") or entry.key}]


def _written_names(entry: Entry) -> tuple[str, ...]:
    """The names as the file writes them where braces tell them apart, else as they are read."""
    field = entry.field("author", "editor")
    if field is None:
        return ()
    raw, read = split_names(field.value_span.text), split_names(field.value)
    if not raw or (len(raw) == len(read) and not any(name.startswith("{") for name in raw)):
        return read
    return raw


def split_names(written: str) -> tuple[str, ...]:
    """The names of a BibTeX name list: `A and B`, where an `and` in braces belongs to a name."""
    names: list[str] = []
    depth, start = 0, 0
    for match in re.finditer(r"[{}]|\sand\s", written):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif depth <= 0:
            names.append(written[start : match.start()])
            start = match.end()
    names.append(written[start:])
    return tuple(name.strip() for name in names if name.strip())


def _name(written: str) -> dict[str, str]:
    """One name: `Family, Given`, `Given Family`, `Given von Family` or a body in braces."""
    if written.startswith("{") and written.endswith("}"):
        return {"literal": written.strip("{}")}
    if written.lower() == "others":
        return {"literal": "et al."}
    if "," in written:
        family, _, given = written.partition(",")
        return {"family": family.strip(), "given": given.strip()}
    words = written.split()
    if len(words) < 2:
        return {"literal": written}
    cut = next((i for i, word in enumerate(words[1:-1], 1) if word.lower() in _PARTICLES), len(words) - 1)
    return {"family": " ".join(words[cut:]), "given": " ".join(words[:cut])}


def _issued(entry: Entry, say: Say, language: str, words: Mapping[str, str] | None) -> dict[str, Any] | None:
    if entry.date is not None:
        return date_variable(entry.date, say)
    unknown = _UNKNOWN_YEAR.search(entry.key)
    if unknown and unknown[1] and 1 <= int(unknown[1]) <= 12:
        return {"literal": month_and_day(int(unknown[1]), int(unknown[2] or 0), language, words or {})}
    return None


def _date_of(text: str, say: Say) -> dict[str, Any] | None:
    try:
        return date_variable(parse_edtf(text), say) if text else None
    except EdtfError:
        return None


def date_variable(value: DateValue, say: Say = _AMERICAN) -> dict[str, Any]:
    """A CSL date variable (CSL-JSON schema, `date-variable`).

    Days, months, years and closed intervals become `date-parts`, which the style's language prints, unless
    `say` says them; what CSL has no parts for (decades, seasons, hedged dates, open intervals)
    is said always.
    """
    start, end = (value.start, value.end) if isinstance(value, DateInterval) else (value, value)
    if say.always or start is None or end is None or _needs_words(start) or _needs_words(end):
        return {"literal": say.words(value)}
    return {"date-parts": [_parts(start)] if start == end else [_parts(start), _parts(end)]}


def _interval_in_words(value: DateInterval) -> str:
    if value.end is None and value.start is not None:
        return f"since {in_words(value.start)}"
    if value.start is None and value.end is not None:
        return f"until {in_words(value.end)}"
    return in_words(value)


def _needs_words(value: PartialDate) -> bool:
    return bool(value.unspecified or value.is_hedged or (value.month or 0) > 12)


def _parts(value: PartialDate) -> list[int]:
    return [part for part in (value.year, value.month, value.day) if part is not None]
