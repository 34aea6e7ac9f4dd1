"""Builds in which somebody writes in a paper, the day ahead: `On 3 May a columnist wrote in Dawn`.

In: nothing. Out: `Form`s, compiled once (`typed.link_parts`). The paper is named last, behind the verb and
the preposition that lead into it; what befell somebody on the day, and a paper told of, is not of them.
"""

from __future__ import annotations

from dateline.reading.typed.link_parts import ADVERB, DATED, LEAD, PIECES, WORD, Form, Pattern, Strength, made

_WORD = rf"(?!(?:and|or|und|oder|et|ou|y|e|o)\s){WORD}"
_NO_CLAUSE = (
    r"(?!(?:because|since|as|although|though|while|when|where|if|unless|until|"
    r"weil|als|obwohl|parce|car|porque)\b)"
)
_ASIDE = r"(?:,\s[^,;:]{2,70},)?"
# `On 3 May, on the eve of the vote, a deputy warned in …`
_SUBJECT = rf"(?:,\s{_NO_CLAUSE}[^,;:{DATED}]{{2,60}})?,?\s+(?:{_WORD}\s+){{0,6}}?{_WORD}{_ASIDE}\s+"
_WRITES = (
    r"(?:wr(?:ote|ites|itten)|(?:was|were|been)\s+writing|argu(?:ed|es)|comment(?:ed|s)|editoriali[sz]ed|blogged|mus(?:ed|es)|not(?:ed|es)|warn(?:ed|s)|complain(?:ed|s)|recall(?:ed|s)|observ(?:ed|es)|remark(?:ed|s)"
    r"|ecri(?:t|vait|vit)|a\s+ecrit|notait|escrib(?:io|e|ia)|escrev(?:eu|ia)|scri(?:sse|ve|veva)|ha\s+scritto)"
)
_SAYS = (
    r"(?:said|says|ask(?:ed|s)|claim(?:ed|s)|explain(?:ed|s)|predict(?:ed|s)|suggest(?:ed|s)|demand(?:ed|s)|insist(?:ed|s)|object(?:ed|s)|protest(?:ed|s)|repli(?:ed|es)|answer(?:ed|s)|describ(?:ed|es)|lament(?:ed|s)|regret(?:ted|s)"
    r"|propos(?:ed|es)|conced(?:ed|es)|admit(?:ted|s)|confess(?:ed|es)|remember(?:ed|s)|wonder(?:ed|s)|call(?:ed|s)\s+for|defend(?:ed|s)\s+\w+)"
)
_FOR = r"(?:wr(?:ote|ites|itten)|blogged|comment(?:ed|s)|reported)"
_WITHIN = (
    r"(?:in|en|em|n[ao]s?|dans|su(?:l(?:la)?)?|ne(?:l(?:la)?)?|in\s+the\s+(?:columns|pages)\s+of|"
    r"on\s+the\s+(?:opinion\s+|op-?ed\s+|front\s+)?pages?\s+of|"
    r"on\s+the\s+(?:web\s?)?(?:site|blog|portal)(?:\s+of)?)"
)
_SCHRIEB = r"(?:schrieb|schreibt|warnte|fragte|argumentierte|kommentierte|klagte|erinnerte|forderte|notierte)"
_SAGTE = r"(?:sagte|erklarte|betonte|bestatigte|raumte|verteidigte|beschrieb|nannte)"
_ESCRIBIO = r"(?:escribi[oa]|escribe|escreveu|escrevia|scrisse|scriveva)"
_PUT_IN = (
    r"(?:publish(?:ed|es)|had|plac(?:ed|es)|sign(?:ed|s)|contribut(?:ed|es)|wrote|signait|publi(?:ait|o|ou)|a\s+publie|firmo|assinou)\s+"
    rf"(?:an?|his|her|its|their|the|another|une?|una?|uma?|su|seu|sua)\s+(?:{_WORD}\s+){{0,3}}?(?:{PIECES})\s+(?:in|for|on|en|em|n[ao]|dans)\s+"
)
_QUOTED = (
    r"(?:(?:was|were)\s+(?:\w+\s+)?(?:quoted|cited|profiled|portrayed)\s+(?:in|by|on)|"
    r"appeared\s+(?:on|in)|went\s+on(?!\s+(?:strike|trial|leave|the\s+run)))\s+"
)


def in_which_they_write(leads: Pattern) -> list[Form]:
    """The forms; `leads` is what stands before a day that opens its clause."""
    within, for_ = rf"\s+(?:{ADVERB})?{_WITHIN}\s+{LEAD}", rf"\s+(?:{ADVERB})?for\s+{LEAD}"
    in_german = rf"\s+(?:{_WORD}\s+){{1,6}}?(?:in\s+(?:der|dem|den)|im|fur\s+(?:die|das|den))\s+{LEAD}"
    in_romance = rf"\s+(?:{_WORD}\s+){{1,6}}?(?:en|em|n[ao]|su(?:l(?:la)?)?)\s+{LEAD}"
    fair, known = Strength.FAIR, Strength.OF_KNOWN
    return [
        Form(fair, made(rf"{_SUBJECT}{ADVERB}{_WRITES}{within}"), leads, not_right=_OWNS),
        Form(fair, made(rf"{_SUBJECT}{ADVERB}{_FOR}{for_}"), leads, not_right=_OWNS),
        Form(known, made(rf"{_SUBJECT}{ADVERB}{_SAYS}{within}"), leads, not_right=_OWNS),
        Form(fair, made(rf",?\s+{_SCHRIEB}{in_german}"), leads),
        Form(known, made(rf",?\s+{_SAGTE}{in_german}"), leads),
        Form(fair, made(rf",?\s+{_ESCRIBIO}{in_romance}"), leads),
        Form(Strength.GOOD, made(rf"{_SUBJECT}{ADVERB}{_PUT_IN}{LEAD}"), leads),
        Form(known, made(rf"{_SUBJECT}{ADVERB}{_QUOTED}{LEAD}"), leads),
    ]


_OWNS = made(r"[”\"»]?['’]")
