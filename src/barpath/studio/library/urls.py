"""The addresses of this room."""

from django.urls import path

from barpath.studio.library import views

app_name = "library"
urlpatterns = [
    path("claims/", views.claims, name="claims"),
    path("claims/<slug:key>/", views.claim, name="claim"),
    path("sources/", views.sources, name="sources"),
    path("sources/<slug:key>/", views.source, name="source"),
]
