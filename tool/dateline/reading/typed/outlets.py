"""What stands where an outlet stands: whether it is one.

In: a name, and what the document and the project tell of outlets. Out: a `Standing`. A name is known by the
project, by the list of those that everybody knows, or by a clear citation elsewhere in the document; else
it is judged by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from dateline.reading.typed.accounts_of import is_account_of
from dateline.reading.typed.acts_abroad import is_act_abroad, is_place_abroad
from dateline.reading.typed.addresses import DOMAIN, HANDLE
from dateline.reading.typed.arabic_names import WITH_ARTICLE, listed_arabic, one_way
from dateline.reading.typed.bodies import SEATS, ends_as_body, is_of_body
from dateline.reading.typed.cyrillic import romanized
from dateline.reading.typed.digits_in_names import is_act_of_year
from dateline.reading.typed.explained import is_explained
from dateline.reading.typed.finding_places import without_report
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_far, is_settlement, is_town, is_village
from dateline.reading.typed.items_in_names import without_release
from dateline.reading.typed.lexicon import (
    COMMA_LETTER,
    compiled,
    countries,
    folded,
    lettered,
    longest_first,
    pattern,
    phrases,
)
from dateline.reading.typed.lost_letters import GAP, is_listed_with_gap, without_letters
from dateline.reading.typed.name_shapes import ARTICLE, is_initialled, like_person, reads_as_name
from dateline.reading.typed.no_names import is_observance, is_own_part, is_size, is_speech
from dateline.reading.typed.parent_outlets import without_house
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import ACCOUNT_IN_BRACKETS, SHORT_PLATFORM
from dateline.reading.typed.series import is_bare, is_of_series
from dateline.reading.typed.services_of import station_of_service


class Standing(IntEnum):
    """How surely a name is an outlet's; more is surer."""

    NEVER = 0  # an act, a law, a day: no outlet's name
    PLACE = 1  # a country or a town
    PROSE = 2  # words of a sentence
    TOWN = 3  # some town of the world is called so; an outlet may be too
    PERSON = 4  # two or three capitalised words and nothing that an outlet is called
    PLAIN = 5  # it has the form of a name
    CUED = 6  # it is called news, agency, channel …, or is a site or an account
    KNOWN = 7


