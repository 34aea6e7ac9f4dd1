"""What the title page of an old report says: title, subtitle, authors, date, language.

In: a pandoc document's metadata and blocks. Out: a `FrontMatter`, and the blocks without the title page.
Lines are of it only before the first paragraph: headings above the first chapter's, a byline, a date, an
imprint such as `Briefing paper, 15 February 2021` or `June 4, 2019 | Sudan | Inquiry No. 87`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from dateline.importing.captions import has_finite_verb
from dateline.importing.flat import Blocks, plain
from dateline.reading.typed.dates import CitedDate, dates_in
from dateline.reading.typed.source_lines import day_of, source_line
from dateline.values.dates import DateValue, PartialDate

_AUTHOR = re.compile(
    r"(?:(?:written|edited|compiled|prepared)\s+(?:for\s+(?:the\s+)?[\w\s]{3,40}\s)?by|by|von|par|authors?|editors?|"
    r"redaktion|r[ée]daction|autor(?:in|en)?|auteurs?)\s*:?\s+(?P<by>.+)|"
    r"(?P<name>(?:Dr|Prof|Mr|Ms|Mrs|Col|Lt|Gen|Maj)\.?\s+.+)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)(?:\s+(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)){1,3}"
_PERSON = re.compile(rf"{_NAME}(?:\s*(?:,|and|&)\s*(?:[A-ZÀ-Þ][\w’'-]+\s*){{2,3}})*")
_BODY = re.compile(
    r"\b(?:watch|press|media|institut\w*|centr?er?|centre|group|desk|bureau|office|unit|monitor|report|review|issue|"
    r"paper|brief\w*|bulletin|observator\w+|foundation|council|agency|society|network|project|program\w*|team|staff|"
    r"university|college|department|editors|research|studies|news|house|international)\b",
    re.IGNORECASE,
)
_BETWEEN_PERSONS = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b)\s*")
_BETWEEN_PARTS = re.compile(r"\s+[·|•]\s+|\s{3,}")
_OF_A_DATE = re.compile(r"(?i)\b(?:published|posted|updated|date|on|as of|report of|stand|vom|du)\b")
# `Data till May 23, 2021`, which is no day when the report came out
_UP_TO = re.compile(
    r"(?i)\b(?:till|until|up to|through|since|bis|seit|jusqu’au|jusqu'au|depuis|hasta|desde|até|fino al)"
    r"(?:\s+(?:the|zum|le))?\s*\Z"
)
_OF_THE_TEXT = re.compile(r"\.\.\.|…|\*\*")  # headlines in a row, a heading between stars
_MOST_LINES = 8
_SHORT, _IMPRINT = 14, 22  # words


@dataclass(frozen=True)
class FrontMatter:
    """What report.yaml says of an old report; empty where the report does not."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: DateValue | None = None
    language: str = ""


def front_matter(meta: dict[str, Any], blocks: Blocks, *, page: bool = False) -> tuple[FrontMatter, Blocks]:
    """The title page and the blocks without its lines.

    `page` says that the metadata are those of a web page, whose title names the site too; its one main
    heading is the better one.
    """
    given = matter = _from_meta(meta)
    heads = [b["c"][0] for b in blocks if b["t"] == "Header"]
    top = min(heads, default=1)
    if page and len(heads) > 1 and heads.count(top) == 1 and _main_heading_first(blocks, top):
        matter = replace(matter, title="")
    lead = _title_lines(blocks, matter)
    for block in blocks[:lead]:
        matter = _with_line(matter, _text_of(block))
    return replace(matter, title=matter.title or given.title), blocks[lead:]


def _main_heading_first(blocks: Blocks, top: int) -> bool:
    """Whether the main heading is the first one, and stands near the beginning."""
    first = next((n for n, b in enumerate(blocks) if b["t"] == "Header"), len(blocks))
    return first < _MOST_LINES and blocks[first]["c"][0] == top


