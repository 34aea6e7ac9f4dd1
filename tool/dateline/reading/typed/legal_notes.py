"""References of lawyers: `See Ann Lee, What Rivers Want, FIN. TIMES (May 3, 2011), https://…`.

In: the text of a note, the places of its italics, what is known of outlets. Out: where author, title and
outlet of each such reference stand, and of what is cited in the same form and no press item. The form is that
of The Bluebook (21st edition, rules 16.6, 17 and 18.2.2): a title without quotation marks, an outlet that is
cut short and often set in capitals, the day in brackets, with a clock time or none; a body's own report has
the body first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_reader import unopened
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.masking import URL, without_addresses
from dateline.reading.typed.name_shapes import like_person
from dateline.reading.typed.note_references import Place
from dateline.reading.typed.note_titles import NAME_WORDS, is_outlet_for_sure, reads_as_title
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.programmes import is_section
from dateline.reading.typed.state_papers import is_paper_of_state


@dataclass(frozen=True, slots=True)
class LegalReference:
    """The places of one reference, of its outlet and title; `others` are of no field: authors, remarks.

    Without an outlet it is no press item, and the whole of it is in `others`.
    """

    place: Place
    outlet: Place | None
    title: Place | None
    others: tuple[Place, ...]


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BRACKET = re.compile(
    rf",?\s\(\s?(?P<day>{_MONTH}(?:\s\d{{1,2}},)?\s(?:19|20)\d\d)"
    r"(?:,\s\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{1,4})?|,?\s(?:last\s)?updated\s[^()]*)?\s?\)"
)
_BEHIND_COMMA = re.compile(
    rf",\s(?P<day>{_MONTH}(?:\s\d{{1,2}},)?\s(?:19|20)\d\d)(?=,\s(?:at|p\.|pp\.|sec\.|§|https?:)|[.;]|\Z)"
)
_REMARK = re.compile(r"\([^()]{2,}(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\]")
_DAY = re.compile(r"\(\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d)?\d\d\)")
_READ = re.compile(r"(?i)\((?:last\s)?(?:visited|accessed|viewed|retrieved|checked)\b")
# Behind what the next reference begins
_PARTS = re.compile(
    r"[;]\s+|[.)]\s+(?=(?:But\s+)?(?:[Ss]ee|Cf\.|Accord|Compare|[Ee]\.g\.)[\s,])|(?<=[.!?][”\"])\s+(?=[^\W\d_a-z])"
)
_COMMA = re.compile(r",[’”\"]?\s+")
_QUOTED_TITLE = re.compile(
    r"(?:\A|,\s|\b(?:see|also|in)\s)[“\"](?:[^\s“”\"]+\s){2}[^“”\"]{2,}(?:[,.?!][”\"]|[”\"],)", re.IGNORECASE
)
_AT = re.compile(r"(?:at\s|¶+\s?|§+\s?|pp?\.\s?|paras?\.\s?)[\dA-Z][\w–-]*")
_LARGE = re.compile(r"(?=.*[A-Z]{3}|(?:[A-Z]+\.\s?){2})[A-Z][A-Z.’'&-]*(?::?\s[A-Z&][A-Z.’'&-]*){0,9}")
# What lawyers cite with a day in brackets besides
_NO_ITEM = re.compile(
    r"(?:Letter|Memorandum|Memo|E-?mail|Interview|Testimony|Hearings?|Brief|Remarks|Speech|Address|Transcript\sof|Declaration\sof|Complaint|Indictment|Order|Opinion\sof|Motion|Petition|Affidavit|Telephone|Deposition)"
    r"\s(?:from|to|with|of|before|by|for|at|on|in|Before|Granting|Denying|Call)\b|(?:In\s[Rr]e|Ex\sparte|(?:In\sthe\s)?Matter\sof)\s|.*\sv\.\s[A-Z]|.*\bU\.N\.\sDoc|No\.\s\d"
)
_KIND = re.compile(r"(?:Opinion|Editorial|Op-Ed|Commentary|Blog|Analysis|Column|Letter\sto\sthe\sEditor)")
_ISSUED = re.compile(r"(?:Press|News|Media)\s(?:Release|Statement)|Statement|Fact\sSheet|Notice")
_NAMED = re.compile(
    lettered(r"[A-ZÀ-Þ\d][\w’'.&-]*(?:\s(?:[A-ZÀ-Þ\d&][\w’'.&-]*|of|the|for|and|in|on|de|la|du)){0,5}")
)
_SMALL = re.compile(lettered(r"[a-zß-ÿ]"))


def legal_references(
    text: str, outlets: Outlets, emphasised: Sequence[Place], *, day_first: bool
) -> Iterator[LegalReference]:
    """The references of a note that are built so, in order."""
    blank = without_addresses(text)
    begin = 0
    for match in _days(blank):
        if match.start() < begin:
            continue
        start = max((m.end() for m in _PARTS.finditer(blank, begin, match.start())), default=begin)
        lead = blank[start : match.start()]
        _, start = unopened(lead.lstrip(), start + len(lead) - len(lead.lstrip()))
        place = start, match.end()
        slanted = _overlaps(emphasised, start, match.start())
        bracketed = match.re is _BRACKET
        begin = match.end()
        if start >= match.start() or slanted or not dates_in(match["day"], day_first=day_first):
            continue
        found = _Legal(blank, place, match.start(), outlets, bracketed=bracketed).reference()
        if found is not None:
            yield found


def _overlaps(places: Sequence[Place], start: int, end: int) -> bool:
    """Whether one of several places, which are in order, has a character between two others."""
    before = bisect_right(places, (end, 0)) - 1
    return before >= 0 and places[before][1] > start


def _days(blank: str) -> list[re.Match[str]]:
    return sorted([*_BRACKET.finditer(blank), *_BEHIND_COMMA.finditer(blank)], key=re.Match.start)


class _Legal:
    """What stands before one day."""

    def __init__(self, blank: str, place: Place, day: int, outlets: Outlets, *, bracketed: bool) -> None:
        self._blank, self._place, self._outlets, self._bracketed = blank, place, outlets, bracketed
        self._head = blank[place[0] : day]
        self._fields = self._cut(place[0], day)

    def _cut(self, start: int, end: int) -> list[Place]:
        """The fields before the day, but for where in the item it is."""
        ends = [(m.start(), m.end()) for m in _COMMA.finditer(self._blank, start, end)]
        found: list[Place] = []
        for stop, after in [*ends, (end, end)]:
            told = self._blank[start:stop].strip(" ,")
            if told and not _AT.fullmatch(told):
                first = self._blank.index(told, start)
                found.append((first, first + len(told)))
            start = after
        return found

    def _of(self, place: Place) -> str:
        return " ".join(self._blank[slice(*place)].split())

    def reference(self) -> LegalReference | None:
        """The reference; None where it is built otherwise."""
        fields = self._fields
        if not fields or _QUOTED_TITLE.search(self._head) or URL in self._head or "@" in self._head:
            return None
        names = [self._of(field) for field in fields]
        if any(_NO_ITEM.match(name) or is_paper_of_state(name) for name in names):
            return LegalReference(self._place, None, None, (self._place,)) if self._bracketed else None
        if len(fields) < 2 or _ISSUED.fullmatch(names[0]):
            return None
        if is_section(names[-1]) and len(fields) > 2 and self._outlets.knows(names[-2]):
            fields, names = fields[:-1], names[:-1]
        authors = self._authors(names)
        rest = fields[authors][0], fields[-2][1]
        others = ((fields[0][0], fields[authors - 1][1]),) if authors else ()
        if self._closes(names[-1], self._of(rest)):
            return LegalReference(
                self._place, fields[-1], rest if authors < len(fields) - 1 else None, others
            )
        if self._bracketed and is_outlet_for_sure(names[0], None, self._outlets):
            behind = fields[1][0], fields[-1][1]
            if reads_as_title(self._of(behind)):
                return LegalReference(self._place, fields[0], behind, ())
        if self._bracketed and self._may_close(names[-1]) and reads_as_title(self._of(rest)):
            return LegalReference(self._place, fields[-1], rest, others)
        return None

    def _authors(self, names: Sequence[str]) -> int:
        """How many fields are authors or the item's kind; a title and an outlet are left behind them."""
        count = 0
        for name in names[:-2]:
            bare = re.sub(r"\A(?:&|and)\s", "", name)
            persons = [part for part in re.split(r"\s(?:&|and)\s|\set\sal\b\.?", bare) if part]
            author = all(is_person_like(p) or (like_person(p) and len(p.split()) < 4) for p in persons)
            agency = not count and self._outlets.knows(name)
            if not (author or agency or _KIND.fullmatch(name)):
                break
            count += 1
        return count

    def _closes(self, name: str, title: str) -> bool:
        """Whether a name is surely the outlet's that closes the reference."""
        if is_place(name) or _SMALL.match(name) or PLATFORM.match(name):
            return False
        if _LARGE.fullmatch(name) and _SMALL.search(title):
            return True
        return (
            self._bracketed
            and len(name.split()) <= NAME_WORDS
            and self._outlets.standing(name) >= Standing.CUED
        )

    def _may_close(self, name: str) -> bool:
        """Whether a name has the form of an outlet's, behind what reads as a title."""
        if not _NAMED.fullmatch(name) or len(name.split()) > NAME_WORDS or any(c.isdigit() for c in name):
            return False
        if is_place(name) or is_person_like(name) or _AT.match(name):
            return False
        return self._outlets.standing(name) not in (Standing.NEVER, Standing.PROSE, Standing.PLACE)


def remarks_behind(text: str, references: Sequence[LegalReference]) -> list[Place]:
    """What is said in brackets behind references, of no day and no reading: `(noting that …)`."""
    own = [reference.place for reference in references]
    said = _REMARK.finditer(text, own[0][1]) if own else ()
    return [
        m.span() for m in said if not (stands_in(own, m.start()) or _READ.match(m[0]) or _DAY.fullmatch(m[0]))
    ]


def stands_in(places: Sequence[Place], at: int) -> bool:
    """Whether a character stands in one of several places, which are in order and do not overlap."""
    last = bisect_right(places, at, key=itemgetter(0)) - 1
    return last >= 0 and at < places[last][1]
