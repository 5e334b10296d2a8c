"""The bank of items: write it out, check it, draw some to read again.

    barpath items export --format jsonl        every live item, one a line
    barpath items lint                         what a machine finds wrong, and the figures
    barpath items sample --seed 7 --count 200  some to read again, with their study texts

lint ends with status 1 where something is wrong. The same seed draws the same items.
"""

import argparse
import json
import sys
from collections.abc import Iterable


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    each = parser.add_subparsers(metavar="WHAT", required=True, dest="what")
    export = each.add_parser("export", help="every live item")
    export.add_argument("--format", choices=["jsonl"], default="jsonl")
    each.add_parser("lint", help="what is wrong with the bank")
    sample = each.add_parser("sample", help="some items with their study texts")
    sample.add_argument("--seed", type=int, required=True, help="the same seed, the same items")
    sample.add_argument("--count", type=int, required=True, help="how many")


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked for and give the exit status."""
    if chosen.what == "lint":
        return _lint()
    from barpath.craft.exam import exporting
    from barpath.craft.knowledge.library import knowledge

    if chosen.what == "export":
        return _print(exporting.items(knowledge()))
    if chosen.count < 1:
        sys.stderr.write("At least one item must be drawn.\n")
        return 2
    return _print(exporting.sample(knowledge(), draw=str(chosen.seed), count=chosen.count))


def _print(lines: Iterable[dict[str, object]]) -> int:
    for line in lines:
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


def _lint() -> int:
    from barpath.craft.exam.linting import flaws, goals
    from barpath.craft.knowledge.library import knowledge

    held = knowledge()
    found = flaws(held.study, held.claims)
    for flaw in found:
        sys.stdout.write(f"{flaw.of}: {flaw.check}: {flaw.says}\n")
    figures = goals(held.study)
    for goal in figures:
        met = "met" if goal.is_met else f"should be {goal.at_least} to {goal.at_most}"
        sys.stdout.write(f"{goal.name}: {goal.value:.3f}, {met}\n")
    sys.stdout.write(f"{len(held.study.items)} items, {len(found)} flaws\n")
    return 1 if found or not all(goal.is_met for goal in figures) else 0
