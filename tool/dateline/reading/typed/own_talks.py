"""Talks that the authors of a report had: `CPRB conversations with LAF officers, Yarze, March 2023`.

In: the text of a source, what is known of outlets. Out: whether it begins with such a talk, which nobody
published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.evidence import is_person_like, watches
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place

_WHOSE = r"(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:of|for|and)\s)?[A-ZÀ-Þ][\w.’'-]*){0,4}?)"
_MEANS = (
    r"(?:background|private|telephone|phone|online|e-?mail|field|staff|team|informal|confidential|off-the-record|several|own|group|"
    r"video|written|follow-up|individual|in-person|joint|focus|WhatsApp|Signal|Telegram|Viber|Zoom|Skype)"
)
_TALKS = (
    r"(?:conversations?|interviews?|meetings?|discussions?|correspondence|consultations?|e-?mails?|calls?|exchanges?|talks|visits?|messages?|communications?|"
    r"focus\s+groups?(?:\s+(?:discussions?|interviews?|meetings?))?)"
)
# `CPRB conversations with LAF officers, Yarze, March 2023`
_OWN_TALK = re.compile(
    lettered(
        rf"(?:{_WHOSE}(?:[’']s?)?\s+)?(?i:{_MEANS}\s+){{0,2}}(?i:{_TALKS})\s+(?:with|to)(?:\s(?P<whom>.*)|\Z)"
    ),
    re.DOTALL,
)
# `Interview by Upland Watch with a driver`
_TALK_BY = re.compile(
    lettered(
        rf"(?i:{_MEANS}\s+){{0,2}}(?i:{_TALKS})\s(?:by|of)\s(?:the\s)?(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:of|for|and)\s)?[A-ZÀ-Þ][\w.’'-]*){{0,4}})(?:\sstaff)?\s(?:with|to)\s(?P<whom>.*)"
    ),
    re.DOTALL,
)
# `Crisis Group interviews, officials, Amman, May 2020`
_TALK_WITH = re.compile(
    lettered(
        r"(?P<whose>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}?)\s+(?:(?:analyst|researcher|research|staff|team|desk|office|field|mission|delegation|project|crew|telephone|phone|video|online|e-?mail|written)\s+){0,3}(?:interviews?|correspondence|communications?),\s(?:[A-Z]{2,4}\s|[A-Z][a-z]+\s)?[a-z]{3}"
    )
)
# `Upland Rights Watch telephone interview`, whoever was asked
_TALK_ALONE = re.compile(
    lettered(
        rf"{_WHOSE}(?:[’']s?)?\s+(?i:{_MEANS}\s+){{0,2}}(?i:interviews?|correspondence|communications?|calls?)(?=\s*(?:,|\Z))"
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
    if alone := _TALK_ALONE.match(text):
        return (_TALK_WITH.match(text) is not None and not outlets.knows(alone["whose"])) or _is_of_body(
            alone["whose"], "", outlets
        )
    match = _OWN_TALK.match(text) or _TALK_BY.match(text)
    if match is None and (talk := _TALK_WITH.match(text)):
        return not outlets.knows(talk["whose"])
    return match is not None and not (
        match["whose"] and _is_press(match["whose"], match["whom"] or "", outlets)
    )


def _is_press(whose: str, whom: str, outlets: Outlets) -> bool:
    """Whether who had a talk is an outlet known or called as such, that prints what it was told."""
    return (
        outlets.standing(whose) >= Standing.CUED
        and not outlets.lists_body(whose)
        and not _is_of_body(whose, whom, outlets)
    )


def _is_of_body(whose: str, whom: str, outlets: Outlets) -> bool:
    """Whether who had a talk watches and counts, as no outlet known does; where papers are called so too,
    whether nothing but what he is tells whom it talked to: `a carpenter`, `two traders`."""
    if not watches(whose) or outlets.knows(whose):
        return False
    return _MAY_PRINT.search(whose) is None or _NAMELESS.match(whom) is not None


_MAY_PRINT = re.compile(
    r"\b(?:Monitor|Reporter(?:s|os)?|Repórteres|Freedom|Witness|Press|Prensa|Imprensa|Presse)\Z"
)
# Whom nobody names: `a carpenter`, `two former soldiers`, `village elders`
_NAMELESS = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|other|\d{1,3})\s+[a-zà-ÿ]|(?!the\s)[a-zà-ÿ][\w’'-]*s\b|(?!the\s)[a-zà-ÿ-]+\s+[a-zà-ÿ-]+s\b"
)


# `Interview with an editor of AFP, Gulu, 10 January 2018`, `Interview with two of Rudaw’s reporters`
_STAFF = (
    r"(?:editor|reporter|journalist|correspondent|producer|presenter|photographer|columnist|writer|fact-?checker|stringer|employee|manager|director|"
    r"official|representative|founder|owner|staff(?:er)?|member|spokes\w+|(?:bureau|desk|news)\s+(?:chief|head)|rédact\w+|journaliste|redakteur\w*)s?"
)
_WITH_STAFF = re.compile(
    lettered(
        r"(?:(?:[Tt]elephone|[Pp]hone|[Oo]nline|[Vv]ideo|[Pp]ersonal|[Oo]wn|[Aa]uthors?[’']?s?[’']?)\s+)?(?:[Ii]nterview|[Cc]onversation|[Mm]eeting|[Dd]iscussion|[Cc]all|[Cc]orrespondence|[Ee]ntretien)s?\s+(?:with|avec)\s+"
        rf"(?:(?:an?|the|one|two|three|four|five|several|some|une?|deux|trois|le|la|\d{{1,2}})\s+(?:[a-z-]+\s+){{0,3}}?{_STAFF}(?:[a-z\s-]{{0,30}})?\s(?:of|at|for|from|with|de|du)\s+(?:the\s+)?[A-ZÀ-Þ@][^,;.]{{1,50}}"
        rf"|(?:(?:an?|the|one|two|three|several)\s+)?(?:of\s+)?[A-ZÀ-Þ][^,;.]{{1,40}}?(?:[’']s?)?\s(?:[a-z-]+\s+){{0,2}}?{_STAFF})"
        r"(?:,\s(?P<place>[A-ZÀ-Þ][^,;\d]{1,30}))?,\s(?:\d|[A-ZÀ-Þ][a-zà-ÿ]+\s\d)[^;“\"«]{0,40}\Z"
    )
)


# `Interview with the minister`, `Speech in parliament`: of somebody with a name or an office
_PRINTED_TALK = re.compile(
    lettered(
        r"(?:(?:[Aa]n?|[Tt]he|[Uu]ne?|[Ll]e|[Ee]in|[Uu]na|[Ll]a)\s+|[Ll][’'])?(?i:(?:exclusive|live|full|short|recorded|televised|tv|radio|video)\s+)?"
        r"(?:(?i:interview|conversation|q\s?&\s?a|entretien|entrevue|gespräch|entrevista|intervista)\s+(?i:with|of|by|avec|de|du|mit|con|a|com)\s+"
        r"(?P<whom>(?:(?:the|le|la|dem|der|el|il|o|a|president|minister)\s|l[’'])?[A-ZÀ-Þ\w].*)"
        r"|(?i:speech|address|statement|remarks|testimony|sermon|eulogy|discours|allocution|rede|discurso)\s+(?i:in|to|before|at|by|of|on|for|au|devant|à|im|vor|en|ante)\s+(?P<where>\S.*)"
        r"|(?:[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3}[’']s?\s+)?(?:(?i:televised|recorded|weekly|friday|live|radio|tv)\s+)*(?i:speech|address|sermon|eulogy|khutbah?))"
    )
)


def printed_by(inner: str, names: Sequence[Named], outlets: Outlets) -> str | None:
    """The known outlet that stands behind a talk or a speech and has printed it.

    None where somebody of the press was asked, or somebody without a name: `interview with an editor, AFP`,
    `interview with a driver, Dawn`. `inner` is the text of which the names are.
    """
    if len(names) != _TALK_AND_OUTLET or names[1].apart:
        return None
    begin, name = inner.rfind(";", 0, names[0].start) + 1, names[1].text
    talk = _PRINTED_TALK.fullmatch(inner[begin : names[0].end].strip())
    whom = talk["whom"] if talk else None
    if talk is None or (whom and (_IS_STAFF.search(whom) or _NAMELESS.match(whom))):
        return None
    return name if outlets.knows(name) and not outlets.lists_body(name) and not is_town(name) else None


_TALK_AND_OUTLET = 2  # fields
_IS_STAFF = re.compile(rf"\b{_STAFF}\b", re.IGNORECASE)


def is_talk_with_staff(text: str, outlets: Outlets) -> bool:
    """Whether somebody of an outlet was talked to by the authors: no outlet has it."""
    match = _WITH_STAFF.match(text)
    if match is None:
        return _is_with_one_of(text, outlets)
    return not (match["place"] and outlets.knows(match["place"]))


# `interview with a former technician of Radio Isanganiro, Kigali, 6 March 2018`
_WITH_ONE_OF = re.compile(
    lettered(
        r"(?i:(?:(?:telephone|phone|online|video|personal|own|authors?[’']?s?[’']?|field|group|background)\s+)*(?:interviews?|conversations?|meetings?|discussions?|calls?|talks?|correspondence|"
        r"entretiens?|entrevues?|entrevistas?|conversas?|gespräche?|interviste?|colloqui[oa]?))\s+"
        r"(?:with|to|avec|con|com|mit|a)\s+(?:an?|one|two|three|four|five|six|several|some|other|former|(?P<the>the)|une?|deux|trois|quatre|plusieurs|des|un[oa]?|dos|tres|cuatro|varios|varias|uma?|dois|duas|três|"
        r"eine[mnr]?|zwei|drei|vier|mehreren|ehemaligen|früheren|\d{1,2})\s+(?:(?!in\b|on\b)[a-zß-ÿA-ZÀ-Þ][a-zß-ÿ’'-]+\s+){1,5}?"
        r"(?:of|at|for|from|with|de\s+l[ao]s?|de|du|d[aeo]s?|del|della|von|de[rs]|beim?)\s+(?:the\s+|l[’'])?(?P<whose>[A-ZÀ-Þ@“\"«][^,;]{1,50})"
        r"(?:,\s(?P<place>[A-ZÀ-Þ][^,;\d]{1,30}))?,\s(?:\d|[A-ZÀ-Þ][a-zà-ÿ]+\s\d)[^;“\"«]{0,40}"
    )
)


def _is_with_one_of(told: str, outlets: Outlets) -> bool:
    """Whether somebody without a name, of an outlet or a body, was talked to, and none stands behind that
    may have printed it."""
    match = _WITH_ONE_OF.fullmatch(told)
    if match is None:
        return False
    behind = match["place"]
    if behind is None:
        return True
    of_office = match["the"] is not None and not (
        is_town(behind) or is_place(behind)
    )  # `the head of SNEL, Delo`
    return not of_office and outlets.standing(behind) < Standing.CUED


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
    if (
        not known
        and group.names
        and _TALK_FIRST.match(told)
        and outlets.standing(group.names[0].text) < Standing.CUED
    ):
        return True
    return not known and _BEHIND_DAY.search(" ".join(told.split())) is not None


# `(interview, Musikot, 17 January 2021)`: where it was
_TALK_FIRST = re.compile(
    r"\s*(?:(?:own|field|phone|telephone|video|group|personal|oral)\s+)?(?:interviews?|conversations?|phone\s+calls?|focus\s+groups?(?:\s+discussions?)?|field\s+visits?),\s",
    re.IGNORECASE,
)
