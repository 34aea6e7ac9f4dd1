"""One citation's text into its fields: outlets, dates, titles, addresses, remarks.

In: what stands within parentheses, on a source line or in a note. Out: `RawGroup`s, one for each date. Which
of the names are outlets is decided afterwards (`typed.choosing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.reading.typed.account_names import is_all_named, may_own
from dateline.reading.typed.apposition import describes_outlet, is_address, is_address_of
from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.dates import CitedDate, dates_in, with_slashes
from dateline.reading.typed.digits_in_names import begins_with_number, of_names
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.explained import explains
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.issued_by import issued_by
from dateline.reading.typed.issues import issue_of_year, without_number
from dateline.reading.typed.kinds_of_item import is_kind, is_posted, is_press_office
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.masking import (
    COMMA,
    DATE,
    GONE,
    IMPRINT,
    LANGUAGE,
    MASKS,
    QUALIFIER,
    SEAT,
    TITLE,
    URL,
    VIA,
    masked,
)
from dateline.reading.typed.missing_days import days_in_part, is_all_about_day
from dateline.reading.typed.outlets import is_language, is_place
from dateline.reading.typed.platforms import PLATFORM, SHORT_PLATFORM
from dateline.reading.typed.stops import is_cut_short, stops
from dateline.reading.typed.year_first import like_the_first

_AFTER_DATE = re.compile(
    r"\s*(?:$|[,;:.)?\]}>|–—/•·▪+\ue010-\ue013\ue018-]|&|(?:and|und|et|or|to|issue|edition|at|GMT|UTC|from|accessed|retrieved|pp?\.|in\s+[A-Z]|via|quoted)\b|\d{1,2}[:.h]\d\d|\(|\[)",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:pp?|pgs?|pages?|S|Seite|paras?|sec|section|vol|volume|no|nos|nr|n[°º]|heft|number|issue|issue\s+no|ch|chap|chapter|col|fn?n?|note|minute|min|art|at)\.?\s*\d[\w\s–—-]*|§+\s*\d+\w*|\d{1,4}(?:\s*[-–—]\s*\d{1,4})?|(?-i:[ivxlc]+|[IVLC]|[IVXLC]{2,})|#\d+|(?:episode|épisode|episodio|episódio|puntata|folge|odcinek|díl|epizoda|bölüm|season|staffel|saison|temporada|ep)\.?\s*\d+|(?:vol|no)\.?\s*\d+.*|\d+(?:st|nd|rd|th)\s+ed\.?|doi:?\s*\S+",
    re.IGNORECASE,
)  # fmt: skip
_TIME = re.compile(
    r"\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h|hrs?|a\.?m\.?|p\.?m\.?|o[’']clock)|(?:at\s+|around\s+)?\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:(?:hrs?|hours|a\.?m\.?|p\.?m\.?|GMT|UTC|CET|EST|[A-Z]{2,4}T|Z|local(?:\s+time)?|Uhr|news|bulletin|edition)\s*)*|\d{4}\s*(?:gmt|utc|hrs)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"(?:(?:also\s+)?(?:available|accessible|found|online)\s+)?(?:(?:by\s+subscription|by\s+request|in\s+[A-Z][a-z]+)\s+)?(?:at|from|online|here)|dispon[ií](?:ble|vel)\s+(?:en|em|sur|à)|web\s+page|(?:verfügbar|abrufbar|online)\s+unter|unter|en|url|link|web|print|online|archived?(?:\s+(?:copy|version|link|at|here|url))?|(?:web)?archiv(?:e|iert)?(?:\s+(?:unter|sur|à))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\s+\d{4}\s*(?:gmt|utc|hrs)\s*$", re.IGNORECASE)
_QUOTING = re.compile(
    r"^(?P<by>[^\W_@].*?\s)??(?:quoting|citing(?:\s+again)?|(?:which|who)\s+(?:quotes|cites)|citant|reprenant|citando)\s+(?P<name>(?:the\s+)?(?:[^\W\d_a-z]|a[lnstdrz]h?-[A-Z]|[a-z]{1,2}[A-Z]).*)$",
    re.DOTALL,
)
_DATES_ONLY = re.compile(
    rf"(?:(?:on|dated|of|from|in\s+its\s+(?:issue|edition|number)(?:\s+of)?|c\.|ca\.?|circa|about|around|approx\.?|um|vers|hacia|both|beide|jeweils|tous\s+deux|issue(?:\s+(?:of|dated))?|edition\s+of|ausg(?:abe|\.)|v\.|(?:medien|presse)?mitteilung|édition|numéro|edición|edição(?:\s+de)?|edizione(?:\s+del)?|em|no\s+dia|do\s+dia|de|del?|di|il|el|publicad[oa]\s+(?:em|el)|communiqué|the|posted|published|aired|updated|broadcast|vom|am|le|du|z(?:\s+dnia)?|ze|date:?)\s*)*"
    rf"{DATE}+(?:[\s,]*(?:and|&|or|und|et|[-–—/])?\s*{DATE}+)*\s*(?:issue|edition|{_TIME.pattern})?",
    re.IGNORECASE,
)
_ENDS_DATED = re.compile(
    rf"(?P<name>.*?[^\s{MASKS}])[\s|–—:/-]*(?:(?<=\s)(?:(?:in\s+its\s+|in\s+the\s+)?(?:issue|edition|number)\s+)?(?:on|of|dated|from|vom|v\.|du|de|del|di|z(?:\s+dnia)?|em|do\s+dia|no\s+dia)\s+)?(?P<dates>{DATE}.*)",
    re.DOTALL,
)
_DATED_FIRST = re.compile(rf"(?P<dates>{DATE}+)\s*[-–—|:]?\s*(?P<name>[^\s{MASKS}].*)", re.DOTALL)
_OPENING = compiled("openings", r"^%s(?=[\s:]|$)[\s:]*")
_ACCESSED = compiled(
    "accessed",
    rf"^(?:and\s+)?%s(?:\s+(?:on|at|in|from|via|le|am|em|el|il))?\s*:?\s*(?:the\s+)?(?P<date>{DATE}+)?\s*$",
)
_VIA_ALONE = compiled("via", r"(?:and\s+)?(?:%s)\s*:?\s*\Z")
_NAMED_LANGUAGE = re.compile(r"^(?P<name>.+?)\s+(?P<said>in\s+[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+)?)$")
# `For more on this see Fars`: the words before the outlet are the note's own.
_POINTS_TO = re.compile(
    r".{3,}?\b(?:see|cf\.?|siehe|voir|vgl\.?)\s+(?:also\s+|in\s+)?(?=[A-Z@\d]|a[lnsd]-|the\s+[A-Z])",
    re.DOTALL,
)
_TOWN_BEHIND = re.compile(lettered(r"([A-ZÀ-Þ][\w’'-]+)(?=,)"))
_CARRIER = re.compile(lettered(r"in:?\s+(?P<name>[A-ZÀ-Þ][^,;]*)$"))
_SPLIT = re.compile(
    rf",(?!(?<=\d,)\d{{3}}(?!\d))|;|\s[/•·▪+|]\s|(?<={DATE})/|(?<={DATE})\s+(?:and|und|et|y|sowie)\s+(?=[^\W\d_])|{URL}+|{TITLE}+|{GONE}+|{IMPRINT}+|{SEAT}+"
)


_APART = ("•", "·", "▪", "+")  # between blanks: they part sources as semicolons do


def _sign(parting: str) -> str:
    """The comma or the semicolon that a sign between fields stands for; any other is itself."""
    return ";" if parting in _APART else "," if parting in ("", "|") else parting


# A second day of the same item: when it was changed, or came out.
_WHAT_DAY = re.compile(
    r"(?P<out>posted|published|aired|broadcast)|(?:last\s+)?(?:updated|revised|modified|corrected|deleted)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Field:
    text: str  # masked
    start: int
    end: int
    mark: str  # what ended the field before it: "," ";" "." or ""


def read_groups(
    text: str,
    *,
    day_first: bool,
    note: bool,
    short_days: bool = False,
    short_years: bool = False,
    titled: Iterable[tuple[int, int]] = (),
    named: Sequence[tuple[int, int]] = (),
    authors: Iterable[tuple[int, int]] = (),
    year: tuple[int, int] | None = None,
    day_leads: bool = False,
) -> list[RawGroup]:
    """The groups of one citation's text, offsets those of `text`; dates without names stay by themselves.

    `titled` are the places of titles that no quotation marks show, `named` those of outlets beside them;
    `authors` those of names that are none, `year` that of the day's year where it stands apart, and
    `day_leads` says that the day stands ahead of title and outlet.
    """
    days_like_first = like_the_first(text)
    if days_like_first is not None:
        day_first = False
    whole = days_like_first or (with_slashes(text, day_first=day_first) if short_days else text)
    blank, titles = masked(whole, note=note, titled=titled)
    if year:
        blank = blank[: year[0]] + GONE * (year[1] - year[0]) + blank[year[1] :]
    read_on = [m.span("day") for m in _READ_ON.finditer(blank)] if note else []
    if read_on:
        blank = _READ_ON.sub(lambda m: m[1] + GONE * len(m[2]), blank)
    open_ = days_in_part(blank)
    dates = [
        d
        for d in dates_in(blank, day_first=day_first, short_days=short_days, short_years=short_years)
        if (_AFTER_DATE.match(blank, d.end) or (note and _leads(blank, d)))
        and not any(start <= d.start < end for start, end in open_)
    ]
    for start, end in of_names(blank, dates):
        dates = [d for d in dates if not (start <= d.start < end)]
        blank = blank[:start] + "X" + "x" * (end - start - 1) + blank[end:]
    dates = [_in_year(d, text[slice(*year)]) for d in dates] if year else dates
    for date in dates:
        blank = blank[: date.start] + DATE * (date.end - date.start) + blank[date.end :]
    for start, end in authors:
        blank = blank[:start] + GONE * (end - start) + blank[end:]
    for start, end in named:
        blank = blank[:start] + _JOINT.sub(COMMA, whole[start:end]) + blank[end:]
        blank = _QUOTE_BEFORE.sub(lambda m: " " * len(m[0]), blank[:start]) + blank[start:]
        blank = (
            blank[:end]
            + ("," if whole[end : end + 1] in _CLOSERS else blank[end : end + 1].replace(TITLE, " "))
            + blank[end + 1 :]
        )
    reader = _Reader(text, dates, titles, note=note, named=[start for start, _ in named], day_leads=day_leads)
    for piece in _fields(blank, note):
        reader.take(piece)
    groups = reader.groups()
    return [_read_on(group, text, read_on) for group in groups] if read_on else groups


# `2020-06-03[2020-06-05]`, `(2020-05-10)[2020-05-11]`: of GB/T 7714, the day of reading behind the item's
_READ_ON = re.compile(r"(\d{4}-\d\d-\d\d\s*[),]?\s*)([\[,](?P<day>\d{4}-\d\d-\d\d)[\],])")


def _read_on(group: RawGroup, text: str, places: Sequence[tuple[int, int]]) -> RawGroup:
    """The group, with the day in square brackets right behind its own."""
    near = [p for p in places if group.date and 0 <= p[0] - group.date.end <= _NEAR]
    day = dates_in(text[slice(*near[0])])[:1] if near else ()
    return replace(group, accessed=group.accessed or day[0]) if day else group


_NEAR = 4  # characters
_QUOTE_BEFORE = re.compile(rf"(?:\b(?:in|w|na|u|su|dans|en)\b:?\s*)?{TITLE}\Z|\s//\s*\Z")


def _in_year(date: CitedDate, year: str) -> CitedDate:
    """A day without its year in one that stands elsewhere."""
    from dateline.values.dates import parse_edtf

    if date.value is not None or not date.month_day:
        return date
    return replace(date, value=parse_edtf(f"{year}-{date.month_day}"), month_day=None)


_CLOSERS = ("”", "“", "»", '"')  # behind a name in quotation marks
_JOINT = re.compile(r"[,;:.](?=\s)|(?<=\s)[|–—/-](?=\s)")  # what would part the name


_LEADS = re.compile(r"(?:\A|;)\s*\Z"), re.compile(lettered(r"\s+(?:[A-ZÀ-Þ]|a[lnsd]-)"))


def _leads(text: str, date: CitedDate) -> bool:
    """Whether a day stands right before an outlet, first in a note: `18 May 2022 Kachin News Group`."""
    opens = _LEADS[0].search(text, max(0, date.start - 6), date.start)
    return (
        date.is_of_day
        and not date.month_day
        and opens is not None
        and _LEADS[1].match(text, date.end) is not None
    )


def end_of(last: RawGroup, text: str) -> int:
    """Where the references of a text end; words behind the last, such as `own calculations`, stay."""
    return last.end if _WORDS.search(text, last.end) else len(text)


_WORDS = re.compile(r"[^\W\d_]{2}")


def _fields(blank: str, note: bool) -> Iterator[_Field]:
    """The stretches between commas, semicolons and, in notes, full stops and colons; masks by themselves."""
    cuts = [(m.start(), m.end(), _sign(m[0].strip()[:1])) for m in _SPLIT.finditer(blank)]
    if note:
        cuts += [(m.start(), m.end(), ".") for m in stops(blank)]
        cuts += [
            (m.start(), m.end(), ":" if m[0][0] == ":" else ",")
            for m in re.finditer(r":\s|\s[|–—]\s|\s-\s", blank)
            if not (
                _is_branch(blank, m)
                or _IN_ACCOUNT.match(blank, m.end())
                or explains(blank, m.start(), m.end())
                or _OF_ACCOUNT.search(blank, max(0, m.start() - 40), m.start())
            )
        ]
    done, mark = 0, ""
    for start, end, sign in sorted(cuts):
        if start < done:
            continue
        yield _Field(blank[done:start], done, start, mark)
        if sign in MASKS:
            yield _Field(blank[start:end], start, end, "" if mark else mark)
            mark = ""
        else:
            mark = "," if sign.isspace() else sign
        done = end
    yield _Field(blank[done:], done, len(blank), mark)


# `Severna brigada – info, Telegram`, whose dash parts nothing
_IN_ACCOUNT = compiled("platforms", r"(?-i:[^\W\d_A-Z][\w ]{1,24})(?:,\s+|\s\(|\s\ue014)%s(?![\w-])")
# `Telegram: Baltic Mole`, whose colon does not either
_OF_ACCOUNT = compiled(
    "platforms",
    rf"(?:^|[;,.(\s])(?:%s(?:\s+(?:channel|page|account|group|feed))?|{SHORT_PLATFORM})\Z",
)


def _is_branch(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash joins a body to its branch in a town: `Internal Security Forces – Tabqa`."""
    before = re.search(r"[^,;.:]*$", text[max(0, dash.start() - 80) : dash.start()])
    town = _TOWN_BEHIND.match(text, dash.end())
    return bool(dash[0].strip() in "-–—" and before and town and is_of_body(before[0]) and is_town(town[1]))


