"""Designing a programme: screened, bounded, cut into blocks, solved, and moved on."""

from dataclasses import dataclass

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing import describing
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.days import cycle_days, with_rest
from barpath.craft.programming.designing.gaps import gaps_of
from barpath.craft.programming.designing.macro import Block, blocks, kept_share
from barpath.craft.programming.designing.members import with_members
from barpath.craft.programming.designing.pending import pending_weeks
from barpath.craft.programming.designing.placing import placed_by
from barpath.craft.programming.designing.posing import Posed, pose
from barpath.craft.programming.designing.rising.course import course_of
from barpath.craft.programming.designing.rising.pace import Pace, Ratio, slope_of
from barpath.craft.programming.designing.rising.trajectory import weekly_counts
from barpath.craft.programming.designing.rising.volumes import Counts, Volumes
from barpath.craft.programming.designing.sessions import Maker
from barpath.craft.programming.designing.telling import told
from barpath.craft.programming.designing.unknowns import left_out
from barpath.craft.programming.designing.unmet import unmet
from barpath.craft.programming.programme import Phase, Programme, Session, Status, Week
from barpath.craft.programming.request import Request
from barpath.craft.programming.solving.problem import Solved, Template
from barpath.craft.programming.solving.proving import gap_over, proven
from barpath.craft.programming.solving.selection import SIDES
from barpath.craft.programming.solving.solve import Spare, solve


@dataclass(frozen=True, kw_only=True)
class Designed:
    """A programme and how well it was proven.

    Attributes:
        gap_share: how much more may be possible over all weeks, in the tier where it is most.
        templates: of each block, what was solved.
    """

    programme: Programme
    gap_share: float = 0.0
    templates: tuple[Template, ...] = ()


def design(request: Request, base: Knowledge, *, is_quick: bool = False) -> Designed:
    """A programme for a client, or the answer that there is none and why.

    Args:
        is_quick: stop at a first good one.

    Raises:
        CannotBeDone: if the wishes conflict; conflicts.py says which.
    """
    brief = brief_of(request, base)
    if brief.screened.missing:
        return Designed(programme=without_weeks(brief, "deferred"))
    outcome = brief.screened.screening.outcome
    if outcome == "refer_do_not_train":
        return Designed(programme=without_weeks(brief))
    if outcome == "medical_clearance_first":
        weeks = pending_weeks(brief.client, brief.said, brief.bounds, base)
        waiting = without_weeks(brief)
        text = "\n".join((waiting.text, *told(brief.claims, base)))
        return Designed(programme=msgspec.structs.replace(waiting, weeks=weeks, text=text))
    return designed(brief, is_quick=is_quick)


def without_weeks(brief: Brief, status: Status = "ok") -> Programme:
    """The answer as far as screening goes."""
    screened = brief.screened
    return Programme(
        request_id=brief.request.id,
        status=status,
        screening=screened.screening,
        missing=screened.missing,
        ask_first=dict(screened.ask_first),
        notices=screened.notices,
        monitor=screened.monitor,
        referrals=screened.referrals,
        cues=screened.cues,
        text=describing.why_no_weeks(screened),
    )


def designed(brief: Brief, *, is_quick: bool) -> Designed:
    """All blocks, one after another, each starting from the last.

    Raises:
        CannotBeDone: if the wishes conflict.
    """
    weeks: list[Week] = []
    templates: list[Template] = []
    found: list[tuple[Solved, int]] = []
    before: Volumes | None = None
    plan = blocks(brief.client, brief.base)
    spare = Spare(len(plan))
    for block in plan:
        kept = templates[-1] if templates else ()
        posed = pose(brief, block, kept, is_as_before=is_quick)
        solved = _solved(posed, templates, spare, is_quick=is_quick)
        seen = frozenset(key for each in templates for row in each for key, _ in row)
        made, before = weeks_of(brief, block, posed, solved, before, seen=seen, kept=kept)
        weeks += made
        templates.append(solved.template)
        found.append((solved, len(block.weeks)))
    phases = tuple(Phase(name=each.name, weeks=(each.first, each.last)) for each in plan)
    programme = msgspec.structs.replace(without_weeks(brief), weeks=tuple(weeks), phases=phases)
    programme = with_members(programme, brief)
    unknown, missing = left_out(brief.client, brief.base), gaps_of(brief, posed)
    programme = describing.finished(programme, brief, missing, unknown)
    said = "\n".join([programme.text, *unmet(programme, brief.request, brief.base)])
    return Designed(
        programme=msgspec.structs.replace(programme, text=said),
        gap_share=gap_over(proven(tuple(found), spare.long_s)),
        templates=tuple(templates),
    )


