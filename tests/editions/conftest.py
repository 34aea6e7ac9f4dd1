from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.editions.build import Built, build_editions
from dateline.editions.edition import load_edition
from dateline.values.manuscript import Manuscript
from editions.loading import load_manuscript

if TYPE_CHECKING:
    from pypdf import PdfReader

HERE = Path(__file__).parent
EPOCH = 1_624_000_000


@pytest.fixture(scope="session")
def sample() -> Iterator[Manuscript]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(HERE)  # the paths of chapters are relative, as they are for a user
        yield load_manuscript(Path("sample"), Path("sample/sources.bib"))


@pytest.fixture(scope="session")
def built(sample: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Built:
    editions = [(load_edition(name), None) for name in ("full", "notes", "brief")]
    folder = tmp_path_factory.mktemp("build")
    return build_editions(sample, editions, folder, epoch=EPOCH, project_dir=HERE / "sample")


def path_of(built: Built, ending: str) -> Path:
    return next(path for path in built.paths if path.name.endswith(ending))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
