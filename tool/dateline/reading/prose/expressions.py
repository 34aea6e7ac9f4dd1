"""Which of the things that look like dates are dates, and what they are worth.

In: prose. Out: `DateMention`s, those without a year unresolved. The look-alikes are those of
newspaper English: numbers that count, names that bear a date, months that are verbs or people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.prose.evaluate import ImpossibleDateError, impossible_in_any_year, value_of
from dateline.reading.prose.grammar import Found, expressions
from dateline.reading.prose.lexicon import core_words, lexicon
from dateline.reading.prose.tokens import Run, Words, build_run
from dateline.values.mentions import Anchoring, Calendar, DateKind, DateMention, DatePart

_NAMED_CALENDAR = re.compile(r"Persian|Iranian|[Ss]olar|Shamsi|Jalali|\bSH\b|Hijri")
_NEAR = 60  # characters within which a numeric Solar Hijri date is named as one
# Years that a bare number may mean in a Hijri calendar as well as in the Gregorian one.
_MAYBE_HIJRI = range(1300, 1461)
_PAGES = frozenset(("p", "pp", "page", "pages", "no", "No", "nos", "Nos"))
# A word that sets a year in time; the rest of the grammar's letters do not.
_TEMPORAL = frozenset("IifrbekptU~dcExuv(z")
_STRONG = frozenset("IiExu(bekU")
_MONTH_CONTEXT = frozenset("IibrfUekE~lzNhtxus")
_LOOSE_MONTH_CONTEXT = frozenset("frtbi")
_SETTING = frozenset("Iu")  # "In 2019 …" tells when what follows took place, "since 2003" does not
_NO_YEARLESS = frozenset((7, 9, 10))  # Mehr is an agency too; Azar and Dey are names


def _left(run: Run, found: Found) -> str:
    return run.letters[found.first - 1] if found.first else ""


def _right(run: Run, found: Found) -> str:
    return run.letters[found.last] if found.last < len(run.letters) else ""


def _next_word(run: Run, found: Found) -> str:
    """The word that stands after an expression at its run's end, nothing but blanks between."""
    return run.after if found.last == len(run.letters) else ""


def _counts(run: Run, found: Found) -> bool:
    return _next_word(run, found) in run.language.counted


def _continues(run: Run, found: Found, previous: Found | None) -> bool:
    """Whether it goes on a list: `2003, 2006 and 2010`."""
    if previous is None or previous.form != found.form:
        return False
    return run.letters[previous.last : found.first] in (",", "a", ",a", "–", "t")


def _is_year(run: Run, found: Found, previous: Found | None, prose: str, offset: int) -> bool:
    left, right = _left(run, found), _right(run, found)
    year = found.parts[0].year or 0
    if (
        _counts(run, found)
        or year in _MAYBE_HIJRI
        or (right in ("-", "'") and found.last == len(run.letters) - 1)
    ):
        return False
    if left == "-":
        return found.first > 1 and run.letters[found.first - 2] == "i"
    if left == "(":
        before = prose[: found.parts[0].start - offset].rstrip("([ \n")
        return right in (")", "–", ",", "") and not before[-1:].isdigit()
    if _continues(run, found, previous):
        return True
    if left not in _TEMPORAL:
        return False
    if left in ("p", "d", "c"):
        return bool(right or _next_word(run, found)) and right not in (",", ")")
    if left == "t" and year % 100 == 0 and year < 2000:
        return False
    return left in _STRONG or (year % 100 != 0 and year >= 1300) or year == 2000


def _are_years(run: Run, found: Found) -> bool:
    left = _left(run, found)
    if _counts(run, found) or run.before in _PAGES:
        return False
    mark = run.letters[found.first + 1]
    in_context = left in _TEMPORAL or left == "("
    modern = all(1700 <= (part.year or 0) < 2100 for part in found.parts)
    return in_context or (mark != "/" and modern and len(run.tokens[found.first + 2 :]) > 0 and left != "-")


def _is_month(run: Run, found: Found, previous: Found | None) -> bool:
    part = found.parts[0]
    token = run.tokens[found.first]
    if part.calendar is not Calendar.GREGORIAN or token.kind in "PH":
        return part.calendar is not Calendar.GREGORIAN and 1200 <= (part.year or 0) < 1500
    if part.year is not None or part.deictic is not None:
        return True
    left, after = _left(run, found), _next_word(run, found)
    if token.kind == "m" or after in run.language.named or left == "-":
        return False
    if _right(run, found) == "-" and found.last == len(run.letters) - 1:
        return False
    if found.last - found.first > 1 or not _is_doubtful(run, found):
        return True
    if previous is not None and previous.form == "month" and _continues(run, found, previous):
        return True
    if left == "" or left not in _MONTH_CONTEXT:
        follows = run.letters[found.last : found.last + 4]
        return re.match("[a–]M" if left else "[a–-]M,?f?Y", follows) is not None
    if after in run.language.verbal:
        return False
    return not (left in _LOOSE_MONTH_CONTEXT and after[:1].isupper())


def _is_doubtful(run: Run, found: Found) -> bool:
    name = {
        number: form
        for form, (kind, number) in run.language.words.items()
        if kind == "M" and form in run.language.doubtful
    }
    return run.tokens[found.first].value in name


