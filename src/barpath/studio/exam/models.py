"""What a learner set out to do, answered, remembers and sat."""

from datetime import date, datetime

from django.db import models
from django.db.models import F, Q

from barpath.craft.exam.memory import Memory
from barpath.craft.exam.planning import StudyPlan
from barpath.studio.ownership import Ownership, of_person
from barpath.studio.people.models import Person


class Preparation(models.Model):
    """A person prepares for the exam of a certification programme, from one day until another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="preparations")
    certification = models.CharField(max_length=60)  # a key of the knowledge base
    began_on = models.DateField()
    exam_on = models.DateField("exam day")
    weekdays = models.JSONField("days of study")  # Monday 0 to Sunday 6
    minutes_per_day = models.PositiveSmallIntegerField("minutes a day")
    diagnosed_on = models.DateField(null=True, blank=True)  # the first test, taken or declined
    ended_on = models.DateField(null=True, blank=True)

    ownership = of_person("person", title="Exams you prepare for")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "certification"],
                condition=Q(ended_on=None),
                name="one_preparation_for_an_exam",
            ),
            models.CheckConstraint(
                condition=Q(minutes_per_day__gte=5) & Q(minutes_per_day__lte=600),
                name="minutes_of_study_fit_a_day",
            ),
        ]

    def as_plan(self, *, seconds_per_answer: float) -> StudyPlan:
        """The plan as a value."""
        days = frozenset(self.weekdays)
        return StudyPlan(
            self.began_on, self.exam_on, days, self.minutes_per_day, seconds_per_answer
        )


class ConceptMemory(models.Model):
    """What a person remembers of a concept. It serves every exam they prepare for."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memories")
    concept = models.CharField(max_length=60)
    stability_days = models.FloatField()
    difficulty = models.FloatField()
    reviewed_on = models.DateField()
    due_on = models.DateField()
    right_in_a_row = models.PositiveSmallIntegerField()

    ownership = of_person("person", title="What you remember")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "concept"], name="one_memory_of_a_concept")
        ]

    def as_value(self) -> Memory:
        """The memory as a value."""
        return Memory(
            self.stability_days,
            self.difficulty,
            self.reviewed_on,
            self.due_on,
            self.right_in_a_row,
        )


class StudyDay(models.Model):
    """One day's queue of concepts, and how far the learner is in it."""

    preparation = models.ForeignKey(Preparation, on_delete=models.CASCADE, related_name="days")
    on = models.DateField()
    queue = models.JSONField(default=list)  # keys of concepts, in the order they are asked
    place = models.PositiveSmallIntegerField(default=0)  # of the next one
    item = models.CharField(max_length=80, blank=True)  # the id being shown; "" when none is
    shown_at = models.DateTimeField(null=True, blank=True)

    ownership = of_person("preparation__person", title="Days of study")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["preparation", "on"], name="one_queue_a_day")
        ]

    @property
    def is_done(self) -> bool:
        """Whether the queue is behind the learner."""
        return self.place >= len(self.queue)


class Sitting(models.Model):
    """One test sat in one go: a mock, the first test, or the adaptive one."""

    class Kind(models.TextChoices):
        MOCK = "mock", "Mock exam"
        DIAGNOSTIC = "diagnostic", "Where you stand"
        ADAPTIVE = "adaptive", "Adaptive test"

    class Ending(models.TextChoices):
        ABOVE = "above", "Surely above the line"
        BELOW = "below", "Surely below the line"
        OPEN = "open", "No sure answer"

    preparation = models.ForeignKey(Preparation, on_delete=models.CASCADE, related_name="sittings")
    kind = models.CharField(max_length=12, choices=Kind)
    items = models.JSONField(default=list)  # ids in the order they are asked
    unscored = models.JSONField(default=list)  # ids that do not count
    draw = models.CharField(max_length=60)
    started_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)  # None: no clock
    submitted_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=8, choices=Ending, blank=True)  # of a test that measures

    ownership = of_person("preparation__person", title="Tests you sat")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["preparation"],
                condition=Q(submitted_at=None),
                name="one_open_test_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("started_at")),
                name="a_test_ends_after_it_starts",
            ),
        ]

    def is_over(self, at: datetime) -> bool:
        """Whether its time has run out."""
        return self.ends_at is not None and at >= self.ends_at


