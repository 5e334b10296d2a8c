"""Families on the heart, its output and its pressures."""

from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.physiology.breathing import minute_ventilation
from barpath.craft.physiology.heart.output import (
    cardiac_output,
    ejection_fraction,
    mean_arterial_pressure,
    oxygen_uptake_fick,
    rate_pressure_product,
    stroke_volume,
)
from barpath.craft.screening.blood_pressure import resting_class_acc_aha

TEXT = {"openstax-anatomy-2e": "chapter 19"}
CLASSES = ("normal", "elevated", "stage 1 hypertension", "stage 2 hypertension")


@family("stroke-volume", sources=TEXT, difficulty=-0.3)
def stroke(draw: Draw) -> Problem:
    filled = draw.number("filled", 100, 180, step=5)
    left = draw.number("left", 35, 75, step=5)
    return Problem(
        stem=f"The left ventricle holds {filled} mL at the end of filling and {left} mL at the end of "
        "the beat. What is the stroke volume?",
        given={"filled": filled, "left": left},
        answer=stroke_volume(end_diastolic_ml=filled, end_systolic_ml=left),
        steps=f"SV = EDV − ESV = {filled} − {left}.",
        mistakes=(
            (filled + left, "The two volumes were added; what is left is not pumped."),
            (left, "That is what stays in the ventricle, the end-systolic volume."),
            (filled, "That is what it held before the beat, the end-diastolic volume."),
            (100 * (filled - left) / filled, "That is the ejection fraction, in percent."),
        ),
        unit="mL",
        within=(20, 300),
    )


@family("ejection-fraction", sources=TEXT)
def ejection(draw: Draw) -> Problem:
    filled = draw.number("filled", 100, 160, step=10)
    left = draw.number("left", 36, 66, step=3)
    volume = filled - left
    return Problem(
        stem=f"A report gives an end-diastolic volume of {filled} mL and an end-systolic volume of "
        f"{left} mL. What is the ejection fraction?",
        given={"filled": filled, "left": left},
        answer=ejection_fraction(end_diastolic_ml=filled, end_systolic_ml=left),
        steps=f"SV = {filled} − {left} = {volume} mL; EF = {volume} / {filled}.",
        mistakes=(
            (100 * left / filled, "That is the share that stays; the ejected share is wanted."),
            (100 * left / volume, "What stays was divided by the stroke volume."),
            (volume, "That is the stroke volume in millilitres, not a share."),
            (100 * filled / (filled + left), "The two volumes were added for the whole."),
        ),
        unit="%",
        within=(10, 95),
    )


@family("cardiac-output", sources=TEXT, difficulty=-0.2)
def output(draw: Draw) -> Problem:
    rate = draw.number("rate", 60, 180, step=5)
    volume = draw.number("volume", 60, 130, step=5)
    return Problem(
        stem=f"During a test a client's heart beats {rate} times a minute and ejects {volume} mL with "
        "each beat. What is the cardiac output?",
        given={"rate": rate, "volume": volume},
        answer=cardiac_output(heart_rate_bpm=rate, stroke_volume_ml=volume),
        steps=f"Q = HR × SV = {rate} × {volume} = {rate * volume:,} mL/min, in litres.",
        mistakes=(
            (rate * (volume + 20) / 1000, "Twenty millilitres too many were put in."),
            (rate * (volume - 20) / 1000, "Twenty millilitres too few were put in."),
            (rate * volume / 10_000, "A place was lost on the way from millilitres to litres."),
            (rate * volume / 2000, "Half of it: as if only every second beat counted."),
            ((rate + volume) / 10, "Rate and volume were added instead of multiplied."),
            (rate * volume * 1.5 / 1000, "A half more than the product of the two."),
        ),
        unit="L/min",
        decimals=1,
        within=(1, 45),
    )


@family("fick", sources={"acsm-getp-2021": ""}, difficulty=0.6)
def fick(draw: Draw) -> Problem:
    litres = draw.number("litres", 12, 28)
    difference = draw.number("difference", 100, 170, step=5)
    return Problem(
        stem=f"At hard effort cardiac output is {litres} L/min, and the muscles take {difference} mL of "
        "oxygen from each litre of blood. What is the oxygen uptake?",
        given={"litres": litres, "difference": difference},
        answer=oxygen_uptake_fick(cardiac_output_l_min=litres, oxygen_difference_ml_l=difference)
        / 1000,
        steps=f"VO2 = Q × a-v difference = {litres} × {difference} mL/min, in litres.",
        mistakes=(
            (litres * (difference - 40) / 1000, "The difference at rest was taken off first."),
            (litres * difference / 100, "Millilitres were divided by 100 instead of 1,000."),
            (difference / litres, "The two were divided; the Fick equation multiplies them."),
            (litres * (200 - difference) / 1000, "The oxygen that stays in the blood was taken."),
            (litres * 0.2, "All the oxygen that blood carries was counted as used."),
        ),
        unit="L/min",
        decimals=2,
        within=(0.3, 30),
    )


