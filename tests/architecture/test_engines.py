"""What a machine lacks is said by name, and nothing else is left out."""

import pytest

import postgres
from browser.conftest import CHROMIUM


def test_the_studio_was_tested_on_postgresql_too() -> None:
    if postgres.programs() is None:
        pytest.skip("PostgreSQL is not installed: the studio was tested on SQLite alone")


def test_the_pages_were_opened_in_a_browser() -> None:
    if CHROMIUM is None:
        pytest.skip("no Chromium: no page was opened in a browser")
