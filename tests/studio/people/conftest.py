"""What the tests of accounts share."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def _fresh_limits(db: None) -> Iterator[None]:
    """Attempts of one test do not count against the next."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def visitor() -> Client:
    """A browser nobody has signed in with."""
    return Client(SERVER_NAME="localhost")
