"""The arrangements side by side: what each counts, what it leaves out, and when it covers its costs."""

from dataclasses import replace
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.career.income import (
    ARRANGEMENTS,
    COSTS,
    Outcome,
    Plan,
    Unanswered,
    compare,
    facts,
)
from barpath.craft.career.income.plan import Place
from barpath.craft.knowledge import knowledge
from craft.career.income.plans import FACTS, a_plan, answer, outcome, spans, usd

SESSION_PAID = ("share", "rent", "freelance")


def ranged(low: float, high: float) -> st.SearchStrategy[tuple[float, float]]:
    ends = st.floats(low, high).map(lambda value: round(value, 2))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


PLANS = st.builds(
    a_plan,
    place=st.sampled_from(["in-person", "remote", "both"]),
    time=st.sampled_from(["full", "part"]),
    is_employed_by_gym=st.booleans(),
    counts_us_tax=st.booleans(),
    employee_pays=st.frozensets(st.sampled_from(list(COSTS))),
    sessions_per_week=ranged(0, 50),
    session_minutes=st.floats(10, 90),
    weeks_per_year=st.integers(1, 52),
    paid_hours_per_week=st.floats(0, 40),
    cancelled_percent=st.integers(0, 40),
    no_show_percent=ranged(0, 60),
    no_show_pays_percent=st.integers(0, 100),
    price_usd_per_session=ranged(0, 200),
    pay_usd_per_hour=ranged(0, 80),
    salary_usd_per_year=ranged(0, 90_000),
    gym_cut_percent=ranged(0, 100),
    rent_usd_per_month=ranged(0, 3_000),
    insurance_usd_per_year=ranged(0, 2_000),
    travel_usd_per_week=st.floats(0, 100),
    remote_clients_count=ranged(0, 30),
    remote_price_usd_per_month=ranged(0, 300),
    set_aside_percent=st.integers(0, 60),
)


def worked_out(plan: Plan) -> list[Outcome]:
    return [each for each in compare(plan, FACTS) if isinstance(each, Outcome)]


class TestEveryPlan:
    @given(PLANS)
    @settings(max_examples=60)
    def test_adds_up_as_printed(self, plan: Plan) -> None:
        for each in worked_out(plan):
            for year in (each.low, each.high):
                assert sum(line.usd for line in year.lines) == year.remains_usd
                assert year.gross_usd - year.costs_usd == year.before_tax_usd
                assert year.before_tax_usd - year.tax_usd == year.remains_usd
                assert all(line.usd <= 0 for line in year.lines if line.kind != "income")

    @given(PLANS)
    @settings(max_examples=60)
    def test_leaves_no_less_in_the_high_case(self, plan: Plan) -> None:
        for each in worked_out(plan):
            # A dollar of rounding a line; and the step where self-employment tax starts.
            slack = len(each.low.lines) + 60
            assert each.low.remains_usd <= each.high.remains_usd + slack
            assert each.low.before_tax_usd <= each.high.before_tax_usd + len(each.low.lines)

    @given(PLANS)
    @settings(max_examples=60)
    def test_names_the_arrangements_in_order_and_says_why_one_is_not_worked_out(
        self, plan: Plan
    ) -> None:
        found = compare(plan, FACTS)
        assert [each.name for each in found] == list(ARRANGEMENTS.values())
        assert all(each.reason.endswith(".") for each in found if isinstance(each, Unanswered))

    @given(PLANS)
    @settings(max_examples=60)
    def test_covers_its_costs_at_the_break_even_and_not_one_session_before(
        self, plan: Plan
    ) -> None:
        for each in worked_out(plan):
            fewest = each.low.break_even_sessions_per_week
            if not fewest or fewest > 100 or fewest * 90 / 60 > 160:
                continue
            worst = plan.case(best=False)
            at = {name: worst[name] for name in plan.given}
            for sessions, covers in ((fewest, True), (fewest - 1, False)):
                fixed = spans(**{**at, "sessions_per_week": sessions})
                year = outcome(each.arrangement, replace(plan, given=fixed)).low
                rounding = len(year.lines)
                if covers:
                    assert year.before_tax_usd >= -rounding
                else:
                    assert year.before_tax_usd <= rounding


