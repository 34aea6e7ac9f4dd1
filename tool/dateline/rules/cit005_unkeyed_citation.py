"""A citation typed by hand.

What: the text says "(Fars, January 4, 2020)" where a key should stand.
Why: what has no key is checked against nothing: no rule can tell whether there is such an item, nor
    whether its date is right, and the list of sources leaves it out.
Bad:
    Soleimani's death was mourned in Baghdad (Fars, January 4, 2020).

    ~~~ refs.bib
    @article{fars-2020-01-04,
      entrysubtype = {newspaper},
      journaltitle = {Fars},
      date         = {2020-01-04},
    }
    ~~~
Good:
    After the attack (Baghdad, January 3, 2020) he was mourned in the city [@fars-2020-01-04].
See: CIT001 undefined-key, CIT009 uncited-dated-claim.
"""

import re
from collections.abc import Iterator

from dateline.reading.typed.lexicon import folded
from dateline.reading.typed_citations import TypedCitation
from dateline.reading.typed_remarks import remarks_of
from dateline.rules import Scope, rule
from dateline.rules._typed_outlets import entries_of_group, slug, typed_citations
from dateline.values.bibliography import Entry
from dateline.values.chapters import Chapter
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript


@rule("CIT005", "unkeyed-citation", Severity.WARNING, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each citation typed by hand, with its keys where they are certain."""
    for typed in typed_citations(chapter, manuscript):
        if any(group.date is None and not group.missing_year for group in typed.groups):
            continue  # impossible-date speaks
        found = [entries for group in typed.groups for entries in entries_of_group(group, manuscript)]
        text = " ".join(typed.span.text.split())
        keys = [entries[0].key for entries in found if len(entries) == 1]
        only = keys[0] if len(found) == len(keys) == 1 else None
        if _stands_beside(typed, chapter, keys):
            message = f"`{text}` stands beside a citation"
            yield Finding(typed.span, message, help="leave it out: editions print it", key=only)
            continue
        cited = _cited(typed, [entries[0] for entries in found]) if len(keys) == len(found) else None
        fix = Fix((Edit(typed.span, cited),), Applicability.SAFE) if cited else None
        message = f"`{text}` is typed by hand, so nothing checks it"
        yield Finding(typed.span, message, help=_cure(typed, found, manuscript), key=only, fix=fix)


def _cited(typed: TypedCitation, entries: list[Entry]) -> str | None:
    """The citation by keys, with what it says beside outlets and days; None where that has no place in it."""
    if not entries:
        return None
    said = remarks_of(typed)
    before = "" if _is_title(said.before, entries[0]) else said.before
    behind = [*said.between, said.behind]
    url = entries[-1].get("url")
    behind = ["" if url and url in words else words for words in behind]
    if (said.between and len(entries) > 1) or (before[:1] in _QUOTES and entries[0].get("title")):
        return None  # one of several is spoken of; another item of that day
    if any(re.search(r"[;@\[\]]|https?:", words) for words in [before, *behind]):
        return None
    keys = "; ".join(f"@{entry.key}" for entry in entries)
    return f"[{', '.join([f'{before} {keys}'.strip(), *filter(None, behind)])}]"


_QUOTES = ('"', "“", "„", "«", "'", "‘")


def _is_title(words: str, entry: Entry) -> bool:
    bare = re.sub(r"^\W+|\W+$", "", words)
    return bool(bare) and folded(bare) == folded(re.sub(r"[{}]", "", entry.get("title")).strip(" .,"))


def _stands_beside(typed: TypedCitation, chapter: Chapter, keys: list[str]) -> bool:
    """Whether nothing but blanks parts it from a citation of one of its keys."""
    text = chapter.source.text
    return any(
        not text[min(typed.span.end, c.span.end) : max(typed.span.start, c.span.start)].strip()
        for c in chapter.citations
        if any(item.key in keys for item in c.items)
        and (abs(c.span.start - typed.span.end) < 5 or abs(typed.span.start - c.span.end) < 5)
    )


def _cure(typed: TypedCitation, found: list[tuple[Entry, ...]], manuscript: Manuscript) -> str:
    if any(group.missing_year for group in typed.groups):
        return "find the item's year, add its entry and cite the key"
    if not any(group.outlets for group in typed.groups):
        return "find out who published it, add its entry and cite the key"
    wanted = [(outlet, group.date) for group in typed.groups for outlet in group.outlets]
    keys: list[str] = []
    missing: list[str] = []
    for (outlet, date), entries in zip(wanted, found, strict=True):
        keys.append("` or `@".join(entry.key for entry in entries) or f"{slug(outlet, manuscript)}-{date}")
        if not entries:
            missing.append(f"`{keys[-1]}`")
    cited = "; ".join(f"@{key}" for key in keys)
    if any(len(entries) > 1 for entries in found):
        return f"cite the one that is meant: `{cited}`"
    return (f"add an entry {' and '.join(missing)} and cite " if missing else "cite ") + f"`[{cited}]`"
