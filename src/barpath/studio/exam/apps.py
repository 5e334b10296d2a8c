"""What Django needs to know of this room."""

from django.apps import AppConfig


class ExamConfig(AppConfig):
    name = "barpath.studio.exam"