class TestEmployed:
    def test_full_time_pays_the_hours_of_a_full_time_week(self) -> None:
        found = outcome("hourly", a_plan(pay_usd_per_hour=20, weeks_per_year=52))
        assert found.low.gross_usd == 20 * 2_080
        assert found.low.lines[0].claims == ("annual-pay-assumes-a-full-year",)
        assert found.full_time.endswith("full time.")

    def test_weeks_off_do_not_make_full_time_part_time(self) -> None:
        found = outcome("hourly", a_plan(pay_usd_per_hour=20, weeks_per_year=48))
        assert found.full_time == (
            "1,920 hours worked a year. Full time is 1,920 in 48 weeks, so this is full time."
        )

    def test_part_time_pays_the_hours_given(self) -> None:
        part = a_plan(time="part", paid_hours_per_week=24, weeks_per_year=50)
        assert outcome("hourly", part).low.gross_usd == 20 * 24 * 50
        assert outcome("hourly", part).full_time.endswith("part time.")

    def test_a_part_time_salary_is_its_share_of_a_full_week(self) -> None:
        part = a_plan(time="part", paid_hours_per_week=20, salary_usd_per_year=40_000)
        assert outcome("salary", part).low.gross_usd == 20_000
        assert outcome("salary", a_plan(salary_usd_per_year=40_000)).low.gross_usd == 40_000

    def test_part_time_needs_to_know_the_hours(self) -> None:
        for arrangement in ("hourly", "salary"):
            found = answer(arrangement, a_plan(time="part"))
            assert isinstance(found, Unanswered)
            assert found.missing == ("paid_hours_per_week",)
            assert "paid hours a week" in found.reason

    def test_sessions_beyond_the_paid_hours_are_worked_all_the_same(self) -> None:
        found = outcome("hourly", a_plan(time="part", paid_hours_per_week=12))
        assert found.low.hours == 20 * 50
        assert "Your sessions take longer than the hours you are paid for." in found.notes

    def test_only_the_costs_that_fall_on_an_employee_count(self) -> None:
        plan = a_plan(
            employee_pays=frozenset({"certification"}),
            certification_usd_per_year=150,
            insurance_usd_per_year=400,
        )
        assert outcome("hourly", plan).low.costs_usd == 150
        assert outcome("freelance", plan).low.costs_usd == 550

    def test_nothing_hangs_on_sessions(self) -> None:
        found = outcome("hourly", a_plan())
        assert found.break_even == ""
        assert found.low.break_even_sessions_per_week is None
        assert [count.label for count in found.low.counts] == ["Hours worked"]


class TestPaidBySession:
    def test_a_plain_year(self) -> None:
        found = outcome("freelance", a_plan())
        assert found.low.gross_usd == 20 * 50 * 60
        assert not found.is_range
        assert found.low.counts[0].value == 1_000

    def test_cancelled_sessions_are_neither_paid_nor_worked(self) -> None:
        found = outcome("freelance", a_plan(cancelled_percent=10))
        assert found.low.gross_usd == 54_000
        assert found.low.hours == 900

    def test_no_shows_are_worked_and_pay_what_was_agreed(self) -> None:
        free = outcome("freelance", a_plan(no_show_percent=10))
        half = outcome("freelance", a_plan(no_show_percent=10, no_show_pays_percent=50))
        assert (free.low.gross_usd, half.low.gross_usd) == (54_000, 57_000)
        assert free.low.hours == half.low.hours == 1_000
        assert "less 10% no-shows, each still paying 50%" in half.low.counts[0].words

    def test_a_gym_keeps_its_cut_and_the_rest_is_gross(self) -> None:
        found = outcome("share", a_plan(gym_cut_percent=40))
        assert usd(found) == {"Clients pay for sessions": 60_000, "The gym keeps": -24_000}
        assert found.low.gross_usd == 36_000

    def test_rent_is_owed_every_month(self) -> None:
        assert usd(outcome("rent", a_plan(rent_usd_per_month=500)))["Rent"] == -6_000

    def test_costs_by_the_month_and_by_the_week(self) -> None:
        plan = a_plan(software_usd_per_month=30, travel_usd_per_week=10, equipment_usd_per_year=99)
        lines = usd(outcome("freelance", plan))
        assert lines["Software and platforms"] == -360
        assert lines["Travel"] == -500
        assert lines["Equipment"] == -99

    def test_a_range_gives_two_cases(self) -> None:
        found = outcome("rent", a_plan(sessions_per_week=(10, 20), rent_usd_per_month=(400, 600)))
        assert found.is_range
        low, high = next(pair for pair in found.lines if pair[0].label == "Rent")
        assert (low.usd, high.usd) == (-7_200, -4_800)
        assert (found.low.gross_usd, found.high.gross_usd) == (30_000, 60_000)

    def test_unpaid_hours_and_the_way_count_as_work(self) -> None:
        plan = a_plan(unpaid_hours_per_week=6, travel_hours_per_week=4)
        found = outcome("freelance", plan)
        assert found.low.hours == 30 * 50
        assert found.low.remains_usd_per_hour == 40
        assert found.low.before_tax_usd_per_hour == 40
        assert "20 in sessions + 6 unpaid + 4 on the way" in found.low.counts[-1].words

    def test_a_year_without_work_has_no_hourly_figure(self) -> None:
        found = outcome("freelance", a_plan(sessions_per_week=0))
        assert found.low.remains_usd_per_hour is None
        assert found.low.before_tax_usd_per_hour is None
        assert "(none)" in found.low.counts[-1].words

    def test_a_loss_is_shown_as_one_and_taxed_at_nothing(self) -> None:
        plan = a_plan(sessions_per_week=1, rent_usd_per_month=900, set_aside_percent=20)
        found = outcome("rent", replace(plan, counts_us_tax=True))
        assert found.low.remains_usd == 3_000 - 10_800
        assert found.low.tax_usd == 0


