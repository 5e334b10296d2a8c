"""How loads move on: what is learned from logged sets, and what is proposed next."""
