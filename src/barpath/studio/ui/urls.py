"""The addresses of this room."""

from django.urls import path

from barpath.studio.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.preview, name="preview"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
]
