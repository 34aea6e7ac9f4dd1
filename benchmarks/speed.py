"""How long a check takes, beside its peers, whole processes in one run.

    python benchmarks/speed.py [--words 99000] [--runs 5] [--svg docs/images/cost.svg] [--sizes]

Makes a manuscript of the wanted size out of our own sentences (30 chapters for 99,000 words, a citation in 37
words, a date in about 60, an entry for every five citations) and times `dateline check` cold (empty cache)
and warm, `pandoc -t json`, `pandoc --citeproc -t html`, `panache lint` where PyPI's panache-cli is installed,
and a bare `import click`. Prints medians, ratios to `pandoc -t json` and peak memory. `--sizes` runs one and
ten million words too; `--svg` draws the cost against the size.
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
from collections.abc import Iterator, Sequence
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
    """The median of some runs, in seconds, and the most memory that one took, in MB."""

    name: str
    seconds: float
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
    days = list(range(max(60, words // 3000)))
    names = []
    for number in range(1, chapters + 1):
        text = "\n\n".join([f"# Chapter {number}", *paragraphs(rng, pool, keys, days, words // chapters)])
        names.append(f"{number:04d}.md")
        (folder / "manuscript" / names[-1]).write_text(text + "\n", encoding="utf-8")
    listed = "".join(f"  - {name}\n" for name in names)
    (folder / "manuscript" / "report.yaml").write_text(f"title: Made\ndate: 2035\nchapters:\n{listed}")
    (folder / "bibliography" / "sources.bib").write_text("\n".join(keys.values()), encoding="utf-8")


def paragraphs(
    rng: random.Random, pool: Sequence[str], keys: dict[str, str], days: Sequence[int], words: int
) -> Iterator[str]:
    """Paragraphs of some five sentences, with three citations each, until the words are written."""
    written = 0
    while written < words:
        lines = []
        for place in range(5):
            if place != 4:  # the fourth sentence gives the day that the fifth one's source is of
                day = from_day_number(FIRST_DAY + rng.choice(days))
            outlet, text = rng.choice(OUTLETS), rng.choice(pool)
            if place in (0, 3):
                text = f"On {in_words(day)}, {text}"
            if place % 2 == 0:
                key = f"{outlet}-{day.edtf()}"
                keys.setdefault(
                    key,
                    f"@article{{{key},\n  entrysubtype = {{newspaper}},\n  journaltitle = {{{outlet}}},\n"
                    f"  date         = {{{day.edtf()}}},\n}}\n",
                )
                text = f"{text[:-1]} [@{key}]."
            lines.append(text)
            written += len(text.split())
        yield "\n".join(lines)


def measured(name: str, command: Sequence[str | Path], folder: Path, runs: int, clean: Path | None) -> Timing:
    """Run a command some times in the folder; `clean` is a folder removed before each run."""
    times, memory = [], 0.0
    for _ in range(runs):
        if clean is not None:
            shutil.rmtree(clean, ignore_errors=True)
        started = time.perf_counter()
        with open(os.devnull, "wb") as sink:
            process = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=sink, stderr=sink)
            _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - started)
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = max(memory, usage.ru_maxrss / 1024)
    return Timing(name, statistics.median(times), memory)


def timings(words: int, runs: int, peers: bool = True) -> list[Timing]:
    """Every command over one manuscript."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "project"
        write_manuscript(folder, words)
        cache = Path(name) / "cache"
        os.environ["XDG_CACHE_HOME"] = str(cache)
        check = [
            Path(sys.executable).parent / "dateline",
            "check",
            "--exit-zero",
            "--output-format",
            "concise",
        ]
        found = [
            measured("dateline check, cold", check, folder, runs, cache),
            measured("dateline check, warm", check, folder, runs, None),
        ]
        if not peers:
            return found
        chapters = sorted(str(path) for path in (folder / "manuscript").glob("*.md"))
        html = ["--citeproc", "--bibliography", "bibliography/sources.bib", "-t", "html"]
        found.append(measured("pandoc -t json", [find_pandoc(), "-t", "json", *chapters], folder, runs, None))
        found.append(measured("pandoc --citeproc", [find_pandoc(), *html, *chapters], folder, 2, None))
        panache = shutil.which("panache") or shutil.which("panache", path=str(Path(sys.executable).parent))
        if panache:
            lint = [panache, "lint", "--no-cache", "manuscript"]
            found.append(measured("panache lint --no-cache", lint, folder, runs, None))
        else:
            print("panache is not installed (pip install panache-cli); left out")
        found.append(measured("import click", [sys.executable, "-c", "import click"], folder, runs, None))
        return found


def drawn(costs: Sequence[tuple[int, Timing]]) -> str:
    """An SVG of seconds against words, both axes logarithmic."""
    from math import log10

    width, height, left, top = 640, 360, 70, 30

    def x(words: int) -> float:
        return left + (log10(words) - 4.8) / 2.4 * (width - left - 30)

    def y(seconds: float) -> float:
        return height - 50 - (log10(seconds) + 1.5) / 3.5 * (height - 50 - top)

    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="13" role="img" aria-label="Seconds of a check against words of the manuscript">'
    )
    lines = [opening, f'<rect width="{width}" height="{height}" fill="white"/>']
    lines += [
        f'<text x="{x(words):.0f}" y="{height - 25}" text-anchor="middle">{words:,} words</text>'
        for words in (100_000, 1_000_000, 10_000_000)
    ]
    for seconds in (0.1, 1, 10, 100):
        at = y(seconds)
        lines.append(f'<line x1="{left}" x2="{width - 20}" y1="{at:.0f}" y2="{at:.0f}" stroke="#ddd"/>')
        lines.append(f'<text x="{left - 8}" y="{at + 4:.0f}" text-anchor="end">{seconds:g} s</text>')
    for name, colour in (("dateline check, cold", "#0f4c5c"), ("dateline check, warm", "#e09f3e")):
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
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", action="store_true", help="one and ten million words too")
    parser.add_argument("--svg", type=Path, help="draw the cost against the size")
    options = parser.parse_args()
    found = timings(options.words, options.runs)
    base = next(t for t in found if t.name == "pandoc -t json")
    print(f"{options.words:,} words, median of {options.runs} runs")
    for timing in found:
        ratio = timing.seconds / base.seconds
        share = f"{ratio:6.2f} of pandoc -t json"
        print(f"  {timing.name:28} {timing.seconds:7.3f} s  {share}  {timing.memory:6.0f} MB")
    costs = [(options.words, timing) for timing in found]
    if options.sizes:
        for words in (1_000_000, 10_000_000):
            for timing in timings(words, 1, peers=False):
                costs.append((words, timing))
                print(f"{words:11,} words  {timing.name:24} {timing.seconds:7.2f} s  {timing.memory:6.0f} MB")
    if options.svg:
        options.svg.write_text(drawn(costs), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
