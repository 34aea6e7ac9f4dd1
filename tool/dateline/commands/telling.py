"""`dateline rules`, `explain` and `doctor`: what Dateline knows, and what it finds on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.terminal import Failure, wants_colour


@click.command()
@click.option(
    "--output-format",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How rows are printed.",
)
def rules(output_format: str) -> None:
    """List the rules."""
    from dateline.inspection import WRITERS
    from dateline.rules import all_rules
    from dateline.rules_doc import sections

    rows = [
        {
            "code": r.code,
            "name": r.name,
            "severity": str(r.severity),
            "default": r.default,
            "summary": sections(r)[""],
        }
        for r in all_rules()
    ]
    if output_format == "table":
        rows = [{**row, "default": "on" if row["default"] else "off"} for row in rows]
    click.echo(WRITERS[output_format](rows), nl=False)


@click.command()
@click.argument("word", metavar="CODE|NAME")
def explain(word: str) -> None:
    """Say what a rule looks for and why, with a bad and a good example."""
    from difflib import get_close_matches

    from dateline.rules import all_rules, find_rule
    from dateline.rules_doc import as_text

    rule = find_rule(word)
    if rule is None:
        known = [name for r in all_rules() for name in (r.code, r.name)]
        near = get_close_matches(word, known, n=1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise Failure(f"`{word}` is no rule{hint}; `dateline rules` lists them")
    click.echo(as_text(rule), nl=False)


@click.command()
def doctor() -> None:
    """Say what Dateline finds on this machine, and what is missing."""
    from dateline.doctor import examine

    findings = examine(Path.cwd())
    for finding in findings:
        mark = click.style("ok  ", fg="green") if finding.ok else click.style("MISS", fg="red", bold=True)
        click.echo(f"{mark} {finding.what}: {finding.text}", color=wants_colour(sys.stdout))
    sys.exit(0 if all(finding.ok for finding in findings) else 1)
