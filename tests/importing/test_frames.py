"""Ways of citing, filled with outlets and days, thrice in a report: found, and nothing else.

What is known to be missed or taken wrongly stands in `tests/corpus/frames/misses.txt`.
`--accept` rewrites it: read the difference.
"""

from __future__ import annotations

import pytest

from dateline.importing.command import as_data_of

from . import frames, known_faults
from .conftest import Bring
from .test_labelled_reports import score_import

pytestmark = pytest.mark.pandoc

MISSES = frames.FOLDER / "misses.txt"
FRAMES = {f"{frame.file}/{frame.name}": frame for frame in frames.frames()}


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame(name: str, bring: Bring, accept: bool) -> None:
    frame = FRAMES[name]
    text, labels = frames.document(
        frame, 1 if frame.numbered else 3
    )  # a report has one list of numbered notes
    found = as_data_of(bring(text, "old.md"))["citations"]
    faults = score_import.score_of(name, {"citation": labels}, found).faults()
    known_faults.hold(MISSES, name, faults, accept=accept)


def test_no_frame_has_the_name_of_another() -> None:
    assert len(FRAMES) == sum(1 for _ in frames.frames())


def test_what_is_missed_is_of_a_frame() -> None:
    assert set(known_faults.read(MISSES)) <= set(FRAMES)
