"""Names with commas or days that the house's own way of citing shows: `[Golis, Sea and Sand, 2022-04-05]`.

In: a text. Out: names that hold commas, and the places of names that hold a day. A house that sets strokes or
semicolons between outlets sets no commas there, so that `Golis, Sea and Sand` before a day is one name; one
that writes its days in numbers may call a paper `17 October`. A sentence shows a name by what it says of it:
`Vrai, Faux, Sahel, a blog of students, showed …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.reading.alternatives import longest_first
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.gazetteer import is_settlement
from dateline.reading.typed.kinds_of_item import OF_PRESS, is_kind
from dateline.reading.typed.lexicon import folded, lettered, phrases
from dateline.reading.typed.link_parts import HEADS
from dateline.reading.typed.month_pairs import months
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import are_platforms
from dateline.reading.typed.proper_names import is_opener

_BRACKETS = re.compile(r"[(\[](?P<inner>(?:[^()\[\]\n]|\([^()\n]{1,40}\)){8,400})[)\]]")
_JOINTS = re.compile(r"[;/|]")
_REST = re.compile(r"\s*(?:,|\Z)")
_PARTED = re.compile(r",\s+")
_SMALL = re.compile(r"(?!a[lnsdtrz]-)[a-zà-ÿ]")
AND = r"(?:and|&|und|et|y|e|i|ve|dan|og|och|en|va|na|wa|și|a|é|és|и|і|та)"
_JOINED = re.compile(rf"(?P<one>\S+(?:\s\S+)?)\s(?P<and>{AND})\s(?P<two>\S+(?:\s\S+)?)", re.IGNORECASE)
_WORD = lettered(r"[A-ZÀ-Þ][\w’'-]+")
_JOINTS_OF_LANGUAGES: tuple[tuple[str, ...], ...] = (("and",), ("und",), ("et",), ("y", "e"), ("e",))
_OWN = re.compile(
    r"(?:Not|But|Never|Our|My|Your|Nash[ae]?|Naš[ae]?|Nuestr[oa]s?|Nossa?s?|Notre|Nos|Unsere?|Mein|Nostr[oa])\s",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s\((?:[Bb]log|[Nn]ewsletter|[Pp]odcast|[Vv]log)\)\Z")
_ACCOUNT = re.compile(
    r"(?:(?:telegram|facebook|twitter|x|instagram|youtube|whatsapp|vk|tiktok|signal|weibo)[\s-]+)?(?:channel|account|page|group|kanal|konto|seite|gruppe|blog|newsletter|podcast)"
    r"|(?:página|pagina|canal|cuenta|conta|compte|chaîne|perfil|grupo|groupe|gruppo)\s(?:de|do|da|en|no|sur|su)\s\w+",
    re.IGNORECASE,
)
_FIELDS, _WORDS = 4, 8  # of a name, at most
_SINGLE = 6  # brackets of one outlet that show a house
_SEVERAL = 1  # brackets of several that are joined otherwise


def names_by_house(text: str, emphasised: Sequence[tuple[int, int]] = ()) -> Iterator[str]:
    """The names with commas that brackets, sentences or slanted letters show."""
    yield from _described(text)
    yield from _slanted(text, emphasised)
    yield from _in_other_tongue(text)
    parts = list(_parts(text))
    named = [(fields, name) for fields in parts if (name := _name_of(fields))]
    if not named:
        return
    none_by_comma, joint = _sets_no_commas(text), _joint_of(text)
    if any(_joins_by_word(field) and "&" in field for fields in parts for field in fields):
        joint = (*joint, "&")
    for fields, name in named:
        joined = _JOINED.fullmatch(_PARTED.split(name)[-1])
        foreign = joined is not None and joined["and"].casefold() not in joint
        if none_by_comma or foreign or _is_one(fields):
            yield name


def _joint_of(text: str) -> tuple[str, ...]:
    """The words for "and" of the language that the text is written in."""
    counts = [sum(text.count(f" {_WORD} ") for word in words) for words in _JOINTS_OF_LANGUAGES]
    return _JOINTS_OF_LANGUAGES[counts.index(max(counts))]


def _parts(text: str) -> Iterator[tuple[str, ...]]:
    """The fields ahead of the day, for each part of all dated brackets."""
    for match in _BRACKETS.finditer(text):
        for part in _JOINTS.split(match["inner"]):
            days = dates_in(part, day_first=True) if re.search(r"\d", part) else ()
            if not days or not days[-1].is_of_day or not _REST.match(part, days[-1].end):
                continue
            ahead = part[: days[-1].start].strip()
            if ahead.endswith(","):
                yield tuple(_PARTED.split(ahead[:-1].strip()))


def _name_of(fields: Sequence[str]) -> str | None:
    """The name with commas that the fields are, less platforms, places and remarks behind it."""
    kept = _less_remarks(fields)
    if not 2 <= len(kept) <= _FIELDS or sum(len(f.split()) for f in kept) > _WORDS:
        return None
    if _ITEM.search(kept[-1]):
        kept = (*kept[:-1], _ITEM.sub("", kept[-1]))
    if any(map(_is_no_part, kept)) or is_person_like(kept[0]):
        return None
    last = _JOINED.fullmatch(kept[-1])
    if last:
        names = (last["one"], last["two"])
        return None if is_place(kept[-1]) or any(map(_is_outlet, names)) else ", ".join(kept)
    if len(kept) == 2:  # a programme or a title otherwise
        return ", ".join(kept) if _OWN.match(kept[1]) else None
    return ", ".join(kept) if all(len(f.split()) == 1 for f in kept) else None


def _less_remarks(fields: Sequence[str]) -> tuple[str, ...]:
    for number, field in enumerate(fields):
        if number and (_SMALL.match(field) or _is_platform(field)):
            fields = fields[:number]
            break
    kept = list(fields)
    while len(kept) > 1 and not _JOINED.fullmatch(kept[-1]) and (is_place(kept[-1]) or _is_there(kept[-1])):
        kept.pop()
    return tuple(kept)


def _is_platform(field: str) -> bool:
    return are_platforms(field) or are_platforms(field.capitalize()) or _ACCOUNT.fullmatch(field) is not None


def _is_there(field: str) -> bool:
    return is_settlement(field.title() if field.isupper() else field)


def _is_outlet(name: str) -> bool:
    return Outlets().standing(name) >= Standing.CUED


def _is_no_part(field: str) -> bool:
    """Whether a field is an outlet by itself, or what is said of one."""
    return (
        not (field[:1].isupper() or field[:1].isdigit())
        or _is_outlet(field)
        or is_kind(field, "")
        or OF_PRESS.fullmatch(field) is not None
        or is_language(field)
        or field[:1] in '“"«„‘'
    )


def _is_one(fields: Sequence[str]) -> bool:
    """Whether a platform or a kind in the singular shows that the fields ahead of it are one name."""
    kept = _less_remarks(fields)
    if _ITEM.search(kept[-1]):
        return True
    return len(fields) > len(kept) and any(_ACCOUNT.fullmatch(field) for field in fields[len(kept) :])


def _sets_no_commas(text: str) -> bool:
    """Whether the house joins outlets of one day, and never by commas or by a word."""
    single = several = 0
    for match in _BRACKETS.finditer(text):
        first, *more = _JOINTS.split(match["inner"])
        fields = _PARTED.split(first)
        names = [name for name in fields if _is_outlet(name) and not _is_platform(name)]
        if (len(names) > 1 and fields[1] == names[1]) or _joins_by_word(fields[0]):
            return False
        single += bool(names)
        several += bool(names and more)
    return single >= _SINGLE and several >= _SEVERAL


def _joins_by_word(field: str) -> bool:
    match = _JOINED.fullmatch(field)
    return match is not None and _is_outlet(match["one"]) and _is_outlet(match["two"])


@cache
def _of_sentence() -> re.Pattern[str]:
    field = rf"{_WORD}(?:\s{_WORD})?"
    return re.compile(
        rf"(?:(?:\A|[.!?…”\"]\s+|\n\s*)(?P<name>{field},\s{field}(?:,\s{field}|\s{AND}\s{field})),\s"
        rf"(?:an?|the|its|une?|eine?|un[ao]?)\s(?:[\w’'-]+\s){{0,4}}?(?i:{HEADS})\b"
        rf"|\b(?:blog|newsletter|magazine|bulletin|weekly|fanzine|podcast|(?:Telegram|YouTube)\schannel|(?:Facebook|Instagram)\spage)\s"
        rf"(?:called\s|named\s)?(?P<called>{field},\s{field}\s{AND}\s{_WORD})(?=,\s|\s[(\[a-z]|[.;]))"
    )


def _described(text: str) -> Iterator[str]:
    """The names that a sentence calls a paper, a site or a blog."""
    for match in _of_sentence().finditer(text):
        name = match["name"] or match["called"]
        fields = _PARTED.split(name)
        first = fields[0].split()[0]
        if is_opener(first) or first.endswith("ly") or folded(first) in phrases("times"):
            continue
        if any(map(_is_no_part, fields)) or any(map(is_place, fields[:-1])) or is_person_like(fields[0]):
            continue
        joined = _JOINED.fullmatch(fields[-1])
        if joined and (_is_outlet(joined["one"]) or _is_outlet(joined["two"])):
            continue
        yield " ".join(name.split())


@cache
def _of_tongue() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?<!,\s)(?P<name>{_WORD},\s{_WORD}\s(?P<and>ve|dan|og|och|und|et|şi|și|és|va|na|и|і)\s{_WORD})"
        rf"(?=\s\(|\s[a-z]|,\s\d|,\s{_WORD}\s\d)"
    )


def _in_other_tongue(text: str) -> Iterator[str]:
    """The names that a word for "and" joins which the text does not use: `Dicle, Dün ve Bugün wrote`."""
    found = list(_of_tongue().finditer(text))
    joint = _joint_of(text) if found else ()
    for match in found:
        fields = _PARTED.split(match["name"])
        joined = _JOINED.fullmatch(fields[1])
        words = [fields[0], *((joined["one"], joined["two"]) if joined else ())]
        if match["and"] in joint or text.count(f" {match['and']} ") > _OF_OTHER_TONGUE:
            continue
        if not any(_is_outlet(w) or is_place(w) or is_opener(w) for w in words) and not is_person_like(
            f"{fields[0]} {fields[1]}"
        ):
            yield " ".join(match["name"].split())


_OF_OTHER_TONGUE = 9  # such joints in a text that is in that language, or cites much of it
_BEHIND_SLANTED = re.compile(r"[*_]*,?\s\(?(?=\d|[A-Z][a-z]+\s\d)")


def _slanted(text: str, emphasised: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The names in slanted letters before a day: `*Land, Sea and Sky*, 2017-03-02`."""
    for start, end in emphasised:
        name = text[start:end].strip(" *_,")
        if ", " not in name or len(name.split()) > _WORDS or not _BEHIND_SLANTED.match(text, end):
            continue
        fields = _PARTED.split(name)
        joined = _JOINED.fullmatch(fields[-1])
        names = [*fields[:-1], *((joined["one"], joined["two"]) if joined else fields[-1:])]
        if name[:1].isupper() and not any(_is_outlet(n) or is_place(n) for n in names):
            yield " ".join(name.split())


