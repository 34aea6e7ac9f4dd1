"""Numbers of channels and issues before a day: `ZNBC Radio 1, 1-8 August 2021`, `no. 11, 1-15 June`.

In: text. Out: the numbers, as (start, end, text to read in their place), so that no day is seen in
them, and words of names that would be read on to the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.prose.cldr import LANGUAGES
from dateline.reading.prose.lexicon import lexicon
from dateline.reading.typed.day_lists import months_pattern
from dateline.reading.typed.lexicon import folded, in_lists, phrases
from dateline.reading.typed.month_pairs import months

Edit = tuple[int, int, str]

_STATION = (
    r"(?:Radio|Rádio|TV|FM|Television|Télévision|Televisión|Televisione|Channel|Chaîne|Canal|Canale|Kanal|Kanali|"
    r"Program|Programm|Programme|Antena|Antenne|Studio|Sender|Sport|"
    r"TRT|ZDF|BBC|RAI|Rai|TVP|ERT|RTS|HRT|BNT|TVR|RTP|TVE|RTÉ|SVT|NRK|PTV|RTV|VTV|CCTV|KBS|ORF|SRF|NPO|YLE|ARD|RTK|RTCG|MRT|ENTV|LTV|LRT|ETV)"
)
_CHANNEL = re.compile(
    rf"(?:\b{_STATION}\s|\b(?:[Nn][or]|[Vv]ol|[Ii]ssue|[Hh]eft|[Nn]úm)\.?\s|\b[Nn][°º]\s?|№\s?)"
    r"(?P<number>\d{1,2})(?=,\s+\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–—]\s?\d{1,2}|\s+(?:and|et|und|y|e|&)\s+\d{1,2}|,\s+\d{1,2})+\.?\s+[^\W\d_]{3})"
)

# `Rossiya 24, 11 and 12 January 2023`: no day that a list of days begins, which go upwards
_OUT_OF_ORDER = re.compile(
    r"(?<=[^\W\d_]\s)(?P<number>\d{1,2})(?=,\s+(?P<next>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s?[-–—]\s?\d{1,2}|\s+(?:and|et|und|y|e|&)\s+\d{1,2}|,\s+\d{1,2})+\.?\s+[^\W\d_]{3})",
    re.IGNORECASE,
)


# `Rustavi 2, 3-5 September 2018`, `Arutz 7, 9–11 March`: behind a name, and ahead of a stretch of days
_AHEAD_OF_STRETCH = re.compile(
    r"(?<![\w’'-])(?P<name>[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)?)\s(?P<number>\d{1,2})"
    r"(?=,\s+(?P<first>\d{1,2})\.?\s?[-–—]\s?\d{1,2}(?:\.\d{1,2}\.|\.?\s+[^\W\d_]{3}))"
)
# `RTI 1, 11-13 février 2016`: no day of a station, and of no list of days that one begins
_OF_LETTERS = re.compile(
    r"\b[A-ZÀ-Þ]{2,5}\s(?P<number>[1-4])(?=,\s+\d{1,2}\s?[-–—]\s?\d{1,2}(?:\.\d{1,2}\.\d{2,4}|\.?\s+[^\W\d_]{3}))"
)
# `no. 14, 13–19.04.2022`
_ISSUE = re.compile(
    r"\b(?:[Nn][or]\.?\s?|[Nn][°º]\s?|№\s?)(?P<number>\d{1,2})(?=,\s+\d{1,2}\.?\s?[-–—]\s?\d{1,2}\.\d{1,2}\.\d{2,4})"
)


# `Asia-Plus, 6 May`, `Canal Plus (6 May)`; the grammar of prose reads `plus` on, for French `plus tard`
_PLUS = re.compile(r"(?<=[^\W\d_][\s-])Plus(?=(?:\s?,\s*|:\s+|\s?[(\[]|\s[–—-]{1,2}\s|\s)\d)")

# `Niamey et les 2 Jours, 5 August`, `24 Heures, 3 mai`: no day so long before the other
_SPAN = re.compile(
    r"(?<=\d\s)(?:Jours|Heures|Minutes|Hours|Days|Weeks|Tage|Stunden|Minuten|Horas|Días|Dias|Minutos|Ore|Giorni|Minuti)"
    r"(?=(?:\s?,\s*|\s?[(\[]|\s)\d)"
)


def channel_numbers(text: str) -> Iterator[Edit]:
    """What to read for each such number, a letter, which is no day, and for each such word."""
    for form in (_CHANNEL, _OF_LETTERS, _ISSUE):
        for match in form.finditer(text):
            yield *match.span("number"), "x"
    for match in _OUT_OF_ORDER.finditer(text):
        if int(match["number"]) > int(match["next"]) and _NAMED_AHEAD.search(text, 0, match.start()):
            yield *match.span("number"), "x"
    yield from _ahead_of_stretches(text)
    for match in _number_ahead().finditer(text):
        named = f"{match['word']} {match['number']}"
        # a year of two digits stands behind the month in `Al-Ahd TV 17 Jan 24`, a day in `Rai 3 May 5`
        station = len(match["day"]) == 1 and re.fullmatch(_STATION, match["word"])
        if match["year"] or station or folded(named) in phrases("outlets"):
            # with the blank ahead of it, so that it is more than `24 March 21`
            yield match.start("number") - 1, match.end("number"), " x"
    for pattern in (_PLUS, _SPAN, *_words_of_names()):
        for match in pattern.finditer(text):
            yield *match.span(), "Name"


def _ahead_of_stretches(text: str) -> Iterator[Edit]:
    """The numbers that stand right behind a name, and no stretch of days would."""
    for match in _AHEAD_OF_STRETCH.finditer(text):
        # a stretch of days would begin with the number that stands right before it
        next_to = int(match["first"]) == int(match["number"]) + 1
        if (next_to and match["name"].casefold() not in months()) or _is_listed_with(match):
            yield *match.span("number"), "x"


def _is_listed_with(match: re.Match[str]) -> bool:
    """Whether an outlet is called by a name and the number behind it."""
    named = folded(f"{match['name']} {match['number']}")
    last = folded(f"{match['name'].split()[-1]} {match['number']}")
    return any(in_lists(one, "outlets", "outlets_far") for one in (named, last))


_NAMED_AHEAD = re.compile(rf"(?<![\w’'-])(?!(?:{months_pattern()})\b)[^\W\d_a-z][\w’'‘ʻ-]*\s\Z")


@cache
def _number_ahead() -> re.Pattern[str]:
    """A number between a name and a month that has its own day behind it: `Fox 5 June 7, 2020`."""
    return re.compile(
        rf"(?<![^\W_])(?!(?:On|By|Until|Till|Since|From|Between|Before|After|The|And|To|{months_pattern()})\b)"
        rf"(?P<word>[^\W\d_a-z][\w’'-]*)\s(?P<number>\d{{1,2}})(?=\s(?:{months_pattern()})\.?\s(?P<day>\d{{1,2}})"
        r"(?:(?P<year>,?\s(?:19|20)\d\d(?!\d))|\s*(?:[;)\]]|\Z)))"
    )


@cache
def _words_of_names() -> tuple[re.Pattern[str], ...]:
    """A name's last word that one language counts time by, before a day of another.

    `Business Day, 3 avril 2015`, `El Watan Week-end, 17 avril 2015`, `Le Jeudi, 3 May 2012`
    """
    months = {language: _forms(language, "Mm") for language in LANGUAGES}
    found = []
    for language in LANGUAGES:
        words = {form for form in _forms(language, "unSW") if form[0].isupper() and len(form) > _SHORT}
        own = {form.casefold() for form in months[language]}
        others = {form for forms in months.values() for form in forms if form.casefold() not in own}
        others = {form for form in others if len(form) > _SHORT}
        day = rf"\d{{1,2}}(?:er|\.)?\s(?:de\s)?(?:{longest_first(others)})(?![\w’'-])"
        found.append(
            re.compile(rf"(?<=[^\W\d_] )(?:{longest_first(words)})(?=(?:[-\s][^\W\d_]+)?(?:,\s|\s[,(]){day})")
        )
    return tuple(found)


def _forms(language: str, kinds: str) -> set[str]:
    """The words of a language that are of some of the kinds."""
    return {form for form, word in lexicon(language).words.items() if word.kind in kinds}


_SHORT = 2  # letters
