"""What is typed about goals and papers."""
