"""Front matter that an old report has and YAML does not allow: `title: Evictions: the judge came`.

In: the text of a Markdown file. Out: the text with such values in quotation marks, line for line, and what is
to be told of it. YAML 1.2, section 7.3.3: a plain scalar holds no `: ` and begins with no sign of its own.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(
    r"\A---[ \t]*\n(?P<lines>(?:(?!(?:---|\.\.\.)[ \t]*$)[^\n]*\n){1,200}?)(?:---|\.\.\.)[ \t]*$",
    re.MULTILINE,
)
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w .-]*):[ \t]+(?P<value>\S.*?)[ \t]*")


def with_quoted_values(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text as pandoc can read it, and remarks with their offsets into the text as it was.

    A block that YAML reads is left alone, and so is one that quotation marks do not mend.
    """
    block = _BLOCK.match(text)
    if block is None or _is_yaml(block["lines"]):
        return text, ()
    lines: list[str] = []
    remarks: list[tuple[int, str]] = []
    at = block.start("lines")
    for line in block["lines"].splitlines(keepends=True):
        pair = _PAIR.fullmatch(line.rstrip("\n"))
        loose = pair if pair and not _is_yaml(line) else None
        if loose:
            said = f"`{loose['key']}` of the front matter is no YAML as it stands; it was read as text"
            remarks.append((at, said))
        value = loose["value"].replace("'", "''") if loose else ""
        lines.append(f"{loose['key']}: '{value}'\n" if loose else line)
        at += len(line)
    mended = "".join(lines)
    if not remarks or not _is_yaml(mended):
        return text, ()
    return text[: block.start("lines")] + mended + text[block.end("lines") :], tuple(remarks)


def _is_yaml(text: str) -> bool:
    import yaml  # 15 ms, for front matter alone

    try:
        return isinstance(yaml.safe_load(text), dict)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
