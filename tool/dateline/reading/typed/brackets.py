"""Citations in brackets: `(Fars, January 4, 2020)`, `[Keyhan, 3/16/96]`, `(Tasnim; Mehr, February 15, 2020)`.

In: a stretch of the scene. Out: candidates, then the citations among them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from dateline.reading.typed.apposition import describes_outlet
from dateline.reading.typed.archives import is_public_archive
from dateline.reading.typed.author_date import is_outlet_by_year
from dateline.reading.typed.author_lines import behind_author, is_below_quotation
from dateline.reading.typed.bodies import is_romance_body
from dateline.reading.typed.by_house import by_house, closes, is_event, is_seat_in_squares
from dateline.reading.typed.candidates import CLAUSE_END, SENTENCE_END, Candidate
from dateline.reading.typed.choosing import NONE, Choice, in_brackets
from dateline.reading.typed.courts import are_courts, speaks_of_case
from dateline.reading.typed.day_second import published
from dateline.reading.typed.digits_in_names import is_act_by_number, is_act_in_field
from dateline.reading.typed.evidence import is_person_like, is_titled
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import (
    is_far,
    is_near,
    is_settlement,
    is_there_without_signs,
    is_town,
    is_village,
)
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.house import cites_in_sentences, cites_on_lines, is_foreign, is_of_house, is_usual
from dateline.reading.typed.kinds_of_item import OF_PRESS, is_numbered_kind, is_said_kind
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.lone_squares import alone_in_squares
from dateline.reading.typed.masking import is_imprint
from dateline.reading.typed.meetings import is_course, is_of_meeting, is_own_visit
from dateline.reading.typed.missing_days import is_untold, says_no_day
from dateline.reading.typed.named_before_site import named_before
from dateline.reading.typed.no_press import is_house_in_town
from dateline.reading.typed.numbers_in_brackets import is_number_of_act
from dateline.reading.typed.outlets import TITLES, Outlets, Standing
from dateline.reading.typed.own_sites import is_own_site
from dateline.reading.typed.own_talks import printed_by, tells_of_own_talk
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.places_too import (
    is_restated,
    is_told,
    is_told_by_press,
    is_town_restated,
    is_where_it_was,
)
from dateline.reading.typed.posters_ahead import poster_ahead
from dateline.reading.typed.publishers import stands_behind_site
from dateline.reading.typed.quoters import may_quote
from dateline.reading.typed.stretches import Role, Scene, citation, group_of
from dateline.reading.typed.titles_behind import titled_behind
from dateline.reading.typed.told_to_authors import is_told_to_authors
from dateline.reading.typed.towns_behind import town_behind, town_in_squares, town_last
from dateline.reading.typed.undated import undated
from dateline.reading.typed.venues import is_called_as_settlement, is_venue
from dateline.reading.typed.year_second import is_year_second, published_in
from dateline.values.typed import TypedCitation

_SENTENCE_BEFORE = re.compile(r"[.!?…”\"’]\s*$")
_ISSUED = re.compile(
    r"(?i)\b(?:press\s+(?:release|note)|communiqu[ée]|comunicado|bulletin|newsletter|editorial|op-?ed|edition|translation|transcript|boletín|fact\s?sheet|sitrep)\b|^(?:no|nr|issue)\.?\s*\d"
)
_FILED = re.compile(
    r"(?:[A-Z]{3,6}|[Ss]tock\s+exchange|[Rr]egulatory|[Mm]arket)\s+(?:announcement|filing|disclosure|notice|release)s?"
)
_QUOTING = re.compile(r"[\"“'‘«„]$"), re.compile(r"^[\"”'’»“]")


def judged(scene: Scene, candidate: Candidate) -> TypedCitation | None:
    """The citation that a candidate is; None where it is something else."""
    if lone := alone_in_squares(scene, candidate) or titled_behind(scene, candidate):
        return lone
    choices = _choices(scene, candidate)
    if choices is None or _shortens(scene, candidate, choices) or _is_of_court(scene, candidate, choices):
        return None
    if _is_act(scene, candidate) or is_where_it_was(scene, candidate, [c.outlets for c in choices]):
        return None
    if _is_own_visit(scene, candidate, choices) or is_town_restated(scene, candidate):
        return None
    if _is_quoted(scene, candidate) or _is_book(scene, candidate, choices):
        return None
    if not candidate.is_dated:
        return undated(scene, candidate, choices)
    if posted := poster_ahead(scene, candidate, choices):
        return posted
    pairs = _pairs(candidate, choices)
    if not pairs:
        return None
    aside = _said_beside(scene, candidate, choices)
    groups = [group_of(scene, g, c, candidate.start + 1) for g, c in pairs]
    in_note = candidate.stretch.role is Role.NOTE  # in a sentence the name is one of its words
    name = named_before(scene.text, candidate.start, groups[0].outlets) if in_note else None
    groups[0] = replace(groups[0], outlets=(name,) if name else groups[0].outlets)
    if aside:
        said = ", ".join(filter(None, [groups[-1].qualifier, aside]))
        groups[-1] = replace(groups[-1], qualifier=said)
    place = (candidate.start, candidate.end)
    return citation(scene, place, scene.kind(candidate.stretch), groups)


def _pairs(candidate: Candidate, choices: list[Choice]) -> list[tuple[RawGroup, Choice]]:
    """The groups that are sources, and what they name."""
    return [
        (g, c)
        for g, c in zip(candidate.groups, choices, strict=True)
        if c is not OWN and (g.date or g.accessed or g.url or g.qualifiers or _follows(g, c))
    ]


def _is_act(scene: Scene, candidate: Candidate) -> bool:
    """Whether a law's letters and number are all that the brackets name: `the order (ORD-12, 3 May 2021)`;
    or the days of a course."""
    if is_number_of_act(scene, candidate) or is_course(scene.text, candidate):
        return True
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    if len(candidate.groups) == 1 and is_act_in_field(inner):
        return True
    names = [name for group in candidate.groups for name in group.names]
    if len(names) != 1 or scene.outlets.knows(names[0].text):
        return False
    begin = candidate.start + 1
    return is_act_by_number(scene.text, begin + names[0].start, begin + names[0].end)


def _is_own_visit(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether names that may be places', and no known outlet's, say where the authors were."""
    names = [name for choice in choices for name in choice.outlets]
    alone = Outlets()  # what the bracket itself taught tells nothing here
    may_be = all(alone.standing(n) < Standing.CUED or (not n.isupper() and is_settlement(n)) for n in names)
    return bool(names) and may_be and not scene.sure and is_own_visit(scene.text, candidate)