_DAY_NAME = re.compile(r"\d{1,2}\s[A-Z][a-z]+")
_NEXT = 2  # characters
_THEN_TITLE = re.compile(r",\s+[“\"«„‘]")
_IN_NUMBERS = re.compile(r",\s+(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)")


def _is_somebody(name: str) -> bool:
    """Whether a name behind a slash is of who took the picture: `MindaNews / F. Abellana`."""
    return is_person_like(name) or _INITIAL.match(name) is not None


_INITIAL = re.compile(r"[A-Z]\.\s?[A-Z]")


class _Reader:
    """Takes fields one by one and puts them together."""

    def __init__(
        self,
        text: str,
        dates: list[CitedDate],
        titles: dict[int, str],
        *,
        note: bool,
        named: Sequence[int] = (),
        day_leads: bool = False,
    ) -> None:
        self._note = note
        self._day_leads = day_leads  # until an outlet and a title stand behind it
        self._outlets_at = named
        self._text = text
        self._dates = dates
        self._titles = titles
        self._done: list[RawGroup] = []
        self._now = RawGroup()
        self._expects_access = False
        self._apart = False
        self._day_lost = False
        self._was_place = self._at_place = False  # `Berlin: Stiftung Wissenschaft und Politik`
        self._goes_on = False  # behind a title in quotation marks and a colon: `“We Hope”: Civilians’ Views`
        self._carrying = False  # what follows is of who quotes the outlet
        self._titled = (0, 0)  # where the last title stands
        self._end_before = 0  # of the group, without the field that is read now

    def groups(self) -> list[RawGroup]:
        """All that was read, one group a date."""
        self._close()
        found: list[RawGroup] = []
        for group in self._done:
            if len(group.dates) < 2:
                group.date = group.dates[0] if group.dates else None
                found.append(group)
                continue
            found += [replace(group, date=date, dates=[date]) for date in group.dates]
        return found

    def _close(self) -> None:
        now, last = self._now, self._done[-1] if self._done else None
        bare = not (now.names or now.dates or now.title)
        if last is not None and bare and (now.accessed or now.url or now.qualifiers or now.via):
            last.url, last.accessed = last.url or now.url, last.accessed or now.accessed
            last.qualifiers, last.via = last.qualifiers + now.qualifiers, last.via or now.via
            last.end = max(last.end, now.end)
        elif not now.is_empty:
            self._done.append(now)
        self._now = RawGroup()

    def take(self, piece: _Field) -> None:
        """Put one field where it belongs."""
        undated = bool(self._now.names) and any(map(is_all_about_day, self._now.qualifiers))
        if piece.mark == ";" and (self._now.dates or self._now.url or undated or self._day_lost):
            self._now.lacks_day = self._day_lost
            self._close()
        self._day_lost = False
        self._apart = piece.mark == ";" or (piece.mark == "/" and not _is_somebody(piece.text.strip()))
        self._carrying = self._carrying and not self._apart
        self._goes_on = piece.mark == ":" and 0 < piece.start - self._titled[1] <= _NEXT
        self._at_place, self._was_place = piece.mark == ":" and self._was_place, False
        if piece.mark == ":" and self._now.names and not (self._now.dates or self._at_place):
            self._now.names[-1] = replace(self._now.names[-1], leads=True)
        text = piece.text
        led = _LED.match(text)
        begin = piece.start + (led.end() if led else 0)
        text = text[led.end() if led else 0 :].rstrip()
        if issued := issued_by(text.rstrip(" .:|–—")):
            text, begin = issued.name, begin + issued.start
        elif self._now.names and _VIA_ALONE.match(text):
            self._carrying = True  # `Antara, quoted in “Title,” Daily Express, Kota Kinabalu`
            return
        elif not (self._now.names and (VIA.match(text) or is_posted(text))):
            text, begin = unopened(text, begin)
        text = text.rstrip(" .:|–—") + "." * is_cut_short(text, self._text[piece.end : piece.end + 1])
        if not text or _LOST.fullmatch(text):
            if (piece.start == 0 and not piece.mark) or piece.mark == ";":
                self._now.opens_empty = True
            self._day_lost = piece.mark == "," and bool(self._now.names)  # `Fars, ; Mehr, 3 May`
            return
        text = _DOUBTED.sub("", text)
        self._end_before = self._now.end
        self._extend(begin, begin + len(text))
        self._sort(text, begin)
        if issued and self._now.names:
            self._now.names[-1] = replace(self._now.names[-1], issues=True)
            self._now.qualifiers.append(issued.kind)

    def _extend(self, begin: int, end: int) -> None:
        if self._now.is_empty:
            self._now.start = begin
        self._now.end = max(self._now.end, end)

    def _in(self, begin: int, end: int) -> list[CitedDate]:
        return [d for d in self._dates if begin <= d.start and d.end <= end]

    def _sort(self, text: str, begin: int) -> None:
        if not text:  # what is left of a name without its clock or dash
            return
        end = begin + len(text)
        if text[0] in MASKS and text[0] != DATE:
            self._masked(text[0], begin, end)
        elif (match := _ACCESSED.match(text)) is not None:
            self._expects_access = match["date"] is None
            if match["date"] is not None and not text.casefold().startswith("archived from"):
                self._now.accessed = self._in(begin, end)[0]
        elif _DATES_ONLY.fullmatch(text) and not self._is_called_by_day(begin, end):
            self._dated(text, self._in(begin, end))
        elif _WHERE.fullmatch(text):
            self._expects_access = self._expects_access or (
                bool(self._now.dates) and text in ("Web", "Online")
            )
        elif (_TIME.fullmatch(text) or _PAGES.fullmatch(text)) and not begins_with_number(text):
            if re.fullmatch(r"[12]\d{3}", text) and self._now.names and not self._now.dates:
                self._now.dates.append(_year(text, begin))
        elif not self._remark(text, begin):
            self._named(text, begin)

    def _is_called_by_day(self, begin: int, end: int) -> bool:
        """Whether a paper is called by a day, told by one in numbers behind it: `26 September, 6.5.2019`."""
        fresh = not (self._now.names or self._now.dates or self._now.title)
        return (
            fresh
            and (self._apart or self._note)
            and _DAY_NAME.fullmatch(self._text[begin:end]) is not None
            and (_IN_NUMBERS.match(self._text, end) is not None or self._is_titled_and_dated(end))
        )

    def _is_titled_and_dated(self, end: int) -> bool:
        """Whether a title in quotation marks follows, and a day behind it: `26 September, “Marib”, 9 May`."""
        return _THEN_TITLE.match(self._text, end) is not None and any(d.start > end for d in self._dates)

    def _masked(self, sign: str, begin: int, end: int) -> None:
        """An address or a title in quotation marks; what was masked as a side remark is passed over."""
        if sign == URL:
            self._now.url = self._now.url or self._text[begin:end].strip("<>")
        elif sign == SEAT:
            self._now.places.append(self._text[begin + 1 : end - 1].strip())
        elif sign == IMPRINT:
            self._now.imprint = True
            if not self._now.dates:
                year = begin + re.sub(r"\W*$", "", self._text[begin:end]).__len__() - 4
                self._now.dates.append(_year(self._text[year : year + 4], year))
        elif sign == TITLE:
            if self._carrying:
                self._now.title = self._now.title or self._titles.get(begin)
                return
            if (self._now.dates and not self._day_leads) or (self._now.title and self._now.names):
                self._now.end = self._end_before
                self._close()
                self._extend(begin, end)
            told = self._titles.get(begin)
            if told and self._is_of_account(told, begin):
                name = self._now.names[-1]
                joint = self._text[name.end : begin].strip()
                self._now.names[-1] = replace(name, text=f"{name.text}{joint} {told}", end=end)
                return
            self._titled = (begin, end)
            alias = (
                self._now.title is not None and not self._now.names and len(self._now.title.split()) < _TITLE
            )
            self._now.title = told if alias and told else self._now.title or told

    def _is_of_account(self, title: str, begin: int) -> bool:
        """Whether quotation marks behind a platform hold an account's name: `Telegram: “Severni glas”`."""
        names = self._now.names
        if len(names) != 1 or self._now.dates or not PLATFORM.match(names[0].text):
            return False
        if names[0].text.isupper() and len(names[0].text) > _LETTERS:
            return False  # `SITE, “Shabaab Claims Attack,”`
        joint = self._text[names[0].end : begin].strip()
        return (joint == ":" and may_own(title)) or (joint == "," and may_own(title) and is_all_named(title))

    def _dated(self, text: str, dates: list[CitedDate]) -> None:
        """A day; one that says of what it is, behind another, only where that is less exact."""
        said = _WHAT_DAY.match(text) if self._now.dates else None
        if said is None:
            self._date(dates)
        elif said["out"] and _is_coarser(self._now.dates[-1], dates):
            self._now.dates = dates

    def _date(self, dates: list[CitedDate]) -> None:
        if self._now.dates and (self._now.via or self._carrying):
            return  # that of the outlet that quotes
        if self._expects_access:
            self._now.accessed, self._expects_access = dates[0], False
        elif self._now.dates and self._now.url:
            self._now.accessed = self._now.accessed or dates[0]
        else:
            self._now.dates += dates

    def _remark(self, text: str, begin: int) -> bool:
        """Whether the field says something of the item: a place, a language, who quotes it."""
        now = self._now
        language = LANGUAGE.match(text)
        if (quoting := _QUOTING.match(text)) and (now.names or quoting["by"]):
            if quoting["by"]:  # `Le360 citing EFE`
                self._named(quoting["by"].rstrip(), begin)
            now = self._now
            now.via, now.names = ", ".join(n.text for n in now.names), []
            dates, title, now.dates, now.title = now.dates, now.title, [], None
            self._named(quoting["name"], begin + quoting.start("name"))
            self._now.dates, self._now.title = self._now.dates or dates, self._now.title or title
            return True
        last = bool(now.dates) and _ENDS.match(self._text, begin + len(text)) is not None
        told = language is not None and _is_told(language["name"].removeprefix("the "), last=last)
        titled = not now.names and (_TITLE_CASE.match(text) or _are_letters(text))  # `The Edition`, `MAP`
        missing = bool(now.names) and is_all_about_day(text)
        kind = bool(now.names) and not now.dates and is_kind(text, now.names[-1].text)
        fresh = bool(now.names) and not (now.dates or now.title or self._apart)
        ended = bool(now.dates) and _ENDS_REMARKED.match(self._text, begin + len(text)) is not None
        closing = ended and bool(now.names) and is_address(text)  # `LRT, 5 January 2022, lrt.lt (in English)`
        if not now.url and (closing or (fresh and is_address_of(text, now.names[-1].text))):
            now.url = text
            return True
        alone = fresh and len(now.names) == 1 and not (VIA.match(text) or is_press_office(text))
        missing = missing or (alone and describes_outlet(text))
        if is_place(text) and (now.names or now.title):  # `Palau` is called a language too
            now.places.append(text)
            self._was_place = True
        elif (
            missing
            or told
            or kind
            or (QUALIFIER.match(text) and not titled)
            or (is_language(text) and now.names)
        ):
            now.qualifiers.append(text)
        else:
            return False
        return True

    def _carried(self, via: re.Match[str], text: str, begin: int) -> bool:
        """Take an outlet and the one that carries it: `AFP via Alterpresse`, `AFP 9/12 via Alterpresse`."""
        name, shown = via["name"].strip(), via["via"].strip()
        dated = DATE * 2 in name
        if dated and not ((head := _ENDS_DATED.fullmatch(name)) and _DATES_ONLY.fullmatch(head["dates"])):
            return False
        if name:
            self._named(name, begin + via.start("name"))
        if dated:
            self._now.via = self._now.via or self._text_of(begin + via.start("via"), shown)
            return True
        dates = self._in(begin + via.start("via"), begin + len(text))
        shown = re.sub(rf"\s*(?:on\s+|,\s*)?{DATE}+.*$", "", shown).strip()
        self._now.via = self._now.via or self._text_of(begin + via.start("via"), shown)
        if dates and not self._now.dates:
            self._date(dates)
        return True

    def _named(self, text: str, begin: int) -> None:
        via = VIA.match(text)
        if via and not (via["name"].strip() or self._now.names or self._now.title):
            text, begin = via["via"], begin + via.start("via")  # nobody stands before who is quoted
        elif via and self._carried(via, text, begin):
            return
        dated = _ENDS_DATED.fullmatch(text)
        if dated and _DATES_ONLY.fullmatch(dated["dates"].strip()):
            name = _CLOCK.sub("", dated["name"]).rstrip(" |–—-:,")
            name = name.rstrip(" .|–—-:,") + "." * is_cut_short(name, "")
            self._sort(name, begin)
            self._date(self._in(begin + dated.start("dates"), begin + len(text)))
            return
        if issue := issue_of_year(self._text, begin, len(text)):
            self._now.qualifiers.append(issue["number"])
            self._name(issue["name"], begin)
            self._date([_year(issue["year"], issue.start("year"))])
            return
        first = _DATED_FIRST.fullmatch(text)
        if first:
            self._date(self._in(begin, begin + first.end("dates")))
            self._sort(first["name"].strip(), begin + first.start("name"))
            return
        cited = None if self._note else _BY_YEAR.fullmatch(text)
        if cited:
            name = cited["name"] or ""
            if name:
                self._name(name, begin)
            year = begin + cited.start("year")
            self._date([_year(cited["year"], year)])
            self._now.by_year = True
            return
        said = _NAMED_LANGUAGE.match(text)
        if said and is_language(re.sub(r"^in\s+", "", said["said"])):
            self._now.qualifiers.append(said["said"])
            text = said["name"]
        self._name(text, begin)

    def _name(self, text: str, begin: int) -> None:
        now = self._now
        named = begin in self._outlets_at or folded(text) in phrases("outlets")
        if self._goes_on and now.title and not named:
            now.title = f"{now.title}: {self._text_of(begin, text)}"
            return
        if self._carrying:
            now.via = now.via or self._text_of(begin, text)
            return
        if now.dates and now.names and not now.via and (carrier := _CARRIER.match(text)):
            now.via = self._text_of(begin + carrier.start("name"), carrier["name"])
            return  # `Kayhan, 3 May 1996, in FBIS, 6 May 1996`
        pointing = _POINTS_TO.match(text)
        if pointing:
            text, begin = text[pointing.end() :], begin + pointing.end()
            now.start = begin if not (now.names or now.title or now.dates) else now.start
        text = _OF_AGENCY.sub("", without_number(text))
        if _ISSUE_NEXT.match(self._text, begin + len(text)):
            text = _VOLUME.sub("", text)
        leads = self._day_leads and (begin in self._outlets_at or bool(now.names))
        if now.dates and (now.names or now.title) and not leads:  # the next citation
            now.end = self._end_before
            self._close()
            now = self._now
            self._extend(begin, begin + len(text))
        if now.title and not (now.names or now.dates) and PLATFORM.match(text) and may_own(now.title):
            title = self._titled  # `“Tihama News”, Telegram`
            now.names.append(Named(now.title, title[0], title[1], False, self._apart))
            now.title, self._apart = None, False
        shown = self._text_of(begin, text)
        if now.names and not (self._apart or now.dates or now.title) and is_press_office(shown):
            last = now.names[-1]
            now.names[-1] = replace(last, text=f"{last.text}, {shown}", end=begin + len(text))
            return
        sure = begin in self._outlets_at
        now.names.append(
            Named(
                shown,
                begin,
                begin + len(text),
                now.title is not None,
                self._apart,
                sure=sure,
                at_place=self._at_place,
            )
        )
        self._apart = False

    def _text_of(self, begin: int, masked: str) -> str:
        shown = " ".join(self._text[begin : begin + len(masked)].replace('"', " ").split())
        bare = shown.strip("“”„«»\"' ")
        if _HALF_CLOSED.fullmatch(bare):
            bare = _SIGN.sub("", bare)  # the sign that opened it is gone
        closing = _CLOSING.match(self._text, begin + len(masked)) if _HALF_QUOTED.fullmatch(bare) else None
        return bare + closing[0] if closing else bare


