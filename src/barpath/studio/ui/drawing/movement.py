"""Movement figures: the key positions of a movement side by side, and moving between them.

A strict policy allows no style on an element, so the figure moves as a flip-book does: every picture
is there, and the style sheet shows one after the other.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, radians, sin

from django.utils.html import format_html
from django.utils.safestring import SafeString

from barpath.craft.knowledge.kinds.movement_figures import MovementFigure, Point, Prop
from barpath.craft.knowledge.posture import HEAD_R, Limb, Pose, between, poses
from barpath.studio.ui.drawing.svg import together

PICTURES = 24  # bodies.css shows as many
LEAST_WIDTH, LEAST_HEIGHT, MARGIN = 120.0, 56.0, 8.0
Box = tuple[float, float, float, float]  # left, bottom, right, top


@lru_cache(maxsize=256)
def moving_svg(figure: MovementFigure) -> SafeString:
    """The figure as it moves."""
    keys = poses(figure)
    box = _room(figure, keys)
    pictures = together(_group(_person(figure, pose)) for pose in _pictures(figure, keys))
    return format_html(
        '<svg class="figure moving {}" viewBox="{}" role="img" aria-label="{}">{}{}</svg>',
        figure.pace,
        _view(box),
        figure.says,
        _around(figure, box),
        pictures,
    )


@lru_cache(maxsize=256)
def still_svg(figure: MovementFigure) -> SafeString:
    """The key positions from left to right."""
    keys = poses(figure)
    left, bottom, right, top = _room(figure, keys)
    width = right - left
    each = (
        format_html(
            '<g transform="translate({} 0)">{}{}</g>',
            _short(width * place),
            _around(figure, (left, bottom, right, top)),
            _person(figure, pose),
        )
        for place, pose in enumerate(keys)
    )
    return format_html(
        '<svg class="figure still of-{}" viewBox="{}" role="img" aria-label="{}">{}</svg>',
        len(keys),
        _view((left, bottom, left + width * len(keys), top)),
        figure.says,
        together(each),
    )


def _pictures(figure: MovementFigure, keys: Sequence[Pose]) -> Iterator[Pose]:
    """As many positions as the style sheet shows: there and back, or round."""
    if len(keys) == 1:
        yield keys[0]
        return
    round_trip = [*keys, keys[0]] if figure.is_round else [*keys, *keys[-2::-1]]
    steps = PICTURES // (len(round_trip) - 1)
    from_front = figure.view == "front"
    for one, other in pairwise(round_trip):
        for step in range(steps):
            share = step / steps
            # What goes there and back rests a moment at either end.
            eased = share if figure.is_round else share * share * (3 - 2 * share)
            yield between(one, other, eased, from_front=from_front)


def _person(figure: MovementFigure, pose: Pose) -> SafeString:
    far = _line(_limb(pose.leg2, pose.toe2), _limb(pose.arm2))
    near = _line(_limb(pose.leg, pose.toe), _limb(pose.arm))
    kind = "far" if figure.view == "side" else "near"
    head = f'<circle cx="{_short(pose.head[0])}" cy="{_short(-pose.head[1])}" r="{HEAD_R:g}"/>'
    held = together(_held(prop, pose) for prop in figure.props)
    body = (
        f'<path class="{kind}" d="{far}"/><path d="{_trunk(pose, figure.view)}{near}"/>{head}{held}'
    )
    if figure.mirror_x is not None:
        mirror = f"translate({2 * figure.mirror_x:g} 0) scale(-1 1)"
        body += f'<g transform="{mirror}">{body}</g>'
    return SafeString(body)


def _trunk(pose: Pose, view: str) -> str:
    """The back, the neck, and from the front the shoulders and hips."""
    (x, y), (to_x, to_y) = pose.hip, pose.shoulder
    # Rounded, the middle of the back lies behind the straight line.
    middle = (
        (x + to_x) / 2 - pose.bow * (to_y - y) / 15,
        (y + to_y) / 2 + pose.bow * (to_x - x) / 15,
    )
    back = f"M{_at(pose.hip)}Q{_at(middle)} {_at(pose.shoulder)}" if pose.bow else ""
    spine = back or _line([pose.hip, pose.shoulder])
    neck = _line([pose.shoulder, pose.head])
    if view == "side":
        return spine + neck
    sides = _line([pose.arm.root, pose.arm2.root], [pose.leg.root, pose.leg2.root])
    return spine + neck + sides


def _limb(limb: Limb, *more: Point) -> list[Point]:
    return [limb.root, limb.middle, limb.end, *more]


def _around(figure: MovementFigure, box: Box) -> SafeString:
    """What does not move: the floor, the water and the things that stand about."""
    left, _, right, _ = box
    parts = [_standing(prop) for prop in figure.props]
    if figure.has_floor:
        parts.append(SafeString(f'<path class="floor" d="M{left + 2:g} 1.6H{right - 2:g}"/>'))
    if figure.water_y is not None:
        waves = "q3 -2.4 6 0t6 0" * (int(right - left - 4) // 12)
        parts.append(
            SafeString(f'<path class="water" d="M{left + 2:g} {-figure.water_y:g}{waves}"/>')
        )
    return together(parts)


def _standing(prop: Prop) -> SafeString:
    if prop.box:
        x, y, width, height = prop.box
        shape = f'x="{x:g}" y="{_short(-y - height)}" width="{width:g}" height="{height:g}"'
        return SafeString(f'<rect class="thing" {shape} rx="1"/>')
    if prop.line:
        points = list(zip(prop.line[::2], prop.line[1::2], strict=True))
        return SafeString(f'<path class="rail" d="{_line(points)}"/>')
    if prop.ring:
        x, y, r = prop.ring
        return SafeString(f'<circle class="hollow" cx="{x:g}" cy="{-y:g}" r="{r:g}"/>')
    return SafeString()


def _held(prop: Prop, pose: Pose) -> SafeString:
    """What moves with the person."""
    if prop.load:
        x, y = pose.joint(prop.load)
        kind = "hollow" if prop.is_hollow else "load"
        place = f'cx="{_short(x + prop.by[0])}" cy="{_short(-y - prop.by[1])}"'
        return SafeString(f'<circle class="{kind}" {place} r="{prop.r:g}"/>')
    if prop.rod:
        x, y = pose.joint(prop.rod)
        dx, dy = prop.r * cos(radians(prop.tilt)), prop.r * sin(radians(prop.tilt))
        x, y = x + prop.by[0], y + prop.by[1]
        ends = [(x - dx, y - dy), (x + dx, y + dy)]
        plates = [[(end, y - 7), (end, y + 7)] for end, _ in ends] if prop.has_plates else []
        return SafeString(f'<path class="rod" d="{_line(ends, *plates)}"/>')
    if prop.band and prop.to:
        to = pose.joint(prop.to) if isinstance(prop.to, str) else prop.to
        kind = "rod" if prop.is_stiff else "band"
        return SafeString(f'<path class="{kind}" d="{_line([pose.joint(prop.band), to])}"/>')
    return SafeString()


def _room(figure: MovementFigure, keys: Sequence[Pose]) -> Box:
    """How much room the movement takes; most take the same, so that people are of one size."""
    xs: list[float] = []
    ys: list[float] = [-2.0]
    for pose in keys:
        joints = [*_limb(pose.arm), *_limb(pose.arm2), *_limb(pose.leg, pose.toe)]
        joints += [*_limb(pose.leg2, pose.toe2), *([pose.ball] if pose.ball else [])]
        around = [(pose.head[0] + by, pose.head[1] + by) for by in (-HEAD_R, HEAD_R)]
        xs += [x for x, _ in (*joints, *around)]
        ys += [y for _, y in (*joints, *around)]
        loads = [(pose.joint(prop.load), prop) for prop in figure.props if prop.load]
        ys += [y + prop.by[1] + prop.r for (_, y), prop in loads]
    for prop in figure.props:
        if prop.box:
            xs += [prop.box[0], prop.box[0] + prop.box[2]]
            ys.append(prop.box[1] + prop.box[3])
        xs += [*(prop.line or ())[::2]]
        ys += [*(prop.line or ())[1::2]]
        if isinstance(prop.to, tuple):
            xs.append(prop.to[0])
            ys.append(prop.to[1])
        if prop.ring:
            xs += [prop.ring[0] - prop.ring[2], prop.ring[0] + prop.ring[2]]
            ys.append(prop.ring[1] + prop.ring[2])
    if figure.mirror_x is not None:
        xs += [2 * figure.mirror_x - x for x in xs]
    left, right, bottom, top = min(xs) - MARGIN, max(xs) + MARGIN, min(ys) - 2, max(ys) + MARGIN
    spare = max(0.0, LEAST_WIDTH - (right - left)) / 2
    return (round(left - spare), round(bottom), round(right + spare), round(max(top, LEAST_HEIGHT)))


def _view(box: Box) -> str:
    left, bottom, right, top = box
    return f"{left:g} {-top:g} {right - left:g} {top - bottom:g}"


def _group(inside: SafeString) -> SafeString:
    return SafeString(f"<g>{inside}</g>")


def _line(*lines: Sequence[Point]) -> str:
    return "".join("M" + "L".join(_at(point) for point in line) for line in lines)


def _at(point: Point) -> str:
    return f"{_short(point[0])} {_short(-point[1])}"


def _short(number: float) -> str:
    return f"{round(number, 1) + 0.0:g}"
