"""Lists of incidents: the day that heads an item is that of what happened, never that of an outlet."""

from __future__ import annotations

import pytest

from dateline.reading.typed.incidents import incident_days
from dateline.reading.typed.masking import without
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed_citations import Role, Stretch, find_typed_citations
from dateline.values.text import Source

_ITEMS = (
    "1. 3 March 2021, Bamako: Police fired near a crew of Joliba TV and took a camera.",
    "2. 5 March 2021, Gao. Threats on Facebook to the announcers of Radio Naata.",
    "3. Mopti, 9 March 2021 - A reporter of L'Essor was searched.",
    "4. 11 March 2021 - Kayes - Stones were thrown at Radio Rurale.",
    "12 and 13 March 2021, Sikasso (Mali)\nPower to Radio Kene was cut by order of the mayor.",
    "29 April - 3 May 2021, several cities\nIn the protests Radio Kene was closed.",
    "20 March 2021, Hombori mountain track. Two cars of Joliba TV were stopped.",
    "22 March 2021, Hombori. A van of Joliba TV was stopped.",
)


def _laid_out(paragraphs: tuple[str, ...]) -> tuple[str, list[Stretch]]:
    text, stretches = "", []
    for paragraph in paragraphs:
        stretches.append(Stretch(len(text), len(text) + len(paragraph), Role.BODY))
        text += paragraph + "\n\n"
    return text, stretches


def _cited(paragraphs: tuple[str, ...]) -> list[str]:
    text, stretches = _laid_out(paragraphs)
    return [c.span.text for c in find_typed_citations(Source("a.txt", text), text, stretches, ())]


def test_what_heads_an_item() -> None:
    text, stretches = _laid_out(_ITEMS)
    places = incident_days(text, stretches, Outlets(ask_gazetteer=True), day_first=True)
    assert [text[start:end] for start, end in places] == [
        "3 March 2021, Bamako",
        "5 March 2021, Gao",
        "Mopti, 9 March 2021",
        "11 March 2021 - Kayes",
        "12 and 13 March 2021, Sikasso (Mali)",
        "29 April - 3 May 2021, several cities",
        "22 March 2021, Hombori",
    ]
    assert len(without(text, places)) == len(text)


def test_no_outlet_is_joined_to_the_day_of_an_incident() -> None:
    assert _cited(_ITEMS) == []


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("6 May 2021, Le Monde: an interview with the governor.", "6 May 2021, Le Monde"),
        ("7 May 2021, Timbuktu Gazette: the mayor says no.", "7 May 2021, Timbuktu Gazette"),
        (
            "8 May 2021, Segou. Radio Kene reported on 9 May 2021 that it fell.",
            "Radio Kene reported on 9 May 2021",
        ),
        ("8 May 2021, Segou. The mayor denied it (AFP, 9 May 2021).", "(AFP, 9 May 2021)"),
    ],
)
def test_an_outlet_beside_its_own_day_is_cited(item: str, found: str) -> None:
    assert _cited((*_ITEMS, item)) == [found]


def test_two_such_openings_are_no_habit() -> None:
    text, stretches = _laid_out(_ITEMS[:2])
    assert incident_days(text, stretches, Outlets(ask_gazetteer=True), day_first=True) == ()
