"""What within a citation is no field of it: addresses, titles in quotation marks, side remarks in brackets.

In: a citation's text. Out: the text of equal length with these masked, a sign for each character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.reading.typed.addresses import BARE_ADDRESS, DOMAIN
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.day_papers import is_day_alone
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.missing_days import is_all_about_day
from dateline.reading.typed.parent_outlets import is_house
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import ACCOUNT_IN_BRACKETS
from dateline.reading.typed.print_places import are_joined_towns

# What a masked stretch holds; each stands for one character of it.
URL, TITLE, GONE, DATE, IMPRINT, SEAT = "\ue010", "\ue011", "\ue012", "\ue013", "\ue016", "\ue018"
MASKS = URL + TITLE + GONE + DATE + IMPRINT + SEAT
COMMA = "\ue017"  # one within a name: `Facebook page “3rd Battalion, Vardenis”`
_OPEN, _CLOSE = "\ue014", "\ue015"  # brackets that belong to a name: `Iraqi News Agency (INA)`

_ADDRESS = re.compile(
    r"<?(?:https?://|www\.|(?<=\burl: )(?=\w+\.\w))[^\s<>”“\"\ue010-\ue013]+>?", re.IGNORECASE
)
_QUOTED = re.compile(
    r"“[^“”]{2,400}”|\"[^\"]{2,400}\"|«[^«»]{2,400}»|»[^«»]{2,400}«|„[^„“”]{2,400}[“”]|‘[^‘]{5,300}?’(?![\w])|(?<=,\s)‘[^‘’]{2,4}’(?=,|\s\[)|(?<![\w])'[^']{5,300}?'(?![\w])"
)
_NESTED = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
_BEFORE_TITLE = re.compile(
    r"(?:^|[,:;.(\[–—|\ue010\ue011\ue012\ue013-]|\b(?:see|in|titled|entitled|called|and|also|by|others|example|instance|alia|notably|especially|compare|contrast|voir|siehe|vgl\.|véase|autres|exemple|ejemplo|exemplo|otros|outros|anderem|etwa))\s*$",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\s*(?:$|[,.;:)(\[\]–—|\ue010-\ue013-]|(?:in|by|on|from|via|dated|accessed|retrieved)\b)", re.IGNORECASE
)
_AGAIN = (
    r"(?:(?:still|also|later|again|then|first|widely|subsequently|here|now|both|in\s+part|"
    r"noch|auch|hier|später|aussi|ici|también|anche)\s+)?"
)
VIA = compiled("via", rf"(?s)^(?P<name>.*?)\b{_AGAIN}(?:%s):?\s+(?P<via>.+)$")
QUALIFIER = compiled("qualifiers", r"^%s$")
LANGUAGE = re.compile(
    r"^(?:(?:originally|both|all|each)\s+)?(?:in|en|auf|text\s+in|written\s+in)\s+(?P<name>(?:the\s+)?[^\W\d_]+(?:\s+and\s+[^\W\d_]+)?)$",
    re.IGNORECASE,
)


def first_quoted(text: str, start: int) -> tuple[int, int] | None:
    """The place of a title in quotation marks that begins right there."""
    match = _QUOTED.match(text, start)
    return match.span() if match else None


def without_addresses(text: str, *, note: bool = True) -> str:
    """The text with its addresses masked; those without `www.` in notes alone."""
    for match in [*_ADDRESS.finditer(text), *(BARE_ADDRESS.finditer(text) if note else ())]:
        bare = match[0].rstrip(".,;:!?)]’'")
        if bare.lower().startswith("www.") and "/" not in bare:
            continue  # a site named as the outlet
        if _stands_for_outlet(text, match.start(), bare):
            continue
        if text[match.start() - 1 : match.start()] == "<" and text[match.end() : match.end() + 1] == ">":
            text = text[: match.start() - 1] + URL * (len(match[0]) + 2) + text[match.end() + 1 :]
            continue
        if match[0].startswith("<") and ">" in match[0]:
            bare = match[0][: match[0].index(">") + 1]
        text = text[: match.start()] + URL * len(bare) + text[match.start() + len(bare) :]
    return text


_HOST = re.compile(r"https?://(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_THEN_DAY = re.compile(r",\s+(?:\d{1,4}[\s./-]|[^\W\d_]{3,9}\.?\s\d)")


def _stands_for_outlet(text: str, start: int, address: str) -> bool:
    """Whether an address without a page opens a citation, its day behind it: `(http://x.com, 3 May)`."""
    opens = not text[:start].strip(" (;") or text[:start].rstrip().endswith(";")
    return (
        opens
        and _HOST.fullmatch(address) is not None
        and _THEN_DAY.match(text, start + len(address)) is not None
    )


def masked(
    text: str, *, note: bool = False, titled: Iterable[tuple[int, int]] = ()
) -> tuple[str, dict[int, str]]:
    """The text with addresses, titles and side remarks masked; titles by where they start.

    `note` allows what only notes have: an imprint in brackets, a title without commas around it. `titled` are
    the places of titles that no quotation marks show.
    """
    titles: dict[int, str] = {}
    for start, stop in titled:
        titles[start] = " ".join(text[start:stop].split())
        text = text[:start] + TITLE * (stop - start) + text[stop:]

    def mask(match: re.Match[str], sign: str) -> None:
        nonlocal text
        text = text[: match.start()] + sign * len(match[0]) + text[match.end() :]

    text = without_addresses(text, note=note)
    for match in list(_QUOTED.finditer(text)):
        inner = match[0][1:-1].strip()
        few = len(re.findall(r"\w\S*", inner)) <= _TITLE_WORDS
        account = few and _is_account(text, match)
        if _is_title(text, match, note) and not account and not DOMAIN.fullmatch(inner):
            titles[match.start()] = " ".join(inner.rstrip(",").split())
            mask(match, TITLE)
        else:
            within = text[match.start() + 1 : match.end() - 1]
            called = _is_called(text[: match.start()]) or is_day_alone(within)
            if called or _CALLED_BEHIND.match(text, match.end()):
                within = re.sub(r"\d", "x", re.sub(r",(?=\s\w)", COMMA, within))  # no day of the item
            within = _DASH_WITHIN.sub(COMMA, within)
            text = f"{text[: match.start()]} {within} {text[match.end() :]}"
    return _unnested(text, note), titles


def _is_account(text: str, quoted: re.Match[str]) -> bool:
    """Whether quotation marks hold what an account is called, its platform right behind them."""
    on_page = quoted[0][-2] not in ",.?!" and _PAGE_BEHIND.match(text, quoted.end()) is not None
    return on_page or _ON_PLATFORM.match(text, quoted.end()) is not None


def _is_title(text: str, quoted: re.Match[str], note: bool) -> bool:
    """Whether what stands in quotation marks is a field of its own; in a note, commas may be left out."""
    inner = quoted[0][1:-1].strip()
    closed = inner[-1:] in ",.?!" or _AFTER_TITLE.match(text, quoted.end()) is not None
    ahead = max(0, quoted.start() - 12), quoted.start()
    opened = _BEFORE_TITLE.search(text, *ahead) is not None and not _BY_WHOM.search(text, *ahead)
    dated = _DAY_NEXT.match(text, quoted.end()) is not None
    closed = closed or (note and opened and _PAPER_NEXT.match(text, quoted.end()) is not None)
    if (note or dated) and len(inner.split()) >= _TITLE_WORDS - dated:
        before = text[max(0, quoted.start() - 80) : quoted.start()]
        opened = opened or (_AUTHORED.search(before) is not None and not _names_account(before))
        closed = closed or dated or _NAME_NEXT.match(text, quoted.end()) is not None
    return closed and opened


def _names_account(before: str) -> bool:
    """Whether a platform, what is on one or a noun for papers stands right before quotation marks."""
    alone = folded(before.rpartition(";")[2].strip())
    noun = any(alone in phrases(name) for name in ("heads", "starts", "ends", "title_starts"))
    return noun or _is_called(before) or _PLATFORM_LAST.search(before) is not None


_TITLE_IN_SQUARES = re.compile(rf"\[({TITLE}+[,.]?)\]")  # `[“Crossing not hit,”] RIA Novosti`
_TRANSLATED = re.compile(rf"(?<={TITLE}\s)\[{TITLE}+[,.]?\]")  # `“النيابة” [“Prosecution”]`
_DASH_WITHIN = re.compile(r"(?<=\s)[|/–—-](?=\s)")  # `“Severna brigada – info”`
# `“Sagaing, Today & Tomorrow” Facebook group`
_CALLED_BEHIND = compiled(
    "platforms",
    r"\s+(?:%s|X)(?:\s+(?:news\s+)?(?:page|group|channel|account|feed|kanal|seite))?(?=\s*(?:[,;)\]]|$))",
)
# `“Mirror of Sanaa” Telegram channel`
_PAGE_BEHIND = compiled(
    "platforms",
    r"\s+(?:%s|X)\s+(?:news\s+)?(?:page|group|channel|account|feed|kanal|seite)(?=\s*(?:[,;)\]]|$))",
)
_TITLE_WORDS = 3
_ON_PLATFORM = compiled("platforms", r"\s\(%s\)")  # `“Zgharta Today” (Facebook)`
_BY_WHOM = re.compile(r"ed\s+by\s+\Z")  # `posted by “Bar Info”`


def _unnested(text: str, note: bool) -> str:
    """The text without brackets in it: fields between commas, names whole, the rest masked."""
    text = _TRANSLATED.sub(lambda match: GONE * len(match[0]), text)
    text = _TITLE_IN_SQUARES.sub(r" \1 ", text)
    for _ in range(3):
        for match in list(_NESTED.finditer(text)):
            inner = match[0][1:-1].strip()
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if note and _SERIAL.fullmatch(inner):
                text = text[: match.start()] + GONE * len(match[0]) + text[match.end() :]
            elif _ONCE_CALLED.fullmatch(match[0]):
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
            elif _OF_KIND.fullmatch(match[0]) and re.search(r"\w\s$", before):
                text = f"{text[: match.start()]}{_OPEN}{match[0][1:-1]}{_CLOSE}{text[match.end() :]}"
            elif note and is_imprint(inner):
                text = text[: match.start()] + IMPRINT * len(match[0]) + text[match.end() :]
            elif _BEHIND_NAME.search(before) and is_seat(inner):
                text = text[: match.start()] + SEAT * len(match[0]) + text[match.end() :]
            elif _is_field(inner):
                text = _reframed(text, match, ",")
            elif _belongs_to_name(text, match):
                text = f"{text[: match.start()]}{_OPEN}{match[0][1:-1]}{_CLOSE}{text[match.end() :]}"
            else:
                text = text[: match.start()] + GONE * len(match[0]) + text[match.end() :]
    return text


def _belongs_to_name(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket holds letters or a platform behind a name, or what else a body is called."""
    before = text[max(0, match.start() - _BODY) : match.start()]
    if _ALSO_CALLED.fullmatch(match[0]) and _OF_PRESS_BODY.search(before):
        return True
    if _LAST_WORD.search(before) and is_house(match[0][1:-1]):
        return True
    return _IN_NAME.fullmatch(match[0]) is not None and _LAST_WORD.search(before) is not None


