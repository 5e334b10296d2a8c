"""Who may be listed in the register."""

from typing import Any

import pytest

from barpath.craft.credentials.registry import Registering, registering
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.figures import NOT_KNOWN
from barpath.craft.knowledge.kinds.bodies import Body, Registration
from barpath.craft.knowledge.kinds.certifications import Accreditation
from values import a_certification, known


def asked(standing: Any, accreditation: Any = "accredited") -> Registering:
    told = known(Registration(register="usreps", standing=standing)) if standing else NOT_KNOWN
    mark = Accreditation(accreditor="ncca", standing=accreditation)
    return registering(
        a_certification(accreditation=(known(mark),)),
        Body(name="Iron", short_name="Iron", official_domains=(), registration=told),
        accreditors=knowledge().accreditors,
        claims=knowledge().claims,
    )


@pytest.mark.parametrize(
    ("standing", "accreditation", "answer"),
    [
        ("member", "accredited", "may"),
        ("member", "not-verified", "not-known"),
        ("member-when-seen", "accredited", "not-known"),
        ("not-a-member", "accredited", "may-not"),
        (None, "accredited", "not-known"),
    ],
)
def test_one_is_listed_through_a_member_body(
    standing: Any, accreditation: Any, answer: str
) -> None:
    assert asked(standing, accreditation).answer == answer


def test_the_answer_is_a_sentence_with_its_facts_and_the_rule() -> None:
    found = asked("member-when-seen")
    assert found.says == (
        "Iron was a member of the US Registry of Exercise Professionals when our pages were "
        "written; whether it is today was not found. Ask the register before you count on it."
    )
    assert found.figures[0].sources == ("a-page", "another-page")
    assert "member bodies" in found.rule.says()