def _from_meta(meta: dict[str, Any]) -> FrontMatter:
    date = next(iter(texts_of(meta.get("date"))), "")
    found = dates_in(date)
    return FrontMatter(
        title=next(iter(texts_of(meta.get("title"))), ""),
        subtitle=next(iter(texts_of(meta.get("subtitle"))), ""),
        authors=tuple(texts_of(meta.get("author")) or texts_of(meta.get("authors"))),
        date=found[0].value if found else None,
        language=_tag(next(iter(texts_of(meta.get("lang"))), "")),
    )


def _tag(language: str) -> str:
    """A language tag in the case that BCP 47 recommends (section 2.1.1): `EN-US` is `en-US`."""
    first, *others = language.split("-")
    cased = (x.upper() if len(x) == 2 else x.title() if len(x) == 4 else x.lower() for x in others)
    return "-".join([first.lower(), *cased])


def texts_of(value: Any) -> list[str]:
    """The texts of a metadata value."""
    if not value:
        return []
    kind, content = value["t"], value["c"]
    if kind == "MetaInlines":
        return [plain(content).strip()]
    if kind == "MetaString":
        return [content.strip()]
    if kind == "MetaBlocks":
        return [" ".join(plain(b["c"]) for b in content if b["t"] in ("Para", "Plain")).strip()]
    if kind == "MetaList":
        return [text for item in content for text in texts_of(item)]
    return []


def _text_of(block: dict[str, Any]) -> str:
    return plain(block["c"][2] if block["t"] == "Header" else block["c"]).strip()


def _title_lines(blocks: Blocks, matter: FrontMatter) -> int:
    """How many blocks at the start are of the title page."""
    count = 0
    for block in blocks[:_MOST_LINES]:
        if block["t"] not in ("Header", "Para", "Plain") or not _text_of(block):
            break
        if _OF_THE_TEXT.search(_text_of(block)):
            break
        if (source := source_line(_text_of(block))) and source.pages and day_of(source):
            count = max(0, count - 1)  # the title above is that of a press digest's first item
            break
        if block["t"] != "Header" and not (_is_short(block) or _is_imprint(_text_of(block))):
            break
        count += 1
    heads = [b for b in blocks if b["t"] == "Header"]
    lead = blocks[:count]
    if not lead:
        return 0
    top = min((b["c"][0] for b in heads), default=1)
    lone = (
        lead[0]["t"] == "Header"
        and lead[0]["c"][0] == top
        and sum(b["c"][0] == top for b in heads) == 1
        and len(heads) > 1
    )
    same = lead[0]["t"] == "Header" and matter.title and _text_of(lead[0]) == matter.title
    while count and lead[count - 1]["t"] != "Header" and not _is_title_line(lead[count - 1]):
        count -= 1
    # The last heading before the text is the first chapter's, unless it is nothing but a date.
    last = count - 1
    if last >= 0 and lead[last]["t"] == "Header" and not (last == 0 and (lone or same)):
        count = last if _only_date(_text_of(lead[last])) is None else count
    rows = lead[:count]
    if not rows or (
        not (lone or same) and rows[0]["t"] != "Header" and not any(_is_title_line(b) for b in rows)
    ):
        return 0
    return count


def _is_short(block: dict[str, Any]) -> bool:
    text = _text_of(block)
    return 0 < len(text.split()) <= _SHORT and not re.search(r"[.!?:;]$|\(", text)


def _is_imprint(text: str) -> bool:
    """Whether a line is of parts set apart, or a phrase with the day or the time that the report is of."""
    if len(text.split()) > _IMPRINT or re.search(r"[.!?:;]$|[(\[\n]", text) or has_finite_verb(text):
        return False
    return bool(_BETWEEN_PARTS.search(text) or dates_in(text))


def _is_title_line(block: dict[str, Any]) -> bool:
    if block["t"] == "Header":
        return True
    text = _text_of(block)
    return bool(
        _only_date(text) is not None
        or _AUTHOR.fullmatch(text)
        or _is_person(text)
        or (_is_imprint(text) and len(text.split()) > 1)
    )


