"""Brackets that say when a committee met or where the authors went: `(CM-DH, 8–10 March 2022)`.

In: a candidate and the text. Out: whether its days are those of a meeting, or of a visit of the authors' own.
"""

from __future__ import annotations

import re
from datetime import date

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.candidates import Candidate
from dateline.reading.typed.digits_in_names import is_listed
from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.place_names import is_place

_AHEAD = 160  # characters before the brackets that are looked at


def is_of_meeting(text: str, candidate: Candidate) -> bool:
    """Whether the day is a span of a few and the name a committee's, or what is said is of a meeting, or a
    clause right before says who met there.

    `(CM-DH, 8–10 March 2022)`, not `(İskenderun Ses, June 11-12, 2021)`; weeklies are of a week.
    """
    ahead = max(candidate.stretch.start, candidate.start - _AHEAD)
    if _THEY_MET.search(text, ahead, candidate.start):
        return True
    value = candidate.groups[0].date.value if candidate.groups[0].date is not None else None
    span = _SPAN.fullmatch(value.edtf()) if value is not None else None
    if span is None:
        return False
    start, end = span.groups()
    if (date.fromisoformat(end) - date.fromisoformat(start)).days >= _WEEK - 1:
        return False
    name = candidate.groups[0].names[0].text
    return bool(
        _COMMITTEE.fullmatch(name)
        or _GATHERING.search(name)
        or is_of_body(name)
        or _MEETING.search(text, ahead, candidate.start)
    )


def is_course(text: str, candidate: Candidate) -> bool:
    """Whether brackets give the town and the days of a course: `at our course (Sumy, 18-22 May 2023)`."""
    ahead = max(candidate.stretch.start, candidate.start - _AHEAD)
    if not candidate.groups or _COURSE.search(text, ahead, candidate.start) is None:
        return False
    return all(
        len(g.names) == 1
        and not (g.title or g.url or g.qualifiers)
        and g.date is not None
        and g.date.value is not None
        and _SPAN.fullmatch(g.date.value.edtf()) is not None
        and not is_listed(g.names[0].text)
        and (is_settlement(g.names[0].text) or is_place(g.names[0].text))
        for g in candidate.groups
    )


_COURSE = re.compile(
    r"(?i)\b(?:courses?|trainings?|workshops?|seminars?|webinars?|summer\s+schools?|lectures?|classes|lehrgang|kurs\w*|schulung\w*|tagung\w*|formation|stage|atelier|taller(?:es)?|curso|oficina|corso|obuka|szkoleni\w*|семінар\w*|семинар\w*|курс\w*)\b"
    r"[^.!?]{0,60}\Z"
)
_WEEK = 7  # days
_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")  # of days that EDTF gives in full
_COMMITTEE = re.compile(r"[A-Z]{2,}(?:[-/][A-Z]{2,})+|[A-Z]{2,}[-\s]?\d{1,3}")  # `COP27` too
_GATHERING = re.compile(
    r"\b(?:Indaba|Forum|Summit|Expo|Congress|Conference|Fair|Festival|Biennale|Assembly)\b"
)
_MEETING = re.compile(
    r"(?i)\b(?:meetings?|met|sessions?|talks|summit|round|conference|sitting|hearings?|congress|plenary|convened|gathered|exercises?|visit(?:ed)?)\b[^.!?]*\Z"
)


# `the council, which has met once (Seyun, 13 April 2019), has no budget`
_THEY_MET = re.compile(
    r"\b(?:which|who|that)\s+(?:(?:has|have|had)\s+)?(?:(?:last|first|only|never|since|once|twice|rarely|also|then)\s+){0,2}"
    r"(?:met|convened|gathered|assembled|sat|congregated)\b[^.!?;,]{0,80}\Z"
)


def is_own_visit(text: str, candidate: Candidate) -> bool:
    """Whether the sentence says that the authors went or met somebody at the places in the brackets.

    `We walked four paths (La Parada, 14 March 2024; Juan Frío, 16 March 2024).`
    """
    before = text[max(candidate.stretch.start, candidate.start - _AHEAD) : candidate.start]
    return any(form.search(before) for form in (_OWN_VISIT, _PLACES_SEEN, _ASKED))


# `draws on interviews with 31 smiths and brokers (Suame and Techiman, February 2016)`
_ASKED = re.compile(
    r"\b(?:interviews|conversations|focus\s+groups|discussions)\s+with\s+(?:[\w’'-]+,?\s+){1,8}\Z"
)


# `the only ones to visit the villages (Bajo Jagua, 18 March 2022; Cacagual, 19 March 2022)`
_PLACES_SEEN = re.compile(
    r"\b(?:visit|tour|inspect|reach|see|survey|search|raid|cross|enter|leave|photograph)(?:s|e?d|ing)?\s(?:the|these|those|all|both|two|three|four|five|six|several|some|many|\d+)\s+"
    r"(?:(?!of)[\w’'-]+\s+){0,2}(?:villages|hamlets|towns|camps|sites|settlements|communities|landings|landing\s+stages|crossings|posts|checkpoints|quarters|wells|mines|pits|ports|islands|islets|districts|places|parishes|fords|schools|clinics|hospitals|prisons)\s*\Z"
)


_WENT = (
    r"walked|visited|drove|travell?ed|crossed|interviewed|met|spoke|stayed|toured|inspected|surveyed|observed|"
    r"followed|accompanied|attended|sat|talked|rode|sailed|flew|returned|went|stopped|photographed"
)
_OWN_VISIT = re.compile(
    rf"(?:\A|[.!?;:”\"]\s+|\n)\W*(?:(?:In|On|During|Between|For|At)\s[^.;]{{3,60}}?,\s+)?(?:"
    rf"(?:We|I|Our\s+(?:[\w-]+\s+){{0,2}}[\w-]+|The\s+(?:authors?|researchers?|enumerators?|survey\s+team))\s+(?:[\w]+ly\s+|also\s+|then\s+|twice\s+|ourselves\s+)?(?:{_WENT})\b"
    r"|(?:(?:Field|Site|Home|Several|Follow-up)\s+)?(?:[Ii]nterviews|[Ff]ocus\s+groups?|[Ff]ieldwork|[Vv]isits|[Cc]onversations|[Oo]bservations?|[Ss]urveys?)\s+(?:were|was|took\s+place|with|to)\b"
    r"|Nous\s+avons\s+(?:visité|rencontré|parcouru|interrogé|observé|suivi)|(?:Visitamos|Recorrimos|Entrevistamos|Caminamos|Visitámos|Percorremos|Abbiamo\s+(?:visitato|incontrato|percorso))\b"
    r"|Wir\s+(?:besuchten|fuhren|sprachen|trafen|befragten|begleiteten)\b)(?:[^.!?;:”\"]|(?<=\b[A-ZÀ-Þ])\.)*\Z"
)
