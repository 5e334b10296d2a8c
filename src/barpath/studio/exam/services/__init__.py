"""Preparing, studying, sitting tests, and the exam itself."""
