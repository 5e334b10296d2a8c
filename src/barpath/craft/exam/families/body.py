"""Families on size and composition of the body, and on field tests."""

from barpath.craft.evidence.quantities import Sex
from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.physiology.aerobic.field import (
    vo2max_mile_and_half_run_acsm,
    vo2max_mile_walk_kline,
    vo2max_twelve_minute_run_cooper,
)
from barpath.craft.physiology.body.conversions import (
    body_fat_siri,
    fat_free_mass,
    mass_at_body_fat,
)
from barpath.craft.physiology.body.size import body_mass_index, waist_to_hip_ratio
from barpath.craft.physiology.endurance import holding_ratio_mcgill

SEXES: tuple[Sex, ...] = ("female", "male")
LB_PER_KG = 2.2046


@family("bmi", sources={"who-trs-894-2000": ""}, difficulty=-0.4)
def mass_index(draw: Draw) -> Problem:
    mass = draw.number("mass", 50, 110, step=2)
    height = draw.number("height", 152, 192, step=2)
    metres = height / 100
    return Problem(
        stem=f"A client weighs {mass} kg and is {metres:.2f} m tall. What is the body mass index?",
        given={"mass": mass, "height": height},
        answer=body_mass_index(mass_kg=mass, height_cm=height),
        steps=f"{mass} / ({metres:.2f} × {metres:.2f}).",
        mistakes=(
            (mass / (metres**2 - 0.5), "The square was rounded down by a half."),
            (mass / (metres**2 + 0.5), "The square was rounded up by a half."),
            (mass / metres, "The height was not squared."),
            (mass * LB_PER_KG / metres**2, "Pounds were taken for kilograms."),
            (mass / metres**3, "The height was taken three times."),
            (mass / (metres * 2), "The height was doubled instead of squared."),
        ),
        unit="kg/m²",
        decimals=1,
        within=(10, 75),
    )


@family("whr", sources={"who-waist-2008": ""}, difficulty=-0.6)
def waist_to_hip(draw: Draw) -> Problem:
    waist = draw.number("waist", 66, 112, step=2)
    hip = draw.number("hip", 88, 122, step=2)
    height = draw.number("height", 156, 188, step=4)
    return Problem(
        stem=f"A client {height} cm tall has a waist of {waist} cm and hips of {hip} cm. What is the "
        "waist-to-hip ratio?",
        given={"waist": waist, "hip": hip},
        answer=waist_to_hip_ratio(waist_cm=waist, hip_cm=hip),
        steps=f"{waist} / {hip}.",
        mistakes=(
            (hip / waist, "The two were swapped."),
            (waist / height, "That is the waist-to-height ratio."),
            (hip / height, "The hips were divided by the height."),
            (
                1 - waist / hip if waist < hip else waist / hip - 1,
                "The difference of the two was taken.",
            ),
        ),
        decimals=2,
        within=(0.2, 2),
    )


@family("body-density", sources={"siri-1961": ""}, difficulty=0.5)
def siri(draw: Draw) -> Problem:
    density = draw.number("density", 1.03, 1.08, step=0.002)
    return Problem(
        stem=f"Skinfolds give a body density of {density:.3f} g/mL. Which body fat does Siri's equation "
        "give?",
        given={"density": density},
        answer=body_fat_siri(density_g_ml=density),
        steps=f"495 / {density:.3f} − 450.",
        mistakes=(
            (457 / density - 414.2, "That is Brozek's equation."),
            (495 / density - 445, "A constant was misremembered: 450 is taken off."),
            (501 / density - 457, "That is a conversion for women, not Siri's own."),
            (450 / density - 400, "Both constants were misremembered."),
            (495 / density - 455, "A constant was misremembered: 450 is taken off."),
        ),
        unit="%",
        decimals=1,
        within=(3, 60),
    )


@family(
    "lean-target-weight",
    sources={"siri-1961": "", "acsm-getp-2021": ""},
    level="analysis",
    difficulty=0.7,
)
def target_mass(draw: Draw) -> Problem:
    mass = draw.number("mass", 70, 110, step=2)
    fat = draw.number("fat", 26, 38, step=1)
    wanted = draw.number("wanted", 15, 24, step=1)
    lean = fat_free_mass(mass_kg=mass, body_fat_percent=fat)
    return Problem(
        stem=f"A client of {mass} kg has {fat}% body fat and wishes for {wanted}%. If fat-free mass "
        "stays as it is, which body mass is that?",
        given={"mass": mass, "fat": fat, "wanted": wanted},
        answer=mass_at_body_fat(fat_free_mass_kg=lean, body_fat_percent=wanted),
        steps=f"Fat-free mass {mass} × {1 - fat / 100:.2f} = {lean:.1f} kg; / {1 - wanted / 100:.2f}.",
        mistakes=(
            (
                mass * (1 - (fat - wanted) / 100),
                "The difference in percent was taken off the whole mass.",
            ),
            (
                lean * (1 + wanted / 100),
                "Fat-free mass was multiplied; it is a share of the new mass.",
            ),
            (mass * (1 - wanted / 100), "The wished percentage was taken off the mass of now."),
            (lean, "That is the fat-free mass, without any fat."),
        ),
        unit="kg",
        decimals=1,
        within=(35, 130),
    )


