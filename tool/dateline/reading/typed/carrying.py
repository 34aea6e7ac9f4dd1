"""Days of an outlet that the sentence does not name: "The agency added (June 15)", "on his Twitter account".

In: a sentence with its days, the outlets of the sentence before. Out: the place that stands for the outlet,
and its name.
"""

from __future__ import annotations

import re

from dateline.reading.claim_words import words
from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.link_parts import AT_HOUR, DATED, Strength
from dateline.reading.typed.links import link
from dateline.reading.typed.more_days import MENDS
from dateline.reading.typed.naming import Named, Place

# `le même journal`, `dasselbe Blatt`, `el mismo diario`, `o mesmo jornal`; `l'agence` without a name
_SAME_ABROAD = (
    r"(?:l[ea]\s+même|el\s+mismo|la\s+misma|[oa]\s+mesm[oa]|dasselbe|derselbe|dieselbe|das\s+gleiche|die\s+gleiche)\s+"
    r"(?:journal|quotidien|hebdomadaire|agence|chaîne|site|revue|diario|periódico|agencia|semanario|canal|medio|jornal|agência|portal|emissora|revista|blatt|zeitung|agentur|magazin|sender)"
)
_ABROAD = (
    rf"(?:{_SAME_ABROAD}|"
    r"l[’']agence|la\s+agencia|a\s+agência|die\s+agentur|das\s+blatt|die\s+zeitung|das\s+portal|der\s+sender|la\s+chaîne|le\s+quotidien|el\s+diario|o\s+jornal)"
)
ANAPHOR = re.compile(
    rf"\b{_ABROAD}\b(?!\s+(?-i:[A-ZÀ-Þ“«\"]|d[eo]s?\s))|"
    r"\b(?:the|this|that|same)\s+(?:same\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|weekly|tabloid|broadsheet|magazine|website|site|channel|outlet|broadcaster|portal|network|station|account|page)\b(?:['’]s\s+(?:own\s+)?(?:web\s?site|web\s+page|home\s?page|site|(?:Facebook|Twitter|Telegram|YouTube|Instagram)(?:\s+(?:page|account|channel|feed))?|page|account|channel|print\s+edition|online\s+edition))?(?!\s+(?-i:[A-Z“\"]))",
    re.IGNORECASE,
)
_HEAD = (
    r"(?:(?:news\s+)?agency|newspaper|paper|daily|weekly|monthly|magazine|tabloid|channel|"
    r"website|site|broadcaster|station|portal|outlet)"
)
_SAYS = (
    r"(?:reported|wrote|said|published|interviewed|printed|aired|broadcast|ran|carried|quoted|showed|posted|claimed|argued|added|gave|named|corrected|withdrew|retracted|repeated|conceded|admitted|"
    r"returned\s+to|came\s+back\s+to|followed\s+(?:up|with)|took\s+it\s+back|changed|put|spoke\s+of|called|dropped|apologi[sz]ed|confirmed|denied|revised|lowered|raised|asked|warned|noted|was\s+(?:less|more)\s+\w+)\b"
)
# What they do besides, right behind their day in brackets: `The agency (15 March 2021) observed that`
_TELLS = (
    r"(?:observed|described|remarked|commented|pointed\s+out|recalled|explained|listed|counted|calculated|estimated|summ(?:ed\s+up|ari[sz]ed)|analy[sz]ed|concluded|"
    r"suggested|reminded|complained|joked|mocked|praised|critici[sz]ed|devoted|reprinted|reproduced|translated|cited|mentioned|doubted|wondered|revealed|disclosed|"
    r"predicted|stated|insisted|maintained|speculated|hinted|told|explain(?:s|ed)|sees|saw|spoke|detailed|likened|compared|headlined|dubbed|labelled|recounted|related|traced|"
    r"observes|describes|remarks|notes|reports|writes|says|adds|argues|claims|calls|quotes|shows|lists|counts)\b"
)
_IT_SAYS = re.compile(
    rf"\)?,?\s+(?:when\s+)?(?P<it>it|the\s+(?:same\s+)?{_HEAD})\s+(?:also\s+|then\s+|had\s+|itself\s+|even\s+|still\s+)?{_SAYS}",
    re.IGNORECASE,
)
# `it warned of a tender for one as early as March 2021`
_IT_EARLY = re.compile(
    r"(?:[:;,.]|\b(?:and|but)|\A)\s+(?P<it>it|the\s+(?:agency|newspaper|paper|daily|weekly|channel|website|site|broadcaster))\s+(?:had\s+|also\s+|first\s+|itself\s+)*"
    r"(?:reported|wrote|said|published|interviewed|printed|aired|broadcast|ran|carried|quoted|showed|posted|claimed|argued|added|warned|revealed|noted|mentioned|named|predicted|described)\b"
    r"[^.;:]{0,90}\s(?:as\s+early\s+as|as\s+far\s+back\s+as|back|already)(?:\s+(?:in|on))?\s+\Z",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\W*(?:(?:and|but|then|also|earlier|later|already|only|bereits|dès|déjà|by|not\s+until)\s+)?"
    r"(?:(?:(?:an?|one|two|three|four|five|six|seven)\s+(?:days?|weeks?)\s+(?:later|on|after(?:wards)?|earlier|before)|the\s+(?:next|following|same)\s+(?:day|week)|later\s+that\s+(?:day|week))\s*,?\s*\(?)?"
    rf"(?:(?:{AT_HOUR}),?\s+)?(?:on|am|le|in|late\s+on|early\s+on)?\s*",
    re.IGNORECASE,
)
_ITS_PIECE = r"(?:['’]s\s+(?:own\s+)?(?:[a-z-]+\s+)?(?:issue|edition|report|editorial|story|article|dispatch|despatch|bulletin|column|correction|front\s+page|read-?out|account|version|text|summary|translation|transcript|tally|count|figures?|list|communiqué|announcement|statement|notice|commentary|item|piece|coverage|photographs?|pictures?|denial|obituary|reply|schedule))"
# `The same paper on 5 May`, `The agency's report of 5 May`
_OF_DAY = re.compile(
    rf"\W*{_SAME_ABROAD},?\s+(?:le|du|del?|el|em|no\s+dia|am|vom)\s+|"
    rf"\W*the\s+(?:same\s+)?{_HEAD}{_ITS_PIECE}?,?\s+(?:on|of|for|from|dated)\s+",
    re.IGNORECASE,
)
# `The paper (26 April 2021) added`, `According to the agency [2021-04-26]`
_WITH_BRACKETS = re.compile(
    rf"\W*(?:(?P<led>in|according\s+to|as\s+reported\s+by|selon|d[’']après|según|segundo|laut)\s+)?(?:the\s+(?:same\s+)?{_HEAD}(?P<piece>{_ITS_PIECE})?|{_ABROAD})\s*[(\[]\s*",
    re.IGNORECASE,
)
_THEN_SAYS = re.compile(
    rf"[)\]],?\s+(?:(?:also|then|later|only|first|had|has|itself|even|still|however|merely|drily|dryly|briefly|duly|again),?\s+)*(?:{_SAYS}|{_TELLS})",
    re.IGNORECASE,
)
_THEN_SAYS_ABROAD = re.compile(
    r"[)\]],?\s+(?:(?:a|en|ya|también|auch|dann|zudem|também)\s+)?(?:ajout(?:e|é|ait)|écri(?:t|vait)|affirm(?:e|é|ait)|rapport(?:e|é|ait)|publi(?:e|é|ait)|annon(?:ce|cé|çait)|précis(?:e|é|ait)|cit(?:e|é|ait)|"
    r"décri(?:t|vait)|observ(?:e|ait)|remarqu(?:e|ait)|racont(?:e|ait)|expliqu(?:e|ait)|describió|observó|contó|recordó|explicó|descreveu|observou|contou|"
    r"beschrieb|bemerkte|erklärte|erzählte|erinnerte|zählte|spottete|añadió|agregó|informó|publicó|escribió|señaló|reportó|dijo|afirmó|citó|acrescentou|escreveu|publicou|noticiou|informou|afirmou|disse|"
    r"schrieb|berichtete|meldete|ergänzte|fügte|nannte|zitierte|veröffentlichte|druckte|brachte)\b",
    re.IGNORECASE,
)
# What an outlet does with a thing already told; the day is that of doing so.
_PASSED_ON = re.compile(
    r"[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:reposted|shared|republished|reprinted|retweeted|forwarded|repeated|copied|deleted|removed|withdrew|corrected|took\s+up|picked\s+up|announced|confirmed|denied|showed|uploaded|posted)\s+"
    r"(?:it|them|this|that|(?:its|the|a|an|his|her|their)\s+(?:[\w-]+\s+)?[\w-]+)(?:\s+(?:again|in\s+full|word\s+for\s+word))?,?\s+on\s+"
    r"|[”\"'’»“]?\s+(?:then\s+|also\s+|first\s+)?(?:found|learned|learnt|discovered|established|calculated|verified|debunked|counted|editoriali[sz]ed|corrected\s+itself|"
    r"(?:returned|came\s+back)\s+to\s+(?:it|(?:the|this|that)\s+(?:same\s+)?(?:subject|matter|stor(?:y|ies)|case|affair|theme|topic|question|figures?|claim)))\s+on\s+",
    re.IGNORECASE,
)
_POSTED = compiled(
    "platforms",
    r"\b(?:on|via|in|through)\s+(?:(?:his|her|its|their|the|an?)\s+)?(?:(?:official|personal|own|verified)\s+)?(?P<platform>%s)\b"
    r"(?!\s(?:version\s)?\d+\.\d)",  # of the programme
)


