"""Citations that close a paragraph or are a line: `Source: SANA, September 9`, `-CBC 1/24/20`.

In: a stretch of the scene. Out: the citations on lines of their own, behind a dash or a pipe, or as a last
"sentence" that is nothing but names and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.reading.sentences import sentences
from dateline.reading.typed.author_lines import names_authors
from dateline.reading.typed.behind_dashes import (
    behind_dash,
    behind_hyphens,
    each_behind_dash,
    listed_behind_dashes,
    within_paragraph,
)
from dateline.reading.typed.bodies import is_named_as_body
from dateline.reading.typed.credits import MAKER, agency_alone, is_agency
from dateline.reading.typed.dashed import ends_sentences_with_dashes
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person, is_titled
from dateline.reading.typed.fields import end_of
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.heads_of_digests import headed_by_outlet
from dateline.reading.typed.house import answers_for_prose, has_source_lines
from dateline.reading.typed.lexicon import compiled, folded, phrases
from dateline.reading.typed.line_groups import read_line
from dateline.reading.typed.missing_days import says_no_day
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.own_work import behind_house, behind_own_work, is_own_store
from dateline.reading.typed.series import is_above_prose, is_of_masthead
from dateline.reading.typed.slanted import dashed_name, name_alone
from dateline.reading.typed.source_labels import SOURCE_LABEL, WEAK_LABEL
from dateline.reading.typed.source_lists import is_head
from dateline.reading.typed.source_notes import as_note, line_end
from dateline.reading.typed.sources_alone import alone_places, bare_places, sets_sources_alone
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation
from dateline.reading.typed.year_second import by_list
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind

_LABEL = compiled(
    "source_labels",
    r"(?:^|\n|(?<=[.!?)”\"])|\s[–—|/-])[\s•▪◦‣→↳*_>]*[(\[{]?"
    rf"(?P<label>(?P<of_source>{SOURCE_LABEL})|%s|(?P<drawn>maps?|cartography)|(?P<weak>{WEAK_LABEL}))"
    r"(?:\s*[*_]*:|(?<=©)|(?<=[Cc]ourtesy)\s+of\b)[*_]*\s*(?P<rest>[^\n]{3,300})",
)
_DASH = re.compile(r"(?:^|\s|(?<=[.!?”\"’)\]]))[-–—|]+\s*(?=\S)")
_LONGEST = 140
_SHORT = 4  # letters of a source; `APA` is in capitals


def source_lines(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """`Source: SANA, September 9`, on a line of its own or behind what it answers for."""
    if stretch.role is Role.NOTE:
        return
    text = scene.text[stretch.start : stretch.end]
    done = 0
    for found in _LABEL.finditer(text):
        match = _of_maker(found)
        if match.start() < done or is_head(match[0].strip()):
            continue  # `Sources: (all accessed on 3 May 2012)`
        if noted := _noted(scene, stretch, match):
            yield noted
            done = noted.span.end - stretch.start
            continue
        offset = stretch.start + match.start("rest")
        read, rest = _of_label(scene, stretch, match)
        if read:
            begin = stretch.start + match.start("label")
            end = stretch.start + match.start("rest") + len(rest)
            kind = _kind_of_label(scene, stretch, begin)
            yield citation(
                scene, (begin, end), kind, [g for g, _ in read], (offset, offset + end_of(read[-1][1], rest))
            )


# `Photo: The market of Gangara, 3 March 2021. © Planet Labs`
_MAKER_BEHIND = re.compile(r"\.\s+(?=©|\([cC]\)\s|[Cc]redits?:|[Cc]rédits?\s?:|[Cc]rédito:)")


def _of_maker(label: re.Match[str]) -> re.Match[str]:
    """The label behind one that only says that a picture is shown; itself where it leads to a source."""
    maker = _MAKER_BEHIND.search(label["rest"])
    behind = _LABEL.search(label.string, label.start("rest") + maker.start() + 1) if maker else None
    return behind or label


def _noted(scene: Scene, stretch: Stretch, match: re.Match[str]) -> TypedCitation | None:
    """The citation of a source line that is built as notes are."""
    start = stretch.start + match.start("rest")
    for end in _ends(scene, start, stretch.end):
        alone = _LABEL.search(match.string, match.start("rest"), end - stretch.start) is None
        groups = as_note(scene, stretch, start, end) if match["of_source"] and alone else []
        if groups:
            begin = stretch.start + match.start("label")
            return citation(scene, (begin, end), _kind_of_label(scene, stretch, begin), groups, (start, end))
    return None


def _ends(scene: Scene, start: int, stop: int) -> Iterator[int]:
    """Where what a label begins may end: lines below it first that go on with it and end with a day."""
    end = line_end(scene.text, start, stop)
    line = scene.text[start:end].rstrip()
    if line[-1:] in (",", ";") or not _closes(scene, line):
        below = end
        for _ in range(_LINES):
            below = line_end(scene.text, below + 1, stop) if below < stop else below
            if _closes(scene, scene.text[start:below]):
                yield below
                break
    yield end


def _closes(scene: Scene, text: str) -> bool:
    """Whether a text ends as sources do: with a day, a title in quotation marks, a full stop."""
    text = text.rstrip()
    if text[-1:] in '.)]”"»’':
        return True
    last = text[-_LONGEST:]
    return any(date.end == len(last) for date in dates_in(last, day_first=scene.day_first))


def _kind_of_label(scene: Scene, stretch: Stretch, begin: int) -> TypedKind:
    behind = stretch.role is Role.BODY and answers_for_prose(scene.text, begin)
    return TypedKind.PARENTHETICAL if stretch.in_table or behind else TypedKind.CAPTION


def _of_label(
    scene: Scene, stretch: Stretch, match: re.Match[str]
) -> tuple[list[tuple[TypedGroup, RawGroup]], str]:
    """The groups behind a label and the text that they were read from: its line, or with the next ones.

    A line goes on where it ends in the midst of a list, or where its last name has its day on the next.
    """
    caption = stretch.role is Role.CAPTION
    of_source, weak = match["of_source"] is not None, match["weak"] is not None
    unnamed = Standing.PLAIN if weak else Standing.PERSON  # a picture is of a town
    unnamed = Standing.CUED if match["drawn"] else unnamed  # a map, of anything
    least = Standing.TOWN if of_source else unnamed
    credited = caption or (of_source and has_source_lines(scene.text))
    offset = stretch.start + match.start("rest")
    if is_own_store(match["rest"]):
        return [], match["rest"]
    for rest in _wrapped(match, dates_in(match["rest"], day_first=scene.day_first)):
        rest = rest.rstrip(" \t")
        rest = rest if "(" in rest else rest.rstrip(")")
        rest = by_list(rest, scene.text)
        led = behind_own_work(rest, 0, len(rest)) or behind_house(rest, scene.text[:offset])
        rest = " " * led + rest[led:]
        read = read_line(scene, rest, offset, note=not weak, least=least, caption=credited)
        read = list(_without_makers(scene, read, rest, alone=not of_source))
        if match["drawn"] and not all(raw.date and raw.date.is_of_day for _, raw in read):
            return [], rest  # a map of the year is the authors' own
        last = read[-1][0] if read else None
        if "\n" not in rest or (last and (last.date or last.month_day or ";" in rest)):
            return read, rest
    return [], match["rest"]


def _without_makers(
    scene: Scene, read: list[tuple[TypedGroup, RawGroup]], rest: str, *, alone: bool
) -> Iterator[tuple[TypedGroup, RawGroup]]:
    """The groups less who took the picture beside a stroke, `Photo: Ann Low / AFP`, `AFP / Ann Low`, or,
    where `alone` says so, by himself: nobody published what only a person signs."""
    for group, raw in read:
        kept = tuple(o for o in group.outlets if not _made_it(o, group.outlets, scene, rest, alone=alone))
        if kept or not group.outlets:
            yield replace(group, outlets=kept), raw


def _made_it(name: str, others: Sequence[str], scene: Scene, rest: str, *, alone: bool) -> bool:
    if _is_behind_agency(name, others, rest):
        return True
    if scene.outlets.standing(name) is not Standing.PERSON:
        return False
    ahead = re.search(rf"{re.escape(name)}\s*/", rest) is not None
    of_known = ahead and any(scene.outlets.knows(other) for other in others)
    return of_known or (alone and is_person(name, scene.words))


def _is_behind_agency(name: str, others: Sequence[str], rest: str) -> bool:
    """Whether a name that has a person's form, whatever the line itself has taught, is set behind an agency's
    stroke."""
    agencies = "|".join(re.escape(other) for other in others if other != name and is_agency(other))
    behind = agencies and re.search(rf"(?:{agencies})\s*/\s*{re.escape(name)}(?!\w)", rest)
    if not behind or MAKER.search(name) is not None:
        return False
    return Outlets(ask_gazetteer=True).standing(name) is Standing.PERSON


def _wrapped(match: re.Match[str], dates: Sequence[CitedDate]) -> Iterator[str]:
    """The text behind a label, with more lines below it first, at last the line alone."""
    line = _whole(match).rstrip(" \t")
    below = match.string[match.end() : match.end() + 2 * _LONGEST].split("\n")[1 : _LINES + 1]
    ends_dated = bool(dates) and (dates[-1].end >= len(line) - 1 or dates[0].start == 0)
    if line[-1:] in ",;" or (not ends_dated and len(line) > _WRAPPED_FROM):
        entry = next((n for n, more in enumerate(below) if _ENTRY.match(more)), len(below))
        for n in range(entry, 0, -1):
            whole = "\n".join([line, *below[:n]])
            if len(whole) <= 2 * _LONGEST and not _LABEL.search("\n".join(["", *below[:n]])):
                yield whole
    yield line


def _whole(match: re.Match[str]) -> str:
    """The line behind a label, with what the pattern left of a long one where no other label stands in it."""
    start, end = match.span("rest")
    stop = line_end(match.string, start, len(match.string))
    if stop <= end or not match["of_source"] or _LABEL.search(match.string, end, stop):
        return match["rest"]
    return match.string[start:stop]


# The head of the next entry of a list: `RS-13 1 Feb 2024.`, `2. The crane`, `• The ferry`
_ENTRY = re.compile(r"\s*(?:[A-Z]{1,4}-?\d{1,4}[a-z]?|\d{1,3}[.)]|[•▪◦*])\s")
_LINES = 3  # that a source line may go on for
_WRAPPED_FROM = 30  # characters, from which a line may be one that was wrapped


def closing_lines(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """What closes a paragraph, or is all of a line or a cell."""
    if stretch.role is Role.HEADING:
        yield from headed_by_outlet(scene, stretch)
    if stretch.role in (Role.NOTE, Role.HEADING, Role.TALK):
        return
    if each := _lines_of_cell(scene, stretch):
        yield from each
        return
    cell = _of_cell(scene, stretch) if stretch.role is Role.SOURCE else []
    if groups := cell or _listed(scene, stretch):
        yield citation(scene, (stretch.start, stretch.end), scene.kind(stretch), groups)
        return
    if credited := _credited(scene, stretch):
        yield credited
        return
    if stretch.role is Role.BODY:
        yield from behind_hyphens(scene, stretch)
    if scene.dashes and stretch.role is Role.BODY:
        yield from within_paragraph(scene, stretch)
    if scene.slants and stretch.role is Role.BODY:
        yield from _dashed_names(scene, stretch)
    whole = (listed_behind_dashes(scene, stretch) if scene.dashes else []) or _slanted(scene, stretch)
    yield from whole or _closing(scene, stretch)


def _closing(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The last line or sentence that is nothing but sources."""
    least = Standing.PERSON if stretch.in_table else Standing.CUED
    signed = names_authors(scene.text, scene.day_first)
    for start, end in _closings(scene.text, stretch, dashes=scene.dashes, signed=signed):
        if _FIRM_OF_YEAR.fullmatch(scene.text, start, end) or _TELLS_THAT.search(scene.text, start, end):
            continue
        if scene.dashes and _DASHED.search(scene.text, max(stretch.start, start - 6), start):
            if several := each_behind_dash(scene, stretch, start, end):
                yield from several
                return
            groups = behind_dash(scene, start, end)
        else:
            barred = "|" in scene.text[start:end]  # `Platt's | Apr. 15, 1998` is no sentence
            groups = _on_line(scene, stretch, start, end, Standing.PLAIN if barred else least)
            groups = groups or _behind_title(scene, stretch, start, end)
            groups = groups or _of_body_below(scene, stretch, start, end)
        if groups:
            yield citation(scene, (start, end), scene.kind(stretch), groups)
            return


