import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog


@pytest.fixture(scope="session")
def data_folder(copy_planted: Callable[[], Path]) -> Path:
    """A data folder with an index that the commands may open, one after the other."""
    return copy_planted()


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment of this program without settings of ours."""
    ours = ("ASKCA_", "DATABASE_URL", "CHROMA_URL", "LLM_PROVIDER", "ANTHROPIC_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}  # noqa: TID251


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    yield
    structlog.reset_defaults()
