"""The appendices of all editions, planned and drawn in a process beside while the document is made.

What they say is known long before they are drawn, and is all that the document waits for.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from types import TracebackType
from typing import BinaryIO

from dateline.editions import appendix
from dateline.editions.appendix import Appendix, Pictures, Planned, once
from dateline.editions.edition import Edition
from dateline.editions.pace import collector_at_rest
from dateline.processes import Forked, LeftUndoneError, processors
from dateline.values.model import Manuscript


class Drawings:
    """A context in which the appendices of editions are made, ahead where there is a processor for it."""

    def __init__(self, manuscript: Manuscript, editions: Sequence[Edition]) -> None:
        """Begin; only the thread that calls this may be running."""
        self._planned: Mapping[int, Appendix | None] | None = None
        self._pictures: dict[int, Pictures] = {}
        self._stack = ExitStack()
        self._forked: Forked | None = None
        wanted = {place: e for place, e in enumerate(editions) if appendix.OPTION in e.options}
        if wanted and processors() > 1:
            self._forked = self._stack.enter_context(Forked(lambda _: _work(_, manuscript, wanted)))

    def draw(
        self, place: int, manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]
    ) -> Planned | None:
        """The appendix of the edition at `place`, as `appendix.draw` has it; raises `EditionError`."""
        if self._planned is None and self._forked is not None:
            try:
                self._planned = pickle.loads(self._forked.result())
            except LeftUndoneError:
                self._forked = None  # planning here shows what is wrong
        if self._planned is None or place not in self._planned:
            return appendix.draw(manuscript, edition, paths)
        planned = self._planned[place]
        return Planned(planned, once(partial(self._drawn, place, planned))) if planned else None

    def _drawn(self, place: int, planned: Appendix) -> Pictures:
        """The pictures of the edition at `place`, drawn beside, else here."""
        while self._forked is not None and place not in self._pictures:
            try:
                self._pictures.update(pickle.loads(self._forked.result()))
            except LeftUndoneError:
                self._forked = None
        return self._pictures.get(place) or planned.pictures()

    def __enter__(self) -> Drawings:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def _work(_: BinaryIO, manuscript: Manuscript, editions: Mapping[int, Edition]) -> Iterator[bytes]:
    """First all appendices by place, then the pictures of each."""
    with collector_at_rest():
        planned = {place: _plan(manuscript, edition) for place, edition in editions.items()}
        yield pickle.dumps(planned)
        drawn: list[tuple[Appendix, Pictures]] = []  # editions that look alike share their pictures
        for place, made in planned.items():
            if made is not None:
                pictures = next((pictures for one, pictures in drawn if one == made), None) or made.pictures()
                drawn.append((made, pictures))
                yield pickle.dumps({place: pictures})


def _plan(manuscript: Manuscript, edition: Edition) -> Appendix | None:
    paths = tuple(manuscript.chapters[place].path for place in edition.chapter_files(manuscript))
    return appendix.plan(manuscript, edition, paths)
