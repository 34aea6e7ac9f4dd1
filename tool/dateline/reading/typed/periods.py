"""Days that say how long a time was, or when somebody looked: `the figure for the quarter (January–March)`.

In: a sentence and a date in it. Out: whether the date is that of the time before the brackets, of the months
over which something was read, or of a look at a page.
"""

from __future__ import annotations

import re

from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.days_of_doings import is_of_doing
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.series import is_of_house_series

_TIME = re.compile(
    r"\b(?:quarter|half(?:-year)?|semester|trimester|term|season|period|months|weeks|fiscal\s+year|window|harvest|"
    r"trimestre|semestre|saison|période|Quartal|Halbjahr|Saison|Zeitraum|trimestre|temporada|período)\s*[(\[]\s*\Z",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\w\s*(?:[–—/-]|to|bis|au?|à)\s*\w")


# `the report for 2006`: the year that it covers
_FOR_YEAR = re.compile(
    r"\b(?:reports?|reviews?|surveys?|accounts?|figures|results|budget|index|bericht|rapport)\s+(?:for|für|pour)\s+(?:the\s+year\s+)?\Z",
    re.IGNORECASE,
)


# `ready by the end of the Iranian year (March 20, 2021)`: when that is
_END_OF = re.compile(
    r"\b(?:end|beginning|start|middle|close|eve)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:year|month|week|season|quarter|term|fast|feast|holiday|harvest|century|decade|Ramadan|Muharram|Nowruz|Lent)\s*[(\[]\s*\Z"
)


# `(Beobachtungszeitraum: 15. Juni bis 14. September 2019)`
_COVERED = re.compile(
    r"\s*(?:(?:Beobachtungs|Berichts|Erhebungs|Untersuchungs|Erfassungs|Auswertungs)?zeitraum|(?:reporting|observation|monitoring|review|study|survey)?\s?period(?:\s(?:covered|under\sreview|of\s\w+))?|"
    r"(?:dates|time|window|weeks|months)\s(?:covered|of\sobservation)|coverage|window|période(?:\s(?:couverte|étudiée|d[’']observation|d[’']étude))?|"
    r"per[íi]odo(?:\s(?:de\s\w+|cubierto|analizado|coberto|analisado))?|periodo(?:\s(?:di\s\w+|coperto))?)\s*:\s",
    re.IGNORECASE,
)


def says_what_it_covers(inner: str) -> bool:
    """Whether brackets hold the time that the report covers, by its word and a colon."""
    return _COVERED.match(inner) is not None


def is_of_period(sentence: str, date: CitedDate) -> bool:
    """Whether a stretch of time stands in brackets behind the noun for it, or is one of months."""
    if not date.is_of_day and _FOR_YEAR.search(sentence, max(0, date.start - 40), date.start):
        return True
    if _END_OF.search(sentence, max(0, date.start - 60), date.start):
        return True
    if _is_of_life(date):
        return True
    span = _SPAN.search(sentence, date.start, date.end)
    if span is None:
        return False
    return _is_of_months(date, span[0]) or (
        _TIME.search(sentence, max(0, date.start - 30), date.start) is not None
    )


_DAYS = re.compile(r"(?P<first>\d{4})-\d\d-\d\d/(?P<last>\d{4})-\d\d-\d\d")  # EDTF, level 0


def _is_of_life(date: CitedDate) -> bool:
    """Whether it runs from day to day over years: `Rosa Char (June 2, 1915 – August 21, 2020)`."""
    days = _DAYS.fullmatch(date.value.edtf()) if date.value is not None else None
    return days is not None and int(days["last"]) - int(days["first"]) > 4


# EDTF, level 0; one of the months may be missing: `2015/2017-08`
_MONTHS = re.compile(r"(?P<first>\d{4})(?:-(?P<start>\d\d))?/(?P<last>\d{4})(?:-(?P<end>\d\d))?")
_QUARTER = 3  # months; no issue is of more


def _is_of_months(date: CitedDate, span: str) -> bool:
    """Whether it runs from a month `to` another, or over more than any issue does.

    `posts on Kebero Notebook (November 2020 to December 2021)`, not `(May–June 2020)`
    """
    months = _MONTHS.fullmatch(date.value.edtf()) if date.value is not None else None
    if months is None or not (months["start"] or months["end"]):
        return False
    years = int(months["last"]) - int(months["first"])
    length = 12 * years + int(months["end"] or 12) - int(months["start"] or 1)
    return length >= _QUARTER or _TO.search(span) is not None


_TO = re.compile(r"\s(?:to|bis|au?|à)\s")
_LOOKED = re.compile(
    r"(?:[,(–—]\s|\b(?:last|was|were|when|as|we)\s)\W*(?:accessed|retrieved|visited|viewed|consulted|checked|looked\s+(?:at|up)|abgerufen|aufgerufen|eingesehen|consultée?s?|consultad[oa]s?|consultat[oa])"
    r"(?:\s+(?:by\s+us|again|last))?(?:\s+(?:on|in|am|le|el|il|em))?\s+\Z",
    re.IGNORECASE,
)


_OF_ACT = re.compile(
    r"\b(?:Executive\s+Order|Public\s+Law|Proclamation|Decree|Directive|Ordinance|Statutory\s+Instrument|Royal\s+Decree|Regulation)(?:\s+No\.?|\s+\(E[CU]\))?\s+[\d/-]+,\s+\Z"
)


def is_of_act(sentence: str, date: CitedDate) -> bool:
    """Whether it is the day of an act by its number: `Executive Order 512, May 18, 1994`."""
    return _OF_ACT.search(sentence, max(0, date.start - 60), date.start) is not None


def is_of_look(sentence: str, date: CitedDate) -> bool:
    """Whether a page was looked at on the day: `The main page, viewed on 12 April`."""
    return _LOOKED.search(sentence[max(0, date.start - 40) : date.start]) is not None


# `The China Journal, Vol. 83 (January 2020)`: of a learned journal, which comes out by volumes
_VOLUME_BEFORE = re.compile(
    r"\b[Vv]ol(?:ume)?\.?\s\d{1,3}(?:,\s(?:[Nn]o|[Nn]r|[Ii]ssue)\.?\s?\d{1,3})?\s\(\Z"
)


def is_of_volume(text: str, date: CitedDate) -> bool:
    """Whether a day in brackets is of a volume."""
    return _VOLUME_BEFORE.search(text, max(0, date.start - 40), date.start) is not None


# `Neither mentioned 8 March`, `the paper passed over 1 May`: what they speak of, or do not
_SPOKEN_OF = re.compile(
    r"\b(?:mention(?:s|ed|ing)?|ignor(?:es?|ed|ing)|commemorat(?:es?|ed|ing)|mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|observ(?:es?|ed|ing)|"
    r"honou?r(?:s|ed|ing)?|invok(?:es?|ed|ing)|evok(?:es?|ed|ing)|glorif(?:y|ies|ied|ying)|prais(?:es?|ed|ing)|mourn(?:s|ed|ing)?|discuss(?:es|ed|ing)?|compar(?:es?|ed|ing)|call(?:s|ed|ing)?|declar(?:es?|ed|ing)|"
    r"nam(?:es|ed|ing)|forg[eo]ts?|skip(?:s|ped)?|pass(?:es|ed)?\s+over|(?:sp(?:eaks?|oke)|talk(?:s|ed)?|writes?|wrote|said\s+nothing|silen(?:t|ce))\s+(?:of|about)|"
    r"erwähn\w+\s+den|feiert\w*\s+den|ignoriert\w*\s+den|begeht\s+den|beging\w*\s+den|vergaß\w*\s+den|gedachten?\s+des)"
    r"\s+(?:(?:even|only|just|the\s+(?:events|anniversary|date|massacre|attacks?|feast))\s+(?:of\s+)?)?\Z"
)


def is_spoken_of(text: str, date: CitedDate) -> bool:
    """Whether a day is what somebody spoke of, and not when."""
    return _SPOKEN_OF.search(text, max(0, date.start - 60), date.start) is not None


# `Ratificar el Acuerdo sobre Medidas del Estado Rector del Puerto (22 de noviembre de 2009)`
_TREATY_OF = (
    r"(?:de|del|da|do|das|dos|di|della|des|du|à|al?|sobre|para|contra|entre|relativ[oae]s?|relatif|sur|pour|contre|las?|los?|les?|el|en|"
    r"y|e|et|und|über|zu[mr]?|von|der|of|on|the|for|to|and|against|concerning|relating|between)"
)
_OF_TREATY = re.compile(
    lettered(
        r"\b(?:Acuerdo|Convenio|Convención|Tratado|Protocolo|Pacto|Acordo|Convênio|Convenção|Convenzione|Accordo|Trattato|Protocollo|Accord|Traité|Protocole|"
        r"Convention|Agreement|Treaty|Covenant|Protocol|Abkommen|Übereinkommen|Übereinkunft)"
        rf"\s{_TREATY_OF}(?:\s(?:{_TREATY_OF}|(?:[dl][’'])?[A-ZÀ-Þ][\w’'-]*)){{1,12}}\s\(\Z"
    )
)


def is_of_treaty(text: str, date: CitedDate) -> bool:
    """Whether a day in brackets is that of the treaty by its name before them."""
    return _OF_TREATY.search(text, max(0, date.start - 160), date.start) is not None


def is_of_no_item(text: str, date: CitedDate) -> bool:
    """Whether a day is by what stands before it of a look at something, of an act or of a volume, or is
    spoken of; or a month without its year."""
    no_item = is_of_look(text, date) or is_of_act(text, date) or is_of_volume(text, date)
    no_item = no_item or is_of_treaty(text, date) or is_of_house_series(text, date.start)
    no_item = no_item or is_month_alone(text, date)
    return no_item or is_spoken_of(text, date) or is_of_doing(text, date)


_MONTH = 2  # digits of a month without its day
# `in its May issue`, `the issue of May`: that is called by its month
_ISSUE_NEXT = re.compile(
    r"[\s/-]*(?:[\w-]+\s)?(?:issues?|editions?|numbers?|numéro|livraison|édition|Ausgabe|Heft|número|edición|edição|numero)\b"
)
_ISSUE_BEFORE = re.compile(
    r"\b(?:issues?|editions?|numbers?|numéro|livraison|édition|Ausgabe|Heft|número|edición|edição|numero)\s(?:(?:of|for|from|de|du|del|vom|des|di|d[’'])\s?)?\Z"
)


def is_month_alone(text: str, date: CitedDate) -> bool:
    """Whether a sentence only says in which month of no year something was done: `Early in May, X asked`."""
    if date.value is not None or len(date.month_day or "") != _MONTH:
        return False
    named = _ISSUE_NEXT.match(text, date.end) or _ISSUE_BEFORE.search(
        text, max(0, date.start - 20), date.start
    )
    return named is None
