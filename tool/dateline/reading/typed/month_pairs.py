"""Two months of one number of a periodical: `May/June 2020`, `Nov./Dec., 1993`, `julio-agosto de 2007`; days
from one month to the next, as other languages write them: `28 février–6 mars 2021`.

In: text. Out: what to read in their place, as (start, end, text), as English writes a stretch of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.prose.cldr import LANGUAGES
from dateline.reading.prose.lexicon import lexicon
from dateline.reading.typed.day_lists import Edit
from dateline.reading.typed.days_elsewhere import months_elsewhere
from dateline.values.dates import MONTHS

_NEEDED = re.compile(r"[^\W\d_]\.?\s?[/–-]\s?[^\W\d_]|\s[ey]\s[^\W\d_]")


@cache
def months() -> dict[str, int]:
    """The number of each month in all languages, full or shortened."""
    found = dict(months_elsewhere())
    for language in LANGUAGES:
        for form, word in lexicon(language).words.items():
            if word.kind in ("M", "m"):
                found[form.casefold()] = int(word.value)
    return found


@cache
def _pair() -> re.Pattern[str]:
    names = longest_first(months())
    return re.compile(
        rf"(?<![\w’'/–-])(?P<first>{names})\b(?:\.?\s?[/–-]\s?|\s+[ey]\s+)(?P<last>{names})\b\.?,?\s+(?:del?\s+)?(?P<year>(?:1[5-9]|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _stretch() -> re.Pattern[str]:
    names = longest_first(months())
    return re.compile(
        rf"\W*(?:{names})\.?\s?(?:[/–—-]|to|bis|au?|al?|до)\s?(?:{names})\b\.?,?(?:\s\d{{4}})?\W*",
        re.IGNORECASE,
    )


def is_of_months(text: str) -> bool:
    """Whether a text is nothing but a stretch of months, one of which may be a name too: `July-September`."""
    return _NEEDED_ALONE.search(text) is not None and _stretch().fullmatch(text) is not None


_NEEDED_ALONE = re.compile(
    r"\A\W*[^\W\d_]{3,12}\.?\s?(?:[/–—-]|[^\W\d_]{1,3}\s)\s?[^\W\d_]{3,12}\.?,?(?:\s\d{4})?\W*\Z"
)


def month_pairs(text: str) -> Iterator[Edit]:
    """What to read for each such pair; December and January are of two years."""
    for match in _pair().finditer(text) if _NEEDED.search(text) else ():
        first, last = (months()[match[part].casefold()] for part in ("first", "last"))
        year = int(match["year"])
        if first == last:
            continue
        opened = "" if first < last else f" {year - 1}"
        yield match.start(), match.end(), f"{MONTHS[first - 1]}{opened}–{MONTHS[last - 1]} {year}"


# `28. Februar bis 6. März 2021`, `28 de febrero al 6 de marzo de 2021`
_NEEDED_OVER = re.compile(r"[^\W\d_]\.?\s?(?:[–-]|bis|au?|al?)\s?\d{1,2}\.?\s(?:de\s)?[^\W\d_]")


@cache
def _over() -> re.Pattern[str]:
    names = longest_first(months())
    return re.compile(
        rf"(?<![\w.,–/-])(?P<first>\d{{1,2}})\.?\s(?:de\s)?(?P<from>{names})\.?(?:\s?[–-]\s?|\s(?:bis|au?|al?)\s)"
        rf"(?P<last>\d{{1,2}})\.?\s(?:de\s)?(?P<to>{names})\b\.?,?\s(?:del?\s)?(?P<year>(?:1[89]|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


def days_over_months(text: str) -> Iterator[Edit]:
    """What to read for days from one month to the next of a year; English is read so already, but for
    `24 October-15 November 2020`."""
    for match in _over().finditer(text) if _NEEDED_OVER.search(text) else ():
        first, last = (months()[match[part].casefold()] for part in ("from", "to"))
        if first < last and (match["from"].casefold() not in _ENGLISH or _TIGHT.search(match[0])):
            days = f"{int(match['first'])} {MONTHS[first - 1]} – {int(match['last'])} {MONTHS[last - 1]}"
            yield match.start(), match.end(), f"{days} {match['year']}"


_TIGHT = re.compile(r"[^\W\d_]\.?-\d")
_ENGLISH = frozenset(form.casefold() for month in MONTHS for form in (month, month[:3]))
