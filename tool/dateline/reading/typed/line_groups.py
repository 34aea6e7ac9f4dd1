"""What a line holds that is nothing but sources: `EFE, 26 April 2019; -, 27 April`.

In: the text of a line, of what stands behind a label or a dash, or of a cell. Out: its groups with their
outlets; none where it says anything else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.author_lines import behind_author, is_below_quotation
from dateline.reading.typed.by_house import is_event, speaks_against
from dateline.reading.typed.choosing import NO_PUBLICATION, NONE, Choice, in_brackets, in_talk_with, is_issued
from dateline.reading.typed.credits import may_be_credited
from dateline.reading.typed.evidence import is_titled
from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.in_notes import in_note
from dateline.reading.typed.learned import is_of_volumes
from dateline.reading.typed.lexicon import folded, lettered
from dateline.reading.typed.missing_days import says_no_day
from dateline.reading.typed.month_pairs import is_of_months
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.picture_remarks import read_credits
from dateline.reading.typed.quoters import may_quote
from dateline.reading.typed.stretches import Scene, group_of
from dateline.reading.typed.towns_behind import town_last
from dateline.reading.typed.venues import is_venue
from dateline.values.typed import TypedGroup


def _is_body(group: RawGroup) -> bool:
    """Whether a label is followed by the name of a body alone: `Autorité portuaire de Puerto Bolívar`."""
    if len(group.names) != 1 or NO_PUBLICATION.match(group.names[0].text):
        return False
    words = group.names[0].text.split()
    large = 1 < len(words) <= 7 and words[0][0].isupper() and words[-1][0].isupper()
    return large or _WITH_PIECE.fullmatch(group.names[0].text) is not None


# `Pera Broking desk notes`, `UNHCR population figures`: who put it out, with what it is
_WITH_PIECE = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w’'&.-]*\s+){1,5}(?:[a-zà-ÿ-]+\s+){0,3}"
        r"(?:notes?|logs?|sheets?|schedules?|figures|data|circulars?|ind(?:ex|ices)|surveys?|trackers?|dashboard|database|lists?|records|registers?|tables?|estimates|statistics|prices|rates)"
    )
)


def _is_one_more(group: RawGroup, choice: Choice) -> bool:
    """Whether it is an outlet without a day behind others: `EFE, 26 April 2019; Diario Roatan`."""
    apart = bool(group.names) and group.names[0].apart and not (group.url or group.title)
    if not (apart and choice.outlets):
        return False
    return choice.standing >= Standing.CUED or all(map(is_titled, choice.outlets))


def _is_where(name: str, *, behind_dash: bool) -> bool:
    """Whether something may have taken place there: `Hotel Serena`, not `Port Talk`."""
    if is_event(name):
        return True
    return behind_dash and is_venue(name) and not name.startswith(("Port ", "House ", "Base "))


def _is_lost(group: RawGroup) -> bool:
    """Whether only the outlet's place is left: `Batumelebi, 19 March; -, 21 March`."""
    return group.opens_empty and not (group.names or group.title) and group.date is not None


def _is_prose(group: RawGroup, choice: Choice, scene: Scene) -> bool:
    """Whether a name that is of no outlet chosen is words of a sentence, or an act's, or one follows."""
    if group.via and (len(group.via.split()) > _VIA or (group.via.islower() and " " in group.via)):
        return True  # `Lloyd's List reported on 17 May that insurers …`
    strange = (n.text for n in group.names if not any(n.text in outlet for outlet in choice.outlets))
    return any(scene.outlets.standing(name) in (Standing.PROSE, Standing.NEVER) for name in strange)


_VIA = 6  # words, above which no outlet quotes another


