"""Captions and the lines that name their sources, told by their wording.

In: the text of a paragraph. Out: whether it is a caption, a source line, a sentence.
"""

from __future__ import annotations

import re

from dateline.reading.typed.credits import is_of_picture
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.source_labels import SOURCE_LABEL
from dateline.reading.typed.source_lists import is_head

SOURCE_LINE = re.compile(
    rf"\s*[(\[].{{3,200}}[)\]]\.?\s*$|\s*(?:photo\s+|image\s+)?(?:{SOURCE_LABEL}|credits?)\s*:.{{2,200}}$",
    re.IGNORECASE,
)
ENDS_CITED = re.compile(r"[(\[][^()\[\]]{3,160}[)\]]\s*(?P<stop>\.?)\s*$")
# When a source of a list was read, behind its title: `“Farmers Held.” [Accessed 9 Aug. 2021]`
_READ = compiled("accessed", r"[(\[]\s*%s(?![^\W\d_])")
_LABELLED = re.compile(
    r"\s*(?:figure|fig\.|photo|image|picture|map|table|graph|chart|illustration|abb(?:ildung|\.)|bild|carte|tableau)\s*"
    r"(?:\d*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)|[ivxl]+)\s*[:.–-]",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:who|which|whose|where|when)\b.*|\b(?:who|which|that|whose|where)\b.*", re.DOTALL)
_FINITE = re.compile(
    r"\b(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?:is|are|was|were|has|had|have|will|would|did|does|said|"
    r"says|told|took|made|came|went|held(?!\s+(?:by|in|at|on|between))|met(?!\s+by)|stood|began|fell|rose|"
    r"gave|put|"
    r"became|remains?|wrote|broadcast|published|reported|spoke|ran|left(?!,)|led|won|lost|found|paid|sent|brought|began|kept|set|cut|called|can|could|may|might|must|[a-z]{3,}ed(?!\s+(?:by|in|at|on|near|during|from|to|for|with|after|before|against|over|under|as|of|between|along|around|beside|outside|and)\b))\b"
)
_MAY_BE_FINITE = re.compile(
    r"\b(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\band )(?:[a-z]{3,}ed|fled|grew|drew|flew|threw|"
    r"knew|blew|fought|sought|taught|caught|bought|sold|built|sank|rode|drove|broke|chose|froze|shook|struck|withdrew|"
    r"hid|laid|meant|shot|shut|slept|spent|spread|stole|stuck|swept|swore|understood|woke|say|deny|denies|remain)\b|"
    r"\b(?:a\s+(?:été|\w+é)|ont|est|sont|était|étaient|fut|furent|hat|haben|ist|sind|wurden?)\b"
)
# What opens a sentence rather than a caption: a pronoun, or an article of a language whose verbs are not
# known here.
_OPENS_SENTENCE = re.compile(
    r"[\s\"“‘«„(]*(?:(?:nothing|nobody|none|no\s+one|everyone|everybody|everything|it|this|they|he|she|we|i|"
    r"you|there|der|die|das|ein|eine|es|er|sie|am|le|la|les|un|une|des|il|elle|ils|on|el|los|las|una|se|gli|"
    r"os|um|uma)\b|[ld]['’])",
    re.IGNORECASE,
)
# What somebody wrote, ahead of who and where: `„Drei waren dagegen.“ (Avi Tamir, HAA, 8.4.19)`
_QUOTED_SENTENCE = re.compile(r"[„“\"»«][^\n]{20,}[.!?…][”“\"»«]")
_LONGEST_CAPTION = 60  # words


def is_caption(text: str) -> bool:
    """Whether a paragraph is a picture's: one phrase without a finite verb, its source behind it."""
    if _LABELLED.match(text) and len(text.split()) < _LONGEST_CAPTION:
        return True
    cited = ENDS_CITED.search(text)
    if not cited or len(text.split()) > _LONGEST_CAPTION or is_head(text):
        return False
    if _READ.match(cited[0]):
        return False
    phrase = text[: cited.start()].strip()
    if re.match(r"\d+\s", phrase) and phrase[-1:] in '.?!"”':
        return False  # a note of a page's foot
    if is_of_picture(phrase) and not has_finite_verb(re.split(r"[.!?][”\"’»)]*\s", phrase)[-1]):
        return True
    if not (dates_in(cited[0]) or (not cited["stop"] and _is_known(cited[0].strip("()[] \n")))):
        return False
    if not phrase or _QUOTED_SENTENCE.fullmatch(phrase) or re.search(r"[.!?]\s+[A-Z]|[.!?]$", phrase):
        return False
    # What ends with a full stop is likelier a sentence: `The ferry stopped at noon (Fars, May 4, 2021).`
    like_sentence = cited["stop"] and (_MAY_BE_FINITE.search(phrase) or _OPENS_SENTENCE.match(phrase))
    return not has_finite_verb(phrase) and not like_sentence


def _is_known(name: str) -> bool:
    """Whether it is an outlet that everybody knows."""
    return Outlets().standing(name) is Standing.KNOWN


def has_finite_verb(text: str) -> bool:
    """Whether a phrase is a sentence, by the verbs that sentences of reports have."""
    return bool(_FINITE.search(_ASIDE.sub("", text)))


def is_source_line(text: str) -> bool:
    """Whether a paragraph is nothing but a source in brackets, or behind `Source:`."""
    return bool(SOURCE_LINE.match(text) and (dates_in(text) or ":" in text))
