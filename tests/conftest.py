"""What every test leans on."""

from pathlib import Path

import hypothesis
import pytest
from django.conf import settings

TESTS = Path(__file__).parent
# The same examples each run, and none refused because the machine was busy.
hypothesis.settings.register_profile("barpath", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("barpath")
# What meets a database runs on both engines; the rest would only run twice.
ON_BOTH_ENGINES = (TESTS / "studio",)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL leave out what never meets a database."""
    if settings.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
        return
    kept = [item for item in items if any(f in item.path.parents for f in ON_BOTH_ENGINES)]
    if len(kept) < len(items) and hasattr(config, "workerinput"):
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
