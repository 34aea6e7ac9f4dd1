"""What commands are given alike: chapters, bibliographies, the day that counts as today.

In: what the command line says. Out: click's decorators, and the request that `project` takes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from dateline.project.loading import Request


class Words(click.ParamType[tuple[str, ...]]):
    """Comma-separated words, given once or more often."""

    name = "CODE|NAME|FAMILY"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words of one value; click puts those of several together."""
        return tuple(word.strip() for word in str(value).split(",") if word.strip())


def joined(groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The words of an option that was given more than once."""
    return tuple(word for group in groups for word in group)


def together(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A decorator for several of click's, in their order."""

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


INPUT = together(
    click.argument("paths", nargs=-1, metavar="[PATH]…"),
    click.option(
        "--bib",
        "bibliographies",
        multiple=True,
        metavar="FILE",
        help="Bibliography, in place of those that the chapters or the project name; repeatable.",
    ),
    click.option("--as-of", metavar="DATE", help="The day that counts as today, YYYY-MM-DD."),
    click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="The path that `-` stands for."),
    click.option("--no-cache", is_flag=True, help="Read everything afresh, and keep nothing."),
)


def request_of(
    paths: Sequence[str], bibliographies: Sequence[str], as_of: str | None, stdin_filename: str
) -> Request:
    """What `project` is to load, as the options of `INPUT` say."""
    from dateline.project.loading import Request

    return Request(tuple(paths), tuple(bibliographies), as_of, stdin_filename)
