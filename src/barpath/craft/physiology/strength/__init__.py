"""Strength: the one-repetition maximum, repetitions at a load, and norms."""
