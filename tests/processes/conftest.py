"""What tests of whole processes lean on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from processes.installation import Installation


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that `barpath prepare` has made: a moment to copy, seconds to make."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    with Installation(folder) as made:
        done = made.run("prepare")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Installation]:
    """An installation whose folder does not exist yet."""
    with Installation(tmp_path / "data") as made:
        yield made


@pytest.fixture
def installation(prepared: Path, new: Installation) -> Installation:
    """An installation that was prepared and holds nothing."""
    shutil.copytree(prepared, new.folder)
    return new
