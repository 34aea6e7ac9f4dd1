"""How much a name by itself, and what else the document says of it, tells for an outlet or against it.

In: a name of a sentence, its document. Out: points, to be added to those of the link that joins it to the
day of a publication (`links.Strength`). Two points and more are an outlet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from dateline.reading.typed.bodies import ends_as_body, is_of_body
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered, longest_first, phrases
from dateline.reading.typed.no_names import is_german_piece, is_in_force, is_office_or_occasion
from dateline.reading.typed.outlets import TITLES, Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.proper_names import ProperName, is_opener
from dateline.reading.typed.seen_or_counted import is_seen_or_counted

ENOUGH = 2
_AGAINST = -4

_LANDMARK = re.compile(
    r"^(?:MV|M/V|MT|SS|HMS|USS|RMS|INS|Mount|Lake|Cape|Fort|Camp|River|Cyclone|Hurricane|Typhoon|Operation|Battle|Treaty|Hotel|Villa|Saint|St|Cité|Quartier|Barrio|Favela|Colonia)\b"
)
_OF_REGION = re.compile(
    r"(?:Mount|Lake|Cape|River|Saint|St|Cité|Quartier|Barrio|Favela|Colonia)\b"
)  # `Lake Chad Basin Observer`
# Behind a name: what it is, if no outlet.
KIND_BEHIND = re.compile(
    r"\s+(?:fighters?|gunmen|militants?|militia(?:men)?|insurgents?|combatants?|soldiers?|troops|warplanes|aircraft|jets|lines?|trains?|hospital|clinic|school|hotel|ships?|tankers?|ferry|vessels?|freighter|barge|bridge|tunnel|square|street|road|club|team|battalion|brigade|regiment|division|platoon|squadron|unit|"
    r"mine|mines|oilfield|gasfield|rig|platform|refinery|pipeline|satellites?|missiles?|rockets?|drones?|raids?|faction|movement|stadium|island|village|camp|crossing|border\s+post|checkpoint|district|neighbou?rhood|"
    r"mosque|church|bank|airline|factory|plant|dam|tower|building|airport|airfield|terminal|theatre|cinema|restaurant|caf[ée]|mall|market|prison|barracks|exercise|manoeuvres|operation|offensive|cyclone|hurricane|typhoon|storm|"
    r"conference|summit|forum|seminar|workshop|webinar|expo|festival|gala|awards?|prize|marathon|regatta)\b"
    r"(?!\s+(?:reporter|correspondent|edition|bureau|news))"
)
# `the Namibian navy`, `the Dominican ministry of defence`: an adjective, though a paper be called so
_OF_COUNTRY = re.compile(r"(?:[Tt]he\s+)?[A-Z][a-z]+(?:[^aeiou]an|[aeiou]an|ese|ish|ali|aqi|eni)")
_OF_STATE_BEHIND = re.compile(
    r"\s+(?:(?:prime|foreign|interior|finance|armed|security|naval|border|coast|national|state|central|local|military|public|trade|civil|deputy|opposition|ruling)\s+)?"
    r"(?:ministr\w+|ministers?|governments?|army|armies|navy|air\s+force|forces?|troops|soldiers|police|authorit\w+|parliament|president|embassy|consulate|delegation|side|press|media|border|coast|"
    r"council|courts?|customs|guards?|officials?|people|public|state|bank|church|market|capital|population|opposition|parties|party|republic|people|refugees|workers|ships?|vessels?|economy|currency)\b"
)


def is_of_country(name: str, text: str, end: int) -> bool:
    """Whether a name is an adjective of what a country has, which stands behind it."""
    return _OF_COUNTRY.fullmatch(name) is not None and _OF_STATE_BEHIND.match(text, end) is not None


# Before a name: what it is, if no outlet.
_KIND_BEFORE = re.compile(
    r"\b(?:ship|vessel|tanker|barge|ferry|frigate|trawler|boat|freighter|steamer|mv|ss|club|team|hotel|company|firm|bank|party|movement|group|militia|village|town|city|island|province|district|river|lake|mount(?:ain)?|port|camp|brigade|"
    r"operator|carrier|airline|charity|ngo|union|exercise|operation|cyclone|hurricane|typhoon|storm|family\s+of|brother|sister|son|daughter|wife|widow|brand|bishop|cleric|rebel|general|agent|trader|giant|manufacturer|producer|ministry|university|lawyer|activist|analyst|"
    r"researcher|(?<!market\s)(?<!labour\s)leader|organi[sz]er|unionist|teacher|student|pupil|farmer|miner|nurse|doctor|engineer|fisherman|shepherd|priest|monk|imam|councillor|mayor|judge|prosecutor|colonel|captain|lieutenant|sergeant|"
    r"candidate|victim|suspect|defendant|driver|tailor|baker|worker|guard|officer|professor|economist|historian|writer|novelist|poet|singer|actor|witness)\s+[“\"'‘«„]?$",
    re.IGNORECASE,
)
_RANK = re.compile(rf"\b{TITLES.pattern}\s+$", re.IGNORECASE)
_LIVES = frozenset(
    "met visited travelled traveled arrived left returned died resigned flew attended himself herself who"
    " was nodded smiled laughed".split()
)
_FORM = re.compile(
    r"[a-z][A-Z]|\d|[A-Z]{2}[a-z]|^L[’'][A-ZÀ-Þ][a-zà-ÿ]|^a[lnstdrz]-|^A[lnstdrz]-|\bOnline$|Press$|news$|News$|TV$|FM$|Media$"
)

# German puts what a paper is called into one word: `Hafenkurier`.
_COMPOUND = re.compile(
    r"\w(?:posten|bladet|avisen|tidende|tidning(?:en)?|lehti|leht|sanomat|zeitung|kurier|blatt|bote|rundschau|anzeiger|nachrichten|presse|spiegel|allgemeine|stimme|merkur|echo|warte|report|pravda|press|news|fm|tv|radio|media|online|info|infos|today|24|360|leaks|wire|watch|times|post)$"
)


_CAPITALS = re.compile(
    lettered(
        r"(?<![^\s“\"'‘«„(\[*_])[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:[ ][A-ZÀ-Þ’'-]{2,}){0,3}"
        r"(?=[\s,.:;'’”\"»)*_(\[]+[a-zà-ÿ\d])"
    )
)
_HOUSE = 3


def _sets_outlets_in_capitals(text: str) -> bool:
    """Whether it is the document's habit: press reviews of embassies set `LA RAZÓN` so."""
    names = {m[0] for m in _CAPITALS.finditer(text) if len(m[0]) > 4}
    return len(names) >= _HOUSE and sum(folded(name) in phrases("outlets") for name in names) >= _HOUSE


