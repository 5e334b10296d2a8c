"""Write the pages of docs/reference that follow from the code: `python tests/generate_reference.py`.

A test compares them, so that a page never tells of what is not there.
"""

import argparse
import os
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import exercise_coverage
from barpath import cli
from barpath.studio import settings
from barpath.studio.environment import SETTINGS

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
SAYS = "<!-- Written by tests/generate_reference.py; change the code, not this page. -->"


def settings_page() -> str:
    """Every variable of the environment."""
    assert settings.ORIGIN  # importing the settings is what lists them
    rows = (
        f"| `{each.name}` | {_cell(each.says)} | {_cell(each.default)} |"
        for each in SETTINGS.values()
    )
    return "\n".join(
        [
            "# Settings",
            "",
            SAYS,
            "",
            "Every setting is a variable of the environment. Unset or empty means the default, which is",
            "safe. Any of them can be read from a file instead: `BARPATH_SMTP_PASSWORD_FILE` names a file",
            "that holds the value of `BARPATH_SMTP_PASSWORD`. A value that cannot be used stops the start",
            "with one sentence that names the variable.",
            "",
            "| variable | what it is for | when it is unset |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def commands_page() -> str:
    """Every command and what it takes."""
    lines = [
        "# Commands",
        "",
        SAYS,
        "",
        "In a checkout, `./run X …` is the same as `barpath X …`. A command ends with status 0 when all",
        "went well and with 2 when something is wrong, which it says in one sentence.",
        "",
    ]
    for name, parser in _commands():
        lines += [f"## barpath {name}", "", *_described(parser.description or "")]
        taken = [action for action in parser._actions if action.help != argparse.SUPPRESS]
        lines += [f"- {_spelt(action)}: {action.help}" for action in taken if action.dest != "help"]
        lines += [""] if lines[-1].startswith("- ") else []
    return "\n".join(lines)


def _commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in cli.parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _described(text: str) -> Iterator[str]:
    """A docstring as Markdown: a paragraph set off by four spaces is an example."""
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("    "):
            yield "```sh"
            yield textwrap.dedent(paragraph)
            yield "```"
        else:
            yield paragraph
        yield ""


def _spelt(action: argparse.Action) -> str:
    value = action.metavar or (action.dest if action.nargs != 0 else "")
    return f"`{' '.join([*action.option_strings[-1:], str(value)]).strip()}`"


def access_page() -> str:
    """Who may do what: the table that the tests hold access to."""
    import django  # noqa: PLC0415 - only this page needs the models

    django.setup()
    from studio.test_access import EXPECTED  # noqa: PLC0415

    rows = (
        f"| {model._meta.verbose_name} | {verb} | {', '.join(WHO[who] for who in WHO if who in may)} |"
        for (model, verb), may in EXPECTED.items()
    )
    return "\n".join(
        [
            "# Who may do what",
            "",
            SAYS,
            "",
            "`studio/access.py` decides it, and nothing else does; a test holds it to this table, with each of",
            "these people and with strangers. What belongs to a practice is seen while acting in that practice.",
            "",
            "| record | to | who may |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


# The people of the test, in the words of a reader.
WHO = {
    "Ana": "the person whose it is",
    "her manager": "managers of the practice it belongs to or was shown to",
    "her practice's owner": "its owners",
    "a colleague": "everyone who trains people there",
    "a client there": "clients there",
}


def exercise_coverage_page() -> str:
    """How many exercises there are for whom, with what, at which level."""
    return exercise_coverage.page()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES: dict[str, Callable[[], str]] = {
    "settings.md": settings_page,
    "commands.md": commands_page,
    "access.md": access_page,
    "exercise-coverage.md": exercise_coverage_page,
}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings_for_tests")
    for file, page in PAGES.items():
        (FOLDER / file).write_text(page(), encoding="utf-8")
