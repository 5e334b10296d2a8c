"""Components render what they are given, and refuse what they do not know."""

import re
from datetime import date

import pytest
from django.template import TemplateSyntaxError

from barpath.craft.knowledge import Figure, knowledge
from rendering import render

BLOCKS = {
    "page_header": 'title="T"',
    "card": 'title="T"',
    "empty": 'title="T"',
    "notice": 'kind="info"',
    "stat": 'label="L" value=1',
    "dialog": 'id="d" title="T" opener="O"',
}
TAGS = {
    "badge": '"B"',
    "icon": '"dumbbell"',
    "citation": "figure",
    "claim": '"key"',
    "unknown": "",
    "chart": "chart",
    "path_bar": "steps",
}


@pytest.mark.parametrize("name", BLOCKS)
class TestEveryBlock:
    def test_shows_what_is_inside_as_it_is(self, name: str) -> None:
        said = render(f"{{% {name} {BLOCKS[name]} %}}<b>within</b>{{% end{name} %}}")
        assert "<b>within</b>" in said

    def test_refuses_a_misspelt_argument_before_it_renders(self, name: str) -> None:
        with pytest.raises(TemplateSyntaxError, match="titel"):
            render(
                f'{{% if no %}}{{% {name} {BLOCKS[name]} titel="x" %}}{{% end{name} %}}{{% endif %}}'
            )


@pytest.mark.parametrize("name", TAGS)
def test_a_tag_refuses_a_misspelt_argument_before_it_renders(name: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="titel"):
        render(f'{{% if no %}}{{% {name} {TAGS[name]} titel="x" %}}{{% endif %}}')


@pytest.mark.parametrize("name", sorted(set(BLOCKS) - {"notice"}))
def test_a_block_refuses_to_go_without_what_it_needs(name: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        render(f"{{% if no %}}{{% {name} %}}{{% end{name} %}}{{% endif %}}")


def test_words_are_text_and_not_html() -> None:
    said = render("{% card title=words %}{% badge words %}{% endcard %}", words="<i>x</i>")
    assert "<i>" not in said
    assert said.count("&lt;i&gt;x&lt;/i&gt;") == 2


def test_a_card_can_be_linked_to() -> None:
    assert 'id="roles"' in render('{% card title="T" id="roles" %}{% endcard %}')


def test_a_header_without_an_action_has_no_room_for_one() -> None:
    assert "row" not in render('{% page_header title="T" %}  {% endpage_header %}')


def test_a_badge_is_of_a_known_kind() -> None:
    assert 'class="badge bad"' in render('{% badge "Closed" kind="bad" %}')
    with pytest.raises(ValueError, match="there is no kind 'good-ish'"):
        render('{% badge "Closed" kind="good-ish" %}')


def test_an_icon_is_for_the_eye_alone() -> None:
    assert 'aria-hidden="true"' in render('{% icon "dumbbell" %}')


def test_a_dialog_opens_and_is_named_without_javascript() -> None:
    said = render('{% dialog id="day" title="Change" opener="Go" %}{% enddialog %}')
    assert 'popovertarget="day">Go</button>' in said
    assert 'aria-labelledby="day-title"' in said


@pytest.mark.parametrize("value", [None, "not known"])
def test_a_number_that_is_not_known_is_not_shown_as_one(value: str | None) -> None:
    said = render('{% stat label="Pass rate" value=value %}{% endstat %}', value=value)
    assert 'class="unknown">not known' in said


class TestACitation:
    def cite(self, figure: Figure[int]) -> str:
        return render('{% citation figure of="exam fee" %}', figure=figure)

    def test_opens_to_sources_age_confidence_and_note(self) -> None:
        key, source = next(
            (key, each) for key, each in knowledge().sources.items() if each.url.startswith("http")
        )
        said = self.cite(
            Figure(
                confidence="one-source", value=5, sources=(key,), as_of="May 2025", note="Read it."
            ),
        )
        assert f'href="{source.url.replace("&", "&amp;")}"' in said
        assert "One source, as of May 2025." in said
        assert "Read it." in said

    def test_says_what_it_is_of_to_those_who_hear_it(self) -> None:
        said = self.cite(Figure(confidence="unverified", value=5))
        assert '<span class="visually-hidden"> of exam fee</span>' in said

    def test_says_when_there_is_no_source(self) -> None:
        said = self.cite(Figure(confidence="unverified", value=5))
        assert "no source" in said
        assert "doubtful" in said

    def test_is_not_there_when_nothing_is_known_or_noted(self) -> None:
        assert self.cite(Figure(confidence="not-found")) == ""

    def test_shows_the_note_of_what_is_not_known(self) -> None:
        assert "We looked." in self.cite(Figure(confidence="not-found", note="We looked."))

    def test_never_shares_its_id_with_another(self) -> None:
        said = render(
            "{% citation figure %}{% citation figure %}",
            figure=Figure(confidence="unverified", value=5),
        )
        ids = re.findall(r' id="([^"]+)"', said)
        assert len(set(ids)) == 2
        assert re.findall(r'popovertarget="([^"]+)"', said) == ids


class TestAClaim:
    def test_opens_to_sentence_evidence_sources_and_review(self) -> None:
        key, claim = next(iter(knowledge().claims.items()))
        said = render("{% autoescape off %}{% claim key %}{% endautoescape %}", key=key)
        assert claim.says() in said
        assert f"Evidence {claim.evidence}" in said
        assert f"Reviewed {claim.reviewed_on.day} " in said
        for source in claim.sources:
            assert knowledge().sources[source].title in said

    def test_must_be_there(self) -> None:
        with pytest.raises(KeyError, match="no-such-claim"):
            render('{% claim "no-such-claim" %}')


def test_filters() -> None:
    said = render("{{ a|usd }} {{ d|day }} {{ n|number }}", a=12, d=date(2026, 1, 2), n=4000)
    assert said == "$12 2 January 2026 4,000"
