"""The drawings of all editions, made in a process beside while pandoc reads: half a second and more each."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import BinaryIO

from dateline.editions import appendix
from dateline.editions.appendix import Appendix
from dateline.editions.edition import Edition
from dateline.processes import Forked, LeftUndoneError, processors
from dateline.values.model import Manuscript


class Drawings:
    """A context in which the appendices of editions are drawn, ahead where there is a processor for it."""

    def __init__(self, manuscript: Manuscript, editions: Sequence[Edition]) -> None:
        """Begin; only the thread that calls this may be running."""
        self._ahead: dict[int, Appendix | None] = {}
        self._stack = ExitStack()
        self._forked: Forked | None = None
        wanted = {place: e for place, e in enumerate(editions) if appendix.OPTION in e.options}

        def drawn(_: BinaryIO) -> bytes:
            return pickle.dumps({place: _draw(manuscript, edition) for place, edition in wanted.items()})

        if wanted and processors() > 1:
            self._forked = self._stack.enter_context(Forked(drawn))

    def draw(
        self, place: int, manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]
    ) -> Appendix | None:
        """The appendix of the edition at `place`, as `appendix.draw` has it; raises `EditionError`."""
        if self._forked is not None:
            forked, self._forked = self._forked, None
            try:
                self._ahead = pickle.loads(forked.result())
            except LeftUndoneError:
                self._ahead = {}  # drawing here shows what is wrong
        return self._ahead[place] if place in self._ahead else appendix.draw(manuscript, edition, paths)

    def __enter__(self) -> Drawings:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def _draw(manuscript: Manuscript, edition: Edition) -> Appendix | None:
    paths = tuple(manuscript.chapters[place].path for place in edition.chapter_files(manuscript))
    return appendix.draw(manuscript, edition, paths)
