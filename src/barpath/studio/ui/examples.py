"""Made-up content for the preview page."""

from dataclasses import dataclass

from django import forms

from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.kinds.movement_figures import MovementFigure
from barpath.studio.ui.charts import (
    BarChart,
    Chart,
    CurveChart,
    CurvePoint,
    LineChart,
    Point,
    Range,
    RangeChart,
    Series,
)
from barpath.studio.ui.drawing.bar import State

NAMES = (
    "Choose a certification",
    "Meet the prerequisites",
    "Prepare for and pass the exam",
    "Find a specialty, gain experience",
    "Build your skills",
    "Apply for jobs",
    "Network and be found",
    "Keep learning, keep certified",
)


@dataclass(frozen=True, slots=True)
class ExampleStep:
    """A step of a made-up path."""

    number: int
    name: str
    state: State
    url: str


class ExampleForm(forms.Form):
    """A field of every kind."""

    name = forms.CharField(max_length=20, help_text="As it stands on your certificates.")
    born_on = forms.DateField(label="Date of birth", widget=forms.DateInput(attrs={"type": "date"}))
    budget_usd = forms.IntegerField(label="Budget, $", min_value=0, max_value=10_000)
    country = forms.ChoiceField(choices=[("us", "United States"), ("de", "Germany")])
    delivery = forms.ChoiceField(
        label="How you want to learn",
        choices=[("remote", "From anywhere"), ("person", "In person")],
        widget=forms.RadioSelect,
    )
    specialties = forms.MultipleChoiceField(
        choices=[("youth", "Youth"), ("older", "Older adults"), ("strength", "Strength")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Any number of them.",
    )
    has_card = forms.BooleanField(
        label="I hold a CPR/AED card", required=False, help_text="One with a skills check."
    )
    paper = forms.FileField(label="The card itself", required=False, help_text="PDF or picture.")
    note = forms.CharField(widget=forms.Textarea, required=False)


def path(*states: State) -> tuple[ExampleStep, ...]:
    """Eight steps in these states."""
    return tuple(
        ExampleStep(number, name, state, f"#step-{number}")
        for number, (name, state) in enumerate(zip(NAMES, states, strict=True), start=1)
    )


def bars() -> list[tuple[ExampleStep, ...]]:
    """A path at its start, in the middle, and at its end."""
    later: tuple[State, ...] = ("not-open",) * 4
    every: tuple[State, ...] = ("done",) * 8
    return [
        path("next", "waiting", "not-open", *later, "waiting"),
        path("done", "done", "next", *later, "waiting"),
        path(*every),
    ]


def figures() -> list[Figure[object]]:
    """A figure of each confidence, with whatever sources there are."""
    keys = tuple(knowledge().sources)[:2]
    return [
        Figure(confidence="confirmed", value=699, sources=keys, as_of="2026", note="Made up."),
        Figure(confidence="one-source", value=49, sources=keys[:1], as_of="May 2025"),
        Figure(confidence="unverified", value=120, note="Made up, and said by nobody."),
        Figure(confidence="not-found", note="We looked on the body's own pages."),
    ]


def claim_key() -> str:
    """Any claim."""
    return next(iter(knowledge().claims))


def movement() -> MovementFigure:
    """A movement that goes round."""
    return knowledge().movement.figures["walk"]


def muscles() -> dict[str, float]:
    """A muscle of each depth of tint."""
    return {"quads": 1.0, "lats": 0.75, "glutes": 0.5, "core": 0.25, "diaphragm": 0.25}


def charts() -> list[Chart]:
    """A chart of each kind, with a gap, a span, and numbers below zero among them."""
    return [_spreads(), _lines(), _mass(), _amounts(), _changes(), _curve()]


def _spreads() -> RangeChart:
    key = next(iter(knowledge().sources))

    def made_up(amount: int) -> Figure[int]:
        return Figure(confidence="one-source", value=amount, sources=(key,), as_of="made up")

    years = {
        "2019": (21, 28, 40, 58, 77),
        "2021": (23, 30, 41, 60, 80),
        "2022": (24, 32, 46, 62, 81),
        "2023": (25, 34, 46, 64, 80),
        "2024": (27, 35, 47, 66, 83),
    }
    spreads = [Range(year, *(made_up(k * 1000) for k in row)) for year, row in years.items()]
    spreads.insert(1, Range("2020", p50=made_up(40_000)))
    return RangeChart(
        title="Pay of trainers by year",
        says="Made up: the median rose from $40,000 in 2019 to $47,000 in 2024.",
        unit="$ a year",
        along="Year",
        ranges=tuple(spreads),
    )


def _lines() -> LineChart:
    def series(name: str, *values: int | None) -> Series:
        years = ("2020", "2021", "2022", "2023", "2024")
        return Series(name, tuple(Point(y, v) for y, v in zip(years, values, strict=True)))

    return LineChart(
        title="Jobs by kind of employer",
        says="Made up: jobs in gyms rose from 150,000 to 190,000; jobs elsewhere hardly changed.",
        unit="jobs",
        along="Year",
        series=(
            series("Gyms", 150_000, 155_000, 162_000, 171_000, 190_000),
            series("Schools", 80_000, None, 84_000, 85_000, 86_000),
            series("Self-employed", 40_000, 44_000, 43_000, 47_000, 50_000),
        ),
    )


def _mass() -> LineChart:
    masses = (82.4, 82.1, 81.7, 81.9, 81.2, 80.8, 80.9, 80.1)
    points = tuple(Point(f"Week {week}", mass) for week, mass in enumerate(masses, start=1))
    return LineChart(
        title="Body mass",
        says="Made up: body mass fell from 82.4 to 80.1 kg in eight weeks.",
        unit="kg",
        along="Week",
        series=(Series("Mass", points),),
        from_zero=False,
    )


def _amounts() -> BarChart:
    return BarChart(
        title="What three certifications cost over four years",
        says="Made up: the cheapest costs $435 to $700, the dearest $1,410; one is not known.",
        unit="$ in all",
        along="Certification",
        bars=(
            Point("The cheapest", 435, up_to=700),
            Point("Your choice: in the middle", 899, is_marked=True),
            Point("The dearest", 1410),
            Point("One that does not say", None),
        ),
    )


def _changes() -> BarChart:
    return BarChart(
        title="Change in jobs",
        says="Made up: gyms grew by 12.5 percent, schools shrank by 4.",
        unit="% in ten years",
        along="Employer",
        bars=(Point("Gyms", 12.5), Point("Schools", -4), Point("Hotels", 0)),
    )


def _curve() -> CurveChart:
    """A line with its error, whose first stretch holds nothing."""
    points = tuple(
        CurvePoint(age, 208 - 0.7 * age, 198 - 0.7 * age, 218 - 0.7 * age)
        for age in range(20, 70, 10)
    )
    return CurveChart(
        title="Maximal heart rate by age, made up",
        says="It falls from 194 at 20 years to 166 at 60, give or take 10.",
        unit="bpm",
        along="Age, years",
        points=(CurvePoint(10), *points),
        at=40,
        band="one standard error",
    )
