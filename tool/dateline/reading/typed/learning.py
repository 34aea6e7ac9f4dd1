"""What a document itself tells of its outlets.

In: its text and the groups that were read in brackets. Out: names added to `Outlets`. An outlet is learnt
from a noun beside it ("the website Tabnak", "the Tasnim news agency"), from a citation whose form is
clear, and by repetition: the same name with two dates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.reading.typed.account_names import names_on_platforms
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.choosing import in_brackets
from dateline.reading.typed.evidence import is_landmark, is_person_like
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.introduced import learn_introduced
from dateline.reading.typed.lexicon import folded, lettered
from dateline.reading.typed.links import is_vocabulary
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.proper_names import (
    CAPITAL,
    NAME,
    PART,
    PLATFORM,
    PLATFORM_LAST,
    bare_name,
    is_opener,
    may_be_named,
)
from dateline.reading.typed.source_labels import SOURCE_LABEL
from dateline.values.dates import MONTHS

_PART, _NAME, _CAPITAL = PART, NAME, CAPITAL
_QUOTE = r"[“\"'‘«]?"
# Nouns that are followed by a name only when they name what publishes.
_FRONT = (
    r"(?:(?:news|press)\s+(?:agency|service|site|website|portal|outlet)|website|web\s+site|newspaper|newspapers|daily|weekly|magazine|tabloid|"
    r"broadcaster|(?:tv|television|telegram|satellite|news|youtube)\s+channels?|channel|(?:radio|tv|television)\s+station|portal|"
    r"quotidien|hebdomadaire|mensuel|bimensuel|chaîne|agence|(?:site|portail)\s+d[’'](?:investigation|informations?)|Tageszeitung|Wochenzeitung|Nachrichtenagentur|"
    r"(?-i:(?:Tages|Wochen|Monats|Sonntags|Boulevard|Lokal|Partei|Online-?|Nachrichten|Wirtschafts|Radio|Fernseh|TV-|Privat|Staats|Lokalradio)?(?:[Zz]eitung|[Mm]agazins?|[Zz]eitschrift|[Pp]ortals?|[Ss]enders?)|Wochenblatt|Boulevardblatt|Lokalblatt)|"
    r"semanario|agencia|periódico|revista|emisora|diario|(?:news\s+)?agencies|news\s+websites|dailies|(?<!white\s)(?<!working\s)(?<!position\s)(?-i:paper))"
)
_BEHIND = (
    rf"(?:(?:news|press)\s+(?:agency|agencies|service|site|website|portal|outlet|network|channel)|{PLATFORM}\s+(?:news\s+)?(?:(?:page|account|group|channel|feed)s?|community|broadcast\s+list)|website|web\s+site|newspapers?|daily|weekly|magazine|"
    r"tabloid|broadcaster|(?:tv|television|telegram|satellite|youtube)\s+channel|channel|(?:radio|tv|television)\s+station|radio|television|portal)"
)
# `Channel Nine`: the number is no name
_COUNTED = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b"
# `Source: Al-Ahd, June 17`: what stands behind the label and before a comma and a digit.
_LABELLED = re.compile(
    rf"(?:^|\n|[(\[])[ \t]*(?i:(?:photo\s+|image\s+)?{SOURCE_LABEL}|photo|image|credit)\s*:\s*"
    rf"(?P<name>{_NAME}),\s+(?:[^\W\d_]+\.?\s+)?\d"
)
# `«Danas» (12.10.2023)`, `«Koha Ditore» berichtete`, `„Informer“ vom 18. Oktober`
_QUOTED = re.compile(
    rf"(?<!['’]s\s)[«„“‹]\s?(?P<name>{_NAME})\s?[»“”›]\s*(?:\(\d{{1,2}}[. ]|(?:vom|du|of)\s+\d|"
    r"(?:berichtete|schrieb|meldete|titelte|a\s+(?:écrit|rapporté|publié)|écrivait|rapportait|reported|wrote|published)\b)"
)
# `the ministry's news service, Shana`
_OWNS_ANOTHER = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,3}[a-z]+,\s+(?:the\s+)?[“\"«]?[A-Z]")
_DATED_BEHIND = re.compile(r",[”\"'’»]?\s+dated\s+\d\Z")  # an answer to the Council, dated 3 May
_STANDS_AT = re.compile(
    r"\b(?:at|near|outside|behind|opposite)\s+(?:the\s+)?[“\"‘'«]?\Z"
)  # `at Khasan, dated 21 March`
_OWNER = re.compile(r"['’]s\s")
_IN_QUOTES = re.compile(
    r"\b(?i:channel|group|page|account|website|site|newspaper|daily|weekly|magazine|agency|portal|blog)\s+"
    rf"[“\"«„](?P<name>[{_CAPITAL}][^“”\"«»„\n.,;:]{{2,40}})[”\"»“]"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    front = re.compile(
        rf"\b(?i:{_FRONT})\s+{_QUOTE}(?!{_COUNTED})(?P<name>{_NAME})(?P<more>[”\"»]?\s+and\s+{_QUOTE}{_NAME})?"
    )
    behind = re.compile(
        rf"(?<!\d)(?P<name>{_NAME})(?P<more>[”\"»]?\s+and\s+[“\"«]?{_NAME})?[”\"'’»]?(?:['’]s)?\s+(?:[a-z]+\s+(?=[a-z]))?(?i:{_BEHIND})\b(?!(?<=\sRadio)\s[A-Z])"
    )
    # `Azattyq, the Kazakh service of`, `"Svoboda Slova", dated 22 May`, `In its issue of 23 May, Respublika`
    beside = re.compile(
        rf"(?P<name>{_NAME})[”\"'’»]?(?:,[”\"'’»]?|[”\"'’»],)\s+(?:(?:the|an?|its?)\s+(?:[\w’'-]+\s+){{0,5}}?(?i:{_BEHIND}|service|broadcast\s+list)\b|dated\s+\d)"
        rf"|\b(?:issue|edition)\s+of\s+[^,.;\n]{{3,24}},\s+(?:the\s+)?{_QUOTE}(?P<other>{_NAME})"
    )
    named_so = re.compile(
        rf"(?<![\w-])(?P<name>(?:{_PART}\s+){{1,3}}(?:TV|Television|Radio|News|Press|Media|Times|Herald|Tribune|Gazette|FM|Pravda|Online)(?!\s+(?:Cent(?:re|er)|Office|House|Foundation|Unit|Cell|Bureau)\b)|(?:{_PART}\s+){{1,3}}Broadcasting\s+(?:Corporation|Service|Company|Network|System)"
        rf"|Channel\s+\d{{1,2}}|(?:Radio|Channel|Studio|Telewizja|Agence)\s+{_PART}(?:\s+{_PART})?)(?![\w-])"
    )
    return front, behind, beside, named_so


@cache
def _described() -> re.Pattern[str]:
    """Accounts that are called by their owners: `the governor's Telegram channel`."""
    platform = "(?:Telegram|Twitter|Facebook|Instagram|YouTube|TikTok|VKontakte|X|Weibo|WhatsApp)"
    account = "(?:channel|account|page|feed)"
    whose = (
        rf"(?:the\s+)?(?:(?:[a-z]+\s+){{1,4}}(?:of|in)\s+(?:the\s+)?)?{_NAME}"
        r"(?:(?:['’]s)?\s+(?:office|press\s+service|party|army|wing))?"
        rf"(?:\s+(?:in|to)\s+(?:the\s+)?(?!(?:{'|'.join(MONTHS)})\b)[{_CAPITAL}][\w’'-]+(?:\s[{_CAPITAL}][\w’'-]+)?)?"
    )
    return re.compile(
        lettered(
            rf"\b[Tt]he\s+(?P<name>(?:(?:official|verified|personal)\s+)?{platform}\s+{account}\s+of\s+{whose})"
            rf"|\b[Tt]he\s+(?P<owned>(?:[a-z]+(?:-[a-z]+)?\s+){{0,2}}[a-z]+['’]s\s+(?:(?:official|verified|own)\s+)?{platform}\s+{account})"
            rf"|(?<![\w-])(?P<abroad>{platform}-(?:Seite|Kanal|Konto|Account)\s+(?:der|des|von)\s+(?:[a-zäöü]+\s+)?{_NAME}|"
            rf"(?:page|compte|chaîne|canal|cuenta|página)\s+(?:de\s+)?{platform}\s+(?:du|de\s+la|des|de|del)\s+(?:[a-zà-ÿ’']+\s+){{0,3}}{_NAME})"
            rf"|(?<![\w’'-])(?P<persons>{_NAME}['’]s\s+(?:(?:official|verified|own)\s+)?(?:Twitter|Facebook|Instagram|TikTok|X|Telegram|YouTube)\s+{account})"
        )
    )


# `the Jenin Minute by Minute Telegram channel`: the name begins before
_GOES_ON = re.compile(lettered(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*\s(?:by|to|for|from|with|on|at|in)\s\Z"))
_AND = re.compile(r"\A[”\"»]?\s+and\s+[“\"'‘«]?|[”\"»]\Z")
_ON_PAGE = re.compile(r"\s(?:channels?|accounts?|pages?|groups?)\Z")


def _names_beside(match: re.Match[str], which: int) -> list[str]:
    """The names that stand beside such a noun, by the number of the pattern that found them."""
    parts = match.groupdict("")
    name, more = _quoted_whole(match) or parts["name"], parts.get("more", "")
    if more and which == 1 and match[0].split()[-1][0].isupper():
        return []  # `Land and Water Weekly` is one name
    if which == 0 and re.match(r"(?:Daily|Weekly)\s", match[0]):
        name = f"{match[0].split()[0]} {name}"  # `Daily Ausaf` is all of its name
    goes_on = _GOES_ON.search(match.string, max(0, match.start() - 40), match.start())
    if which == 1 and _ON_PAGE.search(match[0]) and not goes_on:
        name = PLATFORM_LAST.sub("", name)  # `the Idlib Eye YouTube channel`
        more = PLATFORM_LAST.sub("", more)
    return [name, _AND.sub("", more), parts.get("other", "")]


_TO_QUOTE_END = re.compile(r"(?:,\s[^“”„\"«»\n]{1,30}?){1,2}(?=,?[”“\"»])")


def _quoted_whole(match: re.Match[str]) -> str | None:
    """The whole of a name in quotation marks that has a comma in it: `the channel “Sumy, Wake Up”`."""
    start, end = match.span("name")
    if match.string[start - 1 : start] not in tuple('“„"«”'):
        return None
    rest = _TO_QUOTE_END.match(match.string, end)
    return match.string[start : rest.end()] if rest else None


def learn_from_prose(text: str, outlets: Outlets) -> None:
    """Names beside a noun that says what they are."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if listed := _listed_with_owner(match, text, outlets):
                outlets.learn(listed)
                continue
            for name in _names_beside(match, _patterns().index(pattern)):
                name = bare_name(_OF_DAY.sub("", " ".join(name.split())))
                if (
                    name
                    and may_be_named(name)
                    and not is_opener(name)
                    and not is_vocabulary(folded(name))
                    and not _is_its_town(name, match, text)
                    and not (_DATED_BEHIND.search(match[0]) and is_of_body(name))
                    and not (
                        pattern is _patterns()[1]
                        and _OWNS_ANOTHER.search(text, match.end("name") - 2, match.end() + 60)
                    )
                    and not _OURS.search(text, max(0, match.start() - 40), match.start())
                    and (outlets.standing(name) is not Standing.NEVER or _is_channel(name, match[0]))
                    and not (pattern is _patterns()[1] and _is_town_of_title(name, match))
                    and not (
                        pattern is _patterns()[2]
                        and _STANDS_AT.search(text, max(0, match.start() - 24), match.start())
                    )
                ):
                    outlets.learn(name)
    learn_introduced(text, outlets)
    for match in (m for p in (_LABELLED, _QUOTED, _IN_QUOTES) for m in p.finditer(text)):
        name = bare_name(match["name"])
        if match.re is _LABELLED and is_person_like(name):
            continue  # who took the picture
        ours = _OURS.search(text, max(0, match.start() - 40), match.start())
        if name and may_be_named(name) and not outlets.knows(name) and not ours:
            outlets.learn(name)


