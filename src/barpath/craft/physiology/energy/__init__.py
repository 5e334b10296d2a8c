"""Energy: what the body spends."""
