"""Families on loads, volume, torque and work."""

from barpath.craft.exam.families.drawing import Draw
from barpath.craft.exam.families.family import Problem, family
from barpath.craft.physiology.load.session import volume_load
from barpath.craft.physiology.mechanics import power, torque, work
from barpath.craft.physiology.progression import next_load_nsca
from barpath.craft.physiology.strength.maximum import one_rep_max_brzycki, one_rep_max_epley

NSCA = {"nsca-essentials-2016": ""}
PHYSICS = {"openstax-college-physics-2e": "", "nsca-essentials-2016": ""}


@family("est-1rm", sources={"epley-1985": "", "brzycki-1993": ""}, difficulty=0.5)
def one_rep_max(draw: Draw) -> Problem:
    load = draw.number("load", 40, 120, step=5)
    count = draw.whole("count", 3, 9)
    epley = one_rep_max_epley(load_kg=load, repetitions=count)
    brzycki = one_rep_max_brzycki(load_kg=load, repetitions=count)
    is_epley = draw.choice("formula", (True, False))
    name, form = ("Epley", "w × (1 + r / 30)") if is_epley else ("Brzycki", "36 w / (37 − r)")
    return Problem(
        stem=f"A client lifts {load} kg for {count} repetitions and no more. Which one-repetition "
        f"maximum does the formula of {name} give, {form}?",
        given={"load": load, "count": count, "formula": name},
        answer=epley if is_epley else brzycki,
        steps=f"w = {load} kg and r = {count} in {form}.",
        mistakes=(
            (brzycki if is_epley else epley, "That is the other of the two formulas."),
            (load * (1 + count / 100), "Each repetition was taken for one percent."),
            (load * count / 30 + count, "The load itself was not added."),
            (load * (1 + (count + 1) / 30), "One repetition too many was counted."),
            (load * (1 + count / 20), "Each repetition was taken for five percent."),
        ),
        unit="kg",
        decimals=1,
        within=(20, 400),
    )


@family("progression-rules", sources=NSCA, difficulty=-0.1)
def next_load(draw: Draw) -> Problem:
    load = draw.number("load", 40, 160, step=10)
    percent = draw.choice("percent", (2.5, 10.0))
    band = next_load_nsca(load_kg=load)
    smallest = percent == 2.5
    word = "smallest" if smallest else "largest"
    return Problem(
        stem=f"A client has met the 2-for-2 rule at {load} kg. By the NSCA's range for raising a load, "
        f"which next load is the {word} step?",
        given={"load": load, "percent": percent},
        answer=band.low if smallest else band.high,
        steps=f"{load} × {1 + percent / 100:g}: steps run from 2.5 to 10 percent.",
        mistakes=(
            (load * 1.05, "Five percent lies within the range and not at its end."),
            (load * (1.10 if smallest else 1.025), "That is the other end of the range."),
            (load * 1.15, "Fifteen percent is above the range."),
            (load * 1.01, "One percent is below the range."),
        ),
        unit="kg",
        decimals=1,
        within=(20, 300),
    )


@family("load-assignment", sources=NSCA, difficulty=-0.4)
def working_load(draw: Draw) -> Problem:
    most = draw.number("most", 60, 200, step=10)
    percent = draw.number("percent", 55, 90, step=5)
    return Problem(
        stem=f"A client's one-repetition maximum in the squat is {most} kg. Today's sets are planned at "
        f"{percent}% of it. Which load is that?",
        given={"most": most, "percent": percent},
        answer=most * percent / 100,
        steps=f"{most} × {percent / 100:g}.",
        mistakes=(
            (most * (100 - percent) / 100, "The share that is left out was taken."),
            (most - (100 - percent), "The missing percent were taken off as kilograms."),
            (most * (percent + 10) / 100, "The percentage was taken ten points too high."),
            (most / (1 + percent / 100), "The maximum was divided instead of multiplied."),
        ),
        unit="kg",
        decimals=1,
        within=(10, 250),
    )


