"""Screening: who may train, who should be seen first, and when to stop."""
