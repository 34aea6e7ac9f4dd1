"""Old reports with damage in them: whatever stands in a text, importing it ends in a result or a plain word.

Lines of the labelled reports are thrown together, and words of them lost, cut, turned round, or put in whose
shape has meaning for a reader of citations. Each seed makes the same text at every run.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from dateline.importing import ImportingError
from dateline.importing.command import as_data_of
from importing.conftest import Bring

CORPUS = Path(__file__).parent.parent / "corpus" / "import"
STRAY = [
    *"()[];,@|/.*_`#>–—-“”’'0", "spring", "May", "31", "February 30", "1399", "Khordad", "n.d.", "2020-13-45",
    "99999", "ibid.", "Fars", "14/5", "5.5.", "12th", "Q3", "same day", "XIV", "()", "(,", "[^1]", "[1]", ":",
    "http://", "\t", "\u00a0", "\u200f",
]  # fmt: skip


@cache
def lines() -> tuple[str, ...]:
    files = sorted(
        path for path in CORPUS.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README"
    )
    return tuple(
        line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()
    )


def damaged(seed: int) -> str:
    chance = random.Random(seed)
    made = []
    for line in chance.sample(lines(), chance.randint(3, 14)):
        words = line.split(" ")
        for _ in range(chance.randint(0, 6)):
            place, what = chance.randrange(len(words)), chance.random()
            if what < 0.4:
                words.insert(place, chance.choice(STRAY))
            elif what < 0.6 and len(words) > 1:
                words.pop(place)
            elif what < 0.8:
                words[place] = words[place][:: chance.choice((1, -1))][: chance.randint(0, 9)]
            else:
                words[place] = chance.choice(STRAY)
        made.append(" ".join(words))
    return ("\n" if chance.random() < 0.3 else "\n\n").join(made)


@pytest.mark.pandoc
@pytest.mark.parametrize("seed", range(24))
def test_damage_ends_no_import(seed: int, bring: Bring) -> None:
    text = damaged(seed)
    try:
        imported = bring(text, f"old.{('txt', 'md')[seed % 2]}", published=("", "2021-05-12")[seed // 2 % 2])
    except ImportingError:  # nothing is left to import
        return
    found = as_data_of(imported)["citations"]
    assert all(citation["groups"] for citation in found)


@pytest.mark.parametrize("name", ["–", "— 9 p.m.", "|", "-:"])
def test_a_name_of_signs_alone_is_none(name: str, bring: Bring) -> None:
    found = as_data_of(bring(f"It was so (IRNA, May 6, 2021; {name} May 7, 2021).\n\n[{name} 5.5.2021]\n"))
    assert found["citations"][0]["groups"][0]["outlets"] == ["IRNA"]
