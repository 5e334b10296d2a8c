"""Every page of the product, and one that puts work into the queue as a page does."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from barpath.studio.urls import urlpatterns as pages
from processes.work_for_tests import wait


@login_not_required
def enqueue(request: HttpRequest) -> HttpResponse:
    """Enqueue the work whose folder is named."""
    return HttpResponse(wait.enqueue(request.GET["folder"]).id)


urlpatterns = [*pages, path("enqueue/", enqueue)]
