"""What the pages of this room show, taken from the knowledge base and the registry of formulas."""
