"""What is asked about one person beside the first page."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from django import forms
from django.http import QueryDict

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.request import Client, Wish
from barpath.craft.programming.screening import Screened, screen
from barpath.studio.programmes.forms import concerns
from barpath.studio.programmes.forms.concerns import ConcernsForm
from barpath.studio.programmes.forms.health import MemberForm

Question = tuple[str, list[forms.BoundField]]
"""In words, with the fields in which it is answered."""


class Asked:
    """What is asked about one person beside the first page: what rules want to know.

    Attributes:
        health: their answers to screening, where they are one of a class.
        codes: the questions, by their codes of the vocabulary.
        found: what screening comes to with the answers there are.
    """

    def __init__(
        self,
        data: QueryDict,
        shown: set[str],
        said: Mapping[str, Any],
        before: Mapping[str, Any],
        *,
        base: Knowledge,
        prefix: str | None = None,
        health: MemberForm | None = None,
        wishes: tuple[Wish, ...] = (),
    ) -> None:
        self.health, self.prefix, self._shown, self._said = health, prefix, shown, said
        self._base = base
        self.concerns = ConcernsForm(self._with_earlier(data, before), prefix=prefix)
        self.codes: list[str] = []
        self.found = self._screened(wishes)
        while new := [each for each in self.found.ask_first if each not in self.codes]:
            self.codes += new
            self.found = self._screened(wishes)

    @property
    def answers(self) -> dict[str, Any]:
        """What was answered, in the exchange form."""
        return self.concerns.as_answers(self.codes)

    @property
    def keys(self) -> list[str]:
        """The questions, told apart from those about somebody else."""
        return [self._key(code) for code in self.codes]

    @property
    def questions(self) -> list[Question]:
        """Each question in words, with its fields."""
        words = vocabulary().questions
        return [
            (words[code].says, [self.concerns[name] for name in concerns.FIELDS[code]])
            for code in self.codes
        ]

    @property
    def is_blank(self) -> bool:
        """Whether a place for somebody of a class was left empty."""
        return self.health is not None and self.health.is_blank

    def as_member(self) -> dict[str, Any]:
        """Somebody of a class in the exchange form."""
        name = self.health.cleaned_data.get("name", "") if self.health else ""
        return {"name": name, **self._said, **self.answers}

    def is_valid(self) -> bool:
        """Whether all that was typed can be read."""
        return self.concerns.is_valid() and (self.health is None or self.health.is_valid())

    def names(self) -> Iterator[str]:
        """The fields that the page shows."""
        asked = (name for code in self.codes for name in concerns.FIELDS[code])
        yield from (self.concerns.add_prefix(name) for name in asked)
        if self.health:
            yield from (self.health.add_prefix(name) for name in self.health.fields)

    def _key(self, name: str) -> str:
        return f"{self.prefix}-{name}" if self.prefix else name

    def _with_earlier(self, data: QueryDict, before: Mapping[str, Any]) -> QueryDict:
        """What is typed; what no page has asked yet stands as an earlier request had it."""
        filled, told = data.copy(), concerns.typed(before)
        for code, names in concerns.FIELDS.items():
            keys = {self._key(name): name for name in names}
            if self._key(code) not in self._shown and not any(key in data for key in keys):
                for key, name in keys.items():
                    if name in told:
                        filled.setlist(key, told[name])
        return filled

    def _screened(self, wishes: tuple[Wish, ...]) -> Screened:
        said = {**self._said, **self.answers}
        return screen(msgspec.convert(said, Client), self._base, wishes)
