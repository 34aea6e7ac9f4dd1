"""One item under two dates.

What: two entries have the same address, or are media items of the same outlet and title, and cannot
    be of one day.
Why: it is one article, entered twice, and one of its dates is wrong.
Bad:
    The vote was welcomed [@irna-2020-05-11], and reported [@irna-2020-06-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-05-11},
    }

    @article{irna-2020-06-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-06-11},
    }
    ~~~
Good:
    The vote was welcomed [@irna-2020-05-11], and so was the visit [@irna-2020-06-11].

    ~~~ refs.bib
    @article{irna-2020-05-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Rouhani telephones the new prime minister},
      date         = {2020-05-11},
    }

    @article{irna-2020-06-11,
      entrysubtype = {newspaper},
      journaltitle = {IRNA},
      title        = {Zarif visits Baghdad},
      date         = {2020-06-11},
    }
    ~~~
See: SRC006 duplicate-source, CIT002 duplicate-key.
"""

from collections.abc import Iterator

from dateline.rules import Scope, rule
from dateline.rules._same_item import same_items
from dateline.rules._source_dates import distance, sound_date
from dateline.values.dates import days_between, in_words
from dateline.values.diagnostics import Finding, Related, Severity
from dateline.values.manuscript import Manuscript


@rule("DAT117", "one-item-two-dates", Severity.WARNING, scope=Scope.MANUSCRIPT, since="0.1")
def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for each entry that is an earlier one under another date."""
    for entry, first, shared in same_items(manuscript, dates_agree=False):
        one, other = sound_date(first, manuscript), sound_date(entry, manuscript)
        if one is None or other is None or entry.date_field is None or first.date_field is None:
            continue
        if shared == "title" and not (first.is_media and entry.is_media):
            continue  # a book or a yearly report comes again under its title
        what = "address" if shared == "address" else "outlet and title"
        days = distance(days_between(one, other))
        yield Finding(
            entry.date_field.value_span,
            f"`{entry.key}` has the {what} of `{first.key}`, and is dated {in_words(other)}, {days} apart",
            help="mend the date that is wrong, and keep one entry",
            key=entry.key,
            related=(Related(first.date_field.value_span, f"`{first.key}` is dated {in_words(one)}"),),
        )
