"""What pages show of goals and papers."""
