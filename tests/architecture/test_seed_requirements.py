"""Every line of the seed that is answered points to a page, a record, a rule or a claim that exists."""

import importlib
import re
from pathlib import Path

import pytest
from django.apps import apps

from architecture.test_addresses import ALL
from barpath.craft.knowledge import knowledge

TABLE = Path(__file__).parents[2] / "docs" / "reference" / "seed-requirements.md"
ROWS = re.findall(r"^\| ([SJ]\w?\d-\d\d) \| (.+?) \| (.+?) \|$", TABLE.read_text(), re.MULTILINE)
ASKED = {
    *(f"S0-{number:02}" for number in range(1, 10)),
    *(f"S1-{number:02}" for number in range(1, 9)),
    *(f"S2-{number:02}" for number in range(1, 10)),
    *(f"S3-{number:02}" for number in range(1, 14)),
    *(f"S5-{number:02}" for number in range(8, 16)),  # what can be learned of the skills
    "J0-01",
}


def test_every_line_of_the_open_steps_is_there_once() -> None:
    assert sorted(identifier for identifier, _, _ in ROWS) == sorted(ASKED)


@pytest.mark.parametrize(("identifier", "answers"), [(row[0], row[2]) for row in ROWS])
def test_what_answers_it_exists(identifier: str, answers: str) -> None:
    parts = re.findall(r"(page|record|rule|claim) `([^`]+)`", answers)
    assert parts
    assert len(parts) == answers.count("`") / 2
    for kind, name in parts:
        if kind == "page":
            assert name in ALL
        elif kind == "record":
            assert apps.get_model(name)
        elif kind == "rule":
            assert importlib.import_module(name)
        else:
            assert name in knowledge().claims
