"""Citations that the sentence itself makes: "the website Khabar Online (May 24, 2020) argued".

In: a stretch of the scene, the outlets that the document names. Out: a citation for each date that the words
give to a publication of a named outlet. `links` tells which those are; what it does not have,
`reading.publications` may, by which the rules read prose too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.reading.claim_words import words
from dateline.reading.outlet_names import OutletNames
from dateline.reading.publications import CARRIED, Publications
from dateline.reading.sentences import sentences
from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.beside_day import Beside, beside_day, stands_apart
from dateline.reading.typed.beside_names import paper_of
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.bystanders import (
    befell,
    cites_it,
    comes_or_goes,
    is_no_press,
    is_of_speech,
    is_to_whom,
    of_no_letter,
    on_channel,
    posted_by,
    then_befell,
)
from dateline.reading.typed.carrying import ANAPHOR, again, carried, early, goes_on, posted
from dateline.reading.typed.cited_before import cited_alone, is_meant
from dateline.reading.typed.cited_bodies import said_by_cited_body
from dateline.reading.typed.dates import CitedDate, dates_in, with_stops
from dateline.reading.typed.described import by_media_of
from dateline.reading.typed.field_shapes import OF_WEEK
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.issued_pieces import in_its_piece, of_body
from dateline.reading.typed.large_pieces import of_large_piece
from dateline.reading.typed.lexicon import folded, in_lists, lettered, phrases
from dateline.reading.typed.link_parts import Strength
from dateline.reading.typed.links import SAYS_MORE, is_done_to, is_of_others, link
from dateline.reading.typed.listed_days import is_of_no_outlet, listed_before
from dateline.reading.typed.more_days import goes_on_to, opens_with
from dateline.reading.typed.names_in_use import names_in_use
from dateline.reading.typed.naming import (
    PLATFORM_NAME,
    Named,
    Place,
    adjacent,
    called_again,
    is_of_whom,
    masked,
    named,
    proper,
)
from dateline.reading.typed.of_the_house import asks_in_year
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.own_brackets import of_brackets
from dateline.reading.typed.own_pages import on_own_page
from dateline.reading.typed.own_posts import in_own_post
from dateline.reading.typed.own_programmes import without_titles
from dateline.reading.typed.paragraph_numbers import behind_number
from dateline.reading.typed.periods import is_of_no_item, is_of_period
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.press_in_capitals import papers_in_capitals
from dateline.reading.typed.quoted_headlines import headline_between
from dateline.reading.typed.quoted_on import quoted_on
from dateline.reading.typed.series import is_line_of_masthead
from dateline.reading.typed.stretches import Scene, Stretch, citation
from dateline.reading.typed.two_bodies import as_one_body, bodies_apart
from dateline.reading.typed.undated_behind import undated_behind
from dateline.reading.typed.weekdays_ahead import behind_weekday
from dateline.reading.typed.years_ahead import year_ahead, year_behind
from dateline.values.dates import parse_edtf
from dateline.values.text import Span
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind

# A date alone in its brackets, or with what tells of the item and names nobody: place, page, language.
_BESIDE = (
    rf"(?:{OF_WEEK}|(?:issue|edition|print\s+edition)\s*(?:of|,)?|on|dated|published|both|each|all|jeweils|beide|tous\s+(?:les\s+)?deux|(?:p|pp|S)\.\s*\d+|(?:[Nn]o|[Nn]r|[Nn]°|[Ii]ssue|number|numéro|número|Heft)\.?\s*\d+|"
    r"@\w+|(?:twitter\s+)?thread|(?:video\s+|blog\s*)?post|video|live|podcast|newsletter|editorial|op-?ed|print|blog|[A-Z]{2,8}|(?:in|en|auf)\s+\w+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?=,)|\w+day)"
)
_ALONE = (
    re.compile(rf"[(\[]\s*(?:{_BESIDE},?\s+)*\Z"),
    re.compile(r"\s*(?:[,;&][^()\[\]]{1,70}|\s\[sic\]|\s[^()\[\],;]{1,40})?[)\]]"),
)
_DATELINE = re.compile(
    r"\A\s*[“”„«\"‘']?\s?(?P<place>[^\W\d_][\w .’'-]{2,30}?)\s*[.,/(]\s*(?P<rest>[^()\n]{4,50}?)\s*[,/)]?\s*"
    r"(?:\(\s*(?P<name>[^()]{2,30}?)\s*\)|(?<=,)\s*(?P<bare>[\w.]{2,12}))\s*(?:[-–—]{1,2}|:)\s",
    re.IGNORECASE,
)
# From an outlet to a date in brackets: a noun for it, an aside, and what it did.
_SPOKE = re.compile(
    r"[”\"'’»]?(?:\s+(?:news\s+)?(?:agency|newspaper|daily|website|site|channel|portal|network|magazine|radio|television|tv))?(?:\s*\([^()]{1,40}\))?"
    r"(?:\s*,[^,;:]{1,110},)?(?:\s+[\w’'-]+){1,4}"
)
# `KUNA, quoting a port circular of 3 November`: the day is of what is quoted
_OF_ANOTHER = re.compile(
    r"[”\"»]?,?\s+(?:quoting|citing|referring\s+to|pointing\s+to|relying\s+on|citant|évoquant|unter\s+Berufung\s+auf|citando)\s+[^,;]+",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:shown|screened|seen\s+(?:in|on|by)|according\s+to|told|interview|spoke|quot\w+|cit(?:ed|ing)|statement|selon|laut|d[’']après|dans|im|aux?|à\s+la|a\s+rapporté|écri\w+|berichte\w+|schrieb|zufolge)\b",
    re.IGNORECASE,
)
# A ship may be: `A ferry named after the paper Pravda sank on 6 June`
_NAMED_AFTER = re.compile(r"\b(?:named|called|christened)\s+(?:after|for)\s+(?:[\w-]+\s+){0,4}[“\"‘«]?\Z")
_FOUNDING = re.compile(
    r"\b(?:founding|foundation|founded|launch|launched|establish\w*|set\s+up|raid\w*|hack\w*|closure|closed|clos\w+\s+of|banned|ban\s+on|suspen\w+|shut\w*|seiz\w+|block\w+|attack\s+on|(?:occupation|take-?over|storming|bomb(?:ing|ardment)|sale|purchase|destruction|demolition|shelling|capture|siege|jamming|looting|burning|re-?opening|naming|privati[sz]ation|nationali[sz]ation|liquidation|dissolution)\s+of|licen[cs]\w+)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)


# `replied to a letter from Mekong Eye, dated May 18`
_WRITES_TO = re.compile(
    r"\b(?:letters?|quer(?:y|ies)|questions?|requests?|e-?mails?|enquir(?:y|ies)|inquir(?:y|ies)|calls?)\s+(?:from|sent\s+by|put\s+by)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:letters?|quer(?:y|ies)|complaints?|requests?)\s+(?:sent\s+)?to\s+(?:the\s+)?\Z"
)

# A title, and below it the line that it came on: `Agence Lac, Gori, 3 May 2021 – The deputy minister …`
_DATELINE_BELOW = re.compile(
    lettered(
        r"\n(?=[A-ZÀ-Þ][^\n,;:()–—]{1,40}(?:,\s[A-ZÀ-Þ][^\n,;:()–—]{1,30})?,\s(?=[^\n]{0,16}\d)[^\n;:()–—]{5,20}\s[–—-]{1,2}\s)"
    )
)


# `KYIV. May 5 (Interfax) - The bank …`, whose stop ends no sentence
_TOWN_STOPPED = re.compile(lettered(r"\s*[“\"„«]?[A-ZÀ-Þ][A-ZÀ-Þ’' -]{2,30}\.\s*"))
_DAY_AND_WIRE = re.compile(r"[^()\n.:;]{4,24}?,?\s\([^()\n]{2,30}\)\s*[-–—]{1,2}\s")


_REPORTED = re.compile(
    r"\s(?:has\s|had\s|also\s|first\s|later\s|itself\s|only\s|then\s)*(?:reported|wrote|said|says|published|printed|carried|ran|aired|broadcast|gave|put|had|quoted|posted|claimed)\s"
)
_THE = 5  # characters: a bracket and an article


def _says_in_brackets(text: str, opened: int, place: Place) -> bool:
    """Whether brackets tell what an outlet said: `(as Reuters said on 3 May)`."""
    first = place[0] - opened <= _THE and _REPORTED.match(text, place[1]) is not None
    return first or SAYS_MORE.match(text, opened) is not None


# `(Reuters reported the same on 10 July 2021.)`: a sentence of its own in brackets
_IN_BRACKETS = re.compile(
    lettered(r"\s*(?P<open>[(\[])[“\"„«]?[A-ZÀ-Þ][\w’'-]*\s[^()\[\]]{20,}[.!?](?P<close>[)\]])\s*")
)


def _unbracketed(text: str) -> str:
    """The sentence of equal length, the brackets that it stands in blanked out."""
    whole = _IN_BRACKETS.fullmatch(text)
    if whole is None:
        return text
    inner = text[whole.end("open") : whole.start("close")]
    return f"{text[: whole.start('open')]} {inner} {text[whole.end('close') :]}"


_CLOSING_SIGNS = ("”", "»", '"')
_DAY_NEXT = re.compile(r"[ ][(\[][^()\[\]\n]{0,30}\d[)\]]")


def _apart(text: str, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences, parted ahead of such lines; a town in capitals before a day and an agency is none."""
    opened: int | None = None
    end = 0
    for begin, end in places:
        if opened is None and _TOWN_STOPPED.fullmatch(text, begin, end) and _DAY_AND_WIRE.match(text, end):
            opened = begin
            continue
        begin, opened = begin if opened is None else opened, None
        if text[end - 1 : end] in _CLOSING_SIGNS and _DAY_NEXT.match(text, end):
            opened = begin  # `a piece headed “Who drew the line?” (22 May 2021), went back`
            continue
        below = _DATELINE_BELOW.search(text, begin, end)
        yield from [(begin, below.start()), (below.end(), end)] if below else [(begin, end)]
    if opened is not None:
        yield opened, end


