"""What a learner tells the pages of this room."""
