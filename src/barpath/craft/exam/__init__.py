"""Preparing for an exam: what a learner knows, what to ask next, and the chance of passing."""
