"""References of a report to earlier numbers of its own series: `see the Spotlight of March 14, 2021`.

In: the citations of a document, its text and how it begins, the title page with it. Out: the citations
without those of what the house itself brings out: by the name on the title page, or by letters that nothing
else of the document knows, behind "see" and words such as "this bulletin".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dateline.reading.typed.lexicon import folded
from dateline.reading.typed.outlets import Outlets
from dateline.reading.typed.series import is_own_issue
from dateline.values.typed import TypedCitation

_HEAD, _TITLE_LINES, _TITLE_WIDTH = 2000, 6, 100
_POINTS = re.compile(
    r"\b(?:see|cf\.?|compare|recall|vgl\.?|siehe|voir|our|in)\s+(?:also\s+|again\s+)?(?:(?:the|our|last|previous)\s+)*\W*$",
    re.IGNORECASE,
)
_SEE = re.compile(r"^[(\[]\s*(?:but\s+)?(?:see|cf\.?|compare|vgl\.?|siehe|voir)\s", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"{_SEE.pattern}(?:also\s+)?(?:the\s+|our\s+)?[^,;()]+?\s(?:no|nr|issue|n°)\.?\s*\d[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:we|our|this\s+(?:bulletin|brief|briefing|report|survey|review|series|digest|monitor|publication|newsletter))\b",
    re.IGNORECASE,
)
_BEFORE = 60, 250  # characters looked at for what points to a name, and for who speaks


def _is_numbered(name: str, head: str) -> bool:
    """Whether the title page gives the name a number: `IPA Commentary No. 218`."""
    return re.search(rf"(?i)(?<!\w){re.escape(name)}\s+(?:no|nr|issue|n°|#)\.?\s*\d", head) is not None


def without_own(citations: Sequence[TypedCitation], text: str, head: str) -> tuple[TypedCitation, ...]:
    """The citations but those of the report's own series; `head` is the file's text with its title page."""
    own = _own_names(head[:_HEAD])
    often = Counter(folded(o) for c in citations for g in c.groups for o in g.outlets)
    known = Outlets()

    def is_own(citation: TypedCitation) -> bool:
        if _leads_to_another(citation, text, own) or is_own_issue(citation.span.text.lstrip("([*_ "), head):
            return True
        names = [outlet for group in citation.groups for outlet in group.outlets]
        if len(names) != 1:
            return False
        if _NUMBERED.match(citation.span.text) and (
            folded(names[0]) in own or _is_numbered(names[0], head[:_HEAD])
        ):
            return True
        if often[folded(names[0])] > 1 or known.knows(names[0]):
            return False
        (name,) = names
        start = citation.span.start
        named = max(start, text.find(name, start, citation.span.end))
        seen = _SEE.match(citation.span.text)
        if folded(name) in own and (seen or _POINTS.search(text[max(0, named - _BEFORE[0]) : named])):
            return True
        letters = name.isupper() and 1 < len(name) <= 5
        return bool(seen and letters and _OURS.search(text[max(0, start - _BEFORE[1]) : start]))

    return tuple(citation for citation in citations if not is_own(citation))


# What leads from one number to the next on a page: `« Padosi Watch, October 28 - November 3, 2019`
_ARROW = re.compile(
    r"(?:[«‹←<]{1,2}|\b(?:[Pp]revious|[Ee]arlier|[Oo]lder|[Pp]rev|[Nn]ext|[Nn]ewer)(?:\s+(?:post|issue|number|edition))?\s*:?)\s*$"
)
_ARROW_BEHIND = re.compile(r"\s*[»›→>]{1,2}\s*(?:\n|$)")


def _leads_to_another(citation: TypedCitation, text: str, own: frozenset[str]) -> bool:
    """Whether it is a link to another number of the own series, by its arrow and its name."""
    names = {folded(outlet) for group in citation.groups for outlet in group.outlets}
    start, end = citation.span.start, citation.span.end
    arrow = text[start] in "«‹←" or _ARROW.search(text[max(0, start - 24) : start])
    return bool(names) and names <= own and bool(arrow or _ARROW_BEHIND.match(text, end))


_SENTENCE = re.compile(r"[(\[]|[.!?][)”\"]?$")
_PARTED = re.compile(r"\s*[:|]\s|\s[–—-]\s|,\s")


def _ends_of(title: str) -> set[str]:
    """The last words of a title ahead of its subject: `Spotlight` of `Levant Spotlight: Iran`."""
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    return {folded(" ".join(words[-n:])) for n in (1, 2) if len(words) > n and words[-n][0].isupper()}


def _own_names(head: str) -> frozenset[str]:
    """What a title page calls the document, folded: each title, its first words, its initials."""
    lines = [line.strip() for line in head.splitlines() if line.strip()][:_TITLE_LINES]
    found: set[str] = set()
    for line in lines:
        words = re.findall(r"[^\W\d_][\w’'-]*", line)
        large = [word for word in words if word[0].isupper()]
        if large and len(line) <= _TITLE_WIDTH:
            found.add(folded(line))
            found.add("".join(word[0] for word in large).casefold())
            found.update(folded(" ".join(words[:n])) for n in (1, 2, 3))
            found.add(folded(large[-1]))  # `Monthly` of `Mauritania: Political Monthly`
            if not _SENTENCE.search(line):
                found.update(_ends_of(_PARTED.split(line)[0]))
    return frozenset(found)
