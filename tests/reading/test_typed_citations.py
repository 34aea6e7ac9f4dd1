"""Citations typed by hand: what is read as one, with which outlets and dates, and what is not.

The cases stand in `typed/*.txt`, a form of citation a file: a line of text, then what is found in it, one
line a citation: kind, then the groups as `outlets @ date`, then remarks. A text without such lines
holds none.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.reading.typed import cldr
from dateline.reading.typed.dates import dates_in, writes_day_first
from dateline.reading.typed.field_shapes import DATES_ONLY
from dateline.reading.typed.masking import DATE
from dateline.reading.typed_citations import Role, Stretch, TypedCitation, find_typed_citations
from dateline.values.text import Source
from typed_cases import shown

CASES = Path(__file__).parent / "typed"
FILES = sorted(CASES.glob("*.txt"))


def typed(text: str, role: Role = Role.BODY, known: tuple[str, ...] = ()) -> list[TypedCitation]:
    return list(find_typed_citations(Source("a.txt", text), text, [Stretch(0, len(text), role)], known))


def blocks(path: Path) -> list[tuple[Role, str, list[str]]]:
    """The cases of a file: role, text, expected lines."""
    found: list[tuple[Role, str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][2].append(line.strip())
        elif line.strip() and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            role = Role[word] if word in ("NOTE", "CAPTION", "CELL", "SOURCE") else Role.BODY
            found.append((role, rest if role is not Role.BODY else line, []))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cases(path: Path, accept: bool) -> None:
    got = [(role, text, [shown(c) for c in typed(text, role)]) for role, text, _ in blocks(path)]
    if accept:
        lines = [
            line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("    ")
        ]
        results = iter(got)
        fresh = []
        for line in lines:
            fresh.append(line)
            if line.strip() and not line.startswith("#"):
                fresh += [f"    {said}" for said in next(results)[2]]
        path.write_text("\n".join(fresh) + "\n", encoding="utf-8")
        return
    assert [(text, said) for _, text, said in got] == [(text, said) for _, text, said in blocks(path)]


def test_an_impossible_date_is_said_and_not_mended() -> None:
    (citation,) = typed("It was so (Fars, June 31, 2020).")
    assert citation.groups[0].date is None
    assert citation.groups[0].date_problem == "June 2020 has 30 days, not 31"


def test_places() -> None:
    text = "So (Fars, January 4, 2020), and so (ISNA, May 11, 2020; Mehr, May 12, 2020)."
    first, second = typed(text)
    assert first.span.text == "(Fars, January 4, 2020)"
    assert first.cut == first.span
    spans = [g.date_span for c in (first, second) for g in c.groups]
    assert [span.text for span in spans if span] == ["January 4, 2020", "May 11, 2020", "May 12, 2020"]


def test_a_key_takes_only_the_date_of_a_sentence_that_names_its_outlet() -> None:
    (citation,) = typed("The website Khabar Online (May 24, 2020) argued that it was so.")
    assert citation.span.text == "Khabar Online (May 24, 2020)"
    assert citation.cut.text == "(May 24, 2020)"
    (citation,) = typed("Reuters reported on May 24, 2020 that it was so.")
    assert citation.cut.text == ""
    assert citation.cut.start == citation.span.end


def test_an_outlet_of_one_clear_citation_is_known_in_the_others() -> None:
    text = "It was (Zibaldone, May 3, 2020). It stayed (Zibaldone, May 4, 2020) for a day, said (Zibaldone)."
    assert [c.groups[0].outlets for c in typed(text)] == [("Zibaldone",)] * 3
    assert typed("So it stayed (Zibaldone, May 4, 2020) for a day.") == []


def test_the_project_knows_outlets_too() -> None:
    text = "So it stayed (Zibaldone, May 4, 2020) for a day."
    assert [shown(c) for c in typed(text, known=("Zibaldone",))] == ["parenthetical: Zibaldone @ 2020-05-04"]


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("Tershek, 14 October 2017; Reuters, 15 October 2017.", True),  # beside a known one
        ("Tershek, 14 October 2017.", True),  # the prose has it with a day too
        ("Interview with Tershek, 14 October 2017.", False),
        ("Reuters, 14 October 2017.", False),
    ],
)
def test_notes_tell_what_the_prose_cites(note: str, cited: bool) -> None:
    body = "The annex was known to Tershek (2 December 2017) and to nobody else."
    text = f"{body}\n\n{note}"
    notes = [Stretch(0, len(body), Role.BODY), Stretch(len(body) + 2, len(text), Role.NOTE)]
    found = [shown(c) for c in find_typed_citations(Source("a.txt", text), text, notes, ())]
    assert ("in-sentence: Tershek @ 2017-12-02" in found) == cited


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Idem, 2 May 2019.", "Reforma @ 2019-05-02"),
        ("Idem, 2 May 2019; Dawn, 3 May 2019.", "Reforma @ 2019-05-02; Dawn @ 2019-05-03"),
        ("Ibid., 2 and 5 May 2019, p. 4.", "Reforma @ 2019-05-02; Reforma @ 2019-05-05"),
        ("Ebd., 2. Mai 2019, S. 3.", "Reforma @ 2019-05-02"),
        ("Ibid., “The ferry again”, 2 May 2019.", "Reforma @ 2019-05-02 | title=The ferry again"),
        ("Ibid., p. 4; Dawn, 3 May 2019.", "Dawn @ 2019-05-03"),
        ("Ibid.; see also Dawn, 3 May 2019.", "Dawn @ 2019-05-03"),
        ("Ibid., p. 4.", None),
        ("Idem, 2019.", None),
        ("Ibid., letter of 2 May 2019.", None),
        ("Ibid. The mayor left on 2 May 2019.", None),
    ],
)
def test_the_same_with_a_day_of_its_own_is_the_last_outlet_of_the_note_before(
    note: str, expected: str | None
) -> None:
    first = "El Financiero, 1 May 2019; Reforma, 1 May 2019."
    text = f"{first}\n{note}"
    stretches = [Stretch(0, len(first), Role.NOTE), Stretch(len(first) + 1, len(text), Role.NOTE)]
    found = [shown(c) for c in find_typed_citations(Source("a.txt", text), text, stretches, ())]
    assert found[1:] == ([f"footnote: {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("“Wet Nets, Dry Guns,” March 10, 2015.", "- @ 2015-03-10 | title=Wet Nets, Dry Guns"),
        ("‘L’or sort, le fuel entre’, 30 March 2017", "- @ 2017-03-30 | title=L’or sort, le fuel entre"),
        ("“Interview with a Fisherman,” March 10, 2015.", None),
        ("“Letter to the Governor of Borno,” March 10, 2015.", None),
        ("“Fish,” March 10, 2015.", None),
        ("“Wet Nets, Dry Guns,” 2015.", None),
    ],
)
@pytest.mark.parametrize("others", [4, 1])
def test_a_title_and_a_day_lack_their_outlet_where_other_notes_have_one(
    note: str, expected: str | None, others: int
) -> None:
    first = [f"Dawn, “The Ferry Is Late Again,” March {n}, 2015." for n in range(1, others + 1)]
    notes, places = [*first, note], [0]
    for one in notes:
        places.append(places[-1] + len(one) + 1)
    stretches = [Stretch(a, b - 1, Role.NOTE) for a, b in pairwise(places)]
    text = "\n".join(notes)
    found = [shown(c) for c in find_typed_citations(Source("a.txt", text), text, stretches, ())]
    assert found[others:] == ([f"footnote: {expected}"] if expected and others > 1 else [])


def test_what_the_prose_names_as_a_place_is_no_outlet() -> None:
    text = "The fighting in Kafr Zita went on. It ended in a truce (Kafr Zita, May 3, 2020)."
    assert typed(text) == []


def test_long_texts_take_linear_time() -> None:
    assert typed("(" * 200_000) == []
    assert typed("(a, " * 50_000) == []
    assert typed("(a; " + "b; " * 130 + "c)" * 1_000) == []
    assert not DATES_ONLY.fullmatch(f"{DATE * 60}. Lines mark {DATE * 30}")


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("3/16/96", True, "1996-03-16"),
        ("5/11/2020", True, "2020-11-05"),
        ("5/11/2020", False, "2020-05-11"),
        ("21.01.19", False, "2019-01-21"),
        ("1.21.20", True, "2020-01-21"),
        ("June27 ,1997", True, "1997-06-27"),
        ("August 23-24/2020", True, "2020-08-23/2020-08-24"),
        ("23 Jun 11", True, "2011-06-23"),
        ("Jan 4 '20", True, "2020-01-04"),
        ("2020, May 3", True, "2020-05-03"),
        ("3 au 10 novembre 2021", True, "2021-11-03/2021-11-10"),
    ],
)
def test_short_forms_of_dates(text: str, day_first: bool, expected: str) -> None:
    (date,) = dates_in(f"Fars, {text}", day_first=day_first)
    assert (str(date.value), date.start, date.end) == (expected, 6, 6 + len(text))


def test_a_source_behind_a_dash_may_have_another_sentence_behind_it() -> None:
    text = (
        "It is shut. — La Gaceta del Sur (Tarija), 3 August 2021 So what. — Eco Fronterizo, 4 August 2021\n"
        "The road was mended. — Radio Aclo (Tarija) It was paid. — Nuevo Sur (Villazón) 6 August 2021\n"
        "It rained. — Telegram: Puente Libre, 7 August 2021; Reuters, 8 August 2021. And so on."
        " — Nuevo Sur, 9 August 2021\n"
        "“Enough.” — Evo Morales, 10 August 2021 The crowd – all of it – left on 11 August 2021 The end.\n"
    )
    places = [m.start() for m in re.finditer(r"(?m)^", text)]
    stretches = [Stretch(a, b, Role.BODY) for a, b in pairwise(places)]
    found = find_typed_citations(Source("a.txt", text), text, stretches, ())
    assert [shown(c).removeprefix("parenthetical: ") for c in found] == [
        "La Gaceta del Sur @ 2021-08-03 | place=Tarija",
        "Eco Fronterizo @ 2021-08-04",
        "Radio Aclo @ - | place=Tarija",
        "Nuevo Sur @ 2021-08-06 | place=Villazón",
        "Telegram: Puente Libre @ 2021-08-07; Reuters @ 2021-08-08",
        "Nuevo Sur @ 2021-08-09",
    ]


def test_the_document_tells_which_number_is_the_day() -> None:
    assert writes_day_first("13/2/2020 and 1/2/2020")
    assert not writes_day_first("2/13/2020 and 1/2/2020")
    assert not writes_day_first("May 3, 2020 and 1/2/2020")
    assert writes_day_first("3 May 2020 and 1/2/2020")


def test_names_of_places_are_those_of_cldr() -> None:
    path = Path(cldr.__file__).parent / "places.json"
    assert json.loads(path.read_text(encoding="utf-8")) == cldr.names()
