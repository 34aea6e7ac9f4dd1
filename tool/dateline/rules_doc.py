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
