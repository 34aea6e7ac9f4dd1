"""What else bears the names that papers have: ships, trains, exercises, units.

In: a document's text. Out: names added to `Outlets.others`. `Gulf Mercury`, once called a tanker, is one
wherever it stands in the document.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.lexicon import folded, phrases
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.proper_names import NAME, bare_name

_SHIP = (
    r"(?:(?:patrol|survey|supply|pilot|fishing|pump|gun|motor|cargo|container|bulk|naval|cruise|research|rescue|passenger|tug|livestock|cattle|hospital|car|vehicle|ore|grain|cement|coal|cargo|merchant|commercial|heavy-?lift|factory)[\s-]?(?:ship|vessel|boat|craft|carrier)|(?:oil|product|chemical|crude|gas|LPG|LNG)[\s-](?:tanker|carrier)|"
    r"ship|vessel|tanker|barge|ferry|frigate|trawler|freighter|steamer|corvette|destroyer|submarine|dhow|yacht|tugboat|tug|bulker|bulk\s+carrier|coaster|dredger|icebreaker|ro-ro|landing\s+craft|catamaran|supertanker|VLCC|"
    r"navire|pétrolier|cargo|remorqueur|frégate|bateau|chalutier|Schiff|Frachter|Tanker|Fähre|Schlepper|buque|petrolero|carguero|barco|pesquero)"
)
_UNIT = (
    r"(?:exercise|operation|manoeuvre|night\s+train|train|locomotive|hotel|racehorse|"
    r"satellite|spacecraft|probe|rocket|missile|drone)"
)
_PART = (
    r"(?:(?<!TV\s)(?<!camera\s)(?<!film\s)(?<!news\s)crew|master|skipper|chief\s+(?:officer|mate|engineer)|bosun|hull|decks?|wreck|stern|wheelhouse|engine\s+room|"
    r"gangway|charterers?|sinking|grounding|hijacking)"
)
# `hijacked the Meltem Star`, `a drone struck the Sea Herald`: a paper may be seized or attacked in words
_ATTACKED = (
    r"(?:(?:hijack(?:ed|ing|s)|torpedoed|scuttled|rammed|(?:fir(?:ed|ing)|shot)\s+(?:up)?on|fir(?:ed|ing)\s+at|sank|(?:pirates?|gunmen|commandos|marines|troops|coast\s?guards?|navy)\s+(?:had\s+)?boarded|boarded\s+and\s+searched)"
    r"|(?:missiles?|drones?|rockets?|mines?|torpedo(?:es)?|projectiles?|shells?|sea\s+drones?|pirates|skiffs?|speed\s?boats|gunboats)\s+(?:had\s+|have\s+)?(?:hit|struck|attacked|seized|boarded|chased|damaged|holed))"
)
_SAILS = (
    r"(?:(?:was|were|had\s+been|has\s+been|is|lay|lies)\s+(?:\w+ly\s+|later\s+|still\s+|again\s+)?(?:towed|moored|berthed|docked|anchored|sunk|aground|adrift|refloated|scrapped|salvaged|beached|laden|boarded|hijacked|"
    r"dry-docked|chartered|crewed|flagged|registered\s+in|at\s+anchor|off\s+the\s+coast|launched\s+at|escorted)|sank|capsized|ran\s+aground|sailed|set\s+sail|steamed|listed\s+to|foundered|collided|weighed\s+anchor|"
    r"berthed|docked|dropped\s+anchor|called\s+at|put\s+in(?:to)?\s+(?:at\s+)?[A-Z]|transited|switched\s+off\s+its\s+transponder|rescued\s+\d|took\s+on\s+(?:water|cargo|fuel))\b"
)


# `of the ship Reuters said`: whoever says something there is none
_SAYS = (
    r"\s+(?:had\s+|has\s+|was\s+the\s+first)?"
    r"(?:said|says|wrote|writes|ran|had|has|put|gave|told|spoke|saw|found|shows?|(?!(?:load|unload|discharg|sail|dock|berth|anchor|depart|arriv|collid|capsiz|ground|moor|transit|enter|reach|disappear|explod|founder|list)ed\b)[a-z]+ed)\b"
)
# `a tanker of 4,000 tonnes`, but `a ship news site`
_THEN = (
    r"(?=\s*[,.;:)—–]|\s+(?:of|with|under|from|in|on|at|and|off|to|which|that|was|is|had|flying|owned|flagged|registered|carrying|built|bound|laden|"
    r"belonging|operated|chartered|d[eu]|sous|avec|mit|unter|con|bajo)\b)"
)
# `cruise missile ⏎ Al-Masirah; Palestine Today, March 19, 2024`, the next cell of a table
_DATED = r"(?:[;,]\s[^;\n()]{0,40})?,\s(?:\d{1,4}[ .-]|[A-Z][a-z]{2,8}\.?\s\d)"
_QUOTE = r"[“\"'‘«„*_]{0,2}"


@cache
def _before_name() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """What stands before the name, and whether it says outright what bears it; crews are of stations too."""
    name, called = rf"{_QUOTE}(?P<name>{NAME})", r"(?:the\s+|called\s+|named\s+)?"
    return (
        (re.compile(rf"\b(?:{_SHIP}|{_UNIT})s?\s+{called}{name}(?!{_SAYS}|{_DATED})"), True),
        (re.compile(rf"\b(?:{_SHIP}|{_UNIT}),\s+the\s+{name}(?=[,.;:)]|\s+\()"), True),
        (re.compile(rf"\b(?:M[VT]|M/[VT]|SS|HMS|USS|RMS|INS|FV|F/V|LNG/C)\s+{name}"), True),
        (re.compile(rf"\b(?:{_PART}\s+of|aboard|on\s+board)\s+(?:the\s+)?{name}"), False),
        (re.compile(rf"\b{_ATTACKED}\s+the\s+{name}"), False),
    )


@cache
def _behind_name() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """What stands behind it, likewise."""
    described = rf"{_QUOTE},\s+(?:an?|the|un|une|ein|eine)\s+(?:[\w’'.,-]+\s+){{0,5}}?(?:{_SHIP})\b"
    in_brackets = rf"{_QUOTE}\s+\((?:[^()]*\bIMO\b[^()]*|\w+\s+(?:tanker|ship|vessel|carrier))\)"
    return (
        (re.compile(rf"{described}{_THEN}|{in_brackets}"), True),
        (re.compile(rf"{_QUOTE}(?:\s+\([^()]{{1,40}}\))?,?\s+(?:then\s+|later\s+)?{_SAILS}"), False),
    )


_ENDING = re.compile(rf"(?<![\w’'-])(?P<name>{NAME})\Z")
_LONGEST = 80  # characters of a name


def learn_bearers(text: str, outlets: Outlets) -> None:
    """The names that the text gives to ships and the like; listed outlets only where it says so outright."""
    for pattern, outright in _before_name():
        for match in pattern.finditer(text):
            _take(match["name"], outlets, outright)
    for pattern, outright in _behind_name():
        for match in pattern.finditer(text):
            ending = _ENDING.search(text, max(0, match.start() - _LONGEST), match.start())
            if ending is not None:
                _take(ending["name"], outlets, outright)


def _take(name: str, outlets: Outlets, outright: bool) -> None:
    """Keep a name; that of a listed outlet only where it has two words, as ships do, and is told outright."""
    whole, plain = folded(name), folded(bare_name(name))
    if len(plain) > 2 and (plain not in phrases("outlets") or (outright and " " in name.strip())):
        outlets.others |= {whole, plain}
