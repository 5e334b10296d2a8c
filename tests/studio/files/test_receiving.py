"""What a browser sends does not fill the disk."""

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

MB = 1024 * 1024


def received(sent_bytes: int) -> int:
    sent = SimpleUploadedFile("a.pdf", b"x" * sent_bytes)
    request = RequestFactory().post("/", {"file": sent, "issuer": "Red Cross"})
    assert request.POST["issuer"] == "Red Cross"
    (upload,) = request.FILES.getlist("file")
    size_bytes = upload.size or 0
    request.close()
    return size_bytes


def test_a_file_within_the_limit_arrives_whole() -> None:
    assert received(settings.MAX_UPLOAD_BYTES) == settings.MAX_UPLOAD_BYTES
    assert received(100) == 100


def test_of_a_larger_one_only_enough_to_see_that_it_is_larger() -> None:
    assert settings.MAX_UPLOAD_BYTES < received(15 * MB) < settings.MAX_UPLOAD_BYTES + MB
