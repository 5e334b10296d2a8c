"""Whose a row is, how it leaves with its owner, and what is done when the owner goes.

Every model says so in an attribute `ownership`; the models of others are declared in OF_OTHERS.
A model that says nothing has no place here, and a test names it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from django.apps import apps
from django.db.models import Count, Model, QuerySet, Value

Owner = Literal["person", "practice", "installation"]


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whose the rows of a model are.

    Attributes:
        owner: a person, a practice, or the installation itself.
        path: the lookup from a row to its owner; "pk" for the owner's own row.
        erased: what happens when the owner is erased: the row goes ("deleted"), stays without
            the fields in `forgets` ("forgotten"), or stays as it is ("kept", with `why`).
        forgets: fields that are emptied when the row is forgotten.
        unexported: fields that an export leaves out, such as a password.
        why: the reason, where a row is kept or belongs to the installation.
        title: what the owner calls these rows, where the name of the model is not it.
        about: for rows of a practice, the lookup to the person they are about, if any: they are
            exported with that person too, and erased.
        is_health: rows that tell of somebody's health: each reading is written down.
    """

    owner: Owner
    path: str = ""
    erased: Literal["deleted", "forgotten", "kept"] = "deleted"
    forgets: tuple[str, ...] = ()
    unexported: tuple[str, ...] = ()
    why: str = ""
    title: str = ""
    about: str = ""
    is_health: bool = False

    def __post_init__(self) -> None:
        if (self.owner == "installation" or self.erased == "kept") and not self.why:
            raise ValueError("say why these rows stay")
        if self.owner != "installation" and not self.path:
            raise ValueError("say how to get from a row to its owner")

    def path_from(self, owner: Owner) -> str:
        """The lookup from a row to an owner of this kind; "" where it has none."""
        if self.owner == owner:
            return self.path
        return self.about if owner == "person" else ""


def of_person(path: str, *, unexported: tuple[str, ...] = (), title: str = "") -> Ownership:
    """Rows that belong to a person and go when the person goes."""
    return Ownership("person", path, unexported=unexported, title=title)


def of_practice(path: str, *, about: str = "", is_health: bool = False) -> Ownership:
    """Rows that belong to a practice and go when the practice goes, or the person they are about."""
    return Ownership("practice", path, about=about, is_health=is_health)


OF_OTHERS: dict[str, Ownership] = {
    "account.EmailAddress": of_person("user__person", title="E-mail addresses"),
    "account.EmailConfirmation": of_person(
        "email_address__user__person", unexported=("key",), title="Links to confirm an address"
    ),
    "mfa.Authenticator": of_person(
        "user__person", unexported=("data",), title="Passkeys, codes of an app, recovery codes"
    ),
    "auth.Group": Ownership("installation", why="not used: access is decided in one file"),
    "auth.Group_permissions": Ownership("installation", why="not used, like the groups"),
    "auth.Permission": Ownership("installation", why="not used: access is decided in one file"),
    "contenttypes.ContentType": Ownership("installation", why="the names of the models"),
    "sessions.Session": Ownership("installation", why="signed out when the user it names goes"),
    "django_tasks_database.DBTaskResult": Ownership(
        "installation", why="work to be done; a task holds ids, never records"
    ),
}


def ownership_of(model: type[Model]) -> Ownership:
    """How rows of a model are owned.

    Raises:
        LookupError: if the model does not say.
    """
    declared = getattr(model, "ownership", None) or OF_OTHERS.get(model._meta.label)
    if not isinstance(declared, Ownership):
        raise LookupError(f"{model._meta.label} does not declare whose its rows are")
    return declared


def rows_of(owner: Owner, key: int) -> Iterator[tuple[Ownership, "QuerySet[Any]"]]:
    """Every row of one person or one practice, model by model.

    The rows come by the base manager, which hides none and lets history be forgotten.
    """
    for model in sorted(apps.get_models(include_auto_created=True), key=lambda m: m._meta.label):
        ownership = ownership_of(model)
        path = ownership.path_from(owner)
        if path:
            rows = model._base_manager.filter(**{path: key})  # noqa: SLF001
            yield ownership, rows.order_by("pk")


def count_rows(owner: Owner, key: int) -> dict[type[Model], int]:
    """How many rows of each model one person or one practice has, in one query.

    Models without a row are left out.
    """
    counts = []
    models = {}
    for _, rows in rows_of(owner, key):
        models[rows.model._meta.label] = rows.model
        label = rows.order_by().annotate(label=Value(rows.model._meta.label)).values_list("label")
        counts.append(label.annotate(rows=Count("pk")))
    return {models[label]: found for label, found in counts[0].union(*counts[1:], all=True)}


def title_of(model: type[Model]) -> str:
    """What the owner of rows of a model calls them, at the start of a line."""
    return ownership_of(model).title or str(model._meta.verbose_name_plural).capitalize()
