"""`dateline verify`: an edition in, whether it is one of these sources out, by its seal and a new check."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.commands.edition_failures import edition_failures
from dateline.terminal import Failure, failures

if TYPE_CHECKING:
    from dateline.editions.verifying import Verification


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="How the answer is printed.",
)  # fmt: skip
def verify(file: Path, output_format: str) -> None:
    """Say whether FILE, a PDF, DOCX or HTML, is an edition of these sources, made by a clean check.

    Status 0: it is, and it was not changed since; 1: it is not, and why; 2: it cannot be told. The
    sources are those of the project that the working directory stands in, else that of the file.
    """
    with failures(), edition_failures():
        found = _verification(file)
    if output_format == "json":
        import json

        seal = found.seal.fields()
        said = [{"holds": finding.holds, "text": finding.text} for finding in found.findings]
        click.echo(
            json.dumps({"path": str(file), "holds": found.holds, "seal": seal, "findings": said}, indent=2)
        )
    else:
        verdict = "verified" if found.holds else "not verified"
        click.echo(f"{file}: {verdict}")
        for finding in found.findings:
            click.echo(f"  {'ok  ' if finding.holds else 'NOT '} {finding.text}")
    sys.exit(0 if found.holds else 1)


def _verification(file: Path) -> Verification:
    from dateline.editions.publishing import check_result, inputs_of
    from dateline.editions.seal import read_seal
    from dateline.editions.verifying import verify as hold
    from dateline.linter import check as lint
    from dateline.project.loading import Request, load
    from dateline.project.places import find_root

    content = file.read_bytes()
    seal = read_seal(content)
    if seal is None:
        raise Failure(f"{file}: no edition of Dateline, or one without a seal")
    home = Path.cwd() if find_root(Path.cwd()) else find_root(file.absolute().parent)
    if home is None:
        raise Failure(f"{file}: stand in the project's folder, so that its sources are known")
    project = load(Request(paths=(os.path.relpath(home),), as_of=str(seal.check.as_of)))
    root = project.root or Path()
    output = root / project.settings.build
    now = check_result(project.manuscript, lint(project.manuscript, project.settings))
    inputs = inputs_of(root, project.settings, project.inputs, project.manuscript, output)
    return hold(content, seal, inputs, now, (file.parent, output))
