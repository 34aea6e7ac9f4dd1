"""Renderers: one file a format, each with `render(diagnostics, colour) -> str`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from typing import Any

from dateline.values.diagnostics import Diagnostic


def formats() -> tuple[str, ...]:
    """The names of the output formats: those of the files here."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def render(name: str, diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """The diagnostics in the named format."""
    module: Any = importlib.import_module(f"{__name__}.{name}")
    text: str = module.render(diagnostics, colour)
    return text
