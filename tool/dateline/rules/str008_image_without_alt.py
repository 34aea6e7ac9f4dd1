"""An image that says nothing to a reader who cannot see it.

What: an image has neither a description nor a caption, and does not say that it is decoration
    (`{alt=""}`, `{role=presentation}` or `{.decorative}`).
Why: a screen reader reads the file's name instead, and a PDF/UA edition needs a text for each figure.
Bad:
    ![](images/baghdad.jpg)

    ~~~ settings.toml
    files = ["images/baghdad.jpg"]
    ~~~
Good:
    ![Baghdad on the day of the vote](images/baghdad.jpg)

    Text with a ![](images/rule.png){alt=""} between its parts.

    ~~~ settings.toml
    files = ["images/baghdad.jpg", "images/rule.png"]
    ~~~
See: STR007 missing-image; WCAG 2.2, 1.1.1 "Non-text Content"; ISO 14289-1, 7.3.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._images import is_decorative
from dateline.values.chapters import Chapter
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("STR008", "image-without-alt", Severity.WARNING, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each image without a description."""
    for image in chapter.images:
        if not image.alt.strip() and not is_decorative(image):
            yield Finding(
                image.span,
                "this image has no description",
                help='describe it: `![what it shows](…)`; where it is decoration, add `{alt=""}`',
            )
