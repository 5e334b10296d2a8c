"""What every test leans on."""

import os
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings

TESTS = Path(__file__).parent
# The same examples each run, and none refused because the machine was busy.
hypothesis.settings.register_profile("barpath", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("barpath")
ON_POSTGRESQL = settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where two processes share the work, give each its part: see tests/run.py.

    What meets a database runs on both engines. Of the rest, the process on PostgreSQL takes what
    starts programs of its own, which follow their own settings, and the other one all that is left.
    """
    if "BARPATH_TESTS_ON" not in os.environ:
        return
    kept = [item for item in items if _is_for_this_process(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


def _is_for_this_process(item: pytest.Item) -> bool:
    if {TESTS / "browser", TESTS / "processes"} & set(item.path.parents):
        return ON_POSTGRESQL
    fixtures = set(getattr(item, "fixturenames", ()))
    meets_a_database = item.get_closest_marker("django_db") or {"db", "transactional_db"} & fixtures
    return bool(meets_a_database) or not ON_POSTGRESQL
