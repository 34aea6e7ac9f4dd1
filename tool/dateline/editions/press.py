"""The press: a process beside, in which pages are laid out and PDFs written while all else is made here.

It is told which style sheets to expect, and loads WeasyPrint while the document is made. Told what the pages
are made of, it answers with page numbers; told what else the PDF needs, with the PDF; then comes the next
edition. What it leaves undone (`LeftUndoneError`), whoever asked does himself, and so meets the fault.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from threading import Thread
from types import TracebackType
from typing import Any, BinaryIO

from dateline import patterns
from dateline.editions.edition import need_pages
from dateline.editions.pace import collector_at_rest
from dateline.processes import Forked, LeftUndoneError, processors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.editions.assemble import Remark
    from dateline.editions.pages import StyleSheets
    from dateline.editions.pdf import PageSource, PdfSource, Styles

    Made = tuple[bytes, tuple[Remark, ...]]
    """A file's content, and what was found while it was made."""
    PageNumbers = tuple[Mapping[str, int], int]
    """The page of each identifier, and the number of all pages."""


def press_for(formats: Sequence[str]) -> AbstractContextManager[Press | None]:
    """A press, where one of the formats needs it (none named: all) and a processor is free; else None."""
    wanted = not formats or need_pages(formats)
    return Press() if wanted and processors() > 1 else nullcontext()


class Press:
    """A context in which the press runs; only the thread that makes it may be running then."""

    def __init__(self) -> None:
        self._process = Forked(_work)
        self._telling: Thread | None = None
        self._withheld = False  # what the PDF needs could not be made

    def lay_out(self, source: PageSource, rest: Callable[[], PdfSource | None]) -> None:
        """Begin with an edition. `rest` waits for what its PDF needs; None where no PDF is wanted."""
        self._end_of_telling()
        self._telling = Thread(target=self._tell, args=(source, rest), name="press", daemon=True)
        self._telling.start()

    def expect(self, styles: Styles, language: str) -> None:
        """Tell which style sheets and which language will probably come first; for others it costs time."""
        self._process.send(pickle.dumps((styles, language)), last=False)

    def page_numbers(self) -> PageNumbers:
        """The page of each identifier, and the number of pages. Raises `LeftUndoneError`."""
        numbers: PageNumbers = pickle.loads(self._process.result())
        return numbers

    def pdf(self) -> Made:
        """The PDF and what WeasyPrint found wrong. Raises `LeftUndoneError`."""
        self._end_of_telling()
        if self._withheld:
            raise LeftUndoneError
        made: Made = pickle.loads(self._process.result())
        return made

    def _tell(self, source: PageSource, rest: Callable[[], PdfSource | None]) -> None:
        self._withheld = False
        self._process.send(pickle.dumps(source), last=False)
        try:
            told = rest()
        except Exception:  # who writes the PDF here meets the fault, and tells it
            told, self._withheld = None, True
        self._process.send(pickle.dumps(told), last=False)

    def _end_of_telling(self) -> None:
        if self._telling is not None:
            self._telling.join()

    def __enter__(self) -> Press:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.__exit__(kind, error, trace)


def _heard(hearing: BinaryIO) -> Iterator[Any]:
    with suppress(EOFError):
        while True:
            yield pickle.load(hearing)


def _work(hearing: BinaryIO) -> Iterator[bytes]:
    """For each edition its page numbers, then its PDF where that is wanted, until nothing more is heard."""
    messages = _heard(hearing)
    sheets: dict[Styles, StyleSheets] = {}
    with collector_at_rest():
        for told in messages:
            if isinstance(told, tuple):
                sheets.update(_expected(*told))
                continue
            from dateline.editions.pdf import lay_out, to_pdf

            layout = lay_out(told, sheets.pop(told.styles, None))
            yield pickle.dumps((layout.page_numbers(), layout.page_count))
            rest = next(messages)
            if rest is not None:
                yield pickle.dumps(to_pdf(layout, rest))
            del layout
            gc.collect()  # what is left of the edition


def _expected(styles: Styles, language: str) -> Mapping[Styles, StyleSheets]:
    """The style sheets, read; nothing where they cannot be, which who sets the pages will tell."""
    from dateline.editions.folders import EditionError
    from dateline.editions.pages import MissingLibraryError, know_hyphens

    with suppress(EditionError, MissingLibraryError):
        know_hyphens(language)
        read = styles.read()
        patterns.remember()
        return {styles: read}
    return {}
