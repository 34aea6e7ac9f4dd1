"""The citations of a report as it prints them: a note that several marks lead to is there once.

In: the citations of the imported document, whose notes stand at each of their marks, and the text of the
report. Out: the citations, each as often as the report has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.importing.recognised import Keyed
from dateline.values.typed import TypedKind


def printed_once(citations: Sequence[Keyed], report: str) -> list[Keyed]:
    """The citations without those that only a second mark of their note makes."""
    often = Counter(_said(keyed) for keyed in citations if _is_of_note(keyed))
    again = [said for said, n in often.items() if n > 1]
    if not again:
        return list(citations)
    words = " ".join(report.split())
    left = {said: words.count(said) or often[said] for said in again}
    kept: list[Keyed] = []
    for keyed in citations:
        said = _said(keyed)
        if said in left and _is_of_note(keyed):
            left[said] -= 1
            if left[said] < 0:
                continue
        kept.append(keyed)
    return kept


def _is_of_note(keyed: Keyed) -> bool:
    return keyed.citation.kind is TypedKind.FOOTNOTE


def _said(keyed: Keyed) -> str:
    return " ".join(keyed.citation.span.text.split())
