"""Adaptations: who took up a practice, what they changed, and how it went."""
