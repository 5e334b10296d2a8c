"""What Django needs to know of this room."""

from django.apps import AppConfig


class PathConfig(AppConfig):
    name = "barpath.studio.path"
