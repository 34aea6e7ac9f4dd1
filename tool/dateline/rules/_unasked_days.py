"""Days for which no source is asked: of the report itself, of what its authors did, of a noun in brackets.

In: prose, the sentence of a day, the day. Out: whether it is such. Forms alone are read; a day of which they
do not tell is asked for.
"""

from __future__ import annotations

import re

from dateline.reading.bracket_days import bracket_around
from dateline.reading.foreign_roles import ENGLISH, language_of
from dateline.reading.quotations import quotations
from dateline.reading.right_beside import MAIN
from dateline.reading.sentences import Stretch, clause_around
from dateline.reading.verbs import has_past

# `Closed on`, `Data closed`, `Issued to Members on`, `Posted`: a line that leaves out what it speaks of
_MADE = re.compile(
    r"\W*(?:(?:first|last|next|data|text|copy|information|all|links?|pages?|tables?|maps?|figures)\s+){0,2}"
    r"(?:closed|printed|issued|released|posted|published|updated|revised|corrected|amended|registered|compiled|completed|"
    r"finali[sz]ed|finished|checked|accessed|retrieved|consulted|edited|translated|prepared|drafted|written|distributed|"
    r"circulated|archived)(?:\s+(?!and\b|but\b|who\b)[\w’'-]+){0,4}\s*",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[.;:|(\[]|\s[–—-]+\s")
_LABELLED = re.compile(r"\bdated?\s*:\s*\Z", re.IGNORECASE)
# `The note was closed on`, in a paragraph of its own; `All links were checked on`
_DOCUMENT = (
    r"(?:note|report|paper|article|story|bulletin|brief(?:ing)?|digest|annex|monitor|dossier|survey|study|review|advisory|"
    r"edition|update|number|issue|series|chronicle|sheet)"
)
_CLOSED = re.compile(
    rf"\W*the\s+(?:[\w-]+\s+)?{_DOCUMENT}\s+(?:was|were)\s+(?:closed|finished|completed|finali[sz]ed|compiled|revised|updated|"
    r"sent\s+to\s+(?:the\s+)?pr(?:ess|int(?:ers?)?))\s+(?:on\s+)?",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:all|the)\s+(?:[\w-]+\s+)?(?:links|addresses|pages|sites|websites|sources|figures)\s+(?:were|was)\s+(?:last\s+)?"
    r"(?:checked|accessed|opened|consulted|retrieved|visited|verified)\b[^.;:]*\Z",
    re.IGNORECASE,
)
# `Interviews were held in Narva on`
_ASKED = re.compile(
    r"\A\W*(?:(?:[Ff]ield|[Tt]he|[Aa]ll|[Mm]ost)\s+)?(?:[Ii]nterviews|[Ff]ocus\s+groups?|[Ff]ield\s?work|[Ff]ield\s+research|[Oo]bservations)\s+"
    r"(?:were|was|took\s+place)\b(?:\s+(?:held|done|conducted|made|carried\s+out|recorded|collected))?[^.;:]*\Z"
)
# Who writes, or what they write, is spoken of: they were there, or asked.
_OURS = re.compile(
    r"(?<![\w’'-])(?:[Ww]e|us|[Oo]urs?|[Oo]urselves|[Mm]y|me|[Nn]ous|[Nn]otre|[Ww]ir|[Uu]nser\w*|"
    r"(?:(?<![^\W\d_]\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\bwhen\s)|(?<=\bas\s)|(?<=\bbut\s)|(?<=\bwhich\s))I(?=\s+[a-z])|"
    rf"[Tt]h(?:is|e\s+present)\s+(?:{_DOCUMENT}|desk|office|newspaper|newsroom|magazine|author|writer|reporter|correspondent|House|"
    r"Observatory|Institute|Centre|Committee|Mission|Panel))(?![\w’'-])"
)
# `The inquiry (Basra, 9 May 2020) found`, `a colleague, killed at Qusayr (9 May 2013), drew`
_GOES_ON = re.compile(r"\s*,?\s+(?:(?:[a-z]+ly|never|not|still|also|only|then|later|soon)\s+)?([a-z]+)\b")
_NOW = frozenset("is are has have will does do can may must shows says remains".split())
_BESIDE = 120  # characters before a day in which a line speaks of itself


def needs_no_source(prose: str, block: Stretch, sentence: Stretch, day: Stretch) -> bool:
    """Whether a day is of the report's own making, of what its authors did, or of a noun."""
    said = prose[sentence[0] : day[0]]
    if _is_of_the_report(said[-_BESIDE:], prose[block[0] : day[0]], prose[day[1] : block[1]]):
        return True
    return _is_of_authors(prose, sentence) or _is_of_noun(prose, sentence, day)


def _is_of_the_report(said: str, before: str, after: str) -> bool:
    """Whether the words before a day say that the report was closed, printed, revised on it."""
    own = _PARTED.split(said)[-1]
    if _MADE.fullmatch(own) or any(form.search(said) for form in (_LABELLED, _CHECKED, _ASKED)):
        return True
    return bool(_CLOSED.fullmatch(before)) and not re.search(r"\w", after)


def _is_of_authors(prose: str, sentence: Stretch) -> bool:
    """Whether a sentence speaks of who writes it, outside quotation marks."""
    quoted = list(quotations(prose, *sentence))
    return any(
        not any(start <= ours.start() < end for start, end in quoted)
        for ours in _OURS.finditer(prose, *sentence)
    )


def _is_of_noun(prose: str, sentence: Stretch, day: Stretch) -> bool:
    """Whether a day in brackets belongs to a noun: no main clause before them has told what happened."""
    bracket = bracket_around(prose, sentence, day)
    if bracket is None or has_past(bracket.before) or language_of(prose[slice(*sentence)]) != ENGLISH:
        return False
    opening = sentence[0] + len(bracket.lead)
    first, _, opener = clause_around(prose, sentence, opening, opening)
    if opener not in MAIN or not has_past(prose[first:opening]):
        return True
    verb = _GOES_ON.match(bracket.behind)
    return verb is not None and (verb[1] in _NOW or has_past(verb[1]))
