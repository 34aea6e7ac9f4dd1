"""What editions need whatever the check finds, begun with it: chapters read, figures drawn, engines ready."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Generic, TypeVar

from dateline import pandoc
from dateline.editions.edition import Edition
from dateline.editions.press import Press, press_for
from dateline.processes import Forked, LeftUndoneError, processors
from dateline.values.chapters import Chapter
from dateline.values.manuscript import Manuscript

Checked = TypeVar("Checked")
Begun = TypeVar("Begun")


class Ahead(Generic[Checked, Begun]):
    """A context in which all of that goes on, in processes beside this one as far as processors are free."""

    def __init__(
        self, manuscript: Manuscript, wanted: Sequence[tuple[Edition, Sequence[str]]],
        check: Callable[[], Checked], press: Press | None = None,
    ) -> None:  # fmt: skip
        """Begin, for editions in their formats; only the thread that calls this may be running.

        `press` is one that runs already.
        """
        self._check = check
        self._stack = ExitStack()
        self._reading: pandoc.Reading | None = None
        self._beside: Forked | None = None
        editions = [edition for edition, _ in wanted]
        self._chapters = _chapters_of(manuscript, editions)
        if self._chapters:
            with suppress(pandoc.PandocError):  # who asks for a chapter meets the fault
                texts = [chapter.source.text for chapter in self._chapters]
                self._reading = self._stack.enter_context(pandoc.Reading(texts))
        every = [name for _, formats in wanted for name in formats]
        self.press = press or self._stack.enter_context(press_for(every))
        if processors() > 1:
            self._beside = self._stack.enter_context(Forked(lambda _: _work(manuscript, editions, check)))
        from dateline.editions.drawings import Drawings  # what makes editions is loaded here meanwhile

        self.drawings = Drawings(self._beside)
        self._begun: Begun | None = None

    def begin(self, make: Callable[[dict[str, pandoc.Document]], Begun]) -> None:
        """Make something of the chapters' documents while the check goes on in another process.

        Where it fails, it was not begun: who makes it after the check meets the fault, if there still is one.
        """
        if self._beside is not None:
            with suppress(Exception):
                self._begun = make(self.documents())

    def begun(self) -> Begun | None:
        """What was begun, given once; None where nothing was."""
        begun, self._begun = self._begun, None
        return begun

    def checked(self) -> Checked:
        """What the check gives; raises what it raises."""
        if self._beside is not None:
            with suppress(LeftUndoneError):
                self.drawings.planned()
                found: Checked = pickle.loads(self._beside.result())
                return found
        return self._check()

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

    def __enter__(self) -> Ahead[Checked, Begun]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def _work(
    manuscript: Manuscript, editions: Sequence[Edition], check: Callable[[], Checked]
) -> Iterator[bytes]:
    from dateline.editions.drawings import work

    return work(manuscript, editions, lambda: pickle.dumps(check()))


def _chapters_of(manuscript: Manuscript, editions: Sequence[Edition]) -> list[Chapter]:
    """The chapters of editions that a pandoc can read together."""
    places = sorted({place for edition in editions for place in edition.chapter_files(manuscript)})
    chapters = [manuscript.chapters[place] for place in places]
    return [chapter for chapter in chapters if pandoc.Reading.can_read(chapter.source.text)]
