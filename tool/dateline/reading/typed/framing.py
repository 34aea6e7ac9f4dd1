"""Outlets that nothing is known of, told by the sentences they stand in.

In: a text. Out: names whose sentences speak of a dated publication of theirs: "the strike was reported by
Stabroek Observer on 9 July 2021". Each such frame is evidence; a frame that a person or a state may stand in
as well ("Zarif told the Majlis on", "Rouhani wrote on") is half of it, and a second one has to agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from dateline.reading.claim_words import words
from dateline.reading.typed.lexicon import folded, longest_first
from dateline.reading.typed.outlets import TITLES

_DATE = (
    r"(?:(?:\w+day,?\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+[A-Z][a-z]{2,8}\b|"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|[A-Z][a-z]{2,8}\s+[12]\d{3}\b|"
    r"[12]\d{3}-\d\d|\d{1,2}[./]\d{1,2}[./]\d\d))"
)
_DATED = rf"(?:\s*\(\s*(?:on\s+)?{_DATE}|,?\s+(?:on|of|dated|from|in\s+its\s+[\w-]*\s*(?:issue|edition)\s+of)\s+{_DATE})"
_MAY_BE_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th|er|\.)?\s+[^\W\d_]{3}|[A-Z][a-z]{2,8}\.?\s+\d|\b\d{1,4}[./-]\d"
)
_REACH = 240  # characters
_DATED_ELSEWHERE = r"(?:\s*\(\s*|\s+(?:le|du|vom|am)\s+)\d{1,2}(?:er)?\.?[\s./]\s*(?:[^\W\d_]{3,}|\d)"
_THE = r"(?P<the>[Tt]he\s+)?(?P<quote>[“\"'‘«„]\s?)?"
_SAID_OF = r"(?:published|printed|carried|aired|broadcast|run|reported|quoted|cited|reprinted|reproduced|interviewed|revealed)"
_ONLY_OUTLETS = (
    r"(?:printed|aired|broadcast|editoriali[sz]ed|(?:carried|ran)\s+(?:[\w’'-]+\s+){0,3}?(?:reports?|articles?|interviews?|"
    r"statements?|stor(?:y|ies)|editorials?|commentar(?:y|ies)|columns?|photographs?|pictures?|videos?|footage|lists?|letters?|headlines?|corrections?))"
)
_OFTEN_OUTLETS = r"(?:report(?:ed|s)(?!\s+(?:from|for|to|back)\b)|revealed|headlined)"
_MOSTLY_OUTLETS = r"(?:report(?:ed|s)|published|quoted|wrote|revealed|ran|headlined|noted|says|writes)"
_ADVERB = r"(?:(?:also|first|then|later|had|has|itself|\w+ly)\s+){0,2}"
_REST = r"(?:(?![.;:]\s)[^()\n;]){0,70}?"

# What governs, has members or fights is no outlet, whatever it publishes.
_BODY = re.compile(
    r"\b(?:ministr\w+|arm(?:y|ies)|commands?|forces?|council|authorit\w+|party|movement|offices?|committee|brigades?|banks?|compan\w+|universit\w+|court|parliament|"
    r"government|police|guards?|corps|union|organi[sz]ation|department|commission|corporation|front|coalition|association|federation|bureau|embassy|fund|nations|navy|"
    r"house|resistance|hezbollah|hizballah|hamas|majlis|knesset|senate|congress|pentagon|kremlin|state|republic|kingdom|board|league|secretariat|administration|"
    r"cabinet|assembly|militia|crescent|cross|watch|amnesty|church|mosque|observatory|president|minister|office|spokes\w+|club|society|chamber|directorate|"
    r"service|mission|presidency|institute|foundation|cent(?:er|re)|group|airlines?|airport|port|refinery|project|programme?|treaty|agreement|war|battalion|division)\b",
    re.IGNORECASE,
)  # fmt: skip
_FIRST_WORDS = re.compile(
    r"^(?:In|On|At|As|But|When|While|After|Before|Both|And|Then|Also|Only|Even|Since|By|For|From|To|With|Here|There|Later|Earlier|Yet|So|If|That|This|What|It|"
    r"Meanwhile|However|According|Asked|Writing|Speaking|State-run|Its|Their|His|Her|One|Two|Three|Another|Some|Former|Local|Citing|Quoting)\s+"
)
_NOT_ALONE = re.compile(
    r"(?:In|On|At|As|But|When|While|After|Before|He|She|It|They|We|Both|And|Then|This|That|These|Those|Who|There|Here|One|Its|His|Her|Their|Officials?|Sources?|"
    r"Media|Journalists?|Reporters?|Police|Ministers?|Parliament|Doctors|Residents|Witnesses|Others|Some|Many|Most|Two|Three|Editors?|Activists|Nobody|Everyone)"
)


class Frame(NamedTuple):
    """A sentence's form, and how much it tells of a name with its article and of one without."""

    pattern: re.Pattern[str]
    definite: int
    plain: int
    of_one_word: int  # at most, of a name of one word without an article: 0 where places and persons stand