_GLOSSED = re.compile(
    rf"(?!.*\.\s)[A-ZÀ-Þ\d][^()]*\w\s[(\ue014](?i:{ACCOUNT_IN_BRACKETS})[)\ue015]$"
)  # `Baltic Jam Map (blog)`
# `Colombo Telegraph (colombotelegraph.com)`
_WITH_SITE = re.compile(
    lettered(
        r"(?P<name>(?:(?:the\s+)?(?:(?:official|old|own)\s+)?(?:web\s?site|site|portal|home\s?page|(?:press|news)\s+service)\s+of\s+(?:the\s+)?)?[A-ZÀ-Þ\d][^()]*\w)"
        rf"\s[(\ue014](?:www\.)?(?:{DOMAIN.pattern})[)\ue015]"
    )
)
# `Twitter account of the general staff of the armed forces`
_ITS_ACCOUNT = compiled(
    "platforms",
    r"(?:the\s+)?(?:(?:official|verified)\s+)?%s\s+(?:account|page|channel|feed|profile)\s+of\s+the\s+(?:[a-z-]+\s+){0,3}(?:of\s+the\s+)?(?:[a-z-]+\s+){0,2}"
    r"(?:forces|army|staff|police|ministry|government|office|council|party|union|presidency|parliament|court|guard|navy)",
)
_ACCOUNT_NOUN = r"(?:accounts?|pages?|channels?|feed|handle|profile|group|kanal|konto|seite)"
# `@border_south Twitter account`, `@border_south’s page on TikTok`
_HANDLE_ON = compiled(
    "platforms",
    rf"@\w[\w.]*(?:['’]s)?\s+(?:\(?(?:(?:on|auf|sur|en)\s+)?(?-i:[A-ZÀ-Þ]\w*)\)?|(?:official\s+|verified\s+)?(?:(?:%s|(?-i:{pattern('platforms_behind')}))\s+)?"
    rf"{_ACCOUNT_NOUN}(?:\s+(?:on\s+)?(?:%s|(?-i:{pattern('platforms_behind')})))?)",
)
_WITH_HANDLE = re.compile(r"\w\s+\(@\w+\)(?:\s+on\s+\w+)?$")  # `Jane Smith (@jsmith)`
# `Severna brigada – info (Telegram)`
# `Facebook: Narva–Tallinn sõidujagamine`
_BEHIND_PLATFORM = compiled("platforms", r"%s:\s(?-i:[A-ZÀ-ÞА-Я])\S*(?:\s[^\s()]+){1,4}")
_ON_PLATFORM = compiled("platforms", r"(?-i:[A-ZÀ-Þ\d])\S*(?:\s[^\s()]+){0,4}\s\(%s\)")
_NAME = re.compile(
    r"[^\W_][^\n!?()\[\]{}<>|=;]{0,118}|[^\W\d_]|"
    # `Are You Syrious?`, every word of which is written large
    r"(?:[^\W\d_a-zß-ÿ][\w’'-]*\s){1,4}[^\W\d_a-zß-ÿ][\w’'-]*\?|"
    r"(?:[¡¿]?[^\W_a-z][^\n!?()\[\]{}<>|=;,.:]{1,24}!|¿[^\W_a-z][^\n!?()\[\]{}<>|=;,.:]{1,24}\?)(?:\s[^\W_][^\n!?()\[\]{}<>|=;]{0,40})?"
)
_ROMANCE = re.compile(
    r"(?:Agence|Agencia|Agenzia|Agência|Télévision|Radio|Journal)\s+[^\W\d_]"
    # `La Voix du fleuve`, `El Correo del río`
    r"|(?:L[ae]s?\s|L[’']|El\s|Il\s|[OA]\s)(?:Voix|Écho|Echo|Dépêche|Courrier|Journal|Quotidien|Tribune|Gazette|Messager|Nouvelliste|Voz|Eco|Correo|Gaceta|Heraldo|Diario|Tribuna|Semanario|Noticiero|"
    r"Voce|Corriere|Gazzettino|Gazzetta|Giornale|Correio|Jornal|Gazeta)\s(?:d[eu]s?\s|d[’']|de\s(?:la\s|l[’']|los\s|las\s)|del(?:la\s|l[’']|\s)|d[oa]s?\s|dei\s)[^\W\d_A-Z][^\W\d_]{2,}\Z"
)  # adjectives and nouns small
_TAIL = re.compile(r"\s*[(\ue014][^()]{1,14}[)\ue015]$")  # `(INA)` behind the name
# `File 4`, in a report that is called so itself; not of a channel: `Report 24`
_LESS_NUMBER = re.compile(r"(?<=\w)\s(?:[Nn]o\.?\s?)?(?!24$|360$)\d{1,3}$")
_FIRM = re.compile(
    r",?\s+(?:a\.\s?d|d\.\s?o\.\s?o|d\.\s?d|S\.\s?A|s\.\s?r\.\s?l|GmbH|Ltd|plc|LLC|e\.\s?V)\.?$"
)  # `Luka Bar a.d.`
TITLES = re.compile(
    r"(?!(?:general|senior|chief|deputy)\s(?:administration|directorate|department|secretariat|union|council|authority|company|confederation|federation|staff|office|organi[sz]ation|commission|command|bureau|inspectorate|security|intelligence)\b|vice\s(?:uk|news|media|world|arabia|asia|france|deutschland|italia)\b)"
    r"(?:mr|mrs|ms|dr|prof|rear|vice|lieutenant|sergeant|corporal|inspector|superintendent|councillor|princess|mufti|cardinal|archbishop|patriarch|major|brigadier|captain|former|senior|chief|lord|sir|gen|general|brig|col|colonel|maj|capt|lt|sgt|adm|admiral|ayatollah|hojjat\w*|sheikh|shaykh|sayyed|seyyed|sayyid|"
    r"imam|daw|sayadaw|haji|hajji|maulana|mawlana|maulvi|mawlawi|qari|swami|ustad|datuk|president|premier(?=\s[A-Z]\w+\s[A-Z])|prime\s+minister|foreign\s+minister|minister|ambassador|king|queen|prince|emir|mullah|rabbi|pope|bishop|senator|sen|rep|"
    r"judge|chancellor|mayor|governor|commander|spokesman|spokeswoman|secretary|deputy|director|chairman)\b\.?",
    re.IGNORECASE,
)  # fmt: skip


_LETTERS_ALONE = re.compile(r"DR|REP|GEN|SEN|COL|IMAM")  # no title stands alone in brackets

