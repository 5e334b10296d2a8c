"""From the template of a block to its weeks: how many sets each exercise has in each."""