def _follows(group: RawGroup, choice: Choice) -> bool:
    """Whether it is one outlet more, behind those with a date: `[Radio Horizonte, 9 March; El Diario]`."""
    return (
        choice.standing >= Standing.CUED and bool(group.names) and (group.names[0].apart or group.lacks_day)
    )


def _choices(scene: Scene, candidate: Candidate) -> list[Choice] | None:
    """The outlets of each group; None where one of them is no citation."""
    found: list[Choice] = []
    for group in candidate.groups:
        if not group.names:
            choice = _nameless(group, found) or _signed(scene, candidate, group)
            choice = choice or (OWN if not found and _is_when(scene, candidate) else None)
            if choice is None:
                return [*found, *[NONE] * (len(candidate.groups) - len(found))] if found else None
            found.append(choice)
            continue
        choice = _of_land(scene, candidate, group) or _of_group(scene, candidate, group)
        if _is_own(scene, candidate, group) or not may_quote(group, choice):
            found.append(OWN)
            continue
        lost = not choice.outlets and choice.standing is Standing.KNOWN
        if not lost and (not choice.outlets or choice.standing <= Standing.PROSE):
            if not _are_sure(found):
                return None
            choice = OWN if group.date else NONE
        found.append(choice)
    least = min((c.standing for c in found if c is not NONE and c is not OWN), default=Standing.NEVER)
    best = max((c.standing for c in found), default=Standing.NEVER)
    if least < Standing.CUED and _has_learned(scene, candidate):
        return None
    if least >= Standing.CUED or (best >= Standing.CUED and least >= Standing.TOWN):
        return found
    if not scene.sure and least >= _needs(candidate, scene.text[candidate.start : candidate.end]):
        return found
    return (
        found
        if _is_said_undated(scene, candidate, found, least)
        or _stands_as_citation(scene, candidate, found, least)
        else None
    )


def _of_land(scene: Scene, candidate: Candidate, group: RawGroup) -> Choice | None:
    """A paper called as a land or a region that has its day beside that of a known outlet.

    `(Iran, 13 September 2018; Quds Online, 14 September 2018)`
    """
    others = [g for g in candidate.groups if g is not group]
    dated = all(g.date is not None and g.date.is_of_day and g.names for g in candidate.groups)
    if scene.sure or not (others and dated) or len(group.names) != 1 or group.title or group.places:
        return None
    name = group.names[0].text
    known = any(scene.outlets.knows(other.names[0].text) for other in others)
    called = known and folded(name) in phrases("outlets_too") and is_place(name)
    return Choice((name,), Standing.CUED) if called else None


def _is_said_undated(scene: Scene, candidate: Candidate, found: list[Choice], least: Standing) -> bool:
    """Whether a name is said to have no day, as nothing else is; a tomb's and a person's may be unknown."""
    remarks = [q for group in candidate.groups for q in group.qualifiers]
    if scene.sure or least < Standing.PERSON or not any(map(says_no_day, remarks)):
        return False
    if not any(map(is_untold, remarks)):
        return True
    text, end = scene.text, candidate.stretch.end
    after = text[candidate.end : min(end, candidate.end + 8)]
    of_person = any(is_person_like(outlet) for choice in found for outlet in choice.outlets)
    return not of_person and (SENTENCE_END.match(after) or CLAUSE_END.match(after)) is not None


