"""Days of what a body puts out, and the sentence calls by what it is: "the Yazda Centre counted nine graves
in a report dated 3 May 2020", "a leaflet of the Assyrian Aid Society dated 3 March".

In: a sentence with its days. Out: the place of the body whose piece is of that day. A body does much besides
publishing, so that the noun for the piece is needed: by no other form is a day of its acts taken for one.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.bodies import ends_as_body, is_named_as_body, is_of_body, is_romance_body
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.evidence import ends_as_surname, is_person_like
from dateline.reading.typed.german_pieces import of_german_body
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.link_parts import words
from dateline.reading.typed.naming import Named, Place
from dateline.reading.typed.proper_names import is_opener
from dateline.reading.typed.two_bodies import is_one_body

_REACH = 260  # characters of a sentence that are looked at on either side of a day
# What is only put out: a statement, a letter, an order may be an act of state.
_PIECE = (
    r"(?i:releases?|(?:press|news|media)\s+(?:releases?|notes?|statements?|notices?|communiqués?)|communiqués?|bulletins?|newsletters?|reports?|posts?|tweets?|threads?|"
    r"updates?|briefings?(?:\s+(?:paper|note)s?)?|leaflets?|pamphlets?|brochures?|surveys?|stud(?:y|ies)|factsheets?|fact\s+sheets?|sitreps?|flash\s+updates?|videos?|clips?|podcasts?|"
    r"films?|footage|(?:joint|technical|policy|information|guidance)\s+notes?|infographics?|maps?|dashboards?|alerts?|advisor(?:y|ies)|periodicals?|magazine|yearbook|(?:working|consultation|discussion|position|background|research|white|green)\s+papers?|policy\s+(?:briefs?|papers?)|tall(?:y|ies)|blog(?:\s+(?:posts?|entr(?:y|ies)))?|press\s+review)"
)
# What may be an act: only where it is said to have been put out.
_ACT = r"(?:statements?|letters?|notices?|declarations?|appeals?|lists?|circulars?|warnings?|orders?|figures|counts?|calls?|accounts?|comments?|photographs?|pictures?|inventor(?:y|ies)|messages?|investigations?|analys[ei]s)"
_OUT = (
    r"(?:(?:(?:that|which)\s+)?(?:(?:was|were|is|are)\s+)?(?:first\s+|last\s+|itself\s+)?(?:published|posted|released|printed|uploaded|circulated|aired|broadcast|put\s+(?:out|online|up)|shared|tweeted|brought\s+out)"
    r"(?:\s+(?:on|to|via|through|in)\s+(?!\d)(?:[\w’'.-]+\s+){0,3}?[\w’'.-]+)?)"
)
_TITLED = r"(?:\s+of\s+(?!\d{1,2}\s+[A-Z])(?:\d[\d.,]*|[a-z-]+)(?:\s+(?!on\b)[a-z-]+){0,3}?)?(?:,?\s+(?:[Nn]o\.?|[Nn]r\.?|[Nn]umber|#)\s*\d[\d/]*)?(?:\s+(?:on|about|entitled|titled|called|headed|from|to|for)\s+(?!\d)[^,;:.()]{2,50}?|,?\s+[“\"«][^“”\"«»]{2,90}[”\"»],?)?"
_DATED = rf"(?:,?\s+(?:dated|of|from|for|on|issued(?:\s+on)?|{_OUT}(?:\s+on)?)\s+|\s*[(\[]|,\s+)"
_DATED_OUT = rf"(?:,?\s+{_OUT}(?:\s+on)?\s+)"
_OF_DAY = rf"(?:(?:{_PIECE}){_TITLED}{_DATED}|(?:{_ACT}){_TITLED}{_DATED_OUT})"
_ITS = r"(?:an?|its|the|their|one|another|this|that)\s+(?:[a-z][\w’'-]*,?\s+|[A-Z][\w’'-]+\s+){0,4}?"
_ITS_WORDS = r"(?:an?|its|the|their|one|another)\s+(?:[a-z][\w’'-]*\s+){0,3}?"
_CAPITAL = lettered(r"[A-ZÀ-Þ][\w’'.&-]*")
_NAME = (
    rf"(?P<who>{_CAPITAL}(?:\s+(?:(?:(?:of|for|on|and|de|du|des|del|and\s+the|of\s+the|for\s+the|in)\s+)?(?:{_CAPITAL}|a[lnstdrz]-\w+))){{0,7}}"
    r"(?:(?:\s+(?:regional|community|district|provincial|city|municipal|military|civil|local|rural)){1,3}\s+(?:administration|council|authority|police|department|committee|government)\b"
    rf"|\s+(?:embassy|consulate(?:\s+general)?|high\s+commission)\b(?:\s+(?:in|to)\s+{_CAPITAL}(?:\s+{_CAPITAL})?)?"
    r"|\s+(?:foreign|interior|defen[cs]e|health|finance|justice|agriculture|education|energy|environment|trade)\s+ministry\b)?)"
    r"(?P<kind>\s+(?:(?:rights|monitoring|advocacy|watchdog|aid|relief|human\s+rights|civil|research)\s+)?(?:group|network|organi[sz]ation|collective|cent(?:re|er)|foundation|institute|association|union|movement|party|initiative|committee|charity|agency))?"
)
_SAID = (
    r"(?:(?:(?:also|then|later|only|first|itself|had|has|since)\s+)*(?:[a-z]{2,}(?:ed|es)|said|says|wrote|writes|put|puts|gave|gives|set|spoke|speaks|told|tells|found|finds|drew|made|laid|held|saw|brought|took|called|read|reads)\b"
    r"(?:\s+(?:(?!wh(?:o|ich|om|ose)\b)[\w’'“”\"%/-]+(?:,\d{3})*,?\s+)*?|\s+))"
)
# To say it in a statement is no act: `the ministry answered in a statement dated 3 May`
_TELLS = (
    r"(?:(?:also|then|later|only|first|itself|had|has|since|merely|simply)\s+)*(?:said|says|answered|answers|replied|replies|stated|states|wrote|writes|explained|announced|announces|confirmed|confirms|denied|denies|warned|warns|claimed|claims|argued|insisted|responded|"
    r"maintained|added|conceded|admitted|clarified|declared|asserted|complained|promised|apologi[sz]ed|spoke|reported|reports)\b(?:\s+[^;.()]{0,110}?)?"
)
_JUDGES = r"(?:called|accused|condemned|rejected|demanded|urged|blamed|denounced|criticised|criticized|praised|thanked|dismissed|described|expressed|regretted|deplored|welcomed)"
# `called the raid “a crime” in a statement`, with a day that is nothing but the statement's
_JUDGED = (
    rf"(?:(?:also|then|later|first|itself|had|has)\s+)*(?:{_JUDGES}|put|spoke\s+of)\s+[^;.()]{{2,130}}?\s"
)
_WORDS_OUT = r"(?:(?:written|press|short|brief|joint|public|open|video|one-line|one-page|two-line|[a-z]+-page)\s+)*(?:statements?|notices?|declarations?|messages?|announcements?|comments?|circulars?|repl(?:y|ies)|answers?|clarifications?|(?<=open\s)letters?|press\s+conference)"
# `said nothing of it in its notice to shareholders (2 December)`: what firms alone put out
_SILENT = r"(?:did\s+not|does\s+not|(?:had|has)\s+not)\s+[^;.()]{2,90}?"
_TO_OWNERS = (
    r"(?:notices?|letters?|circulars?|reports?|statements?|announcements?|updates?|filings?|disclosures?|messages?)\s+(?:to|with)\s+(?:(?:its|the|all)\s+)?"
    r"(?:(?:[a-z]+\s+)?(?:shareholders|investors|bondholders|creditors|unitholders|noteholders|stockholders|customers|subscribers)|[Ss]tock\s+[Ee]xchanges?|[Ee]xchanges?|bourse|regulators?|SEC)"
)
_PLATFORM = r"(?:(?:its|their|the|an?|official|verified|own)\s+){0,3}(?:X|Twitter|Facebook|Telegram|Instagram|TikTok|YouTube|WhatsApp|Weibo|VK|VKontakte|LinkedIn|social\s+media)(?:\s+(?:page|account|channel|feed|group))?"
_ON_PLATFORM = rf"(?:on|via)\s+{_PLATFORM}"
_WROTE = rf"(?:{_TELLS}|(?:posted|acknowledged|shared|tweeted|published|boasted|mocked|dismissed|regretted|mourned|celebrated|put|spread|listed|counted|repeated|showed|complained|protested|commented)\b(?:\s+[^;.()]{{0,110}}?)?)"
# The same in other languages: `La Federación de Pescadores escribió en Facebook`
_WROTE_ABROAD = (
    r"(?:(?:a|ha|hat|avait|había)\s+)?(?:écri(?:t|vait)|annonc(?:e|é|ait)|publi(?:e|é|ait|có|cou)|affirm(?:e|é|ait|ó|ou)|dénonc(?:e|é|ait)|confirm(?:e|é|ait|ó|ou)|démenti|déclar(?:e|é|ait|ó|ou)|expliqué|posté|partagé|"
    r"escribió|escrito|anunció|denunció|dijo|informó|desmintió|explicó|compartió|escreveu|anunciou|denunciou|disse|informou|negou|ha\s+scritto|scrive|annunciato|schrieb|meldete|teilte|erklärte|veröffentlichte|postete|geschrieben)\b(?:\s+[^;.()]{0,110}?)?"
)
_ON_PLATFORM_ABROAD = r"(?:sur|en|no|na|su|auf)\s+(?:(?:sa|son|su|sua|seu|la\s+sua|il\s+suo|ihrer|seiner)\s+(?:(?:page|compte|página|cuenta|perfil|conta|pagina|profilo|canal|chaîne|canale|Seite|Kanal)\s+(?:de\s+|do\s+|di\s+)?)?)?(?:X|Twitter|Facebook|Telegram|Instagram|TikTok|YouTube|WhatsApp)(?:-(?:Seite|Kanal|Konto|Account))?"
# What the page of a body does besides: `the site of the League opened on 3 March`
_BEFALLS = words("as_a_firm")
_PAGE = (
    r"(?:(?:web\s?|web\s+|news\s+|internet\s+)?site|(?:(?:Facebook|Twitter|Telegram|YouTube|Instagram|X|WhatsApp|VK)\s+)?(?:page|channel|account|feed)|blog|organ|mouthpiece|"
    r"home\s?page|newspaper|weekly|monthly|magazine|journal|(?:media|press|information)\s+(?:office|cell|wing|arm|service|department|cent(?:re|er)))"
)
# Called as bodies are that watch and gather: no more is needed where the piece is named.
_WATCHES = re.compile(
    r"\b(?:Observatory|Cent(?:re|er)|Monitor|Watch|Collective|Initiative|Syndicate|Campaign|Coordination|Hub|Consortium|Platform|Programme|Observatoire|Observatorio|Centro|NGO|Aid|Relief|Charity|Caritas)\b"
)


# `hacked the League's page on 3 May`
_DONE_TO = re.compile(rf"(?:{words('things_done_to')})\s+(?:the\s+)?\Z", re.IGNORECASE)
# Whose report is an act: `a report by the Court of Audit dated 3 May`
_ORGAN = re.compile(
    r"\b(?:Courts?|Tribunal|Audit\w*|Parliament|Senate|Assembly|Knesset|Congress|Committee|Inquiry|Panel|Prosecutor\w*|Council|Police)\b"
)
_REPORT = re.compile(r"\b(?:reports?|stud(?:y|ies)|surveys?|maps?|alerts?|advisor(?:y|ies))\b")


@cache
def _ahead() -> tuple[re.Pattern[str], ...]:
    """The body before its piece, the piece before its body: the day closes either."""
    return (
        re.compile(
            rf"(?<![\w’'-]){_NAME}[”\"»]?(?:\s+\([^()]{{1,20}}\))?,?\s+(?:{_SAID})?(?:in|with|by|through|via)\s+{_ITS}{_OF_DAY}\Z"
        ),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:{_TELLS}\s?|{_JUDGED})(?:in|with|by|through|via)\s+{_ITS_WORDS}{_WORDS_OUT}{_TITLED}{_DATED}\Z"
        ),
        # `which Nornickel confirmed in a press release of 5 June`: firms and offices have such; who is named one person is not
        re.compile(
            rf"(?<![\w’'-])(?P<firm>){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:{_TELLS}\s?|{_JUDGED})(?:in|with|by|through|via)\s+(?:its|the|an?|another|one)\s+(?:[a-z][\w’'-]*\s+){{0,2}}?(?:(?:press|news|media)\s+releases?|stock\s+exchange\s+(?:notice|filing|announcement)s?){_TITLED}{_DATED}\Z"
        ),
        re.compile(
            rf"(?<![\w’'-])(?P<firm>){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:{_TELLS}|{_SILENT})\s?(?:in|with|by|through|via)\s+{_ITS_WORDS}{_TO_OWNERS}{_DATED}\Z"
        ),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+{_WROTE}\s?{_ON_PLATFORM}(?:,?\s+(?:on\s+)?|\s*[(\[]\s*)\Z"
        ),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+{_WROTE_ABROAD}\s?{_ON_PLATFORM_ABROAD}(?:,?\s+(?:le|el|em|no\s+dia|il|am)\s+|\s*[(\[]\s*)\Z"
        ),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?,\s+(?:writing|posting|speaking)\s+{_ON_PLATFORM}(?:,?\s+(?:on\s+)?|\s*[(\[]\s*)\Z"
        ),
        re.compile(
            rf"\b(?:{_PIECE})\s+(?:of|by|from|(?:that\s+was\s+)?(?:put\s+(?:out|online|up)|published|released|issued|posted|printed|circulated|uploaded|shared|tweeted|aired|broadcast)\s+by)\s+(?:the\s+|an?\s+)?{_NAME}(?:\s+{_ON_PLATFORM})?(?:{_DATED})\Z"
        ),
        re.compile(rf"\b(?:{_ACT})\s+(?:of|by|from)\s+(?:the\s+|an?\s+)?{_NAME}{_DATED_OUT}\Z"),
        re.compile(
            rf"\b{_PAGE}\s+of\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?!{_BEFALLS}){_SAID}(?:[^;.()]{{0,120}}?[\w,])?(?:{_DATED}|\s+)\Z"
        ),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?(?:,\s+an?\s+[^,;.]{{3,60}},)?\s+(?:(?:also|then|later|first|itself|had|has)\s+)*(?:published|posted|released|circulated|printed|uploaded|put\s+(?:out|online)|brought\s+out|aired|broadcast)\s+"
            rf"(?:an?|its|the|their|two|three|four|another)\s+(?:[\w’'-]+\s+){{0,3}}?(?!videos?|clips?|films?|footage|posts?|tweets?)(?:{_PIECE})\b[^;.()]{{0,70}}?,?\s+on\s+\Z"
        ),
        re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne)\s+{_NAME}\s+(?:[a-z-]+\s+){{0,2}}?(?P<own>{_PIECE})\s*\(\Z"),
        re.compile(
            rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,40}}\))?(?:,\s+[^;.()“”\"]{{3,120}},)?\s+(?:(?:also|then|later|first|itself|had|has)\s+)*(?:published|issued|released|entitled|titled|produced|brought\s+out|put\s+out|wrote|presented)\s+"
            rf"(?:an?|its|the|their|two|three)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_PIECE}),?\s+(?:(?:titled|entitled|called|headed),?\s+)?(?P<titled>[“\"«][^“”\"«»]{{2,120}}[”\"»])(?:\s[–—-]\s[“\"«][^“”\"«»]{{2,120}}[”\"»])?\s+\(\Z"
        ),
        re.compile(
            rf"\b(?:{_ACT})\s+(?:that\s+was\s+)?(?:published|posted|released|circulated|printed|uploaded|put\s+(?:out|online)|brought\s+out|aired|broadcast)\s+by\s+(?:the\s+|an?\s+)?{_NAME},?\s+(?:on\s+)?\Z"
        ),
        re.compile(rf"(?<![\w’'-]){_NAME}['’]s?\s+(?:own\s+|official\s+)?{_PAGE},?\s+(?:on|of|dated)\s+\Z"),
        # `A notice posted on the website of the Central Bank of Seychelles on 3 May`
        re.compile(
            rf"\b(?:posted|published|uploaded|placed|printed|put\s+(?:up|online|out)|appeared|released|shared|circulated|listed|displayed|announced)\s+(?:there\s+|only\s+)?(?:on|in|via|by)\s+the\s+(?:official\s+|own\s+)?{_PAGE}\s+of\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:on|dated)\s+\Z"
        ),
        # `an assessment of twelve polls by the Centre for Opinion in February 2010`
        re.compile(
            rf"\b(?:reports?|stud(?:y|ies)|assessments?|analys[ei]s|evaluations?|reviews?|(?:working|policy)\s+papers?|briefing\s+papers?)(?:\s+(?:of|on|into|about)\s+[^,;:.()]{{2,70}}?)?\s+by\s+(?:the\s+)?{_NAME}\s+in\s+\Z"
        ),
        re.compile(rf"(?<![\w’'-]){_NAME},\s+whose\s+(?:[\w’'-]+\s+){{0,3}}?{_OF_DAY}\Z"),
        re.compile(rf"(?<![\w’'-]){_NAME}['’]s?\s+(?:own\s+)?(?:[\w’'-]+\s+){{0,3}}?{_OF_DAY}\Z"),
    )


@cache
def _behind() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before a day and what behind it, where the body stands behind."""
    release = r"(?:release|statement|notice|communiqué|declaration|announcement|circular|appeal|warning)s?"
    opening = r"(?:^|[;:,–—]\s|\b(?:and|but|while)\s)\W*"
    return (
        (
            re.compile(rf"{opening}(?:[Ii]n|[Ww]ith|[Bb]y)\s+{_ITS}{_OF_DAY}\Z"),
            re.compile(rf"[)\]]?,?\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?\s+{_SAID}"),
        ),
        (  # `In its bulletin of 3 May, the Central Bank no longer mentions it`
            re.compile(rf"{opening}[Ii]n\s+its\s+(?:[a-z][\w’'-]*\s+){{0,3}}?{_OF_DAY}\Z"),
            re.compile(
                rf"[)\]]?,?\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?\s+(?:(?:no\s+longer|still|again|now|even|only|merely|simply|also|hardly)\s+)?(?!(?:is|was|has)\s)[a-z]{{2,}}s\s"
            ),
        ),
        (  # `On Facebook (3 May), the Relief Committee denied it`
            re.compile(rf"{opening}[Oo]n\s+{_PLATFORM}(?:,?\s+(?:on\s+)?|\s*[(\[]\s*)\Z"),
            re.compile(rf"[)\]]?,?\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?\s+(?:{_TELLS}|{_JUDGES}\b)"),
        ),
        (  # `In a statement of 3 May, the Islamic Front denied it`
            re.compile(rf"{opening}(?:[Ii]n|[Ww]ith|[Bb]y)\s+{_ITS_WORDS}{_WORDS_OUT}{_TITLED}{_DATED}\Z"),
            re.compile(rf"[)\]]?,?\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?\s+(?:{_TELLS}|{_JUDGES}\b)"),
        ),
        (
            re.compile(
                rf"\b(?:an?|the|one|another|its)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_PIECE}|{release})(?:,?\s+dated|\s+of)\s+\Z"
            ),
            re.compile(rf",?\s+(?:from|by|of|put\s+out\s+by|issued\s+by)\s+(?:the\s+)?{_NAME}(?=[\s,.;:)])"),
        ),
        (
            re.compile(
                rf"{opening}(?:[Dd]ated|[Pp]ublished(?:\s+on)?|[Pp]osted(?:\s+on)?|[Rr]eleased(?:\s+on)?)\s+\Z"
            ),
            re.compile(
                rf",\s+(?:an?|the|its)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_PIECE})\s+(?:of|by|from)\s+(?:the\s+|an?\s+)?{_NAME}\s+[a-z]"
            ),
        ),
        (
            re.compile(rf"{opening}(?:[Ii]n|[Oo]n)\s+\Z"),
            re.compile(
                rf",?\s+(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?\s+(?:(?:also|then|first)\s+)?(?:published|presented|released|issued|brought\s+out|put\s+out|unveiled)\s+(?:its|the|their|an?|another)\s+"
                rf"(?:(?:new|first|second|third|latest|last|annual|biannual|quarterly|monthly|weekly|own|long|final|interim|joint|global|situation|special|detailed|[\w-]+-page)\s+){{0,3}}?(?:reports?|stud(?:y|ies)|surveys?|bulletins?|newsletters?|yearbook|fact\s*sheets?|dashboards?|working\s+papers?|policy\s+(?:briefs?|papers?))\b"
            ),
        ),
    )


