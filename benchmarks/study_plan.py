"""What a study plan leaves in memory on the morning of the exam, in a simulated learner.

    python benchmarks/study_plan.py

The learner forgets as FSRS-6 says, so this measures the plan and not the model of memory. Each
policy is also the peer of the others: due before new is what schedulers without an exam date do.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta

from barpath.craft.exam.memory import Grade, Memory, recall, review
from barpath.craft.exam.planning import StudyPlan, for_today

CONCEPTS = (412, 500)  # ours, and as many as in the simulations that set the goal
KNOWN_AT_FIRST_SHARE = 0.6
BEGAN_ON = date(2026, 1, 5)
SEEDS = (1, 2, 3)

Policy = Callable[[StudyPlan, dict[str, Memory | None], date, int], list[str]]


def planned(plan: StudyPlan, known: dict[str, Memory | None], day: date, count: int) -> list[str]:
    return for_today(plan, known, dict.fromkeys(known, 1.0), today=day, count=count)


def due_first(_: StudyPlan, known: dict[str, Memory | None], day: date, count: int) -> list[str]:
    due = sorted(key for key, each in known.items() if each and each.due_on <= day)
    return (due + [key for key, each in known.items() if each is None])[:count]


def simulate(
    policy: Policy, concepts: int, days: int, per_day: int, seed: int
) -> tuple[float, float, float]:
    """Mean recall on the exam day, share of concepts at 0.8 or more, share never met."""
    dice = random.Random(seed)
    exam_on = BEGAN_ON + timedelta(days=days)
    plan = StudyPlan(BEGAN_ON, exam_on, frozenset(range(7)), per_day, 60.0)
    known: dict[str, Memory | None] = {f"concept-{each}": None for each in range(concepts)}
    for passed in range(days):
        day = BEGAN_ON + timedelta(days=passed)
        for key in policy(plan, known, day, per_day):
            chance = recall(known[key], on=day) if known[key] else KNOWN_AT_FIRST_SHARE
            given = Grade.GOOD if dice.random() < chance else Grade.AGAIN
            known[key] = review(known[key], given, on=day)
    recalls = [recall(each, on=exam_on) for each in known.values()]
    unseen = sum(each is None for each in known.values()) / concepts
    return sum(recalls) / concepts, sum(each >= 0.8 for each in recalls) / concepts, unseen


def main() -> None:
    print("mean recall on the day / share at 0.8 or more / never met")
    for concepts in CONCEPTS:
        for days, per_day in ((28, 40), (56, 30), (84, 25)):
            for name, policy in (("planned", planned), ("due first", due_first)):
                runs = [simulate(policy, concepts, days, per_day, seed) for seed in SEEDS]
                mean = [sum(each) / len(runs) for each in zip(*runs, strict=True)]
                print(
                    f"{concepts} concepts, {days} days x {per_day}  {name:10}"
                    f" {mean[0]:.3f}  {mean[1]:.2f}  {mean[2]:.1%}"
                )


if __name__ == "__main__":
    main()
