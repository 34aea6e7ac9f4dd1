"""What the rules of the prose say of each chapter: on every processor, and kept from run to run.

In: a `ProseCheck` of the linter. Out: its findings. Chapters are independent of each other there, so they
are shared out among processes, and the verdict on one that is as it was is taken from the cache. A
verdict is known by a hash of all that it hangs on: the chapter's text and path, the texts of the
bibliographies and the registry, the report, the settings, the day, the rules, and Dateline itself.
"""

from __future__ import annotations

import gc
import marshal
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from dateline import cache
from dateline.disk import digest
from dateline.linter import ProseCheck
from dateline.processes import Forked, LeftUndoneError, processors
from dateline.values.chapters import Chapter
from dateline.values.diagnostics import Finding
from dateline.values.packing import packed, unpacked
from dateline.values.text import Source

_WORTH_A_PROCESS = 60_000  # characters; a process costs what some ten thousand take
_MOST_PROCESSES = 8
_TOKEN = 4  # bytes that a batch's number takes in the queue
_MOST_IN_PIPE = 4096 // _TOKEN  # POSIX promises that so much can be written at once without a reader

Verdict = tuple[tuple[str, tuple[Any, ...]], ...]
"""Codes of rules with packed findings."""


def verdicts(check: ProseCheck, keep: bool = True) -> Iterator[tuple[str, Finding]]:
    """The findings of every chapter, with the codes of their rules; `keep` says whether to use the cache.

    Other processes begin at once; this one takes its part in the work when the findings are asked for.
    """
    chapters = check.manuscript.chapters
    names = _names(check) if keep else [""] * len(chapters)
    place = "\0".join([os.getcwd(), *(chapter.path for chapter in chapters)])
    store = "verdicts-" + digest(_bytes(place))
    kept = cache.get(store) if keep else None
    known: dict[str, Verdict] = kept if isinstance(kept, dict) else {}
    work = _Work(check, [n for n, name in enumerate(names) if not name or name not in known])

    def found() -> Iterator[tuple[str, Finding]]:
        new = work.done()
        every = [new[n] if n in new else known[name] for n, name in enumerate(names)]
        if keep and new:
            cache.put(store, {name: verdict for name, verdict in zip(names, every, strict=True) if name})
        sources = _sources(check)
        for verdict in every:
            yield from ((code, unpacked(data, sources)) for code, data in verdict)

    return found()


def _names(check: ProseCheck) -> list[str]:
    """A name for the verdict on each chapter; empty where pandoc did not settle it, and may another time."""
    manuscript = check.manuscript
    around: list[object] = [cache.fingerprint(), manuscript.as_of, manuscript.max_lag]
    around += [rule.code for rule in check.rules]
    beside = [part.source for part in (manuscript.outlets, manuscript.report) if part is not None]
    texts = (*manuscript.bibliography.sources, *beside)
    around += [f"{source.path} {digest(_bytes(source.text))}" for source in texts]
    common = "\0".join(map(str, around))
    return [
        ""
        if any(problem.rule == "unsettled-chapter" for problem in chapter.problems)
        else digest(_bytes(f"{common}\0{chapter.path}\0{chapter.source.text}"))
        for chapter in manuscript.chapters
    ]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _sources(check: ProseCheck) -> dict[str, Source]:
    manuscript = check.manuscript
    found = [*(chapter.source for chapter in manuscript.chapters), *manuscript.bibliography.sources]
    return {source.path: source for source in found}


def _verdict(check: ProseCheck, chapter: Chapter) -> Verdict:
    return tuple((code, packed(finding)) for code, finding in check.of(chapter))


# --- processes --------------------------------------------------------------------------------


class _Work:
    """Chapters to be judged, on as many processes as pay.

    Numbers of batches lie in a pipe, from which each process takes the next when it is free. What a process
    that is killed leaves undone, the first one does.
    """

    def __init__(self, check: ProseCheck, places: Sequence[int]) -> None:
        self.check = check
        self.places = places
        self.children: list[Forked] = []
        texts = [check.manuscript.chapters[place].source.text for place in places]
        number = min(processors(), _MOST_PROCESSES, len(places), sum(map(len, texts)) // _WORTH_A_PROCESS)
        self.queue: int | None = None
        if number < 2:
            return
        check.prepare()
        longest_first = [
            place for _, place in sorted(zip(texts, places, strict=True), key=lambda t: -len(t[0]))
        ]
        size = -(-len(places) // _MOST_IN_PIPE)
        self.batches = [longest_first[n : n + size] for n in range(0, len(places), size)]
        self.queue, writer = os.pipe()
        os.write(writer, b"".join(n.to_bytes(_TOKEN, "big") for n in range(len(self.batches))))
        os.close(writer)  # so that an empty queue is at its end
        gc.freeze()  # what is there now is not looked through by the processes, and so not copied
        self.children = [Forked(lambda _: [marshal.dumps(self._judged())]) for _ in range(number - 1)]

    def _judged(self) -> dict[int, Verdict]:
        """Judge what this process takes out of the queue."""
        found: dict[int, Verdict] = {}
        while self.queue is not None and (token := os.read(self.queue, _TOKEN)):
            for place in self.batches[int.from_bytes(token, "big")]:
                found[place] = _verdict(self.check, self.check.manuscript.chapters[place])
        return found

    def done(self) -> dict[int, Verdict]:
        """The verdicts by place, once all are there."""
        found = self._judged()
        for child in self.children:
            with child, suppress(LeftUndoneError):
                found.update(marshal.loads(child.result()))
        if self.queue is not None:
            os.close(self.queue)
        for place in self.places:
            if place not in found:
                found[place] = _verdict(self.check, self.check.manuscript.chapters[place])
        return found