# `Ministarstvo odbrane – Facebook`
_BESIDE_PLATFORM = compiled(
    "platforms",
    r"(?=.{0,8}(?-i:[A-ZÀ-Þ]))[^\n,;:–—|]{3,80}\s[–—|-]\s(?:%s)(?:\s(?:page|channel|account|group|kanal|stranica))?",
)
# `compte Twitter du gouverneur`, `Facebook-Seite des Ministeriums`, `la page Facebook de l'entreprise`
_ACCOUNT_OF = re.compile(
    lettered(
        r"(?:(?:the\s+)?press\s+(?:cent(?:er|re)|office|service|department)\s+of\b|(?:Telegram|Facebook|Twitter|YouTube|Instagram)-(?:Kanal|Seite|Konto|Account)\s+[»«„“\"]?[A-ZÀ-Þ@])|(?:l[ea]\s+|die\s+|der\s+)?(?:(?i:page|compte|chaîne|canal|cuenta|página|site)\s+(?:officielle?\s+)?"
        r"(?:Facebook|Twitter|Telegram|Instagram|YouTube|TikTok|X|internet|web|officiel)|(?:Facebook|Twitter|Telegram|"
        r"Instagram|YouTube|TikTok|X)-(?:Seite|Konto|Account|Kanal))\s+(?:d[eu]s?|del|de\s+la|der|von)\b|"
        r"(?:page|compte|chaîne|canal|site|Kanal)\s+(?:d[eu]s?\s+(?:la\s+)?|de\s+l[’']|del\s+|der\s+)\w|"
        r"(?:Facebook|Twitter|Telegram|Instagram|YouTube|TikTok)\s+(?:d[eu]s?\s+|de\s+l[’']|del(?:la)?\s+|d[oa]\s+|de[rs]\s+|of\s+the\s+)\w|"
        r"(?:(?:l[ea]|el|il|[oa])\s+)?(?:page|compte|chaîne|canale?|groupe?|grup[po]o|cuenta|p[áa]gina|perfil|profilo|conta)\s+(?:officiel(?:le)?\s+|oficial\s+|ufficiale\s+)?(?:(?:d[eo]|no|en|su)\s+)?"
        r"(?:Facebook|Twitter|Telegram|Instagram|YouTube|TikTok|WhatsApp|X)\s+(?:d[’']|[«„“\"‘]?\s?[A-ZÀ-Þ@\d])|"
        r"(?:(?:l[ea]|el|il|[oa])\s+)?(?:canale?|perfil|profilo|grup[po]o|conta|cuenta|chaîne|groupe|compte|página|pagina|blog)\s+(?:(?!Facebook|Twitter|Telegram|Instagram|YouTube|TikTok|WhatsApp)[A-ZÀ-Þ][a-zà-ÿ]|@)|"
        r"(?i:perfil|conta|página|canal|canale|pagina|profilo)\s+(?:(?:oficial|ufficiale)\s+)?(?:[nd]o\s+(?:Facebook|Twitter|X|Instagram|Telegram|YouTube)\s+)?(?:d[oa]s?|del(?:la)?|di)\s+(?:[\w’'-]+\s+){0,4}?[A-ZÀ-Þ]"
    ),
)
_ON_SHORT = re.compile(rf"{SHORT_PLATFORM}:\s[\w@]", re.IGNORECASE)  # `tg: Rybar`
# What places are called, at the end of a name: `Khiva Airport`.
_SPOT = re.compile(
    r"\w\s(?:weir|dam|point|harbou?r|crossing|bridge|camp|road|highway|junction|district|lake|hills?|gate|canal|strait|peninsula|cape|plain|plateau|pass|neighbou?rhood|suburb|quarter|county|"
    r"region|lga|l\sg\sa|local\sgovernment\sarea|woreda|kebele|sub\s?county|payam|boma|constituency|precinct|polling\sstation|tambon|kecamatan|kabupaten|(?<!war\s)(?<!tech\s)(?<!fan\s)zone|coast|sea|ocean|gulf|beach|barracks|checkpoint|airport|airbase|airfield|air\sbase|refinery|(?<!of\s)state|governorate|"
    r"oilfield|gas\sfield|islands?|ridge|creek|heights|desert|marshes|border|corridor|square|street|farm|park|hotel|palace|oblast|raion|rayon|township|voivodeship|viloyat|upazila|taluka|tehsil|cercle|wilaya|wilayat)$"
)


# What sites and agencies weld to a word: `Mauriweb`, `Sahelpress`; not what words of English end with.
_WELDED = re.compile(
    lettered(
        r"(?!(?:Cypress|Empress|Impress|Compress|Outpost|Goalpost|Signpost|Lamppost|Milepost|Guidepost|Multimedia|Sometimes)$)"
        r"[A-ZÀ-Þ][\w’'-]{2,}(?:web|press|news|actus?|infos?|media|médias?|leaks|times|online|post)"
    )
)
# `Embassy of the Republic of Korea in Vienna`, `U.S. Embassy Beirut`
_ABROAD = re.compile(
    r"(?:embassy|consulate(?: general)?|high commission) of \w|"
    r"(?:\w+ ){1,3}(?:embassy|consulate(?: general)?|high commission)(?: (?:(?:in|to) )?\w|$)|"
    # `UN Assistance Mission for Iraq`, `OSCE Special Monitoring Mission to Ukraine`
    r"(?:un|united nations|osce|eu|european union|african union|au|ecowas|oas|osze|civil society) "
    r"(?:[a-z]+ ){0,4}missions?(?: (?:for|in|to|of) \w|$)"
)
# Bodies that French and Spanish write small: `préfecture de Mayotte`.
_SMALL_BODY = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w.’-]+\s){1,2}(?:(?:regional|community|district|provincial|city|municipal|military|civil|local|rural)\s){1,3}"
        r"(?:administration|council|authority|police|department|committee|government)|"
        r"(?:[A-ZÀ-Þ][\w.’-]+\s){1,5}(?:(?!of|for|the|and|in|to|from|by|with|on|at)[a-z]+\s){1,2}(?:ministry|department|directorate)|"
        r"(?:[A-ZÀ-Þ][\w.’-]+\s){1,2}(?:embassy|consulate(?:\sgeneral)?|high\scommission)|"
        r"(?:l[ae]\s+|el\s+)?(?:préfecture|mairie|gouvernorat|gouvernement|ministère|gendarmerie|police|présidence|ambassade|douane|gobernación|alcaldía|ministerio|fiscalía|policía|prefeitura|governo|secretaria|polícia|câmara|defensoria|comune|questura|prefettura|governatorato|ministero)"
        r"\s+(?:[\w’'-]+\s+){0,4}?(?:d[’'])?[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?"
        # `ministère de la Santé publique`
        r"(?:\s[a-zà-ÿ]{2,}(?:ique?s?|ic[ao]s?|ales?|aux|ais?|aires?|ères?|iv[aeo]s?|eure?s?|iore?s?|our))?"
    )
)


