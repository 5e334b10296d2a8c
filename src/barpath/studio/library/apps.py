"""What Django needs to know of this room."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "barpath.studio.library"
