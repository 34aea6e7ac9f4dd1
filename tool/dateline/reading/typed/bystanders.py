"""Names that stand where an outlet stands in its sentence, and are not whose day it is.

In: a sentence and a name or a day of it. Out: whether it is a movement's or a party's to a case, whether
another only cites it or something befell it, and the channel that a day belongs to rather than to the
platform before it.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.evidence import watches
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.link_parts import DATED, words
from dateline.reading.typed.link_phrases import SILENT
from dateline.reading.typed.naming import PLATFORM_NAME, Named, Place

# `in Petrakis v. Registrar of Ships`
_PARTY = re.compile(r"\b(?:vs?|versus|c|contra|gegen)\.?\s+(?:the\s+)?\Z")
_OF_CHANNEL = re.compile(
    r",\s+the\s+(?:[\w’'-]+\s+){0,4}?(?:channel|account|page|group|blog|site|website|outlet|newspaper|agency|station)"
    r"\s+[“\"«„]?"
)


def is_no_press(sentence: Named, start: int, end: int) -> bool:
    """Whether a name is a movement's or a party's to a case: known from brackets, it does much else."""
    plain = folded(sentence.text[start:end])
    body = plain in phrases("bodies") and watches(sentence.text[start:end])
    movement = (body or plain in phrases("organisations")) and plain not in phrases("outlets")
    return movement or _PARTY.search(sentence.text, max(0, start - 20), start) is not None


_POSTED_BY = re.compile(
    lettered(
        r"\s(?:[a-z]+\s){0,3}(?:posted|shared|uploaded|published|recorded|filmed|put\s(?:up|out))\sby\s(?:an?\s|the\s)?"
        r"(?:[a-z-]+\s){0,3}?(?:users?|accounts?|pages?|channels?|bloggers?|profiles?|groups?)\s(?:called\s|named\s)?[“\"«„]?"
        r"(?P<name>@\w+|[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ\d][\w’'-]*){0,4})[”\"»“]?(?:,\sdated|\son|,)?\s"
    )
)


def posted_by(sentence: Named, date: CitedDate) -> Place | None:
    """Who posted what a platform has: `a TikTok video posted by user @mafraq_cam on 4 May`."""
    for place in sentence.places:
        by = _POSTED_BY.fullmatch(sentence.text, place[1], date.start) if place[1] < date.start else None
        if by is not None and PLATFORM_NAME.match(place[2]):
            return (*by.span("name"), by["name"])
    return None


def on_channel(sentence: Named, date: CitedDate) -> list[Place]:
    """The channel behind the day of a post: `In a Telegram post of 1 May, the channel Vojni Bilten said`."""
    following = next((p for p in sentence.places if p[0] >= date.end), None)
    if following is None or not _OF_CHANNEL.fullmatch(sentence.text, date.end, following[0]):
        return []
    return [following]


# `Legit.ng, citing an unnamed Nairaland thread, August 23`
_CITES = re.compile(
    r"[”\"»’]?,\s+(?:citing|quoting|relying\s+on|citant|citando)\s+(?:an?|the|une?|el|la)\s+(?:[a-z-]+\s+){0,3}"
)
_CITED = re.compile(r"(?:\s+[a-z]+){0,3},\s+(?:on\s+)?")


def cites_it(sentence: Named, n: int, date: CitedDate) -> bool:
    """Whether the outlet before the one at `n` only cites it between two commas: the day is of who cites."""
    before, place = sentence.places[n - 1], sentence.places[n]
    cites = _CITES.fullmatch(sentence.text, before[1], place[0])
    return cites is not None and _CITED.fullmatch(sentence.text, place[1], date.start) is not None


_BEFELL = re.compile(
    r"(?:['’]s?\s+(?:[\w-]+\s+)?(?:counsel|lawyers?|offices?|editors?|journalists?|reporters?|owners?))?"
    rf"(?:,[^,;]{{1,60}},|,)?\s+(?:\w+ly\s+)?(?:{words('befalls')})"
)


def befell(marked: str, end: int, day: int) -> bool:
    """Whether the folded words behind a name say what befell it or its people: `Le Temps appealed`.

    Or, up to the `day`, that it did not answer.
    """
    ends = _WHICH_ENDS.fullmatch(marked, end, day) is not None
    return ends or _BEFELL.match(marked, end) is not None or SILENT.fullmatch(marked, end, day) is not None


_THEN = re.compile(r"[”\"»]?(?:,?\s+(?:which|that|qui|que))?,?\s+(?:on|in|am|le|el|em)\s+")
_BEFELL_THEN = re.compile(rf",?\s+(?:[a-z]+ly\s+)?(?:{words('befalls')})")


def then_befell(marked: str, end: int, date: CitedDate) -> bool:
    """Likewise of words behind a day right behind the name: `X, which on 3 May moved to Irbid`."""
    then = _THEN.fullmatch(marked, end, date.start) is not None
    return then and _BEFELL_THEN.match(marked, date.end) is not None


_WORKS = (
    r"(?:broadcast(?:ing|s)?|air(?:ing)?|publi(?:sh(?:ing)?|cation)|appear(?:ing)?|print(?:ing)?|"
    r"transmi(?:t|tting|ssions?)|operat(?:e|ing|ions?)|work(?:ing)?|stream(?:ing)?|telecast(?:ing)?|exist(?:ing)?)"
)
# `went on the air on 3 May with the voices of three bakers`: what was sent, no beginning
_WITH_WHAT = (
    rf"\s+on\s+{DATED}+,?\s+with\s+(?:the|an?|its)\s+(?:[\w-]+\s+)?"
    r"(?:news|voices?|names?|lists?|story|report|interview|denial|confession|recording|claim|headline|words|scoop|tape|correction|figures?|question|rumou?r|appeal)\b"
)
_COMES_OR_GOES = re.compile(
    r"['’]?(?:,\s(?:the|an?|its)\s[^,;:()]{1,60})?,?\s+(?:(?:had|has|also|then|first|only|finally|officially|\w+ly)\s+)*"
    rf"(?:(?:beg[au]n|begins|started|starts|ceased|ceases|stopped|stops|resumed|resumes|halted|discontinued)\s+(?:to\s+)?{_WORKS}"
    r"|(?:went|came|was|were|returned|is)\s+(?:back\s+)?(?:on|off|to)\s+(?:the\s+)?air(?:waves)?)"
    rf"(?!{_WITH_WHAT})"
    r"(?=\s*\(|,|\s+(?:in|on|from|at|for|via|over|under|again|regularly|daily|weekly|once|as|until|with)\b)"
)


# `suspended its print edition`, `a cessé son édition papier`
_ENDS_EDITION = (
    r"\s+(?:(?:had|has|have|would|also|then|first|only|finally|officially|a|ont|avait|\w+ly)\s+)*"
    r"(?:(?:clos|suspend|end|discontinu|abandon|drop|scrapp|stopp|ceas|halt|resum|relaunch|reviv|launch|start|introduc|axe|cancell|merg|outsourc)e?d|began|begun|gave\s+up|given\s+up|cut|shut(?:\s+down)?|wound\s+(?:up|down)|put\s+an\s+end\s+to|"
    r"suspen(?:du|dit)|cesse|arrete|abandonne|ferme|supprime|suspendio|cerro|abandono|dejo|encerrou|suspendeu)\s+"
    r"(?:(?:its|their|the|all|son|sa|l|su|sua|a|la)\s+|l['’]\s?)(?:[\w-]+\s+){0,2}?"
    r"(?:(?:print(?:ed)?|paper|sunday|saturday|weekend|weekly|daily|evening|morning|online|digital|international|regional|english|russian|[a-z-]+-language|papier|imprim\w+|impress?[ao]|en\s+papel)\s+)?"
    r"(?:(?:editions?|print\s+run|(?:[\w-]+\s+)?service|print\s+version|publication|printing|broadcasts|transmissions|broadcasting)\b|(?:edition|version|edicion|edicao)\s+(?:papier|imprim\w+|impress?[ao]|de\s+papel|en\s+papel|digital))"
)
_ITS_EDITION = re.compile(rf"['’]?(?:,\s(?:the|an?|its)\s[^,;:()]{{1,60}},)?{_ENDS_EDITION}")
_WHICH_ENDS = re.compile(rf"[”\"»]?,?\s+(?:which|that|qui|que|welche\w?){_ENDS_EDITION}[^,;:]*")
_OF_DAY = re.compile(rf"[^;:]{{0,60}}?(?:\s+(?:of|du|del?|vom)\s+{DATED})")


def comes_or_goes(marked: str, end: int) -> bool:
    """Whether a station or a paper only begins or ends on the day: `Radio X began to broadcast in Twi`."""
    edition = _ITS_EDITION.match(marked, end)
    if edition is not None and not _OF_DAY.match(marked, edition.end()):
        return True
    return _COMES_OR_GOES.match(marked, end) is not None


# `the Clinic’s letter (11 January)`: one writes it to somebody
_LETTER = re.compile(
    r"[”\"»]?['’]s?\s+(?:[a-z-]+\s+)?letter(?:\s+to\s[^.;()]{2,60}?)?(?:\s+(?:of|dated)|\s*\()"
)


def of_no_letter(sentence: Named, places: list[Place]) -> list[Place]:
    """The places, but for one whose letter is of the day."""
    return [p for p in places if not _LETTER.match(sentence.text, p[1])]


_TO_WHOM = re.compile(r"\s+to\s")


def is_to_whom(sentence: Named, date: CitedDate) -> bool:
    """Whether what was written on the day was written to somebody: `wrote on 3 May 2021 to the ministry`."""
    return _TO_WHOM.match(sentence.text, date.end) is not None


_SPEECH = re.compile(
    r"\b(?:speech|address|lecture|sermon|talk|remarks|testimony|homily)\s(?:of|by|that|which|to|at|before|in|given|delivered|made)\s[^.;:()]{2,120}\(\s*\Z"
)


def is_of_speech(sentence: Named, end: int, date: CitedDate) -> bool:
    """Whether a day alone in brackets is of the speech spoken of, far behind who prints it, at `end`.

    `Qiushi printed the text of a speech by Xi to the conference (28 December 2020)`
    """
    return _SPEECH.search(sentence.text, end, date.start) is not None
