"""Items made from numbers that are drawn: as many as wanted, each key worked out by a formula.

A family is a function in a module of this package under `@family`; none is listed by hand.
"""
