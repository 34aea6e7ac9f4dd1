"""How well the citations of old reports are found, in the labelled documents of tests/corpus/import.

    python benchmarks/score_import.py [FILE|FOLDER…] [--verbose]

A label is found where the tool has a citation at its place; counted are triples of place, outlet and
date, one for each outlet of each group. Printed: precision and recall by kind, then how often the kind,
and each of the details (via, place, title, url, accessed, qualifier), agree where the triple does.
`--verbose` lists what was missed and what was taken wrongly, and the `leave` labels that were hit.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tool")]

from rapidfuzz import fuzz  # noqa: E402

from dateline.importing.command import as_data_of, load, published_on  # noqa: E402

CORPUS = ROOT / "tests" / "corpus" / "import"
KINDS = ("parenthetical", "in-sentence", "caption", "footnote")
DETAILS = ("via", "place", "title", "url", "accessed", "qualifier")
_ALIKE = 70  # of 100, by which two texts are of one place


def plain(text: str) -> str:
    """A text as places are compared: one kind of quotation mark, single blanks."""
    text = re.sub(r"[“”„«»‘’\"'´`]", "'", text)
    return " ".join(text.split()).casefold()


def outlet_name(text: str) -> str:
    """An outlet as names are compared: case, leading article and quotation marks aside."""
    return re.sub(r"^the ", "", " ".join(plain(text).replace("'", "").split()))


Triple = tuple[str, str]


def triples(groups: Sequence[dict[str, Any]]) -> Counter[Triple]:
    """Outlet and date of each outlet of each group."""
    found: Counter[Triple] = Counter()
    for group in groups:
        date = group.get("date") or group.get("month_day") or ""
        for outlet in group.get("outlets") or [""]:
            found[(outlet_name(outlet), date)] += 1
    return found


@dataclass
class Tally:
    """Counts of one kind or of all."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def add(self, other: Tally) -> None:
        self.wanted += other.wanted
        self.found += other.found
        self.right += other.right

    def row(self, name: str) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        return (
            f"{name:<15} {self.wanted:>7} {self.found:>7} {self.right:>7} {precision:>10.3f} {recall:>8.3f}"
        )


@dataclass
class Score:
    """One document's score."""

    name: str
    by_kind: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    kinds_right: int = 0
    placed: int = 0
    lines_right: int = 0
    lines: int = 0
    details: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in DETAILS})
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """What was missed and what was taken wrongly, a line each."""
        return [f"missed {text}" for text in self.missed] + [f"wrong  {text}" for text in self.wrong]