# `and` as languages have it that join names without a comma; words of many names too
JOINTS_ELSEWHERE = r"y|e|i|en|ja|og|och|ve|dan|kaj|и|і|та"
_AND = re.compile(rf"\s(?:and|et|und|{JOINTS_ELSEWHERE})\s")
_ANY_JOINT = re.compile(rf"\s*(?:{_AND.pattern}|\s&\s|/|\s\+\s)\s*")
_SHORT = 6  # letters of an abbreviation


@dataclass
class Outlets:
    """What is known of outlets while a document is read: names by their folded forms."""

    known: set[str] = field(default_factory=set)
    not_outlets: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)  # ships and the like, whatever else is called so
    credited: set[str] = field(default_factory=set)  # those that source lines date
    spelt: dict[str, str] = field(default_factory=dict)  # the known ones, as written
    ask_gazetteer: bool = (
        False  # whether names that nothing is known of are sought among the towns of the world
    )

    text: str = ""  # the document; empty in a check
    with_towns: bool = False  # whether the document sets the town between an outlet and its day
    some_towns: bool = False  # whether it does so now and then
    listed_by_commas: bool = False  # whether the document sets commas between the outlets of one day

    @classmethod
    def of(cls, names: Iterable[str]) -> Outlets:
        """Those that a project knows, as its registry and bibliography write them."""
        spelt = dict(_spellings(tuple(names)))
        return cls(set(spelt), spelt=spelt)

    def learn(self, name: str, *, whole: bool = False) -> None:
        """A name that a clear citation gives; `whole` says that marks show where it ends."""
        owner = None if whole else _OWNED_BY.match(name)
        if folded(name) in self.others or (owner and self.knows(owner[1])):
            return
        writer = _WRITES_FOR.fullmatch(name)
        if writer and like_person(writer[1]) and self.knows(writer[2]) and not _has_cue(writer[1]):
            return  # `Ann Lund of the Guardian`
        both = _AND.split(name)
        if len(both) > 1 and not whole and all(map(self.knows, both)):
            return  # `Tolo News and Ariana News`, `Gestión y Correo`
        self.known.add(folded(name))
        self.spelt.setdefault(folded(name), name)

    def knows(self, name: str) -> bool:
        """Whether the name, or all of it but a generic word such as `news agency`, is a known outlet's."""
        plain = folded(name).strip("!¡?¿")  # `Alo!`
        if plain in self.others:
            return False
        if any(map(self.knows, romanized(name))):
            return True
        if name[:1].isupper() and plain.isalpha() and self.lists(f"{plain}!"):
            return True  # `Alo`, which has an exclamation mark in its name
        if _NUMBER_AHEAD.match(plain) and self.lists(plain.replace(" ", "", 1)):
            return True  # `24 sata`, `100 % Noticias`
        if plain in self.known or (self.lists(plain, small=name.islower()) and not is_bare(name)):
            return True
        if WITH_ARTICLE.match(name) and one_way(plain) in listed_arabic():
            return True
        bare = _generic().sub("", plain).strip()
        if bool(bare) and bare != plain and (bare in self.known or self.lists(bare)):
            return True
        if edition := _EDITION_ABROAD.fullmatch(name.strip()) or _IN_TONGUE.fullmatch(name.strip()):
            return self.knows(edition["paper"])
        whole, _, last = name.strip().rpartition(" ")
        if whole.isupper() and re.fullmatch(r"[1-9]", last):
            return self.lists(folded(whole))  # `RTI 1`, of RTI's channels
        return bool(whole) and last[:1].isupper() and self.lists(folded(whole)) and _is_edition(last)

    def lists(self, plain: str, *, small: bool = False) -> bool:
        """Whether a folded name is listed; the long list of all countries is for the import alone, and not
        for what is written small."""
        far = self.ask_gazetteer and not small
        lists = ("outlets", "outlets_far") if far else ("outlets",)
        if any(plain in phrases(name) for name in lists):
            return True
        if GAP in plain:
            return is_listed_with_gap(plain, lists)
        return far and plain.isascii() and any(plain in without_letters(name) for name in lists)

    def lists_body(self, name: str) -> bool:
        """Whether it is a body that puts out communiqués and figures; in a sentence it does much else."""
        plain = folded(name)
        if len(plain) <= _SHORT and not (name.isascii() or name.isupper()):
            return False  # `Niš` is no NIS
        return self.ask_gazetteer and plain in phrases("bodies")

    def may_be_listed(self, name: str) -> bool:
        """Whether an outlet is called so, and something else is too, but no place of the countries that the
        document speaks of: `Frontline`."""
        plain = folded(name)
        listed = self.ask_gazetteer and not name.islower() and plain in phrases("outlets_too")
        if not listed or plain in self.not_outlets:
            return False
        settled = is_settlement(name)
        is_word = is_english(plain) or not is_far(
            name, self.text
        )  # not `Holiday`, though a town be called so
        return not (is_place(name) or (settled and is_word))

    def standing(self, name: str) -> Standing:
        """How surely the name is an outlet's."""
        if _GLOSSED.fullmatch(name) or _WITH_HANDLE.search(name) or _ON_PLATFORM.fullmatch(name):
            return Standing.CUED
        if _BEHIND_PLATFORM.fullmatch(name) or _ITS_ACCOUNT.fullmatch(name) or _WITH_SITE.fullmatch(name):
            return Standing.CUED
        name = _FIRM.sub("", _TAIL.sub("", without_house(without_release(name.strip()))))
        if folded(_LESS_NUMBER.sub("", name)) in self.others or is_act_of_year(name):
            return Standing.NEVER
        if name.islower() and folded(name) in phrases("words_besides"):
            return Standing.PROSE
        if self.knows(name):
            return Standing.KNOWN
        if is_explained(name) or without_report(name)[1] or self._is_service(name):
            return Standing.CUED
        if DOMAIN.fullmatch(name) or HANDLE.fullmatch(name) or _HANDLE_ON.fullmatch(name):
            return Standing.CUED
        if self._is_land(name) or _are_places(name):
            return Standing.PLACE
        listed = self.may_be_listed(name) or self.lists_body(name) or _is_whole(name)
        if listed and folded(name) not in phrases("venues"):
            return Standing.CUED  # not `Assembly`, though a paper and a body be called so
        cued = _ACCOUNT_OF.match(name) or _WELDED.fullmatch(name) or _ON_SHORT.match(name)
        cued = (
            cued
            or _ON_AIR.fullmatch(name)
            or _THOSE_WHO_WRITE.fullmatch(name)
            or _ON_THE_NET.fullmatch(name)
            or _PERIODICAL.fullmatch(name)
            or _BESIDE_PLATFORM.fullmatch(name)
        )
        return Standing.CUED if cued or is_account_of(name) or self._is_gate(name) else self._by_words(name)

    def _is_service(self, name: str) -> bool:
        """Whether it is a known station's service in a language: `Khmer Service of Radio Free Asia`."""
        station = station_of_service(name)
        return station is not None and self.knows(station)

    def _is_land(self, name: str) -> bool:
        """Whether it is a place, and no body in capital letters: `FAO`, though Fao be a port."""
        letters = name.isupper() and folded(name) not in _LANDS_IN_LETTERS
        bare = name.removeprefix("The ")
        if bare != name and is_town(bare) and not (is_town(name) or folded(bare) in countries()):
            return False  # `The Phoenix`: no town is called so
        return is_place(name) and not (letters and self.lists_body(name))

    def _is_gate(self, name: str) -> bool:
        """Whether it is the site of a listed outlet of several words, as Arabic ones are called in English:
        `Akhbar al-Youm Gate`; `Al-Quds Gate` is one of Jerusalem's.
        """
        paper = folded(name.removesuffix(" Gate"))
        return name.endswith(" Gate") and " " in paper.removeprefix("al ") and self.lists(paper)

    def _by_words(self, name: str) -> Standing:
        """What the words of a name tell that nothing is known of."""
        plain = folded(name)
        if (
            not _NAME.fullmatch(name)
            or plain in phrases("never") | phrases("venues") | phrases("signatures")
            or ("-" in name and folded(name.rpartition("-")[2]) in phrases("venues"))
            or is_of_series(name)
            or _NUMBERED_ACT.fullmatch(name)
            or _OF_LAW.search(name)
            or (is_own_part(name) or is_size(name) or is_speech(name) or is_observance(name))
        ):
            return Standing.NEVER
        if _OF_PRICE.fullmatch(name) and not _has_cue(name):
            return Standing.NEVER
        if _has_cue(name) and not (self.ask_gazetteer and _ARTICLED.match(name) and is_town(name)):
            romance = _ROMANCE.match(name) and len(name.split()) <= 6 and not _SAYS_OF.search(name)
            return Standing.CUED if romance or reads_as_name(name) else Standing.PROSE
        if is_initialled(name):
            return Standing.PERSON
        if _OFFICE_OF.fullmatch(name):
            return Standing.PLAIN
        if (
            plain in self.not_outlets
            or (_never().search(plain) and not _bears_such_word(name))
            or (TITLES.match(ARTICLE.sub("", name)) and not _LETTERS_ALONE.fullmatch(name))
            or _NUMBER.search(name)
        ):
            return Standing.NEVER
        return self._by_other_words(name, plain)

    def _by_other_words(self, name: str, plain: str) -> Standing:
        """Likewise, where no word is an act's, a law's or a price's in English, and none is an outlet's."""
        if self.text and (is_act_abroad(name) or is_place_abroad(name)):
            return Standing.PLACE
        if not reads_as_name(name):
            return Standing.PLAIN if _SMALL_BODY.fullmatch(name) else Standing.PROSE
        if _is_of_station(name):
            return Standing.CUED
        if _NUMBERED_SPOT.fullmatch(plain):
            return Standing.PLACE
        if _SPOT_FIRST.fullmatch(plain):
            unheard_of = self.ask_gazetteer and _MAY_BE_NAME.match(plain) and not is_village(name)
            return Standing.TOWN if unheard_of else Standing.PLACE
        return Standing.PLACE if _SPOT.search(plain) else self._by_form(name)

    def _by_form(self, name: str) -> Standing:
        """A town's name, a person's, or another; acronyms and Arabic articles are no towns'."""
        is_short = name.isupper() and len(name) <= 6
        is_seat = folded(name) in SEATS  # `White House`, though towns are called so
        if self.ask_gazetteer and not (is_short or is_seat or WITH_ARTICLE.match(name)) and is_town(name):
            return Standing.TOWN
        return Standing.PERSON if like_person(name) and not is_of_body(name) else Standing.PLAIN