def _solved(posed: Posed, templates: list[Template], spare: Spare, *, is_quick: bool) -> Solved:
    """The week of a block; where time matters, that of the first block as long as it fits."""
    if is_quick and templates:
        rows = zip(posed.problem.sittings, templates[-1], strict=True)
        if all(_fits(posed, sitting.work_s, row) for sitting, row in rows):
            return Solved(template=templates[-1])
    return solve(posed.problem, is_quick=is_quick, spare=spare)


def _fits(posed: Posed, work_s: int, row: tuple[tuple[str, int], ...]) -> bool:
    """Whether a session of the block before can be done in this block, in its time."""
    prescribed = posed.problem.prescriptions
    if not all(key in posed.problem.candidates for key, _ in row):
        return False
    return sum(prescribed[key].set_s * sets + prescribed[key].once_s for key, sets in row) <= work_s


def weeks_of(
    brief: Brief, block: Block, posed: Posed, solved: Solved, before: Volumes | None,
    *, seen: frozenset[str] = frozenset(), kept: Template = (),
) -> tuple[list[Week], Volumes]:  # fmt: skip
    """The weeks of a block, and the weekly sets by muscle that it ends with.

    Args:
        before: weekly sets by muscle in the last full week; None where there was none.
        seen: keys of what earlier blocks hold.
        kept: the template of the last block.
    """
    maker = Maker(
        client=brief.client,
        base=brief.base,
        bounds=brief.bounds,
        candidates=posed.candidates,
        prescriptions=posed.prescriptions,
        placed=placed_by(solved.template, posed.problem),
        is_supervised=bool(brief.bounds.supervised) or brief.client.has_coach,
        jumping=with_rest(posed.days, cycle=cycle_days(brief.client), hours=_between_jumps(brief)),
    )
    course = course_of(
        solved.template,
        posed.candidates,
        posed.prescriptions,
        _pace(brief, posed),
        kept=kept if brief.status == "novice" else None,
    )
    rows, after = weekly_counts(course, block, before)
    made = []
    for number, counts in zip(block.weeks, rows, strict=True):
        keys = frozenset(key for (_, key), sets in counts.items() if sets)
        new = keys - seen if seen and number not in block.lighter else frozenset()
        is_lighter = number in block.lighter
        made.append(_week(brief, number, counts, posed, maker, new=new, is_lighter=is_lighter))
        seen |= keys if seen else frozenset()
    return made, after


def _between_jumps(brief: Brief) -> float:
    """Hours between sessions whose games jump."""
    rules = (each for each in brief.claims if each.kind == "jumps_apart")
    return max((each.number("at_least_hours", brief.status) or 0 for each in rules), default=0)


def _pace(brief: Brief, posed: Posed) -> Pace:
    """How the sets of a client may move, by the rules that apply and what the client wants first."""
    first = [each for each in brief.claims if each.kind == "first_week_sets"]
    limits = [n for each in first if (n := each.number("at_most_sets", brief.status)) is not None]
    return Pace(
        slope=slope_of(brief.claims),
        first_week_sets=int(min(limits)) if limits and not brief.client.log else None,
        kept_share=kept_share(brief.base),
        ratios=_ratios(brief, posed),
        come_first=frozenset(brief.client.emphasis),
        is_in_rounds=brief.client.format == "group",
    )


def _ratios(brief: Brief, posed: Posed) -> tuple[Ratio, ...]:
    """The ratios of sets that must hold in every week, lighter ones too."""
    patterns = brief.base.movement.patterns
    found = []
    for claim in brief.claims:
        if (
            claim.kind == "set_ratio"
            and claim.force == "hard"
            and "at_least_ratio" in claim.numbers
        ):
            over, under = (
                frozenset(
                    key
                    for key, each in posed.candidates.items()
                    if patterns[each.exercise.pattern].group in SIDES[str(claim.picks[side])]
                )
                for side in ("over", "under")
            )
            found.append(Ratio(over, under, float(claim.numbers["at_least_ratio"])))
    return tuple(found)


def _week(
    brief: Brief,
    number: int,
    counts: Counts,
    posed: Posed,
    maker: Maker,
    *,
    is_lighter: bool,
    new: frozenset[str],
) -> Week:
    sessions: list[Session] = []
    for place, day in enumerate(posed.days):
        row = posed.lifting.index(place) if place in posed.lifting else None
        sets = {key: count for (at, key), count in counts.items() if at == row}
        sessions.append(
            maker.session(
                f"c{day + 1}" if brief.client.shift else day,
                posed.allocations[place],
                sets,
                week=number,
                place=place,
                is_lighter=is_lighter,
                new=new,
            )
        )
    week = Week(number=number, is_deload=is_lighter, sessions=tuple(sessions))
    return describing.with_lifestyle(week, brief.claims, brief.status, brief.said)
