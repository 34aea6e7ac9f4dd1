"""How our citations agree with pandoc's on Markdown that people wrote.

    python benchmarks/real_markdown.py FOLDER… [--pandoc-tests FOLDER] [--damaged N]

Each FOLDER holds chapters (`.md`, `.Rmd`, `.qmd`); `--pandoc-tests` names the folder `test` of pandoc's own
repository, of which the command tests that read plain `markdown` and the files for its Markdown reader are
taken. For each, pandoc's sequence of keys and modes is held against ours: against what the scanner gives
where it is certain, and against what a check sees, pandoc having settled the doubts. Prints how many texts
cite, how many are doubtful and why, and every disagreement. `--damaged N` does so for N pieces of these
texts too, into which citations and stray signs are knocked.

The texts are not part of this project; fetch them yourself and mind their licences.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tool")]

from dateline import pandoc  # noqa: E402
from dateline.reading.decoding import decode  # noqa: E402
from dateline.reading.markdown import read_chapter  # noqa: E402
from dateline.reading.settling import settled  # noqa: E402
from dateline.values.chapters import Chapter  # noqa: E402
from dateline.values.text import Source  # noqa: E402
from oracle.pandoc import citations  # noqa: E402

SUFFIXES = (".md", ".Rmd", ".qmd", ".markdown")
_COMMAND = re.compile(r"^(`{3,}|~{3,})[^\n]*\n% ([^\n]*)\n(.*?)^\^D\n", re.M | re.S)
_READS_MARKDOWN = re.compile(r"-(?:-from[= ]|f ?|r ?)markdown(?:\s|$)")
_OTHER_READING = re.compile(
    r"--(?:tab-stop|file-scope|default-image|metadata|indented|track|shift)|(?:^|\s)-M\b"
)
_READER_FILES = (
    "testsuite.txt",
    "markdown-reader-more.txt",
    "markdown-citations.txt",
    "pipe-tables.txt",
    "tables.txt",
)
_PATIENCE = 30.0


@dataclass
class Tally:
    """Counts over one folder."""

    texts: int = 0
    words: int = 0
    citing: int = 0
    citations: int = 0
    refused: int = 0
    doubtful: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    different: list[str] = field(default_factory=list)


def chapters(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every chapter below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and path.is_file():
            yield str(path.relative_to(folder)), path.read_bytes()


def pandoc_tests(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The inputs of pandoc's tests that its reader `markdown` reads as it comes."""
    for name in _READER_FILES:
        if (folder / name).is_file():
            yield name, (folder / name).read_bytes()
    for path in sorted((folder / "command").glob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for number, match in enumerate(_COMMAND.finditer(text), 1):
            command = match[2]
            plain = "-f" not in command and "--from" not in command and "-r " not in command
            if (plain or _READS_MARKDOWN.search(command)) and not _OTHER_READING.search(command):
                yield f"command/{path.name} {number}", match[3].encode()


_KNOCKED_IN = ("[@a]", "@b", "[-@c]", "[see @d, p. 3; @e]", "@f [p. 3]", "[^9]")
_STRAY = "*_`[]\"'<>$^~|\n@\\(){}-#:! "


def damaged(texts: Sequence[str], number: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Pieces of the texts with citations and stray signs in them; the same seed gives the same pieces."""
    chance = random.Random(seed)
    for count in range(number):
        blocks = re.split(r"\n{2,}", chance.choice(texts))
        first = chance.randrange(len(blocks))
        piece = "\n\n".join(blocks[first : first + chance.randint(1, 4)])[:1500]
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(piece) + 1)
            new = chance.choice(_KNOCKED_IN) if chance.random() < 0.6 else chance.choice(_STRAY)
            piece = piece[:at] + new + piece[at + chance.choice((0, 0, 0, 1)) :]
        if chance.random() < 0.2:
            piece += "\n\n[^9]: See @z."
        yield f"damaged {count}", f"{piece}\n".encode("utf-8", "replace")


def ours(chapter: Chapter) -> list[tuple[str, str]]:
    """Keys and modes as a check sees them."""
    return [(item.key, item.mode.value) for item in chapter.items]


def measure(texts: Iterator[tuple[str, bytes]]) -> Tally:
    """Compare every text."""
    tally = Tally()
    for name, data in texts:
        source, _ = decode(name, data)
        chapter = read_chapter(Source(name, source.text))
        try:
            document = pandoc.read(source.text, time_limit=_PATIENCE)
        except pandoc.PandocError:
            tally.refused += 1
            continue
        theirs = [(key, mode) for key, mode, *_ in citations(document)]
        tally.texts += 1
        tally.words += len(source.text.split())
        tally.citing += bool(theirs)
        tally.citations += len(theirs)
        tally.doubtful += bool(chapter.doubts)
        tally.reasons.update({doubt.message for doubt in chapter.doubts})
        for how, seen in (("scanner", chapter), ("check", settled(chapter, document))):
            if (how == "check" or not chapter.doubts) and ours(seen) != theirs:
                first = next(
                    (n for n, pair in enumerate(zip(ours(seen), theirs, strict=False)) if pair[0] != pair[1]),
                    -1,
                )
                at = first if first >= 0 else min(len(ours(seen)), len(theirs))
                tally.different.append(
                    f"{name} ({how}): ours {ours(seen)[at : at + 3]}, pandoc {theirs[at : at + 3]}"
                )
    return tally


def main() -> int:
    """Measure and print; the status is 1 where something disagrees."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pandoc-tests", type=Path, help="the folder `test` of pandoc's repository")
    parser.add_argument("--damaged", type=int, default=0, help="how many damaged pieces to compare")
    options = parser.parse_args()
    sources = [(folder.name, chapters(folder)) for folder in options.folders]
    if options.pandoc_tests:
        sources.append(("pandoc's tests", pandoc_tests(options.pandoc_tests)))
    if options.damaged:
        whole = [data for folder in options.folders for _, data in chapters(folder)]
        whole += [data for _, data in pandoc_tests(options.pandoc_tests)] if options.pandoc_tests else []
        texts = [data.decode("utf-8", "replace") for data in whole]
        sources.append(("damaged pieces", damaged(texts, options.damaged)))
    status = 0
    for name, texts_of in sources:
        tally = measure(texts_of)
        print(
            f"{name}: {tally.texts} texts, {tally.words:,} words, {tally.citing} cite, "
            f"{tally.citations} times; {tally.doubtful} doubtful "
            f"({100 * tally.doubtful / max(1, tally.texts):.1f} %), "
            f"{tally.refused} refused by pandoc, {len(tally.different)} disagreements"
        )
        for reason, count in tally.reasons.most_common():
            print(f"    {count:4} {reason}")
        for line in tally.different:
            print(f"  ! {line}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
