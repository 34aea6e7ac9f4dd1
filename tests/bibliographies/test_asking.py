"""What `dateline bib add` asks for on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_what_is_required_is_asked_for_until_it_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("")
    ours, theirs = pty.openpty()
    command = ["bib", "add", "--bib", "refs.bib"]
    address = "https://x.org/2020/05/11/a"
    with subprocess.Popen(
        [sys.executable, "-c", "from dateline.cli import main; main()", *command, address],
        cwd=tmp_path,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        os.close(theirs)
        os.write(ours, b"IRNA\nMay 11\n2020-02-30\n\n")
        out, asked = process.communicate(timeout=30)
        os.close(ours)
    assert out == "irna-2020-05-11\n"
    assert "Outlet: " in asked
    assert asked.count("Date [2020-05-11]: ") == 3
    assert "`May 11` is not a date" in asked
    assert "February 2020 has 29 days" in asked
    assert "date           = {2020-05-11}" in (tmp_path / "refs.bib").read_text()