_BODY = 100  # characters of a body's name
_LAST_WORD = re.compile(r"\w\s{1,2}\Z")
_NEAR = 8  # characters before a bracket that tell whether a name stands there


# `(London: Hurst, 2015)`, `(Bodley Head, 2009)`, `(PhD diss., University of Leeds, 2014)`
_IMPRINT = re.compile(
    r"(?:\d(?:st|nd|rd|th)\s+ed\.[,;]?\s+)?(?P<who>[^\d]*[^\W\d_][^\d]*?)[,\s]\s*(?P<year>(?:1[5-9]|20)\d\d)"
)


_LONGEST_IMPRINT = 200  # characters


def is_imprint(inner: str) -> bool:
    """Whether a remark in brackets says who printed a book, and in which year."""
    match = _IMPRINT.fullmatch(inner) if len(inner) <= _LONGEST_IMPRINT else None
    if match is None or not re.search(lettered(r"[A-ZÀ-Þ]"), match["who"]):
        return False
    who = match["who"].strip(" ,")
    if is_place(who) or are_joined_towns(who) or is_language(who):
        return False
    if re.search(r"\b(?:no|nr|vol|n°)\b", who, re.IGNORECASE):
        return False
    return all(len(date.value.edtf()) == _YEAR for date in dates_in(inner) if date.value)


