"""The weeks from the event on, one after another, each mended as little as it takes."""

from dataclasses import dataclass, field

import msgspec

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.rising.pace import Slope, slope_of
from barpath.craft.programming.programme import Session, Week
from barpath.craft.programming.replanning.counting import (
    halves_in,
    halves_of,
    most_halves,
    sets_in,
)
from barpath.craft.programming.replanning.drafts import Draft, Item, Need, items_of
from barpath.craft.programming.replanning.fitting import CannotFit, Fitted, Limits, fit
from barpath.craft.programming.replanning.likes import Swaps
from barpath.craft.programming.replanning.locks import claim_of
from barpath.craft.programming.replanning.rebuilding import rebuilt
from barpath.craft.programming.replanning.returning import ease_back, weeks_off
from barpath.craft.programming.replanning.upsets import Setting, drafts_of
from barpath.craft.programming.solving.model import HEALTH_MINIMUM

WEEKS_OF_RETURN = 2
USUAL_SESSION_SETS = 10
HALVES_A_SET = 2


@dataclass(kw_only=True)
class Mending:
    """What is needed to mend week after week.

    Attributes:
        swaps: what stands in for what; None where everything can be done.
        need: what new wishes ask of every week.
        done: the weeks so far, the past first.
    """

    setting: Setting
    brief: Brief
    swaps: Swaps | None
    need: Need
    done: list[Week]
    off: int = 0
    back: int = 0
    placed: dict[str, int] = field(default_factory=dict)
    free: list[tuple[list[Draft], list[Item], Fitted]] = field(default_factory=list)

    def week(self, old: Week) -> None:
        """Add the next week, mended."""
        drafts = drafts_of(old, self.setting)
        if self.swaps and old.number in self.swaps.barrier.weeks:
            for draft in drafts:
                self._swap(draft, self.swaps)
        most_sets = self._ease(drafts, old)
        if self._is_settled(drafts, old, most_sets):
            self.done.append(old)
            return
        new = msgspec.structs.replace(old, sessions=self._solved(drafts, old, most_sets))
        if old.sessions and not new.sessions and self.setting.stood.event.type == "illness":
            new = msgspec.structs.replace(new, lifestyle_minutes=0, home_minutes={})
        self.done.append(new)

    def _swap(self, draft: Draft, swaps: Swaps) -> None:
        session = swaps.of(draft.session)
        if session == draft.session:
            return
        draft.session, draft.rule = session, swaps.barrier.rule
        if draft.most_min is None:
            draft.most_min = max(session.minutes_min, self._offered_min(draft.old))
            draft.most_min = min(
                draft.most_min, max(draft.old.minutes_min, self._offered_min(draft.old))
            )

    def _offered_min(self, session: Session) -> float:
        return float(self.brief.client.minutes_min or session.minutes_min)

    def _ease(self, drafts: list[Draft], old: Week) -> int | None:
        """Lighter after a break: the first week with lifting, and the one after it."""
        first = self.setting.stood.event.week
        held = [draft for draft in drafts if draft.is_held and draft.planned_sets]
        if not held or self.back >= WEEKS_OF_RETURN:
            return None
        if not self.back:
            self.off = weeks_off(self.done, first)
        past = [week for week in self.done if week.number < first]
        usual = sets_in(past[-1].sessions) if past else sets_in(old.sessions)
        most = ease_back(drafts, self.off, self.back, usual, self.brief.base)
        self.back += 1
        return most

    def _is_settled(self, drafts: list[Draft], old: Week, most_sets: int | None) -> bool:
        """Whether the week can stay the very same."""
        stays = all(
            draft.session == draft.old
            and draft.is_held
            and draft.most_min is None
            and draft.most_sets is None
            and draft.load_percent == 100
            and not draft.fewer_sets
            for draft in drafts
        )
        if not stays or most_sets is not None or self.need.added or self.need.muscle_sets:
            return False
        if not self._is_before_changed(old):
            return True
        slope = self._slope()
        most = most_halves(self.done, slope)
        return all(
            halves <= max(most.get(muscle, 0), int(2 * slope.most(0)))
            for muscle, halves in halves_in(old.sessions).items()
        )

    def _is_before_changed(self, old: Week) -> bool:
        planned = self.setting.stood.programme.weeks[: old.number - 1]
        return tuple(self.done) != planned

    def _slope(self) -> Slope:
        return slope_of(self.brief.claims)

    def _solved(self, drafts: list[Draft], old: Week, most_sets: int | None) -> tuple[Session, ...]:
        """The sessions of the week; a session whose time holds nothing is lost."""
        need = self._need(drafts)
        while True:
            items = items_of(drafts, need)
            try:
                fitted = self._fitted(drafts, items, self._limits(old, most_sets), need)
            except CannotFit:
                tightest = min(
                    (draft for draft in drafts if draft.is_held),
                    key=lambda each: each.most_min or each.session.minutes_min,
                    default=None,
                )
                if tightest is None:
                    return ()
                tightest.is_held = False
                continue
            self._remember(items, fitted)
            return rebuilt(drafts, items, fitted, self.brief.base)

    def _fitted(self, drafts: list[Draft], items: list[Item], limits: Limits, need: Need) -> Fitted:
        """As a week before that asked the very same, if that was not held back and fits here."""
        for same, of_same, fitted in self.free:
            if same == drafts and of_same == items and _room(items, fitted, limits) >= 0:
                return fitted
        fitted = fit(drafts, items, limits, need, self.brief.base)
        if _room(items, fitted, limits) >= HALVES_A_SET:
            self.free.append((drafts, items, fitted))
        return fitted

    def _need(self, drafts: list[Draft]) -> Need:
        """What wishes ask of this week: what was added before goes where it went before."""
        held = tuple(place for place, draft in enumerate(drafts) if draft.is_held)
        added: list[Item] = []
        for each in self.need.added:
            name = each.slot.name
            free = tuple(
                place
                for place in held
                if name not in {slot.name for slot in drafts[place].session.slots()}
            )
            if len(free) < len(held) or not held:
                continue
            kept = self.placed.get(name)
            hosts = (kept,) if kept in free else free
            added.append(Item(each.slot, each.part, None, hosts, 0, each.most, each.rule))
        if self.need.added or self.need.muscle_sets:
            for draft in drafts:
                if draft.most_min is None:
                    draft.most_min = max(draft.session.minutes_min, self._offered_min(draft.old))
                draft.rule = self.need.rule if draft.rule == "PRO-04" else draft.rule
        return Need(muscle_sets=self.need.muscle_sets, added=added, rule=self.need.rule)

    def _remember(self, items: list[Item], fitted: Fitted) -> None:
        for (at, place), sets in fitted.sets.items():
            if sets and items[at].origin is None:
                self.placed.setdefault(items[at].slot.name, place)

    def _limits(self, old: Week, most_sets: int | None) -> Limits:
        base, status = self.brief.base, self.brief.status
        slope = self._slope()
        rules = base.rules.values()
        least = max(
            (
                claim.number("at_least_sets", status) or 0
                for claim in rules
                if claim.rule in HEALTH_MINIMUM and claim.kind == "weekly_sets"
            ),
            default=0,
        )
        majors = [name for name, each in vocabulary().muscles.items() if each.is_major]
        planned = halves_in(old.sessions)
        session = claim_of("session_muscle_sets", base).number("at_most_sets", status)
        merged = claim_of("no_double", base).numbers["merged_at_most_percent"]
        return Limits(
            most_halves=most_halves(self.done, slope) if self.done else None,
            fresh_halves=int(2 * slope.most(0)),
            most_sets=most_sets,
            merged_percent=merged,
            least_halves={each: min(int(2 * least), planned.get(each, 0)) for each in majors},
            session_halves=int(2 * (session or USUAL_SESSION_SETS)),
            emphasis=frozenset(self.brief.client.emphasis),
            weeks_left=len(self.setting.stood.programme.weeks) - old.number + 1,
        )


def _room(items: list[Item], fitted: Fitted, limits: Limits) -> int:
    """Half sets that the muscle nearest to its limit of the week may still be given."""
    found: dict[str, int] = {}
    total = 0
    for (at, _), sets in fitted.sets.items():
        total += sets if items[at].slot.reps is not None else 0
        for muscle, each in halves_of(items[at].slot).items():
            found[muscle] = found.get(muscle, 0) + each * sets
    most = limits.most_halves
    rooms = [
        max(most.get(muscle, 0), limits.fresh_halves) - halves
        for muscle, halves in found.items()
        if most is not None and halves
    ]
    if limits.most_sets is not None:
        rooms.append(HALVES_A_SET * (limits.most_sets - total))
    return min(rooms, default=HALVES_A_SET)