def _is_when(scene: Scene, candidate: Candidate) -> bool:
    """Whether a day by itself says when it was, ahead of sources: `(June 7, 2021; Tass, June 8, 2021)`."""
    when, *sources = candidate.groups
    alone = when.date is not None and not (when.title or when.url or when.qualifiers or when.opens_empty)
    dated = all(g.names and g.date and g.date.is_of_day for g in sources)
    sure = all(in_brackets(g, scene.outlets).standing >= Standing.CUED for g in sources)
    return alone and bool(sources) and dated and sure


def _of_group(scene: Scene, candidate: Candidate, group: RawGroup) -> Choice:
    """The outlets of one group; a name that looks like none where it stands as those of the house do."""
    if _is_listed(scene, group) or _is_own_site(scene, candidate, group):
        return Choice((group.names[0].text,), Standing.CUED)
    if signed := _signed(scene, candidate, group):
        return signed
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    if printer := printed_by(inner, group.names, scene.outlets):
        return Choice((printer,), Standing.CUED)
    if apposed := _in_apposition(scene, candidate, group):
        return apposed
    choice = in_brackets(group, scene.outlets)
    town = town_behind(group, scene.outlets)
    if town is None and choice.standing < Standing.CUED:
        town = town_in_squares(group, scene.text[candidate.start : candidate.end], scene.text)
        town = _place_last(scene, candidate, group) if town is None else town
    alone = len(group.names) == 1 and group.date is not None and choice.standing < Standing.CUED
    sited = alone and stands_behind_site(scene.text, candidate.start, candidate.end)
    if sited or (alone and is_seat_in_squares(scene, candidate, group)):
        return Choice((group.names[0].text,), Standing.CUED)
    if choice.standing in (Standing.PERSON, Standing.PLAIN) and _is_numbered(group, choice):
        return replace(choice, standing=Standing.CUED)
    if choice.standing < Standing.PERSON and _is_word_in_language(group, choice):
        return Choice((group.names[0].text,), Standing.PERSON)
    doubtful = choice.standing <= Standing.PROSE or (town is not None and choice.standing < Standing.CUED)
    return (by_house(scene, candidate, group, town) if doubtful else None) or choice


def _in_apposition(scene: Scene, candidate: Candidate, group: RawGroup) -> Choice | None:
    """The paper with its town behind a noun for it: `the oldest daily (Ibrat, Hyderabad, 3 May)`."""
    of_day = group.date is not None and group.date.is_of_day
    if scene.sure or not of_day or group.title or len(candidate.groups) != 1:
        return None
    town = town_last(group)
    before = max(candidate.stretch.start, candidate.start - 30)
    if town is None or not _OUTLET_BEFORE.search(scene.text, before, candidate.start):
        return None
    return Choice((group.names[0].text,), Standing.CUED, place=town)


def _is_own_site(scene: Scene, candidate: Candidate, group: RawGroup) -> bool:
    """Whether a dated page is that of somebody whom the sentence names: `(its website, 12 April)`."""
    if scene.sure or group.date is None or not group.date.is_of_day or len(group.names) != 1:
        return False
    before = scene.text[candidate.stretch.start : candidate.start]
    return not (group.title or candidate.labelled) and is_own_site(group.names[0].text, before)


def _place_last(scene: Scene, candidate: Candidate, group: RawGroup) -> str | None:
    """The town behind a name in brackets that close as those of the house do, in a report that sets some so.

    Empty where a country stands there, which is read as a place already: `(Iset, Angola, 10 June 2005)`.
    """
    usual = is_usual(scene.text, scene.text[candidate.start : candidate.end])
    if scene.sure or group.date is None or not usual or not closes(scene, candidate):
        return None
    if not (scene.outlets.some_towns or any(is_romance_body(n.text) for n in group.names)):
        return None
    return "" if len(group.names) == 1 and group.places and not group.title else town_last(group)


def _signed(scene: Scene, candidate: Candidate, group: RawGroup) -> Choice | None:
    """The outlets of brackets behind a quotation that name its author first, as digests have them."""
    start = candidate.start + 1
    if scene.sure or not is_below_quotation(scene.text, start):
        return None
    line = scene.text[start : candidate.end]
    return behind_author(group, line, scene.text, scene.outlets, day_first=scene.day_first, quoted=True)