# `A notice of the Registry dated 3 May announced that`: what may be an act, and tells something here
_MAY_TELL = r"(?:statements?|notices?|declarations?|appeals?|circulars?|warnings?|announcements?|messages?|clarifications?)"


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\b{_MAY_TELL}\s+(?:of|by|from)\s+(?:the\s+|an?\s+)?{_NAME},?\s+(?:dated|of)\s+\Z"),
        re.compile(
            r",?\s+(?:(?:also|then|merely|only|had|has)\s+)*(?:announc(?:ed|es)|said|says|stated?s?|explain(?:ed|s)|inform(?:ed|s)|told|tells|warn(?:ed|s)|called?|calls|spoke|speaks|reads?|nam(?:ed|es)|list(?:ed|s)|"
            r"gave|gives|puts?|den(?:ied|ies)|confirm(?:ed|s)|promis(?:ed|es)|ask(?:ed|s)|urg(?:ed|es)|claim(?:ed|s)|mention(?:ed|s))\b"
        ),
    )


# Words that lead to who answers for what the sentence tells, in the languages that reports are written in.
_BY_WORD_OF = (
    r"(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|words|opinion|estimate|estimation|reckoning|account|reading)\s+of|[Bb]y\s+the\s+(?:count|reckoning|estimate)\s+of|"
    r"\b[Ff]igures\s+(?:of|from|by)|\b[Dd]ata\s+(?:of|from|by)|\b[Ss]tatistics\s+(?:of|from|by)|\b[Ee]stimates\s+(?:of|from|by)|[Ss]elon|[Dd][’']après|[Ss]egún|[Dd]e\s+acuerdo\s+con|[Ss]egundo|[Cc]onforme|[Ss]econdo|"
    r"[Ll]aut|[Nn]ach\s+(?:Angaben|Ansicht|Zählung|Darstellung|Auskunft)\s+de[rs]|[Ww]edług|[Pp]rema|[Pp]odle)"
)
_WHOEVER = rf"(?P<who>{_CAPITAL}(?:\s+[\w’'.&-]+){{0,9}}?)"
# Who has members, or watches: what organs of state tell on a day is their act.
_OF_MEMBERS = re.compile(
    r"(?!.*\b(?:Acts?|Laws?|Bills?|Treaty|Agreement|Convention|Charter|Statutes?|Rules|Accords?)$)(?!(?:European|African|Soviet|Maghreb|Customs)\sUnion|World\s)(?:.*\W)?(?:Chambers?|Associations?|Federation|Confederation|Union|Society|Syndicate|League|Guild|Club|Cooperative|Network|Collective|Foundation|Institute|Observatory|Cent(?:re|er)|Group|Handelskammer|Verband|"
    r"(?i:chambre|c[áâ]mara|camera|association|asociación|associação|associazione|fédération|federación|federação|federazione|syndicat|sindicato|gremio|observatoire|observatorio|observatório|collectif|colectivo|réseau|red))\b"
)


