"""What a person prefers, and the status of a page whose form was wrong."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from barpath.studio.people import zones


class PreferencesMiddleware:
    """Times are shown in the time zone of whoever is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(zones.zone(request.user.person.time_zone)):
            return self.get_response(request)


class WrongFormMiddleware:
    """Answer 422 where a page of the accounts library shows a form that was wrong.

    The library answers 200; our own pages set their status themselves.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(
        self, request: HttpRequest, response: TemplateResponse
    ) -> TemplateResponse:
        """Look for a form with errors in what the page was given."""
        forms = [(response.context_data or {}).get(name) for name in ("form", "webauthn_form")]
        if (
            request.method == "POST"
            and response.status_code == 200
            and any(form is not None and form.is_bound and form.errors for form in forms)
        ):
            response.status_code = 422
        return response
