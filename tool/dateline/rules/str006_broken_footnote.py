"""A footnote without its text, or a text without its footnote.

What: a marker `[^label]` has no definition in its chapter, a definition has no marker (a warning), or
    one label is defined twice.
Why: pandoc prints the marker as it stands, drops the text, and of two definitions keeps the last,
    all with status 0.
Bad:
    Tehran welcomed the vote.[^vote]
Good:
    Tehran welcomed the vote.[^vote]

    [^vote]: The vote was held in Baghdad.
See: pandoc manual, "Footnotes".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_word
from dateline.values.chapters import Chapter, NoteDefinition
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("STR006", "broken-footnote", Severity.ERROR, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each marker without text, text without marker, and label defined twice."""
    defined: dict[str, NoteDefinition] = {}
    for note in chapter.note_definitions:
        first = defined.setdefault(note.label, note)
        if first is not note:
            yield Finding(
                note.label_span,
                f"the footnote `{note.label}` is defined twice",
                help="pandoc keeps the last only; give one of them another label",
                related=(Related(first.label_span, "the first is here"),),
            )
    referenced = {reference.label for reference in chapter.note_references}
    idle = {label: note for label, note in defined.items() if label not in referenced}
    for label in dict.fromkeys(r.label for r in chapter.note_references if r.label not in defined):
        reference = next(r for r in chapter.note_references if r.label == label)
        near = nearest_word(label, idle)
        message = f"the footnote `{label}` has no text in this chapter"
        if near is None:
            cure = f"write it as a paragraph of its own: `[^{label}]: …`"
            yield Finding(reference.span, message, help=cure)
        else:  # one slip, one finding: the text without a marker is the one that is missing here
            there = (Related(idle.pop(near).label_span, f"`{near}` has no marker"),)
            yield Finding(reference.span, message, help=f"did you mean `{near}`?", related=there)
    for label, note in idle.items():
        yield Finding(
            note.label_span,
            f"nothing refers to the footnote `{label}`",
            help=f"put `[^{label}]` where it belongs, or remove its text",
            severity=Severity.WARNING,
        )
