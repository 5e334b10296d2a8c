"""Phases, lighter weeks, tapers, and how much one week may hold beyond the last."""

from typing import Any

import msgspec
import pytest

from barpath.craft.programming.programme import Phase, Programme, Screening, Week
from barpath.craft.programming.request import Shift
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

RUN = "Jogging / Running"


def weeks(*sets: int, lighter: tuple[int, ...] = (), **said: Any) -> tuple[Week, ...]:
    """Weeks of one session of one exercise with so many sets."""
    return tuple(
        Week(
            number=number,
            is_deload=number in lighter,
            sessions=(a_session(a_part("main", a_slot(sets=each, **said))),),
        )
        for number, each in enumerate(sets, start=1)
    )


def loaded(*loads_kg: float, lighter: tuple[int, ...] = (), sets: int = 3) -> tuple[Week, ...]:
    return tuple(
        Week(
            number=number,
            is_deload=number in lighter,
            sessions=(a_session(a_part("main", a_slot(load_kg=load_kg, sets=sets))),),
        )
        for number, load_kg in enumerate(loads_kg, start=1)
    )


def running(*minutes: float) -> tuple[Week, ...]:
    return tuple(
        Week(number=number, sessions=(cardio(a_bout(each, RUN)),))
        for number, each in enumerate(minutes, start=1)
    )


def landing(*contacts: int) -> tuple[Week, ...]:
    return tuple(
        Week(number=number, sessions=(a_session(a_part("power", a_slot(contacts=each, sets=1))),))
        for number, each in enumerate(contacts, start=1)
    )


def phased(*phases: tuple[str, int, int], weeks: int = 12, **said: Any) -> Programme:
    return a_programme(
        weeks=weeks,
        phases=tuple(Phase(name=name, weeks=(first, last)) for name, first, last in phases),
        **said,
    )


def percents(sets: tuple[int, int], percent: tuple[float, float]) -> Programme:
    made = tuple(
        Week(
            number=number + 1,
            sessions=(
                a_session(
                    a_part(
                        "main",
                        a_slot(sets=sets[number], load_percent=(percent[number], percent[number])),
                    )
                ),
            ),
        )
        for number in range(2)
    )
    return a_programme(weeks=made, phases=(Phase(name="Strength", weeks=(1, 2)),))


def nearer(sets: int) -> Programme:
    """A week of nine sets, and one of so many with less in reserve."""
    made = (*weeks(9, rir=(2, 3)), msgspec.structs.replace(weeks(sets, rir=(1, 2))[0], number=2))
    phases = tuple(Phase(name=f"Phase {each}", weeks=(each, each)) for each in (1, 2))
    return a_programme(weeks=made, phases=phases)


def test_more_sets_may_come_where_as_much_stays_in_reserve() -> None:
    found = a_programme(weeks=weeks(9, 12), phases=nearer(9).phases)
    assert breaches_of("nearer-failure-no-more-sets", found, a_client()) == []


BITES = {
    "phases-with-an-aim": Bite(
        {},
        phased(("Base", 1, 6), ("Build", 7, 12)),
        phased(("Base", 1, 7), ("Build", 8, 12)),
        "Base",
    ),
    "a-lighter-week-now-and-then": Bite(
        {},
        a_programme(weeks=weeks(*[3] * 12, lighter=(6, 12))),
        a_programme(weeks=weeks(*[3] * 12, lighter=(10,))),
        "week 9",
    ),
    "what-a-lighter-week-is": Bite(
        {},
        a_programme(weeks=weeks(5, 3, lighter=(2,))),
        a_programme(weeks=weeks(5, 4, lighter=(2,))),
        "week 2",
    ),
    "less-before-an-event": Bite(
        {"event_week": 6},
        a_programme(weeks=weeks(10, 10, 10, 10, 8, 5)),
        a_programme(weeks=weeks(10, 10, 10, 10, 10, 7)),
        "week 6",
    ),
    "volume-rises-slowly": Bite(
        {},
        a_programme(weeks=weeks(3, 5)),
        a_programme(weeks=weeks(3, 6)),
        "week 2, front thigh",
    ),
    "running-rises-slowly": Bite(
        {"status": "novice"},
        a_programme(weeks=running(20, 26)),
        a_programme(weeks=running(20, 27)),
        "week 2, minutes of running",
    ),
    "jumps-grow-slowly": Bite(
        {"conditions": ("achilles_tendinopathy",)},
        a_programme(weeks=landing(50, 60)),
        a_programme(weeks=landing(50, 61)),
        "week 2, landings",
    ),
    "landings-rise-slowly": Bite(
        {"age_years": 9},
        a_programme(weeks=landing(50, 60)),
        a_programme(weeks=landing(50, 61)),
        "week 2, landings",
    ),
    "fibromyalgia-slow-build": Bite(
        {"conditions": ("fibromyalgia",)},
        a_programme(weeks=loaded(20, 21)),
        a_programme(weeks=loaded(20, 21.5)),
        "week 2, Goblet Squat",
    ),
    "nearer-failure-no-more-sets": Bite({}, nearer(9), nearer(10), "week 2"),
    "not-more-and-heavier-together": Bite(
        {}, percents((4, 3), (70, 80)), percents((3, 4), (70, 80)), "Strength"
    ),
}


