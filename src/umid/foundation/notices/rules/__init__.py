"""What is told to whom and when, in plain Python."""
