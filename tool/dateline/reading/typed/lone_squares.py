"""Documents that set the names of their sources alone in square brackets: `It was refused. [WashPost] [FAS]`.

In: the scene, a bracket. Out: whether it is the document's habit, and the citation that the bracket is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.stretches import Role, Scene, citation, group_of
from dateline.values.typed import TypedCitation

# behind a full stop, a quotation, a day or another such bracket
_LONE = re.compile(r"(?<=[.!?”\"’')\]\d])\s{1,2}\[(?P<name>[^\W\d_][^\[\]()\d,;:.?!]{1,30})\](?=\s|[.,;]|\Z)")
_WELDED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z])")
_NO_OUTLET = re.compile(
    r"\b(?:Case|Transcript|Act|Bill|Law|Report|Memo|Letter|Document|Text|Video|Audio|Photos?|Map|Link|Source|Note|More|Here|"
    r"Update|Correction|Citation|PDF|Full|Editor|Ed|Translation|Summary|Speech|Testimony|Affidavit|Ruling|Opinion|"
    r"Laughter|Applause|Sic|Emphasis|Inaudible|Crosstalk|Redacted)\b",
    re.IGNORECASE,
)
_HABIT, _KINDS = 5, 3  # brackets of known outlets, from which it is one, and how many outlets they name


def alone_in_squares(scene: Scene, candidate: Candidate) -> TypedCitation | None:
    """The citation that a name alone in square brackets is, where the document cites so."""
    text, name = scene.text, scene.text[candidate.start + 1 : candidate.end - 1]
    if scene.sure or candidate.is_dated or text[candidate.start] != "[":
        return None
    at = max(0, candidate.start - 3)
    lone = _LONE.search(text, at, min(len(text), candidate.end + 1))
    if lone is None or lone["name"] != name or candidate.stretch.role is Role.HEADING:
        return None
    behind_day = text[lone.start() - 1].isdigit()
    if not _may_be_source(name, scene.outlets, known=behind_day) or not names_in_squares(text):
        return None
    raw = candidate.groups[0]
    place = (candidate.start, candidate.end)
    group = group_of(scene, raw, Choice((name,), Standing.KNOWN), candidate.start + 1)
    return citation(scene, place, scene.kind(candidate.stretch), [group])


@lru_cache(maxsize=8)
def names_in_squares(text: str) -> bool:
    """Whether the document sets known outlets alone in square brackets behind its sentences."""
    outlets = Outlets(ask_gazetteer=True)
    known = [m["name"] for m in _LONE.finditer(text) if _is_known(m["name"], outlets)]
    return len(known) >= _HABIT and len(set(known)) >= _KINDS


def _is_known(name: str, outlets: Outlets) -> bool:
    """Whether a name is an outlet's, its words written as one or apart: `NYTimes`."""
    return max(outlets.standing(name), outlets.standing(_WELDED.sub(" ", name))) >= Standing.CUED


def _may_be_source(name: str, outlets: Outlets, *, known: bool) -> bool:
    """Whether a name is no law, no paper of a court, no word of the editor; if unknown, of welded words."""
    if _NO_OUTLET.search(name):
        return False
    welded = " " not in name and _WELDED.search(name) is not None
    return _is_known(name, outlets) or (not known and welded)
