"""The outlets that a sentence names: where they stand, and how they are called.

In: a sentence and the outlets of its document. Out: `Named`: the sentence folded with its outlets and days
marked, and the place of each.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.publication_phrases import NAMED
from dateline.reading.publications import NamedStretch, Publications
from dateline.reading.typed.account_names import ACCOUNT_NOUN, has_platform_behind
from dateline.reading.typed.arabic_names import listed_arabic, one_way
from dateline.reading.typed.beside_names import (
    ACCOUNT_ABROAD,
    less_town,
    less_verb,
    without_publishers,
    without_quotations,
    without_staff,
)
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.digits_in_names import is_act_by_number
from dateline.reading.typed.evidence import (
    KIND_BEHIND,
    Words,
    is_given_name,
    is_landmark,
    is_of_country,
    is_paper_of_state,
    is_person_like,
    is_subject,
    may_write,
)
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import compiled, countries, folded, lettered, phrases
from dateline.reading.typed.lexicon import folded as plain_name
from dateline.reading.typed.link_parts import DATED, HEADS, ISSUES, PIECES
from dateline.reading.typed.no_names import is_observance, is_office_or_occasion
from dateline.reading.typed.own_programmes import programme_end
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.press_in_capitals import is_called_as_place
from dateline.reading.typed.proper_names import PLATFORM, bare_name, is_demonym, is_month
from dateline.reading.typed.series import OWN_ISSUE, is_counted

Place = tuple[int, int, str]  # start, end, the outlet as the document knows it

_HEAD_BEHIND = re.compile(
    r"[”\"'’»]?\s+(?:news\s+)?(?:agency|agencies|newspapers?|daily|dailies|websites?|sites?|channels?|portals?|network|"
    rf"(?:{PLATFORM}|tv|television|satellite)\s+(?:channel|account|page|group|community|profile|station|feed)|news)\Z"
)
# `“Khurasan Nashr” account`
_ACCOUNT_BEHIND = re.compile(r"(?<=[”\"»])\s+(?:account|page|group|feed|room)\Z")
_CHANNEL_BEHIND = re.compile(
    rf"[”\"'’»]?(?:['’]s)?\s+(?:(?:(?:news\s+)?(?:{PLATFORM}|satellite|tv|television)\s+(?:news\s+)?(?:channel|account|page|group|community|profile|station|feed))|(?:news\s+|official\s+)?(?:website|web\s+site|site|portal)|account(?!\s+(?:of|from|differs?|tallies|agrees|is\s+silent)\b|,\s+(?:printed|aired|broadcast)\b)|page)\b",
    re.IGNORECASE,
)
_CHANNELS_BEHIND = re.compile(rf"\s{PLATFORM}\s(?:channel|account|page|group|feed)s\b")
# `the Telegram channel Northern Gate`
_CHANNEL_AHEAD = re.compile(rf"\b{PLATFORM}\s(?:channel|account|page|group)\s[“\"«„‘]?\Z")
_OF_WHOM = re.compile(
    r"['’]s\s.*\b(?:channel|account|page|feed|web\s?site|site|home\s?page)$|\b(?:channel|account|page|feed|web\s?site|site|home\s?page)\s+of\b"
)
_QUOTES = re.compile(r"[“”\"«»„‹›]")
PLATFORM_NAME = compiled("platforms", r"^%s$")


@dataclass(frozen=True)
class Named:
    """A sentence: as it stands, folded with its outlets marked, and with its days marked too."""

    text: str  # what other citations hold is blank
    stretch: NamedStretch
    marked: str
    places: tuple[Place, ...]


def named(
    text: str, dates: Sequence[CitedDate], publications: Publications, words: Words, others: Container[str]
) -> Named:
    """The sentence with its outlets and days marked.

    A name written small is a word, and one of `others` a ship's or the like.
    """
    folded = _QUOTES.sub(" ", folded_in_place(without_owners(text)))
    stretch = publications.stretch(folded)
    places = _apart(
        (start, _less_day(folded, start, end, dates), name)
        for start, end, name in ((*_whole(text, s, e, name), name) for s, e, name in stretch.places)
        if _is_written_as_name(text[start:end])
        and not _may_be_word(text, (start, end, name), words)
        and plain_name(text[start:end]) not in others
        and not is_counted(text, start, end)
        and not (_ITS_TONGUE.search(text, 0, start) and is_language(text[start:end]))
        and not is_act_by_number(text, start, end)
        and not _is_paper_of_place(text[start:end])
        and not (_is_nation_of_body(text, start, end) or _is_in_other_letters(text[start:end], name))
        and not (name.isupper() and not text[start:end].isupper() and _is_place_besides(name))
    )
    places = without_quotations(_without_platforms(places, text), text)
    places = without_staff(without_publishers(places, text), text)
    places = tuple(
        less_verb(less_town(_less_noun(p, text), text), text)
        for p in places
        if not is_observance(text[p[0] : p[1]], text[max(0, p[0] - 60) : p[0]])
    )
    if places != stretch.places:
        stretch = NamedStretch(_set(folded, places, NAMED), places)
    days = [(d.start, d.end, "") for d in dates]
    return Named(text, stretch, _set(stretch.text, days, DATED), places)


def _is_place_besides(name: str) -> bool:
    """Whether a name that the document has in capitals is that of a place, and no listed outlet's."""
    listed = any(plain_name(name) in phrases(one) for one in ("outlets", "outlets_far"))
    return not listed and is_called_as_place(name)


