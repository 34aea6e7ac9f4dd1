"""Which of the names beside a date are its outlets.

In: a `RawGroup` and what is known of outlets. Out: the outlets, with how sure the least sure of them is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dateline.reading.typed.addresses import DOMAIN, HANDLE
from dateline.reading.typed.among_outlets import among_outlets
from dateline.reading.typed.bodies import HEADS, is_named_as_body, is_of_body
from dateline.reading.typed.branches import is_branch_in_town
from dateline.reading.typed.courts import is_case
from dateline.reading.typed.day_papers import is_day_alone
from dateline.reading.typed.evidence import is_person_like, is_titled
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_settlement, is_town, is_village
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.joint_bylines import written_together
from dateline.reading.typed.kinds_of_item import is_said_kind
from dateline.reading.typed.lexicon import (
    COMMA_LETTER,
    compiled,
    country_names,
    folded,
    in_lists,
    lettered,
    phrases,
)
from dateline.reading.typed.named_before_site import agrees
from dateline.reading.typed.names_in_fields import BRANCH_OF, OWNER_ON, last_named
from dateline.reading.typed.office_holders import is_office, without_offices
from dateline.reading.typed.one_account import is_one_account, owner_ahead
from dateline.reading.typed.outlets import JOINTS_ELSEWHERE, Outlets, Standing, less_site
from dateline.reading.typed.own_talks import is_own_talk
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM, SHORT_PLATFORM
from dateline.reading.typed.programmes import is_programme
from dateline.reading.typed.semicolons import is_outlet_ahead
from dateline.reading.typed.titled_brackets import (
    are_joined,
    before_plain_title,
    behind_plain_title,
    is_listed_too,
)
from dateline.reading.typed.towns_behind import town_behind
from dateline.reading.typed.two_bodies import ONE_BODY, is_other_body

_JOINTS = re.compile(r"\s*(?:\s(?:and|und|et(?!\sd[eu]s?\b|\sd[’'])|&)\s|/|\s\+\s)\s*")
# `Gestión y Perú21`, `NRC en Trouw`: words of many names too, so that either side must be sure
_JOINTS_ELSEWHERE = re.compile(rf"\s(?:{JOINTS_ELSEWHERE})\s")
_WORDS_FOR_AND = re.compile(r"\s(?:and|und|et)\s")
_HEADS = re.compile(
    r"\s+(?:news\s+)?(?:agencies|newspapers|websites|sites|dailies|channels|networks)$", re.IGNORECASE
)
NO_PUBLICATION = compiled("no_publication", r"^(?:the\s+)?%s(?![\w-])")


@dataclass(frozen=True, slots=True)
class Choice:
    """Outlets as printed, how surely they are some, and what else may be said with the names left over."""

    outlets: tuple[str, ...]
    standing: Standing
    title: str | None = None
    place: str | None = None


ACT = re.compile(
    r"(?:[Cc]ontract|[Ii]nvoice|[Aa]greement|[Tt]ariff|Resolution|Judge?ment|Directive|Regulation|Decision|Decree|Ruling|Urteil|Beschluss|Arrêt|Décret|Questions?$|Drucksache|Bundestagsdrucksache|Plenarprotokoll)\b"
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
    return written_together(name, outlets) or _split(name, outlets)


def _split(name: str, outlets: Outlets) -> list[str]:
    if outlets.standing(name) is Standing.KNOWN or _ONE_IN_QUOTES.search(name) or COMMA_LETTER in name:
        return [name]
    pieces = name.split("/")
    if len(pieces) > 1 and _is_address_or_account(name):
        return [name]
    if len(pieces) > 1 and any(" " in piece and outlets.lists(folded(piece)) for piece in pieces):
        return [
            part for piece in pieces for part in _split(piece.strip(), outlets)
        ]  # `Ann Low/Herald and News`
    parts = _parted(_HEADS.sub("", name))
    if len(parts) < _PAIR:
        return _joined_elsewhere(name, outlets)
    if _are_two_bodies(parts, outlets):
        return parts
    if _is_one(name, parts, outlets):
        return [name]
    parts[0] = re.sub(r"^(?:both\s+)?(?:the\s+)?(?=[A-Z])", "", parts[0]) if _HEADS.search(name) else parts[0]
    if BODY.search(parts[0]) and _OFFICE.fullmatch(parts[-1]):
        return [name]  # `National Centre for Statistics and Information`
    standings = [outlets.standing(part) for part in parts]
    plain = all(standing >= Standing.PERSON for standing in standings)
    if "&" in name:
        return _at_ampersands(name, parts, standings, outlets)
    sure = Standing.KNOWN in standings or (standings[0] is Standing.CUED and " " in parts[0])
    short = all(len(part.split()) == 1 for part in parts)
    long = all(len(part.split()) > 1 and not is_of_body(part) for part in parts)
    return parts if plain and (sure or short or (long and standings[0] > Standing.TOWN)) else [name]


def _is_address_or_account(name: str) -> bool:
    """Whether a slash is of an address or an account: `Facebook.com/HodeidahPost`, `YouTube/Tele Sahel`."""
    site, _, path = name.partition("/")
    if DOMAIN.fullmatch(site) and not DOMAIN.fullmatch(path):
        return True
    return PLATFORM.fullmatch(site) is not None and " " in path.strip()


def _is_one(name: str, parts: list[str], outlets: Outlets) -> bool:
    """Whether what joints part is one body's name, one station's, or one account or site."""
    if (BODY.search(name) and not outlets.knows(parts[-1])) or _is_of_virtues(parts, outlets):
        return True  # `Ministry of Livestock and Rural Development`, `Radio Peace and Love`
    others = any(owner_ahead(part) != part for part in parts[:-1])
    others = others or outlets.lists(folded(owner_ahead(parts[-1])))
    if is_one_account(name) and not others:
        return True  # `website of the Water and Mines Body`
    if _ONE_SITE.search(name) and BODY.search(parts[0]):
        return True  # `Ministry of Roads and Urban Development website`
    whole = ONE_BODY.fullmatch(name)  # `the Intelligence and Terrorism Information Center`
    return whole is not None and not outlets.knows(whole["first"])


_ONE_SITE = re.compile(r"\s(?:web\s?site|web\s?page|home\s?page|site|portal)\Z", re.IGNORECASE)


def _parted(name: str) -> list[str]:
    """What joints part, none of them within a country's name: `Trinidad and Tobago Coast Guard`."""
    whole = _lands_of_two().sub(lambda m: m[0].replace(" ", _BLANK), name)
    return [part.replace(_BLANK, " ") for part in _JOINTS.split(whole) if part]