class SittingAnswer(models.Model):
    """What was chosen at one place of a test, as long as it may be changed and after."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="answers")
    place = models.PositiveSmallIntegerField()
    item = models.CharField(max_length=80)
    chosen = models.PositiveSmallIntegerField(null=True, blank=True)  # place of the option
    is_flagged = models.BooleanField(default=False)
    changes = models.PositiveSmallIntegerField(default=0)
    shown_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    ownership = of_person("sitting__preparation__person", title="Answers in tests")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sitting", "place"], name="one_answer_at_a_place")
        ]


class Answer(models.Model):
    """One answer that counts: what ability, memory and the difficulty of items are learned from."""

    class Mode(models.TextChoices):
        STUDY = "study", "Daily study"
        MOCK = "mock", "Mock exam"
        DIAGNOSTIC = "diagnostic", "Where you stand"
        ADAPTIVE = "adaptive", "Adaptive test"

    preparation = models.ForeignKey(Preparation, on_delete=models.CASCADE, related_name="answers")
    item = models.CharField(max_length=80)
    concept = models.CharField(max_length=60)
    mode = models.CharField(max_length=12, choices=Mode)
    chosen = models.PositiveSmallIntegerField()
    is_right = models.BooleanField()
    is_first = models.BooleanField()  # the person's first meeting with the item
    is_doubted = models.BooleanField(default=False)
    took_s = models.FloatField()
    answered_at = models.DateTimeField()
    answered_on = models.DateField()  # the learner's day
    # Where it was asked: a second press of the button, or a second tab, finds it taken.
    day = models.ForeignKey(
        StudyDay, null=True, blank=True, on_delete=models.CASCADE, related_name="answers"
    )
    place = models.PositiveSmallIntegerField(null=True, blank=True)

    ownership = of_person("preparation__person", title="Answers")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "place"], name="one_answer_a_place_of_a_day")
        ]
        indexes = [models.Index(fields=["preparation", "item"], name="answers_by_item")]


class Flag(models.Model):
    """An item a learner wants to come back to."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="flags")
    item = models.CharField(max_length=80)
    flagged_on = models.DateField()

    ownership = of_person("person", title="Items you flagged")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "item"], name="an_item_is_flagged_once")
        ]


class Attempt(models.Model):
    """One try at the real exam: application, fee, day, and how it went."""

    class Outcome(models.TextChoices):
        PASSED = "passed", "Passed"
        FAILED = "failed", "Not passed"

    preparation = models.ForeignKey(Preparation, on_delete=models.CASCADE, related_name="attempts")
    applied_on = models.DateField("day of application", null=True, blank=True)
    fee_usd = models.DecimalField(
        "registration fee, USD", max_digits=8, decimal_places=2, null=True, blank=True
    )
    fee_paid_on = models.DateField("day the fee was paid", null=True, blank=True)
    delivery = models.CharField("how it is sat", max_length=30, blank=True)
    place = models.CharField("where", max_length=200, blank=True)
    exam_on = models.DateField("exam day", null=True, blank=True)
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True)
    score = models.CharField("score, as reported", max_length=40, blank=True)
    # What was to be said of passing on the exam day, 0 to 1, before any correction: reported
    # outcomes are held against it. None where no chance could be given.
    stated_chance = models.FloatField(null=True, blank=True)

    ownership = of_person("preparation__person", title="Exams you sat")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="") | Q(exam_on__isnull=False),
                name="an_exam_with_an_outcome_has_a_day",
            ),
            models.UniqueConstraint(
                fields=["preparation"], condition=Q(outcome=""), name="one_exam_to_come_at_a_time"
            ),
        ]

    def may_have_outcome(self, today: date) -> bool:
        """Whether the day has come."""
        return self.exam_on is not None and self.exam_on <= today


class PoolToken(models.Model):
    """What a person's answers go by in files that are shared: drawn once, made of nothing known."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="pool_token")
    token = models.CharField(max_length=64, unique=True)

    ownership = of_person("person", title="What your shared answers go by")


class PooledAnswer(models.Model):
    """A first answer of somebody, somewhere, that was shared and merged here."""

    token = models.CharField(max_length=64)
    item = models.CharField(max_length=80)
    is_right = models.BooleanField()

    ownership = Ownership(
        "installation", why="shared without a name: nothing in a row says whose answer it was"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "item"], name="one_pooled_answer_to_an_item")
        ]


class ItemMeasure(models.Model):
    """How hard an item has shown itself to be, by all pooled answers together."""

    item = models.CharField(max_length=80, unique=True)
    mean = models.FloatField()
    sd = models.FloatField()
    discrimination = models.FloatField()
    answers = models.PositiveIntegerField()

    ownership = Ownership("installation", why="worked out from the pooled answers, of nobody")
