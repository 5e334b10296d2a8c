"""What Django needs to know of this room."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "barpath.studio.ui"
