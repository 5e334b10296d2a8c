"""Special populations: modified targets and what to leave out, as far as a trainer goes."""
