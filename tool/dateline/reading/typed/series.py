"""The report's own series: what it calls itself, and the issues and numbered papers that it refers to.

In: a text, or a name. Out: names that are no outlets (`Outlets.others`), or whether one is none for being an
issue's: `see Monthly, March 2022`, `Brief 8 (February 2023)`, `our next Press Review`.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import folded, lettered, phrases

# What a report says of its own issues: `Next Press Review: 17 March 2017`
OWN_ISSUE = re.compile(
    r"(?i)(?:the\s+|our\s+)?(?:next|previous|last|following|forthcoming|coming|our|this|prochaine?|précédente?|notre|nächste[rs]?|letzte[rs]?|unser[e]?|próxim[oa]|nuestr[oa])\s+"
    r"(?:[\w-]+\s+){0,2}?(?:press\s+review|weekl(?:y|ies)|monthl(?:y|ies)|fortnightly|quarterly|dail(?:y|ies)|windows?|surveys?|spotlights?|reviews?|issues?|editions?|reports?|bulletins?|newsletters?|numbers?|sheets?|updates?|monitors?|brief(?:ing)?s?|digests?|notes?|numéro|bulletin|revue|édition|Ausgabe|Pressespiegel|Bericht|número|boletín|informe)\b"
)
_NOUNS = (
    r"(?:Monthly|Weekly|Fortnightly|Quarterly|Bulletin|Brief|Briefing|Digest|Monitor|Update|Spotlight|Survey|Newsletter|Review|Dispatch|Sitrep|Sheet|Report|Paper|Note|Outlook|Watch|Tracker|Barometer|"
    r"Chronology|Chronicle|Chronik|Chronique|Crónica|Memo|Memorandum|Factsheet|Circular|Issue|Dossier|Insight|Study|Wochenbericht|Monatsbericht|Lagebericht|Länderbericht|Pressespiegel|Rundbrief|Boletín|Boletim|Bollettino|Informe|Note\s+de\s+veille|(?:Press|Media|News|Case|Country)\s+File)"
)
# Written small too: `Press analysis 7`
_ANALYSES = (
    r"(?i:anal(?:ys[ei]s|yse|ýza|iza)|assessment|backgrounder|commentary|press\s+(?:review|survey|monitor)|"
    r"presseanalyse|lettre|elemzés)"
)
# `Brief 8`, `Policy Note No. 2`, `Monitor 24/19`; not `Report 24`, a channel
_NUMBERED = re.compile(
    lettered(
        rf"(?:[Tt]he\s+|[Oo]ur\s+)?(?:[A-ZÀ-Þ][\w’'-]+\s+){{0,2}}(?:{_NOUNS}|{_ANALYSES})\s+(?:(?:[Nn]o|[Nn]r|[Nn])[.°º]*\s*|#\s?)?(?!24$|360$)\d{{1,4}}(?:[/.-]\d{{1,4}})?"
    )
)
# `see also Chronicle No. 75`, `cf. Bulletin 12, section 2`
_REFERRED_TO = re.compile(
    lettered(
        r"\s*(?i:see|cf\.?|compare|siehe|s\.|vgl\.|voir|v[ée]ase|vid\.|ver)\s(?:(?:also|too|auch|aussi|también|further)\s)?(?:[Tt]he\s|[Oo]ur\s)?"
        rf"(?:[A-ZÀ-Þ][\w’'-]+\s){{0,2}}(?:{_NOUNS}|{_ANALYSES}),?\s(?:(?:[Nn]o|[Nn]r|[Nn])[.°º]*\s*|#\s?)?(?!24\b|360\b)\d{{1,4}}(?:[/.-]\d{{1,4}})?(?:,\s[^;]{{1,30}})?\s*"
    )
)
# No outlet is called by one of these alone.
_ALONE = frozenset(
    (
        *("monthly", "weekly", "fortnightly", "quarterly", "brief", "briefing", "newsletter", "sitrep"),
        *("factsheet", "fact sheet", "backgrounder", "hintergrundpapier", "background paper"),
        *("briefing paper", "country report", "policy brief", "policy paper", "working paper"),
    )
)
_TITLE = re.compile(
    rf"\W*(?P<title>(?:(?:[^\W\d_][\w’'&-]*|[&+/–—])\s+){{0,8}}(?i:{_NOUNS}))\s*"
    r"(?:$|[|:–—(]|-\s|/\s?\d|,?\s(?:[Nn]o|[Nn]r|[Ii]ssue|[Vv]ol(?:ume)?|Heft|Ausgabe|[Nn]úm(?:ero)?)\b|,?\s[Nn]°|[,\s]+\d)"
)
# What its issues and stretches of time are counted by: `Week 11 of 2024`, `Paper 14, November 2021`
_COUNTED = re.compile(
    lettered(
        rf"(?:Week|Day|Month|Quarter|Season|Round|Phase|Year|Volume|Working\s+Paper|{_NOUNS})\s+(?:(?:[Nn]o|[Nn]r)\.?\s*|#\s?)?(?!24\b|360\b)\d{{1,4}}\b(?!\s+(?:de\s+)?[A-ZÀ-Þa-zà-ÿ][a-zà-ÿ]{{2}}|[./:-]\d)"
    )
)
_LINES, _OPENING = 5, 600  # lines, and characters, of a text in which its title may stand


def is_of_series(name: str) -> bool:
    """Whether a name is what reports call an issue of their own, or a numbered paper of somebody's."""
    return (
        OWN_ISSUE.match(name) is not None or _NUMBERED.fullmatch(name) is not None or folded(name) in _ALONE
    )


