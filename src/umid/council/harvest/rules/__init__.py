"""What is possible, without a database."""
