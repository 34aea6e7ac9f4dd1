"""What of a field is the name of an outlet: of bylines, pieces, accounts and words that lead to one.

In: a field of a citation. Out: the outlet's name in it, with where it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.addresses import HANDLE
from dateline.reading.typed.bodies import ends_as_body, is_of_body
from dateline.reading.typed.digits_in_names import is_listed
from dateline.reading.typed.evidence import is_subject
from dateline.reading.typed.groups import Named
from dateline.reading.typed.items_in_names import without_release
from dateline.reading.typed.joint_bylines import without_agencies, written_together
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.services_of import station_of_service

# `Denied on the Facebook page of the embassy`
_ON_PAGE = compiled(
    "platforms",
    r"^(?!the\b)[^,]*?\s(?:on|in|by|from|via)\s+(?P<name>the\s+(?:\w+\s+)?%s\s+(?:page|account|channel|feed)\b.*)$",
)
# `Asukwo for Punch`, `Defence HQ statement DHQ/ABJ/20/61`, `Vsh News bulletin`
_BYLINE = re.compile(
    lettered(
        r"[A-ZÀ-Þ][\w’'.-]*\s+(?:(?:[A-ZÀ-Þ][\w’'.-]*|a[lnstdrz]-\w+|bin|ibn|van|von)\s+){0,3}for\s+(?P<name>(?:the\s+)?[A-ZÀ-Þ].*)$"
    )
)
_PIECE = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ].*?)\s+(?P<kind>(?i:(?:(?:press|flash|situation|humanitarian)\s+)?(?:release|statement|bulletin|communiqué|newscast|broadcast|dispatch|update|sitrep)|"
        r"(?:electronic\s+)?briefing\s+(?:book|paper|note)|(?:policy|issue|research)\s+(?:brief|paper|note)|(?:working|talk|occasional|discussion)\s+paper|fact\s?sheet|special\s+report))"
        r"(?P<number>\s+(?:no\.?\s*)?[\w/-]*\d[\w/.-]*)?"
    )
)


_NUMBERED_PAPER = re.compile(r"(?i)(?:brief|book|paper|note|sheet)$")  # what only bodies put out
# `UPI report`, `AP story by Ann Low`, `New Statesman editorial`: what a known outlet alone has so
_ITS_PIECE = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ].*?)\s+(?:(?:news|wire|front-page|lead|leading|agency|exclusive|video|special|file)\s+)?"
        r"(?:photo(?:graph)?|picture|image|front\spage|cover|footage|screenshot|report|story|article|editorial|op-?ed|column|commentary|feature|interview|item|piece|leader|coverage|cable|transcript)s?(?:\s+by\s+[A-ZÀ-Þ].*)?"
    )
)


_SERIALS = ("Bulletin", "Dispatch", "Broadcast", "Update")
# Who posts, and where: `UPDF spokesman on Twitter`; not `Photos on Twitter`
OWNER_ON = compiled(
    "platforms",
    r"^(?!(?:re)?post|tweet|message|comment|video|photo|picture|image|clip|footage|rumou?r|user|statement|remark|thread|live|shown|shar|quot|seen|publish|announc|denied|denial|report|claim|nobody|everybody|some|many)"
    r"(?=.*(?-i:[A-ZÀ-Þ]).*\son\s)(?:(?:(?-i:[A-ZÀ-Þ])[\w’'.-]*|a[lnstdrz]-\w+|the|of|for|and|de|du|la|spokes\w+|minister|ministry|office|army|embassy|president|governor|mayor|press|service|party|police|"
    r"union|foreign|prime|defen[cs]e|interior|deputy|chief|former|official|health)\s+){1,9}on\s+(?:%s)$",
)
# `Telegram channel of the martyrs of Khorasan`, though a paper be called Khorasan
_ACCOUNT_OF_THEM = compiled(
    "platforms",
    r"(?:the\s+)?(?:%s|X)\s+(?:account|page|channel|group|feed)\s+of\s+(?:the\s+|an?\s+)?(?:[a-zà-ÿ][\w’'-]*\s+){1,5}(?:of|from|in)\s+(?:the\s+)?",
)
_ACCOUNT_OF = compiled(
    "platforms",
    r"(?:the\s+)?(?:(?:official|verified|public)\s+)?%s\s+(?:channel|account|page|feed|group|profile)\s+(?:of|by)\s+",
)
# `website of Bellesbumprom`, as printed
_SITE_OF = re.compile(
    r"(?:the\s+)?(?:(?:official|own|main|old|corporate)\s+)?(?:web\s?site|site|home\s?page|web\s?page|web\s+portal|portal|newsletter|blog)\s+of\s+\S",
    re.IGNORECASE,
)
_OWN_PIECE = re.compile(
    r"(?P<name>.+?)['’]s\s+(?:\w+\s+)?(?:report|article|story|piece|dispatch|coverage|editorial|interview|bulletin)s?"
    r"|(?P<of>.+?)['’]s\s+(?:[a-z-]+\s+){0,3}[“\"«][^“”\"«»]{2,60}[”\"»]"  # `Mtavari Arkhi’s “Post Factum”`
)
# `X/@barport`, `Twitter user @barport`; an account is called so
_HANDLE_OF = compiled(
    "platforms",
    rf"^(?:%s|(?-i:X))(?:\s+(?:user|handle))?\s*[/:]?\s*(?P<handle>{HANDLE.pattern})$",
)
_PLACED = re.compile(
    lettered(r"(?P<place>[^:,]{2,30}):\s+(?P<name>[A-ZÀ-Þ].*)")
)  # `Berlin: Stiftung Wissenschaft und Politik`


def _bare_of_piece(name: str, outlets: Outlets) -> str | None:
    """The outlet of a field that says which of its pieces is cited."""
    account = _HANDLE_OF.fullmatch(name)
    if account is not None:
        return account["handle"]
    placed = _PLACED.fullmatch(name)
    if placed is not None and is_place(placed["place"]):
        return placed["name"]
    own = _OWN_PIECE.fullmatch(name)
    owner = (own["name"] or own["of"]) if own is not None else None
    if owner and outlets.standing(owner) >= (Standing.PERSON if own and own["name"] else Standing.CUED):
        return owner
    told = _ITS_PIECE.fullmatch(name)
    if told is not None and outlets.knows(told["name"]) and not outlets.lists_body(told["name"]):
        return told["name"]
    piece = _PIECE.fullmatch(name)
    if piece is None or outlets.knows(name) or PLATFORM.match(name):
        return None
    standing = outlets.standing(piece["name"])
    if piece["kind"] in _SERIALS and not piece["number"] and standing < Standing.KNOWN:
        return None  # `SIC ICWC Bulletin` comes out so
    numbered = _NUMBERED_PAPER.search(piece["kind"]) is not None
    sure = (standing >= Standing.CUED and (numbered or not outlets.lists_body(piece["name"]))) or (
        piece["number"] is not None and standing >= Standing.PERSON
    )
    return piece["name"] if sure else None


def is_own_paper(body: str, name: str) -> bool:
    """Whether a name is that of a body's papers, by its letters: `Salt Iron Authority`, `SIA Talk Paper`."""
    piece = _PIECE.fullmatch(name)
    letters = "".join(word[0] for word in re.findall(lettered(r"[A-ZÀ-Þ][\w’'-]*"), body))
    return piece is not None and len(piece["name"]) > 1 and letters.endswith(piece["name"])


