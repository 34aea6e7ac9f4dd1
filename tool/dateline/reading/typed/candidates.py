"""What stands in brackets and may be a citation: read, not yet judged.

In: a stretch of the scene. Out: `Candidate`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.reading.typed.ahead_in_brackets import written_out
from dateline.reading.typed.choosing import split
from dateline.reading.typed.cited_books import is_book_by_pages
from dateline.reading.typed.credits import label_end
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.days_of_acts import is_of_act
from dateline.reading.typed.digits_in_names import begins_with_number
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.house import may_have_lost_outlet, writes_short_squares
from dateline.reading.typed.learned import is_of_volumes
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.missing_days import ends_without_day, says_no_day
from dateline.reading.typed.month_pairs import is_of_months
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.periods import says_what_it_covers
from dateline.reading.typed.picture_remarks import read_credits
from dateline.reading.typed.publishers import part_towns
from dateline.reading.typed.quoted_outlets import quoted_outlets
from dateline.reading.typed.series import refers_to_issue
from dateline.reading.typed.stretches import Role, Scene, Stretch, brackets
from dateline.reading.typed.titled_brackets import with_outlet_behind
from dateline.reading.typed.year_apart import years_apart

_LETTER = re.compile(r"[^\W\d_]")
_CASE = re.compile(
    r"\s*[A-Z][A-Z.]{1,7}(?:\s[A-Z]{1,6})?\s(?:No|Nr)\.?\s?\d{1,5}\sof\s(?:19|20)\d\d\s*"
)  # `GCM No. 4 of 2014`
_EVENT_FIRST = compiled("event_openings", r"^\s*(?:%s)\b")
SENTENCE_END = re.compile(r"[\s”\"’)\]]*(?:[.!?…;]|\[\d+\]|\d{0,3}\s*$|\n)")
CLAUSE_END = re.compile(r"\s*[,:–—]")


@dataclass
class Candidate:
    """What stands in one pair of brackets, read."""

    start: int
    end: int
    stretch: Stretch
    groups: list[RawGroup]
    labelled: bool = False  # `Photo:` stands before the name

    @property
    def is_dated(self) -> bool:
        """Whether any date was read."""
        return any(group.date for group in self.groups)

    def lacks_day(self, text: str) -> bool:
        """Whether a comma is left of where its day was to stand: `(Radio Star, )`."""
        return not self.is_dated and ends_without_day(text, self.start, self.end)


def candidates(scene: Scene, stretch: Stretch) -> Iterator[Candidate]:
    """Every pair of brackets that holds a name; an inner pair only where the outer one is prose."""
    taken = -1
    for start, end, _ in brackets(scene.text, stretch.start, stretch.end):
        if start < taken:
            continue
        inner = scene.text[start + 1 : end - 1]
        if _CAPTION.fullmatch(inner) or _CASE.fullmatch(inner) or refers_to_issue(inner):
            continue  # its source stands in the inner pair; a court's number is none
        lettered = _LETTER.search(inner) or inner.lstrip().startswith(",")
        lettered = lettered or may_have_lost_outlet(scene.text, stretch.start, start)
        led = label_end(inner)
        if len(inner) < 2 or not lettered:
            continue
        gloss = _gloss_ahead(inner, scene.outlets, day_first=scene.day_first)
        inner = " " * len(gloss) + inner[len(gloss) :]
        is_name = begins_with_number(inner) or _begins_with_letters(inner, scene.outlets)
        is_name = is_name or _begins_with_known(inner, scene.outlets)
        if not led and _EVENT_FIRST.match(inner) and not is_name:
            continue
        inner = written_out(" " * led + inner[led:], scene.outlets, day_first=scene.day_first)
        reads = read_credits if led or stretch.role is Role.CAPTION else read_groups
        groups = years_apart(inner, day_first=scene.day_first) or reads(
            inner,
            day_first=scene.day_first,
            note=False,
            short_days=scene.short_days
            or (scene.text[start] == "[" and writes_short_squares(scene.text))
            or _ends_with_short_day(inner, scene.outlets),
            short_years=scene.short_years,
            named=list(quoted_outlets(inner, scene.outlets)),
        )
        groups = with_outlet_behind(groups, scene.outlets)
        groups = [_of_teller(group, scene.outlets) for group in groups]
        _explain(groups, gloss.strip(" ;"))
        groups = _with_remarks(groups)
        _name_quoted(groups, scene.outlets)
        part_towns(groups, scene.text)
        for group in groups:
            group.of_act = is_of_act(group, inner)
            group.by_pages = is_book_by_pages(group, inner, scene.outlets) or is_of_volumes(group, inner)
        if groups and _is_day_alone(groups) and may_have_lost_outlet(scene.text, stretch.start, start):
            groups[0].opens_empty = True
        if (
            not groups
            or is_of_months(inner)
            or says_what_it_covers(inner)
            or not _is_whole(groups, scene.outlets)
            or not _are_days(groups, scene.outlets)
        ):
            continue
        found = Candidate(start, end, stretch, groups, labelled=led > 0)
        if found.is_dated or _may_be_undated(inner, groups, scene.outlets):
            taken = end
            yield found


def _with_remarks(groups: list[RawGroup]) -> list[RawGroup]:
    """The groups; small words behind an outlet whose day is said to be missing remark on that.

    `Xinhua, undated; on the site of the embassy`
    """
    first, *others = groups or [RawGroup()]
    if not others or first.date or not first.names or not any(map(says_no_day, first.qualifiers)):
        return groups
    if any(g.date or g.url or not g.names or not g.names[0].text[0].islower() for g in others):
        return groups
    first.qualifiers += [", ".join([*(n.text for n in g.names), *g.qualifiers]) for g in others]
    return [first]


# `some 90,000 people; EFE, 26 October 2018`
_GLOSS = re.compile(
    lettered(
        r"\s*(?:[a-zà-ÿ]|[~≈<>±$€£]?\d)[^;()\[\]“”\"«»]{3,90};\s+(?=(?:[Ss]ee\s)?(?:[Tt]he\s)?[A-ZÀ-Þ@])"
    )
)
_FIRST_NAME = re.compile(
    r"(?:[Ss]ee\s)?(?:[Tt]he\s)?(?P<name>[^\s;,()\d][^;,()\d]{1,60}?)(?=[,:]\s|\s[–—-]\s|\s(?:on\s|of\s)?\d)"
)


_WITH_NUMBER = re.compile(lettered(r"\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þa-zà-ÿ]*\s\d{1,3}\s[A-ZÀ-Þ][\w’'-]+)[,;]"))


def _begins_with_known(inner: str, outlets: Outlets) -> bool:
    """Whether brackets begin with an outlet that has a number in its name: `El 19 Digital, 20.06.2023`."""
    match = _WITH_NUMBER.match(inner)
    return match is not None and outlets.knows(match["name"])


def _of_teller(group: RawGroup, outlets: Outlets) -> RawGroup:
    """The group, a known outlet that reports what is none's the source: `court records, reported by Dawn`."""
    if not (group.via and group.names and outlets.knows(group.via)):
        return group
    if any(outlets.standing(n.text) > Standing.PROSE or _NO_NOUN.match(n.text) for n in group.names):
        return group
    told = [name.text for name in group.names]
    name = replace(group.names[0], text=group.via)
    return replace(group, names=[name], via=None, qualifiers=[*told, *group.qualifiers])


