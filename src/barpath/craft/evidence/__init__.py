"""How a number carries its evidence: formulas that know their sources, limits and error.

A formula is a plain function under `@formula`. Called directly it refuses what is impossible and
what its source did not study. `calculate` takes a key and values, and gives a `Result` that a
person can read; it may be told to go outside what was studied, and then the result says so.
"""

from barpath.craft.evidence.answers import Band, Result, Standing
from barpath.craft.evidence.calculating import calculate, formulas, search
from barpath.craft.evidence.formulas import Formula, formula
from barpath.craft.evidence.properties import Falls, Inverse, Property, Rises, Scales
from barpath.craft.evidence.quantities import Quantity, Sex
from barpath.craft.evidence.refusals import NotAQuantity, OutOfRange, Range, Refusal, impossible

__all__ = [
    "Band",
    "Falls",
    "Formula",
    "Inverse",
    "NotAQuantity",
    "OutOfRange",
    "Property",
    "Quantity",
    "Range",
    "Refusal",
    "Result",
    "Rises",
    "Scales",
    "Sex",
    "Standing",
    "calculate",
    "formula",
    "formulas",
    "impossible",
    "search",
]
