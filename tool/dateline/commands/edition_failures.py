"""What the editions raise, as one message with status 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dateline.terminal import Failure


@contextmanager
def edition_failures() -> Iterator[None]:
    """Turn what the editions raise into one message and status 2."""
    try:
        yield
    except Exception as error:
        if not isinstance(error, _edition_errors()):
            raise
        raise Failure(str(error)) from None


def _edition_errors() -> tuple[type[Exception], ...]:
    """What the editions raise; loaded where something is raised, since the engines are to begin early."""
    from dateline.editions.folders import EditionError
    from dateline.editions.guard import OtherCitationsError, UnresolvedTextError
    from dateline.editions.pages import MissingLibraryError
    from dateline.pandoc import PandocError

    return EditionError, PandocError, UnresolvedTextError, OtherCitationsError, MissingLibraryError
