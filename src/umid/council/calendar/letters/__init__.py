"""What the room sends."""
