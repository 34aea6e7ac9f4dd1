"""How much finding a citation depends on which outlet it names: the labelled reports, their outlets swapped.

    python benchmarks/swap_outlets.py [--seed N] [--verbose]

Each outlet of a report in plain text or Markdown that is a proper name (no account, no address, no body) is
written as one of another report, with as many words, everywhere in the report and in its labels. Nothing else
changes, so that what is lost then hung on the name. Printed: precision and recall over all, before and after;
`--verbose` lists what is lost after the swap alone, with the names that stood there before. Some swaps make
what no reader could tell (an agency called like a country), so that a little is lost for good.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score_import import CORPUS, labels_of, score

_NO_NAME = re.compile(
    r"[.@:;,()\"“”/|0-9]|\b(?:the|account|channel|page|website|site|Twitter|Telegram|Facebook|Instagram|YouTube|TikTok|"
    r"ministry|office|X|of|for|and|und|et|y|e|in|on|statement|press|service|agency|TV|radio)\b",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-ZÀ-Þ][\u0000-\u024f\u1e00-\u1eff’'ʿʾ -]*")
_LETTERS, _WORDS = 6, 4  # of an abbreviation, of a name at most
_KEPT = frozenset(("url", "date", "month_day", "accessed", "kind", "document"))


@dataclass(frozen=True)
class Swapped:
    """A report with other outlets: its name, text and labels, and what each of the new names stands for."""

    name: str
    text: str
    labels: dict[str, Any]
    names: Mapping[str, str]


def sort_of(name: str) -> str | None:
    """By what a name may be swapped: its words, or that it is an abbreviation; None for no proper name."""
    words = name.split()
    if _NO_NAME.search(name) or not _LATIN.fullmatch(name) or len(words) > _WORDS:
        return None
    if name.isupper():
        return "letters" if len(words) == 1 and len(name) <= _LETTERS else None
    return str(min(len(words), 3)) if all(w[0].isupper() for w in words if w.isalpha()) else None


def names_in(labels: dict[str, Any]) -> set[str]:
    """All outlets that the labels of a report name."""
    groups = [group for citation in labels.get("citation", ()) for group in citation["groups"]]
    return {name for g in groups for name in (*(g.get("outlets") or ()), g.get("via") or "") if name}


def swapped(seed: int) -> Iterator[Swapped]:
    """The reports of the folder with other outlets, always the same for a seed."""
    chosen = random.Random(seed)
    reports = [(path, labels_of(path)) for path in sorted(CORPUS.glob("*.toml"))]
    pool: dict[str, set[str]] = defaultdict(set)
    for _, labels in reports:
        for name in names_in(labels):
            if sort := sort_of(name):
                pool[sort].add(name)
    listed = {sort: sorted(names) for sort, names in pool.items()}
    for _, labels in reports:
        document = CORPUS / labels["document"]
        if document.suffix in (".txt", ".md"):
            yield _swapped(document, labels, listed, chosen)


def _swapped(
    document: Path, labels: dict[str, Any], listed: Mapping[str, Sequence[str]], chosen: random.Random
) -> Swapped:
    text, names = document.read_text(encoding="utf-8"), names_in(labels)
    fresh: dict[str, str] = {}
    for name in sorted(names):
        sort = sort_of(name)
        if sort is None or any(name != other and (name in other or other in name) for other in names):
            continue
        free = [n for n in chosen.sample(listed[sort], 40) if n not in names and n not in text]
        free = [n for n in free if n not in fresh.values()]
        if free:
            fresh[name] = free[0]
    if not fresh:
        return Swapped(document.name, text, _without_lines(labels, lambda s: s), {})
    either = "|".join(
        r"\s+".join(map(re.escape, name.split())) for name in sorted(fresh, key=len, reverse=True)
    )
    pattern = re.compile(rf"(?<![\w’'-])(?:{either})(?!\w)")

    def other(match: re.Match[str]) -> str:
        name = fresh[" ".join(match[0].split())]
        return name.replace(" ", "\n", 1) if "\n" in match[0] else name  # lines end where they did

    def anew(said: str) -> str:
        return pattern.sub(other, said)

    names_before = {new: old for old, new in fresh.items()}
    return Swapped(document.name, anew(text), _without_lines(labels, anew), names_before)


def _without_lines(value: Any, anew: Any) -> Any:
    """Labels with their names anew, without line numbers, which may shift."""
    if isinstance(value, str):
        return anew(value)
    if isinstance(value, list):
        return [_without_lines(one, anew) for one in value]
    if isinstance(value, dict):
        kept = {key: one for key, one in value.items() if key != "line"}
        return {key: one if key in _KEPT else _without_lines(one, anew) for key, one in kept.items()}
    return value


def measured(report: Swapped) -> tuple[str, list[int], list[int], list[str]]:
    """Name, the counts as the report stands and after the swap, and what is lost by the swap."""
    labels = labels_of(CORPUS / f"{Path(report.name).stem}.toml")
    before = score(CORPUS / report.name, _without_lines(labels, lambda said: said))
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / report.name
        document.write_text(report.text, encoding="utf-8")
        after = score(document, report.labels)
    known = set(before.faults())
    lost = []
    for fault in after.faults():
        stood = [(new, old) for new, old in report.names.items() if new in fault]
        as_before = fault
        for new, old in stood:
            as_before = as_before.replace(new, old)
        if as_before not in known:
            lost.append(f"{fault}   was {', '.join(f'{old} → {new}' for new, old in stood)}")
    return report.name, _counts(before), _counts(after), lost


def _counts(result: Any) -> list[int]:
    return [
        sum(getattr(tally, count) for tally in result.by_kind.values())
        for count in ("wanted", "found", "right")
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    before, after = [0, 0, 0], [0, 0, 0]
    with ProcessPoolExecutor() as workers:
        for name, one, other, lost in workers.map(measured, swapped(given.seed), chunksize=4):
            before = [a + b for a, b in zip(before, one, strict=True)]
            after = [a + b for a, b in zip(after, other, strict=True)]
            for line in lost if given.verbose else ():
                print(f"{name}: {line}")
    for said, (wanted, found, right) in (("as printed", before), ("swapped", after)):
        print(
            f"{said:<12}{wanted:>7} wanted  precision {right / found:.4f}  recall {right / wanted:.4f}",
            file=sys.stdout,
        )


if __name__ == "__main__":
    main()
