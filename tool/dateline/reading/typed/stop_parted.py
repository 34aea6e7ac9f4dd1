"""References whose parts full stops divide: `SILVA, João. Prefeito nega. O Liberal, Belém, 4 out. 2023`.

In: the text of a note, the places of its italics, what is known of outlets. Out: where the author, the title
and the outlet of each stand. The forms are those of ABNT NBR 6023 (authors and bodies in capitals, the town
before the day), of ISO 690, of GB/T 7714 (`Xinhua. Title[N]. People's Daily, 2020-05-04(3)`) and of the style
of Vancouver (`Doe J. Title. Valley Gazette [Internet]. 2020 Jun 3`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.typed.addresses import DOMAIN
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_shapes import UPDATED
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.masking import URL, without_addresses
from dateline.reading.typed.note_references import Place
from dateline.reading.typed.note_titles import NAME_WORDS, is_act
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.stops import stops


@dataclass(frozen=True, slots=True)
class StopParted:
    """The places of one reference's outlet, of its title if there is one, and of who is no outlet."""

    outlet: Place
    title: Place | None
    author: Place | None = None


_INITIALS = r"[A-ZÀ-Þ]\.?(?:[\s-]?[A-ZÀ-Þ]\.?){0,2}(?![^\W\d_]{2})"
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:(?<=-)[A-ZÀ-Þ][a-zà-ÿ’'-]+)?(?:\s(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][a-zà-ÿ’'-]+)){0,2}"
_LARGE = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ’'-]{2,}){0,2}"
_SURNAME = r"(?:(?:[Dd]el?|[Vv]an|[Vv]on|[Dd]i)\s|[Aa]l-|[Ee]l-)?[A-ZÀ-Þ][\w’'-]+"
_NAME = (
    rf"(?:{_LARGE},?\s(?:{_GIVEN}|{_INITIALS})|{_SURNAME},\s(?:{_INITIALS}|{_GIVEN})|{_SURNAME}\s{_INITIALS})"
)
_AUTHORS = re.compile(
    lettered(
        rf"(?P<who>{_NAME}(?:(?:[;,]\s|,?\s(?:y|e|et|and|und|a|&)\s){_NAME}){{0,5}}(?:,?\s(?:y|e|et|and|und|&)\s{_GIVEN}\s{_SURNAME})?(?:[,;]?\s(?:et\s+al|i\s+in)\.?)?)"
        r"(?:(?P<sign>[.:])|(?<=\.))\s+(?=[^\W_a-z])"
    )
)
_READ = compiled("accessed", r"(?<![\w])%s\W*\Z")
_ARTICLE = r"(?:(?:vom|v\.|z|ze|du|de|[Ll]es?|[Ee]l|[Ii]l|am|em)\s)?"
_BEFORE_DAY = re.compile(rf"(?:\A|[,.\])]\s*[(\[]?|[^\W\d_]\s\(|{UPDATED}\s?:\s){_ARTICLE}\Z", re.IGNORECASE)
_YEAR = re.compile(r"\(?(?:19|20)\d\d[a-z]?\)?")
_NEXT = re.compile(r";\s+")
_ASKED = re.compile(r"[?!]\s+(?=[^\W_a-z])")
_QUOTED = re.compile(r"[“”«»„\"‘]")
_MARKED = re.compile(r"\s*[\[(][^\[\]()]{0,30}[\])]\s*\Z")  # `[en línea]`, `[N]`, `(Istanbul)`
_WITHIN = re.compile(r"(?:In|in|En|en)\s*:?\s+")
_ON = compiled("platforms", r",\s%s\Z")
# What courts and parliaments put out, and theses
_DEED = re.compile(
    r"(?:A[çc][ãa]o|Recurso|Ac[óo]rd[ãa]o|Habeas|Lei|Decreto|Portaria|Resolu[çc][ãa]o|Instru[çc][ãa]o\s+Normativa|Medida\s+Provis[óo]ria|S[úu]mula|Sentencia|Ley|Auto|Expediente|Arr[êe]t|Loi|D[ée]cret|Z[áa]kon|Ustawa|"
    r"Disserta\w+|Tese|Tesis|Th[èe]se|Trabalho\s+de\s+Conclus[ãa]o|Entrevista|Depoimento|Rozhovor)\b"
)


def stop_parted(
    text: str, outlets: Outlets, emphasised: Sequence[Place], *, day_first: bool
) -> Iterator[StopParted]:
    """The references of a note that are built so."""
    blank = without_addresses(text)
    begin = 0
    for date in dates_in(blank, day_first=day_first):
        if date.start < begin or not _is_of_item(blank, date):
            continue
        reference = _Reference(blank, begin, date.start, outlets, emphasised).parts()
        following = _NEXT.search(blank, date.end)
        begin = following.end() if following else len(blank)
        if reference is not None:
            yield reference


def _is_of_item(text: str, date: CitedDate) -> bool:
    before = text[max(0, date.start - 40) : date.start]
    return date.is_of_day and not _READ.search(before) and _BEFORE_DAY.search(before) is not None