@cache
def _of_word() -> re.Pattern[str]:
    return re.compile(
        rf"{_BY_WORD_OF}\s+(?:the\s+|l[ae’']\s?|les\s+|el\s+|os?\s+|as?\s+|il\s+|de[rsm]\s+)?{_WHOEVER}\s+\(\Z"
    )


def by_word_of(sentence: Named, date: CitedDate) -> Place | None:
    """The body by whose word it is, its day behind it: `According to the Chamber of Commerce (3 May 2023)`.

    Of bodies with members alone, or in letters: what courts and ministries say on a day is an act.
    """
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    if not before.endswith("(") or sentence.text[date.end : date.end + 1] != ")":
        return None
    match = _of_word().search(before)
    if match is not None and _is_of_letters(match["who"]):
        return begin + match.start("who"), begin + match.end("who"), match["who"]
    if match is None or _ORGAN.search(match["who"]) or not _OF_MEMBERS.match(match["who"]):
        return None
    if not (is_named_as_body(match["who"]) or is_romance_body(match["who"])):
        return None
    return _body(match, begin)


def of_body(sentence: Named, date: CitedDate) -> Place | None:
    """The body whose piece is of that day, by the words before it or on both sides of it."""
    if by_word := by_word_of(sentence, date):
        return by_word
    begin = max(0, date.start - _REACH)
    before = sentence.text[begin : date.start]
    for form in _ahead():
        for match in form.finditer(before):
            if place := _body(match, begin):
                return place
    behind = sentence.text[date.end : date.end + _REACH]
    lettered_piece = _PIECE_OF_LETTERS.match(behind)
    if lettered_piece and _A.search(before) and _is_of_letters(lettered_piece["who"]):
        return (
            date.end + lettered_piece.start("who"),
            date.end + lettered_piece.end("who"),
            lettered_piece["who"],
        )
    if place := in_its_piece(sentence, date):
        return place
    act, tells = _telling()
    told = act.search(before) if tells.match(behind) else None
    if told and (place := _body(told, begin)):
        return place
    for left, right in _behind():
        named = right.match(behind) if left.search(before) else None
        if named and (place := _body(named, date.end)):
            return place
    return of_german_body(sentence, date)


