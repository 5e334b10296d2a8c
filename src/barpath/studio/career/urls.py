"""The addresses of this room."""

from django.urls import path

from barpath.studio.career import views

app_name = "career"
urlpatterns = [
    path("", views.guide, name="guide"),
    path("is-it-for-me/", views.fit, name="fit"),
    path("jobs/", views.jobs, name="jobs"),
    path("income/", views.income, name="income"),
]
