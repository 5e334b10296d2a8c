"""Money: amounts from low to high, of which a part may be unknown."""
