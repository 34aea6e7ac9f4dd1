"""What leads to the source of what the authors drew: `Own work, after La Opinión, 7 September`.

In: a text and where a source may begin in it. Out: where the source's own words begin; or that a source line
names only what the house itself keeps.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.lexicon import lettered

_OWN = (
    r"(?:(?:[Oo]wn|[Oo]ur(?:\s+own)?|(?:[Tt]he\s+)?[Aa]uthors?(?:[’']s?)?|[Ii]n-house|[Ee]igene[rs]?|[Pp]ropia)(?:\s+[a-zà-ÿA-ZÀ-Þ-]+){0,3}|"
    r"(?:[Cc]ompiled|[Dd]rawn|[Mm]ade|[Aa]dapted|[Rr]edrawn|[Pp]repared|[Cc]ompilation|[Mm]ap|[Cc]hart|[Gg]raphic|[Tt]able)(?:\s+by\s+the\s+(?:authors?|editors?|team|institute|desk))?|"
    r"(?i:élaboration|compilation|recensement|calculs?|cartes?|tableau|graphique|décompte|synthèse|conception|réalisation)\s+(?:propre|par\s+les\s+auteurs|de\s+l[’'](?:auteure?|équipe)|des\s+auteurs)|"
    r"(?:[Rr]éalisée?|[Éé]tablie?|[Cc]ompilée?)\s+par\s+(?:les\s+auteurs|l[’'](?:auteure?|équipe))|[Ll]es\s+auteurs|[Ll][’']auteure?|"
    r"(?i:elaboraci[oó]n|compilaci[oó]n|recopilaci[oó]n|c[áa]lculos?|mapa|recuento|gr[áa]fico)\s+(?:propi[oa]s?|de\s+l[oa]s\s+autor[ea]s|del\s+autor|de\s+la\s+autora)|"
    r"(?i:elabora[çc][ãa]o|compila[çc][ãa]o|c[áa]lculos?|mapa|levantamento|gr[áa]fico)\s+(?:pr[óo]pri[oa]s?|d[oa]s\s+autor[ea]s|d[oa]\s+autora?)|"
    r"(?i:elaborazion[ei]|compilazione|mappa|grafico|calcoli)\s+(?:propri[ae]|degli\s+autori|dell[’']autor[ei]|dell[’']autrice)|"
    r"[Oo]pracowanie\s+własne|[Vv]lastní\s+zpracování|"
    r"[Vv]lastita\s+izrada|[Ss]aját\s+szerkesztés|[Dd]arstellung|[Kk]arte|[Zz]usammenstellung)"
)
_FROM = (
    r"(?:(?:based\s+(?:up)?on|from|after|using|of)\s+(?:the\s+)?(?:data|figures|reports|reporting|coverage|articles|items|issues|notices)\s+(?:from|by|in|of)|based\s+(?:up)?on|after|from|using|"
    r"drawing\s+(?:up)?on|with\s+data\s+(?:from|of|by)|nach(?:\s+(?:Daten|Angaben|Berichten|Meldungen)\s+(?:von|in|de[rs]))?|"
    r"auf\s+(?:der\s+)?(?:Grundlage|Basis)\s+(?:von|de[rs])|d[’']après|à\s+partir\s+d(?:e\s|[’'])|sur\s+la\s+base\s+d(?:e\s|[’'])|con\s+(?:base\s+en|datos\s+de)|a\s+partir\s+d[eoa]s?(?:\s+(?:datos|dados|informaci[oó]n|informes|notas)\s+d[eoa]s?)?|sobre\s+(?:datos|notas|informaci[oó]n)\s+de|sobre(?=\s+[A-ZÀ-Þ])|sobre\s+la\s+base\s+de|"
    r"com\s+(?:base\s+em|dados\s+d[eoa]s?)|su\s+dati|na\s+podstawie|na\s+základě|podle|prema)"
)
# `own count; views of channels after TGStat`: what was counted, and after whom
_COUNTED = (
    r"(?:[a-zà-ÿ]+\s+){0,3}?(?:views|figures|numbers|counts?|data|prices|shares|subscribers|followers|audiences?|deaths|casualties|rates|statistics|estimates|positions|levels|"
    r"Zahlen|Daten|Angaben|Preise|Werte|Abonnenten|chiffres|données|prix|nombres?|abonnés|cifras|datos|precios|números|dados|preços|cifre|dati|prezzi)(?:\s+[a-zà-ÿ]+){0,5}?"
)
_AFTER = r"(?:after|according\s+to|based\s+(?:up)?on|nach|laut|d[’']après|selon|según|segundo|secondo)"
# `Screenshot of Kloop, 5 May 2022`, `Still from Press TV, 3 May`: what was taken from there
_TAKEN = (
    r"(?:(?:[Aa]\s+|[Tt]he\s+)?(?:[Ss]creen[\s-]?(?:shots?|grabs?|captures?)|[Ss]tills?|[Ff]rames?|[Ff]ront\s+pages?|[Hh]ome\s?pages?|[Cc]apture\s+d[’']écran|[Bb]ildschirmfoto|[Cc]aptura\s+de\s+pantalla)"
    r"\s+(?:of|from|taken\s+from|d[eu]|von|aus)(?:\s+the\s+(?:website|site|page|homepage|broadcast|footage)\s+of)?)"
)

# `own count; temperatures from Uzhydromet, 3 May`: what else the picture shows, and where it is from
_SOMETHING_FROM = (
    rf"{_OWN}\s*[;,]\s+(?:and\s+|et\s+|und\s+|y\s+)?[a-zà-ÿ][\w’'-]*(?:\s+[a-zà-ÿ][\w’'-]*){{0,4}}?\s+"
    r"(?:from|after|by|d[’'](?=[A-Z])|d[eu]|von|nach|aus|da|según)"
)
# `compiled by the Desk; Libya Herald, 9 April`: who compiled it has not published what it is from
_COMPILED = (
    r"(?:(?:[Cc]ompiled|[Dd]rawn|[Mm]ade|[Pp]repared|[Cc]ollected|[Cc]ollated|[Aa]ssembled|[Mm]apped|[Pp]lotted|[Cc]ompilation|[Tt]abulation|[Mm]ap|[Cc]hart|[Gg]raphic|[Tt]able)\s+by"
    r"|(?:[Zz]usammengestellt|[Gg]ezeichnet|[Ee]rstellt|[Bb]earbeitet)\s+vo[nm](?:\s+de[rmn])?|(?:[Éé]tablie?|[Cc]ompilée?|[Rr]éalisée?|[Dd]ressée?)\s+par|(?:[Ee]laborad|[Cc]ompilad|[Rr]ecopilad)[oa]\s+p(?:or|el[oa])"
    r"(?:\s+(?:el|la|los|las))?)\s+(?:the\s+|l[ea]s?\s+|l[’'])?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:of|for|de|du)\s+)?[A-ZÀ-Þ][\w’'-]*){0,5}\s*;(?:\s+(?:based\s+(?:up)?on|after|from)(?=\s))?"
)
# How houses call themselves, and what they keep
_HOUSE = (
    r"(?:Desk|Programme|Program|Project|Team|Institute|Office|Mission|Panel|Cent(?:re|er)|Secretariat|Unit|Group|Monitor|Observatory|Network|"
    r"Bench|Society|Foundation|Authors?|Editors?)"
)
_STORE = (
    r"(?:(?:photo|press|video|clippings?)\s+)?"
    r"(?:archives?|files|clippings|log|database|data\s?set|register|records?|counts?|tally)"
)
# `Programme archive; Libya Herald, 9 April 2018`: what the house keeps and counts itself, beside a source
_KEPT = (
    r"(?:(?:(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){0,3}\s+(?:monitoring|archives?|counts?|tally|files|fieldwork|observation)"
    rf"|(?:[Tt]he\s+)?{_HOUSE}\s+{_STORE})"
    r"\s*;\s*(?:for\s[^;,()]{3,40}(?:\salso\s|,\s))?)"
)
# `Group log, after Mizzima, DVB and Khit Thit Media, June 2022`
_KEPT_FROM = rf"(?:[Tt]he\s+)?{_HOUSE}(?:['’]s?)?\s+(?:own\s+)?{_STORE}\s*,\s+{_FROM}"


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        lettered(
            rf"\s*(?:{_OWN},?\s+{_FROM}|(?:{_OWN}\s*[;,]\s+)?{_COUNTED}\s+{_AFTER}|{_TAKEN}|{_KEPT}|{_COMPILED}|{_SOMETHING_FROM}|{_KEPT_FROM})\s?\s*(?=(?:the\s+)?[A-ZÀ-Þ@]|[a-z\d-]+\.[a-z]{{2,}}\b)"
        )
    )


def behind_own_work(text: str, start: int, end: int) -> int:
    """Where the source begins behind such words; `start` where there are none."""
    lead = _lead().match(text, start, end)
    return lead.end() if lead else start


# `Southern Cross Institute, from Xinhua, 3 May`: who drew the figure, and what it is from
_BY_HOUSE = re.compile(
    lettered(
        rf"\s*(?P<house>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|for|de|du|für)\s)?[A-ZÀ-Þ][\w’'-]*){{1,6}}),\s+{_FROM}\s?\s*(?=(?:the\s+)?[A-ZÀ-Þ@])"
    )
)
_HEAD = 800  # characters in which a document says who puts it out


def behind_house(text: str, before: str) -> int:
    """Where the source begins behind the house that drew it, which the head of what stands `before` names."""
    lead = _BY_HOUSE.match(text)
    head = before[: min(_HEAD, before.rfind("\n") + 1)].replace("\n", " ")
    return lead.end() if lead and lead["house"] in head else 0


_OWN_STORE = re.compile(
    rf"\s*(?:[Tt]he\s+)?(?:{_HOUSE}['’]s?\s+(?:own\s+)?{_STORE}|(?i:{_STORE})\s+of\s+the\s+{_HOUSE})(?=\s*(?:[,.(]|\Z))"
)


def is_own_store(source: str) -> bool:
    """Whether a source line names only what the house itself keeps: `archive of the Center`."""
    return _OWN_STORE.match(source) is not None
