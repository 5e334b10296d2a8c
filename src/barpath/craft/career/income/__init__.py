"""The income planner: what a year of one week's work leaves, in each way of being paid for it."""

from barpath.craft.career.income.comparison import ARRANGEMENTS, Outcome, Unanswered, compare
from barpath.craft.career.income.facts import Facts, facts
from barpath.craft.career.income.plan import COSTS, Plan
from barpath.craft.career.income.quantities import QUANTITIES, Name, OutOfLimits, Quantity, check

__all__ = [
    "ARRANGEMENTS",
    "COSTS",
    "QUANTITIES",
    "Facts",
    "Name",
    "OutOfLimits",
    "Outcome",
    "Plan",
    "Quantity",
    "Unanswered",
    "check",
    "compare",
    "facts",
]
