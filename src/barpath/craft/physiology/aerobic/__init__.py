"""Aerobic fitness: the maximal oxygen uptake, by test and against norms."""
