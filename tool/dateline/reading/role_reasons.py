"""Why a date is an event's, in a few words; the rules weigh some reasons otherwise than others."""

from __future__ import annotations

TOLD, BESIDE = "told in the past", "told beside"
DONE_BEFORE = "what was done before"
UNDERGONE = "what it underwent before"  # the same, but its year may be mistyped
NO_EARLIER = "no earlier than the day"  # what is told may be far later: only an older source is contradicted
TOLD_TO = "told to the press"  # which may print it some days later
TOLD_FURTHER = (
    "of what a sentence before tells"  # and the citing one goes on without it: perhaps another item
)
OF_OTHERS = (
    "of others than the source"  # what the authors did themselves: its year may be mistyped all the same
)
