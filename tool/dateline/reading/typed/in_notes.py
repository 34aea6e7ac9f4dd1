"""Which of the names beside a date in a note are its outlets.

In: a `RawGroup` of a note and what is known of outlets. Out: a `Choice`; authors and titles without quotation
marks may stand among the names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dateline.reading.typed.addresses import HANDLE
from dateline.reading.typed.bodies import is_named_as_body, is_of_body
from dateline.reading.typed.choosing import (
    ACT,
    BODY,
    NO_PUBLICATION,
    NONE,
    Choice,
    are_of_platform,
    behind_platform,
    ends_as_list,
    goes_on,
    is_called_branch,
    is_series,
    is_unit_of,
    is_where,
    of_handle,
    of_issuer,
    put_out_by,
    split,
    with_sites,
)
from dateline.reading.typed.containers import contained
from dateline.reading.typed.courts import are_courts, is_case
from dateline.reading.typed.evidence import are_persons, is_person_like
from dateline.reading.typed.gazetteer import is_town, is_village
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.items_in_names import without_item
from dateline.reading.typed.lexicon import compiled, folded, lettered, pattern
from dateline.reading.typed.names_in_fields import is_own_paper, is_site_of, last_named
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.own_talks import is_own_talk
from dateline.reading.typed.platforms import PLATFORM
from dateline.reading.typed.programmes import is_programme
from dateline.reading.typed.state_papers import is_act_of_state
from dateline.reading.typed.words_beside import handle_of_person, of_podcast, told_to, who_counts

_NAMED_PLATFORM = compiled(
    "platforms", rf"^(?:on\s+)?(?:%s|(?-i:{pattern('platforms_behind')}))(?:[\s-]+\w+)?$"
)
# `decision 22/2018 of`, `order no. 73`: an act by its number
_NUMBERED = re.compile(
    r"(?i)(?:(?:parliamentary\s+)?questions?|interpellations?|decisions?|orders?|rulings?|minutes|decrees?|acts?|statutes?|law|bill|circular|instruction|appeals?|petitions?|cases?|suits?|writs?|applications?|motions?|"
    r"claims?|judge?ments?|dockets?|indictments?|affaire|arrêt|pourvoi|requête|sentencia|expediente|causa|processo|az\.|w\.?p\.)\s+(?:no\.?\s*)?[\w-]*\d"
)


def in_note(group: RawGroup, outlets: Outlets) -> Choice:
    """The outlets of a group in a note, where authors and titles without quotation marks stand as well."""
    group = replace(group, names=_whole(with_sites(group.names), outlets))
    handle = _handle_behind(group.names) or handle_of_person(group.names, outlets)
    return Choice((handle,), Standing.CUED) if handle else _in_note(group, outlets)


def _in_note(group: RawGroup, outlets: Outlets) -> Choice:
    if sure := [n for n in group.names if n.sure]:
        return Choice(tuple(part for n in sure for part in _of_one(n.text, outlets)), Standing.CUED)
    group = replace(group, names=contained(group.names, outlets))
    told = of_handle(group.names) or _leads_to_day(group, outlets) or _in_own_series(group)
    if told := told or _between_semicolons(group, outlets):
        return told
    called = [n.text for n in group.names]
    if is_case([*called, *group.qualifiers]) or is_act_of_state(called, group.title):
        return NONE
    if issued := told_to(group, outlets) or put_out_by(group.names, outlets):
        return issued
    if released := _released(group, outlets):
        return released
    names = _of_note(group, outlets)
    if len(names) > 1 and _are_of_body(names, outlets):
        return Choice((", ".join(n.text for n in names),), Standing.CUED)
    if accounts := _of_runs(group.names, outlets) or _of_account(group.names, outlets):
        return accounts
    if any(ACT.match(n.text) for n in group.names[1:]) and not group.title:
        return NONE  # `European Parliament, Resolution of 5 June 2020`
    if any(_NUMBERED.match(n.text) for n in group.names) and not any(outlets.knows(n.text) for n in names):
        return NONE
    return _of_report(group) or of_issuer(_of_rows(group, names, outlets), group)


# `Pohliad`, `20 khvylyn`, of what stands between semicolons
_SHORT_NAME = re.compile(lettered(r"(?:[A-ZÀ-Þ]|\d{1,3}\s[^\W\d_])[\w’'.-]*(?:\s[\w’'.-]+){0,2}"))
_THREE = 3  # names, at least, of which one tells what the others are


def _between_semicolons(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The outlets that share a day and have nothing but semicolons between them, one of them known:
    `Vezha; 20 khvylyn; Ukrinform, 17 January 2023`."""
    names = group.names
    if len(names) < _THREE or group.title or group.url or group.qualifiers or group.places or group.via:
        return None
    if not all(n.apart for n in names[1:]) or not all(_SHORT_NAME.fullmatch(n.text) for n in names):
        return None
    standings = [outlets.standing(n.text) for n in names]
    told = any(NO_PUBLICATION.match(n.text) or ACT.match(n.text) or is_person_like(n.text) for n in names)
    if told or group.date is None or not group.date.is_of_day:
        return None
    sure = Standing.CUED in standings or Standing.KNOWN in standings
    plain = all(s >= Standing.PERSON or n.text[0].isdigit() for n, s in zip(names, standings, strict=True))
    return Choice(tuple(n.text for n in names), Standing.CUED) if sure and plain else None


