"""The certification programme a person is after, and the papers a person holds."""

from django.db import models
from django.db.models import F, Q

from barpath.studio.files.models import StoredFile
from barpath.studio.ownership import of_person
from barpath.studio.people.models import Person, Practice


class Goal(models.Model):
    """The certification programme a person has chosen, from one day until another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="goals")
    certification = models.CharField(max_length=60)  # a key of the knowledge base
    chosen_on = models.DateField()
    replaced_on = models.DateField(null=True, blank=True)
    exam_on = models.DateField("planned exam day", null=True, blank=True)

    ownership = of_person("person")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(replaced_on=None), name="one_goal_at_a_time"
            )
        ]


class Paper(models.Model):
    """A card, diploma or certificate a person holds."""

    class Kind(models.TextChoices):
        CPR_AED = "cpr-aed", "CPR and AED card"
        CPR = "cpr", "CPR card (without AED)"
        FIRST_AID = "first-aid", "First aid card"
        DIPLOMA = "diploma", "High school diploma, GED or equivalent"
        DEGREE = "degree", "College degree"
        PHOTO_ID = "photo-id", "Photo ID"
        GUARDIAN_CONSENT = "guardian-consent", "Signed consent of a parent or guardian"
        ANATOMY_COURSE = "anatomy-course", "Proof of a human anatomy course"
        CERTIFICATION = "certification", "Trainer certification"
        INSURANCE = "insurance", "Liability insurance"
        OTHER = "other", "Something else"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(
        "what it is", max_length=100, blank=True
    )  # where the kind says nothing
    certification = models.CharField(max_length=60, blank=True)  # which one, for a certification
    issuer = models.CharField(max_length=200)
    number = models.CharField(max_length=100, blank=True)
    issued_on = models.DateField("day of issue", null=True, blank=True)
    expires_on = models.DateField("last day", null=True, blank=True)
    is_hands_on = models.BooleanField("skills checked in person", null=True, blank=True)
    file = models.OneToOneField(
        StoredFile, null=True, blank=True, on_delete=models.SET_NULL, related_name="paper"
    )
    added_on = models.DateField()

    ownership = of_person("person")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(issued_on=None)
                | Q(expires_on=None)
                | Q(expires_on__gte=F("issued_on")),
                name="paper_expires_after_it_is_issued",
            ),
            models.CheckConstraint(
                condition=Q(certification="") | Q(kind="certification"),
                name="only_a_certification_names_one",
            ),
        ]


class PaperShare(models.Model):
    """A person lets a practice see one of their papers, until they take it back."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="shares")
    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="shared_papers")
    since_on = models.DateField()

    ownership = of_person("paper__person")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["paper", "practice"], name="a_paper_is_shared_once")
        ]
