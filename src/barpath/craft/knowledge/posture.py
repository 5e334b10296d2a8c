"""Where the joints of a movement figure are: forwards from angles, backwards from hands and feet."""

from dataclasses import dataclass
from math import acos, atan2, cos, degrees, hypot, radians, sin

from barpath.craft.knowledge.kinds.movement_figures import Bend, Frame, MovementFigure, Point

# Hundredths of the height.
TRUNK, NECK, HEAD_R = 30.0, 5.0, 6.0
UPPER_ARM, FOREARM = 17.0, 16.0
THIGH, SHANK, FOOT = 24.0, 24.0, 8.0
SHOULDER_HALF, HIP_HALF = 9.0, 5.0
ANKLE_Y = 2.0
HANGING: Bend = (180.0, 180.0)
AT_REST: Bend = (-4.0, 10.0)
AT_REST_FROM_FRONT: Bend = (8.0, 4.0)

STAYS = 1.5  # what moves less than this from one position to the next stays where it is
MOST_TURN = 200.0  # degrees of a shoulder or a hip from one position to the next


@dataclass(frozen=True, slots=True)
class Limb:
    """Root, middle and end of an arm or a leg, with the angles of its two parts.

    Attributes:
        is_placed: whether its end was put somewhere, and the angles follow.
    """

    root: Point
    middle: Point
    end: Point
    angles: Bend
    is_placed: bool


@dataclass(frozen=True, slots=True)
class Pose:
    """A position with every joint in its place."""

    hip: Point
    trunk: float
    bow: float
    shoulder: Point
    head: Point
    head_lean: float
    arm: Limb
    arm2: Limb
    leg: Limb
    leg2: Limb
    toe: Point
    toe2: Point
    toe_angle: float
    toe2_angle: float
    turn: float
    thigh: float
    back: float
    moved: Point
    ball: Point | None

    def joint(self, name: str) -> Point:
        """Where a joint is, by the name that props use."""
        if name == "hands":
            return _between(self.arm.end, self.arm2.end, 0.5)
        if name in {"head", "toe", "toe2", "ball"}:
            return getattr(self, name) or (0.0, 0.0)
        far = "2" if name.endswith("2") else ""
        part = name.removesuffix("2")
        limb: Limb = getattr(
            self, ("arm" if part in {"shoulder", "elbow", "hand"} else "leg") + far
        )
        places = {"shoulder": "root", "hip": "root", "elbow": "middle", "knee": "middle"}
        point: Point = getattr(limb, places.get(part, "end"))
        return point


def poses(figure: MovementFigure) -> tuple[Pose, ...]:
    """The key positions of a figure, each with its joints in place."""
    return tuple(_pose(frame, from_front=figure.view == "front") for frame in figure.positions)


def between(one: Pose, other: Pose, share: float, *, from_front: bool) -> Pose:
    """A position on the way from one to another. What stays where it is in both stays all the way."""
    hip = _between(one.hip, other.hip, share)
    frame = Frame(
        hip=hip,
        trunk=_mixed(one.trunk, other.trunk, share),
        bow=_mixed(one.bow, other.bow, share),
        head=_mixed(one.head_lean, other.head_lean, share),
        turn=_mixed(one.turn, other.turn, share),
        thigh=_mixed(one.thigh, other.thigh, share),
        back=_mixed(one.back, other.back, share),
        shoulder=_between(one.moved, other.moved, share),
        toe=_mixed(one.toe_angle, other.toe_angle, share),
        toe2=_mixed(one.toe2_angle, other.toe2_angle, share),
        ball=one.ball and other.ball and _between(one.ball, other.ball, share),
        **_limb_between("arm", "hand", one.arm, other.arm, share),
        **_limb_between("arm2", "hand2", one.arm2, other.arm2, share),
        **_limb_between("leg", "foot", one.leg, other.leg, share),
        **_limb_between("leg2", "foot2", one.leg2, other.leg2, share),
    )
    return _pose(frame, from_front=from_front)