# Full days in numbers, and ahead of them a day in words without its year
_IN_NUMBERS = (
    r"(?:\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)|\d{4}(?P<iso>[.-])\d\d(?P=iso)\d\d)(?!\d)"
)


@cache
def _days_as_names() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A day in words before one in numbers, any full day in words, and one in numbers."""
    names = longest_first(months())
    large = rf"(?=[A-ZÀ-Þ])(?i:{names})"
    return (
        re.compile(
            rf"(?:(?<=[(\[;])\s?|[Ss]ource:\s|[Qq]uelle:\s|[Ff]uente:\s)[*_]*(?P<name>(?:{_WORD}\s){{0,2}}\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?{large}),\s+{_IN_NUMBERS}"
        ),
        re.compile(
            rf"\d{{1,2}}\.?\s(?:de\s)?(?i:{names}),?\s(?:de\s)?\d{{4}}|(?i:{names})\s\d{{1,2}},\s\d{{4}}"
        ),
        re.compile(rf"(?<![\d./-]){_IN_NUMBERS}"),
    )


# `5 de Septiembre`, where no date is written so
_OF_OTHERS = re.compile(r"(?<![\w’'-])\d{1,2}\sde\s[A-ZÀ-Þ][a-zç]+(?=,\s(?!\d{4}\b)|\s\()")
_FIELD_BEFORE = re.compile(r"(?:\A|\n|[(\[;:,.\]”\"»]\s?|\b(?:See|In|Cf\.|instance|also)\s)[*_]*\Z")


def _foreign_days(text: str) -> Iterator[tuple[int, int]]:
    """The places of names that are a day in Spanish or Portuguese, in a text of another language."""
    found = [m for m in _OF_OTHERS.finditer(text) if m[0].split()[-1].casefold() in months()]
    if found and "e" not in _joint_of(text):
        for match in found:
            if _FIELD_BEFORE.search(text, max(0, match.start() - 12), match.start()):
                yield match.span()


def days_as_names(text: str) -> Iterator[tuple[int, int]]:
    """The places of names that are a day, or end in one, where the text writes its days otherwise."""
    yield from _foreign_days(text)
    named, in_words, in_numbers = _days_as_names()
    found = [match.span("name") for match in named.finditer(text)]
    if not found:
        return
    brackets = [match[0] for match in _BRACKETS.finditer(text)]
    words = sum(in_words.search(inner) is not None for inner in brackets)
    numbers = sum(in_numbers.search(inner) is not None for inner in brackets)
    if numbers >= _SINGLE and words * 10 <= numbers:
        yield from found
