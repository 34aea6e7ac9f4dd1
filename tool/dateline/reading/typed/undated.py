"""Outlets alone in brackets, without a day: `(Kommersant)`, `(Map: Kura Policy Forum)`, `(n.d.)`.

In: a candidate without a date and its outlets. Out: the citation, where a source is meant: at the end of what
it answers for, behind what somebody told, under a picture.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from dateline.reading.typed.addresses import DOMAIN, HANDLE
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.branches import is_branch_in_town
from dateline.reading.typed.by_house import speaks_against
from dateline.reading.typed.candidates import CLAUSE_END, SENTENCE_END, Candidate
from dateline.reading.typed.choosing import Choice, is_issued
from dateline.reading.typed.credits import is_of_picture, may_be_credited
from dateline.reading.typed.digest_lines import closes_line
from dateline.reading.typed.evidence import is_given_name, is_person_like, is_titled
from dateline.reading.typed.explained import explains_letters
from dateline.reading.typed.gazetteer import is_far, is_settlement, is_town, is_village
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.house import ends_sentence, form_of, squares_of
from dateline.reading.typed.items_in_names import ITEM_ON_PLATFORM
from dateline.reading.typed.lexicon import compiled, folded, lettered
from dateline.reading.typed.missing_days import says_no_day
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.picture_remarks import tells_tool
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.shares import is_count
from dateline.reading.typed.stretches import Role, Scene, citation, group_of
from dateline.values.typed import TypedCitation

# `per megawatt-hour (MWh)`
_UNIT = re.compile(
    r"[kMGTm]?(?:Wh?|VA|V|Hz|bpd|b/d|toe|boe|cf)|[mb]cm|km|kg|ha|nm|dwt|TEU|teu|mb/d|[cd]?m[²³23]?"
)


def undated(scene: Scene, candidate: Candidate, choices: list[Choice]) -> TypedCitation | None:
    """A known outlet alone in brackets, at the end of what it answers for."""
    (choice,) = choices
    stretch = candidate.stretch
    inner = scene.text[candidate.start + 1 : candidate.end - 1].strip()
    place = (candidate.start, candidate.end)
    group = candidate.groups[0]
    if closes_line(scene, candidate, choice):
        return citation(scene, place, scene.kind(stretch), [group_of(scene, group, choice, place[0] + 1)])
    glossed = explains_letters(scene.text, stretch.start, candidate.start, candidate.end)
    if glossed or _is_editors(scene, candidate) or is_count(inner) or _UNIT.fullmatch(inner):
        return None
    by_name = all(scene.outlets.standing(o) is Standing.KNOWN or DOMAIN.fullmatch(o) for o in choice.outlets)
    by_name = by_name or (
        choice.standing >= Standing.CUED
        and any(scene.outlets.standing(o) is Standing.KNOWN for o in choice.outlets)
    )
    by_name = by_name or _are_accounts(choice.outlets)
    by_name = by_name or (len(choice.outlets) == 1 and is_branch_in_town(choice.outlets[0], scene.outlets))
    by_name = by_name or _is_credited(scene, candidate, choice)
    by_name = by_name or (
        choice.standing >= Standing.CUED and (bool(group.places) or stretch.role is Role.CAPTION)
    )
    said = any(map(says_no_day, group.qualifiers))
    lost = candidate.lacks_day(scene.text) or (said and choice.standing >= Standing.CUED)
    told = lost or said or group.accessed is not None
    if choice.standing >= Standing.PERSON and told:
        by_name = True  # where a date is meant to stand
    by_name = by_name or _is_alone_in_squares(scene, candidate, choice)
    by_name = by_name or _is_alone_in_rounds(scene, candidate, choice)
    by_name = by_name or _is_account_alone(scene, candidate, choice)
    by_name = by_name or _is_behind_saying(scene, candidate, choice)
    by_name = by_name or _is_piece_in_house(scene, candidate, choice)
    by_name = by_name or _is_as_in_list(scene, candidate, choice)
    of_paper = _is_of_some_paper(scene, candidate, choice)
    by_name = by_name or of_paper
    if not by_name or (choice.title and not told) or not _may_be_placed(choice, group):
        return None
    text = scene.text
    after = text[candidate.end : min(stretch.end, candidate.end + 8)]
    led = text[max(stretch.start, candidate.start - 240) : candidate.start].rstrip()
    told_here = not scene.sure and _TOLD.search(led) is not None and not _OF_PRESS.search(led)
    squares = text[candidate.start] == "["
    in_list = squares and not _is_within_quotation(scene, candidate) and _cites_in_squares(scene, _HABIT)
    in_list = in_list and any(c.isupper() for c in inner)  # not `[sic]`
    in_list = in_list and (
        not any(is_town(o) and not is_far(o, text) for o in choice.outlets)
        or _OF_PRESS_NEAR.search(led) is not None
    )
    goes_on = CLAUSE_END.match(after) if group.qualifiers or told_here or in_list else None
    closes = (
        told or of_paper or SENTENCE_END.match(after) or goes_on or _is_between_sentences(text, candidate)
    )
    if not (closes or (told_here and _GOES_ON.match(after))):
        return None
    if squares and not _cites_in_squares(scene):
        return None
    before = text[max(stretch.start, candidate.start - 80) : candidate.start].rstrip()
    known = choice.standing is Standing.KNOWN and len(choice.outlets) == 1
    placed = known and bool(choice.place or group.places)  # `in Tarija (El País, Tarija)` explains nothing
    if stretch.role is Role.HEADING or (
        not (candidate.labelled or of_paper or told or _ON_PLATFORM.fullmatch(inner) or placed)
        and _is_gloss(inner, before, known=known)
    ):
        return None
    return citation(scene, place, scene.kind(stretch), [group_of(scene, group, choice, place[0] + 1)])


# `was picked up by a Brno weekly (Respekt) before anybody noticed`: what the text does not name itself
_SOME_PAPER = re.compile(
    r"(?<![\w’'-])(?:an?|one|another|ein(?:e[mnr]?)?|une?|un[ao]?)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:daily|dailies|weekly|fortnightly|monthly|(?:news)?paper|tabloid|broadsheet|magazine|broadcaster|radio\s+station|Zeitung|Tageszeitung|Wochenzeitung|quotidien|hebdomadaire|diario|semanario|quotidiano|settimanale)\s*\Z"
)


def _is_of_some_paper(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether brackets name the one paper that the words before them speak of without naming it."""
    if choice.standing < Standing.CUED or len(choice.outlets) != 1 or scene.text[candidate.start] != "(":
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 90) : candidate.start]
    return (
        not scene.sure and _SOME_PAPER.search(before) is not None and _cites_in_rounds(scene.text) >= _HABIT
    )


