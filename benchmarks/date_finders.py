"""Other date finders, as `score_dates.py --peers` puts them beside ours: each reads a sentence by a day.

They are imported where they are asked for, since none of them is needed for anything else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

SentenceDates = Callable[[str, datetime], list[tuple[int, int, str | None]]]


def dateparser_dates() -> SentenceDates:
    search_dates = import_module("dateparser.search").search_dates

    def find(sentence: str, base: datetime) -> list[tuple[int, int, str | None]]:
        found = []
        cursor = 0
        for text, day in search_dates(sentence, ["en"], settings={"RELATIVE_BASE": base}) or ():
            start = sentence.find(text, cursor)
            if start >= 0:
                cursor = start + len(text)
                found.append((start, cursor, day.date().isoformat()))
        return found

    return find


def parsedatetime_dates() -> SentenceDates:
    calendar = import_module("parsedatetime").Calendar()

    def find(sentence: str, base: datetime) -> list[tuple[int, int, str | None]]:
        found = calendar.nlp(sentence, base) or ()
        return [(start, end, day.date().isoformat()) for day, flag, start, end, _ in found if flag != 2]

    return find


def timexy_dates() -> SentenceDates:
    import_module("timexy")  # registers its part of the pipeline
    nlp = import_module("spacy").blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(sentence: str, base: datetime) -> list[tuple[int, int, str | None]]:
        found = []
        for entity in nlp(sentence).ents:
            value = entity.kb_id_.partition('value="')[2].partition('"')[0].partition("T")[0]
            found.append((entity.start_char, entity.end_char, value or None))
        return found

    return find


def datefinder_dates() -> SentenceDates:
    find_dates = import_module("datefinder").find_dates

    def find(sentence: str, base: datetime) -> list[tuple[int, int, str | None]]:
        found = find_dates(sentence, index=True, base_date=base)
        return [(start, end, day.date().isoformat()) for day, (start, end) in found]

    return find


PEERS: dict[str, Callable[[], SentenceDates]] = {
    "dateparser": dateparser_dates,
    "parsedatetime": parsedatetime_dates,
    "timexy": timexy_dates,
    "datefinder": datefinder_dates,
}
