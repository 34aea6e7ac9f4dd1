"""The only door to pandoc: sandboxed, with limits of time and memory.

In: Markdown text or a pandoc document. Out: a pandoc document (the JSON AST of pandoc-types 1.23 as
plain dicts and lists) or what a writer makes of it. Whatever goes wrong is a `PandocError` that
carries pandoc's own message and the name of its exit code (pandoc manual, "Exit codes").
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.processes import processors

Document = dict[str, Any]
"""A pandoc document: `pandoc-api-version`, `meta` and `blocks`."""

MINIMUM = (3, 1, 6)  # older ones can be made to write files anywhere (CVE-2023-35936)
TIME_LIMIT = 60.0  # seconds; pandoc's Markdown reader takes exponential time on unclosed brackets
MEMORY_LIMIT = "1g"
MARKDOWN = "markdown"
_NURSERY = "32m"  # of new objects, before they are looked through: a fifth less time for the HTML of a report
_LEAST = 100_000  # characters of JSON for which another pandoc is started: a page or two
_LIMITS = ("+RTS", f"-M{MEMORY_LIMIT}", f"-A{_NURSERY}", "-RTS")
_CHAPTERS = Path(__file__).parent / "chapters.lua"

_EXIT_CODES = {
    1: "input or output failed", 2: "warnings were fatal", 3: "warnings were fatal",
    4: "application error", 5: "template error", 6: "unknown option", 21: "unknown reader",
    22: "unknown writer", 23: "unsupported extension", 24: "citations could not be processed",
    25: "bibliography could not be read", 31: "option out of place", 61: "network failed",
    62: "metadata file", 63: "unexpected failure", 64: "text could not be parsed",
    65: "text could not be read", 66: "output could not be made", 67: "text could not be parsed",
    83: "filter failed", 84: "Lua failed", 89: "data file missing", 91: "macro loop",
    92: "text is not UTF-8", 94: "invalid YAML", 97: "file not found", 98: "invalid configuration",
    99: "resource not found", 251: "out of memory", -9: "killed", 137: "killed",
}  # fmt: skip


class PandocError(RuntimeError):
    """pandoc is missing, too old, took too long or refused; `name` says which, in a few words."""

    def __init__(self, name: str, message: str, code: int | None = None) -> None:
        detail = message.strip()
        super().__init__(f"pandoc: {name}: {detail}" if detail else f"pandoc: {name}")
        self.name = name
        self.code = code


@cache
def find_pandoc() -> str:
    """The path of a pandoc that is new enough; raises `PandocError` where there is none."""
    path = _packaged() or _found()
    found = version(path)
    if found < MINIMUM:
        wanted, had = (".".join(map(str, v)) for v in (MINIMUM, found))
        raise PandocError("too old", f"{wanted} or later is needed, {path} is {had}")
    return path


def _packaged() -> str | None:
    """The pandoc that pypandoc_binary brings, unless the user names one.

    It is the one that is locked; pypandoc would start every pandoc of the machine and take the newest.
    """
    if os.environ.get("PYPANDOC_PANDOC"):
        return None
    package = find_spec("pypandoc")
    for folder in (package and package.submodule_search_locations) or ():
        for name in ("pandoc", "pandoc.exe"):
            path = os.path.join(folder, "files", name)
            if os.access(path, os.X_OK):
                return path
    return None


def _found() -> str:
    """The pandoc that pypandoc finds; raises `PandocError`."""
    import pypandoc  # here, because a mere check of a manuscript needs no pandoc

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise PandocError("not installed", "install the package `pypandoc_binary`") from error


def version(path: str | None = None) -> tuple[int, ...]:
    """The version of the pandoc at `path` (else of the one that is used) as numbers."""
    path = path or find_pandoc()
    try:
        said = subprocess.run([path, "--version"], capture_output=True, timeout=20, check=True).stdout
        words = said.decode("utf-8").split()
        return tuple(int(part) for part in words[1].split("."))
    except (OSError, subprocess.SubprocessError, ValueError, IndexError) as error:
        raise PandocError("not usable", f"{path} does not tell its version") from error


def run(
    arguments: Sequence[str | Path], text: bytes = b"", *, epoch: int | None = None,
    time_limit: float = TIME_LIMIT,
) -> bytes:  # fmt: skip
    """What pandoc writes for `text` on its standard input; nothing else of the machine is read.

    `--sandbox` keeps readers and writers to the files named in `arguments`. `epoch` becomes
    SOURCE_DATE_EPOCH, by which the DOCX writer dates its parts. Raises `PandocError`.
    """
    command = [find_pandoc(), "--sandbox", "--quiet", *map(str, arguments), *_LIMITS]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, timeout=time_limit, env=_environment(epoch), check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PandocError("took too long", f"stopped after {time_limit:g} seconds") from error
    except OSError as error:
        raise PandocError("could not be started", str(error)) from error
    if done.returncode:
        name = _EXIT_CODES.get(done.returncode, f"exit code {done.returncode}")
        raise PandocError(name, done.stderr.decode("utf-8", "replace"), done.returncode)
    return done.stdout


def _environment(epoch: int | None) -> dict[str, str]:
    """pandoc's environment: no user data folder, UTF-8 whatever the locale, times in UTC."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")}
    kept |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    if epoch is not None:
        kept["SOURCE_DATE_EPOCH"] = str(epoch)
    return kept


