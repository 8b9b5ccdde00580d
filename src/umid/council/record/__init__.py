"""Breakout reports, the co-organisers' summary or the record of a meeting, and its offline copy."""
