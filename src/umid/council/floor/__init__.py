"""Who has the floor, who waits for it and for how long each spoke: all of it follows from a log."""
