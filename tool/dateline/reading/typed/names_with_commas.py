"""Names that hold commas or are called by a day: `Land, Sea and People`, `“17 May 2020” Telegram channel`.

In: a text, the outlets that the project knows. Out: the text, as long, in which a letter that nobody uses
stands for each such comma and digit, and the words of the name are written large, so that all readers take
it for one name; and afterwards the citations as the text itself prints them. The whole of a name is shown by
quotation marks beside the noun for what publishes (`the “Sevastopol, Northern Side” Telegram channel`), by
the lists and the project, or by its words: such as join nouns that no outlet is called alone (`Paix, Terre et
Eau`), or times of day (`Taiz Today, Yesterday and Tomorrow`). It is whole wherever the document has it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.reading.typed.lexicon import (
    COLON_LETTER,
    COMMA_LETTER,
    DIGIT_LETTERS,
    LOST_LETTER,
    STROKE_LETTER,
    compiled,
    folded,
    in_lists,
    lettered,
    listed,
    phrases,
    unlettered,
)
from dateline.reading.typed.month_pairs import months
from dateline.reading.typed.names_by_house import AND, days_as_names, names_by_house
from dateline.reading.typed.proper_names import PLATFORM
from dateline.values.typed import TypedCitation, TypedGroup

_NOUN = (
    r"(?:(?:pages?|channels?|accounts?|groups?|community|communities|blog|feed|forum|podcast|newspaper|weekly|daily|monthly|quarterly|magazine|journal|newsletter|web\s?site|site|portal|(?:radio|tv|television)\s+station|news\s+agency)"
    r"|(?:canal|chaîne|página|pagina|compte|cuenta|conta|perfil|groupe|grupo|revista|revue|rivista|periódico|semanario|semanário|hebdomadaire|quotidien|mensuel|boletín|boletim|bulletin|gruppo|canale|blogue|journal|jornal)"
    r"|(?:\w+-)?(?:[Kk]anals?|[Ss]eite|[Kk]onto|[Gg]ruppe|[Bb]logs?|[Ff]orum|[Pp]ortals?)|\w*(?:[Zz]eitung|[Zz]eitschrift|[Bb]latt|[Mm]agazins?|[Pp]ressedienst)(?:e?s)?)"
)
_IN_MARKS = r"[“„«»\"]\s?(?P<name>[^\s“”„«»\"()\[\]][^“”„«»\"()\[\]]{1,58}?)(?P<more>,?)\s?[”“»«\"]"
_QUOTED = (
    # `page of “Guayana, Luz y Agua”`, `page Facebook de « Guayana, Luz y Agua »`
    re.compile(
        rf"\b(?i:{_NOUN})(?:\s+(?:(?:d[eu]|en|on|sur)\s+)?{PLATFORM})?,?\s+(?:(?:called|named|appelée?|namens|llamad[oa]|chamad[oa]|of|d[eu]|da|do|di|von|der)\s+)?{_IN_MARKS}"
    ),
    re.compile(rf"(?<![\w.]){_IN_MARKS}\s+(?:official\s+)?(?:{PLATFORM}\s+)(?:{_NOUN})(?![\w-])"),
)
_PARTED = re.compile(r",(?=\s)")
_LONGEST = 8  # words of a name
_OPENS = re.compile(lettered(r"[A-ZÀ-Þ\d]|a[lnsdtrz]-"))

_WORD = lettered(r"[A-ZÀ-Þ][^\W\d_]{1,}")
# `, Terre et Eau`, of the rest of a title: `, Gas and Energy Law in Eurasia`
_JOINED = re.compile(
    rf",\s+(?P<one>{_WORD})\s+{AND}\s+(?P<two>{_WORD})(?P<rest>(?:\s+(?:[a-z]{{2,3}}\s+)?{_WORD}){{0,3}})(?![\w-])"
)
# `Beirut Alert`, `Oil`, `Land, Water`: the fields ahead
_AHEAD = re.compile(rf"(?<![\w’'-])(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}}(?:,\s+{_WORD}){{0,3}})\Z")
_ALL_THEMES = re.compile(rf"{_WORD}(?:,\s+{_WORD}){{0,3}}\Z")
_LED = re.compile(
    rf"(?:\A|\n\s*|[(\[;:–—|“„«»\"]\s?|\s-{{1,2}}\s|\b(?:[Ii]n|[Dd]ans|[Ee]n|[Aa]us|[Ss]ee|{_NOUN}|[Rr]adio|[Ss]tudio)\s+[“„«»\"]?\s?)\Z"
)
# `ENERGIYA: EKONOMIKA, TEKHNIKA, EKOLOGIYA`
_WITH_COLON = re.compile(rf"(?<=[(\[;“„«»])\s?(?P<name>{_WORD}:\s+{_WORD}(?:,\s+{_WORD}){{1,3}})")
# `BUXORO, BUGUN`
_OF_TIME = re.compile(rf"(?<=[(\[;])\s?(?P<name>{_WORD}(?:\s{_WORD})?,\s+(?P<time>{_WORD}))(?=,\s)")
_REACH = 90  # characters ahead
# `98,5 FM`, `Exa FM 98,5`
_FREQUENCY = re.compile(
    rf"(?:(?<![\d.,])(?:10\d|[89]\d),|(?:(?<=[(\[])|(?<=[(\[;]\s))(?:10\d|[89]\d)\.)\d\sFM\b(?:\s{_WORD})?"
    rf"|(?<![\w’'-])(?:{_WORD}\s){{0,2}}FM\s(?:10\d|[89]\d),\d(?!\d|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class WholeNames:
    """A text in which such names are whole, those that quotation marks show, and how each is printed."""

    text: str
    shown: tuple[str, ...] = ()
    printed: tuple[tuple[str, str], ...] = ()


def with_whole_names(
    text: str, known: Iterable[str], emphasised: Sequence[tuple[int, int]] = ()
) -> WholeNames:
    """The text with whole names; `emphasised` are the places of what is set in italics."""
    quoted = [*_quoted(text), *days_as_names(text), *(m.span() for m in _FREQUENCY.finditer(text))]
    names = {_plain(text[start:end]) for start, end in quoted if not _has_digit(text[start:end])}
    told = {*_by_words(text), *names_by_house(text, emphasised), *_listed(text, known)}
    places = [*quoted, *_again(text, names | told)]
    marks, pairs, done = list(text), {}, 0
    for start, end in sorted(set(places)):
        if start < done:
            continue
        read, done = _as_one(text[start:end]), end
        marks[start:end] = read
        pairs[_plain(read)] = _plain(text[start:end])
    shown = tuple(_plain(_as_one(text[start:end])) for start, end in quoted)
    return WholeNames("".join(marks), shown, tuple(pairs.items())) if pairs else WholeNames(text)


def _plain(name: str) -> str:
    return " ".join(name.split())


def _has_digit(name: str) -> bool:
    return any(sign.isdigit() for sign in name)


def _as_one(name: str) -> str:
    """The name, as long, as no field and no day of a citation is written."""
    dated = _has_digit(name)
    words = re.split(r"(\s+)", name)
    return "".join(_large(word, dated=dated) for word in words)


_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_STROKE = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")


def _large(word: str, *, dated: bool) -> str:
    if dated and word.rstrip(",.").casefold() in months():
        bare = word.rstrip(",.")
        word = bare[:-1] + LOST_LETTER + word[len(bare) :]  # no month any more
    word = _STROKE.sub(STROKE_LETTER, _DECIMAL.sub(COMMA_LETTER, word))
    if word.endswith(","):
        word = word[:-1] + COMMA_LETTER
    elif word.endswith(":"):
        word = word[:-1] + COLON_LETTER
    first = word[:1].upper()
    return (first if len(first) == len(word[:1]) else word[:1]).translate(DIGIT_LETTERS) + word[1:].translate(
        DIGIT_LETTERS
    )


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """The places of names in quotation marks beside a noun for what publishes."""
    for form in _QUOTED:
        for match in form.finditer(text):
            name = match["name"]
            held = _PARTED.search(name) or _STROKE.search(name) or (form is _QUOTED[1] and _is_day(name))
            if held and len(name.split()) <= _LONGEST and _OPENS.match(name) and name[-1] not in ".?":
                yield match.span("name")


@cache
def _day() -> re.Pattern[str]:
    names = "|".join(re.escape(m) for m in sorted(months(), key=len, reverse=True) if len(m) > 2)
    return re.compile(
        rf"\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s(?:de\s|of\s)?(?:{names})(?:\s(?:de\s)?\d{{4}})?|(?:{names})\s\d{{1,2}}(?:,?\s\d{{4}})?",
        re.IGNORECASE,
    )


def _is_day(name: str) -> bool:
    """Whether an account is called by a day."""
    return _day().fullmatch(name) is not None


@cache
def _with_comma() -> tuple[str, ...]:
    names = (name for one in ("outlets", "outlets_far") for name in listed(one))
    return tuple(name for name in names if (", " in name and "RFE/RL" not in name) or _PERCENT.match(name))


_PERCENT = re.compile(r"\d+%\s")  # `100% Noticias`


def _listed(text: str, known: Iterable[str]) -> Iterator[str]:
    """The names with commas that are listed or the project's, without those that name a platform."""
    for name in (*_with_comma(), *(k for k in known if ", " in k)):
        last = name.rpartition(", ")[2]
        if not compiled("platforms", r"%s").search(last) and name.partition(",")[0].split("%")[0] in text:
            yield name
            yield name.replace("%", " %")


