"""The role of a date in a sentence of French or German: event, background or future.

In: the sentence around a date, and where the date stands in it. Out: its language; the role, by the word that
brings the date in and by the verb of its clause. Forms alone are read, of the tenses in which news is told:
the passé composé and passé simple, the Präteritum and Perfekt. Where they do not tell, it is background.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.claim_words import foreign_words
from dateline.values.claims import Role

ENGLISH, FRENCH, GERMAN = "en", "fr", "de"

_COMMON = {
    ENGLISH: re.compile(r"\b(?:the|of|and|to|in|was|were|on|that|had|by|for|with|at|from)\b", re.IGNORECASE),
    FRENCH: re.compile(
        r"\b(?:le|la|les|des|du|une|est|ont|dans|que|qui|pour|sur|par|au|aux|et|a|été)\b|\b[ldn]['’]",
        re.IGNORECASE,
    ),
    GERMAN: re.compile(
        r"\b(?:der|die|das|und|ist|am|im|den|dem|ein|eine|einen|wurde|wurden|von|zu|mit|nicht|auf|bei|sich|vom|zum)\b",
        re.IGNORECASE,
    ),
}
_DATES = {
    FRENCH: re.compile(
        r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
    ),
    GERMAN: re.compile(r"\d\.\s+[A-ZJ]\w+|\b(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b"),
}
_IN_ENGLISH = re.compile(
    r"\b(?:January|February|March|May|June|July|October|December)\b|\d\s(?:April|August|September|November)\b|"
    r"\b(?:April|August|September|November)\s\d"
)
_FEW = 3  # words by which a language is known, at the least

# --- the word that brings the date in ------------------------------------------------------------

_BRINGS = {
    FRENCH: {
        "day": re.compile(
            r"(?:\b(?:le|Le|ce|Ce)|\b(?:nuit|matin|matinée|soir|soirée|journée|aube|après-midi)\s+d[ue](?:\s+\w+\s+au)?)\s+\Z|"
            r"\b[Ee]n\s+\Z|[(,–—]\s*\Z|\A\W*\Z"
        ),
        "future": re.compile(
            r"\b(?:jusqu['’]au|d['’]ici\s+(?:le|au)|avant\s+le|à\s+partir\s+du|à\s+compter\s+du|dès\s+le|pour\s+le|au|"
            r"pour|d['’]ici)\s+\Z",
            re.IGNORECASE,
        ),
        "since": re.compile(r"\bdepuis\s+(?:le\s+)?\Z", re.IGNORECASE),
    },
    GERMAN: {
        "day": re.compile(
            r"\b(?:[Aa]m|[Ii]n\s+der\s+Nacht\s+(?:zum|auf\s+den|vom\s+\S+\s+auf\s+den)|"
            r"(?:[Aa]m|[Ii]n)\s+(?:Morgen|Abend|Vormittag|Nachmittag|den\s+frühen\s+Morgenstunden)\s+des|[Ii]m)"
            r"(?:\s+\w+tag,?(?:\s+de[nm])?,?)?\s+\Z|[(,–—]\s*\Z|\A\W*\Z"
        ),
        "future": re.compile(
            r"\b(?:ab|bis|bis\s+zum|vor\s+dem|für\s+den|zum|spätestens\s+am|auf\s+den)\s+(?:dem\s+|zum\s+|\w+tag,?\s+)?\Z",
            re.IGNORECASE,
        ),
        "since": re.compile(r"\bseit\s+(?:dem\s+)?\Z", re.IGNORECASE),
    },
}
_NIGHT = re.compile(r"\bNacht\s+(?:zum|auf\s+den)\s+\Z")

# --- clauses -------------------------------------------------------------------------------------

_CLAUSES = {
    FRENCH: re.compile(
        r"[;:–—]|,\s+(?:qui|que|qu['’]|dont|où|lorsque|quand|alors\s+que|tandis\s+que|après\s+que|avant\s+que|car|mais|et)\s|"
        r"(?<=\s)(?:qui|que|dont|où|lorsque|quand|si)\s|\bqu['’]"
    ),
    GERMAN: re.compile(
        r"[;:–—]|,\s+(?:der|die|das|den|dem|dessen|deren|welche[rs]?|dass|weil|nachdem|bevor|als|wenn|ob|wo|während|damit|"
        r"falls|sobald|um|und|aber|doch)\s|,\s"
    ),
}
_LEADS_AWAY = re.compile(
    r"(?:qui|que|qu['’]|dont|où|si|der|die|das|den|dem|dessen|deren|welche[rs]?|dass|weil|bevor|wenn|ob|falls|sobald|um|damit)\Z"
)
# `le général, arrêté le 14 mai, a été libéré`: a day of the general, not of the news
_INSERTED = re.compile(
    r",\s+(?:\w+\s+){0,2}?\w+(?:é|ée|és|ées|i|ie|is|u|ue|us|ues|ert|erte)\s+(?:le|en)\s+\Z"
)
_TELLS = re.compile(
    r"(?:dit|rapporte|rapportait|affirme|affirmait|annonce|annonçait|indique|indiquait|précise|explique|confirme|assure|note|écrit|écrivait|révèle|reconnaît|sait|sagt|meldet|berichtet|schreibt|schrieb|bestätigt|erklärt|déclaré|annoncé|affirmé|confirmé|indiqué|précisé|rapporté|expliqué|sagte|erklärte|meldete|berichtete|teilte\s+mit|"
    r"bestätigte)\s*,?\s*\Z"
)


@lru_cache(maxsize=512)
def language_of(text: str, date: str = "") -> str:
    """The language of some prose: French or German where its common words, or its date, leave no doubt."""
    if " the " in text or " of " in text:
        return ENGLISH
    dated = next((name for name, pattern in _DATES.items() if pattern.search(date)), "")
    if not dated and _IN_ENGLISH.search(date or text):
        return ENGLISH
    counted = {name: len(pattern.findall(text)) for name, pattern in _COMMON.items()}
    if dated and counted[dated] > counted[ENGLISH]:
        return dated
    best = max(counted, key=lambda name: counted[name])
    return best if counted[best] >= _FEW and counted[best] > counted[ENGLISH] else ENGLISH


def foreign_role(language: str, before: str, after: str) -> tuple[Role, str]:
    """The role of a date between two parts of a sentence, and why."""
    brings = _BRINGS[language]
    if brings["since"].search(before):
        return (Role.EVENT, "since") if _verb(language, before, after) in ("past", "lasts") else _UNTOLD
    if brings["future"].search(before) and not _NIGHT.search(before):
        return Role.FUTURE, "until, by or before"
    if not brings["day"].search(before):
        return Role.BACKGROUND, "part of a name"
    verb = _verb(language, before, after)
    if verb == "past":
        return Role.EVENT, "told in the past"
    return (Role.FUTURE, "planned") if verb == "future" else _UNTOLD


_UNTOLD = Role.BACKGROUND, "no past verb"


def _verb(language: str, before: str, after: str) -> str:
    """The kind of verb in the clause of a date: past, future, lasts, or none."""
    first, opener = 0, ""
    for match in _CLAUSES[language].finditer(before):
        first, opener = match.end(), match[0].strip(" ,;:–—")
    if _LEADS_AWAY.search(opener) and not (
        opener in ("que", "dass", "qu'", "qu’") and _TELLS.search(before[: first - len(opener) - 1])
    ):
        return ""
    behind = _CLAUSES[language].split(after, maxsplit=1)[0]
    clause = before[first:] + " " + behind
    if language == GERMAN and not before[first:].strip(' \n"»„') and first:
        clause = before + " " + behind  # `Der Zug, am 14. Mai, …`
    if foreign_words("verbs_committing", language).search(before[first:]) or _INSERTED.search(before):
        return ""
    for kind in ("planned", "before", "past", "lasts"):
        if foreign_words(f"verbs_{kind}", language).search(clause):
            return {"planned": "future", "before": ""}.get(kind, kind)
    return ""