def _whole(names: list[Named], outlets: Outlets) -> list[Named]:
    """The names, the first ones as one where they are a body with commas in its name ahead of a title, or a
    station with its service: `Radio Free Asia, Khmer Service, “Title,” 3 May 2020`."""
    apart = next((n for n, name in enumerate(names) if n and (name.apart or name.after_title)), len(names))
    last = next((n for n in range(1, apart) if _COUNTED.fullmatch(names[n].text)), 0)
    counted = last and last + 1 < len(names) and BODY.search(names[0].text)
    ahead = names[: last + 1] if counted else names[:_PAIR] if apart >= _PAIR else []
    if not ahead or not (
        (counted and goes_on(ahead, outlets))
        or (outlets.knows(ahead[0].text) and _SERVICE.fullmatch(ahead[1].text))
        or (not is_person_like(ahead[0].text) and is_called_branch(ahead[1].text, outlets))
    ):
        return names
    text = ", ".join(name.text for name in ahead)
    sure = ahead[0].sure or not counted
    return [replace(ahead[0], text=text, end=ahead[-1].end, sure=sure), *names[len(ahead) :]]


# `Forestry and Fisheries`, the last trades of a ministry
_COUNTED = re.compile(r"(?:and\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\sand\s(?:[A-Z][\w-]+\s?){1,3}")
_SERVICE = re.compile(r"(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s(?:[Ss]ervice|[Ss]ection)")


def _of_report(group: RawGroup) -> Choice | None:
    """The court ahead of a report on its own work: `International Criminal Court, Annual Report 2021`."""
    if not group.names:
        return None
    first, *rest = group.names
    if first.after_title or not are_courts([first.text]) or not is_named_as_body(first.text):
        return None
    title = ", ".join(n.text for n in rest) or group.title or ", ".join(group.qualifiers)
    reports = len(rest) <= 1 and _ON_ITS_WORK.fullmatch(title) is not None
    return Choice((first.text,), Standing.CUED, title=title if rest else None) if reports else None


# of a body's year, not of a case
_ON_ITS_WORK = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,3}(?:Report|Review|Yearbook|Newsletter|Bulletin|Overview|Statistics|Fact\s?[Ss]heet)s?"
    r"(?:\s(?:for\s|of\s)?(?:19|20)\d\d(?:[-–/]\d{2,4})?)?"
)


