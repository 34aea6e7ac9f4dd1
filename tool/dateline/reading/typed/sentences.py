"""Citations that the sentence itself makes: "the website Khabar Online (May 24, 2020) argued".

In: a stretch of the scene, the outlets that the document names. Out: a citation for each date that the words
give to a publication of a named outlet. Which dates these are, `reading.publications` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.claim_words import words
from dateline.reading.outlet_names import OutletNames
from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.publication_phrases import NAMED
from dateline.reading.publications import CARRIED, NamedStretch, Publications
from dateline.reading.sentences import sentences
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.learning import names_in_use
from dateline.reading.typed.lexicon import compiled, folded
from dateline.reading.typed.outlets import DOMAIN
from dateline.reading.typed.stretches import Scene, Stretch, citation
from dateline.values.typed import TypedCitation, TypedGroup, TypedKind

_ALONE = (
    re.compile(r"[(\[]\s*(?:(?:issue|edition|print\s+edition)\s*(?:of|,)\s+|on\s+|dated\s+|published\s+)?\Z"),
    re.compile(r"\s*(?:,[^()\[\]]{1,60})?[)\]]"),
)
_HEAD_BEHIND = re.compile(
    r"[”\"'’»]?\s+(?:news\s+)?(?:agency|agencies|newspapers?|daily|dailies|websites?|sites?|channels?|portals?|network|"
    r"(?:telegram|twitter|tv|facebook|television)\s+(?:channel|account|page|station))\Z"
)
_CHANNEL_BEHIND = re.compile(
    r"[”\"'’»]?(?:['’]s)?\s+(?:(?:(?:news\s+)?(?:telegram|twitter|youtube|satellite|tv|television|facebook|instagram)\s+(?:channel|account|page|station|feed))|(?:news\s+|official\s+)?(?:website|web\s+site|site|portal)|account|page)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"['’]s\s.*\b(?:channel|account|page|feed)$|\b(?:channel|account|page|feed)\s+of\b")
_QUOTES = re.compile(r"[“”\"«»„]")
_ANAPHOR = re.compile(
    r"\b(?:the|this|that|same)\s+(?:same\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|weekly|magazine|website|site|channel|outlet|broadcaster|portal|network|station|account|page)\b(?!\s+(?-i:[A-Z“\"]))",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\A\s*(?P<place>[^\W\d_][\w .’'-]{2,30}?)\s*[,/(]\s*(?P<rest>[^()\n]{4,50}?)\s*[,/)]?\s*"
    r"(?:\(\s*(?P<name>[^()]{2,30}?)\s*\)|(?<=,)\s*(?P<bare>[\w.]{2,12}))\s*(?:[-–—]{1,2}|:)\s",
    re.IGNORECASE,
)
_POSTED = compiled(
    "platforms",
    r"\b(?:on|via|in|through)\s+(?:(?:his|her|its|their|the|an?)\s+)?(?:(?:official|personal|own|verified)\s+)?(?P<platform>%s)\b",
)
# From an outlet to a date in brackets: a noun for it, an aside, and what it did.
_SPOKE = re.compile(
    r"[”\"'’»]?(?:\s+(?:news\s+)?(?:agency|newspaper|daily|website|site|channel|portal|network|magazine|radio|television|tv))?(?:\s*\([^()]{1,40}\))?"
    r"(?:\s*,[^,;:]{1,110},)?(?:\s+[\w’'-]+){1,4}"
)
_IT_SAYS = re.compile(
    r",?\s+(?P<it>it|the\s+(?:agency|newspaper|paper|daily|weekly|channel|website|site|broadcaster))\s+(?:also\s+|then\s+)?"
    r"(?:reported|wrote|said|published|interviewed|printed|aired|broadcast|ran|carried|quoted|showed|posted|claimed|argued|added)\b",
    re.IGNORECASE,
)
# An outlet that is the subject right behind a date does what outlets do, unless something is done to it.
_ACTS = re.compile(
    r"[”\"»“]?,?\s+(?!(?:was|were|is|are|had\s+been|has\s+been|journalists?|reporters?|correspondents?|staff|offices?|editors?|employees|headquarters|building|and|or|of|in|on|at|with|to)\b)[a-z][\w’'-]*"
)
_TELLS = re.compile(
    r"\b(?:shown|screened|seen\s+(?:in|on|by)|according\s+to|told|interview|spoke|quot\w+|cit(?:ed|ing)|statement|selon|laut|d[’']après|dans|im|aux?|à\s+la|a\s+rapporté|écri\w+|berichte\w+|schrieb|zufolge)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|(?:speaking|talking|spoke|talked|said|statements?|remarks|interviews?)\s+(?:to|with)|in\s+(?:conversation|an?\s+(?:[\w-]+\s+)?interview)\s+(?:with|to|for))\s+(?:(?:the|state|state-run|[A-Z][a-z]+(?:ian|i|ish|ese))\s+){0,2}(?:(?:news\s+agency|newspaper|daily|channel|website|broadcaster)\s+)?[“\"']?\Z",
    re.IGNORECASE,
)
_ON = re.compile(
    r"[”\"'’]?(?:\s+(?:news\s+agency|newspaper|daily|channel|website))?,?\s+(?:(?:late|early)\s+)?(?:on|in)\s+",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"[”\"'’»]?,\s+dans\s+(?:son|sa)\s+(?:numéro|édition)\s+(?:du|de)\s+|[”\"'’»]?\s+(?:(?:a\s+)?(?:rapporté|écrit|publié|annoncé|indiqué|affirmé|révélé|rapporte|écrivait|rapportait|annonçait|indiquait|affirmait|titrait)(?:\s+dans\s+(?:son|sa)\s+(?:numéro|édition)\s+du)?|(?:du|vom|am|le|daté\s+du)|"
    r"(?:berichtete|schrieb|meldete|veröffentlichte|zitierte|kommentierte|titelte)(?:\s+(?:dazu|bereits|zuerst|noch))?)\s*(?:am|le|du|vom)?\s*",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\W*(?:(?:and|but|then|also|earlier|later|already|only|bereits|dès|déjà)\s+)?(?:on|am|le|in|late\s+on|early\s+on)?\s*",
    re.IGNORECASE,
)
_SO = re.compile(
    r",?\s+(?:(?:berichtete|schrieb|meldete|veröffentlichte)\s+)?(?:(?:die|der|das|le|la|les|l['’]|the)\s*)?(?:(?:iranische|irakische|russische|agentur|agence|journal|quotidien|zeitung|nachrichtenagentur|tageszeitung|hebdomadaire|site|chaîne)\s+)*[“\"«„]?",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"[”\"»“]?,?\s+(?:a\s+(?:rapporté|écrit|publié|annoncé|indiqué|affirmé|révélé)|rapport\w+|écri\w+|annon\w+|indiqu\w+|affirm\w+|titr\w+|berichtet\w*|schrieb|meldete|von|über|,?\s*dass)\b|,",
    re.IGNORECASE,
)
# What an outlet does with a thing already told; the day is that of doing so.
_PASSED_ON = re.compile(
    r"[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:reposted|shared|republished|reprinted|retweeted|forwarded|repeated|copied|deleted|removed|withdrew|corrected|took\s+up|picked\s+up|announced|confirmed|denied|showed|uploaded|posted)\s+"
    r"(?:it|them|this|that|(?:its|the|a|an|his|her|their)\s+(?:[\w-]+\s+)?[\w-]+)(?:\s+again)?,?\s+on\s+"
    r"|[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:found|learned|learnt|discovered|established|calculated|verified|debunked|counted|editoriali[sz]ed|corrected\s+itself)\s+on\s+",
    re.IGNORECASE,
)
_PUT_OUT = re.compile(
    r"\b(?:published|posted|broadcast|aired|printed|released|carried|uploaded|shown|reported|run)\s+(?:[\w-]+\s+){0,2}?(?:on|in|late\s+on)\s+\Z"
    r"|\b(?:publiée?s?|diffusée?s?|parue?s?|mise?s?\s+en\s+ligne|relayée?s?)\s+le\s+\Z",
    re.IGNORECASE,
)
_BY = re.compile(
    r",?\s+(?:by|on|in|par|dans|sur)\s+(?:the\s+|l[ea]\s+|l[’'])?(?:[\w-]+\s+){0,4}?[“\"'‘«]?", re.IGNORECASE
)
_BREAK = re.compile(r"[;:]|\b(?:who|which|had|after|before|because)\b", re.IGNORECASE)
_FOUNDING = re.compile(
    r"\b(?:founding|foundation|founded|launch|launched|establish\w*|set\s+up|raid\w*|hack\w*|closure|closed|clos\w+\s+of|banned|ban\s+on|suspen\w+|shut\w*|seiz\w+|block\w+|attack\s+on|licen[cs]\w+)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_PLATFORM_NAME = compiled("platforms", r"^%s$")


@dataclass
class Attributions:
    """Finds the citations of sentences; made once for a document."""

    scene: Scene
    names: OutletNames
    publications: Publications

    @classmethod
    def of(cls, scene: Scene) -> Attributions:
        """For a scene whose outlets have been learnt."""
        names = OutletNames(names_in_use(scene.text, scene.outlets))
        return cls(scene, names, Publications(names))

    def within(self, stretch: Stretch, taken: Sequence[tuple[int, int]]) -> Iterator[TypedCitation]:
        """The citations of one stretch; `taken` are the places of those in brackets and lines."""
        text = self.scene.text
        before: tuple[str, ...] = ()
        for begin, end in sentences(text, stretch.start, stretch.end):
            masked = _masked(text, begin, end, taken)
            sentence = self._named(masked)
            dates = dates_in(masked, day_first=self.scene.day_first)
            if begin == stretch.start and (opening := self._dateline(masked, begin)):
                yield opening
                dates = dates[1:]
            for date in dates:
                found = self._citation(sentence, masked, begin, date, before)
                if found is not None:
                    yield found
            before = tuple(name for *_, name in sentence.places) or before
        return

    def _named(self, masked: str) -> NamedStretch:
        """The sentence with its outlets marked; a name written small is a word."""
        folded = _QUOTES.sub(" ", folded_in_place(masked))
        stretch = self.publications.stretch(folded)
        places = _apart(
            (start, _with_head(masked, end), name)
            for start, end, name in stretch.places
            if _is_written_as_name(masked[start:end])
        )
        places = _without_platforms(places, masked)
        if places == stretch.places:
            return stretch
        marked = list(folded)
        for start, end, _ in places:
            marked[start:end] = NAMED * (end - start)
        return NamedStretch("".join(marked), places)

    def _citation(
        self, sentence: NamedStretch, masked: str, begin: int, date: CitedDate, before: tuple[str, ...]
    ) -> TypedCitation | None:
        if date.value is None and date.month_day is None and date.problem is None:
            return None
        place = (date.start, date.end)
        alone = bool(_ALONE[0].search(masked[: date.start]) and _ALONE[1].match(masked, date.end))
        if not alone and masked.rfind("(", 0, date.start) > masked.rfind(")", 0, date.start):
            return None  # within brackets of its own, with other words
        told = [] if alone else self._told(sentence, masked, date)
        if told:
            return self._made(masked, begin, date, told, alone)
        given = self.publications.given(sentence, 0, place, len(masked))
        named = self._given(sentence, masked, begin, date, before, given) if given is not None else None
        if named is not None:
            return named
        spoke = self._spoke(sentence, masked, date) if alone else []
        if spoke:
            return self._made(masked, begin, date, spoke, alone)
        if alone and given:
            return None
        if self._goes_on(sentence, masked, date, alone):
            return self._carried(masked, begin, date, before)
        return self._posted(sentence, masked, begin, date, alone)

    def _given(
        self,
        sentence: NamedStretch,
        masked: str,
        begin: int,
        date: CitedDate,
        before: tuple[str, ...],
        given: tuple[str, ...],
    ) -> TypedCitation | None:
        """The citation of a date that the words give to a publication of these outlets."""
        alone = _is_alone(masked, date)
        names = [n for n in given if n != CARRIED]
        outlets = [p for p in sentence.places if p[2] in names]
        if alone:
            ahead = [p for p in outlets if p[1] <= date.start]
            if not ahead and not given:
                return self._carried(masked, begin, date, before)
            outlets = _adjacent(ahead, masked)
        if not outlets:
            return self._carried(masked, begin, date, before) if given in ((), (CARRIED,)) or alone else None
        ahead = [p for p in outlets if p[1] <= date.start]
        if not alone and ahead and len(ahead) < len(outlets):
            outlets = _adjacent(ahead, masked)  # what stands behind the date has one of its own
        if alone and (
            _FOUNDING.search(masked[: outlets[0][0]]) or not self._is_of_publishing(masked, outlets)
        ):
            return None
        return self._made(masked, begin, date, outlets, alone)

    @staticmethod
    def _goes_on(sentence: NamedStretch, masked: str, date: CitedDate, alone: bool) -> bool:
        """Whether the outlet spoken of before goes on: `The agency added (June 15)`, `On 2 May it wrote`."""
        if alone:
            between = masked[: date.start].rstrip(" ([")
            anaphor = list(_ANAPHOR.finditer(between))
            behind = between[anaphor[-1].end() :] if anaphor and not sentence.places else ""
            return bool(
                behind
                and re.fullmatch(r"(?:\s+[\w’'-]+){1,3}", behind)
                and words("publishing").search(behind)
            )
        leads = _LEADS.fullmatch(masked[: date.start])
        same = _ANAPHOR.match(masked.lstrip()) if not sentence.places else None
        if same and _PASSED_ON.fullmatch(masked.lstrip()[same.end() : date.start - len(masked) or None]):
            return True
        return bool(leads and _IT_SAYS.match(masked, date.end))

    @staticmethod
    def _is_of_publishing(masked: str, outlets: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the sentence speaks of saying or publishing, or names a platform that one posts on."""
        said = any(words(name).search(masked) for name in ("publishing", "publication", "telling"))
        platform = any(_PLATFORM_NAME.match(name) for *_, name in outlets)
        return said or platform or bool(_TELLS.search(masked))

    def _spoke(self, sentence: NamedStretch, masked: str, date: CitedDate) -> list[tuple[int, int, str]]:
        """The outlet of `al-Akhbar, affiliated with Hezbollah, reported (June 6, 2020) that`."""
        places = [p for p in sentence.places if p[1] <= date.start]
        if not places:
            return []
        outlets = _adjacent(places, masked)
        between = masked[outlets[-1][1] : date.start].rstrip(" ([")
        if re.fullmatch(r"[”\"'’»“›]?\s*(?:of\s+[A-Z][\w-]+)?", between) and not _FOUNDING.search(
            masked[: outlets[0][0]]
        ):
            quoted = masked[max(0, outlets[0][0] - 2) : outlets[0][0]].strip()[-1:] in tuple('«„“‹"')
            return outlets if quoted or self._is_of_publishing(masked, outlets) else []
        match = _SPOKE.fullmatch(between)
        return outlets if match and words("publishing").search(between) else []

    def _told(self, sentence: NamedStretch, masked: str, date: CitedDate) -> list[tuple[int, int, str]]:
        """The outlet of `told Al Jazeera on May 3`, `On May 3 he told Fars`, `Die Zeit schrieb am 3. Mai`."""
        for n, place in enumerate(sentence.places):
            before, after = masked[: place[0]], masked[place[1] :]
            between = masked[place[1] : date.start] if date.start >= place[1] else ""
            told = _TOLD.search(before)
            if between and (
                (told and _ON.fullmatch(between))
                or _REPORTED.fullmatch(between)
                or _PASSED_ON.fullmatch(between)
            ):
                return _adjacent(sentence.places[: n + 1], masked)
            put_out = date.end <= place[0] and _PUT_OUT.search(masked[: date.start])
            if put_out and _BY.fullmatch(masked[date.end : place[0]]):
                return [place]
            opening = re.split(r"[;,]\s|\bthat\b", masked[: date.start])[-1]
            leads = date.end <= place[0] and (
                _LEADS.fullmatch(masked[: date.start]) or _LEADS.fullmatch(opening)
            )
            gap = masked[date.end : place[0]]
            subject = _SO.fullmatch(gap) and (_SAYS.match(after) or _ACTS.match(after))
            described = re.fullmatch(r",?\s+the\s+(?:[a-z][\w-]*\s+){1,4}[“\"]?", gap) and _ACTS.match(after)
            if leads and (subject or described or (told and not _BREAK.search(gap))):
                return [place]
        return []

    def _carried(
        self, masked: str, begin: int, date: CitedDate, before: tuple[str, ...]
    ) -> TypedCitation | None:
        """The date is of "the agency" that the sentence before names."""
        anaphor = list(_ANAPHOR.finditer(masked, 0, date.start)) or list(_ANAPHOR.finditer(masked, date.end))
        if not anaphor and (it := _IT_SAYS.match(masked, date.end)):
            anaphor = [it]
        if not anaphor or not before:
            return None
        first = before[0] if "it" in anaphor[-1].groupdict() else before[-1]
        start, end = anaphor[-1].span("it") if "it" in anaphor[-1].groupdict() else anaphor[-1].span()
        place = (start, end, first)
        return self._made(masked, begin, date, [place], _is_alone(masked, date), name=self._printed(first))

    def _posted(
        self, sentence: NamedStretch, masked: str, begin: int, date: CitedDate, alone: bool
    ) -> TypedCitation | None:
        """`On May 7, Zarif congratulated him on his Twitter account`, `on Twitter (May 7, 2020)`."""
        match = next(
            (m for m in _POSTED.finditer(masked) if m.start() > date.end or m.end() < date.start), None
        )
        if match is None:
            return None
        leads = re.fullmatch(
            r"\W*(?:(?:and|but|then|also|earlier|later|already)\s+)?(?:on\s+)?",
            masked[: date.start],
            re.IGNORECASE,
        )
        near = alone and 0 <= date.start - match.end() <= 24
        between = masked[date.end : match.start()]
        if near or (
            leads and match.start() > date.end and not re.search(r"[;:]|\b(?:had|who|which)\b", between)
        ):
            at = (match.start("platform"), match.end("platform"), match["platform"])
            return self._made(masked, begin, date, [at], alone, name=match["platform"])
        return None

    def _dateline(self, masked: str, begin: int) -> TypedCitation | None:
        """`RAMALLAH, Tuesday, January 12, 2021 (WAFA) –`."""
        match = _DATELINE.match(masked)
        name = match and (match["name"] or match["bare"])
        if not match or not name or not (self.scene.outlets.knows(name) or DOMAIN.fullmatch(name)):
            return None
        dates = dates_in(masked[: match.end("rest")], day_first=self.scene.day_first)
        if len(dates) != 1:
            return None
        group = name and ("name" if match["name"] else "bare")
        return self._made(
            masked, begin, dates[0], [(match.start(group), match.end(group), name)], False, name=name
        )

    def _called(self, text: str) -> str:
        """The outlet by its name; an account that has none by whose it is."""
        whole = re.sub(r"^(?:[Tt]he)\s+(?=\w)", "", " ".join(text.split()))
        described = _OF_WHOM.search(whole) and folded(whole) in self.scene.outlets.known
        return whole if described else _proper(text)

    def _printed(self, name: str) -> str:
        """A name as the document writes it."""
        match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.scene.text, re.IGNORECASE)
        return match[0] if match else name

    def _made(
        self,
        masked: str,
        begin: int,
        date: CitedDate,
        places: Sequence[tuple[int, int, str]],
        alone: bool,
        name: str = "",
    ) -> TypedCitation:
        outlets = tuple(dict.fromkeys(name or self._called(masked[start:end]) for start, end, _ in places))
        first, last = min(date.start, places[0][0]), max(date.end, places[-1][1])
        cut = (last, last)
        if alone:
            opening = _ALONE[0].search(masked[: date.start])
            closing = _ALONE[1].match(masked, date.end)
            assert opening is not None
            assert closing is not None
            cut = (opening.start(), closing.end())
            first, last = min(first, cut[0]), max(last, cut[1])
        if "(" in masked[first:last] and ")" not in masked[first:last] and masked[last : last + 1] == ")":
            last += 1
        if re.search(r"^[^“\"«„]*[”\"»]", masked[first:last]) and masked[max(0, first - 1) : first] in tuple(
            '“"«„'
        ):
            first -= 1
        rest = masked[date.end : cut[1] - 1].strip(" ,") if alone else ""
        span = self.scene.span(begin + date.start, begin + date.end)
        group = TypedGroup(outlets, date.value, span, date.problem, date.month_day, qualifier=rest or None)
        return citation(
            self.scene,
            (begin + first, begin + last),
            TypedKind.IN_SENTENCE,
            [group],
            (begin + cut[0], begin + cut[1]),
        )


