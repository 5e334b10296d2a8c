"""The sets of a week: by session and exercise, and by muscle."""

from collections.abc import Mapping

from barpath.craft.programming.designing.candidates import Candidate

Place = tuple[int, str]
"""A session, and the key of an exercise in it."""
Counts = dict[Place, int]
Volumes = dict[str, float]


def volumes(counts: Counts, candidates: Mapping[str, Candidate]) -> Volumes:
    """Weekly sets by muscle."""
    found: Volumes = {}
    for (_, key), sets in counts.items():
        for muscle, halves in candidates[key].halves.items():
            found[muscle] = found.get(muscle, 0.0) + sets * halves / 2
    return found
