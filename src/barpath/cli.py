"""The `barpath` command. Nothing heavy is imported until the command that needs it runs."""

import argparse
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from barpath.commands import (
    answers,
    backup,
    calc,
    check,
    concepts,
    demo,
    design,
    items,
    prepare,
    restore,
    serve,
    tick,
    web,
    worker,
)

# In the order people need them; the last four are what `serve` is made of.
COMMANDS: tuple[ModuleType, ...] = (
    serve,
    demo,
    calc,
    design,
    check,
    items,
    concepts,
    answers,
    backup,
    restore,
    prepare,
    web,
    worker,
    tick,
)


def parser() -> argparse.ArgumentParser:
    """What the command line takes, command by command."""
    whole = argparse.ArgumentParser(
        prog="barpath",
        description="From the first thought of becoming a personal trainer to a full roster.",
        epilog="Settings come from the environment; docs/reference/settings.md lists them.",
    )
    whole.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    each = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in COMMANDS:
        name = module.__name__.rpartition(".")[2]
        says = (module.__doc__ or "").strip()
        part = each.add_parser(
            name,
            help=says.partition("\n")[0].rstrip("."),
            description=says,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.arguments(part)
        part.set_defaults(run=module.run)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 2 where something is wrong and said in a sentence."""
    chosen = parser().parse_args(arguments)
    os.umask(0o077)  # what Barpath writes is for the user who runs it alone
    try:
        return int(chosen.run(chosen))
    except KeyboardInterrupt:
        return 130
    except _faults() as fault:
        print(f"barpath: {fault}", file=sys.stderr)
        return 2


def _faults() -> tuple[type[Exception], ...]:
    """What is answered with a sentence. Called only once something was raised."""
    from barpath.craft.knowledge.loading import BadKnowledge
    from barpath.studio.environment import BadSetting
    from barpath.studio.refusal import Refused
    from barpath.studio.system.archive import BadArchive

    return (BadKnowledge, BadSetting, BadArchive, Refused)


class _Version(argparse.Action):
    """Reads the version only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from barpath import __version__

        print(f"barpath {__version__}")
        parser.exit()
