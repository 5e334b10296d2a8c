"""Older adults: the Senior Fitness Test and the screens for falls."""
