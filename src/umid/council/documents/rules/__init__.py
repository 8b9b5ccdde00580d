"""What a document is, what it is called, and what a revision changed: plain Python."""
