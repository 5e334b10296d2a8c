"""Designing a programme: screened, bounded, cut into blocks, solved, moved on, and judged."""

from dataclasses import dataclass, replace

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming import describing
from barpath.craft.programming.allocating import Allocation, allocate
from barpath.craft.programming.bounds import Bounds, merge
from barpath.craft.programming.candidates import (
    Candidate,
    best_of_each_class,
    candidates,
    impact_of,
)  # fmt: skip
from barpath.craft.programming.days import cycle_days, session_days
from barpath.craft.programming.macro import Block, blocks
from barpath.craft.programming.pending import pending_weeks
from barpath.craft.programming.placing import placed_by
from barpath.craft.programming.prescribing import Prescription, Style, every
from barpath.craft.programming.programme import Phase, Programme, Progression, Session, Week
from barpath.craft.programming.request import Client, Request, Wish
from barpath.craft.programming.screening import Screened, screen
from barpath.craft.programming.sessions import Maker
from barpath.craft.programming.solving.problem import Sitting, Solved, Template, WeekProblem
from barpath.craft.programming.solving.solve import CannotBeDone, solve
from barpath.craft.programming.traits import applies, traits
from barpath.craft.programming.trajectory import Counts, Slope, Volumes, weekly_counts

# Patterns that sets are planned for; the others prepare, steady or end a session.
LIFTED = frozenset(
    [
        "SQ",
        "LU",
        "HI",
        "SH",
        "BR",
        "KE",
        "KF",
        "HAB",
        "HAD",
        "CAL",
        "TIB",
        "HPU",
        "VPU",
        "HPL",
        "VPL",
        "SHR",
        "RD",
        "ER",
        "SC",
        "EF",
        "EE",
        "GR",
        "AE",
        "AR",
        "AL",
        "ROT",
        "TF",
        "TE",
        "CAR",
    ]
)
FAST = frozenset({"OLY", "THR", "JMP"})
FAST_GOALS = frozenset({"power", "performance", "sport", "senior_power", "bone"})
GROWTH_GOALS = frozenset({"hypertrophy", "bodybuilding"})
USUAL_LIFTING_DAYS = {"novice": 3, "intermediate": 4, "advanced": 6}
EASIER_RIR = 2


