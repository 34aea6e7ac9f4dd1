"""One item entered twice.

What: two entries with keys of their own have the same address, or the same outlet and title, and
    can be of one day.
Why: the list of sources counts one article as two, which look like two witnesses.
Bad:
    The vote was welcomed [@irna-2020-05-11a], and reported [@irna-2020-05-11b].

    ~~~ refs.bib
    @article{irna-2020-05-11a,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-05-11},
    }

    @article{irna-2020-05-11b,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani Telephones the New Prime Minister},
      date         = {2020-05-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11a], and so was the visit [@irna-2020-05-11b].

    ~~~ refs.bib
    @article{irna-2020-05-11a,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-05-11},
    }

    @article{irna-2020-05-11b,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Zarif visits Baghdad},
      date         = {2020-05-11},
    }
    ~~~
See: DAT117 one-item-two-dates, CIT002 duplicate-key.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._same_item import same_items
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("SRC006", "duplicate-source", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each entry that is an earlier one under another key."""
    for entry, first, shared in same_items(manuscript, dates_agree=True):
        if not entry.date and entry.get("urldate") != first.get("urldate"):
            continue  # a page that changes, read on two days
        what = "address" if shared == "address" else "outlet, title and date"
        yield Finding(
            entry.key_span,
            f"`{entry.key}` has the {what} of `{first.key}`",
            help="keep one entry, and cite it in both places",
            key=entry.key,
            related=(Related(first.key_span, f"`{first.key}` is here"),),
        )