def _is_word_in_language(group: RawGroup, choice: Choice) -> bool:
    """Whether a word that papers are called too, or one that a town is, has a day and a language beside it.

    `Holiday, 9/27/19, in English`, `Independence, 3 May 2019, in Russian`; not `Speech, …, in Russian`
    """
    if len(group.names) != 1 or group.date is None or not group.date.is_of_day:
        return False
    name = group.names[0].text
    told = any(q.startswith("in ") and is_language(q.removeprefix("in ")) for q in group.qualifiers)
    if not told or not name.istitle() or not name.isalpha():
        return False
    may_be = choice.standing is Standing.TOWN and is_english(name.casefold())
    return may_be or (folded(name) in phrases("outlets_too") and not is_place(name))


def _is_numbered(group: RawGroup, choice: Choice) -> bool:
    """Whether a notice's number is given, as of no person: `Canal de Panama, advisory A-58-2022`."""
    return any(map(is_numbered_kind, group.qualifiers)) and not any(map(is_person_like, choice.outlets))


# `Savana, front page, 4 June 2021`, `p. 3`: of what is in print, though a town be called so
_IN_PRINT = re.compile(
    r"(?:front|back|inside)\s*pages?|(?:lead\s+)?(?:editorial|article|story)|op-?ed|leader|(?:print|evening|morning|sunday|weekend)\s+edition|(?:our|own|author[’']?s?[’']?|unofficial)\s+translation|cartoon|caricature",
    re.IGNORECASE,
)
_PAGE = re.compile(r",\s(?:pp?|S)\.\s?\d+(?=\s*[,;)\]])")


def _needs(candidate: Candidate, bracketed: str) -> Standing:
    """How sure names must be where remarks say that something published is cited: only that has a language,
    is a press release, is of what somebody calls a paper."""
    remarks = [q for g in candidate.groups for q in g.qualifiers]
    if remarks and (describes_outlet(remarks[0]) or (candidate.is_dated and OF_PRESS.fullmatch(remarks[0]))):
        return Standing.TOWN
    if any(is_language(re.sub(r"^in\s+", "", q)) for q in remarks):
        return Standing.PERSON
    if candidate.is_dated and any(g.accessed for g in candidate.groups):
        return Standing.PERSON  # only what was published is read on a day
    if candidate.is_dated and any(_FILED.fullmatch(q) for q in remarks):
        return Standing.TOWN  # a firm's, though a town be called so: `Rio Tinto, ASX announcement`
    of_day = all(g.date is not None and g.date.is_of_day for g in candidate.groups)
    if of_day and (any(_IN_PRINT.fullmatch(q) for q in remarks) or _PAGE.search(bracketed)):
        return Standing.TOWN
    issued = candidate.is_dated and any(_ISSUED.search(q) or is_said_kind(q) for q in remarks)
    return Standing.PLAIN if issued else Standing.CUED


def _nameless(group: RawGroup, found: list[Choice]) -> Choice | None:
    """The outlets of a group that names none: those before it, or none at all."""
    if group.opens_empty and not group.title:
        return Choice((), Standing.KNOWN)
    if found and group.date and found[-1].outlets:
        return found[-1]  # `(Tasnim, May 3, 2020; June 4, 2020)`
    return None


def _are_sure(found: list[Choice]) -> bool:
    """Whether known outlets stand before: then words without a day may follow."""
    sure = [choice.standing >= Standing.CUED for choice in found if choice is not OWN]
    return bool(sure) and all(sure)


OWN = Choice(
    (), Standing.NEVER, place=""
)  # a source that is no publication: `interview with the mayor, 3 May`
_OF_AUTHOR = compiled(
    "no_publication",
    r"^(?:%s(?![\w-])|(?:our|my|own|the\s+authors?[’']?s?|authors?[’']?s?|eigene|propios?|propias?|nos|notre)\s)",
)


def _is_own(scene: Scene, candidate: Candidate, group: RawGroup) -> bool:
    """Whether it names a talk, a letter, a learned author by the year, and no known outlet that got one."""
    if (listed := _is_listed(scene, group)) is not None:
        return not listed
    if group.of_act or _is_of_archive(candidate, group):
        return True
    if group.by_year:
        return not is_outlet_by_year(group, in_brackets(group, scene.outlets), scene)
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    said = _said(scene, candidate, group)
    if group.by_pages or tells_of_own_talk(inner, group, scene.outlets) or is_told_to_authors(said):
        return True
    if (
        len(candidate.groups) < _SEVERAL
        or not group.names
        or scene.outlets.standing(group.names[0].text) >= Standing.CUED
    ):
        return False
    return _OF_AUTHOR.match(said) is not None


def _is_of_archive(candidate: Candidate, group: RawGroup) -> bool:
    """Whether an archive that keeps what others wrote is all that a group names; under a picture it may be
    who gave it."""
    pictured = candidate.labelled or candidate.stretch.role is Role.CAPTION
    return not pictured and not group.title and bool(group.names) and is_public_archive(group.names[0].text)


