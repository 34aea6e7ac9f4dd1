"""Pages: HTML and style sheets become a PDF. WeasyPrint is called here and nowhere else.

In: HTML text, CSS texts. Out: a laid out document that knows on which page each identifier stands,
and its bytes as PDF/UA-1 (ISO 14289-1), on request PDF/A-3a too. Nothing is fetched but fonts and
`data:` pictures.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from dateline.editions.archive import VARIANT, AssociatedFile, finish
from dateline.editions.assemble import Remark
from dateline.editions.folders import EditionError
from dateline.editions.fonts import fonts
from dateline.editions.lines import mend_breaks
from dateline.editions.pace import loader_alone, quicken
from dateline.editions.tagging import mend

_MISSING = """WeasyPrint cannot load the Pango libraries. Install them:
  Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora:         dnf install pango
  macOS:          brew install pango
  Windows:        install MSYS2, then pacman -S mingw-w64-x86_64-pango"""


class MissingLibraryError(RuntimeError):
    """A library of the system that setting pages needs is not installed; the message says how."""


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.remarks: list[Remark] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.remarks.append(Remark("WeasyPrint", record.getMessage()))


@contextmanager
def _listening() -> Iterator[list[Remark]]:
    """What WeasyPrint logs at WARNING or above meanwhile, instead of on stderr."""
    log, handler = logging.getLogger("weasyprint"), _Log()
    before = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield handler.remarks
    finally:
        log.propagate = before
        log.removeHandler(handler)


def _weasyprint() -> Any:
    try:
        with loader_alone():
            import pydyf
            import weasyprint  # late: a quarter of a second, and not every command sets pages
            import weasyprint.layout.inline as inline
    except OSError as error:
        raise MissingLibraryError(_MISSING) from error
    quicken(pydyf)
    mend_breaks(inline)
    return weasyprint


def warm_up() -> None:
    """Load what setting pages needs, which can be done while pandoc reads; what is missing is told later."""
    with suppress(MissingLibraryError, EditionError):
        _weasyprint()
        fonts()


Find = Callable[[str], bytes | None]
"""What stands at an address that a page may load; None where it may not."""


def _fetcher(find: Find) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OnlyOwn(URLFetcher):  # type: ignore[misc]
        """Opens `data:` and what is found: no network, nothing on disk."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=("data",), allow_redirects=False)

        def fetch(self, url: str, headers: Any = None) -> Any:
            found = find(url)
            if found is not None:
                return URLFetcherResponse(url, body=found)
            if not url.startswith("data:"):
                raise ValueError(f"not opened, because a page may only use its own pictures: {url[:120]}")
            return super().fetch(url, headers)

    return OnlyOwn()


class Layout:
    """A document laid out in pages."""

    def __init__(self, html: str, styles: Sequence[str], find: Find, *, archive: bool = False) -> None:
        """Lay `html` out by `styles`, later ones winning; `find` gives what they may load.

        `archive` makes the PDF a PDF/A-3a too.
        """
        self._variant = VARIANT if archive else "pdf/ua-1"
        weasyprint = _weasyprint()
        from weasyprint.text.fonts import FontConfiguration

        configuration = FontConfiguration()
        fetcher = _fetcher(find)
        try:
            with _listening() as heard:
                sheets = [
                    weasyprint.CSS(string=text, font_config=configuration, url_fetcher=fetcher)
                    for text in styles
                ]
                self._document = weasyprint.HTML(string=html, url_fetcher=fetcher).render(
                    font_config=configuration, stylesheets=sheets, pdf_variant=self._variant
                )
        except Exception as error:  # a style sheet that it cannot cope with ends in any exception
            raise EditionError(f"the pages could not be set: {type(error).__name__}: {error}") from error
        self.remarks = tuple(dict.fromkeys(heard))

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._document.pages)

    def page_numbers(self) -> dict[str, int]:
        """For each identifier, the number of the page that it stands on, from 1."""
        found: dict[str, int] = {}
        for number, page in enumerate(self._document.pages, 1):
            for identifier in page.anchors:
                found.setdefault(identifier, number)
        return found

    def pdf(self, identifier: bytes, attached: Sequence[AssociatedFile] = ()) -> bytes:
        """The PDF; equal layouts, identifiers and attached files give equal bytes."""
        weasyprint = _weasyprint()
        nothing = _fetcher(lambda _: None)
        files = [
            weasyprint.Attachment(
                url=file.url, url_fetcher=nothing, name=file.name, description=file.description,
                created=file.dated, modified=file.dated, relationship="Source",
            )
            for file in attached
        ]  # fmt: skip
        with _listening() as heard:
            made: bytes = self._document.write_pdf(
                pdf_identifier=identifier, pdf_variant=self._variant, attachments=files, custom_metadata=True,
                finisher=lambda _, pdf: self._finish(pdf),
            )  # fmt: skip
        self.remarks += tuple(dict.fromkeys(heard))
        return made

    def _finish(self, pdf: Any) -> None:
        mend(pdf)
        if self._variant == VARIANT:
            finish(pdf)
