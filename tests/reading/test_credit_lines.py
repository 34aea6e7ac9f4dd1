"""Credits that are lines of their own: only below the words of pictures, and where a document has several."""

from __future__ import annotations

from dateline.reading.typed_citations import Role, Stretch, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

PROSE = "The boats run twice a day since the spring, and the company says that it will buy another one soon."


def found(lines: list[str]) -> list[str]:
    """What is read in lines parted by blank ones, those without a full stop taken for headings."""
    text, stretches = "", []
    for line in lines:
        role = Role.BODY if line.endswith(".") else Role.HEADING
        stretches.append(Stretch(len(text), len(text) + len(line), role))
        text += line + "\n\n"
    return [shown(c) for c in find_typed_citations(Source("a.txt", text), text, stretches, ())]


def test_credits_below_pictures() -> None:
    lines = [
        *("Passengers leaving the evening boat at Kanda on 3 May", "Reuters", PROSE),
        *("A photo of the new pier, seen from the fish market", "AFP via Getty Images", PROSE),
        *("The harbour master (L) and the mayor at the opening", "Jane Lowe/AP", PROSE),
        *("Fishermen mending nets", "Xinhua", PROSE),
        "The feast of the harbour",
        *("On the 16th, a feast was held at the lower quay.", "Korean Ferry News Agency", PROSE),
        *("The next steps for the company", "Kanda", PROSE),
    ]
    assert found(lines) == [
        "caption: Reuters @ -",
        "caption: AFP @ - | via=Getty Images",
        "caption: AP @ -",
        "caption: Xinhua @ -",
        "caption: Korean Ferry News Agency @ -",
    ]


def test_headings_of_a_press_review_are_none() -> None:
    lines = [
        *("The budget and the partners before the vote", "Frankfurter Rundschau", PROSE),
        *("Spending on the harbour", "Le Monde", PROSE),
        *("Fishing rights in winter", "The Guardian", PROSE),
    ]
    assert found(lines) == []
