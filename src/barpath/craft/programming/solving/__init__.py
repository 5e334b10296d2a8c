"""Finding a week of training by constraint solving.

No module here knows how programmes are judged: what judges them must not share a mistake with
what makes them.
"""
