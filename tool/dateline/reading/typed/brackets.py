"""Citations in brackets: `(Fars, January 4, 2020)`, `[Keyhan, 3/16/96]`, `(Tasnim; Mehr, February 15, 2020)`.

In: a stretch of the scene. Out: candidates, then the citations among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.reading.typed.choosing import NONE, Choice, in_brackets
from dateline.reading.typed.credits import is_of_picture, label_end, may_be_credited
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.fields import NO_DATE, read_groups
from dateline.reading.typed.gazetteer import is_town, is_village
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import compiled, folded
from dateline.reading.typed.masking import is_imprint
from dateline.reading.typed.outlets import DOMAIN, TITLES, Outlets, Standing, is_language, is_place
from dateline.reading.typed.stretches import Role, Scene, Stretch, brackets, citation, group_of
from dateline.values.typed import TypedCitation

_LETTER = re.compile(r"[^\W\d_]")
_CLOSES = re.compile(r"\s*(?:[.,;:!?…”\"’)\]]|$|\[|\d{1,3}(?:\s|$)|\n|—|–)")
_SENTENCE_END = re.compile(r"[\s”\"’)\]]*(?:[.!?…;]|\[\d+\]|\d{0,3}\s*$|\n)")
_CLAUSE_END = re.compile(r"\s*[,:–—]")
_SENTENCE_BEFORE = re.compile(r"[.!?…”\"’]\s*$")
_EVENT_FIRST = compiled("event_openings", r"^\s*(?:%s)\b")
_QUOTING = re.compile(r"[\"“'‘«„]$"), re.compile(r"^[\"”'’»“]")


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


def candidates(scene: Scene, stretch: Stretch) -> Iterator[Candidate]:
    """Every pair of brackets that holds a name; an inner pair only where the outer one is prose."""
    taken = -1
    for start, end, _ in brackets(scene.text, stretch.start, stretch.end):
        if start < taken:
            continue
        inner = scene.text[start + 1 : end - 1]
        lettered = _LETTER.search(inner) or inner.lstrip().startswith(",")
        led = label_end(inner)
        if len(inner) < 2 or not lettered or (not led and _EVENT_FIRST.match(inner)):
            continue
        inner = " " * led + inner[led:]
        groups = read_groups(inner, day_first=scene.day_first, note=False, short_days=scene.short_days)
        if not groups or not _is_whole(groups, scene.outlets):
            continue
        found = Candidate(start, end, stretch, groups, labelled=led > 0)
        if found.is_dated or _may_be_undated(inner, groups, scene.outlets):
            taken = end
            yield found


def _is_whole(groups: list[RawGroup], outlets: Outlets) -> bool:
    """Whether the brackets hold names, dates and remarks alone."""
    named = [n for g in groups for n in g.names]
    if not named and not any(g.title or g.via for g in groups):
        return groups[0].opens_empty and groups[0].date is not None
    return all(len(n.text.split()) <= 18 for n in named)


def _may_be_undated(inner: str, groups: list[RawGroup], outlets: Outlets) -> bool:
    (group, *others) = groups
    return not others and bool(group.names) and (group.accessed is not None or not re.search(r"\d{4}", inner))


def judged(scene: Scene, candidate: Candidate) -> TypedCitation | None:
    """The citation that a candidate is; None where it is something else."""
    choices = _choices(scene, candidate)
    if choices is not None and _shortens(scene, candidate, choices):
        return None
    if choices is None or _is_quoted(scene, candidate) or _is_book(scene, candidate, choices):
        return None
    if not candidate.is_dated:
        return _undated(scene, candidate, choices)
    pairs = [
        (g, c)
        for g, c in zip(candidate.groups, choices, strict=True)
        if g.date or g.accessed or g.url or g.qualifiers
    ]
    if not pairs:
        return None
    groups = [group_of(scene, g, c, candidate.start + 1) for g, c in pairs]
    place = (candidate.start, candidate.end)
    return citation(scene, place, scene.kind(candidate.stretch), groups)


def _choices(scene: Scene, candidate: Candidate) -> list[Choice] | None:
    """The outlets of each group; None where one of them is no citation."""
    found: list[Choice] = []
    for group in candidate.groups:
        if not group.names:
            if group.opens_empty and not group.title:
                found.append(Choice((), Standing.KNOWN))
            elif found and group.date and found[-1].outlets:
                found.append(found[-1])  # `(Tasnim, May 3, 2020; June 4, 2020)`
            elif group.title and group.date and len(candidate.groups) == 1:
                return None
            else:
                return None if not found else [*found, *[NONE] * (len(candidate.groups) - len(found))]
            continue
        choice = in_brackets(group, scene.outlets)
        if not choice.outlets or choice.standing <= Standing.PROSE:
            if found and all(c.standing >= Standing.CUED for c in found) and not group.date:
                found.append(NONE)
                continue
            return None
        found.append(choice)
    least = min((c.standing for c in found if c is not NONE), default=Standing.NEVER)
    best = max((c.standing for c in found), default=Standing.NEVER)
    if least >= Standing.CUED or (best >= Standing.CUED and least >= Standing.TOWN):
        return found
    told = any(is_language(re.sub(r"^in\s+", "", q)) for g in candidate.groups for q in g.qualifiers)
    if told and least >= Standing.PERSON and not scene.sure:
        return found  # only a publication is told to be in a language
    return found if _stands_as_citation(scene, candidate, found, least) else None


def _stands_as_citation(scene: Scene, candidate: Candidate, found: list[Choice], least: Standing) -> bool:
    """Whether names that nothing is known of stand where citations stand: at the end of what they answer
    for."""
    if least < Standing.PERSON or scene.sure:
        return False
    text, end = scene.text, candidate.stretch.end
    after, before = (
        text[candidate.end : min(end, candidate.end + 8)],
        text[max(0, candidate.start - 3) : candidate.start],
    )
    dated = all(g.date is not None and g.date.is_of_day for g in candidate.groups)
    if not (
        _SENTENCE_END.match(after)
        or (dated and _CLAUSE_END.match(after))
        or (_SENTENCE_BEFORE.search(before) and candidate.stretch.role is not Role.HEADING)
    ):
        return False
    if any(_is_venue(n.text) for g in candidate.groups for n in g.names if g.places and not g.title):
        return False  # `Villa Somalia, Mogadishu`: where it was
    if least is Standing.PERSON and candidate.stretch.role is not Role.CAPTION:
        if any(is_person_like(outlet) for choice in found for outlet in choice.outlets):
            return False
        outside = text[: candidate.start] + text[candidate.end :]
        return not any(_is_spoken_of(o, outside) for c in found for o in c.outlets)
    (group, *others) = candidate.groups
    bare = (
        not others
        and len(group.names) == 1
        and not (group.title or group.url or group.qualifiers or group.via)
    )
    return not (bare and scene.outlets.ask_gazetteer and is_village(group.names[0].text))


_VENUE = re.compile(
    r"(?:Camp|Villa|Hotel|Hôtel|Palace|Palais|Palacio|Palazzo|Fort|Château|Castle|Schloss|Casa|Stade|Salle|Plaza|Parc|Parque|Estadio|Teatro|Gare|Quai|Base|House|Port)\b.*|"
    r".*\b(?:Palace|Palais|Hall|Hotel|Castle|House|Stadium|Arena|Theatre|Theater|Cathedral|Church|Mosque|Monastery|Garrison|Barracks|Cent(?:er|re)|Gardens?|Market|Terminal|Jetty|Dockyard|Shipyard|Mine|Mill|Plant|Depot|Temple|Shrine|Prison|Club|Library|Museum)"
    r"|.*\bof\s+Nations"
)


def _is_venue(name: str) -> bool:
    """Whether a name is what buildings and grounds are called."""
    return _VENUE.fullmatch(name) is not None


def _is_spoken_of(name: str, text: str) -> bool:
    """Whether the text calls somebody by the last word of the name alone."""
    last = name.split()[-1]
    if is_place(last) or is_town(last):
        return False  # `Vecherny Bishkek`
    for match in re.finditer(rf"(?i)(?<![\w(;]){re.escape(last)}(?:['’]s)?\s+(?-i:[a-z])", text):
        before = re.search(
            r"(?<![\w-])([A-ZÀ-Þ][\w’'-]*)\s+$", text[max(0, match.start() - 40) : match.start()]
        )
        ranked = TITLES.search(text[max(0, match.start() - 60) : match.start()])
        if before is None or (ranked and before[1] in name.split()[:-1]):
            return True
    return False


def _undated(scene: Scene, candidate: Candidate, choices: list[Choice]) -> TypedCitation | None:
    """A known outlet alone in brackets, at the end of what it answers for."""
    (choice,) = choices
    inner = scene.text[candidate.start + 1 : candidate.end - 1].strip()
    stretch = candidate.stretch
    group = candidate.groups[0]
    by_name = all(scene.outlets.standing(o) is Standing.KNOWN or DOMAIN.fullmatch(o) for o in choice.outlets)
    by_name = by_name or _is_credited(scene, candidate, choice)
    by_name = by_name or (
        choice.standing >= Standing.CUED and (bool(group.places) or stretch.role is Role.CAPTION)
    )
    told = group.accessed is not None or any(NO_DATE.match(q) for q in group.qualifiers)
    if choice.standing >= Standing.PERSON and told:
        by_name = True  # where a date is meant to stand
    by_name = by_name or _is_alone_in_squares(scene, candidate, choice)
    if not by_name or choice.title or (choice.place and not group.qualifiers):
        return None
    text = scene.text
    after = text[candidate.end : min(stretch.end, candidate.end + 8)]
    if not (_SENTENCE_END.match(after) or (group.qualifiers and _CLAUSE_END.match(after))):
        return None
    if scene.text[candidate.start] == "[" and not _cites_in_squares(scene):
        return None
    before = text[max(stretch.start, candidate.start - 80) : candidate.start].rstrip()
    if stretch.role is Role.HEADING or (not candidate.labelled and _is_gloss(inner, before)):
        return None
    place = (candidate.start, candidate.end)
    return citation(scene, place, scene.kind(stretch), [group_of(scene, group, choice, candidate.start + 1)])


def _is_credited(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name that nothing is known of stands where a picture is credited."""
    if not all(may_be_credited(o, scene.outlets) for o in choice.outlets):
        return False
    if candidate.labelled:
        return candidate.stretch.role in (Role.CAPTION, Role.BODY)
    (name, *others) = choice.outlets
    if candidate.stretch.role is not Role.CAPTION or others or " " in name:
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 200) : candidate.start].rstrip()
    return is_of_picture(before)