_TOKEN = re.compile(r"[^\W_][\w’'-]*|[.;:!?\n]")
_APART = re.compile(r"[,()\[\]“”\"«»—–/|]")
# `https://kloop.kg/blog`: what is written small there tells of no word
_IN_ADDRESS = re.compile(r"[/@=._]\w|\W?[\w’'-]+(?:[/@]|\.\w)")
_SEEN = 60  # times that a word is looked at


class Words:
    """The words of a document beside which it writes each of its capitalised words; made in one pass."""

    def __init__(self, text: str) -> None:
        self.small: set[str] = set()
        self.in_capitals = _sets_outlets_in_capitals(text)
        self._beside: dict[str, list[tuple[str, str]]] = defaultdict(list)
        before = ""
        last: tuple[str, str] | None = None
        end = 0
        for match in _TOKEN.finditer(text):
            if _APART.search(text, end, match.start()):
                before = ","  # `near Gori, Tershek reported`: no name goes on there
            end = match.end()
            word = re.sub(r"['’]s$", "", match[0])
            if last is not None and len(self._beside[last[0]]) < _SEEN:
                self._beside[last[0]].append((last[1], word))
            last = (word, before) if word[:1].isupper() else None
            if word.islower() and not _IN_ADDRESS.match(text, max(0, match.start() - 1)):
                self.small.add(word)
            before = word if word == match[0] else "'s"  # what an owner stands before is no surname
        if last is not None:
            self._beside[last[0]].append((last[1], ""))

    def is_person(self, name: str) -> bool:
        """Whether the text gives the name a rank, or calls its bearer by the last word alone."""
        first, _, last = name.rpartition(" ")
        head = first.split()[-1] if first else ""
        for before, after in self._beside.get(last, ()):
            if after in _LIVES and before != head and before not in ("the", "The") and after != "was":
                return True
            if first and before.casefold() in ("mr", "mrs", "ms", "dr", "president", "minister", "general"):
                return True
        word = name.split()[0]
        return any(before and TITLES.fullmatch(before) for before, _ in self._beside.get(word, ()))

    def may_stand(self, name: str, times: int) -> bool:
        """Whether each capitalised word of the name stands so often, or too often to have been counted."""
        found = (len(self._beside.get(word, ())) for word in _TOKEN.findall(name) if word[:1].isupper())
        return all(seen >= min(times, _SEEN) for seen in found)

    def is_part_of_name(self, name: str) -> bool:
        """Whether a name of one word stands behind another capitalised one: a surname, mostly."""
        return any(before[:1].isupper() and not is_opener(before) for before, _ in self._beside.get(name, ()))


