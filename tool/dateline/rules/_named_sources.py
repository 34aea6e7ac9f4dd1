"""Where a chapter names its sources, in whatever form.

In: a chapter and its manuscript. Out: stretches of its prose; the paragraphs whose sources stand on a line of
their own below them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.reading.sentences import Stretch
from dateline.reading.typed.courts import are_courts
from dateline.reading.typed.told_to_authors import is_told_to_authors
from dateline.reading.typed.un_papers import has_symbol
from dateline.rules._swallowed import swallowed
from dateline.rules._typed_outlets import typed_citations
from dateline.values.chapters import Block, BlockKind, Chapter, CitationMode
from dateline.values.manuscript import Manuscript

_BRACKET = re.compile(r"[(\[](?=[^()\[\]]*\w)([^()\[\]]{3,200})[)\]]")
# A source of one's own: `[Interview 61, Aizawl, 19 April 2022]`, `(author’s phone interview, May 17, 2019)`
_OWN = re.compile(
    r"(?:(?:[Aa]uthor|[Rr]esearcher|[Ss]taff|[Oo]ur|[Ww]riter)(?:['’]?s?['’]?)?\s+)?"
    r"(?:(?:[Tt]elephone|[Pp]hone|[Oo]nline|[Rr]emote|[Vv]ideo|[Ww]ritten|[Pp]ersonal)\s+)?"
    r"(?:[Ii]nterviews?|[Ff]ocus\s+groups?|[Cc]ommunications?|[Cc]orrespondence|[Cc]onversations?|[Tt]estimon(?:y|ies))\b"
    r"|(?:(?:the\s+)?[Aa]uthors?(?:['’]?s?['’]?)?|[Rr]esearchers?['’]s?|[Ss]taff|[Oo]ur|[Oo]wn|[Ff]ield|[Ss]ite|[Dd]esk|[Tt]eam)\s+"
    r"(?:notes?|notebooks?|visits?|observations?|photos?|photographs?|recordings?|surveys?|counts?|files?|archives?|e-?mails?|letters?|calls?)\b"
)
# `(case 5-118/2016, 10 March 2016)`, `(Senate Journal No. 71)`, `(communiqué no. 14)`: the record itself
_RECORD = re.compile(
    r"\b(?:cases?|files?|docket|cause|decrees?|orders?|laws?|acts?|resolutions?|circulars?|communiqu[eé]s?|minutes|records?|journal|gazette|"
    r"hansard|bulletin|notices?|statements?|judge?ments?|rulings?|affaire|dossier|décrets?|arrêtés?|urteil|beschluss|aktenzeichen|az\.)\s+"
    r"(?:(?:nos?|nr|n)\b\.?\s*|n?[°º№#]\s*|(?=[\w.-]*\d\w*[/-]))[\w/.-]*\d",
    re.IGNORECASE,
)
# `(, 18 March 2016)`, `— , 2022-09-26`: a source that lacks its outlet
_LOST = re.compile(r"[(\[]\s*,\s[^()\[\]]{3,80}[)\]]|(?:--|—|–)\s*,\s+(?=[^\n]{0,16}\d{4}(?!\d))[^\n]{4,24}")
_LABEL = re.compile(r"\W*(?:[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,2}\s*:)?\W*")


def named_sources(chapter: Chapter, manuscript: Manuscript) -> list[Stretch]:
    """From where to where: citations, notes, links, typed or swallowed citations, records, own interviews."""
    spans = [citation.span for citation in chapter.citations]
    spans += (reference.span for reference in chapter.note_references)
    spans += (block.span for block in chapter.blocks if block.note == "")
    spans += (link.span for link in chapter.links if not link.target.startswith("#"))
    spans += (typed.span for typed in typed_citations(chapter, manuscript))
    spans += (lost.span for lost in swallowed(chapter, manuscript))
    lost_outlets = (match.span() for match in _LOST.finditer(chapter.prose))
    return sorted([*((s.start, s.end) for s in spans), *_in_brackets(chapter.prose), *lost_outlets])


def _in_brackets(prose: str) -> Iterator[Stretch]:
    """Brackets that name what nobody published: a record, an interview of the authors' own."""
    for match in _BRACKET.finditer(prose):
        inner = " ".join(match[1].split())
        parts = [part.strip() for part in inner.split(",")]
        if (
            _OWN.match(inner)
            or _RECORD.search(inner)
            or has_symbol(inner)
            or any(are_courts([name]) for part in parts for name in (part, part.title()))
            or is_told_to_authors(inner)
        ):
            yield match.span()


def sourced_below(chapter: Chapter, named: Sequence[Stretch]) -> frozenset[Block]:
    """The paragraphs whose sources, of those named, open the next one: `Source: [@key].` or `[@key]`."""
    spoken = {c.span.start for c in chapter.citations if c.items[0].mode is not CitationMode.NORMAL}
    spoken |= {link.span.start for link in chapter.links}
    spoken |= {reference.span.start for reference in chapter.note_references}
    starts = [start for start, _ in named if start not in spoken]
    outer = sorted((block for block in chapter.blocks if block.note is None), key=lambda b: b.span.start)
    found = set()
    for block, below in pairwise(outer):
        place = bisect_left(starts, below.span.start)
        if block.kind is below.kind is BlockKind.PARAGRAPH and place < len(starts):
            opens = starts[place] < below.span.end
            if opens and _LABEL.fullmatch(chapter.prose, below.span.start, starts[place]):
                found.add(block)
    return frozenset(found)
