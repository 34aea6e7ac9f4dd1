"""Whose account, page, channel or site is meant, though `and` stands in the owner's name.

In: a name, as `website of the Quarry Safety and Water Inspection Body`. Out: whether a word for one account
or site begins it, and whose it is stands behind: what is called so has one owner.
"""

from __future__ import annotations

from dateline.reading.typed.accounts_of import is_account_of
from dateline.reading.typed.lexicon import compiled

_NOUN = (
    r"(?:account|page|channel|feed|profile|group|community|blog|handle|timeline|wall|"
    r"web\s?site|web\s?page|home\s?page|(?:web\s)?site|portal|web\s?portal)"
)
_GERMAN_NOUN = (
    r"(?:konto|account|seite|kanal|auftritt|profil|gruppe|präsenz|blog|feed|website|webseite|homepage|"
    r"(?:internet|netz|web)(?:seite|auftritt|präsenz|portal)|portal)"
)
_ROMANCE_NOUN = (
    r"(?:sit(?:io|o|e)|sítio|p[áa]gina|page|portale?|portail|can(?:al|ale)|chaîne|conta|cuenta|compte|perfil)"
)
_SLAVIC_NOUN = (
    r"(?:stran(?:ica|a|ka)|strona|saj?t|sayt|web[-\s]?(?:saj?t|stran(?:ica|a))|kan[ał]l|konto|nalog|profil|"
    r"портал|сайт|сторінка|страница|канал|акаунт|аккаунт)"
)
# Whose it is stands behind a word of the language, or the case tells it: `stranica Ministarstva …`
_ONE = compiled(
    "platforms",
    rf"(?:the\s+)?(?:official\s+|verified\s+|own\s+|public\s+|\w+\s+)?(?:%s\s+)?{_NOUN}\s+(?:on\s+\w+\s+)?of\s+\S.*|"
    rf"(?:(?:de[rsmn]|das|die)\s+)?(?:offizielle[rsmn]?\s+)?(?:[\w.]+[-‑\s])?{_GERMAN_NOUN}\s+(?:auf\s+\w+\s+)?(?:de[rs]|von|vom)\s+\S.*|"
    rf"(?:(?:l[ae]|il|el|[ao])\s+)?{_ROMANCE_NOUN}\s+(?:\w+\s+)?"
    r"(?:d[aeiou]|de(?:l|s|gli)?|d[ao]s|dell[aeo]|dell[’']|d[’'])\s*\S.*|"
    rf"(?:\w+\s+)?(?:%s\s+|[\w.]+-)?{_SLAVIC_NOUN}\s+(?:na\s+\w+\s+|on\s+\w+\s+)?(?-i:[A-ZÀ-ÞА-ЯČĆŠŽ]).*",
)
# `Roads and Bridges Inspectorate Telegram channel`
_OWNER_FIRST = compiled("platforms", rf".*[^\W_][’']?s?\s(?P<what>(?:official\s+)?%s\s+{_NOUN})")


def is_one_account(name: str) -> bool:
    """Whether it names one account or site by its owner."""
    return _ONE.fullmatch(name) is not None or is_account_of(name) or _OWNER_FIRST.fullmatch(name) is not None


def owner_ahead(name: str) -> str:
    """The name less the platform and the noun behind it: `Roads and Bridges Inspectorate`."""
    first = _OWNER_FIRST.fullmatch(name)
    return name[: first.start("what")].rstrip() if first else name
