"""How the figures of an edition look, and a figure that was drawn so.

In: an edition and a manuscript. Out: width, colours, font and words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.editions.edition import Edition
from dateline.editions.folders import EditionError
from dateline.editions.scripts import has_arabic_script
from dateline.editions.word_styles import StyleSheet
from dateline.values.manuscript import Manuscript

COLORS = ("accent", "event", "pale", "quiet", "ink", "line")
_GUTTER = 8.0  # millimetres between columns of text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as SVG: its letters as text in the edition's fonts, and as outlines that need none.

    `colors` are those it may be painted with, by name, as it writes them.
    """

    title: str
    text: str
    outlined: str
    colors: Mapping[str, str]

    @property
    def in_pages(self) -> str:
        """What pages show; WeasyPrint (70) does not join the letters of the Arabic script in a drawing."""
        return self.outlined if has_arabic_script(self.text) else self.text


@dataclass(frozen=True)
class FigureStyle:
    """How a figure looks: `width` in millimetres, colours by name, words by key."""

    width: float
    colors: Mapping[str, str]
    font: str
    words: Mapping[str, str]
    language: str = "en"

    @classmethod
    def of(cls, edition: Edition, manuscript: Manuscript) -> FigureStyle:
        """The look of an edition, in the language of the report."""
        language = manuscript.report.language if manuscript.report and manuscript.report.language else "en"
        sheet = StyleSheet(edition.folders.layers("docx.toml"))
        page, columns = edition.page, _columns(edition)
        return cls(
            width=(page.width - page.left - page.right - _GUTTER * (columns - 1)) / columns,
            colors={**{name: f"#{value}" for name, value in sheet.colors.items()}, **edition.colors},
            font=sheet.fonts.get("sans", "Source Sans 3"),
            words=edition.words_for(language),
            language=language,
        )

    def color(self, name: str) -> str:
        """A colour of the edition; `event` and `pale` have ones of their own where it names none."""
        return self.colors.get(name) or {"event": "#C9821B", "pale": "#9FBFC7"}.get(name, "#444444")


def _columns(edition: Edition) -> int:
    """In how many columns the edition sets its text; raises `EditionError`."""
    columns = edition.options.get("columns", 1)
    if not isinstance(columns, int) or isinstance(columns, bool) or not 1 <= columns <= 3:
        raise EditionError(f"edition `{edition.name}`: `options.columns` is 1, 2 or 3")
    return columns
