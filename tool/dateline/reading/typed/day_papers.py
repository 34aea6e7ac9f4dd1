"""Papers and stations called by a day: `26 September, 22 February 2021`, `Saba; 22 Septembre, 2 Mai`.

In: text. Out: where such a name stands as a field of a citation, ahead of the day of its issue, to be read
as a name. At the head of brackets it must be no list of days. A listed paper's day comes after that of the
issue in the year, or is written another way; behind a semicolon it is enough that it is listed. It need not
be where a town or a language stands between (`5 de Septiembre, Cienfuegos, 13 May 2021`) and the day is not
of the month of the issue, nor where the day is in quotation marks (`Radio „10 de Junio“`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.typed.day_lists import Edit
from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.lexicon import folded, in_lists
from dateline.reading.typed.month_pairs import months
from dateline.reading.typed.place_names import is_language, is_place

_NEEDED = re.compile(r"(?:\A|[(\[;:“„«\"])[\s*_]*(?:[LE][el]\s)?\d{1,2}(?:er|\.)?\s(?:de\s)?[A-ZÀ-Þ]")
_AS_NAME = "Daily"  # no date's word; the sign behind is read with it, to be longer than `5 de Mayo` as a day


@cache
def _field() -> re.Pattern[str]:
    names = longest_first(months())
    return re.compile(
        rf"(?P<opens>\A|[(\[;:])[\s*_]*(?P<name>{_day()})[*_]*,\s+"
        r"(?P<between>(?:[^\W\d_][^,;:()\[\]\d“”\"«»„]{1,30},\s+){0,2})"
        rf"(?:(?P<ahead>\d{{1,2}})\.?\s(?P<too>de\s)?(?P<after>{names})|(?P<first>{names})\.?\s(?P<behind>\d{{1,2}})"
        r"|(?P<signs>\d{1,2}(?P<sign>[./])\d{1,2}(?P=sign)(?:\d{4}|\d\d)?|(?P<iso>(?:19|20)\d\d)-\d\d-\d\d))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(rf"[“„«\"](?P<name>{_day()})[”“»\"](?=,|\s\(|\s[\[–—])", re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(_day(), re.IGNORECASE)


@cache
def _day() -> str:
    """A day without its year, as papers and stations are called by it."""
    return rf"(?:Le\s|El\s)?(?P<day>\d{{1,2}})(?:er|\.)?\s(?P<of>de\s)?(?P<month>{longest_first(months())})"


def is_day_alone(name: str) -> bool:
    """Whether all of a name is a day without its year, as papers and stations are called."""
    return name[-1:].isalpha() and len(name) < _LONG and _alone().fullmatch(name) is not None


_LONG = 24  # characters


def day_papers(text: str) -> Iterator[Edit]:
    """The places of such names, with what to read there."""
    if not _NEEDED.search(text):
        return
    for match in _quoted().finditer(text):
        yield match.start("name"), match.end("name") + 1, f"{_AS_NAME}{text[match.end('name')]}"
    for match in _field().finditer(text):
        if match["month"][0].isupper() and _is_name(match):
            yield match.start("name"), match.end("name") + 1, f"{_AS_NAME}{text[match.end('name')]}"


def _is_name(match: re.Match[str]) -> bool:
    """Whether the day that opens the field is what a paper is called by."""
    between = [part.strip() for part in match["between"].split(",") if part.strip()]
    if not all(map(_is_beside, between)):
        return False
    listed = in_lists(folded(match["name"]), "outlets", "outlets_far", "outlets_too")
    if match["signs"]:
        # not with stops alone: who writes in German may list `26 September, 3.10.2019`
        return bool(between) or (match["iso"] is not None and (listed or match["of"] is not None))
    number = months()
    day = number[match["month"].casefold()], int(match["day"])
    issue = number[(match["after"] or match["first"]).casefold()], int(match["ahead"] or match["behind"])
    if listed:
        return match["opens"] == ";" or bool(match["first"]) or day > issue or bool(between)
    if between:
        return day[0] != issue[0]
    return match["of"] is not None and match["too"] is None


def _is_beside(field: str) -> bool:
    """Whether it is what stands between a paper and the day: a place, or its language."""
    return is_place(field) or is_settlement(field) or is_language(_IN.sub("", field))


_IN = re.compile(r"\Ain\s")
