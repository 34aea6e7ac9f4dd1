"""Drawings made by matplotlib, which is imported here and nowhere else: figures, formulas, watermarks.

In: what draws on an empty figure, TeX, a word. Out: SVG. A figure is written twice: with text, for pages that
have the edition's fonts, where it can be selected and read; and with outlines of its letters, which look the
same wherever the drawing is taken. Equal input gives equal bytes. Each drawing carries its title and its
description (SVG 2, section 5.7).
"""

from __future__ import annotations

import atexit
import logging
import os
import tempfile
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from dateline.cache import folder as cache_folder
from dateline.editions.figure_style import COLORS, Drawing, FigureStyle
from dateline.editions.fonts import ALL_SCRIPTS, CODE, MACHINE, Font, fonts
from dateline.editions.lean_svg import lean
from dateline.editions.pace import undocumented

MM = 1 / 25.4  # inches
SMALL, SIZE = 7.2, 8.0  # points
_SCRIPTS = ALL_SCRIPTS - {CODE}
_LAST_RESORT = "DejaVu Sans"  # comes with matplotlib; Arabic, Greek and Cyrillic letters among others
_RECIPE = "dateline"  # makes the identifiers within a drawing the same at every call


@cache
def _fonts_registered() -> None:
    """Make the edition's fonts known to matplotlib, which wants them as files: those that the cache keeps.

    Fonts of the machine are forgotten, so that a figure is the same wherever it is drawn; but for those of
    letters that no package has, which would be boxes.
    """
    os.environ.setdefault("MPLCONFIGDIR", _settings_folder())
    from matplotlib import font_manager, get_data_path

    known = font_manager.fontManager
    known.ttflist = [
        entry for entry in known.ttflist
        if entry.fname.startswith(get_data_path()) or entry.name in MACHINE
    ]  # fmt: skip
    for font in fonts(_SCRIPTS):
        known.addfont(font.file or _passing_file(font))


@cache
def _passing_folder() -> str:
    """A folder for as long as we run, where the user's cache cannot be written."""
    folder = tempfile.TemporaryDirectory(prefix="dateline-fonts-")
    atexit.register(folder.cleanup)
    return folder.name


def _passing_file(font: Font) -> Path:
    path = Path(_passing_folder()) / f"{font.family}-{font.style}.ttf"
    path.write_bytes(font.data)
    return path


def prepare_fonts() -> None:
    """Make what the first build of a machine would have to: plain fonts, and matplotlib's list of fonts."""
    _fonts_registered()


def _settings_folder() -> str:
    """Where matplotlib may keep what it found."""
    folder = Path(cache_folder()) / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _passing_folder()
    return str(folder) if os.access(folder, os.W_OK) else _passing_folder()


def _figure(style: FigureStyle, height: float) -> tuple[Any, dict[Any, Any]]:
    """An empty figure of that height in millimetres, and the settings to draw it by."""
    _fonts_registered()
    from matplotlib import artist

    with undocumented(artist):
        from matplotlib.figure import Figure

    settings = {
        "font.family": _families(style), "font.size": SIZE, "text.color": style.color("ink"),
        "text.parse_math": False,  # an outlet's name may hold dollars
        "svg.hashsalt": _RECIPE, "axes.edgecolor": style.color("line"),
        "axes.linewidth": 0.6, "xtick.color": style.color("quiet"), "ytick.color": style.color("ink"),
        "axes.labelcolor": style.color("quiet"),
    }  # fmt: skip
    return Figure(figsize=(style.width * MM, height * MM)), settings


def _families(style: FigureStyle) -> list[str]:
    """The style's font, and those that stand in for letters that it lacks."""
    from matplotlib import font_manager

    there = {entry.name for entry in font_manager.fontManager.ttflist}
    own = dict.fromkeys([style.font, *(font.family for font in fonts(_SCRIPTS))])
    return [*own, *(name for name in MACHINE if name in there), _LAST_RESORT]


@contextmanager
def _missing_letters_allowed() -> Iterator[None]:
    """A letter that no font has is drawn as a box, and one of the machine's fonts may have no bold type; the
    PDF tells of the letters, and the rest is no news to who builds an edition."""
    log = logging.getLogger("matplotlib.font_manager")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)
            yield
    finally:
        log.setLevel(level)


def drawn(style: FigureStyle, height: float, draw: Callable[[Any], None], title: str, text: str) -> Drawing:
    """The drawing that `draw` makes of an empty figure."""
    from matplotlib import rc_context

    figure, settings = _figure(style, height)
    with _missing_letters_allowed(), rc_context(settings):
        draw(figure)
        made = []
        for letters in ("none", "path"):
            out = BytesIO()
            with rc_context({"svg.fonttype": letters}):
                figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
            made.append(lean(out.getvalue(), title, text))
    painted = {name: style.color(name).lower() for name in COLORS}
    return Drawing(title, made[0], made[1], {**painted, "paper": "#ffffff"})


def text_width(texts: Iterable[str], style: FigureStyle, size: float) -> float:
    """The width of the widest text, in millimetres."""
    _fonts_registered()
    from matplotlib.font_manager import findfont, get_font

    font = get_font([findfont(family) for family in _families(style)])
    font.set_size(size, 72)
    widest = 0.0
    with _missing_letters_allowed():
        for text in texts:
            font.set_text(text, 0)
            widest = max(widest, font.get_width_height()[0] / 64)  # in 26.6 fixed point
    return widest / 72 / MM


def formula(tex: str, size: float) -> tuple[str, float] | None:
    """A formula of TeX as a drawing in type of `size` points, and how far it reaches below the line.

    None for TeX that matplotlib's mathtext does not know: tables, alignments, macros.
    """
    _fonts_registered()
    from matplotlib import mathtext, rc_context
    from matplotlib.font_manager import FontProperties

    out = BytesIO()
    settings: dict[Any, Any] = {
        "svg.fonttype": "path", "svg.hashsalt": _RECIPE, "mathtext.fontset": "stix",
    }  # fmt: skip
    one_line = " ".join(tex.split())
    with rc_context(settings):
        try:
            depth = mathtext.math_to_image(
                f"${one_line}$", out, prop=FontProperties(size=size), dpi=72, format="svg"
            )
        except (ValueError, RuntimeError):
            return None
    return lean(out.getvalue(), tex, ""), float(depth)


def watermark(word: str, page: tuple[float, float], size: float, color: str) -> str:
    """A word across a page in outlines: WeasyPrint does not join letters of the Arabic script in SVG.

    `page` is width and height, `size` the type's, all in millimetres.
    """
    _fonts_registered()
    from matplotlib import artist, rc_context

    with undocumented(artist):
        from matplotlib.figure import Figure

    families = ["IBM Plex Sans Arabic", "Amiri", _LAST_RESORT]
    settings: dict[Any, Any] = {
        "svg.fonttype": "path", "svg.hashsalt": _RECIPE, "text.parse_math": False, "font.family": families,
    }  # fmt: skip
    out = BytesIO()
    with _missing_letters_allowed(), rc_context(settings):
        figure = Figure(figsize=(page[0] * MM, page[1] * MM))
        figure.text(
            0.5, 0.5, word, rotation=50, ha="center", va="center", color=color, fontweight="bold",
            fontsize=size * MM * 72,
        )  # fmt: skip
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return lean(out.getvalue(), word, "")
