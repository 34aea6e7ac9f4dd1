"""A document read whole for typed citations; see `reading.typed_citations`.

In: a text, its stretches, the outlets that the project knows. Out: `TypedCitation`s, in the text's order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.reading.typed.author_lines import learn_signers
from dateline.reading.typed.authors import learn_authors
from dateline.reading.typed.bearers import learn_bearers
from dateline.reading.typed.below_titles import sources_below_titles
from dateline.reading.typed.brackets import judged, without_overlap
from dateline.reading.typed.candidates import Candidate, candidates
from dateline.reading.typed.caret_notes import with_caret_notes
from dateline.reading.typed.colon_headlines import colon_headlines
from dateline.reading.typed.coloned_brackets import coloned_brackets
from dateline.reading.typed.commas_within_marks import with_commas_outside
from dateline.reading.typed.copyright_lines import without_copyright
from dateline.reading.typed.covered_by_captions import is_covered
from dateline.reading.typed.credit_lines import credit_lines
from dateline.reading.typed.dashed_sources import with_dashed_sources
from dateline.reading.typed.dated_in_notes import learn_dated_in_notes
from dateline.reading.typed.dated_lines import dated_lines
from dateline.reading.typed.dates import (
    writes_day_first,
    writes_iso_days,
    writes_short_days,
    writes_short_years,
)
from dateline.reading.typed.days_above import days_above
from dateline.reading.typed.described import learn_sites
from dateline.reading.typed.entry_builds import build_of, learn_from_entries
from dateline.reading.typed.evidence import Words
from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.glued_titles import learn_glued
from dateline.reading.typed.headlined import headlined
from dateline.reading.typed.incidents import incident_days
from dateline.reading.typed.learning import (
    learn_abbreviations,
    learn_accounts,
    learn_from_emphasis,
    learn_from_groups,
    learn_from_notes,
    learn_from_pages,
    learn_from_prose,
    learn_sure,
)
from dateline.reading.typed.lexicon import folded
from dateline.reading.typed.lines import closes_with_dashes, closing_lines, lone_sentences, source_lines
from dateline.reading.typed.lost_letters import restored, with_gaps
from dateline.reading.typed.masking import without
from dateline.reading.typed.names_with_commas import as_printed, with_whole_names
from dateline.reading.typed.note_parts import of_note, prose_of
from dateline.reading.typed.note_titles import habit_of
from dateline.reading.typed.notes import is_no_publication
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.page_notes import with_page_notes
from dateline.reading.typed.papers_on_file import without_papers
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.places_too import places_among
from dateline.reading.typed.platforms import are_platforms
from dateline.reading.typed.quoted_outlets import learn_quoted
from dateline.reading.typed.same_as_before import begins_with_same, with_same
from dateline.reading.typed.same_in_brackets import with_same_again
from dateline.reading.typed.series import names_of_series
from dateline.reading.typed.sites import learn_from_sites, learn_slanted_and_dated
from dateline.reading.typed.slanted import sets_sources_slanted
from dateline.reading.typed.source_lists import with_entries
from dateline.reading.typed.stretches import Role, Scene, Stretch
from dateline.reading.typed.told_to_authors import without_told
from dateline.reading.typed.towns_behind import sets_some_towns, sets_towns_behind
from dateline.reading.typed.unclosed_brackets import with_closing, without_closing
from dateline.reading.typed.wrapped_days import with_whole_days
from dateline.reading.typed.years_in_brackets import years_in_brackets
from dateline.values.text import Source
from dateline.values.typed import TypedCitation

# `Lagos Star¸ 4 May`, `Lagos Star‚ 4 May`: signs that are typed for a comma
_COMMA_MISREAD = re.compile(r"¸(?=\s)|(?<=[^\W\d_])‚(?=\s\w)")


def citations_in(
    source: Source,
    text: str,
    stretches: Sequence[Stretch],
    known: Iterable[str],
    emphasised: Iterable[tuple[int, int]] = (),
    linked: Iterable[tuple[int, int]] = (),
) -> tuple[TypedCitation, ...]:
    """All that is cited in the text."""
    printed = with_commas_outside(with_whole_days(_COMMA_MISREAD.sub(",", text)))
    closed, places = with_closing(printed)
    read, known = with_gaps(closed), tuple(known)
    emphasised = tuple(emphasised)
    names = with_whole_names(read, known, emphasised)
    found = _cited(source, names.text, stretches, (*known, *names.shown), emphasised, linked)
    return restored(without_closing(as_printed(found, names), places), read, printed)


def _cited(
    source: Source,
    text: str,
    stretches: Sequence[Stretch],
    known: Iterable[str],
    emphasised: Iterable[tuple[int, int]],
    linked: Iterable[tuple[int, int]],
) -> tuple[TypedCitation, ...]:
    """Likewise, of a text whose lost letters are marked."""
    from dateline.reading.typed.framing import (  # the rule has no use for these
        dated_sentences,
        learn_cited,
        learn_from_links,
        learn_places,
    )
    from dateline.reading.typed.sentences import Attributions

    outlets = Outlets.of(known)
    outlets.ask_gazetteer, outlets.text = True, text
    outlets.with_towns = sets_towns_behind(text)
    outlets.some_towns = sets_some_towns(text)
    day_first = writes_day_first(text)
    text, stretches = with_page_notes(text, stretches, day_first=day_first)
    stretches = with_caret_notes(text, stretches)
    stretches = with_entries(text, stretches, day_first=day_first)
    text = without_papers(text, [(s.start, s.end) for s in stretches if s.role is Role.NOTE])
    text = without_copyright(without_told(text, outlets), outlets)
    stretches = with_dashed_sources(text, stretches, day_first=day_first)
    dashes = closes_with_dashes(text, day_first)
    short_days = writes_short_days(text) or writes_iso_days(text)
    short_years = day_first and writes_short_years(text)
    scene = Scene(
        source,
        text,
        outlets,
        day_first,
        Words(text),
        short_days=short_days,
        short_years=short_years,
        dashes=dashes,
    )
    emphasised = tuple(sorted(emphasised))
    outlets.others |= names_of_series(text)
    learn_bearers(text, outlets)
    learn_accounts(text, outlets)
    learn_sites(text, outlets)
    learn_from_prose(text, outlets)
    learn_quoted(text, outlets)
    learn_abbreviations(text, outlets)
    learn_places(text, outlets)
    days = incident_days(text, stretches, outlets, day_first=day_first)
    days = tuple(sorted({*days, *days_above(text, stretches, day_first=day_first)}))
    learn_from_emphasis(text, emphasised, outlets)
    learn_from_pages(text, linked, outlets)
    notes = [(s.start, s.end) for s in stretches if s.is_reference]
    learn_authors(text, notes, outlets)
    learn_signers(text, outlets, day_first=day_first)
    learn_from_notes(text, notes, emphasised, outlets)
    learn_dated_in_notes(text, notes, outlets)
    learn_glued(text, notes, outlets, day_first=day_first)
    learn_from_sites(text, outlets, scene.words)
    habit = habit_of(text, notes, outlets, day_first=day_first)
    slants = sets_sources_slanted(text, emphasised, day_first=day_first)
    listed = [(s.start, s.end) for s in stretches if s.role is Role.ENTRY]
    build = build_of(text, listed, outlets, day_first=day_first)
    learn_from_entries(text, listed, build, outlets, day_first=day_first)
    scene = replace(scene, emphasised=emphasised, habit=habit, slants=slants, build=build)
    prose = [
        p for s in stretches if s.role is not Role.HEADING and not s.in_table for p in prose_of(scene, s)
    ]
    read = list(
        dated_sentences(without(text, days), prose, emphasised, day_first=day_first, short_days=short_days)
    )
    learn_from_links(read, text, outlets, scene.words)
    bracketed = {stretch: list(candidates(scene, stretch)) for stretch in stretches}
    dated = [c.groups for found in bracketed.values() for c in found if c.is_dated]
    learn_from_groups(dated, outlets)
    learn_sure(dated, outlets)
    learn_slanted_and_dated(text, emphasised, dated, outlets)
    cited = learn_from_judged(scene, (c for found in bracketed.values() for c in found if c.is_dated))
    outlets.credited.update(_outlets_of_lines(scene, stretches))
    cited = {name for name in cited | outlets.credited if not outlets.knows(name)}
    learn_cited(read, cited, text, outlets, scene.words)
    found: list[TypedCitation] = []
    attributions: Attributions | None = None
    note: TypedCitation | None = None  # the last of the note before
    for stretch in stretches:
        here = _outside_sentences(scene, stretch, bracketed[stretch])
        if stretch.is_reference:
            here = with_same(scene, stretch, note, here) if note else here
            note = here[-1] if here else note if begins_with_same(scene, stretch) else None
        silent = stretch.is_reference and is_no_publication(scene, stretch)
        silent |= stretch.role is Role.DASHED or (stretch.role is Role.ENTRY and bool(here))
        if _may_tell(scene, stretch) and not silent:
            attributions = attributions or Attributions.of(scene)
            taken = [(c.span.start, c.span.end) for c in here] + _within(days, stretch)
            taken += places_among(scene, bracketed[stretch])
            told = attributions.within(stretch, taken, here)
            here += (c for c in told if not _tells_of_time(scene, stretch, c))
        found += without_overlap(here)
    found = _with(found, credit_lines(scene, stretches))
    return with_same_again(scene, stretches, found)


def _tells_of_time(scene: Scene, stretch: Stretch, found: TypedCitation) -> bool:
    """Whether a sentence of a heading or a caption says what the chapter or the picture covers."""
    if stretch.role is Role.HEADING:
        return _is_of_time(found)
    return stretch.role is Role.CAPTION and is_covered(scene, stretch.start, found)


def _is_of_time(found: TypedCitation) -> bool:
    """Whether it gives a stretch of time: a heading so says what its chapter covers."""
    return any(group.date is not None and "/" in group.date.edtf() for group in found.groups)


_WORDS_OF_PROSE = 4  # in small letters, at least, of a heading or a cell that says something


def _may_tell(scene: Scene, stretch: Stretch) -> bool:
    """Whether sentences may cite there: in no list of talks; in a heading or a cell that tells something."""
    if stretch.role in (Role.TALK, Role.SOURCE):
        return False
    if stretch.role not in (Role.HEADING, Role.CELL):
        return True
    from dateline.reading.claim_words import words

    text = scene.text[stretch.start : stretch.end]
    least = _WORDS_OF_PROSE if stretch.role is Role.CELL else _WORDS_OF_PROSE // 2
    tells = any(words(name).search(text) for name in ("publishing", "telling"))
    return tells and sum(word.islower() for word in text.split()) >= least


def _with(found: Sequence[TypedCitation], more: Sequence[TypedCitation]) -> list[TypedCitation]:
    """Citations with others of places where none was found, in the text's order."""
    if not more:
        return list(found)
    places = sorted((c.span.start, c.span.end) for c in found)
    fresh = [c for c in more if _is_free(places, c.span.start, c.span.end)]
    return sorted([*found, *fresh], key=lambda c: c.span.start)


