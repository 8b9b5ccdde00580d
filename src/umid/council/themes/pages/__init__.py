"""The vocabulary for people, and for machines at the same addresses."""