def _is_person(text: str) -> bool:
    return bool(_PERSON.fullmatch(text)) and not _BODY.search(text)


def _only_date(text: str) -> DateValue | None:
    """The date that is all of the text."""
    found = dates_in(text)
    if len(found) != 1 or re.search(r"[^\W\d_]{3}", _OF_A_DATE.sub("", _without(text, found[0]))):
        return None
    return found[0].value


def _without(text: str, date: CitedDate) -> str:
    return (text[: date.start] + text[date.end :]).strip(" ,.|·•–—-")


def _with_line(matter: FrontMatter, text: str) -> FrontMatter:
    """The title page with one more of its lines."""
    if text == matter.title:
        return matter
    if not matter.title and _only_date(text) is None and not _AUTHOR.fullmatch(text):
        return replace(matter, title=text)
    for part in _BETWEEN_PARTS.split(text):
        matter = _with_part(matter, part.strip())
    return matter


def _with_part(matter: FrontMatter, text: str) -> FrontMatter:
    date = _only_date(text)
    if date is not None:
        return replace(matter, date=matter.date or date)
    author = _AUTHOR.fullmatch(text)
    if author or (matter.title and _is_person(text) and not matter.authors):
        names = _persons(((author and (author["by"] or author["name"])) or text).strip())
        new = tuple(name for name in names if name not in matter.authors)
        return replace(matter, authors=(*matter.authors, *new))
    found = dates_in(text)
    if len(found) == 1 and _UP_TO.search(text, 0, found[0].start):
        found = ()
    if len(found) == 1 and isinstance(found[0].value, PartialDate) and found[0].value.day:
        matter = replace(matter, date=matter.date or found[0].value)
        text = _without(text, found[0]) if found[0].end >= len(text) - 1 else text
    subtitle = " – ".join(part for part in (matter.subtitle, text) if part)
    return replace(matter, subtitle=subtitle)


def _persons(text: str) -> list[str]:
    """The persons of a byline, each by itself where every part of it is a name."""
    names = [name for name in _BETWEEN_PERSONS.split(text) if name]
    return names if all(re.fullmatch(_NAME, name) for name in names) else [text]


# --- the language --------------------------------------------------------------------------------

# Small words that are frequent in one language and rare in the others.
_WORDS = {
    "en": "the of and to that was is with were has from by this which had his been their",
    "fr": "le les des du une que dans est pour par sur qui ont aux avec été cette leur sont",
    "de": "der die und den das von mit dem nicht ist auf im eine sich wurde nach bei auch werden",
    "es": "el los las del una que en por con para se su fue como más pero sus esta",
    "it": "il di che la per della un è con non sono dei nel alla degli più gli dal",
    "pt": "os as do da dos das uma que não para com por foi mais ao pela são",
    "nl": "het een van en dat niet zijn op met voor werd ook naar bij uit wordt",
    "tr": "ve bir bu için ile olarak olan daha çok sonra kadar gibi",
}
_SCRIPTS = {
    "fa": "[پچژگ]", "ar": "[\u0621-\u064a]", "ru": "[\u0400-\u04ff]", "he": "[\u05d0-\u05ea]",
    "el": "[\u0370-\u03ff]",
}  # fmt: skip
_LOOKED_AT = 200_000  # characters


def language_of(text: str) -> str:
    """The language of a text as a BCP 47 tag, told by its script and its small words; English in doubt."""
    text = text[:_LOOKED_AT]
    letters = sum(map(str.isalpha, text)) or 1
    for language, signs in _SCRIPTS.items():
        share = len(re.findall(signs, text)) / letters
        if share > (0.02 if language == "fa" else 0.5):
            return language
    counts = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    scores = {language: sum(counts[word] for word in words.split()) for language, words in _WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 1.5 * scores["en"] else "en"