@cache
def _titled() -> re.Pattern[str]:
    """What titles of newspapers begin or end with."""
    ends = rf"(?:\W|^)(?:{longest_first('titles')}|{longest_first('title_ends')})$"
    return re.compile(rf"{ends}|^(?:{longest_first('title_starts')})\s")


def points(
    name: ProperName, sentence: str, outlets: Outlets, words: Words, *, headed: bool, marked: bool
) -> int:
    """The points of a name: for an outlet above nought, against it below.

    `headed` says that a common noun beside it calls it an outlet, `marked` that it stands in italics.
    """
    if outlets.knows(name.text) or name.site:
        return 4
    if headed and is_town(name.text) and _is_where_paper_is(name, sentence):
        return _AGAINST  # `a Tromsø weekly`, `the Cochabamba daily printed`
    if _is_noun(name, sentence, called=headed or marked):
        return _AGAINST  # `The Ferryman himself`, `Geolocated footage posted on 13 May`
    titling = _TITLES_IT if name.quoted else _PIECE_TITLED
    if titling.search(sentence, max(0, name.start - 40), name.start):
        return _AGAINST  # `Under the headline "Cold pots"`, `its May 2019 article, “Quiet Ports Get Louder”`
    if _OURS.search(sentence, max(0, name.start - 40), name.start):
        return _AGAINST  # `our paper “Quiet Ports” (May 2019)`
    titled = _is_titled(name)
    capitals = words.in_capitals and name.text.isupper() and len(name.text) > 4
    found = 3 * (headed or capitals) + 2 * marked + 2 * titled + name.quoted
    branch, _, country = name.text.rpartition(" ")
    body = outlets.lists_body(name.text) or (is_place(country) and outlets.lists_body(branch))
    if body and watches(name.text):
        return max(found, 1)
    if not headed and _is_called_otherwise(name, sentence, outlets, titled=titled):
        return _AGAINST
    if titled:
        return found
    if is_person(name.text, words):
        found += _AGAINST
    found += 2 * (outlets.may_be_listed(name.text) and not is_of_body(name.text))
    found += name.article + bool(_FORM.search(name.text)) + _is_of_place(name, sentence, outlets)
    return found - (_alone(name, words) if " " not in folded(name.text) else 0)


def _is_noun(name: ProperName, sentence: str, *, called: bool) -> bool:
    """Whether it is a common noun, or who did it oneself; not if `called` an outlet."""
    if _ONESELF.match(sentence, name.end) or _tells_of_footage(name, sentence):
        return True
    return not called and is_seen_or_counted(name, sentence)


_THE_DAILY = re.compile(r"\s(?:daily|weekly|monthly|newspaper|paper|tabloid|broadsheet)\b(?!\s[“\"«„A-Z])")


