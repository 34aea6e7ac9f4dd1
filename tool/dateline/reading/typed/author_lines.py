"""Lines that press digests set below a quotation: author, outlet and day: `Rina Gold, JHY, 04.06.14`.

In: a group that was read on such a line, its text and that of the document, what is known of outlets. Out:
the outlets, where the document has lines of known outlets so; what stands ahead of them wrote the piece, a
town may stand behind them, letters are an outlet's. Below a quotation a name of which nothing is known is
one, too, and a line without any has lost it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like, is_titled
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.kinds_of_item import is_kind
from dateline.reading.typed.lexicon import folded
from dateline.reading.typed.masking import QUALIFIER
from dateline.reading.typed.name_shapes import like_person
from dateline.reading.typed.no_names import is_office_or_occasion
from dateline.reading.typed.outlets import TITLES, Outlets, Standing
from dateline.reading.typed.place_names import is_place

# `Rina Gold, JHY, 04.06.14`, `Leitartikel, HAA 03.06.14 (Auszug)`, `Avi Tamir (HAA, 3 June 2014)`
_LINE = re.compile(
    r"(?m)(?:^[ \t*_>–—-]*|(?<=[.!?…][”“\"»«]\s)[–—(\[]?[ \t]?)"
    r"(?P<who>[^\W\d_][^\n,;:()\[\]“”\"\d|]{2,60}?)(?:,[ \t]|[ \t]*[|–—][ \t]|[ \t]\()"
    r"(?P<outlet>[^\n,;:()\[\]\d|–—]{2,40}?)(?=[ \t]*[,|(–—]|[ \t]\d|[ \t]\w+\.?[ \t]\d)"
    r"(?P<rest>[^\n]{4,60})$"
)
_THEN = re.compile(r",[ \t](?P<outlet>[^\n,;:()\[\]\d|–—]{2,40}?)(?=[ \t]*[,|(–—]|[ \t]\d)")
_BEHIND = re.compile(
    r"[)\]]?"
    r"(?:,?[ \t](?:(?:S|pp?)\.\s?\d[\d–-]*|[(\[][^()\[\]\n]{2,30}[)\]]|[^\W\d_]+\s[^\W\d_]+))?[.)\s*_\\]*"
)
_HABIT = 3  # such lines, from which it is one: of known outlets, or below quotations
_PAIR = 2
_JOINTS = re.compile(r"\s(?:und|u\.|and|et|&|y|e)\s|\s?/\s?")
_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,5}")
# What kind of piece a digest says it is of, in the place of its author
_PIECE = re.compile(
    r"(?i)(?:(?:unser|der|die|the|our)\s)?(?:gast(?:kommentar|beitrag)|leitartikel|kommentar|karikatur|meinung|analyse|glosse|reportage|interview|porträt|kolumne|essay|rezension|leserbrief(?:e)?|feuilleton|redaktion|bericht|nachricht|"
    r"[ée]ditorial(?:e)?|tribune|chronique|billet|analyse|opinions?|op-?ed|column|leader|leading\sarticle|analysis|comment(?:ary)?|cartoon|feature|review|guest\s\w+|"
    r"opinión|columna|análisis|viñeta|reportaje|commento|opinione|vignetta|opinião|coluna|análise|"
    r"köşe\syazısı|başyazı|yorum|komentar|uvodnik|kolumna|komentarz|felieton|komentář)"
)
# What somebody is, behind a name
_ROLE = re.compile(
    r"(?:[\w-]*(?:minister|präsident|sprecher|leiter|direktor|professor|botschafter|expert|journalist|redakteur|autor|sekretär|anwält|richter|dozent|historiker|schriftsteller|berater|lehrer|schüler)(?:in|e)?|[\w-]*(?:abgeordnete|vorsitzende|vertreter|anwalt|experte|chef|rabbiner|bürger|bewohner)[nr]?(?:in)?|"
    r"Md[BLEA]|M[PK]|MEP|[\w-]*(?:député|ministre|président|professeur|porte-parole|avocat|diputad[oa]|ministr[oa]|president[ae]?|profesora?|portavoz|abogad[oa]))\b",
    re.IGNORECASE,
)
# Who did not write what is called so, but may be spoken of: `die SPD`, `the Knesset`
_SPOKEN_OF = r"(?<!\w)(?:d(?:er|ie|as|es|em|en)|the|les?|la|el|los|las|il|im|vom|zum|zur|beim|du|del|al)\s"


def is_below_quotation(text: str, start: int) -> bool:
    """Whether what somebody wrote is quoted before what begins there, mostly on the line above."""
    return _QUOTED_ABOVE.search(text, max(0, start - 40), start) is not None


_QUOTED_ABOVE = re.compile(
    r"(?:[”“\"»«’'][.…]?[)\]]?[ \t]*(?:\\|<br>)?\n\s*(?:>\s*)?"
    r"|[.!?…][”“\"»«’'][.…]?[ \t])[*_–—-]*[ \t]*[(\[]?\Z"
)


def behind_author(
    group: RawGroup, line: str, text: str, outlets: Outlets, *, day_first: bool, quoted: bool = False
) -> Choice | None:
    """The outlets of a line that names its author ahead of them, by the document's habit.

    `quoted` says that it stands below a quotation. A choice without outlets is of a line that has lost them.
    """
    if group.date is None or not group.date.is_of_day:
        return None
    if group.title:
        return _behind_title(group, outlets) if len(group.names) == _PAIR else None
    kind = any(map(_is_piece, group.qualifiers))
    if told := _of_opinion(group, text, outlets, quoted=quoted):
        return told
    ahead = _authors_ahead(group.names, line, outlets, kind=kind)
    if not names_authors(text, day_first):
        return None
    rest = group.names[ahead:]
    if not (ahead or kind):
        return _ahead_of_author(rest, line, text, outlets)
    if rest:
        return _of_rest(rest, line, text, outlets, quoted=quoted)
    lost = (
        quoted
        and (kind or _is_sure(group.names[0].text, outlets))
        and not (group.places or group.via or group.url)
    )
    return Choice((), Standing.KNOWN) if lost else None


# What only the press has, and no body, court or reader puts out
_OPINION = re.compile(
    r"(?i)(?:(?:unser|der|the|our)\s)?(?:gastkommentar|leitartikel|kommentar|karikatur|glosse|kolumne|feuilleton|"
    r"[ée]ditorial(?:e)?|op-?ed|leader|leading\sarticle|viñeta|vignetta|köşe\syazısı|başyazı|uvodnik|kolumna|felieton)"
)


def _of_opinion(group: RawGroup, text: str, outlets: Outlets, *, quoted: bool) -> Choice | None:
    """The letters, or below a quotation the name, between `Editorial` and the day; no habit tells more."""
    said = len(group.qualifiers) == 1 and _OPINION.fullmatch(group.qualifiers[0])
    if not said or len(group.names) != 1 or group.via or group.url or outlets.knows(group.names[0].text):
        return None
    name = group.names[0].text
    lettered = _LETTERS.fullmatch(name) is not None and not _is_spoken_of(name, text)
    if lettered or (quoted and " " not in name and _may_be_called(name, text, outlets)):
        return Choice((name,), Standing.CUED)
    return None


def _authors_ahead(names: Sequence[Named], line: str, outlets: Outlets, *, kind: bool) -> int:
    """How many names ahead of the others are of who wrote the piece, or say who that is or what it is.

    A name that only has the form of a person's is one where it is the first, or ahead of an outlet.
    """
    count = 0
    for n, name in enumerate(names):
        sign = line[names[n - 1].end : name.start] if n else ""
        form = _is_given(name.text, outlets) or "/" in sign or not (n or kind)
        form = form or _leads_to_outlet(names[n + 1 :], outlets)
        said = _ROLE.fullmatch(name.text) if n else _is_piece(name.text)
        if ";" in sign or not (said or _may_be_author(name.text, outlets, form=form)):
            break
        count += 1
    return count


def _is_sure(name: str, outlets: Outlets) -> bool:
    """Whether a line that begins so has no outlet there."""
    return _is_piece(name) or all(_is_given(part, outlets) for part in _JOINTS.split(name))


def _ahead_of_author(names: Sequence[Named], line: str, text: str, outlets: Outlets) -> Choice | None:
    """The outlet of a line that has it first: `HAA, Rina Gold, 10.04.19`."""
    if len(names) < _PAIR or not _is_outlet(names[0].text, text, outlets):
        return None
    first, *others = names
    theirs = all(_may_be_author(n.text, outlets) for n in others) and ";" not in line
    return Choice((first.text,), Standing.CUED) if theirs else None


def _is_given(name: str, outlets: Outlets) -> bool:
    """Whether a name begins as persons' names do, and is no known outlet's."""
    return not outlets.knows(name) and is_person_like(_bare(name))


def _leads_to_outlet(names: Sequence[Named], outlets: Outlets) -> bool:
    return any(outlets.standing(n.text) >= Standing.CUED or _LETTERS.fullmatch(n.text) for n in names)


def _of_rest(rest: Sequence[Named], line: str, text: str, outlets: Outlets, *, quoted: bool) -> Choice | None:
    """The outlets behind the authors, if all that stands there are some, and the town behind them."""
    place = None
    if len(rest) > 1 and _is_where(rest[-1].text, rest[-2].text, text, outlets, quoted=quoted):
        *rest, last = rest
        place = last.text
    if any(";" in line[one.end : other.start] for one, other in pairwise(rest)):
        return None
    parts = [part for name in rest for part in _parts(name.text, outlets)]
    if all(_is_outlet(part, text, outlets) for part in parts) or (
        quoted and len(parts) == 1 and _may_be_called(parts[0], text, outlets)
    ):
        return Choice(tuple(parts), Standing.CUED, place=place)
    return None


def _is_where(name: str, before: str, text: str, outlets: Outlets, *, quoted: bool) -> bool:
    """Whether a name behind another is of a town, if only by what stands before it."""
    if outlets.standing(name) >= Standing.CUED:
        return False
    if is_place(name) or is_town(name):
        return True
    unknown = " " not in name and name.istitle() and not _ROLE.match(name)
    named = _is_outlet(before, text, outlets) or _may_be_called(before, text, outlets)
    return quoted and unknown and named


_IN = re.compile(r"\A[Ii]n:?\s+(?=[^\W_])")  # `Rina Gold, in: Haaretz, 10.04.19`


def _parts(name: str, outlets: Outlets) -> list[str]:
    """The outlets that a field joins, where each is known or letters: `HAA/TMR`."""
    name = _IN.sub("", name)
    parts = [part for part in _JOINTS.split(name) if part]
    sure = all(outlets.knows(part) or _LETTERS.fullmatch(part) for part in parts)
    return parts if sure and not outlets.knows(name) else [name]


def _is_outlet(name: str, text: str, outlets: Outlets) -> bool:
    """Whether it is surely an outlet's, or letters that the text does not speak of as a party's."""
    if outlets.standing(name) >= Standing.CUED:
        return True
    return _LETTERS.fullmatch(name) is not None and not _is_spoken_of(name, text)


def _may_be_called(name: str, text: str, outlets: Outlets) -> bool:
    """Whether an outlet may be called so, and no office, body or place."""
    if outlets.standing(name) not in (Standing.PLAIN, Standing.PERSON):
        return False
    other = _ROLE.match(name) or is_of_body(name) or is_office_or_occasion(name) or is_person_like(name)
    return not other and not _is_spoken_of(name, text)


def _is_spoken_of(name: str, text: str) -> bool:
    return re.search(_SPOKEN_OF + re.escape(name) + r"(?!\w)", text, re.IGNORECASE) is not None


def _behind_title(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The known outlet behind a title and its author: `“Men divide the port,” Goran Lund, Daily Trust`."""
    who, outlet = group.names
    known = outlets.knows(outlet.text) and outlets.standing(who.text) is Standing.PERSON
    ahead = who.start - group.start > len(group.title or "")
    if outlet.apart or not (ahead and known) or not _may_be_author(who.text, outlets):
        return None
    return Choice((outlet.text,), Standing.CUED)


