"""The demo's second learner: five weeks into a plan of nine, with a mock behind her."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from barpath.craft.exam import bank, planning
from barpath.craft.exam.choosing import item_for
from barpath.craft.exam.irt import right_chance
from barpath.craft.exam.memory import Memory, grade, recall, review
from barpath.craft.exam.mocks import assemble, mark
from barpath.craft.exam.rules import rules_of
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import (
    Answer,
    ConceptMemory,
    Preparation,
    Sitting,
    SittingAnswer,
    StudyDay,
)
from barpath.studio.exam.services.preparing import start_preparation
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.people.models import User
from barpath.studio.system.demo import past

CERTIFICATION = "ace-cpt"
WEEKS_BEHIND, WEEKS_AHEAD = 5, 4
MOCK_DAYS_AGO = 3
MINUTES = 40
MONDAY_TO_SATURDAY = [0, 1, 2, 3, 4, 5]
SECONDS = 62
# How able she is, in logits, and how much less so where she is weak.
ABILITY, WEAK_BY, WEAK_SUBJECTS = -1.7, 0.8, {"nutrition", "biomechanics", "assessment"}
# How far remembering a concept carries to another question on it.
REMEMBERED_HELPS = 0.35


@dataclass(slots=True)
class Learning:
    """What she has answered and remembers so far, while it is being told."""

    preparation: Preparation
    memories: dict[str, Memory | None]
    seen_at: dict[str, datetime] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)


def study_for_weeks(user: User, day: date) -> None:
    """She has studied since five weeks ago; each row is what the pages would have written."""
    began_on = day - timedelta(weeks=WEEKS_BEHIND)
    with past.on(began_on):
        preparation = start_preparation(
            person=user.person,
            certification=CERTIFICATION,
            exam_on=day + timedelta(weeks=WEEKS_AHEAD),
            weekdays=MONDAY_TO_SATURDAY,
            minutes_per_day=MINUTES,
            by=user,
            today=began_on,
        )
    preparation.diagnosed_on = began_on
    preparation.save(update_fields=["diagnosed_on"])
    learning = Learning(preparation, dict.fromkeys(scope_of(CERTIFICATION).weights))
    for number in range(WEEKS_BEHIND * 7):
        on = began_on + timedelta(days=number)
        if on == day - timedelta(days=MOCK_DAYS_AGO):
            _sit_a_mock(learning, on)
        elif on.weekday() in MONDAY_TO_SATURDAY:
            _study(learning, on)
    _keep(learning)


def _study(learning: Learning, on: date) -> None:
    """One day's queue, answered to its end."""
    exam, plan = scope_of(CERTIFICATION), learning.preparation.as_plan(seconds_per_answer=75)
    chosen = planning.for_today(
        plan, learning.memories, exam.weights, today=on, count=plan.answers_per_day
    )
    row = StudyDay.objects.create(preparation=learning.preparation, on=on)
    at = datetime.combine(on, time(11), UTC)
    for concept in planning.mixed(chosen, exam.domain_of):
        item = item_for(
            knowledge().study,
            concept,
            body=exam.body,
            seen_at=learning.seen_at,
            draw=f"{on}:{row.place}",
        )
        if item is None:  # As in daily study, a concept that has none is left out.
            continue
        at += timedelta(seconds=SECONDS)
        _answer(learning, item, at, mode=Answer.Mode.STUDY, day=row, place=row.place)
        row.queue, row.place = [*row.queue, concept], row.place + 1
    row.save()


def _sit_a_mock(learning: Learning, on: date) -> None:
    """A whole mock, submitted with a quarter of its time to spare."""
    held, exam = knowledge(), scope_of(CERTIFICATION)
    rules = rules_of(held.certification(CERTIFICATION, on=on).exam)
    form = assemble(
        held.study,
        exam.scope,
        body=exam.body,
        total=rules.items,
        unscored=rules.unscored,
        draw=str(on),
    )
    started_at = datetime.combine(on, time(13), UTC)
    minutes = rules.minutes or rules.items
    sitting = Sitting.objects.create(
        preparation=learning.preparation,
        kind=Sitting.Kind.MOCK,
        items=list(form.items),
        unscored=sorted(form.unscored),
        draw=str(on),
        started_at=started_at,
        ends_at=started_at + timedelta(minutes=minutes),
        submitted_at=started_at + timedelta(minutes=minutes * 3 / 4),
    )
    step = timedelta(minutes=minutes * 3 / 4) / len(form.items)
    rows = []
    for place, item in enumerate(form.items):
        shown_at = started_at + place * step
        given = _answer(learning, item, shown_at + step, mode=Answer.Mode.MOCK)
        rows.append(
            SittingAnswer(
                sitting=sitting,
                place=place,
                item=item,
                chosen=given.chosen,
                shown_at=shown_at,
                answered_at=given.answered_at,
            )
        )
    SittingAnswer.objects.bulk_create(rows)


def _answer(
    learning: Learning,
    item_id: str,
    at: datetime,
    *,
    mode: str,
    day: StudyDay | None = None,
    place: int | None = None,
) -> Answer:
    """She answers as somebody of her ability would, decided by the item and the day."""
    study, on = knowledge().study, at.date()
    concept, item = bank.concept_of(study, item_id), bank.item(study, item_id)
    before = learning.memories.get(concept)
    ability = ABILITY - WEAK_BY * (study.concepts[concept].domain in WEAK_SUBJECTS)
    knows = right_chance(ability, item.difficulty.mean, 1 / len(item.options))
    drawn = int(mark(f"{on}:{place}", item_id)[:8], 16) / 16**8
    is_right = drawn < knows + (1 - knows) * REMEMBERED_HELPS * recall(before, on=on)
    others = [each for each in range(len(item.options)) if each != item.key]
    given = Answer(
        preparation=learning.preparation,
        item=item_id,
        concept=concept,
        mode=mode,
        chosen=item.key if is_right else others[int(drawn * 1000) % len(others)],
        is_right=is_right,
        is_first=item_id not in learning.seen_at,
        took_s=SECONDS,
        answered_at=at,
        answered_on=on,
        day=day,
        place=place,
    )
    learning.answers.append(given)
    learning.seen_at[item_id] = at
    how = grade(right=is_right, took_s=SECONDS, doubted=False, before=before)
    learning.memories[concept] = review(before, how, on=on)
    return given


def _keep(learning: Learning) -> None:
    """Write everything in few statements."""
    Answer.objects.bulk_create(learning.answers, batch_size=200)
    person = learning.preparation.person
    ConceptMemory.objects.bulk_create(_memories(person.pk, learning.memories), batch_size=200)


def _memories(person_id: int, memories: dict[str, Memory | None]) -> Iterable[ConceptMemory]:
    for concept, each in memories.items():
        if each is not None:
            yield ConceptMemory(
                person_id=person_id,
                concept=concept,
                stability_days=each.stability_days,
                difficulty=each.difficulty,
                reviewed_on=each.reviewed_on,
                due_on=each.due_on,
                right_in_a_row=each.right_in_a_row,
            )
