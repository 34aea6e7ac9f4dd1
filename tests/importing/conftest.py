"""What the tests of the import share: a report in the manner of the genre, and a way to bring one in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.importing.command import published_on
from dateline.importing.importer import Existing, Imported, import_report

Bring = Callable[..., Imported]


REPORT = """RIVERS OF THE NORTH
By Jane Doe
12 May 2021

Summary
The ferry stopped on May 3 (Fars, May 4, 2021). It's "late", they said, & *dear*: 5 < 6 [sic] (IRNA, May 6).
- One landing stage was shut (Tasnim; Mehr, May 5, 2021).
- Another was opened, the website Khabar Online (May 7, 2021) argued, by mistake.

The ferry at the landing stage
(Fars, May 4, 2021)

What came after
The mayor left town.[1] Nobody paid (, May 8, 2021). It rained (Fars, June 31, 2021).

[1] For more see FARS, "The mayor leaves", May 9, 2021, https://fars.example/9.
"""


def texts(imported: Imported) -> dict[str, str]:
    """The files that were made, but for pictures, as text."""
    return {
        name: data.decode()
        for name, data in imported.files.items()
        if not name.startswith("manuscript/images")
    }


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