_BLANK = "\ue0fe"  # for one that parts nothing


@cache
def _lands_of_two() -> re.Pattern[str]:
    named = (land.replace(" & ", " and ") for land in country_names())
    lands = (re.escape(land) for land in named if " and " in land)
    return re.compile(rf"\b(?:{'|'.join(sorted(lands))})\b", re.IGNORECASE)


def _at_ampersands(name: str, parts: list[str], standings: list[Standing], outlets: Outlets) -> list[str]:
    """The outlets of a field with `&`, which may be of one of them: `Le Quotidien and Mail & Guardian`."""
    by_words = _WORDS_FOR_AND.split(name)
    if len(by_words) > 1 and all(outlets.standing(part) is Standing.KNOWN for part in by_words):
        return by_words
    return parts if _are_stations(parts, standings) or _are_outlets(parts, standings) else [name]


def _joined_elsewhere(name: str, outlets: Outlets) -> list[str]:
    """The outlets that `and` of another language joins, if nothing but outlets stands on either side."""
    parts = _JOINTS_ELSEWHERE.split(name)
    if len(parts) < _PAIR or (is_one_account(name) and not outlets.knows(parts[-1])):
        return [name]
    standings = [outlets.standing(part) for part in parts]
    sure = Standing.KNOWN in standings and min(standings) >= Standing.CUED
    rated = list(zip(parts, standings, strict=True))
    return parts if sure or _are_papers(rated, in_names=" ve " in name) else [name]


# `El Caribazo`, `O Impacto`: that another name begins
_WITH_ARTICLE = re.compile(
    lettered(r"(?:El|La|Los|Las|O|A|Os|As|Il|Lo|Gli|De|Het|L[’'])(?:\s|(?<=[’']))[A-ZÀ-Þ]\w+(?:\s.*)?")
)


def _are_papers(parts: list[_Part], *, in_names: bool) -> bool:
    """Whether a listed outlet stands beside what may be one, or two that are called as papers are.

    `Versión Final y Panorama`, `Sol de Margarita y El Caribazo`; not `Tierra y Libertad`, `Radio Paz y Bien`.
    `in_names` tells that the word between them stands in many names: `Halkın Sesi ve Sözü`.
    """
    firm = [
        p for p, s in parts if s is Standing.KNOWN or (s is Standing.CUED and " " in p and is_listed_too(p))
    ]
    loose = not in_names and any(" " in p for p in firm)
    if _is_virtue(parts[-1][0].split()[0]) and _OF_STATION.match(parts[0][0]):
        return False
    if not firm and not all(" " in p and (is_titled(p) or _WITH_ARTICLE.fullmatch(p)) for p, _ in parts):
        return False
    others = [(p, s) for p, s in parts if p not in firm]
    return all(
        s >= Standing.TOWN
        and p[0].isupper()
        and not (is_of_body(p) or is_person_like(p))
        and (" " in p or is_listed_too(p) or (loose and s is not Standing.TOWN))
        for p, s in others
    )


