"""Which of the names beside a date are its outlets.

In: a `RawGroup` and what is known of outlets. Out: the outlets, with how sure the least sure of them is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.reading.typed.bodies import ends_as_body, is_named_as_body, is_of_body
from dateline.reading.typed.branches import is_branch_in_town
from dateline.reading.typed.evidence import is_person_like, is_subject, is_titled
from dateline.reading.typed.gazetteer import is_town, is_village
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.kinds_of_item import is_said_kind
from dateline.reading.typed.lexicon import compiled, folded, lettered, pattern, phrases
from dateline.reading.typed.outlets import PLATFORM, SHORT_PLATFORM, Outlets, Standing, is_place
from dateline.reading.typed.programmes import is_programme
from dateline.reading.typed.towns_behind import town_behind

_JOINTS = re.compile(r"\s*(?:\s(?:and|und|et|&)\s|/|\s\+\s)\s*")
_HEADS = re.compile(
    r"\s+(?:news\s+)?(?:agencies|newspapers|websites|sites|dailies|channels|networks)$", re.IGNORECASE
)
_NO_PUBLICATION = compiled("no_publication", r"^(?:the\s+)?%s(?![\w-])")


@dataclass(frozen=True, slots=True)
class Choice:
    """Outlets as printed, how surely they are some, and what else may be said with the names left over."""

    outlets: tuple[str, ...]
    standing: Standing
    title: str | None = None
    place: str | None = None


_NAMED_PLATFORM = compiled(
    "platforms", rf"^(?:on\s+)?(?:%s|(?-i:{pattern('platforms_behind')}))(?:[\s-]+\w+)?$"
)
# `decision 22/2018 of`, `order no. 73`: an act by its number
_NUMBERED = re.compile(
    r"(?i)(?:decisions?|orders?|rulings?|minutes|decrees?|acts?|statutes?|law|bill|circular|instruction)\s+(?:no\.?\s*)?[\w-]*\d"
)
_ACT = re.compile(
    r"(?:[Cc]ontract|[Ii]nvoice|[Aa]greement|[Tt]ariff|Resolution|Judge?ment|Directive|Regulation|Decision|Decree|Ruling|Urteil|Beschluss|Arrêt|Décret|Drucksache|Bundestagsdrucksache|Plenarprotokoll)\b"
)
# `Denied on the Facebook page of the embassy`
_ON_PAGE = compiled(
    "platforms",
    r"^(?!the\b)[^,]*?\s(?:on|in|by|from|via)\s+(?P<name>the\s+(?:\w+\s+)?%s\s+(?:page|account|channel|feed)\b.*)$",
)
# `Telegram: Baltic Mole`, `tg: rybar`, `Telegram, Severna brigada – info` of a name in quotation marks
_ACCOUNT = compiled(
    "platforms",
    rf"^(?:%s(?:\s+\w+)?|{SHORT_PLATFORM})[:,]\s(?=[\w@])(?!(?:an?|the|une?|eine?|una?)\s)",
)
NONE = Choice((), Standing.NEVER)
# What a body is for: a noun by itself, and no outlet's name though a paper be called so.
_OFFICE = re.compile(
    lettered(
        r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[ts]ion|ment|ture|ism|ics|ty|ry|cy|gy|th|[ae]nce|ing|our|age|ices|ports|fare|ade|aste|ater)"
    )
)
_ONE_IN_QUOTES = re.compile(r"[“„«\"][^“”„«»\"]*\s(?:and|und|et|&)\s[^“”„«»\"]*[”“»\"]$")


def split(name: str, outlets: Outlets) -> list[str]:
    """The outlets that one field joins: `Tasnim and Mehr`, `AFP/Reuters`; the field where it joins none."""
    if outlets.standing(name) is Standing.KNOWN or _ONE_IN_QUOTES.search(name):
        return [name]
    parts = [part for part in _JOINTS.split(_HEADS.sub("", name)) if part]
    if len(parts) < 2:
        return [name]
    if _BODY.search(name) and not outlets.knows(parts[-1]):
        return [name]  # `Ministry of Livestock and Rural Development`
    parts[0] = re.sub(r"^(?:both\s+)?(?:the\s+)?(?=[A-Z])", "", parts[0]) if _HEADS.search(name) else parts[0]
    if _BODY.search(parts[0]) and _OFFICE.fullmatch(parts[-1]):
        return [name]  # `National Centre for Statistics and Information`
    standings = [outlets.standing(part) for part in parts]
    plain = all(standing >= Standing.PERSON for standing in standings)
    if "&" in name:
        return parts if all(standing is Standing.KNOWN for standing in standings) else [name]
    sure = Standing.KNOWN in standings or (standings[0] is Standing.CUED and " " in parts[0])
    short = all(len(part.split()) == 1 for part in parts)
    long = all(len(part.split()) > 1 and not is_of_body(part) for part in parts)
    return parts if plain and (sure or short or (long and standings[0] > Standing.TOWN)) else [name]


def in_brackets(group: RawGroup, outlets: Outlets) -> Choice:
    """The outlets of a group in parentheses or on a source line, where every field must make sense."""
    return _of_issuer(_in_brackets(group, outlets), group)


def _of_issuer(choice: Choice, group: RawGroup) -> Choice:
    """The choice; where it is none, the body of which a piece is cited: `Synod, pastoral letter, 3 May`."""
    if choice.standing >= Standing.PERSON or len(group.names) != 1 or not is_issued(group):
        return choice
    name = group.names[0].text
    if not is_named_as_body(name) or _NO_PUBLICATION.match(name) or _ACT.match(name):
        return choice
    return Choice((name,), Standing.PLAIN)


def is_issued(group: RawGroup) -> bool:
    """Whether a remark says what kind of item is cited."""
    return any(map(is_said_kind, group.qualifiers))


def _put_out_by(names: list[Named], outlets: Outlets) -> Choice | None:
    """The body that a kind of piece is said to be of, unless an outlet stands beside it."""
    issuer = next((n for n, name in enumerate(names) if name.issues), None)
    if issuer is None or any(outlets.standing(n.text) >= Standing.CUED for n in names if not n.issues):
        return None
    return Choice((names[issuer].text,), Standing.CUED)


def _in_brackets(group: RawGroup, outlets: Outlets) -> Choice:
    names = _without_same(group.names)
    if issued := _put_out_by(names, outlets):
        return issued
    if len(names) > 1 and (whole := _of_all(names, outlets)):
        return whole
    if (town := town_behind(group, outlets)) and outlets.standing(names[0].text) >= Standing.CUED:
        return Choice((names[0].text,), outlets.standing(names[0].text), place=town)
    named = [_last_named(n, outlets).text for n in names]
    parts = _parts(names, named, outlets)
    if any(_NO_PUBLICATION.match(part) for part, standing in parts if standing is not Standing.KNOWN):
        return NONE
    if names and is_own_talk(names[0].text, outlets):
        return NONE
    if len(names) == 2 and len(parts) == 2 and _is_titled_in_town(*parts):
        return Choice((parts[0][0],), parts[0][1], place=parts[1][0])
    apart = any(n.apart for n in names)
    if len(names) == 2 and len(parts) == 2 and not apart and is_programme(parts[0], parts[1], outlets):
        return Choice((parts[0][0],), parts[0][1], title=parts[1][0])
    if any(s >= Standing.CUED for _, s in parts) and any(s < Standing.CUED for _, s in parts):
        behind = {n.text for n in names[1:] if n.apart}
        parts = [(p, Standing.PERSON if s is Standing.TOWN and p in behind else s) for p, s in parts]
        return _of_unequal(parts, outlets, apart=apart)
    return Choice(tuple(p for p, _ in parts), _least(parts)) if parts else NONE


def _parts(names: list[Named], named: list[str], outlets: Outlets) -> list[_Part]:
    """The outlets that the fields hold, and how sure each is; an account's owner and its platform are one."""
    found: list[list[_Part]] = []
    for n, text in enumerate(named):
        if n and not names[n].apart and _are_of_platform(named[n - 1 : n + 1], outlets):
            owner = named[n - 1]
            joint = " " if text.startswith("on ") else ", "
            if n > 1 and not names[n - 1].apart and _is_unit_of(named[n - 2], owner, outlets):
                found.pop()
                owner = f"{named[n - 2]}, {owner}"
            found[-1] = [(owner if owner.startswith("@") else f"{owner}{joint}{text}", Standing.CUED)]
        else:
            account = _ACCOUNT.match(text) is not None  # `Telegram: Baltic Mole and Border Tea`
            found.append(
                [
                    (part, Standing.CUED if account else _standing(part, outlets))
                    for part in split(text, outlets)
                ]
            )
    return [part for parts in found for part in parts]


