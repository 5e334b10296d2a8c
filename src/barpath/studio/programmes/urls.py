"""The addresses of this room."""

from django.urls import path

from barpath.studio.programmes.views import asking, programmes

app_name = "programmes"
urlpatterns = [
    path("", programmes.programmes, name="programmes"),
    path("ask/", asking.ask, name="ask"),
    path("<int:pk>/", programmes.programme, name="programme"),
    path("<int:pk>/progress/", programmes.progress, name="progress"),
    path("<int:pk>/cancel/", programmes.cancel, name="cancel"),
    path("<int:pk>/remove/", programmes.remove, name="remove"),
    path("<int:pk>/print/", programmes.printed, name="print"),
    path("<int:pk>/programme.json", programmes.download, name="download"),
]
