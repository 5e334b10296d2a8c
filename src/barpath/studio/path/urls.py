"""The addresses of this room."""

from django.urls import path

from barpath.studio.path import views

app_name = "path"
urlpatterns = [path("", views.path, name="path")]