@dataclass
class Attributions:
    """Finds the citations of sentences; made once for a document."""

    scene: Scene
    names: OutletNames
    publications: Publications

    @classmethod
    def of(cls, scene: Scene) -> Attributions:
        """For a scene whose outlets have been learnt."""
        capitals = papers_in_capitals(scene.text, habit=scene.words.in_capitals)
        names = OutletNames((*names_in_use(scene.text, scene.outlets), *capitals))
        return cls(scene, names, Publications(names))

    def within(
        self, stretch: Stretch, taken: Sequence[tuple[int, int]], cited: Sequence[TypedCitation] = ()
    ) -> Iterator[TypedCitation]:
        """The citations of one stretch; `taken` are the places of those in brackets and lines."""
        before: tuple[str, ...] = ()
        bracketed: tuple[str, str] | None = None  # the sentence that cites one outlet in brackets, and it
        for begin, end in _apart(self.scene.text, sentences(self.scene.text, stretch.start, stretch.end)):
            begin = behind_number(self.scene.text, begin, end) if begin == stretch.start else begin
            text = without_titles(masked(self.scene.text, begin, end, taken), self.scene.outlets)
            text = _unbracketed(text)
            dates = with_stops(
                text,
                dates_in(
                    text,
                    day_first=self.scene.day_first,
                    short_days=self.scene.short_days,
                    short_years=self.scene.short_years,
                ),
            )
            sentence = named(text, dates, self.publications, self.scene.words, self.scene.outlets.others)
            if begin == stretch.start and (opening := self._dateline(sentence, begin)):
                yield opening
                dates = dates[1:]
            meant = bracketed is not None and is_meant(text, *bracketed)
            yield from self._of_sentence(
                sentence, begin, dates, (bracketed[1],) if bracketed and meant else before
            )
            yield from self._without_day(sentence, begin, dates)
            named_here = tuple(called_again(name, sentence.places, text) for *_, name in sentence.places)
            before = named_here or before
            alone = None if named_here else cited_alone(self.scene.text, (begin, end), cited)
            bracketed = (text, alone) if alone else None if named_here else bracketed

    def _of_sentence(
        self, sentence: Named, begin: int, dates: Sequence[CitedDate], before: tuple[str, ...]
    ) -> Iterator[TypedCitation]:
        """The citations of a sentence; a day that `and` joins to that of one is its second."""
        last: tuple[CitedDate, TypedCitation] | None = None
        waiting: CitedDate | None = None  # a day that none is given yet: `On 4 and 6 June X printed`
        done = begin
        for date in dates:
            found = self._citation(sentence, begin, date, before)
            if found and is_line_of_masthead(self.scene.text, found.span.start, found.span.end):
                found = None
            same = found is None or (last is not None and found.span.end == last[1].span.end)
            if same and last and goes_on_to(sentence.text, last[0].end, date.start):
                last = (date, self._with_day(last[1], begin, date))
                continue
            if last:
                yield _each_its_own(sentence.text, last[0].end, last[1])
                found = self._behind(found, last[1], begin, date) if found else None
            found = self._beyond(found, begin + date.start, done) if found else None
            if found and waiting and opens_with(sentence.text, (waiting.start, waiting.end), date.start):
                found = self._with_first_day(found, begin, waiting)
            last = (date, found) if found else None
            waiting = None if found else date
            done = begin + date.end if found else done
        if last:
            yield _each_its_own(sentence.text, last[0].end, last[1])

    def _without_day(
        self, sentence: Named, begin: int, dates: Sequence[CitedDate]
    ) -> Iterator[TypedCitation]:
        """The citations of outlets that are said to have no day."""
        for (start, end, _), (opened, closed), looked in undated_behind(
            sentence.text, sentence.places, dates
        ):
            outlets = (self._called(sentence.text[start:end]),)
            group = TypedGroup(outlets, None, None, accessed=looked.value if looked else None)
            place, cut = (begin + start, begin + closed), (begin + opened, begin + closed)
            yield citation(self.scene, place, TypedKind.IN_SENTENCE, [group], cut)

    def _day(self, begin: int, date: CitedDate) -> Span:
        """Where the day is printed, less the brackets that the sentence reads on through."""
        place = self.scene.span(begin + date.start, begin + date.end)
        start, end = place.start, place.end
        start += len(place.text) - len(place.text.lstrip("[( "))
        return self.scene.span(start, end - len(place.text) + len(place.text.rstrip("]) ")))

    def _behind(
        self, found: TypedCitation, last: TypedCitation, begin: int, date: CitedDate
    ) -> TypedCitation:
        """The citation of an outlet that goes on, less the one before: `which the paper mended on 2 May`."""
        if not (last.span.start <= found.span.start < last.span.end <= begin + date.start):
            return found
        again = list(ANAPHOR.finditer(self.scene.text, last.span.end, begin + date.start))
        return replace(found, span=self.scene.span(again[-1].start(), found.span.end)) if again else found

    def _beyond(self, found: TypedCitation, day: int, done: int) -> TypedCitation:
        """The citation, from its day on where its outlet stands before the day of another.

        `Reuters reported on 3 May that it had sunk; on 5 May it corrected itself.`
        """
        if not found.span.start < done <= day:
            return found
        place = (min(day, found.cut.start), found.span.end)
        return citation(self.scene, place, found.kind, found.groups, (found.cut.start, found.cut.end))

    def _with_day(self, found: TypedCitation, begin: int, date: CitedDate) -> TypedCitation:
        """The citation with one day more of its last outlets."""
        day = self._day(begin, date)
        group = replace(
            found.groups[-1],
            date=date.value,
            date_span=day,
            date_problem=date.problem,
            month_day=date.month_day,
            qualifier=None,
        )
        groups = (*(replace(g, qualifier=None) for g in found.groups), group)
        if day.end <= found.span.end:
            return replace(found, groups=groups)
        start, end = found.span.start, max(found.span.end, day.end)
        return citation(self.scene, (start, end), found.kind, groups, (end, end))

    def _with_first_day(self, found: TypedCitation, begin: int, date: CitedDate) -> TypedCitation:
        """The citation of an outlet behind its day, with the day before that too."""
        if found.span.start < begin + date.end or not date.is_of_day:
            return found
        day = self._day(begin, date)
        last = found.groups[-1]
        year = last.date.edtf()[:4] if last.date is not None and date.value is None else None
        value = parse_edtf(f"{year}-{date.month_day}") if year and date.month_day else date.value
        group = replace(
            last,
            date=value,
            date_span=day,
            date_problem=date.problem,
            month_day=None if value else date.month_day,
        )
        place = (begin + date.start, found.span.end)
        return citation(
            self.scene, place, found.kind, [group, *found.groups], (found.cut.start, found.cut.end)
        )

    def _citation(
        self, sentence: Named, begin: int, date: CitedDate, before: tuple[str, ...]
    ) -> TypedCitation | None:
        if (date.value is None and not date.is_of_day) or is_of_period(sentence.text, date):
            return None  # `in the summer`
        if is_of_no_item(sentence.text, date):
            return None
        text, alone = sentence.text, _is_alone(sentence.text, date)
        opened = text.rfind("(", 0, date.start)
        if not alone and opened > text.rfind(")", 0, date.start):
            # other words stand there too: they must name the outlet
            linked = _linked(sentence, date) if date.is_of_day else []
            within = linked and linked[0][0] > opened and _says_in_brackets(text, opened, linked[0])
            return self._made(text, begin, date, linked, alone) if within else None
        listed = listed_before(text, date, self.scene.text) if alone else None
        of_none = alone and is_of_no_outlet(text, sentence.places, date, self.scene.text)
        if listed or of_none or (alone and (not date.is_of_day or _is_title(text, date))):
            return self._made(text, begin, date, [listed], alone, listed[2]) if listed else None
            # else a life, a term of office, a law's year; what a title says that it covers
        if (told := self._told(sentence, begin, date, before)) is not None:
            return told
        given = self.publications.given(sentence.stretch, 0, (date.start, date.end), len(text))
        found = self._given(sentence, begin, date, before, given) if given is not None else None
        if found is not None:
            return found
        if alone and (spoke := _spoke(sentence, date)):
            return self._made(text, begin, date, spoke, alone)
        if alone and given:
            return None
        if goes_on(sentence, date, alone=alone):
            return self._carried(sentence, begin, date, before)
        on_platform = _by_somebody(text, posted(sentence, date, alone=alone))
        return self._made(text, begin, date, [on_platform], alone, on_platform[2]) if on_platform else None

    def _told(
        self, sentence: Named, begin: int, date: CitedDate, before: tuple[str, ...]
    ) -> TypedCitation | None:
        """The citation of a date that the sentence's build links to an outlet, or to the owner of a page."""
        text, alone = sentence.text, _is_alone(sentence.text, date)
        if date.is_of_day and (own := _beside(sentence, date, alone, self.scene.outlets)):
            return self._made(text, begin, date, [own], alone, own[2])
        if date.is_of_day and (body := of_large_piece(sentence, date, self.scene.outlets)):
            return self._of_bodies(sentence, begin, date, body)
        linked = of_no_letter(sentence, _linked(sentence, date)) if date.is_of_day else []
        if alone and date.is_of_day and not linked:
            linked = behind_weekday(sentence, date)
        if linked and alone and _took_place(text, (linked[-1][1], date.start)):
            return None
        if linked and alone and is_of_speech(sentence, linked[-1][1], date):
            return None
        linked = [p for p in _who_posts(sentence, date, linked) if _by_somebody(text, p)]
        if len(linked) == 1 and PLATFORM_NAME.match(linked[0][2]) and (body := of_body(sentence, date)):
            return self._of_bodies(sentence, begin, date, body)
        if year := year_ahead(sentence, date) or year_behind(sentence, date):
            return self._made(text, begin, date, [year], alone)
        if cited := self._linked_or_quoted(sentence, begin, date, linked, alone):
            return cited
        if body := self._body(sentence, date):
            return self._of_bodies(sentence, begin, date, body)
        return self._again(sentence, begin, date, before, alone)

    def _linked_or_quoted(
        self, sentence: Named, begin: int, date: CitedDate, linked: Sequence[Place], alone: bool
    ) -> TypedCitation | None:
        """The citation of the outlets that the date is linked to, or of the one that these quote on it."""
        text = sentence.text
        on = quoted_on(sentence, date) if date.is_of_day and not alone else None
        quoted, quoter = (on.place, on.quoter) if on else (None, None)
        if linked and not on and (quoted := _quoted_by(sentence, linked[0])):
            quoter = linked[0]
        if quoted is None and not linked:
            return None
        via = self._called(text[quoter[0] : quoter[1]]) if quoter else None
        return self._made(text, begin, date, [quoted] if quoted else linked, alone, via=via)

    def _again(
        self, sentence: Named, begin: int, date: CitedDate, before: tuple[str, ...], alone: bool
    ) -> TypedCitation | None:
        """The citation of an outlet that goes on, or that "it" stands for."""
        it = again(sentence, date) or (None if alone else early(sentence, date, before))
        if it is None:
            return None
        name = called_again(it[2], sentence.places, sentence.text)
        return self._made(sentence.text, begin, date, [it], alone, proper(self._printed(name)))

    def _of_bodies(self, sentence: Named, begin: int, date: CitedDate, place: Place) -> TypedCitation:
        """The citation of a body's piece, of the piece of two, or of the paper that is said to be its."""
        if paper := paper_of(sentence.text, sentence.places, place):
            return self._made(sentence.text, begin, date, [paper], _is_alone(sentence.text, date))
        bodies = bodies_apart(sentence.text, place)
        alone = _is_alone(sentence.text, date)
        return self._made(sentence.text, begin, date, bodies, alone, "" if bodies[1:] else place[2])

    def _body(self, sentence: Named, date: CitedDate) -> Place | None:
        """The body whose piece, or whose word that a note cites, is of that day."""
        if not date.is_of_day:
            return in_its_piece(sentence, date)
        by_note = said_by_cited_body(sentence, date, self.scene.text)
        return of_body(sentence, date) or by_note or of_brackets(sentence, date, self.scene.text)

    def _given(
        self,
        sentence: Named,
        begin: int,
        date: CitedDate,
        before: tuple[str, ...],
        given: tuple[str, ...],
    ) -> TypedCitation | None:
        """The citation of a date that the words give to a publication of these outlets."""
        text, alone = sentence.text, _is_alone(sentence.text, date)
        names = [n for n in given if n != CARRIED]
        outlets = [
            p
            for p in sentence.places
            if p[2] in names
            and not _WRITES_TO.search(text, max(0, p[0] - 40), p[0])
            and not _NAMED_AFTER.search(text, max(0, p[0] - 60), p[0])
            and not _acts(text, (p[1], date.start), p[2])
            and not befell(sentence.marked, p[1], date.start)
            and not then_befell(sentence.marked, p[1], date)
            and not comes_or_goes(sentence.marked, p[1])
            and not _governs(text, p[0], p[1])
            and not is_done_to(sentence.marked, p[0])
            and not is_of_others(sentence.marked, p[:2], date.start)
            and not asks_in_year(sentence.text, p[1], date)
        ]
        outlets = of_no_letter(sentence, outlets)
        if outlets and date.is_of_season:
            outlets = [p for p in outlets if not is_no_press(sentence, p[0], p[1])]
            given = given if outlets else (CARRIED, "")
        if alone:
            ahead = [p for p in outlets if p[1] <= date.start]
            if not ahead and not given:
                return self._carried(sentence, begin, date, before)
            outlets = adjacent(ahead, text)
        if not outlets:
            may_be = given in ((), (CARRIED,)) or alone
            return self._carried(sentence, begin, date, before) if may_be else None
        ahead = [p for p in outlets if p[1] <= date.start]
        if not alone and ahead and len(ahead) < len(outlets):
            outlets = adjacent(ahead, text)  # what stands behind the date has one of its own
        if ahead and _OF_ANOTHER.fullmatch(text, outlets[-1][1], date.start):
            return None
        if ahead == outlets and not alone and _of_another_subject(text, date):
            return None
        if alone and (_FOUNDING.search(text[: outlets[0][0]]) or not _is_of_publishing(text, outlets)):
            return None
        return self._made(text, begin, date, outlets, alone)

    def _carried(
        self, sentence: Named, begin: int, date: CitedDate, before: tuple[str, ...]
    ) -> TypedCitation | None:
        """The date is of "the agency" that the sentence before names."""
        place = carried(sentence, date, before)
        if place is None:
            return None
        alone = _is_alone(sentence.text, date)
        return self._made(sentence.text, begin, date, [place], alone, proper(self._printed(place[2])))

    def _dateline(self, sentence: Named, begin: int) -> TypedCitation | None:
        """`RAMALLAH, Tuesday, January 12, 2021 (WAFA) –`."""
        match = _DATELINE.match(sentence.text)
        name = match and (match["name"] or match["bare"])
        if not match or not name or not (self.scene.outlets.knows(name) or DOMAIN.fullmatch(name)):
            return None
        head = sentence.text[: match.end("rest")]
        head = head.title() if head.islower() else head  # wires once had no capitals
        dates = dates_in(head, day_first=self.scene.day_first)
        if len(dates) != 1:
            return None
        group = "name" if match["name"] else "bare"
        place = (match.start(group), match.end(group), name)
        return self._made(sentence.text, begin, dates[0], [place], False, name)

    def _called(self, text: str) -> str:
        """The outlet by its name; an account that has none by whose it is."""
        whole = re.sub(r"^(?:[Tt]he)\s+(?=\w)", "", " ".join(text.split()))
        whole = text = _ARTICLE_OF_CAPITALS.sub("", whole)
        known = self.scene.outlets
        bare = _ROMANCE_ARTICLE.sub("", whole)
        listed = known.lists_body(bare) or (whole[:2] in ("O ", "A ") and known.lists(folded(bare)))
        if bare != whole and listed and not known.lists(folded(whole)):
            whole = text = bare  # `O Ibama`
        if whole.endswith(("'s", "’s")) and known.lists(folded(whole)):
            return whole  # `Barron's`
        described = is_of_whom(whole) and folded(whole) in self.scene.outlets.known
        return whole if described else proper(text)

    def _printed(self, name: str) -> str:
        """A name as the document writes it."""
        spelt = re.escape(name).replace(r"\ ", r"[\s-]")  # `Al-Mayadeen`, known as Al Mayadeen
        match = re.search(rf"(?<![\w-]){spelt}(?![\w-])", self.scene.text, re.IGNORECASE)
        return match[0] if match else name

    def _made(
        self,
        text: str,
        begin: int,
        date: CitedDate,
        places: Sequence[tuple[int, int, str]],
        alone: bool,
        name: str = "",
        via: str | None = None,
    ) -> TypedCitation:
        places = as_one_body(text, places)
        outlets = tuple(dict.fromkeys(name or self._called(text[start:end]) for start, end, _ in places))
        first, last = min(date.start, places[0][0]), max(date.end, places[-1][1])
        cut = (last, last)
        if alone:
            opening = _ALONE[0].search(text[: date.start])
            closing = _ALONE[1].match(text, date.end)
            assert opening is not None
            assert closing is not None
            cut = (opening.start(), closing.end())
            first, last = min(first, cut[0]), max(last, cut[1])
        if "(" in text[first:last] and ")" not in text[first:last] and text[last : last + 1] == ")":
            last += 1
        if re.search(r"^[^“\"«„]*[”\"»]", text[first:last]) and text[max(0, first - 1) : first] in tuple(
            '“"«„'
        ):
            first -= 1
        rest = text[date.end : cut[1] - 1].strip(" ,;") if alone else ""
        said = beside_day(text[places[-1][1] : date.start]) if places[-1][1] <= date.start else Beside()
        span = self._day(begin, date)
        group = TypedGroup(
            outlets,
            date.value,
            span,
            date.problem,
            date.month_day,
            via=via,
            place=said.place,
            qualifier=", ".join(filter(None, (said.remark, rest))) or None,
        )
        place = (begin + first, begin + last)
        if (
            not alone
            and not name
            and stands_apart(text, (places[0][0], places[-1][1]), (date.start, date.end))
        ):
            return citation(self.scene, place, TypedKind.PARENTHETICAL, [group])
        if alone and cut[0] < places[0][0] < cut[1]:  # `(AFP, 14 March 2021; photo taken in 2017)`
            return citation(self.scene, place, TypedKind.PARENTHETICAL, [group])
        return citation(self.scene, place, TypedKind.IN_SENTENCE, [group], (begin + cut[0], begin + cut[1]))