def _is_listed(scene: Scene, group: RawGroup) -> bool | None:
    """Whether the document's list, which gives days right behind names, has it as published."""
    if len(group.names) != 1 or scene.sure:
        return None
    if group.date is None:  # `(Denmark n.d.)`
        said = any(map(says_no_day, group.qualifiers))
        return (published(scene.text, group.names[0].text, "") or None) if said else None
    if group.date.value is None:
        return None
    told = group.names[0].text, group.date.value.edtf()
    if group.date.is_of_day or not is_year_second(scene.text):
        return published(scene.text, *told)
    listed = published_in(scene.text, *told)
    unknown = listed is None and scene.outlets.standing(told[0]) < Standing.CUED
    return False if unknown else listed


_SEVERAL = 2  # groups, of which one may be none


def _has_learned(scene: Scene, candidate: Candidate) -> bool:
    """Whether a learned author is cited by the year: then a name that nothing is known of is one too."""
    return any(group.by_year and _is_own(scene, candidate, group) for group in candidate.groups)


def _said(scene: Scene, candidate: Candidate, group: RawGroup) -> str:
    """The words of a group with those that lead to it: `interview with the mayor, 3 May`."""
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    start = inner.rfind(";", 0, group.start) + 1
    return " ".join(inner[start : group.end].split())


def _said_behind(scene: Scene, candidate: Candidate, group: RawGroup) -> str:
    """The words of a group without those that another has told: `In Persian` of `(X, May 3. In Persian)`."""
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    days = [d.end for other in candidate.groups if other is not group for d in other.dates]
    start = max([inner.rfind(";", 0, group.start) + 1, *(end for end in days if end <= group.start)])
    return " ".join(inner[start : group.end].split()).lstrip(" .,;")


def _said_beside(scene: Scene, candidate: Candidate, choices: list[Choice]) -> str:
    """What the brackets say beside their outlets, so that it is not lost."""
    said = [
        _said_behind(scene, candidate, g)
        for g, c in zip(candidate.groups, choices, strict=True)
        if (c is OWN and not g.quotes)
        or (c is NONE and g.names and not (g.date or g.accessed or g.url or g.qualifiers))
    ]
    return "; ".join(said)


# `Its notice (INEC Delta, 6 October 2022) names no names`
_PIECE_BEFORE = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]|[Aa]n)\s+(?:[\w-]+\s+)?(?:notice|statement|communiqué|press\s+release|article|report|bulletin|tweet|post|thread|editorial|leaflet|newsletter|"
    r"broadcast|dispatch|denial|appeal|count|tally|estimate|map|list|analysis|study|survey)\s\Z"
)


# `by the plant's own newspaper (Energetik Dnestrovsk, 3 March 2024)`
_OUTLET_BEFORE = re.compile(
    r"\b(?:newspaper|daily|weekly|paper|tabloid|magazine|bulletin|newsletter|(?:news|press|wire)\s+agency|"
    r"(?:news|tv|television|radio|telegram|youtube)\s+(?:channel|station)|broadcaster|website|blog|"
    r"[’']s\s+(?:own\s+|web\s+|facebook\s+|official\s+)?(?:page|site|account|channel|feed|profile|portal|timeline|wall))\s\Z",
    re.IGNORECASE,
)


