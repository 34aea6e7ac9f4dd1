"""What is written again must be a regular file: a pipe would be waited for, and lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize(
    "arguments",
    [
        ("fmt", "refs.bib"),
        ("fmt", "--check", "refs.bib"),
        (
            "add",
            "--bib",
            "refs.bib",
            "https://x.org/2020/05/11/a",
            "--outlet",
            "IRNA",
            "--date",
            "2020-05-11",
        ),
        ("rename", "--bib", "refs.bib", "irna-2020-05-11", "irna-2020-05-11a"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_pipe_is_refused(arguments: tuple[str, ...], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "refs.bib")
    code = "from dateline.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "bib", *arguments],
        cwd=tmp_path, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "dateline: error: refs.bib is no regular file, and could not be written again\n"