def _standing(name: str, outlets: Outlets) -> Standing:
    if _OWNER_ON.match(name) or is_branch_in_town(name, outlets):
        return Standing.CUED
    joined = [part for part in _JOINTS.split(name) if part]
    if (
        len(joined) > 1
        and not outlets.knows(name)
        and all(is_place(part) or is_town(part) for part in joined)
    ):
        return Standing.PLACE  # `Sanaa and Aden`
    return outlets.standing(name)


_Part = tuple[str, Standing]


def _of_unequal(parts: list[_Part], outlets: Outlets, *, apart: bool) -> Choice:
    """The outlets where only some are known; the others may be, or tell of the item."""
    if _is_series(parts):
        return Choice((parts[0][0],), Standing.CUED, title=", ".join(p for p, _ in parts[1:]))
    if not apart and (account := _behind_platform(parts)):
        return Choice((account,), Standing.CUED)
    sure = [(part, s) for part, s in parts if s >= Standing.CUED]
    rest = [(part, s) for part, s in parts if s < Standing.CUED]
    every = Choice(tuple(p for p, _ in parts), Standing.CUED)
    if all(s is Standing.PLAIN and " " not in p for p, s in rest) and parts[0] in rest:
        return every
    apart = apart or (outlets.listed_by_commas and not any(_is_of_item(part) for part in rest))
    if apart and all(s >= Standing.PERSON for _, s in rest):
        return every
    after = parts.index(rest[0]) > parts.index(sure[0])
    if len(rest) == 1 and after and _is_where(rest[0], outlets):
        return Choice(tuple(p for p, _ in sure), _least(sure), place=rest[0][0])
    if after and all(
        (s is Standing.PLAIN or (s is Standing.PERSON and is_titled(p))) and len(p.split()) <= _TITLE
        for p, s in rest
    ):
        return every
    if all(s is Standing.PROSE or s is Standing.NEVER for _, s in rest) and not after:
        return NONE
    title = next((p for p, s in rest if s not in (Standing.PLACE, Standing.TOWN)), None) if after else None
    return Choice(tuple(p for p, _ in sure), _least(sure), title=title)


