"""What follows from answers, and from those that nobody gave."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.bounds import highest
from barpath.craft.programming.concerns import CordInjury, Falls, Fracture, Heart, Pregnancy
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.exchange import Unreadable, read_request
from barpath.craft.programming.request import Request, Shift
from barpath.craft.programming.screening import Screened, screen
from barpath.craft.programming.traits import traits
from barpath.craft.programming.understanding import in_week, turns
from craft.programming.designs import GYM
from craft.programming.programmes import a_client

CORD = ("spinal_cord_injury", "wheelchair")
HEALTHY: list[dict[str, Any]] = [
    {}, {"age_years": 70}, {"age_years": 9, "consent": "guardian"}, {"is_active": False},
    {"status": "novice", "goals": ("weight_loss",)}, {"conditions": ("low_back_pain",)},
    {"conditions": ("hypertension",), "blood_pressure_mmhg": (130, 80)},
    {"shift": Shift(cycle=4, pattern=("D", "D", "-", "-"))},
]  # fmt: skip


def screened(**said: Any) -> Screened:
    return screen(a_client(**said), knowledge())


def brief(**said: Any) -> Brief:
    usual = {"equipment": GYM, "days_per_week": 2, "minutes_min": 45, "goals": ("general",)}
    return brief_of(Request(client=a_client(**{**usual, **said})), knowledge())


@pytest.mark.parametrize("said", HEALTHY)
def test_whom_nothing_concerns_is_asked_nothing_more(said: dict[str, Any]) -> None:
    found = screened(**said)
    assert found.ask_first == {}
    assert found.missing == ()


@pytest.mark.parametrize(
    ("said", "field", "answer"),
    [
        ({"conditions": CORD}, "cord_injury.level",
         {"cord_injury": CordInjury(level="T10", is_complete=True)}),
        ({"conditions": ("pregnant",)}, "pregnancy.contraindications",
         {"pregnancy": Pregnancy(weeks=20, contraindications=())}),
        ({"conditions": ("fall_risk",)}, "falls.past_year", {"falls": Falls(past_year=1)}),
        ({"conditions": ("cad",)}, "heart.surgery", {"heart": Heart(surgery="none")}),
        ({"conditions": ("osteoporosis",)}, "fractures", {"fractures": ()}),
        ({"shift": Shift(cycle=4, pattern=("N", "N", "-", "-"))}, "sleep_hours",
         {"sleep_hours": 7}),
    ],
)  # fmt: skip
def test_what_concerns_somebody_is_asked_until_it_is_answered(
    said: dict[str, Any], field: str, answer: dict[str, Any]
) -> None:
    asked = screened(**said).ask_first
    assert asked[field].endswith(("?", "."))
    assert field not in screened(**said, **answer).ask_first
    assert screened(**said).missing == ()  # it does not keep a plan back


def test_a_level_counts_as_high_until_it_is_known() -> None:
    high, low = CordInjury(level="T6"), CordInjury(level="T7")
    assert "cord_level_unknown" in traits(a_client(conditions=CORD))
    assert "spinal_cord_injury_t6" in traits(a_client(conditions=CORD, cord_injury=high))
    assert not {"cord_level_unknown", "spinal_cord_injury_t6"} & traits(
        a_client(conditions=CORD, cord_injury=low)
    )
    assert "spinal_cord_injury_t6" in traits(a_client(cord_injury=CordInjury(level="C5")))


@pytest.mark.parametrize(
    ("conditions", "is_complete", "unfelt"),
    [(CORD, None, True), (CORD, False, False), (CORD[:1], None, False), (CORD[:1], True, True)],
)
def test_legs_count_as_unfelt_where_nothing_else_is_known(
    conditions: tuple[str, ...], is_complete: bool | None, unfelt: bool
) -> None:
    injury = CordInjury(is_complete=is_complete)
    said = traits(a_client(conditions=conditions, cord_injury=injury))
    assert ("legs_unfelt" in said) is unfelt


def test_legs_that_do_not_feel_bear_nothing() -> None:
    found = brief(conditions=CORD, equipment=("BA", "CH", "DB"), clearance="Dr A.")
    keys = candidates(found.client, found.said, found.bounds, found.base)
    assert "seated-band-row" in keys
    assert not {"band-dorsiflexion", "toe-raise-seated", "band-curl", "prone-head-lift"} & set(keys)
    felt = brief(
        conditions=CORD, equipment=("BA", "CH", "DB"), clearance="Dr A.",
        cord_injury=CordInjury(level="L2", is_complete=False),
    )  # fmt: skip
    assert "toe-raise-seated" in candidates(felt.client, felt.said, felt.bounds, felt.base)


def test_a_pregnancy_goes_on_while_the_plan_does() -> None:
    client = a_client(pregnancy=Pregnancy(weeks=20), horizon_weeks=12)
    assert turns(client) == (9,)
    assert {"pregnant_trimester2", "pregnant_second_half"} <= traits(client)
    assert "pregnant_trimester3" in traits(in_week(client, 9))
    early = a_client(conditions=("pregnant_trimester1",), horizon_weeks=20)
    assert turns(early) == (2, 8, 16)  # as late as it may be
    assert "pregnant_second_half" not in traits(in_week(early, 7))
    assert "pregnant_second_half" in traits(in_week(early, 8))
    assert turns(a_client()) == ()


def test_an_exercise_is_barred_from_the_block_of_the_second_half_on() -> None:
    found = brief(
        pregnancy=Pregnancy(weeks=15, contraindications=()), equipment=("CE",), horizon_weeks=12
    )
    rows = [
        "rowing-ergometer"
        in candidates(found.client, found.said, found.bounds, found.base, week=week)
        for week in (4, 5)
    ]
    assert rows == [True, False]  # week 6 is week 20, and the block begins in week 5


def test_limits_of_the_last_third_bind_the_block_in_which_it_begins() -> None:
    found = brief(pregnancy=Pregnancy(weeks=22, contraindications=()), horizon_weeks=12)
    assert turns(found.client) == (7,)
    fewest = [highest(found.bounds.fewest_reps, week=week, otherwise=1).value for week in (4, 5)]
    assert fewest == [3, 8]


@pytest.mark.parametrize(
    ("found", "weeks", "outcome", "horizon"),
    [
        ("pre_eclampsia", 20, "refer_do_not_train", 12),
        ("preterm_birth_before", 20, "medical_clearance_first", 12),
        ("placenta_praevia", 30, "refer_do_not_train", 12),
        ("placenta_praevia", 20, "medical_clearance_first", 8),
        ("twins", 30, "medical_clearance_first", 12),
        ("twins", 20, "cleared_with_limits", 8),
    ],
)
def test_what_speaks_against_training_is_acted_on(
    found: str, weeks: int, outcome: str, horizon: int
) -> None:
    pregnancy = Pregnancy(weeks=weeks, contraindications=(found,))
    made = brief(pregnancy=pregnancy)
    assert made.screened.screening.outcome == outcome
    assert made.client.horizon_weeks == horizon
    assert ("ends_before_screening" in made.screened.notices) is (horizon < 12)


def test_the_plan_says_when_the_last_third_begins() -> None:
    request = Request(
        client=a_client(
            pregnancy=Pregnancy(weeks=26, contraindications=()), equipment=("DB", "CH"),
            days_per_week=2, minutes_min=40, horizon_weeks=4, goals=("general",),
        )
    )  # fmt: skip
    plan = design(request, knowledge(), is_quick=True).programme
    assert "Week 3 of this plan is week 28 of the pregnancy" in plan.text
    unsaid = msgspec.structs.replace(
        request.client, pregnancy=None, conditions=("pregnant_trimester2",)
    )
    plan = design(Request(client=unsaid), knowledge(), is_quick=True).programme
    assert "as late as it may be" in plan.text
    assert "Week 2 of this plan is week 28" in plan.text


def test_an_unknown_reason_against_training_is_asked_about() -> None:
    found = screened(pregnancy=Pregnancy(weeks=20, contraindications=("gribble",)))
    assert found.missing == ("pregnancy.contraindications.gribble",)
    wrong = screened(conditions=("pregnant_trimester1",), pregnancy=Pregnancy(weeks=20))
    assert wrong.missing == ("pregnancy.weeks",)


def test_dizziness_on_standing_is_a_symptom_whoever_asked() -> None:
    found = screened(falls=Falls(is_dizzy_on_standing=True))
    assert found.screening.outcome == "medical_clearance_first"
    assert "fall_risk" in traits(a_client(falls=Falls(past_year=2)))
    assert not {"fall_risk", "fell_often"} & traits(a_client(falls=Falls(past_year=1)))


@pytest.mark.parametrize(
    ("heart", "closed"),
    [
        (Heart(surgery="bypass"), False),
        (Heart(surgery="valve", is_breastbone_released=False), False),
        (Heart(surgery="bypass", is_breastbone_released=True), True),
        (Heart(surgery="stent"), True),
    ],
)
def test_a_breastbone_counts_as_open_until_it_is_released(heart: Heart, closed: bool) -> None:
    made = brief(conditions=("cad",), heart=heart, clearance="Dr A.")
    assert ("HPU" in made.bounds.patterns) is not closed
    assert made.screened.screening.outcome == "cleared_with_limits"


def test_fractures_say_how_strict_to_be() -> None:
    spine = (Fracture(site="spine", weeks_ago=100),)
    fresh = (Fracture(site="wrist", weeks_ago=6),)
    two = tuple(Fracture(site="wrist", weeks_ago=200) for _ in range(2))
    assert "osteo_fracture" in traits(a_client(fractures=spine))
    assert screened(fractures=fresh).screening.outcome == "medical_clearance_first"
    assert "osteo_fracture" in traits(a_client(fractures=two))
    assert "osteo_fracture" not in traits(a_client(fractures=two[:1]))


def test_a_segment_that_there_is_not_cannot_be_read() -> None:
    with pytest.raises(Unreadable, match=r"client\.cord_injury\.level"):
        read_request(b'{"client": {"cord_injury": {"level": "T13"}}}')


def test_a_range_that_is_lifted_can_still_be_climbed() -> None:
    client = a_client(
        pregnancy=Pregnancy(weeks=30, contraindications=()), equipment=GYM, days_per_week=2,
        minutes_min=45, horizon_weeks=2, goals=("strength",),
    )  # fmt: skip
    plan = design(Request(client=client), knowledge(), is_quick=True).programme
    ranges = {
        slot.reps
        for week in plan.weeks
        for session in week.sessions
        for slot in session.slots(frozenset({"main", "accessory", "isolation"}))
        if slot.reps
    }
    assert ranges
    assert all(low >= 8 and high >= low + 2 for low, high in ranges), ranges
