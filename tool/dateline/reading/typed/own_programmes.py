"""Programmes and services called with their station: `CBS's 60 Minutes`, `RFE/RL's Radio Azattyk`.

In: a known name of a sentence, and the text behind it. Out: where the programme's name ends. The station with
its programme is the outlet, as printed; of a programme in quotation marks (`Imedi's “Arena”`) it is the
station alone, since these show a title. Who works for the station (`the BBC's Lyse Doucet`), its offices and
its boards are none of its programmes.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.evidence import is_given_name, is_person_like
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.programmes import STATION
from dateline.reading.typed.proper_names import NAME, bare_name, is_month

_WORD = r"[A-ZÀ-Þ][\w’&-]*(?:'(?!s\s)\w+)?"
_BEHIND = re.compile(
    lettered(
        rf"['’]s?\s+(?P<name>(?:\d{{1,3}}\s+)?{_WORD}(?:\s+(?:(?:of|on|in|the|and|at|for|to|with|&)\s+){{0,2}}{_WORD}){{0,4}})"
    )
)
_ALSO_STATIONS = re.compile(
    r"(?:RFE/RL|VOA|RFA|DW|Deutsche Welle|Voice of America|Al[ -]Jazeera(?: English| Arabic)?|Al[ -]Arabiya|"
    r"France 24|TV5 ?Monde|NDTV|SABC|Bloomberg|VRT|RTBF|NOS|SVT|NRK|YLE|Yle|RTS|RTP|TVE|KBS|CGTN|CCTV|RT)\b"
)
_SHOW = re.compile(
    r"\s+(?:programmes?|programs?|shows?|podcast|series|newsletter|bulletin|newscast|magazine)\b"
)
# What is of the house, and not sent by it
_OF_HOUSE = re.compile(
    r"\b(?:Board|Trust|Council|Charter|Direct\w+|Editors?|Correspondents?|Bureau|Chief|President|Vice|Chair\w*|CEO|Governors|Executive|Offices?|Headquarters|House|Newsroom|Producers?|Reporters?|Anchors?|"
    r"Hosts?|Presenters?|Head|Senior|Deputy|Managing|General|Annual|Report|Twitter|Facebook|Telegram|YouTube|Instagram|X|TikTok|Union|Workers|Lawyers?|Desk|Monitoring|Website|Edition(?<!Morning\sEdition)(?<!Weekend\sEdition))\b"
)
_CALLED = re.compile(
    r"(?:Radio|TV|Televi\w+|Studio|Voice)\s|.*\s(?:Radio|TV|News|Today|Tonight|Live|Hour|Newshour)\Z|(?:.*\s)?(?:Talk|Focus|Stor(?:y|ies)|Outlook|Debate)\b"
)


def programme_end(station: str, text: str, end: int) -> int | None:
    """Where the name of its programme ends that stands behind a station's; None where it has none there."""
    if not (STATION.search(station) or _ALSO_STATIONS.match(station)):
        return None
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    name = _less_month(match["name"])
    stop = match.start("name") + len(name)
    return stop if name and _is_programme(station, name, text, stop) else None


@cache
def _with_title() -> re.Pattern[str]:
    return re.compile(
        lettered(
            rf"(?<![\w’'-])(?P<name>{NAME})(?P<title>['’]s?\s+(?:[a-z-]+\s+){{0,3}}[“\"«„][A-ZÀ-Þ\d][^“”\"«»„\n.;:]{{1,60}}[”\"»“])"
        )
    )


def without_titles(text: str, outlets: Outlets) -> str:
    """A sentence, of equal length, without the titles that stand with a known outlet as its owner."""
    text = _SHOWN.sub(lambda m: m["kind"] + " " * len(m["title"]), text)
    if not _OWNS.search(text):
        return text
    return _with_title().sub(
        lambda m: m["name"] + " " * len(m["title"]) if outlets.knows(bare_name(m["name"])) else m[0], text
    )


# `from the talk show “Politica”, TV7, 23 October`: the programme is a title, who sent it stands behind
_SHOWN = re.compile(
    lettered(
        r"(?P<kind>\b(?:(?:talk|morning|quiz|satirical|news|reality)[\s-]?shows?|shows?|(?:(?:news|discussion|current\saffairs|television|TV|radio|talk|debate|evening|morning|weekly|investigative)\s)?(?:programmes?|programs?|series|broadcast|magazine|newscast|documentary|bulletin|podcast)"
        r"|Sendung|Talkshow|Fernsehsendung|Magazin|Dokumentation|émission|journal|magazine|documentaire|programa|noticiero|noticiário|telenovela|documental|documentário|trasmissione|emisij[ae]|emisiunea?))"
        r"(?P<title>\s[“\"«„]\s?[A-ZÀ-Þ\d][^“”\"«»„\n.;:]{1,60}[,.]?[”\"»“])(?=,?\s[A-ZÀ-Þ\d@][^,;()“”]{1,50},\s)"
    )
)
_OWNS = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,3}[“\"«„]")


def _less_month(name: str) -> str:
    """The name up to a month and its preposition: `Focus on Africa` of `Focus on Africa on May 4`."""
    for word in re.finditer(r"[^\W\d_]+", name):
        if is_month(word[0]):
            return re.sub(r"(?:\s+(?:of|on|in|the|and|at|for|to|with))*\s*\Z", "", name[: word.start()])
    return name


def _is_programme(station: str, name: str, text: str, end: int) -> bool:
    """Whether a name behind a station's is a programme's or a service's, and nobody's who works there."""
    if _OF_HOUSE.search(name) or is_place(name) or is_town(name) or is_language(name):
        return False
    ways = (folded(name), folded(f"{station} {name}"), folded(f"{station}'s {name}"))
    if any(way in phrases(listed) for listed in ("outlets", "outlets_far", "outlets_too") for way in ways):
        return True
    if _CALLED.match(name) or _SHOW.match(text, end):
        return not is_person_like(name)
    tokens = re.findall(r"[^\W\d_][\w’'-]*", name)
    if is_person_like(name) or any(map(is_given_name, tokens)):
        return False
    return len(tokens) > 1 and all(is_english(word.casefold()) or is_place(word) for word in tokens)
