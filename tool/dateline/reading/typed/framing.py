"""Outlets that nothing is known of, told by the sentences they stand in.

In: the stretches of a text. Out: names whose links to days (`links`) and whose own form (`evidence`) together
tell that they publish: "the strike was reported by Stabroek Observer on 9 July 2021". A link of one kind
counts once for a name, however often it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.publication_phrases import NAMED
from dateline.reading.sentences import sentences
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.credits import MAKER
from dateline.reading.typed.dates import dates_in, with_stops
from dateline.reading.typed.evidence import ENOUGH, Words, is_given_name, is_person_like, points
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_city, is_settlement, is_town, is_village
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.link_parts import DATED, Strength
from dateline.reading.typed.link_parts import words as link_words
from dateline.reading.typed.link_phrases import TOLD
from dateline.reading.typed.links import SAYS_MORE, headed, is_vocabulary, link, speaks_of_print
from dateline.reading.typed.name_shapes import like_person
from dateline.reading.typed.naming import without_owners, without_stops_in_titles, without_weekdays
from dateline.reading.typed.no_names import are_asked
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.press_builds import is_press
from dateline.reading.typed.proper_names import NAME, ProperName, may_be_named, proper_names
from dateline.reading.typed.seen_or_counted import is_seen_or_counted

_MAY_BE_DATE = re.compile(r"\d")
_LONGEST = 1200  # characters of a sentence
_QUOTES = re.compile(r"[“”\"«»„‹›]")


def learn_from_links(read: Sequence[DatedSentence], text: str, outlets: Outlets, words: Words) -> None:
    """Learn the outlets that the sentences of the text date a publication of."""
    in_brackets, tells = _dates_in_brackets(read, outlets), _names_sources(read, outlets)
    for _ in range(2):  # what is learnt first tells of what it is joined to
        scores: dict[str, tuple[str, int, list[Strength]]] = {}
        for sentence in read:
            for name, own, strength in _linked(sentence, outlets, words, house=in_brackets, tells=tells):
                spelt, best, links = scores.setdefault(folded(name.text), (name.text, own, []))
                links.append(strength)
                scores[folded(name.text)] = (spelt, max(best, own) if min(best, own) > -4 else -4, links)
        for spelt, own, links in scores.values():
            if own + sum(set(links)) >= ENOUGH and not _is_spoken_of(spelt, len(links), text, words):
                outlets.learn(spelt)


def learn_cited(
    read: Sequence[DatedSentence], cited: Container[str], text: str, outlets: Outlets, words: Words
) -> None:
    """Likewise those that the document cites elsewhere by name and day alone, folded.

    Of them no more is to be told than that something of theirs is dated; bodies do much else on a day.
    """
    links: dict[str, tuple[str, int]] = {}
    for sentence in read:
        if any(folded(name.text) in cited for name in sentence.names):
            for name, own, _ in _linked(sentence, outlets, words, house=False):
                if folded(name.text) not in cited or _is_noun(name):
                    continue
                if own >= _ONE_WORD or _is_listed_as_town(name, outlets):
                    links[folded(name.text)] = name.text, links.get(folded(name.text), ("", 0))[1] + 1
    for spelt, times in links.values():
        if not (outlets.lists_body(spelt) or is_of_body(spelt) or _is_spoken_of(spelt, times, text, words)):
            outlets.learn(spelt)


def _is_noun(name: ProperName) -> bool:
    """Whether it is one word that may be a noun: `The Observatory wrote to the minister`."""
    return " " not in name.text and (name.article or is_english(name.text.casefold()))


_ONE_WORD = -2  # points of a word that may be a surname


_OFTEN, _SELDOM = 12, 4  # times a name stands, and for each of how many one links it to a day


def _is_spoken_of(name: str, linked: int, text: str, words: Words) -> bool:
    """Whether a name stands often and is linked to a day but seldom: who the report is about, no source."""
    if not words.may_stand(name, max(_OFTEN, _SELDOM * linked + 1)):
        return False
    times = text.count(name)
    return times >= _OFTEN and times > _SELDOM * linked


_IN_PLACE = re.compile(
    r"\b(?:in|[Nn]ear|[Oo]utside|[Aa]round|at|towards?|[àÀ]|nach|bei|aus|(?:city|town|village|province|district|port|governorate|island|camp|"
    r"outskirts|edge|residents|inhabitants|villagers|streets|suburbs|countryside|mayor|governor|municipality|commune|canton|siege|shelling|bombardment|"
    r"(?:north|south|east|west)(?:[- ]?(?:east|west))?)\s+of"
    r"|held\s+on\s+to|holding\s+on\s+to|captured|recaptured|retook|besieged|shelled|(?:road|roads|highway|bus(?:es)?)\s+to)\s+"
    r"(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]|a[lnstdrz]-|a[dst]h-|el-)[\w’'-]+){0,2})"
)
_TOWN = r"[A-ZÀ-Þ][\w’'-]+(?:[\s-](?:[A-ZÀ-Þ]|a[lnstdrz]-|a[dst]h-|el-)[\w’'-]+){0,2}"
# `In Serêkaniyê (Ras al-Ain) a truce`, `Ras al-Ain (Kurdish: Serêkaniyê)`: one tells what the other is
_TOWN_OF_TWO_NAMES = re.compile(
    lettered(
        rf"(?<![\w’'-])(?:In|Near|Outside|Around)\s(?P<name>{_TOWN})\s\((?P<town>{_TOWN})\)(?=\s[a-zß-ÿ])(?!\s(?:of|on|for|from|no|dated)\b)|"
        rf"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Ff]rom|[Tt]o|[Oo]utside|[Aa]round|of)\s(?P<known>{_TOWN})(?:/|\s\((?:(?:Kurdish|Arabic|Turkish|Armenian|Azerbaijani|Georgian|Russian|Ukrainian|Serbian|Albanian|Hebrew|Greek|Hungarian|Berber|Tibetan|Uyghur|Persian|Syriac):\s|"
        rf"(?:also|or|formerly|officially|once|now)\s(?:known\sas\s|called\s)?)|\s\((?={_TOWN}\sin\s[A-Z][a-z]+\)))(?P<other>{_TOWN})(?=\)|\sin\s[A-Z][a-z]+\)|\s[a-zß-ÿ]|[,.;])"
    )
)
_CLAUSE = 80  # characters
_PRINTS = re.compile(
    r"\b(?:wrote|writ(?:es|ing|er)|columnists?|columns?|editorials?|articles?|print(?:s|ed)?|interviews?|comment\w*|pages?|read(?:s|ers?)|report(?:s|ed|ers?)|argu(?:es|ed)|papers?|journalists?|said|says|asked|asks)\b"
)
# `a colleague at Kapital`
_WORKS_AT = re.compile(
    r"\b(?:colleagues?|editors?|reporters?|journalists?|staff|desk|newsroom|friends?|contacts?|counterparts?|columnists?|correspondents?|producers?|presenters?|somebody|someone|nobody)\s+(?:at|in)\s+(?:the\s+)?\Z"
)
_OF_DAY = re.compile(r"['’]s\s|\s+(?:of|vom|du)\s+(?:\d|[A-Z])|\s*[,(\[]\s*\d{1,2}[. ]")

# `a photograph first seen at Hodeidah Now`
_FOUND_THERE = re.compile(
    r"\b(?:first|also|later|originally|last)\s+(?:seen|shown|posted|published|shared|printed|found|aired|broadcast)\s+(?:at|in|on)\s+(?:the\s+)?\Z"
)


# `the headline of 3 May 2020 in Lachin Xeber`, `she wrote on 3 May in Lachin Xeber`
_PIECE_OF_DAY = re.compile(
    rf"\b(?:(?:{link_words('pieces')})\s+(?:of|from|dated)|wr(?:ote|ites)(?:\s+again)?\s+on)\s+(?:[a-z]+day,?\s+)?(?:\d{{1,2}}\s[a-z]+|[a-z]+\s\d{{1,2}},?)(?:\s\d{{4}},?)?\s+in\s+(?:the\s+)?\Z"
)


def is_where(before: str) -> bool:
    """Whether the preposition that ends a text leads to a place, to no outlet where something stands."""
    left = folded_in_place(before[-80:])
    if _PIECE_OF_DAY.search(left):
        return False
    return not (_WORKS_AT.search(left) or speaks_of_print(left) or _FOUND_THERE.search(left))


# `eigene Zählung nach APA DeFacto`: after whom, no way to a place
_COUNT_BEFORE = re.compile(
    r"(?:zählung|berechnung|darstellung|auswertung|zusammenstellung|schätzung|erhebung|ermittlung|grafik|karte|tabelle|daten)(?:en)?\s+\Z",
    re.IGNORECASE,
)
_WORK = 24  # characters
# `findet sich in Oberländer Bote, „Bon für das Salz“, 6. Februar 2020`
_TITLE_AND_DAY = re.compile(r",\s[“„«\"][^“”„«»\"\n]{6,250}[”“»\"],?\s[^;“”\n]{0,30}?\d{4}")


def learn_places(text: str, outlets: Outlets) -> None:
    """What the prose names as a place: no outlet, unless it is known as one."""
    for match in _IN_PLACE.finditer(text):
        if not (
            not is_where(text[max(0, match.start() - 60) : match.start("name")])
            or _OF_DAY.match(text, match.end())
            or _COUNT_BEFORE.search(text, max(0, match.start() - _WORK), match.start())
            or _TITLE_AND_DAY.match(text, match.end())
            or outlets.knows(match["name"])
        ):
            outlets.not_outlets.add(folded(match["name"]))
    for match in _TOWN_OF_TWO_NAMES.finditer(text):
        name, town = match["name"] or match["other"], match["town"] or match["known"]
        told = _PRINTS.search(text, match.end(), match.end() + _CLAUSE) is not None
        if not (told or name.isupper() or outlets.knows(name)) and (is_place(town) or is_village(town)):
            outlets.not_outlets.add(folded(name))  # not of `In Kapital (Sofia) a columnist`


@dataclass(frozen=True)
class DatedSentence:
    """A sentence with days: its names, and the places of its days and of what is set in italics."""

    text: str
    dates: tuple[tuple[int, int], ...]
    names: tuple[ProperName, ...]
    italics: tuple[tuple[int, int], ...]
    marked: str


def dated_sentences(
    text: str,
    places: Sequence[tuple[int, int]],
    emphasised: Iterable[tuple[int, int]],
    *,
    day_first: bool,
    short_days: bool = False,
) -> Iterator[DatedSentence]:
    """The sentences of these places that hold a day, and their names."""
    emphasised = sorted(emphasised)
    for begin, end in places:
        for start, stop in sentences(text, begin, end):
            sentence = without_weekdays(text[start:stop])
            if len(sentence) > _LONGEST or not _MAY_BE_DATE.search(sentence):
                continue
            read = with_stops(sentence, dates_in(sentence, day_first=day_first, short_days=short_days))
            dates = tuple((d.start, d.end) for d in read if d.is_of_day)
            if not dates:
                continue
            first, last = bisect_left(emphasised, (start, start)), bisect_left(emphasised, (stop, stop))
            italics = tuple((a - start, b - start) for a, b in emphasised[first:last])
            yield _sentence(sentence, dates, italics)


def _sentence(
    sentence: str, dates: tuple[tuple[int, int], ...], italics: tuple[tuple[int, int], ...]
) -> DatedSentence:
    bare = without_owners(sentence)
    for start, end in dates:
        bare = bare[:start] + DATED * (end - start) + bare[end:]
    found = _outside_brackets(_with_bodies(proper_names(bare), bare), bare)
    names = [
        name for name in found if _is_titled(name, bare) or not is_vocabulary(folded_in_place(name.text))
    ]
    names += _in_italics(sentence, italics, names)
    marks = list(_QUOTES.sub(" ", folded_in_place(without_stops_in_titles(bare))))
    for name in names:
        marks[name.start : name.end] = NAMED * (name.end - name.start)
    return DatedSentence(sentence, dates, tuple(names), italics, "".join(marks))


_NO_TITLE = frozenset("author authors editor editors team crew desk".split())


def _is_titled(name: ProperName, text: str) -> bool:
    """Whether an English article stands before a noun written large, as no noun is: `The Reporter wrote`."""
    before = text[max(0, name.start - 4) : name.start]
    return name.article and before in ("The ", "the ") and name.text.casefold() not in _NO_TITLE


_LONGEST_BODY = 8  # words
_OF_WORDS = re.compile(r"[^\W_][\w’'&.-]*")


def _with_bodies(names: Iterable[ProperName], text: str) -> Iterator[ProperName]:
    """The names, listed bodies of several words whole: `Reporters sans frontières`."""
    bodies = list(_listed_bodies(text))
    for name in names:
        if not any(b.start < name.end and name.start < b.end for b in bodies):
            bodies.append(name)
    yield from sorted(bodies, key=lambda name: name.start)


def _listed_bodies(text: str) -> Iterator[ProperName]:
    words = [m.span() for m in _OF_WORDS.finditer(text)]
    done = 0
    for n, (start, _) in enumerate(words):
        if start < done or not text[start].isupper():
            continue
        for last in range(min(n + _LONGEST_BODY, len(words)) - 1, n, -1):
            end = words[last][1]
            if _GOES_ON.match(text, end) or (n and _WITHIN.search(text, words[n - 1][0], start)):
                continue
            if end - start < _LONGEST_NAME and folded(text[start:end].rstrip(".’'")) in phrases("bodies"):
                done = end
                yield ProperName(text[start:end].rstrip(".’'"), start, end, first=start == 0)
                break


_GOES_ON = re.compile(lettered(r"\s[A-ZÀ-Þ]"))
_WITHIN = re.compile(lettered(r"[A-ZÀ-Þ][\w’'-]+\s\Z"))  # `Crisis Group` of `Sinjar Crisis Group`
_LONGEST_NAME = 90  # characters
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")


def _outside_brackets(names: Iterable[ProperName], text: str) -> Iterator[ProperName]:
    """The names but those in brackets with a day: they are read by themselves."""
    taken = [m.span() for m in _BRACKETS.finditer(text) if DATED in m[0] and not SAYS_MORE.match(m[0])]
    for name in names:
        if not any(start < name.start < end for start, end in taken):
            yield name


_JOINT = re.compile(
    rf"[{DATED}()\[\]\s”“\"«»’]*(?:,|\band\b(?:,\s(?:[a-z]+\s){{0,3}}[a-z]+,)?|\bn?or\b|\bund\b|\bet\b|\bsowie\b|\by\b|&|/)[\s“”\"«»‘]*(?:[Tt]he\s+|l[ea]\s+|der\s+|die\s+)?[“\"«»]?"
)


_HOUSE = 4  # outlets with their day in brackets, from which a document is held to cite so


def _dates_in_brackets(read: Iterable[DatedSentence], outlets: Outlets) -> bool:
    """Whether the document cites by `the outlet (3 May 2020)`."""
    found = sum(
        outlets.knows(name.text) and _bracketed_day(sentence, name) is not None
        for sentence in read
        for name in sentence.names
    )
    return found >= _HOUSE


# Sentences with what a known outlet published on a day, from which a document is held to name its sources so.
_TELLING = 2


def _names_sources(read: Iterable[DatedSentence], outlets: Outlets) -> bool:
    """Whether the sentences of a document name the outlets they are from."""
    telling = (
        True
        for sentence in read
        for name in sentence.names
        if _is_known(name.text, outlets) and _surest(sentence, (name.start, name.end)) >= Strength.GOOD
    )
    return sum(islice(telling, _TELLING)) == _TELLING


def _bracketed_day(sentence: DatedSentence, name: ProperName) -> tuple[int, int] | None:
    """The day that stands alone in brackets right behind a name."""
    match = _DAY_BEHIND.match(sentence.marked, name.end)
    return match.span("day") if match else None


_DAY_BEHIND = re.compile(rf"[”\"»’]?\s*\((?P<day>{DATED}+)\)")


def _linked(
    sentence: DatedSentence, outlets: Outlets, words: Words, *, house: bool, tells: bool = False
) -> Iterator[tuple[ProperName, int, Strength]]:
    """The names of a sentence that are linked to one of its days: their own points, and the link.

    `house` says that the document cites by a day in brackets behind the outlet, `tells` that its sentences
    name the outlets they are from.
    """
    known = [_is_known(name.text, outlets) for name in sentence.names]
    for n, name in enumerate(sentence.names):
        if known[n] or _TITLE_CLOSES.match(sentence.text, name.end) or _leads_to_subject(sentence, n):
            continue
        if are_asked(sentence.text, name) or _is_of_who_writes(sentence, n, known, outlets):
            continue
        place = (name.start, name.end)
        found = _surest(sentence, place)
        beside = [m for m in (n - 1, n + 1) if 0 <= m < len(known) and known[m]]
        joined = [m for m in beside if _are_joined(sentence, min(n, m)) and not _is_body(sentence.names[m])]
        for m in joined if found < Strength.OF_KNOWN else ():
            if not _AND.search(sentence.text, *_between(sentence, min(n, m))):
                continue
            found = max(found, *(_surest(sentence, place) for place in _row(sentence, known, m)))
        if found < Strength.OF_KNOWN:
            continue
        slanted = any(a <= name.start and name.end <= b for a, b in sentence.italics)
        head = headed(sentence.marked, place)
        if found is Strength.OF_KNOWN and not head and _was_in_town(sentence, name):
            continue
        own = points(name, sentence.text, outlets, words, headed=head, marked=slanted)
        paper = _may_be_paper(name) if own == 0 else own == 1 and _is_listed_word(name, outlets)
        own += 2 * (house and paper and _bracketed_day(sentence, name) is not None)
        if found >= Strength.GOOD and _is_no_town_here(sentence, name, outlets, bool(joined)):
            own = max(own, 0)
        own += 2 * bool(joined) + 3 * (own == -1 and _comes_out_in_town(sentence, name))
        at_least = Strength.FAIR if name.first else Strength.GOOD
        own += 2 * (found >= at_least and _is_called_as_village(name, outlets))
        own += found >= Strength.GOOD and _is_short(sentence, name)
        own += found >= Strength.GOOD and own == -1 and _is_press_here(sentence, name, outlets, tells=tells)
        own = max(own, 0) if _WRITTEN_FOR.search(sentence.text, max(0, name.start - 20), name.start) else own
        if found > Strength.OF_KNOWN or own >= ENOUGH:
            yield name, own, found


def _row(sentence: DatedSentence, known: Sequence[bool], n: int) -> Iterator[tuple[int, int]]:
    """The places of a known name and of those that it follows in a row: `by Belta, NTV and Infos Plus`."""
    while True:
        yield sentence.names[n].start, sentence.names[n].end
        if n == 0 or not known[n - 1] or not _are_joined(sentence, n - 1):
            return
        n -= 1


def _is_of_staff(sentence: DatedSentence, name: ProperName) -> bool:
    """Whether a name is of somebody with a rank, or who took the picture: `Anchor Dan Lund`."""
    if (rank := _RANK.match(name.text)) and is_person_like(name.text[rank.end() :]):
        return True
    _, _, bearer = name.text.partition(" ")  # `der Dichter Hans Meier`, whose calling is written large
    if " " in bearer and is_person_like(bearer) and _GERMAN_ARTICLE.search(sentence.text, 0, name.start):
        return True
    credited = _PICTURED_BY.search(sentence.text, max(0, name.start - 24), name.start) is not None
    return credited and like_person(name.text) and MAKER.search(name.text) is None


_PICTURED_BY = re.compile(
    r"(?i)(?:^|[\s(\[*_])(?:photos?|photographs?|photographer|pictures?|images?|fotos?|bild(?:er)?|videos?|credits?|foto\s?graf\w*|photographies?|crédit(?:s?\s+photo)?|footage|drone\s+photo)(?:\s+(?:by|von|par|de|por)|[*_]*\s*:)[*_]*\s+\Z"
)
_NAMES_ALONE = re.compile(
    rf"[{NAMED}{DATED}\s,.*_–—-]*"
    # `Rina Gold, mayor of Haifa, in an interview with HAA, 04.06.14`
    rf"|[{NAMED}\s*_–—-]+,(?:[^,;:{DATED}]{{2,60}},)?\s+(?:in\s+)?an?\s+(?:\w+\s+)?interview\s+(?:with|to|on|for)\s+(?:the\s+)?[{NAMED}{DATED}\s,.*_–—-]*"
)
_TITLE_AHEAD = re.compile(r"\s*(?:“[^“”]{8,250}”|\"[^\"]{8,250}\"|«[^«»]{8,250}»|„[^„“”]{8,250}[“”]),?\s+")


def _is_author(sentence: DatedSentence, n: int, known: Sequence[bool], outlets: Outlets) -> bool:
    """Whether a line is but names and a day, a title ahead of them at most, and the first of them a person's:
    `Rina Gold, HAA, 04.06.14`."""
    title = _TITLE_AHEAD.match(sentence.text)
    begin = title.end() if title else 0
    name = sentence.names[n]
    if sentence.marked[begin : name.start].strip(" *_–—-") or not any(known[n + 1 :]):
        return False
    if name.start < begin or _NAMES_ALONE.fullmatch(sentence.marked, begin) is None:
        return False
    return outlets.standing(name.text) is Standing.PERSON and like_person(name.text)


def _is_of_who_writes(sentence: DatedSentence, n: int, known: Sequence[bool], outlets: Outlets) -> bool:
    """Whether a name is that of a person of the press."""
    name = sentence.names[n]
    if _is_of_staff(sentence, name) or _writes_for_next(sentence, name):
        return True
    return _is_author(sentence, n, known, outlets)


def _writes_for_next(sentence: DatedSentence, name: ProperName) -> bool:
    """Whether it is a person's whose outlet follows: `Idris Bello, Belta's correspondent in Gori`."""
    return like_person(name.text) and _HIS_OUTLET.match(sentence.marked, name.end) is not None


_HIS_OUTLET = re.compile(
    rf",\s+(?:the\s+)?{NAMED}+['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{link_words('staff')})"
    # `Can Low, the editor of Belta, wrote`
    rf"|,\s+(?:the\s+|an?\s+|then\s+|now\s+|former\s+)?(?:[\w-]+\s+){{0,3}}?(?:{link_words('staff')}|editor-in-chief|publisher|owner|founder|director|host)\s+(?:of|for|at|with|from)\s+(?:the\s+)?{NAMED}"
)
_WRITTEN_FOR = re.compile(r"\b(?:writing|reporting|blogging)\s+(?:for|in)\s+(?:the\s+)?\Z")
_GERMAN_ARTICLE = re.compile(r"\b(?:[Dd](?:er|ie|em|en)|[Ee]ine?[mnr]?)\s\Z")
_RANK = re.compile(r"\A(?:Anchor|Correspondent|Reporter|Columnist|Host|Commentator|Editor)\s+")


def _may_be_paper(name: ProperName) -> bool:
    """Whether a name of several words is no person's: `Dan Quinn (3/21/91)`."""
    return " " in name.text and not is_person_like(name.text)


# `Mashriq (Peshawar) of 10 December 2022`
_TOWN_BEHIND = re.compile(
    lettered(r"[”\"»’]?\s\((?P<town>[A-ZÀ-Þ][\w’'.-]+(?:\s[\w’'.-]+){0,2})\)(?:\s+of|,|\s+on|,\s+on)\s+\Z")
)


def _comes_out_in_town(sentence: DatedSentence, name: ProperName) -> bool:
    """Whether a town stands in brackets between a name and its day, as papers have it."""
    for start, _ in sentence.dates:
        town = _TOWN_BEHIND.match(sentence.text[name.end : start]) if start > name.end else None
        if town is not None:
            return is_town(town["town"]) or is_place(town["town"])
    return False


_TOWN_AND_DAY = re.compile(lettered(r"[”\"»’*_]{0,3}\s{1,2}\((?P<town>[A-ZÀ-Þ][\w’' -]{1,30}),\s\Z"))


def _was_in_town(sentence: DatedSentence, name: ProperName) -> bool:
    """Whether brackets right behind a name say where and when it was: `the Jelita Dua (Batam, 3 May)`."""
    for start, _ in sentence.dates:
        town = _TOWN_AND_DAY.match(sentence.text[name.end : start]) if start > name.end else None
        if town is not None:
            return is_town(town["town"]) or is_place(town["town"])
    return False


def _is_called_as_village(name: ProperName, outlets: Outlets) -> bool:
    """Whether a listed outlet is called as some village, of which nobody would say that it answered."""
    listed = folded(name.text) in phrases("outlets_too") and folded(name.text) not in outlets.not_outlets
    return listed and is_village(name.text) and not (is_town(name.text) or is_place(name.text))


_LEADS_TO_PLACE = re.compile(
    r"\b(?:in|at|on|near|from|to|into|around|outside|of|for|between|towards?|through|via|across|over|off)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_STAFF_OF = re.compile(
    r"\b(?:columnists?|commentators?|leader\s+writers?|cartoonists?)\s+(?:of|for|at)\s+(?:the\s+)?\Z"
)


def _is_listed_as_town(name: ProperName, outlets: Outlets) -> bool:
    """Whether a listed outlet is called as some town, and as nothing that reports speak of."""
    plain = folded(name.text)
    if plain not in phrases("outlets_too") or plain in outlets.not_outlets or plain in outlets.others:
        return False
    if is_place(name.text) or plain in phrases("organisations") or is_given_name(name.text):
        return False
    return is_settlement(name.text)


def _is_no_town_here(sentence: DatedSentence, name: ProperName, outlets: Outlets, joined: bool) -> bool:
    """Whether what some town is called is an outlet here: it has a columnist; or one that is listed stands
    beside another, or was told something, its day in brackets: `He told Panorama (20 May 2019)`."""
    before = sentence.text[max(0, name.start - 60) : name.start]
    if _STAFF_OF.search(before) and not is_place(name.text):
        return True
    if not _is_listed_as_town(name, outlets) or is_seen_or_counted(name, sentence.text):
        return False
    if joined:
        return True  # `Avesta and Reuters both wrote on 3 May`
    if not (is_city(name.text) or _LEADS_TO_PLACE.search(before)):
        return True  # `carried by Avesta on 3 May`, `Avesta wrote on 3 May`
    if _bracketed_day(sentence, name) is None:
        return False
    return TOLD.search(folded_in_place(before)) is not None or _ASKED.search(before) is not None


# What is asked of, or counted by, who is called by letters: parties and armies do much else on a day
_ASKED = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Qq]uoted|[Qq]uoting|[Cc]it(?:ed|ing)|[Pp]er|(?:published|reported|counted|released|quoted|cited|listed|put\s+out|documented)\s+by|"
    r"[Ll]aut|[Ss]elon|[Dd][’']après|[Ss]eg[úu]n|[Ss]egundo|[Ss]econdo|[Cc]onforme)\s+(?:the\s+|la\s+|le\s+|l[’']|der\s+|dem\s+|o\s+|a\s+|el\s+)?\Z"
)


def _is_short(sentence: DatedSentence, name: ProperName) -> bool:
    """Whether who is asked is named by letters, with the day in brackets: `according to ORAU (3 August)`."""
    letters = len(name.text) > 2 and name.text.isupper() and " " not in name.text
    asked = _ASKED.search(sentence.text, max(0, name.start - 40), name.start) is not None
    return letters and asked and _bracketed_day(sentence, name) is not None


def _is_press_here(sentence: DatedSentence, name: ProperName, outlets: Outlets, *, tells: bool) -> bool:
    """Whether one word that nothing is known of stands as nothing but an outlet does."""
    bracketed = _bracketed_day(sentence, name) is not None
    return is_press(name, sentence.text, sentence.marked, outlets, bracketed=bracketed, tells=tells)


def _is_listed_word(name: ProperName, outlets: Outlets) -> bool:
    """Whether a listed outlet is called as something else is, and as no word of English: `Kpler`."""
    return outlets.may_be_listed(name.text) and not is_english(name.text.casefold())


_LISTED = rf"\s*(?:,|,?\s+(?:and|und|et|y))\s+(?:the\s+)?{NAMED}"


def _leads_to_subject(sentence: DatedSentence, n: int) -> bool:
    """Whether a word that opens the sentence only says where the one behind its comma is spoken of.

    `Abroad, Reuters noted`; not `Newsday, Reuters and AFP noted`.
    """
    name = sentence.names[n]
    if not name.first or name.article or " " in name.text or n + 1 == len(sentence.names):
        return False
    following = sentence.names[n + 1]
    apart = re.fullmatch(r",\s+(?:the\s+)?", sentence.text[name.end : following.start])
    return apart is not None and re.match(_LISTED, sentence.marked[following.end :]) is None


def _is_body(name: ProperName) -> bool:
    """Whether it is a body, cited by what it brings out: what it is joined to may be one too."""
    return folded(name.text) in phrases("organisations")


def _surest(sentence: DatedSentence, place: tuple[int, int]) -> Strength:
    """The surest link of a name to any day of its sentence."""
    return max(link(sentence.marked, place, date, to_learn=True) for date in sentence.dates)


def _is_known(name: str, outlets: Outlets) -> bool:
    """Whether it is, or is with the town it comes out in: `Al-Ayyam of Ramallah`."""
    bare, _, town = name.partition(" of ")
    return outlets.knows(name) or (
        may_be_named(bare) and outlets.knows(bare) and (is_town(town) or is_place(town))
    )


def _are_joined(sentence: DatedSentence, n: int) -> bool:
    """Whether `and` or a comma joins a name to the next."""
    begin, stop = _between(sentence, n)
    between = sentence.text[begin:stop]
    for start, end in sentence.dates:
        a, b = start - begin, end - begin
        if a >= 0 and b <= len(between):
            between = between[:a] + DATED * (b - a) + between[b:]
    return len(between) < 60 and _JOINT.fullmatch(between) is not None


_AND = re.compile(r"\b(?:and|nor|or|und|et|y|e|sowie)\b|&")
_TITLE_CLOSES = re.compile(
    r",[”\"]\s+(?:[A-Z][a-z]+\s)?\d"
)  # of a study: `“The Scouts’ Song,” March 4, 2019`


def _between(sentence: DatedSentence, n: int) -> tuple[int, int]:
    """From the end of a name to the beginning of the next."""
    return sentence.names[n].end, sentence.names[n + 1].start


_TITLE_CASE = re.compile(rf"(?:The\s+)?{NAME}")


def _in_italics(
    sentence: str, italics: Sequence[tuple[int, int]], names: Sequence[ProperName]
) -> list[ProperName]:
    """What is set in italics, where it is no name that was found."""
    found = []
    for start, end in italics:
        text = sentence[max(0, start) : end].strip(" ,.;:")
        if (
            2 < len(text) < 50
            and _TITLE_CASE.fullmatch(text)
            and not any(n.start < end and start < n.end for n in names)
        ):
            begin = sentence.find(text, max(0, start))
            found.append(ProperName(text, begin, begin + len(text)))
    return found