# `Basra Media Ltd (2015)`, of a list of owners: the year in which it was registered
_FIRM_OF_YEAR = re.compile(
    r"\s*[^\n()]{2,80}\s(?:Ltd|Limited|LLC|L\.L\.C|Inc|plc|PLC|GmbH|AG|S\.A|SA|SARL|S\.r\.l|Srl|d\.o\.o|OOO|LLP)\.?\s\((?:since\s|from\s|est\.\s)?(?:19|20)\d\d\)\.?\s*"
)
# `Tolo News reported on 18 and 20 August 2019 that the hall had been shut`: a sentence, which tells something
_TELLS_THAT = re.compile(
    r"\s(?:[a-z]+ed|said|wrote|told|had|ran|gave|schrieb\w*|berichtete\w*|meldete\w*|écrivait|annonçait|escribió|informó)\s(?:(?:on|in|am|le|el)\s)?[^;.()\n]{0,30}?\d{1,4},?\s(?:that|how|why|whether|what|dass|que|qu[’'])\s?[a-zà-ÿ]"
)
# `“Two Held at the Ferry,” Lake Monitor Kenya, September 7, 2020.`
_TITLE_FIRST = re.compile(
    r"\s*(?:[“][^“”\n]{8,250}[”]|[\"][^\"\n]{8,250}[\"]|[«][^«»\n]{8,250}[»]),?\s+[^\W_]"
)


