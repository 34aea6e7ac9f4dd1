"""What editions need whatever the check finds, begun with it: chapters read, figures drawn, engines ready."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from threading import Thread
from types import TracebackType
from typing import Generic, TypeVar

from dateline import pandoc
from dateline.editions.drawings import Drawings
from dateline.editions.edition import Edition
from dateline.editions.making import PAGED
from dateline.editions.pages import warm_up
from dateline.processes import Forked, LeftUndoneError, processors
from dateline.values.model import Chapter, Manuscript

Checked = TypeVar("Checked")


class Ahead(Generic[Checked]):
    """A context in which all of that goes on, in processes beside this one as far as processors are free."""

    def __init__(
        self, manuscript: Manuscript, wanted: Sequence[tuple[Edition, Sequence[str]]],
        check: Callable[[], Checked],
    ) -> None:  # fmt: skip
        """Begin, for editions in their formats; only the thread that calls this may be running."""
        self._check = check
        self._stack = ExitStack()
        self._reading: pandoc.Reading | None = None
        self._checking: Forked | None = None
        editions = [edition for edition, _ in wanted]
        self._chapters = _chapters_of(manuscript, editions)
        if self._chapters:
            with suppress(pandoc.PandocError):  # who asks for a chapter meets the fault
                texts = [chapter.source.text for chapter in self._chapters]
                self._reading = self._stack.enter_context(pandoc.Reading(texts))
        if processors() > 1:
            self._checking = self._stack.enter_context(Forked(lambda _: [pickle.dumps(check())]))
        self.drawings = self._stack.enter_context(Drawings(manuscript, editions))
        self._warming: Thread | None = None
        if self._checking is not None:
            self._warm_up(wanted)
        self._wanted = wanted

    def checked(self) -> Checked:
        """What the check gives; raises what it raises."""
        checking, self._checking = self._checking, None
        if checking is not None:
            with suppress(LeftUndoneError):
                found: Checked = pickle.loads(checking.result())
                return found
            self.warmed()  # the check may make processes
        found = self._check()
        self._warm_up(self._wanted)
        return found

    def _warm_up(self, wanted: Sequence[tuple[Edition, Sequence[str]]]) -> None:
        """Load what setting pages needs, where pages are wanted; no process may be forked meanwhile."""
        if self._warming is None and any(name in PAGED for _, formats in wanted for name in formats):
            self._warming = Thread(target=warm_up, name="warm up")
            self._warming.start()
            self._stack.callback(self._warming.join)

    def warmed(self) -> None:
        """Wait until it is loaded."""
        if self._warming is not None:
            self._warming.join()

    def documents(self) -> dict[str, pandoc.Document]:
        """The documents of chapters by their paths; without those that have to be read alone."""
        reading, self._reading = self._reading, None
        if reading is None:
            return {}
        try:
            documents = reading.documents()
        except pandoc.PandocError:  # one of the texts is at fault; reading each alone tells which
            return {}
        return {chapter.path: document for chapter, document in zip(self._chapters, documents, strict=True)}

    def __enter__(self) -> Ahead[Checked]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def _chapters_of(manuscript: Manuscript, editions: Sequence[Edition]) -> list[Chapter]:
    """The chapters of editions that a pandoc can read together."""
    places = sorted({place for edition in editions for place in edition.chapter_files(manuscript)})
    chapters = [manuscript.chapters[place] for place in places]
    return [chapter for chapter in chapters if pandoc.Reading.can_read(chapter.source.text)]
