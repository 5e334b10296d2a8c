"""Making a programme: candidates, prescriptions, blocks, weeks and what stands around them."""
