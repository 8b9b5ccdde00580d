"""What is possible in the room: plain Python."""
