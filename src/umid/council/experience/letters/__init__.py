"""What the room sends as files."""