def _stands_as_citation(scene: Scene, candidate: Candidate, found: list[Choice], least: Standing) -> bool:
    """Whether names that nothing is known of stand where citations stand: at the end of what they answer
    for."""
    if scene.sure or least < Standing.TOWN or (least is Standing.TOWN and not _is_usual(scene, candidate)):
        return False
    text, end = scene.text, candidate.stretch.end
    after, before = (
        text[candidate.end : min(end, candidate.end + 8)],
        text[max(0, candidate.start - 3) : candidate.start],
    )
    ahead = text[max(candidate.stretch.start, candidate.start - _SENTENCE) : candidate.start].rstrip()
    dated = all(g.date is not None and g.date.is_of_day for g in candidate.groups)
    bracketed = text[candidate.start : candidate.end]
    of_house = dated and is_of_house(text, bracketed)
    if not (
        SENTENCE_END.match(after)
        or (dated and (CLAUSE_END.match(after) or _BRACKET_NEXT.match(text, candidate.end, end)))
        or of_house
        or (
            dated
            and _GOES_ON.match(after)
            and is_usual(text, bracketed)
            and (is_told(ahead) or _are_no_places(found))
        )
        or candidate.lacks_day(text)
        or (dated and _OUTLET_BEFORE.search(text, max(0, candidate.start - 30), candidate.start))
        or (_SENTENCE_BEFORE.search(before) and candidate.stretch.role is not Role.HEADING)
        or (dated and closes(scene, candidate) and candidate.stretch.role is not Role.HEADING)
        or (
            dated
            and least is Standing.PLAIN
            and (
                any(g.title for g in candidate.groups)
                or _PIECE_BEFORE.search(text, max(0, candidate.start - 40), candidate.start)
            )
        )
    ):
        return False
    if is_restated(scene, candidate) or any(is_event(n.text) for g in candidate.groups for n in g.names):
        return False
    if any(_is_arabic_town(n.text) for g in candidate.groups for n in g.names if len(g.names) == 1):
        return False  # `Al-Bukamal`; papers with an article too are known, or stand beside another
    if any(is_venue(n.text) for g in candidate.groups for n in g.names if g.places and not g.title):
        return False  # `Villa Somalia, Mogadishu`: where it was
    (group, *others) = candidate.groups
    bare = (
        not others
        and len(group.names) == 1
        and not (group.title or group.url or group.qualifiers or group.via)
    )
    if bare and (
        _NAMED_SO.search(ahead)
        or _is_elsewhere(scene, candidate)
        or cites_on_lines(text)
        or is_of_meeting(text, candidate)
    ):
        return False
    if bare and " " not in group.names[0].text and cites_in_sentences(text):
        return False  # `Three drowned (Banano, 16 March 2020)`, the one bracket of its kind
    if least is Standing.PERSON and candidate.stretch.role is not Role.CAPTION:
        if any(is_person_like(outlet) for choice in found for outlet in choice.outlets):
            return False
        outside = text[: candidate.start] + text[candidate.end :]
        # `Ecos de Tomoporo, boletín parroquial, 10-3`, in a text that speaks of Tomoporo
        return any(map(is_said_kind, group.qualifiers)) or not any(
            _is_spoken_of(o, outside)
            and folded(o.split()[-1]) not in scene.outlets.not_outlets
            and not _is_branch_of(o, text[candidate.stretch.start : candidate.start])
            for c in found
            for o in c.outlets
        )
    return True


def _are_no_places(found: list[Choice]) -> bool:
    """Whether all have several words, none of them a place's, or are letters: `Eleftheri Thraki`, `BLLF`."""
    names = [outlet for choice in found for outlet in choice.outlets]
    return all(
        (" " in name and not any(is_place(w) or is_settlement(w) for w in name.split()))
        or (name.isalpha() and name.isupper() and _SEVERAL < len(name) <= _LETTERS)
        for name in names
    )


def _is_usual(scene: Scene, candidate: Candidate) -> bool:
    """Whether brackets close a sentence as those of the house do, and hold no town where the text is of."""
    (group, *others) = candidate.groups
    dated = group.date is not None and group.date.is_of_day
    if others or len(group.names) != 1 or group.title or group.places or group.names[0].apart:
        return False
    if group.date is None:
        alone = scene.text[candidate.start] == "[" and not (group.accessed or group.url)
        return alone and is_far(group.names[0].text, scene.text)  # the undated are asked for more elsewhere
    usual = is_usual(scene.text, scene.text[candidate.start : candidate.end])
    name = group.names[0].text  # `Avaz`, in a report on Bosnia: a paper's, and a village's of Iran
    usual = usual or (folded(name) in phrases("outlets_too") and is_far(name, scene.text))
    elsewhere = not is_near(name, scene.text) or is_told_by_press(scene, candidate)
    after = scene.text[candidate.end : min(candidate.stretch.end, candidate.end + 8)]
    over = closes(scene, candidate) or CLAUSE_END.match(after)
    return bool(dated and over and usual and elsewhere)


_GOES_ON = re.compile(
    r"\s(?:and|but|while|whereas|although|though|yet|then|so|und|aber|et|mais|y|pero|mas|ma)\s"
)
_BRACKET_NEXT = re.compile(r"\s[(\[][^()\[\]]{4,80}\d[)\]]")


def _is_elsewhere(scene: Scene, candidate: Candidate) -> bool:
    """Whether a name that nothing is known of is a topic, a place mostly, or not written as sources are."""
    name, text = candidate.groups[0].names[0].text, scene.text
    if is_foreign(text, text[candidate.start : candidate.end]) or _MISSION.match(name):
        return True
    if name in _topics(text) or _is_in_heading(name, text) or _is_where_signed(scene, candidate, name):
        return True
    if _is_at_spot(scene, candidate, name) or (is_called_as_settlement(name) and not is_titled(name)):
        return True
    letters = name.isupper() and len(name) <= _LETTERS  # `SIG` is no town, though one be called Sig
    known = scene.outlets.ask_gazetteer and not letters
    known = known and (is_village(name) or is_there_without_signs(name, text))
    return known and not _is_usual(scene, candidate)