_NEXT_SENTENCE = re.compile(lettered(r"[ \t]+[“\"«„‘(\[]?[A-ZÀ-Þ\d]"))
_WORDS_BEFORE = (
    4  # of the sentence that a bracket answers for; `MOSCOW. (TASS) The president …` opens a dispatch
)


def _is_between_sentences(text: str, candidate: Candidate) -> bool:
    """Whether brackets stand behind a full stop and before the next sentence: `… Moscow. (Anadolu) The …`."""
    stretch = candidate.stretch
    return (
        ends_sentence(text, stretch.start, candidate.start)
        and _NEXT_SENTENCE.match(text, candidate.end, stretch.end) is not None
        and len(text[max(stretch.start, candidate.start - 200) : candidate.start].split()) > _WORDS_BEFORE
    )


def _is_piece_in_house(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether the house's brackets hold a body and what it put out: `[SONAP, press release]`."""
    if scene.sure or choice.standing < Standing.PLAIN or not is_issued(candidate.groups[0]):
        return False
    if any(is_person_like(o) or is_given_name(o.split()[0]) for o in choice.outlets):
        return False
    square = scene.text[candidate.start] == "["
    return _cites_in_squares(scene, _HABIT) if square else _cites_in_rounds(scene.text) >= _HABIT


# `August 11: A judge orders the return of parrots. (El País)`, an entry of a digest
_ENTRY = re.compile(
    r"^[^\n()]{0,24}\d[^\n()]{0,12}[:–—-]\s[^\n]*[.!?”\"]\s[(\[](?P<name>[^()\[\]\d\n]{2,60})[)\]][ \t]*$",
    re.MULTILINE,
)


def _is_as_in_list(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether dated entries close with brackets, those of several others with what is known as an outlet."""
    if scene.sure or choice.standing < Standing.PERSON or len(choice.outlets) != 1:
        return False
    if is_of_body(choice.outlets[0]) or is_village(choice.outlets[0]):
        return False
    ends = _entries(scene.text)
    if candidate.end not in ends:
        return False
    others = [name for end, name in islice(ends.items(), _MANY) if end != candidate.end]
    known = sum(scene.outlets.standing(name) is Standing.KNOWN for name in others)
    return known >= _SEVERAL and 2 * known >= len(others)


@lru_cache(maxsize=8)
def _entries(text: str) -> dict[int, str]:
    """What closes such entries in brackets, by where the brackets end."""
    return {match.end("name") + 1: match["name"] for match in _ENTRY.finditer(text)}


_SEVERAL, _MANY = 2, 200  # entries


def _is_editors(scene: Scene, candidate: Candidate) -> bool:
    """Whether square brackets hold words of the editor, in small letters: `[sic]`."""
    inner = scene.text[candidate.start + 1 : candidate.end - 1].strip()
    squares = scene.text[candidate.start] == "["
    if squares and _HEARD.fullmatch(inner):
        return True
    first = inner.partition(",")[0]  # of `[kloop.kg, n.d., retrieved 2021-12-22]`
    return squares and inner.islower() and not (DOMAIN.fullmatch(first) or inner.startswith("@"))


# `[Laughter]`, in what was spoken
_HEARD = re.compile(
    r"(?:Laugh(?:ter|s)|Applause|Crosstalk|Inaudible|Illegible|Unclear|Unintelligible|Pause|Silence|Music|Cheers|Boos|Shouts|Interruption|Sic|Redacted|Censored|Deleted|Emphasis|Expletive|Image|Video|Photo|Map|Table|"
    r"Translation|Sigh|Sighs|Break|Gap|Lacuna|Blank|Missing|None|Rires|Applaudissements|Gelächter|Lachen|Beifall|Risas|Aplausos|Risos)(?:\s[a-z]+)?",
    re.IGNORECASE,
)


def _may_be_placed(choice: Choice, group: RawGroup) -> bool:
    """Whether no town stands beside the name, or that of a known paper: `(Dainik Purbokone, Chattogram)`."""
    known = choice.standing is Standing.KNOWN and len(choice.outlets) == 1
    return not choice.place or bool(group.qualifiers) or known


# What is told by somebody, in a sentence that goes on behind the brackets: `A rumour … (Strana) was denied`.
_TOLD = re.compile(
    r"\b(?:rumou?rs?|claims?|reports?|stor(?:y|ies)|tales?|allegations?|denials?|figures?|tolls?|estimates?|versions?|accounts?|predictions?|warnings?|threats?|talk|news|"
    r"photos?|photographs?|footage|videos?|pictures?|leaks?|called|described|said|reported|alleged|counted|dubbed|gerücht\w*|rumeurs?|rumor(?:es)?)\b[^.;()]{0,160}$|[”\"’»]$",
    re.IGNORECASE,
)
_OF_PRESS = re.compile(
    r"\b(?:reporters?|correspondents?|journalists?|stringers?|editors?|photographers?|cameram[ae]n|broadcasters?|papers?|dailies|daily|weekl(?:y|ies)|magazines?|stations?|rivals?|owners?|"
    r"competitors?|publishers?|press|radio|television|tv|services?|portals?|bureaus?|newsrooms?|titles?|wires?|houses?|staff|teams?|crews?)$",
    re.IGNORECASE,
)
_OF_PRESS_NEAR = re.compile(rf"{_OF_PRESS.pattern.removesuffix('$')}(?:\s+\w+)?$", re.IGNORECASE)
_GOES_ON = re.compile(lettered(r"\s+(?-i:[a-zß-ÿ])"))


_ON_PLATFORM = compiled("platforms", rf"(?:%s(?:\s+\w+)?:\s(?!\d).+|.+,\s(?:%s|{ITEM_ON_PLATFORM}))")


def _are_accounts(names: tuple[str, ...]) -> bool:
    """Whether names say whose accounts they are, and where; a handle alone may be a gloss on a person."""
    on_platform = [_ON_PLATFORM.fullmatch(name) is not None for name in names]
    return any(on_platform) and all(
        placed or HANDLE.fullmatch(name) for placed, name in zip(on_platform, names, strict=True)
    )


def _is_credited(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name that nothing is known of stands where a picture is credited."""
    if candidate.labelled and choice.standing >= Standing.PERSON and tells_tool(candidate.groups[0]):
        return True
    if not all(may_be_credited(o, scene.outlets) for o in choice.outlets):
        return False
    if candidate.labelled:
        return candidate.stretch.role in (Role.CAPTION, Role.BODY)
    (name, *others) = choice.outlets
    if candidate.stretch.role is not Role.CAPTION or others or " " in name:
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 200) : candidate.start].rstrip()
    return is_of_picture(before)


