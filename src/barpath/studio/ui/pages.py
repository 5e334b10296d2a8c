"""Answering with a page, or with the part of it that htmx asked for."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

if TYPE_CHECKING:
    from barpath.studio.people.models import User


class Request(HttpRequest):
    """A request after the htmx middleware."""

    htmx: HtmxDetails


class SignedInRequest(Request):
    """What a view gets that is not public."""

    user: "User"


def page(
    request: Request,
    template: str,
    context: dict[str, Any],
    *,
    part: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a template whole, or only its partial `part` when htmx asks."""
    asks = request.htmx
    # A form that changes the page aims at the whole of it, whatever part a list on it has.
    wants_part = part and asks and not asks.history_restore_request and asks.target != "main"
    name = f"{template}#{part}" if wants_part else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
