"""Common nouns that stand where an outlet stands: who is seen on a day, what is counted, what one waits for.

In: a name of a sentence. Out: whether it is such a noun, written large because it opens its sentence
(`Demonstrators in Basra (6 July) carried`, `Share of the evening news …, 10–16 February`), or what a market
or a calendar has on that day (`all turned to the Eurobond of 9 March`).
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.proper_names import ProperName

# Of whom or where they are; of a paper so only its day is told: `Courier of 3 May`
_OF_WHAT = re.compile(
    r"\s(?:of|in|on|at|from|near|outside|inside|around|before|along|across|against|among|between|with|without|given|spent|held|waiting|holding|by)\s"
)
_DAY = 24  # characters
# `TABLE 1. Share of the news`: the label of a table opens its caption
_OPENS = re.compile(r"(?:\A|[.:]\s)\W*\Z")
# What has a day and is written large: a loan, a feast, a parting of states
_DAY_OF_ITS_OWN = re.compile(
    r"(?i)(?:\w*bonds?|sukuk|t-?bills?|debentures?|swaps?|tranche|brexit|grexit|bayrams?|eid|iftar|ramadan|nowruz|novruz|navruz|diwali|easter|christmas|pentecost|ashura|arbaeen|"
    r"carnival|derby|hajj|maidan|intifada|referendum|plebiscite|budget|olympiad|eurovision|expo)"
)
# How what is to come is spoken of, and no paper
_AWAITED = re.compile(
    r"\b(?:(?:turn(?:s|ed|ing)?|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|switch(?:es|ed|ing)?)\s(?:[\w-]+\s){0,2}?(?:to|towards?)|wait(?:s|ed|ing)?\sfor|prepar(?:e|es|ed|ing)\s(?:itself\s|themselves\s)?for|"
    r"ahead\sof|in\sthe\srun-?up\sto|on\sthe\seve\sof|default(?:s|ed|ing)?\son|repay(?:s|ing)?|repaid|ratif(?:y|ies|ied|ying)|vot(?:e|es|ed|ing)\son)\sthe\s\Z"
)


def is_seen_or_counted(name: ProperName, sentence: str) -> bool:
    """Whether one word is a noun for those who are seen, for what is counted, or for what has that day."""
    if " " in name.text or name.quoted or name.site or name.text.isupper():
        return False
    if _DAY_OF_ITS_OWN.fullmatch(name.text) and sentence[name.end : name.end + 4] == " of ":
        return True
    before = sentence[: name.start]
    if name.article:
        return _AWAITED.search(before) is not None and _is_next_day(sentence, name.end)
    if not _OPENS.search(before) or not _is_noun(name.text):
        return False
    return _OF_WHAT.match(sentence, name.end) is not None and not _is_next_day(sentence, name.end)


def _is_next_day(sentence: str, end: int) -> bool:
    """Whether a day follows behind a preposition: `of 9 March`."""
    lead = _PREPOSITION.match(sentence, end)
    behind = sentence[lead.end() : lead.end() + _DAY] if lead else ""
    return any(date.start == 0 for date in dates_in(behind)[:1])


_PREPOSITION = re.compile(r"\s(?:of|on|from|for|in)\s(?:the\s)?")
_MANY = re.compile(lettered(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:s|men|women|folk|people|children)"))


def _is_noun(word: str) -> bool:
    """Whether it is a word of English that no paper is called by."""
    plain = folded(word)
    if plain in phrases("titles") or plain in phrases("title_ends") or plain in phrases("ends"):
        return False
    if any(plain in phrases(listed) for listed in ("outlets", "outlets_far", "outlets_too")):
        return _MANY.fullmatch(word) is None and plain in _COUNTS
    return is_english(word.casefold()) or is_english(word.casefold().removesuffix("s"))


_COUNTS = frozenset("share number proportion percentage total amount rate sum size length frequency".split())
