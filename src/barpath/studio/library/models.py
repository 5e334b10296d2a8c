"""Exercises of a practice's own, beside those of the knowledge base."""

import msgspec
from django.db import models
from django.db.models.functions import Lower

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Edge, Exercise, FaultFix
from barpath.studio.library.exercises_in_words import LEVEL_IN_WORDS, LOADING_IN_WORDS
from barpath.studio.ownership import of_practice
from barpath.studio.people.models import Practice, User

IN_KILOGRAMS = {"fixed", "continuous"}


class OwnExercise(models.Model):
    """An exercise that a practice does its own way: what differs from the one it is based on.

    All else (muscles, cautions, what is shown first) is that one's, and follows it.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="own_exercises")
    based_on = models.CharField(max_length=80)  # a key of the knowledge base
    name = models.CharField(max_length=100)
    pattern = models.CharField("movement", max_length=4)
    level = models.PositiveSmallIntegerField(choices=LEVEL_IN_WORDS.items())
    loading = models.CharField("made harder", max_length=12, choices=LOADING_IN_WORDS.items())
    equipment = models.JSONField("kit", default=list)  # codes, all needed together
    extra_tags = models.JSONField("further stresses and positions", default=list)
    set_up = models.TextField()  # a step a line, like the two below
    execution = models.TextField()
    cues = models.TextField()
    fault = models.CharField(max_length=20, blank=True)
    fault_cause = models.CharField("its cause", max_length=200, blank=True)
    fault_fix = models.CharField("what to say or change", max_length=200, blank=True)
    notes = models.TextField(blank=True)
    added_on = models.DateField()
    written_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewed_on = models.DateField("read by other eyes", null=True, blank=True)
    retired_on = models.DateField("out of use since", null=True, blank=True)

    ownership = of_practice("practice")

    class Meta:
        constraints = [
            models.UniqueConstraint("practice", Lower("name"), name="an_own_exercise_is_named_once")
        ]

    @property
    def key(self) -> str:
        """What stands for it among the exercises; no file of the knowledge base is called so."""
        return f"own-{self.pk}"

    def as_exercise(self) -> Exercise:
        """The whole record: that of the exercise it is based on, with what differs.

        Stresses are added and never taken away. That the shares of the muscles are the same is a
        judgement, whatever those of the other were measured by.
        """
        base = knowledge().movement.exercises[self.based_on]
        weighs = self.loading in IN_KILOGRAMS
        modes = tuple(each for each in base.intensity_modes if weighs or each != "percent_1rm")
        return msgspec.structs.replace(
            base,
            name=self.name,
            aliases=(),
            pattern=self.pattern,
            patterns_also=tuple(each for each in base.patterns_also if each != self.pattern),
            joint_actions=base.joint_actions if self.pattern == base.pattern else (),
            level=self.level,
            loading=self.loading,
            e1rm_reps_max=base.e1rm_reps_max if weighs else 0,
            intensity_modes=modes or ("rpe",),
            share_basis="expert",
            equipment=(tuple(self.equipment),),
            tags=tuple(dict.fromkeys((*base.tags, *self.extra_tags))),
            substitutes=(*self._way_to(base), *base.substitutes),
            set_up=_lines(self.set_up),
            execution=_lines(self.execution),
            cues=_lines(self.cues),
            faults=(*self._own_fault(), *base.faults),
            reviewed_on=self.reviewed_on,
            status="retired" if self.retired_on else "live",
        )

    def _way_to(self, base: Exercise) -> tuple[Edge, ...]:
        """The exercise it is based on, where other kit is what sets the two apart."""
        if tuple(self.equipment) in base.equipment:
            return ()
        return (Edge(to=self.based_on, reason="other-equipment"),)

    def _own_fault(self) -> tuple[FaultFix, ...]:
        if not self.fault:
            return ()
        return (msgspec.convert(
            {"fault": self.fault, "cause": self.fault_cause, "fix": self.fault_fix}, FaultFix
        ),)  # fmt: skip


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