@family("rockport", sources={"kline-1987": ""}, difficulty=1.0)
def mile_walk(draw: Draw) -> Problem:
    sex: Sex = draw.choice("sex", SEXES)
    pounds = draw.number("pounds", 120, 220, step=10)
    age = draw.number("age", 30, 66, step=2)
    minutes = draw.number("minutes", 12, 17, step=0.5)
    rate = draw.number("rate", 110, 160, step=2)
    male = 1 if sex == "male" else 0
    mass = pounds * 0.45359237

    def worked(weight: float, sign: float, time: float) -> float:
        return (
            132.853 - 0.0769 * weight - 0.3877 * age + 6.315 * sign - 3.2649 * time - 0.1565 * rate
        )

    person = "man" if male else "woman"
    whole = int(minutes)
    printed = f"{whole}:{'30' if minutes % 1 else '00'}"
    return Problem(
        stem=f"A {person} of {age}, {pounds} lb, walks the mile of the Rockport test in {printed} min and "
        f"ends with {rate} bpm. Which VO2max does the equation give (132.853 − 0.0769 × lb − 0.3877 × "
        "age + 6.315 for men − 3.2649 × min − 0.1565 × bpm)?",
        given={"sex": sex, "pounds": pounds, "age": age, "minutes": minutes, "rate": rate},
        answer=vo2max_mile_walk_kline(
            mass_kg=mass, age_years=age, sex=sex, walk_min=minutes, heart_rate_bpm=rate
        ),
        steps=f"132.853 − 0.0769 × {pounds} − 0.3877 × {age} + 6.315 × {male} − 3.2649 × {minutes:g} − "
        f"0.1565 × {rate}.",
        mistakes=(
            (worked(mass, male, minutes), "Kilograms were put in; the coefficient is for pounds."),
            (worked(pounds, 1 - male, minutes), "The term of the other sex was taken."),
            (
                worked(pounds, male, whole + (0.3 if minutes % 1 else 1)),
                "Seconds were read as decimals of a minute, or a minute too many was counted.",
            ),
            (
                worked(pounds, male, minutes) + 0.1565 * rate / 2,
                "Half of the heart rate was put in.",
            ),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(5, 80),
    )


@family("run-1-5", sources={"acsm-getp-2021": ""}, difficulty=0.3)
def mile_and_half(draw: Draw) -> Problem:
    minutes = draw.number("minutes", 9.5, 17, step=0.5)
    whole = int(minutes)
    printed = f"{whole}:{'30' if minutes % 1 else '00'}"
    return Problem(
        stem=f"A client runs 1.5 miles in {printed} minutes. Which VO2max does 3.5 + 483 / time give?",
        given={"minutes": minutes},
        answer=vo2max_mile_and_half_run_acsm(run_min=minutes),
        steps=f"3.5 + 483 / {minutes:g}.",
        mistakes=(
            (7 + 483 / minutes, "The uptake at rest was added twice."),
            (3.5 + 583 / minutes, "The constant was misremembered: it is 483."),
            (483 / minutes, "The 3.5 was left out."),
            (486.5 / minutes, "The 3.5 was added before dividing."),
            (
                3.5 + 483 / (whole + 0.3 if minutes % 1 else whole + 0.5),
                "Seconds were misread as a part of a minute.",
            ),
            (3.5 + 483 / (minutes * 1.5), "The time was multiplied by the distance first."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(10, 90),
    )


@family("run-12min", sources={"cooper-1968": ""}, difficulty=0.4)
def twelve_minutes(draw: Draw) -> Problem:
    metres = draw.number("metres", 1600, 3200, step=50)
    return Problem(
        stem=f"A client covers {metres:,} m in Cooper's 12-minute run. Which VO2max does the equation "
        "(metres − 504.9) / 44.73 give?",
        given={"metres": metres},
        answer=vo2max_twelve_minute_run_cooper(distance_m=metres),
        steps=f"({metres:,} − 504.9) / 44.73.",
        mistakes=(
            ((metres - 504.9) / 54.73, "The divisor was misremembered: it is 44.73."),
            ((metres - 804.9) / 44.73, "The constant was misremembered: it is 504.9."),
            (metres / 44.73, "The 504.9 was not taken off."),
            ((metres + 504.9) / 44.73, "The 504.9 was added."),
            (
                (metres - 504.9) / 44.73 + 3.5,
                "The uptake at rest was added, which this equation holds already.",
            ),
            ((metres - 504.9) / 44.73 / 3.5, "That is the result in METs."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(5, 90),
    )


@family("mcgill", sources={"mcgill-1999": ""}, difficulty=0.2)
def trunk_holds(draw: Draw) -> Problem:
    flexor = draw.number("flexor", 60, 180, step=5)
    extensor = draw.number("extensor", 70, 190, step=5)
    side = draw.number("side", 40, 100, step=5)
    return Problem(
        stem=f"In McGill's battery a client holds the flexor test for {flexor} s, the extensor test for "
        f"{extensor} s and the right side bridge for {side} s. What is the flexion-to-extension ratio?",
        given={"flexor": flexor, "extensor": extensor},
        answer=holding_ratio_mcgill(hold_s=flexor, against_s=extensor),
        steps=f"{flexor} / {extensor}; below 1.0 is wished.",
        mistakes=(
            (extensor / flexor, "The two were swapped."),
            (side / extensor, "The side bridge was taken for the flexor test."),
            (side / flexor, "The side bridge was taken instead of the extensor test."),
            (flexor / (flexor + extensor), "The share of the whole was taken."),
        ),
        decimals=2,
        within=(0.1, 6),
    )
