"""The one way a service says no, and the one place that becomes a response."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Refused(Exception):
    """A request the domain declines. The message is a sentence for the person asking."""


class RefusalMiddleware:
    """Answer 409 with the sentence when a service refuses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused):
            return render(request, "ui/refused.html", {"sentence": str(error)}, status=409)
        return None
