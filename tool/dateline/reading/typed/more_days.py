"""Further days of what an outlet published, in the sentence that named it once: "had his name wrong on 3 May,
corrected it on 5 May", "gave it as forty on 3 May, as fifty on 5 May".

In: a sentence, the end of a day that is an outlet's, the start of the next. Out: whether what lies between
goes on with what the outlet did, so that the second day is its too.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.link_parts import words

# `on May 3 and 5`, `on 3 May, and again on 5 May`
_ALSO = re.compile(
    r",?\s*(?:&|(?:and|und|et|y)(?:\s+(?:again|then|later|also|once\s+more|encore|puis|erneut|wieder))?(?:\s+(?:on|of|in|am|le|el))?|,)\s*"
)
_LONGEST = 120  # characters between two days of one outlet
_JOINT = r"(?:[,;–—]|,?\s+(?:and|but|then|yet))\s+(?:(?:and|but|yet|then|later|again|only|duly|even|did|[a-z]+ly)\s+)*"
_ON = r",?\s+(?:(?:again|once\s+more|only|late|early)\s+)?(?:on|of|in)\s+"
# What one does with a thing already published, and hardly with another.
MENDS = (
    r"(?:correct(?:ed|s)|repeat(?:ed|s)|withdr(?:ew|aws)|retract(?:ed|s)|dropped|amend(?:ed|s)|revis(?:ed|es)|updat(?:ed|es)|delet(?:ed|es)|restor(?:ed|es)|apologi[sz](?:ed|es)|returned\s+to|came\s+back\s+to|"
    r"followed(?:\s+up|\s+with)?|changed|raised|lowered|rectified|clarified|conceded|recanted|took\s+(?:it|them|this)\s+back|denied|confirmed|had)"
)
_SHORT = r"(?:\s+(?:it|them|this|that|so|itself|the\s+[\w-]+|an?\s+[\w-]+|(?:its|his|her|their)\s+[\w-]+|to\s+(?:it|them|the\s+[\w-]+))){0,2}?"
_PRONOUN = r"(?:\s+(?:it|them|this|so|itself|the\s+(?:same|opposite|story|report|claim|figure|list|name|names|number|denial|correction|rest)))?"
# What the verb of the day before has once more: `and a third on 6 June`
_MORE = (
    r"(?:as\s+(?:an?\s+|the\s+)?[\w-]+|an?\s+(?:second|third|fourth|fifth|sixth|longer|shorter|fuller|further|correction|denial|retraction|follow-?up|reply|sequel|rejoinder|apology|update|profile|leader|cartoon)|another|"
    r"(?:its|their|the)\s+(?:annex(?:es)?|sequel|text|second|third|other|rest|remainder|continuation|correction|photographs?|names?|full\s+\w+)|(?:two|three|four|five|six)\s+(?:more|others))"
    r"(?:\s+(?!(?:that|which|who|when|while|after|before|until)\b)[\w’'-]+){0,4}?(?:,?\s+the\s+(?:day|week)\s+after|,?\s+(?:a|one|two|three)\s+(?:days?|weeks?)\s+later)?"
)


# `its front page of 9 May to Victory Day and that of 10 May to the horse`
_THAT_OF = re.compile(
    r"(?:\s+(?!(?:that|which|who|when|while|after|before|until)\b)[\w’'-]+){0,6}?,?\s+(?:and|but|und|et|y|e)\s+(?:so\s+(?:does|did|do|has|had)\s+)?"
    r"(?:that|the\s+(?:one|issue|edition)|its\s+(?:issue|edition)|its\s+next,?\s+that|celui|celle|la|el|die|der)\s+(?:of|du|del?|vom)\s+"
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    prints = words("prints")
    said = f"{words('reports')}|{words('says')}"
    return (
        _ALSO,
        _THAT_OF,
        re.compile(rf"{_JOINT}(?:{MENDS}\b|{prints}){_SHORT}{_ON}"),
        re.compile(rf"{_JOINT}(?:{said}){_PRONOUN}{_ON}"),
        re.compile(rf"{_JOINT}{_MORE}{_ON}"),
        re.compile(
            rf",?\s+it\s+(?:(?:itself|then|quietly|duly|had|has)\s+)?(?:{MENDS}\b|{prints}|{said}){_PRONOUN}{_ON}"
        ),
    )


_OPENS = re.compile(r"(?:\A|[;:.,]\s|\b(?:and|but)\s)\W*(?:(?:on|am|le|el)\s+(?:both\s+)?)?\Z", re.IGNORECASE)


def opens_with(text: str, first: tuple[int, int], start: int) -> bool:
    """Whether a day opens its clause and is joined to the one which starts there: `On 4 and 6 June X printed`."""
    before = text[max(0, first[0] - 20) : first[0]]
    return _OPENS.search(before) is not None and _ALSO.fullmatch(text, first[1], start) is not None


def goes_on_to(text: str, end: int, start: int) -> bool:
    """Whether an outlet that has the day which ends there has the one which starts here."""
    return start - end <= _LONGEST and any(form.fullmatch(text, end, start) for form in _forms())
