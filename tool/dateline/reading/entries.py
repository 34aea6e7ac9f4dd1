"""What a day is where no verb tells: in the line of a chronicle, in a table, an item or a caption.

In: a block, the row of a table that it may be in, a date. Out: whether the date is that of the line, and
its role where no verb governs it. What can be announced is no certain entry: `May 14: general election`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.reading.claim_words import words
from dateline.reading.noun_days import befell_on
from dateline.reading.sentences import WORD, Stretch
from dateline.reading.verbs import has_past
from dateline.values.chapters import Block, BlockKind
from dateline.values.claims import Role
from dateline.values.dates import Precision
from dateline.values.mentions import DateMention

ENTRY = "entry of a chronology"
NOT_TOLD = "no past verb"

_AROUND = 320  # characters of a block that are read
_OPENS = 12  # characters at most before a date that opens its line
_PLACE = 30  # characters at most of the place before it: `BASRA, May 14 –`
_OPENING = re.compile(r"\W*(?:on\s+)?(?:the\s+)?", re.IGNORECASE)
_TIME = r"(?:,\s+\d{1,2}[.:]\d\d(?:\s*(?:h|hrs|hours|a\.?m\.?|p\.?m\.?))?)?"
_WEEKDAY = r"(?:\s*\([^()]{1,20}\))?"
_ENTRY_MARK = re.compile(
    rf"{_WEEKDAY}{_TIME}\s*(?:[:–—.-]|,\s+(?:[A-Z][\w’-]+|[a-z]{{1,3}}\s+\d+)(?:\s+[A-Z][\w’-]+)?\s*[:–—.])"
)
_PLACE_BEFORE = re.compile(r"\W*[^\W\d_][\w .’'-]{1,27},\s+")
_LABEL = re.compile(r"\W*[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,3},\s+")
_TOLD_BEHIND = re.compile(
    r":\s*[^.;:]{0,80}?(?<!\w)(?:\w{2,}ed|made|held|built|taken|given|sent|sold|paid|lost|won|struck|laid|seen|shot|"
    r"found|none|nothing|nobody|no)\b"
)
_DATELINE = re.compile(r"\W*[A-Z]{3,}[A-Z .’'()-]{0,30},\s+")
_AFTER_DATELINE = re.compile(r"\s*[–—-]{1,2}\s+([^,;:.]+)")
_AFTER_PLACE = re.compile(rf"{_WEEKDAY}{_TIME}\s*(?::|[–—-]\s)")
_ENDING = re.compile(r"[,(–—]\s*(?:on\s+)?\Z")
_PLANNED = re.compile(
    r"\b(?:will|shall|would|to\s+be|due|planned|scheduled|expected|(?:is|are|was|were)\s+to)\b", re.I
)
_DATE_COLUMN = re.compile(r"\W*(?:date|day|when|event\s+date|date\s+of\s+(?:the\s+)?event)\W*", re.IGNORECASE)
_DONE_COLUMN = re.compile(
    r"\W*(?:\w{2,}ed|laid|held|struck|met|sent|built|begun|sunk|shot|hit|cut|shut|taken|found|lost|won|sold|bought)"
    r"(?:\s+(?:on|in|at|off))?\W*",
    re.IGNORECASE,
)
_NOT_YET_DONE = re.compile(
    r"planned|scheduled|expected|promised|announced|proposed|published|posted|printed|aired|dated|updated|reported|"
    r"accessed|retrieved|checked|required|needed|revised|issued|received",
    re.IGNORECASE,
)


@cache
def _named_alone() -> re.Pattern[str]:
    """`: general election in Basra`: what is to take place, and nothing told of it."""
    return re.compile(
        rf"[^:–—.-]{{0,30}}[:–—.-]\s*(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{words('scheduled').pattern}"
        r"(?:\s+(?:in|at|of|on|for|between|against|with)\s+[\w’' -]+?)?\s*(?:[.;,(\[]|\Z|\n)",
        re.IGNORECASE,
    )


class Entries:
    """Reads one block; `header` is the head over the date's column where the block is a row of a table."""

    def __init__(self, block: Block, prose: str, header: str | None, row: Sequence[Stretch]) -> None:
        self.block = block
        self.prose = prose
        self.header = header
        self.row = row
        self.start, self.end = block.span.start, block.span.end

    def is_entry(self, mention: DateMention, sentence: int) -> bool:
        """Whether the date opens a line that it dates: `May 3: …`, `3 May, Basra – …`, `- On May 3 …`.

        So may the sentence that begins at `sentence`: `Second appearance, May 3: bail granted`.
        """
        begin = self._line(mention)
        before = self.prose[begin : mention.start]
        if self._is_open_to_doubt(mention):
            return False
        if sentence > begin:
            label, told = (
                self.prose[sentence : mention.start],
                _TOLD_BEHIND.match(self.prose, mention.end, self.end),
            )
            return bool(told and _LABEL.fullmatch(label) and not has_past(label))
        if len(before) <= _PLACE and _PLACE_BEFORE.fullmatch(before) and not has_past(before):
            return bool(_AFTER_PLACE.match(self.prose, mention.end))
        if len(before) > _OPENS or not _OPENING.fullmatch(before):
            return False
        if self.block.kind is BlockKind.LIST_ITEM and "n" in before.casefold():
            return True
        return bool(not WORD.search(before) and _ENTRY_MARK.match(self.prose, mention.end))

    def is_dateline(self, mention: DateMention) -> bool:
        """Whether the date only says when a dispatch was written: `BASRA, 3 May – Forty lorries wait`."""
        if not _DATELINE.fullmatch(self.prose[self._line(mention) : mention.start]):
            return False
        told = _AFTER_DATELINE.match(self.prose, mention.end, self.end)
        return bool(told and not has_past(told[1]))

    def _is_open_to_doubt(self, mention: DateMention) -> bool:
        """Whether the line names what may have been announced for the day."""
        told = self.prose[mention.end : min(self.end, mention.end + _AROUND)]
        return bool(
            _PLANNED.search(told)
            or _named_alone().match(told)
            or words("timetable").search(told.split("\n")[0][:60])
        )

    def _line(self, mention: DateMention) -> int:
        """Where the line begins that a date stands in: its block, or its cell of a table."""
        cell = next((cell for cell in self.row if cell[0] <= mention.start < cell[1]), None)
        return self.start if cell is None else cell[0]

    def without_a_verb(self, mention: DateMention) -> tuple[Role, str]:
        """What a day is in a caption, in a table, or in an item of a list, that has no verb in the past."""
        text = self.prose[self.start : min(self.end, self.start + _AROUND)]
        precision = mention.value.precision if mention.value is not None else Precision.YEAR
        caption = self.block.kind is BlockKind.CAPTION
        if precision < (Precision.MONTH if caption else Precision.DAY) or words("future").search(text):
            return Role.BACKGROUND, NOT_TOLD
        if caption:
            return Role.EVENT, "taken on the day"
        if self.header is not None and _is_of_done(self.header):
            return Role.EVENT, ENTRY
        if words("scheduled").search(text):
            return Role.BACKGROUND, NOT_TOLD
        if self.header is not None and _DATE_COLUMN.fullmatch(self.header):
            return Role.EVENT, ENTRY
        before = text[: mention.start - self.start]
        if self.block.kind is BlockKind.LIST_ITEM and (befell_on(before) or self._closes(mention, before)):
            return Role.EVENT, ENTRY
        if self.header is not None and self._opens_cell(mention):
            return Role.EVENT, ENTRY
        return Role.BACKGROUND, NOT_TOLD

    def _opens_cell(self, mention: DateMention) -> bool:
        """`| May 14, first weld |`: it opens a cell that goes on."""
        cell = next((cell for cell in self.row if cell[0] == mention.start), None)
        return cell is not None and bool(WORD.search(self.prose, mention.end, cell[1]))

    def _closes(self, mention: DateMention, before: str) -> bool:
        """`- Roof collapse, May 14`"""
        return bool(_ENDING.search(before)) and not WORD.search(self.prose, mention.end, self.end)


def _is_of_done(header: str) -> bool:
    """Whether a column's head says what was done on its days: `Tested`, `Welded on`."""
    return bool(_DONE_COLUMN.fullmatch(header)) and not _NOT_YET_DONE.search(header)