def _is_piece(name: str) -> bool:
    return _PIECE.fullmatch(name) is not None


def _may_be_author(name: str, outlets: Outlets, *, form: bool = True) -> bool:
    """Whether a name reads like a person's or those of several, and is no known outlet's.

    `form` says that capitals tell enough.
    """
    if outlets.knows(name) or is_titled(name):
        return False
    parts = [_bare(part) for part in _JOINTS.split(name)]
    return all(is_person_like(part) or (form and like_person(part)) for part in parts)


def _bare(name: str) -> str:
    """A person's name without titles and the word that leads to it: `Von Prof. Dr. Rina Gold`."""
    name = _BY.sub("", name)
    while (title := TITLES.match(name)) and " " in name[title.end() - 1 :]:
        name = name[title.end() :].lstrip(" .")
    return name


_BY = re.compile(r"(?:[Vv]on|[Bb]y|[Pp]ar|[Pp]or|[Dd]i)\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class _Signed:
    """A line that may be such a one: who wrote it, and what tells for the name behind."""

    who: str
    known: bool
    lettered: bool
    below: bool  # a quotation


@lru_cache(maxsize=4)
def _signed(text: str, day_first: bool) -> tuple[_Signed, ...]:
    """The lines that are a person or a kind of piece, a name and a day."""
    outlets = Outlets(ask_gazetteer=True)
    found = []
    for match in _LINE.finditer(text):
        name, who = match["outlet"].strip(), match["who"].strip()
        if _is_piece(who) and not outlets.knows(name) and (then := _THEN.match(match["rest"])):
            who, name = name, then["outlet"]  # `Kommentar, Rina Gold, HAA, 10.04.19`
        known, lettered = outlets.knows(name), _LETTERS.fullmatch(name) is not None
        below = is_below_quotation(text, match.start("who"))
        if not (known or below):
            continue
        days = [d for d in dates_in(match["rest"], day_first=day_first) if d.is_of_day]
        dated = len(days) == 1 and _BEHIND.fullmatch(match["rest"], days[0].end)
        kind = QUALIFIER.match(who) or is_kind(who, name) or _is_piece(who)
        if dated and (kind or _may_be_author(who, outlets)):
            found.append(_Signed(who, known, lettered, below))
    return tuple(found)


def names_authors(text: str, day_first: bool) -> bool:
    """Whether lines name authors, or say `Editorial`, ahead of known outlets and their days.

    Letters count too where they stand below quotations, if known outlets do.
    """
    lines = _signed(text, day_first)
    known = sum(line.known for line in lines)
    lettered = sum(line.lettered and line.below and not line.known for line in lines)
    return known >= _HABIT or (known >= _PAIR and known + lettered > _HABIT)


def learn_signers(text: str, outlets: Outlets, *, day_first: bool) -> None:
    """Learn who signs such lines, where they are the habit: persons, wherever else they are named."""
    if not names_authors(text, day_first):
        return
    for line in _signed(text, day_first):
        for name in (line.who, *map(_bare, _JOINTS.split(line.who))):
            if _may_be_author(name, outlets) and outlets.standing(name) < Standing.CUED:
                outlets.others.add(folded(name))
