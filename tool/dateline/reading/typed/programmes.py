"""What a station sends and a paper has sections for, behind a comma: `(Muvi TV, Assignment, 24 July)`.

In: the two names of a citation. Out: whether the second is no outlet of its own but a programme or a section
of the first.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

STATION = re.compile(
    r"(?:\b(?:TV|Television|Televisión|Télévision|Televisione|Televizija|Televisão|Télé|Radio|Rádio|Radyo|Raadio|FM|Channel|Canal|Kanal|Broadcasting|Broadcaster|Rundfunk|Fernsehen)|TV)\s?\d{0,2}\b"
    r"|\bTV[A-Z]{1,2}\b|\A(?:BBC|CNN|NBC|CBS|ABC|PBS|NPR|MSNBC|CNBC|CBC|Fox|C-SPAN|Sky|ITV|ARD|ZDF|ORF|SRF|RAI|RFI|RTL|RTÉ|NHK)\b"
)
_SENT = re.compile(
    lettered(
        r"(?:[A-ZÀ-Þ]?[\w’'-]+\s+){0,3}(?:news(?:cast|reel|hour)?|bulletin|programme|program|show|hour|service|magazine|debate|talk|phone-in|call-in|breakfast|headlines|roundup|round-up|journal|broadcast)"
    )
)
_SECTION = re.compile(
    r"(?:Sports?|Business|Opinions?|Comment|Letters|Culture|Arts|Life|Lifestyle|Weekend|Society|Economy|Politics|World|Metro|National|International|Features|Obituaries|Editorials?|Money|Markets|Travel|Health|"
    r"Education|Local|Regional|Wirtschaft|Feuilleton|Politik|Kultur|Meinung|Économie|Politique|Société|Monde|Opinión|Economía|Política|Cultura|Sociedad|Deportes)(?:\s+(?:section|page|pages|desk|supplement))?"
)
# `TVM, Telejornal, 14 October 2020`
_NEWSCAST = re.compile(
    r"(?:Telejornal|Telediario|Noticieros?|Noticiario|Telenoticias|Tagesschau|Tagesthemen|heute(?:-?journal)?|Newsnight|Telegiornale|Téléjournal|Télématin|Journal\s+télévisé|JT\sde\s\d{1,2}\s?(?:heures|h)|Vremya|Vesti|"
    r"Wiadomości|Fakty|Události|Híradó|Panorama)(?:\s+[\w’'-]+)?"
)
_WORDS = 4  # of a programme's name, at most


def is_programme(first: tuple[str, Standing], second: tuple[str, Standing], outlets: Outlets) -> bool:
    """Whether a sure outlet stands before what it sends or a section that it has."""
    (station, sure), (name, standing) = first, second
    if sure < Standing.CUED or outlets.knows(name):
        return False
    if is_section(name):
        return True
    if not STATION.search(station):
        return _NEWSCAST.fullmatch(name) is not None and station.isupper()
    if _SENT.fullmatch(name):
        return True
    return (
        standing in (Standing.PLAIN, Standing.PERSON)
        and not outlets.listed_by_commas
        and len(name.split()) <= _WORDS
        and not (is_of_body(name) or is_place(name) or is_settlement(name))
    )


def is_section(name: str) -> bool:
    """Whether a paper's section is called so: `Opinion`, `World`."""
    return _SECTION.fullmatch(name) is not None