def _cites_in_squares(scene: Scene, least: int = 2) -> bool:
    """Whether the document dates its sources in square brackets: then one may stand there without a date."""
    found = _DATED_SQUARE.finditer(scene.text)
    return sum(1 for _ in zip(found, range(least), strict=False)) == least


_DATED_SQUARE = re.compile(r"\[[^\[\]\n]{2,80},\s[^\[\]]{0,40}\d[^\[\]\n]{0,20}\]")
_HABIT = 6  # sources with their day in square brackets, from which what else stands there is one
_LEADS_ON = re.compile(
    r"(?:^|[\s(])(?:the|an?|of|by|to|in|on|at|for|with|from|and|or|der|die|das|den|dem|des|von|vom|mit|und|l[ea]s?|de|du|des|par|et|el|los|del|y)\s*$",
    re.IGNORECASE,
)


def _is_alone_in_squares(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name in square brackets is a source by the document's habit, no word put into a quotation."""
    if scene.sure or scene.text[candidate.start] != "[" or choice.standing is not Standing.PLAIN:
        return False
    if len(choice.outlets) != 1 or not re.fullmatch(
        r"[^\d,;:]+", scene.text[candidate.start + 1 : candidate.end - 1]
    ):
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 400) : candidate.start]
    quoted = before.count('"') % 2 or max(before.rfind(q) for q in "“„«") > max(
        before.rfind(q) for q in "”»“"
    )
    return not quoted and _LEADS_ON.search(before) is None and _cites_in_squares(scene, _HABIT)


