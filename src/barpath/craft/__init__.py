"""The craft: what a trainer knows.

Pure and typed: no Django, no clock, no randomness, no environment. Days and seeds are passed in.
"""
