"""Notes that have lost their numbers, below a heading such as "Notes"."""

from __future__ import annotations

import pytest

from dateline.values.typed import TypedKind

from .conftest import Bring

pytestmark = pytest.mark.pandoc

BODY = """\
# The mill

A fire took the mill, and the bakers moved to the other bank. The owner was never seen again.

# Notes

"""
NOTES = """\
Otto Krause, "Mill Burns in the Night", Zvolen Tribune, May 9, 2013.

Ibid.

BBC, "Bakers leave", 30 October 2013.

F. Orlik, Full Bread: The Oven and the State, Wiesbaden, 2009, p. 190.

Petr Mills, "The Owner Is Gone", The Guardian, June 4, 2013. He was said to be in Graz.
"""


def test_paragraphs_that_cite_are_notes(bring: Bring) -> None:
    found = bring(BODY + NOTES).read.citations
    assert [(k.citation.kind, [g.outlets for g in k.citation.groups]) for k in found] == [
        (TypedKind.FOOTNOTE, [("Zvolen Tribune",)]),
        (TypedKind.FOOTNOTE, [("BBC",)]),
        (TypedKind.FOOTNOTE, [("The Guardian",)]),
    ]


def test_remarks_below_such_a_heading_are_none(bring: Bring) -> None:
    remarks = ("Names are spelt as in Zvolen.", "The count ends on 3 May 2012.", "Prices are in crowns.")
    assert not bring(BODY + "\n\n".join(remarks)).read.citations
