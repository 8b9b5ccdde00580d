"""The facts of the Council's first meeting, as data with their sources, for a demonstration."""
