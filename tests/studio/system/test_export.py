"""Everything that is a person's leaves with them, and nothing of anybody else's."""

import io
import json
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.ownership import rows_of
from barpath.studio.people.models import User

from .lives import CONTENT, signed_in

DOWNLOAD = "system:download"


def download(user: User) -> ZipFile:
    answer: Any = signed_in(user).post(reverse(DOWNLOAD))
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="barpath-')
    return ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def records(archive: ZipFile) -> dict[str, Any]:
    return {
        name.removesuffix(".json"): json.loads(archive.read(name))
        for name in archive.namelist()
        if name.endswith(".json")
    }


def test_every_row_of_every_kind_is_in_it(ana: User, bo: User) -> None:
    before = {
        rows.model._meta.label_lower.replace(".", "-"): {row.pk for row in rows}
        for _, rows in rows_of("person", ana.person_id)
    }
    told = records(download(ana))
    key = {"sessions-session": "session_key"}
    assert set(told) == set(before)
    for kind, pks in before.items():
        assert {row[key.get(kind, "id")] for row in told[kind]["rows"]} == pks, kind


def test_nothing_of_anybody_else_is_in_it(ana: User, bo: User) -> None:
    archive = download(ana)
    for name in archive.namelist():
        text = archive.read(name).decode()
        assert "Bohumil" not in text + name
        assert "bohumil" not in text + name
    for part in records(archive).values():
        for row in part["rows"]:
            for field in ("person", "user", "by"):
                assert row.get(field) in {None, ana.pk, ana.person_id}


def test_secrets_stay_behind(ana: User) -> None:
    archive = download(ana)
    text = "".join(archive.read(name).decode() for name in archive.namelist())
    assert ana.password not in text
    assert "seed of" not in text
    assert "key of" not in text
    told = records(archive)
    assert "password" not in told["people-user"]["rows"][0]
    assert "password" not in told["people-user"]["fields"]
    assert "How you sign in: password" in archive.read("README.txt").decode()


def test_each_field_says_what_it_is_called_and_what_its_values_mean(ana: User) -> None:
    told = records(download(ana))
    person, paper = told["people-person"], told["credentials-paper"]
    assert person["fields"]["born_on"] == {"label": "date of birth"}
    assert paper["about"] == "A card, diploma or certificate a person holds."
    assert paper["fields"]["kind"]["values"]["cpr-aed"] == "CPR and AED card"
    assert paper["rows"][0]["kind"] == "cpr-aed"
    assert told["people-role"]["rows"][0]["practice"]["name"] == "Iron Yard"


def test_the_files_are_in_it_under_their_own_names(ana: User) -> None:
    archive = download(ana)
    (row,) = records(archive)["files-storedfile"]["rows"]
    assert row["content"] == f"files/{row['id']}-card of Zyanya Quetzal.pdf"
    assert archive.read(row["content"]) == CONTENT + b"Zyanya Quetzal"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "..", "a/../../b", "x" * 200]
)
def test_no_name_of_a_file_leads_out_of_the_folder(ana: User, name: str) -> None:
    StoredFile.objects.update(name=name)
    (place,) = (each for each in download(ana).namelist() if each.startswith("files/"))
    assert place.count("/") == 1
    assert ".." not in place
    assert "\\" not in place


def test_a_file_that_the_disk_lost_is_said_so(ana: User) -> None:
    stored = StoredFile.objects.get()
    default_storage.delete(str(stored.content))
    said = download(ana).read("README.txt").decode()
    assert "the disk no longer has them" in said
    assert f"files/{stored.pk}-card of Zyanya Quetzal.pdf" in said


def test_the_readme_says_what_there_is(ana: User) -> None:
    said = download(ana).read("README.txt").decode()
    assert said.startswith("Everything that Barpath keeps of Zyanya Quetzal, as of ")
    assert (
        "credentials-paper.json  Papers: 1. A card, diploma or certificate a person holds." in said
    )


def test_it_is_recorded(ana: User) -> None:
    download(ana)
    event = Event.objects.get(person=ana.person, verb="downloaded")
    assert event.by == ana


def test_it_takes_a_post_of_somebody_signed_in(ana: User) -> None:
    assert signed_in(ana).get(reverse(DOWNLOAD)).status_code == 405
    answer = Client(SERVER_NAME="localhost").post(reverse(DOWNLOAD))
    assert answer.status_code == 302
    assert not Event.objects.filter(verb="downloaded").exists()
