"""The small signs beside a number or a choice, that open to where it comes from.

A page of prices has hundreds of them, so what a sign opens to is rendered once and kept.
"""

import secrets
from datetime import date
from functools import lru_cache
from itertools import count

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS, EVIDENCE_IN_WORDS, Check, Evidence
from barpath.craft.knowledge.figures import CONFIDENCE_IN_WORDS, Confidence

# A page may be put together from the answers of several processes, and ids must not meet.
_PROCESS = secrets.token_hex(2)
_NUMBERS = count()


def citation(figure: Figure[object], *, of: str) -> SafeString:
    """Opens to a figure's confidence, age, note and sources.

    A fact that is not known, of which there is nothing more to say, has no sign.
    """
    if not (figure.is_known or figure.note):
        return SafeString()
    says = "source" if figure.sources else "no source" if figure.is_known else "note"
    inside = _figure_in_full(figure.confidence, figure.sources, figure.as_of, figure.note)
    is_doubtful = figure.confidence == "unverified"
    return _sign(says, inside, of=of, kind="sign doubtful" if is_doubtful else "sign")


def claim(key: str) -> SafeString:
    """Opens to a claim's sentence, evidence, sources and review date.

    Raises:
        KeyError: if there is no claim of that key.
    """
    it = knowledge().claims[key]
    inside = _claim_in_full(
        key=key,
        says=it.says(),
        evidence=it.evidence,
        verified=it.verified,
        controversy=it.controversy,
        sources=it.sources,
        reviewed_on=it.reviewed_on,
    )
    return _sign("Why?", inside)


def _sign(says: str, inside: SafeString, *, of: str = "", kind: str = "sign") -> SafeString:
    number = f"{_PROCESS}{next(_NUMBERS):x}"
    of_what = format_html('<span class="visually-hidden"> of {}</span>', of) if of else ""
    return format_html(
        '<button class="{}" type="button" popovertarget="sign-{}"><span>{}</span>{}</button>'
        '<span class="opened" id="sign-{}" popover>{}</span>',
        kind,
        number,
        says,
        of_what,
        number,
        inside,
    )


@lru_cache(maxsize=4096)
def _figure_in_full(
    confidence: Confidence, sources: tuple[str, ...], as_of: str, note: str
) -> SafeString:
    return _in_full(
        "citation",
        sources,
        confidence=CONFIDENCE_IN_WORDS[confidence],
        as_of=as_of,
        note=note,
    )


@lru_cache(maxsize=512)
def _claim_in_full(
    *,
    key: str,
    says: str,
    evidence: Evidence,
    verified: Check,
    controversy: str,
    sources: tuple[str, ...],
    reviewed_on: date,
) -> SafeString:
    return _in_full(
        "claim",
        sources,
        key=key,
        says=says,
        letter=evidence,
        evidence=EVIDENCE_IN_WORDS[evidence],
        verified=CHECK_IN_WORDS[verified],
        controversy=controversy,
        reviewed_on=reviewed_on,
    )


def _in_full(kind: str, sources: tuple[str, ...], **values: object) -> SafeString:
    values["sources"] = [knowledge().sources[key] for key in sources]
    lines = render_to_string(f"ui/{kind}.html", values).splitlines()
    return mark_safe("".join(line.strip() for line in lines))  # noqa: S308
