"""One field for the whole product: label, help, error."""

import pytest
from django import forms

from barpath.studio.ui.examples import ExampleForm


@pytest.fixture
def asked() -> str:
    return str(ExampleForm())


@pytest.fixture
def refused() -> str:
    return str(ExampleForm({"name": "x" * 21}))


def test_every_field_has_a_label(asked: str) -> None:
    for name in ("name", "born_on", "budget_usd", "country", "paper", "note", "has_card"):
        assert f'<label for="id_{name}">' in asked


def test_help_is_read_with_its_field(asked: str) -> None:
    assert 'id="id_name_helptext">As it stands on your certificates.' in asked
    assert 'aria-describedby="id_name_helptext"' in asked


def test_a_choice_is_a_group_with_a_legend(asked: str) -> None:
    assert asked.count("<fieldset") == asked.count("</fieldset>") == 2
    assert "<legend>How you want to learn</legend>" in asked
    assert 'aria-describedby="id_specialties_helptext"' in asked


def test_a_tick_stands_before_its_words(asked: str) -> None:
    assert asked.index('id="id_has_card"') < asked.index('<label for="id_has_card">')


def test_errors_are_beside_the_field_and_tied_to_it(refused: str) -> None:
    assert 'aria-invalid="true"' in refused
    assert 'id="id_name_error"' in refused
    assert "id_name_error" in refused.partition('name="name"')[2].partition(">")[0]
    assert refused.count("This field is required.") == 4


def test_a_number_field_brings_the_number_pad(asked: str) -> None:
    assert '<input type="number" name="budget_usd"' in asked


def test_what_may_be_left_out_says_so_where_other_things_may_not(asked: str) -> None:
    assert asked.count('class="optional"') == 3  # not the tick: leaving it out is an answer


def test_a_form_of_wishes_does_not_say_optional_everywhere() -> None:
    class Filter(forms.Form):
        name = forms.CharField(required=False)

    assert "optional" not in str(Filter())


def test_hidden_fields_and_errors_of_the_whole_form_are_kept() -> None:
    class Whole(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput, initial="t")
        name = forms.CharField()

        def clean(self) -> None:
            raise forms.ValidationError("These do not go together.")

    said = str(Whole({"token": "t", "name": "n"}))
    assert 'type="hidden"' in said
    assert "These do not go together." in said
