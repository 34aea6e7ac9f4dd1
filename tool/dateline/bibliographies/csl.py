"""CSL JSON (citation-style-language/schema, csl-data.json), as Zotero exports it, to drafts and back.

In: text or drafts. Out: drafts or text, dates to the day. pandoc reads it too, but leaves out the
outlet of a web page. Our fields that CSL lacks stand in `custom`, which its schema keeps for such.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import Draft
from dateline.bibliographies.kinds import (
    CARRIED,
    KINDS,
    OTHER,
    carried,
    drafted,
    from_notes,
    kind_of,
    name_list,
    names_in,
    outlet_of,
)
from dateline.bibliographies.written_dates import as_edtf, date_value
from dateline.reading.langids import langid_of, tag_of
from dateline.values.dates import DateInterval, PartialDate

_VARIABLES = {
    "title": "title", "url": "URL", "doi": "DOI", "pages": "page", "volume": "volume",
    "number": "number", "langid": "language", "location": "publisher-place", "annotation": "annote",
    "note": "note", "type": "genre", "abstract": "abstract", "keywords": "keyword",
    "shorttitle": "title-short", "issn": "ISSN", "isbn": "ISBN",
}  # fmt: skip
_MARKED = ("title", "abstract", "shorttitle", "note")  # where CSL takes a little HTML
_MARKUP = re.compile(r"<(i|b|sub|sup|sc|span)(?: [^<>]*)?>([^<>]*)</\1>")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_OUTLETS = ("container-title", "publisher")


def read_csl(text: str) -> tuple[Draft, ...]:
    """The items of a CSL JSON file. Raises `BibliographyError` where it is none."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BibliographyError(f"not JSON: {error}") from None
    items = items.get("items") if isinstance(items, dict) else items
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise BibliographyError("not CSL JSON: a list of items is needed")
    return tuple(_draft(item) for item in items)


def _draft(item: dict[str, Any]) -> Draft:
    kind = next((k for k in KINDS if k.csl == item.get("type")), OTHER)
    travelled, notes = from_notes([_text(item.get("note"))])
    own = item.get("custom")
    if isinstance(own, dict):
        travelled |= {name: _text(own[name]) for name in (*CARRIED, "langid") if name in own}
    fields = {name: _text(item.get(variable)) for name, variable in _VARIABLES.items()}
    fields["langid"] = langid_of(fields["langid"])
    fields |= {name: _unmarked(fields[name]) for name in _MARKED}
    fields |= {
        "pages": re.sub(r"(?<=\w)[-–](?=\w)", "--", fields["pages"]),
        "note": _unmarked(" ".join(notes)),
        "author": _names(item.get("author")),
        "editor": _names(item.get("editor")),
    }
    fields |= {"date": _date(item.get("issued")), "urldate": _date(item.get("accessed"))}
    outlet = next((_text(item[name]) for name in _OUTLETS if item.get(name)), "")
    if item.get("container-title") and item.get("publisher") and kind.outlet != "publisher":
        fields["publisher"] = _text(item["publisher"])
    return drafted(kind, _text(item.get("id") or item.get("citation-key")), outlet, {**fields, **travelled})


def _unmarked(text: str) -> str:
    """The text without the little HTML that CSL takes, an element within another one too."""
    for _ in range(4):
        text = _MARKUP.sub(r"\2", text)
    return text


def _text(value: object) -> str:
    return str(value) if isinstance(value, (str, int, float)) else ""


def _names(value: object) -> str:
    names: list[str] = []
    for name in value if isinstance(value, list) else []:
        parts = {k: _text(v) for k, v in name.items()} if isinstance(name, dict) else {}
        particle = parts.get("non-dropping-particle", "") or parts.get("dropping-particle", "")
        family = " ".join(word for word in (particle, parts.get("family", "")) if word)
        family = ", ".join(part for part in (family, parts.get("suffix", "")) if part)  # as BibTeX has it
        literal = "{" + parts["literal"] + "}" if parts.get("literal") else ""
        literal = "others" if literal == "{others}" else literal
        names.append(literal or ", ".join(part for part in (family, parts.get("given", "")) if part))
    return name_list(names)