def _behind_title(scene: Scene, stretch: Stretch, start: int, end: int) -> list[TypedGroup]:
    """The groups of a paragraph that is a title in quotation marks, a name and a day; no speaker is one."""
    if stretch.role is not Role.BODY or scene.text[stretch.start : start].strip():
        return []
    if _TITLE_FIRST.match(scene.text, start, end) is None:
        return []
    groups = _on_line(scene, stretch, start, end, Standing.PERSON)
    named = all(_is_called_outlet(o, scene) for g in groups for o in g.outlets)
    return groups if named and all(g.title for g in groups) else []


# What is seen on a picture, a paragraph or a line above its source
_SEEN = re.compile(r"(?:\A|\n[ \t]*)[^\W_][^\n]{10,160}\n\s*\Z")


def _of_body_below(scene: Scene, stretch: Stretch, start: int, end: int) -> list[TypedGroup]:
    """The body and its day that are all of a line below what a picture shows; a place tells where it was."""
    alone = not scene.text[stretch.start : start].strip() or scene.text[start - 1] == "\n"
    if stretch.role is not Role.CAPTION or not alone:
        return []
    above = _SEEN.search(scene.text, max(0, start - 180), start)
    if above is None or dates_in(above[0], day_first=scene.day_first):
        return []
    groups = _on_line(scene, stretch, start, end, Standing.PLAIN)
    bodies = all(is_named_as_body(o) for g in groups for o in g.outlets)
    whole = all(len(_edtf(g)) == _DAY and not g.place for g in groups)
    return groups if bodies and whole else []