def same_place(label: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether a citation that was found stands where the label does."""
    if "line" in label and abs(label["line"] - found["line"]) > 1 and label["kind"] != "footnote":
        return False
    a, b = plain(label["text"]), plain(found["text"])
    return a in b or b in a or fuzz.ratio(a, b) >= _ALIKE


def score(document: Path, labels: dict[str, Any]) -> Score:
    """Bring in one document and lay what was found beside its labels."""
    imported = load(str(document), document.parent / "nothing", published_on(labels.get("published")), None)
    return score_of(document.name, labels, as_data_of(imported)["citations"])


def score_of(name: str, labels: dict[str, Any], found: Sequence[dict[str, Any]]) -> Score:
    """Lay what was found in the document of that name beside its labels."""
    result = Score(name)
    wanted: list[dict[str, Any]] = labels.get("citation", [])
    hits = _laid_beside(wanted, found)
    more = _lying_in(wanted, found, hits)
    for number, label in enumerate(wanted):
        _count(result, label, [found[n] for n in (hits.get(number), *more.get(number, ())) if n is not None])
    paired = {*hits.values(), *(n for ns in more.values() for n in ns)}
    for n in sorted(set(range(len(found))) - paired):
        result.by_kind[found[n]["kind"]].found += sum(triples(found[n]["groups"]).values())
        traps = [
            t["why"]
            for t in labels.get("leave", ())
            if plain(found[n]["text"]) in plain(t["text"]) or plain(t["text"]) in plain(found[n]["text"])
        ]
        result.wrong.append(
            f"{found[n]['line']}: {found[n]['text'][:110]}  {shown(found[n])}"
            + (f"  [{traps[0]}]" if traps else "")
        )
    return result


def _lying_in(
    wanted: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]], hits: dict[int, int]
) -> dict[int, list[int]]:
    """What else lies in the text of a label: `Fars (May 3) and Mehr (May 4)` may be one citation or two."""
    more: dict[int, list[int]] = {}
    for n in set(range(len(found))) - set(hits.values()):
        for m, label in enumerate(wanted):
            if m not in hits or plain(found[n]["text"]) not in plain(label["text"]):
                continue
            left = triples(label["groups"]) - triples(found[hits[m]]["groups"])
            if same_place(label, found[n]) and left & triples(found[n]["groups"]):
                more.setdefault(m, []).append(n)
                break
    return more


def _laid_beside(wanted: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> dict[int, int]:
    """For each label the citation that stands at its place; those that agree best are paired first."""
    pairs = [
        (*_agreement(label, hit), -abs(m - n), m, n)
        for m, label in enumerate(wanted)
        for n, hit in enumerate(found)
        if same_place(label, hit)
    ]
    hits: dict[int, int] = {}
    for *_, m, n in sorted(pairs, reverse=True):
        if m not in hits and n not in hits.values():
            hits[m] = n
    return hits


def _agreement(label: dict[str, Any], hit: dict[str, Any]) -> tuple[int, float]:
    shared = triples(label["groups"]) & triples(hit["groups"])
    return sum(shared.values()), fuzz.ratio(plain(label["text"]), plain(hit["text"]))


def _count(result: Score, label: dict[str, Any], hits: Sequence[dict[str, Any]]) -> None:
    tally = result.by_kind[label["kind"]]
    wanted = triples(label["groups"])
    tally.wanted += sum(wanted.values())
    if not hits:
        result.missed.append(f"{label.get('line', '')} {label['text'][:110]}  {shown(label)}")
        return
    got = sum((triples(hit["groups"]) for hit in hits), Counter[Triple]())
    tally.found += sum(got.values())
    right = sum((wanted & got).values())
    tally.right += right
    hit = hits[0]
    if wanted != got:
        got_here = "; ".join(map(shown, hits))
        result.missed.append(f"{label.get('line', '')} {label['text'][:110]}  {shown(label)}  but {got_here}")
    result.placed += 1
    result.kinds_right += hit["kind"] == label["kind"]
    if "line" in label:
        result.lines += 1
        result.lines_right += hit["line"] == label["line"]
    for one, other in zip(label["groups"], hit["groups"], strict=False):
        for name in DETAILS:
            a, b = one.get(name) or "", other.get(name) or ""
            if a or b:
                result.details[name][
                    "right" if plain(a).rstrip("/.,") == plain(b).rstrip("/.,") else "other"
                ] += 1


def shown(citation: dict[str, Any]) -> str:
    """The groups of a citation, short."""
    return "; ".join(
        f"{', '.join(g.get('outlets') or ['-'])} @ {g.get('date') or g.get('month_day') or '-'}"
        for g in citation["groups"]
    )


def labels_of(path: Path) -> dict[str, Any]:
    """The labels in a file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def label_files(paths: Iterable[str]) -> list[Path]:
    """The label files of documents, of label files, or of folders."""
    found: list[Path] = []
    for name in paths:
        path = Path(name)
        found += sorted(path.glob("*.toml")) if path.is_dir() else [path.with_suffix(".toml")]
    return found


def report(scores: Sequence[Score], *, verbose: bool) -> str:
    """The table that is printed."""
    head = f"{'':<15} {'wanted':>7} {'found':>7} {'right':>7} {'precision':>10} {'recall':>8}"
    rows = [head]
    total = Tally()
    for kind in KINDS:
        tally = Tally()
        for one in scores:
            tally.add(one.by_kind[kind])
        total.add(tally)
        rows.append(tally.row(kind))
    rows.append(total.row("all"))
    placed, kinds = sum(s.placed for s in scores), sum(s.kinds_right for s in scores)
    lines, lines_right = sum(s.lines for s in scores), sum(s.lines_right for s in scores)
    rows += ["", f"kind right: {kinds} of {placed}; line right: {lines_right} of {lines}"]
    for name in DETAILS:
        counts = sum((s.details[name] for s in scores), Counter())
        if counts:
            rows.append(f"{name} right: {counts['right']} of {counts.total()}")
    rows += ["", head]
    for one in scores:
        tally = Tally()
        for kind in KINDS:
            tally.add(one.by_kind[kind])
        rows.append(tally.row(one.name[:15]))
        if verbose:
            rows += [f"    {text}" for text in one.faults()]
    return "\n".join(rows)


def scores_of(paths: Iterable[str]) -> list[Score]:
    """The score of each labelled document."""
    found = []
    for path in label_files(paths):
        labels = labels_of(path)
        found.append(score(path.parent / labels["document"], labels))
    return found


def main() -> None:
    """Print the score of the documents named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", default=[str(CORPUS)])
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    print(report(scores_of(options.paths), verbose=options.verbose))


if __name__ == "__main__":
    main()