_TITLE = 3  # words; what is longer is no unknown outlet behind a known one


def _behind_platform(parts: list[_Part]) -> str | None:
    """The account that is named behind its platform: `Telegram, Baltic Mole`."""
    if len(parts) != 2 or not PLATFORM.match(parts[0][0]):
        return None
    name, standing = parts[1]
    is_name = standing in (Standing.PERSON, Standing.PLAIN) and len(name.split()) <= _TITLE
    return f"{parts[0][0]}, {name}" if is_name else None


def _is_series(parts: list[_Part]) -> bool:
    """Whether a body stands before what it puts out: `WFP, Market Watch`."""
    first, *rest = parts
    return (
        len(rest) == 1
        and folded(first[0]) in phrases("organisations")
        and first[1] < Standing.CUED
        and rest[0][1] >= Standing.CUED
        and folded(rest[0][0]) not in phrases("outlets")
        and " " in rest[0][0]
        and _SERIES.search(rest[0][0]) is not None
    )


# What bodies call the papers that they put out at intervals.
_SERIES = re.compile(
    r"\b(?:Watch|Update|Bulletin|Monitor|Outlook|Review|Report|Brief|Digest|Dashboard|Snapshot|Alert|Sheet|Survey|Bulletins|Newsletter|Journal|Tracker|Matrix|Hub)$"
)


