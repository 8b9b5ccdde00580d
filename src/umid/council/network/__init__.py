"""The network of practitioners: who belongs to it, what they ask one another, how they learn."""
