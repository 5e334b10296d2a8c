"""Intensity in its currencies, and the classes of each."""
