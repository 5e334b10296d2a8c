"""The addresses of this room."""

from django.urls import path

from barpath.studio.system import views

app_name = "system"
urlpatterns = [path("health/", views.health, name="health")]
