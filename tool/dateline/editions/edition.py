"""What an edition is, as `edition.toml` says it (TOML 1.0; docs/editions.md lists the keys)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from dateline.editions.folders import EDITION_FILE, EditionError, Folders, folders_of
from dateline.values.manuscript import Manuscript

WORDS_FILE = "words.toml"
_TINTS = {"accent-light": 0.13, "shade": 0.07}  # of the accent, where an edition does not name them itself
FORMATS = ("pdf", "docx", "html")
_PAGED = ("pdf", "docx")
Size = tuple[float, float]
"""Width and height in millimetres."""
_KEYS = {
    "title",
    "extends",
    "formats",
    "chapters",
    "appendices",
    "style",
    "file",
    "contents",
    "archive",
    "page",
    "colors",
    "logo",
    "words",
    "options",
}
_WORDS_WITH_VALUES = {"figure": "number", "table": "number", "caption": "label", "section": "title"}
_KINDS = {str: "text", int: "a number", bool: "true or false", dict: "a table"}
T = TypeVar("T")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_LENGTH = re.compile(r"\d+(?:\.\d+)?mm")
_SIZES = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "Letter": (215.9, 279.4)}


@dataclass(frozen=True, slots=True)
class Page:
    """The page: its name and its margins in millimetres, the same in every paged format."""

    size: str = "A4"
    top: float = 27.0
    right: float = 30.0
    bottom: float = 28.0
    left: float = 30.0

    @property
    def width(self) -> float:
        """Width of the paper in millimetres."""
        return _SIZES[self.size][0]

    @property
    def height(self) -> float:
        """Height of the paper in millimetres."""
        return _SIZES[self.size][1]


def need_pages(formats: Iterable[str]) -> bool:
    """Whether one of the formats needs the pages to be laid out."""
    return any(name in _PAGED for name in formats)


@dataclass(frozen=True)
class Edition:
    """An edition: which chapters, in which formats, set how.

    `chapters` is "all", a tuple of file names, a number (the first so many) or `until:FILE`.
    `contents` is the depth of the contents list, 0 for none. `archive` makes its PDF a PDF/A-3a with the
    bibliographies in it. `colors` are the house's own, by name, as
    `#rrggbb`; `logo` is a picture in the edition's folder. `options` are the template's own.
    """

    name: str
    folders: Folders
    title: str
    formats: tuple[str, ...]
    chapters: str | int | tuple[str, ...] = "all"
    appendices: bool = True
    style: str = "dateline.csl"
    file: str = "{report}-{edition}"
    contents: int = 2
    archive: bool = False
    page: Page = Page()
    colors: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def words_for(self, language: str) -> Mapping[str, str]:
        """The words that the edition adds to the text, in the report's language, else in English."""
        return {**self.words.get("en", {}), **self.words.get(language.partition("-")[0].lower(), {})}

    def chapter_files(self, manuscript: Manuscript) -> tuple[int, ...]:
        """The places, in the manuscript, of the chapters that the edition takes, in its order."""
        listings = manuscript.report.chapters if manuscript.report else ()
        appendix = {listing.path for listing in listings if listing.appendix}
        names = [Path(chapter.path).name for chapter in manuscript.chapters]
        everything = [
            i
            for i, chapter in enumerate(manuscript.chapters)
            if self.appendices or chapter.path not in appendix
        ]
        if self.chapters == "all":
            return tuple(everything)
        if isinstance(self.chapters, int):
            return tuple(everything[: self.chapters])
        wanted = (
            self.chapters if isinstance(self.chapters, tuple) else (self.chapters.removeprefix("until:"),)
        )
        missing = [name for name in wanted if Path(name).name not in names]
        if missing:
            raise EditionError(f"edition `{self.name}` wants a chapter that is not there: {missing[0]}")
        places = [names.index(Path(name).name) for name in wanted]
        if isinstance(self.chapters, tuple):
            return tuple(places)
        return tuple(i for i in everything if i <= places[0])


def load_edition(name: str, project_dir: Path | None = None) -> Edition:
    """The edition `name` of the project, else the built-in one; raises `EditionError`."""
    folders, said = _with_base(name, project_dir)
    path = folders.require(EDITION_FILE)
    words: dict[str, dict[str, str]] = {}
    for layer in (*map(_read_toml, folders.layers(WORDS_FILE)), said.get("words", {})):
        for language, table in layer.items():
            words.setdefault(language, {}).update(table)
    edition = Edition(
        name=name,
        folders=folders,
        title=_of(said, "title", str, name, path),
        formats=_formats(said.get("formats", list(FORMATS)), path),
        chapters=_chapters(said.get("chapters", "all"), path),
        appendices=_of(said, "appendices", bool, True, path),
        style=_of(said, "style", str, "dateline.csl", path),
        file=_of(said, "file", str, "{report}-{edition}", path),
        contents=_of(said, "contents", int, 2, path),
        archive=_of(said, "archive", bool, False, path),
        page=_page(_of(said, "page", dict, {}, path), path),
        colors=_colors(_of(said, "colors", dict, {}, path), path),
        logo=_of(said, "logo", str, "", path),
        words=words,
        options=_of(said, "options", dict, {}, path),
    )
    _check_patterns(edition, path)
    return edition


