"""What the pages of this room show, made of the craft's values."""