class TestRemote:
    REMOTE: ClassVar[dict[str, Any]] = {
        "remote_clients_count": 10,
        "remote_price_usd_per_month": 150,
        "remote_minutes_per_client_per_week": 30,
    }

    def test_needs_no_floor(self) -> None:
        for arrangement in ("share", "rent"):
            found = answer(arrangement, a_plan(place="remote"))
            assert isinstance(found, Unanswered)
            assert "needs no floor" in found.reason
            assert found.missing == ()

    def test_clients_by_the_month_add_to_a_business(self) -> None:
        found = outcome("freelance", a_plan(place="both", **self.REMOTE))
        assert usd(found)["Remote clients pay"] == 18_000
        assert found.low.hours == (20 + 5) * 50

    def test_one_can_live_of_them_alone(self) -> None:
        plan = a_plan(
            place="remote", sessions_per_week=None, price_usd_per_session=None, **self.REMOTE
        )
        found = outcome("freelance", plan)
        assert found.low.gross_usd == 18_000
        assert found.break_even == ""

    def test_without_their_price_sessions_are_asked_for(self) -> None:
        plan = a_plan(place="remote", sessions_per_week=None, remote_clients_count=10)
        found = answer("freelance", plan)
        assert isinstance(found, Unanswered)
        assert "sessions a week" in found.reason

    def test_travel_is_left_out_and_that_is_said(self) -> None:
        plan = a_plan(place="remote", travel_usd_per_week=40, travel_hours_per_week=5)
        found = outcome("freelance", plan)
        assert found.low.costs_usd == 0
        assert found.low.hours == 1_000
        assert "Travel is left out, because you work remotely." in found.notes

    @pytest.mark.parametrize(
        ("place", "arrangement", "numbers", "note"),
        [
            ("in-person", "freelance", REMOTE, "because you work in person only"),
            ("both", "hourly", REMOTE, "because you are employed here"),
            (
                "both",
                "rent",
                {"remote_clients_count": 5},
                "until both their number and their price",
            ),
        ],
    )
    def test_what_is_left_out_of_remote_work_is_said(
        self, place: Place, arrangement: str, numbers: dict[str, Any], note: str
    ) -> None:
        found = outcome(arrangement, a_plan(place=place, **numbers))
        assert "Remote clients pay" not in usd(found)
        assert any(note in each for each in found.notes)

    def test_time_spent_on_them_is_missed_when_it_is_empty(self) -> None:
        numbers: dict[str, Any] = self.REMOTE | {"remote_minutes_per_client_per_week": None}
        found = outcome("freelance", a_plan(place="both", **numbers))
        assert any("minutes a week for one of them" in each for each in found.notes)


