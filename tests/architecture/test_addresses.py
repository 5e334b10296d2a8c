"""Which pages a stranger may open: these, and no others."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

# Everything here is meant for people who have not signed in.
PUBLIC = {
    "career:guide",
    "career:fit",
    "career:jobs",
    "career:income",
    "credentials:certifications",
    "credentials:certification",
    "credentials:cost",
    "credentials:figures",
    "library:claims",
    "library:concept",
    "library:concepts",
    "library:claim",
    "library:sources",
    "library:source",
    "library:formulas",
    "library:formula",
    "library:tables",
    "library:table",
    "library:exercises",
    "library:exercise",
    "people:demo",
    "people:set-up",
    "system:health",
    "ui:preview",
    "ui:manifest",
    "account_confirm_login_code",
    "account_login",
    "account_signup",
    "account_logout",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_email",
    "account_email_verification_sent",
    "mfa_authenticate",
    "mfa_login_webauthn",
}


def addresses(
    patterns: list[URLPattern | URLResolver] | None = None, room: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{room}{pattern.namespace}:" if pattern.namespace else room
            yield from addresses(pattern.url_patterns, inside)
        else:
            yield f"{room}{pattern.name}", pattern


ALL = dict(addresses())


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_page_needs_sign_in_unless_it_is_listed(name: str) -> None:
    asks = getattr(ALL[name].callback, "login_required", True)
    assert asks is (name not in PUBLIC), name


def test_every_public_page_exists() -> None:
    assert set(ALL) >= PUBLIC


def test_every_address_has_a_name() -> None:
    assert [str(pattern.pattern) for name, pattern in addresses() if name.endswith("None")] == []
