"""The verbs beside a date: which one governs it, and whether that tells of the past.

In: the parts of a clause before and behind a date. Out: what they make of it. A language's words stand in
claim_words.toml; forms alone are read, no parser: where they do not tell, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from dateline.reading.claim_words import word_list, words

PAST, FUTURE, COULD, HAD = "past", "planned", "conditional", "before the event"
REPORTED = "told by others"
_INSERTED = re.compile(
    r",\s+(?:\w+ly\s+)?(?:\w{2,}ed|born|built|begun|bought|chosen|given|held|known|led|made|seen|sold|set|struck|taken|told|"
    r"won|written|accompanied)\s[^,;:]{2,120},"
)
_SAID_ASIDE = re.compile(
    r",\s+(?:as\s+)?[^,;:]{2,40}\s(?:said|say|says|reported|wrote|noted|added|put\s+it|told)\s*,"
)
_RECENT = re.compile(r"\b(?:most\s+recently|last|for\s+the\s+last\s+time)\s+(?:on|in)\s+\Z")
_COUNTED = re.compile(
    r"\s*,?\s+(?:unanimously|by\s+(?:a\s+majority|acclamation|\S+\s+(?:votes?|hands|to)))\b"
)
_ON = r"\s+(?:on|in)\s+(?:the\s+)?\Z"


def governing(before: str, after: str, *, reported: bool = False) -> str:
    """The kind of verb that governs a date: the last one before it, else the first one behind it.

    In what is `reported`, `had crossed` is no more than the past of `crossed`.
    """
    marks = list(_marks(before, ("future", "planning", "modal", "present", "pluperfect")))
    ahead = _AHEAD.search(before)
    if (ahead and not has_past(ahead[0])) or _NEARS.match(after):
        return FUTURE
    if not _COUNTED.match(after):  # `voted to hold elections on`: the day of what was decided
        marks += [(match.end(), 1, FUTURE) for match in _beside()["ordered"].finditer(before)]
    if marks:
        last, _, found = max(marks)
        if found == HAD and reported:
            return REPORTED
        planned = [place for place, _, kind in marks if kind == FUTURE and place < last]
        participle = found == PAST and planned and _PARTICIPLE.match(before, last)
        if participle and not _PARTED.search(before, max(planned), last):
            return FUTURE  # `officials would sit down for talks on troops killed during the war in`
        return (
            FUTURE
            if found == PAST and not _TO_DO.match(after) and words("future").search(after[:20])
            else found
        )
    marks = list(_marks(after, ("future", "modal", "present", "pluperfect")))
    found = min(marks, key=lambda mark: (mark[0], -mark[1]))[2] if marks else ""
    return REPORTED if found == HAD and reported else found


# What lies ahead of something does so whatever the verb: `campaigned ahead of the vote on`, or `(` for `on`.
_AHEAD = re.compile(
    r"\b(?:(?:ahead|in\s+advance)\s+of|anticipat\w+(?:\s+of)?|before|prior\s+to|await(?:s|ed|ing)?|pending|look(?:s|ed|ing)?\s+forward\s+to|prepar\w+\s+(?:for|to)|"
    r"(?:run|lead|build)-?\s?up\s+to|in\s+time\s+for|coincid(?:e|es|ed|ing)\s+with|braced?\s+for|eve\s+of)\s+"
    r"(?:(?!and\b|but\b|that\b|which\b|who\b|when\b|on\b|in\b)[\w’'-]+\s+){1,9}?(?:(?:on|in|at|from|between)\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
# `As the pilgrimage (October 19) drew near`
_NEARS = re.compile(
    r"\s*(?:(?:was|were|is|are)\s+)?(?:(?:dr[ae]w(?:s|n|ing)?|c[oa]m(?:e|es|ing))\s+(?:near|close)(?:r|er)?|approach(?:es|ed|ing)|near(?:s|ed|ing)|loom(?:s|ed|ing))(?=\s*[,.;])"
)
_PARTICIPLE = re.compile(r"\w+\s+(?:during|in|by|at|from|of|under|between)\s+(?:[\w’'-]+\s+){2}")
_PARTED = re.compile(r"[,;:]|\b(?:and|but|that|when|while|after|before|because|who|which)\b")
_KINDS = {
    "present": "told in the present",
    "future": FUTURE,
    "planning": FUTURE,
    "modal": COULD,
    "pluperfect": HAD,
}


# `was promised to the families on`: the day of the promise, where no more is to be done.
_PASSIVE_PLAN = re.compile(
    r"\b(?:was|were)\s+(?:\w+ly\s+)?(?:promised|pledged|postponed|adjourned|cancelled|canceled|threatened|urged|demanded|invited|called\s+off|put\s+off|"
    r"brought\s+forward|rescheduled|delayed|deferred|proposed)(?:\s+(?:to|by|in|at|from)\s+(?:the|its|his|their|an?)\s+(?:[\w’'-]+\s*){1,4})?\s+on\s+\Z"
)


# `cancelled the licence on`: the day of the deed, where what it is done to has none of its own.
_DONE_PLAN = re.compile(
    r"(?<!had\s)(?<!has\s)(?<!have\s)(?<!been\s)(?<!was\s)(?<!were\s)\b(?P<verb>cancell?ed|postponed|adjourned|delayed|deferred|"
    r"called\s+off)\s+(?P<what>(?:(?!(?:to|for|that|if|from|until|by|and|of|in|at|on)\b)"
    r"[\w’'-]+\s+){1,5})on\s+(?:\w+day,?\s+)?(?:the\s+)?\Z"
)

_OWN = re.compile(
    r"(?:its|their|his|her)\s"
)  # `cancelled its flights on`; of all of them, those of a day are meant


_ADJOURNED = re.compile(r"(?<!was\s)(?<!were\s)(?<!been\s)\badjourned\s+on\s+(?:the\s+)?\Z")


def _is_plan_done(before: str) -> re.Match[str] | None:
    """The verb of a plan whose deed a date behind it is the day of."""
    if adjourned := _ADJOURNED.search(before):
        return adjourned
    found = _DONE_PLAN.search(before[-120:])
    if found is None or found["verb"] == "adjourned" or _OWN.match(found["what"]):
        return found
    of_a_day = any(words(name).search(found["what"]) for name in ("scheduled", "announced"))
    return None if of_a_day else found


def _marks(clause: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The verbs of a clause: where each begins, whether it is more than past, and its kind."""
    for match in finite_past(clause):
        yield match.start(), 0, PAST
    if "planning" in names and (passive := _PASSIVE_PLAN.search(clause)):
        yield passive.end(), 0, PAST
    if "planning" in names and _is_plan_done(clause):
        yield len(clause), 0, PAST
    for name in names:
        for match in words(name).finditer(clause):
            yield match.start(), 1 + (name != "present"), _KINDS[name]
            if name == "pluperfect":  # its participle is no verb of its own
                yield match.end() - len(match.group().split()[-1]), 1, HAD


