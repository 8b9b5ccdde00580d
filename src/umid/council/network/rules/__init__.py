"""Who fits a question, how much one asks, what a circle holds: plain Python."""
