"""What a file may be, why one is refused, and where it is in its life. Plain Python."""