_WORD_NEXT = re.compile(lettered(r"\s(?P<word>[a-zß-ÿ][\w’'-]+)"))


def _is_nation_of_body(text: str, start: int, end: int) -> bool:
    """Whether a name is but a nation's adjective before a body: `the South African commission`."""
    behind = _WORD_NEXT.match(text, end)
    written = re.sub(r"^[Tt]he\s+", "", text[start:end])
    return behind is not None and is_demonym(written) and is_of_body(behind["word"])


def _is_in_other_letters(written: str, name: str) -> bool:
    """Whether the few letters of an outlet are another word as they stand: `Las`, which is no LAs."""
    few = len(name) <= _LETTERS and name.isalpha()
    mixed = few and not (name.istitle() or name.isupper() or name.islower())
    return mixed and written != name and not written.isupper()


_LETTERS = 4  # of an abbreviation
# `the Muscat daily Oman Observer`, though another be called Muscat Daily
_PAPER_OF_PLACE = re.compile(
    lettered(
        r"(?:[Tt]he\s)?(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s(?:daily|weekly|monthly|newspaper|paper|tabloid|broadsheet|magazine|press)"
    )
)


def _is_paper_of_place(name: str) -> bool:
    """Whether a name is but what comes out where, its noun written small."""
    paper = _PAPER_OF_PLACE.fullmatch(name)
    return paper is not None and (is_place(paper["place"]) or is_town(paper["place"]))