def _pose(frame: Frame, *, from_front: bool) -> Pose:
    """Every joint from a position: from the hips outwards, or from where the body is held."""
    trunk, bow, head = frame.trunk or 0.0, frame.bow or 0.0, frame.head or 0.0
    turn, moved = frame.turn or 0.0, frame.shoulder or (0.0, 0.0)
    back = 1.0 if frame.back is None else frame.back
    toe = 90.0 if frame.toe is None else frame.toe
    toe2 = toe if frame.toe2 is None else frame.toe2
    hip = _hip(frame, trunk, from_front=from_front)
    up = _up(trunk)
    top = _along(hip, up, TRUNK * back)
    half = SHOULDER_HALF * cos(radians(turn)) if from_front else 0.0
    hips = HIP_HALF if from_front else 0.0
    lifted = _along(_ahead(top, trunk, 0.0 if from_front else moved[0]), up, moved[1])
    arms = [_arm(frame, far, lifted, half, from_front=from_front) for far in ("", "2")]
    legs = [_leg(frame, far, hip, hips, from_front=from_front) for far in ("", "2")]
    foot, far_side = (FOOT / 2, -1) if from_front else (FOOT, 1)
    return Pose(
        hip=hip,
        trunk=trunk,
        bow=bow,
        shoulder=top,
        head=_along(top, _up(trunk + head), NECK + HEAD_R),
        head_lean=head,
        arm=arms[0],
        arm2=arms[1],
        leg=legs[0],
        leg2=legs[1],
        toe=_from(legs[0].end, toe, foot, 1),
        toe2=_from(legs[1].end, toe2, foot, far_side),
        toe_angle=toe,
        toe2_angle=toe2,
        turn=turn,
        thigh=_thigh(frame),
        back=back,
        moved=moved,
        ball=frame.ball,
    )


def _hip(frame: Frame, trunk: float, *, from_front: bool) -> Point:
    """Where the hips are said to be, or where grip and arm, or foot and leg, put them."""
    if frame.hip:
        return frame.hip
    if frame.grip:
        upper, lower = frame.arm or HANGING
        root = _from(_from(frame.grip, lower, -FOREARM, 1), upper, -UPPER_ARM, 1)
        ahead, lift = frame.shoulder or (0.0, 0.0)
        across = SHOULDER_HALF if from_front else ahead
        return _along(_ahead(root, trunk, -across), _up(trunk), -TRUNK - lift)
    upper, lower = frame.leg or (0.0, 0.0)
    foot = frame.foot or _standing(from_front=from_front)
    root = _from(_from(foot, lower, -SHANK, 1), upper, -THIGH * _thigh(frame), 1)
    return _ahead(root, trunk, -HIP_HALF if from_front else 0.0)


def _arm(frame: Frame, far: str, shoulders: Point, half: float, *, from_front: bool) -> Limb:
    """The arm, by angles or to where its hand is; the far one does as the near one."""
    trunk, side = frame.trunk or 0.0, _side(far, from_front=from_front)
    root = _ahead(shoulders, trunk, -half if far else half)
    angles, hand, reach = (getattr(frame, name + far) for name in ("arm", "hand", "reach"))
    if angles is hand is reach is None and far:
        angles, hand, reach = frame.arm, frame.hand, frame.reach
        hand = (-hand[0], hand[1]) if hand and from_front else hand
    if reach:
        hand = _along(_ahead(root, trunk, side * reach[0]), _up(trunk), -reach[1])
    if hand is not None:
        bends = 0 if from_front else 1
        angles = _bend_to(root, hand, (UPPER_ARM, FOREARM), side=side, bends=bends)
    if angles is None:
        angles = HANGING if frame.grip else AT_REST_FROM_FRONT if from_front else AT_REST
    lengths = (UPPER_ARM, FOREARM)
    return _limb(root, _anatomical(angles, trunk * side), lengths, side, is_placed=hand is not None)


def _leg(frame: Frame, far: str, hip: Point, half: float, *, from_front: bool) -> Limb:
    """The leg, by angles or to where its foot is; the far one does as the near one."""
    trunk, side = frame.trunk or 0.0, _side(far, from_front=from_front)
    root = _ahead(hip, trunk, -half if far else half)
    angles, foot = getattr(frame, "leg" + far), getattr(frame, "foot" + far)
    if far and angles is None and foot is None:
        angles, foot = frame.leg, frame.foot
        foot = (-foot[0], foot[1]) if foot and from_front else foot
    lengths = (THIGH * _thigh(frame), SHANK)
    if angles is None and foot is None:
        x, y = _standing(from_front=from_front)
        foot = (x * side, y)
    if is_placed := angles is None:
        bends = 0 if from_front else -1
        angles = _bend_to(root, foot, lengths, side=side, bends=bends)
    return _limb(root, _anatomical(angles, trunk * side), lengths, side, is_placed=is_placed)


