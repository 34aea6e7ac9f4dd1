"""Our citations against pandoc's own, over the grammar, the cases and the manuscript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oracle import chapters
from oracle.fuzz import differences, make
from reading.test_markdown_cases import ALL

pytestmark = pytest.mark.pandoc

HERE = Path(__file__).parent


def known() -> dict[str, str]:
    """The texts of known.txt with their reasons."""
    lines = (HERE / "known.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {json.loads(text): reason for text, _, reason in pairs}


def test_grammars() -> None:
    found, counts = differences([make(seed) for seed in range(1200)])
    assert [str(one) for one in found if one.text not in known()] == []
    assert counts["compared"] >= 500
    assert counts["refused by pandoc"] < 10


def test_chapters_without_slips_are_certain() -> None:
    found, counts = differences([chapters.make(seed) for seed in range(0, 300, 3)])
    assert [str(one) for one in found] == []
    assert counts["compared"] == 100


def test_cases() -> None:
    found, _ = differences([case.chapter for case in ALL])
    assert [str(one) for one in found] == []
    settled = [case.chapter for case in ALL if case.path.stem != "doubts"]
    assert differences(settled)[1]["compared"] >= len(settled) * 0.9


def test_manuscript() -> None:
    chapters = sorted((HERE.parent.parent / "manuscript").glob("*.md"))
    found, counts = differences([path.read_text(encoding="utf-8") for path in chapters])
    assert [str(one) for one in found] == []
    assert counts["doubtful"] == 0


def test_known_disagreements_still_disagree() -> None:
    texts = known()
    assert all(texts.values()), "each needs its reason"
    found, _ = differences(list(texts)) if texts else ([], None)
    assert {one.text for one in found} == set(texts)