def _is_gloss(inner: str, before: str) -> bool:
    """Whether the name in brackets is that, or the short form, of the words before it."""
    words = re.findall(r"[^\W_][\w’'-]*", before)[-8:]
    letters = re.sub(r"[^\w]", "", inner).casefold()
    initials = "".join(w[0] for w in words if w[0].isupper()).casefold()
    capital = bool(words) and words[-1][0].isupper()
    return (
        (len(letters) > 1 and initials.endswith(letters))
        or (capital and inner.isupper())
        or (capital and folded(words[-1]) in folded(inner).split())
        or bool(
            re.search(
                r"(?i)\b(?:agency|channel|newspaper|website|network|outlets?|media|platforms?|account|group|sites?|agencies)$",
                before,
            )
        )
    )


def _shortens(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether it is the short form of the name right before it: `Global Arbitration Review (GAR, 2017)`."""
    before = scene.text[max(candidate.stretch.start, candidate.start - 80) : candidate.start].rstrip()
    words = re.findall(r"[^\W_][\w’'-]*", before)[-8:]
    initials = "".join(w[0] for w in words if w[0].isupper()).casefold()
    (names,) = [c.outlets for c in choices] if len(choices) == 1 else [()]
    return (
        len(names) == 1
        and names[0].isupper()
        and len(names[0]) > 1
        and initials.endswith(names[0].casefold())
    )


def _is_book(scene: Scene, candidate: Candidate, choices: list[Choice]) -> bool:
    """Whether a note's brackets say who printed a book: `(London: Hurst, 2015)`."""
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    known = any(choice.standing is Standing.KNOWN for choice in choices) and ":" not in inner
    return candidate.stretch.role is Role.NOTE and not known and is_imprint(inner)


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