def read_line(
    scene: Scene,
    text: str,
    offset: int,
    *,
    note: bool,
    least: Standing,
    undated: bool = False,
    caption: bool = False,
    town: bool = False,
) -> list[tuple[TypedGroup, RawGroup]]:
    """The groups of a text that begins at `offset`, as values and as they were read.

    `note` says that a label leads it, `least` how sure its outlets must be, `undated` that they need no day,
    `caption` that bodies are credited in it, `town` that a town may end each of two fields.
    """
    found: list[tuple[TypedGroup, RawGroup]] = []
    reads = read_credits if note else read_groups
    raw = reads(
        text, day_first=scene.day_first, note=note, short_days=scene.short_days, short_years=scene.short_years
    )
    if not any(g.date or ((note or undated) and (g.qualifiers or g.names)) for g in raw):
        return []
    if any(is_of_volumes(group, text) or _is_no_day(group, scene) for group in raw) or is_of_months(text):
        return []
    for group in raw:
        if _is_lost(group) and (found or ((note or undated) and len(raw) == 1)):
            found.append((group_of(scene, group, Choice((), Standing.KNOWN), offset), group))
            continue
        below = not note and is_below_quotation(scene.text, offset)
        choice = None if note else _by_author(scene, group, text, quoted=below)
        if choice and not choice.outlets:
            found.append((group_of(scene, group, choice, offset), group))
            continue
        choice = choice or _chosen(scene, group, note=note, least=least, town=town)
        if choice is None:
            return []
        copyright_of = note and group.date is None and scene.text[offset - 2 : offset].strip() == "©"
        sure_of = choice.standing >= Standing.CUED and choice.outlets != ("DR",)  # `droits réservés`
        copyright_of = copyright_of and not (caption and sure_of)  # a picture's: `© Planet Labs`
        if copyright_of or not may_quote(group, choice):
            continue
        bare = note and group.date is None and not (group.accessed and choice.standing >= Standing.CUED)
        credited = bool(choice.outlets) and all(
            folded(o) in scene.outlets.credited or (caption and may_be_credited(o, scene.outlets))
            for o in choice.outlets
        )
        one_more = _is_one_more(group, choice) and any(g.date for g, _ in found)
        undated_said = choice.standing >= Standing.PERSON and any(map(says_no_day, group.qualifiers))
        sure = choice.standing >= Standing.CUED or credited or undated_said
        one_more |= group.lacks_day and choice.standing >= Standing.CUED
        if bare and not one_more and (len(raw) > 1 or not sure):
            continue  # `own interviews`, or words that only follow a label
        issued = choice.standing is Standing.PLAIN and is_issued(group)
        if not choice.outlets or (choice.standing < least and not issued):
            return []
        found.append((group_of(scene, group, choice, offset), group))
    return found


def _is_no_day(group: RawGroup, scene: Scene) -> bool:
    """Whether its day is of a misspelt month, if any, and none of its names is surely an outlet's."""
    doubted = group.date is not None and group.date.misspelt
    return doubted and all(scene.outlets.standing(name.text) < Standing.CUED for name in group.names)


# `2021 Harbour Safety Review, Ministry web site`: what is cited, ahead of who has it
_YEARLY = re.compile(
    r"(?:19|20)\d\d\s.*\b(?:Review|Report|Outlook|Survey|Strategy|Index|Assessment|Yearbook|Estimates?|Census|Factbook)"
)


def _without_yearly(group: RawGroup) -> RawGroup:
    """The group, a first name that is a piece by its year as its title where others stand behind it."""
    if group.title or len(group.names) < 2 or not _YEARLY.fullmatch(group.names[0].text):
        return group
    return replace(group, names=group.names[1:], title=group.names[0].text)


def _by_author(scene: Scene, group: RawGroup, line: str, *, quoted: bool) -> Choice | None:
    return behind_author(group, line, scene.text, scene.outlets, day_first=scene.day_first, quoted=quoted)


def _chosen(scene: Scene, group: RawGroup, *, note: bool, least: Standing, town: bool) -> Choice | None:
    """The outlets of a group; None where its words are those of a sentence."""
    if note:
        group = _without_yearly(group)
    if told := in_talk_with(group, scene.outlets):
        return told
    choice = in_brackets(group, scene.outlets)
    last = town_last(group) if town and choice.standing < least else None
    if last and not speaks_against(group.names[0].text):
        name = group.names[0].text
        choice = Choice((name,), scene.outlets.standing(name), place=last)
    if not note and _is_prose(group, choice, scene):
        return None
    if note and choice.standing < Standing.PERSON:
        choice = in_note(group, scene.outlets)
    if choice.standing < Standing.CUED and any(
        _is_where(o, behind_dash=town and not group.qualifiers) for o in choice.outlets
    ):
        return NONE
    if note and group.date and not choice.outlets and _is_body(group):
        return Choice((group.names[0].text,), Standing.PERSON)
    return choice
