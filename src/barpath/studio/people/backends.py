"""Who is signed in, with what every page asks of them."""

from allauth.account.auth_backends import AuthenticationBackend

from barpath.studio.people.models import User


class PersonBackend(AuthenticationBackend):  # type: ignore[misc]
    """Sign-in by e-mail address; the person and the active role come in the same query."""

    def get_user(self, user_id: int) -> User | None:
        """The user of a session, or None if there is none or it is switched off."""
        return (
            User.objects.select_related("person", "active_role")
            .filter(pk=user_id, is_active=True)
            .first()
        )
