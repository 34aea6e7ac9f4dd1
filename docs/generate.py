"""Writes docs/rules/: a page for each rule and their table, from the rules' own docstrings."""

from __future__ import annotations

from pathlib import Path

from dateline.rules import all_rules
from dateline.rules_doc import as_markdown, sections

RULES = Path(__file__).parent / "rules"
FAMILIES = {
    "PAR": "What cannot be read",
    "CIT": "Citations against the bibliography",
    "DAT1": "The source's own date",
    "DAT2": "The prose against the source",
    "SRC": "Sources",
    "STR": "The structure of the report",
    "NAM": "Names",
    "SUP": "Suppressions",
}


def pages() -> dict[str, str]:
    """The text of each file in docs/rules/, by name."""
    found = {f"{rule.code}.md": as_markdown(rule) for rule in all_rules()}
    lines = [
        "# Rules",
        "",
        "Written by `make docs` from the rules themselves; `dateline explain CODE` prints a page.",
        "",
    ]
    for family, title in FAMILIES.items():
        members = [rule for rule in all_rules() if rule.family == family]
        if members:
            lines += [f"## {family}: {title}", "", "| code | name | severity | what |", "|---|---|---|---|"]
        for rule in members:
            state = f"{rule.severity}" + ("" if rule.default else " (off)")
            lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {state} | {sections(rule)['']} |")
        lines += [""] if members else []
    return found | {"README.md": "\n".join(lines).rstrip() + "\n"}


def main() -> None:
    """Write the pages, and remove those of rules that are no more."""
    RULES.mkdir(exist_ok=True)
    wanted = pages()
    for path in RULES.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (RULES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
