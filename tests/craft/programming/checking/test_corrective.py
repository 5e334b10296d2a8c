"""Corrective work, and phases by the names of styles."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Phase, Programme, Screening, Session
from craft.programming.bites import Bite, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

OPT, IFT = {"flags": ("opt_style",)}, {"flags": ("ift_style",)}
ROLL = a_slot("Foam Roll Calves", reps=None, seconds=45)
HOLD = a_slot("Calf Stretch (wall)", pattern="STR", reps=None, seconds=30)
BRIDGE = a_slot("Glute Bridge")


def corrected(*slots: Any, minutes: float = 10, is_first: bool = True) -> Session:
    corrective = a_part("corrective", *(slots or (BRIDGE,)), minutes=minutes)
    main = a_part("main", minutes=30)
    parts = (corrective, main) if is_first else (main, corrective)
    return a_session(*parts, minutes=40)


def named(*names: str) -> Programme:
    phases = (Phase(name=name, weeks=(4 * at + 1, 4 * at + 4)) for at, name in enumerate(names))
    return a_programme(weeks=4 * len(names), phases=tuple(phases))


def styled(reps: tuple[int, int], **said: Any) -> Programme:
    slot = a_slot(reps=reps, rest_s=60, **said)
    return a_programme(
        a_session(a_part("main", slot)),
        phases=(Phase(name="Stabilisation", weeks=(1, 4)),),
    )


BITES = {
    "roll-stretch-activate-combine": Bite(
        {},
        a_programme(corrected(ROLL, HOLD, BRIDGE)),
        a_programme(corrected(HOLD, ROLL, BRIDGE)),
        "week 1, Monday",
    ),
    "corrective-work-stays-the-smaller-part": Bite(
        {},
        a_programme(corrected(minutes=10)),
        a_programme(corrected(minutes=11)),
        "week 1, Monday",
    ),
    "each-corrective-answers-a-finding": Bite(
        {},
        a_programme(corrected(BRIDGE)),
        a_programme(corrected(a_slot("Barbell Bench Press"))),
        "week 1, Monday, Barbell Bench Press",
    ),
    "screens-do-not-predict": Bite(
        {},
        a_programme(text="Your squat guides what we choose."),
        a_programme(text="This screen predicts injury."),
        "text",
    ),
    "opt-phases-as-a-style": Bite(
        OPT, styled((12, 20)), styled((10, 20)), "week 1, Monday, Goblet Squat"
    ),
    "opt-phases-in-order": Bite(
        OPT,
        named("Stabilisation", "Strength endurance", "Growth", "Power"),
        named("Stabilisation", "Growth", "Strength endurance"),
        "Strength endurance",
    ),
    "ift-phases-in-order": Bite(
        IFT, named("Functional", "Movement", "Load"), named("Movement", "Functional"), "Functional"
    ),
    "from-general-to-competition": Bite(
        {"goals": ("performance",)},
        named("General", "Specific", "Competition"),
        named("Specific", "General"),
        "General",
    ),
}


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


@pytest.mark.parametrize(
    ("session", "says"),
    [
        (corrected(is_first=False), "Corrective work comes after the main work."),
        (corrected(minutes=11), "11 minutes of corrective work; at most 10."),
        (
            corrected(a_slot("Foam Roll Calves", reps=None, seconds=20)),
            "20 seconds; about 30 are asked for.",
        ),
        (
            corrected(a_slot("Foam Roll Calves", reps=None, seconds=61)),
            "61 seconds; at most 60.",
        ),
        (
            corrected(a_slot("A stretch", pattern="STR", reps=None, seconds=20)),
            "20 seconds; about 30 are asked for.",
        ),
    ],
)
def test_corrective_work_is_first_and_short(session: Session, says: str) -> None:
    programme = a_programme(session, weeks=1)
    found = breaches_of("roll-stretch-activate-combine", programme, a_client())
    assert [each for _, each in found] == [says]


def test_what_the_library_does_not_know_is_not_judged() -> None:
    own = a_programme(corrected(a_slot("My own drill", pattern="SC")))
    assert breaches_of("each-corrective-answers-a-finding", own, a_client()) == []


def test_a_style_asks_for_its_names() -> None:
    client = a_client(**OPT)
    ((where, says),) = breaches_of("opt-phases-in-order", named("Base", "Build"), client)
    assert where == ""
    assert says == ("No phase is named after stabilisation, endurance, growth or maximal, power.")
    assert breaches_of("opt-phases-in-order", named("Base", "Build"), a_client()) == []


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"load_percent": (60, 75)}, "60 to 75 % of the maximum; stabilisation asks for 50 to 70."),
        ({"sets": 4}, "4 to 4 sets; stabilisation asks for 1 to 3."),
    ],
)
def test_a_style_asks_for_its_variables(said: dict[str, Any], says: str) -> None:
    found = breaches_of("opt-phases-as-a-style", styled((12, 20), **said), a_client(**OPT))
    assert ("week 1, Monday, Goblet Squat", says) in found


def test_names_of_phases_are_not_asked_for_while_clearance_is_awaited() -> None:
    pending = a_programme(screening=Screening(outcome="medical_clearance_first"))
    assert breaches_of("opt-phases-in-order", pending, a_client(**OPT)) == []


def test_variables_are_asked_only_of_phases_of_the_style() -> None:
    phases = (Phase(name="Base", weeks=(1, 4)),)
    programme = a_programme(a_session(a_part("main", a_slot(reps=(3, 5)))), phases=phases)
    assert breaches_of("opt-phases-as-a-style", programme, a_client(**OPT)) == []


def test_a_session_without_corrective_work_needs_no_order() -> None:
    assert breaches_of("roll-stretch-activate-combine", a_programme(), a_client()) == []
