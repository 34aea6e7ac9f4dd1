"""Branches of stations and agencies: `SNRT Laâyoune`, `VOA Hausa`, `AFP Kinshasa`.

In: a name. Out: whether it is a known outlet's with the town, the country or the language of its desk.
"""

from __future__ import annotations

import re

from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import folded, in_lists, lettered, phrases
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.place_names import is_language, is_place

_BRANCH = re.compile(
    lettered(r"(?P<whose>[A-ZÀ-Þ]{3,6}|[A-ZÀ-Þ][a-zß-ÿ]+)\s(?P<of>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)")
)
# Agencies that are called by a word that nothing else is; others by letters.
_AGENCIES = frozenset("reuters xinhua anadolu interfax tasnim sputnik bloomberg ansa belga lusa".split())

# Languages as their speakers call them.
_OWN_TONGUES = frozenset(
    "portugues espanol francais deutsch italiano turkce russkij russian srpski hrvatski bosanski shqip polski"
    " romana magyar cesky brasil afrique africa mundo balkans balkan arabi arabic persian".split()
)


_CONTINENTS = frozenset("africa afrique asia asie europe europa america balkans caucasus".split())
_COINED = 7  # letters at least of a known name that is no word: `Shafaqna Africa`, not `Dawn Africa`


def _is_coined(name: str) -> bool:
    """Whether an outlet is called as nothing else is: by a long word that is no title's."""
    plain = folded(name)
    called_so = in_lists(plain, "titles", "ends", "title_ends", "outlets_too")
    return len(plain) >= _COINED and not called_so


def is_branch_in_town(name: str, outlets: Outlets) -> bool:
    """Whether a name is a known station's or agency's with the town or the language of its desk."""
    match = _BRANCH.fullmatch(name)
    if (
        match is None
        or not outlets.knows(match["whose"])
        or folded(match["whose"]) in phrases("organisations")
    ):
        return False
    of = match["of"]
    if not match["whose"].isupper() and folded(match["whose"]) not in _AGENCIES:
        return _is_coined(match["whose"]) and (is_language(of) or folded(of) in _CONTINENTS)
    return is_place(of) or is_town(of) or is_language(of) or folded(of) in _OWN_TONGUES