# `Tasnim 2020a`, as houses write that cite by author and year; `2020b` behind it
_BY_YEAR = re.compile(r"(?:(?P<name>[^\d]*[^\W\d_][^\d]*)\s)?(?P<year>(?:19|20)\d\d)(?(name)[a-z]?|[a-z])")


_ENDS = re.compile(r"[\s.)\]]*(?:;|\Z)")
_ENDS_REMARKED = re.compile(r"(?:\s*[(\[][^()\[\]]{2,60}[)\]])?[\s.)\]]*(?:;|\Z)")


def _is_told(name: str, *, last: bool) -> bool:
    """Whether `in` and a name tell the language; last of all, behind the day, an unknown one, no place."""
    if is_language(name):
        return True
    return last and name.istitle() and not (is_place(name) or is_town(name))


def _are_letters(text: str) -> bool:
    """Whether a word is written as the letters of an outlet: `MAP`, of Rabat."""
    return text.isupper() and folded(text) in phrases("outlets")


_OF_AGENCY = re.compile(r"(?<=\w)-(?:Meldung|Bericht|Nachricht|Depesche)$")  # `dpa-Meldung vom 11. Mai`
# `Bolan Voice 14, no. 5 (May 2018)`
_VOLUME, _ISSUE_NEXT = re.compile(r"(?<=[^\W\d_])\s\d{1,3}$"), re.compile(r",\s(?:no|nr|issue)s?\b\.?\s?\d")
_TITLE_CASE = re.compile(r"The\s+[A-Z][a-z]+\Z")
_LETTERS = 2  # of a platform, that is written large: `VK`
_TITLE = 3  # words; who writes under a name in quotation marks has fewer
_HALF_QUOTED = re.compile(
    r"[^“”„«»]*[^\s“”„«»]\s?[“„«»][^“”„«»]+|[^']*[^\s']\s'[^']+"
)  # `Telegram-Kanal „Wächter`
_HALF_CLOSED = re.compile(r"[^“”„«»]+(?:(?<=\S)[”“»«]|\s»)\s[^“”„«»]+")  # `Zgharta Today” Facebook page`
_SIGN = re.compile(r"[”“»«]")
_CLOSING = re.compile(r"\s?[”“»«']")


