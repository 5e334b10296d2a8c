"""Between density, percent fat, fat mass and fat-free mass."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula

# Fat is about 0.90 g/mL and fat-free mass about 1.10; no mixture of them lies beyond.
DENSITY = (0.90, 1.10)


@formula(
    gives="%",
    sources=("siri-1961",),
    within=(0, 75),
    possible={"density_g_ml": DENSITY},
    properties=(
        Falls("density_g_ml"),
        Inverse(of="body.body_density_siri", takes="density_g_ml", gives="body_fat_percent"),
    ),
    words=("two-compartment", "density to fat"),
    rivals=("body.body_fat_brozek", "body.body_fat_siri_women"),
)
def body_fat_siri(*, density_g_ml: float) -> float:
    """Percent fat from body density, Siri.

        fat % = 495 / D − 450

    Two compartments, with a fat-free mass of 1.100 g/mL. It is the form most field equations are
    shown with. Conversions for one sex, age or ancestry exist, so a result names which it used.

    Args:
        density_g_ml: body density

    Example:
        >>> round(body_fat_siri(density_g_ml=1.06), 2)
        16.98
    """
    return 495 / density_g_ml - 450


@formula(
    gives="%",
    sources=("heyward-wagner-2004", "siri-1961"),
    within=(0, 95),
    possible={"density_g_ml": DENSITY},
    properties=(Falls("density_g_ml"),),
    words=("two-compartment", "density to fat", "siri", "women"),
    rivals=("body.body_fat_siri", "body.body_fat_brozek"),
    recalled=("note",),
)
def body_fat_siri_women(*, density_g_ml: float) -> float:
    """Percent fat of a woman from body density, form of Siri's equation for women.

        fat % = 501 / D − 457          (printed as 5.01 / D − 4.57)

    For a fat-free mass of 1.096 g/mL, as found in white women. It gives 1.1 to 1.3 points less than
    Siri's own between 20 and 35 %; most equations and tables are stated with Siri's own, so do not mix
    the two in one record.

    Args:
        density_g_ml: body density

    Example:
        >>> round(body_fat_siri_women(density_g_ml=1.05), 2)
        20.14
    """
    return 501 / density_g_ml - 457


@formula(
    gives="g/mL",
    sources=("siri-1961",),
    within=DENSITY,
    properties=(
        Falls("body_fat_percent"),
        Inverse(of="body.body_fat_siri", takes="body_fat_percent", gives="density_g_ml"),
    ),
    words=("two-compartment", "fat to density"),
)
def body_density_siri(*, body_fat_percent: float) -> float:
    """Body density from percent fat, Siri's equation solved for density.

        D = 495 / (fat % + 450)

    Args:
        body_fat_percent: body fat

    Example:
        >>> round(body_density_siri(body_fat_percent=20), 4)
        1.0532
    """
    return 495 / (body_fat_percent + 450)


@formula(
    gives="%",
    sources=("brozek-1963",),
    within=(0, 95),
    possible={"density_g_ml": DENSITY},
    properties=(Falls("density_g_ml"),),
    words=("two-compartment", "density to fat"),
    rivals=("body.body_fat_siri", "body.body_fat_siri_women"),
)
def body_fat_brozek(*, density_g_ml: float) -> float:
    """Percent fat from body density, Brozek.

        fat % = 457 / D − 414.2

    It differs from Siri by about a point or less between 10 and 30 % fat, and gives less in the obese.

    Args:
        density_g_ml: body density

    Example:
        >>> round(body_fat_brozek(density_g_ml=1.06), 2)
        16.93
    """
    return 457 / density_g_ml - 414.2


@formula(
    gives="kg",
    sources=("siri-1961",),
    within=(0.2, 260),
    properties=(Rises("mass_kg"), Rises("body_fat_percent")),
)
def fat_mass(*, mass_kg: float, body_fat_percent: float) -> float:
    """Fat mass from body mass and percent fat.

        fat = mass × fat % / 100

    Args:
        body_fat_percent: body fat

    Example:
        >>> fat_mass(mass_kg=80, body_fat_percent=20)
        16.0
    """
    return mass_kg * body_fat_percent / 100


@formula(
    gives="kg",
    sources=("siri-1961",),
    within=(4, 345),
    properties=(
        Rises("mass_kg"),
        Falls("body_fat_percent"),
        Inverse(of="body.mass_at_body_fat", takes="mass_kg", gives="fat_free_mass_kg"),
    ),
    words=("lean mass", "ffm", "lean body mass"),
)
def fat_free_mass(*, mass_kg: float, body_fat_percent: float) -> float:
    """Fat-free mass from body mass and percent fat.

        fat-free mass = mass × (1 − fat % / 100)

    Args:
        body_fat_percent: body fat

    Example:
        >>> fat_free_mass(mass_kg=80, body_fat_percent=20)
        64.0
    """
    return mass_kg * (1 - body_fat_percent / 100)


@formula(
    gives="kg",
    sources=("siri-1961",),
    within=(15, 800),
    properties=(
        Rises("fat_free_mass_kg"),
        Rises("body_fat_percent"),
        Inverse(of="body.fat_free_mass", takes="fat_free_mass_kg", gives="mass_kg"),
    ),
    words=("target weight", "goal weight"),
)
def mass_at_body_fat(*, fat_free_mass_kg: float, body_fat_percent: float) -> float:
    """Body mass at a wished percent fat, if fat-free mass stays.

        mass = fat-free mass / (1 − fat % / 100)

    Fat-free mass seldom stays as it is while body mass falls, so the true figure is a little lower.

    Args:
        body_fat_percent: wished body fat

    Example:
        >>> mass_at_body_fat(fat_free_mass_kg=64, body_fat_percent=20)
        80.0
    """
    return fat_free_mass_kg / (1 - body_fat_percent / 100)