def _date(value: object) -> str:
    """A CSL date as EDTF; text that is no date is handed on, for the check to report."""
    if not isinstance(value, dict):
        return as_edtf(_text(value))  # EDTF alone, as CSL 1.1 and pandoc take it
    given = value.get("date-parts")
    parts = [p for p in given if isinstance(p, list) and p] if isinstance(given, list) else []
    if not parts:
        return as_edtf(_text(value.get("raw")) or _text(value.get("literal")))
    ends = [_end(part) for part in parts[:2]]
    season = _SEASONS.get(_text(value.get("season")).lower()) or _season(_text(value.get("season")))
    if season and len(ends) == 1 and ends[0].lstrip("-").isdigit():
        ends[0] += f"-{season}"
    circa = str(value.get("circa") or "").lower() not in ("", "false", "0")
    return "/".join(end + ("~" if circa and end != ".." else "") for end in ends)


def _end(parts: Sequence[object]) -> str:
    """One end of a date as EDTF; `[0, 0, 0]` is an open one (citeproc-js, "Open-ended dates")."""
    texts = [_text(part).strip() for part in parts[:3]]
    texts = texts[:1] + [text for text in texts[1:] if text not in ("", "0")]
    year = texts[0]
    if year == "0":
        return ".."
    if len(texts) == 2 and texts[1] in ("13", "14", "15", "16"):  # citeproc's seasons
        texts[1] = str(int(texts[1]) + 8)
    if not re.fullmatch(r"-?\d+", year):
        return as_edtf(" ".join(texts))
    head = f"-{year[1:]:0>4}" if year.startswith("-") else f"{year:0>4}"
    return "-".join([head, *(f"{text:0>2}" for text in texts[1:])])


def _season(text: str) -> int | None:
    return 20 + int(text) if text in ("1", "2", "3", "4") else None


def write_csl(drafts: Iterable[Draft]) -> str:
    """The drafts as a CSL JSON file."""
    return json.dumps([_item(draft) for draft in drafts], ensure_ascii=False, indent=2) + "\n"


def _item(draft: Draft) -> dict[str, Any]:
    kind = kind_of(draft)
    item: dict[str, Any] = {"id": draft.key, "type": kind.csl}
    item |= {v: draft.get(name) for name, v in _VARIABLES.items() if draft.get(name)}
    if language := draft.get("langid", "language"):
        item["language"] = tag_of(language)
    if "page" in item:
        item["page"] = item["page"].replace("--", "-")
    for role in ("author", "editor"):
        if draft.get(role):
            item[role] = [_name(name) for name in names_in(draft.get(role))]
    book_like = kind.outlet in ("publisher", "institution")
    outlet = outlet_of(draft)
    if outlet:
        item["publisher" if book_like else "container-title"] = outlet
    if not book_like and draft.get("publisher") not in ("", outlet):
        item["publisher"] = draft.get("publisher")
    for name, variable in (("date", "issued"), ("urldate", "accessed")):
        if draft.get(name):
            item[variable] = _variable(draft.get(name))
    own = carried(draft)
    return {**item, "custom": own} if own else item


def _name(written: str) -> dict[str, str]:
    if written.startswith("{") and written.endswith("}"):
        return {"literal": written[1:-1]}
    family, *rest = (part.strip() for part in written.split(","))
    if len(rest) == 2:
        return {"family": family, "suffix": rest[0], "given": rest[1]}  # `Nasrallah, Jr., Hassan`
    if rest:
        return {"family": family, "given": ", ".join(rest)}
    given, space, family = written.rpartition(" ")
    return {"family": family, "given": given} if space else {"literal": written}


def _variable(text: str) -> dict[str, Any]:
    """A CSL date; EDTF as `raw`, which is what Zotero writes too, where CSL has no parts for it."""
    value = date_value(text)
    ends = [value.start, value.end] if isinstance(value, DateInterval) else [value]
    known = [end for end in ends if end is not None]
    if value is None or ends[0] is None or not all(map(_has_parts, known)):
        return {"raw": text}
    if len({end.approximate for end in known}) > 1 or (len(ends) > 1 and any(map(_is_season, known))):
        return {"raw": text}
    found: dict[str, Any] = {"date-parts": [_parts(end) if end else [0, 0, 0] for end in ends]}
    if _is_season(ends[0]):
        found = {"date-parts": [[ends[0].year]], "season": (ends[0].month or 21) - 20}
    return {**found, "circa": True} if known[0].approximate else found


def _has_parts(value: PartialDate) -> bool:
    return not (value.unspecified or value.uncertain or value.year < 1)


def _is_season(value: PartialDate) -> bool:
    return (value.month or 0) > 12


def _parts(value: PartialDate) -> list[int]:
    return [part for part in (value.year, value.month, value.day) if part is not None]