# `Reuters asked, but on 13 May the ministry said`: a clause of its own, whose subject is another
_NEW_CLAUSE = re.compile(
    r"(?:[,;–—]|,?\s(?:and|but|while|whereas|though|until))\s+(?:(?:and|but|then|while)\s+)?on\s\Z"
)
_SUBJECT_BEHIND = re.compile(
    r",?\s+(?:the|an?|his|her|their|its|two|three|four|some|many|several|all|both)\s+(?!(?:same\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|weekly|magazine|"
    r"website|site|channel|outlet|broadcaster|portal|network|station)\b)(?:[\w’'-]+\s+){1,4}?"
    r"(?:said|was|were|had|has|did|went|came|gave|took|sent|put|told|met|[a-z]{3,}ed)\b"
)


def _of_another_subject(text: str, date: CitedDate) -> bool:
    """Whether a day opens a clause behind its outlet, and somebody else is its subject."""
    opens = _NEW_CLAUSE.search(text, 0, date.start) is not None
    return opens and _SUBJECT_BEHIND.match(text, date.end) is not None


def _is_title(text: str, date: CitedDate) -> bool:
    """Whether only a line in capitals stands before the day: `NEWS OF THE ARENA (June 8 - 14, 2022)`."""
    before = text[: date.start].strip(" ([\n")
    return " " in before and before.isupper() and not text[date.end :].strip(" )].\n")


