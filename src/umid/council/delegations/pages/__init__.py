"""What people meet of the room."""
