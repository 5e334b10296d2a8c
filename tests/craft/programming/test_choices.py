"""What a trainer decides for one request: it shapes, it judges, and it stays on the plan."""

import re
from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.answering import answer
from barpath.craft.programming.checking import check
from barpath.craft.programming.checking.alone import check_alone
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.choices import chosen
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.exchange import Unreadable
from barpath.craft.programming.programme import (
    LIFTING,
    Outcome,
    Override,
    PartKind,
    Programme,
    Screening,
    Zone,
)
from barpath.craft.programming.request import Event, Replan, Request
from barpath.craft.programming.screening import screen
from craft.programming.bites import a_bout, cardio
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot
from craft.programming.requests import a_request

BASE = knowledge()
BIG: dict[str, Any] = {"goals": ("hypertrophy",)}
BONE = ("osteoporosis",)
WALKS_IN: dict[str, Any] = {"conditions": ("diabetes2",), "is_active": False}


def of(kind: PartKind = "main", name: str = "Goblet Squat", **said: Any) -> Programme:
    return a_programme(a_session(a_part(kind, a_slot(name, **said))))


def came_to(outcome: Outcome) -> Programme:
    return a_programme(screening=Screening(outcome=outcome))


def walking(zone: Zone) -> Programme:
    to_moderate = Screening(outcome="cleared_with_limits", ceiling="moderate")
    return a_programme(cardio(a_bout(zone=zone)), screening=to_moderate)


def pulls(sets: int) -> Programme:
    push, pull = a_slot("Dumbbell Bench Press", sets=3), a_slot("Seated Cable Row", sets=sets)
    return a_programme(a_session(a_part("main", push, pull)))


def intervals(minutes: float = 20) -> Programme:
    bout = a_bout(minutes, zone="vigorous")
    return a_programme(cardio(bout, kind="conditioning", minutes=minutes), weeks=6)


def supervised(*, is_so: bool) -> Programme:
    return a_programme(a_session(is_supervised=is_so))


# Each claim of a position that is no default: the client, a programme that keeps it, and one that
# does not.
BITES: dict[str, tuple[dict[str, Any], Programme, Programme]] = {
    "other-known-disease-and-inactive": (
        {"conditions": ("diabetes2", "cad"), "is_active": False},
        came_to("medical_clearance_first"), came_to("cleared_with_limits"),
    ),
    "diabetes-without-symptoms-begins": (WALKS_IN, walking("moderate"), walking("vigorous")),
    "diabetes-without-symptoms-effort": (
        WALKS_IN, of(rpe=(4, 5), rir=None), of(rpe=(5, 6), rir=None),
    ),
    "blood-pressure-in-two-steps": (
        {"blood_pressure_mmhg": (190, 90)}, a_programme(weeks=()), a_programme(),
    ),
    "short-rest-for-size": (BIG, of(rest_s=60), of(rest_s=90)),
    "pregnancy-positions-by-symptom": (
        {"conditions": ("pregnant_trimester2",)},
        of(name="A press", pattern="HPU", tags=("SUP",)), of(name="A plank", pattern="AE", tags=("PRONE",)),
    ),
    "heavy-for-bone-with-a-coach": (
        {"conditions": BONE, "has_coach": True}, of(reps=(5, 8)), of(reps=(8, 12)),
    ),
    "heavy-for-bone-is-supervised": (
        {"conditions": BONE, "has_coach": True}, supervised(is_so=True), supervised(is_so=False),
    ),
    "repetitions-for-bone-alone": ({"conditions": BONE}, of(reps=(8, 12)), of(reps=(5, 8))),
    "repetitions-for-bone-after-a-fracture": (
        {"conditions": (*BONE, "vertebral_fracture_old"), "has_coach": True},
        of(reps=(8, 12)), of(reps=(5, 8)),
    ),
    "pull-twice-as-much-as-push": ({}, pulls(6), pulls(4)),
    "hard-intervals-at-once-with-a-coach": (
        {"is_active": False, "has_coach": True}, intervals(), intervals(30),
    ),
    "hard-intervals-alone-after-a-base": (
        {"is_active": False}, a_programme(cardio(), weeks=6), intervals(),
    ),
    "failure-for-size": (BIG, of(rir=(0, 1)), of(rir=(1, 3))),
}  # fmt: skip
OTHERS = {key for key, each in BASE.claims.items() if each.topic and not each.is_default}


def choosing(claim: Claim, said: dict[str, Any]) -> Request:
    return Request(client=a_client(**said), switches={claim.topic: claim.position})


def named(programme: Programme, request: Request) -> set[str]:
    """The claims that find something."""
    return {each.claim for each in check(programme, request, BASE)}


def test_every_other_position_is_shown_biting() -> None:
    assert BITES.keys() == OTHERS


