"""Movement figures: a person of sticks in two to four key positions, and what is around them.

Lengths are hundredths of the person's height; x grows in the direction that the person faces, y
upwards from the floor. Angles are in degrees: of the trunk from upright, positive when it leans
forwards; of a limb's part from straight down, 90 forwards, 180 up. Seen from the front, 90 is
outwards on either side, and what ends in 2 is the limb at the left of the picture; seen from the
side it is the far one, which does as the near one where nothing is said of it.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.loading import Entry, Part

Point = tuple[float, float]
Bend = tuple[float, float]
End = Literal["hand", "hand2", "foot", "foot2"]
Joint = Literal[
    "hand", "hand2", "hands", "elbow", "elbow2", "shoulder", "shoulder2", "head", "hip", "hip2",
    "knee", "knee2", "foot", "foot2", "toe", "toe2", "ball",
]  # fmt: skip
# Ways to say where a limb is, of which a position may use one.
ARMS = (("arm", "hand", "reach"), ("arm2", "hand2", "reach2"))


class Frame(Part, frozen=True, kw_only=True):
    """A key position. What is left out is as in the base, and else as in quiet standing.

    Args:
        hip: where the hips are; left out, they follow from the near foot and leg, or the grip.
        grip: where the near hand holds on; the body hangs from it.
        trunk: lean of the trunk.
        bow: how far the back is rounded; negative, arched.
        head: lean of the head beyond the trunk's.
        arm: angles of upper arm and forearm.
        hand: where the hand is.
        reach: where the hand is, forwards of the shoulder and down the trunk.
        leg: angles of thigh and shank.
        foot: where the ankle is.
        toe: angle of the foot.
        turn: from the front: how far the shoulders turn away, which narrows them.
        thigh: from the front: share of the thigh's length that is seen.
        back: from the front: share of the trunk's length that is seen.
        shoulder: how far the shoulders are moved forwards of, and up, the trunk.
        ball: where a thing is that no hand holds.
    """

    hip: Point | None = None
    grip: Point | None = None
    trunk: float | None = None
    bow: float | None = None
    head: float | None = None
    arm: Bend | None = None
    hand: Point | None = None
    reach: Point | None = None
    arm2: Bend | None = None
    hand2: Point | None = None
    reach2: Point | None = None
    leg: Bend | None = None
    foot: Point | None = None
    leg2: Bend | None = None
    foot2: Point | None = None
    toe: float | None = None
    toe2: float | None = None
    turn: float | None = None
    thigh: float | None = None
    back: float | None = None
    shoulder: Point | None = None
    ball: Point | None = None

    def over(self, base: "Frame") -> "Frame":
        """This position, with the rest from another. A limb is placed by one of them alone."""
        own = {
            name: value
            for name in self.__struct_fields__
            if (value := getattr(self, name)) is not None
        }
        dropped = {name for group in ARMS if set(group) & set(own) for name in group}
        if "grip" in own or "hip" in own:
            dropped |= {"grip", "hip"}
        kept = {name: getattr(base, name) for name in base.__struct_fields__ if name not in dropped}
        return Frame(**kept | own)


class Prop(Part, frozen=True, kw_only=True):
    """One thing around the person: exactly one of box, line, ring, load, rod and band.

    Args:
        box: left, bottom, width and height of something solid.
        line: from point to point: a wall, a post, a rail.
        ring: middle and radius of something round that stays.
        load: joint at which something round is held, worn or lies, of radius r.
        rod: joint through which a bar, a stick or a foot plate runs.
        band: joint from which a band or cable leads to a point or another joint.
        r: radius of a load, half the length of a rod.
        tilt: how far a rod leans from level.
        has_plates: whether discs hang on a rod.
        by: how far forwards and up of its joint a load is.
        to: the other end of a band.
        is_stiff: whether a band is a bar.
        is_hollow: whether a load is an outline, such as a ball or a wheel.
    """

    box: tuple[float, float, float, float] | None = None
    line: tuple[float, ...] | None = None
    ring: tuple[float, float, float] | None = None
    load: Joint | None = None
    rod: Joint | None = None
    band: Joint | None = None
    r: float = 3.0
    tilt: float = 0.0
    has_plates: bool = False
    by: Point = (0.0, 0.0)
    to: Point | Joint | None = None
    is_stiff: bool = False
    is_hollow: bool = False

    def __post_init__(self) -> None:
        kinds = (self.box, self.line, self.ring, self.load, self.rod, self.band)
        if sum(each is not None for each in kinds) != 1:
            raise ValueError("is exactly one of box, line, ring, load, rod and band")
        if self.line and (len(self.line) < 4 or len(self.line) % 2):
            raise ValueError("has a line that does not go from point to point")
        if (self.band is None) != (self.to is None):
            raise ValueError("has a band that leads nowhere")


class MovementFigure(Entry, frozen=True, kw_only=True):
    """A movement, drawn.

    Args:
        says: what it shows, for those who do not see it.
        same_as: the figure that draws it too; then nothing else is given.
        view: from the side or from the front.
        pace: how fast it goes.
        is_round: whether it goes on from the last position to the first, not there and back.
        base: what all positions share.
        frames: the key positions.
        props: what is around the person.
        stays: hands and feet that keep their place.
        has_floor: whether the floor is drawn, under which nobody goes.
        water_y: how high the water stands.
        mirror_x: where the glass would be, if a partner opposite does the same.
    """

    says: Annotated[str, msgspec.Meta(min_length=1)]
    same_as: str = ""
    view: Literal["side", "front"] = "side"
    pace: Literal["slow", "steady", "quick"] = "steady"
    is_round: bool = False
    base: Frame = Frame()
    frames: Annotated[tuple[Frame, ...], msgspec.Meta(max_length=4)] = ()
    props: tuple[Prop, ...] = ()
    stays: tuple[End, ...] = ()
    has_floor: bool = True
    water_y: float | None = None
    mirror_x: float | None = None

    def __post_init__(self) -> None:
        for fault in self._faults_found():
            raise ValueError(fault)

    def _faults_found(self) -> Iterator[str]:
        if bool(self.same_as) == bool(self.frames):
            yield "either has positions or is the same as another"

    @property
    def positions(self) -> tuple[Frame, ...]:
        """The key positions, each whole."""
        return tuple(frame.over(self.base) for frame in self.frames)
