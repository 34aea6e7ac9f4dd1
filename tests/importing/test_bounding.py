"""Texts whose reading must stay within bounds: giant paragraphs in pieces, giant words as small ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.bounding import bounded, without_giants
from dateline.reading.typed.stretches import Role, Stretch

from .conftest import Bring


@given(st.lists(st.sampled_from(["It rained. ", "a ", "b" * 400, "(Fars, May 4, 2021) ", "\n", "9"])))
def test_pieces_are_the_whole_and_giants_keep_their_length(words: list[str]) -> None:
    text = "".join(words) * 40
    whole = Stretch(0, len(text), Role.BODY)
    pieces = bounded([whole], text)
    assert [p.start for p in pieces[1:]] == [p.end for p in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, len(text))
    assert all(piece.end - piece.start <= 6_000 for piece in pieces)
    assert len(without_giants(text)) == len(text)
    assert not re.search(r"[^\W_]{300}", without_giants(text))


@pytest.mark.pandoc
def test_a_report_in_one_paragraph_loses_no_citation(bring: Bring) -> None:
    sentence = "The ferry stopped (Fars, May {}, 2021), and {} went on (IRNA, May 5, 2021). "
    text = "".join(sentence.format(n % 28 + 1, "it " * (n % 7)) for n in range(300))
    imported = bring(text)
    assert len(imported.read.citations) == 600
    assert all(keyed.keys for keyed in imported.read.citations)
    (chapter,) = imported.chapters
    assert chapter.text.count("[@") == 600


@pytest.mark.pandoc
def test_giant_words_are_read_past_and_kept(bring: Bring) -> None:
    giant = "1" * 40_000
    (chapter,) = bring(f"Before (Fars, May 4, 2021). {giant} after (IRNA, May 5, 2021).").chapters
    assert giant in chapter.text
    assert "[@fars-2021-05-04]" in chapter.text
    assert "[@irna-2021-05-05]" in chapter.text
