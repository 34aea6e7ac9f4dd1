"""How long a check takes, beside its peers: whole processes, taking turns in one run.

    python benchmarks/speed.py [--words 99000] [--runs 7] [--sizes] [--svg docs/images/cost.svg]

Makes a manuscript of the wanted size out of our own sentences (30 chapters for 99,000 words, a citation in
37 words, 540 entries, the bibliography named in every chapter) and times `dateline check` with its default
rules, findings printed: cold (empty cache), with one chapter changed, and warm; `pandoc -t json`;
`pandoc --citeproc -t html`; `panache lint` where PyPI's panache-cli is found; and a bare `import click`.
The commands take turns, so that what else the machine does falls on all of them alike. Prints medians
(time that passed, time of processors), both as shares of `pandoc -t json`, and the peak memory of the largest
process. `--sizes` runs one and ten million words too; `--svg` draws the cost against the size.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.pandoc import find_pandoc
from dateline.values.dates import day_number, from_day_number, in_words

ROOT = Path(__file__).parent.parent
WORDS_A_CHAPTER = 3300
OUTLETS = ("irna", "tasnim", "fars", "mehr", "isna", "ilna", "tabnak", "reuters", "afp", "al-akhbar")
FIRST_DAY = day_number(2020, 1, 1)


@dataclass(frozen=True)
class Timing:
    """The medians of some runs, in seconds (passed, and of processors), and the most memory of one, in MB."""

    name: str
    seconds: float
    processor: float
    memory: float


def sentences() -> list[str]:
    """Sentences of our own manuscript that hold no date, number or markup."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "manuscript").glob("*.md"))]
    lines = [line for text in texts for line in text.splitlines()]
    odd = re.compile(r"[\d@\[\]<>*#:]|\b(?:January|February|March|April|May|June|July)\b")
    return [line for line in lines if line[:1].isupper() and line.endswith(".") and not odd.search(line)]


