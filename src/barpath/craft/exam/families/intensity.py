"""Families on heart rate and oxygen uptake as targets."""

from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.physiology.heart.maximum import (
    heart_rate_max_fox,
    heart_rate_max_gellish,
    heart_rate_max_tanaka,
)
from barpath.craft.physiology.heart.targets import (
    heart_rate_at_percent_of_max,
    heart_rate_at_reserve_karvonen,
    heart_rate_from_pulse,
)
from barpath.craft.physiology.intensity.uptake import vo2_at_reserve_swain

POSSIBLE_BPM = (50, 230)


@family("resting-hr", sources={"acsm-getp-2021": ""}, difficulty=-0.6)
def counted_pulse(draw: Draw) -> Problem:
    seconds = draw.choice("seconds", (10, 15, 20, 30))
    beats = draw.number("beats", round(52 * seconds / 60), round(96 * seconds / 60))
    rate = heart_rate_from_pulse(pulse_beats=beats, counted_s=seconds)
    wrong = {10: 4, 15: 6, 20: 2, 30: 3}[seconds]
    return Problem(
        stem=f"You count {beats} beats at a seated client's wrist in {seconds} seconds. What is the "
        "heart rate?",
        given={"beats": beats, "seconds": seconds},
        answer=rate,
        steps=f"{beats} × 60 / {seconds}: the count times {60 // seconds}.",
        mistakes=(
            (beats * wrong, f"The count was taken times {wrong}, which belongs to another time."),
            (
                beats * 60 / seconds + 60 / seconds,
                "The beat at the start was counted once too often.",
            ),
            (beats + 60, "Sixty was added instead of scaled to."),
            (beats * 60 / seconds - 60 / seconds, "One beat of the count was left out."),
            (beats * 5, "The count was taken times 5, which belongs to 12 seconds."),
        ),
        unit="bpm",
        within=(25, 200),
    )


@family("max-hr", sources={"tanaka-2001": "", "acsm-getp-2021": ""}, difficulty=-0.2)
def maximum(draw: Draw) -> Problem:
    age = draw.number("age", 30, 72)
    name, answer, formula = draw.choice(
        "formula",
        (
            ("Fox (220 − age)", heart_rate_max_fox(age_years=age), f"220 − {age}"),
            ("Tanaka", heart_rate_max_tanaka(age_years=age), f"208 − 0.7 × {age}"),
            ("Gellish", heart_rate_max_gellish(age_years=age), f"206.9 − 0.67 × {age}"),
        ),
    )
    others = {
        "Fox (220 − age)": 220 - age,
        "Tanaka": 208 - 0.7 * age,
        "Gellish": 206.9 - 0.67 * age,
    }
    mistakes = [
        (value, f"That is the formula of {other}.")
        for other, value in others.items()
        if other != name
    ]
    return Problem(
        stem=f"What maximal heart rate does the formula of {name} predict for a client of {age}?",
        given={"age": age, "formula": name},
        answer=answer,
        steps=f"{formula}; single people lie about 10 bpm to either side.",
        mistakes=(
            *mistakes,
            (208 - age, "The age was taken whole from Tanaka's constant."),
            (220 - 0.7 * age, "The constant of one formula was joined to the slope of another."),
            (226 - age, "That is a form sometimes taught for women, not this formula."),
            (200 - age, "The constant was misremembered."),
        ),
        unit="bpm",
        within=POSSIBLE_BPM,
    )


@family("hrr", sources={"karvonen-1957": "", "acsm-getp-2021": ""}, difficulty=0.3)
def karvonen(draw: Draw) -> Problem:
    most = draw.number("most", 160, 196, step=2)
    rest = draw.number("rest", 52, 80, step=2)
    percent = draw.number("percent", 40, 85, step=5)
    share = percent / 100
    return Problem(
        stem=f"A client's maximal heart rate is {most} bpm and the resting rate {rest} bpm. Which rate "
        f"is {percent}% of the heart-rate reserve?",
        given={"most": most, "rest": rest, "percent": percent},
        answer=heart_rate_at_reserve_karvonen(
            intensity_percent=percent, heart_rate_max_bpm=most, heart_rate_rest_bpm=rest
        ),
        steps=f"Reserve {most} − {rest} = {most - rest}; × {share:g}; + {rest}.",
        mistakes=(
            ((most - rest) * share, "The resting rate was not added back."),
            (most * share, "That is a percentage of the maximum, not of the reserve."),
            (most * share + rest, "The resting rate was added without taking it off first."),
            ((most - rest) * (1 - share) + rest, "The share that is left was taken."),
            ((most - rest) * (share + 0.1) + rest, "The percentage was taken ten points too high."),
        ),
        unit="bpm",
        within=POSSIBLE_BPM,
    )


@family("pct-hrmax", sources={"acsm-getp-2021": ""}, difficulty=-0.3)
def percent_of_maximum(draw: Draw) -> Problem:
    age = draw.number("age", 20, 70)
    percent = draw.number("percent", 60, 90, step=5)
    most = heart_rate_max_fox(age_years=age)
    return Problem(
        stem=f"A programme asks a client of {age} to work at {percent}% of the maximal heart rate as "
        "predicted by 220 − age. Which rate is that?",
        given={"age": age, "percent": percent},
        answer=heart_rate_at_percent_of_max(intensity_percent=percent, heart_rate_max_bpm=most),
        steps=f"220 − {age} = {most:g}; × {percent / 100:g}.",
        mistakes=(
            (220 * percent / 100 - age, "The percentage was taken before the age was."),
            (
                (most - 70) * percent / 100 + 70,
                "A resting rate of 70 was brought in: that is the reserve.",
            ),
            (most * (percent + 10) / 100, "The percentage was taken ten points too high."),
            (most - (100 - percent), "The missing percent were taken off as beats."),
            (most * (percent - 10) / 100, "The percentage was taken ten points too low."),
        ),
        unit="bpm",
        within=POSSIBLE_BPM,
    )


@family("vo2-reserve", sources={"swain-1997": "", "acsm-getp-2021": ""}, difficulty=0.6)
def uptake_reserve(draw: Draw) -> Problem:
    most = draw.number("most", 26, 56, step=2)
    percent = draw.number("percent", 40, 85, step=5)
    share = percent / 100
    return Problem(
        stem=f"A client's maximal oxygen uptake is {most} mL/kg/min. Which uptake is {percent}% of the "
        "oxygen-uptake reserve?",
        given={"most": most, "percent": percent},
        answer=vo2_at_reserve_swain(intensity_percent=percent, vo2max_ml_kg_min=most),
        steps=f"({most} − 3.5) × {share:g} + 3.5.",
        mistakes=(
            (most * share, "That is a percentage of the maximum, not of the reserve."),
            ((most - 3.5) * share, "The uptake at rest was not added back."),
            (most * share + 3.5, "Rest was added without taking it off first."),
            ((most - 3.5) * (1 - share) + 3.5, "The share that is left was taken."),
            ((most - 3.5) * (share + 0.1) + 3.5, "The percentage was taken ten points too high."),
        ),
        unit="mL/kg/min",
        decimals=1,
        within=(4, 70),
    )
