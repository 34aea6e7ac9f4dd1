"""Hearings of assemblies and decisions of press councils by their day, which are no press items.

In: the text of a note, what is known of outlets. Out: the same, as long, blank where a part of it is one:
`House of Commons, Foreign Affairs Committee, hearing of 14 October 2014`, `Press Council, complaint no. 14
against the daily X, decision of 7 April 2016`. A paper that is known (`C-SPAN, hearing of 3 May`) has shown
or printed what it is named with; who tells of a decision on a day of his own keeps its part.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_of_body, is_romance_body
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.outlets import Outlets

_BODY = r"[A-ZÀ-Þ][^;,:“”„«»\"\d()]{1,80}"
_UNITS = r"(?:,\s(?:the\s)?[^;,:“”„«»\"\d()]{3,90}){0,2}?"
_ADJECTIVE = (
    r"(?:(?:public|oral|open|closed|joint|special|plenary|extraordinary|"
    r"first|second|third|final|formal|written|unanimous|interim)\s)?"
)
# What sits, and what sits on a case
_SITTING = (
    r"(?:hearings?|sittings?|meetings?|(?:plenary\s)?sessions?|audition|séance|réunion|audience|audiencia|sesión|comparecencia|sessão|audiência|audizione|seduta|"
    r"(?:öffentliche\s)?(?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Aa]nhörung|[Ss]itzung))"
)
_DECISION = (
    r"(?:adjudications?|determinations?|findings?|decisions?|rulings?|complaints?|(?:formal\s)?warnings?|reprimands?|notices?\sof\s(?:violation|breach|infringement)|"
    r"décision|plainte|mise\sen\sdemeure|avertissement|queja|denuncia|resolución|fallo|dictamen|apercibimiento|queixa|deliberação|reclamo|"
    r"(?:[Öö]ffentliche\s)?(?:Beschwerde|Entscheidung|Spruch|Rüge|Bescheid|Missbilligung))"
)
_BEHIND_SITTING = (
    r"(?:,?\s|\s(?:of|on|held\son|du|del?|d[ou]|vom|am|on\s[^;]{3,60}?,)\s)(?=\d|[A-Z][a-zé]+\s\d)"
)
_BEHIND_DECISION = (
    r"(?:(?:,?\s|\s(?:of|dated|du|del?|d[ou]|vom)\s)(?=\d|[A-Z][a-z]+\s\d)"
    r"|\s(?:nos?\.?|nr\.?|Nr\.|n[°º.]|núm\.|on|against|by|concerning|regarding|in|to|de|du|contre|contra|gegen|von|\d)[\s\d])"
)
_PART = re.compile(
    lettered(
        r"(?:\A|;)\s*(?:(?:[Ss]ee|[Cc]f\.|[Vv]oir|[Vv]gl\.|[Ss]iehe|[Vv]éase)\s(?:also\s|auch\s|aussi\s|además\s)?)?(?:the\s)?"
        rf"(?P<body>{_BODY}){_UNITS},\s(?:the\s)?{_ADJECTIVE}(?:{_SITTING}{_BEHIND_SITTING}|{_DECISION}{_BEHIND_DECISION})[^;“”„«»\"]*"
    )
)
_SITS = re.compile(
    r"(?:House\sof|Houses\sof|Bundestag|Landtag|Nationalrat|Bundesrat|Ständerat|Seimas|Sejm|Senat\b|Sénat|Senado|Duma|Knesset|Rada|Verkhovna|Majlis|Assemblée|Assembleia|Asamblea|Parlement|Parlament|Congreso|"
    r"Presserat|Ombudsman|Ombudsperson|Regulator|Medienrat|Landesmedienanstalt|Medienanstalt|Conseil\b|Consejo|Conselho|Cámara|Câmara|Chambre)|"
    r".*\b(?:[Oo]mbuds\w+|[Rr]egulator|[Rr]at)\b"
)


def without_proceedings(body: str, outlets: Outlets) -> str:
    """A note, blank where a part of it is what an assembly, a court or a council did on a day."""
    for part in _PART.finditer(body):
        days = [date for date in dates_in(part[0]) if date.is_of_day]
        if len(days) == 1 and "http" not in part[0] and _sits(part["body"], outlets):
            body = body[: part.start()] + " " * len(part[0]) + body[part.end() :]
    return body


def _sits(name: str, outlets: Outlets) -> bool:
    """Whether a name is that of who hears or decides, no outlet's."""
    if outlets.knows(name) and not outlets.lists_body(name):
        return False
    plain = folded(name)
    called = _SITS.match(name) is not None or is_of_body(name) or is_romance_body(name)
    return called or plain in phrases("venues")
