"""Notes whose addresses stand behind the word `url`, as services on countries of origin link them."""

from __future__ import annotations

import pytest

from .conftest import Bring

pytestmark = pytest.mark.pandoc

REPORT = """\
# The bridge

The bridge was shut.[^1] Nobody was told.[^2]

[^1]: Reuters, Bridge shut at Jalawla, 3 May 2022, [url](https://www.reuters.com/a); AFP, Guards leave,
    4 May 2022 (via France 24), [url](https://www.france24.com/b)

[^2]: Rudaw, Who holds the bridge?, 5 May 2022, [url](https://www.rudaw.net/c); Shafaq News,
    The key is lost, 6 May 2022
"""


def test_each_source_takes_the_address_right_behind_its_day(bring: Bring) -> None:
    groups = [g for k in bring(REPORT).read.citations for g in k.citation.groups]
    assert [(g.outlets, g.via, g.url) for g in groups] == [
        (("Reuters",), None, "https://www.reuters.com/a"),
        (("AFP",), "France 24", "https://www.france24.com/b"),
        (("Rudaw",), None, "https://www.rudaw.net/c"),
        (("Shafaq News",), None, None),
    ]
