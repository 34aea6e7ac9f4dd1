"""The proper names of a manuscript, word by word, with their neighbours.

In: chapters. Out: every capitalised word of the running prose that is not also written small, with the
names that stand directly before and after it. Headings are left out, since they capitalise at will.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.values.chapters import Block, BlockKind, Chapter
from dateline.values.dates import MONTHS
from dateline.values.manuscript import Manuscript
from dateline.values.text import Span

_WORD = re.compile(
    r"(?:\b[AaEe]l (?=[A-Z]))?[^\W\d_](?:[\w'’‘ʼʿʾ]*[^\W_])?(?:[-‐‑][^\W\d_](?:[\w'’‘ʼʿʾ]*[^\W_])?)*"
)
_ARTICLE = re.compile(r"(?:al|el|ul|ad|an|ar|as|at|az|ash)[-‐‑]|[ae]l ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’](?:s|ll|d|ve|re)?$")
_SENTENCE_END = re.compile(r"[.!?:;]['”’\")\]]*\s*$|^\s*$|[\n\r]\s*$|[“\"]$")
_TITLES = frozenset(
    """
    admiral ambassador ayatollah brigadier captain chairman chancellor chief colonel commander deputy
    director doctor dr emir field foreign general governor grand haj hajj hajji hojjat hojjatoleslam
    imam judge justice king lady lieutenant lord madam madame major marshal minister mr mrs ms mullah
    president prime prince princess prof professor queen secretary sayed sayyed sayyid senator sergeant
    sheik sheikh shaikh sir speaker spokesman spokesperson spokeswoman sultan the vice
    """.split()
)
_LEAST = 3  # letters of a name of its own
_QUOTES = tuple("\"“”„»«'‘’")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_GERMAN = re.compile(r"\b(?:der|die|das|und|nicht|ist)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is)\b")


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name: `text` with its article, `span` the word alone, `stem` that in lower case."""

    span: Span
    text: str
    stem: str
    article: bool
    first: bool  # of a sentence, where every word has a capital


@dataclass(slots=True)
class Form:
    """One spelling: where it stands, and the names that stand before and after it."""

    stem: str
    names: list[Name] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    sure: bool = False  # whether it ever has its capital within a sentence, or before another name
    last: bool = False  # whether it stands anywhere without another name behind it

    @property
    def article(self) -> bool:
        """Whether it ever has the Arabic article."""
        return any(name.article for name in self.names)


@dataclass(frozen=True)
class Names:
    """All names: each spelling by its stem, and the runs of words with capitals."""

    forms: dict[str, Form]
    runs: tuple[tuple[Name, ...], ...]


def names_of(manuscript: Manuscript) -> Names:
    """The names of all chapters. German ones are left out: there every noun has a capital."""
    chapters = [c for c in manuscript.chapters if not _is_german(c.prose)]
    small: Counter[str] = Counter()
    runs: list[tuple[Name, ...]] = []
    for chapter in chapters:
        for block in chapter.blocks:
            if block.kind is not BlockKind.HEADING:
                runs += (run for run in _runs(chapter, block, small) if not _is_mentioned(run))
    return Names(_forms(runs, small), tuple(_without_small(run, small) for run in runs))


def is_title(stem: str) -> bool:
    """Whether the word is an office or an address, which many people bear."""
    return stem in _TITLES


def _is_mentioned(run: tuple[Name, ...]) -> bool:
    """Whether the name stands in quotation marks by itself: the text speaks of the word."""
    text, end = run[0].span.source.text, run[-1].span.end
    start = run[0].span.end - len(run[0].text)
    return text[start - 1 : start] in _QUOTES and text[end : end + 2].lstrip(".,;")[:1] in _QUOTES


def _is_german(prose: str) -> bool:
    start = prose[:20_000]
    return len(_GERMAN.findall(start)) > len(_ENGLISH.findall(start))


def _runs(chapter: Chapter, block: Block, small: Counter[str]) -> Iterator[tuple[Name, ...]]:
    """The runs of capitalised words of a block; its other words are counted in `small`."""
    run: list[Name] = []
    end = block.span.start
    prose = chapter.prose
    for match in _WORD.finditer(prose, block.span.start, block.span.end):
        name = _name(chapter, match, prose[max(block.span.start, match.start() - 8) : match.start()])
        gap = prose[end : match.start()]
        if run and (name is None or gap.strip() or gap.count("\n") > 1 or len(gap) > 2):
            yield tuple(run)
            run = []
        if name is None:
            small[match[0].lower()] += 1
        else:
            run.append(name)
            end = match.end()
            if prose[end - 2 : end] in ("'s", "’s"):
                yield tuple(run)
                run = []
    if run:
        yield tuple(run)


def _name(chapter: Chapter, match: re.Match[str], before: str) -> Name | None:
    """The word as a name; None where it is written small, is a date's, or is an abbreviation."""
    text = match[0]
    article = _ARTICLE.match(text)
    bare = _POSSESSIVE.sub("", text[article.end() :] if article else text)
    if not bare[:1].isupper() or len(bare) < 2 or bare.isupper() or re.search(r"[-‐‑][a-z]|\d", bare):
        return None
    stem = bare.lower().replace("’", "'").replace("‘", "'")
    if bare in MONTHS or stem in _DAYS:
        return None
    start = match.start() + (article.end() if article else 0)
    span = chapter.source.span(start, start + len(bare))
    first = article is None and _SENTENCE_END.search(before) is not None
    shown = (article[0] if article else "") + bare
    return Name(span, shown, stem, article is not None, first)


def _without_small(run: tuple[Name, ...], small: Counter[str]) -> tuple[Name, ...]:
    """The run without the words at its head that only begin a sentence."""
    while run and run[0].first and small[run[0].stem]:
        run = run[1:]
    return run


def _forms(runs: list[tuple[Name, ...]], small: Counter[str]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for run in runs:
        own = [not small[name.stem] or name.article for name in run]
        for place, name in enumerate(run):
            if not own[place] or is_title(name.stem) or len(name.stem) < _LEAST:
                continue  # a short one only says whose the name beside it is: Xi Jinping
            form = forms.setdefault(name.stem, Form(name.stem))
            form.names.append(name)
            before = run[place - 1].stem if place and own[place - 1] else ""
            after = run[place + 1].stem if place + 1 < len(run) and own[place + 1] else ""
            before = "" if is_title(before) else before
            if before:
                form.before.add(before)
            if after:
                form.after.add(after)
            form.last |= not after
            form.sure |= not name.first or name.article or bool(after)
    return forms