_ON_PLATFORM = re.compile(rf"\b{PLATFORM}\s+(?:channel|page|account|group)s?\b")


def _is_channel(name: str, phrase: str) -> bool:
    """Whether a channel on a platform is called like a landmark: `the Telegram channel Northern Gate`."""
    return is_landmark(name) and " " in name and _ON_PLATFORM.search(phrase) is not None


_WITH_KIND = re.compile(r"(?:['’]s|(?<=['’]s))(?:\s(?:[Mm]agazine|[Ww]eekly|[Jj]ournal|[Ll]ist))?(?![\w-])")


def _listed_with_owner(match: re.Match[str], text: str, outlets: Outlets) -> str | None:
    """The outlet that is listed with its genitive: `Harper's magazine`, `Maclean's`."""
    behind = _WITH_KIND.match(text, match.end("name"))
    whole = match["name"] + behind[0] if behind else ""
    for name in (whole, re.sub(r"\s\w+\Z", "", whole)):
        if name and name != match["name"] and outlets.lists(folded(name)):
            return name
    return None


_OF_DAY = re.compile(r"\s+(?:of|du|vom|del?)\s+\d.*\Z")  # `the newspaper Batken Tany of 12 May`
_OURS = re.compile(r"\b(?:[Oo]ur|[Mm]y)\s+(?:[\w-]+\s+){0,2}\Z")  # `our paper “Quiet Ports”`
_WRITTEN_LARGE = re.compile(r"\s[A-Z]\w+\Z")


