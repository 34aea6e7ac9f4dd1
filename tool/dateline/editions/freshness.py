"""Whether a build would change anything: nothing changed means nothing done, in a fraction of a second."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from dateline.editions.edition import Edition, load_edition
from dateline.editions.folders import edition_names
from dateline.editions.inputs import file_hash
from dateline.editions.manifest import read_manifest, still_holds


@dataclass(frozen=True)
class Wanted:
    """What a user asks for: editions (none: all), formats (none: those that each names), where, how.

    `epoch` and `as_of` are None where neither the environment nor the user sets them.
    """

    names: tuple[str, ...]
    formats: tuple[str, ...]
    folder: Path
    draft: bool = False
    epoch: int | None = None
    as_of: str | None = None
    archive: bool = False  # every PDF as PDF/A-3a too


def wanted_editions(wanted: Wanted, root: Path) -> list[Edition]:
    """The editions that a user asks for; raises `EditionError`."""
    editions = [load_edition(name, root) for name in wanted.names or edition_names(root)]
    return [replace(edition, archive=edition.archive or wanted.archive) for edition in editions]


def up_to_date(root: Path, wanted: Wanted) -> tuple[Path, ...] | None:
    """The files that are wanted, where all of them are there and building them anew would change nothing
    but the time they are dated by; else None."""
    manifest = read_manifest(wanted.folder)
    if manifest is None:
        return None
    paths: list[Path] = []
    for name in wanted.names or edition_names(root):
        recorded = manifest.editions.get(name)
        if recorded is None or (recorded.draft, recorded.archive) != (wanted.draft, wanted.archive):
            return None
        formats = wanted.formats or recorded.formats
        files = {str(said["format"]): file for file, said in recorded.files.items()}
        if not set(formats) <= files.keys():
            return None
        paths += [wanted.folder / files[suffix] for suffix in dict.fromkeys(formats)]
        if any(wanted.epoch not in (None, recorded.files[files[suffix]]["epoch"]) for suffix in formats):
            return None
    if wanted.as_of not in (None, manifest.check.get("as_of")):
        return None
    whole = all(_is_whole(wanted.folder / name, manifest.others[name]) for name in manifest.others)
    unchanged = all(_is_whole(path, manifest.hash_of(path.name)) for path in paths)
    return tuple(paths) if whole and unchanged and still_holds(manifest, root, wanted.folder) else None


def _is_whole(path: Path, wanted: str | None) -> bool:
    return path.is_file() and file_hash(path) == wanted
