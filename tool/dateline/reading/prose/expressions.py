"""The date expressions of a stretch of prose, joined and valued.

In: prose. Out: `DateMention`s, those without a year or an anchor unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.prose.evaluate import ImpossibleDateError, impossible_in_any_year, value_of
from dateline.reading.prose.grammar import Found, expressions
from dateline.reading.prose.lexicon import core_words, lexicon
from dateline.reading.prose.look_alikes import Place, accepted
from dateline.reading.prose.ordinary import ordinary_day
from dateline.reading.prose.tokens import Run, Words, build_run
from dateline.values.mentions import Calendar, DateKind, DateMention, DatePart

# --- ranges and lists ---------------------------------------------------------------------------

_APPOSITION = re.compile(r"(?:,|\s+(?:was|is|fell\s+on))\s+(?:an?|une?|ein)\s+(?:[^\W\d]+\s+)?")
_MAX_APPOSITION = 30
# Letters that tell nothing of the language.
_LANGUAGELESS = frozenset("DTYBC3,.-–/();'!")
_POINTS = frozenset(
    (
        *("date", "days", "days_first", "year_first", "numeric", "month", "hedged"),
        *("season", "year", "decade", "piece", "bce"),
    )
)
_LISTS = frozenset((",", "a", ",a", "–", "-", "t"))


def _split_days(run: Run, found: Found) -> list[Found]:
    """Days of one month: a range where they follow each other or stand for one, else day by day."""
    days = [part.day or 0 for part in found.parts]
    letters = run.letters[found.first : found.last]
    consecutive = all(b == a + 1 for a, b in pairwise(days))
    ranged = len(days) == 2 and re.search(r"[DO][-–tU]p?[DO]", letters) is not None
    between = len(days) == 2 and run.letters[: found.first].rstrip("pv").endswith("b")
    if consecutive or ((ranged or between) and days[0] < days[1]):
        return [replace(found, parts=(found.parts[0], found.parts[-1]))]
    return [replace(found, form="day_of_list", parts=(part,)) for part in found.parts]


def _joint(run: Run, left: Found, right: Found) -> bool:
    """Whether two expressions are the ends of one stretch."""
    if left.form not in _POINTS or right.form not in _POINTS or len(left.parts) > 1 or len(right.parts) > 1:
        return False
    first, last = left.parts[0], right.parts[0]
    middle = run.letters[left.last : right.first]
    before = run.letters[: left.first].rstrip("p")[-1:]
    if first.calendar is not last.calendar or first.deictic is not None or last.deictic is not None:
        return False
    if middle == "a":
        return before == "b" or (left.form == right.form and _follow(first, last))
    if middle.rstrip("p") in ("–", "-"):
        return True
    if middle.rstrip("p") == "t":
        return before in ("r", "b") or left.form == right.form != "year"
    if middle.rstrip("p") == "U":
        word = run.tokens[left.last].value
        return before == "r" or word in ("through", "thru", "zum")
    return False


def _follow(first: DatePart, last: DatePart) -> bool:
    """Whether two months or two years follow each other: `April and May 2020`, `2007 and 2008`."""
    if first.day or last.day or first.window or last.window or first.unspecified or last.unspecified:
        return False
    if first.month is None or last.month is None:
        same = first.month is last.month and first.year is not None and last.year is not None
        return same and (last.year or 0) == (first.year or 0) + 1
    if first.year is None or last.year is None:
        return first.year is None and last.month == first.month + 1
    return last.year * 12 + last.month == first.year * 12 + first.month + 1


def _shared_year(first: DatePart, last: DatePart) -> tuple[DatePart, DatePart]:
    """The year of one end holds for the other; a stretch may pass over the New Year."""
    crosses = (first.month or 0) > (last.month or 0) if first.month and last.month else False
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - crosses)
    elif last.year is None and first.year is not None:
        last = replace(last, year=first.year + crosses)
    return first, last


def _combine(run: Run, found: Sequence[Found]) -> list[Found]:
    """Joins the ends of stretches; in a list a year at the end holds for what stands before it."""
    combined: list[Found] = []
    for item in found:
        previous = combined[-1] if combined else None
        if previous is not None and _joint(run, previous, item):
            ends = _shared_year(previous.parts[0], item.parts[0])
            if not _is_reversed(ends):
                combined[-1] = replace(previous, form="range", last=item.last, parts=ends)
                continue
        combined.append(item)
    for place in range(len(combined) - 1, 0, -1):
        left, right = combined[place - 1], combined[place]
        middle = run.letters[left.last : right.first]
        if (
            middle not in _LISTS
            or left.shift
            or right.shift
            or right.form == "year"
            or not right.parts[0].month
        ):
            continue
        year = right.parts[0].year
        if year is not None and left.parts[-1].year is None and left.parts[-1].deictic is None:
            parts = tuple(replace(part, year=year) for part in left.parts)
            combined[place - 1] = replace(left, parts=parts)
    return combined


def _is_reversed(ends: tuple[DatePart, DatePart]) -> bool:
    first, last = ends
    if first.year is None or last.year is None:
        return False
    if first.year != last.year or first.month is None or last.month is None:
        return first.year > last.year
    return (first.month, first.day or 0) > (last.month, last.day or 0)


# --- mentions -----------------------------------------------------------------------------------


def _takes_article(run: Run, found: Found) -> bool:
    """Whether "the" belongs to the expression: "the 12th of May", "the end of 2020", "the same day"."""
    if found.form in ("date", "days", "days_first", "range", "lone_day"):
        return run.language.article_of_day
    return found.shift is not None or (found.form == "hedged" and run.letters[found.first + 1] == "x")


def _sets_year(place: Place) -> bool:
    """Whether dates after it may take its year: "In 2019, …", not "since 2003" or "the accord of 12
    May 1994"."""
    form, left = place.found.form, place.left
    if form == "year":
        opening = left in ("I", "u") and place.run.tokens[place.found.first - 1].start - place.offset
        return place.is_heading or (opening is not False and place.prose[opening].isupper())
    return left != "f" and form not in (
        "decade",
        "century",
        "years",
        "bce",
        "lone_day",
        "no_day",
        "bare_quarter",
    )


