"""Where an item was found or translated, which is not who published it: `Factiva`, `FBIS-CHI-94-033`.

In: a field of a citation. Out: whether it names a database; the name of a translation service without the
number of its report, as the Foreign Broadcast Information Service and the Joint Publications Research Service
gave it (`FBIS-` region `-` year `-` issue, `JPRS-TND-94-010`, `FBIS Document FTS19970402000411`).
"""

from __future__ import annotations

import re

from dateline.reading.typed.lexicon import compiled

_DATABASE = compiled(
    "databases",
    r"(?:(?:in|via|from|on|through)\s+)?(?:the\s+)?%s(?:\s+(?:database|news\s+database|service))?\.?\Z",
)
_REPORT = re.compile(
    r"(?P<name>FBIS|JPRS)(?:-(?P<number>[A-Z]{2,4}-\d{2}-\d{1,3}[A-Z]?(?:-[A-Z])?)|"
    r"\s+(?P<said>(?:[Dd]ocument|[Rr]eport|[Dd]oc\.)(?:\s+(?:ID|[Nn]o\.?|[Nn]umber))?:?\s+[A-Z]{2,3}\d{8,16}))"
)


def is_database(text: str) -> bool:
    """Whether a field says in which database an item was found."""
    return _DATABASE.match(text) is not None


def without_report(name: str) -> tuple[str, str | None]:
    """A translation service without the number of its report, and that."""
    match = _REPORT.fullmatch(name)
    return (match["name"], match["number"] or match["said"]) if match else (name, None)
