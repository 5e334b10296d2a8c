"""How much air is moved."""

from barpath.craft.evidence import Rises, formula


@formula(
    gives="L/min",
    sources=("openstax-anatomy-2e",),
    within=(0, 400),
    possible={"tidal_volume_l": (0.1, 5), "breathing_breaths_min": (3, 90)},
    properties=(Rises("tidal_volume_l"), Rises("breathing_breaths_min")),
    words=("breathing", "ventilation", "tidal volume", "respiration"),
)
def minute_ventilation(*, tidal_volume_l: float, breathing_breaths_min: float) -> float:
    """Minute ventilation.

        VE = tidal volume × breaths a minute

    Args:
        tidal_volume_l: air moved by one breath
        breathing_breaths_min: breathing rate

    Example:
        >>> minute_ventilation(tidal_volume_l=0.5, breathing_breaths_min=12)
        6.0
    """
    return tidal_volume_l * breathing_breaths_min
