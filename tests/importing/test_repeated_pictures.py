"""Pictures that share their text: each caption is told at its own line."""

from __future__ import annotations

import pytest

from dateline.importing.command import as_data_of

from .conftest import Bring

pytestmark = pytest.mark.pandoc

PICTURES = """# The fair

Every month the guards paraded before the stalls, and somebody took a picture.

![Guards on parade](guards.png)
A parade of the guards in May (archive picture; Joliba TV, May 3, 2021)

Nobody was paid that month.

![Guards on parade](guards.png)
A parade of the guards in June (archive picture; Studio Tamani, June 7, 2021)

Nobody was paid in that month either.

![Guards on parade](guards.png)
The guards at rest.
Source: Malijet, July 5, 2021

The fair closed in August.
"""


def test_the_captions_of_pictures_with_the_same_text_stand_at_their_own_lines(bring: Bring) -> None:
    cited = [(c["text"], c["line"]) for c in as_data_of(bring(PICTURES, "old.md"))["citations"]]
    assert cited == [
        ("(archive picture; Joliba TV, May 3, 2021)", 6),
        ("(archive picture; Studio Tamani, June 7, 2021)", 11),
        ("Source: Malijet, July 5, 2021", 17),
    ]
