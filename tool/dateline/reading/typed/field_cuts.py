"""Where the text of a citation parts into fields.

In: the masked text of one citation (`typed.masking`). Out: `Field`s, the stretches between commas, semicolons
and, in notes, full stops, colons and dashes; a mask is a field by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.digits_in_names import is_listed
from dateline.reading.typed.explained import explains
from dateline.reading.typed.field_shapes import PART_NEXT, UPDATED
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.masking import (
    DATE,
    GONE,
    IMPRINT,
    MASKS,
    SEAT,
    TITLE,
    URL,
)
from dateline.reading.typed.place_names import is_language
from dateline.reading.typed.platforms import SHORT_PLATFORM
from dateline.reading.typed.stops import stops

_TOWN_BEHIND = re.compile(lettered(r"([A-ZÀ-Þ][\w’'-]+)(?=,)"))


_SPLIT = re.compile(
    rf",(?!(?<=\d,)\d{{3}}(?!\d))|;|\s[/•·▪+|]\s|(?<={DATE})/|(?<={DATE})\s+(?:and|und|et|y|sowie)\s+(?=[^\W\d_])|(?<={DATE})\s+(?={PART_NEXT})|{URL}+|{TITLE}+|{GONE}+|{IMPRINT}+|{SEAT}+"
)


# `2021-03-31 in Arabic`: what it is written in, no comma ahead of it
_IN_LANGUAGE = re.compile(r"(?P<gap>\s+)(?:in|auf|en|em)\s(?P<name>[^\W\d_]+)(?=\s*(?:[,;.)]|\Z))")


def says_language(text: str, end: int) -> bool:
    """Whether a language follows right behind a day."""
    said = _IN_LANGUAGE.match(text, end)
    return said is not None and is_language(said["name"])


_APART = ("•", "·", "▪", "+")  # between blanks: they part sources as semicolons do


def _sign(parting: str) -> str:
    """The comma or the semicolon that a sign between fields stands for; any other is itself."""
    return ";" if parting in _APART else "," if parting in ("", "|") else parting


@dataclass(frozen=True, slots=True)
class Field:
    """A stretch of a citation's text; `start` and `end` are offsets in it."""

    text: str  # masked
    start: int
    end: int
    mark: str  # what ended the field before it: "," ";" "." or ""


def cut(blank: str, note: bool) -> Iterator[Field]:
    """The stretches between commas, semicolons and, in notes, full stops and colons; masks by themselves."""
    cuts = [(m.start(), m.end(), _sign(m[0].strip()[:1])) for m in _SPLIT.finditer(blank)]
    said = (m for m in _IN_LANGUAGE.finditer(blank) if blank[m.start() - 1 : m.start()] == DATE)
    cuts += [(*m.span("gap"), ",") for m in said if is_language(m["name"])]
    if note:
        cuts += [(m.start(), m.end(), ".") for m in (*stops(blank), *_ASKED_THEN_READ.finditer(blank))]
        cuts += [
            (m.start(), m.end(), ":" if m[0][0] == ":" else ",")
            for m in re.finditer(r":\s|\s[|–—]\s|\s-\s", blank)
            if not (
                _is_branch(blank, m)
                or _is_office(blank, m)
                or _is_in_name(blank, m)
                or _is_subtitle(blank, m)
                or _IN_ACCOUNT.match(blank, m.end())
                or explains(blank, m.start(), m.end())
                or _OF_ACCOUNT.search(blank, max(0, m.start() - 40), m.start())
                or (_UPDATED.search(blank, max(0, m.start() - 40), m.start()) and m[0].strip() == ":")
            )
        ]
    done, mark = 0, ""
    for start, end, sign in sorted(cuts):
        if start < done:
            continue
        yield Field(blank[done:start], done, start, mark)
        if sign in MASKS:
            yield Field(blank[start:end], start, end, "" if mark else mark)
            mark = ""
        else:
            mark = "," if sign.isspace() else sign
        done = end
    yield Field(blank[done:], done, len(blank), mark)


# `Who wants Zahra dead? Retrieved May 4, 2020, from`: the title closes without a full stop
_ASKED_THEN_READ = compiled("accessed", r"(?<=[?!])\s+(?=%s(?![^\W\d_]))")
# `Severna brigada – info, Telegram`, whose dash parts nothing
_IN_ACCOUNT = compiled("platforms", r"(?-i:[^\W\d_A-Z][\w ]{1,24})(?:,\s+|\s\(|\s\ue014)%s(?![\w-])")


# `Telegram: Baltic Mole`, whose colon does not either
_OF_ACCOUNT = compiled(
    "platforms",
    rf"(?:^|[;,.(\s])(?:%s(?:\s+(?:channel|page|account|group|feed))?|{SHORT_PLATFORM})\Z",
)


_UPDATED = re.compile(rf"(?:^|[.,;(]\s?)(?:{UPDATED}|(?:posted|published)\son)\s?\Z", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:the\s+)?(?:Press\s+|Public\s+|Information\s+)?(?:Office|Bureau|Directorate|Division|Service|Secretariat)\s+(?:of|for)\s+(?:the\s+)?[A-Z]"
)


def _is_office(text: str, colon: re.Match[str]) -> bool:
    """Whether a colon joins a body to its office: `Ministry of Works: Office of the Engineer`."""
    before = re.search(r"[^,;.:]*$", text[max(0, colon.start() - 80) : colon.start()])
    office = colon[0][0] == ":" and _OFFICE.match(text, colon.end())
    return bool(office and before and is_of_body(before[0]))


_BEFORE_COLON, _BEHIND_COLON = (
    re.compile(r"[^,;.()\[\]]{2,40}\Z"),
    re.compile(r":\s[^,;.:()\[\]\ue000-\uf8ff]{2,40}"),
)


def _is_in_name(text: str, colon: re.Match[str]) -> bool:
    """Whether a listed outlet has the colon in its name: `Turkmenistan: The Golden Age`."""
    behind = _BEHIND_COLON.match(text, colon.start())
    before = _BEFORE_COLON.search(text, max(0, colon.start() - 41), colon.start()) if behind else None
    return bool(behind and before and is_listed(before[0].strip() + behind[0].rstrip()))


# `La Provincia – Diario de Las Palmas`: a paper's title goes on with what it is and where it comes out
_SUBTITLE = re.compile(
    lettered(
        r"(?:Diario|Periódico|Semanario|Jornal|Quotidien|Journal|Giornale|Quotidiano|Diari)\s"
        r"(?:d[eiou]|del|da|della|de\s(?:la|los|las))\s[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2}(?=,)"
    )
)


def _is_subtitle(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash stands within a paper's title, ahead of the noun for papers and its region."""
    before = _BEFORE_COLON.search(text, max(0, dash.start() - 41), dash.start())
    named = before is not None and before[0].strip()[:1].isupper()
    return named and dash[0].strip() in "-–—" and _SUBTITLE.match(text, dash.end()) is not None


def _is_branch(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash joins a body to its branch in a town: `Internal Security Forces – Tabqa`."""
    before = re.search(r"[^,;.:]*$", text[max(0, dash.start() - 80) : dash.start()])
    town = _TOWN_BEHIND.match(text, dash.end())
    return bool(dash[0].strip() in "-–—" and before and town and is_of_body(before[0]) and is_town(town[1]))
