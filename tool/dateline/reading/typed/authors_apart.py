"""Authors whose day parts them from what they wrote: `Okello, J. (2019, May 4). Title. Outlet.`

In: the groups of a note as they were read. Out: the same, such an author and his day, title or address put to
the outlet they belong to.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.typed.evidence import are_persons
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.stretches import Scene


def with_authors(groups: list[RawGroup], scene: Scene) -> list[RawGroup]:
    """The groups, an author with a day put to what he wrote: `Okello, J. (2019, May 4). Title. Outlet.`"""
    found: list[RawGroup] = []
    for group in groups:
        last = found[-1] if found else None
        if (
            last is not None
            and _lacks_outlet(last, scene)
            and group.names
            and not (group.date or group.title or group.names[0].apart)
        ):
            behind = [replace(name, after_title=True) for name in group.names]
            found[-1] = replace(last, names=last.names + behind, url=last.url or group.url, end=group.end)
            continue
        if last is not None and _is_its_piece(group, last):
            found[-1] = replace(
                last, title=group.title, end=group.end, accessed=last.accessed or group.accessed
            )
            continue
        alone = last is not None and not (last.title or last.url or last.via or last.qualifiers)
        if (
            last is not None
            and alone
            and last.date
            and group.names
            and not group.date
            and _are_authors(last.names, scene)
        ):
            found[-1] = replace(group, date=last.date, start=last.start)
        else:
            found.append(group)
    return found


def _is_its_piece(group: RawGroup, last: RawGroup) -> bool:
    """Whether author and title follow the day of an outlet: `Kapitalis. 20 March. S. Attia. “Title.”`"""
    told = last.date is not None and bool(last.names) and not (last.title or last.url)
    piece = bool(group.title and group.names) and not (group.date or group.url)
    return told and piece and not any(n.apart or n.after_title for n in group.names)


def _lacks_outlet(group: RawGroup, scene: Scene) -> bool:
    """Whether an author, a title and a day stand before the outlet: `Ba, “Port”, 3 May, Novi list`."""
    told = bool(group.title and group.date) and not (group.url or group.via)
    return told and (not group.names or _are_authors(group.names, scene))


_INITIALS = re.compile(lettered(r"(?:[A-ZÀ-Þ]\.?[\s-]?){1,3}(?:\s*(?:and|&).*)?"))


def _are_authors(names: list[Named], scene: Scene) -> bool:
    """Whether names before a day may be its authors': persons', or with their initials behind them."""
    if names and scene.outlets.knows(names[0].text):
        return False  # `CBS, 25 August 2002, Face the Nation`
    initials = any(_INITIALS.fullmatch(n.text) for n in names)
    least = (Standing.PERSON, Standing.PLAIN, Standing.TOWN) if initials else (Standing.PERSON,)
    return bool(names) and all(
        _INITIALS.fullmatch(n.text) or scene.outlets.standing(n.text) in least or are_persons(n.text)
        for n in names
    )
