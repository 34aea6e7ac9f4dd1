"""An address on another outlet's site.

What: the outlet is registered with its hosts, and the host of `url` is none of them, nor a platform
    on which every outlet publishes, nor an archive.
Why: the entry was made from a copy of another, or names the outlet that was quoted for the one that
    was read.
Bad:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {https://www.tasnimnews.com/en/news/2264000/the-vote},
    }
    ~~~

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    hosts = ["irna.ir"]
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      date         = {2020-05-11},
      url          = {https://en.irna.ir/news/83780110/the-vote},
    }
    ~~~

    ~~~ outlets.toml
    [irna]
    name = "IRNA"
    hosts = ["irna.ir"]
    ~~~
See: SRC003 outlet-variant, SRC005 malformed-url.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._addresses import host_of, is_of, owners
from dateline.rules._outlet_names import named_outlet, variant
from dateline.values.bibliography import Entry
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript

_PLATFORMS = (
    "twitter.com", "x.com", "t.co", "t.me", "telegram.me", "telegram.org",
    "youtube.com", "youtu.be", "facebook.com", "fb.watch", "instagram.com", "aparat.com",
    "vimeo.com", "soundcloud.com", "medium.com", "substack.com", "archive.org", "archive.today",
    "archive.ph", "archive.is", "archive.vn", "perma.cc", "ghostarchive.org", "google.com",
    "bit.ly", "doi.org", "reddit.com", "linkedin.com", "tiktok.com", "vk.com",
    "virasty.com", "eitaa.com", "rumble.com",
)  # fmt: skip


@rule("SRC004", "host-outlet-mismatch", Severity.WARNING, scope=Scope.ENTRY, since="0.1")
def check(entry: Entry, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding where the address is on none of the outlet's hosts, with whose it is."""
    named, address = named_outlet(entry, manuscript), entry.field("url")
    if named is None or address is None:
        return
    field, registry = named
    near = variant(field.value, registry)
    outlet = near.outlet if near else registry.find(field.value)
    host = host_of(address.value)
    if outlet is None or not outlet.hosts or not host or is_of(host, _PLATFORMS):
        return
    if is_of(host, outlet.hosts) or _site(host) in {_site(h) for h in outlet.hosts}:
        return
    whose = "".join(f", a host of {owner.name}," for owner in owners(address.value, registry)[:1])
    message = f"`{host}`{whose} is no host of {outlet.name}"
    cure = f"mend the address or the outlet, or add the host to `[{outlet.slug}]`"
    stands = (Related(field.value_span, "the outlet of the entry"),)
    yield Finding(address.value_span, message, help=cure, key=entry.key, related=stands)


def _site(host: str) -> str:
    """The name under which a site stands in every country: `tasnimnews` of fa.tasnimnews.ir."""
    labels = [part for part in host.split(".")[:-1] if part not in _SECOND_LEVEL]
    return labels[-1] if labels else host


# Under which countries register names: gob.mx, gouv.fr, go.jp, or.kr
_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov govt go gub mil ne net nom or org".split())