def _is_where(part: _Part, outlets: Outlets) -> bool:
    """Whether it is the town that a report comes from."""
    name, standing = part
    village = standing is Standing.PLAIN and (not outlets.ask_gazetteer or is_village(name))
    town = village or standing in (Standing.PLACE, Standing.TOWN)
    spoken_of = standing is Standing.NEVER and outlets.ask_gazetteer and is_town(name)
    return (town or spoken_of) and len(name.split()) < _TITLE


def _is_of_item(part: _Part) -> bool:
    """Whether a name beside known outlets tells of the item: a place, who wrote it, a long title."""
    name, standing = part
    return standing < Standing.PERSON or len(name.split()) > _TITLE + 1 or is_person_like(name)


def _is_titled_in_town(name: tuple[str, Standing], town: tuple[str, Standing]) -> bool:
    """Whether a name that newspapers may have stands before a town: `Tribune du Port, Toamasina`."""
    known = name[1] in (Standing.PLAIN, Standing.PERSON)
    return known and town[1] in (Standing.TOWN, Standing.PLACE) and is_titled(name[0])


# `CPRB conversations with LAF officers, Yarze, March 2023`
_OWN_TALK = re.compile(
    lettered(
        r"(?:(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)(?:[’']s?)?\s+)?(?i:(?:background|private|telephone|phone|online|e-?mail|field|staff|team|informal|confidential|off-the-record|several|own|group)\s+){0,2}"
        r"(?i:conversations?|interviews?|meetings?|discussions?|correspondence|consultations?|e-?mails?|calls?|exchanges?|talks|visits?|focus\s+groups?)\s+(?:with|to)\s"
    )
)


def is_own_talk(text: str, outlets: Outlets) -> bool:
    """Whether a source begins with a talk that the authors had, not an outlet known or called as such."""
    match = _OWN_TALK.match(text)
    return match is not None and not (match["whose"] and outlets.standing(match["whose"]) >= Standing.CUED)


_SAME = re.compile(r"(?:ibid|ebd|ebenda|idem|id)\.?", re.IGNORECASE)


def _without_same(names: list[Named]) -> list[Named]:
    """The names behind a semicolon where the first says that the source is the one before: `ebd.; Kurier`."""
    if len(names) > 1 and names[1].apart and _SAME.fullmatch(names[0].text):
        return names[1:]
    return names


def _are_of_platform(named: list[str], outlets: Outlets) -> bool:
    """Whether one posts where the other is: `the president's office, Twitter`."""
    if len(named) != 2 or not all(PLATFORM.match(part) for part in _JOINTS.split(named[1])):
        return False
    in_prose = outlets.standing(named[0]) is Standing.PROSE and not _OF_ROLE.fullmatch(named[0])
    whose = len(named[0].split()) < 10 and not is_place(named[0]) and not in_prose
    return (whose and bool(re.search(lettered(r"[A-ZÀ-Þ]"), named[0]))) or named[0].startswith(("@", "the "))


