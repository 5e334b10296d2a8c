"""The small signs beside a number or a choice, that open to where it comes from."""

import secrets
from itertools import count

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

# A page may be put together from the answers of several processes, and ids must not meet.
_PROCESS = secrets.token_hex(2)
_NUMBERS = count()


def a_sign(kind: str, **values: object) -> SafeString:
    """A sign of ui/<kind>.html, with an id of its own for what it opens."""
    return render_to_string(
        f"ui/{kind}.html", {"id": f"{kind}-{_PROCESS}{next(_NUMBERS):x}"} | values
    )