def _span(run: Run, found: Found) -> tuple[int, int]:
    if found.form == "day_of_list":
        return found.parts[0].start, found.parts[0].end
    article = run.letters[found.first] == "p" and not _takes_article(run, found)
    return run.tokens[found.first + article].start, run.tokens[found.last - 1].end


def _mention(place: Place) -> DateMention | None:
    found = place.found
    start, end = _span(place.run, found)
    text = place.prose[start - place.offset : end - place.offset]
    if found.shift is not None:
        return DateMention(start, end, text, DateKind.RELATIVE, None, found.parts, found.shift, found.weekday)
    years = [part.year for part in found.parts]
    known = tuple(year for year in years if year is not None)
    kind = DateKind.ABSOLUTE
    value, problem = None, None
    if len(known) == len(years):
        try:
            value = value_of(found.parts, known)
        except ImpossibleDateError as error:
            problem = str(error)
            if "outside the tables" in problem:
                return None
    else:
        relative = any(part.deictic is not None for part in found.parts)
        kind = DateKind.RELATIVE if relative else DateKind.CONTEXT
        problem = next(filter(None, map(impossible_in_any_year, found.parts)), None)
    sets_year = value is not None and _sets_year(place)
    return DateMention(start, end, text, kind, value, found.parts, None, found.weekday, problem, sets_year)


def _accepted(run: Run, prose: str, offset: int, day_first: bool | None) -> list[Found]:
    order = day_first
    if order is None and not set(run.letters) <= _LANGUAGELESS:
        order = run.language.day_first
    taken: list[Found] = []
    for found in expressions(run, order):
        before = taken[-1] if taken else None
        fits = accepted(Place(run, found, before, prose, offset))
        if fits is not None:
            taken += _split_days(run, fits) if fits.form in ("days", "days_first") else [fits]
        elif found.form == "weekday" and before and run.letters[before.last : found.first] == "(":
            taken[-1] = replace(before, weekday=found.weekday)  # "12 January (Wednesday)"
    return _combine(run, taken)


def _is_apposition(mention: DateMention, before: DateMention, prose: str, offset: int) -> bool:
    """A weekday that says of the date before it which one that was: "on 24 April 2004, a Saturday"."""
    between = prose[before.end - offset : mention.start - offset]
    if before.shift is not None or len(between) > _MAX_APPOSITION:
        return False
    return bool(_APPOSITION.fullmatch(between))


def _languages(words: Words, core: int) -> Sequence[str]:
    """The languages that know a core and a word beside it; one that knows the core, where none does."""
    names = core_words()[words.pieces[core]]
    if len(names) == 1:
        return names
    beside = words.pieces[max(0, core - 2) : core + 3]
    others = (beside[0], beside[-1])
    return [n for n in names if any(piece in lexicon(n).words for piece in others)] or names[:1]


def _best_reading(
    words: Words, core: int, bound: int, prose: str, day_first: bool | None
) -> tuple[Run, list[Found], int] | None:
    """The run around a core in the language that makes most of it, its expressions, its last place."""
    best: tuple[tuple[int, int], Run, list[Found]] | None = None
    for name in _languages(words, core):
        built = build_run(words, core, bound, lexicon(name))
        if built is None:
            continue
        run, last = built
        if best is not None and run.letters == best[1].letters and set(run.letters) <= _LANGUAGELESS:
            continue  # numbers alone read alike in every language
        found = _accepted(run, prose, words.offset, day_first)
        covered = sum(item.last - item.first for item in found)
        if best is None or (covered, last) > best[0]:
            best = ((covered, last), run, found)
    return None if best is None else (best[1], best[2], best[0][1])


def mentions_in(prose: str, offset: int = 0, day_first: bool | None = None) -> Iterator[DateMention]:
    """Every date expression of a stretch of prose that starts at `offset`, in order."""
    before: DateMention | None = None
    for mention, form in _each(Words(prose, offset), prose, day_first):
        if before is not None:
            if form == "weekday" and _is_apposition(mention, before, prose, offset):
                before = replace(before, weekday=mention.weekday)
                continue
            yield before
        before = mention
    if before is not None:
        yield before


def _each(words: Words, prose: str, day_first: bool | None) -> Iterator[tuple[DateMention, str]]:
    """The expressions one by one, with their forms."""
    bound = 1
    for core in words.cores():
        if core < bound:
            continue
        ordinary = ordinary_day(words, core, bound, prose)
        if ordinary is not None:
            bound = ordinary[1] + 2
            yield ordinary[0], "date"
            continue
        reading = _best_reading(words, core, bound, prose, day_first)
        if reading is None:
            continue
        run, found, last = reading
        bound = last + 2
        for item in found:
            mention = _mention(Place(run, item, None, prose, words.offset))
            if mention is not None:
                yield mention, item.form


def is_bare_native(mention: DateMention) -> bool:
    """Whether it is a bare year that is Solar Hijri only in a text that dates by that calendar."""
    return mention.calendar is Calendar.PERSIAN and mention.text.isascii() and mention.text.isdigit()
