"""The builds in which the day stands ahead of the name that published something.

In: nothing. Out: `Form`s, compiled once (`typed.link_parts`)."""

from __future__ import annotations

from functools import cache

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_parts import (
    ADVERB,
    ARTICLE,
    AT_HOUR,
    BEHIND,
    DATED,
    DOES,
    EVE,
    IN_TOWN,
    ISSUE_NEXT,
    ISSUES,
    LEAD,
    OF,
    OF_PRESS_PIECE,
    ON,
    PIECE_NEXT,
    PIECES,
    QUOTE,
    TIDINGS,
    VERBS,
    WORD,
    Form,
    Strength,
    made,
    words,
)
from dateline.reading.typed.link_writers import in_which_they_write
from dateline.reading.typed.verb_last import then_verb_last

_LEADS = made(  # behind a dash, four blanks are what another citation holds
    r"(?:\A|[;:,]\s|[–—-]\s{4,}|[“\"«]|\b(?:and|but|while|whereas|although|though|yet|und|et|mais|aber)\b)\W*(?:(?:and|but|then|also|already|later|earlier|only|it\s+was|not\s+until|erst|al\s+dia\s+siguiente,|no\s+dia\s+seguinte,|le\s+lendemain,|einen\s+tag\s+spater,|un\s+jour\s+plus\s+tard,|um\s+dia\s+depois,|un\s+dia\s+despues,)\s+)*"
    r"(?:(?:writing|reporting|broadcasting|editoriali[sz]ing|commenting)\s+(?:(?:live\s+)?from\s+(?:the\s+)?(?:[\w’'-]+\s+){1,3}?)?(?=[a-z]+\s+\Z))?"
    rf"(?:(?:{ON}|during|throughout)\s+(?:both\s+)?)?{EVE}\Z"
)
# `From 3 to 6 November X ran a series`, of days that are one stretch
_FROM = made(
    r"(?:\A|[;:.]\s|,\s(?:and|but)\s|\b(?:and|but|while|whereas)\s)\W*(?:(?:then|every\s+day|daily|day\s+(?:after|by)\s+day),?\s+)?(?:from|between|du|del|dal|vom|de)\s+\Z"
)
_RAN = r"(?:(?:ran|printed|published|carried|aired|broadcast|serialised|serialized|showed|devoted|posted|put\s+out|released|streamed|(?:a\s+)?publi(?:a|e|ait|o|ou|caba)|(?:a\s+)?diffus(?:a|e|ait)|emitio|difundio|veroffentlichte|druckte|brachte|sendete|zeigte)(?![\w-]))"


@cache
def ahead() -> tuple[Form, ...]:
    """The forms in which the day stands ahead of the name, the surest first."""
    return tuple(sorted((*_leading(), *_dated_first(), *then_verb_last()), key=lambda form: -form.strength))


# `nothing until 6 June, when X referred to it`
_WHEN = (
    r",?\s+(?:when|quand|lorsqu(?:e|['’])|(?:date|jour)\s+(?:a\s+laquelle|ou)|cuando|quando|fecha\s+en\s+(?:que|la\s+que))\s+"
    rf"(?:also\s+|even\s+|finally\s+|enfin\s+|at\s+last\s+)?{LEAD}"
)


# `no. 61, 22 May 2023` and, below it, who puts the letter out
_IMPRINT = made(r"\b(?:nos?|nr|n°|vol|jg|issue|number|nummer|numero|week|ausgabe)\.?\s*\d[\d/]*,?\s*\Z")


# `on 23 January, because X had it confirmed`: another clause
_NO_CLAUSE = (
    r"(?!(?:because|since|as|although|though|while|when|where|after|before|if|unless|until|so\s+that|weil|als|obwohl|parce|car|puisque|porque|ya\s+que|perche|"
    # `on 3 May, and not in X`: another is meant
    r"(?:(?:and|but|or)\s+)?(?:not|nor|never|rather\s+than|instead\s+of)|(?:und\s+)?(?:nicht|statt|anstatt)|(?:et\s+)?(?:non|pas|plutot\s+que)|"
    r"(?:[ye]\s+)?(?:no|nao|non|en\s+vez|em\s+vez|anziche)(?=\s+(?:en|em|in|nel|na|no|pel|por|de)\b))\b)"
)