def less_site(name: str) -> str:
    """An outlet's name without its address in brackets: `Kyiv Post (kyivpost.com)`."""
    match = _WITH_SITE.fullmatch(name)
    return match["name"] if match else name


def _are_places(name: str) -> bool:
    """Whether it is several towns: `Sanaa and Aden`, `Mérida y Barinas`."""
    parts = _ANY_JOINT.split(name)
    return len(parts) > 1 and all(part and (is_place(part) or is_town(part)) for part in parts)


_LANDS_IN_LETTERS = frozenset(("drc", "guam", "png", "rdc"))  # bodies are called so too


# `Komsomol’skaia Pravda v Moldove`, as papers of Moscow call their editions abroad
_EDITION_ABROAD = re.compile(lettered(r"(?P<paper>[A-ZÀ-Þ].*)\svo?\s[A-ZÀ-Þ][\w’'-]{3,}"))
# `DW na srpskom`, `BBC en español`
_IN_TONGUE = re.compile(
    r"(?P<paper>[A-ZÀ-Þ].*)\s(?:(?:na|po|in)\s(?:\w{3,}sk(?:om|omu|i|u)|\w{3,}ščini|\w{3,}čtině)|po[-\s]\w{4,}ski|(?:en|em)\s(?:español|castellano|français|árabe|arabe|anglais|inglés|inglês|português|portugués|russe|ruso)|auf\s[DEAFRT]\w{2,}sch)"
)


