"""Days that stand in two calendars side by side: `17 Hut 1400/8 March 2022`, `8 March 2022 (17 Hut 1400)`.

In: text. Out: what to read in place of signs and words that the grammar of prose does not know there, as
(start, end, text); the mentions of a day, the same one in another calendar beside it as one with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.values.mentions import Calendar, DateMention

_YEARS = r"(?:1[34]\d\d|20\d\d)"
_ERA = r"\s?(?:A\.?H\.?S?\.?|A\.?P\.?|S\.?H\.?|H\.?S\.?|[Hh]\.?)(?![\w’'-])"
_MAY_BE = re.compile(r"(?<!\d)1[34]\d\d(?!\d)")
# `1400/8 March`, `2022/17 Hut`: a slash without blanks parts a year from the day behind it
_SLASH = re.compile(rf"(?<=[^\W\d_]\s{_YEARS})/(?=\d{{1,2}}\s[^\W\d_]{{3}}|[^\W\d_]{{3,}}\.?\s\d)")
# `1443 AH/`, `1400 SH (`: the era, where another day follows
_ERA_BEFORE_DAY = re.compile(
    rf"(?<=[^\W\d_]\s)(?P<year>1[34]\d\d){_ERA}\s?(?P<joint>/|[-–=]|,?\scorresponding\s+to\s|(?=[,;)(\[]|\Z))\s?"
)
# `5 Shaban 1443 corresponding to 8 March 2022`
_SAID = re.compile(
    rf"(?<=[^\W\d_]\s{_YEARS})(?:\s(?:A\.?D|C\.?E)\.?)?,?\s(?:corresponding\s+to|i\.e\.,?|that\s+is|or)\s(?:the\s)?(?=\d{{1,2}}\s)"
)
# Spellings with a sign that the grammar takes for the end of a word
_SIGNED = (
    (re.compile(r"\b[Ss]ha[’'‘ʿʻ`]a?ban(?=\s1[34]\d\d)"), "Shaban"),
    (
        re.compile(
            r"\b(?:[Dd]hu|[Zz]u)[\s-]?[’'‘ʿʻ`]?a?l[\s-](?:[Hh]ijja|[Hh]ijjah|[Hh]ejja)(?=\s1[34]\d\d)"
        ),
        "Dhul Hijja",
    ),
    (
        re.compile(
            r"\b(?:[Dd]hu|[Zz]u)[\s-]?[’'‘ʿʻ`]?a?l[\s-](?:[Qq]a[’'‘ʿʻ`]?da|[Qq]a[’'‘ʿʻ`]?dah|[Qq]i[’'‘ʿʻ`]?dah?)(?=\s1[34]\d\d)"
        ),
        "Dhul Qadah",
    ),
)


def apart_by_calendar(text: str) -> Iterator[tuple[int, int, str]]:
    """What to read so that either day is read as one."""
    if not _MAY_BE.search(text):
        return
    for match in _ERA_BEFORE_DAY.finditer(text):
        yield match.end("year"), match.end(), " / " if match["joint"] else ""
    for form in (_SLASH, _SAID):
        yield from ((*match.span(), " / ") for match in form.finditer(text))
    for form, name in _SIGNED:
        yield from ((*match.span(), name) for match in form.finditer(text))


def in_one_calendar(mentions: Sequence[DateMention], text: str) -> Iterator[DateMention]:
    """The mentions, a day of another calendar and the same one beside it as one: that of the Gregorian."""
    last: DateMention | None = None
    for mention in mentions:
        joint = text[last.end : mention.start].strip() if last is not None else ""
        if last is not None and joint in _SAME_DAY and _are_one(last, mention):
            of_all = last if last.calendar is Calendar.GREGORIAN else mention
            last = replace(of_all, start=last.start, end=mention.end)
            continue
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


_SAME_DAY = ("", "/", "-", "–", "=", ",")


def _are_one(first: DateMention, second: DateMention) -> bool:
    """Whether two days side by side are of the Gregorian calendar and of another; the other behind it needs
    its year, for a day without one may be the next source's."""
    of_world = [m.calendar is Calendar.GREGORIAN for m in (first, second)]
    return of_world == [False, True] or (of_world == [True, False] and second.value is not None)
