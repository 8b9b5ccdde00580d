"""The words of the room for its templates."""