def _is_town_of_title(name: str, match: re.Match[str]) -> bool:
    """Whether the name is the place that a title begins with: `Kinmen` of `Kinmen Daily News`."""
    return _WRITTEN_LARGE.search(match[0]) is not None and (is_town(name) or is_place(name))


def _is_its_town(name: str, match: re.Match[str], text: str) -> bool:
    """Whether the name says where a paper comes out: `a Tromsø weekly`, `In Adana the weekly Su`."""
    if _IN_TOWN.match(match[0]) and is_town(name):
        return True
    article = re.search(
        r"\b(?:[Aa]n?|[Tt]h(?:e|is|at)|[Aa]nother)\s+$", text[max(0, match.start() - 8) : match.start()]
    )
    return article is not None and is_town(name)


_IN_TOWN = re.compile(
    r"(?:In|At|Near|From|Im|Aus|En|À|Em|A|Nel|U|W|V)\s\S+(?:\s\S+)?\s"
    r"(?:the|an?|one|der|die|das|le|la|el|o|il)\s"
)


def learn_accounts(text: str, outlets: Outlets) -> None:
    """Accounts that are called by their owners."""
    for name in names_on_platforms(text):
        outlets.learn(name)
    for match in _described().finditer(text):
        named = match["name"] or match["owned"] or match["abroad"] or match["persons"]
        owner = _OWNER.split(named)[0]
        if match["persons"] and (outlets.knows(owner) or outlets.standing(owner) is Standing.CUED):
            continue
        role = _ROLE.search(text, max(0, match.start() - _REACH), match.start()) if match["persons"] else None
        outlets.learn(" ".join(f"{role['role'] if role else ''}{named}".split()))


