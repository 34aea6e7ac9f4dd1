"""What was read beside one date, before it is told which of its names are outlets.

In: nothing. Out: the values `Named` and `RawGroup`, which `fields` fills and `choosing` reads.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reading.typed.dates import CitedDate


@dataclass(frozen=True, slots=True)
class Named:
    """A field that may be an outlet, an author or a title without quotation marks.

    `apart` says that a semicolon stands before it.
    """

    text: str
    start: int
    end: int
    after_title: bool = False
    apart: bool = False
    issues: bool = False  # its piece is called by its kind: `Press release of the Union of Miners`
    sure: bool = False  # it opens or closes a reference whose title is plain
    at_place: bool = False  # a colon parts it from the place before it: `Berlin: Dietz`
    leads: bool = False  # a colon stands behind it: `Gearbox: Ouest-France`


@dataclass
class RawGroup:
    """What stands with one date."""

    names: list[Named] = field(default_factory=list)
    date: CitedDate | None = None
    title: str | None = None
    url: str | None = None
    accessed: CitedDate | None = None
    qualifiers: list[str] = field(default_factory=list)
    via: str | None = None
    places: list[str] = field(default_factory=list)
    start: int = 0
    end: int = 0
    opens_empty: bool = False  # begins with a comma: the outlet was lost
    lacks_day: bool = (
        False  # it is told to end without one: `Fars, ; Mehr, 3 May`, `Fars; data: Kpler, 3 May`
    )
    imprint: bool = False  # a place, a publisher and a year in brackets: a book, mostly
    quotes: bool = False  # of who quotes the group before: `Fars, 3 May 2020, quoted by Zaman, 5 May 2020`
    by_year: bool = False  # no comma parts the name from its year: `Tasnim 2020`
    by_pages: bool = False  # a book by surname, year and pages, or a piece in a learned journal by its volume
    of_act: bool = False  # its day is of what befell a body: `Kivu Star, founded March 2017`
    dates: list[CitedDate] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was read into it."""
        return not (self.names or self.dates or self.url or self.title or self.accessed)
