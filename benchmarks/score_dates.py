"""How well the dates of prose, and their faults, are found in the labelled corpus.

    python benchmarks/score_dates.py tests/corpus/work tests/corpus/scoring [--verbose] [--peers]

For each folder: precision and recall of date mentions by kind (overlapping span, exact span, right value);
faults by rule; false alarms by severity, and per 2,000 words; traps that fired. `--verbose` lists what was
missed and what was wrong, document by document, but never for a folder named `scoring`: it stays unseen, so
that nothing is written to fit it. `--peers` puts other date finders beside ours, on the same sentences;
those that are not installed are named and left out.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from date_finders import PEERS, SentenceDates
from labelled_dates import (  # makes what follows importable
    Found,
    Labelled,
    load,
    our_dates,
    overlap,
    share,
)

from corpus.marks import RULES, DateLabel, FaultLabel, TrapLabel
from dateline.linter import UnknownSelectorError, check
from dateline.values.diagnostics import Diagnostic, Severity
from dateline.values.settings import Settings

UNSEEN = "scoring"
FAMILY = "DAT2"
KINDS = ("absolute", "context", "relative")
_ARTICLE = re.compile(r"(?:the|an?|le|la|les|der|die|das|dem|den|des)\s+", re.I)
WORDS = 2000  # false alarms are told per so many words


# --- dates ------------------------------------------------------------------------------------


def partners(labels: Sequence[DateLabel], found: Sequence[Found]) -> dict[DateLabel, Found]:
    """For each label the finding that shares most of its span, each finding taken once."""
    pairs = [(label, f) for label in labels for f in found if overlap(label, f.start, f.end) > 0]
    pairs.sort(
        key=lambda p: -overlap(p[0], p[1].start, p[1].end) / max(p[0].end - p[0].start, p[1].end - p[1].start)
    )
    matched: dict[DateLabel, Found] = {}
    taken: set[Found] = set()
    for label, f in pairs:
        if label not in matched and f not in taken:
            matched[label] = f
            taken.add(f)
    return matched


def is_exact(label: DateLabel, f: Found) -> bool:
    """Whether the spans are the same; an article before the date may be in either or not."""
    return f.end == label.end and _without_article(label) == _without_article(f)


def _without_article(date: DateLabel | Found) -> int:
    article = _ARTICLE.match(date.text)
    return date.start + (article.end() if article else 0)


@dataclass
class Tally:
    """Counts for one kind of date."""

    labelled: int = 0
    overlapping: int = 0
    exact: int = 0
    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, label: DateLabel, f: Found | None) -> None:
        self.labelled += 1
        if f is not None:
            self.overlapping += 1
            self.exact += is_exact(label, f)
            self.right += f.edtf == label.edtf

    def row(self, name: str) -> str:
        return (
            f"  {name:<12}{self.labelled:>9}{share(self.overlapping, self.labelled):>9}"
            f"{share(self.exact, self.labelled):>9}{share(self.right, self.labelled):>9}"
            f"{self.found or '-':>8}{share(self.true, self.found):>11}"
        )


_DATES_HEAD = f"  {'':<12}{'labelled':>9}{'overlap':>9}{'exact':>9}{'value':>9}{'found':>8}{'precision':>11}"


def score_dates(items: Sequence[Labelled], find: Callable[[Labelled], list[Found]]) -> dict[str, Tally]:
    """Tallies by kind and of all; a finding is true where it overlaps any label. Peers tell no kinds."""
    tallies = {name: Tally() for name in (*KINDS, "all")}
    for item in items:
        found = find(item)
        matched = partners(item.document.dates, found)
        for label in item.document.dates:
            tallies[label.kind].add(label, matched.get(label))
            tallies["all"].add(label, matched.get(label))
        for f in found:
            true = any(overlap(label, f.start, f.end) > 0 for label in item.document.dates)
            for name in {f.kind, "all"} & tallies.keys():
                tallies[name].found += 1
                tallies[name].true += true
    return tallies


def dates_listed(item: Labelled) -> Iterator[str]:
    """What was missed or read otherwise in one document."""
    found = our_dates(item)
    matched = partners(item.document.dates, found)
    for label in item.document.dates:
        f = matched.get(label)
        place = f"    line {item.line(label.start)}: `{' '.join(label.text.split())}`"
        if f is None:
            yield f"{place} not found"
        elif f.edtf != label.edtf:
            yield f"{place} is {label.edtf}, read as {f.edtf}"
        elif not is_exact(label, f):
            yield f"{place} has the span `{item.document.text[f.start : f.end]}`"
    for f in found:
        if not any(overlap(label, f.start, f.end) > 0 for label in item.document.dates):
            text = item.document.text[f.start : f.end]
            yield f"    line {item.line(f.start)}: `{text}` is no date, read as {f.edtf}"


# --- faults -----------------------------------------------------------------------------------


@dataclass
class FaultTally:
    """Counts of faults, reports, alarms and traps in a folder."""

    labelled: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    same_rule: Counter[str] = field(default_factory=Counter)
    same_severity: Counter[str] = field(default_factory=Counter)
    reports: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    alarms: Counter[Severity] = field(default_factory=Counter)
    right: Counter[Severity] = field(default_factory=Counter)
    traps: int = 0
    fired: int = 0
    words: int = 0


def speaks_of(d: Diagnostic, label: FaultLabel | TrapLabel, item: Labelled) -> bool:
    """Whether a diagnostic is about the citation or the date that a label stands at.

    It is where its place touches the label; where its key is the label's and cited once, or touched; or,
    for a finding of the labelled rule without a key, where it stands in the prose before the citation.
    """
    spans = [d.span, *(r.span for r in d.finding.related)]
    here = [s for s in spans if s.source.path == item.manuscript.chapters[0].path]
    if any(overlap(label, s.start, max(s.end, s.start + 1)) > 0 for s in here[:1]):
        return True
    if d.finding.key is not None:
        once = sum(i.key == d.finding.key for i in item.manuscript.chapters[0].items) == 1
        touched = any(overlap(label, s.start, s.end) > 0 for s in here)
        return d.finding.key in label.keys and (once or touched)
    if not label.keys or (isinstance(label, FaultLabel) and d.name != label.rule):
        return any(overlap(label, s.start, s.end) > 0 for s in here)
    before = [c.span.end for c in item.manuscript.chapters[0].citations if c.span.end <= label.start]
    blocks = [b.span.start for b in item.manuscript.chapters[0].blocks if b.span.start <= label.start]
    return max([0, *before, *blocks]) <= d.span.start < label.end


def prose_diagnostics(item: Labelled) -> tuple[Diagnostic, ...]:
    """The warnings and errors of the rules of the prose against its sources, in one document."""
    found = check(item.manuscript, Settings(select=(FAMILY,)))
    return tuple(d for d in found if d.severity is not Severity.NOTE)


def score_faults(items: Sequence[Labelled]) -> FaultTally:
    """Each fault is found where a diagnostic of the family speaks of its citation or date."""
    tally = FaultTally()
    for item in items:
        diagnostics = prose_diagnostics(item)
        tally.words += item.words
        for fault in item.document.faults:
            heard = [d for d in diagnostics if speaks_of(d, fault, item)]
            tally.labelled[fault.rule] += 1
            tally.found[fault.rule] += bool(heard)
            tally.same_rule[fault.rule] += any(d.name == fault.rule for d in heard)
            tally.same_severity[fault.rule] += any(
                (d.name, d.severity.value) == (fault.rule, fault.severity) for d in heard
            )
        for d in diagnostics:
            right = any(speaks_of(d, fault, item) for fault in item.document.faults)
            tally.reports[d.name] += 1
            tally.true[d.name] += right
            (tally.right if right else tally.alarms)[d.severity] += 1
        tally.traps += len(item.document.traps)
        tally.fired += sum(fires(trap, diagnostics, item) for trap in item.document.traps)
    return tally


def fires(trap: TrapLabel, diagnostics: Iterable[Diagnostic], item: Labelled) -> bool:
    """Whether a diagnostic that speaks of no fault speaks of the trap."""
    return any(
        speaks_of(d, trap, item) and not any(speaks_of(d, fault, item) for fault in item.document.faults)
        for d in diagnostics
    )


def faults_printed(tally: FaultTally) -> Iterator[str]:
    """The tables of a folder's faults."""
    head = ("faults", "labelled", "found", "same rule", "and severity", "reports", "precision")
    yield "  {:<26}{:>9}{:>9}{:>11}{:>14}{:>9}{:>11}".format(*head)
    names = [*RULES, *sorted(set(tally.reports) - set(RULES))]
    rows = [[name] for name in names if tally.labelled[name] or tally.reports[name]]
    for label, group in [*((row[0], row) for row in rows), ("all", names)]:
        labelled, found, same, severity, reports, true = (
            sum(counter[name] for name in group)
            for counter in (
                tally.labelled,
                tally.found,
                tally.same_rule,
                tally.same_severity,
                tally.reports,
                tally.true,
            )
        )
        yield (
            f"  {label:<26}{labelled:>9}{share(found, labelled):>9}{share(same, labelled):>11}"
            f"{share(severity, labelled):>14}{reports:>9}{share(true, reports):>11}"
        )
    for level in (Severity.ERROR, Severity.WARNING):
        alarms, right = tally.alarms[level], tally.right[level]
        rate = WORDS * alarms / tally.words if tally.words else 0.0
        yield (
            f"  false alarms, {level.value}: {alarms} of {alarms + right} reports "
            f"(precision {share(right, alarms + right)}), {rate:.2f} per {WORDS:,} words"
        )
    yield f"  traps that fired: {tally.fired} of {tally.traps}"


