"""The income planner: the plan is the link, what is wrong is named, nothing is made up."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.career.income import ARRANGEMENTS, QUANTITIES
from barpath.craft.career.labour import newest_wages
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.labour import Percentiles
from barpath.studio.career.examples import EXAMPLES, Example
from barpath.studio.career.reports import income as report
from studio.career.pages import opened

pytestmark = pytest.mark.django_db
WEEK: dict[str, Any] = {
    "sessions_per_week": "20",
    "session_minutes": "60",
    "weeks_per_year": "50",
    "price_usd_per_session": "60",
}
HOSTILE = [
    "nan", "-nan", "inf", "1e9", "0x10", "١٢x", "--5", "6..0", "x" * 10_000, "9" * 400, "1\x002",
    "<script>alert(1)</script>", "'; drop table people", "½",
]  # fmt: skip


def row(said: str, arrangement: str) -> str:
    """The row of an arrangement in the table side by side."""
    return said.partition(f'href="#{arrangement}"')[2].partition("</tr>")[0]


class TestFirstVisit:
    def test_fills_in_nothing_but_what_a_source_says(self, client: Client) -> None:
        said = opened(client, "income")
        filled = {"pay_usd_per_hour": "16.39", "pay_usd_per_hour_high": "29.29"}
        filled |= {"salary_usd_per_year": "34090", "salary_usd_per_year_high": "60920"}
        for name, value in filled.items():
            assert f'name="{name}" value="{value}"' in said
        for name in QUANTITIES:
            if name not in filled:
                assert f'name="{name}" value=' not in said, name

    def test_says_what_each_arrangement_still_needs(self, client: Client) -> None:
        said = opened(client, "income")
        for name in ARRANGEMENTS.values():
            assert name in said
        assert "Still to be filled in: weeks a year." in said

    def test_shows_what_others_report_with_its_source(self, client: Client) -> None:
        said = opened(client, "income")
        assert "$50 to $120 a session" in said
        assert "£300 to £500 a month" in said
        for key in ("session-price", "liability-insurance", "trainer-share-of-session"):
            for figure in knowledge().rates[key].figures:
                assert all(knowledge().sources[each].title in said for each in figure.sources)

    def test_starts_from_nothing_where_the_survey_says_nothing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        base = knowledge()
        wages = msgspec.structs.replace(
            newest_wages(base), hourly_usd=Percentiles(), annual_usd=Percentiles()
        )
        monkeypatch.setattr(report, "knowledge", lambda: replace(base, wages={"newest": wages}))
        assert report.sourced_amounts() == {}


class TestAPlan:
    def test_is_worked_out_side_by_side(self, client: Client) -> None:
        said = opened(client, "income", **WEEK, gym_cut_percent="40", rent_usd_per_month="500")
        assert "$60,000" in row(said, "freelance")
        assert "$36,000" in row(said, "share")
        assert "$54,000" in row(said, "rent")
        assert "$32,780 to $58,580" in row(said, "hourly")
        assert "Not worked out yet" not in said

    def test_shows_the_arithmetic_and_its_ground(self, client: Client) -> None:
        said = opened(client, "income", **WEEK)
        assert "1,000 paid sessions × $60" in said
        assert "15.3% of 92.35% of $60,000" in said
        assert reverse("library:claim", args=["self-employment-tax"]) in said
        assert reverse("library:claim", args=["annual-pay-assumes-a-full-year"]) in said

    def test_may_hold_ranges(self, client: Client) -> None:
        said = opened(client, "income", **WEEK | {"price_usd_per_session_high": "80"})
        assert "$60,000 to $80,000" in row(said, "freelance")
        assert "High case" in said

    def test_takes_numbers_as_people_write_them(self, client: Client) -> None:
        plan = WEEK | {"price_usd_per_session": " $1,060.50 ", "set_aside_percent": "10 %"}
        said = opened(client, "income", **plan)
        assert "$1,060,500" in row(said, "freelance")

    def test_part_time_remote_work_is_another_plan(self, client: Client) -> None:
        said = opened(
            client, "income", **WEEK, time="part", paid_hours_per_week="12", place="remote"
        )
        assert "Remote work needs no floor" in said
        assert "× 12 hours × 50 weeks" in said

    def test_taxes_can_be_left_out(self, client: Client) -> None:
        said = opened(client, "income", **WEEK, taxes="none")
        assert "Self-employment tax" not in said
        assert "Social Security and Medicare are not counted." in said

    def test_costs_of_an_employee_can_be_none_at_all(self, client: Client) -> None:
        costs = WEEK | {"certification_usd_per_year": "150"}
        usual = opened(client, "income", **costs)
        none = opened(client, "income", **costs, employee_pays="")
        some = opened(client, "income", **costs, employee_pays=["", "certification"])
        assert "$150" in row(usual, "hourly")
        assert "$150" not in row(none, "hourly")
        assert "$150" in row(some, "hourly")

    def test_what_was_typed_stays_in_its_box(self, client: Client) -> None:
        said = opened(client, "income", **WEEK, pay_usd_per_hour="21")
        assert 'name="price_usd_per_session" value="60"' in said
        assert 'name="pay_usd_per_hour" value="21"' in said
        assert 'name="pay_usd_per_hour_high" value=' not in said

    def test_an_emptied_box_stays_empty(self, client: Client) -> None:
        said = opened(client, "income", **WEEK, pay_usd_per_hour="", pay_usd_per_hour_high="")
        assert 'name="pay_usd_per_hour" value=' not in said
        assert "pay by the hour" in said.partition('id="unanswered"')[2]

    def test_a_link_may_bring_the_cost_of_a_certification(self, client: Client) -> None:
        said = opened(
            client,
            "income",
            **WEEK,
            certification_usd_per_year="90",
            certification_usd_per_year_high="140",
        )
        assert "−$140" in said
        assert "−$90" in said

    @pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
    def test_an_example_works_and_says_that_it_is_made_up(
        self, client: Client, example: Example
    ) -> None:
        answer = client.get(f"{reverse('career:income')}?{example.query}")
        said = answer.content.decode()
        assert answer.status_code == 200
        assert "Its numbers are made up" in said
        assert 'name="example" value="yes"' in said
        assert 'href="#freelance"' in said
        assert "made up" not in opened(client, "income").replace("Made-up examples", "")

    def test_a_year_without_work_has_no_hourly_figure(self, client: Client) -> None:
        said = opened(client, "income", **WEEK | {"sessions_per_week": "0"})
        assert "no hours worked" in row(said, "freelance")


class TestWhatIsRefused:
    @pytest.mark.parametrize("value", HOSTILE)
    def test_what_is_no_number_is_said_beside_its_box(self, client: Client, value: str) -> None:
        said = opened(client, "income", status=422, **WEEK | {"session_minutes": value})
        assert "Enter a number, such as 60 or 12.50." in said
        assert 'id="comparison"' not in said
        assert "<script>alert" not in said.replace(f'value="{value}"', "")

    @pytest.mark.parametrize("value", HOSTILE)
    @pytest.mark.parametrize("box", ["price_usd_per_session", "price_usd_per_session_high"])
    def test_so_is_either_box_of_a_range(self, client: Client, box: str, value: str) -> None:
        said = opened(client, "income", status=422, **WEEK | {box: value})
        assert "Enter a number" in said

    @pytest.mark.parametrize("name", QUANTITIES)
    def test_what_makes_no_sense_is_named_with_its_limits(self, client: Client, name: str) -> None:
        quantity = QUANTITIES[name]  # type: ignore[index]
        for value in (-5, quantity.highest * 10):
            said = opened(client, "income", status=422, **{name: f"{value:.0f}"})
            assert f"{quantity.label}: " in said
            assert f"is outside {quantity.written(quantity.lowest)} to " in said

    def test_a_range_runs_upwards(self, client: Client) -> None:
        plan = WEEK | {"price_usd_per_session_high": "40"}
        assert "40 is less than 60" in opened(client, "income", status=422, **plan)

    def test_a_range_has_a_beginning(self, client: Client) -> None:
        plan = WEEK | {"price_usd_per_session": "", "price_usd_per_session_high": "40"}
        assert "Fill in the first box too" in opened(client, "income", status=422, **plan)

    def test_numbers_that_do_not_go_together_are_said_beside_one_of_them(
        self, client: Client
    ) -> None:
        said = opened(
            client, "income", status=422, **WEEK, cancelled_percent="60", no_show_percent="50"
        )
        assert "come to 110 of 100 booked" in said
        said = opened(
            client,
            "income",
            status=422,
            **WEEK | {"sessions_per_week": "99", "session_minutes": "480"},
        )
        assert "a week has 168" in said

    def test_a_wrong_box_is_marked_for_those_who_hear_the_page(self, client: Client) -> None:
        said = opened(client, "income", status=422, price_usd_per_session="x", weeks_per_year="99")
        assert said.count('aria-invalid="true"') == 3

    @pytest.mark.parametrize("name", ["place", "time", "gym", "taxes", "employee_pays"])
    @pytest.mark.parametrize("value", ["elsewhere", "x" * 10_000, "a\x00b"])
    def test_a_choice_that_is_none_is_named(self, client: Client, name: str, value: str) -> None:
        said = opened(client, "income", status=422, **{name: value})
        assert "those listed." in said

    def test_an_empty_choice_is_the_usual_one(self, client: Client) -> None:
        assert "$60,000" in row(opened(client, "income", **WEEK, place="", time=""), "freelance")
