"""Movement figures: bodies that can be, hands and feet that stay, and files that say so."""

from dataclasses import replace
from itertools import pairwise
from math import hypot
from pathlib import Path

import msgspec
import pytest

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.movement_figures import Frame, MovementFigure, Point, Prop
from barpath.craft.knowledge.loading import BadKnowledge, load_one
from barpath.craft.knowledge.posture import (
    FOREARM,
    SHANK,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Limb,
    Pose,
    between,
    poses,
)
from barpath.craft.knowledge.posture_faults import faults

FIGURES = knowledge().movement.figures
DRAWN = {key: figure for key, figure in FIGURES.items() if figure.frames}

MOVING = {key: figure for key, figure in DRAWN.items() if len(figure.frames) > 1}


def figure(**told: object) -> MovementFigure:
    return msgspec.convert({"says": "Made up.", "frames": [{}], **told}, MovementFigure)


def far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def on_the_way(drawn: MovementFigure, share: float) -> Pose:
    one, other = poses(drawn)[:2]
    return between(one, other, share, from_front=drawn.view == "front")


def limbs(pose: Pose) -> list[Limb]:
    return [pose.arm, pose.arm2, pose.leg, pose.leg2]


class TestStanding:
    def test_a_person_is_a_hundred_high_with_feet_on_the_floor(self) -> None:
        pose = poses(figure())[0]
        assert pose.hip == pytest.approx((0, 50))
        assert pose.leg.end == pytest.approx((0, 2), abs=0.1)
        assert pose.head[1] == pytest.approx(91)

    def test_the_far_side_does_as_the_near_one(self) -> None:
        pose = poses(figure(frames=[{"arm": [30, 60], "leg": [20, -10]}]))[0]
        assert pose.arm2 == pose.arm
        assert pose.leg2 == pose.leg

    def test_from_the_front_it_does_so_in_a_mirror(self) -> None:
        pose = poses(figure(view="front", frames=[{"arm": [80, 100], "hip": [0, 48]}]))[0]
        for one, other in ((pose.arm, pose.arm2), (pose.leg, pose.leg2)):
            assert one.end[0] > 0
            assert other.end == pytest.approx((-one.end[0], one.end[1]))


class TestPlaces:
    def test_hips_follow_from_a_planted_foot(self) -> None:
        pose = poses(figure(frames=[{"leg": [90, 0]}]))[0]
        assert pose.hip == pytest.approx((-24, 26))

    def test_hips_follow_from_a_grip(self) -> None:
        pose = poses(figure(frames=[{"grip": [0, 110], "arm": [180, 180]}]))[0]
        assert pose.hip == pytest.approx((0, 110 - UPPER_ARM - FOREARM - TRUNK))
        assert pose.arm.end == pytest.approx((0, 110))

    def test_a_hand_and_a_foot_are_reached_for(self) -> None:
        pose = poses(figure(frames=[{"hip": [0, 30], "hand": [20, 50], "foot": [15, 2]}]))[0]
        assert pose.arm.end == pytest.approx((20, 50))
        assert pose.leg.end == pytest.approx((15, 2))

    def test_a_knee_lies_in_front_and_an_elbow_behind(self) -> None:
        pose = poses(figure(frames=[{"hip": [0, 35], "hand": [10, 60]}]))[0]
        assert pose.leg.middle[0] > 0
        assert pose.arm.middle[0] < 5

    def test_a_reach_goes_with_the_trunk(self) -> None:
        upright, lying = poses(
            figure(frames=[{"reach": [10, 5]}, {"hip": [0, 4], "trunk": -90, "reach": [10, 5]}])
        )
        assert upright.arm.end == pytest.approx((10, 75))
        assert lying.arm.end == pytest.approx((-25, 14))

    def test_a_position_takes_the_rest_from_the_base(self) -> None:
        base = Frame(trunk=10.0, reach=(10.0, 5.0), hip=(0.0, 40.0))
        assert Frame(arm=(0.0, 0.0)).over(base) == Frame(
            trunk=10.0, arm=(0.0, 0.0), hip=(0.0, 40.0)
        )
        assert Frame(trunk=0.0).over(base) == Frame(trunk=0.0, reach=(10.0, 5.0), hip=(0.0, 40.0))
        assert Frame(grip=(0.0, 90.0)).over(base).hip is None


