"""One name in two spellings.

What: a name stands in the manuscript in two spellings: its letters are transliterated in two ways
    (Kataeb, Kataib Hezbollah), a letter is exchanged or dropped (Masjedi, Majsedi), or one word of a long
    name is another of the same stem (Popular, Population Mobilization Units). The rarer one is reported,
    with where both stand. Words that only share letters are left alone: other given names, plurals,
    peoples and their countries, a word and its translation (Université, University), a town and a station
    called nearly so, and what the manuscript also writes small.
Why: a reader takes two spellings for two people, and finds half of what is said of one.
Bad:
    Tehran's ambassador, Iraj Masjedi, met the minister. Masjedi praised him.

    The next day Ambassador Majsedi saw the governor.
Good:
    Tehran's ambassador, Iraj Masjedi, met the minister. Masjedi praised him.

    The next day Ambassador Masjedi saw the governor.
See: SRC003 outlet-variant, CIT001 undefined-key.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._names import names_of
from dateline.rules._variants import Pair, pairs_of
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Related, Severity
from dateline.values.manuscript import Manuscript
from dateline.values.text import Span

_SHOWN = 5  # places of the rarer spelling, beside its first
_MAIN_SHOWN = 3  # places of the other


@rule("NAM001", "name-variant", Severity.NOTE, scope=Scope.MANUSCRIPT, since="0.1", default=False)
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each spelling that is the rarer of two."""
    for pair in pairs_of(names_of(manuscript), _known_apart(manuscript)):
        yield _finding(pair)


def _finding(pair: Pair) -> Finding:
    rare, main = pair.rare.places, pair.main.places
    often = "once" if len(main) == 1 else f"{len(main)} times"
    related = [Related(main[0][0], f"`{_one_line(main[0][0])}` stands {often}, here first")]
    related += [Related(shown, "and here") for shown, _ in main[1:_MAIN_SHOWN]]
    related += [Related(shown, "here too") for shown, _ in rare[1 : 1 + _SHOWN]]
    edits = tuple(Edit(word, pair.main.word) for _, word in rare)
    return Finding(
        rare[0][0],
        f"`{_one_line(rare[0][0])}` is spelt `{_one_line(main[0][0])}` elsewhere",
        help="spell the name one way; where they are two, say so in a suppression",
        fix=Fix(edits, Applicability.UNSAFE),
        related=tuple(related),
    )


def _one_line(span: Span) -> str:
    return " ".join(span.text.split())


def _known_apart(manuscript: Manuscript) -> frozenset[str]:
    """Words that are known to be names of their own: countries, languages, words of outlets' names."""
    from babel import Locale

    english = Locale("en")
    known = {name.casefold() for table in (english.territories, english.languages) for name in table.values()}
    registry = manuscript.outlets.outlets if manuscript.outlets else ()
    outlets = [name for outlet in registry for name in (outlet.name, *outlet.aliases)]
    outlets += [entry.outlet for entry in manuscript.bibliography.entries]
    words = {word.removeprefix("al-") for name in outlets for word in name.casefold().split()}
    return frozenset(known | words)
