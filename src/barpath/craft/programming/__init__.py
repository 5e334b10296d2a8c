"""Programmes: screened, designed, checked, moved on and planned anew."""
