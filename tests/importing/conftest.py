"""What the tests of the import share: a report in the manner of the genre, and a way to bring one in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.importing.command import published_on
from dateline.importing.importer import Existing, Imported, import_report

Bring = Callable[..., Imported]


@pytest.fixture
def bring() -> Bring:
    """Brings in a text as a file of the name given."""

    def run(
        text: str | bytes, name: str = "old.txt", *, published: str = "", existing: Existing | None = None
    ) -> Imported:
        data = text.encode() if isinstance(text, str) else text
        suffix = f".{name.rsplit('.', 1)[1]}" if "." in name else ""
        return import_report(name, suffix, data, existing or Existing(), published=published_on(published))

    return run
