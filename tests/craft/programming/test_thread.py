"""The thread that must not break: change one number, and judge, plan, reason and text follow."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from barpath.craft.knowledge import library
from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import LIFTING, Programme, Slot
from barpath.craft.programming.reasons import reasons
from barpath.craft.programming.request import Request
from craft.programming.bites import cardio
from craft.programming.programmes import a_client, a_programme, a_session, whole_body

KIT = ("BW", "DB", "BE", "CB", "BX")


class Thread(NamedTuple):
    """One number, and where it must show.

    Attributes:
        hand_made: a programme that keeps the rule as it stands, and not once it is changed.
        found: what the number makes of a designed plan.
        follows: whether what was found follows the number, given both.
        says: what the reason says, with the number left open.
    """

    claim: str
    number: str
    to: float
    client: dict[str, Any]
    hand_made: Programme
    found: Callable[[Programme], float]
    follows: Callable[[float, float], bool]
    says: str


def _lifts(plan: Programme, week: int) -> Iterator[Slot]:
    return (slot for each in plan.weeks[week - 1].sessions for slot in each.slots(LIFTING))


def _fewest_sets(plan: Programme) -> float:
    """Counted sets of the major muscle that gets fewest in the last week."""
    majors = ("quads", "hamstrings", "glutes", "chest", "lats", "upper_back")
    sets = dict.fromkeys(majors, 0.0)
    for slot in _lifts(plan, len(plan.weeks)):
        for muscle in majors:
            share = slot.muscles.get(muscle, 0)
            sets[muscle] += slot.sets * (1 if share >= 1 else 0.5 if share >= 0.5 else 0)
    return min(sets.values())


def _fewest_in_reserve(plan: Programme) -> float:
    weeks = range(1, len(plan.weeks) + 1)
    return min(slot.rir[0] for week in weeks for slot in _lifts(plan, week) if slot.rir)


def _warming_up(plan: Programme) -> float:
    sessions = [session for week in plan.weeks for session in week.sessions]
    return min(
        part.minutes_min for each in sessions for part in each.parts if part.kind == "warmup"
    )


def _light_week(*days: int) -> Programme:
    return a_programme(*(whole_body(day, sets=3) for day in days), weeks=1)


HEALTHY = {"equipment": KIT, "days_per_week": 3, "minutes_min": 60, "horizon_weeks": 4,
           "goals": ("general",)}  # fmt: skip
OLD = {**HEALTHY, "age_years": 70}
THREADS = {
    "VOL-02": Thread(
        claim="volume/minimum-useful-dose", number="at_least_sets", to=7, client=HEALTHY,
        hand_made=_light_week(0, 2), found=_fewest_sets,
        follows=lambda before, after: 4 <= before < 6 <= after,
        says="Each major muscle gets at least {} hard sets",
    ),
    "EFF-05": Thread(
        claim="effort/keep-two-in-reserve", number="at_least_rir", to=3, client=OLD,
        hand_made=_light_week(0), found=_fewest_in_reserve,
        follows=lambda before, after: (before, after) == (2, 3),
        says="leaves at least {} repetitions in reserve",
    ),
    "CAR-01": Thread(
        claim="cardio/weekly-health-dose", number="at_least_minutes", to=200, client=HEALTHY,
        hand_made=a_programme(cardio(minutes=80), cardio(minutes=80, day=2), weeks=1),
        found=lambda plan: plan.weeks[0].lifestyle_minutes,
        follows=lambda before, after: after == before + 50,
        says="a week holds {}",
    ),
    "WUP-04": Thread(
        claim="warm-up/longer-for-heart-lungs-and-age", number="at_least_minutes", to=12,
        client={**OLD, "equipment": ("BW", "BA", "CH")},  # nothing that asks for lighter sets
        hand_made=a_programme(a_session(), weeks=1), found=_warming_up,
        follows=lambda before, after: (before, after) == (10, 12),
        says="warming up takes at least {} minutes",
    ),
}  # fmt: skip


def _key(thread: Thread) -> str:
    return thread.claim.rpartition("/")[2]


@pytest.fixture(params=THREADS)
def rule(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def changed(rule: str, tmp_path: Path) -> Knowledge:
    """A copy of the knowledge in which one number of the rule is another."""
    thread = THREADS[rule]
    folder = tmp_path / "knowledge"
    shutil.copytree(library.PACKAGE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py*"))
    file = folder / "claims" / f"{thread.claim}.toml"
    stands = f"{thread.number} = {knowledge().rules[_key(thread)].numbers[thread.number]}"
    text = file.read_text(encoding="utf-8")
    assert text.count(stands) == 1
    file.write_text(text.replace(stands, f"{thread.number} = {thread.to:g}"), encoding="utf-8")
    return library.read(folder)


def _findings(rule: str, base: Knowledge) -> set[str]:
    thread = THREADS[rule]
    request = Request(client=a_client(**thread.client))
    return {each.says for each in check(thread.hand_made, request, base) if each.rule == rule}


def _is_said(rule: str, base: Knowledge) -> bool:
    """Whether the reason says the number: to the trainer, and to the client once it was read."""
    thread = THREADS[rule]
    claim = base.rules[_key(thread)]
    said = thread.says.format(f"{claim.numbers[thread.number]:g}")
    withheld = thread.says.format("…")
    to_client = withheld if claim.verified == "recall" else said
    (trainer,), (client,) = (reasons([rule], [claim], whom) for whom in ("trainer", "client"))
    return said in trainer and to_client in client


def test_one_number_reaches_judge_plan_and_reason(rule: str, changed: Knowledge) -> None:
    thread = THREADS[rule]
    request = Request(client=a_client(**thread.client))
    assert _findings(rule, changed) - _findings(rule, knowledge())
    before, after = (design(request, base).programme for base in (knowledge(), changed))
    assert thread.follows(thread.found(before), thread.found(after))
    assert _is_said(rule, knowledge())
    assert _is_said(rule, changed)
