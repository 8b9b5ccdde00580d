"""The floor as a log of moments, and what follows from it at any moment: plain Python."""
