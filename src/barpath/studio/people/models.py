"""Human beings, the practices they work in, and what they are there."""

from typing import ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from barpath.studio.ownership import of_person, of_practice


class Person(models.Model):
    """A human being, with or without a way to sign in."""

    class Education(models.TextChoices):
        UNKNOWN = "", "Not said"
        NONE = "none", "Not finished high school"
        HIGH_SCHOOL = "high-school", "High school diploma, GED or equivalent"
        COLLEGE = "college", "College degree"

    class Units(models.TextChoices):
        METRIC = "metric", "Metric (kg, cm, °C)"
        IMPERIAL = "imperial", "US customary (lb, in, °F)"

    class Theme(models.TextChoices):
        SYSTEM = "system", "As this device is set"
        LIGHT = "light", "Light"
        DARK = "dark", "Dark"

    name = models.CharField(max_length=200)
    born_on = models.DateField("date of birth", null=True, blank=True)
    education = models.CharField(max_length=20, choices=Education, blank=True)
    country = models.CharField(max_length=2, blank=True)
    units = models.CharField(max_length=10, choices=Units, default=Units.METRIC)
    theme = models.CharField("colours", max_length=10, choices=Theme, default=Theme.SYSTEM)
    time_zone = models.CharField(max_length=64, default="UTC")

    ownership = of_person("pk", title="Who you are")


class UserManager(BaseUserManager["User"]):
    """Users are found by e-mail address."""

    @transaction.atomic
    def create_user(
        self,
        email: str,
        password: str | None = None,
        *,
        name: str = "",
        is_verified: bool = False,
        **preferences: str,
    ) -> "User":
        """A user, the person who signs in by it, and the address: all three or none.

        Args:
            email: kept in lower case, since nobody means two people by two spellings.
            is_verified: the address is known to be theirs.
            **preferences: further fields of the person.
        """
        email = email.strip().lower()
        name = name or email.partition("@")[0]
        user = self.model(email=email, person=Person.objects.create(name=name, **preferences))
        user.set_password(password)
        user.save(using=self._db)
        EmailAddress.objects.create(user=user, email=email, primary=True, verified=is_verified)
        return user


class User(AbstractBaseUser):
    """A way for a person to sign in."""

    email = models.EmailField("e-mail address", unique=True)
    person = models.OneToOneField(Person, on_delete=models.CASCADE)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    active_role = models.ForeignKey(
        "Role", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects: ClassVar[UserManager] = UserManager()

    ownership = of_person("person", unexported=("password",), title="How you sign in")


class Practice(models.Model):
    """The tenant: a solo trainer's business or a whole gym."""

    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default="UTC")
    currency = models.CharField(max_length=3, default="USD")

    ownership = of_practice("pk")


class Role(models.Model):
    """What a person is in a practice, and from when to when."""

    class Kind(models.TextChoices):
        OWNER = "owner", "Owner"
        MANAGER = "manager", "Manager"
        TRAINER = "trainer", "Trainer"
        INSTRUCTOR = "instructor", "Instructor"
        DESK = "desk", "Front desk"
        CLIENT = "client", "Client"
        MEMBER = "member", "Member"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=20, choices=Kind)
    since_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    ownership = of_person("person")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "practice", "kind"],
                condition=Q(ended_on=None),
                name="one_open_role_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=models.F("since_on")),
                name="role_ends_after_it_begins",
            ),
        ]

    @property
    def in_words(self) -> str:
        """Such as "Trainer at Iron Yard"."""
        return f"{self.get_kind_display()} at {self.practice.name}"