_YEAR = 4  # characters of a year alone
# Before a title without a comma: `John Kiprop “Truckers count …`; behind one: `… the cost” Daily Nation`
_AUTHORED = re.compile(
    lettered(
        r"(?:(?:^|;\s+|[\]\d]\s+)[A-ZÀ-Þ][\w.’'!-]*\s+|(?:^|[;.:]\s+|\bsee\s+|[\]\d]\s+)(?:[A-ZÀ-Þ][\w.’'-]*\s+){2,3}(?:(?:and|&)\s+(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3})?|"
        r"(?:^|;\s+)(?:[A-ZÀ-Þ\d][\w.’'/!-]*\s+(?:(?:of|for|the|and|&|de|du|del|da|do|la|al)\s+){0,2}){2,6})\Z"
    )
)
_CALLED = re.compile(
    r"(?:channel|kanal|canal|cha[iî]ne|account|konto|compte|cuenta|page|página|seite|group|groupe?|gruppe|community|site|blog|podcast|newsletter|émission|sendung)"
    r"(?:\s+(?:telegram|facebook|twitter|instagram|youtube|whatsapp|tiktok|officiel\w*|x))?\s+\Z",
    re.IGNORECASE,
)
_CAPITAL_LAST = re.compile(lettered(r"(?<![\w’'-])([A-ZÀ-Þ][\w’'-]*)\s+\Z"))


def _is_called(before: str) -> bool:
    """Whether a noun right before quotation marks says that what stands in them is a name.

    `the Facebook group “Truckers of Bar”`; not `Kachin News Group “KIA lists river fees”`.
    """
    match = _CALLED.search(before)
    if match is None or match[0][0].islower():
        return match is not None
    named = _CAPITAL_LAST.search(before, max(0, match.start() - 40), match.start())
    return named is None or _PLATFORM_NAME.fullmatch(named[1]) is not None


