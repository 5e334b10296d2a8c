"""What is asked of those whom it concerns, each question only where a rule wants to know."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.understanding import ABSOLUTE, PRAEVIA, RELATIVE, TWINS
from barpath.studio.programmes.forms import choices

FRACTURES = 4
SEGMENTS = (("C", 8), ("T", 12), ("L", 5), ("S", 5))
LEVELS = [f"{part}{number}" for part, count in SEGMENTS for number in range(1, count + 1)]
SURGERY = [
    ("", "Not asked yet"),
    ("none", "Neither"),
    ("stent", "A stent"),
    ("bypass", "A bypass"),
    ("valve", "A valve"),
    ("other", "Other surgery of the heart"),
]
SITES = [("", "None"), ("spine", "Spine"), ("hip", "Hip"), ("wrist", "Wrist"), ("other", "Other")]
ROWS = tuple((f"fracture_site_{row}", f"fracture_weeks_{row}") for row in range(1, FRACTURES + 1))
FIELDS: dict[str, tuple[str, ...]] = {
    "cord_injury.level": ("cord_level",),
    "cord_injury.complete": ("cord_complete",),
    "pregnancy.weeks": ("pregnancy_weeks",),
    "pregnancy.contraindications": ("against", "against_asked", "asked_of"),
    "falls.past_year": ("falls_past_year",),
    "falls.dizzy_on_standing": ("falls_dizzy",),
    "falls.medicines_reviewed": ("falls_medicines",),
    "falls.eyesight_checked": ("falls_eyesight",),
    "heart.surgery": ("heart_surgery",),
    "heart.surgery_weeks_ago": ("heart_weeks",),
    "heart.breastbone_released": ("breastbone",),
    "fractures": ("no_fractures", *(name for row in ROWS for name in row)),
    "sleep_hours": ("sleep_hours",),
}
"""The fields in which each question of the vocabulary is answered."""
WORDS = {"yes": True, "no": False}


def against() -> list[tuple[str, str]]:
    """What may speak against training in pregnancy, by code."""
    words = vocabulary()
    found = (
        code
        for code in words.conditions
        if {ABSOLUTE, RELATIVE} & {code, *words.groups_of(code)} or code in {PRAEVIA, TWINS}
    )
    return [(code, choices.capital(words.conditions[code].label)) for code in found]


def _yes_no() -> forms.ChoiceField:
    return forms.ChoiceField(label="Answer", choices=choices.YES_NO, required=False)


class ConcernsForm(forms.Form):
    """Every such question; a page shows those that are asked."""

    cord_level = forms.ChoiceField(
        label="Level",
        required=False,
        choices=[("", "Not known"), *((each, each) for each in LEVELS)],
    )
    cord_complete = _yes_no()
    pregnancy_weeks = forms.IntegerField(
        label="Week of the pregnancy", required=False, min_value=1, max_value=42
    )
    against = forms.MultipleChoiceField(
        label="What there is", required=False, choices=against, widget=forms.CheckboxSelectMultiple
    )
    against_asked = forms.BooleanField(
        label="All of these were asked, and what is ticked is all there is", required=False
    )
    asked_of = forms.CharField(label="Who answered, and when", required=False, max_length=200)
    falls_past_year = forms.IntegerField(
        label="Falls in twelve months", required=False, min_value=0, max_value=1_000
    )
    falls_dizzy = _yes_no()
    falls_medicines = _yes_no()
    falls_eyesight = _yes_no()
    heart_surgery = forms.ChoiceField(label="Answer", choices=SURGERY, required=False)
    heart_weeks = forms.IntegerField(label="Weeks", required=False, min_value=0, max_value=5000)
    breastbone = _yes_no()
    no_fractures = forms.BooleanField(label="Asked: none", required=False)
    sleep_hours = forms.FloatField(
        label="Hours of sleep", required=False, min_value=0, max_value=24
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, (site, weeks) in enumerate(ROWS, start=1):
            self.fields[site] = forms.ChoiceField(
                label=f"Fracture {number}, the latest first", choices=SITES, required=False
            )
            self.fields[weeks] = forms.IntegerField(
                label="Weeks ago", required=False, min_value=0, max_value=5_000
            )

    def clean(self) -> dict[str, Any]:
        """A fracture has a place and a time."""
        told = self.cleaned_data
        for site, weeks in ROWS:
            if (
                bool(told.get(site)) is not (told.get(weeks) is not None)
                and weeks not in self.errors
            ):
                self.add_error(weeks, "A fracture has a place and a time.")
        if told.get("no_fractures") and any(told.get(site) for site, _ in ROWS):
            self.add_error("no_fractures", "There are fractures below: is it none, or those?")
        return told

    def as_answers(self, asked: Iterable[str]) -> dict[str, Any]:
        """What was answered of these questions, in the exchange form."""
        values, answers = self._values(), dict[str, Any]()
        for question in asked:
            value = values.get(question)
            if value is None:
                continue
            concern, _, field = question.partition(".")
            if field:
                answers.setdefault(concern, {})[field] = value
            else:
                answers[concern] = value
        if "pregnancy" in answers and self.cleaned_data.get("asked_of"):
            answers["pregnancy"]["asked_of"] = self.cleaned_data["asked_of"]
        return answers

    def _values(self) -> dict[str, Any]:
        """What was answered, by question; None where nobody asked."""
        self.is_valid()
        told = {name: self.cleaned_data.get(name) for name in self.fields}
        known = [told["against"]] if told["against"] or told["against_asked"] else [None]
        broken = [
            {"site": told[site], "weeks_ago": told[weeks]}
            for site, weeks in ROWS
            if told[site] and told[weeks] is not None
        ]
        return {
            "cord_injury.level": told["cord_level"] or None,
            "cord_injury.complete": WORDS.get(str(told["cord_complete"])),
            "pregnancy.weeks": told["pregnancy_weeks"],
            "pregnancy.contraindications": known[0],
            "falls.past_year": told["falls_past_year"],
            "falls.dizzy_on_standing": WORDS.get(str(told["falls_dizzy"])),
            "falls.medicines_reviewed": WORDS.get(str(told["falls_medicines"])),
            "falls.eyesight_checked": WORDS.get(str(told["falls_eyesight"])),
            "heart.surgery": told["heart_surgery"] or None,
            "heart.surgery_weeks_ago": told["heart_weeks"],
            "heart.breastbone_released": WORDS.get(str(told["breastbone"])),
            "fractures": broken if broken or told["no_fractures"] else None,
            "sleep_hours": told["sleep_hours"],
        }


def typed(said: Mapping[str, Any]) -> dict[str, list[str]]:
    """What a client of an earlier request answered, as it would be typed; {} for what nobody did."""
    plain = {
        names[0]: value
        for question, names in FIELDS.items()
        if question not in {"pregnancy.contraindications", "fractures"}
        and (value := _found(said, question)) is not None
    }
    told = {name: [_written(value)] for name, value in plain.items()}
    if (known := _found(said, "pregnancy.contraindications")) is not None:
        told |= {"against": [*known], "against_asked": ["on"]}
        told["asked_of"] = [said["pregnancy"].get("asked_of", "")]
    if (broken := said.get("fractures")) is not None:
        told |= {} if broken else {"no_fractures": ["on"]}
        for (site, weeks), each in zip(ROWS, broken, strict=False):
            told |= {site: [each["site"]], weeks: [str(each["weeks_ago"])]}
    return told


def _found(said: Mapping[str, Any], question: str) -> Any:
    """What was answered to a question, as "pregnancy.weeks"; None where nothing was."""
    found: Any = said
    for name in question.split("."):
        found = None if found is None else found.get(name)
    return found


def _written(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