def _with_base(name: str, project_dir: Path | None) -> tuple[Folders, dict[str, Any]]:
    """The folders and the settings of an edition, laid over those of the edition that it extends."""
    seen: list[str] = []
    folders: Folders | None = None
    said: dict[str, Any] = {}
    while name:
        if name in seen:
            raise EditionError(f"edition `{name}` extends itself: {' > '.join([*seen, name])}")
        seen.append(name)
        own = folders_of(name, project_dir)
        folders = own if folders is None else folders.over(own)
        path = own.require(EDITION_FILE)
        layer = _read_toml(path)
        unknown = sorted(set(layer) - _KEYS)
        if unknown:
            raise EditionError(
                f"{_at(path, unknown[0])}: there is no key `{unknown[0]}`; "
                f"known are {', '.join(sorted(_KEYS))}"
            )
        name = _of(layer, "extends", str, "", path)
        said = _laid_over(layer, said)
    assert folders is not None
    return folders, said


def _laid_over(base: Mapping[str, Any], top: Mapping[str, Any]) -> dict[str, Any]:
    """`top` over `base`; tables are laid over each other key by key, but what `chapters` says is one."""
    out = {**base, **top}
    for key in base.keys() & top.keys() - {"chapters"}:
        if isinstance(base[key], dict) and isinstance(top[key], dict):
            out[key] = _laid_over(base[key], top[key])
    return out


def _of(said: Mapping[str, Any], key: str, kind: type[T], default: T, path: Path) -> T:
    """The value of a key, which must be of that kind."""
    value = said.get(key, default)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise EditionError(f"{_at(path, key)}: `{key}` is {value!r}, which is not {_KINDS[kind]}")
    return value


def _check_patterns(edition: Edition, path: Path) -> None:
    """Fill in every pattern once, so that a wrong one is told before anything is made."""
    patterns = [("file", edition.file, {"report": "report", "edition": edition.name})]
    for language, words in edition.words.items():
        patterns += [
            (f"words.{language}.{key}", words[key], {value: "1"})
            for key, value in _WORDS_WITH_VALUES.items()
            if key in words
        ]
    for key, pattern, values in patterns:
        try:
            filled = pattern.format(**values)
        except (KeyError, IndexError, ValueError, AttributeError) as error:
            names = ", ".join(f"{{{name}}}" for name in values)
            raise EditionError(f"{path}: `{key}` may name {names} and nothing else") from error
        if key == "file" and Path(filled).name != filled:
            raise EditionError(f"{path}: `file` is a file's name without a folder")


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise EditionError(f"{path}: {error}") from error


def _at(path: Path, key: str) -> str:
    """The file, and the line where it says something of the key."""
    with suppress(OSError, UnicodeDecodeError):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(rf"\s*\[?{re.escape(key)}\s*[]=.]", line):
                return f"{path}:{number}"
    return str(path)


def _formats(value: object, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise EditionError(f"{_at(path, 'formats')}: `formats` is a list of {', '.join(FORMATS)}")
    unknown = next((name for name in value if name not in FORMATS), None)
    if unknown is not None:
        raise EditionError(
            f"{_at(path, 'formats')}: there is no format `{unknown}`; known are {', '.join(FORMATS)}"
        )
    return tuple(dict.fromkeys(value))


def _chapters(value: object, path: Path) -> str | int | tuple[str, ...]:
    if value == "all":
        return "all"
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(value, dict) and len(value) == 1:
        if isinstance(value.get("first"), int) and value["first"] > 0:
            return int(value["first"])
        if isinstance(value.get("until"), str):
            return f"until:{value['until']}"
    raise EditionError(
        f'{path}: `chapters` is "all", a list of files, {{ first = 1 }} or {{ until = "FILE" }}'
    )


def _colors(value: Mapping[str, Any], path: Path) -> dict[str, str]:
    """The colours by name; what they are used for is the templates' affair."""
    for name, color in value.items():
        if not re.fullmatch(r"[a-z][a-z-]*", name) or not _COLOR.fullmatch(str(color)):
            raise EditionError(f'{path}: [colors] takes names in lower case and colours as "#7a1f2b"')
    colors = {name: str(color) for name, color in value.items()}
    if "accent" in colors:
        colors = {name: _tint(colors["accent"], part) for name, part in _TINTS.items()} | colors
    return colors


def _tint(color: str, part: float) -> str:
    """That part of a colour on white paper."""
    channels = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (channel - 255) * part):02x}" for channel in channels)


def _page(value: Mapping[str, Any], path: Path) -> Page:
    margins: dict[str, float] = {}
    for name, said in value.items():
        if name == "size" and said in _SIZES:
            continue
        if name not in ("top", "right", "bottom", "left") or not _LENGTH.fullmatch(str(said)):
            sizes = ", ".join(_SIZES)
            raise EditionError(f'{path}: [page] takes size ({sizes}), top, right, bottom, left ("28mm")')
        margins[name] = float(str(said).removesuffix("mm"))
    return Page(size=str(value.get("size", "A4")), **margins)
