"""Planning anew: what happened, and as little change as it takes.

Weeks are mended and not made again: every exercise that can stay stays, with its load and its
place. `replan.py` is the way in, `changes.py` says what became of the plan and why.
"""