def without_insertions(before: str) -> str:
    """The part of a clause before a date without `, issued in 2015,`: what is inserted tells nothing."""
    return _SAID_ASIDE.sub(" ", _INSERTED.sub(" ", before)) if before.count(",") > 1 else before


# `declared the strike lawful on`: of what is done to it then.
_JUDGED = (
    r"(?:un)?(?:lawful|legal|constitutional|valid|safe|fair|winnable)\b|illegal\b|invalid\b|inadmissible\b|over\b|void\b|"
    r"open\b|closed\b|dead\b|won\b|lost\b|final\b|ended\b|broken\b"
)


@cache
def _beside() -> dict[str, re.Pattern[str]]:
    """The patterns of what stands right beside a date, made of the lists of words."""
    planned, thing = words("scheduled").pattern, words("announcing").pattern
    planned_or_announced = rf"(?:{planned}|{words('announced').pattern})"
    noun = rf"{planned}(?:\s+(?!was\b|were\b|had\b|and\b|but\b|did\b)\w+){{0,3}}?"
    return {
        "of what": re.compile(
            rf"\b(?:for|before|ahead\s+of|about|over|against|boycott\s+of|campaign\s+for|to)\s+(?:the\s+|its\s+|an?\s+)?"
            rf"(?:\w+\s+){{0,2}}?{noun}{_ON}",
            re.I,
        ),
        "announced": re.compile(
            rf"{thing}\s+(?:(?!and\b|but\b|then\b)\S+\s+){{0,4}}?{planned_or_announced}"
            rf"(?:\s+(?!was\b|were\b|had\b|and\b|but\b|then\b|{_JUDGED})\w+){{0,4}}?{_ON}",
            re.I,
        ),
        "noun": re.compile(rf"{noun}{_ON}", re.I),
        "decided": re.compile(
            rf"\s*,?\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?{words('decided').pattern}",
            re.I,
        ),
        "ordered": re.compile(
            rf"{words('committing').pattern}(?:\s+[\w’'-]+){{0,9}}?\s+to\s+(?:\w+ly\s+)?(?!(?:it|this|them|these|him|her|the|an?|his|its|their)\b)[a-z]+\b|"
            r"\b(?:warn\w*|fears?|threat|risk|danger|chance|prospect|possibility|hopes?)\s+of\s+(?:[\w’'-]+\s+){1,6}?(?:on|in)\s*\Z",
            re.I,
        ),
        "chosen": re.compile(
            rf"{words('setting').pattern}\s+(?:\w+day,?\s+)?\Z|\bdate,\s+\Z|"
            r",\s+to\s+(?:begin|start|open|resume|sail|end|close|run|take\s+place|be\s+\w+)\s+(?:on|in)\s+(?:the\s+)?\Z",
            re.I,
        ),
        "as the day": re.compile(
            r"\s*,?\s+(?:as\s+(?:the\s+|its\s+|a\s+)?(?:\w+\s+)?(?:day|date|deadline)\b|"
            r"(?:was|were|has\s+been)\s+(?:chosen|picked|set|fixed|named|agreed)\b)",
            re.I,
        ),
        "decreed": re.compile(
            r"\b(?:extend|ban|cancel|prohibit|declar|impos|call|announc|schedul|plan|reserv|book)\w*\b[^,;:]*\bfrom\s+\Z",
            re.I,
        ),
        "said on": re.compile(
            rf"(?:{words('telling').pattern}|told(?:\s+(?!to\b)[\w’']+){{1,3}}),?\s+on\s+\Z", re.I
        ),
    }


