"""Outlets and the registry of a project's outlets, as values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.values.problems import Problem
from dateline.values.text import Source, Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency, newspaper, broadcaster, site or account, and what is known of it."""

    slug: str
    name: str
    span: Span
    aliases: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    affiliation: str = ""
    time_zone: str = ""
    calendar: str = ""
    hosts: tuple[str, ...] = ()
    cadence: str = ""


@dataclass(frozen=True)
class OutletRegistry:
    """The project's outlets."""

    source: Source
    outlets: tuple[Outlet, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, Outlet]:
        found: dict[str, Outlet] = {}
        for outlet in self.outlets:
            for name in (outlet.name, outlet.slug, *outlet.aliases):
                found.setdefault(name.casefold(), outlet)
        return found

    def find(self, name: str) -> Outlet | None:
        """The outlet of that name or alias, whatever the case."""
        return self._by_name.get(name.strip().casefold())