_NO_NOUN = re.compile(r"(?:as|which|that|it|this|so|and|but|where|when|was|were|is|first|later|also)\b")


def _explain(groups: list[RawGroup], gloss: str) -> None:
    """Keep a gloss with the first of the groups."""
    for group in groups[:1] if gloss else ():
        group.qualifiers.append(gloss)


def _gloss_ahead(inner: str, outlets: Outlets, *, day_first: bool) -> str:
    """What is explained ahead of the source, with its semicolon; nothing where the source is not sure."""
    gloss = _GLOSS.match(inner)
    if gloss is None or not (_EVENT_FIRST.match(inner) or inner.lstrip()[:1].isdigit()):
        return ""
    if outlets.standing(gloss[0].strip(" ;")) >= Standing.CUED:
        return ""  # `(24.kg; Sputnik Kyrgyzstan, 9 August 2016)`
    named = _FIRST_NAME.match(inner, gloss.end())
    names = split(named["name"], outlets) if named else []
    sure = bool(names) and all(outlets.standing(name) >= Standing.CUED for name in names)
    dated = any(day.is_of_day for day in dates_in(inner[gloss.end() :] + ")", day_first=day_first))
    return gloss[0] if sure and dated and not dates_in(gloss[0], day_first=day_first) else ""


# `[The notice of the family (al-Tuffah Today, 14 November 2021)]`: a picture's words, and brackets within
_CAPTION = re.compile(
    r"(?:[^\W\d_][^()\[\]]*?\s)(?:[a-zß-ÿ][\w’'-]*\s)(?:[^()\[\]]*\s)?[a-zß-ÿ][\w’'-]*[.,]?\s\((?=[^()]*\d)[^()\[\]]{4,120}\)\.?"
)


