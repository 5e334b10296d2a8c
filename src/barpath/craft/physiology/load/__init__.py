"""Training load: what a session and a week ask, and how alike the days are."""