class _Reference:
    """What stands before one day."""

    def __init__(
        self, blank: str, begin: int, day: int, outlets: Outlets, emphasised: Sequence[Place]
    ) -> None:
        self._blank, self._outlets, self._emphasised = blank, outlets, emphasised
        self._begin = begin + len(blank[begin:day]) - len(blank[begin:day].lstrip())
        self._day = day

    def parts(self) -> StopParted | None:
        """Outlet, title and author; None where the reference is built otherwise."""
        head = self._blank[self._begin : self._day]
        if _QUOTED.search(head) or URL in head:
            return None
        who = self._authors()
        pieces = self._pieces(who.end() if who else self._begin)
        year = pieces.pop(0 if who else 1) if self._has_year(pieces, 0 if who else 1) else None
        if who is not None:
            return self._of_author((who.start("who"), year[1] if year else who.end("who")), pieces)
        if len(pieces) < 2:
            return None
        first = self._shown(pieces[0])
        if self._is_agency(pieces):
            named, by = self._named(pieces[-1]), (pieces[0][0], year[1] if year else pieces[0][1])
            return StopParted(named, (pieces[1][0], pieces[-2][1]), by) if named else None
        if not _is_large(first) or is_place(first) or is_act(first):
            return None
        if _DEED.match(self._blank, pieces[1][0]):
            return None
        return StopParted(pieces[0], (pieces[1][0], pieces[-1][1]), year)

    def _authors(self) -> re.Match[str] | None:
        """Who wrote it, in one of the orders that names have in lists."""
        match = _AUTHORS.match(self._blank, self._begin, self._day)
        if match is None or self._outlets.standing(match["who"]) >= Standing.CUED:
            return None
        surname, _, given = match["who"].partition(", ")
        if PLATFORM.match(given) or is_place(given) or self._outlets.knows(surname):
            return None
        full = re.fullmatch(_GIVEN, given) is not None and not surname.isupper()
        return match if not full or match["sign"] == ":" or is_person_like(f"{given} {surname}") else None

    def _pieces(self, begin: int) -> list[Place]:
        """What the stops part ahead of the day, without the town that stands last."""
        ends = [(m.start(), m.end()) for m in stops(self._blank) if begin <= m.start() < self._day]
        ends += [(m.start() + 1, m.end()) for m in _ASKED.finditer(self._blank, begin, self._day)]
        found: list[Place] = []
        for end, after in [*sorted(ends), (self._day, self._day)]:
            if place := self._bare((begin, end)):
                found.append(place)
            begin = after
        if len(found) > 1 and self._is_where(found[-1]):
            found.pop()
        return found

    def _bare(self, place: Place) -> Place | None:
        inner = self._blank[slice(*place)]
        inner = re.sub(rf"(?:[\s,.(\[–—-]+|\A)(?i:{UPDATED}\s?:\s*)?{_ARTICLE}\s*\Z", "", inner)
        start = place[0] + len(inner) - len(inner.lstrip())
        return (start, place[0] + len(inner)) if inner.strip() else None

    def _is_where(self, place: Place) -> bool:
        """Whether the last piece is the town: `Belém`, `Brasília, DF`."""
        town = self._shown(place).partition(",")[0]
        return (is_place(town) or is_town(town)) and not self._outlets.knows(self._shown(place))

    def _has_year(self, pieces: list[Place], n: int) -> bool:
        """Whether the year stands apart, behind the author: `GAGNON, Marie. 2015. Title. Le Soleil`."""
        return len(pieces) > n + 1 and _YEAR.fullmatch(self._shown(pieces[n])) is not None

    def _of_author(self, who: Place, pieces: list[Place]) -> StopParted | None:
        if len(pieces) < 2 or any(_DEED.match(self._blank, start) for start, _ in pieces):
            return None
        named = self._named(pieces[-1])
        return StopParted(named, (pieces[0][0], pieces[-2][1]), who) if named else None

    def _is_agency(self, pieces: list[Place]) -> bool:
        """Whether an agency wrote what a paper printed: `EFE. Title. El Nacional`."""
        first = self._shown(pieces[0])
        if len(pieces) <= 2 or not (self._outlets.knows(first) or _is_large(first)):
            return False
        named = self._named(pieces[-1])
        if named is None:
            return False
        shown = self._shown(named)
        return named in self._italics() or self._outlets.knows(shown) or DOMAIN.search(shown) is not None

    def _italics(self) -> list[Place]:
        return [(s, s + len(self._blank[s:e].rstrip(" .,"))) for s, e in self._emphasised]

    def _named(self, place: Place) -> Place | None:
        """The outlet in the last piece, without what stands behind its name."""
        start, end = place
        lead = _WITHIN.match(self._blank, start, end)
        start = lead.end() if lead else start
        marked = _MARKED.search(self._blank, start, end)
        end = marked.start() if marked else end
        for at in [m.start() for m in re.finditer(r",\s", self._blank[start:end])][::-1]:
            behind = self._blank[start + at + 2 : end]
            if not (is_place(behind) or is_town(behind)) or self._outlets.knows(self._blank[start:end]):
                break
            end = start + at
        name = self._blank[start:end]
        fits = _CALLED.match(name) and len(name.split()) <= NAME_WORDS + 1
        other = re.search(r":\s|;", name) or is_act(name) or PLATFORM.match(name) or is_place(name)
        if not fits or other or self._outlets.standing(name) in (Standing.NEVER, Standing.PROSE):
            return None
        return start, end

    def _shown(self, place: Place) -> str:
        return self._blank[slice(*place)]


_CALLED = re.compile(r"[^\W_a-z]|[a-z]+[A-Z]|[a-z\d-]+\.[a-z]{2,}")
_LEAST = 2  # letters


def _is_large(name: str) -> bool:
    """Whether a name is written in capitals, with where it posts behind it or not."""
    bare = _ON.sub("", name)
    letters = [c for c in bare if c.isalpha()]
    return len(letters) >= _LEAST and all(c.isupper() for c in letters)
