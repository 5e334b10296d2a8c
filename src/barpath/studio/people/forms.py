"""What a person types about themselves."""

from django import forms
from django.http import HttpRequest

from barpath.studio.people.models import User


class NameForm(forms.Form):
    """What signing up asks beside the e-mail address and the password."""

    name = forms.CharField(max_length=200)

    def signup(self, request: HttpRequest, user: User) -> None:
        """Called by the accounts library once the user exists."""
        user.person.name = self.cleaned_data["name"]
        user.person.save(update_fields=["name"])
