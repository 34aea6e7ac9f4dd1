"""What editions need whatever the check finds, begun before it: chapters read by pandoc, appendices drawn."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from types import TracebackType

from dateline import pandoc
from dateline.editions.drawings import Drawings
from dateline.editions.edition import Edition
from dateline.values.model import Manuscript


class Ahead:
    """A context in which a pandoc reads the chapters of editions, and their drawings are made beside."""

    def __init__(self, manuscript: Manuscript, editions: Sequence[Edition]) -> None:
        """Begin; only the thread that calls this may be running."""
        self._stack = ExitStack()
        self._reading: pandoc.Reading | None = None
        places = sorted({place for edition in editions for place in edition.chapter_files(manuscript)})
        chapters = [manuscript.chapters[place] for place in places]
        self._chapters = [c for c in chapters if pandoc.Reading.can_read(c.source.text)]
        if self._chapters:
            with suppress(pandoc.PandocError):  # who asks for a chapter meets the fault
                texts = [chapter.source.text for chapter in self._chapters]
                self._reading = self._stack.enter_context(pandoc.Reading(texts))
        self.drawings = self._stack.enter_context(Drawings(manuscript, editions))

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

    def __enter__(self) -> Ahead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
