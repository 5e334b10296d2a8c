"""The algorithm has exactly the outcomes of its figure: no more referrals, and no fewer."""

from itertools import product

import pytest

from barpath.craft.evidence import calculate
from barpath.craft.screening.preparticipation import (
    OUTCOMES,
    clearance_acsm,
    clearance_diabetes_ada,
    known_disease_acsm,
    regular_exercise_acsm,
    signs_or_symptoms_acsm,
)

GO_ON = "no clearance needed: go on"
START = "no clearance needed: start light to moderate"
STOP = "stop, and clearance before going on"
UP_TO_MODERATE = "no clearance needed up to moderate"
BEFORE_VIGOROUS = "clearance before vigorous exercise"
# Riebe 2015, the figure: active, disease, symptoms, wanted intensity, and the box it leads to.
FIGURE = {
    (False, False, False, "moderate"): START,
    (False, False, False, "vigorous"): START,
    (False, True, False, "light"): "clearance first",
    (False, True, False, "vigorous"): "clearance first",
    (False, False, True, "light"): "clearance first",
    (False, True, True, "moderate"): "clearance first",
    (True, False, False, "moderate"): GO_ON,
    (True, False, False, "vigorous"): GO_ON,
    (True, True, False, "light"): UP_TO_MODERATE,
    (True, True, False, "moderate"): UP_TO_MODERATE,
    (True, True, False, "vigorous"): BEFORE_VIGOROUS,
    (True, False, True, "light"): STOP,
    (True, True, True, "moderate"): STOP,
}


def outcome(
    active: bool, disease: bool, symptoms: bool, intensity: str, cleared: bool = False
) -> str:
    return clearance_acsm(
        is_regularly_active=active,
        has_known_disease=disease,
        has_signs_or_symptoms=symptoms,
        wanted_intensity=intensity,  # type: ignore[arg-type]
        is_cleared=cleared,
    ).in_class


@pytest.mark.parametrize(("answers", "box"), FIGURE.items(), ids=str)
def test_every_box_of_the_figure(answers: tuple[bool, bool, bool, str], box: str) -> None:
    assert outcome(*answers) == box


def test_nobody_without_disease_or_symptoms_is_referred() -> None:
    for active, intensity in product((True, False), ("light", "moderate", "vigorous")):
        assert outcome(active, False, False, intensity).startswith("no clearance needed")


@pytest.mark.parametrize(
    ("answers", "box"),
    [
        ((False, True, False, "vigorous"), "cleared: start light to moderate"),
        ((False, False, True, "light"), "cleared: start light to moderate"),
        ((True, True, False, "vigorous"), "cleared: go on"),
        ((True, False, True, "vigorous"), "cleared: return gradually"),
        ((True, False, False, "vigorous"), GO_ON),
        ((False, False, False, "vigorous"), START),
    ],
)
def test_what_follows_a_clearance(answers: tuple[bool, bool, bool, str], box: str) -> None:
    assert outcome(*answers, cleared=True) == box


def test_every_outcome_is_reached_and_says_what_follows() -> None:
    answers = product(
        (True, False), (True, False), (True, False), ("light", "moderate", "vigorous"),
        (True, False),
    )  # fmt: skip
    assert {outcome(*each) for each in answers} == set(OUTCOMES)
    assert all(OUTCOMES.values())


def test_no_outcome_asks_for_an_exercise_test() -> None:
    assert not any("test" in words for words in OUTCOMES.values())


@pytest.mark.parametrize("short_by", ["session_min", "frequency_days_week", "kept_up_months"])
def test_three_months_of_three_half_hours_are_regular(short_by: str) -> None:
    enough = {"session_min": 30.0, "frequency_days_week": 3.0, "kept_up_months": 3.0}
    assert regular_exercise_acsm(**enough, is_at_least_moderate=True).rank == 1
    assert regular_exercise_acsm(**enough, is_at_least_moderate=False).rank == 0
    less = enough | {short_by: enough[short_by] - 0.5}
    assert regular_exercise_acsm(**less, is_at_least_moderate=True).rank == 0


def test_the_list_of_diseases_has_neither_lungs_nor_risk_factors() -> None:
    listed = " ".join(known_disease_acsm.__annotations__)
    assert not any(word in listed for word in ("lung", "asthma", "smok", "hypertension"))


def test_each_listed_disease_counts_by_itself() -> None:
    none = {name: False for name in known_disease_acsm.__annotations__ if name != "return"}
    assert known_disease_acsm(**none).in_class == "no known disease"
    for name in none:
        assert known_disease_acsm(**none | {name: True}).in_class == "known disease"


def test_a_sign_is_named_in_what_follows() -> None:
    none = dict.fromkeys(signs_or_symptoms_acsm.__annotations__, False)
    del none["return"]
    assert signs_or_symptoms_acsm(**none).rank == 0
    both = none | {"ankle_swelling": True, "known_heart_murmur": True}
    assert signs_or_symptoms_acsm(**both).means.startswith("Ankle swelling; known heart murmur. ")


def test_the_diabetes_association_lets_walking_begin() -> None:
    """PMC5317029: no clearance for those without symptoms up to brisk walking."""

    def said(symptoms: bool, harder: bool, risk: bool) -> str:
        return clearance_diabetes_ada(
            has_signs_or_symptoms=symptoms,
            goes_beyond_brisk_walking=harder,
            is_at_high_cardiovascular_risk=risk,
        ).in_class

    assert said(False, False, False) == "no clearance needed"
    assert said(False, True, False) == said(False, False, True) == "a check-up may be of use"
    assert said(True, False, False) == "clearance first"


def test_it_is_reached_by_its_key() -> None:
    result = calculate(
        "preparticipation.clearance_acsm",
        {
            "is_regularly_active": True,
            "has_known_disease": True,
            "has_signs_or_symptoms": False,
            "wanted_intensity": "vigorous",
            "is_cleared": False,
        },
    )
    assert result.in_class == BEFORE_VIGOROUS
    assert result.edition == "ACSM 2015"
    assert result.sources[0] == "riebe-2015"
