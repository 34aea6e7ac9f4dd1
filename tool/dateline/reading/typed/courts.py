"""Courts that stand with a day in brackets: `the ruling on ADPF 991 (STF, 9 April 2021)`.

In: the names in brackets, and the words before them. Out: whether they say which case those speak of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_COURTS = re.compile(
    r"(?:STF|STJ|TSE|TST|TRF-?\d?|TSJ|CSJ|TJUE|CJUE|CJEU|ECJ|ECtHR|ECHR|CEDH|EGMR|EuGH|BGH|BVerfG|BVerwG|"
    r"ICJ|CIJ|ICC|CPI|ICTY|ICTR|ITLOS|PCA|SCOTUS|UKSC|EWHC|EWCA)|"
    r".*\b(?:Court|Tribunal|Cour|Corte|gericht|Gerichtshof|Supremo|Chancery|Assizes)\b.*",
)
_OF_CASE = re.compile(
    r"\b(?:vs?\.?\s+[\w“*]|case|ruling|judge?ment|verdict|decision|appeal|injunction|sentenced?|convicted|"
    r"acquitted|struck|quashed|indict\w+|acórdão|decisão|sentença|liminar|sentencia|fallo|recurso|arrêt|jugement|"
    r"condamn\w+|Urteil|Beschluss|sentenza|condann\w+|ADPF|ADI|HC\s*\d|No\.|n[º°.])(?![^\W\d_])",
    re.IGNORECASE,
)


def are_courts(names: Sequence[str]) -> bool:
    """Whether all of them are called as courts are."""
    return bool(names) and all(_COURTS.fullmatch(name) for name in names)


def speaks_of_case(before: str) -> bool:
    """Whether words speak of a case."""
    return _OF_CASE.search(before) is not None