def _is_coarser(date: CitedDate, dates: list[CitedDate]) -> bool:
    """Whether a season or a month stands where the day follows."""
    return bool(
        dates and date.value and dates[0].value and len(date.value.edtf()) < len(dates[0].value.edtf())
    )


def unopened(text: str, begin: int) -> tuple[str, int]:
    """The field without the words that lead to the outlet: `see also`, `Source:`."""
    for _ in range(4):
        match = _OPENING.match(text)
        if not match or not match.end() or match.end() == len(text) or _are_letters(text.split()[0]):
            break
        text, begin = text[match.end() :], begin + match.end()
        if article := _SMALL_ARTICLE.match(text):  # `so die Luzerner Zeitung`
            text, begin = text[article.end() :], begin + article.end()
    return text, begin


_LED = re.compile(r"\s*(?:(?:-{1,2}|[–—|])(?:\s+|\Z))?")  # `“No state was asked.” - Hetq`
_LOST = re.compile(r"(?:[-–—?…._]|\[\s*\])+")  # in the place of an outlet: `-, 21 March`
_DOUBTED = re.compile(rf"(?<={DATE})\s?\?\Z")  # `May 2020?`
_SMALL_ARTICLE = re.compile(lettered(r"(?:der|die|das|dem|den)\s+(?=[A-ZÀ-Þ„«])"))


def _year(text: str, begin: int) -> CitedDate:
    from dateline.values.dates import parse_edtf

    return CitedDate(begin, begin + len(text), parse_edtf(text))
