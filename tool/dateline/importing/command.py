"""`dateline import`: reads the old report, writes the project, or only tells what it would write.

In: the options of the command line. Out: files, whole or not at all, and a summary.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.files import write_whole
from dateline.importing import ImportingError
from dateline.importing.archives import MAX_PICTURE
from dateline.importing.importer import (
    CONFIGURATION,
    OUTLETS,
    SOURCES,
    Confirm,
    Existing,
    Imported,
    import_report,
)
from dateline.importing.inputs import MAX_TEXT, most_bytes, too_large
from dateline.importing.kept_towns import keep_towns
from dateline.importing.recognised import Keyed
from dateline.report.json import as_data
from dateline.values.dates import DateValue, EdtfError, parse_edtf
from dateline.values.typed import TypedGroup


def published_on(text: str | None) -> DateValue | None:
    """The value of `--published`: EDTF, or a date as prose writes it. Raises `ImportingError`."""
    if not text:
        return None
    try:
        return parse_edtf(text)
    except EdtfError:
        from dateline.reading.typed.dates import dates_in

        found = dates_in(text)
        if len(found) == 1 and found[0].value is not None:
            return found[0].value
        raise ImportingError(f"--published: `{text}` is no date; write YYYY-MM-DD") from None


def load(file: str, folder: Path, published: DateValue | None, confirm: Confirm | None) -> Imported:
    """Bring in a file for the project in `folder`. Raises `ImportingError`."""
    keep_towns()
    path = Path(file)
    if not file:
        raise ImportingError("name the report's file")
    try:
        if path.is_dir():
            raise ImportingError(f"{file}: this is a folder; name the report's file")
        most = most_bytes(path.suffix)
        if path.stat().st_size > most:
            raise too_large(file, path.stat().st_size, most)
        with path.open("rb") as opened:
            data = opened.read(most + 1)  # a pipe does not tell its size
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise ImportingError(f"cannot open `{file}`: {reason}") from None
    existing = Existing(
        sources=_text(folder / SOURCES),
        outlets=_text(folder / OUTLETS),
        configured=(folder / CONFIGURATION).is_file(),
        find=_finder(path),
        named=_named(path),
    )
    return import_report(file, path.suffix, data, existing, published=published, confirm=confirm)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ImportingError(f"{path}: it cannot be read, so nothing can be joined to it ({error})") from None


def _finder(file: Path) -> Callable[[str], bytes | None]:
    """Finds pictures that a page names, in its own folder and below it alone."""
    from urllib.parse import unquote

    root = file.resolve().parent

    def find(target: str) -> bytes | None:
        path = (root / unquote(target.split("?")[0].split("#")[0])).resolve()
        try:
            inside = path.is_relative_to(root) and path.is_file() and path.stat().st_size <= MAX_PICTURE
            return path.read_bytes() if inside and path.suffix.lower() in _PICTURES else None
        except (OSError, ValueError):
            return None

    return find


def _named(file: Path) -> Callable[[str], str]:
    """Reads a bibliography that a report names, beside it or below its folder; empty where there is none."""
    root = file.resolve().parent

    def read(name: str) -> str:
        path = (root / name).resolve()
        try:
            inside = path.is_relative_to(root) and path.suffix == ".bib" and path.is_file()
            return _text(path) if inside and path.stat().st_size <= MAX_TEXT else ""
        except ValueError:
            return ""

    return read


_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff"}
_JOINED = (SOURCES, OUTLETS)  # what is there is kept in them


def write(imported: Imported, folder: Path, *, force: bool) -> tuple[Path, ...]:
    """Write the project. Raises `ImportingError` where something is there already, unless `force`."""
    there = [name for name in imported.files if name not in _JOINED and (folder / name).exists()]
    chapters = {name for name in imported.files if name.endswith(".md")}
    manuscript = folder / "manuscript"
    others = [
        f"manuscript/{p.name}"
        for p in sorted(manuscript.glob("*.md"))
        if f"manuscript/{p.name}" not in chapters
    ]
    if (there or others) and not force:
        raise ImportingError(
            f"{folder / (there or others)[0]} is there already; name another --output-dir, or "
            f"overwrite with --force"
        )
    return write_whole({folder / name: data for name, data in imported.files.items()})


def as_json(imported: Imported) -> str:
    """The citations, entries and problems as one JSON object."""
    return json.dumps(as_data_of(imported), ensure_ascii=False, indent=2) + "\n"


def as_data_of(imported: Imported) -> dict[str, Any]:
    """The citations, entries and problems as plain data."""
    return {
        "citations": [_citation(imported, keyed) for keyed in imported.printed()],
        "entries": [
            {
                "key": entry.key,
                "outlet": entry.outlet,
                "date": entry.date.edtf() if entry.date else None,
                "title": entry.draft.get("title") or None,
                "url": entry.draft.get("url") or None,
                "urldate": entry.draft.get("urldate") or None,
            }
            for entry in imported.read.entries
        ],
        "problems": [as_data(problem) for problem in imported.problems],
    }


def _citation(imported: Imported, keyed: Keyed) -> dict[str, Any]:
    begin = imported.where(keyed).begin
    return {
        "line": begin.line,
        "column": begin.column,
        "text": " ".join(keyed.citation.span.text.split()),
        "kind": str(keyed.citation.kind),
        "groups": [_group(group) for group in keyed.citation.groups],
        "keys": list(keyed.keys),
    }


def _group(group: TypedGroup) -> dict[str, Any]:
    return {
        "outlets": list(group.outlets),
        "date": group.date.edtf() if group.date else None,
        "missing_year": group.missing_year,
        "month_day": group.month_day,
        "via": group.via,
        "place": group.place,
        "title": group.title,
        "url": group.url,
        "accessed": group.accessed.edtf() if group.accessed else None,
        "qualifier": group.qualifier,
    }


def summary(imported: Imported, folder: Path, *, dry: bool) -> str:
    """What was found and written, for a person."""
    read, canon = imported.read, imported.canon
    outlets = {canon.name(o) for k in read.citations for g in k.citation.groups for o in g.outlets}
    counts = (
        f"{_count(len(imported.printed()), 'citation')} of {_count(len(outlets), 'outlet')}",
        _count(len(read.entries), "new entry", "new entries"),
        _count(len(imported.chapters), "chapter"),
        _count(len(imported.problems), "problem"),
    )
    lines = [", ".join(counts) + "."]
    unkeyed = sum(not keyed.keys for keyed in read.citations)
    if unkeyed:
        stays = "stays as it was" if unkeyed == 1 else "stay as they were"
        lines.append(f"{_count(unkeyed, 'citation')} could not be given a key and {stays} printed.")
    together = {name: _told(name, others) for name, others in sorted(canon.spellings().items())}
    told = [f"  {name}: {', '.join(others)}" for name, others in together.items() if others]
    lines += ["Put together as one outlet:", *told] if told else []
    near = [f"  {pair.name}, {pair.other}" for pair in canon.near]
    lines += ["Perhaps one outlet:", *near] if near else []
    if not dry:
        lines.append(f"Written to {folder}; `dateline check` and `dateline build` go on from there.")
    return "\n".join(lines) + "\n"


def _told(name: str, others: list[str]) -> list[str]:
    """The spellings that differ by more than an article."""
    return [other for other in others if other.removeprefix("the ") != name]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