# `A January 2021 EASO report`
_PIECE_OF_LETTERS = re.compile(
    r"\s(?P<who>[A-Z]{3,8})\s(?:[a-z-]+\s){0,2}(?:reports?|briefings?|updates?|bulletins?|stud(?:y|ies)|surveys?|papers?|press\srelease|response|factsheet|dashboard)\b(?!\s(?:flights?|vessels?|ships?|teams?))"
)
_A = re.compile(r"(?<![\w’'-])(?:[Aa]n?|[Tt]he|[Ii]n|[Oo]f|[Oo]ne|[Aa]nother)\s\Z")


# `the Grain Council warned in its October 2022 outlook that`
_OF_THAT_TIME = re.compile(
    r"\s+(?:[a-z][\w-]*\s+|[A-Z][\w’'-]+\s+(?:of\s+)?){0,5}?"
    r"(?:reports?|outlooks?|estimates?|forecasts?|projections?|assessments?|reviews?|surveys?|bulletins?|newsletters?|stud(?:y|ies)|factsheets?|briefings?|updates?|Reports?|Outlooks?|Reviews?|Surveys?|Assessments?)\b"
)


@cache
def _in_its() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-]){_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:(?:also|then|later|only|first|itself|had|has)\s+)*[a-z]+(?:ed|es|s|nd|id|ote|ut|aw)\s(?:[^.;:()]{{0,80}}?\s)?"
        r"in\s+(?:its|their)\s+(?:[a-z-]+\s+){0,2}\Z"
    )


