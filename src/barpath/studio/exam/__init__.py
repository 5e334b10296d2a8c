"""Preparing for an exam, sitting mocks, and the exam itself."""
