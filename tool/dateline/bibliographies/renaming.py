"""One key renamed wherever it stands: its entry, the entries that name it, every citation.

In: a manuscript, the old key and the new. Out: the edits. Refused is a key that exists, that pandoc
would not read as one word, or that says another date than its entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.bibliographies import BibliographyError
from dateline.reading.bibtex import read_bibliography
from dateline.rules._source_dates import key_contradiction
from dateline.values.bibliography import Entry, Field
from dateline.values.chapters import Chapter
from dateline.values.dates import in_words
from dateline.values.diagnostics import Edit
from dateline.values.manuscript import Manuscript
from dateline.values.text import Span

_KEY = re.compile(r"\w+(?:[-:.+/]\w+)*")  # what BibTeX and pandoc both read as one key
_LINKS = {"crossref", "xref", "xdata", "related", "entryset"}


def rename_edits(manuscript: Manuscript, old: str, new: str) -> tuple[Edit, ...]:
    """The edits that make `old` be `new` everywhere. Raises `BibliographyError`."""
    entry = _allowed(manuscript, old, new)
    spans = {(span.path, span.start): span for span in _places(manuscript, entry)}
    return tuple(Edit(span, new) for span in spans.values())


def renamed_texts(edits: Sequence[Edit]) -> dict[str, tuple[str, str]]:
    """By path, each text before and after its edits; none of them overlap."""
    texts = {edit.span.path: (edit.span.source.text, edit.span.source.text) for edit in edits}
    for edit in sorted(edits, key=lambda e: e.span.start, reverse=True):
        before, text = texts[edit.span.path]
        texts[edit.span.path] = (before, text[: edit.span.start] + edit.content + text[edit.span.end :])
    return texts


def _allowed(manuscript: Manuscript, old: str, new: str) -> Entry:
    bibliography = manuscript.bibliography
    found = [entry for entry in _written(manuscript) if entry.key == old]
    if not found:
        raise BibliographyError(f"`{old}` is in no bibliography")
    if len(found) > 1:
        raise BibliographyError(f"`{old}` stands {len(found)} times; keep one of them first")
    others = [key for key in bibliography.keys_by_fold.get(new.casefold(), ()) if key != old]
    if others or new == old:
        raise BibliographyError(f"`{others[0] if others else new}` exists already")
    if not _KEY.fullmatch(new):
        raise BibliographyError(
            f"`{new}` is no key: use letters and digits, joined by single `-`, `:` or `.`"
        )
    if new in manuscript.cited:
        raise BibliographyError(f"`{new}` is cited already, though it is in no bibliography")
    entry = found[0]
    says = key_contradiction(replace(entry, key=new), manuscript)
    if says and entry.date is not None:
        raise BibliographyError(f"the key `{new}` {says}, but `{old}` is dated {in_words(entry.date)}")
    for problem in (p for chapter in manuscript.chapters for p in chapter.problems):
        if problem.rule in ("unreadable-text", "unsettled-chapter"):
            where = f"{problem.span.path}:{problem.span.begin.line}"
            raise BibliographyError(f"{where}: {problem.message}; its citations cannot be renamed")
    return entry


def _written(manuscript: Manuscript) -> tuple[Entry, ...]:
    """The entries as they are written, `@xdata` among them."""
    return read_bibliography(manuscript.bibliography.sources, inherit=False).entries


def _places(manuscript: Manuscript, entry: Entry) -> Iterator[Span]:
    yield entry.key_span
    for other in _written(manuscript):
        for field in other.fields:
            if field.name in _LINKS:
                yield from _in_list(field, entry.key)
    for chapter in manuscript.chapters:
        yield from _in_chapter(chapter, entry.key)
    if manuscript.report:
        yield from _in_settings(dict(manuscript.report.extra).get("nocite"), entry.key)


def _in_list(field: Field, key: str) -> Iterator[Span]:
    """Where a list of keys names the key."""
    source, start = field.value_span.source, field.value_span.start
    for match in re.finditer(r"[^,\s]+", field.value_span.text):
        if match[0] == key:
            yield source.span(start + match.start(), start + match.end())


def _in_chapter(chapter: Chapter, key: str) -> Iterator[Span]:
    for item in chapter.items:
        if item.key == key:
            yield item.key_span
    yield from _in_settings(chapter.setting("nocite"), key)
    for suppression in chapter.suppressions:  # whose reason may name the source
        yield from _words(suppression.span, key)


def _in_settings(setting: object, key: str) -> Iterator[Span]:
    """Where `nocite` lists the key."""
    span = getattr(setting, "span", None)
    if not isinstance(span, Span):
        return
    for match in re.finditer(rf"@\{{?({re.escape(key)})(?![\w]|[-:.+/]\w)", span.text):
        yield span.source.span(span.start + match.start(1), span.start + match.end(1))


def _words(span: Span, key: str) -> Iterator[Span]:
    """Where the key stands by itself, with or without a mark, and is no part of a longer one."""
    for match in re.finditer(rf"(?<![\w:.+/-]){re.escape(key)}(?![\w]|[-:.+/]\w)", span.text):
        yield span.source.span(span.start + match.start(), span.start + match.end())


def other_mentions(manuscript: Manuscript, edits: Sequence[Edit], key: str) -> tuple[Span, ...]:
    """Where else the key stands: in code, escaped, in comments. They are left for a person to see."""
    changed = {(edit.span.path, edit.span.start) for edit in edits}
    report = (manuscript.report.source,) if manuscript.report else ()
    sources = [*(c.source for c in manuscript.chapters), *report, *manuscript.bibliography.sources]
    found = (span for source in sources for span in _words(source.span(0, len(source.text)), key))
    return tuple(span for span in found if (span.path, span.start) not in changed)