def faults_listed(item: Labelled) -> Iterator[str]:
    """Faults that were not found and reports that are none, in one document."""
    diagnostics = prose_diagnostics(item)
    for fault in item.document.faults:
        heard = [d for d in diagnostics if speaks_of(d, fault, item)]
        place = f"    line {item.line(fault.start)}: {fault.rule} ({fault.severity})"
        if not heard:
            yield f"{place} not found at `{item.document.text[fault.start : fault.end]}`"
        elif not any((d.name, d.severity.value) == (fault.rule, fault.severity) for d in heard):
            yield f"{place} reported as {', '.join(f'{d.name} ({d.severity.value})' for d in heard)}"
    for d in diagnostics:
        if not any(speaks_of(d, fault, item) for fault in item.document.faults):
            trap = next((t for t in item.document.traps if speaks_of(d, t, item)), None)
            why = f" [trap: {trap.reason}]" if trap else ""
            yield (
                f"    line {item.line(d.span.start)}: false {d.name} ({d.severity.value}): "
                f"{d.finding.message}{why}"
            )


# --- peers ------------------------------------------------------------------------------------


def by_sentence(find: SentenceDates) -> Callable[[Labelled], list[Found]]:
    """A finder of a whole document, from one that reads a sentence and the day of the report."""

    def dates(item: Labelled) -> list[Found]:
        day = item.manuscript.as_of
        base = datetime(day.year, day.month or 1, day.day or 1)
        return [
            Found(begin + start, begin + end, item.prose[begin + start : begin + end], value)
            for begin, stop in item.sentences
            for start, end, value in find(item.prose[begin:stop], base)
        ]

    return dates


