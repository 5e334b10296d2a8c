"""The eight steps into the trade, each with its state, the reason for it and one action.

A state is worked out from records. No step is ever done without one.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["done", "next", "waiting", "not-open"]

Target = Literal[
    "certifications",
    "prerequisites",
    "papers",
    "add-certificate",
    "renewal",
    "study",
    "jobs",
    "income",
]


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certification that a person holds, by a paper on file.

    Args:
        name: of the certification programme.
        expires_on: its last day; None where the paper on file states none.
    """

    name: str
    expires_on: date | None = None

    def is_in_force(self, on: date) -> bool:
        """Whether it still counts on a day; its last day counts."""
        return self.expires_on is None or on <= self.expires_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What is on record of a person, as far as the path needs it.

    Args:
        goal: name of the certification programme chosen; "" when none is.
        exam_on: the day the exam is planned for.
        met: how many of the requirements for sitting the goal's exam are met.
        missing: those that are not met, each in a few words.
        unrecorded: those that depend on what the person has not put down, each in a few words.
        not_known: what our sources do not say of its requirements, each in a few words.
        earliest_on: the first day on which the exam may be sat; None when not known.
        certificates: the certifications held, in force or not.
        is_studying: whether the exam of the goal is being prepared for here.
        passed_on: the day the exam of the goal was passed, as reported here.
    """

    goal: str = ""
    exam_on: date | None = None
    met: int = 0
    missing: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    earliest_on: date | None = None
    certificates: tuple[Certificate, ...] = ()
    is_studying: bool = False
    passed_on: date | None = None

    def may_sit(self) -> bool:
        """Whether all that is known to be asked for before the goal's exam is there, on record."""
        nothing_to_go_by = bool(self.not_known) and not self.met
        is_unsettled = self.missing or self.unrecorded or nothing_to_go_by
        return bool(self.goal) and not is_unsettled

    def held(self, on: date) -> Certificate | None:
        """The certification in force that lasts longest, that of the goal before any other."""
        return max(
            (each for each in self.certificates if each.is_in_force(on)),
            key=lambda each: (each.name == self.goal, each.expires_on or date.max),
            default=None,
        )

    def ended(self, on: date) -> str:
        """A sentence on the certification that ended last; "" when none did."""
        ends = [
            (each.expires_on, each.name)
            for each in self.certificates
            if each.expires_on and not each.is_in_force(on)
        ]
        if not ends:
            return ""
        ended_on, name = max(ends)
        return f"Your {name} certificate ended on {_day(ended_on)}. "


@dataclass(frozen=True, slots=True)
class Action:
    """What to do: the words of the button, and the page it opens."""

    label: str
    target: Target


@dataclass(frozen=True, slots=True)
class Step:
    """One of the eight steps, for one person on one day."""

    number: int
    name: str
    state: State
    reason: str
    action: Action


NAMES = (
    "Choose a certification",
    "Meet the prerequisites",
    "Prepare for and pass the exam",
    "Find a specialty, gain experience",
    "Build your skills",
    "Apply for jobs",
    "Network and be found",
    "Keep learning, keep certified",
)


def steps(records: Records, *, on: date) -> tuple[Step, ...]:
    """The eight steps as they stand for a person on a day, in order.

    While no certification is held, exactly one step is next. Once one is, the steps that remain
    are those that this product does not cover yet, and none of them is shown as next.
    """
    held = records.held(on)
    first_three = _certified(held, records) if held else _on_the_way(records, records.ended(on))
    return (*first_three, *_not_built(), _continuing(records, held))


def _certified(held: Certificate, records: Records) -> tuple[Step, ...]:
    """Steps 1 to 3 of a person who holds a certification."""
    until = (
        f"in force until {_day(held.expires_on)}" if held.expires_on else "with no end date on it"
    )
    chosen = f"You chose {records.goal}" if records.goal else f"You hold {held.name}"
    papers = Action("See your papers", "papers")
    is_for_another = records.goal not in {"", held.name}
    prepare = Action(f"See what {records.goal} asks for", "prerequisites")
    return (
        _step(1, "done", f"{chosen}.", Action("Compare with the others", "certifications")),
        _step(
            2,
            "done",
            f"You hold {held.name}, so what it asks for was met.",
            prepare if is_for_another else papers,
        ),
        _step(
            3,
            "done",
            f"Your {held.name} certificate is on file, {until}.",
            _for_another(records) if is_for_another else papers,
        ),
    )


def _for_another(records: Records) -> Action:
    """What a certified person does next for the exam of another certification."""
    if records.passed_on:
        return Action(f"Add your {records.goal} certificate", "add-certificate")
    return Action(f"Study for {records.goal}", "study")


