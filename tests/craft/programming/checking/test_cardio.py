"""How much cardio, how hard, and what comes before the hard kind."""

import pytest

from barpath.craft.programming.programme import Programme, Screening, Session, Week
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
    weeks_of,
)

NEW = {"is_active": False, "status": "novice"}
BIKE = "Cycle Intervals"
RUN = "Run Intervals"


def hard(minutes: float = 15, name: str = BIKE, day: int = 0) -> Session:
    return cardio(
        a_bout(minutes, name, zone="vigorous"), kind="conditioning", day=day, minutes=minutes
    )


def easy_then_hard(easy_weeks: int, *, minutes: float = 30) -> tuple[Week, ...]:
    easy = tuple(cardio(day=day, minutes=minutes) for day in (0, 2, 4))
    base = weeks_of(easy_weeks, *easy)
    return (*base, Week(number=easy_weeks + 1, sessions=(hard(),)))


def minutes_a_week(minutes: float) -> Programme:
    return a_programme(cardio(minutes=minutes), weeks=3)


ONE_HARD, NEXT_DAY = a_programme(hard(), hard(day=2)), a_programme(hard(), hard(day=1))
SQUAT = a_session(a_part("main", a_slot("Goblet Squat")), day=2)

BITES = {
    "weekly-health-dose": Bite({}, minutes_a_week(150), minutes_a_week(149), "week 3"),
    "no-heart-rate-targets": Bite(
        {"medicines": ("beta_blocker",)},
        a_programme(cardio()),
        a_programme(cardio(a_bout(is_heart_rate_based=True))),
        "week 1, Monday, Walking",
    ),
    "active-with-known-disease": Bite(
        {"conditions": ("cad",)},
        a_programme(cardio(), screening=Screening(outcome="cleared", ceiling="moderate")),
        a_programme(
            cardio(a_bout(zone="vigorous")),
            screening=Screening(outcome="cleared", ceiling="moderate"),
        ),
        "week 1, Monday, Walking",
    ),
    "start-at-an-easy-pace": Bite(
        {"bmi_kg_m2": 32.0, "is_active": False},
        a_programme(cardio()),
        a_programme(cardio(a_bout(zone=None, rpe=(7.0, 8.0)))),
        "week 4, Monday, Walking",
    ),
    "minutes-before-intensity": Bite(
        NEW,
        a_programme(weeks=(Week(number=1, sessions=(cardio(minutes=15),)),
                           Week(number=2, sessions=(cardio(minutes=25),)))),
        a_programme(weeks=(Week(number=1, sessions=(cardio(minutes=15),)),
                           Week(number=2, sessions=(cardio(minutes=26),)))),
        "week 2, Monday, Walking",
    ),
    "hard-intervals-after-a-base": Bite(
        NEW,
        a_programme(weeks=easy_then_hard(4)),
        a_programme(weeks=easy_then_hard(3)),
        "week 4, Monday",
    ),
    "endurance-mostly-easy": Bite(
        {"goals": ("endurance",)},
        a_programme(cardio(minutes=45), hard(15)),
        a_programme(cardio(minutes=44), hard(15)),
        "week 1",
    ),
    "easy-base-before-intervals": Bite(
        NEW,
        a_programme(weeks=easy_then_hard(1, minutes=20)),
        a_programme(weeks=easy_then_hard(1, minutes=19)),
        "week 2",
    ),
    "cardio-apart-from-power": Bite(
        {"goals": ("power",)},
        a_programme(a_session(a_part("power"), hour=8), cardio(hour=11)),
        a_programme(a_session(a_part("power"), hour=8), cardio(hour=10)),
        "week 1, Monday",
    ),
    "hard-running-away-from-heavy-legs": Bite(
        {"goals": ("strength",)},
        a_programme(hard(name=RUN), SQUAT),
        a_programme(hard(name=RUN, day=2), SQUAT),
        "week 1, Wednesday",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


def test_vigorous_minutes_count_double_and_walking_in_daily_life_counts() -> None:
    week = Week(number=1, sessions=(hard(50),), lifestyle_minutes=50)
    assert breaches_of("weekly-health-dose", a_programme(weeks=(week,)), a_client()) == []


def test_minutes_are_not_asked_of_a_lighter_week_or_while_clearance_is_awaited() -> None:
    lighter = a_programme(weeks=weeks_of(3, cardio(), is_deload=True))
    pending = a_programme(cardio(), screening=Screening(outcome="medical_clearance_first"))
    for programme in (lighter, pending):
        assert breaches_of("weekly-health-dose", programme, a_client()) == []


INTERVALS = "hard-intervals-after-a-base"


@pytest.mark.parametrize(
    ("programme", "where"),
    [
        (NEXT_DAY, "week 1, Tuesday"),
        (a_programme(*(hard(day=day) for day in (0, 2, 4, 6))), "week 1"),
        (a_programme(hard(26)), "week 1, Monday"),
        # Sunday and the Monday after it.
        (a_programme(hard(day=0), hard(day=6)), "week 2, Monday"),
    ],
)
def test_hard_intervals_are_few_short_and_apart(programme: Programme, where: str) -> None:
    assert breaches_of(INTERVALS, ONE_HARD, a_client()) == []
    assert where in [each for each, _ in breaches_of(INTERVALS, programme, a_client())]


def test_who_is_active_has_the_base() -> None:
    assert breaches_of(INTERVALS, a_programme(weeks=easy_then_hard(0)), a_client()) == []


def test_a_first_bout_is_short_and_not_hard() -> None:
    long, vigorous = a_programme(cardio(minutes=16)), a_programme(hard(10))
    ((where, says), *_) = breaches_of("minutes-before-intensity", long, a_client(**NEW))
    assert (where, says) == ("week 1, Monday, Walking", "16 minutes; at most 15 yet.")
    found = breaches_of("minutes-before-intensity", vigorous, a_client(**NEW))
    assert ("week 4, Monday, Cycle Intervals", "It is vigorous before week 5.") in found


def test_a_fourth_hard_session_is_too_many_for_endurance() -> None:
    week = (cardio(minutes=300), *(hard(10, day=day) for day in (1, 2, 3, 4)))
    found = breaches_of("endurance-mostly-easy", a_programme(*week), a_client(goals=("endurance",)))
    assert found[0] == ("week 1", "4 sessions hold hard cardio; at most 3 may.")


def test_three_hard_runs_are_too_many_beside_strength() -> None:
    runs = a_programme(*(hard(name=RUN, day=day) for day in (0, 2, 4)))
    found = breaches_of("hard-running-away-from-heavy-legs", runs, a_client(goals=("strength",)))
    assert found[0] == ("week 1", "3 hard runs; at most 2.")


def test_a_ceiling_above_the_cap_is_found() -> None:
    client = a_client(conditions=("cad",))
    found = breaches_of("active-with-known-disease",
                        a_programme(screening=Screening(outcome="cleared")), client)  # fmt: skip
    assert found == [("", "Screening allows vigorous work; moderate is the most.")]


def test_a_cap_of_the_first_weeks_ends_with_them() -> None:
    client = a_client(bmi_kg_m2=32.0, is_active=False)
    harder = (*weeks_of(4, cardio()), Week(number=5, sessions=(hard(),)))
    assert breaches_of("start-at-an-easy-pace", a_programme(weeks=harder), client) == []


@pytest.mark.parametrize(("rpe", "minutes"), [((5.0, 6.0), 150), ((2.0, 4.0), 0)])
def test_effort_tells_the_zone_where_none_is_named(rpe: tuple[float, float], minutes: int) -> None:
    by_feel = a_programme(cardio(a_bout(150, zone=None, rpe=rpe)), weeks=3)
    found = breaches_of("weekly-health-dose", by_feel, a_client())
    says = f"{minutes} minutes count as moderate; 150 are asked for."
    assert found == ([] if minutes else [("week 3", says)])


def test_games_without_a_zone_count_for_nothing() -> None:
    game = a_slot("Tag", pattern="LOC", reps=None, minutes_min=200)
    found = breaches_of(
        "weekly-health-dose", a_programme(a_session(a_part("play", game))), a_client()
    )
    assert ("week 3", "0 minutes count as moderate; 150 are asked for.") in found