def _is_free(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether none of the places, in order and apart, lies in `start` to `end`."""
    at = bisect_left(places, (end,))
    return at == 0 or places[at - 1][1] <= start


def _within(places: Sequence[tuple[int, int]], stretch: Stretch) -> list[tuple[int, int]]:
    """The places, in order, that begin within a stretch."""
    first, last = bisect_left(places, (stretch.start,)), bisect_left(places, (stretch.end,))
    return list(places[first:last])


def bracketed_in(
    source: Source, text: str, stretches: Sequence[Stretch], known: Iterable[str]
) -> tuple[TypedCitation, ...]:
    """What dated brackets cite for sure."""
    outlets = Outlets.of(known)
    scene = Scene(source, text, outlets, writes_day_first(text), Words(""), sure=True)
    learn_from_prose(text, outlets)
    found = [(s, c) for s in stretches for c in candidates(scene, s) if c.is_dated]
    learn_from_groups((c.groups for _, c in found), outlets)
    return tuple(without_overlap([citation for _, c in found if (citation := judged(scene, c)) is not None]))


def learn_from_judged(scene: Scene, dated: Iterable[Candidate]) -> set[str]:
    """What a bracket cites under a day is known in sentences too; all that is cited so, folded."""
    cited: set[str] = set()
    for candidate in dated:
        read = judged(scene, candidate)
        for group in read.groups if read else ():
            for name in group.outlets if group.date or group.month_day else ():
                cited.add(folded(name))
                plain = scene.outlets.standing(name) in (Standing.PLAIN, Standing.PERSON)
                somewhere = is_place(name) or is_settlement(name) or name[0].islower()  # `al-Shuhayl`
                somewhere |= candidate.stretch.is_reference  # of `‘A Title’ Tarim Daily (Seiyun, 3 May)`
                if plain and (" " in name or not somewhere):
                    scene.outlets.learn(name)
    return cited


def _outlets_of_lines(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[str]:
    """The outlets that source lines date, folded: on another line they may stand without a day."""
    for stretch in stretches:
        for line in source_lines(scene, stretch) if stretch.role is not Role.HEADING else ():
            for group in line.groups:
                yield from map(folded, group.outlets if group.date or group.month_day else ())


def _outside_sentences(scene: Scene, stretch: Stretch, bracketed: list[Candidate]) -> list[TypedCitation]:
    """The citations of a stretch that are a note, a line, or stand in brackets."""
    coloned = list(coloned_brackets(scene, stretch))
    places = [(c.span.start, c.span.end) for c in coloned]
    judged_ones = (judged(scene, c) for c in bracketed if _is_free(places, c.start, c.end))
    found = sorted([*coloned, *filter(None, judged_ones)], key=lambda c: c.span.start)
    if stretch.is_reference:
        noted = of_note(scene, stretch, found)
        if noted is not None:
            return noted
        stretch = replace(stretch, role=Role.BODY)
    lines = list(source_lines(scene, stretch))
    labelled = [(c.span.start, c.span.end) for c in lines]
    found = [c for c in found if not _is_of_line(scene, c, labelled)]
    lines += [
        c
        for c in [*_on_lines(scene, stretch), *years_in_brackets(scene, stretch)]
        if not any(c.span.start < end and start < c.span.end for start, end in labelled)
    ]
    places = [(c.span.start, c.span.end) for c in found]
    found += [c for c in lines if not any(c.span.start < end and start < c.span.end for start, end in places)]
    return without_overlap([c for c in found if not _is_vague(scene, c)])


def _is_of_line(scene: Scene, found: TypedCitation, labelled: Sequence[tuple[int, int]]) -> bool:
    """Whether brackets within a source line only add a platform, or who took the picture:
    `Source: Radio Manika (Facebook), 13 April 2021`, `Source: ISNA, 9 April (photo: Alireza Mohammadi)`."""
    if not any(start < found.span.start and found.span.end <= end for start, end in labelled):
        return False
    names = [name for group in found.groups for name in group.outlets]
    dated = any(group.date or group.month_day for group in found.groups)
    return not dated and all(are_platforms(n) or scene.outlets.standing(n) < Standing.CUED for n in names)


_MONTH = 2  # digits of a month without its day


def _is_vague(scene: Scene, found: TypedCitation) -> bool:
    """Whether a month alone stands beside names of which nothing is known: `Lipri, end of January`."""
    return all(
        group.date is None
        and len(group.month_day or "") == _MONTH
        and all(scene.outlets.standing(name) < Standing.CUED for name in group.outlets)
        for group in found.groups
    )


def _on_lines(scene: Scene, stretch: Stretch) -> list[TypedCitation]:
    """The citations without a label that are lines or sentences of their own."""
    whole = [
        *headlined(scene, stretch),
        *colon_headlines(scene, stretch),
        *dated_lines(scene, stretch),
        *sources_below_titles(scene, stretch),
    ]
    return whole or [*lone_sentences(scene, stretch), *closing_lines(scene, stretch)]