# `the mayor of Mitrovica's Facebook page`: whose it is, and not the town's
_ROLE = re.compile(
    r"\b(?:[Tt]he\s+)(?P<role>(?:(?:deputy|acting|former|first|prime|vice)[\s-])?(?:mayor|governor|minister|president|prefect|bishop|archbishop|chief|head|commander|king|emir|sultan|ambassador|rector|imam|leader|premier|"
    r"chairman|chairwoman|director|secretary|spokesman|spokeswoman|municipality|city|town|diocese|university|people|citizens|residents)\s+of\s+(?:the\s+)?)\Z"
)
_REACH = 40  # characters


# `OLJ - L'Orient-Le Jour;` in a list of abbreviations, `L'Orient-Le Jour (OLJ)`
_SHORT = r"(?P<short>[A-Z][A-Z&]{1,6})"
_EXPLAINED = re.compile(
    rf"(?:^|[:;,(\n]\s*){_SHORT}\s*(?:[-–—:=]|stands\s+for)\s+(?P<long>{_NAME})(?=\s*(?:[;,.)(\n]|\Z))"
)
_SHORTENED = re.compile(
    rf"(?<![\w’'-])(?P<long>{_NAME})\s+\((?:(?:hereafter|hereinafter|henceforth|below|in\s+short|short|from\s+here(?:\s+on)?|ab\s+hier|ci-après|en\s+adelante)[,:]?\s+)?[“\"‘']?{_SHORT}[”\"’']?\)"
)
_SPELT_OUT = re.compile(rf"(?<![\w-]){_SHORT}\s+\((?:the\s+)?(?P<long>{_NAME})\)")


