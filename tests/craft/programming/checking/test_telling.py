"""What a plan asks first, says with numbers and because of its kit, and what concerns some only."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.concerns import Fracture, Heart, Pregnancy
from barpath.craft.programming.designing.telling import kit_codes, told
from barpath.craft.programming.programme import Programme, Screening, Slot, Week
from barpath.craft.programming.request import Request, Shift
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

RULES = knowledge().rules
FIRST = "week 1, Monday"
NIGHTS: dict[str, Any] = {"shift": Shift(cycle=4, pattern=("N", "N", "-", "-"))}
CORD: dict[str, Any] = {"conditions": ("spinal_cord_injury", "wheelchair")}
FALLEN: dict[str, Any] = {"conditions": ("fall_risk",)}
BROKEN: dict[str, Any] = {"conditions": ("vertebral_fracture_old",)}
PREGNANT: dict[str, Any] = {"conditions": ("pregnant",), "minutes_min": 45}
HEART: dict[str, Any] = {"conditions": ("cad",)}
INCLINE = "Incline Barbell Press"
BAND, CHAIR, BALL = (("BA",), ("CH",), ("MB",))


def of(name: str, **said: Any) -> Programme:
    return a_programme(a_session(a_part("main", a_slot(name, **said))))


def asking(*fields: str) -> Programme:
    return a_programme(ask_first=dict.fromkeys(fields, "How?"))


def saying(*keys: str) -> Programme:
    return a_programme(text="\n".join(f"{RULES[key].says()} Source: a book." for key in keys))


def using(kit: tuple[str, ...], name: str = "Goblet Squat", **said: Any) -> Programme:
    return a_programme(a_session(a_part("main", a_slot(name, equipment=kit))), **said)


def helped(*notices: str) -> Programme:
    return using(BAND, name="Band-Assisted Pull-Up", notices=notices)


def in_zone(zone: Any) -> Programme:
    screening = Screening(outcome="cleared", ceiling="moderate")
    return a_programme(cardio(a_bout(30, zone=zone)), screening=screening)


def cooled(minutes: float) -> Programme:
    walk = a_slot("Walking", reps=None, rir=None, zone="light")
    return a_programme(a_session(a_part(), a_part("cooldown", walk, minutes=minutes)))


def days(count: int) -> Programme:
    return a_programme(*(a_session(a_part(), day=day) for day in range(count)))


def game(name: str = "Hopscotch", **said: Any) -> Programme:
    slot: Slot = a_slot(name, reps=None, rir=None, sets=1, minutes_min=3, **said)
    return a_programme(a_session(a_part("play", slot), type="play"))


def games(*names: str) -> Programme:
    slots = (a_slot(name, reps=None, rir=None, sets=1, contacts=20) for name in names)
    return a_programme(a_session(a_part("play", *slots), type="play"))


def balanced(minutes: float) -> Programme:
    stand = a_slot("Single-Leg Stance (support)", reps=None, rir=None, seconds=20)
    return a_programme(a_session(a_part("balance", stand, minutes=minutes)))


def games_on(*days: int) -> Programme:
    (session,) = games("Snap-Down (landing drill)", "Hopscotch").weeks[0].sessions
    return a_programme(*(msgspec.structs.replace(session, day=day) for day in days))


def in_week(number: int, *names: str) -> Programme:
    (first, *_) = games(*names).weeks
    return a_programme(weeks=(msgspec.structs.replace(first, number=number),))


BITES: dict[str, Bite] = {
    "cord-injury-asked": Bite(
        CORD, asking("cord_injury.level", "cord_injury.complete"), asking("cord_injury.level"), ""
    ),
    "cord-injury-legs": Bite(
        CORD, of("Seated Cable Row"), of("Band Dorsiflexion"), f"{FIRST}, Band Dorsiflexion"
    ),
    "cord-injury-leg-movements": Bite(
        CORD, of("Seated Cable Row"), of("Toe Raise (seated)"), f"{FIRST}, Toe Raise (seated)"
    ),
    "cord-injury-by-feel": Bite(
        CORD, of("Seated Cable Row"), of("Seated Cable Row", is_heart_rate_based=True),
        f"{FIRST}, Seated Cable Row",
    ),
    "beginners-read-the-scales": Bite(
        {"status": "novice"}, a_programme(notices=("effort_scale", "reserve_scale")),
        a_programme(notices=("effort_scale",)), "",
    ),
    "cord-injury-heat": Bite(
        CORD, a_programme(notices=("heat", "no_heart_rate", "effort_scale")),
        a_programme(notices=("heat", "no_heart_rate")), "",
    ),
    "cord-injury-endurance": Bite(
        CORD, a_programme(cardio(a_bout(40))), a_programme(cardio(a_bout(30))), "week 3"
    ),
    "pregnancy-asked": Bite(
        PREGNANT, asking("pregnancy.weeks", "pregnancy.contraindications"),
        asking("pregnancy.weeks"), "",
    ),
    "pregnancy-last-third-repetitions": Bite(
        PREGNANT, of("Goblet Squat", reps=(8, 10)), of("Goblet Squat", reps=(6, 8)),
        f"{FIRST}, Goblet Squat",
    ),
    "pregnancy-cool-down": Bite(PREGNANT, cooled(5), cooled(3), FIRST),
    "heart-asked": Bite(HEART, asking("heart.surgery"), asking(), ""),
    "heart-date-asked": Bite(
        {"heart": Heart(surgery="stent")}, asking("heart.surgery_weeks_ago"), asking(), ""
    ),
    "breastbone-asked": Bite(
        {"heart": Heart(surgery="bypass")}, asking("heart.breastbone_released"), asking(), ""
    ),
    "heart-pressure-in-numbers": Bite(
        HEART, saying("heart-pressure-stops-the-session"), saying("blood-pressure-gates"), ""
    ),
    "coronary-breathe-out": Bite(
        HEART, a_programme(cues=("exhale_on_effort", "no_breath_holding")),
        a_programme(cues=("no_breath_holding",)), "",
    ),
    "coronary-lifting-days": Bite(HEART, days(2), days(3), "week 1"),
    "longer-cool-down-for-heart-and-age": Bite(
        {"age_years": 70, "minutes_min": 45}, cooled(10), cooled(5), FIRST
    ),
    "falls-asked": Bite(
        FALLEN,
        asking("falls.past_year", "falls.dizzy_on_standing", "falls.medicines_reviewed",
               "falls.eyesight_checked"),
        asking("falls.past_year"), "",
    ),
    "hands-free-on-a-narrow-base": Bite(
        FALLEN, of("Split Squat (hand support)"), of("B-Stance Romanian Deadlift"),
        f"{FIRST}, B-Stance Romanian Deadlift",
    ),
    "fractures-asked": Bite(BROKEN, asking("fractures"), asking(), ""),
    "falls-asked-with-thin-bones": Bite(
        BROKEN, asking("falls.past_year", "falls.dizzy_on_standing"), asking("falls.past_year"), "",
    ),
    "watched-deadlifts": Bite(
        BROKEN, using(("DB",), "Dumbbell Deadlift from a Seat", cues=("watched_deadlift",)),
        using(("DB",), "Dumbbell Deadlift from a Seat"), "",
    ),
    "pregnancy-deadlifts-start-raised": Bite(
        PREGNANT, using(("DB",), "Dumbbell Deadlift", cues=("raised_start",)),
        using(("DB",), "Dumbbell Deadlift"), "",
    ),
    "pregnancy-weights-from-a-rack": Bite(
        PREGNANT, using(("DB",), "Dumbbell Squat (sides)", cues=("weights_from_a_rack",)),
        using(("DB",), "Dumbbell Squat (sides)"), "",
    ),
    "no-end-range-after-a-fracture": Bite(
        BROKEN, of("Glute Bridge"), of("Cat-Cow"), f"{FIRST}, Cat-Cow"
    ),
    "a-hand-held-on-a-narrow-base": Bite(
        BROKEN, of("Split Squat (hand support)"), of("Dumbbell Split Squat"),
        f"{FIRST}, Dumbbell Split Squat",
    ),
    "balance-for-bone": Bite(BROKEN, balanced(10), balanced(5), "week 3"),
    "sleep-asked": Bite(NIGHTS, asking("sleep_hours"), asking(), ""),
    "no-hard-session-on-little-sleep": Bite(
        NIGHTS, saying("no-hard-session-on-little-sleep"), saying(), ""
    ),
    "short-nights-nothing-hard": Bite(
        {"sleep_hours": 4.5}, in_zone("moderate"), in_zone("vigorous"), f"{FIRST}, Walking",
    ),
    "a-light-ball-first": Bite(
        {"age_years": 9}, using(BALL, notices=("light_ball",)), using(BALL), ""
    ),
    "landings-in-games-are-counted": Bite(
        {"age_years": 9}, game(contacts=20), game(), f"{FIRST}, Hopscotch"
    ),
    "landing-comes-before-jumping": Bite(
        {"age_years": 9}, games("Snap-Down (landing drill)", "Hopscotch"),
        games("Hopscotch", "Snap-Down (landing drill)"), FIRST,
    ),
    "a-calm-game-between-jumps": Bite(
        {"age_years": 9}, games("Snap-Down (landing drill)", "Hopscotch", "Target Throw", "Jump Rope"),
        games("Snap-Down (landing drill)", "Target Throw", "Hopscotch", "Jump Rope"),
        f"{FIRST}, Jump Rope",
    ),
    "chair-that-cannot-slide": Bite({}, using(CHAIR, cues=("chair_wall",)), using(CHAIR), ""),
    "band-checked-first": Bite({}, using(BAND, cues=("band_check",)), using(BAND), ""),
    "band-made-harder": Bite({}, using(BAND, notices=("band_harder",)), using(BAND), ""),
    "steady-warm-ups": Bite(
        {"conditions": ("fall_risk",)}, saying("steady-warm-ups"), saying(), ""
    ),
    "games-need-chalk-only": Bite(
        {"age_years": 9}, saying("games-need-chalk-only"), saying(), ""
    ),
    "band-that-helps": Bite({}, helped("band_helps_less"), helped(), ""),
    "a-bar-over-the-body-is-spotted": Bite(
        {}, msgspec.structs.replace(of(INCLINE), cues=("safeties",)),
        of(INCLINE), "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    holds(key, BITES[key])


@pytest.mark.parametrize("key", [key for key in BITES if RULES[key].kind == "asked"])
def test_nothing_is_asked_where_nothing_is_planned(key: str) -> None:
    holds(key, BITES[key]._replace(kept=a_programme(weeks=())))


def test_what_was_answered_is_not_asked() -> None:
    answered = {**BROKEN, "fractures": (Fracture(site="spine", weeks_ago=60),)}
    found = check(asking(), Request(client=a_client(**answered)), knowledge())
    assert "fractures-asked" not in [each.claim for each in found]


def test_limits_hold_from_the_week_in_which_they_begin() -> None:
    weeks = tuple(
        Week(number=number, sessions=(a_session(a_part("main", a_slot(reps=(6, 8)))),))
        for number in range(1, 7)
    )
    client = a_client(conditions=("pregnant",), pregnancy=Pregnancy(weeks=24), horizon_weeks=6)
    found = check(a_programme(weeks=weeks), Request(client=client), knowledge())
    where = [each.where for each in found if each.claim == "pregnancy-last-third-repetitions"]
    assert where == [f"week {number}, Monday, Goblet Squat" for number in (5, 6)]


def test_what_is_never_for_the_last_third_is_found_from_there_on() -> None:
    row = a_slot("Rowing Ergometer", reps=None, rir=None, zone="moderate", minutes_min=10)
    plan = a_programme(a_session(a_part("cardio", row)), weeks=6)
    client = a_client(pregnancy=Pregnancy(weeks=24, contraindications=()), horizon_weeks=6)
    found = check(plan, Request(client=client), knowledge())
    where = [each.where for each in found if each.claim == "never-for-you"]
    assert where == [f"week {number}, Monday, Rowing Ergometer" for number in (5, 6)]
    texts = [each for each in found if each.claim == "pregnancy-stop-signs"]
    assert len(texts) == 1


def test_a_switch_changes_the_pressures_that_are_said() -> None:
    two = knowledge().with_rules({"blood-pressure-steps": "two-steps"})
    told = a_programme(text=two.rules["blood-pressure-in-two-steps"].says())
    client = a_client(conditions=("hypertension",))
    request = Request(client=client, switches={"blood-pressure-steps": "two-steps"})
    keys = [each.claim for each in check(told, request, knowledge())]
    assert "heart-pressure-in-numbers" not in keys
    unswitched = msgspec.structs.replace(request, switches={})
    assert "heart-pressure-in-numbers" in [
        each.claim for each in check(told, unswitched, knowledge())
    ]


def test_a_bar_over_the_body_is_told_to_be_spotted_and_one_from_the_floor_not() -> None:
    key = "a-bar-over-the-body-is-spotted"
    hinge = of("Barbell Romanian Deadlift")
    assert breaches_of(key, hinge, a_client()) == []
    assert kit_codes([RULES[key]], hinge, "cues") == ()
    assert kit_codes([RULES[key]], of(INCLINE), "cues") == ("safeties",)


def test_only_a_source_that_was_read_is_named_to_a_client() -> None:
    claim = RULES["no-hard-session-on-little-sleep"]
    assert claim.verified == "recall"
    assert list(told([claim], knowledge())) == [claim.says()]
    (read,) = told([msgspec.structs.replace(claim, verified="page")], knowledge())
    assert read.startswith(f"{claim.says()} Source: ")


def test_a_band_that_helps_gets_thinner_and_one_that_resists_stronger() -> None:
    rules = [RULES[key] for key in ("band-made-harder", "band-that-helps")]
    assert kit_codes(rules, helped(), "notices") == ("band_helps_less",)
    assert kit_codes(rules, using(BAND), "notices") == ("band_harder",)
    assert breaches_of("band-made-harder", helped(), a_client()) == []
    assert {*rules[1].picks["exercises"]} <= {*knowledge().movement.by_name}


def test_days_of_jumping_games_lie_apart() -> None:
    child = a_client(age_years=9)
    key = "a-calm-game-between-jumps"
    assert breaches_of(key, games_on(0, 2), child) == []
    found = breaches_of(key, games_on(0, 1), child)
    assert [where for where, _ in found][:1] == ["week 1, Tuesday"]


def test_landing_comes_before_far_jumps_when_it_is_known_too() -> None:
    child, key = a_client(age_years=9), "landing-comes-before-jumping"
    hard = "Frog Jumps"
    assert breaches_of(key, in_week(9, "Jump Rope"), child) == []
    assert breaches_of(key, in_week(9, "Snap-Down (landing drill)", hard), child) == []
    assert breaches_of(key, in_week(9, hard), child)