def learn_from_frames(
    text: str, name: str, may_be_named: Callable[[str], bool], bare: Callable[[str], str]
) -> Iterator[str]:
    """The names that the sentences of the text use as outlets; `name` is the pattern of a name.

    `bare` takes the words before a name off ("Syrian Baladi"), `may_be_named` refuses places and months.
    """
    points: dict[str, dict[int, int]] = defaultdict(dict)  # for a name, each kind of frame once
    spelt: dict[str, str] = {}
    near = _near_dates(text)
    for kind, frame in enumerate(_frames(name)):
        for match in (m for start, end in near for m in frame.pattern.finditer(text, start, end)):
            found = _FIRST_WORDS.sub("", " ".join(match["name"].split()))
            found = bare(found)
            if not found or _NOT_ALONE.fullmatch(found) or _BODY.search(found) or not may_be_named(found):
                continue
            titled = bool(_title().search(folded(found))) and " " in found
            sure = frame.definite if match["the"] or match["quote"] or titled else frame.plain
            if " " not in found and not match["the"] and not match["quote"]:
                sure = _of_one_word(found, text, sure, frame.of_one_word)
            spelt.setdefault(folded(found), found)
            row = points[folded(found)]
            row[kind] = max(row.get(kind, 0), sure + titled)
    for plain_name, row in points.items():
        if sum(row.values()) >= 2 and not _is_person(spelt[plain_name], text):
            yield spelt[plain_name]


def _near_dates(text: str) -> list[tuple[int, int]]:
    """The stretches about what may be a date; no frame reaches further."""
    found: list[tuple[int, int]] = []
    for match in _MAY_BE_DATE.finditer(text):
        begin = max(text.rfind("\n", 0, match.start()), match.start() - _REACH, 0)
        end = text.find("\n", match.end())
        end = min(len(text) if end < 0 else end, match.end() + _REACH)
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], end
        else:
            found.append((begin, end))
    return found


@cache
def _frames(name: str) -> tuple[Frame, ...]:
    """Each frame, what it tells with an article or quotation marks, without, and of one word."""
    noun, named = words("publication").pattern, rf"{_THE}(?P<name>{name})[”\"'’»“]?"
    rows = (
        (rf"\b{_SAID_OF}\s+(?:first\s+|only\s+|also\s+)?(?:by|in|on)\s+{named}{_DATED}", 2, 2, 2),
        (rf"\bas\s+saying\s+(?:in|by|on)\s+{named}{_DATED}", 2, 2, 2),
        (rf"(?i:\b(?:writing|appeared|appearing|column|page|pages))\s+(?:in|of)\s+{named}{_DATED}", 2, 2, 2),
        (rf"\b(?:told|tells|telling|spoke\s+to|speaking\s+to|talking\s+to)\s+{named}{_DATED}", 2, 1, 1),
        (rf"[a-z’']{{2,}}\s+told\s+{named}{_DATED}", 2, 1, 2),
        (rf"(?i:{noun})(?:\s+[\w’'-]+){{0,5}}?\s+in\s+{named}{_DATED}", 2, 1, 0),
        (rf"(?i:{noun})(?:\s+[\w’'-]+){{0,5}}?\s+(?:by|of|from|with|to|for)\s+{named}{_DATED}", 2, 1, 2),
        (rf"(?i:\b(?:according\s+to|citing|quoting))\s+{named}{_DATED}", 2, 1, 2),
        (rf"{named}(?:\s+(?:that|which),?|,\s+which)?\s+{_ADVERB}{_ONLY_OUTLETS}\b{_REST}\b(?:on|of|dated)\s+{_DATE}", 2, 2, 2),
        (rf"{named}(?:\s+(?:that|which),?|,\s+which)?\s+{_ADVERB}{_OFTEN_OUTLETS}\b{_REST}\b(?:on|of|dated)\s+{_DATE}(?!(?:,?\s+[12]\d{{3}})?,?\s+(?:for|in)\s)", 2, 2, 2),
        (rf"{named}(?:\s+(?:that|which),?|,\s+which)?\s+{_ADVERB}{_MOSTLY_OUTLETS}\b{_REST}\b(?:on|of|dated)\s+{_DATE}", 2, 1, 1),
        (rf"[“\"«„](?P<the>)(?P<quote>)(?P<name>{name})[”\"»“]\s+{_ADVERB}(?:announced|said|claimed|showed|posted|{_MOSTLY_OUTLETS})\b{_REST}\b(?:on|of)\s+{_DATE}", 2, 2, 2),
        (rf"(?i:channel|account|page|site|website|outlet|newspaper|paper|blog)\s+(?:that\s+calls\s+itself|called|named|known\s+as)\s+{named}", 2, 2, 2),
        (rf"{named}\s*\(\s*{_DATE}[^()\n]{{0,12}}\)\s+{_ADVERB}(?:{_ONLY_OUTLETS}|{_MOSTLY_OUTLETS}|said|added|claimed|stated)\b", 2, 2, 2),
        (rf"\b[Oo]n\s+{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+{named}\s+{_ADVERB}{_ONLY_OUTLETS}\b", 2, 2, 2),
        (rf"\b[Oo]n\s+{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+{named}\s+{_ADVERB}(?:reported|published|quoted|wrote)\b", 2, 1, 1),
        (rf"\b[Oo]n\s+{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+{named}\s+{_ADVERB}(?:showed|showing)\b", 2, 2, 0),
        (rf"\b(?:accordée?s?|déclaré|confié|dit|expliqué)\s+(?:à|au)\s+{named}{_DATED_ELSEWHERE}", 2, 2, 2),
        (rf"\b(?:publiée?s?|diffusée?s?|relayée?s?|rapportée?s?|citée?s?|parue?s?)\s+(?:par|dans|sur)\s+(?:l[ea]\s+)?{named}{_DATED_ELSEWHERE}", 2, 2, 2),
        (rf"(?i:\b(?:selon|d[’']après|laut|gegenüber))\s+(?:l[ea]\s+|de[rnm]\s+)?{named}{_DATED_ELSEWHERE}", 2, 1, 1),
        (rf"\b(?:sagte|erklärte|sagten)\s+(?:\w+\s+)?(?:der|dem)\s+{named}{_DATED_ELSEWHERE}", 2, 2, 2),
        (rf"\b{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+(?:issue|edition|number)\s+of\s+{named}", 2, 2, 2),
        (rf"\b(?:issue|edition|number)\s+of\s+{named}\s*(?:,|\bof\b|\bdated\b|\(|\bfor\b)\s*{_DATE}", 2, 2, 2),
        (rf"\b[Ii]n\s+its\s+(?:issue\s+of\s+)?{_DATE}(?:,?\s+[12]\d{{3}})?(?:\s+(?:issue|edition))?,\s+{named}", 2, 2, 2),
        (rf"(?i:{noun})\s+(?:of|on|dated|from)\s+{_DATE}(?:,?\s+[12]\d{{3}})?,\s+{named}\s+[a-z]+(?:ed|s|d|t|ote)\b", 2, 1, 0),
        (rf"{named},?\s+in\s+(?:an?|its|the)\s+(?:[\w-]+\s+){{0,3}}?(?i:{noun})\s+(?:of|on|dated|from|published\s+on)\s+{_DATE}", 2, 2, 2),
        (rf"\b{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+(?i:{noun})\s+(?:in|on)\s+{named}", 2, 2, 2),
        (rf"\b{_DATE}(?:,?\s+[12]\d{{3}})?,?\s+(?i:{noun})\s+(?:by|from|of)\s+{named}", 2, 1, 2),
        (rf"\b[Tt]he\s+(?:[\w-]+\s+)?agency\s+{named}\s+{_ADVERB}(?:{_MOSTLY_OUTLETS}|{_ONLY_OUTLETS}|said)\b", 2, 2, 2),
    )  # fmt: skip
    before = r"(?<![\w’'-])"
    return tuple(
        Frame(re.compile(before + pattern), definite, plain, one) for pattern, definite, plain, one in rows
    )


