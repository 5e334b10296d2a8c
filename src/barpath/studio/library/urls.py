"""The addresses of this room."""

from django.urls import path

from barpath.studio.library.views import claims, exercises, formulas, sources, tables

app_name = "library"
urlpatterns = [
    path("claims/", claims.claims, name="claims"),
    path("claims/<slug:key>/", claims.claim, name="claim"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:key>/", sources.source, name="source"),
    path("formulas/", formulas.formulas, name="formulas"),
    path("formulas/<str:key>/", formulas.formula, name="formula"),
    path("exercises/", exercises.exercises, name="exercises"),
    path("exercises/<slug:key>/", exercises.exercise, name="exercise"),
    path("tables/", tables.tables, name="tables"),
    path("tables/<slug:key>/", tables.table, name="table"),
]
