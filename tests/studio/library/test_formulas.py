"""Formulas as pages: each opens, calculates its own example, and takes whatever is typed."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.craft import units
from barpath.craft.evidence import Formula, Quantity, Result, calculate, formulas
from barpath.craft.knowledge.kinds.errors import typical_errors
from barpath.craft.units import System
from barpath.studio.library.examples import example, typed
from barpath.studio.library.measures import SYSTEMS, name_in, number_in, retyped, system_of, unit_in
from barpath.studio.ui.formats import significant
from builders import a_user

pytestmark = pytest.mark.django_db

FORMULAS = formulas()
LARGEST = 100_000
WALK = "aerobic.vo2max_mile_walk_kline"
WALKED = {"mass_kg": "68.2", "age_years": "30", "sex": "female", "walk_min": "15.2"}
WALKED["heart_rate_bpm"] = "128"
BMI = "body.body_mass_index"
HOSTILE = [
    "", " ", "abc", "nan", "inf", "-inf", "1e999", "-0", "0", "--5", "1,5", "٣", "½", "1_0", "0x10",
    "a\x00b", "9" * 5_000, "'; drop table --", "<script>alert(1)</script>", "🏋" * 50, "true", "[1]",
]  # fmt: skip
each_formula = pytest.mark.parametrize("made", FORMULAS.values(), ids=FORMULAS)


def opened(client: Client, key: str, status: int = 200, /, **asked: str) -> str:
    answer = client.get(reverse("library:formula", args=[key]), asked)
    assert answer.status_code == status, unescape(answer.content.decode())
    assert len(answer.content) < LARGEST
    return unescape(answer.content.decode())


def told_example(made: Formula, **more: str) -> dict[str, str]:
    return {name: typed(value) for name, value in example(made.key).items()} | more


def headline(page: str) -> str:
    found = re.search(r'<p class="stat-value">([^<]*)', page)
    assert found, "no result is shown"
    return found[1].strip()


def error_of(page: str, name: str) -> str:
    found = re.search(rf'<ul class="errorlist" id="id_{name}_error"><li>(.*?)</li>', page)
    return found[1] if found else ""


def shows(page: str, made: Formula, result: Result, system: System) -> None:
    """The page shows the result that `calc` prints, in a system of units."""
    assert result.means in page
    for warning in result.warnings:
        assert warning in page
    if made.kind == "class":
        assert headline(page).lower() == (result.in_class or "").lower()
        assert result.edition in page
        return
    assert unit_in(made.unit, system).symbol in page
    if result.value is None:
        assert result.band
        ends = [significant(number_in(each or 0.0, made.unit, system), 4) for each in result.band]
        assert headline(page) == " to ".join(ends)
        return
    value = number_in(result.value, made.unit, system)
    said = headline(page).replace(",", "").replace("−", "-")
    assert float(said) == pytest.approx(value, rel=5e-4)
    full = re.search(r'>Unrounded</dt><dd class="number">([^<]+)', page)
    assert float(full[1] if full else said) == pytest.approx(value, rel=1e-9, abs=1e-9)


@each_formula
class TestEveryFormula:
    def test_says_what_it_is_and_rests_on(self, made: Formula, client: Client) -> None:
        page = opened(client, made.key)
        for each in made.quantities:
            assert f'name="{name_in(each, "metric")}"' in page
        for said in (made.text.title, made.text.equation, made.key):
            assert said in page
        for source in made.sources:
            assert reverse("library:source", args=[source]) in page
        for rival in made.rivals:
            assert reverse("library:formula", args=[rival]) in page
        for table in made.norms:
            assert reverse("library:table", args=[table]) in page
        for part in made.recalled:
            assert part in page
        assert ("from memory" in page.lower()) >= bool(made.recalled)

    def test_calculates_its_example_as_calc_does_in_both_systems(
        self, made: Formula, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        values = example(made.key)
        assert values.keys() == made.names
        result = calculate(made.key, values)
        for system in SYSTEMS:
            with django_assert_num_queries(0):
                page = opened(client, made.key, **told_example(made, units=system))
            shows(page, made, result, system)
            assert "style=" not in page
            assert "<style" not in page
            assert not re.search(r"<script(?! src=)", page)
            assert not re.search(r"\son\w+=", page)


SAMPLE = [WALK, BMI, "change.change_in_test", "readiness.parq_plus", "strength.one_rep_max_epley",
          "flexibility.sit_and_reach_percentile_ymca", "strength.load_at_repetitions_nsca"]  # fmt: skip


@pytest.mark.parametrize("typed_in", HOSTILE, ids=lambda each: ascii(each)[:20])
@pytest.mark.parametrize("key", SAMPLE)
def test_takes_whatever_is_typed(key: str, typed_in: str, client: Client) -> None:
    made = FORMULAS[key]
    first, last = made.quantities[0], made.quantities[-1]
    everywhere = {each.name: typed_in for each in made.quantities}
    for asked in (everywhere, {first.name: typed_in}, {last.name: typed_in, "units": "us"}):
        told = told_example(made) | asked
        answer = client.get(reverse("library:formula", args=[key]), told)
        assert answer.status_code in {200, 422}
        assert b"<script>alert" not in answer.content


@pytest.mark.parametrize("name", ["units", "along", "force", "by", "test", "first", "nothing"])
@pytest.mark.parametrize("typed_in", HOSTILE, ids=lambda each: ascii(each)[:20])
def test_takes_whatever_stands_in_the_address(name: str, typed_in: str, client: Client) -> None:
    answer = client.get(reverse("library:formula", args=[WALK]), WALKED | {name: typed_in})
    assert answer.status_code == 200


@pytest.mark.parametrize("key", ["no.such", "body", "a\x00b", "x" * 3_000, "..", "body.bmi_class "])
def test_is_not_there_when_nobody_declared_it(key: str, client: Client) -> None:
    assert client.get(reverse("library:formula", args=[key])).status_code == 404


class TestRefusals:
    def test_stand_beside_their_field_in_the_words_of_the_registry(self, client: Client) -> None:
        page = opened(client, BMI, 422, mass_kg="700", height_cm="175")
        assert error_of(page, "mass_kg").startswith("Body mass cannot be 700 kg: it lies between")
        assert not error_of(page, "height_cm")
        assert 'class="stat-value"' not in page
        assert "Calculate anyway" not in page

    def test_name_what_is_missing(self, client: Client) -> None:
        page = opened(client, BMI, 422, mass_kg="70", height_cm="")
        assert error_of(page, "height_cm") == "Height is needed."

    def test_speak_in_the_unit_that_was_typed(self, client: Client) -> None:
        page = opened(client, BMI, 422, units="us", mass_lb="7000", height_in="70")
        assert "7000 lb" in error_of(page, "mass_lb")

    def test_of_what_was_not_studied_offer_to_go_on(self, client: Client) -> None:
        young = WALKED | {"age_years": "19"}
        page = opened(client, WALK, 422, **young)
        assert "outside the 30 to 69" in error_of(page, "age_years")
        assert '<button class="button quiet" name="force" value="1">Calculate anyway' in page
        page = opened(client, WALK, force="1", **young)
        assert "the result is a guess beyond the study" in page
        forced = calculate(WALK, {**example(WALK), "age_years": 19}, force=True)
        assert headline(page) == significant(forced.value, 4)

    def test_that_nothing_can_force_stay(self, client: Client) -> None:
        opened(client, BMI, 422, mass_kg="700", height_cm="175", force="1")

    def test_of_several_quantities_together_stand_above_the_form(self, client: Client) -> None:
        key = "heart.heart_rate_reserve"
        page = opened(client, key, 422, heart_rate_max_bpm="90", heart_rate_rest_bpm="120")
        assert 'class="errorlist' in page


class TestUnits:
    def test_follow_what_is_asked(self, client: Client) -> None:
        assert 'name="mass_kg"' in opened(client, BMI)
        assert 'name="mass_lb"' in opened(client, BMI, units="us")

    def test_follow_what_a_person_prefers(self, client: Client) -> None:
        user = a_user()
        user.person.units = "imperial"
        user.person.save()
        client.force_login(user)
        assert 'name="mass_lb"' in opened(client, BMI)
        assert 'name="mass_kg"' in opened(client, BMI, units="metric")

    def test_a_switch_keeps_what_was_typed(self, client: Client) -> None:
        page = opened(client, "energy.resting_energy_mifflin", units="us", mass_kg="70",
                      height_cm="175", age_years="30", sex="male")  # fmt: skip
        assert 'name="mass_lb" value="154.32' in page
        assert headline(page) == "1,649"

    def test_the_result_comes_in_them(self, client: Client) -> None:
        told = {"load_kg": "100", "repetitions": "5"}
        metric = opened(client, "strength.one_rep_max_epley", **told)
        us = opened(client, "strength.one_rep_max_epley", units="us", **told)
        assert headline(metric) == "116.7"
        assert float(headline(us)) == pytest.approx(257.2, abs=0.1)
        assert '<span class="unit">lb</span>' in us

    def test_a_formula_of_inches_takes_centimetres(self, client: Client) -> None:
        key = "flexibility.sit_and_reach_percentile_ymca"
        assert 'name="reach_cm"' in opened(client, key)
        assert 'name="reach_in"' in opened(client, key, units="us")

    def test_are_not_offered_where_there_is_nothing_to_switch(self, client: Client) -> None:
        assert 'aria-label="Units"' not in opened(client, "heart.heart_rate_max_tanaka")

    @pytest.mark.parametrize("text", ["70", "154.324", "12", "0.5", "99.99", "100000", "1e-3"])
    def test_there_and_back_is_what_was_typed(self, text: str) -> None:
        kg, lb = units.by_symbol("kg"), units.by_symbol("lb")
        assert float(retyped(retyped(text, kg, lb), lb, kg)) == pytest.approx(float(text), rel=1e-4)

    @pytest.mark.parametrize(("asked", "own", "found"), [
        ("", "", "metric"), ("", "metric", "metric"), ("", "imperial", "us"), ("us", "metric", "us"),
        ("metric", "imperial", "metric"), ("stones", "imperial", "us"), ("stones", "", "metric"),
    ])  # fmt: skip
    def test_of_a_reader(self, asked: str, own: str, found: str) -> None:
        assert system_of(asked, own) == found


class TestResult:
    def test_shows_its_error_and_its_source(self, client: Client) -> None:
        page = opened(client, WALK, **WALKED)
        assert "5 mL/kg/min, so from 35 to 45" in page
        assert reverse("library:source", args=["kline-1987"]) in page

    def test_is_drawn_with_its_band_along_a_chosen_quantity(self, client: Client) -> None:
        page = opened(client, WALK, **WALKED)
        assert "The result by body mass, kg" in page
        assert 'class="error-band"' in page
        assert "yours</th>" in page
        assert "The result by age, years" in opened(client, WALK, along="age_years", **WALKED)

    def test_of_a_class_stands_in_its_table(self, client: Client) -> None:
        page = opened(client, "body.bmi_class", bmi_kg_m2="27", age_years="40")
        assert re.search(r'class="number place">25 to under 30 <span class="here">your place', page)
        assert "25 to 30 kg/m²" in page

    def test_of_a_percentile_stands_in_its_row(self, client: Client) -> None:
        page = opened(client, "aerobic.vo2max_percentile_friend_2022_treadmill",
                      vo2max_ml_kg_min="25.9", sex="female", age_years="45")  # fmt: skip
        assert re.search(r'number place">25.9 <span class="here">your place', page)
        assert '<th scope="col" class="number">40–49, women</th>' in page

    @pytest.mark.parametrize(("told", "units"), [({"grip_kg": "38"}, "metric"),
                                                 ({"grip_lb": "83.8"}, "us")])  # fmt: skip
    def test_of_a_class_of_percentiles_stands_at_the_last_that_was_reached(
        self, client: Client, told: dict[str, str], units: str
    ) -> None:
        """Tomkinson 2025, women of 40 to 44: the 80th is 35.2 kg, the 90th 38.3."""
        asked = {"sex": "female", "age_years": "44", "units": units} | told
        page = opened(client, "strength.grip_class_tomkinson", **asked)
        assert re.search(r'number place">35.2 <span class="here">your place', page)
        page = opened(client, "aerobic.vo2max_class_friend_2022", vo2max_ml_kg_min="31",
                      sex="female", age_years="45", mode="treadmill")  # fmt: skip
        assert re.search(r'number place">30.9 <span class="here">your place', page)
        assert "27.7 to 32.8 mL/kg/min" in page

    def test_of_a_class_without_an_end_says_so_after_its_unit(self, client: Client) -> None:
        page = opened(client, "strength.grip_class_tomkinson", grip_kg="38", sex="female",
                      age_years="44")  # fmt: skip
        assert "35.2 kg and over" in page

    def test_of_a_change_shows_the_difference_and_its_limits(self, client: Client) -> None:
        page = opened(client, "change.change_in_test", test="six-minute-walk", before_value="400",
                      after_value="450")  # fmt: skip
        assert "50, limits 17.57 to 82.43" in page

    def test_says_once_what_moves_it_which_way(self, client: Client) -> None:
        page = opened(client, WALK)
        assert page.count("The result never rises with more of this: body mass; age; ") == 1

    def test_shows_what_the_rivals_answer(self, client: Client) -> None:
        page = opened(client, "heart.heart_rate_max_tanaka", age_years="40")
        assert "On the same numbers: 180 bpm" in page

    def test_reaches_a_client_through_htmx_as_a_whole_page(self, client: Client) -> None:
        answer = client.get(
            reverse("library:formula", args=[WALK]), WALKED,
            headers={"HX-Request": "true", "HX-Target": "main"},
        )  # fmt: skip
        assert b'<main id="main"' in answer.content


class TestRetest:
    KEY = "strength.grip_percentile_tomkinson"

    def asked(self, **more: str) -> dict[str, Any]:
        return {"test": "grip-strength", "first": "40", "second": "41"} | more

    def test_says_when_nothing_has_clearly_changed_and_how_to_settle_it(
        self, client: Client
    ) -> None:
        page = opened(client, self.KEY, **self.asked())
        assert "No clear change." in page
        assert "1 kg above" in page
        page = opened(client, self.KEY, **self.asked(second="43.5"))
        assert re.search(r"\d more tests? with the same mean", page)

    def test_says_when_something_has(self, client: Client) -> None:
        assert "Changed: higher." in opened(client, self.KEY, **self.asked(second="50"))

    def test_agrees_in_pounds(self, client: Client) -> None:
        page = opened(client, self.KEY, **self.asked(first="88", second="111", units="us"))
        assert "Changed: higher." in page
        assert "23 lb above" in page

    @pytest.mark.parametrize("second", [each for each in HOSTILE if each not in {"1_0", "٣"}])
    def test_refuses_what_is_no_result(self, client: Client, second: str) -> None:
        opened(client, self.KEY, 422, **self.asked(second=second))

    def test_is_offered_for_each_test_with_an_error(self, client: Client) -> None:
        for test, error in typical_errors().items():
            assert set(error.formulas) <= set(FORMULAS), test
            assert units.by_symbol(error.unit)
            for key in error.formulas:
                assert error.test in opened(client, key)


class TestSearch:
    def found(self, client: Client, words: str, status: int = 200) -> list[str]:
        answer = client.get(reverse("library:formulas"), {"words": words})
        assert answer.status_code == status
        return re.findall(r'href="/library/formulas/([^/"]+)/"', answer.content.decode())

    def test_lists_every_formula_by_subject(self, client: Client) -> None:
        answer = client.get(reverse("library:formulas"))
        page = answer.content.decode()
        assert len(answer.content) < LARGEST
        assert sorted(self.found(client, "")) == sorted(FORMULAS)
        assert "<summary>Heart rate " in page

    @pytest.mark.parametrize(("words", "first"), [
        ("karvonen", "heart.heart_rate_at_reserve_karvonen"),
        ("body fat", "body.body_fat_siri"),
        ("STEP test", "aerobic.step_test_class_ymca"),
        ("rockport", WALK),
        ("resting_energy_mifflin", "energy.resting_energy_mifflin"),
        ("tanaka", "heart.heart_rate_max_tanaka"),
    ])  # fmt: skip
    def test_finds_by_title_words_author_and_key(
        self, client: Client, words: str, first: str
    ) -> None:
        assert first in self.found(client, words)

    def test_says_when_nothing_is_found(self, client: Client) -> None:
        assert self.found(client, "zeppelin") == []

    @pytest.mark.parametrize("words", ["x" * 5_000, "a\x00b"])
    def test_refuses_what_cannot_be_looked_for(self, client: Client, words: str) -> None:
        self.found(client, words, 422)

    def test_answers_htmx_with_the_list_alone(self, client: Client) -> None:
        answer = client.get(
            reverse("library:formulas"), {"words": "karvonen"}, headers={"HX-Request": "true"}
        )
        assert b"<html" not in answer.content
        assert b"Karvonen" in answer.content


def test_a_signed_in_reader_costs_few_queries(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(a_user())
    with django_assert_max_num_queries(12):
        opened(client, WALK, **WALKED)


def test_a_quantity_without_a_unit_keeps_its_name() -> None:
    assert name_in(Quantity(name="sex", kind="choice", label="sex"), "us") == "sex"
