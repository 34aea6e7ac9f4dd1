"""An image whose file is not there.

What: an image names a local file that cannot be found from its chapter's folder. Images on the web
    are left alone.
Why: pandoc warns, prints the description in place of the picture, and ends with status 0.
Bad:
    ![Baghdad on the day of the vote](images/baghdad.jpg)
Good:
    ![Baghdad on the day of the vote](images/baghdad.jpg)

    ~~~ settings.toml
    files = ["images/baghdad.jpg"]
    ~~~
See: STR008 image-without-alt; pandoc manual, "Images".
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._images import local_paths
from dateline.values.chapters import Chapter
from dateline.values.diagnostics import Finding, Severity
from dateline.values.manuscript import Manuscript


@rule("STR007", "missing-image", Severity.ERROR, scope=Scope.CHAPTER, since="0.1")
def check(chapter: Chapter, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each local image that is not among the files."""
    for image in chapter.images:
        paths = local_paths(image, chapter)
        if not paths or manuscript.files.intersection(paths):
            continue
        if not image.target.strip():
            yield Finding(image.span, "this image names no file", help="name it: `![…](images/name.jpg)`")
            continue
        cure = "add the file, or mend its name (upper and lower case count)"
        yield Finding(image.span, f"there is no image `{paths[0]}`", help=cure)