# What a body has of: `PMF Commission, Directorate of Administration`
_UNIT = re.compile(
    r"\b(?:Directorate|Department|Office|Branch|Region|Section|Unit|Division|Administration|Bureau|Brigade|Battalion|Sector|Secretariat|Press|Media|Information|Desk|Wing|Cell|Chapter|Committee|Faculty|Command|"
    r"Governorate|Province|District|Service|Oficina|Dirección|Delegación|Seccional|Sección|Sede|Núcleo|Diretoria|Seção|Sezione|Filial|Direction|Délégation|Antenne|Abteilung|Referat|Ortsgruppe|Kreisverband|Landesverband)\b"
)


def _is_unit_of(body: str, unit: str, outlets: Outlets) -> bool:
    """Whether a name between a body and a platform is of the body, no second source."""
    if outlets.knows(body) or outlets.knows(unit) or not body[:1].isupper() or PLATFORM.match(body):
        return False
    if _UNIT.search(unit):
        return True
    return is_named_as_body(body) and outlets.standing(unit) < Standing.CUED and not is_person_like(unit)


# Who posts, in words that tell nothing: `Balkh governor's office`, `a Hatay fishermen's group`
_OF_ROLE = re.compile(
    lettered(
        r"(?=.*[A-ZÀ-Þ])(?!.*\b(?:(?:post|message|comment|video|photo|picture|image|clip|footage|statement|screenshot|remark|report|rumou?r|claim)s?|[a-z]{2,}ed|said|says|wrote|was|were|is|are|has|had|told|on|by|from|to|that|who|which)\b)"
        r"\S+(?:\s+\S+){0,8}"
    )
)


def _of_all(names: list[Named], outlets: Outlets) -> Choice | None:
    """The outlet that all names are together: a known one, a body with commas in its name, a branch."""
    whole = ", ".join(n.text for n in names)
    if outlets.standing(whole) is Standing.KNOWN and folded(whole) in outlets.known:
        return Choice((whole,), Standing.KNOWN)
    is_body = _BODY.search(names[0].text) and _goes_on(names, outlets)
    is_branch = len(names) == 2 and _BRANCH.fullmatch(names[1].text)
    if is_body or (is_branch and outlets.standing(names[0].text) >= Standing.PERSON):
        return Choice((whole,), Standing.CUED)
    return None


# A branch of a station: `Rádio Moçambique, emissor de Cabo Delgado`, `TRT, Diyarbakır studio`
_BRANCH = re.compile(
    lettered(
        r"(?:emissora?|filial|delegação|antenne|estación|station|studio|(?:Regional|Landes)(?:studio|sender)|Studio)\s+(?:d[eoa]s?\s+|del\s+|d[’'])?[A-ZÀ-Þ].*|"
        r"(?:the\s+)?[A-ZÀ-Þ][\w’' -]*\s(?:station|service|studio|branch|chapter|section)"
    ),
)
# A ministry may have commas in its name: `the Ministry of Local Administration, Housing and Environment`.
_BODY = re.compile(
    r"\b(?:Ministry|Department|Committee|Commission|Directorate|Office|Council|Institute|Authority|Bureau|Chamber|Agency|Secretariat|Board|Centre|Center|Service|Administration|Division|Association|Organi[sz]ation)\s+(?:of|for|on)\b|"
    r"\b(?:Minist[èe]r(?:e|io|ium)|Ministério|Bundesministerium|Secretar[íi]a|Direction|Direcci[óo]n)\s+(?:d[eu]s?|del|für|der)\b"
)


def _goes_on(names: list[Named], outlets: Outlets) -> bool:
    """Whether all names but the first are its own further words."""
    rest = names[1:-1] if len(names) > 2 and PLATFORM.match(names[-1].text) else names[1:]
    plain = all(outlets.standing(n.text) in (Standing.PLAIN, Standing.PERSON, Standing.CUED) for n in rest)
    known = any(outlets.knows(n.text) for n in rest)
    return plain and not known and (" and " in rest[-1].text or rest[-1].text.startswith("and "))