class TestTaxes:
    def test_whom_a_gym_employs_pays_half(self) -> None:
        employed = outcome("share", a_plan(counts_us_tax=True))
        assert usd(employed)["Social Security and Medicare, your half"] == -round(36_000 * 0.0765)

    def test_who_bills_the_gym_pays_both_halves_on_what_is_left(self) -> None:
        billed = outcome(
            "share",
            a_plan(counts_us_tax=True, is_employed_by_gym=False, insurance_usd_per_year=1_000),
        )
        assert usd(billed)["Self-employment tax"] == -round(35_000 * 0.9235 * 0.153)

    def test_what_is_set_aside_comes_of_pay_or_of_what_a_business_leaves(self) -> None:
        plan = a_plan(
            set_aside_percent=10,
            equipment_usd_per_year=1_000,
            employee_pays=frozenset({"equipment"}),
        )
        label = "Set aside for income tax"
        assert usd(outcome("salary", plan))[label] == -4_000
        assert usd(outcome("freelance", plan))[label] == -5_900

    def test_leaving_them_out_is_said(self) -> None:
        notes = outcome("hourly", a_plan(counts_us_tax=False)).notes
        assert "Social Security and Medicare are not counted." in notes
        assert outcome("hourly", a_plan(counts_us_tax=True)).notes == notes[:-1]

    def test_numbers_come_from_the_claims_and_from_nowhere_else(self) -> None:
        base = knowledge()
        claim = base.claims["employee-payroll-tax"]
        changed = type(claim)(
            **{
                **{name: getattr(claim, name) for name in claim.__struct_fields__},
                "numbers": {"employee_percent": 50.0},
            }
        )
        other = facts(replace(base, claims={**base.claims, "employee-payroll-tax": changed}))
        found = compare(a_plan(counts_us_tax=True), other)[0]
        assert isinstance(found, Outcome)
        assert found.low.tax_usd == 20_000


class TestBreakEven:
    def test_counts_whole_sessions(self) -> None:
        found = outcome("rent", a_plan(rent_usd_per_month=500, price_usd_per_session=60))
        assert found.break_even == "2 sessions a week cover the costs."
        one = outcome("rent", a_plan(rent_usd_per_month=200))
        assert one.break_even == "1 session a week covers the costs."

    def test_from_the_high_case_to_the_low_one(self) -> None:
        found = outcome("rent", a_plan(rent_usd_per_month=(500, 1_500)))
        assert found.break_even == "2 to 6 sessions a week cover the costs."

    def test_without_costs_there_is_nothing_to_cover(self) -> None:
        assert "no cost" in outcome("freelance", a_plan()).break_even

    def test_sometimes_no_week_is_long_enough(self) -> None:
        never = outcome("rent", a_plan(price_usd_per_session=0))
        assert never.break_even == "No week holds enough sessions to cover the costs."
        too_dear = outcome("rent", a_plan(price_usd_per_session=1, rent_usd_per_month=9_000))
        assert too_dear.low.break_even_sessions_per_week is None

    def test_sometimes_only_the_high_case_covers_them(self) -> None:
        found = outcome("rent", a_plan(price_usd_per_session=(0, 60)))
        assert "From 2 sessions a week in the high case" in found.break_even


class TestWhatIsEmpty:
    def test_is_named_and_never_taken_for_nothing_in_silence(self) -> None:
        notes = outcome("freelance", a_plan()).notes
        for label in ("liability insurance", "no-shows", "unpaid hours", "set aside"):
            assert any(label in note for note in notes), label

    def test_is_not_named_when_all_is_given(self) -> None:
        names = (*COSTS.values(), "set_aside_percent", "unpaid_hours_per_week")
        numbers: dict[str, Any] = dict.fromkeys(names, 1)
        plan = a_plan(cancelled_percent=0, no_show_percent=0, counts_us_tax=True, **numbers)
        assert outcome("freelance", plan).notes == ()

    def test_what_an_arrangement_needs_is_asked_for_by_name(self) -> None:
        found = answer("share", a_plan(gym_cut_percent=None, session_minutes=None))
        assert isinstance(found, Unanswered)
        assert found.missing == ("session_minutes", "gym_cut_percent")
        assert found.reason == "Still to be filled in: minutes a session, what the gym keeps of it."


def test_hours_around_a_full_time_year_are_called_that() -> None:
    found = outcome("freelance", a_plan(sessions_per_week=(38, 44), weeks_per_year=50))
    assert found.full_time.startswith("1,900 to 2,200 hours worked a year. Full time is 2,000")
    assert found.full_time.endswith("around full time.")