def _is_edition(word: str) -> bool:
    """Whether the word behind an outlet's name tells its edition: `Vice UK`, `Forbes India`."""
    return word in ("UK", "US", "USA", "International") or folded(word) in countries() or is_language(word)


def _bears_such_word(name: str) -> bool:
    """Whether a word that is mostly an act's is of a body, a paper or a letter to subscribers here."""
    plain = folded(name)
    return bool(
        _OF_TRADE.fullmatch(plain)
        or _OF_AUDITORS.search(plain)
        or _OF_WAR.fullmatch(plain)
        or ends_as_body(name)
        or _ABROAD.match(plain)
        or _ends_titled(name, plain)
        or _is_letter(name)
    )


# `Insurance Day`, `Business Morning`: what the papers and programmes of trades are called, and no feast is
_OF_TRADE = re.compile(
    r"(?:insurance|reinsurance|business|banking|shipping|freight|money|finance|investors?|property|mining|farming|oil|energy|retail|legal|bond|fund|trade)\s(?:day|morning|evening|week|tonight|today)"
)
# `World War 4 Report`, which is no war
_OF_WAR = re.compile(r"(?:[\w’'-]+\s){1,3}wars?(?:\s\w+)?\sreports?")
# `European Court of Auditors`, which tries nobody
_OF_AUDITORS = re.compile(r"(?:^|\s)(?:court|chamber|tribunal)s? of (?:auditors?|accounts|audits?)(?:\s|$)")
# `Subsea Cable Letter Asia`, what subscribers get; not what anybody writes
_LETTER = re.compile(
    lettered(
        r"(?!(?:The|An?|His|Her|Its|Their|Our|Open|Joint|Official|Royal|Protest|Resignation|Cover|Covering|Pastoral|Farewell|Confidential|Papal|Side|Secret|Public|Formal|Presidential|Private|Leaked|Dead|Love|Night)\s)"
        r"(?:[A-ZÀ-Þ][\w’'&-]+\s){1,4}Letter(?:\s[A-ZÀ-Þ][\w-]+)?"
    )
)


def _is_letter(name: str) -> bool:
    """Whether a name is that of a letter to subscribers, such as trades have."""
    before = _OF_BRANCH.sub("", name.partition(" Letter")[0])
    return _LETTER.fullmatch(name) is not None and not is_of_body(before)


# What a letter to a trade is about: `South Seas Shipping Letter`
_OF_BRANCH = re.compile(
    r"\s(?:Shipping|Oil|Gas|Power|Mining|Mines|Insurance|Petroleum|Steel|Cement|Exchange|Airlines?|Railways?|Shipping|Telecom\w*)\Z"
)


