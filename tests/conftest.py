"""What all tests share: `--accept` rewrites expected results, to be read before they are committed."""

from __future__ import annotations

import pytest
from hypothesis import settings

# The suite says the same of the same code; `make fuzz` is there to look further.
settings.register_profile("suite", derandomize=True)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite expected results in case files")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))
