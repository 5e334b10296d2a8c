"""How body mass follows what is eaten."""