def _by_words(text: str) -> Iterator[str]:
    """The names that are told by their words, where a day or the end of a bracket follows."""
    for match in _JOINED.finditer(text):
        fields = _AHEAD.search(text, max(0, match.start() - _REACH), match.start())
        if fields is None or not _ends(text, match.end()):
            continue
        start = _start_of(text, fields, match)
        if start is not None:
            yield _plain(text[start : match.end()])
    for match in _WITH_COLON.finditer(text):
        words = re.split(r"[:,]\s+", match["name"])
        if all(map(_is_theme, words)) and _ends(text, match.end()):
            yield _plain(match["name"])
    twice = [_plain(m["name"]).casefold() for m in _OF_TIME.finditer(text) if _is_time_alone(m["time"])]
    for name in twice:
        again = re.findall(rf"(?<!\w){_form(name)}(?!\w)", text, re.IGNORECASE)
        if len(again) > 1 and not _is_listed(name.partition(",")[0]):
            yield name


def _start_of(text: str, fields: re.Match[str], joined: re.Match[str]) -> int | None:
    """Where the name begins that ends with two words joined; None where they are of none."""
    pair = (joined["one"], joined["two"])
    if not joined["rest"] and all(map(_is_time, pair)):
        names = re.split(r",\s+", fields["name"])
        led = _LED.search(text, max(0, fields.start() - 30), fields.start())
        whole = led and len(names) == 1 and not _has_programmes(names[0], joined, text)
        return fields.start("name") if whole else None
    if not all(map(_is_theme, pair)):
        return None
    themes = re.search(rf"(?:{_WORD},\s+){{0,3}}{_WORD}\Z", fields["name"])
    if themes is None or not all(map(_is_theme, re.split(r",\s+", themes[0]))):
        return None
    start = fields.start("name") + themes.start()
    return start if _LED.search(text, max(0, start - 30), start) else None