def _on_the_way(records: Records, ended: str) -> tuple[Step, ...]:
    """Steps 1 to 3 of a person who holds no certification in force."""
    choose = Action("Compare certifications", "certifications")
    if not records.goal:
        depends = "What is asked for depends on the certification, so choose one first."
        return (
            _step(1, "next", f"{ended}No certification is chosen yet.", choose),
            _step(2, "waiting", depends, choose),
            _step(
                3,
                "waiting",
                f"{ended}You can begin to study at once: most of it serves every exam. If you have "
                "already passed one, put the certificate on file.",
                Action("Begin to study", "study"),
            ),
        )
    change = Action("See or change your choice", "certifications")
    chosen = _step(1, "done", f"You chose {records.goal}.", change)
    met = Action("See the prerequisites", "prerequisites")
    if records.passed_on:
        was_met = f"You passed the {records.goal} exam, so what it asks before it was met."
        return (chosen, _step(2, "done", was_met, met), _passed(records, records.passed_on, ended))
    if not records.may_sit():
        missing = Action("See what is missing", "prerequisites")
        return (
            chosen,
            _step(2, "next", _what_is_missing(records), missing),
            _studying(records, "waiting", ended),
        )
    return (
        chosen,
        _step(2, "done", _what_is_met(records), met),
        _studying(records, "next", ended),
    )


def _studying(records: Records, state: State, ended: str) -> Step:
    """Step 3 before the exam is passed."""
    planned = f"Your exam is planned for {_day(records.exam_on)}. " if records.exam_on else ""
    if records.is_studying:
        reason = f"{ended}{planned}You are studying for {records.goal}."
        return _step(3, state, reason, Action("Go on studying", "study"))
    meanwhile = "Studying need not wait for step 2: " if state == "waiting" else ""
    begin = "say when the exam is and how much time you have, and begin"
    reason = f"{ended}{planned}{meanwhile or 'To prepare, '}{begin}."
    return _step(3, state, reason, Action("Begin to study", "study"))


def _passed(records: Records, on: date, ended: str) -> Step:
    """Step 3 once the exam is passed and the certificate is still to come, or has run out."""
    reason = (
        f"{ended}You passed the {records.goal} exam on {_day(on)}. The certificate is still to be "
        "put on file; a temporary one will do until the official one comes."
    )
    return _step(3, "next", reason, Action("Add your certificate", "add-certificate"))


def _what_is_missing(records: Records) -> str:
    if not records.missing and not records.unrecorded:
        return f"Our sources do not say what {records.goal} asks before its exam: ask the body."
    asked = records.met + len(records.missing) + len(records.unrecorded)
    planned = f"For your exam on {_day(records.exam_on)}, " if records.exam_on else ""
    earliest = _day(records.earliest_on) if records.earliest_on else "not known"
    missing = f"; missing: {_list(records.missing)}" if records.missing else ""
    unrecorded = f"; not recorded: {_list(records.unrecorded)}" if records.unrecorded else ""
    return (
        f"{planned}{records.met} of {asked} met{missing}{unrecorded}. "
        f"With what you hold, the earliest day you can sit: {earliest}."
    )


def _what_is_met(records: Records) -> str:
    met = f"Everything that {records.goal} is known to ask before its exam is met"
    if records.not_known:
        return (
            f"{met}; ask the body about {_list(records.not_known)}, which our sources leave open."
        )
    return f"{met}."


def _not_built() -> tuple[Step, ...]:
    """Steps 4 to 7: what can be done here meanwhile."""
    return (
        _step(
            4,
            "not-open",
            "Choosing a specialty and logging experience are not open yet; meanwhile you can see "
            "which specialties each body certifies.",
            Action("See specialties by body", "certifications"),
        ),
        _step(
            5,
            "not-open",
            "Practising with made-up clients is not open yet; meanwhile you can read what each "
            "kind of job asks of you.",
            Action("See the kinds of job", "jobs"),
        ),
        _step(
            6,
            "not-open",
            "Résumés and applications are not open yet; meanwhile you can put on file the papers "
            "that an employer asks to see.",
            Action("See your papers", "papers"),
        ),
        _step(
            7,
            "not-open",
            "A public page of your own is not open yet; meanwhile you can work out what you can "
            "spend on being found.",
            Action("Plan your income", "income"),
        ),
    )


def _continuing(records: Records, held: Certificate | None) -> Step:
    not_open = "Counting continuing education is not open yet"
    if held:
        ends = f"ends on {_day(held.expires_on)}" if held.expires_on else "has no end date on file"
        reason = f"{not_open}; your {held.name} certificate {ends}."
        return _step(8, "not-open", reason, Action("See your papers", "papers"))
    if records.goal:
        reason = f"{not_open}; meanwhile you can see what keeping {records.goal} costs."
        return _step(8, "not-open", reason, Action("See what renewal costs", "renewal"))
    reason = f"{not_open}; meanwhile you can compare what each body asks at renewal."
    return _step(8, "not-open", reason, Action("Compare certifications", "certifications"))


def _step(number: int, state: State, reason: str, action: Action) -> Step:
    return Step(number, NAMES[number - 1], state, reason, action)


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _list(words: tuple[str, ...]) -> str:
    """One, two and three."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
