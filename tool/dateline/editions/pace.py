"""What makes a long report quicker to build, and changes nothing in it."""

from __future__ import annotations

import ctypes.util
import gc
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_LEVEL = 6  # of zlib: a ninth of the writing's time against level 9, and three hundredths more bytes


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let Python's collector of cycles rest meanwhile.

    A layout is millions of small objects that all live to its end; the collector would go through them again
    and again and find nothing, which takes a fifth of the time. Memory does not grow for it.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()


@contextmanager
def loader_alone() -> Iterator[None]:
    """Let Linux's loader alone say where a library is, while WeasyPrint (70) is imported.

    WeasyPrint asks for each library by several names. cffi takes those without a dot to
    `ctypes.util.find_library`, which starts ldconfig, a C compiler and a linker for each that it does not
    know: fifty processes, and half of the import's time. The name by which the loader knows the library
    (`libpango-1.0.so.0`) is always among them, and is what `find_library` would have come to.
    """
    if sys.platform != "linux":
        yield
        return
    find_library = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find_library


class _Zlib:
    """zlib as pydyf uses it, at a middle level: the highest takes much time for little."""

    compress = staticmethod(zlib.compress)
    compressobj = staticmethod(lambda level: zlib.compressobj(level=_LEVEL))


def quicken(pydyf: Any) -> None:
    """Mend two slow places of pydyf (0.13), once: the level of compression, and the list of all pages that is
    made anew for each of the many elements that ask for one of them."""
    if pydyf.zlib is not zlib:
        return
    pydyf.zlib = _Zlib
    made = pydyf.PDF.page_references.fget

    def page_references(pdf: Any) -> tuple[bytes, ...]:
        known: tuple[bytes, ...] = vars(pdf).get("_references", ())
        if len(known) != pdf.pages["Count"]:
            known = pdf._references = made(pdf)
        return known

    pydyf.PDF.page_references = property(page_references)
