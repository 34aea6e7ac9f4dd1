"""Talks that the authors of a report had: `CPRB conversations with LAF officers, Yarze, March 2023`.

In: the text of a source, what is known of outlets. Out: whether it begins with such a talk, which nobody
published.
"""

from __future__ import annotations

import re

from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing

# `CPRB conversations with LAF officers, Yarze, March 2023`
_OWN_TALK = re.compile(
    lettered(
        r"(?:(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)(?:[’']s?)?\s+)?(?i:(?:background|private|telephone|phone|online|e-?mail|field|staff|team|informal|confidential|off-the-record|several|own|group)\s+){0,2}"
        r"(?i:conversations?|interviews?|meetings?|discussions?|correspondence|consultations?|e-?mails?|calls?|exchanges?|talks|visits?|focus\s+groups?)\s+(?:with|to)\s"
    )
)


# `Crisis Group interviews, officials, Amman, May 2020`
_TALK_WITH = re.compile(
    lettered(
        r"(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)\s+(?:(?:analyst|researcher|research|staff|team|desk|office|field|mission|delegation|project|crew|telephone|phone|video|online|e-?mail|written)\s+){0,3}(?:interviews?|correspondence|communications?),\s(?:[A-Z]{2,4}\s|[A-Z][a-z]+\s)?[a-z]{3}"
    )
)


# `Propos recueillis par Mariam Touré`, `Aufgezeichnet von Hans Lund`: who has no outlet's name
_GATHERED = re.compile(
    lettered(
        r"(?i:(?:(?:propos|témoignages?|déclarations?|récits?|paroles?|entretiens?|remarks?|words|testimon(?:y|ies)|recollections?|declaraciones|testimonios?|palabras|aussagen?|äußerungen?|gespräch)\s+)?"
        r"(?:recueilli|rapporté|consigné|réalisé|mené|transcrit|recorded|gathered|collected|taken\s+down|recogid|recopilad|aufgezeichnet|protokolliert)(?:[ao]?s|e?s?)?\s+(?:par|by|por|von))\s+"
        r"(?P<who>[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,3}|(?:l[’']|the\s|el\s|la\s|le\s|nos\s|nous|us|our\s|de[mrn]\s|unser)[a-z]*)(?=\s*(?:,|\Z|\s(?:à|at|in|en|le|on)\s))"
    )
)


def is_own_talk(text: str, outlets: Outlets) -> bool:
    """Whether a source begins with a talk that the authors had, not an outlet known or called as such."""
    if gathered := _GATHERED.match(text):
        who = gathered["who"]
        return not who[0].isupper() or (is_person_like(who) and not outlets.knows(who))
    match = _OWN_TALK.match(text)
    if match is None and (talk := _TALK_WITH.match(text)):
        return not outlets.knows(talk["whose"])
    whose = match["whose"] if match is not None else None
    press = whose and outlets.standing(whose) >= Standing.CUED and not outlets.lists_body(whose)
    return match is not None and not press


# `IOM KBL 18.2.2021, Interview mit der Staatendokumentation`, `RA KBL 3.5.2020, Auskunft per E-Mail`
_BEHIND_DAY = re.compile(
    r",\s+(?:(?i:telephone|telefonisches|phone|online|e-?mail|written|schriftliche|mündliche|persönliche)\s+)?"
    r"(?:(?i:interviews?|gespräche?|talks?|conversations?|correspondence|entretien|entrevista)\s(?:mit|durch|with|by|avec|con)\s(?:(?:der|dem|den|die|the|our|its|l[ea]|l[’']|el)\s?)?"
    r"(?i:staatendokumentation|verfasser\w*|autor\w*|author\w*|researcher\w*|drafter\w*|writer|us|auteur\w*|investigador\w*)\b"
    r"|(?i:auskunft|information|mitteilung|antwort|antwortschreiben|information|email|e-?mail|telefonat|telefoninterview)(?:\s(?:per|via|by|an|to)\s(?:e-?mail|mail|telefon|phone|die\s\w+|the\s\w+)|\s*\Z)"
    r"|(?i:per\s(?:e-?)?mail|via\s(?:e-?)?mail|by\s(?:e-?)?mail|telefonisch))"
)


def tells_of_own_talk(inner: str, group: RawGroup, outlets: Outlets) -> bool:
    """Whether brackets say behind the day of a group that somebody told it to the authors."""
    ends = inner.find(";", group.start)
    told = inner[inner.rfind(";", 0, group.start) + 1 : ends if ends >= 0 else len(inner)]
    known = any(outlets.knows(name.text) for name in group.names)
    return not known and _BEHIND_DAY.search(" ".join(told.split())) is not None
