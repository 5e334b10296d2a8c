"""Reads of this room that pages show."""

from dataclasses import dataclass

from barpath.studio.people.models import Role, User


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One of the people a visitor of the demo can be."""

    user_id: int
    name: str
    roles: tuple[str, ...]


def demo_people() -> list[DemoPerson]:
    """Everybody who can sign in, with what they are, in words; whoever has no role comes first."""
    roles: dict[int, list[str]] = {}
    open_roles = Role.objects.filter(ended_on=None).select_related("practice")
    for role in open_roles.order_by("kind", "practice__name"):
        roles.setdefault(role.person_id, []).append(role.in_words)
    users = User.objects.filter(is_active=True).select_related("person").order_by("person__name")
    people = [
        DemoPerson(user.pk, user.person.name, tuple(roles.get(user.person_id, ())))
        for user in users
    ]
    return sorted(people, key=lambda each: bool(each.roles))