def learn_abbreviations(text: str, outlets: Outlets) -> None:
    """The letters that the document sets for an outlet that is known."""
    for form in (_EXPLAINED, _SHORTENED, _SPELT_OUT):
        for match in form.finditer(text):
            long = match["long"].upper() if form is _EXPLAINED else match["long"]  # `HAA = Haaretz`
            letters = filter(str.isupper, long)
            if all(letter in letters for letter in match["short"]) and outlets.knows(
                " ".join(match["long"].split())
            ):
                outlets.learn(match["short"])


def learn_from_emphasis(text: str, marked: Sequence[tuple[int, int]], outlets: Outlets) -> None:
    """Names in italics that say something (*ActuNiger* reported) or stand in brackets."""
    from dateline.reading.claim_words import words

    _learn_alone_in_brackets(text, marked, outlets)
    for start, end in marked:
        name = " ".join(text[start:end].split()).strip(" ,.;:")
        if not 2 < len(name) < 50 or len(name.split()) > 6 or not name[0].isupper():
            continue
        behind, before = text[end : end + 60], text[max(0, start - 60) : start]
        says = re.match(r"\s+(?:\w+ly\s+|also\s+|had\s+)?", behind)
        speaks = says is not None and words("publishing").match(behind, says.end())
        cited = re.search(r"[(\[;][^()\[\]]*$", before) and re.match(r"[^()\[\]]{0,40}\d", behind)
        cited = cited or re.match(
            r"\*{0,2}_?\s+(?:of|dated|\()\s*(?:\d{1,2}\s+[A-Z]|[A-Z][a-z]+\s+\d)", behind
        )
        if (speaks or cited) and may_be_named(name) and outlets.standing(name) >= Standing.TOWN:
            outlets.learn(name)


def learn_from_pages(text: str, linked: Iterable[tuple[int, int]], outlets: Outlets) -> None:
    """Names that lead to a page where a bracket dates them: `([Mold-Street](https://…), 9 March 2024)`.

    Where known outlets are linked so, a name that reads like something else is one too; a place never is.
    """
    names = [
        " ".join(text[start:end].split())
        for start, end in linked
        if _OPENS.search(text, max(0, start - 4), start) and _LINK_DATED.match(text, end)
    ]
    habit = sum(outlets.standing(name) >= Standing.CUED for name in names) >= _LINKED
    for name in names:
        standing = outlets.standing(name)
        told = Standing.PERSON < standing < Standing.KNOWN
        if (
            may_be_named(name)
            and not set(name) & set(",;@")
            and (told or (habit and standing not in (Standing.PLACE, Standing.TOWN)))
        ):
            outlets.learn(name)


_LINKED = 4  # outlets that are known and linked so, from which it is the document's habit
_LINK_DATED = re.compile(r",?\s+[^()\[\];,]{0,12}\d[^()\[\];]{0,24}[)\];]")
_OPENS = re.compile(r"[(\[;]\s*\Z")
_CLOSES = re.compile(r"\s*(?:[)\];]|,?\s+[^()\[\];]{0,40}[)\];])")
_SLANTED = 4  # known outlets in italics that open brackets, from which it is the document's habit


def _learn_alone_in_brackets(text: str, marked: Sequence[tuple[int, int]], outlets: Outlets) -> None:
    """Names in italics that open brackets, where known outlets are set so: `(*Uthayan*)`."""
    names = [
        " ".join(text[start:end].split())
        for start, end in marked
        if _OPENS.search(text, max(0, start - 3), start) and _CLOSES.match(text, end, end + 60)
    ]
    known = sum(map(outlets.knows, names))
    if known < _SLANTED or 3 * known < len(names):
        return
    for name in names:
        usual = outlets.standing(name) >= Standing.TOWN and (may_be_named(name) or name[0].isupper())
        if usual and 2 < len(name) < 50 and len(name.split()) <= 6:
            outlets.learn(name)


