"""The addresses of this room."""

from django.urls import path

from barpath.studio.library.views import claims, concepts, exercises, formulas, own, sources, tables

app_name = "library"
urlpatterns = [
    path("claims/", claims.claims, name="claims"),
    path("claims/<slug:key>/", claims.claim, name="claim"),
    path("concepts/", concepts.concepts, name="concepts"),
    path("concepts/<slug:key>/", concepts.concept, name="concept"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:key>/", sources.source, name="source"),
    path("formulas/", formulas.formulas, name="formulas"),
    path("formulas/<str:key>/", formulas.formula, name="formula"),
    path("exercises/", exercises.exercises, name="exercises"),
    path("exercises/<slug:key>/", exercises.exercise, name="exercise"),
    path("exercises/<slug:based_on>/own/", own.add_exercise, name="add-exercise"),
    path("own-exercises/<int:pk>/change/", own.change_exercise, name="change-exercise"),
    path("own-exercises/<int:pk>/review/", own.review_exercise, name="review-exercise"),
    path("own-exercises/<int:pk>/retire/", own.retire_exercise, name="retire-exercise"),
    path("own-exercises/<int:pk>/restore/", own.restore_exercise, name="restore-exercise"),
    path("tables/", tables.tables, name="tables"),
    path("tables/<slug:key>/", tables.table, name="table"),
]
