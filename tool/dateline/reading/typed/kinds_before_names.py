"""What notes call a paper before its name: `“Port”, published in the Portuguese daily Expresso, 8 May 1990`.

In: the text of a note. Out: the same, as long, with blanks for such words behind a title in quotation marks
or first of all, so that the name is a field by itself.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered

_SMALL = (
    r"(?:diario|periódico|rotativo|cotidiano|sem(?:an)?ario|semanal|revista|publicación|jornal|periodico|quotidiano|settimanale|giornale|rivista|"
    r"quotidien|hebdomadaire|journal|magazine|revue|agencia(?:\sde\s(?:prensa|noticias))?|agência(?:\sde\snotícias)?|agence\sde\spresse|agenzia(?:\sdi\sstampa)?)"
)
_ENGLISH = r"(?:newspaper|paper|daily|weekly|monthly|magazine|broadsheet|tabloid|news\sagency|newsletter)"
_GERMAN = (
    r"(?:Tageszeitung|Wochenzeitung|Zeitung|Zeitschrift|Illustrierten|Nachrichtenagentur|Nachrichtenmagazin|"
    r"Magazin)"
)
_LEAD = (
    r"(?:(?:publicad[oa]|aparecid[oa]|encontrad[oa]|publiée?|paru|pubblicat[oa]|apparso|published|printed|"
    r"which\sappeared|erschienen|veröffentlicht)\s)?"
)
_IN = r"(?:(?:en|no|na|dans|in|im|sul|sulla|nel|su)\s)?(?:(?:el|la|le|the|an?|der|dem|die|das|il|lo)\s)?"
_ADJECTIVE = r"(?:\s(?!(?:de|del|da|do|di|du|des|la|el|y|e|et|und|and|of|von)\s)[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?)"
_NAME = r"(?=[«„“\"‘']?[A-ZÀ-Þ][^\W_]*)"
_BEHIND_TITLE = re.compile(
    lettered(
        rf"(?<=[”\"»“’'])(?P<sign>\s?[,.]?)(?P<said>\s{_LEAD}{_IN}"
        rf"(?:{_SMALL}{_ADJECTIVE}{{0,2}}|(?:(?:[A-Z][a-z]+|[a-z]+)\s){{0,2}}{_ENGLISH}|(?:[a-zß-ÿ]+en\s){{0,2}}{_GERMAN})\s){_NAME}"
    )
)
# `Diario británico The Guardian, edición del 3 de marzo`, `Caso contado en el diario …`
_FIRST = re.compile(
    lettered(
        rf"\A\s*(?:[A-ZÀ-Þ][a-zà-ÿ]+\s(?:[a-zà-ÿ]+\s)?en\s(?:el|la)\s{_SMALL}|Diario|Periódico|Rotativo|Semanario|Revista|Publicación|"
        rf"Agencia\sde\s(?:prensa|noticias)|Quotidien|Hebdomadaire|Agence\sde\spresse){_ADJECTIVE}{{1,2}}\s{_NAME}"
    )
)
# `Interfax. Agencia de noticias rusa, 25 de agosto`
_BEHIND_NAME = re.compile(
    r"(?<=[\w”\"»])[.,]\s(?:[Aa]gencia\sde\s(?:prensa|noticias)|[Aa]gence\sde\spresse|[Nn]ews\sagency|[Nn]achrichtenagentur)(?:\s[a-z]+)?(?=,\s\d)"
)


def without_kinds(text: str) -> str:
    """The text with blanks for what it calls its papers before their names."""
    first = _FIRST.match(text)
    if first is not None:
        text = " " * first.end() + text[first.end() :]
    text = _BEHIND_TITLE.sub(_blank, text)
    return _BEHIND_NAME.sub(lambda m: " " * len(m[0]), text)


def _blank(match: re.Match[str]) -> str:
    return (
        (match["sign"] or "") + ("," if not match["sign"].strip() else " ") + " " * (len(match["said"]) - 1)
    )