# `On 3 May, under the headline “Shame”, X wrote`: what is quoted may look like a name
_HEADED = r"under\s+(?:the|a)\s+(?:[\w-]+\s+)?(?:headlines?|title|heading|banner|caption)\s"


# Behind a day: signs of quotation are blanks in the text that the forms read.
_QUOTATION = rf"\s?[:,–—|-]\s{{2,}}\S[^;{DATED}]{{2,150}}?\s{{2,}}"


def _leading() -> list[Form]:
    """The day opens the clause, and the name does something, or somebody tells it something."""
    name = made(
        rf"(?:\s+(?:already|again|too|even|only|also|deja|encore|bereits|schon|sogar|auch|meme|hasta|ate))?(?:,\s{_NO_CLAUSE}[^,;:{DATED}{NAMED}]{{1,80}}|,\s{_HEADED}[^;:{DATED}]{{1,120}}(?=,))?,?\s+{LEAD}"
    )
    about = made(
        rf"\s+(?:about|on|into|from|over|uber|sur|sobre)\s+(?:(?!(?:{words('breaks')}))[\w{NAMED}’'-]+\s+){{0,7}}?[\w{NAMED}’'-]+,\s+{LEAD}"
    )
    described = made(rf",?\s+{ARTICLE}\s+(?:[\w’'/-]+\s+){{1,4}}{QUOTE}")
    own = made(
        rf"(?<![\w-])(?:(?:in|with|on|dans|mit|en|em)\s+(?:{ARTICLE}\s+)|n(?:[ao]|el(?:la)?)\s+(?!(?:dia|giorno)\s+\Z)|nell['’])(?:[\w-]+\s+){{0,3}}?(?:(?:{PIECES}|{ISSUES}|live\s?-?blog)\s+(?:[\w-]+\s+){{0,3}}?(?:{AT_HOUR}\s+)?(?:of|dated|on|from|for|du|vom|del?)\s+)?\Z"
    )
    does_so = rf"\s+(?:(?:l[aoe]s?|[ao]s?|se|ne|y)\s+)?(?!(?:was|were|is|are|had\s+been|has\s+been|journalists?|reporters?|correspondents?|staff|offices?|editors?|employees|headquarters|building|services?|a\s+ete)\b|(?:{words('as_a_firm')})|(?:{words('befalls')})|(?:{words('befalls_now')}))[a-z][\w’'-]*"
    acts, acts_on = made(rf"[”\"»“’']?(?:{IN_TOWN})?,?{does_so}"), made(rf"[”\"»“’']?{does_so}")
    who = rf",?\s+(?!(?:the|an?|its|their|his|her|former)\s)(?:[\w{NAMED}’'.-]+,?\s+){{1,4}}?"
    staff = made(rf"{who}(?:of|from)\s+(?:{LEAD})")  # `On 5 May, Ann Lund of the Guardian wrote`
    writer = made(rf"{who}(?:writing|reporting|blogging|broadcasting)\s+(?:for|in|on)\s+(?:{LEAD})")
    by_then = made(rf",\s+(?:{LEAD})")
    it_was = made(rf",?\s+it\s+(?:was|is)\s+{LEAD}")
    found = []
    for verb, strength in VERBS:
        does = made(rf"{DOES}(?:{verb})")
        its = (
            made(rf"{DOES}(?:{verb})\s+(?:[\w-]+\s+){{0,1}}?(?:its|their)\b")
            if strength is Strength.SURE
            else None
        )
        found += [Form(strength, name, left, right=does, not_right=its) for left in (_LEADS, own)]
        found.append(Form(strength, about, own, right=does, not_right=its))
        found += [
            Form(strength, staff, _LEADS, right=does),
            Form(Strength.SURE, writer, _LEADS, right=made(rf"{BEHIND},?\s+{ADVERB}(?:{verb})")),
            Form(strength, by_then, _BY_THEN, right=does, not_right=_ITS),
        ]
        found += [
            Form(Strength.FAIR, name, _LEADS, right=does),
            Form(strength, made(_WHEN), right=does),
            Form(strength, it_was, _LEADS, right=made(rf"{QUOTE}\s+(?:that|which)\s+{ADVERB}(?:{verb})")),
            Form(Strength.OF_KNOWN, described, _LEADS, right=does),
            Form(
                min(strength, Strength.FAIR), made(rf"{_QUOTATION}(?:{verb})\s+{LEAD}")
            ),  # `3 May: “Not so,” wrote X`
            Form(strength, made(rf",?\s+(?:{verb})\s+{LEAD}"), _LEADS),  # `Am 3. Mai meldete der Hafenkurier`
        ]
    writing = made(
        rf"{BEHIND}\s+(?:was|were|had\s+been)\s+(?:[\w]+\s+)?(?:writing|reporting|printing|publishing|running|carrying|airing|broadcasting|describing|calling|speaking\s+of|warning|asking|editoriali[sz]ing|quoting|listing)\b"
    )
    told = rf"(?:{words('told')})\s+{LEAD}"
    return [
        *found,
        Form(
            Strength.OF_KNOWN,
            made(rf",?\s+it\s+(?:was|fell|is)\s+(?:the\s+turn\s+of|left\s+to|up\s+to|to|for)?\s*{LEAD}"),
            _LEADS,
        ),
        Form(
            Strength.GOOD,
            made(rf",?\s+there\s+(?:appeared|ran|stood|was|were)\s+(?:printed\s+)?in\s+{LEAD}"),
            _LEADS,
        ),
        Form(Strength.SURE, made(rf",?\s+(?!he\b|she\b)(?:[a-z’'-]+\s+)*told\s+{LEAD}"), _LEADS),
        Form(Strength.GOOD, made(rf",?(?:\s+{WORD},?){{0,8}}?\s+{told}"), _LEADS),
        Form(Strength.FAIR, name, _LEADS, right=made(r"\s*(?:;|\.|\Z)"), not_left=_IMPRINT),
        Form(Strength.OF_KNOWN, name, _LEADS, right=acts),
        Form(Strength.OF_KNOWN, made(_WHEN), right=acts),
        Form(
            Strength.GOOD,
            name,
            made(rf"(?:\A|[;:]\s)\W*(?:(?:and|but)\s+)?(?:by|since|before)\s+{EVE}\Z"),
            right=writing,
        ),
        Form(Strength.OF_KNOWN, name, own, right=acts),
        Form(Strength.OF_KNOWN, about, own, right=acts),
        Form(Strength.GOOD, name, _FROM, right=made(rf"{BEHIND}\s+{ADVERB}{_RAN}"), not_right=_ITS),
        *in_which_they_write(_LEADS),
        *_belated(),
        Form(
            Strength.OF_KNOWN,
            made(r"\s+(?:(?:even|only|also)\s+)?"),
            made(r"\b(?:by|on|until|since|le|am)\s+\Z"),
            right=acts_on,
        ),
        Form(Strength.SURE, made(rf"\s+(?:{ISSUES}),?\s+{LEAD}"), own),
        Form(Strength.GOOD, made(rf"(?:\s+(?:{PIECES}))?,?\s+{LEAD}"), own),
    ]


