"""The addresses of this room."""

from django.urls import path

from barpath.studio.history import views

app_name = "history"
urlpatterns = [path("", views.events, name="events")]
