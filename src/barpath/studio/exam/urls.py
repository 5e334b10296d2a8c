"""The addresses of this room."""

from django.urls import path

from barpath.studio.exam.views import (
    attempting,
    checking,
    drilling,
    memory,
    preparing,
    readiness,
    resources,
    sharing,
    sitting,
    studying,
)

app_name = "exam"
urlpatterns = [
    path("", preparing.preparations, name="preparations"),
    path("start/", preparing.start, name="start"),
    path("<int:pk>/", preparing.preparation, name="preparation"),
    path("<int:pk>/plan/", preparing.plan, name="plan"),
    path("<int:pk>/end/", preparing.end, name="end"),
    path("<int:pk>/study/", studying.study, name="study"),
    path("<int:pk>/study/answer/", studying.answer, name="answer"),
    path("<int:pk>/study/more/", studying.go_on, name="go-on"),
    path("<int:pk>/answers/<int:answer_pk>/", studying.answered, name="answered"),
    path("<int:pk>/answers/<int:answer_pk>/flag/", studying.flag, name="flag"),
    path("<int:pk>/readiness/", readiness.readiness, name="readiness"),
    path("<int:pk>/memory/", memory.memory, name="memory"),
    path("<int:pk>/resources/", resources.resources, name="resources"),
    path("<int:pk>/check/", checking.check, name="check"),
    path("checks/<int:pk>/", checking.checking, name="checking"),
    path("<int:pk>/share/", sharing.answers_export, name="answers-export"),
    path("<int:pk>/drill/", drilling.drill, name="drill"),
    path("<int:pk>/flagged/", drilling.flagged, name="flagged"),
    path("<int:pk>/exam/", attempting.attempts, name="attempts"),
    path("<int:pk>/exam/add/", attempting.add_attempt, name="add-attempt"),
    path("exams/<int:pk>/", attempting.change_attempt, name="change-attempt"),
    path("exams/<int:pk>/outcome/", attempting.outcome, name="outcome"),
    path("exams/<int:pk>/remove/", attempting.remove_attempt, name="remove-attempt"),
    path("<int:pk>/mock/", sitting.mock, name="mock"),
    path("tests/<int:pk>/", sitting.overview, name="overview"),
    path("tests/<int:pk>/<int:number>/", sitting.sitting, name="sitting"),
    path("tests/<int:pk>/submit/", sitting.submit, name="submit"),
    path("tests/<int:pk>/result/", sitting.result, name="result"),
    path("tests/<int:pk>/review/<int:number>/", sitting.review, name="review"),
]
