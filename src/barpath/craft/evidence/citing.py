"""A source as a sentence names it: “Kline 1987” for the key `kline-1987`."""

# The authors and the year of a key say it, but for these.
CITED = {
    "ace-body-fat": "the American Council on Exercise",
    "acsm-getp-2021": "ACSM 2021",
    "cdc-steadi": "CDC STEADI 2017",
    "cooper-2002": "the Cooper Institute 2002",
    "ewgsop2-2019": "EWGSOP2 2019",
    "iom-macronutrients-2005": "the Institute of Medicine 2005",
    "mcevoy-2024": "McEvoy 2024",
    "nasem-energy-2023": "the National Academies 2023",
    "oconner-1989": "O’Conner 1989",
    "who-asian-2004": "WHO 2004",
    "who-trs-894-2000": "WHO 2000",
    "who-waist-2008": "WHO 2008",
}


def cited(key: str) -> str:
    """A source in words: who, and the year."""
    if key in CITED:
        return CITED[key]
    *names, year = key.replace("astrand", "åstrand").split("-")
    return f"{in_words([name.capitalize() for name in names], 'and')} {year}"


def in_words(words: list[str], last: str) -> str:
    """Words as a sentence lists them: “one, two and three”."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final