# `Beta, “Ispravka: vrednost ugovora”, 21 April 2022`
_TITLED = (
    rf"(?:^|;\s|\n)\s*(?P<name>{_NAME}),\s+[“\"«„][^“”\"«»„\n]{{3,160}}[”\"»“](?:\s\[[^\[\]\n]{{3,120}}\])?,\s+"
    r"(?:\d{1,2}[.\s]|(?=[^\W\d_]+\.?\s\d))"
)
# `“Warga takut,” Mercusuar, Palu, 31 May 2022`
_BEHIND_TITLE = (
    rf"[”\"»“],?\s+(?P<name>{_NAME}),\s+(?:{_NAME},\s+)?(?:\d{{1,2}}[.\s][^\W\d_]|(?=[^\W\d_]{{3,9}}\.?\s\d))"
)


def learn_from_notes(
    text: str, notes: Iterable[tuple[int, int]], emphasised: Sequence[tuple[int, int]], outlets: Outlets
) -> None:
    """Names that notes set before a title and its day, where persons are not set so, or behind a title.

    Of these last the ones in italics, those that stand so twice, and those that are called like no person.
    """
    before, behind = re.compile(_TITLED), re.compile(_BEHIND_TITLE)
    slanted = {start for start, _ in emphasised}
    seen: set[str] = set()
    for start, end in notes:
        body = text[start:end]
        for match in before.finditer(body):
            name = bare_name(match["name"])
            if name and may_be_named(name) and not is_person_like(name) and not is_opener(name):
                outlets.learn(name)
        for match in behind.finditer(body):
            name = bare_name(match["name"])
            if not name or not may_be_named(name) or is_person_like(name) or is_opener(name):
                continue
            standing = outlets.standing(name)
            if standing is Standing.PLAIN or name in seen or start + match.start("name") in slanted:
                outlets.learn(name)
            seen.add(name)


def learn_sure(citations: Iterable[Sequence[RawGroup]], outlets: Outlets) -> None:
    """Names that the form of a citation shows to be outlets behind a title; no bodies."""
    for name in (n.text for groups in citations for g in groups for n in g.names if n.sure and g.title):
        if not (outlets.lists_body(name) or is_of_body(name)):
            outlets.learn(name)


def learn_from_groups(citations: Iterable[Sequence[RawGroup]], outlets: Outlets) -> None:
    """Names of clear citations: beside a known outlet under one date, or with two dates."""
    dates: dict[str, set[str]] = defaultdict(set)
    named: dict[str, str] = {}
    citations = list(citations)
    outlets.listed_by_commas = sum(_are_listed(g, outlets) for groups in citations for g in groups) > 1
    for groups in citations:
        whole: list[tuple[str, Standing]] = []
        # persons are cited by year and by pages too
        for group in (g for g in groups if not (g.by_year or g.by_pages or g.of_act or _is_of_person(g))):
            choice = in_brackets(group, outlets)
            whole += [(name, outlets.standing(name)) for name in choice.outlets]
            if group.date is None:
                continue
            for name in choice.outlets:
                stamp = str(group.date.value or group.date.month_day or group.date.problem)
                if outlets.standing(name) >= Standing.PERSON:
                    dates[folded(name)].add(stamp)
                    named.setdefault(folded(name), name)
        if any(s >= Standing.CUED for _, s in whole) and all(s >= Standing.TOWN for _, s in whole):
            for name in (n for n, _ in whole if not outlets.lists_body(n)):
                outlets.learn(name)
    for plain, stamps in dates.items():
        if len(stamps) > 1:
            outlets.learn(named[plain])


def _is_of_person(group: RawGroup) -> bool:
    """Whether a person quotes the source before: `Fars, 3 May 2020, quoted by Nadia Haddad, 5 May 2020`."""
    return group.quotes and any(is_person_like(n.text) for n in group.names)


def _are_listed(group: RawGroup, outlets: Outlets) -> bool:
    """Whether commas alone part two known outlets of one day: `[KUNA, Al-Qabas, 4-11-2018]`."""
    names = group.names
    together = len(names) > 1 and group.date is not None and not any(n.apart for n in names)
    return together and all(outlets.knows(n.text) for n in names[:2])
