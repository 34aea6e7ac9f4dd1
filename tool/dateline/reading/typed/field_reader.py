"""Takes the fields of a citation one by one and puts them together.

In: `Field`s in order (`typed.field_cuts`), with the days and titles that stand in their text. Out:
`RawGroup`s, one for each date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.reading.typed.account_names import is_all_named, may_own
from dateline.reading.typed.apposition import describes_outlet, is_address, is_address_of, is_other_account
from dateline.reading.typed.dates import CitedDate
from dateline.reading.typed.digits_in_names import begins_with_number, is_listed
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.field_cuts import Field
from dateline.reading.typed.field_shapes import (
    ACCESSED,
    ALTERED,
    AT_NEWS,
    BY_YEAR,
    CARRIER,
    CLOCK,
    CREDITS,
    DATED_FIRST,
    DATES_ONLY,
    ENDS_DATED,
    MONITOR,
    NAMED_LANGUAGE,
    OF_AGENCY,
    OPENING,
    PAGES,
    POINTS_THERE,
    POINTS_TO,
    QUOTING,
    TIME,
    TITLED_KIND,
    UPDATED,
    VIA_ALONE,
    WHAT_DAY,
    WHERE,
    WITHIN,
)
from dateline.reading.typed.finding_places import is_database, without_report
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.issued_by import Issued, issued_by, pointed_at
from dateline.reading.typed.issues import issue_of_year, without_number
from dateline.reading.typed.kinds_of_item import is_kind, is_posted, is_press_office
from dateline.reading.typed.lexicon import compiled, folded, in_lists, lettered, phrases
from dateline.reading.typed.masking import (
    DATE,
    IMPRINT,
    LANGUAGE,
    MASKS,
    QUALIFIER,
    SEAT,
    TITLE,
    URL,
    VIA,
)
from dateline.reading.typed.missing_days import AS_BEFORE_BEHIND, is_all_about_day, is_untold, says_no_day
from dateline.reading.typed.pending import Pending
from dateline.reading.typed.place_names import is_language, is_place
from dateline.reading.typed.platforms import ITEM, PLATFORM, are_platforms
from dateline.reading.typed.quoted_on import quoted_in_field
from dateline.reading.typed.stances import is_stance
from dateline.reading.typed.stops import is_cut_short

# `; data: Kpler`: of what else in the picture
_LABELLED = compiled(
    "source_labels",
    r"\s*+(?!photograph(?:er|y)\b)(?:%s|(?:base\s?)?maps?|text|cartography|statistics|figures)\s*:\s",
)


# `Darfur 24, 2022-12-13; satellite image: Planet Labs, 2022-12-17`, `the row for Julfa: Şərq`
_DESCRIBED = re.compile(
    lettered(
        r"\s*(?:[a-zà-ÿ][\w’'-]*\s){0,4}(?:images?|photo(?:graph)?s?|pictures?|maps?|rows?|columns?|lines?|figures?|numbers?|counts?|data|prices?|charts?|tables?|videos?|footage|scans?|copy|text|translation)"
        r"(?:\s(?:for|of|on|in|from)\s(?:the\s)?[\w’'-]+(?:\s[a-z][\w’'-]*)?)?\s?:\s(?=[A-ZÀ-Þ@])"
    )
)


# `; for March and April also Al-Mada, 3 May`: a second source of a part
_FOR_PART = re.compile(
    lettered(
        r"\s*(?:(?:and|et|und|y)\s)?(?:for|für|pour|para|per)\s(?:[\w’'–-]+\s){1,7}?(?:also|see(?:\salso)?|auch|aussi|également|también|también\sen|também|anche)\s(?=(?:the\s)?[A-ZÀ-Þ@])"
    )
)


def _label_of(text: str, start: int = 0) -> re.Match[str] | None:
    """What tells of which thing a source is, ahead of its name."""
    return _LABELLED.match(text, start) or _DESCRIBED.match(text, start) or _FOR_PART.match(text, start)


def _without_label(piece: Field) -> Field:
    """The field behind its label, where that is no field of its own."""
    label = _label_of(piece.text)
    start = label.end() if label else 0
    return replace(piece, text=piece.text[start:], start=piece.start + start)


_TRANSLATED_FROM = re.compile(r"[Tt]ranslated\s+from\s+(?:the\s+)?(?P<name>.+)")
_DAY_NAME = re.compile(r"\d{1,2}\s[A-Z][a-z]+")


# `; see Appendix A`, `; see the map`: another page of the report, as brackets point to it that cite nothing
_IN_REPORT = compiled(
    "event_openings",
    r"%s(?:\s(?:[A-Z]|[IVX]+|[\d.]+|above|below|opposite|overleaf|at\s+the\s+end))?",
)
_CHANGED = re.compile(rf"\s*{UPDATED}(?:\s+(?:on|am|le|el|em))?\s+{DATE}+\s*\Z", re.IGNORECASE)
_LEAD = 20  # characters at most of what leads to a picture's maker or another page
_NEXT = 2  # characters


_THEN_TITLE = re.compile(r",\s+[“\"«„‘]")


_IN_NUMBERS = re.compile(r",\s+(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)")


# `WHO accessed 14/03/2020`
_READ_BEHIND_NAME = compiled("accessed", r"(?P<name>\S.*?),?\s+%s(?:\s+(?:on|le|am|el))?")
# `satellite image by Maxar`, `Planet image`: what has a day of its own, and who shows it
_PICTURE_OF_DAY = re.compile(
    r"(?:[\w.’'-]+\s){0,3}(?:images?|imagery|photo(?:graph)?s?|pictures?|footage|videos?|screenshots?|scans?|frames?)(?:\s(?:by|from|of)\s[\w.’'-]+(?:\s[\w.’'-]+)?)?",
    re.IGNORECASE,
)
_SHOWN_BY = re.compile(
    r"(?:first\s+|also\s+|as\s+|and\s+)?(?:published|shown|released|posted|shared|printed|broadcast|aired|carried|analy[sz]ed|displayed)\s+(?:by|in|on)\s",
    re.IGNORECASE,
)
_DASHED_TOWN = re.compile(r"(?P<name>[^–—|]*[^\s–—|-])\s[–—-]\s(?P<town>[^\W\d_a-z][^–—|,;:()]{1,30})")
_TOWN_AND_DASH = re.compile(r"\s[–—-]\s")  # between the town and the day


_LED_TO_DAY = re.compile(r"(?<=\w)\s(?:in|on)\Z")  # `Der Spiegel in March 2011`


def _is_somebody(name: str) -> bool:
    """Whether a name behind a slash is of who took the picture: `MindaNews / F. Abellana`."""
    return is_person_like(name) or _INITIAL.match(name) is not None


_WELDED_NUMBER = re.compile(r"[A-Z][A-Za-z]{0,5}\d{1,3}[A-Z]?")  # `Soy502`, `S24`, `S4C`
_INITIAL = re.compile(r"[A-Z]\.\s?[A-Z]")


class Reader:
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
        self._carried_in: RawGroup | None = None  # the group before, where this is of who carried its item
        self._pending: Pending | None = None  # the other of two groups, while one quotes the other
        self._points = False  # behind words such as `to the contrary`
        self._mark = ""  # what parts the field from the one before
        self._end_before = 0  # of the group, without the field that is read now

    def groups(self) -> list[RawGroup]:
        """All that was read, one group a date."""
        self._close()
        found: list[RawGroup] = []
        for group in self._done:
            if len(group.dates) < 2:
                group.date = group.dates[0] if group.dates else None
                if group.date is None and found and any(map(_SAME_DAY.fullmatch, group.qualifiers)):
                    group.date = found[-1].date  # `(TASS, 3 May; RIA, same day)`
                found.append(group)
                continue
            found += [replace(group, date=date, dates=[date]) for date in group.dates]
        return found

    def _close(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and not self._now.dates:
            self._now = pending.as_one(self._now)
        elif pending is not None:
            self._done.append(pending.other)
        now, last = self._now, self._done[-1] if self._done else None
        bare = not (now.names or now.dates or now.title)
        if last is not None and bare and (now.accessed or now.url or now.qualifiers or now.via):
            last.url, last.accessed = last.url or now.url, last.accessed or now.accessed
            last.qualifiers, last.via = last.qualifiers + now.qualifiers, last.via or now.via
            last.end = max(last.end, now.end)
        elif not now.is_empty:
            self._done.append(now)
        self._now = RawGroup()

    def take(self, piece: Field) -> None:
        """Put one field where it belongs."""
        piece = self._begun(piece)
        self._day_lost = False
        self._expects_access = self._expects_access and piece.mark != ";"
        self._apart = piece.mark == ";" or (piece.mark == "/" and not _is_somebody(piece.text.strip()))
        self._mark = piece.mark
        self._carrying = self._carrying and not self._apart
        self._goes_on = piece.mark == ":" and 0 < piece.start - self._titled[1] <= _NEXT
        self._at_place, self._was_place = piece.mark == ":" and self._was_place, False
        if piece.mark == ":" and self._now.names and not (self._now.dates or self._at_place):
            self._now.names[-1] = replace(self._now.names[-1], leads=True)
        text, posted = piece.text, False
        led = _LED.match(text)
        begin = piece.start + (led.end() if led else 0)
        text = text[led.end() if led else 0 :].rstrip()
        if piece.mark in ("", ";") and is_stance(text):
            self._points = True
            return
        if issued := self._issued(text):
            text, begin = issued.name, begin + issued.start
        elif self._now.names and VIA_ALONE.match(text):
            self._carries()
            return
        else:
            text, begin, posted = self._led(text, begin)
        if (
            self._note
            and self._done
            and self._now.is_empty
            and piece.mark == ";"
            and (within := WITHIN.match(text))
        ):
            text, begin, self._carried_in = text[within.end() :], begin + within.end(), self._done[-1]
        text = text.rstrip(" .:|–—") + "." * is_cut_short(text, self._text[piece.end : piece.end + 1])
        if not text or _LOST.fullmatch(text):
            if (piece.start == 0 and not piece.mark) or piece.mark == ";":
                self._now.opens_empty = True
            self._day_lost = piece.mark == "," and bool(self._now.names)  # `Fars, ; Mehr, 3 May`
            return
        text = _DOUBTED.sub("", text)
        self._end_before = self._now.end
        self._extend(begin, begin + len(text))
        (self._named if posted else self._sort)(text, begin)
        if issued and self._now.names:
            self._now.names[-1] = replace(self._now.names[-1], issues=True)
            self._now.qualifiers.append(issued.kind)
        elif posted and self._now.names and self._now.names[-1].start == begin:
            self._now.names[-1] = replace(self._now.names[-1], issues=True)

    def _issued(self, text: str) -> Issued | None:
        """Who put out what the field names by its kind, if it does so."""
        bare = text.rstrip(" .:|–—")
        if found := issued_by(bare):
            return found
        named, start = unopened(bare, 0)
        points, self._points = bool(start) or self._points, False
        found = pointed_at(named) if points and not VIA.match(bare) else None
        return replace(found, start=found.start + start) if found else None

    def _begun(self, piece: Field) -> Field:
        """The field, without its label; what was read is a group where a semicolon ends one before it."""
        if piece.mark == ";" and self._now.names and _label_of(self._text, piece.start):
            alone = not (self._now.dates or _FOR_PART.match(self._text, piece.start))
            self._now.lacks_day = alone  # `Chart: Caixin; data: Kpler, 3 May`
            self._close()
            return _without_label(piece)
        if piece.mark == ";" and self._now.dates and _CHANGED.match(piece.text):
            return replace(piece, mark=",")  # `Rappler, April 12; updated April 14`: of the same item
        if piece.mark == ";" and self._is_whole():
            self._now.lacks_day = self._day_lost
            self._close()
        return piece

    def _led(self, text: str, begin: int) -> tuple[str, int, bool]:
        """The field without the words that lead to its name, and whether they say who posted the item."""
        if shown := self._shows_picture(text, begin):
            return *unopened(text[shown:], begin + shown), False
        if self._now.title and (posted := _POSTED_BY.match(text)):
            return text[posted.end() :], begin + posted.end(), True
        if self._mark == "," and (by := _BY_ACCOUNT.match(text)):
            return text[by.end() :], begin + by.end(), True
        carried = self._now.names and (VIA.match(text) or is_posted(text))
        if carried and not _FIRST_OUT.match(text):
            return text, begin, False
        if self._tells_quoter(text, begin):
            return text, begin, False
        if self._now.names and _IN_TALK.match(text):
            return text, begin, False  # somebody's: `Ann Low, mayor of Gori, in an interview with Dawn`
        self._forget_unnamed(text, begin)
        return *unopened(text, begin), False

    def _tells_quoter(self, text: str, begin: int) -> bool:
        """Whether a field says without a day who quoted the source before: `(Kabar, 3 May; quoted by X)`."""
        via, now = VIA.match(text), self._now
        fresh = bool(self._done) and not (now.names or now.title or now.dates)
        return via is not None and fresh and not via["name"].strip() and not self._has_day_ahead(begin)

    def _is_whole(self) -> bool:
        """Whether a semicolon ends the group that is read."""
        now = self._now
        # `MarineTraffic, accessed 20 January; Vijesti, 3 May`, `Reuters, date unknown; AFP, 3 May`
        undated = bool(now.names) and (now.accessed or any(map(says_no_day, now.qualifiers)))
        of_before = bool(now.via) and not now.names  # `; quoted by X`
        return bool(now.dates or now.url or undated or self._day_lost or self._pending or of_before)

    def _carries(self) -> None:
        """Take what follows for who quotes: `Antara, quoted in “Title,” Daily Express, Kota Kinabalu`."""
        self._carrying = True
        if self._now.dates:
            self._await(quoter=None)

    def _forget_unnamed(self, text: str, begin: int) -> None:
        """Drop the day of nobody, where another has one: `Letter of 3 May, cited in Zaman, 5 May`."""
        unnamed = self._now.dates and not (self._now.names or self._now.title)
        if unnamed and VIA.match(text) and self._has_day_ahead(begin):
            self._now = RawGroup()

    def _shows_picture(self, text: str, begin: int) -> int:
        """Where a dated outlet begins that showed whose picture of which day, which is kept as a remark.

        `Planet image of 26 June, published by Beam Reports, 30 June`; 0 where there is none
        """
        now = self._now
        shown = _SHOWN_BY.match(text)
        if shown is None or not now.dates or len(now.names) != 1 or not self._has_day_ahead(begin):
            return 0
        if _PICTURE_OF_DAY.fullmatch(now.names[0].text) is None:
            return 0
        self._now = RawGroup(qualifiers=[self._text[now.names[0].start : now.end].strip(" ,")])
        return shown.end()

    def _extend(self, begin: int, end: int) -> None:
        if self._now.is_empty:
            self._now.start = begin
        self._now.end = max(self._now.end, end)

    def _in(self, begin: int, end: int) -> list[CitedDate]:
        return [d for d in self._dates if begin <= d.start and d.end <= end]

    def _sort(self, text: str, begin: int) -> None:
        leads = _FOR_EXAMPLE.fullmatch(text) or (_SEE.fullmatch(text) and _SEE_ONE.match(self._text, begin))
        if not text or leads:  # left of a name without its clock; `e.g.` by itself
            return
        end = begin + len(text)
        if text[0] in MASKS and text[0] != DATE:
            self._masked(text[0], begin, end)
        elif (match := ACCESSED.match(text)) is not None:
            self._expects_access = match["date"] is None
            if match["date"] is not None and not text.casefold().startswith("archived from"):
                self._now.accessed = self._in(begin, end)[0]
        elif DATES_ONLY.fullmatch(text) and not self._is_called_by_day(begin, end):
            self._dated(text, self._in(begin, end))
        elif WHERE.fullmatch(text):
            self._expects_access = self._expects_access or (
                bool(self._now.dates) and text in ("Web", "Online")
            )
        elif (TIME.fullmatch(text) or PAGES.fullmatch(text)) and not self._is_called_by_number(text):
            if re.fullmatch(r"[12]\d{3}", text) and self._now.names and not self._now.dates:
                self._now.dates.append(_year(text, begin))
        elif not (
            self._titled_kind(text, begin)
            or self._is_aside(text, begin)
            or self._remark(text, begin)
            or self._is_where_found(text)
        ):
            self._named(text, begin)

    def _is_called_by_number(self, text: str) -> bool:
        """Whether an outlet is called so, though an hour or a page be written like it: `8am, in Dari`."""
        opens = not (self._now.names or self._now.dates)
        told = opens and is_listed(text) and _IN_TONGUE.search(self._text) is not None
        return begins_with_number(text) or told or (opens and _WELDED_NUMBER.fullmatch(text) is not None)

    def _is_aside(self, text: str, begin: int) -> bool:
        """Whether a field behind a day says when it was on the air, or who changed the picture."""
        if self._now.dates and AT_NEWS.fullmatch(text):
            return True
        lead = self._pointer_or_credit(text, begin)
        beside = ALTERED.fullmatch(text) is not None or lead is not None
        if beside and bool(self._done or self._now.dates) and not self._has_day_ahead(begin):
            self._now.qualifiers.append(f"{lead} {text}" if lead else text)
            return True
        return False

    def _pointer_or_credit(self, text: str, begin: int) -> str | None:
        """The words by which a field points to another page of the report, or names who took the picture."""
        before = self._text[max(0, begin - _LEAD) : begin]
        if (points := POINTS_THERE.search(before)) and _IN_REPORT.fullmatch(f"see {text}"):
            return points[0].strip(" ;,")
        credited = CREDITS.search(before)
        return credited[0].strip(" ;,") if credited and is_person_like(text) else None

    def _titled_kind(self, text: str, begin: int) -> bool:
        """Whether a field says what kind of item is cited, and how it is called: `bulletin *Le Point*`."""
        now = self._now
        told = TITLED_KIND.fullmatch(text)
        if told is None or not now.names or now.dates or now.title or self._apart:
            return False
        now.qualifiers.append(told["kind"])
        start = begin + told.start("title")
        now.title = self._titles.get(start) or self._text_of(start, told["title"])
        return True

    def _is_where_found(self, text: str) -> bool:
        """Whether a field behind others names the database that has the item."""
        return is_database(text) and bool(self._done or self._now.names or self._now.title)

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
            if self._carrying or self._pending:
                self._now.title = self._now.title or self._titles.get(begin)
                return
            behind_day = self._now.dates and not (self._day_leads or self._leads_with_day(begin))
            if behind_day or (self._now.title and self._now.names):
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
        if _ON_WHOSE.match(self._text, self._titled_to(begin)):
            return False
        return (joint == ":" and may_own(title)) or (joint == "," and may_own(title) and is_all_named(title))

    def _titled_to(self, begin: int) -> int:
        """Where the title ends that begins there, its quotation marks with it."""
        end = begin + 1
        while end < len(self._text) and self._text[end] not in '”»"“':
            end += 1
        return end + 1

    def _dated(self, text: str, dates: list[CitedDate]) -> None:
        """A day; one that says of what it is, behind another, only where that is less exact."""
        said = WHAT_DAY.match(text) if self._now.dates or self._pending else None
        if said is None or (said["out"] and not self._now.dates):
            self._date(dates)
        elif said["out"] and _is_coarser(self._now.dates[-1], dates):
            self._now.dates = dates

    def _date(self, dates: list[CitedDate]) -> None:
        if self._now.dates and (self._now.via or self._carrying):
            return  # that of the outlet that quotes
        if self._expects_access:
            self._now.accessed, self._expects_access = dates[0], False
        elif self._now.url and (self._now.dates or self._pending):
            self._now.accessed = self._now.accessed or dates[0]
        else:
            self._now.dates += dates

    def _of_day(self, text: str, begin: int) -> bool:
        """Whether a field says what of a day is cited, or who quoted it on it."""
        now = self._now
        if not now.via and (on := quoted_in_field(text)):
            self._date(self._in(begin + on.start("day"), begin + on.end("day")))
            now.via = self._text_of(begin + on.start("name"), on["name"])
            return True
        of = _KIND_OF_DAY.fullmatch(text)
        kind = of["kind"].strip() if of and not of["kind"].startswith("letter") else ""
        told = of is not None and bool(QUALIFIER.match(kind) or is_kind(kind, now.names[-1].text))
        if of is not None and told:
            now.qualifiers.append(kind)
            self._date(self._in(begin + of.start("day"), begin + of.end("day")))
        return told

    def _remark(self, text: str, begin: int) -> bool:
        """Whether the field says something of the item: a place, a language, who quotes it."""
        now = self._now
        if now.names and not now.dates and self._of_day(text, begin):
            return True
        language = LANGUAGE.match(text)
        quoting = QUOTING.match(text)
        if quoting and self._apart and self._done and not (now.names or quoting["by"]):
            return self._quoted(quoting, text, begin)
        if quoting and (now.names or quoting["by"]):
            if quoting["by"]:  # `Le360 citing EFE`
                self._named(quoting["by"].rstrip(), begin)
            now = self._now
            if now.names and now.dates and not (now.via or self._pending):
                self._quotes(quoting, begin)
                return True
            now.via, now.names = ", ".join(n.text for n in now.names), []
            dates, title, now.dates, now.title = now.dates, now.title, [], None
            self._named(quoting["name"], begin + quoting.start("name"))
            self._now.dates, self._now.title = self._now.dates or dates, self._now.title or title
            return True
        last = bool(now.dates) and _ENDS.match(self._text, begin + len(text)) is not None
        bracketed = bool(now.dates) and self._text[begin - 1 : begin] == "("  # `(en hassaniya), cité par X`
        bracketed = bracketed and self._text[begin + len(text) : begin + len(text) + 1] == ")"
        told = language is not None and _is_told(
            language["name"].removeprefix("the "), last=last, bracketed=bracketed
        )
        origin = None if now.names else _TRANSLATED_FROM.match(text)
        from_outlet = origin is not None and not is_language(origin["name"])
        titled = from_outlet or (
            not now.names and (_TITLE_CASE.match(text) or _are_letters(text))
        )  # `The Edition`, `MAP`
        missing = bool(now.names) and (is_all_about_day(text) or is_untold(text))
        dated = bool(now.dates) and not self._leads_with_day(begin)
        kind = bool(now.names) and not dated and is_kind(text, now.names[-1].text)
        fresh = bool(now.names) and not (dated or now.title or self._apart)
        ended = bool(now.dates) and _ENDS_REMARKED.match(self._text, begin + len(text)) is not None
        closing = ended and bool(now.names) and is_address(text)  # `LRT, 5 January 2022, lrt.lt (in English)`
        if not now.url and (closing or (fresh and is_address_of(text, now.names[-1].text))):
            now.url = text
            return True
        alone = fresh and len(now.names) == 1 and not (VIA.match(text) or is_press_office(text))
        other = alone and is_other_account(now.names[-1].text, text)
        missing = missing or (alone and not other and describes_outlet(text))
        missing = missing or (bool(now.names and _WHOSE.match(text)) and are_platforms(now.names[-1].text))
        shown = begin in self._outlets_at
        if (
            is_place(text) and not shown and (now.names or now.title or now.opens_empty)
        ):  # `Palau` is called a language too
            now.places.append(text)
            self._was_place = True
        elif (
            missing
            or told
            or kind
            or (QUALIFIER.match(text) and not (titled or self._passes_on(text, begin)))
            or (is_language(text) and now.names)
        ):
            now.qualifiers.append(text)
        else:
            return False
        return True

    def _quoted(self, quoting: re.Match[str], text: str, begin: int) -> bool:
        """Take what the source before quotes, a day of its own behind: `AFP, 3 July; citing Delo, 2 July`."""
        of_own = any(d.start >= begin + len(text) for d in self._dates)
        if of_own:
            self._named(quoting["name"], begin + quoting.start("name"))
        return of_own

    def _passes_on(self, text: str, begin: int) -> bool:
        """Whether who passed a dated item on has a day: `Público, 3 May, translated by MEMRI, 6 May`."""
        now, end = self._now, begin + len(text)
        near = any(begin <= d.start <= end + _NEXT for d in self._dates)
        return bool(now.names and now.dates) and near and VIA.match(text) is not None

    def _quotes(self, quoting: re.Match[str], begin: int) -> None:
        """Take what a dated source quotes, with or without its day: `Zaman, 5 May, quoting Fars, 3 May`."""
        quoter, start = self._now, begin + quoting.start("name")
        self._pending = Pending(quoter, quotes=True)
        self._now = RawGroup(via=", ".join(n.text for n in quoter.names), start=start, end=quoter.end)
        self._named(quoting["name"], start)

    def _await(self, quoter: Named | None) -> None:
        """Go on with who quotes a dated source, whose day may follow: `Fars, 3 May, quoted by Zaman`."""
        quoted = self._now
        if quoter is not None:
            quoted.via = quoted.via or quoter.text
        self._pending = Pending(quoted)
        self._now = RawGroup(names=[quoter] if quoter else [], start=quoted.end, end=quoted.end, quotes=True)

    def _carried(self, via: re.Match[str], text: str, begin: int) -> bool:
        """Take an outlet and the one that carries it: `AFP via Alterpresse`, `AFP 9/12 via Alterpresse`."""
        name, shown = via["name"].strip(), via["via"].strip()
        dated = DATE * 2 in name
        if dated and not ((head := ENDS_DATED.fullmatch(name)) and DATES_ONLY.fullmatch(head["dates"])):
            return False
        if name:
            self._named(name, begin + via.start("name"))
        start = begin + via.start("via")
        dates = self._in(start, begin + len(text))
        if (article := _FRENCH_ARTICLE.match(shown)) and _BY_IN_FRENCH.search(text, 0, via.start("via")):
            shown, start = shown[article.end() :], start + article.end()
        shown = re.sub(rf"\s*(?:(?:on|of|vom|am|du|le|del?)\s+|,\s*)?{DATE}+.*$", "", shown).strip()
        quoter = self._text_of(start, shown)
        told = self._now.dates or any(map(is_all_about_day, self._now.qualifiers))
        if told and not (self._now.via or self._pending):
            self._await(Named(quoter, start, start + len(shown)))
        else:
            self._now.via = self._now.via or quoter
        if dates and not self._now.dates:
            self._date(dates)
        return True

    def _named(self, text: str, begin: int) -> None:
        listed = in_lists(folded(text), "outlets", "outlets_far")
        via = None if listed else VIA.match(text)  # not `Blick nach Rechts`
        nobody = via and (not via["name"].strip() or _ITEM.fullmatch(via["name"].strip()))
        if via and self._tells_quoter(text, begin):
            self._now.via = self._text_of(begin + via.start("via"), via["via"].strip())
            return
        if via and nobody and not (self._now.names or self._now.title):
            text, begin = via["via"], begin + via.start("via")  # nobody stands before who is quoted
        elif via and self._carried(via, text, begin):
            return
        dated = ENDS_DATED.fullmatch(text)
        if dated and DATES_ONLY.fullmatch(dated["dates"].strip()):
            name = CLOCK.sub("", dated["name"]).rstrip(" |–—-:,")
            if read := _READ_BEHIND_NAME.fullmatch(name):  # no comma parts the two
                self._sort(read["name"].rstrip(" ,"), begin)
                self._now.accessed = self._in(begin + dated.start("dates"), begin + len(text))[0]
                return
            name = name.rstrip(" .|–—-:,") + "." * is_cut_short(name, "")
            name = self._less_dashed_town(_LED_TO_DAY.sub("", name), text)
            self._sort(name, begin)
            self._date(self._in(begin + dated.start("dates"), begin + len(text)))
            return
        if issue := issue_of_year(self._text, begin, len(text)):
            self._now.qualifiers.append(issue["number"])
            self._name(issue["name"], begin)
            self._date([_year(issue["year"], issue.start("year"))])
            return
        first = DATED_FIRST.fullmatch(text)
        if first:
            self._date(self._in(begin, begin + first.end("dates")))
            self._sort(first["name"].strip(), begin + first.start("name"))
            return
        cited = None if self._note else BY_YEAR.fullmatch(text)
        if cited:
            name = cited["name"] or ""
            if name:
                self._name(name, begin)
            year = begin + cited.start("year")
            self._date([_year(cited["year"], year)])
            self._now.by_year = True
            return
        text, remark = _remark_behind(text)
        self._name(text, begin)
        self._now.qualifiers += [remark] if remark else []

    def _less_dashed_town(self, name: str, text: str) -> str:
        """The name without the town between it and its day, a dash on either side.

        `Eye Radio – Juba – 26 June`
        """
        between = _TOWN_AND_DASH.match(text, len(name))
        town = _DASHED_TOWN.fullmatch(name) if between else None
        if town is None or not (is_place(town["town"]) or is_town(town["town"])):
            return name
        self._now.places.append(town["town"])
        return town["name"]

    def _name(self, text: str, begin: int) -> None:
        now = self._now
        named = begin in self._outlets_at or folded(text) in phrases("outlets")
        if self._goes_on and now.title and not named:
            now.title = f"{now.title}: {self._text_of(begin, text)}"
            return
        if self._carrying and self._pending is None:
            now.via = now.via or self._text_of(begin, text)
            return
        if self._pending and not self._goes_on_pending(text, named=named):
            self._close()
            now = self._now
            self._extend(begin, begin + len(text))
        if self._is_carrier(text, begin):
            return
        pointing = POINTS_TO.match(text)
        if pointing:
            text, begin = text[pointing.end() :], begin + pointing.end()
            now.start = begin if not (now.names or now.title or now.dates) else now.start
        text = OF_AGENCY.sub("", without_number(text))
        if _ISSUE_NEXT.match(self._text, begin + len(text)):
            listed = any(folded(text) in phrases(one) for one in ("outlets", "outlets_far"))
            text = text if listed else _VOLUME.sub("", text)  # `Diario 16, no. 4112`
        leads = self._day_leads and (begin in self._outlets_at or bool(now.names))
        leads = leads or self._leads_with_day(begin)
        if now.dates and (now.names or now.title) and not leads:  # the next citation
            now.end = self._end_before
            self._close()
            now = self._now
            self._extend(begin, begin + len(text))
        alone = now.title is not None and not (now.names or now.dates)
        account = now.title and alone and are_platforms(text) and self._may_own(now.title)
        if account and self._owns_account(now.title or "", text, begin):
            return
        shown = self._text_of(begin, text)
        if now.names and not (self._apart or now.dates or now.title) and is_press_office(shown):
            last = now.names[-1]
            now.names[-1] = replace(last, text=f"{last.text}, {shown}", end=begin + len(text))
            return
        self._carry(shown)
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

    def _owns_account(self, title: str, text: str, begin: int) -> bool:
        """Take what stands in quotation marks for who posts: `“Tihama News”, Telegram`; whether no comma
        parts it from its platform, which then is of its name: `“Tihama News” Telegram channel`."""
        start, end = self._titled
        joined = _JOINED.fullmatch(self._text, end - 1, begin) is not None
        name = f"{title} {text}" if joined else title
        end = start + len(name) + _MARKS if joined else end
        self._now.names.append(Named(name, start, end, apart=self._apart, sure=joined))
        self._now.title, self._apart = None, False
        return joined

    def _goes_on_pending(self, text: str, *, named: bool) -> bool:
        """Whether a name is still of who quotes or is quoted: its own, its town, in a note its title."""
        now = self._now
        if not (now.names or now.dates):
            return True
        if now.dates or self._mark not in ("", ","):
            return False
        return bool(now.title) or (not named and (self._note or is_town(text)))

    def _leads_with_day(self, begin: int) -> bool:
        """Whether a bracket's day stands ahead of its names, and none behind `begin` up to the semicolon.

        `(19 July 2022, TVN, Radio Veraguas)`
        """
        now = self._now
        if self._note or not (now.names and now.dates) or now.names[0].start < now.dates[0].start:
            return False
        return not self._has_day_ahead(begin)

    def _has_day_ahead(self, begin: int) -> bool:
        """Whether a day stands behind `begin`, up to the semicolon."""
        end = self._text.find(";", begin)
        return any(d.start >= begin and (end < 0 or d.start < end) for d in self._dates)

    def _may_own(self, title: str) -> bool:
        """Whether quotation marks hold who posts: not in `“Leave the Oars at Home,” The Medium`."""
        comma_within = self._text[: self._titled[1]].rstrip('”"»’')[-1:] == ","
        return may_own(title) and not (comma_within and len(title.split()) > _TITLE)

    def _is_carrier(self, text: str, begin: int) -> bool:
        """Whether a name behind `in` is taken for who carried it: `Kayhan, 3 May, in FBIS, 6 May`."""
        now = self._now
        if now.dates and now.names and not (now.via or self._pending) and (carrier := CARRIER.match(text)):
            start = begin + carrier.start("name")
            self._await(Named(self._text_of(start, carrier["name"]), start, begin + len(text)))
            return True
        if now.names and not (now.dates or now.via) and (carrier := MONITOR.fullmatch(text)):
            now.via = self._text_of(begin + carrier.start("name"), carrier["name"])
            return True
        return False

    def _carry(self, name: str) -> None:
        """Tell the group before who carried its item, where this is of that: `…; in FBIS, 17 February`."""
        if self._pending and not (self._now.names or self._pending.quotes):
            self._pending.other.via = self._pending.other.via or name
        if self._carried_in is not None:
            self._carried_in.via, self._carried_in = self._carried_in.via or without_report(name)[0], None

    def _text_of(self, begin: int, masked: str) -> str:
        shown = " ".join(self._text[begin : begin + len(masked)].replace('"', " ").split())
        kept = "_" if "@" in shown else ""  # a handle may end with it
        bare = _STRAY.sub("", shown.lstrip("“”„«»\"'*_ ").rstrip("“”„«»\"'* " + "_" * (not kept)))
        if _HALF_CLOSED.fullmatch(bare):
            bare = _SIGN.sub("", bare)  # the sign that opened it is gone
        closing = _CLOSING.match(self._text, begin + len(masked)) if _HALF_QUOTED.fullmatch(bare) else None
        return bare + closing[0] if closing else bare


def _remark_behind(text: str) -> tuple[str, str | None]:
    """The name, and the language or the day of the source before that is told right behind it."""
    said = AS_BEFORE_BEHIND.fullmatch(text)
    language = None if said else NAMED_LANGUAGE.match(text)
    if language and is_language(re.sub(r"^in\s+", "", language["said"])):
        said = language
    return (said["name"], said["said"]) if said else (text, None)


_ENDS = re.compile(r"[\s.)\]]*(?:;|\Z)")


_ENDS_REMARKED = re.compile(r"(?:\s*[(\[][^()\[\]]{2,60}[)\]])?[\s.)\]]*(?:;|\Z)")


def _is_told(name: str, *, last: bool, bracketed: bool) -> bool:
    """Whether `in` and a name tell the language; behind the day, last of all or in brackets, an unknown one,
    no place."""
    if is_language(name):
        return True
    named = name.istitle() or (bracketed and name.isalpha())
    return (last or bracketed) and named and not (is_place(name) or is_town(name))


def _are_letters(text: str) -> bool:
    """Whether a word is written as the letters of an outlet: `MAP`, of Rabat."""
    return text.isupper() and folded(text) in phrases("outlets")


# `Bolan Voice 14, no. 5 (May 2018)`
_VOLUME, _ISSUE_NEXT = re.compile(r"(?<=[^\W\d_])\s\d{1,3}$"), re.compile(r",\s(?:no|nr|issue)s?\b\.?\s?\d")


_TITLE_CASE = re.compile(r"The\s+[A-Z][a-z]+\Z")


_LETTERS = 2  # of a platform, that is written large: `VK`


_TITLE = 3  # words; who writes under a name in quotation marks has fewer


_STRAY = re.compile(r"\A’\s+")  # `‘Sunk by Night,’ HERALD`


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
        match = OPENING.match(text)
        if not match or not match.end() or match.end() == len(text) or _are_letters(text.split()[0]):
            break
        led, text, begin = match[0], text[match.end() :], begin + match.end()
        french = _FRENCH_ARTICLE.match(text) if _IN_FRENCH.match(led) else None
        if article := _SMALL_ARTICLE.match(text) or french:  # `so die Luzerner Zeitung`
            text, begin = text[article.end() :], begin + article.end()
    return text, begin


_SAME_DAY = re.compile(
    r"(?:on\s+)?(?:the\s+)?same\s+(?:day|date)|même\s+(?:date|jour)|(?:gleiche[rs]|selber?s?)\s+(?:Tag|Datum)|misma\s+fecha|mismo\s+día|mesma\s+data|mesmo\s+dia",
    re.IGNORECASE,
)
_LED = re.compile(r"\s*(?:(?:-{1,2}|[–—|])(?:\s+|\Z))?")  # `“No state was asked.” - Hetq`


# `“Title,” YouTube video, posted by Valley Eyewitness`
_BY_ACCOUNT = compiled(
    "platforms", r"by\s+(?=(?:the\s+)?(?:%s)\s+(?:account|user|channel|page|group)\s+[@“\"A-Z]|@\w)"
)
_POSTED_BY = re.compile(
    r"(?:[Pp]osted|[Uu]ploaded|[Ss]hared)\s+(?:(?:on|to)\s+(?:the\s+)?[\w.-]+\s+)?by\s+(?:the\s+(?:user|account|page|channel)\s+)?(?=[^\W_a-z]|@)"
)


# `weekly bulletin of 5 March 2021`, behind its outlet
_KIND_OF_DAY = re.compile(
    rf"(?P<kind>[^{DATE}]{{3,60}}?),?\s+(?:of|du|de|del|do|vom|dated|datée?\s+du|from|issued(?:\s+on)?|on)\s+(?P<day>{DATE}+)",
    re.IGNORECASE,
)
_FOR_EXAMPLE = re.compile(
    r"(?:e\.?\s?g\.?|for\s(?:example|instance)|among\sothers|inter\salia|i\.\s?a\.|z\.\s?B\.|u\.\s?a\.|par\sexemple|p\.\s?ex\.|por\sejemplo|"
    r"por\sexemplo|ad\sesempio)",
    re.IGNORECASE,
)
_SEE, _SEE_ONE = re.compile(r"(?i:see|cf\.?)"), re.compile(r"(?i:see|cf\.?),\s+(?i:e\.\s?g\.|for\s)")
_IN_TONGUE = re.compile(r",\sin\s[A-Z][a-z]+\s*[,;)]|,\sin\s[A-Z][a-z]+\Z")
_IN_TALK = re.compile(r"(?:in|from)\s(?:[a-z]+\s){0,3}?(?:interview|remarks|comments)\s", re.IGNORECASE)
# `first published in Kayhan`: where the piece is from, not who carried it
_FIRST_OUT = re.compile(
    r"(?:first|originally|initially)\s+(?:published|printed|posted|released|aired|broadcast|shown)\s+(?:by|in|on)\s",
    re.IGNORECASE,
)


# `Photographs published by AFP`: what it is, no source
_ITEM = re.compile(
    r"(?:the\s+|a\s+)?(?:[a-z-]+\s+){0,2}(?:screen-?shots?|photographs?|documents?|data|figures|images|maps?|excerpts?|extracts?|transcripts?)|"
    rf"(?:the\s+|a\s+)?(?:[a-z-]+\s+){{0,2}}{ITEM}",
    re.IGNORECASE,
)


# `YouTube, “Hasai rua”, channel of Estudante UNTL`: who has it stands behind the title
_WHOSE = re.compile(
    r"(?:the\s|la\s|le\s)?(?:channel|page|account|group|chaîne|compte|canal|cuenta|página|conta|canale|pagina|Kanal|Seite|Konto)\s(?:of|by|d[eou]|del|von|der|des|di)\s"
)
_ON_WHOSE = re.compile(rf",?\s{_WHOSE.pattern}")
_JOINED = re.compile(r"(?<![,.;:!?])[”\"»“’']\s+|\s")  # no comma ahead of the platform
_MARKS = 2  # around a name


_LOST = re.compile(r"(?:[-–—?…._]|\[\s*\])+")  # in the place of an outlet: `-, 21 March`


_DOUBTED = re.compile(rf"(?<={DATE})\s?\?\Z")  # `May 2020?`


# `selon l’AFP`, `d’après le Daily Nation`
_FRENCH_ARTICLE = re.compile(lettered(r"(?:l[ae]s?\s+|l[’'])(?=[A-ZÀ-Þ«])"))
_IN_FRENCH = re.compile(r"(?:selon|d[’']apr[eè]s|cité\s+par|source\s:)", re.IGNORECASE)
_BY_IN_FRENCH = re.compile(r"\b(?:par|dans|sur)\s*:?\s*\Z")
_SMALL_ARTICLE = re.compile(lettered(r"(?:der|die|das|dem|den)\s+(?=[A-ZÀ-Þ„«])"))


def _year(text: str, begin: int) -> CitedDate:
    from dateline.values.dates import parse_edtf

    return CitedDate(begin, begin + len(text), parse_edtf(text))