# What places are called, at the beginning of a name of two words: `Wadi Araba`, `Deir Ammar`.
_SAYS_OF = re.compile(
    r"\s(?:was|were|is|are|has|had|will|would|did|began|begins|starts|[a-z]{3,}ed)\s"
)  # of a sentence, not of a name
# `Surin community radio FM 97.5`, `Radio Yaraví 930 AM`, `Pidie campus radio`
_ON_AIR = re.compile(
    lettered(
        r"[A-ZÀ-Þ][^,;:()\n]{2,40}?(?:\s(?:[Cc]ommunity|[Ll]ocal|[Pp]ublic|[Cc]ampus|[Vv]illage|[Ss]tate|[Pp]rovincial|[Rr]ural)\s[Rr]adio(?:\s[Ss]tation)?(?:\s(?:FM\s)?\d{2,4}(?:[.,]\d)?(?:\s?(?:FM|AM|MHz|kHz))?)?"
        r"|\s(?:Stereo|Estéreo|Stéréo|FM|Radio)\s\d{2,3}[.,]\d"
        # `CKNW 980`, `WWJ Newsradio 950`: call letters or a noun, and a frequency on medium wave
        r"|(?<=[A-Z][A-Z][A-Z])\s(?:5[3-9]|[6-9]\d|1[0-6]\d)0|(?<=[A-Za-z])\s(?:Newsradio|NEWSRADIO|Talk|TALK)\s(?:5[3-9]|[6-9]\d|1[0-6]\d)0"
        r"|\s(?:FM|AM)\s\d{2,4}(?:[.,]\d)?|\s\d{2,4}(?:[.,]\d)?\s?(?:FM|AM|MHz|kHz))"
        r"(?:\s[A-ZÀ-Þ][\w’'-]+)?"  # the town
    )
)
# `Prime Minister's Office`, `Israel Police Force spokesman's unit`, `Ashkelon municipality spokesman`:
# offices by who holds them, which put things out
_OFFICE_OF = re.compile(
    lettered(
        r"(?:(?:the|[A-ZÀ-Þ][\w’'.-]*|of|for|and)\s){0,5}?(?i:president|premier|prime\sminister|minister|spokes(?:man|woman|person)|governor|mayor|chancellor|"
        r"ombuds(?:man|woman|person)|prosecutor|commissioner|secretary|(?:secretary|attorney|prosecutor)[\s-]general|speaker|king|emir|sultan|amir|leader)['’]s\s"
        r"(?i:(?:press|media|information|public|private|executive|state)\s)?(?i:offices?|bureau|unit|secretariat|service|department)"
        r"|(?:[A-ZÀ-Þ][\w’'.-]*\s){1,4}(?i:(?:municipality|municipal|city|town|village|regional|district|council|police|army|navy|ministry|border|guards?|"
        r"fire|rescue|services?|hospital|prisons?|port|airport|party|movement|brigades?|force)\s){1,3}spokes(?:man|woman|person)"
    )
)
# `communiqué DLXXI`, `resolution XII`
_NUMBERED_ACT = re.compile(lettered(r"[a-zà-ÿ]+\s[IVXLCDM]{2,}"))
# What groups that write call themselves: `Bloggers of Zambia`, `Voices from Idlib`.
_THOSE_WHO_WRITE = re.compile(
    lettered(
        r"(?:Bloggers|Journalists|Reporters|Broadcasters|Photographers|Photojournalists|Writers|Editors|Voices|Humans|Stories|Storytellers|Letters|Postcards|Fact-?[Cc]heckers|Witnesses|Podcasters|Correspondents)"
        r"\s(?:of|from|for)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    )
)
# What is called by its kind first: `Revue marocaine du procès`, `Blog Haize Hegoa`
_PERIODICAL = re.compile(
    lettered(
        r"(?:Revue|Revista|Rivista|Cahiers?|Annales|Cuadernos|Anales|Quaderni|Zeitschrift|Jahrbuch|Časopis|Przegląd|Tijdschrift|Tidsskrift)(?:\s[\w’'&-]+){1,7}|(?:Blog|Blogue)\s[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3}"
    )
)
# `26 September Net`, `Zaman Al Wasl Net`
_ON_THE_NET = re.compile(
    lettered(r"(?!.*\b(?:Safety|Fishing|Mosquito|Security)\sNet)(?:[A-ZÀ-Þ\d][\w’'-]*\s){1,4}Net")
)
_SPOT_FIRST = re.compile(
    r"(?:wadi|oued|khor|khawr|hawr|shatt|jisr|marsa|mersa|jazirat|nahr|sabkhat|qasr|qalat|djurab|kotal|dasht|tanjung|teluk|bukit|kuala|cerro|quebrada|deir|dayr|beit|bayt|bir|ain|ayn|tell?|tal|jabal|jebel|djebel|ras|kafr|kfar|khirbet|umm|bab|bourj|burj|shahrak|kampung|barangay|pulau|sungai|gunung|puerto|porto|punta|nizhn\w+|verkhn\w+|mount|lake|cape|fort|camp)"
    r"\s(?:(?:a[lnstdrz]|a[dst]h|e[lnrs]|ul)\s)?[^\W\d_]+"
)
_ARTICLED = re.compile(r"(?:El|La|Le|Les|Los|Las|Il|Lo)\s")  # `El Alto`, which nothing else tells
_NUMBERED_SPOT = re.compile(
    r"(?:ward|block|camp|plot|gate|checkpoint|colony|phase|km|site|pier|berth|post|house|room|hall|court|arrondissement)\s\d{1,3}[a-z]?"
)  # `Ward 4`
_OWNED_BY = re.compile(r"(.+?)['’]s\s")  # `KCNA's English` report, `IRNA's Birjand` office
# `Ann Lund of the Guardian`, `Juan Pérez en El País`
_WRITES_FOR = re.compile(r"(.+?)\s(?:of\s[Tt]he|en|em)\s(.+)")
# `the Press Act of 3 May 2008`, `Media Law No. 8`
_OF_LAW = re.compile(
    r"\w\s(?:Act|Law|Bill|Code|Decree|Ordinance|Regulations?|Directive|Amendment|Statute|Convention|Treaty|Protocol)"
    r"(?:\s+(?:No\.?\s*)?\d[\w/-]*)?$"
)
# `London PM`, `LME cash`, `Brent settlement`, `FOB Kamsar`, `Bauxite CIF China`: what a price is of
_OF_PRICE = re.compile(
    r"(?:[A-Z][\w.-]*\s){1,2}(?:[AP]M|[AP]\.M\.|(?i:(?:[ap]m\s+)?fix(?:ing)?|settlement|close|closing|opening|spot|cash|kerb|midday|noon|mid-?market|mid-?rate|front-?month))(?i:\s+(?:price|rate))?"
    r"|(?:[A-Z][\w.-]*\s){0,2}(?:Brent|WTI|Urals|Murban|TTF|JKM|LME|MMI|Platts|Argus|Crude)\s\d+[.,]\d+"
    r"|(?:[A-Z][\w-]*\s){0,3}(?:FOB|CIF|CFR|FCA|DAP|EXW|C&F)(?:\s[A-Z][\w-]*){0,3}"
)
_MAY_BE_NAME = re.compile(r"(?:ain|ayn|ras|umm|bab|deir)\sal\s")  # of a paper too: `Ain al-Furat`
# An act's, a flight's, a street's; not that of `140 Weekly`, `The961` or `360stepeni`
_WHOLE = re.compile(
    lettered(
        r"(?:(?:the|d(?:er|ie|as|en|em)|l[ae]s?|el)\s)?[A-ZÀ-Þ]\S*(?:\s(?:&|[a-z]{2,3}|[A-ZÀ-Þ]\S*)){1,8}"
    )
)


def _is_whole(name: str) -> bool:
    """Whether it is a name with commas in it, and nothing else (`names_with_commas`)."""
    return COMMA_LETTER in name and _WHOLE.fullmatch(name) is not None


_NUMBER_AHEAD = re.compile(r"\d{2,3}\s(?:[^\W\d_]{3}|%)")
_NUMBER = re.compile(r"(?<![a-zß-ÿ])(?<!\AFM)(?<!\AFM\s)(?!\A\d{1,3}\s+[A-Z]|\A\d{3}[a-zß-ÿ]{3,}\Z)\d{3}")
_STATION = re.compile(
    lettered(r"(?P<letters>[A-ZÆØÅÄÖ]{3,5})(?:\s(?:[A-ZÀ-Þ][\w-]+|og|och|und|et|de|du|del)){1,4}")
)


def _is_of_station(name: str) -> bool:
    """Whether it is a branch of a station called by its letters: `NRK Troms og Finnmark`, `ORF Tirol`."""
    match = _STATION.fullmatch(name)
    if match is not None:
        return folded(match["letters"]) in phrases("outlets") and not is_of_body(name)
    in_town = _IN_TOWN.fullmatch(name)
    return in_town is not None and not is_english(in_town["town"].casefold())


# `Brigada News FM Zambales`, `Bombo Radyo Iloilo`
_IN_TOWN = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w’'-]*\s){1,3}(?:FM|AM|TV|Radyo)\s(?P<town>[A-ZÀ-Þ][a-zà-ÿ][\w’'-]+)(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    )
)


