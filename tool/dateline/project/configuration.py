"""The configuration and the registry of outlets of a project's folder."""

from __future__ import annotations

import re
from pathlib import Path

from dateline import disk
from dateline.linter import UnknownSelectorError, check_selectors
from dateline.project import ProjectError
from dateline.project.places import CONFIGURATION, root_of
from dateline.project.texts import text_of
from dateline.reading.configuration import ConfigurationError, read_configuration
from dateline.reading.outlets import read_outlets
from dateline.values.outlets import OutletRegistry
from dateline.values.settings import Settings
from dateline.values.text import Source


def outlets_here() -> OutletRegistry | None:
    """The registry of the project that one stands in. Raises `ProjectError`."""
    root = root_of(Path.cwd())
    path = root / configuration(root).outlets if root else None
    return read_outlets(text_of(path)[0]) if path and path.is_file() else None


def configuration(root: Path) -> Settings:
    """The settings of the project in that folder. Raises `ProjectError`."""
    try:
        for name, table in ((CONFIGURATION, ()), ("pyproject.toml", ("tool", "dateline"))):
            path = root / name
            if disk.is_file(path):
                source = text_of(path)[0]
                found = read_configuration(source, table)
                if found is not None:
                    _check_words(source, found)
                    return found
    except ConfigurationError as error:
        raise ProjectError(str(error)) from None
    return Settings()


def _check_words(source: Source, settings: Settings) -> None:
    """Raise `ConfigurationError` for a word of the configuration that names no rule."""
    try:
        check_selectors(settings)
    except UnknownSelectorError as error:
        place = re.search(
            rf"[\"']{re.escape(error.word)}[\"']|^\s*{re.escape(error.word)}\s*=", source.text, re.M
        )
        line = source.position(place.start()).line if place else 1
        raise ConfigurationError(source, line, str(error)) from None