def _is_alone(text: str, date: CitedDate) -> bool:
    """Whether the date is all that stands in its brackets, or all but a remark."""
    return bool(
        _ALONE[0].search(text[max(0, date.start - 60) : date.start]) and _ALONE[1].match(text, date.end)
    )


def _beside(sentence: Named, date: CitedDate, alone: bool, outlets: Outlets) -> Place | None:
    """Who put something on a page, the media of a country, or whose headline is of the day."""
    page = on_own_page(sentence, date) or posted_by(sentence, date)
    headed = headline_between(sentence, date, outlets) if alone else by_media_of(sentence, date)
    return page or headed


def _who_posts(sentence: Named, date: CitedDate, linked: list[Place]) -> list[Place]:
    """The outlets, for a platform alone the channel or the account that posts there."""
    if len(linked) != 1 or not PLATFORM_NAME.match(linked[0][2]):
        return linked
    return on_channel(sentence, date) or in_own_post(sentence, linked[0], date) or linked


# `a letter appeared on Facebook`, `a channel on Telegram`: nobody is said to have posted it
_BY_NOBODY = re.compile(
    r"\b(?:(?:appear(?:s|ed|ing)?|circulat(?:es?|ed|ing)|spread(?:ing)?|surfac(?:es?|ed|ing)|made\s+the\s+rounds|went\s+viral|"
    r"(?:an?|some|several)\s+(?:[\w-]+\s+)?(?:channels?|pages?|groups?|accounts?|users?))\s+on|on\s+an?)\s+\Z"
)


