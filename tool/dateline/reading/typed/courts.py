"""Courts that stand with a day in brackets: `the ruling on ADPF 991 (STF, 9 April 2021)`.

In: the names in brackets, and the words before them. Out: whether they say which case those speak of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_COURTS = re.compile(
    r"(?:VfGH|VwGH|BVwG|AsylGH|OGH|BVGer|BFH|BAG|BSG|STF|STJ|TSE|TST|TRF-?\d?|TSJ|CSJ|TJUE|CJUE|CJEU|ECJ|ECtHR|ECHR|CEDH|EGMR|EuGH|BGH|BVerfG|BVerwG|"
    r"ICJ|CIJ|ICC|CPI|ICTY|ICTR|ITLOS|PCA|SCOTUS|UKSC|EWHC|EWCA|EACJ|AfCHPR|ACtHPR|IACtHR|CorteIDH|KSC|SCSL|ECCC|CCJ)|"
    r".*\b(?:Court|Tribunal|Cour|Conseil\s(?:constitutionnel|d[’']État)|Corte|Juzgados?|Cámara\s(?:Federal|Nacional|Civil|Penal|de\sApelaci)|Audiencia\s(?:Nacional|Provincial)|Vara\s(?:Federal|Criminal|Cível)|Sala\s(?:Penal|Civil|Constitucional)|Tribunale|Cassazione|\w*gericht(?:shof|e|s)?|Gerichtshof|Supremo|Chancery|Assizes)\b.*",
)
_OF_CASE = re.compile(
    r"\bvs?\.?\s+[\w“*]|\b(?:case|ruling|(?:arbitral\s+)?awards?|arbitration|laudo|Schiedsspruch|sentence\s+arbitrale|judge?ment|verdict|decision|appeal|injunction|sentenced?|convicted|"
    r"acquitted|struck|quashed|indict\w+|acórdão|decisão|sentença|liminar|sentencia|fallo|recurso|autos|causa|expediente|procesamiento|amparo|c/|arrêt|jugement|"
    r"condamn\w+|Urteil|Beschluss|sentenza|condann\w+|ADPF|ADI|HC\s*\d|No\.|n[º°.])(?![^\W\d_])",
    re.IGNORECASE,
)


def are_courts(names: Sequence[str]) -> bool:
    """Whether all of them are called as courts are."""
    return bool(names) and all(_COURTS.fullmatch(name) for name in names)


def speaks_of_case(before: str) -> bool:
    """Whether words speak of a case."""
    return _OF_CASE.search(before) is not None


_KIND_OF_CASE = re.compile(
    r"(?:(?:civil|criminal|constitutional|administrative|interim|special|joined|commercial|family|election|habeas\s+corpus)\s+)?(?:appeals?|petitions?|cases?|suits?|writs?(?:\s+petitions?)?|applications?|references?|"
    r"complaints?|motions?|causes?|judge?ments?|rulings?|verdicts?|advisory\s+opinions?|dockets?|w\.?p\.?|avis\s+consultatif|décision|decisión|opinión\s+consultiva|parecer\s+consultivo|pourvoi|affaire|requête|arrêt|jugement|rechtssachen?|urteil|beschluss|gutachten|az|recurso|causa|expediente|sentencia|acórdão|processo|sentenza|ricorso)"
    r"(?:\s+(?:no|nr|n°|nº)s?\.?)?(?:\s+\d[\w/.-]*(?:\s+(?:of|de|du)\s+\d{4})?)?",
    re.IGNORECASE,
)


def is_case(names: Sequence[str]) -> bool:
    """Whether a court stands beside the kind of a case: `Court of Cassation, Appeal No. 412/2019`."""
    court = any(_COURTS.fullmatch(name) for name in names)
    return court and any(_KIND_OF_CASE.fullmatch(name) for name in names)
