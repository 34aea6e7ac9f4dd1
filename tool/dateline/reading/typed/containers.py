"""Of the names behind a title, the one that holds the piece: neither who puts that out, nor a part of it.

In: the names of a note's group in order. Out: those without the publishers and sections beside them. The MLA
Handbook (9th edition, sections 5.31 and 5.54) has a publisher behind the container, and lists that a program
writes have one of the same name: `“Title.” The Guardian, Guardian News and Media, 3 May 2020`; so has
Chicago, as programs write it: `CNN. Cable News Network, May 3, 2020`, `Fortune (FORTUNE USA, May 3, 2020)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.groups import Named
from dateline.reading.typed.lexicon import folded
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.programmes import is_section

# What is said of a house in one form of its name and not in the other
_SAID_OF_HOUSES = frozenset(
    "llc lp inc incorporated ltd limited plc gmbh ag sa bv company co corp corporation group holdings media "
    "medien verlag publishing publications publisher interactive digital usa us uk international the and of "
    "news newspaper newspapers magazine journal online com org net www website web editorial grupo groupe "
    "network networks".split()
)
_FIRM = re.compile(
    r"\w.*\s(?:LLC|L\.L\.C\.?|L\.?P\.?|Inc\.?|Ltd\.?|Limited|Company|Co\.?|Corp\.?|Corporation|plc|PLC|GmbH|Publications|Newspapers|Interactive|Holdings|Ventures)"
)
# The part of a site that its title names ahead of it: `News | The Times`
_AHEAD = re.compile(
    r"(?:(?:World|Latest|Home|US|UK|U\.S\.|Business|Local|Top|Breaking)\s)?News|World|Politics|Business|Opinions?|Sports?|Tech(?:nology)?|Culture|Middle\sEast|Africa|Asia|Europe|Americas"
)
_SITE = re.compile(r"(?<=\w)\.[A-Za-z]{2,3}(?:\.[a-z]{2})?\Z")
_LETTERS = 2  # of an abbreviation, at least


def contained(names: Sequence[Named], outlets: Outlets) -> list[Named]:
    """The names, those left out that say who publishes the one before them, or which part of it it is."""
    found: list[Named] = []
    for name in names:
        last = found[-1] if found else None
        if last is None or name.apart or name.after_title != last.after_title:
            found.append(name)
        elif _AHEAD.fullmatch(last.text) and not last.sure and _is_sure(name, outlets):
            found[-1] = name  # `News | The Times`
        elif not (name.after_title and _is_other(last, name, outlets)):
            found.append(name)
    return found


def _is_other(last: Named, name: Named, outlets: Outlets) -> bool:
    """Whether a name is the publisher or a section of the one before it."""
    if is_same_house(last.text, name.text):
        return True
    published = _FIRM.fullmatch(name.text) and not outlets.knows(name.text)
    return _is_sure(last, outlets) and bool(published or is_section(name.text))


def _is_sure(name: Named, outlets: Outlets) -> bool:
    return outlets.standing(name.text) >= Standing.CUED


def is_same_house(name: str, other: str) -> bool:
    """Whether two names differ in nothing but what firms are called, or one is the letters of the other."""
    if is_one_name(name, other):
        return True
    one, two = _words(name), _words(other)
    whole, other_whole = _all_words(name), _all_words(other)
    return any(
        _are_letters(short, long)
        for short, long in ((one, two), (two, one), (whole, other_whole), (other_whole, whole))
    )


def _are_letters(short: list[str], long: list[str]) -> bool:
    """Whether one word is made of the first letters of several: `CNN`, `Cable News Network`."""
    letters = "".join(short)
    return len(letters) >= _LETTERS < len(long) + 1 and letters == "".join(word[0] for word in long)


def is_one_name(name: str, other: str) -> bool:
    """Whether two names differ in nothing but what firms are called."""
    return "".join(_words(name)) == "".join(_words(other)) or _run_on(name) == _run_on(other)


def _run_on(name: str) -> str:
    """The letters of a name, or of its site, without an article: `TheHill.com`, `The Hill`."""
    site = _SITE.sub("", name) if " " not in name else name
    return "".join(_all_words(site)).removeprefix("the")


def _all_words(name: str) -> list[str]:
    return re.findall(r"\w+", folded(name.replace(".", " ")))


def _words(name: str) -> list[str]:
    """The words of a name without those that only firms add; all of them where it has no others."""
    words = _all_words(name)
    return [word for word in words if word not in _SAID_OF_HOUSES] or words
