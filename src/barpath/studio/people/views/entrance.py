"""Ways in for people who are nobody yet: the first account, and the demo."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from barpath.studio.people import reports, services
from barpath.studio.people.forms.own import SetUpForm
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from barpath.studio.ui.pages import Request, page
from barpath.studio.ui.sent import GREATEST_KEY, whole


def _sign_in(request: Request, user: User) -> HttpResponse:
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)


@login_not_required
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("password")
def set_up(request: Request, token: str) -> HttpResponse:
    """Make the owner's account, by the link of the terminal."""
    services.check_set_up(token)
    form = SetUpForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        user = services.set_up_owner(today=timezone.localdate(), **form.cleaned_data)
        return _sign_in(request, user)
    context = {"form": form}
    return page(request, "people/set_up.html", context, status=422 if form.is_bound else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
def demo(request: Request) -> HttpResponse:
    """Enter the demo as any of its people."""
    if not settings.IS_DEMO:
        raise Http404
    if request.method == "POST":
        chosen = whole(request.POST.get("user"), most=GREATEST_KEY)
        if chosen is None:
            raise Refused("Choose one of the people of the demo.")
        return _sign_in(request, services.enter_demo(user_id=chosen))
    return page(request, "people/demo.html", {"people": reports.demo_people()})