_NEAR, _FAR = 150, 600  # characters, so that one long sentence takes linear time


def early(sentence: Named, date: CitedDate, before: tuple[str, ...]) -> Place | None:
    """ "It", of an outlet named before, and what it published early: the day may be a month or a year."""
    match = _IT_EARLY.search(sentence.text, max(0, date.start - 200), date.start)
    if match is None:
        return None
    here = [name for start, _, name in sentence.places if start < match.start("it")]
    names = here[-1:] or list(before[:1])
    return (*match.span("it"), names[0]) if names else None


def again(sentence: Named, date: CitedDate) -> Place | None:
    """The outlet that has a day of its own, where the sentence goes on: `X (3 May) had it; the site on 5 May said`."""
    ahead = [place for place in sentence.places if place[1] <= date.start]
    near = list(ANAPHOR.finditer(sentence.text, max(0, date.start - _NEAR), date.start)) if ahead else []
    if not near or near[-1].start() < ahead[-1][1]:
        return None
    own_day = DATED in sentence.marked[ahead[-1][1] : near[-1].start()]
    joined = _NEW_CLAUSE.search(sentence.text, 0, near[-1].start())
    if not (own_day and joined):
        return None
    mends = _MENDS_IT.fullmatch(sentence.text, near[-1].end(), date.start)
    if not (mends or _is_linked(sentence, date)):
        return None
    return (*near[-1].span(), sentence.text[ahead[-1][0] : ahead[-1][1]])