def peers_printed(items: Sequence[Labelled]) -> Iterator[str]:
    """One table for each kind of date, one row a finder."""
    finders: dict[str, Callable[[Labelled], list[Found]]] = {"dateline": our_dates}
    for name, make in PEERS.items():
        try:
            finders[name] = by_sentence(make())
        except ImportError as error:
            yield f"  {name}: not installed ({error}), left out"
    number = sum(len(item.sentences) for item in items)
    scores: dict[str, dict[str, Tally]] = {}
    rates: dict[str, float] = {}
    for name, find in finders.items():
        start = time.perf_counter()
        scores[name] = score_dates(items, find)
        rates[name] = number / (time.perf_counter() - start)
    for kind in (*KINDS, "all"):
        yield f"  {kind}:"
        yield _DATES_HEAD
        for name in finders:
            yield scores[name][kind].row(name)
    yield "  sentences per second: " + ", ".join(f"{name} {rate:,.0f}" for name, rate in rates.items())


# --- the command ------------------------------------------------------------------------------


def printed(folder: Path, verbose: bool, peers: bool) -> Iterator[str]:
    """All that is told of one folder."""
    items = load(folder)
    words = sum(item.words for item in items)
    number = sum(len(item.sentences) for item in items)
    yield f"{folder.name}: {len(items)} documents, {number} sentences, {words:,} words"
    yield _DATES_HEAD
    for name, tally in score_dates(items, our_dates).items():
        yield tally.row(name)
    ruled = True
    try:
        yield from faults_printed(score_faults(items))
    except UnknownSelectorError:
        ruled = False
        yield f"  faults: there are no {FAMILY} rules yet"
    if peers:
        yield from peers_printed(items)
    if verbose and UNSEEN in folder.resolve().parts:
        yield f"  nothing more is told of `{UNSEEN}`: it stays unseen"
    elif verbose:
        for item in items:
            lines = [*dates_listed(item), *(faults_listed(item) if ruled else ())]
            yield from ([f"  {item.name}", *lines] if lines else ())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score dates and faults on the labelled corpus.")
    parser.add_argument("folders", nargs="+", type=Path, help="folders of marked documents")
    parser.add_argument("--verbose", action="store_true", help="list what is wrong, document by document")
    parser.add_argument("--peers", action="store_true", help="put other date finders beside ours")
    options: Any = parser.parse_args(arguments)
    for folder in options.folders:
        if not folder.is_dir():
            parser.error(f"there is no folder {str(folder)!r}")
        for line in printed(folder, options.verbose, options.peers):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