_IN_A = re.compile(
    r"(?:\A|[;:,–—]\s|\b(?:and|but|while)\s)\W*[Ii]n\s+(?:an?|its|the|their)\s+(?:[a-z-]+\s+){0,2}\Z"
)


@cache
def _then_body() -> re.Pattern[str]:
    return re.compile(
        rf",?\s+(?:by\s+)?(?:the\s+)?{_NAME}(?:\s+\([^()]{{1,20}}\))?,?\s+(?:{_SAID}|it\s|which\s)"
    )


def in_its_piece(sentence: Named, date: CitedDate) -> Place | None:
    """The body that tells something in its piece of a month or a year, which stands between `its` and that."""
    piece = _OF_THAT_TIME.match(sentence.text, date.end)
    if not piece:
        return None
    if not date.is_of_day and _IN_A.search(sentence.text, max(0, date.start - 60), date.start):
        named = _then_body().match(sentence.text[piece.end() : piece.end() + _REACH])
        return _body(named, piece.end()) if named else None
    begin = max(0, date.start - _REACH)
    match = _in_its().search(sentence.text[begin : date.start])
    if match is None:
        return None
    who = match["who"].removeprefix("The ")
    letters = who.isupper() and _LETTERS <= len(who) <= 2 * _LETTERS
    start = begin + match.end("who") - len(who)
    return (start, start + len(who), who) if letters else _body(match, begin)


