"""The dynamic model of Hall: how energy stores and energy spent follow a lasting change of intake.

Energy is in kilocalories, mass in kilograms, time in days.
"""

from dataclasses import dataclass
from math import ceil, exp, log, sqrt, tanh

from barpath.craft.evidence import Sex
from barpath.craft.units import CALORIE_J

MEGAJOULE = 1000 / CALORIE_J
# Energy in a kilogram of fat, lean tissue and glycogen; what building or burning one costs; what
# one spends in a day.
FAT, LEAN, GLYCOGEN = 39.5 * MEGAJOULE, 7.6 * MEGAJOULE, 17.6 * MEGAJOULE
FAT_TURNOVER, LEAN_TURNOVER = 0.750 * MEGAJOULE, 0.960 * MEGAJOULE
FAT_A_DAY, LEAN_A_DAY = 0.013 * MEGAJOULE, 0.092 * MEGAJOULE
FORBES_KG = 10.4
PARTITION_KG = FORBES_KG * LEAN / FAT
# Of a change of intake: what eating it costs, and what the body comes to save, with this delay.
EATING, ADAPTATION, ADAPTATION_DAYS = 0.10, 0.14, 14.0
CARBOHYDRATE_SHARE = 0.5
GLYCOGEN_KG, GLYCOGEN_WITH_WATER = 0.5, 3.7
SODIUM_MG_L, SODIUM_BY_FLUID, SODIUM_BY_CARBOHYDRATE = 3220.0, 3000.0, 4000.0
# Water and glycogen settle within weeks and need short steps; fat and lean tissue take years.
SETTLING_DAYS, LONG_STEP_DAYS = 28.0, 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in balance: the mass stays, and as much is eaten as spent."""

    mass_kg: float
    fat_kg: float
    resting: float
    activity: float

    @property
    def intake(self) -> float:
        """Energy eaten and spent a day."""
        return self.resting * self.activity


def person(
    *, mass_kg: float, height_cm: float, age_years: float, sex: Sex, activity: float
) -> Person:
    """Somebody in balance, the resting energy by Mifflin and the fat by Jackson 2002.

    The fat is 0 or less for a body too lean for that equation.
    """
    slope, intercept, constant = (
        (39.96, 102.01, -161.0) if sex == "female" else (37.31, 103.94, 5.0)
    )
    bmi = mass_kg / (height_cm / 100) ** 2
    return Person(
        mass_kg=mass_kg,
        fat_kg=mass_kg * (0.14 * age_years + slope * log(bmi) - intercept) / 100,
        resting=9.99 * mass_kg + 6.25 * height_cm - 4.92 * age_years + constant,
        activity=activity,
    )


def mass_gained(body: Person, change: float, days: float) -> float:
    """What the body mass has gained after days of eating so much more; a loss is negative."""
    step = _Course(body, change)
    grown, day = 0.0, 0.0
    settling = min(days, SETTLING_DAYS)
    for span, longest in ((settling, 1.0), (days - settling, LONG_STEP_DAYS)):
        count = ceil(span / longest)
        for _ in range(count):
            grown = step.runge_kutta(day, grown, span / count)
            day += span / count
    return step.gained(day, grown)


class _Course:
    """What follows one change of intake. The state is the logarithm of fat against its beginning.

    Fat and lean tissue move together along Forbes' curve, so that one number holds both; glycogen,
    fluid and adaptation depend on time alone and are known in closed form.
    """

    def __init__(self, body: Person, change: float) -> None:
        self.body, self.change = body, change
        self.intake = body.intake + change
        ratio = self.intake / body.intake
        carbohydrate = CARBOHYDRATE_SHARE * body.intake
        self.carbohydrate = carbohydrate * ratio
        self.burning = carbohydrate / GLYCOGEN_KG**2
        self.pace = sqrt(self.carbohydrate * self.burning) / GLYCOGEN
        self.glycogen_end = GLYCOGEN_KG * sqrt(ratio)
        self.fluid_end = SODIUM_BY_CARBOHYDRATE / SODIUM_BY_FLUID * (ratio - 1)
        moving = (1 - EATING) * body.activity - 1
        self.moving = moving * body.resting / body.mass_kg

    def glycogen(self, day: float) -> float:
        end, risen = self.glycogen_end, tanh(self.pace * day)
        return end * (GLYCOGEN_KG + end * risen) / (end + GLYCOGEN_KG * risen)

    def gained(self, day: float, grown: float) -> float:
        fluid = self.fluid_end * (1 - exp(-SODIUM_BY_FLUID / SODIUM_MG_L * day))
        water = GLYCOGEN_WITH_WATER * (self.glycogen(day) - GLYCOGEN_KG)
        tissue = self.body.fat_kg * (exp(grown) - 1) + FORBES_KG * grown
        return tissue + fluid + water

    def rate(self, day: float, grown: float) -> float:
        fat_gained = self.body.fat_kg * (exp(grown) - 1)
        fat = self.body.fat_kg + fat_gained
        adaptation = ADAPTATION * self.change * (1 - exp(-day / ADAPTATION_DAYS))
        spent = (
            self.body.intake
            + FAT_A_DAY * fat_gained
            + LEAN_A_DAY * FORBES_KG * grown
            + self.moving * self.gained(day, grown)
            + EATING * self.change
            + adaptation
        )
        stored = self.carbohydrate - self.burning * self.glycogen(day) ** 2
        to_lean = PARTITION_KG / (PARTITION_KG + fat)
        turnover = to_lean * LEAN_TURNOVER / LEAN + (1 - to_lean) * FAT_TURNOVER / FAT
        balance = (self.intake - spent - stored) / (1 + turnover)
        return balance / (FAT * (PARTITION_KG + fat))

    def runge_kutta(self, day: float, grown: float, step: float) -> float:
        first = self.rate(day, grown)
        second = self.rate(day + step / 2, grown + step / 2 * first)
        third = self.rate(day + step / 2, grown + step / 2 * second)
        fourth = self.rate(day + step, grown + step * third)
        return grown + step * (first + 2 * second + 2 * third + fourth) / 6