def _cites_in_squares(scene: Scene, least: int = 2) -> bool:
    """Whether the document dates its sources in square brackets: then one may stand there without a date."""
    return squares_of(scene.text) >= least


_HABIT = 6  # sources with their day in square brackets, from which what else stands there is one
_LEADS_ON = re.compile(
    r"(?:^|[\s(])(?:the|an?|of|by|to|in|on|at|for|with|from|and|or|der|die|das|den|dem|des|von|vom|mit|und|l[ea]s?|de|du|des|par|et|el|los|del|y)\s*$",
    re.IGNORECASE,
)


def _is_alone_in_squares(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name in square brackets is a source by the document's habit, no word put into a quotation."""
    if (
        scene.sure
        or scene.text[candidate.start] != "["
        or not Standing.TOWN <= choice.standing <= Standing.CUED
        or (scene.text[candidate.start + 1].islower() and not _CAMEL.match(scene.text, candidate.start + 1))
    ):
        return False
    led = scene.text[max(candidate.stretch.start, candidate.start - 40) : candidate.start].rstrip()
    whole_cell = candidate.stretch.in_table and _fills(scene, candidate)
    closes = _closes_as_house(scene, candidate, choice)
    titled = all(map(is_titled, choice.outlets))
    if choice.standing is Standing.TOWN and not (closes and is_far(choice.outlets[0], scene.text)):
        return False
    if choice.standing is Standing.PERSON and not (whole_cell or titled or _OF_PRESS.search(led) or closes):
        return False
    inner = scene.text[candidate.start + 1 : candidate.end - 1]
    if len(choice.outlets) != 1 or not (_IN_WORDS if closes else _BARE).fullmatch(inner):
        return False
    if _is_within_quotation(scene, candidate) or not _cites_in_squares(scene, _HABIT):
        return False
    return _LEADS_ON.search(led) is None


def _closes_as_house(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name closes a sentence in the brackets of the house, and nothing tells that it is another's.

    A person's begins with a given name, a town's is one, and what the text says before is no source.
    """
    (name, *others) = choice.outlets
    text, stretch = scene.text, candidate.stretch
    if others or is_of_body(name) or speaks_against(name, text):
        return False
    before = text[max(stretch.start, candidate.start - _NEAR) : candidate.start]
    behind = text[candidate.end : min(stretch.end, candidate.end + 2)]
    over = ends_sentence(text, stretch.start, candidate.start)
    return (over or behind.startswith(".") or not behind.strip()) and name.split()[-1] not in re.findall(
        r"[\w’'-]+", before
    )


_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_BARE, _IN_WORDS = re.compile(r"[^\d,;:]+"), re.compile(r"[^,;:]*[^\W\d_]{2}[^,;:]*")
_NEAR = 200  # characters before a bracket, in which what it glosses stands


def _is_within_quotation(scene: Scene, candidate: Candidate) -> bool:
    """Whether quotation marks stand open before the brackets: what is in them was put into a quotation."""
    before = scene.text[max(candidate.stretch.start, candidate.start - 400) : candidate.start]
    opened, closed = (max(before.rfind(q) for q in signs) for signs in ("“„«", "”»“"))
    return bool(before.count('"') % 2) or opened > closed


def _fills(scene: Scene, candidate: Candidate) -> bool:
    """Whether the brackets are all of their stretch."""
    stretch = candidate.stretch
    ahead, behind = candidate.start - stretch.start, stretch.end - candidate.end
    if max(ahead, behind) > 4:  # blanks
        return False
    return not (scene.text[stretch.start : candidate.start] + scene.text[candidate.end : stretch.end]).strip()


def _is_alone_in_rounds(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name like a paper's stands in parentheses in which the document cites."""
    if choice.standing < Standing.PERSON or scene.text[candidate.start] != "(":
        return False
    called = [(is_titled(o) or _ELIDED.match(o)) and not is_of_body(o) for o in choice.outlets]
    sure = choice.standing >= Standing.CUED
    return (
        candidate.groups[0].accessed is None
        and (
            all(called)
            or (sure and all(" " in o and not is_of_body(o) for o in choice.outlets))
            or _is_no_gloss(scene, candidate, choice)
            or _is_platform_alone(scene, candidate, choice)
            or _closes_unexplained(scene, candidate, choice)
        )
        and _cites_in_rounds(scene.text) >= _HABIT
    )


_ELIDED = re.compile(lettered(r"L[’'][A-ZÀ-Þ][a-zà-ÿ]"))  # `L’Epervier`
# What no name in brackets explains: `thanked Egypt for treating them (Filastin al-An)`
_UNEXPLAINED = re.compile(
    r"(?:(?<!\bto )(?<!\bby )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bfrom )(?<!\bin )(?<!\bon )\b(?:them|it)|"
    r"\b(?:year|month|week|day|night|quarter|season|trimestre|semestre|mes|año|semana|día|jornada|mois|année|semaine|jour|nuit|mês|ano|dia|jahr|monat|woche|"
    r"también|todavía|nunca|siempre|nada|nadie|antes|después|ahora|aquí|allí|[a-zà-ÿ]{3,}mente|aussi|encore|jamais|rien|personne|hier|ailleurs|[a-zà-ÿ]{4,}ement|wieder|auch|nicht|nie|nichts|niemand|também|ainda|sempre|"
    r"themselves|itself|too|again|twice|together|alone|away|back|yesterday|today|there|here|either|anyway|already|once|afterwards|since|ago|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{3,}ly)|[\d%])\Z"
)


def _is_no_gloss(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether an unknown name closes a sentence behind a word that a name cannot be a gloss on."""
    (name, *others) = choice.outlets
    text, stretch = scene.text, candidate.stretch
    before = text[max(stretch.start, candidate.start - _NEAR) : candidate.start].rstrip()
    if scene.sure or others or " " not in name or any(map(str.isdigit, name)):
        return False
    if _SMALL_ARTICLE.match(name):
        return False  # `a line that was promised for 2018 (the East Micronesia Cable)`
    if is_of_body(name) or speaks_against(name) or not _UNEXPLAINED.search(before):
        return False
    closes = SENTENCE_END.match(text[candidate.end : min(stretch.end, candidate.end + 8)])
    return closes is not None and name.split()[-1] not in re.findall(r"[\w’'-]+", before)


_SMALL_ARTICLE = re.compile(r"(?:the|an?|der|die|das)\s")
_OF_PLATFORM = re.compile(
    r"\b(?:platforms?|apps?|networks?|messengers?|sites?|services?|media|owner|parent|company|firm|giant|rival)\Z",
    re.IGNORECASE,
)


def _is_platform_alone(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a platform closes a sentence, and is no gloss: `had nothing to add (VKontakte)`."""
    before = scene.text[max(candidate.stretch.start, candidate.start - 40) : candidate.start].rstrip()
    (name, *others) = choice.outlets
    alone = not others and PLATFORM.match(name) is not None and " " not in name and not scene.sure
    return alone and before[-1:].islower() and _OF_PLATFORM.search(before) is None


def _closes_unexplained(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a name closes a sentence behind a word written small, and is no place, person, body or letters.

    Of such brackets in reports that cite in brackets nearly all are sources.
    """
    (name, *others) = choice.outlets
    text, stretch = scene.text, candidate.stretch
    if scene.sure or others or name.isupper() or not name[0].isupper() or candidate.groups[0].qualifiers:
        return False
    if (
        is_of_body(name)
        or is_person_like(name)
        or is_given_name(name.split()[0])
        or speaks_against(name, text)
    ):
        return False
    if any(is_place(part) or is_settlement(part) for part in (name, name.split()[0])):
        return False
    before = text[max(stretch.start, candidate.start - _NEAR) : candidate.start].rstrip()
    said = re.findall(r"[\w’'-]+", before)
    closes = SENTENCE_END.match(text[candidate.end : min(stretch.end, candidate.end + 8)])
    if closes is None or not said or not said[-1][0].islower() or set(name.split()) & set(said):
        return False
    if _BEARER.search(before):
        return False
    return _WORDS_ONLY.search(name) is None


# What a name may be that of: `paid by a contractor (Gulf Sands)`
_BEARER = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|this|that|another|two|three|un|une|le|la|les|el|los|las|der|die|das|eine?r?)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+\Z"
    r"|\b(?:by|of|from|called|named|with|to|and)\s+[\w’'-]+\Z|\b(?:it|them|him|her|so|us|these|those|this|that)\Z"
)
# Words that no name has.
_WORDS_ONLY = re.compile(
    r"\s(?:only|see|some|in|for|to|by|with|from|version|edition|year|text|translation)(?:\s|$)|(?:day|Day)s?$"
)
_ACCOUNT = re.compile(
    r"\b(?:page|account|channel|feed|(?:Facebook|WhatsApp|Telegram|Viber|Signal|chat)\s(?:\w+\s)?group|website|site)$|-(?:Seite|Kanal|Konto|Gruppe|Account)\b|^(?:page|compte|canale?|chaîne|perfil|profilo|cuenta|conta|página|pagina)\s",
    re.IGNORECASE,
)


def _is_account_alone(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether a page or a channel stands where the document cites: `(Kerak Facebook page)`."""
    return (
        not scene.sure
        and choice.standing >= Standing.CUED
        and scene.text[candidate.start] == "("
        and len(choice.outlets) == 1
        and _ACCOUNT.search(choice.outlets[0]) is not None
        and _cites_in_rounds(scene.text) >= _HABIT
    )


_SAYING = re.compile(
    r"\b(?:den(?:y|ies|ied)|confirm(?:s|ed)?|disput(?:es|ed)|report(?:s|ed)|admit(?:s|ted)|announced|retracted|repeated|said|says|thinks?|claim(?:s|ed))"
    r"(?:\s+(?:it|this|that|so|as\s+much|otherwise|the\s+(?:report|claim|story|figure|account|rumou?r)s?))\Z"
)


def _is_behind_saying(scene: Scene, candidate: Candidate, choice: Choice) -> bool:
    """Whether an unknown name stands behind what somebody said: `the ministry denied it (Sawa)`."""
    if choice.standing < Standing.PERSON or scene.sure or candidate.groups[0].accessed is not None:
        return False
    (name, *others) = choice.outlets
    if others or is_of_body(name) or is_village(name) or is_person_like(name):
        return False
    before = scene.text[max(candidate.stretch.start, candidate.start - 60) : candidate.start].rstrip()
    return _SAYING.search(before) is not None and _cites_in_rounds(scene.text) >= _HABIT


@lru_cache(maxsize=8)
def _cites_in_rounds(text: str) -> int:
    """How often the document dates its sources in parentheses."""
    forms = (form_of(match[0]) for match in _DATED_ROUND.finditer(text))
    found = sum(form is not None and (form.comma or form.numeric) for form in forms)
    return found + len(_SHORT_ROUND.findall(text))


_SHORT_ROUND = re.compile(r"\([^()\d]{2,60}?,\s\d{1,2}/\d{1,2}\)")  # `(Reuters, 12/3)`
_DATED_ROUND = re.compile(r"\([^()\n]{2,60}(?:\n[^()\n]{2,60})?\)")


# A sentence that ends before the brackets: what they hold tells of none of its words
_OVER = re.compile(
    r"(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)(?<!\bDept)(?<!\bAssn)[^\W\d_]{3}[.!?…][”\"’»]?\Z"
)


def _is_gloss(inner: str, before: str, *, known: bool) -> bool:
    """Whether the name in brackets is that, or the short form, of the words before it.

    Letters behind a town are no short form of it where they are a known outlet's: `protests in Ramadi (AFP)`.
    """
    if _OVER.search(before):
        return False
    words = re.findall(r"[^\W_][\w’'-]*", before)[-8:]
    letters = re.sub(r"[^\w]", "", inner).casefold()
    initials = "".join(w[0] for w in words if w[0].isupper()).casefold()
    capital = bool(words) and words[-1][0].isupper()
    return (
        (len(letters) > 1 and initials.endswith(letters))
        or (capital and inner.isupper() and not (known and (is_place(words[-1]) or is_town(words[-1]))))
        or (capital and folded(words[-1]) in folded(inner).split())
        or bool(
            re.search(
                r"(?i)\b(?:agency|channel|newspaper|website|network|outlets?|media|platforms?|account|group|sites?|agencies)$",
                before,
            )
        )
    )