def _are_two_bodies(parts: list[str], outlets: Outlets) -> bool:
    """Whether `and` joins a body and another, which has an article, an owner, or is listed."""
    listed = [outlets.lists_body(part) for part in parts]
    if all(listed[1:]) and (listed[0] or _is_of_letters(parts[0]) or BODY.search(parts[0])):
        return all(_is_of_letters(part) or " " in part for part in parts)
    if len(parts) != _PAIR or not BODY.search(parts[0]) or outlets.standing(parts[0]) < Standing.PERSON:
        return False
    return is_other_body(parts[1], outlets)


def _is_of_letters(name: str) -> bool:
    """Whether a body is called by its letters: `UNAMI and OHCHR`."""
    return name.isalpha() and name.isupper() and len(name) > 1


_STATION = re.compile(lettered(r"(?:Radio|TV|Télé|Rádio|Televisi[oó]n)\s[A-ZÀ-Þ][\w’'-]+"))


def _are_stations(parts: list[str], standings: list[Standing]) -> bool:
    """Whether a station called so stands behind a name that is no word for one: `Buni24 & Radio Candip`."""
    plain = all(standing >= Standing.PERSON for standing in standings)
    alone = compiled("platforms", r"%s").fullmatch(parts[0]) or folded(parts[0]) in phrases(
        "heads"
    ) | phrases("ends")
    return plain and not alone and all(_STATION.fullmatch(part) for part in parts[1:])


def with_sites(names: list[Named]) -> list[Named]:
    """The names, those that have their address in brackets behind them surely outlets, and without it."""
    bare = [(name, less_site(name.text)) for name in names]
    return [name if text == name.text else replace(name, text=text, sure=True) for name, text in bare]


def of_handle(names: list[Named]) -> Choice | None:
    """The account that is named by its handle, its platform somewhere beside it: `Twitter, @MOD_Somalia`."""
    handles = [n.text for n in names if HANDLE.fullmatch(n.text) or _WITH_HANDLE.search(n.text)]
    others = [n.text for n in names if n.text not in handles]
    if len(names) == _PAIR and [names[1].text] == handles and _ACCOUNT_NOUN.search(names[0].text):
        return Choice((f"{names[0].text}, {handles[0]}",), Standing.CUED)  # `the Twitter account of X, @x`
    alone = len(handles) == 1 and others and all(map(PLATFORM.match, others))
    return Choice((handles[0],), Standing.CUED) if alone else None


_PAIR = 2  # names
_ACCOUNT_NOUN = compiled("platforms", r"\b%s\s+(?:account|page|channel|feed|profile)\b")
_WITH_HANDLE = re.compile(r"\w\s[(\ue014]@\w+[)\ue015]$")


def _are_outlets(parts: list[str], standings: list[Standing]) -> bool:
    """Whether an outlet that is called by no word of titles stands beside what may be one, or all are known.

    `Kommersant & Infos Plus`, not `Express & Star`
    """
    known = [p for p, s in zip(parts, standings, strict=True) if s is Standing.KNOWN]
    others = [(p, s) for p, s in zip(parts, standings, strict=True) if s is not Standing.KNOWN]
    if not others:
        return True
    lists = ("titles", "ends", "title_ends", "outlets_too")
    return any(not in_lists(folded(p), *lists) for p in known) and all(
        s is Standing.CUED or is_titled(p) or (s >= Standing.PERSON and " " in p and not is_person_like(p))
        for p, s in others
    )


def _is_of_virtues(parts: list[str], outlets: Outlets) -> bool:
    """Whether common nouns are joined in the name of a station: `Voice of Peace, Love and Truth`."""
    first, *rest = parts
    station = _OF_STATION.match(first) is not None and not outlets.knows(first)
    nouns = [first.split()[-1], *rest]
    return station and all(
        noun.isalpha() and (is_english(noun.casefold()) or _is_virtue(noun)) and not outlets.knows(noun)
        for noun in nouns
    )


def _is_virtue(noun: str) -> bool:
    return folded(noun) in _VIRTUES


# What stations are called after in other languages: `Radio Paz y Bien`
_VIRTUES = frozenset(
    "vida bien alegria paz amor libertad verdad esperanza justicia fe solidaridad unidad progreso "
    "luz cultura salud trabajo liberdade verdade esperanca justica solidariedade unidade progresso "
    "saude trabalho alegrias vie paix joie liberte verite amour espoir justice foi solidarite unite "
    "progres lumiere sante travail fraternite vita bene gioia pace liberta verita amore speranza "
    "giustizia fede luce salute lavoro".split()
)


