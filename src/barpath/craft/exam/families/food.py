"""Families on food, fluid and body mass."""

from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.nutrition.carbohydrate import Training, carbohydrate_range_acsm
from barpath.craft.nutrition.hydration import fluid_after_exercise_acsm
from barpath.craft.nutrition.macronutrients import (
    energy_of_food,
    grams_range_amdr,
    share_of_energy,
)
from barpath.craft.nutrition.protein import protein_range_issn
from barpath.craft.nutrition.weight.rules import mass_change_static_wishnofsky
from barpath.craft.units import POUND_KG

IOM = {"iom-macronutrients-2005": ""}
LB_PER_KG = 2.2046
KCAL_PER_LB = 3500


@family("macros-energy", sources=IOM, difficulty=-0.5)
def food_energy(draw: Draw) -> Problem:
    carbohydrate = draw.number("carbohydrate", 15, 60, step=5)
    protein = draw.number("protein", 5, 35, step=5)
    fat = draw.number("fat", 4, 24, step=2)
    return Problem(
        stem=f"A meal holds {carbohydrate} g of carbohydrate, {protein} g of protein and {fat} g of fat. "
        "How much energy is that?",
        given={"carbohydrate": carbohydrate, "protein": protein, "fat": fat},
        answer=energy_of_food(
            carbohydrate_g=carbohydrate, protein_g=protein, fat_g=fat, alcohol_g=0
        ),
        steps=f"4 × {carbohydrate} + 4 × {protein} + 9 × {fat}.",
        mistakes=(
            (4 * (carbohydrate + protein + fat), "Fat was counted at 4 kcal a gram; it gives 9."),
            (9 * (carbohydrate + protein + fat), "All three were counted at 9 kcal a gram."),
            (4 * carbohydrate + 4 * protein + 7 * fat, "Fat was counted at 7, which is alcohol's."),
            (4 * carbohydrate + 9 * protein + 4 * fat, "Protein and fat were swapped."),
            (
                4 * carbohydrate + 7 * protein + 9 * fat,
                "Protein was counted at 7 kcal a gram; it gives 4.",
            ),
        ),
        unit="kcal",
        within=(50, 1500),
    )


@family("food-labels", sources={**IOM, "fda-nutrition-label": ""}, level="analysis", difficulty=0.4)
def label(draw: Draw) -> Problem:
    fat = draw.number("fat", 8, 34)
    energy = draw.number("energy", 400, 640, step=20)
    servings = draw.number("servings", 2, 4)
    share = share_of_energy(nutrient="fat", nutrient_g_day=fat, intake_kcal_day=energy)
    return Problem(
        stem=f"A label gives {energy} kcal and {fat} g of fat a serving, and {servings} servings in the "
        "packet. Which share of the energy comes from fat?",
        given={"fat": fat, "energy": energy},
        answer=share,
        steps=f"9 × {fat} = {9 * fat} kcal of {energy} kcal; the servings do not change a share.",
        mistakes=(
            (100 * 9 * (fat + 5) / energy, "Five grams of fat too many were put in."),
            (100 * 7 * fat / energy, "Fat was counted at 7 kcal a gram, which is alcohol's."),
            (100 * 4 * fat / energy, "Fat was counted at 4 kcal a gram; it gives 9."),
            (100 * fat / energy, "Grams were divided by kilocalories."),
            (
                100 * 9 * fat * servings / energy,
                "The fat of the packet was set against one serving.",
            ),
            (100 * 9 * fat / (energy * servings), "One serving's fat was set against the packet."),
        ),
        unit="%",
        within=(1, 100),
    )


@family("carb-needs", sources={"thomas-2016": ""}, difficulty=0.2)
def carbohydrate(draw: Draw) -> Problem:
    mass = draw.number("mass", 50, 90, step=5)
    training: Training = draw.choice("training", ("moderate", "high"))
    hours = {"moderate": "about an hour", "high": "one to three hours"}[training]
    band = carbohydrate_range_acsm(mass_kg=mass, training=training)
    low, high = band.low / mass, band.high / mass
    return Problem(
        stem=f"An athlete of {mass} kg trains {hours} a day ({training} load). By the 2016 position of "
        "ACSM, AND and DC, what is the upper end of the daily carbohydrate range?",
        given={"mass": mass, "training": training},
        answer=band.high,
        steps=f"{low:g} to {high:g} g/kg: {high:g} × {mass}.",
        mistakes=(
            (band.low, "That is the lower end of the range."),
            (band.high * LB_PER_KG, "Pounds were taken for kilograms."),
            (mass * (high - 1), "One gram a kilogram too little was taken."),
            (mass * 3, "That is the amount for light activity."),
            (mass * (high + 2), "That is the amount of the next harder load."),
        ),
        unit="g",
        within=(80, 2500),
    )


