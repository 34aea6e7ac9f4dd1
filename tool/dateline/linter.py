"""The linter: runs the selected rules over one manuscript.

In: a `Manuscript` and `Settings`. Out: `Diagnostic`s in document order, stamped with the code, name
and severity of their rule, without those that the author suppressed. It also turns fixes into texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatch
from functools import cached_property

from dateline.rules import Rule, Scope, all_rules
from dateline.values.chapters import Chapter, SuppressionUse
from dateline.values.diagnostics import Applicability, Diagnostic, Edit, Finding, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings
from dateline.values.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dateline.reading.publications import Publications


class UnknownSelectorError(ValueError):
    """A selector that is no code, name or family; `word` is it, `known` are all that there are."""

    def __init__(self, word: str, known: tuple[str, ...]) -> None:
        from difflib import get_close_matches

        near = get_close_matches(word, known, n=1)
        meant = f"; did you mean `{near[0]}`?" if near else ""
        super().__init__(f"`{word}` is no rule, and no family of rules{meant}")
        self.word = word
        self.known = known


class ProseCheck:
    """The rules of the prose, to be run over one chapter after the other, in whatever order or process."""

    def __init__(self, manuscript: Manuscript, rules: Sequence[Rule]) -> None:
        self.manuscript = manuscript
        self.rules = rules

    @cached_property
    def _publications(self) -> Publications:
        from dateline.reading.prose_reading import publications  # late: half of the check's modules

        return publications(self.manuscript)

    def prepare(self) -> None:
        """Make what all chapters need."""
        self._publications.stretch("")

    def of(self, chapter: Chapter) -> Iterator[tuple[str, Finding]]:
        """The findings in one chapter, each with the code of its rule; other chapters are out of sight."""
        from dateline.reading.prose_reading import read_chapter_prose

        alone = replace(self.manuscript, chapters=(chapter,), files=frozenset(), unlisted=(), whole=False)
        prose = read_chapter_prose(chapter, alone, self._publications)
        for rule in self.rules:
            for finding in rule.check(prose, alone):
                yield rule.code, finding


def _in_turn(check: ProseCheck) -> Iterator[tuple[str, Finding]]:
    for chapter in check.manuscript.chapters:
        yield from check.of(chapter)


def check(
    manuscript: Manuscript,
    settings: Settings | None = None,
    run: Callable[[ProseCheck], Iterable[tuple[str, Finding]]] = _in_turn,
) -> tuple[Diagnostic, ...]:
    """All diagnostics of the manuscript, in document order. Raises `UnknownSelectorError`.

    `run` is how the rules of the prose are run over the chapters.
    """
    settings = settings or Settings()
    rules = selected_rules(settings)
    of_prose = {rule.code: rule for rule in rules if rule.scope is Scope.PROSE}
    in_prose = run(ProseCheck(manuscript, tuple(of_prose.values()))) if of_prose else ()
    found = [d for rule in rules if rule.scope not in _APART for d in _run(rule, manuscript, settings)]
    for code, finding in in_prose:
        found += _stamp(of_prose[code], (finding,), settings)
    kept, uses = _suppress(found, manuscript, rules)
    for rule in rules:
        if rule.scope is Scope.SUPPRESSION:
            for use in uses:
                kept += _stamp(rule, rule.check(use, manuscript), settings)
    kept = [d for d in kept if not _ignored_in_file(d, settings)]
    order = {path: number for number, path in enumerate(_paths(manuscript))}
    unique = {(d.code, d.span.path, d.span.start, d.finding.message): d for d in kept}
    return tuple(
        sorted(unique.values(), key=lambda d: (order.get(d.span.path, len(order)), d.span.start, d.code))
    )


_APART = (Scope.SUPPRESSION, Scope.PROSE)


def selected_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings leave on, by code. Raises `UnknownSelectorError`."""
    chosen = {rule for rule in all_rules() if rule.default}
    if settings.select:
        chosen = {rule for word in settings.select for rule in _matching(word)}
    chosen |= {rule for word in settings.extend_select for rule in _matching(word)}
    chosen -= {rule for word in settings.ignore for rule in _matching(word)}
    return tuple(rule for rule in all_rules() if rule in chosen)


def check_selectors(settings: Settings) -> None:
    """Raise `UnknownSelectorError` for the first word of the settings that names no rule."""
    ignored = [word for _, words in settings.per_file_ignores for word in words]
    named = [name for name, _ in settings.severity]
    for word in (*settings.select, *settings.extend_select, *settings.ignore, *ignored, *named):
        _matching(word)


