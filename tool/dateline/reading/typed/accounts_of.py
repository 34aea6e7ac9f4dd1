"""Accounts with who has them, as Romance languages call both: `cuenta de Twitter de Provea`; and users'.

In: a name. Out: whether it is that of an account. A platform in it must be named, since a `cuenta` is a bill
and a `grupo` any group.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled, pattern

_ACCOUNT = (
    r"(?:cuenta|perfil|p[áa]gina|canale?|muro|hilo|grup[op]o?|lista|estado|historia|conta|"
    r"compte|chaîne|page|profile?|profilo|fil|groupe|gruppo|mur|bacheca|statut|story)"
)
_OFFICIAL = (
    r"(?:oficia(?:l|is)|officiel(?:le)?|ufficiale|verificad[ao]|verificat[oa]|vérifiée?|"
    r"personal|pessoal|personnel(?:le)?|personale|privad[ao]|públic[oa]|public|publique|de\s+campaña)"
)
_AT = r"(?:d[eoi]|en|em|n[oa]|sur|su|à)"
_OF = r"(?:(?:d[aeiou]|de(?:l|s|gli)?|d[ao]s|dell[aeo]|de\s+l[ao]s?)\s+|(?:de\s+l|dell|d)[’'])"
_PLATFORM = (
    rf"(?:(?:la\s+)?(?:red|rede|réseau|plataforma|plateforme)\s+(?:social\s+)?)?(?:%s|"
    rf"(?-i:{pattern('platforms_behind')}))"
)
# Whose it is: some words, no clause.
_OWNER = r"[«„“\"‘]?\s?[\w@¿¡][^,;:()\n]{0,100}"
_ITS = compiled(
    "platforms",
    rf"(?:l[ae]\s+|il\s+|el\s+|[ao]\s+|un[ae]?\s+|uma\s+)?{_ACCOUNT}\s+(?:{_OFFICIAL}\s+)?"
    rf"(?:(?:{_AT}\s+)?{_PLATFORM}\s+(?:{_OFFICIAL}\s+)?{_OF}{_OWNER}|{_OF}[^,;:()\n]{{2,80}}?\s{_AT}\s+{_PLATFORM})",
)

# `sitio web de Corpoelec`, `página oficial da Funai`
_SITE = re.compile(
    rf"(?:l[ae]\s+|il\s+|el\s+|[ao]\s+)?(?:siti?o|sítio|p[áa]gina|page|site|portale?|portail)(?:\s+(?:{_OFFICIAL}|web|internet|(?:de|da|na|en)\s+internet|electrónic[oa]|eletrônic[oa]|électronique|institu[ct]ional|institutionnel))+\s+{_OF}{_OWNER}",
    re.IGNORECASE,
)


# `LiveJournal of the user sulak-voda`, `blog of user @delta`
_OF_USER = compiled(
    "platforms",
    r"(?:the\s+)?(?:(?:%s|X|LiveJournal|Blogspot|WordPress|blog|web\s?log|vlog)(?:\s+(?:blog|journal|page|account|channel|profile|feed|wall|story))?)\s+of\s+(?:the\s+|an?\s+)?"
    r"(?:[a-z]+\s+)?(?:user|blogger|vlogger|tiktoker|youtuber)\s+(?:named\s+|called\s+)?[“\"«„]?\s?[\w@][\w.@’'-]{2,}(?:\s(?-i:[A-ZÀ-Þ])[\w’'-]+)?\s?[”\"»]?",
)


# `the Twitter account of the deputy chair of the ecology committee`
_OF_OFFICE = compiled(
    "platforms",
    rf"(?:the\s+)?(?:(?:official|verified|personal|private|own)\s+)?(?:%s|(?-i:{pattern('platforms_behind')}))\s+(?:account|page|channel|feed|profile|wall|stream)\s+of\s+(?:the|an?)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:chair(?:man|woman|person)?|head|director|minister|secretary|president|mayor|governor|spokes(?:man|woman|person)|commissioner|ambassador|consul|commander|chief|leader|speaker|member|"
    r"prefect|bishop|archbishop|patriarch|mufti|rector|dean|councillor|prosecutor|ombuds(?:man|woman)|deputy|senator|treasurer|coach|captain|manager|editor|owner|founder|widow|son|daughter|wife|brother)"
    r"(?:[\s-](?:general|designate|elect))?(?:\s(?:of|for|in|at|to)\s[^,;:()\n]{2,80})?",
)


def is_account_of(name: str) -> bool:
    """Whether it says whose account on which platform is meant, or whose site."""
    return (
        _ITS.fullmatch(name)
        or _SITE.fullmatch(name)
        or _OF_USER.fullmatch(name)
        or _OF_OFFICE.fullmatch(name)
    ) is not None