@family("protein-needs", sources={"jager-2017": ""}, difficulty=0.0)
def protein(draw: Draw) -> Problem:
    pounds = draw.number("pounds", 120, 240, step=10)
    mass = pounds * 0.45359237
    end = draw.choice("end", ("lower", "upper"))
    band = protein_range_issn(mass_kg=mass, kidney_disease=False)
    each = 1.4 if end == "lower" else 2.0
    return Problem(
        stem=f"A healthy client of {pounds} lb trains regularly. By the ISSN's position of 2017, what is "
        f"the {end} end of the daily protein range?",
        given={"pounds": pounds, "end": end},
        answer=band.low if end == "lower" else band.high,
        steps=f"{pounds} lb × 0.4536 = {mass:.1f} kg; × {each:g} g/kg.",
        mistakes=(
            (mass * 2.4, "That is above the range of this position."),
            (pounds * each, "Pounds were taken for kilograms."),
            (mass * 0.8, "That is the allowance for adults who do not train."),
            (mass * (2.0 if end == "lower" else 1.4), "That is the other end of the range."),
            (mass * (1.0 if end == "lower" else 3.0), "That is not an end of this range."),
        ),
        unit="g",
        within=(30, 600),
    )


@family("amdr", sources=IOM, level="application", difficulty=0.4)
def macronutrient_range(draw: Draw) -> Problem:
    energy = draw.number("energy", 1600, 3000, step=100)
    nutrient, per_gram = draw.choice("nutrient", (("carbohydrate", 4), ("fat", 9), ("protein", 4)))
    end = draw.choice("end", ("lower", "upper"))
    band = grams_range_amdr(
        nutrient="fat"
        if nutrient == "fat"
        else "protein"
        if nutrient == "protein"
        else "carbohydrate",
        intake_kcal_day=energy,
        age_years=30,
    )
    answer = band.low if end == "lower" else band.high
    percent = answer * per_gram / energy * 100
    other = band.high if end == "lower" else band.low
    return Problem(
        stem=f"An adult eats {energy:,} kcal a day. By the acceptable macronutrient distribution ranges, "
        f"what is the {end} end for {nutrient}?",
        given={"energy": energy, "nutrient": nutrient, "end": end},
        answer=answer,
        steps=f"{percent:.0f}% of {energy:,} kcal, / {per_gram} kcal a gram.",
        mistakes=(
            (answer * per_gram, "That is in kilocalories; it was not divided."),
            (
                answer * per_gram / (9 if per_gram == 4 else 4),
                "The energy of another nutrient was taken.",
            ),
            (other, "That is the other end of the range."),
            (
                (percent + 5) / 100 * energy / per_gram,
                "The percentage was taken five points too high.",
            ),
        ),
        unit="g",
        within=(15, 1500),
    )


@family("fluid-replacement", sources={"sawka-2007": ""}, difficulty=0.1)
def fluid(draw: Draw) -> Problem:
    before = draw.number("before", 58, 96, step=2)
    lost = draw.number("lost", 0.6, 2.4, step=0.2)
    after = round(before - lost, 1)
    return Problem(
        stem=f"A client weighs {before} kg before a hot session and {after:g} kg after it, and trains again "
        "in a few hours. Up to how much should be drunk to make up for it (1.25 to 1.5 L/kg)?",
        given={"before": before, "after": after},
        answer=fluid_after_exercise_acsm(mass_before_kg=before, mass_after_kg=after).high,
        steps=f"{before} − {after:g} = {lost:g} kg; × 1.5.",
        mistakes=(
            (lost, "What was lost was replaced one to one; some of it is passed again."),
            (lost * 1.25, "That is the lower end."),
            (lost / 1.5, "It was divided by 1.5."),
            (lost * 2.2046, "Kilograms were turned into pounds and read as litres."),
            (lost * 2, "Twice the loss is more than is needed."),
        ),
        unit="L",
        decimals=1,
        within=(0.2, 8),
    )


@family("weight-loss-deficit", sources={"wishnofsky-1958": ""}, difficulty=0.0)
def deficit(draw: Draw) -> Problem:
    daily = draw.number("daily", 250, 1000, step=50)
    weeks = draw.number("weeks", 2, 10)
    kilograms = -mass_change_static_wishnofsky(
        intake_change_kcal_day=-daily, elapsed_days=7 * weeks
    )
    return Problem(
        stem=f"By the rule of 3,500 kcal a pound, how much body mass does a client lose in {weeks} weeks "
        f"with a deficit of {daily} kcal a day?",
        given={"daily": daily, "weeks": weeks},
        answer=kilograms / POUND_KG,
        steps=f"{daily} × {7 * weeks} / 3,500. The rule overstates what happens over months, since the body "
        "spends less as it shrinks.",
        mistakes=(
            (daily * weeks / KCAL_PER_LB * 5, "Five days a week were counted."),
            (daily * 7 * weeks / 7700, "That is in kilograms."),
            (daily * weeks * 7 / 4000, "A pound was taken for 4,000 kcal."),
            (daily * 7 * weeks / 2000, "A pound was taken for 2,000 kcal."),
            (daily * 7 * weeks / 3000, "A pound was taken for 3,000 kcal."),
        ),
        unit="lb",
        decimals=1,
        within=(0.2, 40),
    )
