"""What tests of the studio lean on."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def store_dir(tmp_path: Path, settings: Settings) -> Path:
    """An empty store of files, for this test alone."""
    folder = tmp_path / "files"
    folder.mkdir()
    default = settings.STORAGES["default"]
    options = {**default["OPTIONS"], "location": folder}
    settings.STORAGES = {**settings.STORAGES, "default": {**default, "OPTIONS": options}}
    return folder