def _is_day(run: Run, found: Found) -> bool:
    part = found.parts[0]
    tokens = run.tokens[found.first : found.last]
    month = next(token for token in tokens if token.kind in "MmPH")
    if part.calendar is not Calendar.GREGORIAN:
        if part.year is None:
            return month.kind == "P" and tokens[0].kind == "D" and part.month not in _NO_YEARLESS
        return month.kind in "PH" and 1200 <= part.year < 1500
    if month.kind in "PH":
        return False
    if part.year is not None or part.deictic is not None:
        return True
    after = _next_word(run, found)
    if after in run.language.counted or after in run.language.named:
        return False
    return not (tokens[-1].kind == "M" and after in run.language.verbal)


def _is_weekday(run: Run, found: Found) -> bool:
    left, after = _left(run, found), _next_word(run, found)
    if left in ("d", "(", "f") or _right(run, found) == "(" or after.startswith("prayer"):
        return False
    return not (left == "" and (after[:1].isupper() or run.before[:1].isupper()))


def _accept(run: Run, found: Found, previous: Found | None, prose: str, offset: int) -> Found | None:
    """The expression, where its surroundings let it be a date."""
    form = found.form
    if form == "numeric":
        return _named_numeric(found, prose, offset)
    if form == "year":
        fits = _is_year(run, found, previous, prose, offset)
    elif form == "years":
        fits = _are_years(run, found)
    elif form == "month":
        fits = _is_month(run, found, previous)
    elif form in ("date", "days", "days_first", "year_first"):
        fits = _is_day(run, found)
    elif form == "weekday":
        fits = _is_weekday(run, found)
    elif form == "last_month":
        fits = _next_word(run, found) not in run.language.named
    else:
        fits = all(part.month is None or part.month <= 12 or part.year is not None for part in found.parts)
    if not fits:
        return None
    if _left(run, found) == "~" and not found.shift:
        return replace(found, parts=tuple(replace(part, approximate=True) for part in found.parts))
    return found


def _named_numeric(found: Found, prose: str, offset: int) -> Found | None:
    part = found.parts[0]
    if found.ambiguous:
        return None
    if part.calendar is Calendar.GREGORIAN and part.year in _MAYBE_HIJRI:
        near = prose[max(0, part.start - offset - _NEAR) : part.end - offset + _NEAR]
        if not _NAMED_CALENDAR.search(near):
            return None
        return replace(found, parts=(replace(part, calendar=Calendar.PERSIAN),))
    return found


# --- ranges and lists ---------------------------------------------------------------------------

_LANGUAGELESS = frozenset("DTYBC3,.-–/();'!")
_POINTS = frozenset(
    "date days days_first year_first numeric month hedged season year decade piece bce".split()
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
        if before == "b":
            return True
        months = left.form == right.form == "month" and first.month is not None and last.month is not None
        follows = months and (last.month or 0) - (first.month or 0) == 1
        return follows and (first.year is None or first.year == last.year)
    if middle.rstrip("p") in ("–", "-"):
        return True
    if middle.rstrip("p") == "t":
        return before in ("r", "b") or left.form == right.form != "year"
    if middle.rstrip("p") == "U":
        word = run.tokens[left.last].value
        return before == "r" or word in ("through", "thru", "zum")
    return False


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
    keys = [(part.year, part.month or 0, part.day or 0) for part in ends]
    years = [key[0] for key in keys]
    if None in years:
        return False
    return keys[0][0] > keys[1][0] or (
        ends[0].month is not None and ends[1].month is not None and keys[0] > keys[1]
    )  # type: ignore[operator]


# --- mentions -----------------------------------------------------------------------------------


def _mention(run: Run, found: Found, prose: str, offset: int) -> DateMention | None:
    if found.form == "day_of_list":
        start, end = found.parts[0].start, found.parts[0].end
    else:
        start, end = run.tokens[found.first].start, run.tokens[found.last - 1].end
    text = prose[start - offset : end - offset]
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
    sets_year = found.form != "year" or _left(run, found) in _SETTING
    return DateMention(start, end, text, kind, value, found.parts, None, found.weekday, problem, sets_year)


def _accepted(run: Run, prose: str, offset: int, day_first: bool | None) -> list[Found]:
    order = day_first
    if order is None and not set(run.letters) <= _LANGUAGELESS:
        order = run.language.day_first
    accepted: list[Found] = []
    for found in expressions(run, order):
        fits = _accept(run, found, accepted[-1] if accepted else None, prose, offset)
        if fits is not None:
            accepted += _split_days(run, fits) if fits.form in ("days", "days_first") else [fits]
        elif found.form == "weekday" and accepted and run.letters[accepted[-1].last : found.first] == "(":
            accepted[-1] = replace(accepted[-1], weekday=found.weekday)  # "12 January (Wednesday)"
    return _combine(run, accepted)


def mentions_in(prose: str, offset: int = 0, day_first: bool | None = None) -> Iterator[DateMention]:
    """Every date expression of a stretch of prose that starts at `offset`, in order."""
    words = Words(prose, offset)
    known = core_words()
    done = 1
    for core in words.cores():
        if core < done:
            continue
        best: tuple[tuple[int, int], Run, list[Found], int] | None = None
        for name in known[words.pieces[core]]:
            built = build_run(words, core, done, lexicon(name))
            if built is None:
                continue
            run, last = built
            found = _accepted(run, prose, offset, day_first)
            covered = sum(item.last - item.first for item in found)
            if best is None or (covered, last) > best[0]:
                best = ((covered, last), run, found, last)
        if best is None:
            continue
        _, run, found, last = best
        done = last + 2
        for item in found:
            mention = _mention(run, item, prose, offset)
            if mention is not None:
                yield mention


__all__ = ["Anchoring", "mentions_in"]
