"""Outlets that a place is called like, in brackets that say where something was.

In: a bracket and the outlets read in it. Out: whether it stands in the midst of a sentence, as a place does
and no source: `the land cleared by the police (Río Negro, 4 October 2022) left seven in custody`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.reading.typed.archives import is_public_archive
from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.gazetteer import is_town, is_village
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.meetings import is_course, is_own_visit
from dateline.reading.typed.numbers_in_brackets import is_number_of_act
from dateline.reading.typed.stretches import Scene

_VERB_NEXT = re.compile(
    lettered(
        r"\s(?!(?:and|but|while|when|although|though|as|or|nor|so|yet|whereas|that|which|who|und|aber|et|mais|y|pero|e)\b)[a-zß-ÿ]"
    )
)
# What somebody told stands before its source, in the midst of a sentence too.
_TOLD = re.compile(
    r"\b(?:report\w*|claim\w*|stor(?:y|ies)|rumou?rs?|denials?|editorials?|articles?|interview\w*|columns?|statements?|photo\w*|pictures?|videos?|footage|figures?|estimates?|"
    r"den(?:y|ied|ies)|confirm\w*|announce\w*|admit\w*|warn\w*|accus\w+|according|said|says|told|wrote|called|described|alleged|publish\w*|print\w*|quot\w+)\b[^.!?;]*\Z|[”\"’»]\Z",
    re.IGNORECASE,
)
# An article is mostly a paper's: `Al-Quds`, `The Point`
_ARTICLE = re.compile(r"(?:a[lnstdrzh]|a[sdt]h|the)[- ]", re.IGNORECASE)
_SENTENCE = 160  # characters


def is_where_it_was(scene: Scene, candidate: Candidate, outlets: Sequence[Sequence[str]]) -> bool:
    """Whether a listed outlet, alone in its brackets with a day, is a place there."""
    group, *others = candidate.groups
    if (
        scene.sure
        or others
        or len(group.names) != 1
        or group.title
        or group.qualifiers
        or group.via
        or group.places
    ):
        return False
    names = [name for choice in outlets for name in choice]
    text, stretch = scene.text, candidate.stretch
    before = text[max(stretch.start, candidate.start - _SENTENCE) : candidate.start].rstrip()
    return (
        len(names) == 1
        and _may_be_place(names[0])
        and _VERB_NEXT.match(text, candidate.end, stretch.end) is not None
        and not (is_told(before) or _leads_to_source(text, candidate.start, names[0]))
    )


# `(according to Xinhua of 3 May)`
_LEADS_TO_SOURCE = re.compile(r"[(\[]\s*(?!(?:in|at|near|outside|around|towards?|of|the)\s)[a-z]{2,}\.?,?\s")


def _leads_to_source(text: str, start: int, name: str) -> bool:
    """Whether a word that opens the brackets, and is not the name itself, leads to a source."""
    led = _LEADS_TO_SOURCE.match(text, start)
    return led is not None and text[start + 1 : start + 1 + len(name)].casefold() != name.casefold()


def is_told(before: str) -> bool:
    """Whether somebody tells something in the sentence that goes on behind a bracket."""
    return _TOLD.search(before) is not None


# `the district paper of Shadrinsk wrote that`, `according to the town's weekly`
_PRESS = (
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother|[Ll]ocal|[\w-]+[’']s)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:(?:news)?papers?|daily|weekly|tabloid|(?:news\s+)?(?:web)?site|portal|news\s+agency|agency|(?:telegram|tv|television|news)\s+channel|(?:radio|tv|television)\s+station|station|broadcaster|blog|magazine|press)"
)
_TOLD_BY_PRESS = re.compile(
    rf"{_PRESS}(?:\s+(?:of|in|from|at|for)\s+(?:the\s+)?[\w’'-]+(?:\s[\w’'-]+)?)?,?\s+(?:(?:has|had|also|then|later|already|even|only|itself|\w+ly)\s+){{0,2}}"
    r"(?:wrote|writes?|written|reports?|reported|said|says?|prints?|printed|publish\w*|names?|named|counts?|counted|asks?|asked|quotes?|quoted|calls?|called|carrie[sd]|ran|claim(?:s|ed)|told|explain(?:s|ed)|complain(?:s|ed)|"
    r"lists?|listed|puts?|gives?|gave|adds?|added|denie[sd]|notes?|noted|describe[sd]|knows?|knew|speaks|spoke|found|recalls?|recalled)\b[^.;!?]*\Z"
    rf"|\b(?:[Aa]ccording\s+to|as\s+told\s+by|told|quoted\s+(?:in|by)|reported\s+(?:in|by)|named\s+(?:in|by)|printed\s+(?:in|by)|published\s+(?:in|by)|wrote\s+(?:in\s+)?)\s*{_PRESS}\b[^.;!?]*\Z"
)


def is_told_by_press(scene: Scene, candidate: Candidate) -> bool:
    """Whether the sentence has a paper tell what the bracket answers for, and no prose has its name.

    `the district paper wrote that more were to report by Friday (Iset, 4 October 2022)`
    """
    (group, *others) = candidate.groups
    text = scene.text
    before = text[max(candidate.stretch.start, candidate.start - 2 * _SENTENCE) : candidate.start].rstrip()
    if others or len(group.names) != 1 or _TOLD_BY_PRESS.search(" ".join(before.split())) is None:
        return False
    name = re.compile(rf"(?<![\w(\[]){re.escape(group.names[0].text)}(?!\w)")
    return name.search(text) is None


def _may_be_place(name: str) -> bool:
    """Whether it is a listed outlet's name and a settlement's; letters are an outlet's."""
    listed = folded(name) in phrases("outlets")
    return listed and not name.isupper() and not _ARTICLE.match(name) and is_village(name)


def is_restated(scene: Scene, candidate: Candidate) -> bool:
    """Whether the sentence has just said where it was: `a store in al-Hari (al-Hari, 14 August 2022)`."""
    (group, *others) = candidate.groups
    if others or len(group.names) != 1:
        return False
    from dateline.reading.typed.framing import is_where  # only what is of no known outlet asks

    before = scene.text[max(candidate.stretch.start, candidate.start - _SENTENCE) : candidate.start]
    name = re.escape(group.names[0].text)
    within = rf"(?i)\b(?:in|at|near|outside|around|towards?)\s+(?:the\s+)?(?={name}\b[^.!?]*\Z)"
    match = re.search(within, before)
    return match is not None and is_where(before[: match.end()])


def is_town_restated(scene: Scene, candidate: Candidate) -> bool:
    """Whether a town that a paper is called like was just named: `In El Alto they met (El Alto, 3 May)`."""
    names = candidate.groups[0].names
    told = candidate.is_dated and len(names) == 1 and not scene.sure and is_town(names[0].text)
    return told and is_restated(scene, candidate)


def places_among(scene: Scene, found: Iterable[Candidate]) -> Iterator[tuple[int, int]]:
    """The brackets that say where something was, or where the authors went, though an outlet is called so,
    and those that hold an act's number or an archive."""
    for candidate in found:
        names = [[name.text for name in group.names] for group in candidate.groups]
        if candidate.is_dated and (
            is_where_it_was(scene, candidate, names)
            or is_town_restated(scene, candidate)
            or is_own_visit(scene.text, candidate)
            or is_course(scene.text, candidate)
            or is_number_of_act(scene, candidate)
            or all(named and is_public_archive(named[0]) for named in names)
        ):
            yield candidate.start, candidate.end