# `The operation was renamed (Hadin Kai, April 2021)`
_NAMED_SO = re.compile(
    r"\b(?:re-?named|re-?branded|code-?named|dubbed|christened|nicknamed|known\s+as|rebaptisée?s?|umbenannt|rebautizad[oa])"
    r"(?:\s+(?:so|thus|again|twice|anew))?\s*\Z"
)
_LETTERS = 6
_SIGNED = re.compile(
    r"(?i)\b(?:sign(?:ed|s)|initial?led|conclud(?:ed|es)|seal(?:ed|s)|ratif(?:ied|ies)|adopt(?:ed|s)|endors(?:ed|es)|renew(?:ed|s)|agree(?:d|s)\s+(?:on|to)|the\s+signing\s+of|sign(?:é|èrent|ent|ataires)\w*|firm(?:ó|aron|ado))\s[^.;:!?()“”\"]{0,90}?"
    r"\b(?:accords?|agreements?|cease-?fires?|cessations?(?:\s+of\s+\w+)?|truces?|armistice|pacts?|treat(?:y|ies)|protocols?|memorand(?:um|a)(?:\s+of\s+\w+)?|undertakings?|acts?\s+of\s+engagement|commitments?|"
    r"deals?|roadmaps?|charters?|declarations?|communiqués?|settlements?|covenants?|convention|acte\s+d[’']engagement|trêve|acuerdo|tregua|cessez-le-feu)(?:\s+(?:with|between|of|on|for|to)\s[^.;:!?()]{1,60})?\s*\Z"
    r"|\b(?:was|were|been)\s+(?:[a-z]+ly\s+|then\s+|at\s+last\s+)?(?:signed|initial?led|concluded|sealed|ratified|agreed)(?!\s+(?:off|up|for)\b)(?:\s[^.;:!?()“”\"]{0,60})?\Z"
)


# `legte das Protokoll der Begehung vor (Ort, 17.10.2018)`
_RECORDED = re.compile(
    r"(?i)\b(?:protokoll|niederschrift|befund|minutes|records?|protocols?|log|certificate|findings|procès-verba(?:l|ux)|actas?|verbale|ata)\s+(?:of|der|des|über|de|du|del|della|da|d[’'])\s?(?:(?:the|an?|its|la|le|l[’']|los|las|die|den|eine[rs]?)\s?)?(?:[\w-]+\s){0,2}?"
    r"(?:\w*begehung|\w*besichtigung|\w*prüfung|\w*kontrolle|\w*durchsuchung|\w*vernehmung|\w*übergabe|inspections?|searche?s?|surveys?|visits?|autops(?:y|ies)|interrogations?|hand-?overs?|seizures?|visite|perquisition|inspecci[óo]n|inspeção|vistoria|allanamiento|autopsia|perquisizione|ispezione|sopralluogo)"
    r"(?:\s[\w’'-]+){0,2}\s*\Z"
)


def _is_where_signed(scene: Scene, candidate: Candidate, name: str) -> bool:
    """Whether one word in brackets says where they signed, or a name where something was inspected:
    `signed a truce (Rethy, 4 June)`."""
    before = scene.text[max(candidate.stretch.start, candidate.start - 2 * _SENTENCE) : candidate.start]
    if _RECORDED.search(before) and not is_titled(name):
        return True
    return " " not in name and not is_titled(name) and _SIGNED.search(before) is not None


