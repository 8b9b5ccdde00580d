"""The words of the room for templates."""