def _is_where_paper_is(name: ProperName, sentence: str) -> bool:
    """Whether a town's name only says where a paper is that has none."""
    before = sentence[: name.start]
    some = re.search(r"\b[Aa]n?\s+\Z", before) is not None
    return some or (before.endswith(("the ", "The ")) and _THE_DAILY.match(sentence, name.end) is not None)


_TITLES_IT = re.compile(
    r"\b(?:headlined\s+(?:it|this|that|(?:the|its|their|an?)\s+\w+)|(?:reports?|surveys?|stud(?:y|ies)|articles?|essays?|films?|books?|plans?|documentar(?:y|ies))\s+(?:called|named)|headlines?|heading|title|titled|entitled|headed|caption|captioned|slogan|motto|words|phrase|keyword|hashtag|titre|Titel|Überschrift|título|titular|manchete)\s+[“\"«„‘]?\Z"
)
_PIECE_TITLED = re.compile(
    r"\b(?:articles?|reports?|stor(?:y|ies)|dispatch(?:es)?|investigation|feature|commentary|op-?ed|editorial|essay|analysis|column|study|paper|titled|entitled|called|headlined),?\s+[“\"«„]\Z"
)
_OF_FOOTAGE = re.compile(r"[A-Z][a-z]+(?:ed|ing|al|ial|ary|cam|ern|time)")
_FOOTAGE = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:footage|videos?|imagery|images?|photos?|photographs?|pictures?|clips?|recordings?)\b"
)


def _tells_of_footage(name: ProperName, sentence: str) -> bool:
    """Whether it is a word that opens a sentence and says what footage is like."""
    like = name.first and _OF_FOOTAGE.fullmatch(name.text) is not None
    return like and _FOOTAGE.match(sentence, name.end) is not None


_ONESELF = re.compile(r"\s+(?:himself|herself|lui-même|elle-même|selbst(?=\s+\w+te))\b")
# What bodies are called whose work is to watch, to count and to tell: what they say is what they put out.
_WATCHES = re.compile(
    r"\b(?:Public\s+Relations|Press\s+(?:Office|Service|Department|Cent(?:re|er)|Bureau)|Media\s+(?:Office|Cell|Wing|Cent(?:re|er)|Bureau)|Information\s+(?:Office|Cent(?:re|er)|Bureau|Service)|"
    r"Rights|Watch|Witness|Observatory|Monitor(?:ing)?|Reporters|Journalists|Defenders|Amnesty|Transparency|Freedom|Freedoms|Crisis\s+Group|Research|Studies|Study|Institute|Institution|Think|Foundation|Documentation|Violations|Bellingcat|"
    r"Reporteros|Repórteres|Reporter|Periodistas|Journalistes|Derechos|Direitos|Droits|Libertad|Libertés?|Observatorio|Observatório|Observatoire|Instituto|Institut|Periodismo|Prensa|Imprensa|Presse|Pressefreiheit)\b|sans\s+frontières|sem\s+[Ff]ronteiras|[Ss]in\s+[Ff]ronteras|ohne\s+Grenzen"
)


def watches(name: str) -> bool:
    """Whether a body is called as those that watch, count and tell: `Reporters Without Borders`."""
    return _WATCHES.search(name) is not None


_OURS = re.compile(r"\b(?:[Oo]ur|[Mm]y)\s+(?:[\w-]+\s+){1,3}[“\"‘«„]?\Z")


def _is_titled(name: ProperName) -> bool:
    """Whether it begins or ends as titles do; one word only where an article tells that it is a name."""
    return is_titled(name.text, alone=name.article and not name.first)


_ACTS = re.compile(r"(?:,[^,.;]{1,100},)?\s+[a-z]{3,}")
_PERSONAL = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_CLUB = re.compile(
    r"(?:United|City|Rovers|Wanderers|FC|Call|Accords?|Pact|Group|Forum|Dialogue|Summit|Process|Talks|Airlines|Airways|"
    r"Six|Seven|Eight|Nine|Ten|North|South|East|West|Central|Bay|Gate)$"
)


