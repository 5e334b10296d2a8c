"""From the template of a block to its weeks: sets that rise no faster than they may."""

from barpath.craft.programming.designing.macro import Block
from barpath.craft.programming.designing.rising.course import Course
from barpath.craft.programming.designing.rising.volumes import Counts, Volumes, volumes
from barpath.craft.programming.designing.rising.week import first_week, next_week


def weekly_counts(
    course: Course, block: Block, before: Volumes | None
) -> tuple[list[Counts], Volumes]:
    """Sets by session and exercise for each week of a block, and the volumes it ends with.

    A lighter week takes from the last full one, and the next full week goes on from there.

    Args:
        before: weekly sets by muscle in the last full week; None where there was none.
    """
    weeks: list[Counts] = []
    now, full = before, Counts()
    for week in block.weeks:
        is_lighter = week in block.lighter
        if now is None:
            full = first_week(course, week)
        elif not (is_lighter and full):
            full = next_week(course, full, now, _full_weeks_left(block, week))
        done = _lighter(full, course) if is_lighter else full
        for ratio in course.pace.ratios:
            done = ratio.kept(done)
        # Who starts with a lighter week has no other to go on from.
        if now is None or not is_lighter:
            full, now = done, volumes(done, course.candidates)
        weeks.append(done)
    return weeks, now or {}


def _full_weeks_left(block: Block, week: int) -> int:
    """The weeks of a block from one on, itself included, that are not lighter on purpose."""
    return sum(each >= week and each not in block.lighter for each in block.weeks)


def _lighter(full: Counts, course: Course) -> Counts:
    """Fewer sets of the same exercises: one of each, and more where most of them were left out."""
    found = {place: min(1, n) for place, n in full.items()}
    wanted = round(course.pace.kept_share * sum(full.values()))
    left = [kept for step in course.steps if (kept := [place for place in step if full[place]])]
    while left:
        step = min(left, key=lambda places: found[places[0]] / full[places[0]])
        is_whole = all(found[place] < full[place] for place in step)
        if not is_whole or sum(found.values()) + len(step) > wanted:
            left.remove(step)
        else:
            found |= {place: found[place] + 1 for place in step}
    return found
