"""Who put out what a citation calls by its kind: `Press release of the Union of Miners, 9 November 2021`.

In: a field of a citation. Out: the kind, and where the name of the body begins; None where it is no body's.
A statement may be a witness's, a declaration one of independence: of those, the name must be a body's. What a
note points at (`véase también la respuesta de Provea`) has been put out: there replies are of anybody but
persons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.reading.typed.bodies import ends_as_body, is_of_body, is_romance_body, is_slavic_body
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.place_names import is_place

# What is only put out, and what may be an act besides.
_PIECE = (
    r"(?:press|news|media)\s+(?:release|statement|note|notice|communiqué|bulletin)|communiqu[ée](?:\s+de\s+presse)?|newsletter|"
    r"(?:Presse|Medien)(?:mitteilung|erklärung|meldung|information)|Aussendung|Kommuniqué|"
    r"comunicado(?:\s+de\s+(?:prensa|imprensa))?|nota\s+(?:de\s+prensa|de\s+imprensa|à\s+imprensa)|comunicato(?:\s+stampa)?|"
    r"(?-i:[Ss]aopštenje|[Ss]aopćenje|[Pp]riopćenje)(?:\s+za\s+(?:javnost|medije|štampu))?"
)
_ACT = (
    r"statement|announcement|declaration|appeal|notice|open\s+letter|circular|(?:facebook|twitter|telegram|instagram|x|blog)\s+post|tweet|Stellungnahme|Erklärung|Bekanntmachung|"
    r"déclaration|avis|declaración|aviso|dichiarazione|declaração"
)
_LEAD = re.compile(
    lettered(
        rf"(?:an?\s+|the\s+|une?\s+|ein[e]?\s+|un\s+)?(?P<kind>(?:(?:joint|official|public|written|short|first|second|latest|undated)\s+){{0,2}}(?:(?P<piece>{_PIECE})|(?:{_ACT})))"
        r"(?:\s+(?:issued|published|released|posted|circulated|signed|carried|relayed|distributed|broadcast|aired|shared|reproduced|reprinted|quoted|put\s+out))?\s+"
        r"(?:(?:of|by|from|on\s+behalf\s+of|der|des|vo[nm]|de\s+la|de\s+los|de\s+las|de\s+l[’']|d[’']|du|des|del?|dell[ao]|dell[’']|da|do)\s*(?<=[\s’'])|(?<=[šć][te]enje\s)|(?<=javnost\s)|(?<=medije\s))"
        r"(?:the\s+)?(?P<name>\S.*)"
    ),
    re.IGNORECASE | re.DOTALL,
)
# What a note points at, besides: who answered, and what newspapers print.
_POINTED = (
    r"repl(?:y|ies)|response|rejoinder|rebuttal|denial|clarification|correction|comment|version|report(?:age)?|article|editorial|story|thread|account|note|bulletin|analysis|"
    r"open\s+letter|carta\s+abierta|carta\s+aberta|lettre\s+ouverte|lettera\s+aperta|respuesta|réplica|desmentido|aclaración|rectificación|precisión|versión|reportaje|artículo|crónica|nota|boletín|informe|hilo|tuit|"
    r"resposta|esclarecimento|retificação|versão|reportagem|artigo|crônica|boletim|relatório|fio|tuíte|"
    r"réponse|réplique|démenti|mise\s+au\s+point|rectificatif|précision|éditorial|article|dépêche|enquête|rapport|fil|"
    r"risposta|replica|smentita|precisazione|rettifica|editoriale|articolo|servizio|bollettino|rapporto|nota|"
    r"Antwort|Erwiderung|Replik|Entgegnung|Dementi|Gegendarstellung|Richtigstellung|Darstellung|Leitartikel|Artikel|Bericht|Reportage|Kommentar"
)
_ARTICLES = r"(?:an?|the|une?|l[ae]s?|el|los|una?|il|lo|uma?|[ao]s?|ein(?:en?)?|d(?:er|ie|as|en))\s+|l[’']"
_OF_WHOM = re.compile(
    lettered(
        rf"(?:{_ARTICLES})?(?P<kind>(?:(?:joint|official|public|written|short|first|second|latest|later|brief|own)\s+){{0,2}}(?:{_POINTED}|{_PIECE}|{_ACT}))\s+"
        r"(?:(?:oficial|pública|público|posterior|officiel(?:le)?|publique|ufficiale)\s+)?"
        r"(?:(?:d|de\s+l|dell)[’']|(?:of|by|from|in|der|des|vo[nm]|de|d[ao]s?|du|del(?:la|lo|le)?|dei|di|n[ao]|en|dans|em)\s+)"
        r"(?-i:(?:the|la|los|las|les|el)\s+)?(?P<name>\S.*)"
    ),
    re.IGNORECASE | re.DOTALL,
)
_OWN = re.compile(
    lettered(
        rf"(?P<name>[A-ZÀ-Þ@][^,;:]*?)['’]s?\s+(?:(?:own|official|public|later|written)\s+)?(?P<kind>(?i:{_POINTED}))"
    )
)
# What no body's name holds: the piece is about something then, or somebody's words.
_OF_PROSE = re.compile(
    r"\b(?:that|on|about|after|to|with|against|before|regarding|concerning|at|from|by|as|was|were|is|are|has|had|who|which|his|her|its|their|when|while|if|über|zu[mr]?|sur|sobre|su|[a-z]{3,}ed|[a-z]{3,}ing)\b|\d"
)
_MOST = 9  # words
# `Siemens press release`, `FBI Press Release`: the name first; what anybody may say is not of these
_BEHIND = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ\d].*?)(?:['’]s?)?\s+(?P<kind>(?:(?:joint|official|written|short|first|second|latest|undated|own)\s+)*"
        r"(?:(?:[Pp]ress|[Nn]ews|[Mm]edia)\s+(?:[Rr]elease|[Ss]tatement|[Nn]otice|[Cc]ommuniqué)s?|(?:Presse|Medien)(?:mitteilung|erklärung|meldung|information)))"
    )
)


# `the reply by the governor's press office in Zapolyarnaya Pravda`: who printed it stands last
_WITHIN = re.compile(
    lettered(
        r"\s(?:[Oo]ffice|[Ss]ervice|[Dd]epartment|[Ss]pokes\w+|[Ss]ecretary)\s(?:in|dans|en)\s(?P<where>(?:the\s)?[A-ZÀ-Þ].*)\Z"
    )
)


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper's kind, as printed, and the name of who put it out, with where it begins in the field."""

    kind: str
    name: str
    start: int


