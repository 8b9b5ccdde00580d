"""What is possible with an adaptation, and how its travels are drawn: pure, without tables."""
