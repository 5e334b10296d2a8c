"""Movement screens as teaching models: what is seen, and which muscles the model lays it to."""

from barpath.craft.evidence import Rises, Standing, formula
from barpath.craft.knowledge.kinds.screens import Sign, movement_screen


@formula(
    gives="class",
    sources=("nasm-essentials-7th-edition",),
    properties=(
        Rises("knees_move_in"),
        Rises("feet_turn_out"),
        Rises("leans_forward"),
        Rises("low_back_arches"),
        Rises("arms_fall"),
    ),
    words=("overhead squat assessment", "ohsa", "compensation", "knee valgus", "overactive"),
    recalled=("table",),
)
def overhead_squat_nasm(
    *,
    knees_move_in: bool,
    feet_turn_out: bool,
    leans_forward: bool,
    low_back_arches: bool,
    arms_fall: bool,
) -> Standing:
    """Signs seen in an overhead squat, and the muscles they are laid to, teaching model of NASM.

        each sign: muscles held overactive, muscles held underactive

    A teaching model: which muscle a sign is laid to has not been borne out by measuring muscle
    activity, and a sign foretells no injury. Exams ask for it; treat it as a first guess.

    Args:
        knees_move_in: knees move in
        feet_turn_out: feet turn out
        leans_forward: excessive forward lean
        low_back_arches: low back arches
        arms_fall: arms fall forward

    Example:
        >>> overhead_squat_nasm(knees_move_in=True, feet_turn_out=False, leans_forward=False,
        ...     low_back_arches=False, arms_fall=True).in_class
        'knees move in, arms fall forward'
    """
    screen = movement_screen("overhead-squat-nasm")
    given = {
        "knees_move_in": knees_move_in,
        "feet_turn_out": feet_turn_out,
        "leans_forward": leans_forward,
        "low_back_arches": low_back_arches,
        "arms_fall": arms_fall,
    }
    seen = [sign for sign in screen.signs if given[sign.name]]
    return Standing(
        in_class=", ".join(sign.label for sign in seen) or "none of the signs",
        edition=screen.edition,
        rank=len(seen),
        means=" ".join([*map(_laid_to, seen), screen.note]),
        recalled=screen.verified == "recall",
    )


def _laid_to(sign: Sign) -> str:
    return (
        f"{sign.label.capitalize()}: held overactive {', '.join(sign.overactive)}; "
        f"held underactive {', '.join(sign.underactive)}."
    )
