"""The trade as a living: what it pays, whom it suits, and the eight steps into it."""
