"""What all tests share: `--accept` rewrites expected results, to be read before they are committed."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from dateline.importing.kept_towns import keep_towns

# The suite says the same of the same code, however busy the machine; `make fuzz` is there to look further.
settings.register_profile(
    "suite", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")
keep_towns()  # whichever test asks for a town first


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite expected results in case files")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))


@pytest.fixture(autouse=True)
def _no_project_outside(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the machine's temporary folder is no part of a test."""
    base = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("DATELINE_CEILING_DIRECTORIES", os.pathsep.join({str(base), str(base.resolve())}))
