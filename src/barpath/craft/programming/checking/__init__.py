"""Judging a finished programme by every rule that applies, whoever wrote it.

No module here knows how programmes are designed. The modules imported for nothing else declare
their kinds.
"""

from barpath.craft.programming.checking import codes, presence, safety, screening  # noqa: F401
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.check import check

__all__ = ["Case", "check"]
