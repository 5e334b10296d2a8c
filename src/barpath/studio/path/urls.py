"""The addresses of this room."""

from django.urls import URLPattern

app_name = "path"
urlpatterns: list[URLPattern] = []
