"""Outlets that a sentence cites by author and year: `Reuters (2014) describes it`, `As AFP (2015b) put it`.

In: a stretch of the scene. Out: its citations. Only what the document's own list of sources has under that
name and year is one (`year_second`): persons, books and learned journals are cited alike. Where the document
has no such list, a listed body is one whose paper says something: `Amnesty (2020) estimates that`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.source_labels import SOURCE_LABEL
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation
from dateline.reading.typed.year_second import is_year_second, published_in
from dateline.values.dates import parse_edtf
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind

_LABEL = re.compile(rf"[\s*_]*(?P<label>{SOURCE_LABEL})\s*[*_]*:", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d[a-z]?"
_PAGES = r"(?:(?:,\s|:\s?)(?:(?:pp?|paras?|table|fig)\.?\s)?[\divxlc–-]+)?"
# `(2014)`, `(2014a, 2014b)`, `(2014, p. 3)`, `(2014: 3)`
_BRACKETS = re.compile(
    rf"[’'”\"»]?(?:[’']s?)?\s\((?P<years>{_YEAR}{_PAGES}(?:[,;]\s(?:and\s)?{_YEAR}{_PAGES})*)\)"
)
_EACH = re.compile(r"(?<![\d–-])(?P<year>(?:19|20)\d\d)(?P<letter>[a-z]?)(?![\w–-])")
_WORD = re.compile(lettered(r"[^\s()\[\]“”\"«»‘]+"))
_WORDS = 9  # of a name, at most
_FIRST = re.compile(lettered(r"[A-ZÀ-Þ\d]|[a-z]{1,4}[A-Z\d]|[\w-]+\.[a-z]{2,}\b"))


def years_in_brackets(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The citations of a stretch: one for each pair of brackets with years alone; of a source line one."""
    if stretch.role in (Role.HEADING, Role.TALK):
        return
    if not is_year_second(scene.text):
        yield from _each(scene, stretch, _body_before) if scene.outlets.ask_gazetteer else ()
        return
    cited = list(_each(scene, stretch))
    label = _LABEL.match(scene.text, stretch.start, stretch.end) if cited else None
    if label is None:
        yield from cited
        return
    end = stretch.start + len(scene.text[stretch.start : stretch.end].rstrip())
    place = label.start("label"), end
    yield citation(scene, place, TypedKind.CAPTION, [g for c in cited for g in c.groups])


def _each(scene: Scene, stretch: Stretch, name_before: _NameBefore | None = None) -> Iterator[TypedCitation]:
    """The citations; `name_before` finds the name of a pair of brackets, if not as the list has it."""
    for match in _BRACKETS.finditer(scene.text, stretch.start, stretch.end):
        years = list(_EACH.finditer(scene.text, *match.span("years")))
        if name_before is not None:
            place = name_before(scene, stretch.start, match)
        else:
            place = _name_before(scene.text, stretch.start, match.start(), [y[0] for y in years])
        if place:
            name = " ".join(scene.text[slice(*place)].split())
            groups = [
                TypedGroup(outlets=(name,), date=parse_edtf(y["year"]), date_span=scene.span(*y.span()))
                for y in years
            ]
            behind = match.start() + len(match[0]) - len(match[0].lstrip("’'”\"»s"))
            yield citation(
                scene, (place[0], match.end()), TypedKind.IN_SENTENCE, groups, (behind, match.end())
            )


_NameBefore = Callable[[Scene, int, re.Match[str]], tuple[int, int] | None]
# What a body's paper does in the present: `Transparency International (2020) estimates that`
_STATES = re.compile(
    r",?\s+(?:(?:also|further|even|itself|thus|too|however,?)\s+)?(?:estimates?|reports?|finds?|notes?|puts?|counts?|writes?|argues?|states?|says?|describes?|warns?|documents?|records?|lists?|shows?|gives?|concludes?|observes?|explains?|"
    r"claims?|identif(?:y|ies)|calculates?|suggests?|points?\s+out|speaks?\s+of|highlights?|stress(?:es)?|emphasi[sz]es?|recommends?|considers?|defines?|cites?|quotes?|attributes?|"
    r"estimated|reported|found|noted|counted|wrote|argued|stated|warned|documented|recorded|concluded|observed|calculated|suggested|pointed\s+out|highlighted)(?![\w-])"
)
_BY_WORD_OF = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Aa]s\s+per|[Ff]igures\s+(?:of|from|by)|[Dd]ata\s+(?:of|from|by)|[Ee]stimates\s+(?:of|from|by)|[Ss]elon|[Ll]aut|[Ss]egún|[Ss]egundo)\s+(?:the\s+|la\s+|le\s+|l[’']|el\s+|o\s+|a\s+|de[rm]\s+)?\Z"
)


_MINISTRY = re.compile(
    lettered(
        r"(?:Ministry|Department|Ministère|Ministerio|Ministério|Ministero)\s(?:of|for|d[eu]l?a?s?|di)(?:\s(?:of|and|the|for|de|la|les|y|et|e|[A-ZÀ-Þ][\w’-]+)){1,8}"
    )
)
# What stands before the subject of a sentence
_OPENS = re.compile(r"(?:\A|[.;:,–—]\s|\b(?:and|but|while|as|that|whereas|although)\s)\W*(?:[Tt]he\s+)?\Z")


def _body_before(scene: Scene, start: int, match: re.Match[str]) -> tuple[int, int] | None:
    """The place of a listed body's name before the brackets, where its paper says something, or is asked."""
    text, end = scene.text, match.start()
    states = _STATES.match(text, match.end()) is not None
    for word in list(_WORD.finditer(text, max(start, end - 120), end))[-_WORDS:]:
        name = " ".join(text[word.start() : end].split())
        listed = scene.outlets.lists_body(name) or folded(name) in phrases("organisations")
        if not _FIRST.match(word[0]) or word[0] == "The" or not (listed or _MINISTRY.fullmatch(name)):
            continue
        before = max(start, word.start() - 40), word.start()
        asked = _BY_WORD_OF.search(text, *before) is not None
        opens = word.start() == start or _OPENS.search(text, *before) is not None
        return (word.start(), end) if asked or (states and opens) else None
    return None


def noted_by_years(scene: Scene, stretch: Stretch, start: int) -> TypedCitation | None:
    """The citation that a note is which cites so: `See Reuters (2014) and AFP (2015b).`"""
    if not is_year_second(scene.text):
        return None
    groups = [group for cited in _each(scene, stretch) for group in cited.groups]
    end = stretch.start + len(scene.text[stretch.start : stretch.end].rstrip())
    return citation(scene, (start, end), TypedKind.FOOTNOTE, groups) if groups else None


def _name_before(text: str, start: int, end: int, years: list[str]) -> tuple[int, int] | None:
    """The place of the longest name that ends there and is listed under each of the years."""
    words = list(_WORD.finditer(text, max(start, end - 120), end))
    if not words or words[-1].end() != end:
        return None
    for word in words[-_WORDS:]:
        if not _FIRST.match(word[0]):
            continue
        name = " ".join(text[word.start() : end].split())
        if not is_place(name) and all(published_in(text, name, year) for year in years):
            return word.start(), end  # not `seizures in Ghana (2015)`, though the list has a paper of Ghana's
    return None
