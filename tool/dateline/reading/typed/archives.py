"""Archives that states, towns and churches keep: `State Archive of Odesa`, `Stadtarchiv Bregenz`.

In: a name. Out: whether it is that of such an archive. It keeps what others wrote and publishes nothing; what
collects and shows (`Syrian Archive`) and a paper called Archive are outlets.
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import lettered

_WHOSE = (
    r"(?:State|National|Central|Regional|Provincial|Federal|Municipal|City|Town|County|District|Departmental|Royal|Imperial|Diocesan|Archdiocesan|Episcopal|"
    r"Parish|Military|Naval|Party|Historical|Presidential|Parliamentary|Cantonal|Oblast|Special|Colonial|Governorate|Land|General|Political|Public)"
)
_PUBLIC = re.compile(
    lettered(
        rf"(?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\w’'.-]*\s+){{0,4}}?{_WHOSE}\s+(?:(?!Security|Film|Video|Internet|Web|Digital|Photo|Sound|News|Media)[A-ZÀ-Þ][\w’'-]+\s+)?Archives?(?:\s+(?:of|in|at|for|and)\s+.+)?"
        r"|(?:[Ll]es\s+)?Archives?\s+(?:nationales?|départementales?|municipales?|générales?|royales?|provinciales?|territoriales?|diplomatiques|régionales?|centrales?|fédérales?|d[’']État|de\s+l[’']État|d[’']outre-mer|cantonales?)(?:\s.+)?"
        r"|(?:[Ee]l\s+|[Oo]\s+)?(?:Archivo|Arquivo)\s+(?:Nacional|General|Geral|Hist[óo]rico|Provincial|Municipal|Distrital|Regional|Central|Público|Diocesano|Arzobispal|Arquidiocesano|Militar|Ultramarino|Judicial|del\s+Estado|do\s+Estado)(?:\s.+)?"
        r"|Archivio\s+(?:di\s+Stato|Centrale|Storico|Comunale|Vescovile|Segreto)(?:\s.+)?"
        r"|(?:[A-ZÀ-Þ][\w’'-]+(?:es|er|s)\s+)?(?:Staats|Bundes|Landes|Stadt|Gemeinde|Kreis|Haupt|National|Diözesan|Kantons|Reichs|Hof|Kriegs|Militär|Zentral|Universitäts|Pfarr|Haus-,\s+Hof-\s+und\s+Staats)(?:haupt|staats)?archiv(?:\s.+)?"
        r"|(?:Državni|Nacionalni|Istorijski|Gradski|Państwowe|Národní|Državen|Central\w+\s+[Dd]eržavn\w+)\s+(?:[Aa]rhiv|[Aa]rchiwum|[Aa]rchiv|[Aa]rkhiv)(?:\s.+)?|Archiwum\s+(?:Państwowe|Narodowe|Główne)(?:\s.+)?"
    )
)


def is_public_archive(name: str) -> bool:
    """Whether a name is that of an archive that a state, a town, an army or a church keeps."""
    return _PUBLIC.fullmatch(name) is not None
