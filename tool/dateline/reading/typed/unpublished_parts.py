"""Notes with published pieces beside talks, laws and judgments: `Law on Police. See also “Title,” X, 3 May`.

In: the text of a note. Out: the same text, those of its sentences and parts blank that cite no publication
and hold no title in quotation marks. So write Human Rights Watch, the Crisis Group and all houses whose notes
tell in one line who was talked to, what the law says and where the press had it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import without

_TITLED = re.compile(
    r"[“\"«„][^“”\"«»„\n]{3,240}[”\"»“](?:\s\[[^\[\]]{3,160}\])?[,.]?\s|(?<!\w)‘[^‘\n]{8,240}?’[,.]?\s(?=[(\[\w])"
)
# a sentence's end outside quotation marks, or a semicolon
_CUT = re.compile(
    lettered(
        r";\s+|(?<=[a-zà-ÿ\d)”\"»]{2}\.)(?<!\bno\.)(?<!\bart\.)(?<!\bpp\.)(?<!\bvol\.)(?<!\bnos\.)\s+(?=[A-ZÀ-Þ“\"«„‘@])|(?<=Ibid\.)\s+(?=\S)|(?<=[nsoNSO]\.[dD]\.)\s+(?=[A-ZÀ-Þ“\"«„‘@])"
    )
)
_ADDRESS = re.compile(r"https?://|www\.")
_LONGEST = 3_000  # characters of a note
_OWN_TALK = (
    r"(?:[A-ZÀ-Þ][\w’'.-]*\s){0,5}?(?:(?:background|private|telephone|phone|online|remote|video|e-?mail|written|separate|in-person|skype)\s+){0,2}"
    r"(?:[Ii]nterviews?|[Cc]orrespondence|[Cc]ommunications?|[Cc]onversations?|[Mm]eetings?|[Dd]iscussions?|[Ee]xchanges?)(?=\s+(?:with|by)\b|,)"
)
_NONE = re.compile(
    lettered(
        rf"\s*(?:(?:See|Cf\.|see|cf\.)\s+(?:also,?\s+)?(?:for\s+example,?\s+)?)?(?:{_OWN_TALK}"
        r"|(?:Remarks|Speech|Statement|Testimony|Address|Lecture|Presentation|Intervention)\s+(?:by|of|to|before|at)\b"
        r"|(?:Hearing|Court|Trial|Meeting|Session)\s+(?:minutes|records?|transcripts?|documents?)\b"
        r"|(?:Extract|Excerpt|Certificate|Entry|Record)\s+(?:from|of|in)\s+the\b"
        r"|(?:Recording|Video|Photograph|Photo|Document|Letter|Copy|E-?mail|Leaflet|Audio)s?\b[^;]{0,80}\bon\s+file\s+with\b"
        r"|(?:Law|Act|Code|Decree|Decision|Order|Regulations?|Constitution|Ordinance|Statute|Resolution)\s+(?:on|of|for|no|No)\b"
        r"|(?:[A-ZÀ-Þ][\w’'-]*\s){1,6}(?:Court|Tribunal|Chamber|Assizes)\b[^;]{0,60},\s(?:case|no|No|judgment|judgement|decision|ruling)\b"
        r"|(?:[A-ZÀ-Þ][\w’'-]*\s){0,3}Court\sof\s(?:[A-ZÀ-Þ][\w’'-]*\s){1,4}?.{0,80}\sv\.\s"
        r"|(?:UN|U\.N\.|United\sNations)\s+(?:Security\s+Council|General\s+Assembly|Human\s+Rights\s+Council)\s+[Rr]esolution\b"
        r"|[Rr]eport\s+of\s+the\s+(?:UN\s+)?(?:Secretary-General|Panel\s+of\s+Experts|Group\s+of\s+Experts)\b"
        r"|(?:Sections?|Chapters?|Annex(?:es)?|Appendi(?:x|ces)|Tables?|Figures?|Box(?:es)?|Parts?|Notes?|Kapitel|Abschnitt|Anhang|chapitre|section|annexe|capítulo|sección|anexo)\s(?:\d|[A-Z]\b|[IVX]+\b)[^;“]*"
        r"|(?:I[Bb]id(?:em)?|I[Dd]em|Op\.\scit)\b\.?)"
    )
)
# `Interview with a nurse, 3 May. See also Health Union, Facebook post, 4 May 2020`: untitled, but led to
_OWN_TALK_FIRST = re.compile(lettered(rf"\s*{_OWN_TALK}"))
_REFERS = re.compile(
    lettered(
        rf"(?:[Ss]ee|[Cc]f\.)\s+(?:also,?\s+)?(?:e\.g\.,?\s+)?(?=[A-ZÀ-Þ@])(?=[^;]*\d{{4}})"
        rf"(?!{_OWN_TALK})(?![^;]*\b(?:letters?|e-?mails?|correspondence)\b)"
    )
)
# what tells of a part, wherever it stands in it
_WITHIN = re.compile(
    r"\bjudge?ment\s+of\s|\bcase\s+no\.|\bart(?:icle|s)?\.?\s\d|\bop\.\s?cit\b|\bS/(?:RES/)?\d|\bA/(?:RES|HRC)/\d|\bU\.?N\.?\sDoc\.|\b(?:wrote|sent\s+(?:a\s+)?letters?|replied)\s+to\s"
)


def without_unpublished(body: str) -> str:
    """The note, blank where it cites nothing published.

    As it is where no titled part is beside that, and none that `see also` leads to behind the authors' talk.
    """
    if len(body) > _LONGEST:
        return body
    body = _without_leads(_DOCUMENT_FIRST.sub(lambda match: f"{' ' * (len(match[0]) - 2)}. ", body))
    parts = list(_parts(body))
    none = [place for place in parts if _is_none(body[slice(*place)])]
    if not none or len(none) == len(parts):
        return body
    others = [body[slice(*place)] for place in parts if place not in none]
    if any(map(_TITLED.search, others)) or (_OWN_TALK_FIRST.match(body) and all(map(_REFERS.match, others))):
        return without(body, none)
    return body


# `See S/2020/36, paras. 44–48, and “Gold rush”, Al Rakoba`: a paper of the United Nations ahead of a piece
_DOCUMENT_FIRST = re.compile(
    r"\A\s*(?:[Ss]ee\s+(?:also\s+)?)?[A-Z]{1,3}(?:/[A-Z]{2,6})?/(?:19|20)\d\d/\d+(?:/[\w.]+)?"
    r"(?:,\s(?:paras?|annex(?:es)?|pp?|figs?|tables?|appendix|appendices)\.?\s[\w.–-]+(?:\sand\s[\w.–-]+)?)*,?\sand\s(?=[“\"‘«A-Z])"
)


# `He used the same image in “Title”`: a sentence of the note's own that leads to a piece
_LEAD = re.compile(
    lettered(
        r"(?:\A|(?<=[.;]\s))(?:[A-ZÀ-Þ][\w’'-]*,?\s)(?:[A-ZÀ-Þ]?[\w’'-]+,?\s){1,20}?(?:in|by|from|under|with|see|also)\s(?=[“\"«„][A-ZÀ-Þ\d])"
    )
)
_SMALL = 3  # words written small, from which it is a sentence


def _without_leads(body: str) -> str:
    """The note, blank where a sentence leads to a title in quotation marks."""
    for match in _LEAD.finditer(body):
        if sum(word[:1].islower() for word in match[0].split()) >= _SMALL:
            body = body[: match.start()] + " " * len(match[0]) + body[match.end() :]
    return body


def _parts(body: str) -> Iterator[tuple[int, int]]:
    """The sentences and what semicolons part, each with what parts it from the next."""
    quoted = [match.span() for match in _TITLED.finditer(body)]
    begin = 0
    for cut in _CUT.finditer(body):
        if not any(start < cut.start() < end - 2 for start, end in quoted):
            yield begin, cut.end()
            begin = cut.end()
    yield begin, len(body)


def _is_none(part: str) -> bool:
    if _TITLED.search(part) or _ADDRESS.search(part):
        return False
    return _NONE.match(part) is not None or _WITHIN.search(part) is not None
