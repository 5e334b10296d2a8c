"""The bank as a whole: enough of everything, nothing that gives an answer away, mocks that assemble."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from barpath.craft.evidence import formulas
from barpath.craft.exam.choosing import item_for
from barpath.craft.exam.families.family import of_concept
from barpath.craft.exam.linting import flaws, goals
from barpath.craft.exam.mocks import TooFewItems, assemble, by_domain
from barpath.craft.exam.rules import rules_of
from barpath.craft.exam.scope import blueprint_of, counts, rivals_of, scope
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.blueprints import Blueprint
from keep_items import kept, words_of

ON = date(2026, 11, 22)
KNOWLEDGE = knowledge()
STUDY = KNOWLEDGE.study
PUBLISHED = sorted({each.certification for each in STUDY.blueprints.values()})
FORMS = [
    (certification, blueprint)
    for certification in PUBLISHED
    for blueprint in (blueprint_of(STUDY, certification), *rivals_of(STUDY, certification))
    if blueprint
]
NAMES = [f"{certification} {blueprint.standing}" for certification, blueprint in FORMS]


def test_every_concept_has_a_text_and_items() -> None:
    live = [key for key, each in STUDY.concepts.items() if each.status == "live"]
    assert len(live) == 412
    assert Counter(STUDY.concepts[key].domain for key in live) == {
        "anatomy": 44, "physiology": 52, "biomechanics": 23, "nutrition": 30, "screening": 20,
        "assessment": 37, "movement": 19, "program": 33, "cardio": 17, "flexcore": 19,
        "technique": 22, "special": 23, "behavior": 29, "professional": 18, "safety": 14,
        "models": 12,
    }  # fmt: skip
    assert len(STUDY.items) >= 1000


def test_nothing_is_wrong_that_a_machine_can_find() -> None:
    assert [f"{each.of}: {each.says}" for each in flaws(STUDY, KNOWLEDGE.claims)] == []


@pytest.mark.parametrize("goal", goals(STUDY), ids=lambda goal: goal.name)
def test_the_bank_gives_no_answer_away(goal: object) -> None:
    assert goal.is_met, goal  # type: ignore[attr-defined]


def test_every_text_was_held_against_its_sources_by_another_reader() -> None:
    unread = [key for key, each in STUDY.concepts.items() if each.reviewed_on is None]
    assert unread == []


def test_every_concept_names_a_source_that_anybody_may_read() -> None:
    closed = [
        key
        for key, each in STUDY.concepts.items()
        if not any(KNOWLEDGE.sources[cite.source].open_access for cite in each.sources)
    ]
    assert closed == []


def test_what_concepts_teach_exists() -> None:
    for concept in STUDY.concepts.values():
        assert set(concept.formulas) <= set(formulas())
        assert set(concept.exercises) <= set(KNOWLEDGE.movement.exercises)
        assert set(concept.bodies) <= set(KNOWLEDGE.bodies)


def test_every_blueprint_examines_each_concept_once() -> None:
    for certification, blueprint in FORMS:
        body = KNOWLEDGE.certifications[certification].body
        found = scope(STUDY, body=body, blueprint=blueprint)
        asked = [key for domain in found.domains for key in domain.concepts]
        assert len(asked) == len(set(asked))
        wanted = {
            key for key, each in STUDY.concepts.items() if not each.bodies or body in each.bodies
        }
        assert set(asked) == wanted


@pytest.mark.parametrize(("certification", "blueprint"), FORMS, ids=NAMES)
def test_two_mocks_without_a_common_item_assemble(certification: str, blueprint: Blueprint) -> None:
    edition = KNOWLEDGE.certification(certification, on=ON)
    rules, body = rules_of(edition.exam), edition.body
    found = scope(STUDY, body=body, blueprint=blueprint)
    first = assemble(
        STUDY, found, body=body, total=rules.items, unscored=rules.unscored, draw="one"
    )
    second = assemble(
        STUDY, found, body=body, total=rules.items, unscored=rules.unscored, draw="two",
        seen=frozenset(first.items),
    )  # fmt: skip
    assert not set(first.items) & set(second.items)
    for mock in (first, second):
        assert len(mock.items) == rules.items
        assert len(mock.unscored) == rules.unscored
        assert by_domain(found, STUDY.concept_of, mock.items) == counts(found, rules.items)
        scored = tuple(item for item in mock.items if item not in mock.unscored)
        exact = [domain.weight_percent * len(scored) / 100 for domain in found.domains]
        got = by_domain(found, STUDY.concept_of, scored)
        assert all(abs(one - other) <= 1 for one, other in zip(got, exact, strict=True))


def test_a_mock_that_cannot_be_filled_says_which_domain_is_short() -> None:
    found = scope(STUDY, body="nasm", blueprint=blueprint_of(STUDY, "nasm-cpt"))
    everything = frozenset(STUDY.items)
    with pytest.raises(TooFewItems, match="needs 12 items and has 0"):
        assemble(STUDY, found, body="nasm", total=120, unscored=20, draw="x", seen=everything)


def test_every_concept_has_two_ways_to_be_asked_in_study() -> None:
    few = [
        key
        for key, items in STUDY.items_of.items()
        if sum(item.pool != "mock" for item in items) + 2 * len(of_concept(key)) < 2
    ]
    assert few == []


def test_no_item_asks_a_concept_twice_in_a_row() -> None:
    moments = [f"2026-01-{day:02}" for day in range(1, 10)]
    for key in STUDY.items_of:
        seen_at: dict[str, object] = {}
        asked = []
        for moment in moments:
            found = item_for(STUDY, key, body="nasm", seen_at=seen_at, draw=moment)  # type: ignore[arg-type]
            if found is None:
                break
            asked.append(found)
            seen_at[found] = moment
        assert all(one != other for one, other in pairwise(asked)), key


def test_bodies_without_a_blueprint_get_an_even_split_that_says_so() -> None:
    found = scope(STUDY, body="nfpt", blueprint=blueprint_of(STUDY, "nfpt-cpt"))
    assert not found.is_published
    assert sum(domain.weight_percent for domain in found.domains) == pytest.approx(100)


def test_no_item_that_was_live_changes_or_vanishes() -> None:
    now = {item.id: words_of(item) for item in STUDY.items.values()}
    changed = [key for key, words in kept().items() if now.get(key) != words]
    assert changed == [], "retire these, write new ones, and name the old in `replaces`"
    assert set(now) == set(kept()), "run `python tests/keep_items.py` to write down the new ones"


def test_what_takes_the_place_of_an_item_names_one_that_was_there() -> None:
    for item in STUDY.items.values():
        assert not item.replaces or STUDY.items[item.replaces].status == "retired"