def _may_be_firm(who: str) -> bool:
    """Whether a name is no person's, and no words of a sentence stand in it: `In Baku Aliyev`."""
    return not (is_person_like(who) or is_opener(who.split()[0]) or ends_as_surname(who))


_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_TECHNIQUES = frozenset("PDF DNA GPS MRI CCTV VHS HTML UAV DVD PCR HIV AIDS COVID USB".split())


def _is_of_letters(who: str) -> bool:
    """Whether it is called by letters, which no technique is: `an OFGEM discussion paper`."""
    return who.isalpha() and who.isupper() and len(who) >= _LETTERS and who not in _TECHNIQUES


_LETTERS = 3  # at least of a body that is called by them


def _body(match: re.Match[str], begin: int) -> Place | None:
    """The name, where its words say that it is a body's."""
    who = re.sub(r"^(?:[Tt]he\s+|(?:L[ae]s?|El|Los|Il|O|A|Der|Die|Das)\s+(?=\w+\s))", "", match["who"])
    start = match.end("who") - len(who)
    if is_opener(who) or _DONE_TO.search(match.string, 0, match.start()):
        return None
    if _ORGAN.search(who) and _REPORT.search(match.string, match.start(), match.end()):
        return None
    told = match.groupdict()
    titled = told.get("titled") is not None and not (is_person_like(who) or is_opener(who))
    known = folded(who) in phrases("organisations") or told.get("kind") is not None or titled
    known = known or _is_of_letters(who)
    known = known or (told.get("firm") is not None and _may_be_firm(who))
    known = known or (" and " in who and all(map(is_one_body, _AND.split(who))))
    if not known and (
        " " not in who
        or (is_person_like(who) and not ends_as_body(who))
        or not (is_of_body(who) or ends_as_body(who) or is_romance_body(who) or _WATCHES.search(who))
    ):
        return None
    return begin + start, begin + match.end("who"), who
