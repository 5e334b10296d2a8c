"""How a certification programme answers to a person, one file a kind of wish."""
