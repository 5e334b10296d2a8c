"""What the tests of leaving share."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from barpath.studio.people.models import Practice, User
from builders import a_practice

from .lives import a_full_life


@pytest.fixture
def yard(db: None) -> Practice:
    """A practice that several people are in."""
    return a_practice("Iron Yard")


@pytest.fixture
def ana(yard: Practice) -> Iterator[User]:
    """Whoever leaves."""
    cache.clear()
    yield a_full_life("Zyanya Quetzal", yard)
    cache.clear()


@pytest.fixture
def bo(yard: Practice) -> User:
    """Whoever stays."""
    return a_full_life("Bohumil Stays", yard, "owner")
