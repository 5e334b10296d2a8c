"""Every model says whose its rows are, and means it."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CASCADE, SET_NULL, Model

from barpath.studio.ownership import OF_OTHERS, Ownership, ownership_of, rows_of
from barpath.studio.people.models import Practice, User

MODELS = sorted(apps.get_models(include_auto_created=True), key=lambda model: model._meta.label)
OWNED = [model for model in MODELS if ownership_of(model).owner != "installation"]
PERSONS = [model for model in MODELS if ownership_of(model).owner == "person"]


def name_of(model: type[Model]) -> str:
    return model._meta.label


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_a_model_says_whose_its_rows_are(model: type[Model]) -> None:
    assert ownership_of(model)


def test_a_model_that_does_not_say_is_named() -> None:
    silent: Any = SimpleNamespace(_meta=SimpleNamespace(label="gym.Locker"))
    with pytest.raises(LookupError, match=r"gym\.Locker"):
        ownership_of(silent)


def test_what_is_declared_for_others_exists() -> None:
    assert set(OF_OTHERS) <= {model._meta.label for model in MODELS}


@pytest.mark.django_db
@pytest.mark.parametrize("model", OWNED, ids=name_of)
def test_the_way_from_a_row_to_its_owner_can_be_gone(model: type[Model]) -> None:
    path = ownership_of(model).path
    assert not model._base_manager.filter(**{path: 0}).exists()


@pytest.mark.parametrize("model", OWNED, ids=name_of)
def test_what_is_forgotten_or_left_out_are_fields(model: type[Model]) -> None:
    ownership = ownership_of(model)
    names = {field.name for field in model._meta.fields}
    assert {*ownership.forgets, *ownership.unexported} <= names
    assert bool(ownership.forgets) is (ownership.erased == "forgotten")


@pytest.mark.parametrize("model", PERSONS, ids=name_of)
def test_erasing_a_person_takes_no_row_that_is_not_theirs(model: type[Model]) -> None:
    """Whatever goes by itself when a person's row goes is a person's too."""
    for relation in model._meta.related_objects:
        if relation.on_delete is CASCADE:
            assert relation.related_model in PERSONS, relation


@pytest.mark.parametrize("model", PERSONS, ids=name_of)
def test_a_row_that_stays_is_not_pulled_along(model: type[Model]) -> None:
    if ownership_of(model).erased == "deleted":
        return
    for field in model._meta.fields:
        if field.remote_field and field.remote_field.model in PERSONS:
            assert field.remote_field.on_delete is SET_NULL, field


@pytest.mark.parametrize(
    "wrong",
    [
        {"owner": "installation"},
        {"owner": "person"},
        {"owner": "person", "path": "pk", "erased": "kept"},
    ],
    ids=str,
)
def test_a_declaration_without_its_reason_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="say"):
        Ownership(**wrong)


def test_a_full_life_has_a_row_of_every_kind(ana: User, yard: Practice) -> None:
    """A model without a row here is not tested by what follows: give it one in lives.py."""
    for owner, key in (("person", ana.person_id), ("practice", yard.pk)):
        for _, rows in rows_of(owner, key):  # type: ignore[arg-type]
            assert rows.exists(), rows.model