def test_lighter_weeks_are_counted_in_days_where_a_round_of_shifts_is_longer() -> None:
    key = "a-lighter-week-now-and-then"
    nine = a_client(shift=Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-")))
    late, soon = (a_programme(weeks=weeks(*[3] * 8, lighter=(each,))) for each in (8, 4))
    assert breaches_of(key, late, a_client()) == breaches_of(key, soon, nine) == []
    found = breaches_of(key, late, nine)
    assert found == [("week 7", "9 weeks without a lighter one; at most 8.")]


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


@pytest.mark.parametrize(
    ("phases", "where"),
    [
        ((), ""),
        ((("Base", 1, 6), ("Build", 8, 12)), "week 7"),
        ((("Base", 1, 6), ("Build", 6, 9), ("Peak", 10, 12)), "week 6"),
        ((("Base", 1, 2), ("Build", 3, 6), ("Peak", 7, 12)), "Base"),
        (((" ", 1, 6), ("Build", 7, 12)), "weeks 1 to 6"),
    ],
)
def test_phases_cover_every_week_once(phases: tuple[tuple[str, int, int], ...], where: str) -> None:
    found = breaches_of("phases-with-an-aim", phased(*phases), a_client())
    assert [each for each, _ in found] == [where]


def test_the_last_phase_may_be_short() -> None:
    short = phased(("Base", 1, 6), ("Peak", 7, 7), weeks=7)
    assert breaches_of("phases-with-an-aim", short, a_client()) == []


def test_nothing_is_asked_while_clearance_is_awaited() -> None:
    pending = phased(screening=Screening(outcome="medical_clearance_first"))
    assert breaches_of("phases-with-an-aim", pending, a_client()) == []


def test_a_lighter_week_may_come_too_soon() -> None:
    soon = a_programme(weeks=weeks(3, 3, 3, lighter=(3,)))
    ((where, says),) = breaches_of("a-lighter-week-now-and-then", soon, a_client())
    assert (where, says) == (
        "week 3",
        "A lighter week after 2 full ones; every 4 weeks is enough.",
    )


def test_a_lighter_week_keeps_exercises_and_most_of_the_load() -> None:
    other = a_session(a_part("main", a_slot("Leg Press (45 degree)", sets=2)))
    swapped = (*weeks(4), Week(number=2, is_deload=True, sessions=(other,)))
    lowered = (*loaded(100, sets=4), *loaded(100, 79, lighter=(2,), sets=2)[1:])
    found = breaches_of("what-a-lighter-week-is", a_programme(weeks=swapped), a_client())
    assert [where for where, _ in found] == ["week 2, Leg Press (45 degree)"]
    found = breaches_of("what-a-lighter-week-is", a_programme(weeks=lowered), a_client())
    assert found == [("week 2, Goblet Squat", "79 kg; at most 20 % under 100 kg.")]


def test_a_taper_is_not_too_long() -> None:
    long = a_programme(weeks=weeks(10, 10, 10, 5, 5, 5))
    found = breaches_of("less-before-an-event", long, a_client(event_week=6))
    assert found == [("week 4", "Sets are down for 21 days; at most 14.")]


def test_a_lighter_or_missed_week_sets_no_new_mark() -> None:
    programme = a_programme(weeks=weeks(10, 4, 10, lighter=(2,)))
    assert breaches_of("volume-rises-slowly", programme, a_client()) == []


def test_a_muscle_may_start_anew_with_two_sets() -> None:
    first = Week(number=1, sessions=(a_session(a_part("main", a_slot("Push-Up"))),))
    for sets, count in ((2, 0), (3, 1)):
        second = Week(number=2, sessions=(a_session(a_part("main", a_slot("Leg Extension (machine)", sets=sets, pattern="KE", muscles={"quads": 1.0}))),))  # fmt: skip
        found = breaches_of("volume-rises-slowly", a_programme(weeks=(first, second)), a_client())
        assert len(found) == count


def test_running_may_begin() -> None:
    begun = a_programme(weeks=(Week(number=1, sessions=(a_session(),)), *running(0.1, 20)[1:]))
    assert breaches_of("running-rises-slowly", begun, a_client(status="novice")) == []


def test_an_event_beyond_the_plan_asks_for_no_taper() -> None:
    beyond = a_programme(weeks=weeks(10, 10, 10))
    assert breaches_of("less-before-an-event", beyond, a_client(event_week=9)) == []
    short = a_programme(weeks=weeks(10, 10))
    assert breaches_of("less-before-an-event", short, a_client(event_week=2)) == []


def test_loads_that_are_new_or_unknown_in_a_lighter_week_are_not_compared() -> None:
    started = (*weeks(4), *loaded(20, 20, lighter=(2,), sets=2)[1:])
    assert breaches_of("what-a-lighter-week-is", a_programme(weeks=started), a_client()) == []


def test_a_phase_of_one_week_or_without_percentages_does_not_rise() -> None:
    key, phases = "not-more-and-heavier-together", (Phase(name="One", weeks=(1, 1)),)
    assert breaches_of(key, a_programme(weeks=weeks(3, 5), phases=phases), a_client()) == []
    unknown = a_programme(weeks=weeks(3, 5), phases=(Phase(name="Two", weeks=(1, 2)),))
    assert breaches_of(key, unknown, a_client()) == []


def test_full_weeks_are_not_held_to_the_shape_of_lighter_ones() -> None:
    assert breaches_of("what-a-lighter-week-is", a_programme(weeks=weeks(3, 4)), a_client()) == []
