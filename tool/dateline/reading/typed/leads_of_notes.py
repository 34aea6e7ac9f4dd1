"""Words of a note that lead to its sources: `A specimen is shown in Respuesta, “Recibo”, 6 May 2020`.

In: the text of a note. Out: where the first source begins behind such words; the text with semicolons where
words part two sources (`Compare Fars, 3 May 2020, with Mehr, 4 May 2020`). What is no publication by itself,
a letter or a speech, may lead to who printed it, and any paper to the station that it was read on.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered

_SAID = r"(?:(?!\.\s)[^;“”„«»\"]){3,160}?"
# `is shown in`, `can be compared in`, `est reproduit dans`, `findet sich in`
_STANDS = (
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen|(?:can|may|could)\sbe)\s(?:(?:also|best|first|fully|partly|well)\s)?"
    r"(?:shown|reproduced|printed|reprinted|published|pictured|depicted|described|discussed|recounted|quoted|listed|summari[sz]ed|documented|transcribed)"
    r"|(?:can|may|could|is\sto|are\sto)\s(?:also\s|best\s)?be\s(?:found|seen|read|compared|traced|followed))\s(?:in|by|on)"
    r"|(?:est|sont|a\sété|ont\sété)\s(?:reprodui|montré|décri|raconté|publié|imprimé|cité|relaté|résumé|transcri)t?e?s?\s(?:dans|par|sur)"
    r"|(?:figure|se\strouve|se\slit)(?:nt)?\s(?:aussi\s)?(?:dans|sur)"
    r"|se\s(?:reproduce|muestra|publica|describe|encuentra|resume)n?\sen|(?:figura|aparece|fue\spublicad[oa]|está\sreproducid[oa])n?\sen"
    r"|(?:é|foi|está|são|foram|estão)\s(?:reproduzid|publicad|descrit|mostrad|citad)[oa]s?\s(?:em|n[oa]|por|pel[oa])"
    r"|(?:es|son|procede|proviene|viene|está\stomad[oa])n?\s(?:de|en)|(?:é|são|vem|provém)\s(?:d[eoa])|(?:est|sont|vient|viennent|provient|proviennent)\s(?:tirée?s?\s|prise?s?\s)?(?:d[eu]|des)"
    r"|(?:è|sono|viene|proviene|provengono)\s(?:tratt[oaie]\s)?da(?:l(?:la|lo)?)?|(?:stammt|stammen|ist|sind)\s(?:aus|von)"
    r"|(?:findet|finden)\ssich\s(?:auch\s|etwa\s)?(?:in|bei)|(?:ist|sind|wurden?)\s(?:auch\s)?(?:abgebildet|abgedruckt|beschrieben|wiedergegeben|zitiert|nachzulesen)\s(?:in|bei)"
)
_NAME = r"[A-ZÀ-Þ@\d][^,;:.()“”„«»\"]{1,60}"
# A title in quotation marks and a day near behind it: what stands before them is an outlet
_TITLED = rf"(?:the\s)?{_NAME},?\s[“„«\"][^“”„«»\"]{{6,250}}[”“»\"],?\s[^;“”]{{0,40}}?\d"
_RELEASED = r"(?:an?\s|the\s)?(?:press|media)\s(?:release|statement|notice)s?\s(?:of|by|from)\s[A-ZÀ-Þ]"
_SENTENCE = rf"[A-ZÀ-Þ“«]{_SAID}\s(?:{_STANDS})\s+(?={_TITLED}|{_RELEASED})"

# `Cited, among others, by`, `Repris, notamment, par`, `Zitiert unter anderem bei`
_AMONG = (
    r"(?:(?:[Cc]ited|[Qq]uoted|[Rr]eported|[Cc]arried|[Pp]ublished|[Rr]epeated|[Rr]elayed|[Rr]eprinted|[Pp]rinted|[Tt]old|[Nn]oted|[Ss]hared|[Mm]entioned|(?:[Pp]icked|[Tt]aken)\sup)"
    r"(?:,?\s(?:among(?:st)?\sothers|inter\salia|for\s(?:example|instance)|e\.\s?g\.|notably),?\s(?:by|in|on)|\s(?:by|in|on),\s(?:among(?:st)?\sothers|inter\salia|for\s(?:example|instance)),)"
    r"|(?:[Cc]ité|[Rr]epris|[Pp]ublié|[Rr]elayé|[Rr]apporté|[Dd]iffusé|[Rr]elaté|[Rr]eproduit)e?s?,?\s(?:entre\sautres|notamment|par\sexemple|parmi\sd[’']autres),?\s(?:par|dans|sur)"
    r"|(?:[Cc]itad|[Rr]ecogid|[Pp]ublicad|[Rr]eproducid|[Rr]eproduzid|[Nn]oticiad)[oa]s?,?\s(?:entre\so(?:tr|utr)[oa]s|por\se(?:jem|xem)plo),?\s(?:por|en|em|n[oa]|pel[oa])"
    r"|(?:[Zz]itiert|[Gg]emeldet|[Bb]erichtet|[Aa]bgedruckt|[Üü]bernommen|[Ee]rwähnt),?\s(?:unter\sanderem|u\.\s?a\.|etwa|zum\sBeispiel|z\.\s?B\.),?\s(?:in|bei|von|durch))"
    r"\s+(?=(?:the\s|l[ea]\s|l[’']|el\s|la\s|de[rmn]\s)?[A-ZÀ-Þ@“„«\d])"
)

# What is said or written to somebody, and what is put out: of the first only who printed it is a source
_SPOKEN = (
    r"(?:[Ll]etter|[Ss]peech|[Aa]ddress|[Oo]rder|[Dd]ecree|[Dd]ecision|[Ss]ermon|[Rr]emarks|[Pp]roclamation|[Rr]esolution|[Tt]estimony|[Tt]estament|"
    r"[Ll]ettre|[Dd]iscours|[Aa]llocution|[Dd]écret|[Aa]rrêté|[Cc]arta|[Dd]iscurso|[Dd]ecreto|[Ll]ettera|[Dd]iscorso|[Bb]rief|[Rr]ede|[Aa]nsprache|[Ee]rlass)"
)
_PUT_OUT = (
    r"(?:[Cc]ommuniqu[ée]|[Ss]tatement|[Aa]nnouncement|[Dd]eclaration|[Mm]essage|[Aa]ppeal|[Cc]ircular|[Pp]ress\s[Rr]elease|[Dd]éclaration|[Aa]nnonce|[Aa]ppel|"
    r"[Cc]omunicado|[Dd]eclaración|[Mm]ensaje|[Cc]omunicato|[Ee]rklärung|[Mm]itteilung|[Bb]otschaft)"
)
_OF_WHOM = (
    r"(?:s?\s(?:of|by|from|to|d[eu]s?|del|d[ao]s?|della|der|an|vo[nm])\s|s?\sd[’'])"
    r"[^;“”„«»\"\d]{2,90}?,\s(?:and\s|et\s)?"
)
_READ = (
    r"(?:(?:as\s)?(?:read(?:\sout)?|aired|broadcast|heard|transmitted)\s(?:on|over|by)|(?:lue?s?|diffusée?s?)\s(?:à|sur|par)\s(?:la\s|le\s|l[’'])?"
    r"|(?:leíd|difundid|emitid)[oa]s?\s(?:en|por)|lid[oa]s?\s(?:n[oa]|em)|verlesen\s(?:in|im|auf|von)|gesendet\s(?:in|im|auf|von))"
)
_PRINTED = (
    r"(?:(?:as\s)?(?:published|printed|reproduced|reprinted|posted|released|carried|quoted|reported)\s(?:by|in|on)|(?:publiée?s?|reprodui[ts]e?s?|citée?s?)\s(?:par|dans|sur)"
    r"|(?:publicad|reproducid|reproduzid|citad)[oa]s?\s(?:por|en|em|n[oa]|pel[oa])|(?:abgedruckt|veröffentlicht|zitiert)\s(?:in|bei|von|auf))"
)
_PAPER = (
    rf"(?:[Oo]pen\s)?(?:{_SPOKEN}{_OF_WHOM}(?:{_READ}|{_PRINTED})|{_PUT_OUT}{_OF_WHOM}{_READ})"
    r"\s*(?=(?:the\s)?[A-ZÀ-Þ@])"
)

_LEAD = re.compile(lettered(rf"(?:{_SENTENCE}|{_AMONG}|{_PAPER})"))

# `with the web site of the Embassy of …`
_SITE = (
    r"(?:the|la|le|el|die|der)\s(?:official\s|own\s)?(?:web\s?site|site|home\s?page|web\s?page|page|Seite)\s"
    r"(?:of|de|du|des|del|der|von)\s"
)
_BESIDE = re.compile(
    lettered(
        r"(?<=[\d)])(?P<sign>,?\s)(?P<words>(?:with|against|to|mit|avec|con|com)\s"
        r"(?:(?:that|those|the\s(?:version|account|report))\s(?:of|in|by)\s)?)"
        rf"(?=(?:the\s)?[A-ZÀ-Þ@“„«]|{_SITE})"
    )
)
_COMPARES = re.compile(
    r"\s*(?:[Cc]ompare|[Cc]ontrast|[Vv]gl\.|[Vv]ergleiche|[Cc]omparer|[Cc]omparez|[Cc]omp[áa]rese|[Cc]omparar|[Cc]ompare-se|[Cc]onfronta)\s"
)
# `, et surtout Le360, 4 novembre`
_ABOVE_ALL = re.compile(
    lettered(
        r"(?<=[\d)])(?P<sign>,?\s)(?P<words>(?:(?:and|et|und|y|e)\s)?(?:above\sall|especially|particularly|in\sparticular|most\sof\sall|surtout|notamment|en\sparticulier|vor\sallem|"
        r"insbesondere|namentlich|sobre\stodo|especialmente|sobretudo|soprattutto)\s(?:in\s|by\s|dans\s|par\s|en\s|em\s)?)(?=(?:the\s)?[A-ZÀ-Þ@“„«])"
    )
)


def led_to(body: str) -> int:
    """Where the first source of a note begins behind words that lead to it; 0 where there are none."""
    lead = _LEAD.match(body)
    return lead.end() if lead else 0


def parted(body: str) -> str:
    """The note, a semicolon and blanks where words put a second source beside a first."""
    for form in (_BESIDE, _ABOVE_ALL) if _COMPARES.match(body) else (_ABOVE_ALL,):
        body = form.sub(lambda m: ";" + " " * (len(m[0]) - 1), body)
    return body
