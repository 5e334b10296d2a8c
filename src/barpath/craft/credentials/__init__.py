"""Credentials: who may sit an exam and when, what a certification costs, how they compare."""