_DAY_NEXT = re.compile(r"\s+\d{1,2}(?:[./]\d|\.?\s+[^\W\d_]{3})")
# `‘Enough Dust’ Tarim Daily (Seiyun, 14 May 2020)`
_PAPER_NEXT = re.compile(
    lettered(
        r"\s[A-ZÀ-Þ][^()“”‘’,;:]{2,50}\s\((?:[A-ZÀ-Þ][^()\d,]{1,30},\s)?\d{1,2}\s[A-ZÀ-Þ][a-z]+\s\d{4}\)"
    )
)
_PLATFORM_LAST = compiled("platforms", r"(?<![\w-])%s(?:[\s-]\w+)?\s+\Z")
_PLATFORM_NAME = compiled("platforms", r"%s|X|The")
_NAME_NEXT = re.compile(lettered(r"\s+(?:[Tt]he\s+)?[A-ZÀ-Þ@\d]"))
_OF_KIND = re.compile(rf"\({ACCOUNT_IN_BRACKETS}\)", re.IGNORECASE)
# `X (formerly Twitter)`: what everybody knows
_ONCE_CALLED = re.compile(
    r"\((?:formerly|previously|ex-?|the\s+former|früher|ehemals|anciennement|antes)\s*(?:known\s+as\s+)?Twitter\)",
    re.IGNORECASE,
)
# What number a paper has: `(Index: MDE 12/4820/2021)`
_SERIAL = re.compile(
    r"(?:(?:AI\s+)?Index(?:\s+Number)?|Ref(?:erence)?|Doc(?:ument)?|UN\s+Doc|Report)\.?(?:\s+No)?\.?:?\s+"
    r"[\w/.\s-]*\d[\w/.\s-]*",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[^\W_][”\"’»]?\s\Z")


def is_seat(inner: str) -> bool:
    """Whether a remark behind a name says in which town it comes out: `Wayuu Noticias (Maicao)`."""
    parts = [part.strip() for part in inner.split(",")]
    return all(
        _TOWN_LIKE.fullmatch(part)
        and (_COUNTRY_CUT_SHORT.fullmatch(part) or not part.isupper())
        and (is_place(part) or is_town(part))
        for part in parts
    )


_COUNTRY_CUT_SHORT = re.compile(r"U\.?K\.?|U\.?S\.?(?:A\.?)?|U\.?A\.?E\.?")
_TOWN_LIKE = re.compile(lettered(r"[A-ZÀ-Þ][\w’'.-]+(?:\s[\w’'.-]+){0,3}"))
# `Ukrainian Military Center (Militarnyi)`: what else a body is called
_ALSO_CALLED = re.compile(lettered(r"\([A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\)"))
_OF_PRESS_BODY = re.compile(
    lettered(
        r"[A-ZÀ-Þ][\w’'-]+\s(?:of\s)?(?:[A-ZÀ-Þ][\w’'-]+\s){0,4}(?:Cent(?:er|re)|Agency|Institute|Project|Network|Group|Service|Union|Foundation|Portal|Initiative|Observatory|Council)\s\Z"
    )
)
# An acronym or a platform behind a name.
_IN_NAME = re.compile(
    rf"\((?:[A-Z][\w-]*[A-Z\d][\w-]*|(?:[A-Z]\.){{2,}}|Twitter|Facebook|Telegram|Instagram|YouTube|TikTok|@\w+|The|blog|website|vlog|podcast|(?i:{DOMAIN.pattern}))\)"
)


def _reframed(text: str, match: re.Match[str], sign: str) -> str:
    """The text with the marks around a match made another sign."""
    return f"{text[: match.start()]}{sign}{match[0][1:-1]}{sign}{text[match.end() :]}"


# `(as amended on May 19, 2022)`: no day of what is cited
_OF_LAW = re.compile(
    r"(?:as\s+)?(?:last\s+)?(?:amended|revised|adopted|in\s+force|effective|entered\s+into|signed|ratified|born|died|founded|since|until)\b",
    re.IGNORECASE,
)


def _is_field(inner: str) -> bool:
    """Whether a remark in brackets within a citation says where, when or in which language."""
    plain = inner.strip(f" {MASKS}")
    if _OF_LAW.match(plain):
        return False
    return bool(
        re.search(r"\d", inner)
        or is_all_about_day(plain)
        or URL in inner
        or is_place(plain)
        or is_language(plain)
        or LANGUAGE.match(plain)
        or QUALIFIER.match(plain)
        or VIA.match(plain)
    )


def without(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The text, each of the places blank."""
    parts, done = [], 0
    for start, end in places:
        parts += [text[done:start], " " * (end - start)]
        done = end
    return "".join([*parts, text[done:]])
