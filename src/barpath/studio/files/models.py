"""One store for every file a person gives us."""

import secrets

from django.db import models

from barpath.studio.ownership import of_person
from barpath.studio.people.models import Person


def _place(_file: "StoredFile", _name: str) -> str:
    """A name nobody can guess, spread over folders; the given name is kept in the row only."""
    token = secrets.token_hex(16)
    return f"{token[:2]}/{token}"


class StoredFile(models.Model):
    """A file whose content was checked to be what it claims."""

    class Kind(models.TextChoices):
        PDF = "pdf", "PDF"
        PNG = "png", "PNG picture"
        JPEG = "jpeg", "JPEG picture"
        WEBP = "webp", "WebP picture"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind)
    size_bytes = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.FileField(upload_to=_place, max_length=100)
    stored_at = models.DateTimeField(auto_now_add=True)

    ownership = of_person("person")

    @property
    def content_type(self) -> str:
        """What a browser is told it is."""
        return {"pdf": "application/pdf"}.get(self.kind, f"image/{self.kind}")

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it in itself."""
        return self.kind != self.Kind.PDF
