"""Papers of offices that inquiries cite: `Minute Hale to Secretary of State, 4 May 1999, ‘Ferries’`.

In: a text and the places of its notes. Out: the text, blank where a note cites such a paper. Minutes,
letters, telegrams and memoranda were sent, not published, and the offices that sent them are no outlets
elsewhere in the text either. So cite the reports of inquiries into what governments did, and series such as
Foreign Relations of the United States, whose papers say who wrote to whom. Where a document cites several of
these, its papers and reports that name one office alone (`Paper Harbour Office, 4 May 1999, ‘Ferries’`) are
such too. What was said or written to the authors of the document is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import without
from dateline.reading.typed.told_to_authors import is_told_to_authors

_COMMENT = (
    r"(?:(?:See(?:\salso)?|Manuscript\s(?:comment|note)|Note)\s(?:[A-ZÀ-Þ][\w’'.-]*\s){0,3}?(?:on\s|to\s)?)?"
)
_SENT = (
    r"(?:(?:Secret|Confidential|Draft|Personal|Circular|Covering)\s)?"
    r"(?:Minutes?|Letters?|E-?mails?|eGrams?|Telegrams?|Teleletters?|Memos?|Memorandum|Memoranda|Cables?|Fax(?:es)?|Notes?|Submissions?|Signals?|Diptels?|"
    r"Information\sMemorandum|Action\sMemorandum|Message|Airgram|Backchannel\sMessage)"
)
# `Minute Ports Office [clerk] to Hale`, `Telegram 9 Oslo to London`, `Memorandum From Dr. Low to Mr. Hale`
_WRITTEN_TO = re.compile(
    lettered(
        rf"{_COMMENT}{_SENT}\s+(?:(?:from|From|by|No\.?)\s+)?(?:the\s+)?(?:[\[(A-ZÀ-Þ\d][^,;:.“”\"‘\n]{{0,120}}?(?:[A-Z]\.\s?[^,;:“”\"‘\n]{{0,60}}?)?)"
        r"\s+[Tt]o\s+(?:the\s+)?[\[(A-ZÀ-Þ][^;]*"
    )
)
_WRITTEN = re.compile(
    lettered(
        rf"{_COMMENT}(?:{_SENT}|Papers?|Reports?|Statements?|Briefings?|Assessments?|Records?|Transcripts?|Contact\slist|(?:Annotated\s)?Agenda|Cabinet\sConclusions|"
        r"[A-Z]{2,5}\sAssessment|(?:Public|Private)\shearing|(?:[A-ZÀ-Þ][a-z]+\s){1,3}Report)\b"
        r"(?:(?:\s(?:[A-ZÀ-Þ\[(][\w’'./()-]*\]?|and|for|of|\[[^\[\]]{3,40}\])){1,9}|\s\[[^\[\]]{3,40}\])?(?:,\s[A-ZÀ-Þ][\w’'\s-]{2,30})?,\s(?=\[?undated|\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d|\d{4}).*"
    ),
    re.DOTALL,
)
_CUT = re.compile(r";\s+")
_NUMBER = re.compile(r"\s*(?:\[?\^?\d{1,4}[\].:)]*\s+)?")
_HABIT = 3  # papers that say who wrote to whom, from which the document cites those of its offices


def without_papers(text: str, notes: Sequence[tuple[int, int]]) -> str:
    """The text, of equal length, without what its notes cite of papers on file."""
    parts = [part for note in notes for part in _parts(text, *note)]
    sent = {part for part in parts if _is(_WRITTEN_TO, text, part)}
    if len(sent) >= _HABIT:
        sent |= {part for part in parts if _is(_WRITTEN, text, part)}
    sent |= {part for part in parts if is_told_to_authors(" ".join(text[slice(*part)].split()))}
    if not sent:
        return text
    return without(text, sorted(sent))


def _is(form: re.Pattern[str], text: str, part: tuple[int, int]) -> bool:
    return form.match(" ".join(text[slice(*part)].split())) is not None


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What semicolons part of a note, without its number."""
    number = _NUMBER.match(text, start, end)
    begin = number.end() if number else start
    for cut in _CUT.finditer(text, begin, end):
        yield begin, cut.end()
        begin = cut.end()
    yield begin, end
