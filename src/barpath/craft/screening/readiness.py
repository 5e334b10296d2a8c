"""The readiness questionnaire (PAR-Q+) by the number of each question.

Its text is under copyright and stands nowhere here: a client fills in the form itself, and the
answers are kept by number.
"""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Standing, formula, impossible
from barpath.craft.screening.findings import found

SOURCES = ("warburton-2011",)
EDITION = "PAR-Q+"
WORDS = ("par-q", "parq", "questionnaire", "readiness", "screening")
FollowUps = Literal["not answered", "all no", "some yes"]
GENERAL_QUESTIONS = 7
VALID_MONTHS = 12


def _outcome(rank: int) -> Standing:
    said, means = (
        ("ready", "Start slowly and build up gradually."),
        (
            "ready, with advice",
            "Start slowly; advice from a qualified exercise professional on the plan is suggested.",
        ),
        ("answer the follow-up questions", "The yes decides nothing by itself."),
        (
            "further screening first",
            "Complete ePARmed-X+ or see a qualified exercise professional before doing more.",
        ),
    )[rank]
    return Standing(in_class=said, edition=EDITION, rank=rank, means=means)


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("question_1"), Rises("question_4"), Rises("question_7")),
    words=WORDS,
    rivals=("preparticipation.clearance_acsm",),
)
def parq_plus(
    *,
    question_1: bool,
    question_2: bool,
    question_3: bool,
    question_4: bool,
    question_5: bool,
    question_6: bool,
    question_7: bool,
    follow_ups: FollowUps,
) -> Standing:
    """Readiness by the answers to the PAR-Q+, by question number.

        no to all seven                       ready
        a yes, and no to every follow-up      ready, with advice
        a yes, and a yes among the follow-ups further screening first

    A yes among the seven refers nobody: it opens the questions on that condition. The old PAR-Q
    (ages 15 to 69, any yes to a physician) is another tool. The form comes out anew each year at
    eparmedx.com; give the client the form itself, since its text may not be altered.

    Args:
        follow_ups: answers to the follow-up questions

    Example:
        >>> no = {f"question_{number}": False for number in range(1, 8)}
        >>> parq_plus(**no, follow_ups="not answered").in_class
        'ready'
    """
    answers = (
        question_1, question_2, question_3, question_4, question_5, question_6, question_7,
    )  # fmt: skip
    if any(answers):
        return _outcome({"all no": 1, "not answered": 2, "some yes": 3}[follow_ups])
    if follow_ups == "some yes":
        raise impossible(
            "question_1",
            0,
            f"The follow-up questions belong to a yes among the {GENERAL_QUESTIONS} general ones, "
            f"and all of those are no: look at the form again.",
        )
    return _outcome(0)


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("has_temporary_illness"), Rises("is_pregnant"), Rises("health_has_changed")),
    words=(*WORDS, "illness", "fever", "pregnancy"),
)
def parq_plus_delay(
    *, has_temporary_illness: bool, is_pregnant: bool, health_has_changed: bool
) -> Standing:
    """Reasons to wait before becoming more active, PAR-Q+.

        a passing illness, pregnancy, or a change in health

    An illness is waited out; in pregnancy a clinician or a qualified exercise professional is asked
    or ePARmed-X+ completed first; after a change in health the form is answered anew.

    Args:
        has_temporary_illness: passing illness, such as a cold or a fever
        is_pregnant: pregnant
        health_has_changed: health has changed since the form

    Example:
        >>> parq_plus_delay(
        ...     has_temporary_illness=True, is_pregnant=False, health_has_changed=False).in_class
        'wait'
    """
    return found(
        {
            "passing illness: wait until it is over": has_temporary_illness,
            "pregnancy: talk to a clinician or complete ePARmed-X+": is_pregnant,
            "change in health: answer the form anew": health_has_changed,
        },
        edition=EDITION,
        none="no reason to wait",
        some="wait",
        then="This is a delay, and refuses nobody.",
    )


@formula(
    gives="class",
    sources=SOURCES,
    possible={"since_months": (0, 600)},
    properties=(Rises("since_months"), Rises("health_has_changed")),
    words=(*WORDS, "validity", "12 months", "screen again"),
)
def parq_plus_validity(*, since_months: float, health_has_changed: bool) -> Standing:
    """Whether a completed PAR-Q+ still holds.

        at most 12 months, and no change in health

    Args:
        since_months: months since it was completed
        health_has_changed: health has changed since

    Example:
        >>> parq_plus_validity(since_months=12, health_has_changed=False).in_class
        'valid'
    """
    is_void = since_months > VALID_MONTHS or health_has_changed
    return Standing(
        in_class="void" if is_void else "valid",
        edition=EDITION,
        rank=int(is_void),
        means="Answer the form anew before going on." if is_void else "",
    )


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("age_years"), Falls("is_used_to_vigorous_effort")),
    words=(*WORDS, "vigorous", "over 45"),
)
def parq_plus_vigorous_effort(*, age_years: float, is_used_to_vigorous_effort: bool) -> Standing:
    """Whether to ask an exercise professional before vigorous effort, PAR-Q+.

        over 45 and not used to vigorous effort: ask a qualified exercise professional first

    It concerns vigorous to maximal effort alone, and it is no referral to a physician.

    Args:
        is_used_to_vigorous_effort: used to regular vigorous effort

    Example:
        >>> parq_plus_vigorous_effort(age_years=50, is_used_to_vigorous_effort=False).in_class
        'ask an exercise professional first'
    """
    asks = age_years > 45 and not is_used_to_vigorous_effort
    return Standing(
        in_class="ask an exercise professional first" if asks else "no advice needed",
        edition=EDITION,
        rank=int(asks),
        means="Before vigorous to maximal effort only." if asks else "",
    )
