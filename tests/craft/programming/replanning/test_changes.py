"""What became of a plan, with its causes."""

from barpath.craft.programming.replanning.changes import changes, in_words
from barpath.craft.programming.request import Event
from craft.programming.programmes import a_part, a_programme, a_session, a_slot, weeks_of
from craft.programming.replanning.plans import WEEK, after, the_plan

EVENT = Event(type="missed", week=2)


def test_each_difference_says_where_what_and_why() -> None:
    plan = a_programme(a_session(), weeks=3)
    moved = a_programme(weeks=(plan.weeks[0], *weeks_of(3, a_session(day=1))[1:]))
    first, second = changes(plan, moved, EVENT)
    assert (first.week, first.where, first.was, first.now) == (2, "session", "Monday", "Tuesday")
    assert first.rule == "REP-01"
    assert "a session was missed" in first.cause
    assert second.week == 3
    assert in_words((first, second)) == [
        f"Weeks 2 to 3, session: Monday becomes Tuesday, because {first.cause}."
    ]


def test_sets_exercises_and_sessions_that_come_and_go_are_told() -> None:
    before = a_programme(a_session(), a_session(a_part("main", a_slot("Push-Up")), day=3), weeks=2)
    fewer = a_session(a_part("main", a_slot(sets=2, rules=("VOL-02", "REP-02"))))
    after_it = a_programme(weeks=(before.weeks[0], weeks_of(2, fewer)[1]))
    lost, less = changes(before, after_it, EVENT)
    assert (lost.where, lost.was, lost.now) == ("Thursday", "a session", "")
    assert (less.where, less.was, less.now) == ("Monday, Goblet Squat", "3 sets", "2 sets")
    assert less.rule == "REP-02"
    assert in_words([lost])[0].startswith("Week 2, Thursday: a session left out, because")


def test_a_swap_is_one_change() -> None:
    before = a_programme(a_session(), weeks=2)
    swapped = a_session(a_part("main", a_slot("Bodyweight Squat", rules=("REP-04",))))
    after_it = a_programme(weeks=(before.weeks[0], weeks_of(2, swapped)[1]))
    (swap,) = changes(before, after_it, Event(type="travel", week=2))
    assert (swap.was, swap.now) == ("Goblet Squat, 3 sets,", "Bodyweight Squat, 3 sets")
    assert swap.rule == "REP-04"


def test_the_text_tells_every_change_and_nothing_where_there_is_none() -> None:
    new = after(type="injury", region="knee", pain=3)
    event = Event(type="injury", week=WEEK, region="knee", pain=3)
    for line in in_words(changes(the_plan(), new, event)):
        assert line in new.text
    same = after(type="illness", days=(1,))
    assert same.weeks == the_plan().weeks
    assert "Nothing has to change." in same.text
