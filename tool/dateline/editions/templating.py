"""Jinja2 templates of an edition, filled in. Templates are sandboxed and escape what they print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from dateline.editions.folders import EditionError, Folders


def fill_in(folders: Folders, name: str, context: Mapping[str, Any]) -> str:
    """The text of the template `name`; raises `EditionError` where it is missing or wrong."""
    path = folders.require(name)
    loader = FileSystemLoader([str(folder) for folder in folders.templates])
    environment = SandboxedEnvironment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    try:
        return environment.get_template(name).render(context)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        raise EditionError(f"{path}{f':{line}' if line else ''}: {error}") from error