@pytest.mark.parametrize("key", BITES)
def test_a_position_bites_where_it_is_chosen(key: str) -> None:
    claim, (said, kept, broken) = BASE.claims[key], BITES[key]
    assert list(KINDS[claim.kind].faults(claim)) == []
    request = choosing(claim, said)
    assert key not in named(kept, request)
    assert key in named(broken, request)
    assert key not in named(broken, Request(client=request.client))


@pytest.mark.parametrize("topic", BASE.topics)
def test_the_default_does_not_judge_where_another_was_chosen(topic: str) -> None:
    default, *others = BASE.topics[topic]
    for key in (key for position in others for key in BASE.topics[topic][position]):
        said, kept, broken = BITES[key]
        request = choosing(BASE.claims[key], said)
        found = named(kept, request) | named(broken, request)
        assert not found & {*BASE.topics[topic][default]}


def test_who_chooses_nothing_is_judged_by_the_same_knowledge() -> None:
    assert chosen(BASE, Request(client=a_client())) is BASE


class TestDiabetes:
    def test_begins_within_limits_or_waits(self) -> None:
        client = a_client(**WALKS_IN)
        ada = BASE.with_rules({"diabetes-clearance": "ada"})
        assert screen(client, BASE).screening.outcome == "medical_clearance_first"
        found = screen(client, ada).screening
        assert (found.outcome, found.ceiling) == ("cleared_with_limits", "moderate")

    @pytest.mark.parametrize(
        "said", [{"conditions": ("diabetes2", "cad")}, {"symptoms": ("chest_pain",)}]
    )
    def test_waits_with_more_than_diabetes(self, said: dict[str, Any]) -> None:
        ada = BASE.with_rules({"diabetes-clearance": "ada"})
        outcome = screen(a_client(**WALKS_IN | said), ada).screening.outcome
        assert outcome == "medical_clearance_first"

    def test_no_disease_of_the_metabolism_is_lost_between_the_claims(self) -> None:
        words = vocabulary()
        metabolic = {code for code in words.conditions if "metabolic" in words.groups_of(code)}
        assert all("diabetes" in words.groups_of(code) for code in metabolic)
        assert metabolic


def test_a_blood_pressure_between_the_steps_is_screened_as_was_chosen() -> None:
    client = a_client(blood_pressure_mmhg=(190, 90))
    two = BASE.with_rules({"blood-pressure-steps": "two-steps"})
    assert screen(client, BASE).screening.outcome == "medical_clearance_first"
    assert screen(client, two).screening.outcome == "refer_do_not_train"
    heart = msgspec.structs.replace(client, conditions=("cad",), clearance="Dr A.")
    assert screen(heart, BASE).screening.outcome == "refer_do_not_train"
    assert screen(heart, BASE).referrals == ("physician",)


REASON = "She lifted as much until a month ago"
VOLUME = Override(rule="PRO-04", reason=REASON)


def steep(**said: Any) -> Programme:
    first, then = (a_programme(a_session(a_part("main", a_slot(sets=n)))).weeks for n in (1, 9))
    return a_programme(weeks=(first[0], *then[1:]), **said)


def rules_found(found: Any) -> set[str]:
    return {each.rule for each in found}


class TestOverrides:
    def test_a_hard_rule_is_set_aside_for_that_request_only(self) -> None:
        request = Request(client=a_client())
        aside = msgspec.structs.replace(request, overrides=(VOLUME,))
        assert "PRO-04" in rules_found(check(steep(), request, BASE))
        assert "PRO-04" not in rules_found(check(steep(), aside, BASE))
        assert not BASE.rules["volume-rises-slowly"].is_set_aside

    def test_a_plan_without_a_request_is_judged_by_its_own(self) -> None:
        found, not_judged = check_alone(steep(), BASE)
        own, as_many = check_alone(steep(overrides=(VOLUME,)), BASE)
        assert rules_found(found) - rules_found(own) == {"PRO-04"}
        assert as_many == not_judged

    def test_a_plan_is_not_excused_by_what_the_request_does_not_set_aside(self) -> None:
        request = Request(client=a_client())
        assert "PRO-04" in rules_found(check(steep(overrides=(VOLUME,)), request, BASE))

    def test_a_deload_that_was_set_aside_is_not_planned(self) -> None:
        client = a_client(status="advanced", horizon_weeks=12)
        aside = chosen(
            BASE, Request(client=client, overrides=(Override(rule="DEL-01", reason="Trial."),))
        )
        assert any(each.lighter for each in blocks(client, BASE))
        assert not any(each.lighter for each in blocks(client, aside))

    def test_a_rule_of_safety_is_never_set_aside(self) -> None:
        safety = {each.rule for each in BASE.rules.values() if each.tier == 0}
        assert len(safety) > 50
        for rule in safety:
            request = Request(client=a_client(), overrides=(Override(rule=rule, reason="So."),))
            with pytest.raises(Unreadable, match=rf"overrides\[0\].rule names {rule}, a rule of s"):
                chosen(BASE, request)


