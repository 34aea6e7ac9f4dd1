"""Numbers that paragraphs begin with: `5.1.1 On 17 May 2021, the Daily Star noted`.

In: a text and where a sentence begins. Out: where its words do. Official notes and panels number so.
"""

from __future__ import annotations

import re

# with a word behind it that sentences open with: `5.1.11` by itself may be a day
_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,3}){1,3}\.?\s+(?=(?:[OI]n|During|Following|As)\s)")


def behind_number(text: str, begin: int, end: int) -> int:
    """Where the words of a sentence begin."""
    match = _NUMBER.match(text, begin, end)
    return match.end() if match else begin
