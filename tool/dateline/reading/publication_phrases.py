"""How sentences give a day to a publication: the patterns that `publications.py` reads by.

In: nothing. Out: compiled patterns over folded prose in which outlets are marked. The words stand in
claim_words.toml; what is here are the phrases that they make. No pattern depends on the outlets of a report,
so they are compiled once.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.claim_words import words

IN_TEXT = "\ue000"  # stands in folded prose for each character of a citation that is the sentence's subject
NAMED = "\ue001"  # stands in folded prose for each character of an outlet's name
NAME = rf"(?:{IN_TEXT}+|{NAMED}+)"

# --- pieces -----------------------------------------------------------------------------------

_FEW, _SOME = r"(?:\s+(?!that\b)[\w’'.-]+){0,3}?", r"(?:\s+(?!that\b)[\w’'.-]+){1,6}?"
# `a photograph taken on`, `an order issued by the ministry on`: the day is not that of the printing.
_OF_ITS_OWN = (
    r"(?:\w{3,}ed|taken|made|held|shot|written|given|sent|seen|found|born|drawn|lost|won)"
    r"\s+(?:on|in|by|from|at|during|to)\b"
)
_OBJECT = (
    r"(?:\s+(?:[“\"][^“”\"]{1,90}[”\"]|"
    rf"(?!that\b|who\b|which\b|when\b|as\b|{_OF_ITS_OWN})[\w’'.-]+)){{1,8}}?"
)
# `in the Lebanese daily Al-Akhbar`, `on Al Arabiya`: what stands in, or comes over, an outlet.
_IN_OUTLET = (
    r"(?:in|on|by|through|via)\s+(?:(?:the|an?|its)\s+)?"
    r"(?:(?!that\b|which\b|and\b|in\b|on\b)[\w-]+\s+){0,4}?"
)
_WORDS = r"(?:\s+(?!an?\b|the\b|its\b|\w+ed\b)[\w-]+){0,2}?"  # `Tasnim's long lead story`
_FROM = r"(?:\s+from(?:\s+[\w’'-]+){1,3}?)?"  # `reported from Basra on`
_PAGES = (
    r"(?:\w+\s+)?(?:pages?|websites?|sites?|channels?|accounts?|feeds?|streams?|app|wire|cover|columns?|blog|"
    r"bulletins?|programmes?|air|stage|supplement|edition)"
)
_ASIDE = r"(?:,[^,;:]{1,90},|\s+for\s+(?:its|their)\s+part)?"
_EVE = r"the\s+(?:morning|evening|night|afternoon|eve)\s+of"
_ON = (
    r"(?:\s+(?:already|late|early|first|only|again|as\s+early\s+as))?(?:\s+(?:on|in|under)\b)?"
    rf"(?:\s+{_EVE}|\s+(?:the\s+)?date(?:line)?\s+of)?"
)
_APPEARED = (
    r"(?:ran|run|appeared|put\s+(?:up|out|online)|went\s+(?:up|out|online|live)|came\s+out|(?:was\s+|were\s+)?"
    r"(?:published|posted|printed|aired|broadcast|filed|carried|released|uploaded|shown|screened))"
)
_PRINTED = (
    r"(?:published|aired|printed|posted|carried|broadcast|broken|quoted|reported|repeated|cited|released|"
    r"issued|run|filed|given|made|shown|uploaded|attacked|critici[sz]ed|denounced|condemned|praised|"
    r"interviewed|denied|corrected|confirmed|dismissed|described|raised|mocked|accused|put\s+out)"
)
_MADE = r"(?:made|ran|argued|voiced|raised|described|named|listed|mentioned|announced|reproduced|leaked)"
_FRONT = (
    r"(?:(?:and|but|then|only|already|still|again|later|finally|even|so|yet)\s+)?(?:as\s+(?:early|late|recently)\s+as\s+)?"
    r"(?:(?:late|early)\s+)?(?:(?:it\s+was\s+)?(?:only|not\s+until|not\s+before)\s+|it\s+was\s+)?"
    rf"(?:on\s+)?(?:{_EVE}\s+)?"
)
_SUBORDINATES = (
    r"(?:as|if|what|when|where|whether|how|why|although|though|because|since|after|before|while|until|unless|"
    r"which|who)"
)
_INSIDE = r"\s+(?:of|in|by|for|from|to|with|on)"
_SOMEBODY = r"(?:\s+(?!was\b|were\b|had\b|been\b|is\b|who\b|which\b|that\b)[\w’'.-]+){0,3}?"
_HOUSE_DEEDS = (  # what a house does in the infinitive, and not its paper
    r"(?:close|open|reopen|move|sack|fire|hire|appoint|go|leave|come|lose|win|pay|sue|stop|start|return|resume|reach|sign|buy|sell|"
    r"launch|suspend|get|receive|obtain|learn|see|visit|meet|send|settle|agree|appeal|recover|die|be|have|become|build|find)"
)
_MARKED = r"(?:dated|marked|stamped|timed|time-?stamped|headed|datelined)"
_OUT = r"(?:(?:was\s+|were\s+)?(?:published|posted|printed|aired|broadcast|carried|released|uploaded))"
_TO_WHOM = r"(?:\s+(?:him|her|it|them|so|this))?"


def _any_of(*names: str) -> str:
    return "|".join(words(name).pattern for name in names)


class Phrases:
    """The phrases, as patterns over the part of a sentence before a date, or behind it."""

    def __init__(self) -> None:
        self._noun, self._medium = words("publication").pattern, words("medium").pattern
        self._named = rf"{NAME}(?:\s+(?:news\s+)?{words('agency').pattern})?"
        self._unnamed = (
            rf"(?:(?:the|its)\s+(?:[\w-]+\s+)?{words('press_house').pattern}|"
            rf"(?:the|its)\s+{words('house_before').pattern})"
        )
        self._speaker = (
            rf"(?:{self._named}|{self._unnamed})"
            rf"(?:(?:['’]s?)?{_FEW}\s+{words('press_role').pattern}{_SOMEBODY})?"
        )
        self._columnist = (  # `Kayhan's Amir Karimi`, but not `Kayhan's lawyers`
            rf"{NAME}['’]s(?:\s+(?!was\b|were\b|is\b|had\b|been\b|has\b|{words('house_staff').pattern})"
            r"[\w’'.-]+){1,3}?"
        )
        self._says, self._prints = words("publishing").pattern, words("printing").pattern
        adverb = r"(?:(?:then|also|first|both|itself|later|now|again|even|\w+ly)\s+)?"
        self._saying = rf"(?:(?:had|has)\s+)?{adverb}{self._says}{_TO_WHOM}"
        # Of these the object bears no day of its own: `attacked the minister on`.
        self._printing = rf"(?:{self._prints}|(?!{words('relating').pattern}){self._says})"
        tails = (*self._spoken(), *self._placed(), *self._of_articles())
        self.tail = re.compile(rf"(?:{'|'.join(tails)})\s+(?:the\s+)?\Z")
        self.starts = re.compile(
            rf"(?<![\w{NAMED}{IN_TEXT}-])(?=(?:{'|'.join(self._beginnings())})(?![\w-]))"
        )
        self._before_the_date()
        self._behind_the_date()
        self._what_forbids()

    def _spoken(self) -> tuple[str, ...]:
        """An outlet, or who speaks for it, says or prints something on the day."""
        speaker, named, saying = self._speaker, self._named, self._saying
        not_sheets = _any_of("addresses", "befalling", "scheduled", "announced", "times")
        return (
            (
                rf"{speaker}{_ASIDE},?(?:\s+(?:that|which|who|whom))?"
                rf"\s+(?:{saying}|{self._prints}),?{_FROM}{_ON},?"
            ),
            (
                rf"{speaker}{_ASIDE}\s+(?:had\s+)?(?:\w+ly\s+|first\s+)?"
                rf"{self._printing}{_OBJECT},?(?:\s+first,)?\s+on"
            ),
            (
                rf"(?:{speaker}|it)\s+(?:{saying}|{self._prints})(?:{_OBJECT})?\s+in\s+(?:an?|its|the)"
                rf"\s+(?:[\w-]+\s+){{0,3}}?(?!{not_sheets})[\w-]+,?\s+(?:of|{_MARKED}|(?:{_APPEARED}|issued)\s+on)"
            ),
            (
                rf"(?:{self._says}|asks|writes|read|reads|ran|so),?\s+(?:(?:the|an?)\s+)?"
                rf"(?:(?!to\b|that\b|about\b|of\b|with\b|for\b|on\b)[\w-]+\s+){{0,4}}?{speaker},?\s+on"
            ),
            (
                r"(?:readers|viewers|listeners|subscribers|followers)\s+(?:of|to)\s+"
                rf"{named}\s+(?:\w+\s+)?(?:learned|learnt|read|found|saw|heard|told|woke|had|got|received|met|"
                rf"(?:was|were)\s+(?:told|shown|treated|given|spared|offered)|could\s+(?:read|see|hear|watch))(?:{_OBJECT})?\s+on"
            ),
            (
                rf"{named}\s+was\s+(?:the\s+)?(?:only|first|last)\s+(?:\w+\s+){{0,3}}?to\s+(?!be\b)"
                rf"\w+(?:{_OBJECT})?,?\s+(?:on|of)"
            ),
            rf"(?:took\s+{named}|{named}\s+waited)\s+until",
            rf"(?:daily|paper|newspaper|outlet|agency|channel|only\s+one|first)\b[^;:,]{{0,40}}?\s(?:was|is)\s+{named},?\s+on",
            rf"{speaker}{_ASIDE}(?:\s+[\w’'-]+){{0,6}}?,?(?:\s+and)?\s+(?:{saying}|{self._prints})(?:{_OBJECT})?\s+only\s+on",
            rf"{named}\s+was\s+(?:the\s+)?first\s+to\s+\w+[^;:.]{{0,30}}?\bon",
            (
                rf"{named}\s+{self._says}\s+in\s+(?:an?|its|the)\s+(?:\w+\s+){{0,2}}?{self._noun}"
                rf"\s+(?:{_APPEARED}\s+)?(?:on|of|the\s+same\s+day,)"
            ),
            rf"{self._columnist}\s+(?:{saying}|{self._prints})(?:{_OBJECT})?,?\s+on",
            (
                rf"{speaker}\s+(?:(?!that\b|which\b|who\b)[\w’'-]+\s+){{2,8}}?and\s+(?:then\s+)?"
                rf"(?:{saying}|{self._prints})(?:{_OBJECT})?\s+on"
            ),
            rf"(?:took\s+to|went\s+on|turned\s+to|appeared\s+on|made|reached|hit|filled)\s+{named}\s+on",
            rf"{named}\s+put\s+(?:[\w’'-]+\s+){{2,7}}on",
            rf"{NAME}['’]s?\s+(?:\w+\s+)?edition\s+(?:carried|printed|ran|had)\s+[^;:,]{{0,40}}?\bon",
            (
                rf"{named}\s*(?:{_ASIDE}|,)\s+(?:could\s+be\s+(?:had|bought|read|found|got|seen|heard|picked\s+up)|"
                r"(?:was|were)\s+on\s+(?:sale|(?:the|all|every)\s+(?:stands?|streets?|shelves|kiosks?|newsstands?))|lay\s+on)"
                rf"(?:{_OBJECT})?\s+on"
            ),
            rf"what\s+{speaker}\s+(?:had|knew|found|offered|{saying}|{self._prints})(?:\s+to\s+\w+)?,?\s+on",
            rf"it\s+took\s+{named}\s+to\s+(?!{_HOUSE_DEEDS}\b)[a-z]+(?:{_OBJECT})?,?\s+on",
            rf"{named}\s+broke\s+the\s+(?:news|story)\s+on",
            (
                rf"(?:{named}|{self._unnamed}),\s+(?:in|citing|quoting|writing|reporting|under|with)\b(?!\s+wh)"
                r"[^;:,]{0,90}?\s(?:on|of|dated)"
            ),
            rf"{speaker},?\s+\w{{3,}}ing(?:\s+(?:again|back|live))?{_FROM}\s+on",
            rf"{named},\s+(?:which|that)\s+{self._prints}{_OBJECT}\s+on",
            rf"it\s+(?:\w+ly\s+)?{self._says},?{_ON}",
            rf"(?:he|she)\s+(?:\w+ly\s+)?{words('filing').pattern},?{_FROM}{_ON}",
        )

    def _placed(self) -> tuple[str, ...]:
        """Something stands in an outlet, or comes from it, on the day."""
        named = self._named
        return (
            rf"{_IN_OUTLET}{self._speaker}(?:['’]s?\s+(?:own\s+)?{_PAGES})?,?\s+(?:on|of|dated|under)",
            rf"in\s+{named},\s+in\s+an?\s+[^,;:]{{1,40}},\s+on",
            rf"{_IN_OUTLET}{_PAGES}\s+of\s+{named}\s+(?:on|of)",
            (
                r"(?:came|emerged|learned|known|broke|clear)\s+(?:first\s+|only\s+)?(?:from|through|via|on)"
                rf"\s+{named},?\s+on"
            ),
            (
                rf"{NAME}['’]s?\s+(?:site|website|page|feed|channel)\b"
                rf"[^;:]{{0,30}}?{_PRINTED}[^;:]{{0,30}}?\son"
            ),
            rf"(?:according\s+to|per|so|wrote|said|reported|warned)\s+{named},?\s+on",
            rf"(?:appeared|column|writing|page|pages)(?:\s+of|\s+in)\s+{named}\s+on",
            rf"{named}\s+(?:of|dated|from|for)",
        )

    def _of_articles(self) -> tuple[str, ...]:
        """An article, a broadcast, an issue is of the day, or appeared on it."""
        noun, medium, named = self._noun, self._medium, self._named
        return (
            (
                rf"{NAME}(?:['’]s?)?{_WORDS}\s+(?:{noun}|{medium})"
                rf"(?:\s+(?!that\b|which\b|{_OF_ITS_OWN})[\w’'-]+){{0,6}}?,?"
                rf"\s+(?:that\s+|which\s+|first\s+)?{_APPEARED}(?:\s+by\s+it)?(?:\s+on)?"
            ),
            rf"{NAME}(?:['’]s?)?{_WORDS}\s+{noun},?\s+(?:of|dated)",
            rf"{NAME}['’]s?{_SOME},?\s+(?:of|dated|from)",
            rf"{NAME}['’]s{_FEW}\s+{words('telling_of').pattern}(?:,?\s+(?:which|that)\s+{_APPEARED})?\s+on",
            rf"{NAME}['’]s(?:{_SOME})?,?\s+(?:which|that)\s+{_APPEARED}(?:\s+on)?",
            rf"{NAME}(?:['’]s?)?{_SOME},\s+(?:first\s+)?(?:given|{_MARKED}|{_OUT}|{_PRINTED})(?:\s+on)?",
            rf"{NAME}(?:['’]s?)?(?:{_SOME})?\s*[,–—-]\s*(?:filed\s[^,;:]{{3,24}},\s+)?(?:{_MARKED}|{_OUT})(?:\s+on)?",
            (
                rf"{NAME}(?:['’]s?)?{_WORDS}\s+(?:{noun}|{medium})\s+(?:that|this|the\s+same)\s+"
                r"(?:day|morning|evening|night|afternoon|week),"
            ),
            rf"{NAME},\s+whose\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}|{medium})\s+(?:of|for|on|dated|from)",
            (
                rf"{NAME}(?:['’]s?)?{_WORDS}\s+(?:{noun}|{medium})[^;:]{{0,60}}?\s"
                rf"(?:(?:is|was)\s+{_MARKED}|(?:bears?|bore|carries|carried|bearing|has|had|with)\s+the\s+date(?:line)?(?:\s+of)?)"
            ),
            rf"(?:{noun}|{medium})\s+(?:bearing|with|under|carrying)\s+the\s+date(?:\s+of)?",
            rf"{named},\s+(?:which|that)\s+(?:{_APPEARED}|broke\s+the\s+(?:news|story)|{self._says})\s+on",
            rf"{NAME}(?:['’]s?)?{_WORDS}\s+(?:{noun}|{words('own').pattern})(?:\s+at\s+\w+)?\s+(?:on|from)",
            (
                rf"{NAME}['’]s\s+(?:[\w-]+\s+){{0,2}}?{words('own').pattern}\s+(?:came|followed|arrived|stood|was|were)"
                r"(?:\s+[\w’'-]+){0,3}?,?\s+on"
            ),
            rf"{noun}(?:{_INSIDE}{_FEW}\s+{named})?(?:,[^,;:]{{1,60}},|,)?\s+{_APPEARED}(?:\s+on)?",
            rf"{noun}{_INSIDE}{_FEW}\s+{named}{_FEW},?\s+(?:on|dated|of|(?:(?:that|which)\s+)?{_APPEARED}(?:\s+on)?)",
            rf"its\s+(?:own\s+)?{noun},?\s+(?:on|of)",
            rf"(?:its|the|that|this)\s+{noun}\s+(?:came|followed)\s+on",
            rf"{noun},\s+{named},?\s+(?:late\s+|early\s+)?on",
            rf"{noun}\s+that\s+(?:is|was)\s+dated",
            (
                rf"(?:{NAME},?|{noun}(?:(?!\b{words('papers').pattern}\b)[^;:]){{0,80}}?)"
                r"\s+(?:dated|under\s+the\s+date\s+of)"
            ),
            rf"{noun}\s+(?:of|dated|from|\((?:{_MARKED}|{_OUT}))",
            rf"{words('dated_on').pattern}(?:\s+(?:that|which))?(?:\s+{_APPEARED})?\s+on",
        )

    def _beginnings(self) -> tuple[str, ...]:
        """What these phrases begin with."""
        return (
            *(NAME, self._unnamed, self._noun, self._medium, self._says, words("telling").pattern),
            *(_PRINTED, _APPEARED, _MADE),
            "in|on|by|through|via|asks|writes|reads?|readers|viewers|listeners|subscribers|followers|took",
            "daily|paper|newspaper|outlet|agency|channel|only|first|what",
            "he|she|its?|so|according|per|appeared|column|writing|pages?|wrote|said|warned",
            "came|emerged|learned|known|broke|clear|made|reached|hit|filled",
        )

    def _before_the_date(self) -> None:
        named, noun = self._named, self._noun
        not_sheets = _any_of("papers", "befalling", "scheduled", "announced", "times")
        self.in_print = re.compile(rf"(?:\A\W*|[,(]\s*)in\s+({named})\s+on\s+\Z")
        self.subject_on = re.compile(
            rf"{self._speaker}{_ASIDE}(?:,|\s*[–—])?(?:\s+(?:which|that|who),?)?\s+"
            r"(?:on|as\s+(?:early|late|recently)\s+as)\s+\Z"
        )
        telling = (
            r"(?:told|tells|telling|informed|assured|warned|gave|given|granted)"
            r"(?:\s+(?:an?|the|its|his|her|exclusive)\b)?(?:\s+interview(?:\s+to)?)?"
        )
        speaking = (
            rf"(?:{words('telling').pattern}|sp(?:oke|eaking|oken)|talk(?:ed|ing)|admit(?:ted|ting)|gave|given|"
            r"denied|denying|compared|described|predicted|repeated)"
            r"(?:\s+(?!that\b)[\w’'-]+){0,4}?\s+(?:to|with)(?:\s+(?:the|an?|its))?"
        )
        asked = r"(?:asked|interviewed|questioned|contacted|approached|challenged)(?:\s+\w+)?\s+by"
        self.asked_by = re.compile(
            rf"{self._speaker}\s+(?:interviewed|questioned|spoke\s+(?:to|with)|talked\s+(?:to|with)){_OBJECT}\s+on\s+\Z"
        )
        self.told_to = re.compile(
            rf"\b(?:{telling}|{speaking}|{asked})(?:\s+(?!that\b|of\b)[\w’'-]+){{0,3}}?\s+{self._speaker}"
            r"(?:\s+(?:again|late|early|only|by\s+(?:tele)?phone))?,?\s+on\s+"
            rf"(?:{_EVE}\s+)?(?:\w+day,?\s+)?\(?\Z"
        )
        self.printed_on = re.compile(rf"(?:{_PRINTED}|appeared|{noun})(?:\s+first)?(?:\s+on)?\s+\Z")
        self.ends_named = re.compile(rf"{named}\s*\Z")
        self.beside = re.compile(
            rf"{named}(?:\s+(?:in\s+print|online|on\s+(?:the\s+)?(?:air|screen|web)|in\s+its\s+\w+\s+edition)|"
            r",\s+(?:\w+day['’]s|the\s+\w+|its\s+\w+)\s+(?:paper|edition|issue|number|bulletin))?,\s+\Z"
        )
        self.quoted_beside = re.compile(rf"{named}\s*\([^()]{{1,120}},\s*\Z")
        self.shown = re.compile(rf"{NAME}(?:['’]s?)?{_WORDS}\s+{self._medium}\s*\Z")
        self.gapped = re.compile(
            rf"(?:,|\band|\bbut)\s+(?:and\s+)?{named},?(?:\s+(?!\w+ed\b|that\b)[\w’'-]+){{0,3}}?,?\s+on\s+\Z"
        )
        self.said_before = re.compile(
            rf"{NAME}[^;]*?\s(?:{self._says}|{self._prints})|(?:{_PRINTED}|{self._says})[^;]*?{NAME}"
        )
        role = words("press_role").pattern
        self.has_writer = re.compile(
            rf"{NAME}(?:['’]s|\s+(?:had|has|sent|keeps|kept))\s+(?:[\w-]+\s+){{0,3}}?{role}|"
            rf"{role}\s+(?:for|of|from|with|at)\s+(?:[\w-]+\s+){{0,2}}?{NAME}"
        )
        house = words("house_before").pattern
        self.other_house = re.compile(rf"(?<![{NAMED}{IN_TEXT}])\s{house}(?!\s+{NAME})")
        self.then_on = re.compile(r"(?:\bthen|\band|\bbut),?\s+(?:only\s+)?on\s+\Z")
        self.heads = re.compile(
            rf"\A\W*{named}(?:\s*\([^()]{{1,20}}\))?,?\s*(?:[/|]\s*)?(?:dateline\s+[^,;:]{{2,30}},\s*)?(?:on\s+)?\Z"
        )
        self.in_brackets = re.compile(rf"[(;]\s*(?:(?:thus|so)\s+)?{named},?\s*(?:on\s+)?\Z")
        carried = (
            r"\s+(?:published|posted|carried|aired|printed|broadcast|in|by|on|for|with|to)\b[^,;:]{0,80}"
        )
        self.ends_noun = re.compile(rf"[\w{NAMED}]\s+{noun}(?:{carried})?\s*\Z|{noun}{carried}\Z")
        # `S&P's survey (May 4)`, `Tasnim, in Sunday's number (May 4),`
        self.ends_own = re.compile(
            rf"{NAME}(?:['’]s?)?{_WORDS}\s+(?:{noun}|{self._medium})\Z|"
            rf"{NAME}['’]s?(?:\s+[\w-]+){{0,3}}\s+[“\"][^“”\"]{{2,90}}[”\"]\Z|"
            rf"{NAME}\s+(?:is|was)\s+(?:right|wrong|correct|mistaken|vague|brief|exact|to\s+be\s+(?:believed|trusted))\Z|"
            rf"{NAME},\s+in\s+(?:(?!{not_sheets})[\w’'-]+\s+){{1,4}}?(?:{noun}|{self._medium})\Z"
        )
        self.lead = re.compile(rf"(?:\A|[;,]\s)\s*[\"“]?{_FRONT}\Z")
        self.joined = re.compile(rf"{named}\s*(?:,|,?\s*\band\b)\s*\Z")

    def _behind_the_date(self) -> None:
        named, noun, speaker = self._named, self._noun, self._speaker
        self.says_next = re.compile(rf"\s*[,–—]?\s+(?:{self._saying}|{self._prints}|had\b|published\b)")
        bare = r"(?:report|write|say|publish|print|run|carry|showed|read|admit|confirm|correct)\b"
        self.told = re.compile(
            rf"\s*,?\s*(?!(?:and|but)\b)(?:did\s+)?(?:(?:the|a|an|state|both)\s+)?(?:(?!{_SUBORDINATES}\b)[\w-]+\s+){{0,4}}?(?:that\s+)?"
            rf"(?!{_SUBORDINATES}\b)"
            rf"(?:it\s+was\s+{_PRINTED}\s+by\s+{named}|(?<=did\s){named}\s+(?:\w+ly\s+)?(?!not\b|{_HOUSE_DEEDS}\b)[a-z]+|"
            rf"(?<=did\sthe\s){named}\s+(?:\w+ly\s+)?(?!not\b|{_HOUSE_DEEDS}\b)[a-z]+|"
            rf"(?:{NAME}(?:['’]s?)?(?:\s+[\w-]+)?\s+{noun}|{noun}\s+(?:of|in|by|from|on)\s+{named}|"
            rf"{speaker}(?:\s+and\s+{named})?|{self._columnist})"
            rf"{_ASIDE},?\s+(?:{self._saying}(?!\s*,)|{self._prints}|{bare}))"
        )
        self.noun_next = re.compile(rf",?\s+(?:(?:[\w-]+|{NAME})\s+){{0,2}}?{noun}")
        self.medium_next = re.compile(rf",?\s+(?:[\w-]+\s+){{0,2}}?(?:{self._medium}|{words('own').pattern})")
        heading = rf"\s*[,:–—-]\s*(?:the\s+)?{speaker}\s*"
        self.heads_entry = re.compile(
            rf"{heading}(?::|(?:reports|says|writes|notes|claims|{self._saying})\b)"
        )
        self.it_says = re.compile(
            rf"\s*,?\s*(?:did\s+)?it\s+(?!claimed\b|followed\b|gave\b|put\b|ran\b|charged\b|issued\b)"
            rf"(?:{self._saying}|spoke\b|speak\b|{bare})"
        )
        self.done_by = re.compile(
            rf"\s*,?\s+[^,;:]{{2,80}}?\s(?:was|were|got)\s+(?:\w+\s+)?(?:{_PRINTED}|put|named|called|identified)"
            rf"(?:\s+(?!by\b|that\b|which\b)[\w’'-]+){{0,5}}?\s+by\s+(?:the\s+)?{named}(?!['’])"
        )
        self.read_in = re.compile(
            rf"\s*,?\s+(?:(?:the|an?|its)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{noun}|{self._medium}|readers|viewers|listeners|subscribers)"
            rf"\s+(?:of|in|from|by|on|to)\s+{named}\s+(?:had\b|[a-z]+(?:ed|s)\b|found\b|read\b|saw\b|heard\b|learnt\b|put\b|gave\b|made\b|told\b)(?!\s*,)"
        )
        self.saw = re.compile(rf"\s+(?:saw|found)\s+(?:the\s+)?{named}\s+(?:\w+ly\s+)?[a-z]+\s")
        self.in_it = re.compile(rf"\s*,?\s+in\s+({named})\s*,")
        self.days_own = re.compile(rf"['’]s\s+{named}")
        self.in_sheet = re.compile(
            rf"(?:\A\W*|[,;:.]\s+)in\s+(?:an?|its|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}|{self._medium}|letter)"
            rf",?\s+(?:of|{_MARKED}|(?:{_OUT}|issued|sent)(?:\s+on)?|bearing\s+the\s+date(?:\s+of)?)\s+(?:the\s+)?\Z"
        )
        self.sheet_of = re.compile(
            rf"\s*,?\s+(?:(?:the|an?|its)\s+)?(?:[\w-]+\s+){{0,3}}?{speaker}{_ASIDE}\s+"
            rf"(?:{self._saying}|{self._prints}|[a-z]{{3,}}s)\s+(?!,)"
        )
        self.by_next = re.compile(rf"\s*,?\s+(?:by|in|on)\s+{named}(?![’'])")
        self.when_it_said = re.compile(
            rf"\s*,?\s+when\s+(?:[\w-]+\s+){{0,3}}?{speaker}\s+(?:{self._saying}|{self._printing})"
        )
        self.near_behind = re.compile(
            r"\s*,?\s*(?:(?:in|by|of|from|for|on|with|to)\s+)?(?:(?:the|its)\s+)?"
            rf"(?:(?!was\b|were\b|quoted\b|cited\b|found\b|seen\b)[\w-]+\s+){{0,3}}?{NAME}"
        )
        self.article_behind = re.compile(
            rf"\s*,?\s+(?:(?:the|an?|its)\s+)?{NAME}(?:['’]s?)?(?:\s+[\w-]+)?\s+{noun}"
        )

    def _what_forbids(self) -> None:
        noun, medium = self._noun, self._medium
        self.planned_for = re.compile(
            r"\b(?:on|for|of|about|before|to|in(?!\s+its\b)|from|during|after)\s+(?:[\w’'-]+\s+){0,3}?"
            rf"(?:{_any_of('scheduled', 'announced', 'befalling')})\s+(?:on|in|of)\s+(?:the\s+)?\Z"
        )
        self.no_press = re.compile(rf"{words('not_of_press').pattern}\s+(?:on|in|by|of|to)\s*\Z")
        self.of_others = re.compile(
            rf"(?:{words('others').pattern}\s+(?:[\w-]+\s+){{0,2}}?|"
            rf"(?<![\w{NAMED}])(?!its\b|their\b)[\w-]+['’]s?\s+own\s+)"
            rf"(?:{noun}|{medium}),?\s+(?:of|on|dated|from)\b"
        )
        before = words("of_before").pattern
        self.of_before = re.compile(
            rf"{before}\s+(?:(?:[\w’'-]+|{NAME}(?:['’]s)?)\s+){{0,3}}?(?:{noun}|{medium})|{before}\s+{NAME}"
        )
        house = words("press_house").pattern
        self.owned = re.compile(
            rf"(?!(?:it|that)['’]s)(?!{house}['’]|agency['’])[\w.]+['’]s?\s+(?:[\w-]+\s+){{0,2}}\Z"
        )
        self.bare = re.compile(r"(?:\b(?:an?|its|this|that)|\d)\s+\Z")


@cache
def phrases() -> Phrases:
    """The phrases of the language, compiled once."""
    return Phrases()
