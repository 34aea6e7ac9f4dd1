"""Lines of text, mended where WeasyPrint (70) breaks them too early, or a reader would not."""

from __future__ import annotations

import re
from typing import Any

# The Arabic article in transliteration, also assimilated (IJMES transliteration guide), stays with its name.
_ARTICLES = r"(?:al|el|ul|ol|an|ar|as|at|ad|az|ash|adh|ath)-"
_ARTICLE = re.compile(rf"(?:^|[\s(\[“‘«]){_ARTICLES}$", re.I)
# In HTML: what is no text of a line, or a name with its article.
_NAME = re.compile(
    r"<!--.*?-->|<(script|style|svg|title|option|code|pre)\b.*?</\1>|<[^>]*>|"
    rf"(?P<name>(?<![\w-]){_ARTICLES}[^\W\d_][\w’'ʿʾ]*)",
    re.I | re.S,
)

_LESS = 0.1  # CSS pixels, by which a line is too narrow for what stood on it


def with_whole_names(markup: str) -> str:
    """HTML in which a name that begins with the article stands in a span of class `whole`, for style sheets
    that keep it on one line: browsers break a line behind "al-"."""
    return _NAME.sub(
        lambda found: f'<span class="whole">{found[0]}</span>' if found["name"] else found[0], markup
    )


def mend_breaks(inline: Any) -> None:
    """Let a text that fills its line but for the blank behind it stay on that line, and no line end in "al-".

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
        if found[2] is not None and _ARTICLE.search(text.encode()[: found[2]].decode(errors="replace")[-6:]):
            before = split(text, style, context, found[3] - _LESS, *others, **named)
            if before[2] is not None and 0 < before[2] < found[2]:
                return before
        shown = text.rstrip(" ")
        if found[2] is None or max_width is None or shown == text or found[2] >= len(shown.encode()):
            return found
        if style["white_space"] not in ("normal", "pre-line") or found[3] > max_width / 2:
            return found
        whole = split(shown, style, context, max_width, *others, **named)
        return (*whole[:2], len(text.encode()), *whole[3:]) if whole[2] is None else found

    split_first_line.counts_no_blank = True  # type: ignore[attr-defined]
    inline.split_first_line = split_first_line
    _mend_starts(inline)


def _mend_starts(inline: Any) -> None:
    """Let a word be cut for want of room only where it stands first on its line.

    WeasyPrint's module `inline` takes a text for the first of its line where the line has no child yet,
    and so each one within an element that began on an earlier line: of "(Mehr, May 9; Telegram channel)"
    in a citation of two lines it made "Telegra" and "m channel". CSS Text 3, section 5.5: a word is broken
    only where there is no other place to break the line.
    """
    split_box, split_text, starts = inline.split_inline_box, inline.split_text_box, [0.0]

    def split_inline_box(context: Any, box: Any, position_x: float, *others: Any) -> Any:
        if not isinstance(box, inline.boxes.LineBox):
            return split_box(context, box, position_x, *others)
        starts.append(position_x)
        try:
            return split_box(context, box, position_x, *others)
        finally:
            starts.pop()

    def split_text_box(
        context: Any, box: Any, available_width: float | None, skip: Any, is_line_start: bool = True
    ) -> Any:
        place = getattr(box, "position_x", starts[-1])  # without one it is only measured
        first = is_line_start and place <= starts[-1] + _LESS
        return split_text(context, box, available_width, skip, is_line_start=first)

    inline.split_inline_box, inline.split_text_box = split_inline_box, split_text_box