@family("sets-volume", sources=NSCA, difficulty=-0.2)
def volume(draw: Draw) -> Problem:
    sets = draw.whole("sets", 2, 5)
    count = draw.whole("count", 5, 15)
    load = draw.number("load", 20, 120, step=5)
    return Problem(
        stem=f"A client does {sets} sets of {count} repetitions with {load} kg. What is the volume load?",
        given={"sets": sets, "count": count, "load": load},
        answer=volume_load(done_sets=sets, repetitions=count, load_kg=load),
        steps=f"{sets} × {count} × {load}.",
        mistakes=(
            ((sets + 1) * count * load, "One set too many was counted."),
            (sets * (count + 2) * load, "Two repetitions too many were counted in each set."),
            (sets * sets * count * load, "The sets were counted twice."),
            (count * load, "One set was counted."),
            (sets * load, "Sets and load were multiplied and the repetitions left out."),
            ((sets + count) * load, "Sets and repetitions were added."),
            ((sets - 1) * count * load, "One set was left out."),
        ),
        unit="kg",
        within=(50, 20_000),
    )


@family("torque", sources=PHYSICS, difficulty=0.3)
def turning(draw: Draw) -> Problem:
    force = draw.number("force", 60, 300, step=10)
    arm_cm = draw.number("arm", 20, 65, step=5)
    return Problem(
        stem=f"With the forearm level, a force of {force} N acts straight down {arm_cm} cm from the elbow. "
        "Which torque must the elbow flexors match?",
        given={"force": force, "arm_cm": arm_cm},
        answer=torque(force_n=force, moment_arm_m=arm_cm / 100),
        steps=f"{force} N × {arm_cm / 100:g} m.",
        mistakes=(
            (force * (arm_cm + 10) / 100, "Ten centimetres too many were put in."),
            (force * (arm_cm - 10) / 100, "Ten centimetres too few were put in."),
            (force * arm_cm / 1000, "A place was lost on the way from centimetres to metres."),
            (force / (arm_cm / 100), "Force was divided by the moment arm."),
            (force * arm_cm / 200, "The force was put at half the distance."),
            (force + arm_cm, "Force and distance were added."),
        ),
        unit="N·m",
        decimals=1,
        within=(2, 2000),
    )


@family("work-power", name="work", sources=PHYSICS, difficulty=0.1)
def lifted(draw: Draw) -> Problem:
    force = draw.number("force", 300, 1400, step=50)
    centimetres = draw.number("centimetres", 30, 70, step=5)
    count = draw.number("count", 5, 12)
    return Problem(
        stem=f"A client lifts a bar of {force} N through {centimetres} cm, {count} times. How much work is "
        "done on the way up?",
        given={"force": force, "centimetres": centimetres, "count": count},
        answer=work(force_n=force * count, distance_m=centimetres / 100),
        steps=f"{force} N × {centimetres / 100:g} m × {count}.",
        mistakes=(
            (force * (count + 2) * centimetres / 100, "Two repetitions too many were counted."),
            (force * centimetres / 100, "One repetition was counted."),
            (force * count * centimetres / 1000, "A place was lost on the way to metres."),
            (2 * force * count * centimetres / 100, "The way down was counted as work of lifting."),
            (force * count, "The distance was left out."),
        ),
        unit="J",
        within=(20, 50_000),
    )


@family("work-power", name="power", sources=PHYSICS, difficulty=0.5)
def lifted_fast(draw: Draw) -> Problem:
    force = draw.number("force", 400, 1400, step=50)
    centimetres = draw.number("centimetres", 30, 70, step=5)
    seconds = draw.number("seconds", 0.5, 1.5, step=0.1)
    return Problem(
        stem=f"A client lifts a bar of {force} N through {centimetres} cm in {seconds:g} s. What is the mean "
        "power?",
        given={"force": force, "centimetres": centimetres, "seconds": seconds},
        answer=power(force_n=force, distance_m=centimetres / 100, duration_s=seconds),
        steps=f"{force} N × {centimetres / 100:g} m / {seconds:g} s.",
        mistakes=(
            (
                force * centimetres / 100,
                "That is the work, in joules; it was not divided by the time.",
            ),
            (force * centimetres / 100 * seconds, "The work was multiplied by the time."),
            (force / seconds, "The distance was left out."),
            (force * centimetres / 1000 / seconds, "A place was lost on the way to metres."),
        ),
        unit="W",
        within=(20, 6000),
    )