def _by_somebody(text: str, place: Place | None) -> Place | None:
    """The place, but for a platform on which something is said to have gone round."""
    if place and PLATFORM_NAME.match(place[2]) and _BY_NOBODY.search(text, 0, place[0]):
        return None
    return place


_RESPECTIVELY = re.compile(
    r"\s*[)\]]?,?\s*(?:respectively|jeweils|respectivement|respectivamente|rispettivamente)\b"
)


def _each_its_own(text: str, end: int, found: TypedCitation) -> TypedCitation:
    """The citation; each outlet with its day where words say so: `X and Y on 3 and 4 May respectively`."""
    outlets = found.groups[0].outlets
    paired = len(outlets) == len(found.groups) > 1 and _RESPECTIVELY.match(text, end) is not None
    if not paired or any(group.outlets != outlets for group in found.groups):
        return found
    groups = tuple(replace(g, outlets=(name,)) for g, name in zip(found.groups, outlets, strict=True))
    return replace(found, groups=groups)


_FAR = 300  # characters; nothing links a name to a day so far off


def _linked(sentence: Named, date: CitedDate) -> list[Place]:
    """The outlets that the date is linked to the most surely, of equals the nearest."""
    best: tuple[Strength, int] = (Strength.NONE, 0)
    found: int | None = None
    near_by = range(
        bisect_left(sentence.places, (date.start - _FAR,)), bisect_left(sentence.places, (date.end + _FAR,))
    )
    for n in near_by:
        start, end, name = sentence.places[n]
        strength = link(sentence.marked, (start, end), (date.start, date.end))
        if _removes(sentence.text, end, name) or comes_or_goes(sentence.marked, end):
            continue
        if _governs(sentence.text, start, end):
            continue
        acts = _acts(sentence.text, (end, date.start), name)
        if strength is Strength.OF_KNOWN and (acts or is_no_press(sentence, start, end)):
            continue
        no_news = date.is_of_season or is_to_whom(sentence, date)
        if no_news and is_no_press(sentence, start, end):
            continue
        near = -min(abs(date.start - end), abs(start - date.end))
        if strength >= Strength.OF_KNOWN and (found is None or (strength, near) > best):
            best, found = (strength, near), n
    if found is None:
        return []
    if found and cites_it(sentence, found, date):
        return [sentence.places[found - 1]]
    return _joined(sentence, found)


