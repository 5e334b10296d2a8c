"""Judging a finished programme by every rule that applies, whoever wrote it.

No module here knows how programmes are designed.
"""

from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.check import check

__all__ = ["Case", "check"]
