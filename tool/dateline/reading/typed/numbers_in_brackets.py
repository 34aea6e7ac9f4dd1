"""Brackets that hold an act's letters, a file's number or years of a series: `(HO-11-N, 2003-09-23)`.

In: the text and a candidate, what is known of outlets. Out: whether it is such, and no source.
"""

from __future__ import annotations

import re

from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.digits_in_names import is_listed
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.stretches import Scene

# What acts and files are called ahead of their number; no `Dossier`, which a paper is called too
_KIND = (
    r"(?:(?:[\w-]+\s){0,2}?(?:order|ordinance|decree|edict|ukase|directive|regulation|decision|ruling|resolution|instruction|law|act|bill|statute|"
    r"adjudication|determination|award|judge?ment|permit|licen[cs]e|case|file|docket|exhibit|annex|protocol|application|petition|warrant|lot|invoice|tender)"
    r"|\w*(?:bescheid|erlass|verfügung|verordnung|gesetz|beschluss|urteil|bewilligung|genehmigung|akte|aktenzeichen|protokoll|antrag|drucksache)|az\."
    r"|arrêté|décret|loi|ordonnance|décision|délibération|jugement|dossier\sn[°ºo]\.?|permis"
    r"|orden|decreto|ley|resolución|expediente|auto|sentencia|oficio|acuerdo|portaria|lei|resolução|processo|despacho|ordinanza|delibera|legge|sentenza"
    r"|(?:rješenj|rešenj|naredb|uredb|odluk|zakon|presud|predmet)\w*|karar|genelge|buyruk|emir|dosya|esas"
    r"|(?:приказ|указ|постановление|решение|распоряжение|закон|дело|наказ|рішення|розпорядження)\w*)"
)
_NUMBERED = re.compile(
    lettered(
        rf"\s*(?i:{_KIND})\s(?i:(?:no|nr|n|num|núm|br)[.°º]?\s?|n[°º]\s?|№\s?|#)?(?=[\w./-]*\d)[\w./-]*\d[\w./-]*(?:-[A-ZÀ-Þ]{{1,3}})?,\s"
    )
)
# With letters behind the number: `HO-11-N`, `1080-N`, `114-FZ`; `TV-3`, `Kanal 12-N` are channels
_LETTERS_LAST = re.compile(lettered(r"(?:[A-ZÀ-Þ]{1,4}-)?\d{1,5}-[A-ZÀ-Þ]{1,3}"))
_LETTERS_FIRST = re.compile(lettered(r"[A-ZÀ-Þ]{1,5}-\d{1,5}"))
_OF_LAW = re.compile(
    r"\b(?:laws?|acts?|bills?|orders?|ordinances?|decrees?|regulations?|rules|statutes?|gesetz\w*|erlass\w*|verordnung\w*|loi|décret|arrêté|ley|decreto|lei|zakon\w*|закон\w*)\b[^.!?;()]{0,60}\Z",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{4})/(\d{4})")
_LONG = 5  # years, at least, of a series of measurements
_REACH = 120  # characters


def is_number_of_act(scene: Scene, candidate: Candidate) -> bool:
    """Whether a lone name in brackets is an act's number, or a word before years of a series."""
    if len(candidate.groups) != 1:
        return False
    group = candidate.groups[0]
    if group.title or group.url or group.via:
        return False
    if _NUMBERED.match(scene.text, candidate.start + 1, candidate.end):
        return True
    if len(group.names) != 1 or group.date is None or group.date.value is None:
        return False
    name = group.names[0].text
    if is_listed(name):
        return False
    if _LETTERS_LAST.fullmatch(name):
        return not name.startswith("TV")
    if _LETTERS_FIRST.fullmatch(name):
        ahead = max(candidate.stretch.start, candidate.start - _REACH)
        return not name.startswith("TV") and _OF_LAW.search(scene.text, ahead, candidate.start) is not None
    return _is_series(name, group.date.value.edtf())


def _is_series(name: str, date: str) -> bool:
    """Whether years far apart stand behind one word that nobody knows as an outlet: `Messreihe 1961–1990`."""
    years = _YEARS.fullmatch(date)
    alone = Outlets()  # what the bracket itself taught tells nothing here
    return (
        years is not None
        and int(years[2]) - int(years[1]) >= _LONG
        and " " not in name
        and alone.standing(name) < Standing.CUED
    )
