"""A practice that is made up, to try everything in."""