def issued_by(field: str) -> Issued | None:
    """The kind of the paper that a field names, and the body that it is of."""
    if (within := _WITHIN.search(field)) and not is_place(within["where"]):
        return None
    match = _LEAD.fullmatch(field)
    if match is None:
        behind = _BEHIND.fullmatch(field)
        named = behind is not None and _may_issue(behind["name"], behind["kind"])
        return Issued(behind["kind"], behind["name"], 0) if behind and named else None
    name = match["name"].strip()
    return Issued(match["kind"], name, match.start("name")) if _may_issue(name, match["piece"]) else None


def pointed_at(field: str) -> Issued | None:
    """Likewise of a field that words such as `see also` lead to."""
    match = _OF_WHOM.fullmatch(field) or _OWN.fullmatch(field)
    within = _WITHIN.search(field)
    if match is None or (within and not is_place(within["where"])):
        return None
    name = match["name"].strip()
    listed = folded(name) in phrases("outlets") or folded(name) in phrases("outlets_far")
    fits = listed or (
        len(name.split()) <= _MOST
        and not (is_place(name) or is_person_like(name) or _OF_PROSE.search(name))
        and folded(name) not in phrases("never")
        and (name[0].isupper() or name[0] == "@" or is_of_body(name))
    )
    return Issued(match["kind"], name, match.start("name")) if fits else None


def _may_issue(name: str, piece: str | None) -> bool:
    """Whether a name may be a body's; of what may be an act, only one that is called as bodies are."""
    if (
        len(name.split()) > _MOST
        or is_place(name)
        or is_person_like(name)
        or folded(name) in phrases("never")
    ):
        return False
    known = folded(name) in phrases("outlets") or folded(name) in phrases("organisations")
    if not known and _OF_PROSE.search(name):
        return False
    body = (
        _OF_TOWN.match(name) is not None
        or is_of_body(name)
        or ends_as_body(name)
        or is_romance_body(name)
        or is_slavic_body(name)
    )
    if not (name[0].isupper() or name[0] == "@"):
        return body and piece is not None  # `the ministry of health`
    if piece is not None or known:
        return True
    lettered_name = any(word.isupper() and len(word) > 1 for word in name.split())  # `Elektroprivreda RS`
    return body or lettered_name or name[0] == "@" or _IN_OWN_TONGUE.search(name) is not None


_OF_TOWN = re.compile(
    r"(?:Municipality|City|Town|Diocese|Eparchy|Archdiocese|Bishopric|Mayoralty|Village|Port|Gemeinde|Stadt|Grad|Općina)\s+of\s"
)
# Small words behind a capital, as nearly all languages but English write the names of bodies.
_IN_OWN_TONGUE = re.compile(
    lettered(r"^[A-ZÀ-Þ][\w’'-]*(?:\s(?!(?:of|and|for|the|in)\b)[a-zß-ÿ][\w’'-]{3,})+$")
)
