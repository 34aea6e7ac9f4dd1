"""Credits that are lines of their own, between the words of a picture and prose: `Yonhap`, `Ann Low/REUTERS`.

In: the scene and its stretches. Out: the citations that such lines are, where it is the document's habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.reading.typed.credits import agency_alone, is_of_picture
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.line_groups import read_line
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation
from dateline.values.typed import TypedCitation, TypedKind

_NAME = re.compile(r"[^\W_][^\d,;:()\[\]\n!?]{1,48}[^\W_]")
# Credits of known outlets, and pictures told of above them, that are a habit
_LEAST, _LEAST_OF_PICTURES = 3, 2
_LONG, _SENTENCE = 12, 240  # characters of a picture's words, at least and at most
_PROSE = 80  # characters of prose, at least
_VIA = r"\s(?:via|/)\s"
_LAST = re.compile(r"(?:\A|[.!?…”\"»)]\s+|\n|\s[|/–—-]\s+)(?P<name>[^\W_][^\n.!?|/–—]{1,40})\Z")
# `Photo by Ann Low / Lusa`, all that stands behind the last sentence
_TAKEN_BY = re.compile(
    lettered(
        r"(?:\A|[.!?…”\"»)]\s+|\n)(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ff]oto)s?\s+(?:(?:taken|made)\s+)?(?:by|von|de|di|por|par)\s+"
        r"[A-ZÀ-Þ][^\n.,;:/()]{2,40}\s?/\s?(?P<name>[A-ZÀ-Þ][^\n.!?|/–—,()]{1,40})\Z"
    )
)
_MADE_FROM = re.compile(
    r"(?:\A|[.!?]\s+|\n)(?P<whole>(?:Adapted|Reproduced|Redrawn|Reprinted|Modified|Taken)\s+(?:from|after)\s+(?P<rest>[^\n]{3,300}?)\.?)\s*(?=\n|\Z)"
)
# What the words of a picture say: `shaking hands`, `seen from the sea`, `the premier (L)`
_PICTURED = re.compile(
    r"\b(?:[a-z]{2,}ing|seen|pictured|shown|shows|during|before|poses?|attends?|looks?|stands?|sits?|walks?|speaks?|waves?|meets?|greets?)\b"
    r"|\((?:L|R|C|left|right|centre|center|file(?:\s+photo)?)\)"
)


def credit_lines(scene: Scene, stretches: Sequence[Stretch]) -> list[TypedCitation]:
    """The lines that name nothing but an outlet, above prose and below the words of a picture."""
    if scene.sure:
        return []
    alone = list(_alone(scene, stretches))
    known = [above for (a, b), above in alone if _is_known(scene, scene.text[a:b])]
    of_pictures = [above for above in known if _is_of_picture(scene.text[above.start : above.end])]
    habit = len(known) >= _LEAST and len(of_pictures) >= _LEAST_OF_PICTURES
    places = [place for place, _ in alone] if habit else []
    places += [*_signed(scene, stretches), *_last_in_captions(scene, stretches)]
    return [*_adapted(scene, stretches)] + [c for place in places if (c := _credit(scene, place)) is not None]


def _is_known(scene: Scene, name: str) -> bool:
    first = re.split(_VIA, name)[0]
    return scene.outlets.knows(first) and not is_place(first)


def _alone(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[tuple[int, int], Stretch]]:
    """The place of each name that may be such a credit, and the stretch above it."""
    first = Stretch(0, 0, Role.HEADING)
    for title, above, line, below in zip(
        [first, *stretches], stretches, stretches[1:], [*stretches[2:], None], strict=False
    ):
        if line.role not in (Role.HEADING, Role.BODY, Role.CAPTION) or line.end - line.start > 60:
            continue
        if below is not None and not (below.role is Role.BODY and below.end - below.start >= _PROSE):
            continue
        name = scene.text[line.start : line.end].strip()
        if "/" in name or not _NAME.fullmatch(name) or not _may_tell(scene, title, above):
            continue
        begin = scene.text.index(name, line.start)
        if _is_named(scene, name, begin):
            yield (begin, begin + len(name)), above


def _may_tell(scene: Scene, title: Stretch, above: Stretch) -> bool:
    """Whether a stretch may be the words of a picture: a phrase, or a short paragraph below a heading."""
    words = scene.text[above.start : above.end].strip()
    if not _LONG <= len(words) <= _SENTENCE or words.endswith(":"):
        return False
    return not words.endswith((".", "!", "?")) or (title.role is Role.HEADING and "\n" not in words)


def _is_named(scene: Scene, name: str, begin: int) -> bool:
    if _is_known(scene, name):
        return True
    if is_place(name) or is_town(name):
        return False
    if name.isupper() and " " not in name and scene.outlets.standing(name) is Standing.PLAIN:
        return True
    return bool(read_line(scene, name, begin, note=False, least=Standing.CUED, undated=True))


def _is_of_picture(text: str) -> bool:
    return is_of_picture(text) or _PICTURED.search(text) is not None


def _signed(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """The place of the agency in each short line that is taken for a heading: `Ann Low/REUTERS`."""
    for line in stretches:
        place = agency_alone(scene.text[line.start : line.end]) if line.role is Role.HEADING else None
        if place is not None:
            yield line.start + place[0], line.start + place[1]


def _last_in_captions(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """The place of each known outlet that ends a caption, or is all of it: `The pier at dawn. Reuters`.

    A paragraph ends with one too where that stands behind who took the picture.
    """
    for stretch in stretches:
        if stretch.role in (Role.CAPTION, Role.BODY):
            text = scene.text[stretch.start : stretch.end].rstrip(" .\n")
            last, length = (_LAST, 50) if stretch.role is Role.CAPTION else (_TAKEN_BY, 120)
            match = last.search(text, max(0, len(text) - length))
            if match is not None and _is_known(scene, match["name"]):
                yield stretch.start + match.start("name"), stretch.start + match.end("name")


def _adapted(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[TypedCitation]:
    """What a caption says that it was made from, without a colon: `Adapted from World Bank, Data Portal.`"""
    for stretch in stretches:
        match = (
            _MADE_FROM.search(scene.text, stretch.start, stretch.end)
            if stretch.role is Role.CAPTION
            else None
        )
        if match is None:
            continue
        read = read_line(
            scene, match["rest"], match.start("rest"), note=True, least=Standing.CUED, caption=True
        )
        if read:
            groups = [group for group, _ in read]
            yield citation(scene, match.span("whole"), TypedKind.CAPTION, groups)


def _credit(scene: Scene, place: tuple[int, int]) -> TypedCitation | None:
    text = scene.text[slice(*place)]
    read = read_line(scene, text, place[0], note=False, least=Standing.PERSON, undated=True)
    return citation(scene, place, TypedKind.CAPTION, [group for group, _ in read]) if read else None
