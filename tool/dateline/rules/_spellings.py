"""Whether two words are one name, written in Latin letters in two ways.

Transliterations of Arabic, Persian, Hebrew and Kurdish differ in their vowels (Kataeb, Kataib), in the
letters for sounds that English lacks (Kadhimi, Kazimi; Qaani, Ghaani), in doubled letters and marks;
slips of the hand exchange or drop a letter (Majsedi, Malki).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile

_TOKENS = re.compile(r"[kgscdtz]h|oo|ou|ee|.", re.DOTALL)
_ONE = {"ou": "u", "oo": "u", "ee": "i", "y": "i"}
_OTHERWISE = frozenset(
    frozenset(pair.split("/"))
    for pair in "e/i e/a o/u k/q q/gh g/gh g/q k/c z/dh dh/d th/t th/s v/w kh/h kh/k".split()
)
_VOWELS = frozenset("aeiouy")
# What makes another word of one: plurals, peoples, adherents.
_SUFFIX = re.compile(
    r"'?(?:e?s|i|y|n|an|ian|ean|i?te|ites|ic|ish|ese|ism|ist|ists|in|at|een|e|en|er|is|al|a|ing|ed|i[sz]ed)"
)
_DISTINCT = tuple(
    frozenset(pair.split("/"))
    for pair in (
        "internal/international hassan/hussein samarra/samara allawi/alawi hamad/hamid hamad/hamed "
        "alexandria/alexandra nigerian/nigerien darchula/dharchula"
    ).split()
)


def plain(stem: str) -> str:
    """The word without the marks that transliterations add or leave out; umlauts are letters."""
    parts = unicodedata.normalize("NFD", stem)
    kept = "".join(sign for sign in parts if not unicodedata.combining(sign) or sign == "\u0308")
    return re.sub(r"['`ʼʿʾ‐‑-]", "", unicodedata.normalize("NFC", kept)).replace("ı", "i")


def tokens(word: str) -> tuple[str, ...]:
    """The sounds of a plain word: digraphs as one, doubled letters once, an `h` at the end left out."""
    word = re.sub(r"(?<=\w\w)[aou]ll?ah$", "allah", word)  # Hezbollah, Hizballah; Nasrallah, Nasrullah
    word = re.sub(r"(?<=[ae])h$", "", word)
    sounds: list[str] = []
    for match in _TOKENS.finditer(word):
        sound = _ONE.get(match[0], match[0])
        if not sounds or sounds[-1] != sound:
            sounds.append(sound)
    return tuple(sounds)


def skeleton(word: str) -> str:
    """The consonants of a word, those that interchange written alike, for putting like words together."""
    alike = {
        "q": "k",
        "gh": "k",
        "g": "k",
        "c": "k",
        "dh": "z",
        "d": "z",
        "th": "t",
        "s": "t",
        "w": "v",
        "kh": "h",
    }
    return "".join(alike.get(sound, sound) for sound in tokens(word) if sound not in _VOWELS)


def otherwise(first: str, second: str) -> bool:
    """Whether the two words differ only in what transliterations differ in."""
    if derived(first, second) and not _ends_in_h(first, second):
        return False
    one, other = tokens(first), tokens(second)
    if len(one) != len(other):
        return False
    if one[-1] != other[-1] and {one[-1], other[-1]} == {"a", "e"} and not (first[-1] == second[-1] == "h"):
        return False  # Marina, Marine; Daniela, Daniele
    differ = [frozenset((a, b)) for a, b in zip(one, other, strict=True) if a != b]
    return 2 * len(differ) <= len(one) and all(pair in _OTHERWISE for pair in differ)


# Endings that one word has in several languages: University, Université; Nation, Nación; Republic, Republik.
_ENDINGS = tuple(
    re.compile(rf"(?P<stem>\w{{2,}})(?:{row})")
    for row in (
        "(?<=[ir])(?:ty|te|ta|dad|dade)|it(?:at|a\u0308t|et|eit)",
        "[tcz](?:ione?|jon?|ja|jo|ie)|cao|coes|ciones|tions|zioni",
        "si(?:one?|o)|sao|soes|siones|sions",
        "ica?|iko?|ika|ique|ico|isch|iek",
        "[iy]sm[eou]?s?",
        "log(?:y|ie|ia|ija)",
    )
)


def translated(first: str, second: str) -> bool:
    """Whether two words are one in two languages by its endings: Université, University."""
    for ending in _ENDINGS:
        one, other = ending.fullmatch(first), ending.fullmatch(second)
        if one and other and one["stem"] == other["stem"] and first != second:
            return True
    return False


def equal_sounds(first: str, second: str) -> bool:
    """Whether they differ only in doubled letters, marks, an `h` at the end, `ou` for `u`, `y` for `i`."""
    return tokens(first) == tokens(second)


def _ends_in_h(first: str, second: str) -> bool:
    return first + "h" == second or second + "h" == first


def same_consonants(first: str, second: str, least: int) -> bool:
    """Whether the words have the same consonants, at least so many, and differ in vowels alone."""
    one = [sound for sound in tokens(first) if sound not in _VOWELS]
    return len(one) >= least and one == [sound for sound in tokens(second) if sound not in _VOWELS]


def slip(first: str, second: str) -> bool:
    """Whether one letter is exchanged, dropped or doubled, and the words are not forms of each other."""
    from rapidfuzz.distance import OSA

    if min(len(first), len(second)) < 5 or derived(first, second) or first[0] != second[0]:
        return False
    if OSA.distance(first, second, score_cutoff=1) > 1:
        return False
    return len(first) != len(second) or sorted(first) == sorted(second) or not _other_vowel(first, second)


def exchanged(first: str, second: str) -> bool:
    """Whether two consonants in a row are exchanged, not at the end: Masjedi, Majsedi."""
    if len(first) != len(second) or len(first) < 6:
        return False
    places = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(places) != 2 or places[1] != places[0] + 1 or places[1] >= len(first) - 1:
        return False
    a, b = first[places[0]], first[places[1]]
    return second[places[0]] == b and second[places[1]] == a and not {a, b} & _VOWELS


def _other_vowel(first: str, second: str) -> bool:
    """Whether they differ in one vowel that transliterations do not interchange: Karimi, Karami."""
    pairs = [{a, b} for a, b in zip(first, second, strict=True) if a != b]
    return bool(pairs) and all(pair <= _VOWELS and frozenset(pair) not in _OTHERWISE for pair in pairs)


def derived(first: str, second: str) -> bool:
    """Whether one word is the other with an ending: Saudi, Saudis; Malik, Maliki."""
    if first == second:
        return False  # they differ in marks alone
    short, long = sorted((first, second), key=len)
    if frozenset((first, second)) in _DISTINCT or _american(first) == _american(second):
        return True
    if {first[-3:], second[-3:]} == {"man", "men"}:
        return True
    if _bare(first) == _bare(second) != "":
        return True
    if len(long) == len(short) + 1 and long.startswith(short) and long[-1] == short[-1]:
        return False  # al-Nujaba, al-Nujabaa
    if long.startswith(short) and _SUFFIX.fullmatch(long[len(short) :]):
        return True
    return (
        short.endswith(("y", "a", "e"))
        and long.startswith(short[:-1])
        and bool(re.fullmatch(r"i?(?:es|an|ans|ns|n|i|ite|ites|ese)", long[len(short) - 1 :]))
    )


def _american(word: str) -> str:
    """The word as American English spells it; to write both in one report is no second name."""
    word = re.sub(r"is(?=ation|e[ds]?$|ing$)", "iz", word)
    return re.sub(r"our\b", "or", re.sub(r"(?<=[^aeiou])re$", "er", re.sub(r"ence$", "ense", word)))


def _bare(word: str) -> str:
    """The word without the endings of English plurals and adjectives; empty where it has none."""
    bare = re.sub(r"(?:oes|es|s|al)$", "", word)
    return bare if bare != word and len(bare) >= 4 else ""


def one_stem(first: str, second: str) -> bool:
    """Whether two words of a long name begin alike and are not forms of each other: Popular, Population."""
    if derived(first, second):
        return False
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))))
    return shared >= 5 and shared >= 0.6 * min(len(first), len(second))
