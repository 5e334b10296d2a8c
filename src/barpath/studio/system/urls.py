"""The addresses of this room."""

from django.urls import path

from barpath.studio.system.views import data, health

app_name = "system"
urlpatterns = [
    path("health/", health.health, name="health"),
    path("account/data/", data.data, name="data"),
    path("account/data/download/", data.download, name="download"),
    path("account/data/erase/", data.erase, name="erase"),
]
