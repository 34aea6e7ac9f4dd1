"""What a table or a picture covers: `Table 5. Raids on the offices of X, 14 December 2014 – 4 March 2016`.

In: a citation that a sentence of a caption makes. Out: whether its day is that of what was done to the
outlets, or the time for which the caption counts it. `Front pages of X and Y, 3 May 2014` are cited.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.stretches import Scene
from dateline.values.dates import DateInterval, DateValue, Precision
from dateline.values.typed import TypedCitation, TypedKind

_NUMBER = (
    r"(?:(?:Table|Figure|Fig\.|Map|Chart|Graph|Box|Annex|Timeline|Tabelle|Tab\.|Abbildung|Abb\.|Karte|Grafik|Tableau|Graphique|Carte|Cuadro|Tabla|Gráfico|Mapa|Figura|Quadro|Tabela|Tabella|Grafico)"
    r"\s?[\dA-Z]{0,3}[\d.-]{0,4}[.:]?\s+(?:[–—-]\s)?)?"
)
_DONE = (
    r"(?:[Rr]aids?|[Ss]earch(?:es)?|[Ss]eizures?|[Aa]rrests?|[Dd]etentions?|[Aa]ttacks?|[Aa]ssaults?|[Tt]hreats?|[Cc]losures?|[Bb]lock(?:ing|ings|age)|[Bb]ans?|[Ss]hut-?downs?|[Ss]uspensions?|[Ll]awsuits?|"
    r"[Cc]ases?|[Pp]roceedings|[Ff]ines?|[Ss]anctions?|[Cc]onvictions?|[Tt]rials?|[Pp]rosecutions?|[Dd]ismissals?|[Ll]ay-?offs|[Tt]ake-?overs?|[Hh]acks?|[Hh]acking|[Cc]omplaints?|[Pp]rotests?|[Pp]ressures?|[Vv]isits?|"
    r"Angriffe?|Razzi(?:a|en)|Durchsuchung(?:en)?|Festnahmen?|Verhaftung(?:en)?|Schließung(?:en)?|Sperrung(?:en)?|Klagen?|Verfahren|Entlassung(?:en)?|"
    r"[Pp]erquisitions?|[Aa]ttaques?|[Aa]rrestations?|[Ff]ermetures?|[Ss]uspensions?|[Bb]locages?|[Ss]aisies?|[Pp]oursuites|[Cc]ondamnations?|"
    r"[Aa]llanamientos?|[Aa]taques?|[Dd]etencion(?:es)?|[Cc]ierres?|[Cc]lausuras?|[Bb]loqueos?|[Mm]ultas?|[Dd]emandas?|[Aa]gresion(?:es)?|[Bb]uscas|[Pp]risões|[Bb]loqueios?|[Aa]gressões)"
)
_TO_WHOM = (
    r"\s(?:on|of|at|against|in|into|from|auf|bei|von|gegen|der|des|in|dans|contre|sur|de|du|d[’']\w+|"
    r"contra|a|en|em|no|na)\s"
)
_DONE_TO = re.compile(
    lettered(
        rf"(?:\A|[.:]\s+){_NUMBER}(?:[A-ZÀ-Þ][\w’'-]*\s(?:of\s)?(?:the\s)?|(?:[\w’'-]+\s){{1,2}}of\s)?{_DONE}{_TO_WHOM}[^.;:()]*,\s\Z"
    )
)
_LONG = 31  # days, beyond which an interval is no issue's


def is_covered(scene: Scene, start: int, found: TypedCitation) -> bool:
    """Whether what a sentence of the caption that begins at `start` seems to cite is what it covers."""
    if found.kind is not TypedKind.IN_SENTENCE:
        return False
    if any(map(_is_long, (group.date for group in found.groups))):
        return True
    span = found.groups[0].date_span
    return span is not None and _DONE_TO.search(scene.text[start : span.start]) is not None


def _is_long(date: DateValue | None) -> bool:
    """Whether a date is an interval of days longer than a month."""
    if not isinstance(date, DateInterval) or date.precision is not Precision.DAY:
        return False
    first, last = date.earliest, date.latest
    return first is not None and last is not None and last - first > _LONG
