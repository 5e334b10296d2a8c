"""Every page a browser test opens, and as whom."""

LEARNER = "Marisol Vega"

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
