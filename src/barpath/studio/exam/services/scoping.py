"""What the exam somebody prepares for asks about; worked out once for each exam."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from barpath.craft.exam.scope import Scope, blueprint_of, scope
from barpath.craft.knowledge import knowledge


@dataclass(frozen=True)
class ExamScope:
    """What an exam asks about, and whose it is.

    Attributes:
        body: key of the body.
        scope: domains and their concepts.
        weights: what each concept is worth, by key.
        domain_of: our domain of each concept, by key: neighbours in study come from others.
    """

    body: str
    scope: Scope
    weights: Mapping[str, float]
    domain_of: Mapping[str, str]


@cache
def scope_of(certification: str) -> ExamScope:
    """The scope of the exam of a certification programme, by its first key."""
    held = knowledge()
    body = held.certifications[certification].body
    found = scope(held.study, body=body, blueprint=blueprint_of(held.study, certification))
    domains = {key: held.study.concepts[key].domain for key in found.domain_of}
    return ExamScope(body, found, found.weights(held.study), domains)
