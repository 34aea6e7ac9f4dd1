"""The differential test: our citations against pandoc's, over many texts of the grammar.

`python -m oracle.fuzz N [FIRST]` compares N seeds and prints each disagreement, made as small as it
gets, then how many texts were doubtful. A disagreement where the chapter has doubts does not count:
there, pandoc is asked. The exit status is 1 where one was found.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.markdown import read_chapter
from dateline.values.chapters import Chapter
from dateline.values.text import Source
from oracle import chapters, grammar, manual
from oracle.pandoc import Cited, citations, documents, headings


@dataclass(frozen=True)
class Difference:
    """A text that pandoc and we read differently; `what` is keys, affixes or headings."""

    text: str
    what: str
    ours: list[object]
    theirs: list[object]

    def __str__(self) -> str:
        return f"--- {self.what}\n{self.text!r}\n  ours   {self.ours}\n  pandoc {self.theirs}"


# Inside of a citation, these make inlines whose plain text hangs on more than their letters.
_MARKUP = re.compile(
    r"^[^*_]*[*_][^*_]*$|\* |\*_|\*{4}|@_|_@|\w_(?:\W|$)"  # emphasis, or none
    r"| \"|\"\"|''|@[^\s;,]*['\"]"  # quotes that open or close
    r"|[\[\]^~$<`{\\&]|\s$| \n"
    r"|@[^;, ]*@|[;, ]-?@.*[^;,]\s*-?@|@.*@.*\["  # several keys
)

_ODD = re.compile(r"[\[\]^~$<`{\\*_'\"&]|-@|--")  # the same for headings
# Lines between which pandoc finds headings that nobody wrote; no citation hangs on them.
_NO_OUTLINE = re.compile(
    r"^ {0,3}-[- ]*\n(?:.*\n){0,3}[ >]*-|\n-+\n#|^ {1,3}-+ *$|^#\n-|^\\|^(?:Table)?:"
    r"|--> *#|</?(?:div|table|t[dhr]|details|hr|p|pre)\b",
    re.M,
)


def _ours(chapter: Chapter) -> list[Cited]:
    return [(item.key, item.mode.value, item.prefix, item.suffix) for item in chapter.items]


def _compare(text: str, chapter: Chapter, document: dict[str, object]) -> Difference | None:
    ours, theirs = _ours(chapter), citations(document)
    keys, their_keys = [c[:2] for c in ours], [c[:2] for c in theirs]
    if keys != their_keys:
        return Difference(text, "keys", [*keys], [*their_keys])
    if ours != theirs and not any(_MARKUP.search(c.span.text[1:-1]) for c in chapter.citations):
        return Difference(text, "affixes", [*ours], [*theirs])
    is_odd = chapter.note_definitions or _NO_OUTLINE.search(text)
    if not is_odd and not any(_ODD.search(h.span.text) for h in chapter.headings):
        mine = [(heading.level, heading.identifier) for heading in chapter.headings]
        if mine != headings(document):
            return Difference(text, "headings", [*mine], [*headings(document)])
    return None


def differences(texts: Sequence[str]) -> tuple[list[Difference], Counter[str]]:
    """Where pandoc and we differ, and how many texts were compared, doubtful or refused."""
    found: list[Difference] = []
    counts: Counter[str] = Counter()
    certain: list[tuple[str, Chapter]] = []
    for text in texts:
        chapter = read_chapter(Source("text.md", text))
        if chapter.doubts:
            counts["doubtful"] += 1
            counts.update({f"doubt: {reason}" for reason in (d.message for d in chapter.doubts)})
        else:
            certain.append((text, chapter))
    read = documents([text for text, _ in certain])
    for (text, chapter), document in zip(certain, read, strict=True):
        if document is None:
            counts["refused by pandoc"] += 1
        else:
            counts["compared"] += 1
            difference = _compare(text, chapter, document)
            if difference is not None:
                found.append(difference)
                counts[f"different {difference.what}"] += 1
    return found, counts


def smallest(difference: Difference) -> Difference:
    """The difference in as little text as still shows one of its kind."""
    best = difference
    size = max(1, len(best.text) // 2)
    while size:
        shorter = [best.text[:i] + best.text[i + size :] for i in range(0, len(best.text), size)]
        found = [one for one in differences(shorter)[0] if one.what == difference.what]
        if found:
            best = min(found, key=lambda one: len(one.text))
            size = min(size, max(1, len(best.text) // 2))
        else:
            size //= 2
    return best


_KINDS = (grammar.make, manual.make, manual.make, chapters.make)


def make(seed: int) -> str:
    """The text of a seed: of four, one is the grammar's, two are by pandoc's manual, one is a chapter."""
    return _KINDS[seed % len(_KINDS)](seed)


def main(arguments: Sequence[str]) -> int:
    """Compare as many seeds as are asked for."""
    number = int(arguments[0]) if arguments else 2000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    total: Counter[str] = Counter()
    shown: set[str] = set()
    started = time.monotonic()
    for start in range(first, first + number, 500):
        found, counts = differences([make(seed) for seed in range(start, min(start + 500, first + number))])
        total += counts
        for difference in found:
            if len(shown) < 40:
                small = smallest(difference)
                if small.text not in shown:
                    shown.add(small.text)
                    print(small, flush=True)
    for name, count in sorted(total.items()):
        print(f"{count:8} {name}")
    print(f"{time.monotonic() - started:8.1f} seconds")
    return 1 if any(name.startswith("different") for name in total) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
