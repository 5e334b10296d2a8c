"""The two pages of asking for a programme: the request, and what rules want to know beside it.

Nothing is kept between them but what the browser sends: what one page does not show, it hides.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from django import forms
from django.http import QueryDict

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.exchange import read_request
from barpath.studio.programmes.forms import choices
from barpath.studio.programmes.forms.asked import Asked, Question
from barpath.studio.programmes.forms.asking import RequestForm
from barpath.studio.programmes.forms.health import MemberForm
from barpath.studio.ui.sent import whole

MOST_MEMBERS = 40
SHOWN, MEMBERS, ADD, BACK = "shown", "members", "add", "back"
OWN_NAMES = {SHOWN, MEMBERS, ADD, BACK, "csrfmiddlewaretoken"}
CLASS = "members"
FIRST_PAGE = {
    **choices.PLAIN,
    "active": "is_active",
    "consent": "has_consent",
    "shift": "shift",
}
"""Where the first page asks for what is missing, by field of the exchange form."""
MISSING = "missing-"


class CountsForm(forms.Form):
    """How many pieces of the kit a class has."""

    def __init__(self, *args: Any, kit: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in kit:
            label = choices.capital(vocabulary().kit[code].label)
            self.fields[f"count_{code}"] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=10_000
            )

    def as_counts(self) -> dict[str, int]:
        """What was counted, by code."""
        self.is_valid()
        told = {name.removeprefix("count_"): self.cleaned_data.get(name) for name in self.fields}
        return {code: count for code, count in told.items() if count is not None}


class Steps:
    """Asking for a programme, as far as it has come.

    Args:
        data: what was sent; None where the page is only opened.
        before: the client of an earlier request, whose answers stand until they are changed.
        base: what is known in the practice.
    """

    def __init__(
        self, data: QueryDict | None, *, before: Mapping[str, Any], base: Knowledge, **first: Any
    ) -> None:
        self.data = data if data is not None else QueryDict()
        self.before, self.base = before, base
        self.form = RequestForm(data, **first)
        self.shown = set() if self._says(BACK) else set(self.data.getlist(SHOWN))
        self.is_read = data is not None and self.form.is_valid()
        if self.is_read:
            self._look()

    @property
    def is_second(self) -> bool:
        """Whether the second page stands before the design."""
        return self.is_read and not self._says(BACK) and not self.is_done

    @property
    def is_done(self) -> bool:
        """Whether all was asked, and can be read."""
        if not self.is_read or self._says(BACK) or self._says(ADD) or self._pending():
            return False
        return self.counts.is_valid() and all(each.is_valid() for each in self._everybody())

    @property
    def is_wrong(self) -> bool:
        """Whether something that a page showed cannot be read."""
        if not self.is_read:
            return self.form.is_bound
        return self.is_second and not self._pending() and not self._says(ADD)

    @property
    def may_add(self) -> bool:
        """Whether there are people of the class without a place on the page."""
        return self.is_class and len(self.members) < self._most_members()

    @property
    def missing(self) -> list[Question]:
        """What a safe plan needs and the first page did not bring, with its fields."""
        return [
            (says, [self.form[field] for field in _first_page(name)])
            for name, says in self.client.found.questions.items()
        ]

    @property
    def shown_keys(self) -> list[str]:
        """What the page asks, for the next time it is sent."""
        return [*self._needed()]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What was typed and the page does not show."""
        visible = {*OWN_NAMES, *self._visible()}
        return [
            (name, value)
            for name, values in self.data.lists()
            for value in values
            if name not in visible
        ]

    def as_request(self) -> dict[str, Any]:
        """What was asked for, in the exchange form."""
        request = self.form.as_request()
        client = request["client"] | self.client.answers
        if counts := self.counts.as_counts():
            client["counts"] = counts
        if members := self._named():
            client["members"] = members
        return {**request, "client": client}

    def _look(self) -> None:
        """What has to be asked, of the client and of each person of a class."""
        request = self.form.as_request()
        self.is_class = bool(self.form.cleaned_data["people"])
        kit = self.form.cleaned_data["equipment"] if self.is_class else []
        earlier = {f"count_{code}": count for code, count in self.before.get("counts", {}).items()}
        is_typed = CLASS in self.shown or not self.is_class
        self.counts = CountsForm(self.data if is_typed else None, kit=kit, initial=earlier)
        self.members = [self._person(number) for number in range(self._member_count())]
        said = request["client"]
        if named := self._named():
            said = {**said, "members": named}
        wishes = read_request(msgspec.json.encode(request)).wishes
        self.client = Asked(self.data, self.shown, said, self.before, base=self.base, wishes=wishes)

    def _member_count(self) -> int:
        if not self.is_class:
            return 0
        known = whole(self.data.get(MEMBERS), most=MOST_MEMBERS) or 0
        start = max(known, len(self.before.get("members", ())), 1)
        return min(start + self._says(ADD), self._most_members())

    def _most_members(self) -> int:
        people: int = self.form.cleaned_data["people"]
        return min(MOST_MEMBERS, people)

    def _person(self, number: int) -> Asked:
        prefix, earlier = f"m{number}", self._earlier(number)
        data = self.data
        if not any(key.startswith(f"{prefix}-") for key in data):
            data = data.copy()
            for name, value in _health_typed(earlier).items():
                data.setlist(f"{prefix}-{name}", value)
        health = MemberForm(data, prefix=prefix)
        return Asked(
            data, self.shown, health.as_answers(), earlier,
            base=self.base, prefix=prefix, health=health,
        )  # fmt: skip

    def _earlier(self, number: int) -> Mapping[str, Any]:
        members = self.before.get("members", ())
        found: Mapping[str, Any] = members[number] if number < len(members) else {}
        return found

    def _named(self) -> list[dict[str, Any]]:
        """The people of the class in the exchange form."""
        return [each.as_member() for each in self.members if not each.is_blank]

    def _everybody(self) -> list[Asked]:
        return [self.client, *(each for each in self.members if not each.is_blank)]

    def _needed(self) -> Iterator[str]:
        """Every question of the second page, by its key."""
        yield from (f"{MISSING}{name}" for name in self.client.found.questions)
        if self.is_class:
            yield CLASS
        for each in self._everybody():
            yield from each.keys

    def _pending(self) -> list[str]:
        return [key for key in self._needed() if key not in self.shown]

    def _visible(self) -> Iterator[str]:
        if not self.is_second:
            yield from self.form.fields
            return
        yield from (field.html_name for _, fields in self.missing for field in fields)
        yield from self.counts.fields
        for each in (self.client, *self.members):
            yield from each.names()

    def _says(self, word: str) -> bool:
        return word in self.data


def _first_page(name: str) -> tuple[str, ...]:
    """The fields of the first page that answer a question; none where it asks what was meant."""
    if name == "bp":
        return "systolic_mmhg", "diastolic_mmhg"
    return (FIRST_PAGE[name],) if name in FIRST_PAGE else ()


def _health_typed(said: Mapping[str, Any]) -> dict[str, list[str]]:
    """The answers of somebody of a class, as they would be typed."""
    told = {"name": said["name"], **choices.health_told(said)} if said else {}
    return {
        name: [str(each) for each in value] if isinstance(value, list) else [str(value)]
        for name, value in told.items()
        if value not in (None, False)
    }