def in_note(group: RawGroup, outlets: Outlets) -> Choice:
    """The outlets of a group in a note, where authors and titles without quotation marks stand as well."""
    if issued := _put_out_by(group.names, outlets):
        return issued
    names = _of_note(group, outlets)
    if len(names) > 1 and _BODY.search(names[0].text) and _goes_on(names, outlets):
        return Choice((", ".join(n.text for n in names),), Standing.CUED)
    account = _account(group.names, outlets)
    if account is not None:
        return Choice((account,), Standing.CUED)
    if any(_ACT.match(n.text) for n in group.names[1:]) and not group.title:
        return NONE  # `European Parliament, Resolution of 5 June 2020`
    if any(_NUMBERED.match(n.text) for n in group.names) and not any(outlets.knows(n.text) for n in names):
        return NONE
    return _of_issuer(_of_rows(group, names, outlets), group)


def _account(names: list[Named], outlets: Outlets) -> str | None:
    """Who posts and where: `Burco Market Watch, Facebook`; a handle stands for itself."""
    if len(names) < 2 or not _NAMED_PLATFORM.match(names[-1].text):
        return None
    whose, platform = names[-2:]
    apart = whose.after_title != platform.after_title and without_item(f"x, {platform.text}")[1] is None
    if apart or not _are_of_platform([whose.text, platform.text], outlets):
        return None
    if "@" in whose.text:
        return re.sub(r"^(?:[a-z]+\s+)+(?=@)", "", whose.text)  # `the blogger @kuryk_today`
    if len(names) > 2 and not whose.apart and not (names[-3].after_title or names[-3].leads):
        body = names[-3].text
        if _is_unit_of(body, whose.text, outlets):
            return f"{body}, {whose.text}, {platform.text}"
    return f"{whose.text}, {platform.text}"


def _of_any_standing(name: Named, outlets: Outlets) -> Named | None:
    """The name, or the known outlet that ends it: `The lower figure is from Reuters`; None for an act."""
    last = _last_named(name, outlets)
    never = outlets.standing(name.text) is Standing.NEVER
    return None if never and not (last is not name and outlets.knows(last.text)) else last


def _of_note(group: RawGroup, outlets: Outlets) -> list[Named]:
    """The names of a note that may be outlets: no act, no talk, no words that lead to them."""
    names = [last for n in group.names if (last := _of_any_standing(n, outlets)) is not None]
    if group.names and is_own_talk(group.names[0].text, outlets):
        return []
    if (
        len(names) > 1
        and _NO_PUBLICATION.match(group.names[1].text)
        and outlets.standing(names[0].text) < Standing.CUED
    ):
        return []  # `Field team, interviews in Muhasan, May 2023`
    if group.names and _NO_PUBLICATION.match(group.names[0].text):
        apart = next((n.start for n in group.names[1:] if n.apart), None)
        if apart is not None:
            return [n for n in names if n.end > apart]  # `Ibid.; see also Le Monde`
        is_interview = re.match(r"(?i)(?:\w+\s+)?interview", group.names[0].text)
        return [n for n in names[1:] if is_interview and outlets.standing(n.text) >= Standing.CUED]
    leads = [n for n in names if n.leads]
    if len(leads) < len(names) and all(outlets.standing(n.text) < Standing.CUED for n in leads):
        return [n for n in names if not n.leads]
    return names


