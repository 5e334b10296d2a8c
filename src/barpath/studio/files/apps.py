"""What Django needs to know of this room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "barpath.studio.files"
