"""Every page a browser test opens, and as whom."""

LEARNER = "Marisol Vega"
TRAINER = "Tomasz Zielinski"

PUBLIC = {
    "guide": "/",
    "fit": "/is-it-for-me/",
    "jobs": "/jobs/",
    "income": "/income/",
    "certifications": "/certifications/",
    "certification": "/certifications/nasm-cpt/",
    "cost": "/certifications/nasm-cpt/cost/",
    "claims": "/library/claims/",
    "claim": "/library/claims/card-without-expiry/",
    "sources": "/library/sources/",
    "source": "/library/sources/bls-ooh-fitness-trainers-2024-34/",
    "formulas": "/library/formulas/",
    "formula": "/library/formulas/aerobic.vo2max_mile_walk_kline/?mass_kg=68.2&age_years=30"
    "&sex=female&walk_min=15.2&heart_rate_bpm=128",
    "table": "/library/tables/vo2max-friend-2022-treadmill/?by=aerobic.vo2max_class_friend_2022"
    "&vo2max_ml_kg_min=33&sex=female&age_years=45&mode=treadmill",
    "exercises": "/library/exercises/?words=squat&kit=DB&avoid=OH",
    "exercise": "/library/exercises/goblet-squat/",
    "components": "/ui/",
    "sign-in": "/account/login/",
    "sign-up": "/account/signup/",
    "password-reset": "/account/password/reset/",
    "demo": "/account/demo/",
    "missing": "/no-such-page/",
}
PRIVATE = {
    "path": "/path/",
    "my-certifications": "/certifications/",
    "prerequisites": "/prerequisites/",
    "papers": "/papers/",
    "add-paper": "/papers/add/",
    "settings": "/account/settings/",
    "data": "/account/data/",
    "two-factor": "/account/security/",
    "e-mail": "/account/email/",
}
OF_TRAINERS = {
    "programmes": "/programmes/",
    "ask": "/programmes/ask/",
    "programme": "/programmes/1/",
    "print-programme": "/programmes/1/print/",
    "remove-programme": "/programmes/1/remove/",
    "own-exercise": "/library/exercises/own-1/",
    "write-exercise": "/library/exercises/goblet-squat/own/",
}
