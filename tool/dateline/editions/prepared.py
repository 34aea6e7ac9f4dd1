"""What every format of an edition starts from: one resolved document and what stands around it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256

import dateline
from dateline import pandoc
from dateline.editions import tree
from dateline.editions.appendix import Pictures
from dateline.editions.archive import AssociatedFile
from dateline.editions.assemble import SHORT, Remark, picture_uri
from dateline.editions.edition import Edition, Size
from dateline.editions.fonts import CODE, scripts_of
from dateline.editions.lists import marked_items
from dateline.editions.printed_dates import digits, printed
from dateline.editions.scripts import RTL_LANGUAGES
from dateline.editions.seal import Seal
from dateline.editions.tree import Node
from dateline.values.bibliography import Entry
from dateline.values.chapters import Chapter
from dateline.values.dates import DateInterval, PartialDate, in_words
from dateline.values.outlets import OutletRegistry
from dateline.values.report import Author, Report

_RUNNING = 46  # characters, for half of a running head; a third of one in a draft
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # BCP 47, section 2.1


@dataclass(frozen=True, slots=True)
class Title:
    """What a title page and a file's properties say."""

    title: str
    subtitle: str = ""
    authors: tuple[Author, ...] = ()
    publisher: str = ""
    date: str = ""
    language: str = "en"
    description: str = ""
    notice: str = ""
    keywords: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """`rtl` for languages written from right to left, else `ltr` (HTML `dir`)."""
        return "rtl" if self.language.partition("-")[0].lower() in RTL_LANGUAGES else "ltr"


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading as the contents list it."""

    level: int
    identifier: str
    text: str
    appendix: bool
    short: bool = False  # it gets no page of its own


@dataclass(frozen=True)
class Prepared:
    """An edition, ready to be written: nothing in it depends on the format."""

    edition: Edition
    title: Title
    document: pandoc.Document
    sources: tuple[Entry, ...]
    words: Mapping[str, str]
    epoch: int
    draft: bool
    outlets: OutletRegistry | None = None
    seal: Seal | None = None
    attached: tuple[AssociatedFile, ...] = ()  # what travels within the PDF
    pictures: Callable[[], Pictures] = dict  # waits for the drawings that the document names
    sizes: Mapping[str, Size] = field(default_factory=dict)  # which they will have

    @cached_property
    def headings(self) -> tuple[HeadingLine, ...]:
        """Every heading of the document, in order."""
        lines: list[HeadingLine] = []
        for node in tree.nodes(self.document["blocks"]):
            if node["t"] != "Header":
                continue
            level, (identifier, classes, _), inlines = node["c"]
            text = tree.plain(inlines)
            lines.append(HeadingLine(level, identifier, text, "appendix" in classes, SHORT in classes))
        return tuple(lines)

    @property
    def contents(self) -> tuple[HeadingLine, ...]:
        """The headings that the contents list."""
        return tuple(line for line in self.headings if line.level <= self.edition.contents)

    @property
    def timestamp(self) -> datetime:
        """The moment that the files are dated by."""
        return datetime.fromtimestamp(self.epoch, UTC)

    @cached_property
    def digest(self) -> str:
        """A hash of all that is written, by which files can be told apart."""
        said = [self.document, self.title.title, self.edition.name, self.epoch, self.draft,
                self.seal.fields() if self.seal else {}, [file.url for file in self.attached],
                {address: drawing.text for address, drawing in self.pictures().items()}]  # fmt: skip
        return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @property
    def told(self) -> dict[str, object]:
        """What the templates of pages and of the HTML may print, whatever the edition."""
        return {
            "title": self.title,
            "running": self.running_title,
            "words": self.words,
            "options": self.edition.options,
            "days": self.days,
            "draft": self.draft,
            "draft_line": self.draft_line,
            "logo": self.logo,
            "imprint": self.imprint,
            "seal": self.seal,
            "timestamp": self.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "generator": f"Dateline {dateline.__version__}",
        }

    @property
    def running_title(self) -> str:
        """The title as a running head has room for it: its main part, shortened where that is long too."""
        title, room = self.title.title, self._room
        main = re.match(r"(.{3,}?)(?::| [–—]) ", title) if len(title) > room else None
        return shortened(main[1] if main else title, room)

    @property
    def room_beside_title(self) -> int:
        """How many characters a chapter's title may have in the running head."""
        return max(self._room, 2 * self._room - len(self.running_title))

    @property
    def _room(self) -> int:
        return _RUNNING * 2 // 3 if self.draft else _RUNNING

    @cached_property
    def logo(self) -> str:
        """The house's mark as a `data:` URI, empty where the edition has none; raises `EditionError`."""
        name, folders = self.edition.logo, self.edition.folders
        return picture_uri(folders.require(name), f"edition `{self.edition.name}`: `logo`") if name else ""

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts that need fonts of their own (`fonts.scripts_of`)."""
        title = self.title
        texts = [title.title, title.subtitle, title.publisher, title.description, title.notice, title.date,
                 *(f"{author.name} {author.affiliation}" for author in title.authors),
                 tree.plain(self.document["blocks"])]  # fmt: skip
        found = {"arabic"} if self.title.direction == "rtl" else set()
        if any(node["t"] in ("Code", "CodeBlock") for node in tree.nodes(self.document["blocks"])):
            found.add(CODE)
        return scripts_of(texts) | found

    @property
    def draft_line(self) -> str:
        """What the cover of a draft says, with the count of the errors that are open where it is known."""
        notice = self.words["draft_notice"]
        if self.seal is None:
            return notice
        return self.words["draft_count"].format(notice=notice, errors=self._number(self.seal.check.errors))

    @property
    def imprint(self) -> tuple[str, ...]:
        """The lines of the imprint: the verdict of the check, and what the edition was made of."""
        if self.seal is None:
            return ()
        check, language = self.seal.check, self.title.language
        counts = {
            "citations": check.citations, "sources": check.entries,
            "errors": check.errors, "warnings": check.warnings,
        }  # fmt: skip
        verdict = self.words["imprint_checked"].format(
            version=self.seal.version,
            date=printed(check.as_of, language, self.words),
            **{name: self._number(count) for name, count in counts.items()},
        )
        return verdict, self.words["imprint_sources"].format(fingerprint=self.seal.short)

    def _number(self, count: int) -> str:
        return digits(str(count), self.title.language)

    @property
    def days(self) -> tuple[float, ...]:
        """Where the sources of the last year lie between the first (0) and the last (1) of them.

        A title page may draw them; days alone are taken, and older sources left out.
        """
        days = [e.date for e in self.sources if isinstance(e.date, PartialDate) and e.date.day is not None]
        numbers = sorted(day.earliest for day in days)
        numbers = [number for number in numbers if numbers[-1] - number <= 366]
        if not numbers or numbers[0] == numbers[-1]:
            return ()
        first, length = numbers[0], numbers[-1] - numbers[0]
        return tuple(round((number - first) / length, 4) for number in dict.fromkeys(numbers))


def title_of(report: Report | None, chapters: Sequence[Chapter]) -> Title:
    """The title page that the report asks for; without one, the first heading with words of its own."""
    if report is None:
        headings = (_CITATION.sub("", h.text).strip() for chapter in chapters for h in chapter.headings)
        return Title(title=next(filter(None, headings), "Report"))
    authors = tuple(Author(curled(author.name), curled(author.affiliation)) for author in report.authors)
    extra = {name: setting.value for name, setting in report.extra}
    keywords = extra.get("keywords", ())
    if isinstance(keywords, str):
        keywords = re.split(r"\s*[,;]\s*", keywords)
    return Title(
        title=curled(report.title) or "Report",
        subtitle=curled(report.subtitle),
        authors=authors,
        publisher=curled(report.publisher),
        date=_in_words(report.date),
        language=report.language or "en",
        description=curled(report.description),
        notice=curled(report.notice),
        keywords=tuple(str(word) for word in keywords) if isinstance(keywords, (list, tuple)) else (),
    )


_CITATION = re.compile(r"\s*\[[^\[\]]*@[^\[\]]*\]")


def known_language(title: Title, edition: Edition) -> tuple[Title, tuple[Remark, ...]]:
    """The title in a language that can be marked as one (BCP 47), and what its reader should know."""
    place = "report.yaml"
    if not _LANGUAGE_TAG.fullmatch(title.language):
        told = f"`language` is {title.language!r}, no language tag such as en or fa-IR; taken for English"
        return replace(title, language="en"), (Remark(place, told),)
    short = title.language.partition("-")[0].lower()
    if short not in edition.words:
        told = f"there are no words in the language {title.language!r}, English ones are printed; "
        return title, (Remark(place, f"{told}`[words.{short}]` in an edition.toml adds them"),)
    return title, ()


def _in_words(date: PartialDate | DateInterval | None) -> str:
    return in_words(date) if date is not None else ""


def curled(text: str) -> str:
    """Text of report.yaml with the quotes, dashes and dots that pandoc gives the chapters."""
    for plain, dash in (("---", "—"), ("--", "–"), ("...", "…")):
        text = text.replace(plain, dash)
    for mark, opening, closing in (('"', "“", "”"), ("'", "‘", "’")):
        text = re.sub(rf"(^|[\s(\[{{“‘—–/]){mark}(?=\S)", rf"\1{opening}", text).replace(mark, closing)
    return text


def shortened(text: str, room: int = _RUNNING) -> str:
    """A text of that many characters at most: whole words, and dots for those left out."""
    if len(text) <= room:
        return text
    return (text[:room].rpartition(" ")[0] or text[: room - 1]).rstrip(" ,;:–—") + "…"


def inline_notes(blocks: list[Node]) -> list[Node]:
    """The blocks with each footnote's text as a span of class `fn` at the place of its mark.

    CSS generated content for paged media (section 2, footnotes) floats such a span to the foot of
    the page; a list of notes at the end with links back would break PDF/UA-1, clause 7.18.5.
    """

    def move(node: Node) -> Node:
        if node["t"] != "Note":
            return node
        return tree.span(_inlines(node["c"]), classes=["fn"])

    moved: list[Node] = tree.rewrite(blocks, move, ("Note",))
    return moved


def _inlines(blocks: Sequence[Node]) -> list[Node]:
    """The inlines of a note's blocks; each after the first in a span of class `fn-more`."""
    out: list[Node] = []
    for line in _lines(blocks):
        out += [tree.span(line, classes=["fn-more"])] if out else line
    return out


def _lines(blocks: Sequence[Node]) -> Iterator[list[Node]]:
    """The text of a note's blocks, line by line; items keep a mark, code its lines."""
    for node in blocks:
        if node["t"] in ("Para", "Plain"):
            yield list(node["c"])
        elif node["t"] == "CodeBlock":
            yield from ([{"t": "Code", "c": [["", [], []], line]}] for line in node["c"][1].splitlines())
        elif node["t"] == "LineBlock":
            yield from map(list, node["c"])
        elif node["t"] == "Div":
            yield from _lines(node["c"][1])
        elif node["t"] in ("BulletList", "OrderedList"):
            for mark, item in marked_items(node):
                for place, line in enumerate(_lines(item)):
                    yield [*tree.string(mark), {"t": "Space"}, *line] if mark and place == 0 else line
        else:
            texts = (n for n in tree.nodes([node]) if n is not node)
            yield from _lines([n for n in texts if n["t"] in ("Para", "Plain", "CodeBlock")])