_BY_THEN = made(r"(?:\A|[;:]\s)\W*(?:(?:and|but)\s+)?(?:by|until|since)\s+\Z")
_ITS = made(r"(?:\s+[\w’'-]+){1,6}?\s+(?:its|their)\b")


def _belated() -> list[Form]:
    """`Not until 3 May did X report it`, `By 3 May the story had reached X`."""
    did = made(rf",?\s+did\s+{LEAD}")
    prints = made(
        rf"{BEHIND}\s+{ADVERB}(?:report|print|publish|carry|run|air|broadcast|name|show|write|quote)\b"
    )
    says = made(rf"{BEHIND}\s+{ADVERB}(?:mention|say|admit|concede|acknowledge|note|confirm|deny|correct)\b")
    reached = made(
        rf",?\s+(?:{ARTICLE}\s+)?{TIDINGS}"
        rf"(?:\s+[\w-]+){{0,3}}?\s+(?:reached|made\s+(?:it\s+)?(?:in)?to|got\s+(?:in)?to|arrived\s+(?:at|in))\s+{LEAD}"
    )
    any_verb = made(
        rf"{BEHIND}\s+{ADVERB}(?!(?:open|close|move|return|leave|arrive|pay|sell|buy|go|come|resume)\b)[a-z]+\s"
    )
    late = made(r"(?<![\w-])(?:not\s+until|only\s+(?:on|in)|not\s+before|by|on)\s+\Z")
    it_was = made(r"\bit\s+was\s+(?:not\s+until|only(?:\s+on|\s+in)?|on|in)\s+\Z")
    that = made(rf"(?:,[^,;{DATED}]{{2,70}},)?\s+that\s+(?:{LEAD})")  # `…, a month later, that X reported`
    could = made(
        rf"{QUOTE}(?:,[^,;]{{1,80}}[,])?\s+(?:could|was\s+(?:finally\s+|at\s+last\s+)?able\s+to|managed\s+to|got\s+(?:round|around)\s+to|dared(?:\s+to)?|began\s+to|started\s+to)\s+(?:{ADVERB})?"
        r"(?:report(?:ing)?|print(?:ing)?|publish(?:ing)?|carry|run|air|broadcast|name|show|write|quote|reveal|confirm|establish|verify|disclose|put\s+out|mention|speak\s+of)\b"
    )
    tells = [
        (strength, made(rf"{QUOTE}(?:,[^,;]{{1,80}}[,])?\s+{ADVERB}(?:{verb})")) for verb, strength in VERBS
    ]
    return [
        *(Form(strength, that, it_was, right=verb) for strength, verb in tells),
        Form(Strength.GOOD, that, it_was, right=could),
        Form(Strength.SURE, did, late, right=prints),
        Form(Strength.OF_KNOWN, did, late, right=any_verb),
        Form(Strength.GOOD, did, late, right=says),
        Form(Strength.SURE, reached, late),
    ]


