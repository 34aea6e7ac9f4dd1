"""Builds of sentences in which the verb of publishing stands far from the name, or in a clause of its own.

In: nothing. Out: `Form`s, as those of `link_phrases`, whose pieces they are made of.
"""

from __future__ import annotations

import re

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_parts import DATED, LEAD, NEXT, QUOTE, Form, Strength, words

_WORD = rf"(?!(?:{words('breaks')}))[\w{NAMED}][\w{NAMED}’'.&/-]*"
_ON = r",?\s+(?:on|in|of|am|le|el)\s+"
_SAYS = "|".join(words(name) for name in ("prints", "reports", "says"))


def in_clauses() -> list[Form]:
    """The day stands behind the name and a verb that is not the first behind it."""
    heads = words("heads")
    there = re.compile(
        rf"(?:\A|[;:,]\s|\b(?:and|but)\s)\W*(?:in|on)\s+(?:the|an?|its|his|her)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{heads})\s+{QUOTE}\Z"
    )
    held = rf"(?:{_SAYS}|(?:held|reckoned|thought|recalled|remembered|pleaded|doubted|admitted|explained|demanded|advised|proposed|objected|protested|joked|calculated)(?![\w-]))"
    somebody = rf"{QUOTE},\s+(?:{_WORD}\s+){{1,7}}?{held}(?:,?\s+{_WORD}){{0,7}}?{_ON}"
    also = (
        rf"{QUOTE}(?:\s+{_WORD}){{2,12}}?,?\s+(?:and|but|yet)\s+(?:then\s+|still\s+|also\s+|again\s+|only\s+|nevertheless\s+)?"
        rf"(?:{words('prints')}|wrote|writes|reported|reports|showed|posted|noted)(?:\s+(?:it|this|so|them|again|too|\w+ly))?{_ON}"
    )
    return [
        Form(Strength.GOOD, re.compile(somebody), there),  # `On the blog X, a captain reckoned on 3 May`
        Form(Strength.OF_KNOWN, re.compile(rf"(?!.*{DATED}){also}"), _opens()),
        *_of_what_was_told(),
    ]


_ON_DAY = rf",?\s+{NEXT}(?:on|in|am|le|el)\s+(?:the\s+(?:early\s+|late\s+)?(?:morning|evening|afternoon|night)\s+of\s+)?"
# What an outlet was able to do, and whoever found out something tells of it.
_BROUGHT_OUT = r"(?:establish|confirm|report|show|reveal|verify|prove|demonstrate|ascertain|learn|disclose|document|reconstruct|trace|identify|name|print|publish|count|find\s+out|make\s+(?:out|public)|point\s+out|bear\s+out|corroborate|determine)"
_FINDING = r"(?:establish|confirm|report|show|reveal|verify|prov|demonstrat|ascertain|learn|disclos|document|trac|identify|find)ing"
_COULD = (
    rf"(?:(?:was|were)\s+(?:later\s+|soon\s+|first\s+|also\s+)?(?:able|quick|slow|careful|in\s+a\s+position)\s+to|could(?:\s+(?:already|later|only|soon))?|managed\s+to|was\s+(?:soon|later)\s+to)\s+{_BROUGHT_OUT}"
    rf"|(?:succeeded\s+in|was\s+(?:the\s+)?first\s+in)\s+{_FINDING}"
)
_SPOKE = (
    r"(?:said|replied|answered|explained|declared|insisted|complained|protested|objected|admitted|conceded|warned|repeated|retorted|maintained|confided|shrugged|sighed|joked|remarked|commented|observed|quipped|mused|lamented|boasted|grumbled|whispered|recalled|"
    r"disse|afirmou|declarou|dijo|declaro|afirmo|explico|confirmo|aseguro|advirtio|a\s+dit|a\s+declare|a\s+explique|sagte|erklarte)"
)
_TO = r"(?:to|a|al|à|ao|au|aux|gegenuber|der|dem)"


def _of_what_was_told() -> list[Form]:
    """`said the deputy, A. Mateo, to X on 3 May`; `as X could establish on 3 May`; `X, whose columnist asked on 3 May`."""
    of_whom = (
        rf"(?:\s+(?:of|for|from|in|at|de|del|da|do|du|des|la)(?:\s+(?:the|la|el))?(?:\s+{_WORD}){{1,3}})?"
    )
    speaker = rf"(?:the|an?|its|his|her|their|one|another|el|la|un|una|o|um|uma|le|une|der|die|ein|eine)(?:\s+{_WORD}){{1,4}}?{of_whom}"
    to_whom = re.compile(
        rf"[,;:—–?!\s]\s+{_SPOKE}\s+{speaker}(?:,\s+(?:{_WORD}\s+){{0,4}}{_WORD},)?\s+{_TO}\s+(?:{LEAD})\Z"
    )
    staff = words("staff")
    own = rf"{QUOTE},\s+whose\s+(?:[\w-]+\s+){{0,2}}?{staff}(?:\s+(?:in|at|for|on)\s+{_WORD})?\s+(?:had\s+)?(?!(?:{words('befalls')}|was|were|is|has|died|left|fled|resigned|disappeared|vanished|moved|joined|received|lost|won|married|returned|filmed|visited|met|travelled|traveled|went|toured|saw|reached|spent|stood|drove|crossed|entered)\b)\w+(?:\s+{_WORD}){{0,7}}?"
    could = re.compile(rf"{QUOTE}\s+(?:{_COULD})(?:\s+{_WORD}){{0,6}}?{_ON_DAY}")
    the_night_before = rf"{QUOTE}\s+(?:(?:had|has|hatte|avait|habia|tinha|then|already|first|also|itself)\s+){{0,2}}(?:{_SAYS})(?:\s+{_WORD}){{1,7}}?,?\s+{NEXT.removesuffix('?')}(?:on|in|am|le|el)\s+"
    return [
        Form(Strength.GOOD, re.compile(rf"{QUOTE}{_ON_DAY}"), to_whom),
        Form(Strength.FAIR, re.compile(the_night_before)),
        Form(Strength.GOOD, re.compile(own + _ON_DAY)),
        Form(Strength.SURE, could, re.compile(rf"\b(?:as|wie|comme)\s+(?:{LEAD})?\Z")),
        Form(Strength.OF_KNOWN, could),
    ]


def _opens() -> re.Pattern[str]:
    """What stands before the subject of a sentence: nothing, or its article and a few words of its own."""
    return re.compile(
        rf"(?:\A|[.;:]\s|\b(?:because|since|while|although|though|as|that|but|when|until)\s)\W*(?:(?:the|its|even|only)\s+(?:[\w’'-]+\s+){{0,3}}?)?{QUOTE}\Z"
    )
