"""dateline.toml, or `[tool.dateline]` of pyproject.toml, to `Settings`.

In: the TOML's source. Out: settings; a wrong key, kind or value raises `ConfigurationError`, which
names the file, the line and what to write instead.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from typing import Any

from dateline.values.diagnostics import Severity
from dateline.values.settings import Settings
from dateline.values.text import Source

_KINDS: dict[str, str] = {field.name.replace("_", "-"): str(field.type) for field in fields(Settings)}


class ConfigurationError(ValueError):
    """A configuration that cannot be read; the text begins with file and line."""

    def __init__(self, source: Source, line: int, message: str) -> None:
        super().__init__(f"{source.path}:{line}: {message}")


def read_configuration(source: Source, table: tuple[str, ...] = ()) -> Settings | None:
    """The settings in `table` of the file, None where it has no such table."""
    try:
        data: Any = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigurationError(
            source, int(line[1]) if line else source.line_count, f"not TOML: {error}"
        ) from None
    except RecursionError:
        raise ConfigurationError(source, 1, "not TOML: nested too deeply") from None
    for name in table:
        data = data.get(name) if isinstance(data, dict) else None
    if data is None:
        return None
    if not isinstance(data, dict):
        raise ConfigurationError(source, _line(source, table[-1]), f"`{'.'.join(table)}` is no table")
    return _settings(source, data)


def _settings(source: Source, data: dict[str, Any]) -> Settings:
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in _KINDS:
            raise ConfigurationError(source, _line(source, key), f"unknown key `{key}`{_nearest(key)}")
        try:
            values[key.replace("-", "_")] = _value(_KINDS[key], value)
        except ValueError as error:
            raise ConfigurationError(source, _line(source, key), f"`{key}` {error}") from None
    return Settings(**values)


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, _KINDS, n=1)
    return f"; did you mean `{near[0]}`?" if near else f"; known are {', '.join(sorted(_KINDS))}"


def _value(kind: str, value: Any) -> Any:
    if kind == "str" and isinstance(value, str):
        return value
    if kind == "int" and isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if kind == "Severity":
        return _severity(value)
    if kind == "tuple[str, ...]" and _is_texts(value):
        return tuple(value)
    if kind.startswith("tuple[tuple[str, Severity]") and isinstance(value, dict):
        return tuple((name, _severity(level)) for name, level in value.items())
    is_table = isinstance(value, dict) and all(map(_is_texts, value.values()))
    if kind.startswith("tuple[tuple[str, tuple") and is_table:
        return tuple((pattern, tuple(words)) for pattern, words in value.items())
    wanted = {"str": "a text", "int": "a whole number from 0", "tuple[str, ...]": "a list of texts"}
    raise ValueError(f"must be {wanted.get(kind, 'a table')}")


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _severity(value: Any) -> Severity:
    try:
        return Severity(value)
    except ValueError:
        raise ValueError("must be error, warning or note") from None


def _line(source: Source, key: str) -> int:
    """The line that sets `key`; tomllib does not tell, so the first line that begins with it."""
    found = re.search(rf"^[ \t]*\[?[\w.\"-]*?[\"']?{re.escape(key)}[\"']?\s*[=.\]]", source.text, re.M)
    return source.position(found.start()).line if found else 1