@cache
def _behind() -> re.Pattern[str]:
    names = "|".join(re.escape(m) for m in sorted(months(), key=len, reverse=True) if len(m) > 2)
    return re.compile(
        rf"[”“»\"]?(?:\s*[()\[\];]|\s+(?:of|vom|du)\s+\d|,?\s+(?:\d|(?:{names})\b|[“„«\"])|\.\s*(?:\n|\Z)|\s*\Z)",
        re.IGNORECASE,
    )


def _ends(text: str, end: int) -> bool:
    """Whether a day, a title or a bracket stands behind, so that it is a field of a citation."""
    return _behind().match(text, end) is not None


def _is_theme(word: str) -> bool:
    return folded(word) in phrases("themes") or _is_time(word)


def _is_time(word: str) -> bool:
    return folded(word) in phrases("times")


def _is_time_alone(word: str) -> bool:
    """Whether a time is what no well-known paper is called by itself, as `Danas` and `Today` are."""
    return _is_time(word) and not in_lists(folded(word), "outlets", "outlets_far")


def _has_programmes(name: str, joined: re.Match[str], text: str) -> bool:
    """Whether a name that is known may have a programme called so: `(Reuters, Day and Night, 3 May)`.

    One that the document never has without the times is whole with them, where it has it again.
    """
    if not _is_listed(name):
        return False
    alone = re.findall(rf"(?<!\w){_form(name)}(?!\w)", text)
    again = re.findall(rf"(?<!\w){_form(name)}{_form(joined[0])}(?!\w)", text)
    return len(again) == 1 or len(alone) > len(again)


def _is_listed(name: str) -> bool:
    return in_lists(folded(name), "outlets", "outlets_far", "outlets_too")


def _form(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _again(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """All places of the names."""
    for name in names:
        for match in re.finditer(rf"(?<![\w’'-]){_form(name)}(?![\w-])", text, re.IGNORECASE):
            yield match.span()


def as_printed(citations: Sequence[TypedCitation], names: WholeNames) -> tuple[TypedCitation, ...]:
    """The citations read in a text with whole names, in the words of the text itself."""
    if not names.printed:
        return tuple(citations)
    return tuple(replace(one, groups=tuple(_group(g, names) for g in one.groups)) for one in citations)


def _group(group: TypedGroup, names: WholeNames) -> TypedGroup:
    def printed(value: str | None) -> str | None:
        return _value(value, names) if value else value

    return replace(
        group,
        outlets=tuple(_value(name, names) for name in group.outlets),
        via=printed(group.via),
        place=printed(group.place),
        title=printed(group.title),
        qualifier=printed(group.qualifier),
    )


def _value(value: str, names: WholeNames) -> str:
    for read, printed in names.printed:
        value = value.replace(read, printed)
    return unlettered(value)
