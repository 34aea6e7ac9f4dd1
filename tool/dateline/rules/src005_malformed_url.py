"""An address that leads nowhere as it is written.

What: `url` or `archiveurl` has no scheme (`www.irna.ir`), a broken one (`http//`, `htp://`, two of
    them), no host, a blank or a backslash in it, or ends in the full stop or comma of a sentence.
Why: the link in the report does not open.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {www.irna.ir/news/83780110},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {https://www.irna.ir/news/83780110},
    }
    ~~~
See: SRC004 host-outlet-mismatch; RFC 3986, section 3, "Syntax Components".
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline.rules import Scope, rule
from dateline.rules._url_dates import archived
from dateline.values.diagnostics import Applicability, Edit, Finding, Fix, Severity
from dateline.values.model import Entry, Manuscript

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BROKEN_SCHEME = re.compile(
    r"h?t{1,3}ps?:?/{1,3}(?=\w)|https?:(?=\w)|h{1,2}t{1,3}p{1,2}s?://(?=\w)", re.IGNORECASE
)
_HOST = re.compile(r"[^\s./:@?#]+(\.[^\s./:@?#]+)+", re.IGNORECASE)
_BARE = re.compile(r"www(\.[\w-]+)+(/\S*)?|[\w-]+(\.[\w-]+)+/\S*")

_MISSPELT = ("htp://", "ttp://", "htttp://", "hhtp://", "htps://", "ttps://")


@rule("SRC005", "malformed-url", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each address that cannot be one, with the likely right one."""
    for field in (entry.field(name) for name in ("url", "archiveurl")):
        if field is None:
            continue
        fault, mended = _fault(field.value.strip())
        if not fault:
            continue
        plain = mended and field.value_span.text.strip() == field.value
        fix = Fix((Edit(field.value_span, mended),), Applicability.UNSAFE) if plain else None
        cure = f"write `{mended}`" if mended else "copy the address again"
        yield Finding(
            field.value_span, f"`{' '.join(field.value.split())}` {fault}", help=cure, key=entry.key, fix=fix
        )


def _fault(url: str) -> tuple[str, str]:
    """What is wrong with an address, and the right one where it is likely; both may be empty."""
    if len(re.findall(r"\w://", archived(url))) > 1 and re.search(r"[\s;,]\s*\w+://", url):
        return "holds more than one address", ""
    if re.search(r"\s", url):
        joined = re.sub(r"\s*\n\s*", "", url)
        return "has a blank in it", joined if not re.search(r"\s", joined) and _SCHEME.match(joined) else ""
    if "\\" in url or url.startswith("<"):
        return "has markup in it", ""
    if re.match(r"https?:/+https?:/+", url, re.IGNORECASE):
        return "has two schemes", re.sub(r"^https?:/+(?=http)", "", url, flags=re.IGNORECASE)
    scheme = _SCHEME.match(url)
    if scheme is None or scheme[0].lower() in _MISSPELT:
        return _scheme_fault(url)
    return _host_fault(url) if scheme[0].lower().startswith(("http", "ftp")) else ("", "")


def _scheme_fault(url: str) -> tuple[str, str]:
    broken = _BROKEN_SCHEME.match(url)
    if broken:
        return "has a broken scheme", "https://" + url[broken.end() :]
    return "has no scheme", f"https://{url}" if _BARE.fullmatch(url) else ""


def _host_fault(url: str) -> tuple[str, str]:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return "is no address", ""
    if not _HOST.fullmatch(host) and "[" not in url:
        return "has no host", ""
    if url[-1] in ".,;":
        return f"ends in `{url[-1]}`", url.rstrip(".,;")
    return "", ""
