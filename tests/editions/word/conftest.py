"""Word documents to look into: everything that Markdown can say, more of it, Persian, the sample in full."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

import pytest

from dateline.editions.build import Built
from dateline.values.manuscript import Manuscript
from editions.conftest import HERE, path_of
from editions.word.word_documents import edition_of

RICH = """# Everything {#sec-all}

::: main-points
- What matters most
:::

A *word*, a **word**, ***both***, ~~struck~~, x^2^, H~2~O, `code`, [small]{.smallcaps}, [under]{.underline},
[marked]{.mark}, [*a link*](https://example.org/) and [سلام]{lang=fa dir=rtl}.[^n]

## A *bold* **heading** with a note^[In the heading.]

1. first

   carried on

2. second
   a) nested
   b) nested too

- loose

- looser, with @fig-drawing and @tbl-beds

  > quoted in a list

See @sec-all.

* * *

| Car | **Beds** | Since |
|:----|---------:|:-----:|
| *A* |       24 | 1998  |

: Beds. {#tbl-beds}

After the table, @eq-none stands in `@code`.

![A drawing of a square, told in words](square.svg){#fig-drawing width=90%}

Term
:   What it means.

::: {lang=fa dir=rtl}
متن فارسی.
:::

[^n]: A *note* with **words** and @fig-drawing.
"""


@pytest.fixture(autouse=True)
def _in_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


@pytest.fixture(scope="session")
def rich(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, RICH.replace("@eq-none", "all"), tmp_path_factory.mktemp("rich")) as archive:
            yield archive


MORE = (
    """# Everything else

Term

:   Its definition.

- [ ] open
- [x] done

A note.[^n]

[^n]: First.

    Second.

    - an item

| One line
| another

"""
    + "\n".join(["|" + f"{cell}|" * 13 for cell in ("head", "---", "1,234,567")])
    + """

: Many columns.

| few | columns |
|---|---|
| x | y |

: Few columns.

![Wide.](days.png){#fig-wide alt="Wide"}
"""
)


@pytest.fixture(scope="session")
def more(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, MORE, tmp_path_factory.mktemp("more")) as archive:
            yield archive


@pytest.fixture(scope="session")
def persian(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    text = "# فصل\n\nمتن *فارسی* ۱۲.\n\n| الف | ب |\n|---|--:|\n| ۱ | ۲ |\n\n: جدول {#tbl-a}\n\n- یک\n- دو\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)
        with edition_of(sample, text, tmp_path_factory.mktemp("fa"), language="fa") as archive:
            yield archive


@pytest.fixture(scope="session")
def full(built: Built) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(path_of(built, "-full.docx")) as archive:
        yield archive


@pytest.fixture(params=["rich", "more", "persian", "full"])
def docx(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    archive: zipfile.ZipFile = request.getfixturevalue(request.param)
    return archive