def of_what_is_spoken(before: str, after: str) -> str:
    """Why a date is that of a meeting or a vote that is only spoken of; empty where it is not."""
    tail = before[-120:]
    if not words("scheduled").search(tail) and not words("announced").search(tail):
        return ""
    patterns = _beside()
    if _WENT_TO.search(tail):
        return ""
    if patterns["of what"].search(tail) or patterns["announced"].search(tail):
        return "the day of what is spoken of"
    if patterns["noun"].search(tail) and patterns["decided"].match(after):
        return "the day of what is decided"
    return ""


# `nobody came to the funeral on`: what is attended has its day
_WENT_TO = re.compile(
    r"(?<!to\s)\b(?:came|went|walked|drove|flew|rode|marched|travelled|turned\s+(?:up|out)|flocked|returned|attended)\s+"
    r"(?:to|for|at)\s+(?:the|his|her|their|its|an?)\s+"
    r"(?:(?!about\b|over\b|against\b|before\b|for\b|ahead\b|with\b)[\w’'-]+\s+){1,4}on\s+(?:the\s+)?\Z"
)
_TO_DO = re.compile(r"\s+to\s")
_RESOLVED = re.compile(
    r"(?<!\bto\s)\b(?:promised|pledged|vowed|threatened|proposed|agreed|decided|refused|offered|asked|urged|demanded|"
    r"resolved|voted|declined),?\s+on\s+\Z"
)
_RESOLVED_ON = re.compile(r"\s*,?\s+(?:that|to|not\s+to|on|by)\b")


