"""What was said or written to the authors of a report, unpublished: `Resident, by telephone to the Desk`.

In: a source's text, or that of a document. Out: whether it is such; the text, blank in brackets that hold
nothing else. Who wrote to them is no outlet, and neither are they. What
stands with a title in quotation marks, with an address or with who printed it is published all the same.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import without
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.own_talks import is_talk_with_staff

# `the authors`, `our research team`, `the Coast Observatory`: The Observer and The Monitor are papers
_AUTHORS = (
    r"(?:(?:the\s+|this\s+|our\s+)?(?:(?:present|report[’']s|study[’']s)\s+)?(?:(?:research|field|monitoring|investigation|project|survey|reporting|editorial)\s+)?(?:authors?|researchers?|writers?|investigators?|monitors|team|staff|desk|editors\sof\sthis\s\w+|mission)"
    r"|us|me|(?:[Tt]he|[Tt]his|[Oo]ur)\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){0,3}(?:Desk|Observatory|Institute|Centre|Center|Team|Project|Lab|Laboratory|Mission|Panel|Secretariat|Unit|Initiative|Network|Collective|Archive|Commission|Committee|Monitoring\sGroup)"
    r"|l(?:es\s|[’'])auteur[es]*|d(?:ie|en|er)\s+(?:Autor\w*|Verfasser\w*)|(?:los|las|el|la)\s+autor[aes]*)(?![\w-])(?!\s+(?:of|for|on)\s(?!\d))"
)
_MEANS = (
    r"(?:(?:an?|the)\s+)?(?:(?:private|direct|encrypted|voice|video|text|written|satellite|mobile)\s+)?(?:e-?mails?|tele\s?phone|phone|letters?|WhatsApp|Signal|Telegram|Viber|Messenger|Facebook|SMS|text|fax|Zoom|Skype|post|mail|messages?|calls?|video|writing|courriel|téléphone|lettre)"
    r"(?:\s+(?:messages?|calls?|exchanges?|conversations?|interviews?|notes?))?"
)
_KINDS = (
    r"(?:(?:written|oral|private|direct|personal|WhatsApp|Signal|Telegram|Viber|Facebook|SMS|text|voice|audio|e-?mail(?:ed)?|telephone|phone|sworn|confidential)\s+){0,2}"
    r"(?:statements?|answers?|repl(?:y|ies)|responses?|comments?|remarks|testimon(?:y|ies)|communications?|correspondence|messages?|calls?|letters?|notes?|e-?mails?|information|account|lettre|courriel|message|réponse|mitteilung|auskunft|brief|schreiben|antwort|resposta|lettera|respuesta|carta|correo)"
)
_TOLD = re.compile(
    lettered(
        rf"(?:\A|[,(]\s+|\s)(?i:(?:by|via|per|over|through|in|par)\s+{_MEANS})\s+(?:to|with|aux?|à|an|a)\s+{_AUTHORS}"
        rf"|(?:\A|,\s+)(?i:(?:see\s+)?(?:an?\s+|the\s+|his\s+|her\s+|its\s+|their\s+)?{_KINDS})(?:\s+(?:from|of|by|vo[nm]|de[rs]|de|del|du|da|do)\s[^,;]{{2,80}}?)?\s+(?:to|with|aux?|à|an|a)\s+{_AUTHORS}"
        rf"|(?:,|\s(?:was|were))\s+(?i:(?:reached|contacted|asked|approached|interviewed|questioned)\s+(?:again\s+)?(?:by|via|on|over|through)\s+{_MEANS}\s+(?:on|in|at|the)\b)"
        rf"|,\s+(?:(?:as|who)\s+)?(?:told|wrote\s+to|speaking\s+to|talking\s+to|writing\s+to|in\s+conversation\s+with)\s+{_AUTHORS}"
    )
)
_NEVER = re.compile(
    r"(?:(?:see|cf\.|voir|siehe|véase)\s+(?:also\s+)?)?(?:(?:an?|the|previously|as\s+yet|hitherto)\s+){0,2}(?:unpublished|unveröffentlichte[nrs]?)\s+[\w-]"
    r"|(?:lettre|note|rapport|mémo\w*|document|entretien|manuscrit)s?\s+(?:inédite?s?|non\s+publiée?s?)\b"
    r"|(?:carta|nota|informe|documento|entrevista|manuscrito)s?\s+(?:inédit[oa]s?|no\s+publicad[oa]s?)\b"
    r"|(?:[\w-]+\s+){0,2}(?:letter|memo|memorandum|report|paper|manuscript|note|minute|document|study|survey|statement|list)s?\b[^;]{0,120}?(?:,\s|\()unpublished\b",
    re.IGNORECASE,
)
# `unpublished report seen by Reuters`, `unpublished letters printed in Delo`, with a title or an address
_PRINTED = re.compile(
    r"[“”\"«»„‘]\s?[^“”\"«»„‘’]{12,}[”\"»“’]|https?://|www\.|(?i:\b(?:printed|published|quoted|cited|reproduced|reported|carried|seen|obtained|reviewed|leaked|excerpted)\s+(?:in|by|to)\s+(?!us\b|the\sauthors?))"
)


# `Screenshots archived by the Group`, `author’s archive`, `capturas archivadas por el equipo`
_US = (
    rf"(?:{_AUTHORS}|(?:the|this|our)\s+(?:Group|Panel)(?:\s+of\s+Experts)?|le\s+(?:Groupe|Panel)|l[’'](?:équipe|Observatoire)|el\s+(?:Observatorio|Grupo|equipo|Panel)|"
    r"(?:os|as)\s+autor[ae]s|[oa]\s+(?:autora?|equipe|Observatório)|il\s+Gruppo|gli\s+autori|l[’']autore|unser\w*)(?![\w’'-])"
)
_KEPT = re.compile(
    lettered(
        rf"(?i:(?:[\w-]+\s+){{0,3}}?(?:screen-?\s?(?:shots?|grabs?)|photo(?:graph)?s?|pictures?|images?|imagery|videos?|footage|films?|recordings?|audio|tracks?|documents?|files?|copies|copy|material|data|messages?|posts?|maps?|"
        rf"captures?(?:\s+d[’']écran)?|photographies|vidéos?|enregistrements?|images|capturas?(?:\s+de\s+(?:pantalla|tela|ecrã))?|fotos?|fotografías?|fotografias?|imágenes|imagens|vídeos?|grabaciones|gravações|schermate|bildschirmfotos?|aufnahmen|videos))"
        rf"(?:\s+(?i:(?:and|et|y|e|und)\s+[\w-]+))?\s+(?i:(?:also\s+|then\s+)?(?:archived|kept|collected|held|preserved|saved|stored|seen|obtained|reviewed|examined|taken|made|on\s+file|in\s+the\s+(?:possession|archives?|files)|archivées?|conserv(?:ées?|é|adas?|ados?)|collectées?|vues?|prises?|"
        rf"archivad[oa]s|guardad[oa]s|recogid[oa]s|recolhid[oa]s|arquivad[oa]s|vist[oa]s|tomad[oa]s|tirad[oa]s|archiviate|conservate))\s+(?i:by|with|of|at|in|par|por|pel[oa]s?|da|von|bei)\s+{_US}"
        rf"|(?i:(?:(?:[\w-]+\s+){{0,3}}?(?:screenshots?|photo(?:graph)?s?|videos?|footage),\s+)?(?:from\s+)?(?:(?:our|the\s+(?:desk|group|panel|team))(?:[’']s)?\s+(?:own\s+)?|own\s+|(?:the\s+)?authors?[’']?s?[’']?\s+(?:own\s+|private\s+)?)archives?)(?=[,;.]|\Z|\s*$)"
        rf"|(?i:(?:private\s+|personal\s+|own\s+)?archives?\s+of|archives?\s+(?:personnelles?\s+)?de|archivo\s+(?:personal\s+)?de|arquivo\s+(?:pessoal\s+)?d[eoa]s?|archivio\s+de(?:gli|ll[’'])?|(?:Privat)?archiv\s+de[rs])\s+(?:{_US}|autora?|auteure?|(?:Verfasser|Autor)\w*)"
    )
)
_ADDRESS = re.compile(r"https?://|www\.")


def is_told_to_authors(text: str) -> bool:
    """Whether a source was said or written to those who cite it, is in their archive, or not published."""
    if _KEPT.match(text) and not _ADDRESS.search(text):
        return True
    told = _NEVER.match(text) or _TOLD.search(text)
    return told is not None and _PRINTED.search(text) is None


_BRACKETS = re.compile(r"(?<=[(\[])[^()\[\];]{12,200}(?=[)\]])")


def without_told(text: str, outlets: Outlets) -> str:
    """The text, of equal length, blank in brackets that hold only what was told to the authors."""
    told = [
        match.span()
        for match in _BRACKETS.finditer(text)
        if _HINT.search(match[0]) and _is_told(" ".join(match[0].split()), outlets)
    ]
    return without(text, told) if told else text


def _is_told(text: str, outlets: Outlets) -> bool:
    return is_told_to_authors(text) or is_talk_with_staff(text, outlets)


_HINT = re.compile(
    r"(?i)archiv|arquiv|\bby\s|\bpar\s|\bpor\s|\s(?:to|with|aux?|à|an|a|told|avec|con|com|mit)\s|\bunpubl|\bunver|inédit|\bpublié|\bpublicad"
)
