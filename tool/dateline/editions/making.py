"""The formats of an edition, made side by side: the pages in the press, the others here.

In: a `Prepared` edition. Out: the bytes of each format, and remarks. The DOCX names pages in its contents;
all that it needs without them is written while the press lays them out. Where the press fails, the pages
are made here, so that a fault shows as it is; without one, threads do the same. Either way gives the same
bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache

from dateline.editions import screen, word
from dateline.editions.assemble import Remark
from dateline.editions.edition import need_pages
from dateline.editions.pages import Layout
from dateline.editions.pdf import PageSource, lay_out, page_html, page_source, pdf_source, to_pdf
from dateline.editions.prepared import Prepared
from dateline.editions.press import Press
from dateline.processes import LeftUndoneError, processors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dateline.editions.press import Made, PageNumbers


@dataclass(frozen=True)
class Making:
    """An edition being made, and what gives its pages."""

    prepared: Prepared
    pages: Callable[[], PageNumbers]
    pdf: Callable[[], Made]


def _pdf(making: Making) -> Made:
    return making.pdf()


def _docx(making: Making) -> Made:
    parts = word.write_body(making.prepared)  # while the pages are being laid out
    return word.finish(making.prepared, parts, *making.pages()), ()


def _html(making: Making) -> Made:
    return screen.to_html(making.prepared), ()


FORMATS: Mapping[str, Callable[[Making], Made]] = {"pdf": _pdf, "docx": _docx, "html": _html}
_MANY = 3  # processors, on which pages, drawings and all else are made at once
_ORDER = ("docx", "html", "pdf")  # of making: what waits for the press comes last


def make(
    prepared: Prepared, formats: Sequence[str], press: Press | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[dict[str, bytes], tuple[Remark, ...]]:  # fmt: skip
    """The files of one edition by format, and what was found on the way. Raises what the formats raise.

    `meanwhile` is done while the press works, if there is one.
    """
    if press is not None and need_pages(formats):
        made = _with_press(prepared, formats, press, meanwhile)
    else:
        made = _in_threads(prepared, formats)
    name = prepared.edition.name
    remarks = [
        replace(remark, place=f"{name}: {remark.place}") for suffix in formats for remark in made[suffix][1]
    ]
    return {suffix: made[suffix][0] for suffix in formats}, tuple(remarks)


def _source(prepared: Prepared) -> PageSource:
    return page_source(prepared, page_html(prepared))


def _page_numbers(layout: Layout) -> PageNumbers:
    return layout.page_numbers(), layout.page_count


def _with_press(
    prepared: Prepared, formats: Sequence[str], press: Press, meanwhile: Callable[[], object]
) -> dict[str, Made]:
    source = _source(prepared)
    press.lay_out(source, lambda: pdf_source(prepared) if "pdf" in formats else None)
    meanwhile()

    @cache
    def layout() -> Layout:
        return lay_out(source)

    @cache
    def pages() -> PageNumbers:
        try:
            return press.page_numbers()
        except LeftUndoneError:
            return _page_numbers(layout())

    def pdf() -> Made:
        pages()  # which the press tells first
        rest = pdf_source(prepared)
        try:
            return press.pdf()
        except LeftUndoneError:
            return to_pdf(layout(), rest)

    making = Making(prepared, pages, pdf)
    if processors() < _MANY:
        prepared.pictures()  # drawn, the pages being laid out, before a third one works
    return {suffix: FORMATS[suffix](making) for suffix in _ORDER if suffix in formats}


def _in_threads(prepared: Prepared, formats: Sequence[str]) -> dict[str, Made]:
    def pages() -> Layout:
        return lay_out(_source(prepared))

    with ThreadPoolExecutor(max_workers=len(formats) + 1) as pool:
        layout = pool.submit(pages).result if need_pages(formats) else pages
        making = Making(
            prepared, lambda: _page_numbers(layout()), lambda: to_pdf(layout(), pdf_source(prepared))
        )
        tasks = {suffix: pool.submit(FORMATS[suffix], making) for suffix in formats}
        return {suffix: task.result() for suffix, task in tasks.items()}
