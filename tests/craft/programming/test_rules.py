"""The rules as a whole: all are there, each that can be judged bites, the others are used."""

from importlib import import_module
from pathlib import Path

import pytest

import barpath.craft.programming
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.asking import ISOLATION
from barpath.craft.programming.checking.case import counted_share
from barpath.craft.programming.checking.intensity import LEVELLED
from barpath.craft.programming.checking.kinds import KINDS

CODE = Path(barpath.craft.programming.__file__).parent

# How many rules of each group are promised: SCR-01 to SCR-12 and so on.
PROMISED = {
    "SCR": 12, "FRQ": 9, "VOL": 12, "INT": 8, "EFF": 6, "RST": 5, "ORD": 6, "SEL": 14, "BAL": 6,
    "TEM": 3, "TIM": 5, "WUP": 5, "FLX": 4, "CAR": 10, "CON": 6, "PRO": 12, "DEL": 4, "PER": 4,
    "COR": 8, "STR": 3, "WL": 6, "OBE": 1, "YTH": 9, "SEN": 8, "OST": 5, "GRP": 5, "BB": 4,
    "CAN": 7, "SPT": 6, "PAI": 8, "ART": 1, "HTN": 2, "CVD": 4, "DIA": 4, "PRE": 6, "POS": 2,
    "PUL": 2, "REN": 1, "NEU": 4, "FIB": 1, "HYP": 1, "MED": 1, "MEN": 1, "CYC": 1, "ADH": 2,
    "SHF": 1, "LOG": 3, "REP": 6, "EXP": 3,
}  # fmt: skip
COUNT = 247

# Claims without a kind, by the code that reads them.
READ_BY = {
    "reserve-is-an-estimate": "progression/learning.py",
    "what-a-logged-set-holds": "progression/gates.py",
    "maxima-from-low-repetitions": "progression/seeing.py",
    "beginners-add-load-often": "progression/deciding.py",
    "what-a-stall-is": "progression/stalls.py",
    "load-follows-the-day": "progression/today.py",
    "back-a-step-after-two-misses": "progression/deciding.py",
    "time-a-set-takes": "checking/minutes.py",
    "children-to-a-coach": "asking.py",
}
# The others, by why a finished programme cannot show whether they were kept.
NOT_SHOWN = {
    "promise-little-at-first": "what a client can keep is known by what was kept",
    "arthritis-flare": "a flare comes later; it is answered by planning anew",
    "uneven-sides": "it needs a test of both sides",
    "days-of-treatment": "it needs the dates of treatment",
    "half-dose-days": "it needs how the day went",
    "heart-rate-maximum-by-tanaka": "a formula, of the reference",
    "steps-in-daily-life": "it needs a count of steps",
    "cardio-does-not-cost-size": "it only says what need not be feared",
    "strictest-wins": "it is how bounds are merged; each bound is judged by its own claim",
    "what-brings-a-lighter-week-forward": "it needs a log",
    "sugar-on-the-day": "it needs a measurement on the day",
    "complete-enough-to-be-repeated": "it is of the document, not of the programme",
    "what-a-good-plan-is-judged-by": "a person judges by it",
    "pain-traffic-light": "it needs pain on the day",
    "refer-when-nothing-changes": "it needs weeks of records",
    "the-model-matters-little": "it only says that the choice is free",
    "measure-again": "it needs the dates of tests",
    "supersets": "a programme does not say which exercises take turns",
    "screen-again": "it needs the date of the last screening",
    "machines-and-free-weights": "it only says that the choice is free",
    "likes-and-dislikes": "what is liked weighs in choosing and forbids nothing",
    "starts-from-what-the-sport-needs": "it needs an analysis of the sport",
    "controlled-tempo": "a programme says no tempo; the time of a repetition is held to it below",
    "slow-while-learning": "a programme says no tempo",
    "fractional-counting": "it is how sets are counted, held to it below",
    "least-strength-dose": "it allows and asks for nothing",
    "kit-that-carries-the-body": "it needs the ratings of the kit",
    "youth-no-contest-aims": "it is of what is asked for, before there is a programme",
    "an-hour-of-movement": "it is of the day outside the programme",
    "hours-of-one-sport": "it is of the week outside the programme",
}


def _bites() -> set[str]:
    """The keys of every table of the tests of checking."""
    found: set[str] = set()
    for file in Path(__file__).parent.joinpath("checking").glob("test_*.py"):
        module = import_module(f"craft.programming.checking.{file.stem}")
        found |= set(getattr(module, "BITES", ()))
    return found


def test_every_promised_rule_is_a_claim() -> None:
    promised = {
        f"{group}-{number:02}" for group, last in PROMISED.items() for number in range(1, last + 1)
    }
    assert len(promised) == COUNT
    assert {claim.rule for claim in knowledge().rules.values()} == promised


@pytest.mark.parametrize("key", [key for key, each in knowledge().rules.items() if each.kind])
def test_a_claim_fits_its_kind(key: str) -> None:
    claim = knowledge().rules[key]
    assert list(KINDS[claim.kind].faults(claim)) == []


def test_every_claim_that_judges_is_shown_biting() -> None:
    judging = {key for key, claim in knowledge().rules.items() if claim.kind}
    assert judging - _bites() == set()


def test_no_table_shows_a_claim_that_does_not_judge() -> None:
    assert _bites() - {key for key, claim in knowledge().rules.items() if claim.kind} == set()


def test_every_kind_is_asked_for_by_a_claim() -> None:
    assert set(KINDS) - {claim.kind for claim in knowledge().rules.values()} == set()


def test_every_other_claim_says_where_it_is_used() -> None:
    silent = {key for key, claim in knowledge().rules.items() if not claim.kind}
    assert silent == {*READ_BY, *NOT_SHOWN}
    assert not READ_BY.keys() & NOT_SHOWN.keys()


@pytest.mark.parametrize("key", READ_BY)
def test_the_code_that_is_named_reads_it(key: str) -> None:
    code = (CODE / READ_BY[key]).read_text(encoding="utf-8")
    assert f'"{key}"' in code or f'"{knowledge().rules[key].rule}"' in code


def test_sets_are_counted_as_the_rule_says() -> None:
    counting = knowledge().rules["fractional-counting"].numbers
    assert counted_share(1.0) == counting["limiting_sets"]
    assert counted_share(0.5) == counting["synergist_sets"]
    assert counted_share(0.25) == 0


def test_a_repetition_takes_as_long_as_a_controlled_one() -> None:
    tempo = knowledge().rules["controlled-tempo"].numbers
    lifts = [
        each
        for each in knowledge().movement.patterns.values()
        if each.group in LEVELLED or each.code in ISOLATION
    ]
    assert lifts
    for each in lifts:
        assert tempo["at_least_s"] <= each.rep_time_s <= tempo["at_most_s"], each.code
