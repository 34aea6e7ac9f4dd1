"""Tables that ship with Dateline beside its code, in TOML.

In: a package and a file's name. Out: the table. `parse` is where what was parsed before may be handed
over (`patterns.py` keeps it), since reading TOML takes longer than all else that is done with a word list.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from typing import Any


def _parse(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)


parse: Callable[[str], dict[str, Any]] = _parse


def table(package: str, name: str) -> dict[str, Any]:
    """The table of a TOML file of the package. Raises `FileNotFoundError`, `tomllib.TOMLDecodeError`."""
    data = pkgutil.get_data(package, name)
    assert data is not None
    return parse(data.decode())
