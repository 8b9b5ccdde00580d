"""What is possible here, in plain Python."""
