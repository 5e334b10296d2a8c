"""What the tests of the interface lean on."""

import pytest
from pytest_django import Settings


@pytest.fixture
def in_demo(settings: Settings) -> None:
    """The demo, where the preview page is."""
    settings.IS_DEMO = True
