"""What an activity takes in oxygen and energy."""
