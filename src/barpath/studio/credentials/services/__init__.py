"""What is written down about certifications, goals and papers."""
