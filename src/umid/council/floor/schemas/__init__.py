"""How the API writes the floor, and how programs act on it."""
