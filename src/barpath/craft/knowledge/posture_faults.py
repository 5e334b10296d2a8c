"""What no body does, in a movement figure: such a figure stops the start."""

from collections.abc import Iterator

from barpath.craft.knowledge.kinds.movement_figures import Frame, MovementFigure
from barpath.craft.knowledge.posture import STAYS, Pose, apart, poses

REACH_SLACK = 1.5  # how far a hand or foot may fall short of where it is said to be
MOST_BEND, MOST_BACK = 172.0, 12.0  # degrees of an elbow or a knee


def faults(figure: MovementFigure) -> Iterator[str]:
    """What no body does: reaching too far, bending backwards, sinking into the floor, slipping."""
    from_front = figure.view == "front"
    found = poses(figure)
    for number, (frame, pose) in enumerate(zip(figure.positions, found, strict=True), start=1):
        for says in _out_of_reach(frame, pose):
            yield f"in position {number} {says}"
        if not from_front:
            for says in _bent_backwards(pose):
                yield f"in position {number} {says}"
        if figure.has_floor and (low := _lowest(pose)) < -STAYS:
            yield f"in position {number} goes {-low:.0f} below the floor"
    for end in figure.stays:
        places = [pose.joint(end) for pose in found]
        if any(apart(places[0], each) > STAYS for each in places):
            yield f"moves the {end}, which stays"


def _out_of_reach(frame: Frame, pose: Pose) -> Iterator[str]:
    ends = {"hand": pose.arm, "hand2": pose.arm2, "foot": pose.leg, "foot2": pose.leg2}
    for name, limb in ends.items():
        wanted = getattr(frame, name)
        is_placed = getattr(frame, name.replace("hand", "arm").replace("foot", "leg")) is None
        if wanted and is_placed and apart(wanted, limb.end) > REACH_SLACK:
            yield f"the {name} falls {apart(wanted, limb.end):.0f} short of where it is said to be"


def _bent_backwards(pose: Pose) -> Iterator[str]:
    for name, limb, forwards in (
        ("elbow", pose.arm, 1),
        ("far elbow", pose.arm2, 1),
        ("knee", pose.leg, -1),
        ("far knee", pose.leg2, -1),
    ):
        bend = (limb.angles[1] - limb.angles[0]) * forwards
        if not -MOST_BACK <= bend <= MOST_BEND:
            yield f"the {name} bends by {bend:.0f} degrees"


def _lowest(pose: Pose) -> float:
    limbs = (pose.arm, pose.arm2, pose.leg, pose.leg2)
    points = [point for limb in limbs for point in (limb.root, limb.middle, limb.end)]
    return min(y for _, y in (*points, pose.toe, pose.toe2, pose.head))