def _byline(name: str) -> re.Match[str] | None:
    """Who wrote for whom; `Shan Herald Agency for News` is one name."""
    match = _BYLINE.match(name)
    before = match[0][: match.start("name")].rstrip().removesuffix("for").rstrip() if match else ""
    return None if is_of_body(before) or ends_as_body(before) else match


_LED_BY = re.compile(
    lettered(
        r"(?:in|su|sul(?:la)?|nel(?:la)?|dans|auf|aus|bei|em|en)\s+(?=(?:(?:il|la|le|lo|les|der|die|das|o|a|el)\s)?[A-ZÀ-Þ])"
    )
)


def is_site_of(name: str) -> bool:
    """Whether it says whose site is meant, in words: `website of the ministry of forestry`."""
    return _SITE_OF.match(name) is not None


# `Hormozgan branch of the Front of Steadfastness`: up to the name of what it is a branch of
BRANCH_OF = re.compile(
    lettered(
        r"(?:[Tt]he\s+)?(?:[\w’'-]+\s+){1,4}(?:branch|chapter|wing|section|arm|league|youth|faction|committee|cell|secretariat|students?|federation)\s+of\s+(?:the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+(?:of|for)\s+(?:the\s+)?)?)?(?:[A-ZÀ-Þ][\w’'-]*\s+(?:of|for)\s+(?:the\s+)?)?"
    )
)


