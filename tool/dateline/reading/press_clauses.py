"""Phrases of an outlet, and the clauses that they open, whatever their nouns and verbs are.

In: the part of a folded sentence before a date, or behind it, its outlets marked. Out: where a phrase
begins of which the date is the day: `Bild led its front page with it on`, `Kallxo's law page (`, `the item,
moved`. What an outlet's name stands behind, its verb, the verb's object, the nouns that are its own are
read word by word; the words that forbid a reading are listed, not those that allow it. A verb of which the
house and not its paper is the subject (`closed its bureau`) is none, and an object that has a day of its
own (`described the raid on`) leaves the date alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.reading.claim_words import words
from dateline.reading.press_asides import before_colon, said_in_what, without_sheet
from dateline.reading.press_subjects import _PHRASE, ASIDE, behind_name, is_own, turns_to, with_sheet
from dateline.reading.press_verbs import (
    LONG,
    STOPS,
    depicts,
    has_its_day,
    is_object,
    is_of_house,
    may_do,
    second_predicate,
    tokens_of,
    verb_behind,
)
from dateline.reading.publication_phrases import IN_TEXT, NAME, NAMED
from dateline.reading.verbs import is_past_form

_NAMES = 3  # outlets before a date that are tried
_HOUSE = (
    r"(?:(?:[\w-]+\s+){0,2}(?:agency|newspaper|paper|daily|weekly|magazine|tabloid|broadsheet|broadcaster|"
    r"channel|station|network|website|site|portal|outlet|service|wire|television|tv|radio)\s+)?"
)
_A_HOUSE = (
    r"(?:(?:news)?paper|daily|weekly|magazine|tabloid|agency|broadcaster|channel|station|site|website|outlet)"
)
_OBLIQUE = re.compile(
    r"\b(?:of|for|with|to|against|from|at|about|than|between|over|like|by|in|on|via|through|per|into|under|"
    r"behind|outside|near|told|tells|sued|owns?|owned|bought|banned|blocked|attacked|accused|asked|gave|left|"
    rf"joined)\s+(?:the\s+)?{_HOUSE}\Z"
)
_OUT = (
    r"(?:published|posted|printed|aired|broadcast|carried|moved|sent|filed|run|released|uploaded|issued|"
    r"handed\s+(?:out|round|around)|passed\s+(?:on|out|round|around)|pushed\s+out|sent\s+(?:out|round|around)|flashed|dispatched|put\s+(?:out|up|online|on\s+air)|transmitted|wired|cabled|dated|marked|stamped|timed|time-?stamped|headed|"
    r"datelined|tweeted|shared|shown|screened|mailed|circulated|updated|bearing\s+the\s+date(?:\s+of)?|"
    r"under\s+the\s+date\s+of|with\s+the\s+date(?:line)?(?:\s+of)?)"
)
_EVE = r"(?:(?:morning|evening|night|afternoon|eve)\s+of\s+(?:the\s+)?)?"
_OUT_ON = re.compile(
    r"(?:\s*[,–—(-]\s*|\s+)(?:(?:that|which)\s+)?(?:(?:is|was|were|went|came|had\s+been)\s+)?(?:first\s+|only\s+|already\s+)?"
    rf"(?:{_OUT}|(?<=[,–—(]\s)out|(?<=is\s)out|(?<=was\s)out|(?<=came\s)out)(?:\s+to\s+(?:its\s+|the\s+)?(?:clients|subscribers|readers|members|users|editors))?"
    rf"(?:\s+at\s+\d{{1,2}}[.:]\d\d(?:\s*[ap]\.?m\.?)?)?(?:\s+(?:late|early|only))?(?:\s+on)?\s+(?:the\s+)?{_EVE}\Z"
)
_OF_DAY = re.compile(rf"\s+(?P<of>of|dated|from|for|under)\s+(?:the\s+)?{_EVE}\Z")
_ON_DAY = re.compile(
    r"(?:,?\s+and\s+that|,)?\s+(?:(?:already|late|early|first|only|again|back|as\s+(?:early|late|recently)\s+as)\s+)?"
    rf"(?:on|as\s+(?:early|late|recently)\s+as)\s+(?:the\s+)?{_EVE}\Z"
)
# `its figures for May 4` are of that day, and no paper's
_COUNTED = re.compile(
    r"\b(?:figures?|numbers|data|prices?|forecasts?|schedules?|listings?|programmes?|counts?|tall(?:y|ies)|estimates?|totals?)\Z"
)
_MARKED_OFF = re.compile(r"\s*[,–—]\s*\Z")
_UNTIL = re.compile(r"\s+(?:only\s+)?until\s+(?:the\s+)?\Z")
_NOT_YET = re.compile(
    r"\s+(?:did(?:\s+not|n['’]t)|(?:said|wrote|printed|reported|published|carried|had)\s+nothing|fell\s+silent|"
    r"(?:kept|stayed|was)\s+silent|waited|(?:kept|held|sat\s+on|holds?|keeps?)\b(?=[^;:]{0,40}\b(?:back|it|story|pictures?|tape|name)\b))(?:\s+(?!that\b|which\b|who\b)[\w’'-]+){0,8}\Z"
)


class Phrase(NamedTuple):
    """Where a phrase of an outlet begins; `its`: it is that of an outlet named elsewhere (`its story`)."""

    start: int
    its: bool = False


def phrases_before(tail: str, after: str) -> Iterator[Phrase]:
    """The phrases before a date of which it is the day."""
    if closing := _OUT_ON.search(tail):
        yield from _ending(tail[: closing.start()], named=True)
        yield from _with_aside(tail[: closing.start()])
    if (closing := _OF_DAY.search(tail)) and (closing["of"] == "dated" or tail[closing.start() - 1] != ","):
        of = tail[: closing.start()]
        sure = closing["of"] in ("of", "dated") or _ISSUE.search(of) is not None
        if sure or not _COUNTED.search(of):
            yield from (p for p in _ending(of, named=sure) if sure or _IN_OR_FIRST.search(of[: p.start]))
    if closing := _UNTIL.search(tail):
        yield from _silent_until(tail[: closing.start()])
    elif closing := _ON_DAY.search(tail):
        told = tail[: closing.start()]
        yield from (p for p in _ending(told, named=False) if _IN_OR_FIRST.search(told[: p.start]))
        called = _without_complement(told, after)
        yield from _subjects(called, bare=True, closed=called != told)
    elif (closing := _MARKED_OFF.search(tail)) and _CLOSED.match(after):
        yield from _ending(tail[: closing.start()], named=False)
        yield from _subjects(tail[: closing.start()], bare=False)
    yield from _before_noun(tail, after)
    yield from _beside(tail, after)


_CALLED = re.compile(
    r"(?P<told>\b(?:called|declared|judged|pronounced|thought|ruled|termed|dubbed|labell?ed|branded|deemed|proclaimed|believed|"
    r"considered|held|found)\s+(?:the|its|his|her|their|that|an?)\s+(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:\w+ly\s+)?(?P<what>\w{2,}ed|won|lost|broken|"
    r"stolen|sunk|dead|over)\Z"
)
_BEFELL_ONE = re.compile(
    r"arrested|killed|shot|held|detained|wounded|injured|accused|charged|born|published|posted|printed|aired|signed|staged|planned|"
    r"scheduled|launched|started|opened|released|freed|sentenced|convicted|executed|elected|appointed|reported|announced|issued"
)


def _without_complement(told: str, after: str) -> str:
    """`called the match fixed` without `fixed`, where the day closes it: so it called it then."""
    found = _CALLED.search(told) if re.match(r"\s*(?:[,.;:)]|\Z)", after) else None
    return told if found is None or _BEFELL_ONE.fullmatch(found["what"]) else told[: found.end("told")]


def _beside(tail: str, after: str) -> Iterator[Phrase]:
    """The phrases whose day is beside their clause: in a note, in what they sent, behind a colon."""
    if (told := without_sheet(tail, after)) is not None:
        yield from _deeds(told)
    if (start := said_in_what(tail)) is not None:
        yield Phrase(start)
    if (told := before_colon(tail, after)) is not None:
        yield from _subjects(told, bare=False)


# `that paper's leader column for May 4`: of such nouns the day is that of the sheet
_ISSUE = re.compile(
    r"\b(?:issue|edition|number|column|front\s+page|cover|bulletin|leader|supplement|pages?)\Z"
)
_CLOSED = re.compile(
    r"\s*(?:[:,;.)–—-]|\Z)|\s+(?:edition|issue|number|printing|bulletin|broadcast|update|version)\b"
)


def phrases_of_brackets(lead: str) -> Iterator[Phrase]:
    """The phrases right before a date in parentheses: `Bild led on it (May 4)`, `its columnist (May 4)`."""
    yield from _ending(lead, named=True)
    yield from _with_aside(lead)
    yield from _subjects(lead, bare=True, closed=True)


# `AP, in an item` moved on
_IN_SHEET = re.compile(
    rf"{NAME},\s+(?:in|with|under)\s+(?:an?|its|the)\s+(?:(?!(?:that|which|who)\b)[\w’'-]+\s+){{0,4}}[\w’'-]+\Z"
)


def _ending(text: str, *, named: bool) -> Iterator[Phrase]:
    """The phrase that ends a text; `named`: it may be an outlet's name alone."""
    text = text.rstrip(" ,")
    for match in list(
        re.finditer(
            rf"(?P<name>{NAME})(?P<own>['’]s?(?=\s|\Z))?|\b(?P<its>its|her|his|(?:that|the\s+same)\s+{_A_HOUSE}['’]s)(?=\s)",
            text,
        )
    )[-2:][::-1]:
        tokens = tokens_of(text[match.end() :])
        owned = bool(match["own"] or match["its"])
        if not tokens and (match["its"] or not (named or match["own"])):
            continue
        if len(tokens) <= _PHRASE and is_own(tokens, owned=owned):
            yield Phrase(match.start(), bool(match["its"]))
    if named and (placed := _IN_SHEET.search(text)):
        yield Phrase(placed.start())


