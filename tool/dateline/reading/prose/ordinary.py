"""The day as most prose writes it, `May 11, 2020` or `11 May 2020`, read without building a run.

In: words and the place of a month's name. Out: the mention that the grammar (tokens.py, grammar.py,
look_alikes.py) would find there, or None where the words beside it may be part of a larger expression, and
the grammar has to tell. A test holds the two together.
"""

from __future__ import annotations

from functools import cache

from dateline.reading.prose.evaluate import ImpossibleDateError, part_value
from dateline.reading.prose.lexicon import LANGUAGES, Lexicon, Word, core_words, lexicon
from dateline.reading.prose.tokens import Words
from dateline.values.dates import DateValue
from dateline.values.mentions import DateKind, DateMention, DatePart

_BLANKS = frozenset((" ", "\n"))
_LANGUAGE = "en"
# Letters (lexicon.py) of words that a day goes on behind a comma without: `On May 11, 2020, the …`.
_APART = frozenset("vIpc")


@cache
def _known() -> frozenset[str]:
    """Every word that may be part of a date in any language."""
    return frozenset().union(*(lexicon(name).words for name in LANGUAGES))


def ordinary_day(words: Words, month: int, bound: int, prose: str) -> tuple[DateMention, int] | None:
    """The mention around a month's name, and the place of its last word; `bound` as for `build_run`."""
    pieces, english = words.pieces, lexicon(_LANGUAGE)
    name = english.words.get(pieces[month])
    if name is None or name.kind != "M" or month + 3 >= len(pieces) or pieces[month + 1] != " ":
        return None
    number = words.word(month + 2, english)
    day: Word | None
    year: Word | None
    if number is None:
        return None
    if number.kind == "D" and month + 5 < len(pieces) and pieces[month + 3] == ", ":
        first, last = month, month + 4
        day, year = number, words.word(last, english)
    elif number.kind == "Y" and month - 2 >= bound and pieces[month - 1] == " ":
        first, last = month - 2, month + 2
        day, year = words.word(first, english), number
    else:
        return None
    if day is None or day.kind != "D" or year is None or year.kind != "Y":
        return None
    alone = len(core_words()[pieces[month]]) == 1
    left = _left(words, first, bound, english)
    if left is None or not _ends(words, last, english if alone else None):
        return None
    start, end = words.start(first), words.start(last) + len(pieces[last])
    part = DatePart(start, end, int(year.value), int(name.value), int(day.value))
    value: DateValue | None = None
    problem = None
    try:
        value = part_value(part, int(year.value))
    except ImpossibleDateError as error:
        problem = str(error)
    text = prose[start - words.offset : end - words.offset]
    sets_year = value is not None and left != "f"
    return DateMention(
        start, end, text, DateKind.ABSOLUTE, value, (part,), problem=problem, sets_year=sets_year
    ), last


def _left(words: Words, first: int, bound: int, english: Lexicon) -> str | None:
    """The letter of the word before: empty for one of no date, `v` for `on`, `f` for `of`, else None."""
    pieces = words.pieces
    if first - 2 < bound:
        return "" if first == bound == 1 and not pieces[0].strip() else None
    if pieces[first - 1] not in _BLANKS:
        return None
    before = pieces[first - 2]
    if before not in _known():
        return ""
    word = english.words.get(before)
    if word is None or word.kind not in "vf" or len(before) != 2:
        return None
    apart = first - 4 < bound or pieces[first - 4] not in _known()
    return word.kind if apart else None


def _ends(words: Words, last: int, english: Lexicon | None) -> bool:
    """Whether the expression ends there: what follows is of no date, or goes on behind a comma."""
    pieces = words.pieces
    if last + 2 >= len(pieces) or pieces[last + 2] not in _known():
        return True
    following = english.words.get(pieces[last + 2]) if english is not None else None
    return following is not None and following.kind in _APART and pieces[last + 1] == ", "