_IN_TOWN = re.compile(lettered(r"\(\s*(?P<town>[A-ZÀ-Þ][^,();:]{1,40}),\s*\Z"))


def _took_place(text: str, between: tuple[int, int]) -> bool:
    """Whether a town stands with the day, far from the outlet and behind no word of publishing.

    `Tawar ends with the disappearance of its editor (Karachi, 21 March 2013)`, not `Dawn (Karachi, 3 May)`.
    """
    where = _IN_TOWN.search(text, *between)
    if where is None or not (is_place(where["town"]) or is_town(where["town"])):
        return False
    said = text[between[0] : where.start()]
    return len(said.split()) > 1 and not any(
        words(name).search(said) for name in ("publishing", "publication")
    )


def _acts(text: str, between: tuple[int, int], name: str) -> bool:
    """Whether a body that the report cites does something: `Hamas sat in Cairo on June 8`."""
    does = re.match(r",?\s+[a-z]\w+\s+\w", text[slice(*between)])
    return does is not None and folded(name) in phrases("organisations")


# `On 17 September the Department of the Treasury imposed sanctions`: what states do, whoever cites them
_GOVERNS = re.compile(
    r",?\s(?:has\s|had\s|have\s|then\s|later\s|also\s|at\slast\s|formally\s|jointly\s)*(?:imposed|sanctioned|designated|blacklisted|appointed|dismissed|arrested|detained|signed|approved|adopted|ratified|banned|outlawed|"
    r"inaugurated|deployed|expelled|recalled|summoned|seized|raided|evacuated|revoked|annulled|cancelled|extended|fined|indicted|sentenced|convicted|acquitted|extradited|executed|froze|lifted|"
    r"demolished|evicted|repatriated|awarded|granted|dissolved|mobili[sz]ed|conscripted|nationali[sz]ed|privati[sz]ed|auctioned)\b"
)