def _of_rows(group: RawGroup, names: list[Named], outlets: Outlets) -> Choice:
    """The outlets among the names behind the title, else among those before it."""
    behind = [n for n in names if n.after_title]
    before = [n for n in names if not n.after_title]
    for row in (behind, before):
        series = [(n.text, outlets.standing(n.text)) for n in row]
        if len(row) > 1 and _is_series(series):
            return Choice((row[0].text,), Standing.CUED, title=row[1].text)
        if len(row) == 2 and not row[1].apart and (account := _behind_platform(series)):
            return Choice((account,), Standing.CUED)
        sure = _sure(row, outlets)
        if sure:
            title, place = _unquoted(group, sure[-1][0], outlets)
            return Choice(tuple(text for _, text in sure), Standing.CUED, title, place)
    by_host = _of_host(names, group.url)
    if by_host:
        return Choice((by_host,), Standing.CUED)
    for row, first in ((behind, False), (before, group.title is None)):
        likely = [n for n in row if outlets.standing(n.text) >= Standing.TOWN]
        if likely:
            chosen = likely[0] if first else likely[-1]
            title, place = _unquoted(group, chosen, outlets)
            return Choice((chosen.text,), outlets.standing(chosen.text), title, place)
    if behind and group.date and behind[0].text[:1].isupper() and len(behind[0].text.split()) <= 5:
        return Choice((behind[0].text,), Standing.PLAIN)
    return NONE


# `Asukwo for Punch`, `Defence HQ statement DHQ/ABJ/20/61`, `Vsh News bulletin`
_BYLINE = re.compile(lettered(r"(?:[A-ZÀ-Þ][\w’'.-]*\s+){1,3}for\s+(?P<name>(?:the\s+)?[A-ZÀ-Þ].*)$"))
_PIECE = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ].*?)\s+(?P<kind>(?i:(?:(?:press|flash|situation|humanitarian)\s+)?(?:release|statement|bulletin|communiqué|newscast|broadcast|dispatch|update|sitrep)))"
        r"(?P<number>\s+(?:no\.?\s*)?[\w/-]*\d[\w/.-]*)?"
    )
)


_SERIALS = ("Bulletin", "Dispatch", "Broadcast", "Update")
# Who posts, and where: `UPDF spokesman on Twitter`; not `Photos on Twitter`
_OWNER_ON = compiled(
    "platforms",
    r"^(?!(?:re)?post|tweet|message|comment|video|photo|picture|image|clip|footage|rumou?r|user|statement|remark|thread|live|shown|shar|quot|seen|publish|announc|denied|denial|report|claim|nobody|everybody|some|many)"
    r"(?=.*(?-i:[A-ZÀ-Þ]).*\son\s)(?:(?:(?-i:[A-ZÀ-Þ])[\w’'.-]*|a[lnstdrz]-\w+|the|of|for|and|de|du|la|spokes\w+|minister|ministry|office|army|embassy|president|governor|mayor|press|service|party|police|"
    r"union|foreign|prime|defen[cs]e|interior|deputy|chief|former|official|health)\s+){1,9}on\s+(?:%s)$",
)
_ACCOUNT_OF = compiled(
    "platforms",
    r"(?:the\s+)?(?:(?:official|verified|public)\s+)?%s\s+(?:channel|account|page|feed|group|profile)\s+(?:of|by)\s+",
)
_OWN_PIECE = re.compile(
    r"(?P<name>.+?)['’]s\s+(?:\w+\s+)?(?:report|article|story|piece|dispatch|coverage|editorial|interview|bulletin)s?"
)
_HANDLE_OF = compiled("platforms", r"^(?:%s|(?-i:X))\s*[/:]?\s*(?P<handle>@\w[\w.]*)$")  # `X/@barport`
_PLACED = re.compile(
    lettered(r"(?P<place>[^:,]{2,30}):\s+(?P<name>[A-ZÀ-Þ].*)")
)  # `Berlin: Stiftung Wissenschaft und Politik`


def _bare_of_piece(name: str, outlets: Outlets) -> str | None:
    """The outlet of a field that says which of its pieces is cited."""
    account = _HANDLE_OF.fullmatch(name)
    if account is not None:
        return account["handle"]
    placed = _PLACED.fullmatch(name)
    if placed is not None and is_place(placed["place"]):
        return placed["name"]
    own = _OWN_PIECE.fullmatch(name)
    if own is not None and outlets.standing(own["name"]) >= Standing.PERSON:
        return own["name"]
    piece = _PIECE.fullmatch(name)
    if piece is None or outlets.knows(name) or PLATFORM.match(name):
        return None
    standing = outlets.standing(piece["name"])
    if piece["kind"] in _SERIALS and not piece["number"] and standing < Standing.KNOWN:
        return None  # `SIC ICWC Bulletin` comes out so
    sure = standing >= Standing.CUED or (piece["number"] is not None and standing >= Standing.PERSON)
    return piece["name"] if sure else None


