"""The addresses of this room."""

from django.urls import path

from barpath.studio.people.views import entrance, own

app_name = "people"
urlpatterns = [
    path("set-up/<str:token>/", entrance.set_up, name="set-up"),
    path("demo/", entrance.demo, name="demo"),
    path("settings/", own.own_settings, name="settings"),
    path("act-in/<int:pk>/", own.act_in, name="act-in"),
    path("hand-over/<int:pk>/", own.hand_over, name="hand-over"),
]