def _is_of_place(name: ProperName, sentence: str, outlets: Outlets) -> bool:
    """Whether a place and one word more are the name, as those of papers are, and nobody is called he or she.

    `Bamako Horizon said on 3 May that`, not `Austin Tice said on 3 May that he`.
    """
    first, _, last = name.text.partition(" ")
    if not last or " " in last or _CLUB.search(last) or not _ACTS.match(sentence, name.end):
        return False
    if _PERSONAL.search(sentence):
        return False
    if is_given_name(first) or is_town(last) or is_place(last):
        return False
    return is_place(first) or is_town(first) or folded(first) in outlets.not_outlets


def is_titled(name: str, *, alone: bool = False) -> bool:
    """Whether a name, of several words unless `alone`, begins or ends as those of papers and stations do."""
    plain = folded(name)
    return bool(((" " in plain or alone) and _titled().search(plain)) or _COMPOUND.search(plain))


def _is_called_otherwise(name: ProperName, sentence: str, outlets: Outlets, *, titled: bool) -> bool:
    """Whether its own words, or those before it, say that it is a body, a place, a ship or a person's."""
    before = sentence[max(0, name.start - 40) : name.start]
    if (name.text[0].isdigit() and before[-1:] in (":", ".", "/")) or is_subject(before):
        return True  # `00 Kabul` of a clock, `the Law on Mass Media`
    if is_office_or_occasion(name.text) or _HOUSE_OF_PRESS.search(name.text) or _LAW_FIRST.match(name.text):
        return True
    if (
        folded(name.text) in phrases("organisations") | outlets.others
        or _KIND_BEFORE.search(before)
        or _RANK.search(before)
    ):
        return True
    if _FOR_WHAT.search(before) or _writes_for(name.text, outlets) or _OF_ONE.search(before):
        return True
    if ends_as_body(name.text) and not _OF_NEWS.search(name.text) and _SECOND_HALF.search(before):
        return True  # `UN Relief and Works Agency`
    if is_paper_of_state(name.text) or is_landmark(name.text) or KIND_BEHIND.match(sentence, name.end):
        return True
    if is_of_country(name.text, sentence, name.end):
        return True
    if titled:
        return False
    body = is_of_body(name.text) and not outlets.may_be_listed(name.text)  # not of `Logistics Cluster`
    return body or outlets.standing(name.text) in (Standing.NEVER, Standing.PLACE, Standing.TOWN)


# `Ann Low of the Guardian`
_WRITER = re.compile(
    lettered(
        r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){1,2})\s(?:of|from|at)\s(?:[Tt]he\s)?(?P<whom>.+)"
    )
)


def _writes_for(name: str, outlets: Outlets) -> bool:
    """Whether a person stands before the outlet that he writes for."""
    match = _WRITER.fullmatch(name)
    return match is not None and outlets.knows(match["whom"]) and may_write(match["who"])


_TWO_WORDS = re.compile(lettered(r"[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*\s[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*"))


def may_write(who: str) -> bool:
    """Whether who stands before `of` and a known outlet is a person: by the first name, or by two words that
    say nothing else."""
    if is_person_like(who):
        return True
    first, _, last = who.partition(" ")
    said = (
        is_titled(who)
        or is_of_body(who)
        or is_place(first)
        or is_place(last)
        or is_town(first)
        or is_office_or_occasion(who)
    )
    return _TWO_WORDS.fullmatch(who) is not None and not said