# `the Monitor's own Report 2021/1 (2021-02-15)`: who so calls itself refers to its series
_OF_HOUSE = re.compile(
    lettered(
        r"\b(?:[Tt]he|[Tt]his)\s(?:Monitor|Observatory|Institute|Cent(?:re|er)|Project|Bench|Desk|Programme|Program|Unit|Foundation|Group|Network|Digest|Bulletin|Review|Survey|Tracker|Watch|Lab|Mission|Society|Initiative|Secretariat)['’]s\sown\s"
        rf"(?:[\w’'-]+\s){{0,3}}?(?:{_NOUNS}|{_ANALYSES})\s(?:(?:[Nn]o|[Nn]r)\.?\s?|#\s?)?\d[\d/.-]*(?:,?\s(?:of|dated|from)\s|,\s|\s[(\[]|\s)\s?\Z"
    )
)


def is_of_house_series(text: str, day: int) -> bool:
    """Whether a numbered paper of the series stands before a day, said to be the own one of the house."""
    return _OF_HOUSE.search(text, max(0, day - _HOUSE_REACH), day) is not None


_HOUSE_REACH = 120  # characters


def refers_to_issue(inner: str) -> bool:
    """Whether brackets refer to an issue of a series by its number: `(see also Chronicle 75)`."""
    return _REFERRED_TO.fullmatch(inner) is not None


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a name is but the word that issues or weeks are counted by, its number behind it."""
    counted = _COUNTED.match(text, start)
    return counted is not None and counted.end() > end and " " not in text[start:end].strip()


def is_bare(name: str) -> bool:
    """Whether it is but the word that a series is called by, without the article that makes a title of it."""
    return name.casefold() in _ALONE


def title_of_series(text: str) -> str | None:
    """What the first lines of a text call the series: `BAHRAIN AND OMAN MONTHLY`, above `No. 47`."""
    lines = [line for line in text[:_OPENING].splitlines() if line.strip()]
    for line in lines[:_LINES]:
        match = _TITLE.match(line)
        if match and folded(match["title"]) not in phrases("outlets"):
            return " ".join(match["title"].split())
    return None


_NUMBER_NEXT = re.compile(r",?\s(?:(?:[Nn]o|[Nn]r|[Nn]úm|[Ii]ssue|[Vv]ol)\.?\s*|[Nn]°\s?|#\s?)?\d{1,4}\b")


def is_own_issue(body: str, text: str) -> bool:
    """Whether a note begins with the report's own series and a number: `Horn of Africa Briefing No. 36`."""
    title = title_of_series(text)
    if title is None or " " not in title or not body.lower().startswith(title.lower()):
        return False
    return _NUMBER_NEXT.match(body, len(title)) is not None


def names_of_series(text: str) -> frozenset[str]:
    """The names, folded, by which a text may refer to its own series: the title, and the ends of it.

    What it sends its reader to by a number is one too: `see Press File 4`, which then is `File 4` as well.
    """
    titles = [title_of_series(text) or "", *(match["name"] for match in _SENT_TO.finditer(text))]
    words = [title.split() for title in titles]
    ends = (folded(" ".join(title[n:])) for title in words for n in range(len(title)))
    return frozenset(end for end in ends if end and end not in phrases("outlets"))


_SENT_TO = re.compile(
    lettered(
        rf"\b(?i:see|cf\.|siehe|voir|v[ée]ase)\s(?:(?:also|too|auch|aussi|también)\s)?(?:[Tt]he\s|[Oo]ur\s)?"
        rf"(?P<name>(?:[A-ZÀ-Þ][\w’'-]+\s){{0,2}}{_NOUNS})\s(?:[Nn]o\.?\s?)?(?!24\b|360\b)\d{{1,3}}\s\([^()\n]{{4,20}}\)"
    )
)


_OF_ISSUE = re.compile(
    r"\b(?:issue|number|no|nos|vol|volume|bulletin|edition|nr|nummer|num[ée]ro|n°|número|ausgabe|letter|briefing|report|sitrep|week|digest)\.?\s*(?:no\.?\s*|#\s*)?\d+\s*[:,|(–—-]",
    re.IGNORECASE,
)


def is_line_of_masthead(text: str, start: int, end: int) -> bool:
    """Likewise, where its line is short and no sentence."""
    line = text[start:end].rpartition("\n")[2] + text[end:].partition("\n")[0]
    return (
        len(line.split()) <= _SHORT
        and line.rstrip()[-1:] not in (".", "!", "?")
        and is_of_masthead(text, start, end)
    )


_SHORT = 14  # words


def is_above_prose(text: str, start: int) -> bool:
    """Whether but a few short lines stand before a place, and much behind it, as above a report's prose."""
    if start >= _OPENING or len(text) < start + _OPENING:
        return False
    lines = [line for line in text[:start].splitlines() if line.strip()]
    ends = any(line.rstrip(" *_")[-1:] in (".", "!", "?") for line in lines)
    return len(lines) < _LINES and not ends and all(len(line.split()) <= _SHORT for line in lines)


def is_of_masthead(text: str, start: int, end: int) -> bool:
    """Whether a place at the head of a report holds its own number: `Monthly no. 203, 3 October`."""
    return start < _OPENING and _OF_ISSUE.search(text, start, end) is not None
