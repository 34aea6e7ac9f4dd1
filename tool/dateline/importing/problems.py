"""What is wrong with an old report: the rules' own findings, at the places of the old file.

In: the manuscript that the import makes, and what it read. Out: `Diagnostic`s whose spans lie in the
user's own file, or in the plain text that pandoc writes of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from dateline.importing.other_names import both_said_rightly
from dateline.importing.placing import Placing
from dateline.importing.recognised import Keyed, Recognised
from dateline.importing.variants import Canon
from dateline.linter import check
from dateline.reading.typed.stretches import Role, Stretch
from dateline.rules import all_rules, find_rule
from dateline.values.chapters import BlockKind, Chapter
from dateline.values.diagnostics import Diagnostic, Finding, Related, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.settings import Settings
from dateline.values.text import Source, Span
from dateline.values.typed import TypedCitation
from dateline.verdicts import verdicts

Place = Callable[[int, int], Span]
Way = Callable[[Span], tuple[int, int] | None]

# What the import itself says, or what only the new files can be blamed for.
_NOT_OF_THE_REPORT = (
    "missing-year",
    "outlet-variant",
    "missing-chapter",
    "unlisted-chapter",
    "unknown-outlet",
    "missing-image",
    "unkeyed-citation",
)


# Rules that say nothing of an old report and stop no build; they need not run.
_NOT_ASKED = ("unkeyed-citation", "unused-entry", "unknown-outlet", "outlet-variant", "unlisted-chapter")


def diagnostic(
    name: str,
    span: Span,
    message: str,
    cure: str,
    *,
    key: str | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """A finding of our own under the code and severity of the rule that it is a case of."""
    rule = find_rule(name)
    assert rule is not None, name
    return Diagnostic(rule.code, rule.name, rule.severity, Finding(span, message, cure, key, related=related))


def of_citations(
    read: Recognised, canon: Canon, place: Place, *, published: bool = False
) -> Iterator[Diagnostic]:
    """Missing years, missing outlets, impossible dates and other spellings, each where it is printed.

    `published` tells whether the day of the report has dated the days without a year.
    """
    told: set[tuple[str, str]] = set()
    bare = _left_out_by_custom(read)
    said = False
    for keyed in read.citations:
        citation = keyed.citation
        printed = " ".join(citation.span.text.split())[:120]
        for group in citation.groups:
            span = (
                place(group.date_span.start, group.date_span.end)
                if group.date_span
                else place(citation.span.start, citation.span.end)
            )
            key = keyed.keys[0] if keyed.keys else None
            if group.missing_year and not said:
                said = bare > 0
                dated = published and "/" not in (group.month_day or "")
                cure = _YEAR_TAKEN if dated else _YEAR_SOUGHT
                others = f", like {bare - 1} others: the report leaves years out" if bare else ""
                yield diagnostic("missing-year", span, f"`{printed}` has no year{others}", cure, key=key)
            if group.date_problem:
                yield diagnostic(
                    "impossible-date",
                    span,
                    f"`{printed}`: {group.date_problem}",
                    "look the item up and mend the date",
                    key=key,
                )
            if not group.outlets and (group.date or group.missing_year or group.date_problem):
                yield diagnostic(
                    "missing-outlet",
                    place(citation.span.start, citation.span.end),
                    f"`{printed}` names no outlet",
                    "name the outlet, then cite it by key",
                )
            for outlet in group.outlets:
                name = canon.name(outlet)
                if (outlet, name) not in told and not canon.is_rightly_said(outlet):
                    told.add((outlet, name))
                    where = place(citation.span.start, citation.span.end)
                    yield diagnostic(
                        "outlet-variant",
                        where,
                        f"`{outlet}` is `{name}` elsewhere in the report",
                        f"the entries have `{name}`; the other spelling stands among its aliases",
                        key=key,
                    )


def _left_out_by_custom(read: Recognised) -> int:
    """How many dates of the report have no year, where most have none and it is one fault, not many; or 0."""
    groups = [group for keyed in read.citations for group in keyed.citation.groups]
    bare = sum(group.missing_year for group in groups)
    return bare if bare >= _CUSTOM and bare > sum(group.date is not None for group in groups) else 0


def told_once(found: Sequence[Diagnostic], read: Recognised) -> Sequence[Diagnostic]:
    """The findings; where most sources are after the report, so that its own day is wrong, that but once."""
    late = {d.finding.key: d for d in found if d.name == "date-after-report"}
    dated = sum(entry.date is not None for entry in read.entries)
    if len(late) < _CUSTOM or 2 * len(late) <= dated:
        return found
    cited = (key for keyed in read.citations for key in keyed.keys if key in late)
    first = late[next(cited, next(iter(late)))]
    message = f"{first.finding.message}, like {len(late) - 1} others: the day of the report is wrong"
    cure = "mend the day of the report, or `--published`"
    told = replace(first, finding=replace(first.finding, message=message, help=cure))
    return [*(d for d in found if d.name != "date-after-report"), told]


_YEAR_TAKEN = "the year is taken from `--published`; look whether the item is of that year"
_YEAR_SOUGHT = "find the item's year; `--published` dates all such days"
_CUSTOM = 5  # fewer are shown one by one


def of_near_names(read: Recognised, canon: Canon, place: Place) -> Iterator[Diagnostic]:
    """Names that may be spellings of one outlet, where the second of them is first printed."""
    at: dict[str, TypedCitation] = {}
    for keyed in read.citations if canon.near else ():
        for group in keyed.citation.groups:
            for outlet in group.outlets:
                at.setdefault(canon.name(outlet), keyed.citation)
    for pair in canon.near:
        if pair.name in at and pair.other in at and not both_said_rightly(pair.name, pair.other):
            one, other = at[pair.name].span, at[pair.other].span
            related = (Related(place(one.start, one.end), f"`{pair.name}` is cited here"),)
            message = f"`{pair.other}` and `{pair.name}` may be one outlet"
            yield diagnostic(
                "outlet-variant",
                place(other.start, other.end),
                message,
                "if so, make one an alias of the other in outlets.toml",
                related=related,
            )


def findings_of(manuscript: Manuscript, *, select: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """What the rules find in new chapters and entries; without `select` the default ones and the names'."""
    names = {rule.name for rule in all_rules()}
    extra = tuple(name for name in ("name-variant",) if name in names)
    settings = Settings(select=select, extend_select=() if select else extra, ignore=_NOT_ASKED)
    return check(manuscript, settings, partial(verdicts, keep=False))