def is_said_on(before: str, after: str = "") -> bool:
    """Whether a date is that of a saying: `the minister said on`, whatever is said of other days."""
    if _RESOLVED.search(before[-40:]) and _RESOLVED_ON.match(after):
        return True
    said = _beside()["said on"].search(before[-60:])
    if said and _SAID_NOW.match(said[0]):
        return False  # `the inquiry reports on May 14`: it is to
    return bool(said or _RECENT.search(before[-40:]))


_SAID_NOW = re.compile(r"(?!says\b)[a-z]+s,?\s+on\b", re.IGNORECASE)


def is_decreed(before: str) -> bool:
    """`flights were suspended from 10 to 14 May`: such a stretch is told of before it ends."""
    return bool(_beside()["decreed"].search(before[-120:]))


def is_chosen(before: str, after: str) -> bool:
    """`fixed June 3 for judgment`, `June 3 was chosen as the day`."""
    return bool(_beside()["chosen"].search(before) or _beside()["as the day"].match(after))


_INVERTED = re.compile(
    r",\s+(?:says?|said|reported|wrote|noted|conceded|added|claimed|warned|announced|admitted|stated|argued|insisted|explained|recalled)"
    r"\s+[^,;:.]{2,60}(?=[,.]|\s*\Z)"
)
_REPORTING = re.compile(
    r",\s+(?:the\s+)?[\w*’' -]{2,60}?\s+(?:says?|said|reported|wrote|noted|conceded|reminded|added|claimed|"
    r"warned|announced|admitted|observed|stated|argued|told|predicted|insisted|promised|vowed|explained|"
    r"recalled|thought|hoped)\b.*\Z",
    re.S,
)


def without_reporting(before: str, after: str) -> str:
    """The clause behind a date without `, the mayor conceded`: its past tense is not the date's.

    Behind a date that opens the sentence, `the mayor said` is the main clause, unless commas enclose it.
    """
    if has_past(before) or not after.lstrip().startswith(","):
        return _REPORTING.sub("", _INVERTED.sub("", after))
    return _ENCLOSED.sub(",", after)


_ENCLOSED = re.compile(
    r",\s+(?:(?:as|so)\s+)?(?:the\s+|its\s+|his\s+|her\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,4}?\s+"
    r"(?:says?|said|reported|wrote|noted|added|claimed|stated|told\s+\w+|put\s+it|recalled|explained)\s*,"
)


_NO_FINITE = frozenset(
    (
        "the a an of with has have for its their is are be been being not and-or will would shall can could "
        "may might must should to"
    ).split()
)


def finite_past(clause: str) -> Iterator[re.Match[str]]:
    """Finite verbs in the past, as far as their form shows them."""
    for match in _PAST_WORD.finditer(clause):
        word = match.group().casefold()
        if not is_past_form(word) or (match[0][0].isupper() and clause[: match.start()].strip(' \n"“*_(')):
            continue  # `the United States`, `Ahmed`
        if word not in _past() and _NOT_FINITE.match(clause, match.end()):
            continue
        before = clause[: match.start()].rsplit(None, 1)
        if before and before[-1] in ("most", "newly", "so-called", "as"):
            continue  # `the most industrialised nations`
        if not before or before[-1] == "May" or before[-1].casefold() not in _NO_FINITE:
            yield match


_NOT_FINITE = re.compile(r"\s+(?:by|to\s+be)\b")
_PAST_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-])")


@cache
def _past() -> frozenset[str]:
    return word_list("past")


def is_past_form(word: str) -> bool:
    """Whether a folded word has the form of a finite past, or of a participle that looks like one."""
    return word in _past() or (word.endswith("ed") and len(word) > 3)


def has_past(clause: str) -> bool:
    """Whether a clause has a finite verb in the past."""
    return next(finite_past(clause), None) is not None


def one_verb(sentence: str) -> str:
    """The only finite verb in the past of a sentence (`was sentenced` is one), empty where it has more."""
    verbs = list(islice(finite_past(sentence), 3))
    if len(verbs) == 2 and verbs[0][0].casefold() in ("was", "were"):
        between = sentence[verbs[0].end() : verbs[1].start()].split()
        return verbs[1][0].casefold() if len(between) <= 1 else ""
    return verbs[0][0].casefold() if len(verbs) == 1 else ""