def _with_aside(text: str) -> Iterator[Phrase]:
    """The phrase before an aside that ends a text: `The Globe investigation, which nobody denied, was`."""
    opening = text.rstrip(" ,").rfind(",")
    if opening > 0 and len(text[opening:].split()) <= ASIDE:
        yield from _ending(text[:opening], named=False)


def _silent_until(text: str) -> Iterator[Phrase]:
    """`TASS did not admit it until`: the day on which it did."""
    for name in reversed(list(re.finditer(NAME, text))[-_NAMES:]):
        start = _beginning(text, name.start())
        if start is not None and _NOT_YET.match(text, name.end()):
            yield Phrase(start)


_NOUN_NEXT = re.compile(
    rf"\s+(?:[\w-]+\s+){{0,2}}?([a-z][\w-]+)(?=\s*[,.;:)–—]|\s+(?!of\b)[\w{NAMED}{IN_TEXT}]|\s*\Z)"
)


def _before_noun(tail: str, after: str) -> Iterator[Phrase]:
    """`Xinhua's May 4 count`, `in its May 4 summary`: a noun of its own stands behind the day."""
    owner = re.search(rf"(?:(?P<name>{NAME})['’]s?|\b(?P<its>its))\s+\Z", tail)
    noun = _NOUN_NEXT.match(after) if owner else None
    if owner is None or noun is None or any(map(is_of_house, noun[0].split())) or has_its_day(noun[1]):
        return
    yield Phrase(owner.start(), bool(owner["its"]))


