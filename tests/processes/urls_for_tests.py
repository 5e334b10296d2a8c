"""Every page of the product, one that puts work into the queue, and one with a fault."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from barpath.studio.urls import urlpatterns as pages
from processes.work_for_tests import wait


@login_not_required
def enqueue(request: HttpRequest) -> HttpResponse:
    """Enqueue the work whose folder is named."""
    return HttpResponse(wait.enqueue(request.GET["folder"]).id)


@login_not_required
def fault(_: HttpRequest) -> HttpResponse:
    """Our mistake."""
    raise ZeroDivisionError("the fault of a test")


urlpatterns = [*pages, path("enqueue/", enqueue), path("fault/", fault)]