def _governs(text: str, start: int, end: int) -> bool:
    """Whether a body does what no press does."""
    name = text[start:end]
    governs = _GOVERNS.match(text, end) is not None
    return governs and is_of_body(name) and not in_lists(folded(name), "outlets", "outlets_far")


# `Telegram removed seven channels in one night (2 April 2021)`: its house, not what is posted there
_REMOVAL = re.compile(
    r",?\s(?:has\s|had\s|have\s|then\s|later\s|also\s|at\slast\s|itself\s)*(?:removed|deleted|suspended|banned|blocked|closed|shut|took\s(?:down|off)|taken\s(?:down|off)|purged|disabled|restored|reinstated|"
    r"unblocked|restricted|throttled|demoneti[sz]ed|deplatformed|labelled|barred|expelled|dissolved|locked|froze|frozen)\b"
)


def _removes(text: str, end: int, name: str) -> bool:
    """Whether a platform does something to what others post on it."""
    return PLATFORM_NAME.fullmatch(name) is not None and _REMOVAL.match(text, end) is not None


_ARTICLE_OF_CAPITALS = re.compile(r"\A(?:der|die|das|dem|den)\s+(?=[A-ZÄÖÜ]{3,}\Z)")  # `zeigt die ZEIT vom`
_ROMANCE_ARTICLE = re.compile(r"^(?:O|A|Os|As|La|El|Le|Il|Das|Der|Die)\s+(?=[A-ZÀ-Þ])")
_AS_QUOTED = re.compile(
    r"[”\"»’]?(?:\s+(?:was|were|has\s+been|had\s+been)\s+(?:also\s+|later\s+)?(?=(?:quoted|cited)\s+by\s)|,?\s+(?:as\s+)?)(?:(?:quoted|cited|relayed|carried|reported|repeated|picked\s+up)\s+(?:by|in|on)|via|by\s+way\s+of|through|d[’']après|cité\s+par|zitiert\s+(?:nach|von|bei))\s+(?:the\s+)?(?:[a-z]+\s+){0,3}"
)


