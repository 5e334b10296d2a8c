"""The addresses of this room."""

from django.urls import path

from barpath.studio.files import views

app_name = "files"
urlpatterns = [
    path("<int:pk>/", views.file, name="file"),
]
