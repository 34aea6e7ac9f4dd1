"""Numbers that belong to a name, though by themselves they would be a year or a day.

`Radio Vision 2000, 3 May 2012`, `Teachers’ Movement 2022, Telegram, 14 March 2022`, `No. 1 Citizen`. In: a
citation's text and the dates read in it. Out: the places of such numbers. A name has them where no comma
parts it from them and the full day of the citation stands behind, with at most a platform between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases

_YEAR = re.compile(r"(?<=[^\W\d_] )(?:19|20)\d\d(?![\w/.–-])")
# Between the number and the day: nothing, or where the name posts.
_BETWEEN = compiled("platforms", r"(?:,\s+%s(?:\s+\w+)?)?,?\s+\Z")
_ON_PLATFORM = compiled("platforms", r",\s+%s(?:\s+\w+)?,\s+\Z")
_BEFORE = re.compile(lettered(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*\s\Z"))
_REACH = 40  # characters between a number and the day behind it
# What a number is of besides: a year of these is theirs, a day beside it another's.
_OF_ACT = re.compile(
    r"\b(?:resolution|law|act|decree|constitution|census|elections?|budget|agreement|no)\.?\s\Z",
    re.IGNORECASE,
)
# The number of a paper of the European Union, `SWD(2012) 114 final`, its brackets taken for commas
_OF_PAPER = re.compile(r"\b(?:COM|SWD|JOIN|SEC|PE|C)\s?[(,](?P<year>(?:19|20)\d\d)[),]\s?\d+(?![\d-])")
_FIRST = re.compile(
    lettered(
        r"\s*(?:[Nn]o\.\s?1\s[A-ZÀ-Þ][a-zà-ÿ]+(?=[,\s]|\Z)|El\s\d{1,2}\sde\s[A-Z][a-z]+(?=,\s(?:\d|[A-Z][a-z]+\s\d)))"
    )
)


def of_names(text: str, dates: Sequence[CitedDate]) -> list[tuple[int, int]]:
    """The places of the numbers and days that are of names."""
    full = [d for d in dates if d.is_of_day]
    found = [*_years(text, full), *(number.span("year") for number in _OF_PAPER.finditer(text))]
    found += [
        (d.start, d.end) for d, day in pairwise(full) if _is_named_by(text, d, day) or _is_paper(text, d, day)
    ]
    return found


def _years(text: str, full: Sequence[CitedDate]) -> Iterator[tuple[int, int]]:
    for year in _YEAR.finditer(text):
        day = next((d for d in full if d.end > year.start()), None)
        if day is None or not year.end() < day.start <= year.end() + _REACH:
            continue
        if _BETWEEN.fullmatch(text, year.end(), day.start) and not _OF_ACT.search(text, 0, year.start()):
            yield year.span()


def _is_named_by(text: str, date: CitedDate, day: CitedDate) -> bool:
    """Whether a body is called by a day: `Movimiento 26 de Marzo, Twitter, 4 May 2021`."""
    return (
        _YEAR_LAST.search(text, date.start, date.end) is None
        and day.start - date.end <= _REACH
        and _BEFORE.search(text, max(0, date.start - _REACH), date.start) is not None
        and (
            _ON_PLATFORM.fullmatch(text, date.end, day.start) is not None
            or bool(_COMMA.fullmatch(text, date.end, day.start) and _OF_ACCOUNT.search(text, 0, date.start))
        )
    )


# `página de Facebook de Juventud Sandinista 19 de Julio, 17 de julio de 2018`
_OF_ACCOUNT = compiled(
    "platforms",
    r"(?:\A|;)\s*(?:the\s+)?(?:(?:page|página|pagina|compte|cuenta|canale?|chaîne|account|channel|perfil|profile|groupe?|grupo)\s+(?:[a-z]+\s+)?%s|%s\s+(?:page|account|channel|group))\s[^;,]+\Z",
)


def _is_paper(text: str, date: CitedDate, day: CitedDate) -> bool:
    """Whether a paper that is not listed is called by a day: `Le 5 Juillet, 3 mai 2022`.

    It is a field by itself with a full day behind, which is written another way, as no list of days is, or it
    has a large article ahead of it. Those that are listed are names to `dates_in` already (`day_papers`).
    """
    name = _DAY_NAME.fullmatch(text, date.start, date.end)
    opens = _OPENS_FIELD.search(text, 0, date.start) if name else None
    if name is None or opens is None or _COMMA.fullmatch(text, date.end, day.start) is None:
        return False
    of_year = _YEAR_LAST.search(text, day.start, day.end) is not None
    if _MONTH_FIRST.fullmatch(text, day.start, day.end) or (
        of_year and (_IN_SIGNS.fullmatch(text, day.start, day.end) or _is_smaller(text, name, day))
    ):
        return of_year or opens["article"] is not None
    return of_year and opens["article"] is not None


def _is_smaller(text: str, name: re.Match[str], day: CitedDate) -> bool:
    """Whether the month of the day is written small, that of the name large: `14 Mars, 2 avril 2021`."""
    return name["month"][0].isupper() and _MONTH_SMALL.fullmatch(text, day.start, day.end) is not None


_DAY_NAME = re.compile(lettered(r"\d{1,2}(?:er)?\s(?:de\s)?(?P<month>[A-ZÀ-Þ][a-zà-ÿ]+)"))
_OPENS_FIELD = re.compile(r"(?:\A|;)\s*(?P<article>(?:Le|El|The|Il|O)\s)?\Z")
_COMMA = re.compile(r",\s+")
_MONTH_FIRST = re.compile(r"[A-Z][a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?")
# Not with stops: who writes in German may list `26 September, 3.10.2019`
_IN_SIGNS = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d")
_MONTH_SMALL = re.compile(lettered(r"\d{1,2}(?:er)?\s(?:de\s)?[a-zà-ÿ]+\s(?:de\s)?\d{4}"))
_YEAR_LAST = re.compile(r"\d{4}\Z|/\d\d\Z|\A\d{4}-")


def is_listed(name: str) -> bool:
    """Whether a listed outlet is called so."""
    plain = folded(name)
    return plain in phrases("outlets") or plain in phrases("outlets_far")


_CODE = re.compile(r"[A-Z]{1,5}-\d{1,5}")
_CODE_OF_YEAR = re.compile(r"[A-Z]{1,5}-(?:19|20)\d\d-\d{1,5}")
_ACT_AHEAD = re.compile(
    r"\b(?:decrees?|orders?|laws?|acts?|resolutions?|ordinances?|regulations?|directives?|decisions?|rulings?|edicts?|ukases?|statutes?|bills?)"
    r"\s(?:[Nn](?:o|r)?\.?\s?|№\s?|\()?\Z",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"\s(?:of|dated|du|vom|de|del|от)\s(?=\d|[A-Z][a-z]+\s\d)")


def is_act_of_year(name: str) -> bool:
    """Whether it is a law's number in its year: `L-2021-44`."""
    return _CODE_OF_YEAR.fullmatch(name) is not None