def _name_quoted(groups: list[RawGroup], outlets: Outlets) -> None:
    """Take what stands in quotation marks alone before a day for the outlet where it is called as one:
    `(«Vijesti», 15 May 2024)`."""
    for group in groups:
        title = group.title
        if title and group.date and not (group.names or group.via or group.url) and outlets.knows(title):
            group.names, group.title = [Named(title, group.start, group.end)], None


def _is_day_alone(groups: list[RawGroup]) -> bool:
    """Whether a day is all that was read."""
    (group, *others) = groups
    said = group.names or group.title or group.via or group.url or group.qualifiers or group.places
    return not (others or said) and group.date is not None and group.date.is_of_day


def _are_days(groups: list[RawGroup], outlets: Outlets) -> bool:
    """Whether outlets stand before what may be days of misspelt months: `La Nación, 19 Mya`, no age."""
    doubted = [g for g in groups if g.date is not None and g.date.misspelt]
    return all(g.names and outlets.standing(g.names[0].text) >= Standing.CUED for g in doubted)


_LETTERS_FIRST = re.compile(r"\s*(?P<letters>[A-Z]{3,})\b")


def _begins_with_letters(inner: str, outlets: Outlets) -> bool:
    """Whether it begins with an outlet's letters, which are a word besides: `MAP, 8 May 2021`."""
    match = _LETTERS_FIRST.match(inner)
    return match is not None and not inner.isupper() and outlets.standing(match["letters"]) >= Standing.CUED


# `[Asia-Plus 13/3]`
_SHORT_DAY = re.compile(r"(?:^|[;,])\s*(?P<name>[^\W\d_][^;,\d]{1,60}?),?\s\d{1,2}/\d{1,2}\s*(?=[;,]|$)")


def _ends_with_short_day(inner: str, outlets: Outlets) -> bool:
    """Whether a day without a year, in numbers, stands behind a known outlet and nothing else."""
    match = _SHORT_DAY.search(inner)
    return match is not None and outlets.knows(match["name"])


# What is left of days alone: `30.4. and 2.5.2019`
_OF_DAYS = re.compile(r"[\d\s./–-]*(?:and|or|to|und|oder|bis|et|ou|au|y|al?)?[\d\s./–-]*")


def _is_whole(groups: list[RawGroup], outlets: Outlets) -> bool:
    """Whether the brackets hold names, dates and remarks alone."""
    named = [n for g in groups for n in g.names]
    if not named and not any(g.title or g.via for g in groups):
        return groups[0].opens_empty and groups[0].date is not None
    return all(len(n.text.split()) <= 18 and not _OF_DAYS.fullmatch(n.text) for n in named)


def _may_be_undated(inner: str, groups: list[RawGroup], outlets: Outlets) -> bool:
    (group, *others) = groups
    told = group.accessed is not None or any(map(says_no_day, group.qualifiers))
    return not others and bool(group.names) and (told or not re.search(r"\d{4}", inner))
