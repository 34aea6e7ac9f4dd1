"""Pages: HTML and style sheets become a PDF. WeasyPrint is called here and nowhere else.

In: HTML text, CSS texts. Out: a laid out document that knows on which page each identifier stands,
and its bytes as PDF/UA-1 (ISO 14289-1), on request PDF/A-3a too. Nothing is fetched but fonts and
`data:` pictures.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import fromstring

from dateline.editions.archive import VARIANT, AssociatedFile, finish
from dateline.editions.assemble import Remark
from dateline.editions.edition import Size
from dateline.editions.folders import EditionError
from dateline.editions.fonts import advice
from dateline.editions.lines import mend_breaks
from dateline.editions.pace import (
    keep_drawn,
    loader_alone,
    quicken,
    quicken_boxes,
    quicken_types,
    rarely_needed,
)
from dateline.editions.tagging import mend

_MISSING = """WeasyPrint cannot load the Pango libraries. Install them:
  Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora:         dnf install pango
  macOS:          brew install pango
  Windows:        install MSYS2, then pacman -S mingw-w64-x86_64-pango"""


_SHOWN = 24  # letters that no font has, as many as are told
_TOLERANCE = 0.005  # of the height, where that is told before a picture is made


class MissingLibraryError(RuntimeError):
    """A library of the system that setting pages needs is not installed; the message says how."""


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.remarks: list[Remark] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.remarks.append(Remark("WeasyPrint", record.getMessage()))


_NO_GLYPH = re.compile(r"\.notdef glyph rendered .*\((?P<codes>U\+[0-9A-F]+(?:[, ]+U\+[0-9A-F]+)*)\)")


def _gathered(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """The remarks, each once; one for all letters that no font has, with what to do."""
    lacking = {remark: found for remark in remarks if (found := _NO_GLYPH.match(remark.message))}
    others = tuple(dict.fromkeys(remark for remark in remarks if remark not in lacking))
    codes = [code for found in lacking.values() for code in re.findall(r"U\+([0-9A-F]+)", found["codes"])]
    letters = "".join(dict.fromkeys(chr(int(code, 16)) for code in codes))
    if not letters:
        return others
    shown = letters[:_SHOWN] + ("…" if len(letters) > _SHOWN else "")
    return (*others, Remark("PDF", f"no font has {shown}: boxes stand for them; {advice(letters)}"))


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
        with loader_alone(), rarely_needed():
            import pydyf
            import weasyprint  # late: a quarter of a second, and not every command sets pages
            from weasyprint.css.properties import Dimension
            from weasyprint.formatting_structure import boxes
            from weasyprint.layout import inline, percent
            from weasyprint.text import line_break
            from weasyprint.text.ffi import ffi
    except OSError as error:
        raise MissingLibraryError(_MISSING) from error
    if quicken(pydyf):
        quicken_types(ffi)
        quicken_boxes(percent, boxes, Dimension)
        keep_drawn(line_break)
    mend_breaks(inline)
    return weasyprint


class StyleSheets:
    """Style sheets that are read, and the fonts that they bring: for one layout.

    `find` gives what they may load.
    """

    def __init__(self, styles: Sequence[str], find: Find) -> None:
        """Read them, later ones winning; raises `EditionError` and `MissingLibraryError`."""
        weasyprint = _weasyprint()
        from weasyprint.css.counters import CounterStyle
        from weasyprint.text.fonts import FontConfiguration

        self.fonts, self.counters = FontConfiguration(), CounterStyle()
        fetcher = _fetcher(find)
        with _setting() as self.heard:
            self.read = [
                weasyprint.CSS(
                    string=text, font_config=self.fonts, counter_style=self.counters, url_fetcher=fetcher
                )
                for text in styles
            ]  # fmt: skip


@contextmanager
def _setting() -> Iterator[list[Remark]]:
    """What WeasyPrint finds wrong meanwhile; raises `EditionError` for whatever it cannot cope with."""
    try:
        with _listening() as heard:
            yield heard
    except Exception as error:  # a style sheet that is too strange ends in any exception
        raise EditionError(f"the pages could not be set: {type(error).__name__}: {error}") from error


def know_hyphens(language: str) -> None:
    """Read the patterns by which words of a language (BCP 47) are hyphenated, ahead of the layout."""
    import pyphen

    known = pyphen.language_fallback(language)
    if known:
        pyphen.Pyphen(lang=known)


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


def _blank(size: Size) -> bytes:
    """An empty drawing of that size."""
    width, height = size
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"/>'.encode()


def _put(svg: str, size: Size, blank: Any) -> None:
    """Let WeasyPrint's `SVGImage` of the empty drawing of that size draw the real one.

    Raises `EditionError` where that is of another form.
    """
    image = type(blank)(fromstring(svg), "", blank._url_fetcher, blank._context)
    *_, ratio = image.get_intrinsic_size(1, 1)
    width, height = size
    if abs(ratio * height / width - 1) > _TOLERANCE:
        raise EditionError("a drawing is not as tall as was told")
    blank.draw = image.draw


class Layout:
    """A document laid out in pages."""

    def __init__(
        self, html: str, styles: StyleSheets, find: Find,
        late: Mapping[str, Size] = MappingProxyType({}), *, archive: bool = False,
    ) -> None:  # fmt: skip
        """Lay `html` out; `find` gives what it may load. Raises `EditionError`.

        `late` are the sizes of pictures (SVG) that are needed for the PDF alone, by their addresses.
        `archive` makes the PDF a PDF/A-3a too.
        """
        self._variant = VARIANT if archive else "pdf/ua-1"
        self._late = late
        self._images: dict[str, Any] = {}  # WeasyPrint's, by address

        def early(address: str) -> bytes | None:
            return _blank(late[address]) if address in late else find(address)

        with _setting() as heard:
            self._document = _weasyprint().HTML(string=html, url_fetcher=_fetcher(early)).render(
                font_config=styles.fonts, counter_style=styles.counters, stylesheets=styles.read,
                pdf_variant=self._variant, cache=self._images,
            )  # fmt: skip
        self.heard = [*styles.heard, *heard]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was found wrong with the pages, up to now."""
        return _gathered(self.heard)

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

    def pdf(
        self, identifier: bytes, attached: Sequence[AssociatedFile] = (),
        pictures: Mapping[str, str] = MappingProxyType({}),
    ) -> bytes:  # fmt: skip
        """The PDF; equal layouts, identifiers, attached files and late pictures give equal bytes."""
        for address, size in self._late.items():
            if self._images.get(address) is not None:
                _put(pictures[address], size, self._images[address])
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
        self.heard += heard
        return made

    def _finish(self, pdf: Any) -> None:
        mend(pdf)
        if self._variant == VARIANT:
            finish(pdf)
