"""What is possible with a practice: pure, without tables."""
