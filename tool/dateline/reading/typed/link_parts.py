"""What the builds of sentences are made of: words, names, joints, and a form itself.

In: nothing. Out: pieces of patterns, of folded text in which a sign stands for each letter of a name and another
for each of a day; the words stand in `link_words.toml`, so that a verb or a noun more is known in every form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from dateline.reading import packaged
from dateline.reading.publication_phrases import NAMED

DATED = "\ue023"  # stands for each character of a day


class Strength(IntEnum):
    """How much a link tells that the name is an outlet's; the day is its in all of them."""

    NONE = -1
    OF_KNOWN = 0  # a link only for what is known as an outlet
    FAIR = 1  # persons and bodies stand so too
    GOOD = 2  # mostly outlets do
    SURE = 3  # nothing else does


Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One build: all of what lies between, the end of what stands before, the beginning of what is behind."""

    strength: Strength
    middle: Pattern
    left: Pattern | None = None
    right: Pattern | None = None
    not_left: Pattern | None = None
    not_right: Pattern | None = None
    to_learn: bool = False  # the day may be that of what is told: enough to learn an outlet by, no more

    def stands(self, left: str, right: str) -> bool:
        """Whether what stands before and behind is of this build; what lies between is asked for once by `links`."""
        return (
            (self.left is None or self.left.search(left) is not None)
            and (self.right is None or self.right.match(right) is not None)
            and (self.not_left is None or self.not_left.search(left) is None)
            and (self.not_right is None or self.not_right.match(right) is None)
        )


_ENCLITIC = r"(?:-(?:[oa]s?|lhes?|se))?"  # `repetiu-o`


@cache
def words(name: str) -> str:
    """The named list of link_words.toml as one pattern of whole words."""
    return rf"(?:{'|'.join(_lists()[name])}){_ENCLITIC}(?![\w-])"


@cache
def _lists() -> dict[str, list[str]]:
    return packaged.table(__package__, "link_words.toml")


W = rf"[\w{NAMED}][\w{NAMED}’'.&/-]*(?:,\d{{3}})*"


QUOTE = r"[’'»”\"“«„‹›]?"


ARTICLE = r"(?:the|an?|its|their|his|her|l[ae]s?|une?|son|sa|d(?:er|ie|as|em|en|es)|eine[rmns]?|ein|seine[rmn]?|ihre[rmn]?|el|l[ao]s|una?|su|sua|seu|os?|il|gli|nel(?:la|lo)?|d[ao]s?|pel[ao]s?|della|dello|dal(?:la)?|im|del|du|au|aux|zum|vom)"


ON = r"(?:on|in|am|im|le|el|il|em|no\s+dia|a|nel|ja\s+em|ya\s+en|ya\s+el|gia\s+(?:il|nel)|so\s+em|as\s+(?:early|late|recently|long\s+ago|far\s+back)\s+as|(?:late|early|back|only|again|first|already|bereits|erst|noch|encore|deja)\s+(?:on|in|am|le))"


OF = r"(?:do\s+dia|(?:la\s+)?edicion\s+del?|(?:a\s+)?edicao\s+de|dell?['’]?|di|com\s+data\s+de|con\s+fecha\s+del?|of|dated|date[es]?\s+du|vom|v\.|du|del?|fur|issue\s+of|edition\s+of|datiert\s+vom)"


# `at 1500 gmt`, `at 14:20`, `at 8 p.m.`
AT_HOUR = r"(?:at|around|um|a)\s+(?:about\s+)?\d{1,2}(?:[:.h]?\d\d)?(?:\s*(?:[ap]\.?m\.?|gmt|utc|local\s+time|hours?|hrs?|h|uhr))*"


EVE = r"(?:(?:the\s+)?(?:(?:early\s+|late\s+|same\s+|very\s+)?(?:morning|evening|night|afternoon|eve)|(?:small|early|late|first|morning|evening)\s+hours|course|middle|wake)\s+of\s+|the\s+(?:day\s+after(?:\s+that)?|(?:next|following|same)\s+day),\s+)?"


HEADS, PIECES, ISSUES = words("heads"), words("pieces"), words("issues")


NO_BREAK = rf"(?!(?:{words('breaks')}))"


WORD = rf"{NO_BREAK}{W}"


# `the Tbilisi weekly`, `l'hebdomadaire`, `state agency`: what leads to a name.
LEAD = (
    rf"(?:(?:l['’])?(?:(?:{ARTICLE}\s+)?(?:l['’])?(?:(?!{ARTICLE}\s){WORD}\s+){{0,4}}?(?:{HEADS})\s+(?:(?:called|named|of)\s+)?(?:{ARTICLE}\s+)?|"
    rf"(?:{ARTICLE}\s+)(?:[\w-]+\s+)?|[\w-]+['’]s\s+)?{QUOTE})"
)


NUMBER = r"(?:,?\s+(?:vol|volume|jg|jahrgang)\.?\s*\d+)?(?:,?\s+(?:in\s+)?(?:no|nr|n°|issue|number|num|episode|ep|folge|part)\.?\s*[\d,.]*\d)?"


# `in Harare`, `of La Paz`
IN_TOWN = rf"\s+(?:of|in)\s+(?:(?:san|santa|sao|santo|new|los|las|port|rio|puerto|la|el|addis|buenos|kuala|phnom|tel|abu|hong|ulan|bandar|belo|porto|cape|saint|st\.|sri|dar\s+es|ho\s+chi\s+minh)\s)?{NAMED}*[\w-]+(?=[\s,(])"


_CLAUSE = rf"\s*,\s(?:(?:[^,;:{DATED}]|,(?=\d)){{1,100}}|(?:which|who|whose)\s[^,;:{DATED}]{{1,60}},[^,;:{DATED}]{{1,40}}),"


_ASIDE = rf"(?:\s*\([^(){DATED}]{{1,40}}\))?(?:,\s(?:on\s+the\s+other\s+hand|for\s+its\s+part|by\s+contrast|however|in\s+turn|too|at\s+least|rather\s+more\s+\w+)(?=\s*[(,])|{_CLAUSE}|\s+[-–—]\s[^-–—{DATED}]{{1,80}}\s[-–—]|{IN_TOWN}(?:{_CLAUSE})?)?"


_JOINED = rf"(?:\s*(?:,|,?\s+and|\s+nor|\s+or|et|und|sowie|y|e|&)\s+(?:{ARTICLE}\s+)?{QUOTE}{NAMED}+)*"


# What may stand behind a name and be of it: those it is joined to, a noun, an aside, a number.
_WHERE = rf"(?:on|over)\s+(?!\w+day\b|the\b|an?\b)[\w{NAMED}.-]+(?:\s+(?!on\b|in\b)[\w{NAMED}-]+(?=\s+\w+(?:ed|ote|id|ld|ew)\b))?"


# `“X” account on Threema wrote`; the noun may be of the name
_ACCOUNT_ON = rf"(?:(?:\s+(?:account|channel|page|group|feed|profile|room|bot))?\s+{_WHERE})?"


BEHIND = rf"{QUOTE}{_JOINED}(?:['’]s?)?(?:\s+(?:{HEADS}))?{_ACCOUNT_ON}{QUOTE}{_ASIDE}{NUMBER}(?:\s+(?:alone|itself|too|as\s+well))?"


ADVERB = (
    r"(?:(?:both|all|still|nevertheless|nonetheless|simply|merely|(?:would|did|does|do|could|can|might|will)(?:\s+not)?|had|has|have|was\s+(?:kind|good|brave|bold|careless|quick|first)\s+(?:enough\s+)?to|had\s+the\s+\w+\s+to|was\s+(?:the\s+)?(?:first|only\s+(?:\w+\s+)?)\s*to|at\s+(?:first|last)|then|later|first|already|again|only|itself|even|also|since|"
    r"promptly|soon|in\s+turn|for\s+its\s+part|hat|a|avait|y|en|ne|se|l[aeo]s?|li|gli|lui|leur|bereits|dazu|noch|zuerst|\w+ly)\s+|[lns]['’]){0,3}"
)


STAFF = rf"(?:(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?(?:{words('staff')})(?:\s+(?:in|at|for)\s+{W})?(?:,?\s+{W}\s+{W},?)?)?"


WHICH = r"(?:,?\s+(?:which|that|qui|que|che|el\s+cual|la\s+cual|o\s+qual|a\s+qual|welche[rs]?))?"


DOES = rf"{BEHIND}{STAFF}{WHICH}\s+{ADVERB}"


VERBS = (
    (words("prints"), Strength.SURE),
    (words("reports"), Strength.GOOD),
    (rf"(?:{words('says')}|{words('says_too')})", Strength.FAIR),
)


@cache
def made(pattern: str) -> Pattern:
    """One object for each pattern, so that it is sought once for all forms that share it."""
    return re.compile(pattern)


def ending(pattern: str) -> Pattern:
    """What ends the text before a name."""
    return re.compile(rf"(?<![\w-])(?:{pattern}){LEAD}\Z")


NOUN_NEXT = r"\s+(?:[\w-]+\s+){0,2}?(?:%s)"


ISSUE_NEXT, PIECE_NEXT = made(NOUN_NEXT % ISSUES), made(NOUN_NEXT % PIECES)


OF_PRESS_PIECE = ending(
    r"(?:editorial|op-?ed|column|leading\s+article|headline|cartoon|commentary|article|opinion\s+piece|leitartikel|kommentar|tribune|chronique)s?"
    rf"(?:\s+{NO_BREAK}[\w-]+){{0,2}}?\s+(?:in|im|dans)\s+"
)


# `The news reached Diyala Mirror only on 3 March`
TIDINGS = r"(?:stor(?:y|ies)|news|reports?|claims?|rumou?rs?|photo\w*|videos?|clips?|footage|figures?|tale|affair|quote)"
# `noted on the following day, May 4`
NEXT = (
    r"(?:(?:on\s+)?(?:the\s+(?:(?:very\s+)?(?:following|next|same|previous|preceding)\s+(?:day|morning|evening|night|afternoon|weekend|week)|(?:day|morning|evening|night|afternoon|weekend|week)\s+(?:after|before))|that\s+(?:same\s+)?(?:day|morning|evening|night|afternoon)|(?:an?|one|two|three|four|five|six|seven|ten|\d+)\s+(?:days?|weeks?|months?)\s+(?:later|afterwards|earlier|before)|"
    r"le\s+(?:lendemain|jour\s+meme)|am\s+(?:nachsten|folgenden|selben)\s+(?:tag|morgen)|al\s+dia\s+siguiente|no\s+dia\s+seguinte|il\s+giorno\s+dopo),\s+)?"
)
