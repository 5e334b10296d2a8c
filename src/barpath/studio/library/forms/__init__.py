"""What a reader tells the pages of this room. They are GET forms: what is told is in the link."""
