"""Every check of items and texts, shown biting and shown leaving a sound one alone."""

from typing import Any

import msgspec
import pytest

from barpath.craft.exam.linting import flaws, goals
from barpath.craft.exam.linting.bank import Goal
from barpath.craft.exam.linting.items import flaws_of
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.concepts import Cite, Concept
from barpath.craft.knowledge.kinds.items import Difficulty, Item, Option
from barpath.craft.knowledge.study import Study

SOUND = (
    ("It slows by a third", "The rate was read at rest."),
    ("It rises with the load", "Output follows what the muscles take up."),
    ("It stays where it was", "That holds for the pressure below, not for this."),
    ("It falls below rest", "Nothing in work lowers it so far."),
)


def an_item(*texts: str, key: int = 1, **fields: Any) -> Item:
    """A sound item, but for what a test says of it."""
    wanted = texts or tuple(text for text, _ in SOUND)
    whys = fields.pop("whys", ["The reason in a full sentence."] * len(wanted))
    told: dict[str, Any] = {
        "id": "lever-1",
        "level": "application",
        "stem": "A client pedals harder and harder. What does cardiac output do meanwhile?",
        "sources": (Cite(source="openstax-anatomy-2e"),),
        "difficulty": Difficulty(mean=0),
        "options": tuple(
            Option(text=text, why=why, right=at == key)
            for at, (text, why) in enumerate(zip(wanted, whys, strict=True))
        ),
    }
    return Item(**(told | fields))


def a_concept(**fields: Any) -> Concept:
    """A sound concept, but for what a test says of it."""
    told: dict[str, Any] = {
        "name": "Levers",
        "domain": "biomechanics",
        "gist": "A bar that turns on a point.",
        "text": "A lever turns. It has a point. Force acts on it.",
        "confusion": "Not a pulley.",
        "sources": (Cite(source="openstax-anatomy-2e"),),
        "verified": "recall",
    }
    return Concept(**(told | fields))


def checks(item: Item) -> set[str]:
    return {flaw.check for flaw in flaws_of(item)}


def test_a_sound_item_has_no_flaw() -> None:
    assert checks(an_item()) == set()


@pytest.mark.parametrize(
    ("item", "check"),
    [
        (an_item("one", "two", "all of the above"), "catch all"),
        (an_item("one", "two", "both A and B"), "combined options"),
        (an_item("it may rise", "it is level", "it falls"), "vague options"),
        (an_item(stem="Which of these does not raise the heart rate in work?"), "negative shown"),
        (an_item("30 mL", "10 mL", "20 mL"), "order of numbers"),
        (an_item("10 to 20", "15 to 25", "30 to 40"), "overlapping ranges"),
        (an_item(stem="What rises?"), "length of stem"),
        (an_item(stem="word " * 95 + "?"), "length of stem"),
        (an_item(stem="When a client pedals harder the output of the heart"), "stem asks"),
        (an_item(stem="What turns on a point in the body is called a…"), "article"),
        (an_item(whys=["no", "yes", "no", "no"]), "reasons"),
        (an_item("warm", "not warm", "cold"), "opposites"),
        (an_item("It rises.", "it rises", "It falls"), "two alike"),
    ],
)
def test_a_flaw_is_found(item: Item, check: str) -> None:
    assert check in checks(item)


def test_numbers_with_words_and_ranges_that_follow_one_another_are_sound() -> None:
    assert checks(an_item("10 mL", "20 mL", "30 mL")) == set()
    assert checks(an_item("10 to 20", "20 to 30", "30 to 40")) == set()
    assert checks(an_item("4 sets of 3", "3 sets of 4", "2 sets of 6")) == set()


def a_study(*items: Item, concept: Concept | None = None) -> Study:
    return Study({"lever": concept or a_concept()}, {"lever": items}, {})


def found(study: Study) -> dict[str, str]:
    return {flaw.check: flaw.says for flaw in flaws(study, knowledge().claims)}


def test_a_concept_needs_its_items_and_a_text_of_some_length() -> None:
    one = a_study(an_item())
    assert found(one)["number of items"] == "has 1 items and needs 2"
    short = a_study(concept=a_concept(text="It turns.", is_core=True))
    assert "1 sentences" in found(short)["length of text"]
    assert "needs 4" in found(short)["number of items"]
    assert found(a_study(concept=a_concept(status="retired"))) == {}


def test_an_item_asked_twice_is_found_by_its_words_and_by_its_key() -> None:
    twice = a_study(an_item(), an_item(id="lever-2"))
    assert "duplicates" in found(twice)


def test_a_stem_that_holds_another_key_is_found() -> None:
    cue = an_item(
        id="lever-2",
        stem="As output rises with the load, it rises with the load too. Which pressure does so?",
    )
    key = an_item("It falls at once", "it rises with the load", "It stays level")
    assert "holds the key of lever-1" in found(a_study(key, cue))["cueing"]


def test_an_item_whose_ground_moved_or_went_is_stale() -> None:
    base = knowledge()
    claim = base.claims["weekly-health-dose"]
    now = claim.numbers["at_least_minutes"]
    name = "weekly-health-dose.at_least_minutes"
    study = a_study(an_item(rests_on={name: now}), an_item(id="lever-2", rests_on={name: 1}))
    told = [flaw for flaw in flaws(study, base.claims) if flaw.check == "stale"]
    assert [flaw.of for flaw in told] == ["lever-2"]
    retired = {**base.claims, "weekly-health-dose": _retired(claim)}
    told = [flaw for flaw in flaws(study, retired) if flaw.check == "stale"]
    assert {flaw.of for flaw in told} == {"lever-1", "lever-2"}


def _retired(claim: Any) -> Any:
    return msgspec.structs.replace(claim, status="retired")


def test_a_retired_item_is_left_alone() -> None:
    gone = an_item("one", "two", "all of the above", status="retired")
    assert "catch all" not in found(a_study(gone))
    assert goals(a_study(gone)) == []


def the(name: str, study: Study) -> Goal:
    return next(goal for goal in goals(study) if goal.name.startswith(name))


def test_the_figures_of_a_bank_that_gives_its_answers_away() -> None:
    long = an_item(
        "No", "A key that is far longer than all the rest, as keys are", "Yes", "Perhaps"
    )
    bank = a_study(long, *(an_item("No", "The long key here", "Yes", "So", id=f"lever-{n}") for n in range(2, 9)))  # fmt: skip
    assert the("key is the single longest", bank).value == 1
    assert not the("length of key", bank).is_met
    assert the("key is option B", bank).value == 1
    assert not the("key is option A", bank).is_met


def test_absolutes_and_clangs_and_likeness_are_counted() -> None:
    item = an_item(
        "It always falls, never rises",
        "Output rises while pressure falls",
        "Pressure falls with resting",
        stem="When output is asked for in hard effort, what happens to a client? NOT at rest.",
    )
    bank = a_study(item)
    assert the("absolutes", bank).value == pytest.approx(0.5)
    assert the("word shared", bank).value == 1
    assert the("negative stems", bank).value == 1
    assert the("key most like", bank).value > 0
    assert not any(goal.name.startswith("key is option") for goal in goals(bank))
