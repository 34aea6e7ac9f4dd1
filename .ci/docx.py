"""Holds Word documents against two validators, and sends them through LibreOffice and back.

    .venv/bin/python .ci/docx.py build/*.docx

Validators: openxml-audit (the schemas of ECMA-376) and ooxml-integrity (what makes Word offer a repair),
in an environment of their own. LibreOffice: the text, the notes and the headings of the document must be
in the PDF and in the DOCX that it makes. What cannot be installed here is skipped, and said to be.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

VALIDATORS = ("openxml-audit==0.8.0", "ooxml-integrity==0.8.4")
ENVIRONMENT = Path(__file__).parent.parent / ".venv" / "word-validators"
PATIENCE = 420  # seconds for an installation
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIELDS = ("SEQ", "REF", "PAGEREF", "TOC")


def run(*command: str | Path, seconds: float = 180) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; raises `subprocess.TimeoutExpired`."""
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, timeout=seconds, check=False
    )


def skipped(what: str, why: str) -> bool:
    """Say that something was not looked at; always true."""
    print(f"SKIPPED {what}: {why}")
    return True


# --- validators -----------------------------------------------------------------------------------


def validators() -> bool:
    """Whether the validators are there, installed where need be."""
    if all((ENVIRONMENT / "bin" / name.partition("=")[0]).exists() for name in VALIDATORS):
        return True
    try:
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        pip = run(ENVIRONMENT / "bin" / "pip", "install", "--quiet", *VALIDATORS, seconds=PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        return not skipped("validators", str(error))
    return pip.returncode == 0 or not skipped("validators", pip.stderr.strip().splitlines()[-1])


def is_valid(docx: Path) -> bool:
    """Whether both validators find nothing, not even a note."""
    audit = run(ENVIRONMENT / "bin" / "openxml-audit", "--output", "json", docx)
    integrity = run(
        ENVIRONMENT / "bin" / "ooxml-integrity", "check", "--no-config", "--fail-on", "info", docx
    )
    for name, done in (("openxml-audit", audit), ("ooxml-integrity", integrity)):
        print(f"{docx.name}: {name}: {'clean' if done.returncode == 0 else done.stdout + done.stderr}")
    return audit.returncode == integrity.returncode == 0


# --- LibreOffice ----------------------------------------------------------------------------------


def office() -> str | None:
    """The program, installed where that is possible."""
    for attempt in range(2):
        found = shutil.which("soffice") or shutil.which("libreoffice")
        if found:
            return found
        if attempt or os.geteuid() or not shutil.which("apt-get"):
            break
        try:
            run("apt-get", "update", "-qq", seconds=PATIENCE)
            run(
                "apt-get", "install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer",
                seconds=PATIENCE,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            skipped("LibreOffice", f"not installed within {PATIENCE} seconds")
            return None
    skipped("LibreOffice", "not installed (Debian: apt-get install libreoffice-writer)")
    return None


def parts(docx: Path) -> dict[str, etree._Element]:
    """The text and the notes of a document."""
    with zipfile.ZipFile(docx) as archive:
        return {
            name.split("/")[1].removesuffix(".xml"): etree.fromstring(archive.read(name))
            for name in ("word/document.xml", "word/footnotes.xml")
            if name in archive.namelist()
        }


def text_of(node: etree._Element) -> str:
    """The text of a part, with single blanks."""
    return " ".join("".join(part.text or "" for part in node.iter(f"{W}t")).split())


def headings(document: dict[str, etree._Element]) -> list[str]:
    """The headings of a document, in order."""
    found = []
    for paragraph in document["document"].iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and re.match(r"Heading\d", style.get(f"{W}val", "")):
            found.append(text_of(paragraph))
    return found


def summary(docx: Path) -> dict[str, object]:
    """What a journey through another program must not change."""
    document = parts(docx)
    body = document["document"]
    codes = [(code.text or "").split()[:1] for code in body.iter(f"{W}instrText")]
    return {
        "headings": headings(document),
        "paragraphs": [text for p in body.iter(f"{W}p") if (text := text_of(p))],
        "notes": [text for n in document.get("footnotes", ()) if (text := text_of(n))],
        "marks of notes": len(list(body.iter(f"{W}footnoteReference"))),
        "tables": len(list(body.iter(f"{W}tbl"))),
        "pictures": len(list(body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))),
        "fields": {name: sum(code == [name] for code in codes) for name in FIELDS},
    }


def converted(program: str, docx: Path, kind: str, folder: Path) -> Path:
    """The document as LibreOffice writes it in another format."""
    profile = (folder / "profile").as_uri()
    run(
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        folder,
        docx,
    )
    return folder / f"{docx.stem}.{kind}"


def survives(program: str, docx: Path) -> bool:
    """Whether nothing is lost on the way through LibreOffice."""
    before = summary(docx)
    with tempfile.TemporaryDirectory() as place:
        again, pdf = (converted(program, docx, kind, Path(place)) for kind in ("docx", "pdf"))
        if not (again.exists() and pdf.exists()):
            print(f"{docx.name}: LibreOffice cannot open it")
            return False
        after = summary(again)
        printed = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    changed = [name for name in before if before[name] != after[name]]
    for name in changed:
        print(f"{docx.name}: changed in LibreOffice's DOCX: {name}: {difference(before[name], after[name])}")
    lost = Counter(letters(" ".join(map(str, before["paragraphs"])) + " ".join(map(str, before["notes"]))))
    lost -= Counter(letters(printed))
    missing = [title for title in before["headings"] if letters(str(title)) not in letters(printed)]
    if missing or lost:
        print(f"{docx.name}: lost in LibreOffice's PDF: headings {missing}, letters {dict(lost)}")
    fine = not (changed or missing or lost)
    print(f"{docx.name}: LibreOffice: {'nothing lost on the way to DOCX and PDF' if fine else 'changed'}")
    return fine


def letters(text: str) -> str:
    """Letters and digits alone: lines are broken and hyphenated otherwise in print."""
    return re.sub(r"[\W_]+", "", text)


def difference(one: object, other: object) -> str:
    """What changed, in a few words."""
    if isinstance(one, list) and isinstance(other, list):
        gone = [item for item in one if item not in other][:3]
        new = [item for item in other if item not in one][:3]
        return json.dumps({"gone": gone, "new": new}, ensure_ascii=False)
    return f"{one} -> {other}"


def main(names: list[str]) -> int:
    """Print a line for each document and check; 1 where one fails."""
    documents = [Path(name) for name in names]
    if not documents:
        print("No DOCX is given.", file=sys.stderr)
        return 2
    fine = True
    if validators():
        fine = sum(map(is_valid, documents)) == len(documents)
    program = office()
    if program:
        fine &= sum(survives(program, docx) for docx in documents) == len(documents)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
