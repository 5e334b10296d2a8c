"""The pages of this room: open to anyone, and made from what the craft knows."""
