"""Where an answer was given, and what was chosen, as the pages of questions send them."""

from django.http import HttpRequest

from barpath.studio.refusal import Refused
from barpath.studio.ui.sent import whole

MOST = 999


def place_sent(request: HttpRequest) -> int:
    """The place of the question in its test or day.

    Raises:
        Refused: if none was sent.
    """
    return _sent(request, "place")


def option_sent(request: HttpRequest) -> int:
    """The place of the option.

    Raises:
        Refused: if none was sent.
    """
    return _sent(request, "chosen")


def _sent(request: HttpRequest, name: str) -> int:
    found = whole(request.POST.get(name), most=MOST)
    if found is None:
        raise Refused("Choose one of the options.")
    return found