_LEADS_TO = re.compile(lettered(r"\b(?:by|in|on|from|via|with)\s+(?=(?:the\s+)?[A-ZÀ-Þ@])"))


def _known_behind(text: str, outlets: Outlets) -> str | None:
    """The known outlet of several words that ends a field: `announced by Voice of Nigeria`."""
    tails = () if outlets.knows(text) else (text[m.end() :] for m in _LEADS_TO.finditer(text))
    return next((tail for tail in tails if " of " in tail and outlets.knows(tail)), None)


def _is_of_name(text: str, match: re.Match[str], outlets: Outlets) -> bool:
    """Whether what stands ahead of a name is of one with it: `Ministry of Information`."""
    branch = BRANCH_OF.fullmatch(text, 0, match.start("name")) and not outlets.knows(match["name"])
    return bool(branch) or is_subject(text[: match.start("name")])


# What programmes are called, no paper `The Day`
_OF_TIME = re.compile(lettered(r"(?:[A-ZÀ-Þ][\w’'-]*\s){1,3}of\sthe\s(?:Day|Week|Month|Year|Hour)"))


def last_named(name: Named, outlets: Outlets) -> Named:
    """Of words that end with a known outlet, the outlet: `a view put by Arkell in the Financial Times`."""
    if (": " in name.text and is_listed(name.text)) or _OF_TIME.fullmatch(name.text):
        return name  # `Turkmenistan: The Golden Age`, `Topic of the Day`
    if alone := without_agencies(name.text, outlets):
        return replace(name, text=alone, end=name.start + len(alone))
    if station_of_service(name.text) and outlets.standing(name.text) >= Standing.CUED:
        return name  # `the Somali Service of the BBC`
    if known := _known_behind(name.text, outlets):
        return replace(name, text=known, start=name.end - len(known))
    return name if written_together(name.text, outlets) else _last_named(name, outlets)


def _last_named(name: Named, outlets: Outlets) -> Named:
    if lead := _LED_BY.match(name.text):  # `“Title”, in Il Mare Nostro`
        name = replace(name, text=name.text[lead.end() :], start=name.start + lead.end())
    if is_site_of(name.text) or without_release(name.text) != name.text:
        return name
    page = _ON_PAGE.match(name.text)
    if page is not None:
        return replace(name, text=page["name"], start=name.end - len(page["name"]))
    bare = _bare_of_piece(name.text, outlets)
    if bare is not None:
        start = name.start + max(0, name.text.find(bare))
        return replace(name, text=bare, start=start, end=start + len(bare))
    match = _byline(name.text) or re.search(
        lettered(
            r"^.*\b(?:in|by|on|from|of|to|is|against|with|via|after|see|dans|von|bei|aus)\s+(?P<name>(?:the\s+)?(?:[A-ZÀ-Þ@]|\d{1,3}\s?[A-ZÀ-Þ]|a[lnstdrz]-[A-ZÀ-Þ]).*)$"
        ),
        name.text,
    )
    if match and _is_of_name(name.text, match, outlets):
        return name
    whole = outlets.standing(name.text)
    accounts = (_ACCOUNT_OF, _ACCOUNT_OF_THEM)
    if OWNER_ON.match(name.text) or (
        match and any(form.fullmatch(name.text, 0, match.start("name")) for form in accounts)
    ):
        return name
    tail = outlets.standing(match["name"]) if match else Standing.NEVER
    if match is None or whole is Standing.KNOWN or tail < Standing.PERSON:
        return name
    if tail < Standing.CUED and not (
        whole is Standing.PROSE and re.match(r"(?:[A-Z]?[a-z’']+\s+)+$", name.text[: match.start("name")])
    ):
        return name
    if whole >= Standing.PERSON and tail is not Standing.KNOWN:
        return name
    return replace(name, text=match["name"], start=name.end - len(match["name"]))