_WORD_BEFORE = re.compile(r"\b([A-Z][\w’'-]*\w)\s+\Z")


def _of_one_word(name: str, text: str, sure: int, most: int) -> int:
    """How much a frame tells of a name of one word: a person's is given in full, or with a rank, elsewhere."""
    if name.startswith(("al-", "Al-")) or re.search(r"[a-z][A-Z]", name):
        return min(2, 2 * most)
    in_full = any(
        (before := _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start()))
        and not _FIRST_WORDS.match(before[1] + " ")
        for match in re.finditer(rf"{re.escape(name)}(?![\w-])", text)  # by the name: it is found at once
    )
    return min(most, sure - 1 if name.isupper() or in_full else 2)


@cache
def _title() -> re.Pattern[str]:
    """What titles of newspapers end with."""
    return re.compile(
        rf"\W(?:{longest_first('ends')}|{longest_first('titles')})$|^(?:{longest_first('starts')}|{longest_first('titles')})\s"
    )


_RANKED = re.compile(rf"\b(?i:{TITLES.pattern})\s+(?:[A-Z][\w’'-]+\s+)?\Z")


def _is_person(name: str, text: str) -> bool:
    """Whether the text gives the name a rank or an office, or calls its bearer by the last word alone."""
    for match in re.finditer(rf"{re.escape(name)}(?![\w-])", text):
        if _RANKED.search(text, max(0, match.start() - _REACH), match.start()):
            return True
    first, _, last = name.rpartition(" ")
    for match in re.finditer(rf"{re.escape(last)}\s+{_LIVES}", text):
        before = text[max(0, match.start() - len(first) - 4) : match.start()]
        if not re.search(r"[\w-]\Z", before) and not (
            first and before.endswith((f"{first} ", "the ", "The "))
        ):
            return True
    return False


_LIVES = r"(?:met|visited|travell?ed|arrived|left|returned|died|was\s+(?:born|killed|arrested|appointed|elected)|resigned|flew|attended|himself|herself|who)\b"
