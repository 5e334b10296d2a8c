"""What the codes of an exercise mean, for a reader."""

from barpath.craft.knowledge.kinds.exercises import (
    Basis,
    EdgeReason,
    IntensityMode,
    Laterality,
    Limbs,
    Loading,
    Reach,
    Severity,
    Support,
    Unit,
)

LEVEL_IN_WORDS = {
    1: "taught in a minute",
    2: "taught in a session",
    3: "takes several sessions",
    4: "takes blocks of coaching",
    5: "a competitive lift or a high-risk drill",
}
UNIT_IN_WORDS: dict[Unit, str] = {
    "reps": "repetitions",
    "reps_per_side": "repetitions a side",
    "seconds": "seconds",
    "seconds_per_side": "seconds a side",
    "metres": "metres",
    "contacts": "landings",
    "minutes": "minutes",
    "breaths": "breaths",
    "rounds": "rounds",
}
LOADING_IN_WORDS: dict[Loading, str] = {
    "none": "Not by load: by time, range or attention.",
    "lever": "By the angle or the length of the body, the range and the tempo; it has no kilograms.",
    "band": "By the band and how far it is stretched; it has no kilograms.",
    "fixed": "By the next weight there is.",
    "continuous": "By small plates.",
}
MODE_IN_WORDS: dict[IntensityMode, str] = {
    "percent_1rm": "percent of the one-repetition maximum",
    "rir": "repetitions in reserve",
    "rpe": "rating of effort",
    "tempo": "tempo",
    "hold_s": "length of the hold",
    "heart_rate": "heart rate",
    "talk_test": "talk test",
    "pace": "pace",
    "watts": "watts",
}
LATERALITY_IN_WORDS: dict[Laterality, str] = {
    "bilateral": "both together",
    "unilateral": "one after the other",
    "alternating": "in turn",
    "offset": "both, loaded unevenly",
}
SUPPORT_IN_WORDS: dict[Support, str] = {
    "free": "your own feet or hands alone",
    "hand": "a hand on something firm",
    "seated": "a seat",
    "lying": "a bench or the floor",
    "machine": "a machine that guides you",
    "water": "water",
}
LIMBS_IN_WORDS: dict[Limbs, str] = {
    "one-arm": "with one arm",
    "one-leg": "with one leg",
    "arms-only": "with the arms alone",
    "legs-only": "with the legs alone",
}
REACH_IN_WORDS: dict[Reach, str] = {
    "lengthened": "where the muscle is long",
    "mid": "in the middle",
    "shortened": "where the muscle is short",
    "full": "all the way",
}
BASIS_IN_WORDS: dict[Basis, str] = {
    "emg": "measured muscle activity",
    "longitudinal": "muscle growth measured over months",
    "anatomy": "anatomy: which joints move and what crosses them",
    "expert": "the judgement of coaches",
}
SHARE_IN_WORDS = {1.0: "limits the set", 0.5: "clearly helps", 0.25: "steadies"}
EDGE_IN_WORDS: dict[EdgeReason, str] = {
    "less-load": "less load",
    "more-support": "more support",
    "shorter-lever": "a shorter lever",
    "smaller-range": "a smaller range",
    "simpler-coordination": "simpler to coordinate",
    "lower-impact": "less impact",
    "other-equipment": "other kit",
    "pain-modified": "changed for pain",
}
# The same edge read the other way: what is added by going on.
EDGE_BACK_IN_WORDS: dict[EdgeReason, str] = {
    "less-load": "more load",
    "more-support": "less support",
    "shorter-lever": "a longer lever",
    "smaller-range": "a larger range",
    "simpler-coordination": "harder to coordinate",
    "lower-impact": "more impact",
    "other-equipment": "other kit",
    "pain-modified": "no longer changed for pain",
}
SEVERITY_IN_WORDS: dict[Severity, str] = {
    "never": "Not with",
    "modify": "Changed with",
    "monitor": "Watched with",
}
FATIGUE_IN_WORDS = {
    1: "hardly anything",
    2: "little",
    3: "a fair amount",
    4: "much",
    5: "a great deal",
}
