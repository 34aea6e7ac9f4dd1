"""Every rule against its literate cases, and against the Bad and Good of its own documentation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import literate
from dateline.rules import Rule, Scope, all_rules
from dateline.rules_doc import sections

ROOT = Path(__file__).parent.parent
CASES = {path: literate.read_cases(path) for path in sorted(literate.RULES.glob("*.md"))}
RULES = all_rules()


@pytest.mark.parametrize(
    ("path", "number"),
    [
        pytest.param(p, n, id=f"{p.stem}-{c.title}")
        for p, (_, cases) in CASES.items()
        for n, c in enumerate(cases)
    ],
)
def test_case(path: Path, number: int, accept: bool) -> None:
    code, cases = CASES[path]
    case = cases[number]
    got = literate.printed(literate.run(case.files, case.settings, code))
    if accept and got != case.expected:
        text = path.read_text(encoding="utf-8")
        fresh = literate.read_cases(path)[1][number]
        path.write_text(text[: fresh.span[0]] + got + text[fresh.span[1] :], encoding="utf-8")
        return
    assert got == case.expected


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_bad_example_gives_the_finding_and_no_other(rule: Rule) -> None:
    text, files = literate.blocks(sections(rule)["Bad"])
    if text.strip():
        files = {"chapter.md": text, **files}
    found = literate.run(files, _settings(rule, files))
    assert [d.code for d in found] == [rule.code], literate.printed(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_good_example_gives_nothing(rule: Rule) -> None:
    text, files = literate.blocks(sections(rule)["Good"])
    if text.strip():
        files = {"chapter.md": text, **files}
    assert literate.printed(literate.run(files, _settings(rule, files))) == ""


def _settings(rule: Rule, files: dict[str, str]) -> dict[str, object]:
    import tomllib

    settings = tomllib.loads(files.pop("settings.toml", ""))
    default = [r.code for r in RULES if r.default or r.code == rule.code]
    return {"select": default, **settings}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_rule_is_whole(rule: Rule) -> None:
    parts = sections(rule)
    assert list(parts) == ["", "What", "Why", "Bad", "Good", "See"]
    assert all(parts[name].strip() for name in parts)
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    module = ROOT / "tool/dateline/rules" / f"{rule.code.lower()}_{rule.name.replace('-', '_')}.py"
    assert module.is_file()
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 120, "a rule is one small file"
    assert (literate.RULES / f"{rule.code.lower()}.md").is_file(), "a rule has a case file"
    code, cases = CASES[literate.RULES / f"{rule.code.lower()}.md"]
    assert code == rule.code
    assert any(case.expected for case in cases), "no failing case"
    assert any(not case.expected for case in cases), "no passing case"


def test_codes_and_names_are_unique() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)
    assert all(r.scope in Scope for r in RULES)