@family("rpp", sources={"acsm-getp-2021": ""})
def double_product(draw: Draw) -> Problem:
    rate = draw.number("rate", 90, 160, step=2)
    high = draw.number("high", 130, 200, step=2)
    low = draw.number("low", 66, 88, step=2)
    return Problem(
        stem=f"During cycling a client has a heart rate of {rate} bpm and a blood pressure of "
        f"{high}/{low} mmHg. What is the rate-pressure product?",
        given={"rate": rate, "high": high},
        answer=rate_pressure_product(heart_rate_bpm=rate, systolic_mmhg=high),
        steps=f"RPP = HR × systolic pressure = {rate} × {high}.",
        mistakes=(
            ((rate + 20) * high, "Twenty beats too many were put in."),
            (rate * low, "The diastolic pressure was taken."),
            (rate * (high - low), "The pulse pressure was taken."),
            (rate * (low + (high - low) / 3), "The mean arterial pressure was taken."),
            (rate * (high + low), "Both pressures were added first."),
        ),
        within=(1000, 80_000),
    )


@family("map-pressure", sources=TEXT)
def mean_pressure(draw: Draw) -> Problem:
    low = draw.number("low", 60, 96, step=3)
    pulse = draw.number("pulse", 30, 66, step=3)
    high = low + pulse
    return Problem(
        stem=f"A client's resting blood pressure is {high}/{low} mmHg. What is the mean arterial "
        "pressure?",
        given={"high": high, "low": low},
        answer=mean_arterial_pressure(systolic_mmhg=high, diastolic_mmhg=low),
        steps=f"MAP = DBP + (SBP − DBP) / 3 = {low} + {pulse} / 3.",
        mistakes=(
            (low + pulse * 2 / 3, "Two thirds of the pulse pressure were added instead of one."),
            (
                (high + low) / 2,
                "The two were averaged, but at rest filling lasts longer than the beat.",
            ),
            (high - pulse / 3, "A third was taken off the systolic pressure."),
            (low + pulse / 4, "A quarter of the pulse pressure was added instead of a third."),
            (pulse, "That is the pulse pressure."),
        ),
        unit="mmHg",
        within=(20, 200),
    )


@family("ventilation", sources={"openstax-anatomy-2e": "chapter 22"}, difficulty=-0.4)
def ventilation(draw: Draw) -> Problem:
    breaths = draw.number("breaths", 10, 44, step=2)
    tidal = draw.number("tidal", 0.5, 2.4, step=0.1)
    return Problem(
        stem=f"A client breathes {breaths} times a minute and moves {tidal:g} L with each breath. What "
        "is the minute ventilation?",
        given={"breaths": breaths, "tidal": tidal},
        answer=minute_ventilation(tidal_volume_l=tidal, breathing_breaths_min=breaths),
        steps=f"VE = tidal volume × rate = {tidal:g} × {breaths}.",
        mistakes=(
            (tidal * (breaths + 6), "Six breaths too many were counted."),
            (tidal * breaths * 2, "Each breath was counted twice, in and out."),
            (breaths / tidal, "The rate was divided by the volume."),
            (breaths + tidal, "The two were added."),
            (tidal * breaths / 2, "Breathing in and out were counted as two breaths."),
            (
                (tidal - 0.15) * breaths,
                "The dead space was taken off: that is alveolar ventilation.",
            ),
        ),
        unit="L/min",
        decimals=1,
        within=(1, 250),
    )


@family("bp-categories", sources={"whelton-2017": ""}, level="application", difficulty=0.1)
def pressure_class(draw: Draw) -> Problem:
    high = draw.number("high", 108, 158, step=2)
    low = draw.number("low", 68, 98, step=2)
    found = resting_class_acc_aha(systolic_mmhg=high, diastolic_mmhg=low, age_years=40)
    place = next(at for at, each in enumerate(CLASSES) if each in found.in_class.lower())
    by_high = (high >= 120) + (high >= 130) + (high >= 140)
    by_low = 2 * (low >= 80) + (low >= 90)
    others = [at for at in range(len(CLASSES)) if at != place]
    return Problem(
        stem=f"On two mornings a client of 40 has a resting blood pressure of {high}/{low} mmHg. In the "
        "range of which class of the 2017 ACC/AHA guideline does it lie?",
        given={"high": high, "low": low},
        answer=place,
        steps=f"Systolic {high}: {CLASSES[by_high]}. Diastolic {low}: {CLASSES[by_low]}. The higher of "
        "the two decides; a trainer names the range and refers, and does not diagnose.",
        mistakes=tuple((at, _why_not(at, place, by_high, by_low)) for at in others),
        labels=CLASSES,
        within=(0, 3),
    )


def _why_not(at: int, place: int, by_high: int, by_low: int) -> str:
    if at in {by_high, by_low} and at < place:
        one, other = ("systolic", "diastolic") if at == by_high else ("diastolic", "systolic")
        return f"The {one} pressure alone would lie here, but the {other} is in a higher class, which wins."
    if at < place:
        return f"“{CLASSES[at].capitalize()}” ends below these values."
    return f"“{CLASSES[at].capitalize()}” begins above both of these values."
