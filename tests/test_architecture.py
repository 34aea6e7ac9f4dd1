"""The layer law of docs/architecture.md, kept over the imports of every module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tool" / "dateline"
MODULES = {path: path.relative_to(PACKAGE).with_suffix("").parts for path in sorted(PACKAGE.rglob("*.py"))}

# A room may import itself and the rooms of lower rank.
RANK = {
    "values": 0,
    "reading": 1, "rules": 1, "report": 1, "processes": 1,
    "rules_doc": 2, "linter": 2, "pandoc": 2, "files": 2, "inspection": 2, "timeline": 2,
    "disk": 2, "patterns": 3,
    "project": 3, "cache": 3,
    "answers": 4, "verdicts": 4, "baseline": 4, "editions": 4, "editor": 4, "doctor": 4,
    "bibliographies": 5, "terminal": 5, "importing": 6,
    "commands": 7, "cli": 8, "start": 9, "__main__": 10,
}  # fmt: skip
MAY_READ_UPWARD = {("rules", "reading")}  # rules read texts with the readers of the same rank
DOORS = {
    "disk",
    "patterns",
    "processes",
    "cache",
    "answers",
    "verdicts",
    "start",
    "pandoc",
    "project",
    "editions",
    "editor",
    "importing",
    "cli",
    "files",
    "baseline",
    "commands",
    "terminal",
    "doctor",
    "__main__",
}
OUTSIDE = {
    "os", "io", "pathlib", "tempfile", "shutil", "subprocess", "socket", "time", "urllib.request", "http",
    "glob", "sys", "threading", "multiprocessing", "concurrent",
}  # fmt: skip
ONE_FILE = {
    "matplotlib": "editions/drawing.py",
    "resvg_py": "editions/word_pictures.py",
    "bibtexparser": "reading/bibtex.py",
    "weasyprint": None,
    "pypandoc": "pandoc.py",
}


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(parts: tuple[str, ...]) -> str:
    return parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_what_lies_below(path: Path) -> None:
    mine = room(MODULES[path])
    if mine == "__init__":
        return
    assert mine in RANK, f"{mine} has no place in the layer law"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "dateline" or len(parts) < 2 or parts[1] == "__version__":
            continue
        other = parts[1]
        below = other == mine or RANK[other] < RANK[mine] or (mine, other) in MAY_READ_UPWARD
        assert below, f"{'/'.join(MODULES[path])} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_doors_touch_the_world(path: Path) -> None:
    if room(MODULES[path]) in DOORS:
        return
    allowed = {"io"} if path.name == "inspection.py" else set()  # io.StringIO, for csv
    touched = {name for name in imports(path) if name in OUTSIDE or name.split(".")[0] in OUTSIDE}
    assert touched - allowed - {"io.StringIO"} == set()
    calls = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    assert not any(isinstance(call.func, ast.Name) and call.func.id == "open" for call in calls)


def test_each_engine_is_imported_in_one_file() -> None:
    for engine in ONE_FILE:
        users = {
            path.relative_to(PACKAGE).as_posix()
            for path in MODULES
            if any(name.split(".")[0] == engine for name in imports(path))
        } - {"doctor.py"}
        assert len(users) <= 1, f"{engine} is imported in {sorted(users)}"


def test_values_are_frozen() -> None:
    for path, parts in MODULES.items():
        if room(parts) != "values":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for decorator in node.decorator_list:
                    assert "frozen=True" in ast.unparse(decorator), f"{node.name} is not frozen"
