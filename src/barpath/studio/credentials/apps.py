"""What Django needs to know of this room."""

from django.apps import AppConfig


class CredentialsConfig(AppConfig):
    name = "barpath.studio.credentials"
