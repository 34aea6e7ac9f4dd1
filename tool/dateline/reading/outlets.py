"""The outlet registry, `bibliography/outlets.toml`, to an `OutletRegistry`.

In: the source. Out: one `Outlet` a table, with the place of its header; a table that is no outlet, a
key of the wrong type or of an unknown name is a `Problem`, and the rest is still read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from dateline.values.outlets import Outlet, OutletRegistry
from dateline.values.problems import Problem
from dateline.values.text import Source, Span

KINDS = ("news agency", "newspaper", "broadcaster", "website", "social account", "government", "think tank")
CADENCES = ("daily", "weekly", "none")
CALENDARS = ("gregorian", "persian", "islamic")

_TEXTS = ("name", "kind", "country", "affiliation", "time_zone", "calendar", "cadence")
_LISTS = ("aliases", "languages", "hosts")
_CHOICES = {"kind": KINDS, "cadence": CADENCES, "calendar": CALENDARS}
_HEADER = re.compile(r"^[ \t]*\[[ \t]*(?P<name>[^\]\n]+?)[ \t]*\][ \t]*(?:#.*)?$", re.MULTILINE)
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_outlets(source: Source) -> OutletRegistry:
    """The registry; never raises."""
    try:
        tables = tomllib.loads(source.text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return OutletRegistry(source, problems=(_toml_problem(source, error),))
    headers = {_bare(m["name"]): (m.start("name"), m.end("name")) for m in _HEADER.finditer(source.text)}
    outlets: list[Outlet] = []
    problems: list[Problem] = []
    for slug, table in tables.items():
        span = source.span(*headers[slug]) if slug in headers else _key_span(source, slug, 0)
        if not isinstance(table, dict):
            cure = "write one table an outlet: `[irna]`, then its keys"
            problems.append(Problem("broken-registry", span, f"`{slug}` is not a table", cure))
            continue
        problems += _faults(source, slug, table, span)
        outlets.append(_outlet(slug, table, span))
    return OutletRegistry(source, tuple(outlets), tuple(problems))


def _outlet(slug: str, table: dict[str, object], span: Span) -> Outlet:
    def text(key: str) -> str:
        value = table.get(key)
        return value if isinstance(value, str) else ""

    def texts(key: str) -> tuple[str, ...]:
        value = table.get(key)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()

    return Outlet(
        slug=slug,
        name=text("name") or slug,
        span=span,
        aliases=texts("aliases"),
        kind=text("kind"),
        country=text("country"),
        languages=texts("languages"),
        affiliation=text("affiliation"),
        time_zone=text("time_zone"),
        calendar=text("calendar"),
        hosts=tuple(host.lower() for host in texts("hosts")),
        cadence=text("cadence"),
    )


def _faults(source: Source, slug: str, table: dict[str, object], header: Span) -> Iterator[Problem]:
    for key, value in table.items():
        cure = None
        if key in _TEXTS:
            fault = "" if isinstance(value, str) else f"`{key}` of `{slug}` is not a text"
            choices = _CHOICES.get(key)
            if not fault and choices and value not in choices:
                fault = f"`{value}` is no {key} of an outlet"
                cure = "one of " + ", ".join(f"`{choice}`" for choice in choices)
        elif key in _LISTS:
            listed = isinstance(value, list) and all(isinstance(v, str) for v in value)
            fault = "" if listed else f"`{key}` of `{slug}` is not a list of texts"
            cure = f'write `{key} = ["…"]`'
        else:
            fault = f"`{key}` is no key of an outlet"
            cure = _nearest_key(key)
        if fault:
            yield Problem("broken-registry", _key_span(source, key, header.end), fault, cure)
    if not isinstance(table.get("name"), str):
        yield Problem(
            "broken-registry", header, f"`{slug}` has no `name`", "add `name`, as it is to be printed"
        )


def _nearest_key(key: str) -> str:
    from rapidfuzz import process

    known = (*_TEXTS, *_LISTS)
    found = process.extractOne(key, known, score_cutoff=70)
    return f"`{found[0]}`?" if found else "the keys are " + ", ".join(f"`{k}`" for k in known)


def _key_span(source: Source, key: str, start: int) -> Span:
    """Where a key stands after `start`, bare or quoted."""
    pattern = re.compile(rf"^[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*[=.]", re.MULTILINE)
    match = pattern.search(source.text, start)
    return source.span(match.start(1), match.end(1)) if match else source.span(start)


def _bare(name: str) -> str:
    return name[1:-1] if name[:1] in "\"'" and name[-1:] == name[:1] else name


def _toml_problem(source: Source, error: Exception) -> Problem:
    message = str(error)
    at = _AT_LINE.search(message)
    place = source.offset(int(at[1]), int(at[2])) if at else len(source.text)
    if isinstance(error, RecursionError):
        message = "it is nested too deep"
    what = _AT_LINE.sub("", message).replace("(at end of document)", "").strip()
    what = what[:1].lower() + what[1:]
    return Problem("broken-registry", source.span(place), f"the outlet registry cannot be read: {what}")
