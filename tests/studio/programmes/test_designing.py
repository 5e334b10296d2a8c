"""What the worker does with a request: done once, stopped, tried again, and never half kept."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from barpath.craft.programming.exchange import Answer, read_programme
from barpath.studio.people.models import Practice, User
from barpath.studio.programmes import services
from barpath.studio.programmes.drafting import CouldNotDesign, Stopped, draft
from barpath.studio.programmes.models import Programme
from builders import a_programme, an_own_exercise

from .answers import FINDING, PLAN, an_answer

SHORT = {
    "age": 35,
    "status": "intermediate",
    "active": True,
    "goals": ["general"],
    "days_per_week": 1,
    "minutes": 20,
    "horizon_weeks": 1,
    "equipment": ["DB", "KB", "BE", "BA", "CH"],
}
WISH = {"id": "w", "kind": "include_exercise", "value": "Slow Yard Squat"}


def design(programme: Programme) -> Programme:
    services.design_programme.func(programme.pk)
    programme.refresh_from_db()
    return programme


@pytest.fixture
def drafted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer | Exception], list[bytes]]:
    """Let the process that designs answer so; gives what it was asked."""
    asked: list[bytes] = []

    def be(answer: Answer | Exception) -> list[bytes]:
        def answering(request: bytes, *_: Any, **__: Any) -> Answer:
            asked.append(request)
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(services, "draft", answering)
        return asked

    return be


Drafted = Callable[[Answer | Exception], list[bytes]]


def test_a_whole_programme_with_an_own_exercise(yard: Practice) -> None:
    an_own_exercise(yard)
    asked = a_programme(yard, request={"client": SHORT, "wishes": [WISH]})
    found = design(asked)
    assert (found.status, found.trouble) == ("ok", "")
    answer = read_programme(msgspec.json.encode(found.answer))
    names = {slot.name for session in answer.weeks[0].sessions for slot in session.slots()}
    assert "Slow Yard Squat" in names
    assert {each["severity"] for each in found.findings} <= {"soft"}
    assert found.gap_percent is not None
    assert found.ended_at is not None


def test_what_is_not_wanted_any_more_is_broken_off() -> None:
    request = msgspec.json.encode({"client": {**SHORT, "horizon_weeks": 12}})
    with pytest.raises(Stopped):
        draft(request, {}, is_wanted=lambda: False)


def test_what_cannot_be_answered_is_said_in_a_sentence() -> None:
    with pytest.raises(CouldNotDesign, match=r"^client is missing\.$"):
        draft(b"{}", {}, is_wanted=lambda: True)


def test_the_answer_is_kept_whole(yard: Practice, drafted: Drafted) -> None:
    drafted(an_answer(PLAN, FINDING))
    found = design(a_programme(yard))
    assert found.status == "ok"
    assert (found.gap_percent, found.findings[0]["rule"]) == (1.5, "BAL-01")
    assert found.answer is not None
    assert found.answer["weeks"][0]["sessions"][0]["blocks"][0]["items"][0]["load_kg"] == 12.5


def test_done_again_it_does_nothing(yard: Practice, drafted: Drafted) -> None:
    asked = drafted(an_answer())
    programme = design(a_programme(yard))
    design(programme)
    assert len(asked) == 1


def test_cancelled_before_its_turn_it_is_never_begun(
    yard: Practice, ana: User, drafted: Drafted
) -> None:
    asked = drafted(an_answer())
    programme = a_programme(yard)
    services.cancel_programme(programme=programme, by=ana, at=timezone.now())
    assert design(programme).status == "cancelled"
    assert asked == []


def test_cancelled_at_the_last_moment_it_stays_cancelled(
    yard: Practice, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = a_programme(yard)

    def late(*_: Any, **__: Any) -> Answer:
        services.cancel_programme(programme=programme, by=ana, at=timezone.now())
        return an_answer()

    monkeypatch.setattr(services, "draft", late)
    found = design(programme)
    assert (found.status, found.answer) == ("cancelled", None)


def test_removed_meanwhile_it_is_gone(
    yard: Practice, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = a_programme(yard)

    def late(*_: Any, is_wanted: Callable[[], bool], **__: Any) -> Answer:
        services.remove_programme(programme=Programme.objects.get(), by=ana)
        assert not is_wanted()
        raise Stopped

    monkeypatch.setattr(services, "draft", late)
    services.design_programme.func(programme.pk)
    assert not Programme.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_worker_told_to_end_leaves_it_to_the_next(yard: Practice, drafted: Drafted) -> None:
    drafted(Stopped())
    programme = design(a_programme(yard))
    assert programme.status == "waiting"
    assert DBTaskResult.objects.count() == 1


def test_broken_off_each_time_it_is_given_up(yard: Practice, drafted: Drafted) -> None:
    drafted(Stopped())
    programme = a_programme(yard)
    for _ in range(services.TRIES):
        design(programme)
    assert (programme.status, programme.trouble) == (
        "failed",
        "It was broken off each time it was begun.",
    )


def test_what_went_wrong_is_said(yard: Practice, drafted: Drafted) -> None:
    drafted(CouldNotDesign("It took more than 3 minutes."))
    programme = design(a_programme(yard))
    assert (programme.status, programme.trouble) == ("failed", "It took more than 3 minutes.")