@dataclass(frozen=True, kw_only=True)
class Designed:
    """A programme and how well it was proven.

    Attributes:
        gap_share: the largest gap between what was found and what may be possible, 0 to 1.
        templates: of each block, what was solved.
    """

    programme: Programme
    gap_share: float = 0.0
    templates: tuple[Template, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A client made ready for designing: what is known, what applies, what is allowed."""

    request: Request
    base: Knowledge
    screened: Screened
    said: frozenset[str]
    claims: tuple[Claim, ...]
    bounds: Bounds

    @property
    def client(self) -> Client:
        return self.request.client

    @property
    def status(self) -> str:
        return self.client.status or "novice"


def brief_of(request: Request, base: Knowledge) -> Brief:
    """Screen a client and gather what applies."""
    client, wished = request.client, request.wishes
    client = _with_wishes(client, wished)
    request = msgspec.structs.replace(request, client=client)
    said = traits(client)
    screened = screen(client, base)
    claims = tuple(each for each in base.rules.values() if applies(each, client, said))
    bounds = merge(client, screened.screening, base)
    return Brief(
        request=request, base=base, screened=screened, said=said, claims=claims, bounds=bounds
    )


def _with_wishes(client: Client, wishes: tuple[Wish, ...]) -> Client:
    """The client as the wishes about time, days and kit make them."""
    changes: dict[str, object] = {}
    for wish in wishes:
        if wish.kind == "minutes_max":
            offered = client.minutes_min or int(wish.value)
            changes["minutes_min"] = min(offered, int(wish.value))
        elif wish.kind == "days_max":
            offered = client.days_per_week or int(wish.value)
            changes["days_per_week"] = min(offered, int(wish.value))
        elif wish.kind == "days":
            changes["days"] = tuple(wish.value)
        elif wish.kind == "kit":
            changes["equipment"] = tuple(wish.value)
        elif wish.kind == "event":
            changes["event_week"] = int(wish.value["week"])
    return msgspec.structs.replace(client, **changes)


def design(request: Request, base: Knowledge, *, is_quick: bool = False) -> Designed:
    """A programme for a client, or the answer that there is none and why.

    Args:
        is_quick: stop at a first good one.

    Raises:
        CannotBeDone: if the wishes conflict; conflicts.py says which.
    """
    brief = brief_of(request, base)
    if brief.screened.missing:
        return Designed(programme=_without_weeks(brief, "deferred"))
    outcome = brief.screened.screening.outcome
    if outcome == "refer_do_not_train":
        return Designed(programme=_without_weeks(brief, "ok"))
    if outcome == "medical_clearance_first":
        weeks = pending_weeks(brief.client, brief.said, brief.bounds, base)
        programme = _without_weeks(brief, "ok")
        return Designed(programme=msgspec.structs.replace(programme, weeks=weeks))
    return _Designing(brief, is_quick=is_quick).run()


def _without_weeks(brief: Brief, status: str) -> Programme:
    screened = brief.screened
    return Programme(
        request_id=brief.request.id,
        status="deferred" if status == "deferred" else "ok",
        screening=screened.screening,
        missing=screened.missing,
        notices=screened.notices,
        monitor=screened.monitor,
        referrals=screened.referrals,
        cues=screened.cues,
        text=describing.why_no_weeks(brief.client, screened),
    )


class _Designing:
    """One run: the blocks one after another, each starting from the last."""

    def __init__(self, brief: Brief, *, is_quick: bool) -> None:
        self.brief, self.is_quick = brief, is_quick
        self.client, self.base = brief.client, brief.base
        self.count = len(session_days(self.client, self.client.days_per_week or 3))
        self.days = session_days(self.client, self.client.days_per_week or 3)
        self.lifting = self._lifting_days()

    def run(self) -> Designed:
        """All blocks."""
        weeks: list[Week] = []
        kept: Template = ()
        before: Volumes | None = None
        gaps, templates = [], []
        plan = blocks(self.client, self.base)
        for block in plan:
            solved, maker, allocations = self._block(block, kept)
            rows, before = self._trajectory(solved, block, maker, before)
            for week, counts in zip(block.weeks, rows, strict=True):
                weeks.append(self._week(week, block, counts, maker, allocations))
            kept = solved.template
            gaps.append(solved.gap_share)
            templates.append(solved.template)
        phases = tuple(Phase(name=each.name, weeks=(each.first, each.last)) for each in plan)
        programme = self._programme(tuple(weeks), phases)
        return Designed(
            programme=programme, gap_share=max(gaps, default=0.0), templates=tuple(templates)
        )

    def _lifting_days(self) -> frozenset[int]:
        """The places in the week of the sessions that hold resistance work."""
        status = self.brief.status
        most = min(
            (
                int(number)
                for claim in self.brief.claims
                if claim.kind == "sessions_per_week" and claim.picks.get("types") == "resistance"
                if (number := claim.number("at_most_sessions", status)) is not None
            ),
            default=USUAL_LIFTING_DAYS[status],
        )
        goal = self.client.goals[0] if self.client.goals else "general"
        if goal in GROWTH_GOALS and status != "novice":
            most = max(most, self.count)
        count = min(self.count, most)
        if count == self.count:
            return frozenset(range(self.count))
        picked = {round(place * (self.count - 1) / max(1, count - 1)) for place in range(count)}
        return frozenset(picked)

    def _block(self, block: Block, kept: Template) -> tuple[Solved, Maker, tuple[Allocation, ...]]:
        brief = self.brief
        allocations = tuple(
            allocate(
                self.client, brief.said, brief.claims, brief.bounds, self.client.minutes_min or 45,
                is_lifting=place in self.lifting, week=block.first,
            )
            for place in range(self.count)
        )  # fmt: skip
        found = candidates(self.client, brief.said, brief.bounds, self.base, week=block.first)
        style = Style(
            claims=brief.claims, status=brief.status, bounds=brief.bounds, week=block.first,
            is_late=block.is_late,
        )  # fmt: skip
        lifted = {key: each for key, each in found.items() if self._is_lifted(each)}
        patterns = self.base.movement.patterns
        prescriptions = every(
            ((key, each.exercise) for key, each in lifted.items()), patterns.__getitem__, style
        )
        problem = self._problem(lifted, prescriptions, allocations, kept)
        solved = solve(problem, is_quick=self.is_quick)
        maker = Maker(
            client=self.client,
            said=brief.said,
            base=self.base,
            bounds=brief.bounds,
            candidates=found,
            prescriptions=prescriptions,
            placed=placed_by(solved.template, problem),
            is_supervised=bool(brief.bounds.supervised) or self.client.has_coach,
        )
        return solved, maker, allocations

    def _is_lifted(self, each: Candidate) -> bool:
        exercise = each.exercise
        if exercise.unit not in {
            "reps",
            "reps_per_side",
            "seconds",
            "seconds_per_side",
            "contacts",
        }:
            return False
        if exercise.pattern in LIFTED:
            return "play" not in exercise.roles
        wants_fast = bool(FAST_GOALS & set(self.client.goals)) or "senior" in self.brief.said
        return exercise.pattern in FAST and wants_fast and impact_of(exercise) <= 3

    def _problem(
        self, lifted: dict[str, Candidate], prescriptions: dict[str, Prescription],
        allocations: tuple[Allocation, ...], kept: Template,
    ) -> WeekProblem:  # fmt: skip
        wished = tuple(key for row in kept for key, _ in row)
        chosen = {each.key: each for each in best_of_each_class(lifted, wished)}
        return WeekProblem(
            sittings=tuple(
                Sitting(day=self.days[place], work_s=60 * allocations[place].lifting)
                for place in sorted(self.lifting)
            ),
            cycle_days=cycle_days(self.client),
            candidates=chosen,
            prescriptions=prescriptions,
            claims=self.brief.claims,
            status=self.brief.status,
            emphasised=self._emphasised(),
            words=vocabulary(),
            patterns=self.base.movement.patterns,
            goals=self.client.goals,
            kept=kept,
            wishes=self.brief.request.wishes,
        )

    def _emphasised(self) -> frozenset[str]:
        """What the client named; for size without a name, all major muscles."""
        if self.client.emphasis:
            return frozenset(self.client.emphasis)
        if GROWTH_GOALS & set(self.client.goals):
            return frozenset(name for name, each in vocabulary().muscles.items() if each.is_major)
        return frozenset()

    def _trajectory(
        self, solved: Solved, block: Block, maker: Maker, before: Volumes | None
    ) -> tuple[list[Counts], Volumes]:
        claims = self.brief.claims
        change = next(c for c in claims if c.kind == "weekly_change" and c.rule == "PRO-04")
        first = [c for c in claims if c.kind == "first_week_sets"]
        shape = next((c for c in claims if c.kind == "deload_shape"), None)
        status = self.brief.status
        limits = [n for c in first if (n := c.number("at_most_sets", status)) is not None]
        least, most = (
            (shape.number(name, status) or 0.5) if shape else 0.5
            for name in ("at_least_share", "at_most_share")
        )
        return weekly_counts(
            solved.template,
            block,
            maker.candidates,
            maker.prescriptions,
            before=before,
            slope=Slope(
                float(change.number("at_most_sets", status) or 0),
                float(change.number("at_most_percent", status) or 0),
            ),
            first_week_sets=int(min(limits)) if limits and not self.client.log else None,
            cut_share=(least + most) / 2,
        )

    def _week(
        self, number: int, block: Block, counts: Counts, maker: Maker,
        allocations: tuple[Allocation, ...],
    ) -> Week:  # fmt: skip
        is_lighter = number in block.lighter
        places = sorted(self.lifting)
        sessions: list[Session] = []
        for place in range(self.count):
            sets = {}
            if place in self.lifting:
                row = places.index(place)
                sets = {key: n for (at, key), n in counts.items() if at == row}
            day: int | str = self.days[place]
            if self.client.shift:
                day = f"c{self.days[place] + 1}"
            sessions.append(
                maker.session(
                    day, allocations[place], sets, week=number,
                    easier_rir=EASIER_RIR if is_lighter else 0,
                )
            )  # fmt: skip
        week = Week(number=number, is_deload=is_lighter, sessions=tuple(sessions))
        return describing.with_lifestyle(week, self.brief.claims, self.brief.status)

    def _programme(self, weeks: tuple[Week, ...], phases: tuple[Phase, ...]) -> Programme:
        programme = replace_weeks(_without_weeks(self.brief, "ok"), weeks, phases)
        return describing.finished(programme, self.client, self.brief.claims, self.brief.said)


def replace_weeks(
    programme: Programme, weeks: tuple[Week, ...], phases: tuple[Phase, ...]
) -> Programme:
    """The programme with its weeks and phases."""
    return msgspec.structs.replace(programme, weeks=weeks, phases=phases, progression=Progression())


__all__ = ["CannotBeDone", "Designed", "brief_of", "design", "replace"]