# `in its Kirundi bulletin`: a language
_ITS_TONGUE = re.compile(r"\b(?:its|their|the)\s\Z")
# `The volunteer Karim Low (@SahelWatch) posted`
_OWNER = re.compile(
    lettered(
        r"(?P<office>\b[Tt]he\s(?:[\w’'-]+\s){0,3}?(?:mayor|minister|president|premier|governor|ambassador|commander|spokes(?:man|woman|person)),?\s)?"
        r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s(?:[A-ZÀ-Þ][\w.’'-]*|a[lnstdrz]-\w+|bin|ibn|de|van|von)){1,3}\s)?\((?=@\w[\w.@-]*\))(?P<handle>[^()]+)\)(?P<comma>,)?"
    )
)


def without_owners(text: str) -> str:
    """The text of equal length, persons ahead of their handles in brackets blanked out, and the brackets."""
    if "(@" not in text:
        return text
    return _OWNER.sub(_less_owner, text)


def _less_owner(match: re.Match[str]) -> str:
    who = match["who"] or ""
    if not match["office"] and not is_person_like(who.strip()):
        return match[0]
    ahead = match.start("handle") - match.start() - 1
    apposed = bool(match["office"]) and "," in match["office"]  # `The spokesman, Ann Low (@alow), tweeted`
    comma = match["comma"] or ""
    return f"{' ' * ahead} {match['handle']} {' ' if apposed and comma else comma}"


def _less_day(folded: str, start: int, end: int, dates: Sequence[CitedDate]) -> int:
    """Where a name ends that was read on into the month of its piece: `Reuters April 2012 article`."""
    for date in dates:
        if not start < date.start < end < date.end:
            continue
        if _PIECE_BEHIND.match(folded, date.end):
            return date.start - 1
        if of := _OF.search(folded, start, date.start):
            return of.start()  # `Tal Cual of February 28 to March 5, 2020`
    return end


# `the Border Watch page on Facebook`, whose noun is not of the name
_NOUN_LAST = re.compile(rf"(?<=[\w’'”\"»])\s{ACCOUNT_NOUN}\Z")
_ON_A_PLATFORM = re.compile(rf"\son\s{PLATFORM}(?![\w-])")


def _less_noun(place: Place, text: str) -> Place:
    """The place of an account, less the noun between its name and its platform."""
    start, end, name = place
    noun = _NOUN_LAST.search(text, start, end) if _ON_A_PLATFORM.match(text, end) else None
    return (start, noun.start(), name) if noun and " " in text[start : noun.start()] else place


_OF = re.compile(r"\s(?:of|for|from|on|el|del|le|du|em|no\sdia|am|vom|il)\s\Z")
_PIECE_BEHIND = re.compile(rf"\s+(?:{PIECES}|{ISSUES})")


def masked(text: str, begin: int, end: int, taken: Sequence[tuple[int, int]]) -> str:
    """A sentence, what other citations hold and the editor's `[sic]` blanked out."""
    found = _UNSAID.sub(lambda m: " " * len(m[0]), text[begin:end])
    found = without_stops_in_titles(without_weekdays(found))
    for start, last in taken:
        if start < end and last > begin:
            first, final = max(start, begin) - begin, min(last, end) - begin
            found = found[:first] + " " * (final - first) + found[final:]
    return found


def without_weekdays(text: str) -> str:
    """The text of equal length, less weekdays in brackets behind their days: `On 10 February (Monday)`."""
    return _WEEKDAY.sub(lambda m: f"{m['day']}{m['comma'] or ''}".ljust(len(m[0])), text)


def without_stops_in_titles(text: str) -> str:
    """The text of equal length, where a title has nothing that would part a clause."""
    return _TITLED.sub(lambda m: m[1] + _PARTING.sub(",", m[2]), text)


_WEEKDAY = re.compile(
    r"(?P<day>(?<![\w.])\d{1,4}(?:st|nd|rd|th|er|\.)?(?:\s(?:de\s)?[^\W\d_]{3,12}\.?(?:\s(?:de\s)?\d{4})?)?)\s\((?:an?\s|ein\s|un\s|uma?\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira)\)(?P<comma>,)?(?=\s)"
)
# `[sic]`, and what everybody knows: `X (formerly Twitter)`
_UNSAID = re.compile(
    r"\[sic!?\]|(?<=\w)\s\((?:formerly|previously|ex-?|the\s+former|früher|ehemals|anciennement|antes)\s*(?:known\s+as\s+)?Twitter\)",
    re.IGNORECASE,
)
# `a report titled “Scarcity; a bigger problem”`: what parts clauses parts none within a title
_TITLED = re.compile(
    r"(\b(?:titled|entitled|called|named|headed|headlined|headline|title|heading|caption|banner)\s+[“\"«„])([^”\"»“\n]{2,120}[”\"»“])"
)
_PARTING = re.compile(r"[;:?!]")


def adjacent(places: Sequence[Place], text: str) -> list[Place]:
    """The last of the outlets, with those that it is joined to by `and` or a comma."""
    found = list(places[-1:])
    for place in reversed(places[:-1]):
        if not re.fullmatch(
            r"[”\"»“«’]?\s*(?:,|and|nor|or|,\s*and|,?\s*and,\s(?:[a-z]+\s){0,3}[a-z]+,|et|und|sowie|y|e|&|/)\s*(?:the\s+|(?:its|the|an?|another|son|sa|ihr\w*)\s+(?:(?!(?:that|which|who|whose|where|when)\s)[a-z-]+\s+){1,3})?[“\"«»„‘]?",
            text[place[1] : found[0][0]],
        ):
            break
        if text[place[1]] == "," and _OPENS_CITING.fullmatch(text, 0, place[0]):
            break
        if _BY_ITS.match(text, place[1], found[0][1]) and _PAPER_BEHIND.match(text, found[0][1]):
            found[0] = place
            continue
        found.insert(0, place)
    return found


# `Subh-e Sadegh, the IRGC weekly`: whose paper it is
_BY_ITS = re.compile(r"[”\"»’]?,\s+(?:the|an?)\s")
_PAPER_BEHIND = re.compile(
    r"(?:['’]s)?\s(?:[a-z-]+\s)?(?:weekly|daily|monthly|quarterly|newspaper|paper|magazine|journal|periodical|organ|mouthpiece|outlet|website|portal|station)\b"
)


# `Citing Reuters, the site Kloop wrote on 3 May`: who is cited is not who writes
_OPENS_CITING = re.compile(
    r"\W*(?:(?:In\s+(?:an?|its)\s(?:[\w-]+\s){1,3})?(?:Cit|Quot|Referr|Rely|Draw|Echo|Follow|Translat|Summari[sz]|Repeat|Paraphras|Contradict|Correct)ing|"
    r"(?:Sous|Citant|Selon|Citando|Unter\s+Berufung\s+auf))(?:\s+(?:to|on|from|upon|sources?|in))?\s[^,.;:]{0,40}"
)


def proper(text: str) -> str:
    """The proper name without its article and without the common noun behind it, but with its platform."""
    text = re.sub(r"^(?:[Tt]he)\s+(?=\w)", "", " ".join(text.split()))
    if has_platform_behind(text):
        return re.sub(r"^[Tt]he\s+", "", _QUOTES.sub("", text))
    bare = _HEAD_BEHIND.sub("", _QUOTES.sub("", _ACCOUNT_BEHIND.sub("", text)))
    bare = re.sub(r"\s+(?:Telegram|Twitter|YouTube|Facebook|Instagram)$", "", bare) if bare != text else bare
    bare = re.sub(r"^[Tt]he\s+", "", re.sub(r"['’]s$", "", bare.strip()))
    return bare or text


def called_again(name: str, places: Iterable[Place], text: str) -> str:
    """What an outlet is called where the text goes on about it: with the platform that stood behind it."""
    whole = (proper(text[start:end]) for start, end, known in places if known == name)
    return next((called for called in whole if has_platform_behind(called)), name)


def is_of_whom(name: str) -> bool:
    """Whether an account is called by its owner: then all of it is the name."""
    return bool(_OF_WHOM.search(name))


def _set(text: str, places: Iterable[Place], sign: str) -> str:
    marks = list(text)
    for start, end, _ in places:
        marks[start:end] = sign * (end - start)
    return "".join(marks)


def _apart(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places without those within the one before: `Telegram` of `the Sabereen News Telegram channel`."""
    found: list[Place] = []
    for place in places:
        if not found or place[0] >= found[-1][1]:
            found.append(place)
    return tuple(found)


def _without_platforms(places: Sequence[Place], text: str) -> tuple[Place, ...]:
    """The places without a platform beside the name of its channel: `the YouTube channel "Aktau Tv"`."""
    return tuple(
        place
        for place, before, after in zip(places, [None, *places], [*places[1:], None], strict=False)
        if not (
            PLATFORM_NAME.match(place[2])
            and (_is_where(before, place, after, text) or _is_unnamed(place, text))
        )
        and not _is_said_where(before, place, text)
        and not (
            after is not None
            and _SERVICE.search(text[place[0] : place[1]])
            and text[place[1] : after[0]] == ", "
        )
        and not (before is not None and _is_service_of(before, place, text))
    )


_SERVICE = re.compile(r"\s(?:service|section)$")  # `the BBC's Spanish service, BBC Mundo`


_SERVICE_FIRST = re.compile(
    lettered(r"(?:[Tt]he\s)?[A-ZÀ-Þ][\w-]+(?:[ -]language)?\s(?:service|section)\sof\s")
)
_APPOSED = re.compile(r"[”\"»’]?,\s(?:the\s|an?\s)?")
_CLOSES_APPOSED = re.compile(r",\s(?!and\s|or\s)|\s\(")


def _is_service_of(before: Place, place: Place, text: str) -> bool:
    """Whether an apposition says whose service the outlet before is.

    `Radio Ozodi, the Tajik service of RFE/RL, aired`
    """
    service = text[place[0] : place[1]]
    return bool(
        _APPOSED.fullmatch(text, before[1], place[0])
        and (_SERVICE_FIRST.match(service) or re.search(r"['’]s\s.*\s(?:service|section)\Z", service))
        and _CLOSES_APPOSED.match(text, place[1])
    )


def _is_of(place: Place, after: Place | None, text: str) -> bool:
    """`the YouTube channel "Aktau Tv"`, `an anonymous Telegram channel, Severny Veter`."""
    return after is not None and bool(
        re.fullmatch(
            r"(?:\s+(?:news\s+)?(?:channel|account|page|feed|group)s?(?:\s(?:close|linked|loyal|affiliated|aligned|run|read|used|kept|based|popular|known|tied|belonging|of|for|with|from|in|by)\s[^,;.]{1,70}(?=,))?)?,?\s*(?:of\s+)?(?:called\s+|named\s+)?(?:the\s+)?[“\"'‘«]?",
            text[place[1] : after[0]],
        )
    )


def _is_where(before: Place | None, place: Place, after: Place | None, text: str) -> bool:
    """Whether a platform is that of the channel beside it."""
    return _is_of(place, after, text) or _describes(before, place, text) or _is_of_all(before, place, text)


# `appeared on an anonymous Telegram channel`: it says where, and names nobody
_ON_SOME = re.compile(
    r"\b(?:on|in|over|via|to|from)\s+(?:an?|one|some|another|several|two|three|many)\s+(?:[a-z-]+\s+){0,3}\Z"
)
_SOME_ACCOUNT = re.compile(r"\s+(?:channel|account|page|feed|group|post|chat|thread)s?\b")


def _is_unnamed(place: Place, text: str) -> bool:
    """Whether a platform is only told of as that of somebody's account, whose name is not told."""
    ahead = _ON_SOME.search(text, max(0, place[0] - 60), place[0])
    noun = _SOME_ACCOUNT.match(text, place[1]) or _SOME_ACCOUNT.search(text, place[0], place[1])
    return ahead is not None and noun is not None


def _is_of_all(before: Place | None, place: Place, text: str) -> bool:
    """`The “Lake Moss” and “Lake Moon” Telegram channels`."""
    return before is not None and bool(
        re.fullmatch(r"[”\"»]?\s", text[before[1] : place[0]])
        and re.compile(r"\s+(?:channel|account|page|feed|group)s\b").match(text, place[1])
    )


# `“Khurasan Nashr” account on Threema`, `@x claimed on Twitter`: where, not who
_ACCOUNT_ON = re.compile(
    lettered(
        r"[,”\"»’]{0,3}\s+(?:(?:an?|the|its|his|her|their)\s+)?(?:[\w-]+\s+){0,4}?(?:account|channel|page|group|feed|profile|user|room|server|bot)\s+(?:on|in|over|via)\s+"
        r"(?:[A-ZÀ-Þ][\w.-]*\s+)?"
    )
)
_ON_IT = re.compile(r"[”\"»’]?\s+on\s+")
_ACCOUNT_AHEAD = re.compile(rf"\b{ACCOUNT_NOUN},?\s(?:called\s|named\s)?[“\"«„]\Z")
_SAID_ON = re.compile(
    r"[”\"»’]?\s+(?:[a-z]+ly\s+)?(?:[a-z]+(?:ed|id|ote|old))(?:\s+[\w’'-]+){0,3}?\s+(?:on|via|over)\s+(?:(?:its|his|her|their)\s+(?:own\s+)?)?"
)


def _is_said_where(before: Place | None, place: Place, text: str) -> bool:
    """Whether a platform only says where the account before it is, or wrote."""
    if before is None or not (PLATFORM_NAME.match(place[2]) or text[place[0] - 1 : place[0]] == " "):
        return False
    between = text[before[1] : place[0]]
    if _ACCOUNT_ON.fullmatch(between):
        return True
    if _ON_IT.fullmatch(between) and (
        _ACCOUNT_AHEAD.search(text, max(0, before[0] - 30), before[0])
        or _NOUN_LAST.search(text, before[0], before[1])
    ):
        return True  # `the group “Mothers of Sumy” on Facebook`
    handle = text[before[0]] == "@"
    on = _ON_IT.fullmatch(between) or _SAID_ON.fullmatch(between)
    return handle and bool(PLATFORM_NAME.match(place[2])) and on is not None


_WITH_ARTICLE = re.compile(r"[”\"»]?,\s+(?:an?|the|its)\s")
_CALLED_SO = re.compile(r"\s+(?:channel|account|page|feed|group|list|broadcast\s+list|handle)\b")


def _describes(before: Place | None, place: Place, text: str) -> bool:
    """`Severny Veter, an anonymous Telegram channel`."""
    return before is not None and bool(
        _WITH_ARTICLE.match(text[before[1] : place[1]])
        and re.fullmatch(r"[”\"»]?,\s+(?:(?:an?|the|its)\s+)?(?:[\w-]+\s+){0,4}", text[before[1] : place[0]])
        and (_CALLED_SO.match(text, place[1]) or _CALLED_SO.search(text, place[0], place[1]))
    )


_TITLE_BEHIND = re.compile(
    r"(?:\s+(?:News\s+Agency|(?<=Weekly\s)(?:Mirror|Herald|Gazette|Journal|Chronicle|Standard|Star|Observer|Record|Recorder)|(?<=Daily\s)(?:Mirror|Herald|Gazette|Journal|Chronicle|Standard|Star|Observer|Record|Telegraph|Nation|News|Express|Mail|Post)|Agency|News|Press|TV|Television|Radio|FM|Online|Weekly|Daily|Times|Post|Magazine|Newspaper|Network|Channel|Broadcasting|Media|Review|International|Today|Monitor|(?<=Media\s)(?:Cent(?:re|er)|Office|House|Cell|Unit|Group|Foundation|Corporation)))+(?![\w-])"
)
# `dxMS Radyo Bida`: the call signs of Philippine stations (ITU Radio Regulations, appendix 42) stand first
_CALL_SIGN = re.compile(r"(?<![\w’'-])(?:d[u-z]|D[U-Z])[A-Z]{2}\s\Z")
# `Deutsche Welle’s Albanian service`
_SERVICE_BEHIND = re.compile(
    lettered(
        r"(?:['’]s\s+(?:[A-ZÀ-Þ][\w-]+\s){0,2}[A-ZÀ-Þ][\w-]+(?:[ -]language)?\s+(?:[Ss]ervice|[Ss]ection)|"
        r"(?<=[a-zà-ÿ])\s+(?:service|section))(?![\w-])"
    )
)
_MORE_BEHIND = re.compile(lettered(r"(?:[ ][A-ZÀ-Þ][a-zà-ÿ][\w’-]+){1,2}(?![\w-])"))
_LONGEST = 40  # characters of a language and what is behind it
# `the BBC Somali Service`
_LANGUAGE_SERVICE = re.compile(lettered(r"\s(?P<language>[A-ZÀ-Þ][\w-]+)\sService(?![\w-])"))
# `La Voz` of `La Voz del Muelle`, `Radio` of no place that is known
_OF_WHERE = re.compile(lettered(r"[ ](?:del?|do|da|dos|das|du|des|de[ ]l[ao]s?)[ ][A-ZÀ-Þ][\w’-]+(?![\w’-])"))
# `National` of `National Grain Storage`
_ADJECTIVE = re.compile(r"(?:[Tt]he\s)?(?:National|International|Independent|Global|Standard|Federal)")
_CRIES = re.compile(r"!(?=\s+[a-z\d(]|[,;(])")  # `News Diggers! wrote`
_BRANCHED = re.compile(r"[a-z]{1,2}\d")  # `g1 Pará`
_CALLS_FOR_MORE = re.compile(
    r"\b(?:Voz|Diario|Diário|Jornal|Heraldo|Gaceta|Gazeta|Correo|Correio|Tribuna|Tribune|Eco|Écho|Courrier|Voix|Journal|Gazette|Dépêche|Noticias|Notícias|Folha|Semanario|Voce|Corriere|Gazzetta|Giornale)\Z"
)
_NAME_BEFORE = re.compile(lettered(r"(?<![\w’'-])(?:[A-ZÀ-Þ][\w’'-]+[ ](?:(?:of|de|du|del)[ ])?){1,2}\Z"))


# `la agencia EFE`, `la cadena SER`: listed with their noun, written without
_NOUN_SMALL = re.compile(
    lettered(
        r"\A(?:l[’'])?(?:agencia|agência|agenzia|agence|cadena|diario|diário|periódico|semanario|semanário|rotativo|revista|rivista|jornal|"
        r"journal|quotidien|hebdomadaire|giornale|quotidiano|portal|emisora|emissora|canal|chaîne|radio|rádio|agentur|agency|newspaper|daily|weekly|L[’']agenzia|L[’']agence|La\sagencia|A\sagência|Agentur)"
        r"\s(?=[A-ZÀ-Þ]|(?:dpa|epd|apa|afp)\b)"
    )
)


def _is_letters_of_another(name: str, written: str) -> bool:
    """Whether a few letters that are an outlet's are written small, as the first word of a longer name is."""
    return len(name) <= _FEW and name.isupper() and written.istitle()


_FEW = 3  # letters; papers with longer ones are written small too: `Novosti Uzbekistana`


# `Al-Hayat al-Jadeeda`, where `Al-Hayat` is known
_ARABIC_BEHIND = re.compile(lettered(r"\s(?:a[lnstdrz]|a[sdt]h|e[lnsdrt])-[A-ZÀ-Þ][\w’'-]+"))


def _arabic_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The second word of an Arabic name that is listed so, transcribed in whatever way."""
    behind = _ARABIC_BEHIND.match(text, end)
    return behind if behind and one_way(folded(text[start : behind.end()])) in listed_arabic() else None


def _service_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """What makes a broadcaster's name that of its service in a language: `Somali Service` of the BBC's."""
    service = _LANGUAGE_SERVICE.search(text, start, end + _LONGEST)
    here = service is not None and service.start() <= end and is_language(service["language"])
    return service if here else None


def _less_small_noun(name: str) -> str:
    """A name without what outlet it is, unless it is listed with it: `la radio Okapi`."""
    return name if _is_listed_station(name) else _NOUN_SMALL.sub("", name)


def _is_listed_station(name: str) -> bool:
    bare = name.removesuffix(" FM")
    return name.startswith(("radio ", "rádio ")) and plain_name(bare) in phrases("outlets")


def _whole(text: str, start: int, end: int, name: str) -> tuple[int, int]:
    """A name with what belongs to it: `Times` of `Arab Times`, `Agency` of `North Press Agency`; empty if
    it is none."""
    before = text[max(0, start - 90) : start]
    is_account = before.endswith("@")
    start = end - len(_less_small_noun(text[start:end]))
    is_day = _BY_DAY.fullmatch(text, start, end) and _ON.search(before)  # `On 14 October the Herald wrote`
    if is_day or not (_is_written_as_name(text[start:end]) or is_account) or is_subject(before):
        return end, end
    started = start - 1 if is_account else _started(text, start, end)
    if started is None:
        return end, end
    started -= _signs_ahead(name, text, started)
    call_sign = _CALL_SIGN.search(text, max(0, started - 6), started)
    start = end - len(_less_small_noun(text[call_sign.start() if call_sign else started : end]))
    is_call_sign = _CALL_SIGN.fullmatch(text[start:end] + " ") is not None
    behind = (_MORE_BEHIND.match(text, end) if is_call_sign else None) or _TITLE_BEHIND.match(text, end)
    if behind := behind or _arabic_behind(text, start, end) or _service_behind(text, start, end):
        end = behind.end()
    elif behind := _OF_WHERE.match(text, end):
        end = behind.end() if _CALLS_FOR_MORE.search(text, start, end) else end
    elif (behind := _MORE_BEHIND.match(text, end)) and not (
        _CHANNEL_BEHIND.match(text, end) or _CHANNELS_BEHIND.match(text, end)
    ):
        if _is_of_another(text[start:end], behind[0]) or _is_letters_of_another(name, text[start:end]):
            return end, end  # `Adi` of `Adi Hamet`, which is no ADI
        if (
            not _is_place_or_person(behind[0])
            or _BRANCHED.fullmatch(text, start, end)
            or _is_of_land(text, start, behind)
        ):
            end = behind.end()
    whole = text[start:end]
    kind = (
        is_office_or_occasion(whole)
        or KIND_BEHIND.match(text, end)
        or _FIRM_BEHIND.match(text, end)
        or is_of_country(whole, text, end)
        or (is_demonym(_THE.sub("", whole)) and _ITS_PAPER.match(text, end))
    )
    spot = is_landmark(whole) and not (_CHANNEL_AHEAD.search(before) or _CHANNEL_BEHIND.match(text, end))
    if spot or is_paper_of_state(whole) or kind or _is_version(name, text, end):
        return end, end  # `the Star Hotel`, `the Blue Star line`
    lead = _WHOSE_ISSUE.search(text, max(0, start - 40), start)
    if lead and OWN_ISSUE.match(text[lead.start() : end]):
        return end, end
    end += _CRIES.match(text, end) is not None or (name.endswith("+") and text[end : end + 1] == "+")  # `A1+`
    end = _with_edition(text, _with_letters(text, whole, end))
    match = _CHANNEL_BEHIND.match(text, end) or _SERVICE_BEHIND.match(text, end)
    start = _less_country(text, _service_of(text, start), end)
    reach = match.end() if match else programme_end(_THE.sub("", text[start:end]), text, end) or end
    tuned = _FREQUENCY.match(text, reach)
    return start + _noun_ahead(whole), tuned.end() if tuned else reach


_SIGNS = re.compile(r"[^\w\s]+")


def _signs_ahead(name: str, text: str, start: int) -> int:
    """How many signs ahead of where it starts are of a name: `+` of `+972 Magazine`."""
    signs = _SIGNS.match(name)
    return len(signs[0]) if signs and text.endswith(signs[0], 0, start) else 0


# `the Syrian News Agency SANA reported`
_LETTERS_BEHIND = re.compile(r",?\s[A-Z]{2,6}(?![\w’'-])")


def _with_letters(text: str, name: str, end: int) -> int:
    letters = _LETTERS_BEHIND.match(text, end) if name.endswith("Agency") else None
    return letters.end() if letters else end


# `an interview with Novaya Gazeta – Kazakhstan that came out on 3 May`
_EDITION = re.compile(
    lettered(
        r"\s[–—-]\s(?P<land>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)(?=\s(?:that|which)\s(?:was\s(?:published|printed|aired|posted)|came\sout|appeared|ran|went\sout)\s)"
    )
)


def _with_edition(text: str, end: int) -> int:
    """Where a name ends with the land that a dash sets behind it."""
    edition = _EDITION.match(text, end)
    return edition.end() if edition and is_place(edition["land"]) else end


_ITS_CHANNEL = re.compile(lettered(r"(?P<land>[A-ZÀ-Þ][\w-]+)['’]s\s(?=Channel\s\d)"))


def _less_country(text: str, start: int, end: int) -> int:
    """Where a name begins without the country whose channel it is: `Israel’s Channel 12`."""
    owned = _ITS_CHANNEL.match(text, start, end)
    return owned.end() if owned and is_place(owned["land"]) else start


# `Nigeria Info 92.3 FM`, `Radio Yaraví 930 kHz`
_FREQUENCY = re.compile(
    r"\s(?:\d{2,3}[.,]\d{1,2}\s?(?:FM|MHz)|\d{2,3}\s?(?:FM|MHz)|\d{3,4}\s?(?:AM|kHz)|FM\s\d{2,3}[.,]\d{1,2})(?![\w-])"
)
_SERVICE_OF = re.compile(
    lettered(
        r"(?<![\w’'-])(?P<language>[A-ZÀ-Þ][\w-]+)(?:[ -]language)?\s(?:service|section)\sof\s(?:the\s)?\Z"
    )
)


def _service_of(text: str, start: int) -> int:
    """Where the name of a broadcaster's service begins: `the Amharic service of Deutsche Welle`."""
    service = _SERVICE_OF.search(text, max(0, start - 60), start)
    return service.start() if service and is_language(service["language"]) else start


_THE = re.compile(r"\A[Tt]he\s+")


def _noun_ahead(name: str) -> int:
    """How long the noun is ahead of a name: `die Tageszeitung Pobjeda`, though the taz be called so."""
    noun = _DAILY.match(name)
    return noun.end() if noun else 0


# `the Australian newspaper The Age`: the paper's country, though one be called The Australian
_ITS_PAPER = re.compile(rf"(?:\s[a-z][a-z-]+){{0,2}}?\s(?:{HEADS})\s(?:called\s)?[“\"«„]?(?=[A-ZÀ-Þ])")
_DAILY = re.compile(r"[Dd](?:ie|er)\s+Tageszeitung\s+(?=[A-ZÀ-Þ])")
# `Panorama am 4. Februar`, though Panorama.am be known
_LIKE_SITE = re.compile(r"\S\s(?:am|im|in|it|is|me|no|so|at|be|to|de|es)\Z")
_BY_DAY, _ON = (
    re.compile(r"\d{1,2}\s[A-Z][a-z]+"),
    re.compile(r"\b(?:[Oo]n|[Bb]y|[Ss]ince|[Aa]m|[Ll]e|[Ee]l)\s\Z"),
)
# `Bloomberg LP bought`, `the Observer mission left`
_FIRM_BEHIND = re.compile(
    r"\s+(?:LP|L\.P\.|Ltd\.?|Inc\.?|LLC|plc|PLC|GmbH|AG|S\.A\.|Mining|Capital|Ventures|mission|delegation|battery|outpost|farm|trophy|cup|(?:football|cricket|rugby|basketball|volleyball|chess|works)\s+(?:team|club|side|eleven))\b"
)
# `Telegram 7.3 (November 2020)`: of the programme, and no post on it
_VERSION = re.compile(
    r"\s(?:for\s(?:Android|iOS|Windows|Linux|Mac\w*|Desktop)\s)?(?:version\s|v\.?\s?)?"
    r"\d{1,3}\.\d+(?:\.\d+)*(?![\w.]*\d{4})"
)


def _is_version(name: str, text: str, end: int) -> bool:
    """Whether a platform's name is that of its programme, the number of a version behind it."""
    return PLATFORM_NAME.match(name) is not None and _VERSION.match(text, end) is not None


_WHOSE_ISSUE = re.compile(r"\b[^\W\d_]+\s+\Z")  # `Next` of `Next Press Review`


_ORDER = re.compile(r"^(?:(?:First|Second|Third|Last|Neither|Either|Both|Only|Again|Next|Then)\s+)+")


def _is_of_another(name: str, behind: str) -> bool:
    """Whether a name and what stands behind it are a body, a house or a person: `the Frontier Corps`,
    `the Globe Theatre`, `Dan Quinn`."""
    if (
        is_of_body(behind)
        or _ADJECTIVE.fullmatch(name)
        or (_is_title_word(name) and not _is_place_or_person(behind))
    ):
        return True
    return is_given_name(name) and is_person_like(f"{name}{behind}")


# `Sputnik Abkhazia wrote`, `: Sputnik Abkhazia's editorial`; not `he told Sputnik Abkhazia would not`
_OPENS_CLAUSE = re.compile(r"(?:\A|[.:;–—]\s|\b(?:and|but|while|whereas)\s)\W*(?:[Tt]he\s)?\Z")
_LAND_DONE = re.compile(
    rf"['’]s?\s+(?:{PIECES}|{ISSUES})\b|\s(?:reported|wrote|said|published|printed)\s(?:on|that)\s|,\s(?:in\s|\d{{1,2}}\s)"
)


def _is_of_land(text: str, start: int, behind: re.Match[str]) -> bool:
    """Whether a country right behind a name that opens its clause is of the name: the house's paper there."""
    land = plain_name(behind[0])
    return (
        land in countries()
        and _OPENS_CLAUSE.search(text, 0, start) is not None
        and _LAND_DONE.match(text, behind.end()) is not None
    )


def _is_place_or_person(name: str) -> bool:
    """Whether a word of it is a town's or a given name: then it is of no outlet before it."""
    return any(is_place(word) or is_town(word) or is_given_name(word) for word in name.split())


def _is_title_word(name: str) -> bool:
    """Whether it is one of the words that papers are called in English, alone: ships and bridges are too."""
    plain = plain_name(name)
    return " " not in plain and plain in phrases("titles") | phrases("ends") | phrases("title_ends")


def _started(text: str, start: int, end: int) -> int | None:
    """Where a name of one word begins with those before it; None where it is a person's."""
    before = _NAME_BEFORE.search(text, max(0, start - 50), start)
    if before is None or " " in text[start:end].removeprefix("The ").removeprefix("the "):
        return start
    if before[0].endswith(" of ") and may_write(before[0][:-4]):
        return start  # `Ann Lund of the Guardian wrote`
    if is_month(before[0].split()[-1]):
        return start  # `On 9 June Tasnim printed`
    bare = bare_name(_ORDER.sub("", text[before.start() : end]))
    if is_person_like(bare):
        return None  # `Saba` of `Hassan Saba`
    of_place = is_place(bare.split()[0]) and not _is_title_word(text[start:end])
    return text.find(bare, before.start()) if " " in bare and not of_place else start


def _may_be_word(text: str, place: Place, words: Words) -> bool:
    """Whether it opens the sentence and is a word that the document writes small elsewhere, or letters."""
    start, end, name = place
    if _STRETCH_OF_TIME.search(text, 0, end) and _FROM_DAY.match(text, end):
        return True
    if text[:start].strip(" “\"«„‘'("):
        return False
    written = re.sub(r"^[Tt]he\s+", "", text[start:end])
    begins = written[: len(name)]
    letters = (
        len(name) <= 4 and name.isupper() and begins.istitle() and not begins.isupper()
    )  # `Map` of `MAP`
    if letters and len(name) > _FEW and plain_name(name) in phrases("wire_services"):
        letters = _CAPITAL_NEXT.match(text, end) is not None  # `Tass`, which is no word
    wrote = _SAYS_THAT.match(text, end) is not None
    return letters or (text[start:end].casefold() in words.small and not wrote)


# `in der Zeit vom 1. März bis 5. Mai`: a stretch of time, no weekly
_STRETCH_OF_TIME = re.compile(
    r"\b(?:(?:[Ii]n|[Ff]ür|[Üü]ber|[Ww]ährend)\s(?:der|die)|[Dd]i(?:e|eser)|[Dd]er|[Ii]n\sdieser)\sZeit\Z"
)
_FROM_DAY = re.compile(
    r"\s(?:vom|von|zwischen)\s[^;]{1,30}?\s(?:bis|und)\s|\s(?:vom|von)\s[^;]{1,20}?\s(?:an|ab)\b"
)
# `Dawn reported on 15 August that`, though it began at dawn
_SAYS_THAT = re.compile(
    r"\s(?:had\s|also\s|first\s|later\s)?(?:reported|wrote|said|quoted|published)\s(?=on\s(?:\d|[A-Z])|that\s)"
)
_CAPITAL_NEXT = re.compile(lettered(r"\s[A-ZÀ-Þ]"))
# `El periódico`, which is no El Periódico
_NOUN_ALONE = re.compile(r"(?:El|La|Le|O|A|Il|Der|Die|Das)\s[a-zà-ÿ]+")


_OF_COUNTRY = re.compile(
    r"[A-Z]\w*(?:ian|ish|ese|ni|li|qi|ti|an|ch)\s+(?:press|media|papers?|radio|television|news)"
)  # `the Yemeni press`


# `la Repubblica`, `der Spiegel`, `l’Unità`: in a sentence the article of a title is written small
_ARTICLE_SMALL = re.compile(
    lettered(
        r"(?:(?:la|le|les|el|los|las|il|lo|gli|i|der|die|das|de|het|o|os|as)\s|(?:l|all|dell|nell|sull)['’])"
        r"(?!(?:Naci[óo]n|Rep[úu]blica|Patria|Prensa|Estado|Uni[óo]n|Nation|République|Presse|Union|Welt|Zeit|Woche|Nazione|Nação|Sol|Matin|Soir)(?!\s[A-ZÀ-Þ]))[A-ZÀ-Þ]"
    )
)


# `the governor's channel`, `the mayor of Gori's page`
_WHOSE = re.compile(lettered(r"[a-z][a-z -]*(?:\sof\s(?:the\s)?[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)*)?['’]s\s"))
_SITE_OF = re.compile(r"(?:[a-z]+\s)?(?:web\s?site|site|home\s?page)\sof\s(?:the|an?)\s")
_NUMBERED = re.compile(r"[a-z]{3,}\d{1,3}")  # `bdnews24`
_NO_WORD = re.compile(r"[bcdfghj-np-tv-xz]{3,5}")  # `hvg`, `nrc`: letters that no word is made of


def _is_written_as_name(text: str) -> bool:
    bare = re.sub(r"^[Tt]he\s+", "", text).lstrip("“”\"'’«„ ")
    if _OF_COUNTRY.fullmatch(bare) or _NOUN_ALONE.fullmatch(bare) or _LIKE_SITE.search(bare):
        return False
    if (_WHOSE.match(bare) and is_of_whom(bare)) or _SITE_OF.match(bare) or ACCOUNT_ABROAD.match(bare):
        return True
    if _ARTICLE_SMALL.match(bare) or plain_name(bare) in phrases("written_small"):
        return True
    if _NO_WORD.fullmatch(bare) and bare in phrases("outlets"):
        return True
    if _NUMBERED.fullmatch(bare) or _is_listed_station(bare):
        return True
    return bool(
        re.match(lettered(r"[A-ZÀ-Þ\d@]|\+\d|[a-z]{1,2}[A-Z\d]|a[lnstdrz]-|[\w-]+\.[a-z]{2,}"), bare)
    ) or (not bare.isascii() and not bare[:1].islower())
