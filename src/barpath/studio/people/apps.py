"""What Django needs to know of this room."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "barpath.studio.people"