def _dated_first() -> list[Form]:
    """A piece or an issue of the day is the name's, or something came out on the day in it."""
    out = r"(?:publish|print|carri|air|post|releas|upload|report|screen|interview|question|count|estimat|calculat|verif|geolocat|debunk|document|confirm|describ|identif|record|reveal|photograph|approach|contact|leak|diffus|publi|relay|veroffentlich|public|quot|reprint|repost)\w*"
    put_out = made(
        rf"(?<![\w-])(?:{out}|broadcast|shown|r[au]n|appear(?:ed|s)?|surfaced|paru\w*|erschien\w*|written|given|told|asked|named|listed|filmed|wrote|writes|(?:{PIECES}))(?:\s+[\w-]+){{0,2}}?\s+(?:{ON}|{OF}|from)\s+\Z"
    )
    said = made(
        rf"\b(?:is|was|were|been|had|has|figure|claim|version|number|words?|one)\s+(?:\w+ly\s+)?(?:{words('said_of')})(?:\s+[\w-]+){{0,2}}?\s+{ON}\s+{EVE}\Z"
    )
    by = made(rf",?\s+(?:by|in|on|to|with|for|par|dans|sur|von|durch|im|in\s+der|auf|por|en)\s+{LEAD}")
    opens = made(r"[”\"»’]?\s*:\s")
    line_start = made(r"(?:\A|[;:.|–—]\s)[\s“«(-]*\Z")
    return [
        Form(Strength.SURE, made(rf",?\s+(?:[\w-]+\s+)?(?:{ISSUES})\s+(?:of|de|du|des|der)\s+{LEAD}")),
        Form(
            Strength.GOOD,
            made(
                rf",?\s+(?:[\w-]+\s+){{0,2}}?(?:{PIECES}|conversation|discussion|chat|appearance|phone\s+call)\s+(?:of|in|by|on|from|for|to|with)\s+{LEAD}"
            ),
            # `denied on 5 May a report by X of 3 May`, which has a day of its own
            not_right=made(rf"{BEHIND},?\s*(?:\(|(?:{ON}|{OF}|from|dated|published\s+on)\s+){DATED}"),
        ),
        Form(Strength.GOOD, by, put_out),
        # `appeared on 19 January in the 270th issue of its weekly Al-Naba`
        Form(
            Strength.GOOD,
            made(rf",?\s+in\s+{ARTICLE}\s+(?:[\w-]+\s+){{0,2}}?(?:{ISSUES})\s+of\s+{LEAD}"),
            put_out,
        ),
        Form(Strength.FAIR, made(rf",?\s+by\s+{LEAD}"), said),  # `contrary to what was said on 3 May by X`
        Form(
            Strength.SURE,
            made(rf",?\s+(?:the|an?|its)\s+(?:[\w-]+\s+)?{OF_PRESS_PIECE.pattern[:-2]}"),
            made(r"\b(?:dated|published(?:\s+on)?)\s+\Z"),
        ),  # `Dated 3 May, the editorial in X`
        Form(Strength.GOOD, made(rf",\s+(?:{LEAD})"), made(r"\A\W*\Z"), right=opens),
        Form(
            Strength.OF_KNOWN,
            made(rf"(?:\s*[,|–—:]\s+|\s-{{1,2}}\s+|[ \t]+)(?:{LEAD})"),
            line_start,
            # `21 February – Badhan – A press was searched`, `3 May: Dawn’s office is raided`
            not_right=made(
                rf"\s+[–—-]{{1,2}}\s|{QUOTE}['’]?(?:s\s+(?:[\w-]+\s+){{0,2}}?[\w-]+)?\s+(?:(?:{words('befalls_now')})|(?!(?:and|or|of|in|on|at|with|to|by|for|from|the|an?|is|are|was|were|has|had|will|would|und|et|y|ou|oder|de|du|von|der|die|das|le|la)\b)"
                rf"(?:{words('as_a_firm')}|{words('befalls')})(?!\s+(?:with|by)\b))"
            ),
        ),
        *_said_in(),
        Form(Strength.SURE, made(r"\s+"), right=ISSUE_NEXT),
        Form(Strength.GOOD, made(r"\s+"), right=PIECE_NEXT),
    ]


