"""Coming back after weeks without lifting: lighter, the more so the longer they were."""

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import Week
from barpath.craft.programming.replanning.counting import sets_in
from barpath.craft.programming.replanning.drafts import Draft
from barpath.craft.programming.replanning.locks import claim_of

ALL = 100.0


def weeks_off(done: list[Week], first: int) -> int:
    """Weeks from the event on in which nothing was lifted, up to now."""
    since = [week for week in done if week.number >= first]
    return len(since) if not any(sets_in(week.sessions) for week in since) else 0


def ease_back(
    drafts: list[Draft], off: int, weeks_back: int, usual: int, base: Knowledge
) -> int | None:
    """Make a week lighter after a break; the most sets it may hold, if that is limited.

    Args:
        off: weeks without lifting.
        weeks_back: 0 in the first week with lifting, 1 in the next.
        usual: sets of the last week before the break.
    """
    claim = claim_of("after_break", base)
    numbers = claim.numbers
    if off <= numbers["resume_at_most_weeks"]:
        return None
    held = [draft for draft in drafts if draft.is_held]
    if off <= numbers["short_at_most_weeks"]:
        for draft in held[:1] if not weeks_back else ():
            draft.fewer_sets, draft.rule = 1, claim.rule
        return None
    sets_percent = numbers["long_sets_percent"]
    load_percent = ALL - numbers["long_cut_percent"]
    if weeks_back:  # half the way back to all of it
        sets_percent, load_percent = (sets_percent + ALL) / 2, (load_percent + ALL) / 2
    for draft in held:
        draft.most_sets = _least(draft.most_sets, int(draft.planned_sets * sets_percent / ALL))
        draft.load_percent, draft.rule = load_percent, claim.rule
    return int(usual * sets_percent / ALL)


def _least(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)
