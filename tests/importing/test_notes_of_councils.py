"""Notes numbered `1/`, and lists of sources whose head stands right above the head of a part."""

from __future__ import annotations

import pytest

from .conftest import Bring

pytestmark = pytest.mark.pandoc

SLASHED = """\
# The wells

Two of the wells were capped. 1/ The third was sold,2/ and 1/4 of the water with it.

1/ Kayhan, 3 May 2020.

2/ Ministry of Defence, communiqué of 10 August 2020.
"""

PARTED = """\
# The wells

Two of the wells were capped.

## References

### Press

Karim Danesh. “Who pays for the wells?” *Kayhan*, May 3, 2020.

### Reports

UNHCR. *Roofs Before Winter*. Geneva, 2017. 64 pp.
"""


def test_notes_with_a_slash_are_notes_at_their_marks(bring: Bring) -> None:
    imported = bring(SLASHED, "old.md")
    found = [(k.citation.kind.value, k.citation.groups[0].outlets) for k in imported.read.citations]
    assert found == [("footnote", ("Kayhan",)), ("footnote", ("Ministry of Defence",))]
    assert "1/4 of the water" in imported.chapters[0].text


def test_a_head_above_heads_of_parts_is_a_head(bring: Bring) -> None:
    found = [
        (k.citation.span.text, k.citation.groups[0].title) for k in bring(PARTED, "old.md").read.citations
    ]
    assert found == [
        ("Karim Danesh. “Who pays for the wells?” Kayhan, May 3, 2020.", "Who pays for the wells?"),
        ("UNHCR. Roofs Before Winter. Geneva, 2017. 64 pp.", "Roofs Before Winter"),
    ]
