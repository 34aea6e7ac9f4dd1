"""The formats of an edition, made side by side: the pages here, the others in a process beside.

In: a `Prepared` edition. Out: the bytes of each format, and remarks. The DOCX names pages in its contents;
the other process writes all that it can without them, and is told them once the pages are laid out. Where
it fails, its formats are made here, so that a fault shows as it is. On one processor, and where there is
no fork, threads do the same. Either way gives the same bytes.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from threading import Thread
from typing import BinaryIO

from dateline.editions import screen, word
from dateline.editions.assemble import Remark
from dateline.editions.pages import Layout
from dateline.editions.pdf import lay_out, page_html, to_pdf
from dateline.editions.prepared import Prepared
from dateline.processes import Forked, LeftUndoneError, processors

Made = tuple[bytes, tuple[Remark, ...]]
"""A file's content, and what was found while it was made."""

PageNumbers = tuple[Mapping[str, int], int]
"""The page of each identifier, and the number of all pages."""


@dataclass(frozen=True)
class Making:
    """An edition being made, with what its formats wait for."""

    prepared: Prepared
    layout: Callable[[], Layout]
    pages: Callable[[], PageNumbers]

    @classmethod
    def of(cls, prepared: Prepared, layout: Callable[[], Layout]) -> Making:
        """One whose page numbers are those of its layout."""
        return cls(prepared, layout, lambda: _page_numbers(layout()))


def _layout(prepared: Prepared) -> Layout:
    return lay_out(prepared, page_html(prepared))


def _page_numbers(layout: Layout) -> PageNumbers:
    return layout.page_numbers(), layout.page_count


def _pdf(making: Making) -> Made:
    return to_pdf(making.prepared, making.layout())


def _docx(making: Making) -> Made:
    parts = word.write_body(making.prepared)  # while the pages are being laid out
    return word.finish(making.prepared, parts, *making.pages()), ()


def _html(making: Making) -> Made:
    return screen.to_html(making.prepared), ()


FORMATS: Mapping[str, Callable[[Making], Made]] = {"pdf": _pdf, "docx": _docx, "html": _html}
PAGED = ("pdf", "docx")
_BESIDE = ("html", "docx")  # in this order: the DOCX waits for the pages


def make(prepared: Prepared, formats: Sequence[str]) -> tuple[dict[str, bytes], tuple[Remark, ...]]:
    """The files of one edition by format, and what was found on the way.

    Only the thread that calls this may be running. Raises what the formats raise.
    """
    beside = [name for name in _BESIDE if name in formats]
    paged = any(name in PAGED for name in formats)
    by_two = paged and beside and processors() > 1
    made = _in_two_processes(prepared, formats, beside) if by_two else _in_threads(prepared, formats)
    name = prepared.edition.name
    remarks = [
        replace(remark, place=f"{name}: {remark.place}") for suffix in formats for remark in made[suffix][1]
    ]
    return {suffix: made[suffix][0] for suffix in formats}, tuple(remarks)


def _in_two_processes(prepared: Prepared, formats: Sequence[str], beside: Sequence[str]) -> dict[str, Made]:
    def work(hearing: BinaryIO) -> Iterable[bytes]:
        told = replace(prepared, pictures=cache(partial(pickle.load, hearing)))

        def pages() -> PageNumbers:
            told.pictures()  # which are sent first
            numbers: PageNumbers = pickle.load(hearing)
            return numbers

        making = Making(told, partial(_layout, told), pages)
        return [pickle.dumps({suffix: FORMATS[suffix](making) for suffix in beside})]

    with Forked(work) as other:
        telling = Thread(target=_tell_pictures, args=(prepared, other))
        telling.start()  # while the page is written and begun
        try:
            layout = _layout(prepared)
        finally:
            telling.join()
        other.send(pickle.dumps(_page_numbers(layout)))
        here = Making.of(prepared, lambda: layout)
        made = {suffix: FORMATS[suffix](here) for suffix in formats if suffix not in beside}
        try:
            made.update(pickle.loads(other.result()))
        except LeftUndoneError:
            made.update({suffix: FORMATS[suffix](here) for suffix in beside})
    return made


def _tell_pictures(prepared: Prepared, other: Forked) -> None:
    with suppress(Exception):  # who sets the pages meets the same fault, and tells it
        other.send(pickle.dumps(prepared.pictures()), last=False)


def _in_threads(prepared: Prepared, formats: Sequence[str]) -> dict[str, Made]:
    with ThreadPoolExecutor(max_workers=len(formats) + 1) as pool:
        layout = pool.submit(_layout, prepared) if any(name in PAGED for name in formats) else None
        making = Making.of(prepared, layout.result if layout else partial(_layout, prepared))
        tasks = {suffix: pool.submit(FORMATS[suffix], making) for suffix in formats}
        return {suffix: task.result() for suffix, task in tasks.items()}
