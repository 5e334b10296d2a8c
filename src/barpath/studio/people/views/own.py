"""A person's own record: who they are, how things are shown, which role they act in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from barpath.studio import access
from barpath.studio.people import services
from barpath.studio.people.forms.own import HandOverForm, SettingsForm
from barpath.studio.people.models import Person, Practice, Role
from barpath.studio.ui.pages import SignedInRequest, page


@require_http_methods(["GET", "POST"])
def own_settings(request: SignedInRequest) -> HttpResponse:
    """Settings of the person who is signed in."""
    person = access.get(request.user, "change", Person, pk=request.user.person_id)
    initial = {name: getattr(person, name) for name in SettingsForm.base_fields}
    data = request.POST if request.method == "POST" else None
    form = SettingsForm(data, initial=initial, today=timezone.localdate())
    if form.is_valid():
        services.change_settings(person=person, by=request.user, **form.cleaned_data)
        messages.success(request, "Your settings are saved.")
        return redirect("people:settings")
    roles = access.allowed(request.user, "act in", Role).select_related("practice")
    context = {"form": form, "roles": roles.order_by("practice__name", "kind")}
    return page(request, "people/settings.html", context, status=422 if form.is_bound else 200)


@require_POST
def act_in(request: SignedInRequest, pk: int) -> HttpResponse:
    """Act in another of one's roles from now on."""
    role = access.get(request.user, "act in", Role, pk=pk)
    services.act_in(user=request.user, role=role)
    messages.success(request, f"You now act as {role.in_words}.")
    return redirect("people:settings")


@require_http_methods(["GET", "POST"])
def hand_over(request: SignedInRequest, pk: int) -> HttpResponse:
    """Make somebody else an owner of one's practice."""
    practice = access.get(request.user, "hand over", Practice, pk=pk)
    data = request.POST if request.method == "POST" else None
    form = HandOverForm(data, practice=practice)
    if form.is_valid():
        to = form.cleaned_data["to"]
        services.hand_over(practice=practice, to=to, by=request.user, today=timezone.localdate())
        messages.success(request, f"{to.name} is now an owner of {practice.name}.")
        return redirect("system:data")
    context = {"form": form, "practice": practice}
    return page(request, "people/hand_over.html", context, status=422 if form.is_bound else 200)
