"""The maximal heart rate by age."""

from barpath.craft.evidence import Falls, formula

RIVALS = {
    name: f"heart.heart_rate_max_{name}"
    for name in ("fox", "tanaka", "gellish", "gellish_squared", "nes", "gulati")
}
WORDS = ("hrmax", "maximum heart rate", "220 minus age", "max pulse")


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in RIVALS.items() if rival != name)


@formula(
    gives="bpm",
    sources=("fox-1971",),
    within=(90, 225),
    studied={"age_years": (18, 120)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("fox"),
    standard_error=12,
    recalled=("standard error", "studied"),
)
def heart_rate_max_fox(*, age_years: float) -> float:
    """Maximal heart rate by age, Fox.

        HRmax = 220 − age

    The best known and the least grounded: it was drawn by eye, with no regression behind it. It
    gives too much under about 40 years and too little over it. Prefer Tanaka or Gellish, and a
    measured maximum to all of them. With a beta-blocker no formula by age holds: use perceived
    effort.

    Example:
        >>> heart_rate_max_fox(age_years=50)
        170.0
    """
    return 220.0 - age_years


@formula(
    gives="bpm",
    sources=("tanaka-2001",),
    within=(100, 215),
    studied={"age_years": (18, 81)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("tanaka"),
    standard_error=10,
    recalled=("standard error", "studied"),
)
def heart_rate_max_tanaka(*, age_years: float) -> float:
    """Maximal heart rate by age, Tanaka.

        HRmax = 208 − 0.7 age

    From a meta-analysis and a laboratory sample of healthy adults, women and men alike. Preferred
    here, with Gellish. A measured maximum beats it, and with a beta-blocker it does not hold.

    Example:
        >>> heart_rate_max_tanaka(age_years=50)
        173.0
    """
    return 208 - 0.7 * age_years


@formula(
    gives="bpm",
    sources=("gellish-2007",),
    within=(100, 215),
    studied={"age_years": (30, 75)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("gellish"),
    standard_error=7,
    recalled=("standard error", "studied"),
)
def heart_rate_max_gellish(*, age_years: float) -> float:
    """Maximal heart rate by age, Gellish, the straight line.

        HRmax = 206.9 − 0.67 age

    From the same people tested again over the years. It is also printed rounded, as 207 − 0.7 age;
    this is the paper's own form.

    Example:
        >>> round(heart_rate_max_gellish(age_years=50), 1)
        173.4
    """
    return 206.9 - 0.67 * age_years


@formula(
    gives="bpm",
    sources=("gellish-2007",),
    within=(80, 215),
    studied={"age_years": (30, 75)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("gellish_squared"),
    standard_error=7,
    recalled=("equation", "standard error", "studied"),
)
def heart_rate_max_gellish_squared(*, age_years: float) -> float:
    """Maximal heart rate by age, Gellish, the curve.

        HRmax = 192 − 0.007 age²

    The same study's other fit, which falls faster in old age.

    Example:
        >>> heart_rate_max_gellish_squared(age_years=50)
        174.5
    """
    return 192 - 0.007 * age_years**2


@formula(
    gives="bpm",
    sources=("nes-2013",),
    within=(100, 215),
    studied={"age_years": (19, 89)},
    properties=(Falls("age_years"),),
    words=(*WORDS, "hunt"),
    rivals=_but("nes"),
    standard_error=10.8,
    recalled=("standard error", "studied"),
)
def heart_rate_max_nes(*, age_years: float) -> float:
    """Maximal heart rate by age, Nes (the HUNT Fitness Study).

        HRmax = 211 − 0.64 age

    Measured in a large Norwegian sample; it lies a few beats above Tanaka.

    Example:
        >>> heart_rate_max_nes(age_years=50)
        179.0
    """
    return 211 - 0.64 * age_years


@formula(
    gives="bpm",
    sources=("gulati-2010",),
    within=(90, 210),
    studied={"age_years": (35, 93)},
    properties=(Falls("age_years"),),
    words=(*WORDS, "women"),
    rivals=_but("gulati"),
    standard_error=12,
    recalled=("standard error", "studied"),
)
def heart_rate_max_gulati(*, age_years: float) -> float:
    """Maximal heart rate of women by age, Gulati.

        HRmax = 206 − 0.88 age

    For women only, from stress tests of women without symptoms.

    Example:
        >>> heart_rate_max_gulati(age_years=50)
        162.0
    """
    return 206 - 0.88 * age_years