class TestOnTheWay:
    def test_no_limb_grows_or_shrinks(self) -> None:
        for drawn in MOVING.values():
            for share in (0.0, 0.25, 0.5, 0.75, 1.0):
                pose = on_the_way(drawn, share)
                for arm in (pose.arm, pose.arm2):
                    assert far(arm.root, arm.middle) == pytest.approx(UPPER_ARM)
                    assert far(arm.middle, arm.end) == pytest.approx(FOREARM)
                for leg in (pose.leg, pose.leg2):
                    assert far(leg.root, leg.middle) == pytest.approx(THIGH * pose.thigh)
                    assert far(leg.middle, leg.end) == pytest.approx(SHANK)

    def test_what_stays_keeps_its_place_all_the_way(self) -> None:
        for key, drawn in MOVING.items():
            for one, other in pairwise(poses(drawn)):
                for share in (0.2, 0.5, 0.8):
                    pose = between(one, other, share, from_front=drawn.view == "front")
                    # A straight limb cannot be longer than it is halfway: a finger's breadth.
                    moved = {end: far(pose.joint(end), one.joint(end)) for end in drawn.stays}
                    assert max(moved.values(), default=0) < 4, key

    def test_it_begins_and_ends_at_the_positions(self) -> None:
        drawn = DRAWN["squat"]
        one, other = poses(drawn)
        for share, pose in ((0.0, one), (1.0, other)):
            for there, meant in zip(limbs(on_the_way(drawn, share)), limbs(pose), strict=True):
                assert there.end == pytest.approx(meant.end, abs=0.1)

    def test_a_hand_that_is_put_somewhere_goes_there_straight(self) -> None:
        drawn = figure(view="front", frames=[{"hand": [-20, 90]}, {"hand": [22, 70]}])
        assert on_the_way(drawn, 0.5).arm.end == pytest.approx((1, 80))

    def test_an_arm_goes_the_short_way_round(self) -> None:
        drawn = figure(frames=[{"arm": [180, 180]}, {"arm": [-90, -90]}])
        assert on_the_way(drawn, 0.5).arm.angles[0] == pytest.approx(225)

    def test_a_press_goes_up_in_front(self) -> None:
        drawn = figure(frames=[{"arm": [-10, 10]}, {"arm": [180, 180]}])
        assert 0 < on_the_way(drawn, 0.5).arm.angles[0] < 180


class TestFaults:
    @pytest.mark.parametrize(
        ("told", "says"),
        [
            ({"frames": [{"hand": [60, 60]}]}, "the hand falls"),
            ({"frames": [{"hip": [0, 80], "foot2": [0, 2]}]}, "the foot2 falls"),
            ({"frames": [{"hip": [0, 50], "leg": [-30, 20]}]}, "the knee bends by -50"),
            ({"frames": [{"arm": [40, 0]}]}, "the elbow bends by -40"),
            ({"frames": [{"hip": [0, 30], "leg": [0, 0]}]}, "goes 18 below the floor"),
            ({"frames": [{}, {"foot": [9, 2]}], "stays": ["foot"]}, "moves the foot, which stays"),
        ],
    )
    def test_a_body_that_cannot_be_is_a_fault(self, told: dict[str, object], says: str) -> None:
        assert any(says in fault for fault in faults(figure(**told)))

    def test_no_figure_has_one(self) -> None:
        assert {key: found for key, drawn in DRAWN.items() if (found := list(faults(drawn)))} == {}

    def test_without_a_floor_nobody_is_below_it(self) -> None:
        assert list(faults(figure(frames=[{"hip": [0, 30], "leg": [0, 0]}], has_floor=False))) == []


class TestFiles:
    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("frames = [{}]", "says is missing"),
            ('says = "A"', "either has positions or is the same as another"),
            ('says = "A"\nsame_as = "run"\nframes = [{}]', "either has positions"),
            ('says = "A"\nframes = [{}, {}, {}, {}, {}]', "length"),
            ('says = "A"\nframes = [{ tail = 3 }]', "tail is not a field"),
            ('says = "A"\nframes = [{ arm = [1] }]', "length"),
            ('says = "A"\nframes = [{}]\nprops = [{}]', "exactly one of"),
            ('says = "A"\nframes = [{}]\nprops = [{ load = "hand", rod = "hand" }]', "exactly one"),
            ('says = "A"\nframes = [{}]\nprops = [{ line = [1, 2, 3] }]', "from point to point"),
            ('says = "A"\nframes = [{}]\nprops = [{ band = "hand" }]', "leads nowhere"),
            ('says = "A"\nframes = [{}]\nprops = [{ load = "tail" }]', "may not be"),
        ],
    )
    def test_a_wrong_one_is_named_with_its_fault(
        self, tmp_path: Path, text: str, says: str
    ) -> None:
        file = tmp_path / "made-up.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(BadKnowledge, match=r"made-up\.toml") as told:
            load_one(file, MovementFigure)
        assert says in str(told.value)

    def test_every_figure_draws_an_exercise(self) -> None:
        named = {each.figure for each in knowledge().movement.exercises.values()}
        shared = {each.same_as for each in FIGURES.values() if each.same_as}
        assert set(FIGURES) == named | shared

    def test_one_that_serves_two_keeps_its_own_words(self) -> None:
        movement = knowledge().movement
        exercise = movement.exercises["step-aerobics"]
        found = movement.figure_of(exercise)
        assert found.frames == FIGURES["step-up"].frames
        assert found.says == FIGURES["step-aerobics"].says

    def test_what_moves_says_so_in_other_words_each(self) -> None:
        said = [each.says for each in FIGURES.values()]
        assert sorted(set(said)) == sorted(said)
        assert all(each.endswith(".") for each in said)

    def test_a_prop_is_one_thing(self) -> None:
        assert Prop(load="hand").r == 3
        assert replace(poses(figure())[0], ball=None).joint("ball") == (0, 0)
