"""Names that are explained: papers by a dash (`Metalac – glasilo SMBiH`), letters by what brackets hold or
what stands behind a dash (`TSA – Tout sur l’Algérie`).

In: a text and a dash or brackets in it, or a name. Out: whether what stands behind the dash says what paper
it is, or in the brackets what the letters stand for. A known outlet needs no such words behind a dash: there
they tell of the item.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import ends_as_body
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.place_names import is_place

# What papers of firms, unions and parishes call themselves, written small or, in German, not.
_ORGAN = (
    r"(?:glasilo|glasnik|bilten|list|časopis|novine|novina|organ|organo|órgão|órgano|organe|orgán|čtvrtletník|týdeník|tygodnik|miesięcznik|pismo|gazeta|dergisi|gazetesi|"
    r"bulletin|newsletter|weekly|monthly|quarterly|magazine|newspaper|paper|journal|gazette|review|mouthpiece|periodical|"
    r"revue|hebdomadaire|quotidien|mensuel|boletín|boletim|bollettino|periódico|revista|rivista|semanario|mensual|giornale|jornal|Zeitung|Zeitschrift|Mitteilungsblatt|Organ|Blatt|Magazin|Wochenblatt|Monatsschrift)"
)
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]*|[\w’'-]{1,3})(?:\s[\w’'-]+){0,4}"
_WORDS_BEHIND = lettered(
    rf"(?:(?:the|an?|die|der|das|l[ea]|el|o|il)\s+)?(?:[a-zß-ÿ][\w’'-]*\s+){{0,2}}{_ORGAN}\s[^,;.:()–—]{{2,60}}|"
    rf"(?:the\s+)?(?:[\w-]+\s+){{0,2}}[\w-]+[’']s?\s+(?:[a-z]+\s+)?{_ORGAN}"
)
_EXPLAINED = re.compile(lettered(rf"(?P<name>{_NAME})\s[–—-]\s(?:{_WORDS_BEHIND})"))
_BEHIND = re.compile(rf"(?:{_WORDS_BEHIND})(?=[,;.]|$)")
_BEFORE = re.compile(lettered(rf"(?:^|[,;.:\ue010-\ue018]\s*)(?P<name>{_NAME})$"))
_REACH = 80  # characters before the dash


def is_explained(name: str) -> bool:
    """Whether it is a paper's name with a dash and what paper it is."""
    match = _EXPLAINED.fullmatch(name)
    if match is not None and folded(match["name"]) not in phrases("outlets"):
        return True
    dash = _DASH.search(name)
    return dash is not None and _is_called_twice(name[: dash.start()], name[dash.end() :])


def explains(text: str, start: int, end: int) -> bool:
    """Whether the dash at `start` stands before such words, behind a name that is a whole field."""
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    if before is None:
        return False
    known = folded(before["name"]) in phrases("outlets")
    whole = _FIELD.match(text, end)
    twice = whole is not None and _is_called_twice(before["name"], whole[0].strip())
    return twice or (not known and _BEHIND.match(text, end) is not None)


_DASH = re.compile(r"\s[–—-]\s")
_FIELD = re.compile(r"[^,;.:()\[\]\n\ue010-\ue018]{3,80}?(?=\s*(?:[,;.(\ue010-\ue018]|\Z))")
_LETTERS = re.compile(lettered(r"[A-ZÀ-Þ]{2,8}"))
_WORD = re.compile(r"(?:[^\W\d_]{1,2}[’'])?(?P<first>[^\W\d_])[\w’'-]*")
_OF_NAMES = re.compile(lettered(r"(?:[A-ZÀ-Þ][\w’'-]*|of|for|and|the|in|de|du|des|del|la|et|y|für)"))
_LEAST = 3  # words of a body's whole name


def _is_called_twice(name: str, behind: str) -> bool:
    """Whether letters stand before what they are cut from, `TSA – Tout sur l’Algérie`, or one word that is no
    outlet or town before the name of a body: `Athan – Freedom of Expression Activist Organization`."""
    words = behind.split()
    if _LETTERS.fullmatch(name):
        first = [match["first"] for word in words if (match := _WORD.fullmatch(word))]
        return "".join(first).upper() == name or "".join(c for c in first if c.isupper()) == name
    if " " in name or len(words) < _LEAST or not all(map(_OF_NAMES.fullmatch, words)):
        return False
    known = any(folded(name) in phrases(one) for one in ("outlets", "outlets_far", "organisations"))
    return ends_as_body(behind) and not (known or is_place(name) or is_town(name))


# `Abkürzungen: NUNS (Unabhängiger Journalistenverband Serbiens); RTCG (Radio und Fernsehen Montenegros)`
_GLOSSARY = re.compile(
    r"[\W_]*(?:list\s+of\s+|liste\s+des\s+|lista\s+de\s+)?(?:abbreviations?|acronyms?|glossary|abkürzungen|abkürzungsverzeichnis|glossar|sigles?|abréviations?|acronymes?|siglas|abreviaturas|acrónimos|siglários?|abreviações|sigle|abbreviazioni)"
    r"(?:\s+used(?:\s+here)?|\s+(?:et|y|e|and|und)\s+\w+)?[*_]*\s*:",
    re.IGNORECASE,
)
_LETTERS_BEFORE = re.compile(lettered(r"(?<![\w’'-])(?P<letters>[A-ZÀ-Þ][A-ZÀ-Þ&-]{1,9})\s+\Z"))


def explains_letters(text: str, start: int, opened: int, closed: int) -> bool:
    """Whether brackets say what the letters before them stand for: in a list of such, or by their initials.

    `start` is where their paragraph begins, `opened` and `closed` are the ends of the brackets.
    """
    before = _LETTERS_BEFORE.search(text, max(start, opened - 12), opened)
    if before is None:
        return False
    if _GLOSSARY.match(text, start):
        return True
    words = re.findall(r"[^\W_]+", text[opened + 1 : closed - 1])
    initials = "".join(word[0] for word in words if word[0].isupper())
    return len(words) > 1 and initials == re.sub(r"\W", "", before["letters"])