def _said_in() -> list[Form]:
    """What somebody said on a day to an outlet: `Ute Lund am 3. Mai 2014 im Spiegel`, under what is quoted."""
    signed = made(r"\A[\W–—-]*(?:[^\W\d_][\w.’'-]*[\s,]+){1,6}(?:on|am|le|el|il|em|no\s+dia)\s+\Z")
    within = made(
        rf",?\s+(?:im|in(?:\s+(?:der|dem))?|laut|gegenuber(?:\s+(?:der|dem))?|bei|dans|on|to|with|en|al?|au|sur|na|no|su)\s+(?:{LEAD})"
    )
    to_whom = made(rf",?\s+(?:gegenuber|laut)\s+(?:(?:der|dem)\s+)?(?:{LEAD})")
    am = made(
        r"\b(?:sagte|erklarte|betonte|bestatigte|au(?:ss|ß)erte|raumte|gab|kundigte|warnte|bekraftigte|kritisierte|forderte)\s[^;:]{0,70}\bam\s+\Z"
    )
    closes, goes_on = made(r"[\W_]*\Z"), made(r"\s*(?:[.:;,!?]|\Z)")
    unheard = made(r".{0,60}\b(?:nie|niemals|nicht)\s+(?:gesendet|ausgestrahlt|gedruckt|veroffentlicht)\b")
    return [
        Form(Strength.OF_KNOWN, within, signed, right=closes),
        Form(Strength.OF_KNOWN, to_whom, am, right=goes_on, not_right=unheard),
    ]
