"""What every command says alike: a refusal with status 2, a difference of texts, colour where it fits.

In: messages, texts, streams. Out: lines for standard error, and texts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click


class Failure(click.ClickException):
    """Could not run: one message on standard error, status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the message as `dateline: error: …`."""
        head = click.style("dateline: error:", fg="red", bold=True)
        click.echo(f"{head} {self.message}", err=True, color=wants_colour(sys.stderr))


def wants_colour(stream: Any) -> bool:
    """Whether to colour: NO_COLOR wins, then FORCE_COLOR, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


@contextmanager
def failures(*errors: type[Exception]) -> Iterator[None]:
    """Turn these errors, those of projects and selectors, and what the disk refuses into a `Failure`."""
    from dateline.linter import UnknownSelectorError
    from dateline.project import ProjectError

    told: tuple[type[Exception], ...] = (ProjectError, UnknownSelectorError, *errors)
    try:
        yield
    except told as error:
        raise Failure(str(error)) from None
    except OSError as error:
        raise Failure(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}") from None


def difference(changed: Mapping[str, tuple[str, str]]) -> str:
    """A unified diff of texts by path, each given as it was and as it is."""
    from difflib import unified_diff

    return "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        for path, (old, new) in changed.items()
        for line in unified_diff(old.splitlines(True), new.splitlines(True), path, path)
    )