def is_act_by_number(text: str, start: int, end: int) -> bool:
    """Whether letters and a number there are a decree's, by its word ahead or the day that it is of.

    `PP-22 of 19 January 2023`, `the order (ORD-12, …)`; `TRT-1 reported` is of a channel.
    """
    name = text[start:end]
    letters = name.partition("-")[0]
    if _CODE.fullmatch(name) is None or letters.endswith("TV"):
        return False
    if any(map(is_listed, (name, letters, name.replace("-", "")))):
        return False  # `N-12`, `LRT-2`
    ahead = _ACT_AHEAD.search(text, max(0, start - _REACH), start)
    return ahead is not None or _OF_DAY.match(text, end) is not None


# `Federal Negarit Gazette, Proclamation No. 5/2021`, `Code No. 174 of`, `GD No. 811`, an entry of the police
_ACT_IN_FIELD = re.compile(
    r"(?:\A|[,;]\s)\s*(?:(?:[A-ZÀ-Þ][\w-]+\s){0,3}"
    r"(?:Proclamation|Law|Act|Decree(?:-Law)?|Ordinance|Regulation|Resolution|Code|Statute|Bill|Directive|Order|Edict|"
    r"Loi|Décret|Ordonnance|Arrêté|Ley|Decreto(?:-[Ll]ey)?|Resolución|Acuerdo|Lei|Resolução|Portaria|Gesetz|Verordnung)"
    r"\s(?:(?:[Nn]o|[Nn]r|[Nn]úm)\.?\s?|[Nn][°º]\.?\s?|№\s?|#)?|(?:FIR|GDE?|DDE?|C[CR])\s[Nn]o\.?\s)"
    r"\d[\d/.-]*(?=,|\s(?:of|dated|du|vom|de|del|от)\s|\s?\()"
)


def is_act_in_field(inner: str) -> bool:
    """Whether a field of brackets is a law by its number, or an entry of a register by its letters."""
    match = _ACT_IN_FIELD.search(inner) or _IN_GAZETTE.match(inner) or _NUMBER_AND_LETTERS.match(inner)
    return match is not None


# `Gazette No. 71, April 29, 2020`: what is in force is printed there; `The Gazette` is a paper
_IN_GAZETTE = re.compile(
    r"\s*(?:(?:[Tt]he\s)?(?:Official|Government|State|Royal|Extraordinary)\s)?Gazette,?\s(?:[Nn]o|[Nn]r|[Ii]ssue)s?\.?\s?\d{1,5}(?:/\d{1,4})?(?=[,;]|\s*\Z)"
)


_NUMBER_AND_LETTERS = re.compile(
    r"\s*(?:[Nn]o\.?\s)?\d{1,5}/[A-Z]{2,5}(?:/\d{2,4})?,\s"
)  # `84/PM, 5 April 2016`


_FIRST_FIELD = re.compile(r"\s*(?P<name>\d{1,4}\s[^\W\d_][^,;:.(\[“\"«‘]{1,40}?)\s*(?=[,;:.(\[“\"«‘])")


_GENERIC = frozenset(("news", "tv", "media", "online", "radio"))


def is_numbered_name(text: str, behind: int) -> bool:
    """Whether a text begins with a listed outlet whose number ends at `behind`: `20 Minutes, 3 May`.

    Where the rest is listed too, the number may be a note's.
    """
    field = _FIRST_FIELD.match(text)
    if field is None or not is_listed(field["name"]):
        return False
    rest = folded(text[behind : field.end("name")])
    return rest in _GENERIC or not is_listed(rest)  # `218 News`


def begins_with_number(text: str) -> bool:
    """Whether a name begins with what is a number of an issue or a day elsewhere: `No. 1 Citizen`,
    `El 19 de Julio, 4 de mayo de 2021`.
    """
    return _FIRST.match(text) is not None
