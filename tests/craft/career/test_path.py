"""The path: never done without a record, one step next, in order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.career.path import NAMES, Certificate, Records, Step, steps

TODAY = date(2026, 11, 22)
WORDS = st.sampled_from(["CPR/AED card", "diploma", "age 18"])
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
CERTIFICATES = st.builds(
    Certificate, name=st.sampled_from(["NASM-CPT", "ACE-CPT"]), expires_on=st.none() | DAYS
)
RECORDS = st.builds(
    Records,
    goal=st.sampled_from(["", "NASM-CPT", "NSCA-CPT"]),
    exam_on=st.none() | DAYS,
    met=st.integers(0, 4),
    missing=st.lists(WORDS, max_size=3, unique=True).map(tuple),
    unrecorded=st.lists(WORDS, max_size=2, unique=True).map(tuple),
    not_known=st.lists(WORDS, max_size=2, unique=True).map(tuple),
    earliest_on=st.none() | DAYS,
    certificates=st.lists(CERTIFICATES, max_size=3).map(tuple),
    is_studying=st.booleans(),
    passed_on=st.none() | DAYS,
)


def states(records: Records) -> list[str]:
    return [step.state for step in steps(records, on=TODAY)]


def step(number: int, records: Records) -> Step:
    return steps(records, on=TODAY)[number - 1]


@given(RECORDS, DAYS)
def test_no_step_is_done_without_a_record(records: Records, on: date) -> None:
    found = steps(records, on=on)
    is_certified = any(each.is_in_force(on) for each in records.certificates)
    is_ready = bool(records.goal) and not records.missing and not records.unrecorded
    assert (found[0].state == "done") == (bool(records.goal) or is_certified)
    has_passed = bool(records.goal and records.passed_on)
    assert found[1].state != "done" or is_certified or is_ready or has_passed
    assert (found[2].state == "done") == is_certified
    assert all(each.state == "not-open" for each in found[3:])


@given(RECORDS, DAYS)
def test_exactly_one_step_is_next_until_a_certification_is_held(records: Records, on: date) -> None:
    found = steps(records, on=on)
    following = [each for each in found if each.state == "next"]
    is_certified = any(each.is_in_force(on) for each in records.certificates)
    assert len(following) == (0 if is_certified else 1)


@given(RECORDS, DAYS)
def test_steps_stand_in_order_and_what_comes_before_the_next_one_is_done(
    records: Records, on: date
) -> None:
    found = steps(records, on=on)
    assert [(each.number, each.name) for each in found] == list(enumerate(NAMES, start=1))
    for each in found:
        if each.state == "next":
            assert all(before.state == "done" for before in found[: each.number - 1])
            assert all(after.state != "done" for after in found[each.number :])


@given(RECORDS, DAYS)
def test_every_step_gives_its_reason_and_one_action(records: Records, on: date) -> None:
    for each in steps(records, on=on):
        assert each.reason.endswith(".")
        assert each.action.label
        assert "None" not in each.reason


@given(RECORDS, DAYS)
def test_a_step_that_is_not_open_says_so_and_offers_something_meanwhile(
    records: Records, on: date
) -> None:
    for each in steps(records, on=on):
        if each.state == "not-open":
            assert "not open yet" in each.reason


def test_a_stranger_starts_by_choosing() -> None:
    assert states(Records()) == ["next", "waiting", "waiting", *["not-open"] * 5]
    assert step(1, Records()).action.target == "certifications"


def test_a_chosen_certification_brings_its_prerequisites() -> None:
    records = Records(
        goal="NASM-CPT", met=1, missing=("a CPR/AED card", "a diploma"), earliest_on=TODAY
    )
    assert states(records)[:3] == ["done", "next", "waiting"]
    reason = step(2, records).reason
    assert "1 of 3 met; missing: a CPR/AED card and a diploma" in reason
    assert "22 November 2026" in reason


def test_an_unknown_earliest_day_is_not_known() -> None:
    records = Records(goal="NASM-CPT", missing=("a diploma",))
    assert "not known" in step(2, records).reason


def test_with_nothing_missing_the_exam_is_next() -> None:
    records = Records(goal="NASM-CPT", met=3, exam_on=date(2027, 3, 5))
    assert states(records)[:3] == ["done", "done", "next"]
    assert "planned for 5 March 2027" in step(3, records).reason
    assert step(3, records).action.target == "study"


def test_studying_need_not_wait_for_the_prerequisites() -> None:
    records = Records(goal="NASM-CPT", missing=("a diploma",))
    assert "need not wait" in step(3, records).reason
    assert step(3, records).action.label == "Begin to study"
    running = Records(goal="NASM-CPT", missing=("a diploma",), is_studying=True)
    assert "You are studying for NASM-CPT" in step(3, running).reason
    assert step(3, running).action.label == "Go on studying"


def test_passing_moves_the_path_and_leaves_the_certificate_to_file() -> None:
    records = Records(goal="NASM-CPT", missing=("a diploma",), passed_on=date(2027, 3, 5))
    assert states(records)[:3] == ["done", "done", "next"]
    assert "passed the NASM-CPT exam on 5 March 2027" in step(3, records).reason
    assert step(3, records).action.target == "add-certificate"


def test_what_the_sources_leave_open_is_said_and_does_not_hold_up_the_rest() -> None:
    records = Records(goal="NASM-CPT", met=1, not_known=("the CPR/AED card",))
    assert states(records)[:3] == ["done", "done", "next"]
    assert "ask the body about the CPR/AED card" in step(2, records).reason


def test_what_a_person_has_not_put_down_is_never_laid_to_the_sources() -> None:
    records = Records(goal="NASM-CPT", met=3, unrecorded=("Age", "Schooling"))
    assert states(records)[:3] == ["done", "next", "waiting"]
    assert "3 of 5 met; not recorded: Age and Schooling." in step(2, records).reason
    assert "ask the body" not in step(2, records).reason


def test_requirements_of_which_nothing_is_known_are_never_done() -> None:
    records = Records(goal="IFPA", not_known=("age", "education"))
    assert states(records)[:3] == ["done", "next", "waiting"]
    assert "ask the body" in step(2, records).reason


def test_a_certificate_on_file_proves_the_first_three_steps() -> None:
    records = Records(certificates=(Certificate("ACE-CPT", TODAY),))
    assert states(records) == ["done"] * 3 + ["not-open"] * 5
    assert "in force until 22 November 2026" in step(3, records).reason
    assert "ends on 22 November 2026" in step(8, records).reason


def test_a_certificate_without_an_end_says_so() -> None:
    records = Records(goal="NASM-CPT", certificates=(Certificate("NASM-CPT"),))
    assert "no end date" in step(3, records).reason
    assert "no end date" in step(8, records).reason


def test_a_certificate_that_ended_yesterday_proves_nothing_and_is_named() -> None:
    ended = Certificate("ACE-CPT", TODAY - timedelta(days=1))
    assert states(Records(certificates=(ended,)))[0] == "next"
    assert "ended on 21 November 2026" in step(1, Records(certificates=(ended,))).reason
    assert (
        "ended on 21 November 2026"
        in step(3, Records(goal="ACE-CPT", certificates=(ended,))).reason
    )


def test_the_certificate_of_the_goal_is_named_before_one_that_lasts_longer() -> None:
    both = (Certificate("ACE-CPT", date(2030, 1, 1)), Certificate("NASM-CPT", date(2027, 1, 1)))
    assert "NASM-CPT" in step(3, Records(goal="NASM-CPT", certificates=both)).reason
    assert "ACE-CPT" in step(3, Records(certificates=both)).reason


@pytest.mark.parametrize(
    ("records", "target"),
    [
        (Records(), "certifications"),
        (Records(goal="NASM-CPT"), "renewal"),
        (Records(certificates=(Certificate("ACE-CPT"),)), "papers"),
    ],
)
def test_the_last_step_leads_to_what_can_be_seen_of_renewal(records: Records, target: str) -> None:
    assert step(8, records).action.target == target


def test_a_second_certification_is_on_the_way_while_the_first_counts() -> None:
    records = Records(goal="NSCA-CPT", certificates=(Certificate("ACE-CPT"),))
    assert states(records)[:3] == ["done"] * 3
    targets = [each.action.target for each in steps(records, on=TODAY)[:3]]
    assert targets == ["certifications", "prerequisites", "study"]
    passed = Records(
        goal="NSCA-CPT", certificates=(Certificate("ACE-CPT"),), passed_on=date(2026, 11, 1)
    )
    assert step(3, passed).action.target == "add-certificate"
