"""The pages of one's own tokens."""
