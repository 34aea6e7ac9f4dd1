"""Whether a file is an edition of these sources, made by a clean check and untouched since.

In: the bytes of a file, the project as it is now. Out: what holds and what does not, in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.editions.inputs import tool_state
from dateline.editions.manifest import Inputs, Manifest, read_manifest
from dateline.editions.seal import CheckResult, Seal

_MOST = 5  # files that are named one by one


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it holds, and what is so."""

    holds: bool
    text: str


@dataclass(frozen=True)
class Verification:
    """What was found, in the order of looking."""

    seal: Seal
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether the file is what it says."""
        return all(finding.holds for finding in self.findings)


def verify(
    content: bytes, seal: Seal, inputs: Inputs, now: CheckResult, folders: tuple[Path, ...]
) -> Verification:
    """Hold a file against the project: `inputs` and `now` are its files and its check as they are today.

    `folders` are where the manifest of the build may lie, nearest first.
    """
    manifest = next((found for folder in folders if (found := read_manifest(folder)) is not None), None)
    return Verification(
        seal,
        (_sources(seal, inputs, manifest), _check(seal, now), _untouched(content, manifest), _tool(seal)),
    )


def _sources(seal: Seal, inputs: Inputs, manifest: Manifest | None) -> Finding:
    if seal.sources == inputs.digest:
        return Finding(True, f"made from these sources (fingerprint {seal.short})")
    text = f"made from other sources (fingerprint {seal.short})"
    if manifest is not None and manifest.inputs.digest == seal.sources:
        text += f"; since then {_difference(manifest.inputs.files, inputs.files)}"
    return Finding(False, text)


def _difference(then: Mapping[str, str], now: Mapping[str, str]) -> str:
    """Which files have changed, come and gone."""
    parts = (
        ("changed", [name for name in then if name in now and then[name] != now[name]]),
        ("new", [name for name in now if name not in then]),
        ("gone", [name for name in then if name not in now]),
    )
    said = []
    for word, names in parts:
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        said += [f"{word}: {', '.join(sorted(names)[:_MOST])}{more}"] if names else []
    return "; ".join(said) or "nothing in the files that can be compared"


def _check(seal: Seal, now: CheckResult) -> Finding:
    if seal.draft:
        return Finding(False, f"a draft, with {seal.check.errors} open errors")
    if now.errors:
        return Finding(False, f"the check finds {now.errors} errors in these sources now")
    check = seal.check
    return Finding(
        True,
        f"checked as of {check.as_of}: {check.citations} citations of {check.entries} sources, no errors, "
        f"{check.warnings} warnings",
    )


def _untouched(content: bytes, manifest: Manifest | None) -> Finding:
    if manifest is None:
        return Finding(
            False, "no manifest.json beside it or in the build folder tells whether it was changed since"
        )
    digest = sha256(content).hexdigest()
    for edition in manifest.editions.values():
        if any(said["sha256"] == digest for said in edition.files.values()):
            return Finding(True, "unchanged since it was built")
    return Finding(False, "not one of the files that manifest.json lists: changed since, or built anew")


def _tool(seal: Seal) -> Finding:
    ours = tool_state()["dateline"]
    return Finding(
        True,
        f"edition `{seal.edition}`, built by Dateline {seal.version}"
        + ("" if seal.version == ours else f" (this is {ours})"),
    )