_SENTENCE = 160  # characters
_AT_SPOT = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Aa]nother)\s+(?:[\w’'-]+\s+){0,4}?(?:spot|camp|forest|village|hamlet|checkpoint|valley|gorge|hills?|creek|field|farm|well|junction|crossroads|pass|ford|quarter|ward|crossing)(?:s)?(?:\s+(?:was|were)\s+[a-z]+)?(?:\s+(?:by|near|in|at|on|of|before|after)\s[^.!?;()]{0,25})?\Z"
)


def _is_at_spot(scene: Scene, candidate: Candidate, name: str) -> bool:
    """Whether one word names the spot just spoken of: `struck a camp in the forest (Kuyello, 5 July)`."""
    before = scene.text[max(candidate.stretch.start, candidate.start - _SENTENCE) : candidate.start].rstrip()
    sort = " " not in name and not name.isupper() and not is_titled(name)
    return sort and _AT_SPOT.search(" ".join(before.split())) is not None and not is_told(before)


# where one meets, in brackets
_MISSION = re.compile(r"(?:the\s+)?(?:[\w.]+\s+){0,3}?(?:Embassy|Consulate|High\s+Commission)\b")
_TOPIC = re.compile(r"(?m)^[*_# \t]*(?P<name>[^\W\d_][^:*_\n()\[\]]{1,40})[*_]{0,3}[ \t]*(?::|$)")


def _is_in_heading(name: str, text: str) -> bool:
    """Whether one word stands in a line of capitals: `THE CANOES OF DARAK`."""
    return " " not in name and not name.isupper() and name.upper() in _words_of_headings(text)


@lru_cache(maxsize=8)
def _words_of_headings(text: str) -> frozenset[str]:
    lines = (line for line in text.splitlines() if line.isupper())
    return frozenset(word for line in lines for word in re.findall(r"[^\W\d_][\w’'-]*", line))


@lru_cache(maxsize=8)
def _topics(text: str) -> frozenset[str]:
    """What the paragraphs of a text are about, where they say so: `**Duqm**: dry dock full to November`."""
    return frozenset(match["name"].strip() for match in _TOPIC.finditer(text))


def _is_arabic_town(name: str) -> bool:
    return name.casefold().startswith("al-") and is_town(name)


def _is_branch_of(name: str, before: str) -> bool:
    """Whether its first word alone is spoken of before: `Corpoelec’s office blames (Corpoelec Apure, …)`."""
    first = name.split()[0]
    return (
        re.search(lettered(rf"(?<![\w’'-]){re.escape(first)}(?:['’]s)?\s+[a-zß-ÿ]"), before[-_SENTENCE:])
        is not None
    )


def _is_spoken_of(name: str, text: str) -> bool:
    """Whether the text calls somebody by the last word of the name alone."""
    last = name.split()[-1]
    if is_place(last) or is_town(last):
        return False  # `Vecherny Bishkek`
    written = "|".join(re.escape(form) for form in dict.fromkeys((last, last.title(), last.upper())))
    for match in re.finditer(rf"(?<![\w(;])(?:{written})(?:['’]s)?\s+[a-z]", text):
        before = re.search(
            lettered(r"(?<![\w-])([A-ZÀ-Þ][\w’'-]*)\s+$"), text[max(0, match.start() - 40) : match.start()]
        )
        ranked = TITLES.search(text[max(0, match.start() - 60) : match.start()])
        if before is None or (ranked and before[1] in name.split()[:-1]):
            return True
    return False


def _shortens(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether it is the short form of the name right before it: `Global Arbitration Review (GAR, 2017)`."""
    before = scene.text[max(candidate.stretch.start, candidate.start - 80) : candidate.start].rstrip()
    name_before = _NAME_BEFORE.search(before)
    if name_before is None:
        return False
    words = re.findall(r"[^\W_][\w’'-]*", name_before[0])[-8:]
    initials = "".join(w[0] for w in words if w[0].isupper()).casefold()
    (names,) = [c.outlets for c in choices] if len(choices) == 1 else [()]
    return (
        len(names) == 1
        and names[0].isupper()
        and len(names[0]) > 1
        and initials.endswith(names[0].casefold())
    )


# Capitals with the small words between them, up to the bracket.
_NAME_BEFORE = re.compile(
    lettered(
        r"[A-ZÀ-Þ][\w’'.-]*(?:[\s,/-]+(?:[A-ZÀ-Þ\d(][\w’'.)-]*|[a-zà-ÿ’']{1,4}|against|without|under|para|pour|für))*[”\"’»]?\Z"
    )
)


def _is_book(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether brackets say who printed a book: `(Hurst, London, 2015)`, in a note `(London: Hurst, 2015)`."""
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    if is_house_in_town(inner):
        return True
    known = any(choice.standing is Standing.KNOWN for choice in choices) and ":" not in inner
    return candidate.stretch.is_reference and not known and is_imprint(inner)


def _is_of_court(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether a court and a day say which case the words before it speak of: `(STF, 9 April 2021)`."""
    if len(choices) != 1 or candidate.groups[0].qualifiers or candidate.groups[0].title:
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 120) : candidate.start]
    by_year = candidate.groups[0].by_year or len(_day(candidate)) == _YEAR
    if by_year and choices[0].standing < Standing.KNOWN and _OF_CASE.search(before):
        return True  # `a similar case (Khagba, 2004)`
    return are_courts(choices[0].outlets) and speaks_of_case(before)


_YEAR = 4  # characters of a year alone
_OF_CASE = re.compile(r"\b(?:case|lawsuit|suit|ruling|judge?ment|precedent|verdict)s?\s\Z")


def _day(candidate: Candidate) -> str:
    """The day of the first group in EDTF; nothing where it has none."""
    date = candidate.groups[0].date
    return date.value.edtf() if date is not None and date.value is not None else ""


def _is_quoted(scene: Scene, candidate: Candidate) -> bool:
    """Whether it stands in quotation marks of its own: the text speaks of it."""
    before, after = scene.text[: candidate.start][-1:], scene.text[candidate.end : candidate.end + 1]
    return bool(_QUOTING[0].search(before) and _QUOTING[1].search(after))


def without_overlap(found: list[TypedCitation]) -> list[TypedCitation]:
    """The citations in order, of two that overlap the longer."""
    kept: list[TypedCitation] = []
    for one in sorted(found, key=lambda c: (c.span.start, -c.span.end)):
        if kept and one.span.start < kept[-1].span.end:
            continue
        kept.append(one)
    return kept