_MENDS_IT = re.compile(
    rf"\s+(?:(?:itself|then|later|also|quietly|duly|had|has)\s+)*(?:{MENDS}|added)\b(?:\s+(?!(?:that|who|which|when|after|before|because|while)\b)[\w’'-]+){{0,7}}?,?\s+(?:again\s+|only\s+)?(?:on\s+|[(\[]\s*)"
)
_NEW_CLAUSE = re.compile(
    r"(?:[;:,–—]|(?<!\w)(?:and|but|before|until|while|though|when|et|mais|und|aber|y|pero|e|mas))\s+(?:(?:and|but|then|later|so|yet|only|puis|dann|luego)\s+)*\Z"
)


def goes_on(sentence: Named, date: CitedDate, *, alone: bool) -> bool:
    """Whether the outlet spoken of before goes on: `The agency added (June 15)`, `On 2 May it wrote`."""
    text = sentence.text
    if alone:
        if not sentence.places and _brackets_open(text, date):
            return True
        between = text[max(0, date.start - _NEAR) : date.start].rstrip(" ([")
        anaphor = list(ANAPHOR.finditer(between))
        behind = between[anaphor[-1].end() :] if anaphor and not sentence.places else ""
        return bool(
            behind and re.fullmatch(r"(?:\s+[\w’'-]+){1,3}", behind) and words("publishing").search(behind)
        )
    if not sentence.places and _OF_DAY.fullmatch(text[: date.start]):
        return True
    if not sentence.places and _is_linked(sentence, date):
        return True
    leads = _LEADS.fullmatch(text[: date.start])
    same = ANAPHOR.match(text.lstrip()) if not sentence.places else None
    if same and _PASSED_ON.fullmatch(text.lstrip()[same.end() : date.start - len(text) or None]):
        return True
    return bool(leads and _IT_SAYS.match(text, date.end))