def _is_called_outlet(name: str, scene: Scene) -> bool:
    """Whether a name is no person's by its form, or has a word in it that outlets are called by."""
    words = (folded(word) for word in name.split())
    return scene.outlets.standing(name) is not Standing.PERSON or any(w in phrases("ends") for w in words)


def _slanted(scene: Scene, stretch: Stretch) -> list[TypedCitation]:
    """The name alone in italics that closes a paragraph, where dated sources do so: `Shut. *Philenews*`."""
    places = scene.italics(stretch.start, stretch.end) if scene.slants and stretch.role is Role.BODY else []
    if not places:
        return []
    start, end = (stretch.start + n for n in places[-1])
    if not name_alone(scene.text, (start, end)):
        return []
    read = read_line(scene, scene.text[start:end], start, note=False, least=Standing.TOWN, undated=True)
    if not read or any(is_person(o, scene.words) for group, _ in read for o in group.outlets):
        return []
    return [citation(scene, (start, end), scene.kind(stretch), [group for group, _ in read])]


def _dashed_names(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The names alone in italics between a dash and a full stop: `Guards are back — *Seamen's Corner*.`"""
    for first, last in scene.italics(stretch.start, stretch.end):
        place = (stretch.start + first, stretch.start + last)
        if dashed_name(scene.text, place):
            text = scene.text[slice(*place)]
            read = read_line(scene, text, place[0], note=False, least=Standing.PERSON, undated=True)
            if read and not any(is_person(o, scene.words) for group, _ in read for o in group.outlets):
                yield citation(scene, place, scene.kind(stretch), [group for group, _ in read])


def lone_sentences(scene: Scene, stretch: Stretch) -> Iterator[TypedCitation]:
    """The sentences that are nothing but sources, where such is the habit; no person is one."""
    if stretch.role is not Role.BODY or not sets_sources_alone(scene.text, day_first=scene.day_first):
        return
    for start, end in alone_places(scene.text, stretch.start, stretch.end, day_first=scene.day_first):
        groups = _on_line(scene, stretch, start, end, Standing.TOWN)
        if groups and not any(is_person(o, scene.words) for g in groups for o in g.outlets):
            yield citation(scene, (start, end), scene.kind(stretch), groups)
    for start, end in bare_places(scene.text, stretch.start, stretch.end):
        read = read_line(scene, scene.text[start:end], start, note=False, least=Standing.CUED, undated=True)
        if read:
            yield citation(scene, (start, end), scene.kind(stretch), [group for group, _ in read])


# `Ming Pao (18 May 2021)`, all of a cell
_DAY_BEHIND = re.compile(
    r"(?<=[\w.’”»])\s\((?P<day>(?=[^()]{0,14}\d)[\w.,/–-]+(?:\s[\w.,/–-]+){0,3})\)(?=\s*(?:;|\Z))"
)


def _on_line(scene: Scene, stretch: Stretch, start: int, end: int, least: Standing) -> list[TypedGroup]:
    """The groups of a line or a cell, all of them dated."""
    text = scene.text[start:end]
    if stretch.role is Role.CELL and _DAY_BEHIND.search(text):
        text, least = _DAY_BEHIND.sub(r", \g<day> ", text), max(least, Standing.CUED)
    read = read_line(scene, text, start, note=False, least=least)
    groups = [group for group, _ in read]
    if is_of_masthead(scene.text, start, end):
        return []
    if is_above_prose(scene.text, start) and any(_is_of_issue(group, scene) for group in groups):
        return []
    if stretch.role is Role.CELL and any(
        len(o) < 4 and not scene.outlets.knows(o) for g in groups for o in g.outlets
    ):
        return []  # `WS 8 Nov` heads a column
    if stretch.role is Role.CELL and any(
        len(_edtf(group)) == _MONTH and not any(map(scene.outlets.knows, group.outlets)) for group in groups
    ):
        return []  # `Calls, Jul 2023` does
    if stretch.role is Role.CELL and any(
        _YEARS.fullmatch(_edtf(group))
        and not any(scene.outlets.standing(o) >= Standing.CUED for o in group.outlets)
        for group in groups
    ):
        return []  # `Circulation 2015` does
    if stretch.role is Role.CELL and any(
        o.casefold() in scene.words.small and not scene.outlets.knows(o) for g in groups for o in g.outlets
    ):
        return []  # `Roadblocks, 1 Feb` does
    if stretch.role is Role.CELL and any(_is_day_of(raw, group, scene) for group, raw in read):
        return []
    return groups if all(group.date or group.month_day or group.date_problem for group in groups) else []


_MONTH, _DAY = len("2023-07"), len("2023-07-01")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")


def _edtf(group: TypedGroup) -> str:
    return group.date.edtf() if group.date is not None else ""


def _is_of_issue(group: TypedGroup, scene: Scene) -> bool:
    """Whether who put out a report stands below its title, or its days do: `Border Group, 1 – 31 March`."""
    period = group.date is not None and "/" in group.date.edtf()
    body = bool(group.outlets) and is_named_as_body(group.outlets[0])
    return (period or body) and not any(scene.outlets.lists(folded(o)) for o in group.outlets)


def _is_day_of(raw: RawGroup, group: TypedGroup, scene: Scene) -> bool:
    """Whether a day stands ahead of a name that nothing is known of: `2 Feb, Luba roads`."""
    unknown = any(scene.outlets.standing(o) < Standing.CUED for o in group.outlets)
    return bool(unknown and raw.date and raw.names and raw.date.start < raw.names[0].start)


def _of_cell(scene: Scene, stretch: Stretch) -> list[TypedGroup]:
    """The groups of a cell below the head `Source`; one without a day only where it is surely an outlet."""
    text = scene.text[stretch.start : stretch.end]
    if len(text) > 2 * _LONGEST:
        return []
    text = _DAY_IN_BRACKETS.sub(r",\1,", text)  # `Bar Info (5.6.2020), Vijesti (6.6.2020)`
    read = read_line(scene, text, stretch.start, note=False, least=Standing.TOWN, undated=True)
    groups = [group for group, _ in read]
    sure = all(
        g.date
        or g.month_day
        or g.date_problem
        or any(map(says_no_day, raw.qualifiers))
        or all(_is_surely_outlet(o, scene) for o in g.outlets)
        for g, raw in read
    )
    return groups if sure else []


def _lines_of_cell(scene: Scene, stretch: Stretch) -> list[TypedCitation]:
    """The citations of a cell below the head `Source` that holds a dated source a line."""
    text = scene.text[stretch.start : stretch.end]
    if stretch.role is not Role.SOURCE or _DAY_ENDS_LINE.search(text) is None:
        return []
    found, start = [], stretch.start
    for line in _DAY_ENDS_LINE.split(text):
        groups = _of_cell(scene, replace(stretch, start=start, end=start + len(line)))
        if not groups:
            return []
        found.append(citation(scene, (start, start + len(line)), scene.kind(stretch), groups))
        start += len(line) + 1
    return found


_OF_LIST = re.compile(
    rf"(?:^|\n)[ \t*_#]*(?:{SOURCE_LABEL}|références|references)[*_ \t]*:?[*_ \t]*\n"
    r"(?:[ \t]*(?:[-*•–][^\n]*|[^\n]{3,90}\d[.)]?)?\n)*[ \t]*(?:[-*•–][ \t*_]*)?\Z",
    re.IGNORECASE,
)
_LIST = 500  # characters of a list before its last item


def _listed(scene: Scene, stretch: Stretch) -> list[TypedGroup]:
    """The outlet that is all of an item of a list headed `Sources:`, without a day."""
    text = scene.text[stretch.start : stretch.end]
    name = text.strip().lstrip("-*•–_ ").rstrip("*_. ")
    if not 2 < len(name) <= _SHORT_NAME or re.search(r"[\d,;:()\[\]\n]", name):
        return []
    begin = stretch.start + text.find(name)
    if _OF_LIST.search(scene.text, max(0, begin - _LIST), begin) is None:
        return []
    read = read_line(scene, name, begin, note=False, least=Standing.CUED, undated=True)
    return [group for group, _ in read]


def _credited(scene: Scene, stretch: Stretch) -> TypedCitation | None:
    """The agency of a line that is a photographer's name, which stays, and its own."""
    place = agency_alone(scene.text[stretch.start : stretch.end]) if not stretch.in_table else None
    if place is None:
        return None
    start, end = (stretch.start + n for n in place)
    read = read_line(scene, scene.text[start:end], start, note=False, least=Standing.PERSON, undated=True)
    return citation(scene, (start, end), TypedKind.CAPTION, [group for group, _ in read]) if read else None


_SHORT_NAME = 50  # characters
_DAY_ENDS_LINE = re.compile(r"(?<=\d{4})\n(?=\s*[^\W\d_])")
_DAY_IN_BRACKETS = re.compile(r"\(([^()]*\d[^()]*)\)")


def _is_surely_outlet(name: str, scene: Scene) -> bool:
    return (
        scene.outlets.standing(name) >= Standing.CUED or is_titled(name) or (len(name) > 2 and name.isupper())
    )


def _closings(text: str, stretch: Stretch, *, dashes: bool, signed: bool) -> Iterator[tuple[int, int]]:
    """What may be such a close: the whole, the last line, the last sentence, what follows a dash or a pipe.

    Where `dashes` are the habit, what follows one comes first; where lines are `signed` with their author,
    what is quoted above is no title.
    """
    begin = max(stretch.start, stretch.end - 400)
    tail = text[begin : stretch.end].rstrip()
    caption = stretch.role is Role.CAPTION
    end = begin + len(tail)
    starts = {begin} if begin == stretch.start else set()
    starts |= {begin + m.end() for m in re.finditer(r"\n\s*", tail)}
    last = [start for start, _ in sentences(text, begin, end)[-1:]]
    starts |= set(last)
    behind = {begin + m.end() for m in _DASH.finditer(tail)}
    barred = last if any("|" in text[start:end].strip(" |") for start in last) else []
    for start in [*barred, *sorted(behind if dashes else ()), *sorted(starts | behind)]:
        if start not in behind and _PROSE_AHEAD.search(text, start, end):
            continue
        if signed and _QUOTED_ABOVE.match(text, start, end):
            continue
        start = behind_own_work(text, start, end) if caption else start
        rest = text[start:end].lstrip(" -–—|")
        first = end - len(rest)
        is_short = len(rest) < _SHORT and not rest.isupper()
        said = _DAY_BEHIND.sub("", rest) if stretch.role is Role.CELL else rest
        if not is_short and len(rest) <= _LONGEST and not re.search(r"[()\[\]]", _REMARK.sub("", said)):
            yield first, end - (rest[-1] == "." and not _ORDINALS.search(rest))


# Sentences in quotation marks, above the line that says whose they are
_QUOTED_ABOVE = re.compile(r"[„“\"»«][^\n]{25,}[.!?…][”“\"»«]\n")
_ORDINALS = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\Z")  # `Avi Tamir, HAA, 12.4.`
# A sentence before the names: `Output fell in February. Reuters | Mar. 16`
_PROSE_AHEAD = re.compile(r"(?:(?<!\w)[a-z]{2,}\s+){2}[^.!?]{0,200}[.!?][”\"’»)]?\s+[^\W\d_a-z]")
# `Chattan (Urdu), 14 February`, `Urabá al Día (Apartadó) 5 August`
_REMARK = re.compile(
    r"(?<=\w)\s(?:\((?:[^()\[\]\d]{2,30}|(?:the\s)?(?:exact\s)?(?:date|day|jour|fecha|data|Datum|Aufnahmedatum)\s[^()\[\]\d]{5,60})\)|\[[^()\[\]\d]{2,30}\])(?=\s*(?:[,;:|–—-]|\Z)|\s\w)"
)
_DASHED = re.compile(r"[-–—|]\s*\Z")
_SOURCE_BEHIND = re.compile(r"(?:^|\s|[.!?”\"»«)])[-–—|]{1,2}\s*(?=[^\W\d_a-z]|\d+\.[a-z]|[»„“@])")
_TRIES = 200


def closes_with_dashes(text: str, day_first: bool) -> bool:
    """Whether it is the document's habit to set a dash and the source behind a paragraph."""
    found = tried = 0
    above = ""
    for line in text.splitlines():
        last = next(reversed(list(_SOURCE_BEHIND.finditer(line[-120:]))), None)
        tail = line[-120:][last.end() :].rstrip(" .\r") if last else ""
        before = line[-120:][: last.start()].strip() if last else ""
        closes = tail[-1:].isdigit() or (_ENDS_WITH_MONTH.search(tail) and _STOPS.search(before or above))
        above = line.strip()
        if last is None or not 4 < len(tail) < 100 or not closes or _SENTENCE_IN.search(tail):
            continue
        tried += 1
        found += any(d.is_of_day and d.end == len(tail) for d in dates_in(tail, day_first=day_first))
        if found > 1 or tried > _TRIES:
            break
    return found > 1 or ends_sentences_with_dashes(text, day_first=day_first)


_SENTENCE_IN = re.compile(r"[.!?]\s+[A-Z][a-z]+\s[a-z]")
# A day without its year, behind what it answers for: `It blew away. - Shant TV, 1 March`
_ENDS_WITH_MONTH = re.compile(r",?\s\d{1,2}\.?\s[^\W\d_]{3,10}\.?\Z")
_STOPS = re.compile(r"[.!?…”\"’»)]\Z")