_OF_STATION = re.compile(
    r"(?:The\s)?(?:Radio|Rádio|Emisora|Voz|La\sVoz|Voix|La\sVoix|Voice|Channel|TV|Studio|Sound|House)\s"
)


def in_brackets(group: RawGroup, outlets: Outlets) -> Choice:
    """The outlets of a group in parentheses or on a source line, where every field must make sense."""
    group = replace(group, names=with_sites(group.names))
    if is_case([*(n.text for n in group.names), *group.qualifiers]):
        return NONE
    if sure := tuple(n.text for n in group.names if n.sure):
        return Choice(sure, Standing.CUED)
    if not any(n.apart for n in group.names[1:]) and (account := of_handle(group.names)):
        return account
    if talk := in_talk_with(group, outlets):
        return talk
    return of_issuer(_in_brackets(group, outlets), group)


# `Ann Low, mayor of Gori, in an interview with Radio Farda, 3 May 2020`
_IN_TALK_WITH = re.compile(
    r"(?:(?:in\s+)?(?:an?\s+|her\s+|his\s+)?(?:exclusive\s+|live\s+|recorded\s+)?(?:interviews?|conversations?|talks?|remarks?|comments?)\s+(?:with|to|on|for)|(?:interviewed|questioned|quoted|cited)\s+(?:by|in|on)|(?:speaking|talking|writing)\s+(?:to|with|on|in|for))"
    r"\s+(?:the\s+)?(?P<whom>\S.*)",
    re.IGNORECASE,
)


