"""Editions of a project: built where something has changed, with what belongs to them.

In: a project, the findings of its check, what a user asks for. Out: the files of the editions, with
`sources.csv` and `manifest.json` beside them, all written together or none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.editions import source_table
from dateline.editions.ahead import Ahead
from dateline.editions.build import Begun, Built, Checked, Progress, build_editions
from dateline.editions.edition import Edition
from dateline.editions.freshness import Wanted
from dateline.editions.inputs import tool_state
from dateline.editions.manifest import (
    NAME,
    Inputs,
    Manifest,
    described,
    read_manifest,
    take_inputs,
)
from dateline.editions.manifest import Edition as Recorded
from dateline.editions.seal import CheckResult
from dateline.values.diagnostics import Diagnostic, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings


def check_result(manuscript: Manuscript, diagnostics: Sequence[Diagnostic]) -> CheckResult:
    """The findings, counted."""
    cited = [key for key in manuscript.cited if manuscript.bibliography.get(key) is not None]
    return CheckResult(
        errors=sum(d.severity is Severity.ERROR for d in diagnostics),
        warnings=sum(d.severity is Severity.WARNING for d in diagnostics),
        citations=sum(len(manuscript.cited[key]) for key in cited),
        entries=len(cited),
        as_of=manuscript.as_of,
    )


def inputs_of(
    root: Path, settings: Settings, read: Sequence[Path], manuscript: Manuscript, output: Path
) -> Inputs:
    """All that the editions of a project are made of, as it is now."""
    folders = dict.fromkeys((settings.manuscript, "bibliography", settings.templates))
    return take_inputs(root, tuple(folders), [*read, *map(Path, sorted(manuscript.files))], output)


def publish(
    manuscript: Manuscript, editions: Sequence[Edition], inputs: Inputs, check: CheckResult, wanted: Wanted,
    *, root: Path, epoch: int, progress: Progress, ahead: Ahead[Any, Begun] | None = None,
) -> Built:  # fmt: skip
    """Build the editions that are wanted; raises what `build_editions` raises."""
    before = read_manifest(wanted.folder)

    def beside(files: Mapping[Path, tuple[str, str, bytes]]) -> Mapping[Path, bytes]:
        table = source_table.source_table(manuscript)
        others = {source_table.NAME: sha256(table).hexdigest()}
        made = _manifest(inputs, check, others)
        made = replace(
            made,
            editions={
                **_kept(before, made),
                **_recorded(editions, files, wanted, epoch, _kept(before, made)),
            },
        )
        return {wanted.folder / source_table.NAME: table, wanted.folder / NAME: made.to_json()}

    return build_editions(
        manuscript, [(edition, wanted.formats or None) for edition in editions], wanted.folder, epoch=epoch,
        project_dir=root, draft=wanted.draft, progress=progress, checked=Checked(inputs.digest, check),
        beside=beside, ahead=ahead, meanwhile=tool_state,  # which is kept, and needed in the end
    )  # fmt: skip


def _manifest(inputs: Inputs, check: CheckResult, others: Mapping[str, str]) -> Manifest:
    said = {
        "errors": check.errors, "warnings": check.warnings, "citations": check.citations,
        "sources": check.entries, "as_of": str(check.as_of),
    }  # fmt: skip
    return Manifest(tool_state(), said, inputs, others=others)


def _kept(before: Manifest | None, made: Manifest) -> Mapping[str, Recorded]:
    """The editions of an earlier build that was of the same inputs, by the same tool."""
    if before is None or before.inputs.digest != made.inputs.digest or dict(before.tool) != dict(made.tool):
        return {}
    return before.editions


def _recorded(
    editions: Sequence[Edition], files: Mapping[Path, tuple[str, str, bytes]], wanted: Wanted,
    epoch: int, kept: Mapping[str, Recorded],
) -> dict[str, Recorded]:  # fmt: skip
    """The editions just built, with formats that were built before and still hold."""
    found: dict[str, Recorded] = {}
    for edition in editions:
        earlier = kept.get(edition.name)
        how = (wanted.draft, wanted.archive)
        mine = dict(earlier.files) if earlier and (earlier.draft, earlier.archive) == how else {}
        mine |= {
            path.name: described(content, suffix, epoch)
            for path, (name, suffix, content) in files.items()
            if name == edition.name
        }
        found[edition.name] = Recorded(
            edition.formats, wanted.draft, dict(sorted(mine.items())), wanted.archive
        )
    return found
