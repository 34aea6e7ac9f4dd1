"""Web addresses: what is wrong with one, its host, and the outlets whose host that is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dateline.rules._url_dates import archived
from dateline.values.outlets import Outlet, OutletRegistry

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BROKEN_SCHEME = re.compile(
    r"h?t{1,3}ps?:?/{1,3}(?=\w)|https?:(?=\w)|h{1,2}t{1,3}p{1,2}s?://(?=\w)", re.IGNORECASE
)
_HOST = re.compile(r"[^\s./:@?#]+(\.[^\s./:@?#]+)+", re.IGNORECASE)
_BARE = re.compile(r"www(\.[\w-]+)+(/\S*)?|[\w-]+(\.[\w-]+)+/\S*")

_MISSPELT = ("htp://", "ttp://", "htttp://", "hhtp://", "htps://", "ttps://")


def host_of(url: str) -> str:
    """The host of an address, of the page itself where it is an archived copy; empty where it has none."""
    try:
        return (urlsplit(archived(url)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_of(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether the host is one of the hosts or lies below one."""
    return any(host == h.removeprefix("www.") or host.endswith("." + h.removeprefix("www.")) for h in hosts)


def owners(url: str, registry: OutletRegistry) -> tuple[Outlet, ...]:
    """The outlets that are registered with the host of the address."""
    host = host_of(url)
    return tuple(outlet for outlet in registry.outlets if host and is_of(host, outlet.hosts))


def address_fault(url: str) -> tuple[str, str]:
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
