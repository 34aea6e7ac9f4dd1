"""`manifest.json`: every file of a build with its hash, what it was made of, and what the check found.

It stands beside the editions. `dateline build` reads it to do nothing where nothing has changed,
`dateline verify` to tell a file that was touched. Equal builds write equal manifests: paths are from
the project's folder, and the moments in it are those that date the files.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.editions.inputs import fingerprint, project_files, tool_state

NAME = "manifest.json"
FORMAT = "dateline-manifest/1"


@dataclass(frozen=True)
class Inputs:
    """A project's files at one moment: which folders were looked through, which other files were read."""

    folders: tuple[str, ...]
    named: tuple[str, ...]
    files: Mapping[str, str]

    @property
    def digest(self) -> str:
        """The fingerprint that the editions carry."""
        return fingerprint(self.files)


def take_inputs(root: Path, folders: Sequence[str], named: Sequence[Path], output: Path) -> Inputs:
    """The inputs as they are now."""
    inside = project_files(root, folders, (), output)
    paths = {Path(os.path.relpath(path, root)).as_posix() for path in named} - inside.keys()
    files = project_files(root, folders, [root / path for path in paths], output)
    return Inputs(tuple(folders), tuple(sorted(paths)), files)


@dataclass(frozen=True)
class Edition:
    """An edition as it was built: the formats that it names, and its files with their hashes."""

    formats: tuple[str, ...]
    draft: bool
    files: Mapping[str, Mapping[str, Any]]  # by name: format, sha256, bytes, epoch
    archive: bool = False  # PDF/A was asked for


@dataclass(frozen=True)
class Manifest:
    """What the file says."""

    tool: Mapping[str, str]
    check: Mapping[str, Any]
    inputs: Inputs
    editions: Mapping[str, Edition] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)  # files of no edition, by name: their hash

    def hash_of(self, name: str) -> str | None:
        """The hash of the file of that name, None where the build made none."""
        for edition in self.editions.values():
            if name in edition.files:
                return str(edition.files[name]["sha256"])
        return None

    def to_json(self) -> bytes:
        """The text, in UTF-8."""
        said = {
            "format": FORMAT,
            "tool": dict(self.tool),
            "check": dict(self.check),
            "editions": {
                name: {
                    "formats": list(e.formats),
                    "draft": e.draft,
                    "archive": e.archive,
                    "files": {f: dict(v) for f, v in e.files.items()},
                }
                for name, e in sorted(self.editions.items())
            },
            "others": dict(self.others),
            "sources": self.inputs.digest,
            "inputs": {
                "folders": list(self.inputs.folders),
                "named": list(self.inputs.named),
                "files": dict(self.inputs.files),
            },
        }
        return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in that folder; None where there is none, or none that this version can read."""
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if said["format"] != FORMAT:
            return None
        inputs = said["inputs"]
        return Manifest(
            tool=said["tool"],
            check=said["check"],
            inputs=Inputs(tuple(inputs["folders"]), tuple(inputs["named"]), inputs["files"]),
            editions={
                name: Edition(tuple(e["formats"]), bool(e["draft"]), e["files"], bool(e["archive"]))
                for name, e in said["editions"].items()
            },
            others=said["others"],
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def described(content: bytes, suffix: str, epoch: int) -> dict[str, Any]:
    """What the manifest says of a file; `epoch` is the moment that it is dated by, in seconds since 1970."""
    return {"format": suffix, "sha256": sha256(content).hexdigest(), "bytes": len(content), "epoch": epoch}


def still_holds(manifest: Manifest, root: Path, output: Path) -> bool:
    """Whether tool and inputs are those that the manifest was written for."""
    if dict(manifest.tool) != dict(tool_state()):
        return False
    inputs = manifest.inputs
    named = [root / path for path in inputs.named]
    return project_files(root, inputs.folders, named, output) == dict(inputs.files)
