"""The pages of what was taken up, and of the flows between states."""
