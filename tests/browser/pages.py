"""Every page a browser test opens, and as whom."""

LEARNER = "Marisol Vega"
TRAINER = "Tomasz Zielinski"
STUDENT = "Amara Diallo"

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
    "concepts": "/library/concepts/?words=stretch",
    "concept": "/library/concepts/hrr/",
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
OF_STUDENTS = {
    "preparation": "/exam/1/",
    "start-preparing": "/exam/start/",
    "study-plan": "/exam/1/plan/",
    "question": "/exam/1/study/",
    "answered": "/exam/1/answers/1/",
    "readiness": "/exam/1/readiness/",
    "memory": "/exam/1/memory/",
    "resources": "/exam/1/resources/",
    "where-you-stand": "/exam/1/check/",
    "share-answers": "/exam/1/share/",
    "drill": "/exam/1/drill/",
    "flagged": "/exam/1/flagged/",
    "attempts": "/exam/1/exam/",
    "add-attempt": "/exam/1/exam/add/",
    "mock": "/exam/1/mock/",
    "mock-result": "/exam/tests/1/result/",
    "mock-review": "/exam/tests/1/review/1/",
}
