"""Lines of text, mended where WeasyPrint (70) breaks them too early."""

from __future__ import annotations

from typing import Any


def mend_breaks(inline: Any) -> None:
    """Let a text that fills its line but for the blank behind it stay on that line.

    `split_first_line` of WeasyPrint's module `inline` counts the blank at the end of a text that another
    element follows, finds the line too long, and breaks behind the first word: a line of one word, and the
    rest on the next. CSS Text 3, section 4.1.2: blanks at the end of a line hang.
    """
    split = inline.split_first_line
    if getattr(split, "counts_no_blank", False):
        return

    def split_first_line(
        text: str, style: Any, context: Any, max_width: float | None, *others: Any, **named: Any
    ) -> Any:
        found = split(text, style, context, max_width, *others, **named)
        shown = text.rstrip(" ")
        if found[2] is None or max_width is None or shown == text or found[2] >= len(shown.encode()):
            return found
        if style["white_space"] not in ("normal", "pre-line") or found[3] > max_width / 2:
            return found
        whole = split(shown, style, context, max_width, *others, **named)
        return (*whole[:2], len(text.encode()), *whole[3:]) if whole[2] is None else found

    split_first_line.counts_no_blank = True  # type: ignore[attr-defined]
    inline.split_first_line = split_first_line
