"""Wishes that cannot all be kept: the smallest sets that conflict, and the ways out."""
