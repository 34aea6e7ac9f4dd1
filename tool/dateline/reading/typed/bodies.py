"""Bodies, firms and forces, told by the words of their names.

In: a name. Out: whether it is called as such are. They publish and are cited for it ("Office togolais des
recettes, 18 February 2022"); in a sentence they do much else.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered

# What governs, has members or fights is no outlet, whatever it publishes.
_BODY = re.compile(
    r"\b(?:treasury|units?|teams?|squads?|regiments?|platoons?|ministr\w+|arm(?:y|ies)|commands?|forces?|council|authorit\w+|party|movement|offices?|committee|brigades?|banks?|compan\w+|universit\w+|court|parliament|"
    r"government|police|guards?|corps|consulate|union|organi[sz]ation|department|commission|corporation|front|coalition|association|federation|bureau|embassy|fund|nations|navy|"
    r"house|resistance|majlis|knesset|senate|congress|pentagon|kremlin|state|republic|kingdom|board|league|secretariat|administration|panel|experts|"
    r"cabinet|assembly|militia|crescent|cross|amnesty|church|mosque|president|minister|office|spokes\w+|club|society|chamber|directorate|executive|"
    r"mission|service|presidency|institute|foundation|group|airlines?|airways|airport|refinery|project|program(?:me)?|endowment|treaty|agreement|summit|conference|war|battalion|division|"
    r"ltd|inc|plc|gmbh|corp|holdings?|industries|energies|shipping|lines|logistics|terminals?|motors|oil|gas|power|electric(?:ity)?|telecom\w*|railways?|insurance|petroleum|mines|mining|steel|cement|line|exchange|festival|cup|liga|conférence|conferencia|conferência|conferenza|konferenz|"
    r"ministère|ministerio|ministero|ministério|ministerium|gouvernement|regierung|bundesregierung|bundestag|parti|partei|partido|syndicat|gewerkschaft|conseil|rat|polizei|gendarmerie|armée|ejército|tribunal|gericht|behörde|verband|association|"
    r"dialogue|symposium|seminar|workshop|expo|regatta|marathon|high\s+commission|coast\s+guard|prosecutor\w*|attorney|hospital|clinic|school|college|farms?|cooperative|trust|alliance|network\s+of|workers|rights|refugees?|children|doctors|justice|without\s+borders)\b",
    re.IGNORECASE,
)  # fmt: skip

# What ends the name of a body, whatever stands before it: `Mekong River Commission`, `Bay Islands Authority`.
HEADS = (
    "commission|authority|agency|ministry|council|board|bureau|office|institute|corporation|association|federation|union|"
    "society|service|department|directorate|administration|secretariat|organi[sz]ation|foundation|network|committee|company|"
    "police|command|presidency|chamber|registry|front|army|forces?|movement|league|party|treasury"
)
_HEAD_LAST = re.compile(
    rf"[\w’']\s(?:{HEADS}|(?:emergency|response|situation|operations|war|control|media|press)\s(?:room|cell|cent(?:er|re)|desk|wing))$",
    re.IGNORECASE,
)
# French, Spanish, Portuguese and Italian write all but the first word of such a name small.
_ROMANCE_HEAD = re.compile(
    r"(?:État-[Mm]ajor|Etat-[Mm]ajor|Estado\s+[Mm]ayor|Forces|Fuerzas|Mission|Misión|Missão|Agence\s+nationale|Conférence|Conferencia|Conferência|Conferenza|Office|Direction|Ministère|Conseil|Comité|Commission|Institut|Observatoire|Association|Fédération|Syndicat|Union|Ligue|Collectif|Centre|Bureau|Autorité|Société|Compagnie|Chambre|"
    r"Synergie|Plateforme|Plate-forme|Alliance|Groupement|Coopérative|Confédération|Rassemblement|Amicale|Dynamique|Organisation|Convergence|Cadre|Cercle|Ordre|Forum|Front|Barreau|Maison|Gouvernorat|Gouvernement|Préfecture|Gendarmerie|Armée|Marine|Garde|Parquet|Cour|Haut-Commissariat|Haute|Secrétariat|Service|Services|Cellule|Présidence|Primature|Mairie|Région|Banque|Caisse|Coordination|Mouvement|Réseau|"
    r"Oficina|Dirección|Ministerio|Consejo|Comisión|Instituto|Observatorio|Asociación|Federación|Sindicato|Unión|Liga|Colectivo|Centro|Autoridad|Sociedad|Cámara|Gobernación|Alcaldía|Fiscalía|Procuraduría|Defensoría|Contraloría|"
    r"Cooperativa|Confederación|Plataforma|Alianza|Gremio|Cabildo|Organización|Agrupación|Veeduría|Personería|Intendencia|Arzobispado|Diócesis|Parroquia|Secretaría|Servicio|Movimiento|Red|Coordinadora|Frente|Fundación|Corporación|Mesa|Presidencia|Policía|Ejército|Armada|Guardia|Banco|Superintendencia|Junta|Cuerpo|Empresa|"
    r"Confederação|Rede|Fórum|Movimento|Ordem|Grêmio|Diocese|Confederazione|Cooperativa|Ordine|Consorzio|Ministério|Conselho|Comissão|Associação|Federação|União|Autoridade|Câmara|Governo|Polícia|Procuradoria|Direção|Secretaria|Ministero|Ufficio|Consiglio|Associazione|Autorità|Guardia|Comune|Prefettura)\s"
)
_ROMANCE_JOINT = re.compile(
    r"\s(?:de|du|des|d[’'][^\W\d_]+|del|della|dei|delle|da|do|dos|das|para|pour|per|contra|contre)\s"
)
_ROMANCE_ADJECTIVE = re.compile(
    r"\s[^\W\d_]{2,}(?:ale?s?|aux|ique?s?|ienne?s?|iens?|ais(?:es?)?|ois(?:es?)?|aires?|ines?|ives?|euses?|éenn?e?s?|iers?|ières?|ario|aria|ico|ica|ano|ana|eño|eña|ense|és|esa|ino|ina|ivo|iva)(?=\s|$)"
)


def is_of_body(name: str) -> bool:
    """Whether a word of the name is what bodies, firms and forces are called."""
    return bool(_BODY.search(name))


def ends_as_body(name: str) -> bool:
    """Whether the last word is what bodies are called: then no other tells that it is a place or an act."""
    return bool(_HEAD_LAST.search(name))


_SLAVIC_HEAD = re.compile(
    r"(?:Rijaset|Mešihat|Ministarstvo|Ministerstvo|Ministerstwo|Vlada|Opština|Općina|Uprava|Skupština|Sabor|Agencija|Savez|Udruženje|Udruga|Zavod|Komora|Komisija|Komitet|Kancelarija|Ured|Policija|"
    r"Predsedništvo|Predsjedništvo|Tužilaštvo|Tužiteljstvo|Stranka|Institut|Centar|Fondacija|Zaklada|Društvo|Sindikat|Pokret|Mreža|Odbor|Vijeće|Veće|Direkcija|Urząd|Rada|Komenda|Úřad)"
    r"(?:\s+[^\W\d_]{1,20}){1,9}"
)


def is_slavic_body(name: str) -> bool:
    """Whether it is a body's name as the Slavic languages write it: `Rijaset Islamske zajednice Srbije`."""
    return _SLAVIC_HEAD.fullmatch(name) is not None


def is_romance_body(name: str) -> bool:
    """Whether it is a body's name as the Romance languages write it: `Office togolais des recettes`."""
    return bool(
        _ROMANCE_HEAD.match(name)
        and len(name.split()) <= 10
        and (_ROMANCE_JOINT.search(name) or _ROMANCE_ADJECTIVE.search(name))
    )


_LARGE = re.compile(
    lettered(
        r"(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'.&-]*(?:\s+(?:[A-ZÀ-Þ\d][\w’'.&-]*|of|the|for|on|and|in|under|to|at|with|without|against|&|d[eu]s?|del|da|do|dos|das|di|della|la|le|les|el|los|las|y|e|et|für|der|des|und|von|al-\w+|(?:d|dell|dall|nell|l)[’'][A-ZÀ-Þ][\w-]+)){1,9}"
    )
)


def is_named_as_body(name: str) -> bool:
    """Whether a name is a body's, and written as names are: it stands for what the body put out."""
    return is_of_body(name) and (_LARGE.fullmatch(name) is not None or is_romance_body(name))


# Who sits there puts out papers, and towns are called so too.
SEATS = frozenset(("white house", "kremlin", "downing street", "elysee palace", "blue house"))