def _quoted_by(sentence: Named, place: Place) -> Place | None:
    """The outlet that this one quotes: Fars, of `Fars, as quoted by BBC Persian on 4 November`."""
    n = sentence.places.index(place)
    before = sentence.places[n - 1] if n else None
    if before is None or not _AS_QUOTED.fullmatch(sentence.text, before[1], place[0]):
        return None
    return before


def _joined(sentence: Named, n: int) -> list[Place]:
    """An outlet with those before and behind it that `and` joins it to."""
    places = sentence.places
    last = n + 1
    while last < len(places) and len(adjacent(places[n : last + 1], sentence.text)) == last + 1 - n:
        last += 1
    return adjacent(places[:last], sentence.text)


def _is_of_publishing(text: str, outlets: Sequence[Place]) -> bool:
    """Whether the sentence speaks of saying or publishing, or names a platform that one posts on."""
    said = any(words(name).search(text) for name in ("publishing", "publication", "telling"))
    platform = any(PLATFORM_NAME.match(name) for *_, name in outlets)
    return said or platform or bool(_TELLS.search(text))


# Between an outlet and a day in brackets: nothing, its town, who works for it (`“ABC”’s Marta Quinn`)
_OWN_OR_STAFF = re.compile(
    lettered(
        r"[”\"'’»“›]?\s*(?:of\s+[A-ZÀ-Þ][\w-]+|['’]s\s+(?:(?:anchor|correspondent|reporter|columnist)\s+)?[A-ZÀ-Þ][\w.’-]+(?:\s[A-ZÀ-Þ][\w.’-]+){1,2})?"
    )
)


def _spoke(sentence: Named, date: CitedDate) -> list[Place]:
    """The outlet of `al-Akhbar, affiliated with Hezbollah, reported (June 6, 2020) that`."""
    text = sentence.text
    places = [p for p in sentence.places if p[1] <= date.start]
    if not places:
        return []
    outlets = adjacent(places, text)
    between = text[outlets[-1][1] : date.start].rstrip(" ([")
    if _OWN_OR_STAFF.fullmatch(between) and not _FOUNDING.search(text[: outlets[0][0]]):
        quoted = text[max(0, outlets[0][0] - 2) : outlets[0][0]].strip()[-1:] in tuple('«„“‹"')
        return outlets if quoted or _is_of_publishing(text, outlets) else []
    match = _SPOKE.fullmatch(between)
    return outlets if match and words("publishing").search(between) else []
