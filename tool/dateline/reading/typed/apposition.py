"""What a citation says of its outlet behind a comma: `Gal, newspaper of the Gali district administration`.

In: a field of a citation. Out: whether it only describes the outlet before it, or is its address.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.outlet_names import folded as folded_in_place
from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.link_parts import words
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.services_of import says_whose_service

# who works for a paper, and what leads to another name: `editor of the daily X`
_NOT_OF_PAPER = r"(?:of|at|for|from|with|by|in|on|and|de|du|der|des|von)"


@cache
def _described() -> re.Pattern[str]:
    article = r"(?:the|an?|its|l[ae]|une?|d(?:er|ie|as)|eine?|el|un[ao]?|o|il)"
    behind = (
        r"(?:of|for|run|published|printed|owned|based|close|linked|issued|edited|in|from|d[eu]s?|del|von)"
    )
    return re.compile(
        rf"(?:{article}\s+)?(?:(?!{_NOT_OF_PAPER}\s)[\w’'-]+\s+){{0,4}}?(?:{words('heads')})(?:\s+{behind}\s.{{2,80}})?"
    )


def describes_outlet(field: str) -> bool:
    """Whether a field that begins with a small letter says only what paper or station that before it is,
    or whose service."""
    if says_whose_service(field):
        return True
    if _OWN_PAGE.fullmatch(field) is not None or PLATFORM.match(field) or _ARABIC_ARTICLE.match(field):
        return False  # of the name itself: `Dhi Qar Governorate, official website`
    return field[:1].islower() and _described().fullmatch(folded_in_place(field)) is not None


def is_called_outlet(field: str) -> bool:
    """Likewise, or that it is a blog, a page or the like: then the name is no person's."""
    return describes_outlet(field) or _OWN_PAGE.fullmatch(field) is not None


_ARABIC_ARTICLE = re.compile(lettered(r"(?:[ae]l|a[nrstdz]|a[sd]h)-[A-ZÀ-Þ]"))  # `al-Manar TV`
_OWN_PAGE = re.compile(
    r"(?:(?:official|own|its|the|company|corporate|firm|party|club|municipal|city|council|school|university|group)\s+)*(?:web\s?site|site|(?:home|web)?\s?page|portal|account|channel|blog|feed|group|podcast|newsletter|wire|radio|television|tv)",
    re.IGNORECASE,
)
# What has an address of its own and is cited by its name:
# `Official Internet Portal of Legal Information, pravo.gov.ru`
_WITH_ADDRESS = re.compile(
    r"\b(?:portal|web\s?site|site|gazette|registry|register|database|"
    r"repository|library|observatory|portail|registre|portale)\b",
    re.IGNORECASE,
)


def is_address(field: str) -> bool:
    """Whether a field is the address of a site without its protocol: `lrt.lt`."""
    return field.islower() and DOMAIN.fullmatch(field) is not None


def is_address_of(field: str, name: str) -> bool:
    """Whether a field is the site of the body or the portal that the name before it is, or shares its words.

    `Fars News Agency, farsnews.ir`; not `Radio Okapi, ensafnews.com`, which are two outlets.
    """
    if not is_address(field) or DOMAIN.fullmatch(name):
        return False
    if folded(field) in phrases("outlets"):
        return False
    if _WITH_ADDRESS.search(name) or is_of_body(name):
        return True
    stem = re.sub(r"[^a-z0-9]", "", field.removeprefix("www.").rpartition(".")[0])
    return any(len(word) > _SHORT and word in stem for word in folded(name).split())


_SHORT = 3  # letters of words that names share by chance


# `the Facebook page of the Drivers' Union`: a station is none
_ACCOUNT_OF = compiled(
    "platforms",
    r"(?:the\s+)?(?:official\s+)?%s\s+(?:page|account|channel|group|feed)\s+of\s+(?P<whose>.{3,80})",
)
_ON_AIR = re.compile(
    r"\b(?:Radio|TV|Television|FM|News|Times|Daily|Weekly|(?:News|Press)\s(?:Agency|Service))\b"
)


def is_other_account(name: str, field: str) -> bool:
    """Whether a field is somebody's account beside a station, a paper or an agency, which is none itself."""
    account = _ACCOUNT_OF.fullmatch(field)
    if account is None or _ON_AIR.search(name) is None or PLATFORM.search(name):
        return False
    return folded(name) not in folded(account["whose"])
