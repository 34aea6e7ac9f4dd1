"""A list of chapters that does not agree with the headings.

What: most items of a list of the report's chapters or sections are headings of it, and one is not, or
    a heading of that level is left out, or the order differs; or a chapter's title in report.yaml is
    not its heading.
Why: the reader is promised a chapter that does not come, or not there.
Bad:
    The report has the following chapters:

    - The vote
    - The cabinet
    - The militia

    # The vote

    # The cabinet

    # The militias
Good:
    The report has the following chapters:

    - The vote
    - The cabinet
    - The militias

    # The vote

    # The cabinet

    # The militias
See: STR001 duplicate-heading, STR002 missing-chapter.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._nearest import nearest_word
from dateline.rules._outline_match import Match, match
from dateline.rules._outlines import outlines
from dateline.rules._sections import missing_listings, plain_title, sections, unlisted_chapters
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("STR004", "outline-mismatch", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each disagreement between an outline and the headings."""
    yield from _titles(manuscript)
    if missing_listings(manuscript) or unlisted_chapters(manuscript):
        return  # headings are missing with them; missing-chapter and unlisted-chapter speak
    tree = sections(manuscript)
    for chapter in manuscript.chapters:
        for outline in outlines(chapter):
            found = match(outline, tree, manuscript)
            if found is not None:
                yield from _mismatches(found)


def _mismatches(found: Match) -> Iterator[Finding]:
    spare = {section.heading.text: section for section in found.left_out}
    for item in found.unmatched:
        near = nearest_word(item.text, spare, cutoff=60.0)
        message = f"no heading says `{item.text}`"
        if near is None:
            yield Finding(item.span, message, help="write the chapter, or take the item off the list")
            continue
        heading = spare.pop(near).heading  # one slip, one finding
        there = (Related(heading.span, "the heading is here"),)
        yield Finding(item.span, message, help=f"the nearest heading is `{near}`", related=there)
    for section in spare.values():
        yield Finding(
            found.outline.items[-1].span,
            f"the list leaves out `{section.heading.text}`",
            help="add it where it belongs",
            related=(Related(section.heading.span, "the heading is here"),),
        )
    for item, section in found.misplaced:
        yield Finding(
            item.span,
            f"`{item.text}` stands at another place in the text than in this list",
            help="put the items in the order of the headings",
            related=(Related(section.heading.span, "the heading is here"),),
        )


def _titles(manuscript: Manuscript) -> Iterator[Finding]:
    first = {c.path: c.headings[0] for c in manuscript.chapters if c.headings}
    for listing in manuscript.report.chapters if manuscript.report else ():
        heading = first.get(listing.path)
        if heading is None or not listing.title:
            continue
        title, text = plain_title(listing.title), plain_title(heading.text)
        if title != text and not set(title.split()) <= set(text.split()):  # a shorter title is meant
            yield Finding(
                listing.span,
                f"the title `{listing.title}` is not the heading of `{listing.file}`",
                help=f"the heading is `{heading.text}`",
                related=(Related(heading.span, "the heading is here"),),
            )
