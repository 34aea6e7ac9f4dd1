"""CSL JSON (citation-style-language/schema, csl-data.json), as Zotero exports it, to drafts and back.

In: text or drafts. Out: drafts or text, dates to the day. pandoc reads it too, but leaves out the
outlet of a web page. Our fields that CSL lacks stand in `custom`, which its schema keeps for such.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from dateline.bibliographies import BibliographyError
from dateline.bibliographies.drafts import Draft
from dateline.bibliographies.kinds import (
    CARRIED,
    KINDS,
    OTHER,
    carried,
    date_value,
    drafted,
    from_notes,
    kind_of,
    name_list,
    names_in,
    outlet_of,
)
from dateline.values.dates import DateInterval, DateValue, PartialDate

_VARIABLES = {
    "title": "title", "url": "URL", "doi": "DOI", "pages": "page", "volume": "volume",
    "number": "number", "langid": "language", "location": "publisher-place", "annotation": "annote",
    "note": "note",
}  # fmt: skip
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
        travelled |= {name: _text(own[name]) for name in CARRIED if name in own}
    fields = {name: _text(item.get(variable)) for name, variable in _VARIABLES.items()}
    fields |= {
        "note": " ".join(notes),
        "author": _names(item.get("author")),
        "editor": _names(item.get("editor")),
    }
    fields |= {"date": _date(item.get("issued")), "urldate": _date(item.get("accessed"))}
    outlet = next((_text(item[name]) for name in _OUTLETS if item.get(name)), "")
    if item.get("container-title") and item.get("publisher") and kind.outlet != "publisher":
        fields["publisher"] = _text(item["publisher"])
    return drafted(kind, _text(item.get("id") or item.get("citation-key")), outlet, {**fields, **travelled})


def _text(value: object) -> str:
    return str(value) if isinstance(value, (str, int, float)) else ""


def _names(value: object) -> str:
    names: list[str] = []
    for name in value if isinstance(value, list) else []:
        parts = {k: _text(v) for k, v in name.items()} if isinstance(name, dict) else {}
        particle = parts.get("non-dropping-particle", "") or parts.get("dropping-particle", "")
        family = " ".join(word for word in (particle, parts.get("family", "")) if word)
        literal = "{" + parts["literal"] + "}" if parts.get("literal") else ""
        names.append(literal or ", ".join(part for part in (family, parts.get("given", "")) if part))
    return name_list(names)


def _date(value: object) -> str:
    """A CSL date as EDTF; text that is no date is handed on, for the check to report."""
    if not isinstance(value, dict):
        return ""
    given = value.get("date-parts")
    parts = [p for p in given if isinstance(p, list) and p] if isinstance(given, list) else []
    if not parts:
        return _text(value.get("raw")) or _text(value.get("literal"))
    ends = [
        "-".join(f"{_text(part):0>{4 if n == 0 else 2}}" for n, part in enumerate(p[:3])) for p in parts[:2]
    ]
    if value.get("season") and len(ends) == 1 and len(ends[0]) == 4:
        ends[0] += f"-{20 + int(_text(value['season']))}" if _text(value["season"]) in "1234" else ""
    return "/".join(ends) + ("~" if value.get("circa") and len(ends) == 1 else "")


def write_csl(drafts: Iterable[Draft]) -> str:
    """The drafts as a CSL JSON file."""
    return json.dumps([_item(draft) for draft in drafts], ensure_ascii=False, indent=2) + "\n"


def _item(draft: Draft) -> dict[str, Any]:
    kind = kind_of(draft)
    item: dict[str, Any] = {"id": draft.key, "type": kind.csl}
    item |= {v: draft.get(name) for name, v in _VARIABLES.items() if draft.get(name)}
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
    family, comma, given = written.partition(",")
    if comma:
        return {"family": family.strip(), "given": given.strip()}
    given, space, family = written.rpartition(" ")
    return {"family": family, "given": given} if space else {"literal": written}


def _variable(text: str) -> dict[str, Any]:
    value = date_value(text)
    ends: Sequence[DateValue | None] = (
        (value.start, value.end) if isinstance(value, DateInterval) else (value,)
    )
    if any(not _has_parts(end) for end in ends):
        return {"raw": text}  # seasons, decades, hedged dates, open ends: EDTF is what Zotero writes too
    return {"date-parts": [_parts(end) for end in ends if isinstance(end, PartialDate)]}


def _has_parts(value: DateValue | None) -> bool:
    return isinstance(value, PartialDate) and not (
        value.unspecified or value.is_hedged or (value.month or 0) > 12
    )


def _parts(value: PartialDate) -> list[int]:
    return [part for part in (value.year, value.month, value.day) if part is not None]