def _matching(word: str) -> tuple[Rule, ...]:
    folded = word.strip().casefold()
    rules = all_rules()
    if folded == "all":
        return rules
    found = tuple(r for r in rules if folded in (r.code.casefold(), r.name))
    if not found and len(folded) in (3, 4):
        found = tuple(r for r in rules if r.code.casefold().startswith(folded))
    if not found:
        families = {f for r in rules for f in (r.family, r.code[:3])}
        raise UnknownSelectorError(
            word, ("ALL", *sorted(families), *(w for r in rules for w in (r.code, r.name)))
        )
    return found


def _run(rule: Rule, manuscript: Manuscript, settings: Settings) -> Iterator[Diagnostic]:
    if rule.scope is Scope.MANUSCRIPT:
        yield from _stamp(rule, rule.check(manuscript), settings)
        return
    check = rule.check
    found = (finding for part in _parts(rule.scope, manuscript) for finding in check(part, manuscript))
    yield from _stamp(rule, found, settings)


def _parts(scope: Scope, manuscript: Manuscript) -> Iterable[object]:
    if scope is Scope.ENTRY:
        return manuscript.bibliography.entries
    if scope is Scope.CHAPTER:
        return manuscript.chapters
    if scope is Scope.CITATION:
        return (citation for chapter in manuscript.chapters for citation in chapter.citations)
    return (item for chapter in manuscript.chapters for item in chapter.items)


def _stamp(rule: Rule, findings: Iterable[Finding], settings: Settings) -> Iterator[Diagnostic]:
    override = dict(settings.severity).get(rule.name)
    for finding in findings:
        yield Diagnostic(rule.code, rule.name, override or finding.severity or rule.severity, finding)


def _suppress(
    found: list[Diagnostic], manuscript: Manuscript, rules: tuple[Rule, ...]
) -> tuple[list[Diagnostic], list[SuppressionUse]]:
    """What is left of the diagnostics, and how each suppression was used.

    A suppression of a rule that did not run is neither used nor unused.
    """
    known = {word: rule for rule in all_rules() for word in (rule.code.casefold(), rule.name)}
    silenced: set[int] = set()
    uses: list[SuppressionUse] = []
    for suppression in (s for chapter in manuscript.chapters for s in chapter.suppressions):
        unused: list[str] = []
        for rule in (known[w.casefold()] for w in suppression.rules if w.casefold() in known):
            hits = {
                number
                for number, d in enumerate(found)
                if d.code == rule.code and suppression.covers.contains(d.span)
            }
            if suppression.reason:
                silenced |= hits
            if not hits and rule in rules:
                unused.append(rule.name)
        unknown = tuple(w for w in suppression.rules if w.casefold() not in known)
        uses.append(SuppressionUse(suppression, unknown, tuple(unused)))
    return [d for number, d in enumerate(found) if number not in silenced], uses


def _ignored_in_file(diagnostic: Diagnostic, settings: Settings) -> bool:
    return any(
        fnmatch(diagnostic.span.path, pattern)
        and any(rule.code == diagnostic.code for rule in _matching(word))
        for pattern, words in settings.per_file_ignores
        for word in words
    )


def _paths(manuscript: Manuscript) -> Iterator[str]:
    if manuscript.report:
        yield manuscript.report.source.path
    yield from (chapter.path for chapter in manuscript.chapters)
    yield from (source.path for source in manuscript.bibliography.sources)
    if manuscript.outlets:
        yield manuscript.outlets.source.path


def fails(diagnostics: Iterable[Diagnostic], threshold: Severity) -> bool:
    """Whether any diagnostic is at or above the failing severity."""
    return any(d.severity.rank >= threshold.rank for d in diagnostics)


def fixable(diagnostic: Diagnostic, unsafe: bool) -> bool:
    """Whether its fix may be applied now."""
    fix = diagnostic.finding.fix
    if fix is None or fix.applicability is Applicability.DISPLAY:
        return False
    return unsafe or fix.applicability is Applicability.SAFE


def fixed_texts(diagnostics: Iterable[Diagnostic], unsafe: bool = False) -> dict[Source, str]:
    """The texts after the fixes that may be applied; of two that overlap, the first wins whole."""
    taken: list[Edit] = []
    for diagnostic in diagnostics:
        fix = diagnostic.finding.fix
        if fix is not None and fixable(diagnostic, unsafe) and not _overlaps(fix.edits, taken):
            taken += [edit for edit in fix.edits if edit not in taken]
    sources = {edit.span.path: edit.span.source for edit in taken}
    return {
        source: _edited(source.text, [e for e in taken if e.span.path == path])
        for path, source in sources.items()
    }


def _overlaps(edits: Sequence[Edit], taken: Sequence[Edit]) -> bool:
    return any(
        a != b and a.span.path == b.span.path and a.span.start <= b.span.end and b.span.start <= a.span.end
        for a in edits
        for b in taken
    )


def _edited(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda e: e.span.start, reverse=True):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text