def _leads_to_day(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The sure outlet that a colon parts from the day: `Title. The Guardian: October 9, 2012`."""
    last = group.names[-1] if group.names else None
    if last is None or group.date is None or not last.leads or len(group.names) < _PAIR:
        return None
    near = 0 < group.date.start - last.end <= _NEAR
    sure = near and (outlets.standing(last.text) >= Standing.CUED or is_named_as_body(last.text))
    return Choice((last.text,), Standing.CUED) if sure else None


def _in_own_series(group: RawGroup) -> Choice | None:
    """The body ahead of a title that its papers follow: `Salt Authority, “Title,” SA Talk Paper`."""
    first, last = (group.names[0], group.names[-1]) if len(group.names) == _PAIR else (None, None)
    if first is None or last is None or first.after_title or not last.after_title:
        return None
    own = is_named_as_body(first.text) and is_own_paper(first.text, last.text)
    return Choice((first.text,), Standing.CUED) if own else None


_NEAR = 3  # characters: a colon and blanks


def _handle_behind(names: list[Named]) -> str | None:
    """The handle right behind who has it: `tweet by Menastream, @MENASTREAM, researcher, 22 January`."""
    for owner, handle in pairwise(names):
        if HANDLE.fullmatch(handle.text) and not (handle.apart or owner.after_title or handle.after_title):
            return handle.text
    return None


def _are_of_body(names: list[Named], outlets: Outlets) -> bool:
    """Whether several names are one body's, which has commas in it."""
    if (
        len(names) == _PAIR
        and not names[1].apart
        and _UNIT.match(names[0].text)
        and _STATE.search(names[1].text)
    ):
        return not (outlets.knows(names[0].text) or outlets.knows(names[1].text))
    return bool(BODY.search(names[0].text) and goes_on(names, outlets)) or ends_as_list(names, outlets)


# `Bureau of Land Records, U.S. Department of the Interior`
_UNIT = re.compile(
    r"(?:Bureau|Office|Directorate|Division|Section|Department|Service|Administration)\s(?:of|for)\s"
)
_STATE = re.compile(
    r"^(?:the\s+)?(?:U\.?S\.?A?\.?|United\s+States|[A-Z]\w+)?\s?(?:Department|Ministry)\s(?:of|for)\s"
)


_BODY_CUT_SHORT = re.compile(r"\b(?:Dep[’']t|Dept\.?|Off\.|Comm[’']n|Min\.|Sec[’']y|Gov[’']t)(?=\s|$)")


_RELEASE = re.compile(
    r"(?i)(?:press|news|media)\s+(?:release|statement|notice|note)|communiqu[ée]|statement|comunicado(?:\s+de\s+prensa)?|pressemitteilung|(?:press\s+|official\s+)?handout"
)


def _released(group: RawGroup, outlets: Outlets) -> Choice | None:
    """The body behind the kind of its piece: `Press Release, U.S. Dep't of Treasury, Network Sanctioned`."""
    names = group.names
    if len(names) < 2 or group.title or not group.qualifiers:
        return None
    body = is_of_body(names[0].text) or _BODY_CUT_SHORT.search(names[0].text)
    opens = group.qualifiers[0][0].isupper() and _RELEASE.fullmatch(group.qualifiers[0])
    if not (body and opens):
        return None
    if _are_of_body(names, outlets):
        return Choice((", ".join(n.text for n in names),), Standing.CUED)
    return Choice((names[0].text,), Standing.CUED, title=", ".join(n.text for n in names[1:]))


def _of_one(name: str, outlets: Outlets) -> list[str]:
    """A name that is surely an outlet's, or the outlets and bodies, all known, of which it is made."""
    parts = split(name, outlets)
    known = (outlets.knows(p) or outlets.lists_body(p) or is_named_as_body(p) for p in parts)
    return parts if all(known) else [name]


def _account(names: list[Named], outlets: Outlets) -> str | None:
    """Who posts and where: `Burco Market Watch, Facebook`; a handle stands for itself."""
    if len(names) < 2 or not (_NAMED_PLATFORM.match(names[-1].text) or PLATFORM.match(names[-1].text)):
        return None
    whose, platform = names[-2:]
    whose = replace(whose, text=_PIECES_OF.sub("", whose.text))
    apart = whose.after_title != platform.after_title and without_item(f"x, {platform.text}")[1] is None
    if apart and len(names) == _PAIR and _posts_under_title(whose, platform, outlets):
        return f"{whose.text}, {platform.text}"
    if apart or not are_of_platform([whose.text, platform.text], outlets):
        return None
    if "@" in whose.text:
        return re.sub(r"^(?:[a-z]+\s+)+(?=@)", "", whose.text)  # `the blogger @kuryk_today`
    if len(names) > 2 and not whose.apart and not (names[-3].after_title or names[-3].leads):
        body = names[-3].text
        if is_unit_of(body, whose.text, outlets):
            return f"{body}, {whose.text}, {platform.text}"
    return f"{whose.text}, {platform.text}"


_PAIR = 2
# `the monthly bulletins of the Ministry of Electricity, Facebook`
_PIECES_OF = re.compile(
    r"^(?:[Tt]he\s+|[Ii]ts\s+)?(?:(?:daily|weekly|fortnightly|monthly|quarterly|annual|regular|official|public|many|several|two|three)\s+){0,2}"
    r"(?:bulletins|reports|updates|posts|statements|figures|notices|releases|tables|communiqués|announcements|appeals|warnings)\s+(?:of|by|from)\s+(?:the\s+)?(?=[A-ZÀ-Þ])"
)


def _of_account(names: list[Named], outlets: Outlets) -> Choice | None:
    """The account that the names are together."""
    account = _account(names, outlets)
    return Choice((account,), Standing.CUED) if account is not None else None


def _of_runs(names: list[Named], outlets: Outlets) -> Choice | None:
    """The outlets that semicolons part under one day, one an account: `RIA Novosti; Mash, Telegram`."""
    runs: list[list[Named]] = []
    for name in names:
        if name.apart or not runs or name.after_title != runs[-1][-1].after_title:
            runs.append([])
        runs[-1].append(name)
    runs = [run for run in runs if run[0].after_title] or runs
    if len(runs) < _PAIR or not all(run[0].apart for run in runs[1:]):
        return None
    found = [_account(run, outlets) or (run[0].text if len(run) == 1 else None) for run in runs]
    accounts = sum(len(run) > 1 for run in runs)
    plain = all(outlets.standing(r[0].text) >= Standing.PERSON for r in runs if len(r) == 1)
    if not accounts or not plain or None in found:
        return None
    return Choice(tuple(filter(None, found)), Standing.CUED)


def _posts_under_title(whose: Named, platform: Named, outlets: Outlets) -> bool:
    """Whether a title parts who posts from where: `Step News Agency, “Footage of the convoy”, YouTube`."""
    bare = PLATFORM.match(platform.text) is not None and " " not in platform.text
    named = outlets.standing(whose.text) >= Standing.PLAIN and not is_person_like(whose.text)
    return bare and named and not whose.apart and platform.after_title


def _of_any_standing(name: Named, outlets: Outlets) -> Named | None:
    """The name, or the known outlet that ends it: `The lower figure is from Reuters`; None for an act."""
    if counting := who_counts(name):
        return counting if outlets.knows(counting.text) else name
    last = last_named(name, outlets)
    never = outlets.standing(name.text) is Standing.NEVER
    joined = never and len(split(name.text, outlets)) > 1  # `Makran Today and Mehr`
    known = outlets.knows(last.text) or outlets.lists_body(last.text)
    return None if never and not (joined or (last is not name and known)) else last


_LETTER = re.compile(r"[^\W\d_]")  # not in `7:12-30`


def _of_note(group: RawGroup, outlets: Outlets) -> list[Named]:
    """The names of a note that may be outlets: no act, no talk, no surname, no words that lead to them."""
    surnames = {n.start for n, given in pairwise(group.names) if is_initials(given.text) and not given.apart}
    lettered_names = [n for n in group.names if n.start not in surnames and _LETTER.search(n.text)]
    names = [last for n in lettered_names if (last := _of_any_standing(n, outlets)) is not None]
    if group.names and is_own_talk(group.names[0].text, outlets):
        return []
    if len(names) > 1 and is_person_like(names[0].text) and _OFFICE.match(names[1].text):
        names = [n for n in names[2:] if outlets.knows(n.text) or n.after_title]
    if (
        len(group.names) > 1
        and names
        and NO_PUBLICATION.match(group.names[1].text)
        and (outlets.standing(names[0].text) < Standing.CUED or _is_said_of_one(names[0].text))
    ):
        return []  # `Field team, interviews in Muhasan, May 2023`
    if group.names and NO_PUBLICATION.match(group.names[0].text):
        apart = next((n.start for n in group.names[1:] if n.apart), None)
        if apart is not None:
            return [n for n in names if n.end > apart]  # `Ibid.; see also Le Monde`
        is_interview = re.match(r"(?i)(?:\w+\s+)?interview", group.names[0].text)
        return [n for n in names[1:] if is_interview and outlets.standing(n.text) >= Standing.CUED]
    leads = [n for n in names if n.leads]
    if len(leads) < len(names) and all(outlets.standing(n.text) < Standing.CUED for n in leads):
        return [n for n in names if not n.leads]
    return names


# Behind an author, what he is: `Ann Low, Professor of Economics, University of Lima, Title`
_OFFICE = re.compile(
    r"(?:(?:Assistant|Associate|Emeritus|Adjunct|Visiting|Senior|Former)\s)*(?:Professor|Lecturer|Reader\sin|Fellow|Research\sFellow|Director\sof|Dean\sof|Chair\sof)(?:\s|\Z)"
)


def _is_said_of_one(name: str) -> bool:
    """Whether it is somebody by what he is: `Editor of a weekly, telephone interview`."""
    return re.search(r"\s(?:of|from|with|at|for)\san?\s[a-z]", name) is not None


def _of_rows(group: RawGroup, names: list[Named], outlets: Outlets) -> Choice:
    """The outlets among the names behind the title, else among those before it."""
    behind = [n for n in names if n.after_title]
    before = [n for n in names if not n.after_title]
    for row in (behind, before):
        if chosen := _of_sure(group, row, outlets):
            return chosen
    if published := _published_at(group, outlets) or of_podcast(group):
        return published
    by_host = _of_host(names, group.url)
    if by_host:
        return Choice((by_host,), Standing.CUED)
    if whatever := _called_anyhow(group, behind, before):
        return whatever
    if _is_of_author_alone(group):
        return Choice((), Standing.KNOWN)
    for row, first in ((_without_towns(behind, outlets), False), (before, group.title is None)):
        likely = [n for n in row if outlets.standing(n.text) >= Standing.TOWN and not is_initials(n.text)]
        if likely:
            chosen_name = likely[0] if first else likely[-1]
            title, place = _unquoted(group, chosen_name, outlets)
            return Choice((chosen_name.text,), outlets.standing(chosen_name.text), title, place)
    called = behind and (behind[0].text[:1].isupper() or is_site_of(behind[0].text))
    if called and group.date and len(behind[0].text.split()) <= _NAME + is_site_of(behind[0].text):
        return Choice((behind[0].text,), Standing.PLAIN)
    return NONE


_INITIALS = re.compile(lettered(r"(?:[A-ZÀ-Þ]\.[\s-]?)+(?:\s?(?:and|&|et|und|y|e)\s[A-ZÀ-Þ][^,;]*)?"))


def is_initials(name: str) -> bool:
    """Whether a field is what is left of an author's given names: `Watling, J.`"""
    return _INITIALS.fullmatch(name) is not None


_NAME = 5  # words of an outlet's name, at most


def _of_sure(group: RawGroup, row: list[Named], outlets: Outlets) -> Choice | None:
    """The outlets of a row of which one at least is known, or called as such."""
    series = [(n.text, outlets.standing(n.text)) for n in row]
    if len(row) > 1 and is_series(series, outlets):
        return Choice((row[0].text,), Standing.CUED, title=row[1].text)
    if len(row) == 2 and not row[1].apart and (account := behind_platform(series)):
        return Choice((account,), Standing.CUED)
    sure = _sure(row, outlets)
    if not sure:
        return None
    title, place = _unquoted(group, sure[-1][0], outlets)
    return Choice(tuple(text for _, text in sure), Standing.CUED, title, place)


def _published_at(group: RawGroup, outlets: Outlets) -> Choice | None:
    """Who publishes at a place that a colon parts from its name: `Titel, Berlin: Stiftung Wissenschaft`."""
    if group.date is None or not group.date.is_of_day:
        return None  # a book
    name = next((n.text for n in group.names if n.at_place), None)
    said = name is not None and outlets.standing(name) >= Standing.PERSON
    return Choice((name,), Standing.CUED) if name and said else None


_CAPITALISED = re.compile(
    lettered(r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:of|the|for|and|on|in|de|du|da|do|[A-ZÀ-Þ][\w’'-]*)){0,4}")
)


def _called_anyhow(group: RawGroup, behind: list[Named], before: list[Named]) -> Choice | None:
    """The name behind a title that persons wrote, called like no outlet: `Wu, “Ramps,” China Ship Survey`."""
    last = next((n for n in group.names if n.after_title), None)
    if behind or last is None or not (group.title and group.date and before):
        return None
    persons = all(
        is_person_like(n.text) or are_persons(n.text) or len(n.text.split()) <= _PERSON for n in before
    )
    named = _CAPITALISED.fullmatch(last.text) and " " in last.text and not ACT.match(last.text)
    return Choice((last.text,), Standing.PLAIN) if persons and named else None


_PERSON = 3  # words of an author's name


def _is_of_author_alone(group: RawGroup) -> bool:
    """Whether nobody but its author stands with a title, a day and an address: the outlet is not named."""
    told = group.title and group.url and group.date is not None and group.date.is_of_day
    return bool(told and group.names) and all(
        is_person_like(n.text) and not (n.after_title or n.sure) for n in group.names
    )


def _without_towns(row: list[Named], outlets: Outlets) -> list[Named]:
    """The names without the town behind an outlet: `“Title,” Mercusuar, Palu, 31 May`."""
    if len(row) < 2 or is_person_like(row[-2].text) or outlets.standing(row[-2].text) < Standing.TOWN:
        return row
    town = row[-1].text
    where = is_town(town) or (is_village(town) and len(town.split()) == 1)
    return row[:-1] if where and not row[-1].apart and not outlets.knows(town) else row


def _stands_beside(name: str, known: str, outlets: Outlets) -> bool:
    """Whether a name beside a known outlet is one too, no programme or section of it."""
    if outlets.may_be_listed(name):
        return True
    standing = outlets.standing(name)
    programme = is_programme((known, Standing.KNOWN), (name, standing), outlets)
    return standing is Standing.CUED and not (programme or PLATFORM.match(name))


def _puts_out(name: Named, known: Named, outlets: Outlets) -> bool:
    """Whether a body stands right before a known outlet: `Navy Department, Forces Press Service, 3 May`."""
    near = 0 < known.start - name.end <= _NEAR and not (known.apart or known.leads or name.leads)
    return (
        near and is_named_as_body(name.text) and not is_person_like(name.text) and outlets.knows(known.text)
    )


def _sure(row: list[Named], outlets: Outlets) -> list[tuple[Named, str]]:
    """The known outlets of a row; those that only sound like outlets where none is known.

    What a known one is joined to is one too, and so is a listed one beside it: `Kurir, Alo`.
    """
    for least in (Standing.KNOWN, Standing.CUED):
        found: list[tuple[Named, str]] = []
        rest: list[tuple[Named, str]] = []
        for name in row:
            parts = split(name.text, outlets)
            sure = any(outlets.standing(part) >= least for part in parts)
            (found if sure else rest).extend((name, part) for part in parts)
        if found and least is Standing.KNOWN:
            known = found[0][1]
            found += [
                (n, p)
                for n, p in rest
                if _puts_out(n, found[0][0], outlets)
                or ((n.after_title or len(found) >= _PAIR) and _stands_beside(p, known, outlets))
            ]
            return sorted(found, key=lambda pair: pair[0].start)
        if found:
            return [pair for pair in found if pair[0] is found[0][0]]
    return []


def _unquoted(group: RawGroup, outlet: Named, outlets: Outlets) -> tuple[str | None, str | None]:
    """The title without quotation marks, what stands between the outlet and the date, and the town first."""
    after = [n.text for n in group.names if n.start > outlet.start]
    town = bool(after) and is_where((after[0], outlets.standing(after[0])), outlets)
    title = ", ".join(after[town:]) if not group.title else ""
    return title or None, after[0] if town else None


def _of_host(names: list[Named], url: str | None) -> str | None:
    """The name that shares a word with the address."""
    if not url:
        return None
    host = re.sub(r"^https?://(?:www\.)?", "", url).split("/")[0].casefold()
    bare = re.sub(r"[^a-z0-9]", "", host)
    for n in names:
        words = [w for w in folded(n.text).split() if len(w) > 3]
        if words and len(n.text.split()) <= 5 and any(w in bare for w in words):
            return n.text
    return None