def in_talk_with(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The known outlet that somebody ahead of it told it to."""
    match = _IN_TALK_WITH.fullmatch(group.names[-1].text) if group.names else None
    if match is None or not outlets.knows(match["whom"]) or any(outlets.knows(n.text) for n in group.names):
        return None
    return Choice((match["whom"],), Standing.CUED)


def of_issuer(choice: Choice, group: RawGroup) -> Choice:
    """The choice; where it is none, the body of which a piece is cited: `Synod, pastoral letter, 3 May`."""
    if choice.standing >= Standing.PERSON or len(group.names) != 1 or not is_issued(group):
        return choice
    name = group.names[0].text
    if not is_named_as_body(name) or NO_PUBLICATION.match(name) or ACT.match(name):
        return choice
    return Choice((name,), Standing.PLAIN)


def is_issued(group: RawGroup) -> bool:
    """Whether a remark says what kind of item is cited."""
    return any(map(is_said_kind, group.qualifiers))


def put_out_by(names: list[Named], outlets: Outlets) -> Choice | None:
    """The body that a kind of piece is said to be of, unless an outlet stands beside it."""
    issuer = next((n for n, name in enumerate(names) if name.issues), None)
    others = [n.text for n in names if not (n.issues or PLATFORM.match(n.text))]
    if issuer is None or any(outlets.standing(name) >= Standing.CUED for name in others):
        return None
    return Choice((names[issuer].text,), Standing.CUED)


def _in_brackets(group: RawGroup, outlets: Outlets) -> Choice:
    names = _with_whole_bodies(without_offices(_without_same(group.names)), outlets)
    if names and is_own_talk(names[0].text, outlets):
        return NONE
    if issued := put_out_by(names, outlets):
        return issued
    if len(names) > 1 and (whole := _of_all(names, outlets)):
        return whole
    if placed := _in_town(group, outlets):
        return placed
    named = [_less_platform(last_named(n, outlets).text) for n in names]
    parts = _parts(names, named, outlets)
    if any(NO_PUBLICATION.match(part) for part, standing in parts if standing is not Standing.KNOWN):
        return NONE
    apart = any(n.apart for n in names)
    if told := _of_pair(names, parts, outlets) or _behind_title(group, outlets):
        return told
    if is_series(parts, outlets):
        return Choice((parts[0][0],), Standing.CUED, title=", ".join(p for p, _ in parts[1:]))
    if _are_unequal(parts):
        parts = _with_towns(parts, names, outlets)
    if _are_unequal(parts):
        each = len(names) == len(parts) and not any(
            outlets.lists_body(p) or is_named_as_body(p) for p, _ in parts
        )
        return _of_unequal(parts, outlets, apart=apart, joined=are_joined(names, parts), each=each)
    return Choice(tuple(p for p, _ in parts), _least(parts)) if parts else NONE


_ON_PLATFORM = compiled("platforms", r"(?P<handle>@\w[\w.-]*)\s+(?:on|via)\s+%s")


def _less_platform(name: str) -> str:
    """A handle without the platform it is on: `@TSEBolivia on Twitter`."""
    on = _ON_PLATFORM.fullmatch(name)
    return on["handle"] if on else name


def _asked_in(names: list[Named], outlets: Outlets) -> str | None:
    """Where an outlet asked somebody: `Reuters interview with a driver, Chipwi, 3 May 2020`."""
    if len(names) != _PAIR or names[1].apart or outlets.standing(names[1].text) >= Standing.CUED:
        return None
    _, remark = without_item(names[0].text)
    asked = remark is not None and _ASKED.match(remark) is not None
    return names[1].text if asked and outlets.standing(names[0].text) >= Standing.CUED else None


_ASKED = re.compile(r"(?:\w+\s)?interview\s")


def _of_pair(names: list[Named], parts: list[_Part], outlets: Outlets) -> Choice | None:
    """An outlet with the town or the programme behind it."""
    if not len(names) == len(parts) == _PAIR:
        return None
    if town := _asked_in(names, outlets):
        return Choice((names[0].text,), Standing.CUED, place=town)
    if _is_titled_in_town(*parts):
        return Choice((parts[0][0],), parts[0][1], place=parts[1][0])
    if not names[1].apart and is_programme(parts[0], parts[1], outlets):
        return Choice((parts[0][0],), parts[0][1], title=parts[1][0])
    return None


_PAIR = 2


def _behind_title(group: RawGroup, outlets: Outlets) -> Choice | None:
    """An outlet and a title without quotation marks, behind it or, with a colon, ahead of it."""
    titled = behind_plain_title(group, outlets) or before_plain_title(group, outlets)
    return Choice((titled.outlet,), titled.standing, title=titled.title) if titled else None


def _in_town(group: RawGroup, outlets: Outlets) -> Choice | None:
    """An outlet with the town behind it, where the report sets it so."""
    town = town_behind(group, outlets)
    standing = outlets.standing(group.names[0].text) if town else Standing.NEVER
    return Choice((group.names[0].text,), standing, place=town) if standing >= Standing.CUED else None


def _parts(names: list[Named], named: list[str], outlets: Outlets) -> list[_Part]:
    """The outlets that the fields hold, and how sure each is; an account's owner and its platform are one."""
    found: list[list[_Part]] = []
    for n, text in enumerate(named):
        if n and not names[n].apart and are_of_platform(named[n - 1 : n + 1], outlets):
            owner = named[n - 1]
            joint = " " if text.startswith("on ") else ", "
            if n > 1 and not names[n - 1].apart and is_unit_of(named[n - 2], owner, outlets):
                found.pop()
                owner = f"{named[n - 2]}, {owner}"
            found[-1] = [(owner if owner.startswith("@") else f"{owner}{joint}{text}", Standing.CUED)]
        elif n and not names[n].apart and DOMAIN.fullmatch(text) and agrees(named[n - 1], text):
            found[-1] = [(f"{named[n - 1]}, {text}", Standing.CUED)]  # `Sakam da kažam, sdk.mk`
        else:
            account = _ACCOUNT.match(text) is not None  # `Telegram: Baltic Mole and Border Tea`
            found.append(
                [
                    (part, Standing.CUED if account else _standing(part, outlets))
                    for part in split(text, outlets)
                ]
            )
    every = [part for parts in found for part in parts]
    first = 0 if len(names) > 1 and names[1].apart else 1  # a town stands behind, or ahead of a semicolon
    return [*every[:first], *((p, _beside_others(p, s, outlets)) for p, s in every[first:])]


def _beside_others(name: str, standing: Standing, outlets: Outlets) -> Standing:
    """How sure a name is beside others: a town may stand there, though a paper be called so and it lie afar.

    `Tarim Daily, Seiyun`, `Baza; Radio Dabanga`
    """
    listed = standing is Standing.CUED and is_settlement(name) and not outlets.knows(name)
    return Standing.TOWN if listed and outlets.may_be_listed(name) else standing


def _standing(name: str, outlets: Outlets) -> Standing:
    if OWNER_ON.match(name) or is_branch_in_town(name, outlets):
        return Standing.CUED
    if BRANCH_OF.match(name) and is_of_body(name):
        return max(Standing.PLAIN, outlets.standing(name))
    return outlets.standing(name)


_Part = tuple[str, Standing]


def _with_towns(parts: list[_Part], names: list[Named], outlets: Outlets) -> list[_Part]:
    """The outlets, those too that are called like places, by what parts them from others."""
    behind = {n.text for n in names[1:] if n.apart}
    apart = set(behind)
    if len(names) > 1 and names[1].apart and parts[0] == (names[0].text, Standing.TOWN):
        apart |= {names[0].text} if is_outlet_ahead(names[0].text, outlets) else set()
    told = [(p, Standing.PERSON if s is Standing.TOWN and p in apart else s) for p, s in parts]
    return among_outlets(told, behind)


def _are_unequal(parts: list[_Part]) -> bool:
    """Whether some are outlets for sure and some are not."""
    sure = [standing >= Standing.CUED for _, standing in parts]
    return any(sure) and not all(sure)


def _of_unequal(parts: list[_Part], outlets: Outlets, *, apart: bool, joined: bool, each: bool) -> Choice:
    """The outlets where only some are known; the others may be, or tell of the item.

    What one field has `joined` are all outlets: `Mining Monthly and Reuters`. `each` says that every name
    has a field of its own, and none is a body: behind a slash stands who took the picture, behind a body
    its part.
    """
    if not apart and (account := behind_platform(parts)):
        return Choice((account,), Standing.CUED)
    sure = [(part, s) for part, s in parts if s >= Standing.CUED]
    rest = [(part, s) for part, s in parts if s < Standing.CUED]
    every = Choice(tuple(p for p, _ in parts), Standing.CUED)
    if joined or (
        all(s is Standing.PLAIN and (" " not in p or _NUMBERED_STATION.fullmatch(p)) for p, s in rest)
        and parts[0] in rest
    ):
        return every
    apart = apart or (outlets.listed_by_commas and not any(_is_of_item(part) for part in rest))
    if apart and all(s >= Standing.PERSON for _, s in rest):
        return every
    after = parts.index(rest[0]) > parts.index(sure[0])
    if len(rest) == 1 and after and is_where(rest[0], outlets):
        return Choice(tuple(p for p, _ in sure), _least(sure), place=rest[0][0])
    if after and all(
        (s is Standing.PLAIN or (s is Standing.PERSON and (is_titled(p) or (each and _is_foreign(p)))))
        and len(p.split()) <= _TITLE
        for p, s in rest
    ):
        return every
    if all(s is Standing.PROSE or s is Standing.NEVER for _, s in rest) and not after:
        if not apart:
            speaks = len(sure) == 1 and outlets.knows(sure[0][0]) and all(is_office(part) for part, _ in rest)
            return Choice((sure[0][0],), sure[0][1]) if speaks else NONE
        return (
            every
            if all(_SPEAKS.fullmatch(p) for p, _ in rest)
            else Choice(tuple(p for p, _ in sure), _least(sure))
        )
    title = next((p for p, s in rest if s not in (Standing.PLACE, Standing.TOWN)), None) if after else None
    return Choice(tuple(p for p, _ in sure), _least(sure), title=title)


def _is_foreign(name: str) -> bool:
    """Whether no word of a name is English, a place's or of an abbreviation, and it begins as no person's."""
    words = name.split()
    if _EZAFE.match(name):
        return not is_settlement(name)  # `Nur-e Khuzestan`, a Persian title, though it name a place
    told = any(is_english(w.casefold()) or is_place(w) or w.isupper() or w[-1] == "." for w in words)
    return not (told or is_person_like(name))


_EZAFE = re.compile(lettered(r"[A-ZÀ-Þ][\w’'‘]+-y?e\s[A-ZÀ-Þ]"))
# `Ashkelon municipality spokesman; Ynet`, `police; Ynet`: who speaks for a body, or the body, in small words
_SPEAKS = re.compile(
    lettered(
        r"(?!the\s)(?:[\w’'-]+\s){0,4}(?:spokes(?:man|woman|person)|municipality|mayor|governor(?:ate)?|police|ministry|army|municipal\scouncil|fire\sservice|"
        r"civil\s(?:defence|defense|protection)|health\sdirectorate|coastguard|embassy|consulate)"
    )
)
_NUMBERED_STATION = re.compile(r"[A-Z]{2,5}\s\d{1,2}")  # `BNT 1, Novinite, 16 January`
_TITLE = 3  # words; what is longer is no unknown outlet behind a known one


def behind_platform(parts: list[_Part]) -> str | None:
    """The account that is named behind its platform: `Telegram, Baltic Mole`."""
    if len(parts) != 2 or not PLATFORM.match(parts[0][0]):
        return None
    name, standing = parts[1]
    is_name = standing in (Standing.PERSON, Standing.PLAIN) and len(name.split()) <= _TITLE
    return f"{parts[0][0]}, {name}" if is_name else None


def is_series(parts: list[_Part], outlets: Outlets) -> bool:
    """Whether a body stands before what it puts out: `WFP, Market Watch`."""
    first, *rest = parts or [("", Standing.NEVER)]
    return (
        len(rest) == 1
        and (outlets.lists_body(first[0]) or _is_no_outlet(first))
        and rest[0][1] >= Standing.CUED
        and folded(rest[0][0]) not in phrases("outlets")
        and " " in rest[0][0]
        and _SERIES.search(rest[0][0]) is not None
    )


def _is_no_outlet(part: _Part) -> bool:
    body = folded(part[0]) in phrases("organisations") or is_named_as_body(part[0])
    return body and part[1] < Standing.CUED


# What bodies call the papers that they put out at intervals.
_SERIES = re.compile(
    r"\b(?:Watch|Update|Bulletin|Monitor|Outlook|Review|Report|Brief|Digest|Dashboard|Snapshot|Alert|Sheet|Survey|Bulletins|Newsletter|Journal|Tracker|Matrix|Hub)$"
)


def is_where(part: _Part, outlets: Outlets) -> bool:
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
    """Whether a name that newspapers may have stands before a town: `Tribune du Port, Toamasina`,
    `5 de Septiembre, Cienfuegos`."""
    if is_day_alone(name[0]) and town[1] < Standing.CUED and is_settlement(town[0]):
        return True
    known = name[1] in (Standing.PLAIN, Standing.PERSON)
    return known and town[1] in (Standing.TOWN, Standing.PLACE) and is_titled(name[0])


_SAME = re.compile(r"(?:ibid|ebd|ebenda|idem|id)\.?", re.IGNORECASE)


def _without_same(names: list[Named]) -> list[Named]:
    """The names behind a semicolon where the first says that the source is the one before: `ebd.; Kurier`."""
    if len(names) > 1 and names[1].apart and _SAME.fullmatch(names[0].text):
        return names[1:]
    return names


def are_of_platform(named: list[str], outlets: Outlets) -> bool:
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


def is_unit_of(body: str, unit: str, outlets: Outlets) -> bool:
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
    if len(names) == _PAIR and not names[1].apart and _is_one_listed(names[0].text, names[1].text):
        return Choice((whole,), Standing.KNOWN)
    last = _JOINTS.split(names[-1].text)
    together = len(last) > 1 and not any(n.apart for n in names[1:])
    if together and _is_of_virtues([*(n.text for n in names[:-1]), *last], outlets):
        return Choice((whole,), Standing.CUED)
    is_body = BODY.search(names[0].text) and goes_on(names, outlets)
    is_branch = len(names) == 2 and is_called_branch(names[1].text, outlets)
    if (
        is_body
        or ends_as_list(names, outlets)
        or (is_branch and outlets.standing(names[0].text) >= Standing.PERSON)
    ):
        return Choice((whole,), Standing.CUED)
    return None


def _with_whole_bodies(names: list[Named], outlets: Outlets) -> list[Named]:
    """The names, bodies with commas in theirs made whole: `Wafa; Union of Bakers, Millers and Traders`."""
    starts = [n for n, name in enumerate(names) if name.apart or not n]
    if len(starts) < _PAIR:
        return names
    found: list[Named] = []
    for start, stop in pairwise([*starts, len(names)]):
        run = names[start:stop]
        if len(run) > 1 and (
            (BODY.search(run[0].text) and goes_on(run, outlets)) or _is_with_byname(run, outlets)
        ):
            run = [replace(run[0], text=", ".join(n.text for n in run), end=run[-1].end)]
        found += run
    return found


# `La Voz del Minero`, `The Voice of the Lake`
_BYNAME = re.compile(
    lettered(
        r"(?:(?:La|A|The|L[ae])\s)?(?:Voz|Voice|Voix|Voce|Stimme|Sonido|Sound)\s(?:d|of|della)[\w’']*\s?[A-ZÀ-Þa-z].*"
    )
)
_OF_AIR = re.compile(r"(?:Radio|Rádio|Emisora|TV|Studio|FM)\b|.*\b(?:FM|TV|Radio|Stereo|Estéreo)\b")


def _is_with_byname(run: list[Named], outlets: Outlets) -> bool:
    """Whether a station is named with what it calls itself: `Fides; Radio Pío XII, La Voz del Minero, 3 May`.

    Between semicolons no commas part outlets.
    """
    (first, *others) = run
    byname = len(others) == 1 and _BYNAME.fullmatch(others[0].text) and _OF_AIR.match(first.text)
    return bool(byname) and not outlets.lists(folded(others[0].text))


def _is_one_listed(first: str, second: str) -> bool:
    """Whether a comma too many parts a listed outlet's name from its adjective or its last words, or a paper
    from its edition: `Al-Hayat, Al-Jadida`, `The Hindu, Business Line`, `Kuzey, The Sunday Paper`.
    """
    if _EDITION.fullmatch(second):
        return True
    lists = ("outlets", "outlets_far")
    arabic = second.casefold().startswith(("al-", "el-"))
    if arabic and in_lists(folded(second), *lists):
        return False
    told = arabic or (" " in second and not (is_place(second) or is_settlement(second)))
    return told and in_lists(folded(f"{first} {second}"), *lists)


_EDITION = re.compile(r"The\s(?:Sunday|Saturday|Friday|Weekend)\s(?:Newspaper|Paper|Edition|Magazine)")


def is_called_branch(name: str, outlets: Outlets) -> bool:
    """Whether it is called as a branch, and no outlet of its own: not `Studio Tamani and ActuNiger`."""
    return _BRANCH.fullmatch(name) is not None and not outlets.knows(name) and len(split(name, outlets)) == 1


# What ends the name of a body that counts its trades: `Textile, Apparel, Footwear & Travel Goods Association`
_LISTED_BODY = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w’'-]*\s){1,3}?(?:and|&)\s(?:[A-ZÀ-Þ][\w’'-]*\s){1,4}"
        rf"(?i:{HEADS})"
    )
)