def acts_next(after: str) -> int:
    """How far behind a date the words reach by which an outlet acts on it; 0 where none does.

    `On May 4, citing a guard, TASS put the figure at forty`; what is done there is done on that day.
    """
    match = _fronted().match(after)
    if match is None:
        return 0
    behind = tokens_of(after[match.end() : match.end() + 160])
    place = behind_name(behind)
    verb = verb_behind(behind, place) if place is not None else None
    if verb is None or behind[verb : verb + 1] == [","]:
        return 0  # `On May 4, Bild reported, the army left`
    return match.end()


def acts_on(after: str) -> bool:
    """Whether what stands behind a date is the verb of an outlet before it: `Bild, on May 4, named him`."""
    tokens = tokens_of(after[:60])
    return verb_behind(tokens, 1 if tokens[:1] in ([","], ["–"], ["—"]) else 0) is not None


@cache
def _fronted() -> re.Pattern[str]:
    return re.compile(
        r"\s*,?\s+(?:(?:citing|quoting|writing|reporting|under|in|with|after|from|having|and)\s[^,;:]{1,90},\s+)?"
        rf"(?:(?:the|a|an|its|even|only|did)\s+)?{_HOUSE}{NAME}"
    )


def _subjects(text: str, *, bare: bool, closed: bool = False) -> Iterator[Phrase]:
    """The outlets that are subjects of a clause which runs to the end of a text, the nearest first.

    `bare`: the clause may be a verb alone, `TASS reported on`. `closed`: the day stands in parentheses, so
    that it is less likely to be that of an object.
    """
    names = list(re.finditer(rf"{NAME}|\b(?:its|her|his)(?=\s)", text))[-_NAMES:]
    for name in reversed(names):
        its = name[0] in ("its", "her", "his")
        start = name.start() if its else _beginning(text, name.start())
        behind = ("'s" if its else "") + text[name.end() :]
        if its and not _OPENS_CLAUSE.search(text[: name.start()]):
            continue
        if start is not None and _acts(behind, bare=bare, closed=closed):
            yield Phrase(start, its)


