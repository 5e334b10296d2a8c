"""Families on oxygen uptake, METs and energy."""

from barpath.craft.evidence.quantities import Sex
from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.physiology.energy.resting import resting_energy_mifflin
from barpath.craft.physiology.energy.spent import session_energy_acsm
from barpath.craft.physiology.intensity.uptake import mets_of_vo2
from barpath.craft.physiology.metabolic.cycling import vo2_leg_cycling_acsm
from barpath.craft.physiology.metabolic.oxygen import vo2_relative
from barpath.craft.physiology.metabolic.running import vo2_running_acsm
from barpath.craft.physiology.metabolic.walking import vo2_walking_acsm

SEXES: tuple[Sex, ...] = ("female", "male")
ACSM = {"acsm-getp-2021": ""}
KGM_MIN_PER_W = 6.12


@family("vo2max", sources=ACSM, difficulty=0.1)
def relative(draw: Draw) -> Problem:
    litres = draw.number("litres", 1.8, 4.4, step=0.1)
    mass = draw.number("mass", 52, 98, step=2)
    return Problem(
        stem=f"A client of {mass} kg reaches a maximal oxygen uptake of {litres:g} L/min. What is that "
        "for each kilogram?",
        given={"litres": litres, "mass": mass},
        answer=vo2_relative(vo2_l_min=litres, mass_kg=mass),
        steps=f"{litres:g} L/min × 1,000 / {mass} kg.",
        mistakes=(
            (
                litres * 1000 / mass + 3.5,
                "The uptake at rest was added, which the measured value holds.",
            ),
            (litres * 1000 / (mass - 10), "Ten kilograms of the mass were left out."),
            (litres * 1000 / (mass * 2.2046), "Pounds were taken for kilograms."),
            (litres * mass / 10, "Uptake and mass were multiplied."),
            (litres * 1000 / mass / 3.5, "That is the result in METs."),
            (
                litres * 1000 / mass - 3.5,
                "The uptake at rest was taken off, which nobody asked for.",
            ),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(5, 95),
    )


@family("mets", sources=ACSM, difficulty=-0.3)
def mets(draw: Draw) -> Problem:
    vo2 = draw.number("vo2", 10.5, 52.5, step=1.75)
    return Problem(
        stem=f"An activity takes an oxygen uptake of {vo2:g} mL/kg/min. How many METs is that?",
        given={"vo2": vo2},
        answer=mets_of_vo2(vo2_ml_kg_min=vo2),
        steps=f"{vo2:g} / 3.5.",
        mistakes=(
            (vo2 / 2.5, "One MET was taken for 2.5 mL/kg/min."),
            (
                (vo2 - 3.5) / 3.5,
                "The uptake at rest was taken off first: those are METs above rest.",
            ),
            (vo2 / 5, "It was divided by 5, which is the kilocalories of a litre of oxygen."),
            (vo2 / 3, "One MET was taken for 3 mL/kg/min."),
            (vo2 / 4, "One MET was taken for 4 mL/kg/min."),
        ),
        unit="METs",
        decimals=1,
        within=(1, 25),
    )


@family("energy-expenditure", sources=ACSM, difficulty=0.5)
def session(draw: Draw) -> Problem:
    work = draw.number("work", 4, 11)
    mass = draw.number("mass", 56, 96, step=4)
    minutes = draw.number("minutes", 20, 60, step=5)
    each = work * 3.5 * mass / 200
    return Problem(
        stem=f"A client of {mass} kg works at {work} METs for {minutes} minutes. About how much energy "
        "does that take?",
        given={"work": work, "mass": mass, "minutes": minutes},
        answer=session_energy_acsm(energy_cost_mets=work, mass_kg=mass, duration_min=minutes),
        steps=f"{work} × 3.5 × {mass} / 200 = {each:.2f} kcal/min; × {minutes}.",
        mistakes=(
            (each * (minutes + 10), "Ten minutes too many were counted."),
            (each * minutes * 2.2046, "Pounds were taken for kilograms."),
            (work * mass * minutes / 200, "The 3.5 of a MET was left out."),
            (each * minutes * 2, "It was divided by 100 instead of 200."),
            (
                (work - 1) * 3.5 * mass / 200 * minutes,
                "Rest was taken off: that is the energy above rest.",
            ),
        ),
        unit="kcal",
        within=(20, 4000),
    )


@family("rmr", sources={"mifflin-1990": ""}, difficulty=0.4)
def resting(draw: Draw) -> Problem:
    sex: Sex = draw.choice("sex", SEXES)
    mass = draw.number("mass", 52, 98, step=2)
    height = draw.number("height", 156, 190, step=2)
    age = draw.number("age", 21, 65)
    base = 10 * mass + 6.25 * height - 5 * age
    constant, other = (5, -161) if sex == "male" else (-161, 5)
    person = "man" if sex == "male" else "woman"
    return Problem(
        stem=f"A {person} of {age} is {height} cm tall and weighs {mass} kg. Which resting energy does "
        "the Mifflin-St Jeor equation give?",
        given={"sex": sex, "mass": mass, "height": height, "age": age},
        answer=resting_energy_mifflin(mass_kg=mass, height_cm=height, age_years=age, sex=sex),
        steps=f"10 × {mass} + 6.25 × {height} − 5 × {age} {constant:+}.".replace("-", "− ").replace(
            "+5", "+ 5"
        ),
        mistakes=(
            (base - 5 * age + constant, "The age was taken off twice."),
            (base - 1.25 * height + constant, "The height was multiplied by 5 instead of 6.25."),
            (base + other, "The constant of the other sex was taken."),
            (base + 5 * age + constant, "The age was left out."),
            (base, "The constant was left out."),
            (base + 10 * age + constant, "The age was added instead of taken off."),
            (
                22.046 * mass + 6.25 * height - 5 * age + constant,
                "Pounds were taken for kilograms.",
            ),
        ),
        unit="kcal/day",
        within=(600, 4500),
    )


@family("vo2-walk-run", name="walk", sources=ACSM, difficulty=0.7)
def walking(draw: Draw) -> Problem:
    speed = draw.number("speed", 54, 96, step=2)
    grade = draw.number("grade", 0, 10, step=1)
    return Problem(
        stem=f"A client walks on a treadmill at {speed} m/min and a grade of {grade}%. Which oxygen "
        "uptake does the ACSM equation give?",
        given={"speed": speed, "grade": grade},
        answer=vo2_walking_acsm(speed_m_min=speed, grade_percent=grade),
        steps=f"0.1 × {speed} + 1.8 × {speed} × {grade / 100:g} + 3.5.",
        mistakes=(
            (0.1 * speed + 1.8 * speed * grade / 100, "The 3.5 of rest was left out."),
            (0.2 * speed + 0.9 * speed * grade / 100 + 3.5, "That is the equation for running."),
            (
                0.1 * speed + 0.9 * speed * grade / 100 + 3.5,
                "The slope of running was joined to walking.",
            ),
            (0.1 * speed + 1.8 * grade + 3.5, "The grade was not multiplied by the speed."),
            (0.1 * speed + 7, "Rest was counted twice and the grade left out."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(5, 60),
    )


@family("vo2-walk-run", name="run", sources=ACSM, difficulty=0.7)
def running(draw: Draw) -> Problem:
    speed = draw.number("speed", 140, 240, step=10)
    grade = draw.number("grade", 0, 6, step=1)
    return Problem(
        stem=f"A client runs on a treadmill at {speed} m/min and a grade of {grade}%. Which oxygen "
        "uptake does the ACSM equation give?",
        given={"speed": speed, "grade": grade},
        answer=vo2_running_acsm(speed_m_min=speed, grade_percent=grade, is_jogging=True),
        steps=f"0.2 × {speed} + 0.9 × {speed} × {grade / 100:g} + 3.5.",
        mistakes=(
            (0.2 * speed + 0.9 * speed * grade / 100, "The 3.5 of rest was left out."),
            (0.1 * speed + 1.8 * speed * grade / 100 + 3.5, "That is the equation for walking."),
            (
                0.2 * speed + 1.8 * speed * grade / 100 + 3.5,
                "The slope of walking was joined to running.",
            ),
            (0.2 * speed + 0.9 * grade + 3.5, "The grade was not multiplied by the speed."),
            (0.2 * speed + 7, "Rest was counted twice and the grade left out."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(5, 95),
    )


@family("vo2-cycle", sources=ACSM, difficulty=0.8)
def cycling(draw: Draw) -> Problem:
    watts = draw.number("watts", 60, 190, step=10)
    mass = draw.number("mass", 56, 92, step=4)
    work = watts * KGM_MIN_PER_W
    return Problem(
        stem=f"A client of {mass} kg pedals a leg ergometer at {watts} W. Which oxygen uptake does the "
        "ACSM equation give?",
        given={"watts": watts, "mass": mass},
        answer=vo2_leg_cycling_acsm(power_w=watts, mass_kg=mass),
        steps=f"{watts} W are about {work:.0f} kg·m/min; 1.8 × {work:.0f} / {mass} + 7.",
        mistakes=(
            (2 * work / mass + 7, "The 1.8 was rounded up to 2."),
            (1.8 * work / mass + 10.5, "3.5 was added three times; cycling adds it twice."),
            (1.8 * work / mass + 3.5, "3.5 was added once; cycling adds it twice."),
            (1.8 * watts / mass + 7, "Watts were not turned into kg·m/min."),
            (3 * work / mass + 3.5, "That is the equation for arm cycling."),
            (1.8 * work / mass, "The 7 was left out."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(4, 90),
    )
