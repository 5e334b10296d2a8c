"""What Django needs to know of this room."""

from django.apps import AppConfig


class SystemConfig(AppConfig):
    name = "barpath.studio.system"