# `criticised the BBC's report on`: of the criticism; `in the BBC's report on`: of the report
_IN_OR_FIRST = re.compile(
    r"(?:\A\W*|[;:.–—]\s*|,\s+(?:and|but)\s+|\b(?:in|per|by|from|under|via|with|to|on|and)\s+)(?:the\s+|an?\s+)?\Z"
)
_OPENS_CLAUSE = re.compile(r"(?:\A|[;:.–—]|,\s+(?:and|but))\s*(?:(?:and|but|then|on)\s+)?\Z")


def _beginning(text: str, start: int) -> int | None:
    """Where the subject begins that an outlet's name belongs to; None where that is no subject."""
    lead = text[max(0, start - 60) : start]
    if not _OBLIQUE.search(lead):
        return start
    own = _of_outlet().search(lead)
    return None if own is None else start - len(lead) + own.start()


@cache
def _of_outlet() -> re.Pattern[str]:
    """`a correspondent for`, `the desk at`: what speaks for the outlet named behind it."""
    own = "|".join(words(name).pattern for name in ("press_role", "publication", "medium"))
    return re.compile(rf"(?:{own})\s+(?:of|for|at|from|in|with|by|on)\s+(?:the\s+)?{_HOUSE}\Z")


def _acts(behind: str, *, bare: bool, closed: bool) -> bool:
    """Whether what stands between an outlet's name and a date says what the outlet did."""
    tokens = tokens_of(behind)
    if len(tokens) > LONG + ASIDE:
        return False
    if turns_to(tokens) or with_sheet(tokens):
        return True
    place = behind_name(tokens)
    verb = verb_behind(tokens, place) if place is not None else None
    subject = tokens[: tokens.index(",") if "," in tokens[: place or 0] else place or 0]
    while verb is not None:
        rest = tokens[verb:]
        again = second_predicate(rest)
        if (
            (rest or bare)
            and may_do(subject, tokens[verb - 1])
            and not depicts(tokens[verb - 1], rest)
            and is_object(tokens[verb - 1], rest, closed=closed)
        ):
            return True
        verb = None if again is None else verb_behind(tokens, verb + again)
    return False


def _deeds(text: str) -> Iterator[Phrase]:
    """The outlet whose deed, whatever it was, is told in its own sheet: `Bild took it back` in a note."""
    for name in reversed(list(re.finditer(NAME, text))[-_NAMES:]):
        start = _beginning(text, name.start())
        tokens = tokens_of(text[name.end() :])
        place = behind_name(tokens) if start is not None else None
        if start is None or place is None or len(tokens) > LONG + ASIDE:
            continue
        deed = is_past_form("".join(tokens[place : place + 1])) and STOPS.isdisjoint(tokens[place + 1 :])
        if deed or (tokens[place : place + 1] == ["was"] and verb_behind(tokens, place) is not None):
            yield Phrase(start)