def _ends_titled(name: str, plain: str) -> bool:
    """Whether its last word, written large, is one that papers are titled: `Bay Crier`."""
    last = name.split()[-1]
    return " " in plain and last[0].isupper() and plain.split()[-1] in phrases("titles")


@lru_cache(maxsize=8)  # a check asks for those of the project again for every chapter
def _spellings(names: tuple[str, ...]) -> dict[str, str]:
    return {folded(name): name for name in names if name.strip()}


_cache: dict[str, re.Pattern[str]] = {}


def _pattern(name: str, form: str) -> re.Pattern[str]:
    if name not in _cache:
        _cache[name] = re.compile(form)
    return _cache[name]


def _generic() -> re.Pattern[str]:
    words = longest_first("heads")
    return _pattern("generic", rf"^(?:(?:{words})\s+)+|(?:\s+(?:{words}))+$|\s+news$")


def _never() -> re.Pattern[str]:
    words = longest_first("never")
    return _pattern("never", rf"(?:^|\s)(?:{words})(?:\s|$)")


def _has_cue(name: str) -> bool:
    plain = folded(name)
    ends, starts = longest_first("ends"), longest_first("starts")
    return bool(
        _pattern("ends", rf"\w\W+(?:{ends})$").search(plain)
        or _pattern("starts", rf"^(?:{starts})\s+\w").search(plain)
        or compiled("platforms", r"(?<![\w-])%s(?![\w-])").search(name)
        or re.search(
            r"\b(?:website|web site|news site|homepage|(?:twitter|telegram|facebook)\W|"
            r"x (?:account|page|profile|feed) of\b)",
            plain,
        )
        or re.search(
            r"(?i)\b(?:news agency|newspaper|news network|telegram channel|(?:tv|"
            r"television) (?:channel|station))\b",
            plain,
        )
        or re.search(
            r"\b(?:daily|newspaper|website|weekly|magazine|channel|agency)\s+(?:[A-Z]|a[lnsd]-)", name
        )
        or DOMAIN.search(name)
    )
