"""What the body spends at rest."""

from barpath.craft.evidence import Falls, Rises, Sex, formula

REST = (500, 5000)
RESTING = {
    name: f"energy.resting_energy_{name}"
    for name in (
        "mifflin",
        "mifflin_unrounded",
        "harris_benedict",
        "roza_shizgal",
        "cunningham_1991",
        "cunningham_1980",
    )
}
WORDS = ("bmr", "rmr", "basal metabolic rate", "resting metabolic rate", "calories")
SIZE = (Rises("mass_kg"), Rises("height_cm"), Falls("age_years"))


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in RESTING.items() if rival != name)


@formula(
    gives="kcal/day",
    sources=("mifflin-1990", "frankenfield-2005"),
    within=REST,
    studied={"age_years": (19, 78)},
    properties=SIZE,
    words=WORDS,
    rivals=_but("mifflin"),
    recalled=("note",),
)
def resting_energy_mifflin(
    *, mass_kg: float, height_cm: float, age_years: float, sex: Sex
) -> float:
    """Resting energy expenditure, Mifflin-St Jeor.

        women  10 m + 6.25 h − 5 a − 161
        men    10 m + 6.25 h − 5 a + 5

    The paper's simplified form, from 498 healthy adults of 19 to 78 years, and the best general
    choice. A review of 2005 found it within 10 % of what was measured in about eight of ten adults
    who were not obese and seven of ten who were: show it as an estimate.

    Example:
        >>> resting_energy_mifflin(mass_kg=70, height_cm=175, age_years=30, sex="male")
        1648.75
    """
    constant = {"female": -161, "male": 5}[sex]
    return 10 * mass_kg + 6.25 * height_cm - 5 * age_years + constant


@formula(
    gives="kcal/day",
    sources=("mifflin-1990",),
    within=REST,
    studied={"age_years": (19, 78)},
    properties=SIZE,
    words=WORDS,
    rivals=_but("mifflin_unrounded"),
)
def resting_energy_mifflin_unrounded(
    *, mass_kg: float, height_cm: float, age_years: float, sex: Sex
) -> float:
    """Resting energy expenditure, Mifflin-St Jeor before rounding.

        women  9.99 m + 6.25 h − 4.92 a − 161
        men    9.99 m + 6.25 h − 4.92 a + 5

    The regression as fitted. It differs from the simplified form by a few kilocalories.

    Example:
        >>> round(resting_energy_mifflin_unrounded(
        ...     mass_kg=68, height_cm=178, age_years=25, sex="female"))
        1508
    """
    constant = {"female": -161, "male": 5}[sex]
    return 9.99 * mass_kg + 6.25 * height_cm - 4.92 * age_years + constant


@formula(
    gives="kcal/day",
    sources=("harris-benedict-1919",),
    within=REST,
    studied={"age_years": (15, 74)},
    properties=SIZE,
    words=WORDS,
    rivals=_but("harris_benedict"),
    recalled=("studied",),
)
def resting_energy_harris_benedict(
    *, mass_kg: float, height_cm: float, age_years: float, sex: Sex
) -> float:
    """Basal energy expenditure, Harris and Benedict of 1919.

        women  655.0955 + 9.5634 m + 1.8496 h − 4.6756 a
        men     66.4730 + 13.7516 m + 5.0033 h − 6.7550 a

    Two different equations go by this name; this is the first, and the other is that of Roza and
    Shizgal. Misprints of its coefficients abound. Mifflin-St Jeor is preferred.

    Example:
        >>> round(resting_energy_harris_benedict(
        ...     mass_kg=70, height_cm=175, age_years=30, sex="male"))
        1702
    """
    if sex == "female":
        return 655.0955 + 9.5634 * mass_kg + 1.8496 * height_cm - 4.6756 * age_years
    return 66.4730 + 13.7516 * mass_kg + 5.0033 * height_cm - 6.7550 * age_years


@formula(
    gives="kcal/day",
    sources=("roza-shizgal-1984",),
    within=REST,
    studied={"age_years": (15, 89)},
    properties=SIZE,
    words=(*WORDS, "harris benedict revised"),
    rivals=_but("roza_shizgal"),
    recalled=("studied",),
)
def resting_energy_roza_shizgal(
    *, mass_kg: float, height_cm: float, age_years: float, sex: Sex
) -> float:
    """Basal energy expenditure, Harris-Benedict revised by Roza and Shizgal in 1984.

        women  447.593 + 9.247 m + 3.098 h − 4.330 a
        men     88.362 + 13.397 m + 4.799 h − 5.677 a

    Not the equation of 1919, though often printed under its name.

    Example:
        >>> round(resting_energy_roza_shizgal(
        ...     mass_kg=70, height_cm=175, age_years=30, sex="male"))
        1696
    """
    if sex == "female":
        return 447.593 + 9.247 * mass_kg + 3.098 * height_cm - 4.330 * age_years
    return 88.362 + 13.397 * mass_kg + 4.799 * height_cm - 5.677 * age_years


@formula(
    gives="kcal/day",
    sources=("cunningham-1991",),
    within=REST,
    properties=(Rises("fat_free_mass_kg"),),
    words=(*WORDS, "katch-mcardle", "lean mass", "fat-free mass"),
    rivals=_but("cunningham_1991"),
)
def resting_energy_cunningham_1991(*, fat_free_mass_kg: float) -> float:
    """Resting energy expenditure from fat-free mass, Katch-McArdle, which is Cunningham's of 1991.

        370 + 21.6 fat-free mass

    It needs a fat-free mass that was truly measured; one guessed from body mass only adds error.

    Example:
        >>> resting_energy_cunningham_1991(fat_free_mass_kg=60)
        1666.0
    """
    return 370 + 21.6 * fat_free_mass_kg


@formula(
    gives="kcal/day",
    sources=("cunningham-1980",),
    within=REST,
    properties=(Rises("fat_free_mass_kg"),),
    words=(*WORDS, "lean mass", "fat-free mass", "athletes"),
    rivals=_but("cunningham_1980"),
)
def resting_energy_cunningham_1980(*, fat_free_mass_kg: float) -> float:
    """Resting energy expenditure from fat-free mass, Cunningham of 1980.

        500 + 22 fat-free mass

    The higher of Cunningham's two, and the usual choice for athletes.

    Example:
        >>> resting_energy_cunningham_1980(fat_free_mass_kg=60)
        1820.0
    """
    return 500.0 + 22 * fat_free_mass_kg
