"""What stands where the name of an outlet stands and is no name: `Appendix 1 (June 2022)`, `1.62 in 2021`.

In: the words before a date. Out: whether they are a part of the document itself, a size, a day that is kept.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered, pattern
from dateline.reading.typed.proper_names import ProperName

_COUNT = (
    r"(?:\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[IVXLC]{1,5}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
)
# `Table 3`, `Annex II`, `Appendix B`, `Karte 2a`
_OWN_PART = re.compile(
    rf"(?:{pattern('own_parts')})\s+{_COUNT}(?:\s?(?:[-–,&/]|and|to|und|bis|et|à|y|e)\s?{_COUNT})*",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:%|‰|°C?|percent|per\s+cent|pc|pct|bn|mn|mln|mio|mrd|tn|k|m|mm|cm|km|nm|ha|sq|t|kg|dwt|teu|mt|bcm|mcm|kwh|mwh|gwh|mw|gw|kv|kw|bpd|b/d|hp|knots?|kts|"
    r"million|billion|trillion|thousand|hundred|dozen|tonnes?|tons?|barrels?|metres?|meters?|miles?|hectares?|litres?|hours?|days?|weeks?|months?|years?)"
)
_MONEY = r"(?:(?:[A-Z]{1,3})?[$€£¥₺₽₹₦]|(?:USD|EUR|GBP|TRY|AED|IQD|RUB)\s?)"
_FIGURE = r"\d{1,3}(?:[ ,.’']\d{3})*(?:[.,]\d+)?"
_SIZE = re.compile(
    lettered(
        rf"(?:[<>~±+−–-]|(?:ca|approx|about|some)\.?\s)?\s?(?:"
        rf"{_MONEY}\s?\d.*|"  # `US$1.2bn`
        rf"[A-Z]{{1,3}}\s?(?:\d+[.,]\d+|{_FIGURE}\s?{_UNITS}(?!\w)).*|"  # `LYD 4.85`, `K700 million`
        r"\d+[.,]\d+(?!\w*\.\w)(?:\s.*|[%a-z].*)?|"  # `1.62 Mt`, `51.2%`
        rf"\d+\s?(?:%|‰|°).*|{_FIGURE}(?:bn|mn|tn|m|k|km|kg|t|ha|mw|gw)(?:\s.*)?|"  # `84%`, `12km`
        rf"{_FIGURE}\s+(?:{_UNITS}\b.*|(?:in|im|on|am|at|of|per|from|to|against|em|en|au|nel|nach|gegen|contre|contra|versus|vs\.?|out|the|a|last|by|and)\b(?:\s.*)?)"
        r")"
    )
)
# `World Press Freedom Day (3 May 2012)`, `Army Day`
_OBSERVANCE = re.compile(
    r"(?:[Tt]he\s+)?(?:(?:World|International|National|European|African|Arab|Global|Universal)\s(?:\S+\s){0,6}|"
    r"(?:Independence|Victory|Army|Navy|Armed\sForces|Labou?r|Republic|Constitution|Liberation|Remembrance|Armistice|Memorial|Veterans['’]?|"
    r"Flag|Unity|Land|Nakba|Quds|Election|Revolution|Press\sFreedom|Human\sRights|Journalists?['’]?s?|Wom[ae]n['’]?s|Martyrs?['’]?s?|Workers?['’]?s?|Teachers?['’]?s?|Police)\s)Day"
)
# `the Day of the Sun (15 April)`, `the Night of Power`
_DAY_OF = re.compile(
    lettered(
        r"(?:[Tt]he\s+)?(?:Day|Night|Feast|Festival|Anniversary)\sof\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\s)?[A-ZÀ-Þ][\w’'-]*){0,3}"
    )
)
# `the Day of Resistance and Liberation`
_DAY_OF_BOTH = re.compile(
    r"\b(?:Day|Night|Week|Month|Feast|Festival|Anniversary)\sof\s(?:[\w’'-]+,?\s){1,4}and\s(?:the\s)?\Z"
)
_FIGURED = re.compile(r"\D{0,8}\d")


# What was done to the report itself on the day: `[Edited 14 July 2022]`
_DONE_TO_IT = re.compile(
    r"(?:(?:first|last|text|finally|this\s+\w+(?:\s+was)?|document|report|manuscript|draft|version|data|layout)\s+)?"
    r"(?:edit(?:ed)?|revised|updated?|closed|finali[sz]ed|completed|drafted|approved|translated|compiled|checked|amended|corrected|(?:sent|gone)\s+to\s+press|"
    r"submitted|accepted|received|signed(?:\s+off)?|proof-?read|proofs(?:\s+read)?|reviewed|modified|changed|frozen|cut-?off|as\s+of|stand|überarbeitet|bearbeitet|aktualisiert|abgeschlossen|redigé|mis\s+à\s+jour|actualizado|cerrado|atualizado|fechado)",
    re.IGNORECASE,
)


def is_own_part(name: str) -> bool:
    """Whether it is a table, a map, a chapter or the like by its number, what was done to the report, or how
    it was counted."""
    return any(form.fullmatch(name) for form in (_OWN_PART, _DONE_TO_IT, _COUNTED_ONLINE))


# `Still online (15 October 2022)`, above the figures of a table
_COUNTED_ONLINE = re.compile(
    r"(?:Still|Now|No\slonger|Not|Seen|Found|Available|Accessible|Left|Remaining|Last\s(?:seen|found)|First\s(?:seen|found)|Posts|Items|Copies|Views|Noch|Encore|Todavía)\s(?:still\s)?(?:online|offline|live|deleted|removed|en\sligne|en\slínea|abrufbar)",
    re.IGNORECASE,
)


# `Inaugural Address of President Harding`, `Remarks to the Press Club`: what somebody said
_SPOKEN = re.compile(
    lettered(
        r"(?:[\w’'.-]+\s){0,4}(?:Address|Speech|Remarks|Lecture|Sermon|Testimony|Discours|Discurso|Rede|Ansprache)\s(?:of|by|to|at|before|on|de|du|del|do|von|vor)\s.+"
    )
)


# `National Security Adviser`, `Secretary-General`, `Special Envoy`: who holds an office, not who publishes
_OFFICE = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w’'.-]*\s|of\s|for\s|to\s|the\s){1,5}(?:Advis[eo]r|Secretary|Minister|Commissioner|Ambassador|Envoy|Rapporteur|Attorney|Prosecutor|"
        r"Chair(?:man|woman|person)|Governor|Spokes(?:man|woman|person)|President|Premier|Chancellor|Commander|Counsel|Treasurer|Undersecretary|Viceroy|"
        r"(?:Secretary|Attorney|Director|Surgeon|Consul|Governor)[ -]General)|"
        r"(?:[A-ZÀ-Þ][\w’'.-]*\s){0,3}(?:Secretary|Attorney|Director|Surgeon|Consul|Governor)[ -–‑]General"
    )
)


# `Harbour Workers Convention`, `Winter Olympics`: what takes place, where nothing is said of a paper
_OCCASION = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ][\w’'-]*\s){1,4}(?:Convention|Conference|Summit|Olympics|Games|Elections?|Primar(?:y|ies)|Inauguration|Caucuses)"
    )
)


def is_office_or_occasion(name: str) -> bool:
    """Whether it is an office that a person holds, or something that takes place, by its last word."""
    return _OFFICE.fullmatch(name) is not None or _OCCASION.fullmatch(name) is not None


def is_speech(name: str) -> bool:
    """Whether it is what somebody said, by its kind and by whom or to whom: nothing that publishes."""
    return _SPOKEN.fullmatch(name) is not None


# `Appendix II of CITES`, `the Aghaz-e-Huqooq Package`: what is in force since a day
_IN_FORCE = re.compile(
    rf"(?:Appendix|Annexe?|Schedule|Article|Section|Chapter|Part|Paragraph|Clause|Anhang|Anlage|Artikel|Abschnitt|Anexo|Artículo|Allegato)\s{_COUNT}\s(?:of|to|der|des|zum|zur|de|du|del|al|della)\s.+"
    r"|.+\s(?:Package|Scheme|Paquete|Paket)",
)


# `E-Mail-Auskunft`, `Stellungnahme`, `Brief`: what German writes large and calls a piece or an act by
_PIECES = (
    "auskunft|stellungnahme|brief|schreiben|erklärung|mitteilung|rede|anfrage|anfragebeantwortung|antwort|bescheid|gutachten|"
    "protokoll|entscheidung|urteil|beschluss|erkenntnis|erlass|gesetz|verordnung|richtlinie|vertrag|abkommen|vereinbarung|"
    "bericht|meldung|artikel|beitrag|papier|vermerk|e-mail|aussendung"
)
_CAPITAL_PIECES = "|".join(word.capitalize() for word in _PIECES.split("|"))
_GERMAN_PIECE = re.compile(
    rf"(?:[A-ZÄÖÜ][a-zäöüß-]+(?:{_PIECES})|(?:[\w-]+-)?(?:{_CAPITAL_PIECES}))s?(?:\s(?:des|der)\s.+)?"
)


def is_german_piece(name: str) -> bool:
    """Whether it is a German noun for a piece or an act, which no outlet is called by."""
    return _GERMAN_PIECE.fullmatch(name) is not None


def is_in_force(name: str) -> bool:
    """Whether it is a part of a law or a treaty by its number, or what a government put in place."""
    return _IN_FORCE.fullmatch(name) is not None


def is_observance(name: str, before: str = "") -> bool:
    """Whether a name is that of a day which is kept each year, or by the text before it the end of one."""
    return (
        _OBSERVANCE.fullmatch(name) is not None
        or _DAY_OF.fullmatch(name) is not None
        or _DAY_OF_BOTH.search(before) is not None
    )


def is_size(name: str) -> bool:
    """Whether it begins with a figure that no name begins with: a fraction, a sum, a share."""
    return _FIGURED.match(name) is not None and _SIZE.fullmatch(name) is not None


# `Contractors interviewed by Klix.ba`, `Farmers of the plain filmed by …`: who is asked
_ASKED = re.compile(
    r"(?:\s+(?:of|from|in|on|near|at|with|who\s+(?:were|was|are|had\s+been))(?:\s+[\w’'-]+){0,3}?)?\s+(?:(?:later|also|recently|first|since)\s+)?"
    r"(?:(?P<asked>interviewed|questioned|surveyed|polled|contacted|approached|reached|visited|accompanied|portrayed|filmed|photographed)|quoted|cited|named|met|heard|seen)\s+"
    r"(?:(?:last\s+)?(?:week|month|year|then|there)\s+)?(?:by|in|on)\s+"
)
_MEMBERS = re.compile(
    r"[A-Z][a-z-]+(?:ers|ors|ists|ants|ents|ians|ees|men|women|folk|people|ials|ates|yers|igrants|herds|bou?rs|tives)"
)


def are_asked(text: str, name: ProperName) -> bool:
    """Whether a noun that opens a sentence is of many, of whom an outlet behind it heard something."""
    if not name.first or " " in name.text or name.article:
        return False
    match = _ASKED.match(text, name.end)
    return match is not None and (match["asked"] is not None or _MEMBERS.fullmatch(name.text) is not None)
