"""Groups of notes that cite nothing published: acts, books, registers, papers of state and of the UN.

In: one group of a note, what was chosen of its names, the note, what is known of outlets. Out: whether it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.learned import is_of_volumes
from dateline.reading.typed.no_press import is_book, is_learned, is_of_account, is_talk
from dateline.reading.typed.note_titles import is_act
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.registers import is_of_register
from dateline.reading.typed.state_papers import is_numbered_act, is_of_state
from dateline.reading.typed.un_papers import has_symbol
from dateline.reading.typed.without_outlet import is_without_outlet


def is_unpublished(raw: RawGroup, choice: Choice, body: str, outlets: Outlets) -> bool:
    """Whether a group is a law, a paper of state, a book."""
    if _is_law(raw, choice) or is_book(raw, choice, body) or is_of_volumes(raw, body):
        return True
    if is_of_account(raw, choice) or is_learned(raw, choice, body) or is_talk(raw, choice, body):
        return True
    if is_of_state(raw) or is_without_outlet(raw, choice, body, outlets):
        return True
    if _is_looked_up(raw, choice, body, outlets):
        return True
    if choice.standing < Standing.KNOWN and _CONGRESS.search(body[raw.start : raw.end]):
        return True
    told = body[raw.start : raw.end]
    if raw.title and choice.outlets and _UNION_TITLED.search(told):
        return False  # `European Commission, “Progress in Georgia,” SWD(2012) 114 final`
    return not _is_outlet(choice, outlets) and _is_numbered(told)


# A title in quotation marks before the number of a report or communication of the European Union
_UNION_TITLED = re.compile(r"[“\"«‘„][^“\"«‘„]+[,.]?[”\"»’“],?\s+(?:COM|SWD|JOIN|SEC)\s?\(\d{4}\)\s?\d")


def _is_looked_up(raw: RawGroup, choice: Choice, body: str, outlets: Outlets) -> bool:
    """Whether a group is a paper of the United Nations by its symbol or of a register."""
    united = any(outlet.startswith(_UNITED_NATIONS) for outlet in choice.outlets)
    told = body[raw.start : raw.end + (_PART if united else _SYMBOL_BEHIND)]
    end = told.find(";", raw.end - raw.start)
    told = told[: end if end >= 0 else None]
    press = not united and any(outlets.knows(o) and not outlets.lists_body(o) for o in choice.outlets)
    return not press and (has_symbol(told) or is_of_register(told) or is_numbered_act(told))


_UNITED_NATIONS = ("UN ", "United Nations ", "U.N. ")
_SYMBOL_BEHIND, _PART = 40, 300  # characters behind a day, in which a symbol may stand


_CONGRESS = re.compile(r"\b\d{1,3}(?:st|nd|rd|th|d)\s(?:Cong|Sess)(?:ress\b|ion\b|\.)")  # a hearing, a bill


_LAW = re.compile(
    r"\b(?:[Cc]ode|[Ll]aws?|[Ll]oi|Act|Constitution|Ley|C[óo]digo|Decreto|Decree|D[ée]cret|Regulations?|Gesetz|Ordonnance|Ordinance|Arrêté|Legge|Lei)\b"
)


def _is_law(raw: RawGroup, choice: Choice) -> bool:
    """Whether a group is an act of law: called so, or of a country: `Guinée, Code pénal, 26/10/2016`."""
    if not choice.outlets:
        return any(is_act(name.text) for name in raw.names)
    return len(raw.names) > 1 and is_place(raw.names[0].text) and bool(_LAW.search(raw.names[1].text))


def _is_outlet(choice: Choice, outlets: Outlets) -> bool:
    """Whether the choice is surely an outlet, no body that puts out acts too."""
    bodies = all(outlets.lists_body(outlet) for outlet in choice.outlets)
    return choice.standing >= Standing.CUED and not bodies


# The number of an official document: `COM(2021) 803`, `A/HRC/39/17`.
_DOCUMENT = re.compile(
    r"\b(?:COM|SWD|JOIN|SEC|PE)\s?\(\d{4}\)\s?\d|\b[A-Z]{1,3}/(?:[A-Z]{2,4}(?:[./]\d+)?/)?\d+[/.]\d+\b|\bDoc\.\s*\S*\d"
    r"|\b(?:Case|Cause|Appeal|Application|App\.|Petition|Docket)\s+Nos?\.?\s?\S*\d|\b[Jj]udge?ment\s+(?:of|dated)\s|\barrêt\s+(?:n|du\s)|\b(?:Urteil|Beschluss)\s+vom\s|\b[Ss]entencia\s"
)


@lru_cache(maxsize=1)  # the groups of one source's many days are of the same text
def _is_numbered(text: str) -> bool:
    """Whether an official document's number stands in a text."""
    return _DOCUMENT.search(text) is not None
