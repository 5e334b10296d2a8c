"""What a body asks of a candidate, one file a subject."""
