"""Chapters of which the scanner is not certain, settled by pandoc."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.reading.settling import settled, unsettled
from dateline.values.chapters import Chapter

_PATIENCE = 10.0  # seconds that pandoc may take over a chapter, exponential as its reader can be


def settled_chapters(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters with the doubts of the scanner settled by pandoc; those without never wait for it."""
    doubtful = [chapter for chapter in chapters if chapter.doubts]
    if not doubtful:
        return tuple(chapters)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=min(4, len(doubtful))) as pool:
        done = dict(zip((c.path for c in doubtful), pool.map(_settled, doubtful), strict=True))
    return tuple(done.get(chapter.path, chapter) for chapter in chapters)


def _settled(chapter: Chapter) -> Chapter:
    from dateline import pandoc

    try:
        return settled(chapter, pandoc.read(chapter.source.text, time_limit=_PATIENCE))
    except pandoc.PandocError as error:
        return unsettled(chapter, str(error))
