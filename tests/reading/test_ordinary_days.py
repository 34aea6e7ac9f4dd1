"""Days that are read without the grammar are what the grammar reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading.prose import expressions
from dateline.reading.prose.lexicon import LANGUAGES, lexicon
from dateline.values.mentions import DateMention

CORPUS = Path(__file__).parent.parent / "corpus"


def both(prose: str) -> tuple[list[DateMention], list[DateMention]]:
    """The mentions as they are read, and as the grammar alone reads them."""
    fast = list(expressions.mentions_in(prose, 7))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(expressions, "ordinary_day", lambda *_: None)
        return fast, list(expressions.mentions_in(prose, 7))


MONTHS = st.sampled_from(["May", "January", "April", "September", "march", "JUNE", "Mai", "Oct"])
DAYS = st.sampled_from(["1", "11", "31", "30", "03", "32", "5th"])
YEARS = st.sampled_from(["2020", "1399", "2231", "44", "2019", "999"])
DATES = st.one_of(
    st.builds("{} {}, {}".format, MONTHS, DAYS, YEARS),
    st.builds("{} {} {}".format, DAYS, MONTHS, YEARS),
    st.builds("{} {}".format, MONTHS, DAYS),
    st.builds("{} {}".format, MONTHS, YEARS),
)
VOCABULARY = sorted({word for name in LANGUAGES for word in lexicon(name).words if not word.isdigit()})
WORDS = st.one_of(
    st.sampled_from(
        ["rain", "Iraq", "on", "On", "of", "in", "the", "and", "to", "One", "two", "days", "later", "000"]
    ),
    st.sampled_from(VOCABULARY),
    DATES,
    DATES,
)
GAPS = st.sampled_from(
    [" ", " ", " ", ", ", ", ", ". ", "\n", "-", "–", " – ", " (", ") ", "/", ": ", "; ", "'s ", ",", "$"]
)


@settings(max_examples=600)
@given(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=9), GAPS)
def test_the_grammar_reads_the_same(parts: list[tuple[str, str]], opening: str) -> None:
    fast, slow = both(opening.strip() + "".join(word + gap for word, gap in parts))
    assert fast == slow


@pytest.mark.parametrize("path", sorted(CORPUS.glob("work/*.md")), ids=lambda p: p.stem)
def test_the_same_in_the_corpus(path: Path) -> None:
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        fast, slow = both(paragraph)
        assert fast == slow


@pytest.mark.parametrize(
    "prose", ["On May 11, 2020, the rain fell.", "It rained on 11 May 2020.", "Of May 31, 2020:"]
)
def test_ordinary_days_are_read_so(prose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_best_reading", lambda *_: None)
    assert len(list(expressions.mentions_in(prose))) == 1
