"""The pages of those who watch."""
