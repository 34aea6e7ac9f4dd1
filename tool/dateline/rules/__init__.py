"""The rules: one file each, discovered here; a rule takes values and yields findings.

A rule file is `<code>_<name>.py`: a docstring with the headings What, Why, Bad, Good and See, and
one generator under the `rule` decorator. The scope says what the linter hands in, so no rule loops
over the manuscript itself unless its scope is the manuscript.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from dateline.values.diagnostics import Finding, Severity

Check = Callable[..., Iterator[Finding]]


class Scope(Enum):
    """What a rule looks at; the linter calls it once for each, with the manuscript as second."""

    ITEM = "citation item"
    CITATION = "citation"
    ENTRY = "entry"
    CHAPTER = "chapter"
    PROSE = "prose of a chapter"  # called with its `ChapterProse`, and of the chapters with that one alone
    MANUSCRIPT = "manuscript"  # called with the manuscript alone
    SUPPRESSION = "suppression"  # run last, with what each suppression silenced


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its stamp (code, kebab name, severity), its documentation and its check."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    since: str
    default: bool
    doc: str
    check: Check

    @property
    def family(self) -> str:
        """The letters of the code, with DAT split into the source's dates and the prose's."""
        return self.code[:4] if self.code.startswith("DAT") else self.code[:3]


def rule(
    code: str, name: str, severity: Severity, *, scope: Scope, since: str, default: bool = True
) -> Callable[[Check], Check]:
    """Make the decorated generator the rule of its module; `default` False: off unless selected."""

    def decorate(check: Check) -> Check:
        module: Any = importlib.import_module(check.__module__)
        doc = inspect.cleandoc(module.__doc__ or "")
        module.RULE = Rule(code, name, severity, scope, since, default, doc, check)
        return check

    return decorate


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code. A file whose name begins with an underscore holds what rules share."""
    names = [m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    modules: list[Any] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted((module.RULE for module in modules), key=lambda r: r.code))


def find_rule(word: str) -> Rule | None:
    """The rule with that code or name, whatever the case."""
    word = word.strip().casefold()
    return next((r for r in all_rules() if word in (r.code.casefold(), r.name)), None)
