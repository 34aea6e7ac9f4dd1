"""Where somebody's account or site is, behind the name: `CEOFANB, account on X`, `CNSP, page Facebook`,
`ELN Voces, sitio web`.

In: a field of a citation. Out: whether it is such words and nothing else, so that it belongs to the name.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled, pattern

# What is put there.
ITEM = (
    r"(?:(?:live|video|photo|audio|voice)\s+)?(?:posts?|threads?|messages?|notes?|videos?|clips?|reels?|stor(?:y|ies)|status|statement|comments?|live(?:stream)?|stream|"
    r"updates?|photos?|pictures?|broadcast(?!\s+list)|footage|bulletin|circular|announcement|notice|forward|event|report|spaces?|audio|recording|interview|poll|album|caption|replies|reply|appeal|letter|"
    r"beitrag|nachricht|meldung|rundschreiben|aushang|publicación|mensaje|comunicado|boletín|publicação|mensagem|boletim|publication|communiqué|annonce)"
)
_ARTICLE = r"(?:the|an?|its|their|his|her|l[ae]|les|son|sa|una?|el|su|sus|o|il|lo|d(?:er|ie|as)|eine?)\s+"
_OFFICIAL = (
    r"(?:own|official|company|corporate|verified|public|main|officiel(?:le)?|vérifiée?|oficial|ufficiale|offiziell(?:er?|es)|"
    r"amtlich(?:er?|es)|oficjaln[aey]|oficiáln[íi]|zvaničn[aie]|službena|resmî|resmi)"
)
_ACCOUNT = (
    r"(?:accounts?|pages?|channels?|profile|timeline|feed|group|canal|canale|compte|página|pagina|chaîne|cuenta|conta|perfil|profilo|profil|hilo|fil|grupo|groupe|gruppo|muro|kanal|konto|seite|"
    r"kanał|profilu?|strona|stránka|účet|stranica|nalog|hesabı|sayfası|kanalı|konta|kontó|oldal|csatorna|канал|страница|аккаунт|akun|laman|akaunti|ukurasa)"
)
_BEHIND = (
    rf"(?:{_ACCOUNT}|(?:broadcast\s+)?list|{ITEM})"  # `Telegram channel`, `Facebook post`, `Telegram-Kanal`
)
_LEADS = r"(?:on|in|via|at|de|di|d[oa]|n[oa]|en|em|sur|su|auf|bei|na|v|w|u)"
_PLACE = rf"(?:%s|(?-i:{pattern('platforms_behind')}))"
_SITE = (
    r"(?:web\s?site|web\s?page|home\s?page|site(?:\s+(?:internet|web))?|sitio(?:\s+(?:web|de\s+internet))?|página\s+(?:web|de\s+internet)|sito(?:\s+(?:web|internet))?|pagina\s+web|sítio(?:\s+(?:web|na\s+internet))?|page\s+web|portail|"
    r"web(?:seite|auftritt)|internet(?:seite|auftritt)|strona(?:\s+(?:www|internetowa))?|webov(?:á\s+stránka|é\s+stránky|é\s+sídlo)|honlap|weboldal|(?:internet|web)\s+sitesi|web\s?sayfası|sajt|veb\s?sajt|(?:web|internetska)\s?stranica|spletna\s+stran|"
    r"nettsted|nettside|hjemmeside|hemsida|webbplats|verkkosivut|situs(?:\s+web)?|laman\s+(?:web|sesawang)|tovuti|сайт|blog|podcast|newsletter)"
)
# Where an account or a site is, alone behind its owner.
PLATFORM = compiled(
    "platforms",
    rf"^(?:(?:{_LEADS}\s+)?(?:{_ARTICLE})?(?:{_OFFICIAL}\s+)?(?:{_ACCOUNT}\s+(?:{_OFFICIAL}\s+)?(?:{_LEADS}\s+)?)?{_PLACE}(?:[\s-]+(?:{_OFFICIAL}\s+)?{_BEHIND})?(?:\s+{_OFFICIAL})?|"
    rf"(?:{_LEADS}\s+)?(?:{_ARTICLE})?(?:{_OFFICIAL}\s+)?{_SITE}(?:\s+{_OFFICIAL})?)$",
)
_JOINT = re.compile(r"\s(?:and|&|und|et|y|e)\s|/")


def are_platforms(field: str) -> bool:
    """Whether a field is a platform, or several: `WhatsApp and Facebook`."""
    return all(PLATFORM.match(part) for part in _JOINT.split(field))


_NAMED = _PLACE.replace("%s", pattern("platforms"))
# Likewise behind a name in brackets, where it is a remark: `Arauca Sin Censura (Telegram channel)`; a
# platform alone is of the name (`Kandahar Tribune (Telegram)`).
ACCOUNT_IN_BRACKETS = (
    rf"(?:(?:{_OFFICIAL}\s+)?(?:{_ACCOUNT}\s+(?:{_OFFICIAL}\s+)?(?:{_LEADS}\s+)?{_NAMED}|{_NAMED}[\s-]+(?:{_OFFICIAL}\s+)?{_BEHIND})|"
    rf"(?:{_OFFICIAL}\s+)?{_SITE}(?:\s+{_OFFICIAL})?|vlog)"
)
SHORT_PLATFORM = r"(?:tg|fb|ig|yt|insta)"  # before a colon alone
