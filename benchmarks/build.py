"""How long a report takes to build, beside bare chains of the engines: whole processes, side by side.

    python benchmarks/build.py [--words 99000] [--runs 5]

Three ways to a report, gone in turns so that they meet the same machine, on the manuscript and on one of
99,000 words (`speed.py` writes it):

  dateline   what `make report` does, cold: `dateline build full` as PDF and DOCX, which checks before
  bare       `pandoc --citeproc` to HTML, then WeasyPrint to the PDF alone, from the very page that the
             edition is set from, with its style sheets and fonts and the same PDF/UA variant
  typst      `pandoc --citeproc` to Typst and the package `typst` to a PDF/UA alone, where it is installed

Cold means that nothing was checked or built before; what is made once for a machine, plain fonts and
matplotlib's list of fonts, is there, as `make setup` leaves it. Prints the median of the seconds, the
fastest, the processor's time (which a busy machine changes less), milliseconds a page, and the memory of the
largest process.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from pypdf import PdfReader
from speed import ROOT, write_manuscript

from dateline.editions.fonts import font_face_rules, fonts
from dateline.pandoc import find_pandoc

PROGRAM = Path(sys.executable).parent / "dateline"
COMMON, FULL = ROOT / "templates" / "common", ROOT / "templates" / "full"
WEASYPRINT = """import sys, weasyprint
html, pdf, *sheets = sys.argv[1:]
weasyprint.HTML(html).write_pdf(pdf, stylesheets=sheets, pdf_variant="pdf/ua-1")"""
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['ua-1'])"
PAGE_OF = """import sys
from pathlib import Path
from dateline.editions.build import prepare
from dateline.editions.edition import load_edition
from dateline.editions.pdf import page_html
from dateline.project.loading import Request, load
project = load(Request())
prepared, _ = prepare(project.manuscript, load_edition('full'), {}, epoch=0, root=project.root)
page = page_html(prepared)
for number, (address, drawing) in enumerate(prepared.pictures().items()):
    file = Path(sys.argv[1]).with_name(f'{number}.svg')
    file.write_text(drawing.text, encoding='utf-8')
    page = page.replace(address, file.as_uri())
Path(sys.argv[1]).write_text(page, encoding='utf-8')"""
KEPT = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline"
PAGE = "@page { size: A4; margin: 30mm 33mm }\n"


@dataclass
class Way:
    """A way to a report: its commands, where its PDF is, and what it took: seconds a run, largest process."""

    name: str
    commands: Sequence[Sequence[str | Path]]
    folder: Path
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: float = 0.0

    def run(self, project: Path, cache: Path) -> None:
        """Go the way once, from nothing; raises `SystemExit` where a command fails."""
        for made in (self.folder, cache):
            shutil.rmtree(made, ignore_errors=True)
        self.folder.mkdir()
        for kept in ("fonts", "matplotlib"):
            shutil.copytree(KEPT / kept, cache / "dateline" / kept)
        started = time.perf_counter()
        used = [run(command, project, cache) for command in self.commands]
        self.seconds.append(time.perf_counter() - started)
        self.processor.append(sum(usage.ru_utime + usage.ru_stime for usage in used))
        self.memory = max(self.memory, *(usage.ru_maxrss / 1024 for usage in used))

    def line(self) -> str:
        """What it took, for print."""
        pages = len(PdfReader(next(self.folder.glob("*.pdf"))).pages)
        median = statistics.median(self.seconds)
        return (
            f"  {self.name:9} {median:6.2f} s  fastest {min(self.seconds):6.2f} s  "
            f"processor {statistics.median(self.processor):6.2f} s  {pages:4} pages  "
            f"{1000 * median / pages:4.0f} ms a page  {self.memory:5.0f} MB"
        )


def run(command: Sequence[str | Path], folder: Path, cache: Path) -> resource.struct_rusage:
    """Run a command to its end; what it and its processes used of the machine."""
    words = [str(word) for word in command]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(words, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(words)[:300]}\n{said.read().decode()[-3000:]}")
    return usage


def style_sheets(folder: Path) -> list[Path]:
    """The edition's style sheets, and one with its page and its fonts."""
    rules = font_face_rules()
    for number, font in enumerate(fonts()):
        file = folder / f"{number}.ttf"
        file.write_bytes(font.data)
        rules = rules.replace(f"'{font.url}'", f"'{file.as_uri()}'")
    own = folder / "own.css"
    own.write_text(PAGE + rules)
    return [own, COMMON / "lists.css", COMMON / "type.css", FULL / "page.css"]


def ways(project: Path, folder: Path) -> list[Way]:
    """Every way that can be gone here, from a project."""
    chapters = [path for path in sorted((project / "manuscript").glob("*.md")) if path.name[0].isdigit()]
    page = folder / "page.html"
    subprocess.run([sys.executable, "-c", PAGE_OF, page], cwd=project, check=True)
    cite: list[str | Path] = [
        find_pandoc(), *chapters, "--citeproc", "--csl", ROOT / "bibliography" / "styles" / "dateline.csl",
        "--bibliography", project / "bibliography" / "sources.bib", "--standalone", "--toc", "--toc-depth=2",
        "--metadata", "title=Report", "--metadata", "lang=en",
    ]  # fmt: skip
    ours, bare, typst = (folder / name for name in ("dateline", "bare", "typst"))
    html = [*cite, "-t", "html5", "-o", bare / "bare.html"]
    pages = [sys.executable, "-c", WEASYPRINT, page, bare / "bare.pdf", *style_sheets(folder)]
    build = [
        PROGRAM, "build", "full", "--format", "pdf", "--format", "docx", "--findings", "--output-dir", ours,
    ]  # fmt: skip
    found = [
        Way("dateline", [build], ours),
        Way("bare", [html, pages], bare),
    ]
    if find_spec("typst"):
        source = [*cite, "-t", "typst", "-o", typst / "bare.typ"]
        setting = [sys.executable, "-c", TYPST, typst / "bare.typ", typst / "bare.pdf"]
        found.append(Way("typst", [source, setting], typst))
    else:
        print("typst is not installed (pip install typst); left out")
    return found


def measure(title: str, project: Path, runs: int) -> None:
    """Go every way so many times, in turns, and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        found = ways(project, Path(name))
        for _ in range(runs):
            for way in found:
                way.run(project, Path(name) / "cache")
        print(f"{title}, median of {runs} runs")
        for way in found:
            print(way.line())


def main() -> int:
    """Measure the manuscript, then the long report."""
    parser = argparse.ArgumentParser(description="Time dateline build beside bare chains of the engines.")
    parser.add_argument("--words", type=int, default=99_000, help="of the long report; 0 leaves it out")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    measure("The manuscript", ROOT, options.runs)
    if options.words:
        with tempfile.TemporaryDirectory() as name:
            write_manuscript(Path(name) / "project", options.words)
            measure(f"{options.words:,} words", Path(name) / "project", options.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
