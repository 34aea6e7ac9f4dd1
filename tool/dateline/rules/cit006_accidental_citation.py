"""A URL or a handle that pandoc takes for a citation.

What: a bare URL with `@` in it, or the handle of a social account, reads as a citation to pandoc.
Why: the reader would see `(JZarif?)` in place of the handle, or a URL broken in two.
Bad:
    Zarif answered from his Twitter account, @JZarif, that evening.
Good:
    Zarif answered from his Twitter account, \\@JZarif, that evening.
    The post is at <https://mastodon.social/@user/1>.
See: CIT001 undefined-key; pandoc manual, "Citation syntax" and "Automatic links".
"""

import re
from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._undefined import Fault, address_before, fault_of, url_before
from dateline.values.chapters import CitationItem
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.manuscript import Manuscript

# What may follow in a URL; RFC 3986 characters, without a full stop or comma that ends a sentence.
_REST = re.compile(r"[\w\-.~:/?#\[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%]|")


@rule("CIT006", "accidental-citation", Severity.ERROR, scope=Scope.ITEM, since="0.1")
def check(item: CitationItem, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the key is unknown and the text around it is an address."""
    if fault_of(item, manuscript) is not Fault.ACCIDENTAL or address_before(item):
        return  # of `@user@server` the first half speaks
    url = url_before(item)
    if not url:
        mark = item.span.source.span(item.span.start)
        fix = Fix((Edit(mark, "\\"),), Applicability.UNSAFE)
        message = f"pandoc takes `@{item.key}` for a citation"
        cure = f"write `\\@{item.key}` where a handle is meant; a key needs an entry"
        yield Finding(item.span, message, help=cure, fix=fix)
        return
    if "/@" in url:
        return  # an earlier `@` of the same URL has spoken
    source, start = item.span.source, item.span.start - len(url)
    rest = _REST.match(source.text, item.span.end)
    span = source.span(start, rest.end() if rest else item.span.end)
    yield Finding(
        item.span,
        f"pandoc takes `@{item.key}` in this URL for a citation",
        help=f"write `<{span.text}>`",
        fix=Fix((Edit(span, f"<{span.text}>"),), Applicability.UNSAFE),
    )