def write_manuscript(folder: Path, words: int, seed: int = 1) -> None:
    """Write a project of about so many words into the folder."""
    rng = random.Random(seed)
    pool = sentences()
    (folder / "manuscript").mkdir(parents=True)
    (folder / "bibliography").mkdir()
    chapters = max(1, round(words / WORDS_A_CHAPTER))
    keys: dict[str, str] = {}
    days = list(range(max(54, chapters * 9 // 5)))  # 540 entries for 30 chapters
    names = []
    for number in range(1, chapters + 1):
        front = "---\nbibliography: ../bibliography/sources.bib\n---\n"
        text = "\n\n".join(
            [f"{front}\n# Chapter {number}", *paragraphs(rng, pool, keys, days, words // chapters)]
        )
        names.append(f"{number:04d}.md")
        (folder / "manuscript" / names[-1]).write_text(text + "\n", encoding="utf-8")
    listed = "".join(f"  - {name}\n" for name in names)
    (folder / "manuscript" / "report.yaml").write_text(f"title: Made\ndate: 2045\nchapters:\n{listed}")
    (folder / "bibliography" / "sources.bib").write_text("\n".join(keys.values()), encoding="utf-8")


def entry(key: str, outlet: str, day: str, title: str) -> str:
    """A newspaper's or agency's item of a day, as a bibliography holds it."""
    return (
        f"@article{{{key},\n  entrysubtype = {{newspaper}},\n  journaltitle = {{{outlet}}},\n"
        f"  title        = {{{title}}},\n"
        f"  date         = {{{day}}},\n"
        f"  url          = {{https://{outlet}.example/news/{day.replace('-', '/')}/1}},\n"
        f"  urldate      = {{2044-12-31}},\n}}\n"
    )


def paragraphs(
    rng: random.Random, pool: Sequence[str], keys: dict[str, str], days: Sequence[int], words: int
) -> Iterator[str]:
    """Paragraphs of six sentences, with four citations and three dates, until the words are written."""
    written = 0
    while written < words:
        lines = []
        for place in range(6):
            day = from_day_number(FIRST_DAY + rng.choice(days))
            text = rng.choice(pool)
            if place in (0, 2, 5):
                text = f"On {in_words(day)}, {text[0].lower()}{text[1:]}"
            if place in (0, 2, 3, 5):
                outlet = rng.choice(OUTLETS)
                key = f"{outlet}-{day.edtf()}"
                keys.setdefault(key, entry(key, outlet, day.edtf(), rng.choice(pool)[:60].strip()))
                text = f"{text[:-1]} [@{key}]."
            lines.append(text)
            written += len(text.split())
        yield "\n".join(lines)


@dataclass(frozen=True)
class Command:
    """What is timed; `before` is done first, and not counted."""

    name: str
    words: Sequence[str | Path]
    before: Callable[[], object] = lambda: None


def commands(folder: Path, cache: Path) -> Iterator[Command]:
    """Everything that takes part."""
    check = [Path(sys.executable).parent / "dateline", "check", "--exit-zero", "--output-format", "concise"]
    chapter = folder / "manuscript" / "0001.md"
    yield Command("dateline check, cold", check, lambda: shutil.rmtree(cache, ignore_errors=True))
    yield Command("dateline check, one changed", check, lambda: _say_more(chapter))
    yield Command("dateline check, warm", check)
    chapters = sorted(str(path) for path in (folder / "manuscript").glob("*.md"))
    yield Command("pandoc -t json", [find_pandoc(), "-t", "json", *chapters])
    html = ["--citeproc", "--bibliography", "bibliography/sources.bib", "-t", "html"]
    yield Command("pandoc --citeproc -t html", [find_pandoc(), *html, *chapters])
    beside = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])
    if panache := shutil.which("panache", path=beside):
        yield Command("panache lint --no-cache", [panache, "lint", "--no-cache", "manuscript"])
    else:
        print("panache is not installed (pip install panache-cli); left out")
    yield Command("import click", [sys.executable, "-c", "import click"])


def _say_more(chapter: Path) -> None:
    with chapter.open("a", encoding="utf-8") as file:
        file.write("\nA sentence more.\n")


def measured(command: Command, folder: Path) -> tuple[float, float, float]:
    """Seconds that a command takes in the folder, those of processors, and its peak memory in MB."""
    command.before()
    with open(os.devnull, "wb") as sink:
        started = time.perf_counter()
        process = subprocess.Popen([str(w) for w in command.words], cwd=folder, stdout=sink, stderr=sink)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    spent = usage.ru_utime + usage.ru_stime
    return seconds, spent, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def takes_part(name: str, words: int) -> bool:
    """Whether a command is timed at a size; pandoc needs 2 GB for a million words."""
    if words < 1_000_000:
        return True
    return name in ("dateline check, cold", "dateline check, warm") or (
        name == "pandoc -t json" and words < 10_000_000
    )


def timings(words: int, runs: int) -> list[Timing]:
    """Every command over one manuscript."""
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "project", Path(name) / "cache"
        write_manuscript(folder, words)
        os.environ["XDG_CACHE_HOME"] = str(cache)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        taking_part = [c for c in commands(folder, cache) if takes_part(c.name, words)]
        measured(taking_part[0], folder)  # what Python compiles once is not counted
        taken: dict[str, list[tuple[float, float, float]]] = {command.name: [] for command in taking_part}
        for _ in range(runs):
            for command in taking_part:
                taken[command.name].append(measured(command, folder))
    return [
        Timing(
            name,
            statistics.median(s for s, _, _ in found),
            statistics.median(p for _, p, _ in found),
            max(m for _, _, m in found),
        )
        for name, found in taken.items()
    ]


def drawn(costs: Sequence[tuple[int, Timing]]) -> str:
    """An SVG of seconds against words, both axes logarithmic."""
    from math import log10

    width, height, left, top = 640, 360, 70, 30

    def x(words: int) -> float:
        return left + (log10(words) - 4.8) / 2.4 * (width - left - 30)

    def y(seconds: float) -> float:
        return height - 50 - (log10(seconds) + 2) / 4 * (height - 50 - top)

    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="13" role="img" aria-label="Seconds of a check against words of the manuscript">'
    )
    lines = [opening, f'<rect width="{width}" height="{height}" fill="white"/>']
    lines += [
        f'<text x="{x(words):.0f}" y="{height - 25}" text-anchor="middle">{words:,} words</text>'
        for words in (100_000, 1_000_000, 10_000_000)
    ]
    for seconds in (0.01, 0.1, 1, 10, 100):
        at = y(seconds)
        lines.append(f'<line x1="{left}" x2="{width - 20}" y1="{at:.0f}" y2="{at:.0f}" stroke="#ddd"/>')
        lines.append(f'<text x="{left - 8}" y="{at + 4:.0f}" text-anchor="end">{seconds:g} s</text>')
    for name, colour in (
        ("dateline check, cold", "#0f4c5c"),
        ("dateline check, warm", "#b5651d"),
        ("pandoc -t json", "#777777"),
    ):
        points = [(x(words), y(timing.seconds)) for words, timing in costs if timing.name == name]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        a, b = points[-1]
        lines.append(
            f'<text x="{a - 6:.0f}" y="{b - 10:.0f}" text-anchor="end" fill="{colour}">{name}</text>'
        )
    return "\n".join([*lines, "</svg>\n"])


def main() -> int:
    """Measure, print, and draw where asked."""
    parser = argparse.ArgumentParser(description="Time dateline check beside its peers.")
    parser.add_argument("--words", type=int, default=99_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", action="store_true", help="one and ten million words too")
    parser.add_argument("--svg", type=Path, help="draw the cost against the size")
    options = parser.parse_args()
    costs: list[tuple[int, Timing]] = []
    sizes = [(options.words, options.runs)] + ([(1_000_000, 3), (10_000_000, 1)] if options.sizes else [])
    for words, runs in sizes:
        found = timings(words, runs)
        base = next((t for t in found if t.name == "pandoc -t json"), None)
        print(f"{words:,} words, median of {runs}")
        for timing in found:
            costs.append((words, timing))
            ratio = (
                f"{timing.seconds / base.seconds:6.2f}  {timing.processor / base.processor:6.2f}"
                if base
                else ""
            )
            print(
                f"  {timing.name:28} {timing.seconds:8.3f} s  {timing.processor:8.3f} s of processors"
                f"  {timing.memory:6.0f} MB  {ratio}",
                flush=True,
            )
    if options.svg:
        options.svg.write_text(drawn(costs), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