def _side(far: str, *, from_front: bool) -> int:
    """From the front, outwards is to the left for the limb at the left."""
    return -1 if far and from_front else 1


def _thigh(frame: Frame) -> float:
    return 1.0 if frame.thigh is None else frame.thigh


def _standing(*, from_front: bool) -> Point:
    return (6.0 if from_front else 0.0, ANKLE_Y)


def _limb(
    root: Point, angles: Bend, lengths: tuple[float, float], side: int, *, is_placed: bool
) -> Limb:
    middle = _from(root, angles[0], lengths[0], side)
    return Limb(root, middle, _from(middle, angles[1], lengths[1], side), angles, is_placed)


def _bend_to(
    root: Point, end: Point, lengths: tuple[float, float], *, side: int, bends: int
) -> Bend:
    """The angles of two parts whose end is at a point; too far away, they point there.

    Args:
        bends: 1 where the middle lies behind, as an elbow; -1 where it lies in front, as a knee; 0,
            from the front, where it lies on the outer side.
    """
    dx, dy = (end[0] - root[0]) * side, end[1] - root[1]
    upper, lower = lengths
    reach = min(max(hypot(dx, dy), abs(upper - lower) + 0.01), upper + lower - 0.01)
    towards = degrees(atan2(dx, -dy))
    at_root = degrees(acos((upper**2 + reach**2 - lower**2) / (2 * upper * reach)))
    at_middle = degrees(acos((upper**2 + lower**2 - reach**2) / (2 * upper * lower)))
    if bends == 0:
        bends = -1 if sin(radians(towards + at_root)) > sin(radians(towards - at_root)) else 1
    first = towards - bends * at_root
    return first, first + bends * (180 - at_middle)


def _anatomical(angles: Bend, trunk: float) -> Bend:
    """The same directions, counted from where a limb hangs beside the trunk, a little behind first."""
    upper = (angles[0] + trunk + 110) % 360 - 110 - trunk
    bend = (angles[1] - angles[0] + 180) % 360 - 180
    return upper, upper + bend


def _limb_between(
    by_angle: str, by_end: str, one: Limb, other: Limb, share: float
) -> dict[str, Point]:
    """On the way, by where the end is if it was put there or stays there; else by the angles."""
    if (one.is_placed and other.is_placed) or apart(one.end, other.end) <= STAYS:
        return {by_end: _between(one.end, other.end, share)}
    upper = _turned(one.angles[0], other.angles[0], share)
    bend = _mixed(one.angles[1] - one.angles[0], other.angles[1] - other.angles[0], share)
    return {by_angle: (upper, upper + bend)}


def _turned(one: float, other: float, share: float) -> float:
    """An angle on the way to another; a limb that would turn far the one way goes the other."""
    turn = other - one
    if abs(turn) > MOST_TURN:
        turn -= 360 if turn > 0 else -360
    return one + turn * share


def _between(one: Point, other: Point, share: float) -> Point:
    return _mixed(one[0], other[0], share), _mixed(one[1], other[1], share)


def _mixed(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _up(lean: float) -> Point:
    """The way up a trunk."""
    return sin(radians(lean)), cos(radians(lean))


def _ahead(start: Point, lean: float, length: float) -> Point:
    """Forwards of a trunk; from the front, across it."""
    x, y = _up(lean)
    return _along(start, (y, -x), length)


def _along(start: Point, way: Point, length: float) -> Point:
    return start[0] + way[0] * length, start[1] + way[1] * length


def _from(start: Point, angle: float, length: float, side: int) -> Point:
    """From a point at an angle from straight down, outwards on its side."""
    return _along(start, (side * sin(radians(angle)), -cos(radians(angle))), length)


def apart(one: Point, other: Point) -> float:
    """How far two points are from each other."""
    return hypot(one[0] - other[0], one[1] - other[1])