def _byline(name: str) -> re.Match[str] | None:
    """Who wrote for whom; `Shan Herald Agency for News` is one name."""
    match = _BYLINE.match(name)
    before = match[0][: match.start("name")].rstrip().removesuffix("for").rstrip() if match else ""
    return None if is_of_body(before) or ends_as_body(before) else match


def _last_named(name: Named, outlets: Outlets) -> Named:
    """Of words that end with a known outlet, the outlet: `a view put by Arkell in the Financial Times`."""
    page = _ON_PAGE.match(name.text)
    if page is not None:
        return replace(name, text=page["name"], start=name.end - len(page["name"]))
    bare = _bare_of_piece(name.text, outlets)
    if bare is not None:
        start = name.start + max(0, name.text.find(bare))
        return replace(name, text=bare, start=start, end=start + len(bare))
    match = _byline(name.text) or re.search(
        lettered(
            r"^.*\b(?:in|by|on|from|of|to|is|against|with|via|after|see|dans|von|bei|aus)\s+(?P<name>(?:the\s+)?[A-ZÀ-Þ@].*)$"
        ),
        name.text,
    )
    if match and is_subject(name.text[: match.start("name")]):
        return name  # `Ministry of Information`, though a paper be called so
    whole = outlets.standing(name.text)
    if _OWNER_ON.match(name.text) or (match and _ACCOUNT_OF.fullmatch(name.text, 0, match.start("name"))):
        return name
    tail = outlets.standing(match["name"]) if match else Standing.NEVER
    if match is None or whole is Standing.KNOWN or tail < Standing.PERSON:
        return name
    if tail < Standing.CUED and not (
        whole is Standing.PROSE and re.match(r"(?:[A-Z]?[a-z’']+\s+)+$", name.text[: match.start("name")])
    ):
        return name
    if whole >= Standing.PERSON and tail is not Standing.KNOWN:
        return name
    return replace(name, text=match["name"], start=name.end - len(match["name"]))


def _sure(row: list[Named], outlets: Outlets) -> list[tuple[Named, str]]:
    """The known outlets of a row; those that only sound like outlets where none is known."""
    for least in (Standing.KNOWN, Standing.CUED):
        found = [(n, part) for n in row for part in split(n.text, outlets) if outlets.standing(part) >= least]
        if found:
            return found if least is Standing.KNOWN else found[:1]
    return []


def _unquoted(group: RawGroup, outlet: Named, outlets: Outlets) -> tuple[str | None, str | None]:
    """The title without quotation marks, what stands between the outlet and the date, and the town first."""
    after = [n.text for n in group.names if n.start > outlet.start]
    town = bool(after) and _is_where((after[0], outlets.standing(after[0])), outlets)
    title = ", ".join(after[town:]) if not group.title else ""
    return title or None, after[0] if town else None


def _of_host(names: list[Named], url: str | None) -> str | None:
    """The name that shares a word with the address."""
    if not url:
        return None
    host = re.sub(r"^https?://(?:www\.)?", "", url).split("/")[0].casefold()
    bare = re.sub(r"[^a-z0-9]", "", host)
    for n in names:
        words = [w for w in folded(n.text).split() if len(w) > 3]
        if words and len(n.text.split()) <= 5 and any(w in bare for w in words):
            return n.text
    return None


def _least(parts: list[tuple[str, Standing]]) -> Standing:
    return min(standing for _, standing in parts)