def read(text: str, reader: str = MARKDOWN, *, time_limit: float = TIME_LIMIT) -> Document:
    """The document that pandoc's `reader` makes of `text`; raises `PandocError`."""
    return _load(run(["--from", reader, "--to", "json"], text.encode("utf-8"), time_limit=time_limit))


class Reading:
    """Many Markdown texts, read by one pandoc that begins at once and works beside this process.

    Each text is read by itself, as `read` would. As a context it is ended at the end.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Begin; raises `PandocError` where pandoc cannot be started."""
        command = [find_pandoc(), "--sandbox", "--quiet", "--from", str(_CHAPTERS), "--to", "json", *_LIMITS]
        with ExitStack() as files:
            told = files.enter_context(tempfile.TemporaryFile())
            self._said = files.enter_context(tempfile.TemporaryFile())
            told.write(json.dumps(list(texts)).encode())
            told.seek(0)
            try:
                self._process = subprocess.Popen(
                    command, stdin=told, stdout=self._said, stderr=subprocess.DEVNULL, env=_environment(None)
                )
            except OSError as error:
                raise PandocError("could not be started", str(error)) from error
            self._files = files.pop_all()

    @staticmethod
    def can_read(text: str) -> bool:
        """Whether it is read as it would be alone; pandoc mends line ends and tabs of whole inputs only."""
        return not set(text) & {"\r", "\t", "\ufeff"}

    def documents(self, time_limit: float = TIME_LIMIT) -> list[Document]:
        """The document of each text.

        Raises `PandocError`; which of the texts is at fault is found by reading each alone.
        """
        try:
            code = self._process.wait(time_limit)
        except subprocess.TimeoutExpired as error:
            raise PandocError("took too long", f"stopped after {time_limit:g} seconds") from error
        if code:
            raise PandocError(_EXIT_CODES.get(code, f"exit code {code}"), "", code)
        self._said.seek(0)
        whole = _load(self._said.read())
        metas = whole["meta"]["texts"]["c"]
        return [
            {**whole, "meta": meta["c"], "blocks": division["c"][1]}
            for meta, division in zip(metas, whole["blocks"], strict=True)
        ]

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._files.close()


def resolve_citations(
    document: Document, references: Sequence[Mapping[str, Any]], style: Path, folder: Path
) -> Document:
    """The document with every Cite resolved by citeproc, a `refs` Div at its end.

    `references` are CSL JSON items (citeproc-js CSL-JSON schema), written to `folder` for the call;
    `style` is a CSL 1.0.2 file. Raises `PandocError`.
    """
    bibliography = folder / "references.json"
    bibliography.write_text(json.dumps(list(references), ensure_ascii=False), encoding="utf-8")
    out = run(
        ["--from", "json", "--to", "json", "--citeproc", "--csl", style, "--bibliography", bibliography],
        _dump(document),
    )
    return _load(out)


def write(
    document: Document, to: str, options: Sequence[str | Path] = (), *, epoch: int | None = None
) -> bytes:
    """What pandoc's writer `to` makes of the document, as bytes; raises `PandocError`."""
    output = ["--output", "-"] if to in ("docx", "odt", "epub") else []
    return run(["--from", "json", "--to", to, *output, *options], _dump(document), epoch=epoch)


def write_side_by_side(document: Document, to: str, options: Sequence[str | Path] = ()) -> bytes:
    """What pandoc's writer `to` makes of the document's blocks, by several pandocs at once where it is long.

    The bytes are those of `write`, where no block needs another: none has numbered notes, sections are not
    asked for, and nothing comes from the metadata. Raises `PandocError`.
    """
    from concurrent.futures import ThreadPoolExecutor  # here, because a check writes nothing

    rest = json.dumps({**{k: v for k, v in document.items() if k != "blocks"}, "blocks": []})
    blocks = [json.dumps(block, ensure_ascii=False) for block in document["blocks"]]
    texts = [f"{rest[:-2]}{','.join(part)}]}}".encode() for part in _parts(blocks)]
    with ThreadPoolExecutor(len(texts)) as pool:
        made = [
            out.removesuffix(b"\n")
            for out in pool.map(partial(run, ["--from", "json", "--to", to, *options]), texts)
        ]
    return b"\n".join(filter(None, made)) + b"\n"


def _parts(texts: Sequence[str]) -> list[list[str]]:
    """The texts in groups of about the same length, as many as there are processors, none too short."""
    whole = sum(map(len, texts))
    count = max(1, min(processors(), whole // _LEAST))
    parts: list[list[str]] = [[]]
    length = 0
    for text in texts:
        if length >= whole * len(parts) / count:
            parts.append([])
        parts[-1].append(text)
        length += len(text)
    return parts


def default_data_file(name: str) -> bytes:
    """A file that pandoc carries within itself, such as its `reference.docx`."""
    return run([f"--print-default-data-file={name}"])


def _dump(document: Document) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def _load(text: bytes) -> Document:
    try:
        document: Document = json.loads(text)
    except (ValueError, RecursionError) as error:  # elements may be nested deeper than Python follows
        raise PandocError("unreadable answer", str(error)) from error
    return document