def refused(says: str, **decided: Any) -> None:
    request = msgspec.convert({"client": {}, **decided}, Request)
    with pytest.raises(Unreadable, match=re.escape(says)):
        check(a_programme(), request, BASE)
    plan = msgspec.to_builtins(a_programme(**{name: getattr(request, name) for name in decided}))
    with pytest.raises(Unreadable, match=re.escape(says)):
        check_alone(msgspec.convert(plan, Programme), BASE)


@pytest.mark.parametrize(
    ("override", "says"),
    [
        (
            {"rule": "VOL-99", "reason": "So."},
            "overrides[0].rule names “VOL-99”, which is no rule.",
        ),
        ({"rule": "PRO-04", "reason": " "}, "overrides[0].reason is empty"),
        ({"rule": "LOG-02", "reason": "So."}, "by which no programme is judged"),
    ],
)
def test_an_override_that_cannot_be_is_refused(override: dict[str, str], says: str) -> None:
    refused(says, overrides=[override])


def test_a_rule_is_set_aside_once() -> None:
    twice = [{"rule": "PRO-04", "reason": "So."}] * 2
    refused("overrides[1].rule names PRO-04 a second time.", overrides=twice)


def test_a_switch_that_cannot_be_is_refused() -> None:
    refused("switches names “diet”; sources are known to disagree about", switches={"diet": "x"})
    says = "switches.rest-for-size names “long”; its positions are trials, nasm."
    refused(says, switches={"rest-for-size": "long"})


SWITCHES = {"rest-for-size": "nasm", "reserve-for-size": "to-failure"}


def decided() -> Request:
    request = a_request(horizon_weeks=4)
    return msgspec.structs.replace(request, switches=SWITCHES, overrides=(VOLUME,))


def test_what_was_decided_shapes_the_plan_and_stays_on_it() -> None:
    plan = answer(decided(), BASE, is_quick=True).programme
    slots = [each for session in plan.weeks[-1].sessions for each in session.slots(LIFTING)]
    assert slots
    assert all(each.rest_s is not None and each.rest_s <= 60 for each in slots)
    assert all(each.rir is None or each.rir[1] <= 1 for each in slots if each.reps)
    assert (plan.switches, plan.overrides) == (SWITCHES, (VOLUME,))
    assert f"Your trainer set rule PRO-04 aside: {REASON}." in plan.text
    assert f"your trainer chose: {BASE.claims['short-rest-for-size'].says()}" in plan.text
    assert "PRO-04" not in plan.rules


def test_a_plan_that_is_planned_anew_keeps_what_was_decided() -> None:
    first = decided()
    plan = msgspec.to_builtins(answer(first, BASE, is_quick=True).programme)
    event = Event(type="missed", week=2, days=(plan["weeks"][1]["sessions"][0]["day"],))
    silent = Request(id="R1", client=first.client, replan=Replan(plan=plan, event=event))
    again = answer(silent, BASE).programme
    assert (again.switches, again.overrides) == (SWITCHES, (VOLUME,))
    assert again.text.count(REASON) == 1
    other = Override(rule="PRO-04", reason="She is ill no more.")
    anew = msgspec.structs.replace(silent, switches={"rest-for-size": "trials"}, overrides=(other,))
    changed = answer(anew, BASE).programme
    assert changed.overrides == (other,)
    assert changed.switches == SWITCHES | {"rest-for-size": "trials"}


def test_a_plan_to_plan_anew_may_not_set_safety_aside() -> None:
    plan = {"weeks": [], "overrides": [{"rule": "SCR-01", "reason": "So."}]}
    request = Request(
        client=a_client(), replan=Replan(plan=plan, event=Event(type="missed", week=1))
    )
    with pytest.raises(Unreadable, match=r"replan\.plan\.overrides\[0\]\.rule names SCR-01"):
        answer(request, BASE)


def test_every_rule_that_can_be_set_aside_can_be_done_without() -> None:
    """All at once: nothing that designs falls over for want of a rule."""
    can = [
        rule
        for rule, keys in BASE.keys_of_rule.items()
        if all(BASE.rules[key].tier for key in keys) and any(BASE.rules[key].kind for key in keys)
    ]
    overrides = tuple(Override(rule=rule, reason="To see.") for rule in can)
    log = {"Goblet Squat": ((20.0, 10, 2), (20.0, 10, 2), (22.0, 10, 2))}
    request = msgspec.structs.replace(
        a_request(horizon_weeks=8, event_week=8, log=log), overrides=overrides
    )
    plan = answer(request, BASE, is_quick=True).programme
    assert plan.status == "ok"
    assert not rules_found(check(plan, request, BASE)) & {*can}
