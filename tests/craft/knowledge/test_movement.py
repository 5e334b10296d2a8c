"""Exercises as one whole: every fault stops the start, and what the graph promises holds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.kinds.movement_figures import MovementFigure
from barpath.craft.knowledge.loading import BadKnowledge
from barpath.craft.knowledge.movement import Movement, faults, read
from barpath.craft.knowledge.vocabulary import vocabulary
from exercise_coverage import COMMON, empty_cells, live

MOVEMENT = knowledge().movement
EXERCISES = MOVEMENT.exercises
EDGE = {"reason": "less-load"}
AGAINST = {"condition": "wrist_pain", "severity": "modify", "reason": "Made up.", "sources": []}

# No exercise stands here because none exists that is honest; a plan says so.
KNOWN_GAPS = {
    # Nothing but the body gives an elbow flexor or a rotator cuff a load that can be raised.
    *(("EF", level, "nothing") for level in (1, 2, 3)),
    *(("ER", level, "nothing") for level in (1, 2, 3)),
    # Dips and close press-ups are no first exercise.
    ("EE", 1, "nothing"),
    # Rolling needs something that rolls.
    *(("SMR", level, kit) for level in (1, 2, 3) for kit in COMMON if kit != "a gym"),
}


def with_changed(key: str, **told: Any) -> Movement:
    """The real exercises, one of them changed."""
    whole = msgspec.to_builtins(EXERCISES[key]) | told
    return Movement(
        {**EXERCISES, key: msgspec.convert(whole, Exercise)}, MOVEMENT.patterns, MOVEMENT.figures
    )


def said(found: Movement) -> list[str]:
    return [str(each) for each in faults(found, vocabulary(), knowledge().sources)]


class TestFaults:
    def test_there_are_none(self) -> None:
        assert said(MOVEMENT) == []

    @pytest.mark.parametrize(
        ("field", "value", "named"),
        [
            ("pattern", "XX", "XX"),
            ("patterns_also", ["HI", "XX"], "XX"),
            ("muscles", {"quads": 1.0, "wings": 0.5}, "wings"),
            ("equipment", [["BW"], ["DB", "ANVIL"]], "ANVIL"),
            ("tags", ["KD", "FUN"], "FUN"),
            ("specialties", ["strength", "sumo"], "sumo"),
            ("regressions", [{"to": "no-such-exercise", **EDGE}], "no-such-exercise"),
            ("substitutes", [{"to": "no-such-exercise", **EDGE}], "no-such-exercise"),
            ("prerequisites", [{"holds": "no-such", "sets": 1, "at_least": 1}], "no-such"),
            ("contraindications", [{**AGAINST, "condition": "hiccups"}], "hiccups"),
            ("contraindications", [{**AGAINST, "sources": ["no-such-source"]}], "no-such-source"),
            ("sources", ["no-such-source"], "no-such-source"),
            ("figure", "no-such-figure", "no-such-figure"),
        ],
    )
    def test_a_key_that_does_not_exist(self, field: str, value: object, named: str) -> None:
        found = said(with_changed("goblet-squat", **{field: value}))
        assert any("goblet-squat.toml" in each and f"names “{named}”" in each for each in found)

    def test_a_name_that_another_has(self) -> None:
        found = said(with_changed("goblet-squat", name=EXERCISES["push-up"].name))
        assert any("is the name of" in each for each in found)

    def test_a_way_to_something_easier_that_is_harder(self) -> None:
        edges = [{"to": "barbell-front-squat", **EDGE}]
        found = said(with_changed("bodyweight-squat", regressions=edges))
        assert any("leads to barbell-front-squat, which is harder" in each for each in found)

    def test_a_circle(self) -> None:
        easier = EXERCISES["goblet-squat"].regressions[0].to
        found = said(with_changed(easier, level=2, regressions=[{"to": "goblet-squat", **EDGE}]))
        circles = [each for each in found if "go round in a circle" in each]
        assert any("goblet-squat" in each and easier in each for each in circles)

    @pytest.mark.parametrize("same_as", ["no-such-figure", "tag-game"])
    def test_a_figure_that_is_the_same_as_nothing_drawn(self, same_as: str) -> None:
        made_up = MovementFigure(says="Made up.", same_as=same_as)
        found = said(with_figures({"step-aerobics": made_up}))
        assert any(f"“{same_as}”, which has no positions" in each for each in found)

    def test_a_figure_of_a_body_that_cannot_be(self) -> None:
        told = {"says": "Made up.", "frames": [{"hand": [90, 90]}]}
        found = said(with_figures({"squat": msgspec.convert(told, MovementFigure)}))
        assert any("movement_figures/squat.toml" in each and "short" in each for each in found)

    def test_any_of_them_stops_the_start(self, tmp_path: Path) -> None:
        for name in ("patterns", "exercises", "movement_figures"):
            (tmp_path / name).symlink_to(knowledge().folder / name)
        assert len(read(tmp_path, knowledge().sources).exercises) == len(EXERCISES)
        with pytest.raises(BadKnowledge, match="which does not exist"):
            read(tmp_path, {})

    @pytest.mark.parametrize(
        ("told", "says"),
        [
            ({"muscles": {"quads": 0.7}, "direct": []}, "a muscle share of 0.7"),
            ({"direct": ["core"]}, "is direct work for “core”"),
            ({"range": [8, 6]}, "runs backwards"),
            ({"range": [0, 6]}, "begins at nothing"),
            ({"equipment": []}, "write BW"),
            ({"equipment": [[]]}, "write BW"),
            ({"loading": "band", "e1rm_reps_max": 10}, "has no load in kilograms"),
            ({"sources": []}, "has no source"),
            ({"cues": []}, "length"),
            ({"cues": ["One", "Two", "Three", "Four"]}, "length"),
            ({"level": 6}, "<= 5"),
        ],
    )
    def test_an_exercise_that_contradicts_itself(self, told: dict[str, Any], says: str) -> None:
        whole = msgspec.to_builtins(EXERCISES["goblet-squat"]) | told
        with pytest.raises(msgspec.ValidationError, match=says):
            msgspec.convert(whole, Exercise)


def with_figures(changed: Mapping[str, MovementFigure]) -> Movement:
    return Movement(EXERCISES, MOVEMENT.patterns, {**MOVEMENT.figures, **changed})


class TestPromises:
    def test_everything_has_a_way_down_to_what_is_taught_in_a_minute(self) -> None:
        assert [key for key in EXERCISES if not leads_to_level_1(key)] == []

    def test_whatever_is_never_for_somebody_has_something_in_its_place(self) -> None:
        without = [
            (key, condition)
            for key, each in EXERCISES.items()
            for condition in never(each)
            if all(condition in never(EXERCISES[to]) for to in neighbours(each))
        ]
        assert without == []

    def test_every_progression_is_a_regression_read_backwards(self) -> None:
        forwards = {(key, edge.to) for key, each in EXERCISES.items() for edge in each.regressions}
        backwards = {
            (edge.to, key) for key, edges in MOVEMENT.progressions.items() for edge in edges
        }
        assert forwards == backwards

    def test_names_lead_back_to_their_exercise(self) -> None:
        assert MOVEMENT.by_name["Goblet Squat"] is EXERCISES["goblet-squat"]
        assert MOVEMENT.key_of["Goblet Squat"] == "goblet-squat"
        assert len(MOVEMENT.by_name) == len(EXERCISES)

    def test_common_kit_has_a_choice_for_every_movement_and_level_but_the_known_gaps(self) -> None:
        assert empty_cells() == KNOWN_GAPS

    @pytest.mark.parametrize(
        ("pattern", "specialty", "level"),
        [
            ("TE", "senior", 5),
            ("JMP", "senior", 5),
            ("OLY", "senior", 5),
            ("THR", "youth", 1),
            ("THR", "senior", 1),
            ("VPU", "senior", 1),
            ("VPU", "cancer", 1),
            ("KF", "senior", 1),
            ("HI", "senior", 1),
            ("BAL", "pain", 5),
            ("BAL", "youth", 5),
            ("BRE", "cancer", 5),
            ("CARD", "pain", 5),
            ("CON", "senior", 5),
            ("CON", "cancer", 5),
            ("ROT", "senior", 5),
            ("ROT", "pain", 5),
            ("LOC", "youth", 2),
        ],
    )
    def test_the_thin_places_have_at_least_three(
        self, pattern: str, specialty: str, level: int
    ) -> None:
        found = [
            each
            for each in live()
            if pattern in (each.pattern, *each.patterns_also)
            and specialty in each.specialties
            and each.level <= level
        ]
        assert len(found) >= 3

    @pytest.mark.parametrize("limbs", ["one-arm", "one-leg", "arms-only", "legs-only"])
    def test_whoever_uses_some_limbs_only_has_a_choice(self, limbs: str) -> None:
        assert len([each for each in live() if limbs in each.usable_limbs]) >= 5


def never(exercise: Exercise) -> set[str]:
    return {each.condition for each in exercise.contraindications if each.severity == "never"}


def neighbours(exercise: Exercise) -> list[str]:
    return [edge.to for edge in (*exercise.regressions, *exercise.substitutes)]


def leads_to_level_1(key: str) -> bool:
    exercise = EXERCISES[key]
    easier = (edge.to for edge in exercise.regressions)
    return exercise.level == 1 or any(leads_to_level_1(to) for to in easier)
