"""How far the sets of someone who learns the exercises may rise in a week."""

from barpath.craft.programming.designing.rising.course import Course
from barpath.craft.programming.designing.rising.volumes import Counts
from barpath.craft.programming.solving.problem import Template

FIRST_SETS = 2
"""Of what is new, in its first week: one alone is little, and more is too much for a new muscle."""
LEAST_ADDED = 2
"""Sets that a beginner's week may add, however long the block."""


def one_more(course: Course, kept: Template, stood: Counts) -> Counts:
    """The template, with no exercise more than one set over what it had.

    Args:
        kept: the template of the last block.
        stood: the sets of the last full week in this block; all 0 before there is one.
    """
    had = stood if any(stood.values()) else _had(course, kept)
    return {at: min(n, max(FIRST_SETS, had[at] + 1)) for at, n in course.wanted.items()}


def most_sets(course: Course, kept: Template, stood: Counts, weeks_left: int) -> int:
    """The sets of a week in all, which adds its share of what the block still adds."""
    stood_sets = sum(stood.values()) or sum(sets for row in kept for _, sets in row)
    missing = sum(course.wanted.values()) - stood_sets
    return stood_sets + max(LEAST_ADDED, -(-missing // max(weeks_left, 1)))


def _had(course: Course, kept: Template) -> Counts:
    """The sets that each had in the last block; of what is new, one less than others of its
    movement had, since it comes in with no more than those.
    """
    candidates = course.candidates
    itself: dict[str, int] = {}
    alike: dict[str, int] = {}
    for key, sets in (each for row in kept for each in row):
        itself[key] = max(sets, itself.get(key, 0))
        if key in candidates:
            pattern = candidates[key].exercise.pattern
            alike[pattern] = max(sets, alike.get(pattern, 0))
    return {
        (session, key): itself.get(key)
        or max(FIRST_SETS, alike.get(candidates[key].exercise.pattern, 0)) - 1
        for session, key in course.wanted
    }
