"""Checks what `make all` made: whole, tagged, with text and no unresolved citation."""

from __future__ import annotations

import sys
from pathlib import Path

from pypdf import PdfReader

from dateline.editions.guard import docx_text, faults, html_text

BUILD = Path(__file__).parent.parent / "build"


def main() -> int:
    """Print a line for each file; 1 where one is wrong."""
    wrong = 0
    for edition in ("full", "notes", "brief"):
        (pdf,) = BUILD.glob(f"*-{edition}.pdf")
        (docx,) = BUILD.glob(f"*-{edition}.docx")
        (page,) = BUILD.glob(f"*-{edition}.html")
        reader = PdfReader(pdf)
        tagged = reader.trailer["/Root"].get("/MarkInfo", {}).get("/Marked", False)
        texts = {
            pdf: "\n".join(page.extract_text() for page in reader.pages),
            docx: docx_text(docx.read_bytes()),
            page: html_text(page.read_text(encoding="utf-8")),
        }
        for path, text in texts.items():
            found = faults(text)
            whole = "Main argument" in text and "Sources" in text and len(text) > 5000
            fine = whole and not found and tagged
            wrong += not fine
            print(f"{path.name}: {len(text):,} characters, {'fine' if fine else f'wrong: {found or whole}'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