def of_manuscript(
    found: Iterable[Diagnostic],
    back: Callable[[Span], tuple[int, int] | None],
    read: Recognised,
    place: Place,
) -> Iterator[Diagnostic]:
    """The findings in new chapters and entries, told where the old report has it.

    `back` leads from a place in a chapter to the flat text, and is None for what stands in no chapter.
    """
    by_key = {key: k.citation for k in reversed(read.citations) for key in k.keys}
    bad = [k.citation.span for k in read.citations if _has_bad_date(k.citation)]
    for diag in found:
        cited = by_key.get(diag.finding.key or "")
        if diag.name in _NOT_OF_THE_REPORT or (diag.name == "missing-date" and _has_bad_date(cited)):
            continue
        where = back(diag.span)
        if diag.name == "impossible-date" and where is not None:
            if any(span.start <= where[1] and where[0] < span.end for span in bad):
                continue  # told of the citation that the day stands in
        elif where is None:
            where = (cited.span.start, cited.span.end) if cited else None
            if where is None and diag.span.path.endswith(".bib"):
                continue  # an entry that was there before
        related = tuple(replace(r, span=place(*at)) for r in diag.finding.related if (at := back(r.span)))
        finding = replace(diag.finding, span=place(*(where or (0, 0))), related=related, fix=None)
        yield replace(diag, finding=finding)


def _has_bad_date(citation: TypedCitation | None) -> bool:
    """Whether impossible-date speaks of the citation."""
    return citation is not None and any(group.date_problem for group in citation.groups)


