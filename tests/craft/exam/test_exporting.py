"""What is written out of the bank, and how an exam is read from what a body says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from barpath.craft.exam import exporting
from barpath.craft.exam.choosing import item_for
from barpath.craft.exam.rules import USUAL_ITEMS, rules_of
from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.kinds.exams import Exam

BARPATH = Path(sys.executable).with_name("barpath")


def known(value: int) -> Figure[int]:
    return Figure(confidence="unverified", value=value)


def test_every_live_item_is_written_with_what_a_reader_needs() -> None:
    lines = list(exporting.items(knowledge()))
    assert len(lines) == len(knowledge().study.items)
    first = lines[0]
    needed = {"id", "concepts", "level", "stem", "options", "key", "reasons", "sources"}
    assert needed <= set(first)
    assert json.dumps(first)


def test_concepts_are_written_with_the_numbers_of_claims_in_their_texts() -> None:
    lines = {line["id"]: line for line in exporting.concepts(knowledge())}
    assert len(lines) == 412
    assert not any("{" in str(line["text"]) for line in lines.values())
    taught = knowledge().claims["weekly-health-dose"].numbers["at_least_minutes"]
    assert str(taught) in str(lines["pa-guidelines"]["text"])


def test_the_same_seed_draws_the_same_items_with_their_texts() -> None:
    one, other = (list(exporting.sample(knowledge(), draw="7", count=20)) for _ in range(2))
    assert one == other
    assert len({line["id"] for line in one}) == 20
    assert all(line["study"]["text"] for line in one)  # type: ignore[index]
    assert one != list(exporting.sample(knowledge(), draw="8", count=20))


@pytest.mark.parametrize(
    ("exam", "found"),
    [
        (
            Exam(questions_total=known(120), questions_scored=known(100), minutes=known(120)),
            (120, 20, 120, 0),
        ),
        (Exam(questions_scored=known(100), questions_unscored=known(25)), (125, 25, None, 1)),
        (Exam(questions_total=known(150), minutes=known(180)), (150, 0, 180, 1)),
        (Exam(), (USUAL_ITEMS, 0, None, 3)),
        (Exam(minutes=Figure(confidence="unverified", value="untimed")), (USUAL_ITEMS, 0, None, 2)),
    ],
)
def test_a_mock_copies_what_is_known_and_says_what_is_not(
    exam: Exam, found: tuple[int, int, int | None, int]
) -> None:
    rules = rules_of(exam)
    assert (rules.items, rules.unscored, rules.minutes, len(rules.not_known)) == found


def test_a_concept_without_an_item_asks_nothing() -> None:
    study = knowledge().study
    assert item_for(study, "no-such-concept", body="nasm", seen_at={}, draw="1") is None


def test_items_of_the_first_test_wait_until_it_is_behind_the_learner() -> None:
    study = knowledge().study
    held = [item for item in study.items.values() if item.pool == "diagnostic"]
    assert held
    for item in held[:20]:
        concept = study.concept_of[item.id]
        shown = item_for(study, concept, body="nasm", seen_at={}, draw="1", diagnosed=False)
        assert shown is None or study.items[shown].pool == "study"


@pytest.mark.parametrize(
    "words",
    [
        ["items", "export"],
        ["concepts", "export"],
        ["items", "sample", "--seed", "1", "--count", "3"],
    ],
)
def test_the_commands_write_a_line_each(words: list[str]) -> None:
    done = subprocess.run([BARPATH, *words], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) >= 3
    assert all("id" in line for line in lines)


def test_the_bank_passes_its_own_lint() -> None:
    done = subprocess.run([BARPATH, "items", "lint"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_nothing_is_drawn_for_none() -> None:
    words = ["items", "sample", "--seed", "1", "--count", "0"]
    done = subprocess.run([BARPATH, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "At least one item must be drawn.\n"
