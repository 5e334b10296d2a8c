"""How much protein. General guidance for the healthy; a meal plan for a disease is a dietitian's."""

from barpath.craft.evidence import Band, Refusal, Rises, formula

A_DAY = (5, 1100)
BY_MASS = (Rises("mass_kg"),)
WORDS = ("protein", "grams a day", "macros")
KEYS = {
    name: f"protein.{name}"
    for name in (
        "protein_allowance_iom",
        "protein_range_issn",
        "protein_range_acsm",
        "protein_plateau_morton",
        "protein_range_older_prot_age",
    )
}


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in KEYS.items() if rival != name)


def _refer(*, kidney_disease: bool) -> None:
    if kidney_disease:
        raise Refusal(
            "With kidney disease the amount of protein is for the physician or the dietitian to "
            "set: refer.",
            quantity="kidney_disease",
            value=True,
        )


@formula(
    gives="g/day",
    sources=("iom-macronutrients-2005",),
    within=A_DAY,
    studied={"age_years": (19, 120)},
    properties=BY_MASS,
    words=(*WORDS, "rda", "recommended dietary allowance"),
    rivals=_but("protein_allowance_iom"),
)
def protein_allowance_iom(*, mass_kg: float, age_years: float) -> float:
    """Recommended dietary allowance of protein of an adult, IOM.

        protein = 0.8 g/kg a day

    It keeps nearly every healthy adult from lacking protein. It is no goal for training, nor for
    the old, nor for pregnancy, all of which want more.

    Example:
        >>> protein_allowance_iom(mass_kg=70, age_years=40)
        56.0
    """
    return 0.8 * mass_kg


@formula(
    gives="g/day",
    sources=("jager-2017",),
    within=A_DAY,
    properties=BY_MASS,
    words=(*WORDS, "athletes", "muscle gain"),
    rivals=_but("protein_range_issn"),
)
def protein_range_issn(*, mass_kg: float, kidney_disease: bool) -> Band:
    """Protein for people who train, ISSN.

        1.4–2.0 g/kg a day

    Enough for most who train, to build or to keep muscle.

    Example:
        >>> protein_range_issn(mass_kg=70, kidney_disease=False)
        Band(low=98.0, high=140.0)
    """
    _refer(kidney_disease=kidney_disease)
    return Band(1.4 * mass_kg, 2.0 * mass_kg)


@formula(
    gives="g",
    sources=("jager-2017",),
    within=(4, 100),
    properties=BY_MASS,
    words=(*WORDS, "per meal", "dose"),
)
def protein_per_meal_issn(*, mass_kg: float, kidney_disease: bool) -> float:
    """Protein in one meal for people who train, ISSN.

        0.25 g/kg a meal

    Of a protein of high quality, every three to four hours. The day's total matters more.

    Example:
        >>> protein_per_meal_issn(mass_kg=80, kidney_disease=False)
        20.0
    """
    _refer(kidney_disease=kidney_disease)
    return 0.25 * mass_kg


@formula(
    gives="g/day",
    sources=("thomas-2016",),
    within=A_DAY,
    properties=BY_MASS,
    words=(*WORDS, "athletes"),
    rivals=_but("protein_range_acsm"),
)
def protein_range_acsm(*, mass_kg: float, kidney_disease: bool) -> Band:
    """Protein for athletes, ACSM with the dietitians of the US and Canada.

        1.2–2.0 g/kg a day

    Toward the upper end in hard training and while eating less than is spent.

    Example:
        >>> protein_range_acsm(mass_kg=70, kidney_disease=False)
        Band(low=84.0, high=140.0)
    """
    _refer(kidney_disease=kidney_disease)
    return Band(1.2 * mass_kg, 2.0 * mass_kg)


@formula(
    gives="g/day",
    sources=("morton-2018",),
    within=A_DAY,
    properties=BY_MASS,
    words=(*WORDS, "muscle gain", "hypertrophy", "meta-analysis"),
    rivals=_but("protein_plateau_morton"),
    recalled=("equation",),
)
def protein_plateau_morton(*, mass_kg: float, kidney_disease: bool) -> float:
    """Protein beyond which lifting brings no more fat-free mass, Morton.

        1.6 g/kg a day          (95 % interval 1.0 to 2.2)

    From a regression over trials. The interval is wide, so 1.6 is a middle and no threshold.

    Example:
        >>> protein_plateau_morton(mass_kg=70, kidney_disease=False)
        112.0
    """
    _refer(kidney_disease=kidney_disease)
    return 1.6 * mass_kg


@formula(
    gives="g/day",
    sources=("bauer-2013",),
    within=A_DAY,
    studied={"age_years": (65, 120)},
    properties=BY_MASS,
    words=(*WORDS, "older adults", "sarcopenia", "prot-age"),
    rivals=_but("protein_range_older_prot_age"),
    recalled=("equation", "studied"),
)
def protein_range_older_prot_age(*, mass_kg: float, age_years: float, kidney_disease: bool) -> Band:
    """Protein for healthy people over 65, PROT-AGE.

        1.0–1.2 g/kg a day

    More than the allowance, since old muscle answers less to the same protein.

    Example:
        >>> protein_range_older_prot_age(mass_kg=70, age_years=70, kidney_disease=False)
        Band(low=70.0, high=84.0)
    """
    _refer(kidney_disease=kidney_disease)
    return Band(1.0 * mass_kg, 1.2 * mass_kg)
