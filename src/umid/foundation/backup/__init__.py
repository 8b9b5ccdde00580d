"""Copies of all that a node holds: sealed, signed, and tried out before they are needed."""