# `The death of Modu Shettima (19 May 2021)`: what befalls persons; if a paper, it is no piece of it
_OF_ONE = re.compile(
    r"\b(?:(?:deaths?|killing|murder|assassination|execution|hanging|beheading|poisoning|lynching|torture|suicide|martyrdom|burial|funeral|birth|wedding|arrests?|capture|seizure|detention|imprisonment|"
    r"abduction|kidnapping|disappearance|escape|flight|extradition|deportation|expulsion|trial|conviction|sentencing|pardon|release|elections?|inauguration|swearing-in|appointment|nomination|"
    r"dismissal|sacking|removal|resignation|ouster|overthrow|impeachment|visits?|arrival|departure|return)\s+of|"
    r"(?:mort|décès|assassinat|meurtre|exécution|arrestation|enlèvement|libération|évasion|élection|investiture|démission|limogeage)\s+d(?:e\s|[’'])|"
    r"(?:muerte|asesinato|ejecución|detención|captura|arresto|secuestro|liberación|fuga|elección|renuncia|destitución|morte|assassinato|execução|prisão|sequestro|libertação|eleição|renúncia|uccisione|omicidio|cattura|rapimento|dimissioni)\s+d[ei]\s|"
    r"(?:Tod(?:es)?|Tötung|Ermordung|Hinrichtung|Verhaftung|Festnahme|Entführung|Freilassung|Flucht|Wahl|Ernennung|Entlassung|Rücktritt|Begräbnis|Beerdigung)\s+(?:von|des|der))\s*(?:(?!(?:in|by|to|from|on|at|with|for|of|about|von|im|par|dans|en|por)\s)[\w’'-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
# `the National Lithium Strategy of 20 April 2023`: what governments resolve
_PAPER_OF_STATE = re.compile(
    r"\w\s(?:Strategy|Plan|Policy|Agenda|Vision|Roadmap|Accords?|Declaration|Framework|Guidance|Guidelines|Blueprint|Doctrine|"
    r"Charter|Manifesto|Codes?\sof\s\w+|White\sPaper|Green\sPaper|Memorandum|Communiqué)(?:\s\d{4})?$"
)
_HOUSE_OF_PRESS = re.compile(r"\w-(?:Verlag|Gruppe|Konzern|Haus|Mitarbeiter|Gebäude|Redaktion)s?$")
_LAW_FIRST = re.compile(r"(?:(?:La|El|A|O|Le)\s+)?(?:Ley|Lei|Decreto|Loi|Décret)\s+(?:[Nn]\S*\s*)?\d")
# `the Minister of Foreign Affairs`, `the Law on Mass Media`
_SUBJECT = re.compile(
    r"\b(?:laws?|acts?|bills?|decrees?|directives?|regulations?|statutes?|ordinances?|conventions?|loi|décret|gesetz|ley|decreto)\s+[“\"«„‘]?(?:on|governing|concerning|regulating|sur|über|sobre)\s+(?:the\s+)?\Z|"
    r"\b(?:minist\w+|secretar\w+|department|committee|office|council|director\w*|commission|institute|faculty)\s+(?:of|for|on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


# `see the study “Who Pays for the Current” (November 2021)`: of a title, as far as it is quoted
_STUDY = re.compile(
    r"\b(?:stud(?:y|ies)|(?:our|[Ii]nstitute[’']s|[Cc]ent(?:re|er)[’']s|own)\s+(?:[\w-]+\s+)?(?:reports?|papers?)|(?:working|policy|research|discussion|briefing|background|position|occasional|white|earlier|previous|recent)\s+papers?|"
    r"briefs?|briefings?|monographs?|thesis|theses|dissertations?|essays?|books?|handbooks?|memoirs?|novels?|factsheets?|fact\s+sheets?|surveys?|Studie|étude|estudio|estudo|studio),?\s+"
    r"[“\"«„][^”\"»“]{0,60}\Z"
)
_FOR_WHAT = re.compile(
    r"\b(?:Committee|Campaign|Coalition|Fund|Movement|Alliance|Initiative)\s+to\s+\Z"
)  # `… Protect Journalists`


def is_subject(before: str) -> bool:
    """Whether the text before a name says that it is what an office or a law is of."""
    return _SUBJECT.search(before) is not None or _STUDY.search(before) is not None


_OF_NEWS = re.compile(r"\b(?:News|Press|Media|Information|Telegraph)\b")
_SECOND_HALF = re.compile(lettered(r"\b[A-ZÀ-Þ][\w’'-]+\s+(?:and|&)\s+\Z"))


def is_paper_of_state(name: str) -> bool:
    """Whether it is called as what governments resolve: `National Lithium Strategy`, not `New Vision`."""
    called = is_in_force(name) or is_german_piece(name) or _PAPER_OF_STATE.search(name) is not None
    return called and folded(name) not in phrases("outlets")


def is_landmark(name: str) -> bool:
    """Whether it is called as ships, operations, hotels and squares are."""
    plain = re.sub(r"^[Tt]he\s+", "", name)
    called = _LANDMARK.match(plain) and not (_OF_REGION.match(plain) and is_titled(plain))
    return bool(called or (" " in plain and _SPOT.search(plain)))


# What places and houses are called, at the end of a name.
_SPOT = re.compile(
    r"^(?:\S+|\S+\s(?:Rifle|Tank|Infantry|Ranger|Engineer|Headquarters|Special))\sCompany$|(?<!&)\s(?:Square|Street|Road|Avenue|Bridge|Hotel|Island|Point|Hill|Lake|Dam|Hospital|School|College|Theatre|Stadium|Park|Airport|Camp|Gate|Battalion|Brigade|Mosque|Church|Building|Tower|Plaza|Mall|Mine|Crossing|Reef|Shoal|Atoll|Checkpoint|Roundabout|Junction|Strait)$"
)


def is_given_name(word: str) -> bool:
    """Whether persons bear it before their surname."""
    return folded(word) in phrases("given_names") or re.match(r"Abd[aeou]l?\w*|Abou", word) is not None


# `Orla S. Smith`: what nobody but a person is called
_INITIAL_AMID = re.compile(lettered(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+\s(?:[A-ZÀ-Þ]\.\s?){1,2}[A-ZÀ-Þ][\w’'-]+"))


def is_person_like(name: str) -> bool:
    """Whether a name of several words begins as persons' names do."""
    first, _, rest = name.partition(" ")
    begins = bool(rest) and (is_given_name(first) or TITLES.fullmatch(first) is not None)
    begins = begins or _INITIAL_AMID.fullmatch(name) is not None
    return begins and not ends_as_body(name)  # `Abu Shouk Emergency Room`


def are_persons(name: str) -> bool:
    """Whether it is several persons' names: `Ann Low and Jane Mole`."""
    parts = re.split(r"\s(?:and|&|und|et|y|e)\s", name)
    return len(parts) > 1 and all(" " in part and is_person_like(part) for part in parts)


# `U.S. 5th Fleet`, `U.N. Security Council`: no initials of a person
_OF_STATES = re.compile(
    r"(?:U\.\s?(?:S|K|N|A\.\s?E|S\.\s?A)|E\.\s?U)\."
    r"(?=\s\w+\s|\s(?:Navy|Army|Embassy|Treasury|Mission|Government)\Z)"
)


def is_person(name: str, words: Words) -> bool:
    """Whether the name is a person's: by its first word, or by what the document says of its bearer."""
    first, _, rest = name.partition(" ")
    if rest.islower() and first[:1].isupper():
        return False  # `Marine nationale`
    initial = (
        re.match(lettered(r"[A-ZÀ-Þ]\.\s?(?:[A-ZÀ-Þ]\.\s?)*[A-ZÀ-Þ]?"), name) is not None
        and len(name) > 2
        and _OF_STATES.match(name) is None
    )
    shortened = re.fullmatch(lettered(r"[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ]\.?"), name) is not None  # `Dilber H.`
    called = bool(rest) and (is_given_name(first) or TITLES.fullmatch(first) is not None)
    return called or initial or shortened or words.is_person(name)


# What surnames of many peoples end with.
_SURNAME = re.compile(
    r"\w{3,}(?:ov|ova|ev|eva|enko|shvili|idze|adze|iani|ić|vich|ović|oğlu|oglu|zadeh?|sson|quist|owski|escu)$"
)


def ends_as_surname(name: str) -> bool:
    """Whether its last word ends as surnames of many peoples do."""
    return _SURNAME.search(name.casefold()) is not None


def _alone(name: ProperName, words: Words) -> int:
    """What is to be taken from one word: it may be a surname, a firm, a noun that opens a sentence."""
    plain = name.text.casefold()
    if (
        name.first
        and not name.article
        and (plain in words.small or (plain.endswith("s") and plain[:-1] in words.small))
    ):
        return 3
    if words.is_part_of_name(name.text) or _SURNAME.search(plain):
        return 2
    return 0 if name.quoted else 1
