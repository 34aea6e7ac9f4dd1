"""The appendices of all editions, planned and drawn in a process beside while the document is made.

What they say is known long before they are drawn, and is all that the document waits for.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from dateline.editions import appendix
from dateline.editions.appendix import Appendix, Pictures, Planned, once
from dateline.editions.edition import Edition
from dateline.editions.pace import collector_at_rest
from dateline.processes import Forked, LeftUndoneError
from dateline.values.manuscript import Manuscript

_LAST = 19  # the pages wait for the drawings last


class Drawings:
    """The appendices of editions, made ahead in `beside` where that is given.

    Its process gives what `work` makes: first all plans, then what is asked for in between, then pictures.
    """

    def __init__(self, beside: Forked | None = None) -> None:
        self._beside = beside
        self._planned: Mapping[int, Appendix | None] = {}
        self._pictures: dict[int, Pictures] = {}

    def planned(self) -> None:
        """Wait for the plans. Raises `LeftUndoneError`; then nothing of it will be there."""
        if self._beside is not None and not self._planned:
            try:
                self._planned = pickle.loads(self._beside.result())
            except LeftUndoneError:
                self._beside = None  # planning here shows what is wrong
                raise

    def draw(
        self, place: int, manuscript: Manuscript, edition: Edition, paths: tuple[str, ...]
    ) -> Planned | None:
        """The appendix of the edition at `place`, as `appendix.draw` has it; raises `EditionError`."""
        with suppress(LeftUndoneError):
            self.planned()
        if place not in self._planned:
            return appendix.draw(manuscript, edition, paths)
        planned = self._planned[place]
        return Planned(planned, once(partial(self._drawn, place, planned))) if planned else None

    def _drawn(self, place: int, planned: Appendix) -> Pictures:
        """The pictures of the edition at `place`, drawn beside, else here."""
        while self._beside is not None and place not in self._pictures:
            try:
                self._pictures.update(pickle.loads(self._beside.result()))
            except LeftUndoneError:
                self._beside = None
        return self._pictures.get(place) or planned.pictures()


def work(
    manuscript: Manuscript, editions: Sequence[Edition], between: Callable[[], bytes]
) -> Iterator[bytes]:
    """All plans by the editions' places, what is made `between`, then the pictures of each edition."""
    with collector_at_rest():
        planned = {place: _plan(manuscript, edition) for place, edition in enumerate(editions)}
        yield pickle.dumps(planned)
        yield between()
        os.nice(_LAST)
        drawn: list[tuple[Appendix, Pictures]] = []  # editions that look alike share their pictures
        for place, made in planned.items():
            if made is not None:
                pictures = next((pictures for one, pictures in drawn if one == made), None) or made.pictures()
                drawn.append((made, pictures))
                yield pickle.dumps({place: pictures})


def _plan(manuscript: Manuscript, edition: Edition) -> Appendix | None:
    paths = tuple(manuscript.chapters[place].path for place in edition.chapter_files(manuscript))
    return appendix.plan(manuscript, edition, paths)
