"""What Django needs to know of this room."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "barpath.studio.programmes"
