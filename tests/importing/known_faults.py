"""Files of known faults: a name on a line of its own, and its faults below it, set in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def hold(path: Path, name: str, faults: Sequence[str], *, accept: bool) -> None:
    """Fail where the faults are not those that are known; with `accept` they are written down first."""
    if accept:
        _write(path, {**read(path), name: list(faults)})
    assert list(faults) == read(path).get(name, [])


def read(path: Path) -> dict[str, list[str]]:
    """The faults that are known, by name."""
    known: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            known[name].append(line[4:])
        else:
            name = line
            known[name] = []
    return known


def _write(path: Path, known: dict[str, list[str]]) -> None:
    text = "".join(
        f"{name}\n" + "".join(f"    {fault}\n" for fault in faults)
        for name, faults in sorted(known.items())
        if faults
    )
    path.write_text(text, encoding="utf-8")
