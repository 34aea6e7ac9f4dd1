"""Which rule speaks of a cited key that no entry defines; an unknown key gets exactly one finding.

A key with the prefix of a cross-reference is STR005's, one that differs in case only is CIT003's, a
handle or a part of a bare URL is CIT006's, and every other key is CIT001's.
"""

from __future__ import annotations

import re
from enum import Enum

from dateline.rules._nearest import nearest_word
from dateline.values.chapters import CitationItem, CitationMode
from dateline.values.manuscript import Manuscript


class Fault(Enum):
    """What is wrong with a cited key, named by the rule that reports it."""

    UNDEFINED = "undefined-key"
    CASE = "case-mismatched-key"
    ACCIDENTAL = "accidental-citation"
    CROSS_REFERENCE = "broken-cross-reference"


_URL = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s\[\]<>]*$", re.I)
_ADDRESS = re.compile(r"@[\w.-]+$")
# Twitter's form of a user name (15 characters of A-Z, a-z, 0-9 and _), with Telegram's 32 allowed.
_HANDLE = re.compile(r"(?!.*\d{4})[A-Za-z_]\w{1,31}", re.ASCII)
_PLATFORM = re.compile(
    r"\b(?:twitter|tweet\w*|retweet\w*|telegram|instagram|facebook|mastodon|bluesky|youtube|tiktok"
    r"|accounts?|handles?|channels?|posted|(?-i:on X))\b",
    re.I,
)


def fault_of(item: CitationItem, manuscript: Manuscript) -> Fault | None:
    """What is wrong with the item's key; None where an entry or an identifier defines it."""
    key, bibliography = item.key, manuscript.bibliography
    if key == "*" or key in bibliography.by_key or key in manuscript.identifiers:
        return None
    if manuscript.is_cross_reference(key) or _names_identifier(key, manuscript):
        return Fault.CROSS_REFERENCE
    if key.casefold() in bibliography.keys_by_fold:
        return Fault.CASE
    if url_before(item) or address_before(item) or _is_handle(item, manuscript):
        return Fault.ACCIDENTAL
    return Fault.UNDEFINED


def _names_identifier(key: str, manuscript: Manuscript) -> bool:
    """Whether the key is an identifier but for case: `@Fig-timeline`."""
    folded = key.casefold()
    return folded in manuscript.identifiers or any(folded == i.casefold() for i in manuscript.identifiers)


def url_before(item: CitationItem) -> str:
    """The beginning of a bare URL that runs up to the item, or an empty text."""
    start = item.span.start
    found = _URL.search(item.span.source.text, max(0, start - 300), start)
    return found[0] if found else ""


def address_before(item: CitationItem) -> bool:
    """Whether it is the second half of `@user@server`."""
    start = item.span.start
    return _ADDRESS.search(item.span.source.text, max(0, start - 80), start) is not None


def _is_handle(item: CitationItem, manuscript: Manuscript) -> bool:
    text, start, end = item.span.source.text, item.span.start, item.span.end
    if text.startswith("@", end) and _HANDLE.fullmatch(item.key):
        return True  # `@user@server`
    if not _HANDLE.fullmatch(item.key) or item.key_span.start - item.span.start > 1:
        return False  # `@{key}` and `-@key` are written on purpose
    if re.match(r"\s?\[(?!\^)", text[end : end + 3]):
        return False  # so is `@key [p. 3]`
    around = text[max(0, start - 60) : start] + " " + text[end : end + 30]
    hinted = _PLATFORM.search(around) is not None
    if item.mode is CitationMode.NORMAL:
        return hinted and bool(item.prefix.strip())
    keys = manuscript.bibliography.by_key
    if nearest_word(item.key, keys, cutoff=80.0):
        return False
    return hinted or (bool(keys) and all(any(c.isdigit() for c in key) for key in keys))