def errors_among(found: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The names of the rules that would stop a build."""
    return tuple(sorted({d.name for d in found if d.severity is Severity.ERROR}))


class Back:
    """From a place in a new chapter to the flat text of the old report.

    A key stands where the citation was printed that it was put for; other places are found by their words.
    """

    def __init__(
        self,
        chapters: Sequence[Chapter],
        flat_text: str,
        flat_stretches: Sequence[Stretch],
        citations: Iterable[Keyed] = (),
    ) -> None:
        self._keys = _printed_at(chapters, citations)
        self._offsets: dict[str, int] = {}
        text: list[str] = []
        stretches: list[Stretch] = []
        length = 0
        for chapter in chapters:
            self._offsets[chapter.path] = length
            last = -1
            for block in sorted(chapter.blocks, key=lambda b: (b.span.start, -b.span.end)):
                if block.span.start >= last:
                    role = Role.NOTE if block.kind is BlockKind.NOTE else Role.BODY
                    stretches.append(Stretch(length + block.span.start, length + block.span.end, role))
                    last = block.span.end
            text += [chapter.source.text, "\n"]
            length += len(chapter.source.text) + 1
        self._placing = Placing("".join(text), stretches, flat_text)

    def __call__(self, span: Span) -> tuple[int, int] | None:
        """The stretch of the flat text; None for what stands in no chapter."""
        return self.within(span.path, span.start, span.end)

    def within(self, path: str, start: int, end: int) -> tuple[int, int] | None:
        """The same, of two offsets in the chapter at a path."""
        offset = self._offsets.get(path)
        if offset is None:
            return None
        for begin, behind, printed in self._keys.get(path, ()):
            if begin <= start < behind:
                return printed
        first = self._placing(offset + start)
        return first, max(first, self._placing(offset + max(start, end - 1)))


def _printed_at(
    chapters: Sequence[Chapter], citations: Iterable[Keyed]
) -> dict[str, list[tuple[int, int, tuple[int, int]]]]:
    """For each chapter's path, where keys begin and end in it, and the stretches of the flat text that they
    were put for; nothing of a key that the report had already.
    """
    printed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for keyed in citations:
        for key in keyed.keys:
            printed[key].append((keyed.citation.span.start, keyed.citation.span.end))
    put: dict[str, list[tuple[bool, str, Span]]] = defaultdict(list)
    for chapter in chapters:
        notes = [block.span for block in chapter.blocks if block.kind is BlockKind.NOTE]
        for item in sorted(chapter.items, key=lambda item: item.span.start):
            in_note = any(note.start <= item.span.start < note.end for note in notes)
            put[item.key].append((in_note, chapter.path, item.span))
    found: dict[str, list[tuple[int, int, tuple[int, int]]]] = defaultdict(list)
    for key, places in put.items():
        if len(places) == len(printed[key]):  # notes stand behind the text in the old report
            ordered = sorted(places, key=lambda place: place[0])
            for (_, path, span), stretch in zip(ordered, sorted(printed[key]), strict=True):
                found[path].append((span.start, span.end, stretch))
    return found


def sorted_problems(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """In the order of the file, each once."""
    unique = {(d.code, d.span.start, d.finding.message): d for d in found}
    return tuple(sorted(unique.values(), key=lambda d: (d.span.start, d.code)))


def target_place(flat_text: str, placing: Placing, target: Source) -> Place:
    """From a stretch of the flat text to a span of the user's text, brackets included."""

    def place(start: int, end: int) -> Span:
        first = placing(start)
        while (
            start < end
            and not flat_text[start].isalnum()
            and first > 0
            and target.text[first - 1] == flat_text[start]
        ):
            first, start = first - 1, start + 1
            break
        last = max(first, _end_of(flat_text, end, placing, target.text))
        return target.span(first, last)

    return place


def _end_of(flat_text: str, end: int, placing: Placing, target: str) -> int:
    """Where in the target the stretch ends whose last word ends before `end`."""
    n = end
    while n > 0 and not flat_text[n - 1].isalnum():
        n -= 1
    begin = n
    while begin > 0 and flat_text[begin - 1].isalnum():
        begin -= 1
    last = placing(begin) + (n - begin)
    for sign in flat_text[n:end]:
        if target[last : last + 1] != sign:
            break
        last += 1
    return last
