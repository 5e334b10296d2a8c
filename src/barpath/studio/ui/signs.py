"""The small signs beside a number or a choice, that open to where it comes from."""

import secrets
from itertools import count

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS, EVIDENCE_IN_WORDS
from barpath.craft.knowledge.kinds.sources import Source

# A page may be put together from the answers of several processes, and ids must not meet.
_PROCESS = secrets.token_hex(2)
_NUMBERS = count()


def citation(figure: Figure[object], *, of: str) -> SafeString:
    """Opens to a figure's confidence, age, note and sources.

    A fact that is not known, of which there is nothing more to say, has no sign.
    """
    if not (figure.is_known or figure.note):
        return SafeString()
    return _sign("citation", figure=figure, sources=_sources(figure.sources), of=of)


def claim(key: str) -> SafeString:
    """Opens to a claim's sentence, evidence, sources and review date.

    Raises:
        KeyError: if there is no claim of that key.
    """
    found = knowledge().claims[key]
    return _sign(
        "claim",
        key=key,
        claim=found,
        evidence=EVIDENCE_IN_WORDS[found.evidence],
        verified=CHECK_IN_WORDS[found.verified],
        sources=_sources(found.sources),
    )


def _sources(keys: tuple[str, ...]) -> dict[str, Source]:
    return {key: knowledge().sources[key] for key in keys}


def _sign(kind: str, **values: object) -> SafeString:
    values["id"] = f"{kind}-{_PROCESS}{next(_NUMBERS):x}"
    # A sign stands in the middle of a sentence, where white space would show.
    return mark_safe(render_to_string(f"ui/{kind}.html", values).strip())  # noqa: S308