def ends_as_list(names: list[Named], outlets: Outlets) -> bool:
    """Whether all names are one body's: words by themselves, at last `… and … Office`."""
    *first, last = names
    words = all(len(n.text.split()) <= _PAIR and n.text[0].isupper() for n in first)
    apart = any(n.apart for n in names[1:])
    if not (first and words) or apart or any(outlets.knows(n.text) for n in names):
        return False
    return _LISTED_BODY.fullmatch(last.text) is not None


# A branch of a station: `Rádio Moçambique, emissor de Cabo Delgado`, `TRT, Diyarbakır studio`
_BRANCH = re.compile(
    lettered(
        r"(?:[Ee]missora?|[Ff]ilial|delegação|[Aa]ntenne|[Ee]stación|[Ss]tation|[Ss]tudio|(?:Regional|Landes)(?:studio|sender))\s+"
        r"(?:[Pp]rovincial\s+|[Rr]egional(?:e)?\s+|[Ll]ocal(?:e)?\s+)?(?:d[eoa]s?\s+|del\s+|d[’'])?[A-ZÀ-Þ].*|"
        r"(?:Regional|Seccional|Delegación|Delegação|Délégation|Sede|Sección|Filial|Capítulo)\s(?:d[aeo][ls]?\s)?"
        r"[A-ZÀ-Þ][\w’' -]*|"
        r"(?:the\s+)?[A-ZÀ-Þ][\w’' -]*\s(?:station|service|studio|branch|chapter|section)|"
        # `Kosovo Police, Region North`, `Federation of Hotel Employers, Litoral Branch`
        r"[A-ZÀ-Þ][\w’' -]*\s(?:Branch|Chapter|Section|Division|Wing|Command)|"
        r"(?:Region|Sector|Zone|Area|Circle|Division|District)\s(?:(?:North|South)(?:-?(?:[Ee]ast|[Ww]est))?|East|West|Cent(?:re|er|ral)|[IVX]{1,4}|\d{1,2})|"
        # of a forum: `PTT, Gossiping board`
        r"(?!Editorial|Advisory|Executive|Management)[A-ZÀ-Þ][\w’-]+\sboard"
    ),
)
# A ministry may have commas in its name: `the Ministry of Local Administration, Housing and Environment`.
BODY = re.compile(
    r"\b(?:Ministry|Department|Committee|Commission|Directorate|Office|Council|Institute|Authority|Bureau|Chamber|Agency|Secretariat|Board|Centre|Center|Service|Administration|Division|Association|Organi[sz]ation|Federation|Confederation|Union|Syndicate|Ministries)\s+(?:of|for|on)\b|"
    r"\b(?:Minist[èe]r(?:e|io|ium)|Ministério|Bundesministerium|Secretar[íi]a|Direction|Direcci[óo]n)\s+(?:d[eu]s?|del|für|der)\b"
)


def goes_on(names: list[Named], outlets: Outlets) -> bool:
    """Whether all names but the first are its own further words."""
    rest = names[1:-1] if len(names) > 2 and PLATFORM.match(names[-1].text) else names[1:]
    plain = all(outlets.standing(n.text) in (Standing.PLAIN, Standing.PERSON, Standing.CUED) for n in rest)
    known = any(outlets.knows(n.text) for n in rest) or any(
        in_lists(folded(part), "outlets", "outlets_far") and not is_english(part.casefold())
        for n in rest
        for part in _WORDS_FOR_AND.split(n.text)
    )
    return plain and not known and (" and " in rest[-1].text or rest[-1].text.startswith("and "))


def _least(parts: list[tuple[str, Standing]]) -> Standing:
    return min(standing for _, standing in parts)
