"""The documentation is true of the code."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.commands.checking import FORMATS
from dateline.report import formats
from dateline.rules import all_rules

ROOT = Path(__file__).parent.parent


def load_generator() -> object:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rule_pages_are_those_that_make_docs_writes() -> None:
    pages = load_generator().pages()  # type: ignore[attr-defined]
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}
    assert written == pages, "run `make docs`"


@pytest.mark.parametrize("name", cli.commands)
def test_each_command_and_option_has_help_and_stands_in_the_reference(name: str) -> None:
    command = cli.commands[name]
    assert command.help
    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert f"dateline {name}" in reference
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"
            assert parameter.opts[0] in reference, f"{parameter.opts[0]} is not in docs/reference.md"


def test_formats_offered_are_those_that_there_are() -> None:
    assert sorted(FORMATS) == list(formats())


def test_every_rule_is_listed_and_explained() -> None:
    runner = CliRunner()
    listed = runner.invoke(cli, ["rules"], catch_exceptions=False)
    assert listed.exit_code == 0
    lines = listed.stdout.splitlines()
    assert lines[0].split() == ["code", "name", "severity", "default", "summary"]
    assert [line.split()[:2] for line in lines[1:]] == [[rule.code, rule.name] for rule in all_rules()]
    for rule in all_rules():
        explained = runner.invoke(cli, ["explain", rule.code], catch_exceptions=False)
        assert explained.exit_code == 0
        assert explained.stdout.startswith(f"{rule.code} {rule.name} ")


def test_doctor_finds_what_the_suite_needs() -> None:
    found = CliRunner().invoke(cli, ["doctor"], catch_exceptions=False)
    assert found.exit_code == 0, found.stdout
    assert "pandoc" in found.stdout


def test_each_make_target_has_help() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.M)
    assert phony
    for target in phony[1].split():
        assert re.search(rf"^{target}:.*## \S", text, re.M), f"make {target} has no help"


def test_links_in_the_documents_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        text = re.sub(r"^(~~~~*|```).*?^\1", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"
