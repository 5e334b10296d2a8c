"""What Django needs to know of this room."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "barpath.studio.history"
