"""Barpath: from the first thought of becoming a personal trainer to a full roster."""

from importlib.metadata import version

__version__ = version("barpath")
