"""The documentation of a rule, out of its docstring.

In: a `Rule`. Out: its summary and its sections What, Why, Bad, Good and See, which `dateline
explain`, the rule pages and the tests all read.
"""

from __future__ import annotations

import re
import textwrap

from dateline.rules import Rule

_HEADING = re.compile(r"^(What|Why|Bad|Good|See):[ ]?(.*)$")


def sections(rule: Rule) -> dict[str, str]:
    """The parts of the docstring by heading; the summary under the empty text."""
    parts: dict[str, list[str]] = {"": []}
    name = ""
    for line in rule.doc.splitlines():
        match = _HEADING.match(line)
        if match:
            name = match[1]
            parts[name] = [match[2]] if match[2] else []
        else:
            parts[name].append(line)
    return {name: _clean(name, lines) for name, lines in parts.items()}


def _clean(name: str, lines: list[str]) -> str:
    if name in ("Bad", "Good"):
        return textwrap.dedent("\n".join(lines)).strip("\n") + "\n"
    return " ".join(line.strip() for line in lines).strip()


def as_text(rule: Rule) -> str:
    """The documentation as `dateline explain` prints it."""
    parts = sections(rule)
    state = str(rule.severity) + ("" if rule.default else ", off by default")
    lines = [f"{rule.code} {rule.name} ({state}; since {rule.since})", "", *textwrap.wrap(parts[""], 88), ""]
    for name in ("What", "Why"):
        lines += [*textwrap.wrap(f"{name}: {parts[name]}", 88, subsequent_indent="  "), ""]
    for name in ("Bad", "Good"):
        lines += [f"{name}:", textwrap.indent(parts[name].rstrip("\n"), "    "), ""]
    lines += textwrap.wrap(f"See: {parts['See']}", 88, subsequent_indent="  ")
    return "\n".join(lines) + "\n"


def as_markdown(rule: Rule) -> str:
    """The documentation as a page of its own."""
    parts = sections(rule)
    on = "on" if rule.default else "off"
    state = f"Severity {rule.severity}; {on} by default; since {rule.since}."
    head = f"# {rule.code} {rule.name}\n\n{parts['']}\n\n{state}\n"
    body = "".join(f"\n## {name}\n\n{parts[name]}\n" for name in ("What", "Why"))
    examples = "".join(f"\n## {name}\n\n~~~~\n{parts[name]}~~~~\n" for name in ("Bad", "Good"))
    return f"{head}{body}{examples}\n## See\n\n{parts['See']}\n"
