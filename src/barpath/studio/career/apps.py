"""What Django needs to know of this room."""

from django.apps import AppConfig


class CareerConfig(AppConfig):
    name = "barpath.studio.career"
