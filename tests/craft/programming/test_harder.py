"""What gets harder from block to block is said; so is when lighter sets are done."""

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.harder import (
    harder_in_words,
    has_later_ramps,
    has_longer_sets,
    next_ways_in_words,
)
from barpath.craft.programming.programme import Phase, Programme, Slot, Week
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot


def two_blocks(before: Slot, now: Slot) -> Programme:
    weeks = tuple(
        Week(number=number, sessions=(a_session(a_part("main", slot)),))
        for number, slot in ((1, before), (2, now))
    )
    phases = (Phase(name="Learn", weeks=(1, 1)), Phase(name="Build", weeks=(2, 2)))
    return a_programme(weeks=weeks, phases=phases)


def said(programme: Programme) -> list[str]:
    return list(harder_in_words(programme, knowledge().movement))


def test_a_harder_way_names_what_it_stands_for() -> None:
    easy, hard = a_slot("Counter/Incline Push-Up"), a_slot("Push-Up")
    assert said(two_blocks(easy, hard)) == [
        "Harder from week 2 on: Push-Up instead of Counter/Incline Push-Up, once sets of 10 are easy."
    ]
    assert said(two_blocks(hard, easy)) == []
    assert said(two_blocks(easy, easy)) == []


def test_a_hold_is_easy_for_so_many_seconds() -> None:
    knees = a_slot("Knee Plank", reps=None, seconds=30)
    assert (
        "once 30 seconds are easy." in said(two_blocks(knees, a_slot("Front Plank", seconds=20)))[0]
    )


def test_a_beginner_reads_what_comes_before_a_harder_way() -> None:
    ready = knowledge().rules["harder-ways-wait-until-ready"]
    easy, hard = a_slot("Knee Push-Up"), a_slot("Push-Up")
    for slots, times in (((easy, hard), 1), ((easy, easy), 0)):
        found = harder_in_words(two_blocks(*slots), knowledge().movement, [ready])
        assert list(found).count(ready.says()) == times


def test_effort_by_feel_that_rises_is_said() -> None:
    slots = [a_slot("Push-Up", rir=None, rpe=(most - 1, most)) for most in (7.0, 8.0)]
    assert said(two_blocks(*slots)) == ["Harder from week 2 on: effort up to 8 of 10."]


def test_what_the_body_alone_loads_goes_on_to_its_next_way() -> None:
    client = a_client(equipment=("CH", "DB", "BX"), status="intermediate")
    brief = brief_of(Request(client=client), knowledge())
    found = candidates(client, brief.said, brief.bounds, brief.base)
    for name, way in (("Sit-to-Stand (chair)", "Slow Sit-to-Stand"), ("Goblet Squat", "")):
        plan = two_blocks(a_slot(name), a_slot(name))
        text = "".join(next_ways_in_words(plan, knowledge().movement, found))
        assert (f"{way} (pause above the seat) after {name}." in text) is bool(way)
        assert bool(text) is bool(way)


def test_lighter_sets_of_a_second_lift_are_told_apart() -> None:
    lifts = [a_slot("Goblet Squat"), a_slot("Push-Up")]
    for count, is_later in ((1, False), (2, True)):
        session = a_session(a_part("warmup", *lifts[:count]), a_part("main", *lifts))
        assert has_later_ramps(a_programme(session)) is is_later


def test_sets_that_get_longer_with_a_weight_are_seen() -> None:
    movement = knowledge().movement
    for name, before, now, is_longer in (
        ("Goblet Squat", (6, 9), (8, 12), True),
        ("Goblet Squat", (8, 12), (6, 9), False),
        ("Goblet Squat", (6, 9), (6, 12), False),
        ("Push-Up", (6, 9), (8, 12), False),
    ):
        programme = two_blocks(a_slot(name, reps=before), a_slot(name, reps=now))
        assert has_longer_sets(programme, movement) is is_longer