def _brackets_open(text: str, date: CitedDate) -> bool:
    """Whether the day in brackets stands right behind "the paper", which opens the sentence and tells."""
    opening = _WITH_BRACKETS.fullmatch(text, 0, date.start)
    if opening is None:
        return False
    if opening["led"] or opening["piece"]:
        return True
    return bool(_THEN_SAYS.match(text, date.end) or _THEN_SAYS_ABROAD.match(text, date.end))


def _is_linked(sentence: Named, date: CitedDate) -> bool:
    """Whether the day is linked to "the agency" as it would be to a name: `The agency added on 12 March`."""
    near = list(ANAPHOR.finditer(sentence.text, max(0, date.start - _NEAR), date.start))
    if not near:
        return False
    start, end = near[-1].span()
    marked = sentence.marked[:start] + NAMED * (end - start) + sentence.marked[end:]
    return link(marked, (start, end), (date.start, date.end)) >= Strength.FAIR


def carried(sentence: Named, date: CitedDate, before: tuple[str, ...]) -> Place | None:
    """ "The agency", "it", and the outlet of the sentence before that it is."""
    text = sentence.text
    ahead = ANAPHOR.finditer(text, max(0, date.start - _FAR), date.start)
    anaphor = list(ahead) or list(ANAPHOR.finditer(text, date.end, date.end + _FAR))
    if not anaphor and (it := _IT_SAYS.match(text, date.end)):
        anaphor = [it]
    if not anaphor or not before:
        return None
    is_it = "it" in anaphor[-1].groupdict()
    start, end = anaphor[-1].span("it" if is_it else 0)
    return start, end, before[0] if is_it else before[-1]


# What keeps a platform behind a day from being where somebody posted: another clause, or what befell one.
_BEFALLS = re.compile(
    r"[;:]|\b(?:had|who|which|threat(?:s|ened)?|threatening|got|received|harass\w*|insult\w*|abused?|hacked|blocked|scam\w*|impersonated|smear\w*)\b",
    re.IGNORECASE,
)


def posted(sentence: Named, date: CitedDate, *, alone: bool) -> Place | None:
    """`On May 7, Zarif congratulated him on his Twitter account`, `on Twitter (May 7, 2020)`."""
    text = sentence.text
    around = _POSTED.finditer(text, max(0, date.start - 150), date.end + 500)
    match = next((m for m in around if m.start() > date.end or m.end() < date.start), None)
    if match is None:
        return None
    leads = re.fullmatch(
        r"\W*(?:(?:and|but|then|also|earlier|later|already)\s+)?(?:on\s+)?", text[: date.start], re.IGNORECASE
    )
    near = alone and 0 <= date.start - match.end() <= 24
    between = text[date.end : match.start()]
    if near or (leads and match.start() > date.end and not _BEFALLS.search(between)):
        return match.start("platform"), match.end("platform"), match["platform"]
    return None