def _apart(places: Iterable[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """The places without those within the one before: `Telegram` of `the Sabereen News Telegram channel`."""
    found: list[tuple[int, int, str]] = []
    for place in places:
        if not found or place[0] >= found[-1][1]:
            found.append(place)
    return tuple(found)


def _without_platforms(
    places: Sequence[tuple[int, int, str]], masked: str
) -> tuple[tuple[int, int, str], ...]:
    """The places without a platform whose channel the next one is: `the YouTube channel "Aktau Tv"`."""
    following = [*places[1:], None][: len(places)]
    return tuple(
        place
        for place, after in zip(places, following, strict=True)
        if not (
            after is not None
            and _PLATFORM_NAME.match(place[2])
            and re.fullmatch(
                r"(?:\s+(?:channel|account|page|feed))?\s*(?:of\s+)?(?:the\s+)?[“\"'‘«]?",
                masked[place[1] : after[0]],
            )
        )
    )


def _with_head(masked: str, end: int) -> int:
    """The end of a name with the noun behind it that the patterns of publications do not know."""
    match = _CHANNEL_BEHIND.match(masked, end)
    return match.end() if match else end


def _is_alone(masked: str, date: CitedDate) -> bool:
    return bool(_ALONE[0].search(masked[: date.start]) and _ALONE[1].match(masked, date.end))


def _is_written_as_name(text: str) -> bool:
    bare = re.sub(r"^[Tt]he\s+", "", text).lstrip("“”\"'’«„ ")
    if re.match(r"[a-z][a-z -]*['’]s\s", bare) and _OF_WHOM.search(bare):
        return True
    return bool(re.match(r"[A-ZÀ-ÞĀ-Ž\d@]|a[lnstdrz]-|[\w-]+\.[a-z]{2,}", bare)) or not bare.isascii()


def _adjacent(places: Sequence[tuple[int, int, str]], masked: str) -> list[tuple[int, int, str]]:
    """The last of the outlets, with those that it is joined to by `and` or a comma."""
    found = list(places[-1:])
    for place in reversed(places[:-1]):
        if not re.fullmatch(r"\s*(?:,|and|,\s*and|&|/)\s*(?:the\s+)?", masked[place[1] : found[0][0]]):
            break
        found.insert(0, place)
    return found


def _proper(text: str) -> str:
    """The proper name without its article and without the common noun behind it."""
    text = re.sub(r"^(?:[Tt]he)\s+(?=\w)", "", " ".join(text.split()))
    bare = _HEAD_BEHIND.sub("", _QUOTES.sub("", text))
    bare = re.sub(r"\s+(?:Telegram|Twitter|YouTube|Facebook|Instagram)$", "", bare) if bare != text else bare
    bare = re.sub(r"^[Tt]he\s+", "", re.sub(r"['’]s$", "", bare.strip()))
    return bare or text


def _masked(text: str, begin: int, end: int, taken: Sequence[tuple[int, int]]) -> str:
    """A sentence, what other citations hold blanked out."""
    found = text[begin:end]
    for start, last in taken:
        if start < end and last > begin:
            first, final = max(start, begin) - begin, min(last, end) - begin
            found = found[:first] + " " * (final - first) + found[final:]
    return found
